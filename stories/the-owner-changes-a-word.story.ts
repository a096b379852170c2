/**
 * The owner gives customers a day more: changes a rule in the real editor, reads what that does, is told what
 * does not agree with it yet, mends it and publishes. Who ordered before keeps the seventh day.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { buy, deskLink, openWorld, signedIn, type World } from '#main/testing'
import { readVersions } from '#publishing'
import { barriersOn, browserStory } from './browser.ts'

/** When the policy that the shops began with was published. */
const published = '2026-11-01T09:00+09:00'

browserStory(
  'a word is changed in the studio, and what it does is told before it can be published',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], published })
    const { base } = await world.serve()
    const page = await context.newPage()
    const crashes: string[] = []
    page.on('pageerror', (problem) => crashes.push(String(problem)))
    page.on('console', (line) => {
      if (line.text().includes('crashed')) crashes.push(line.text())
    })
    await signIn(world, page, base)
    await page.goto(`${base}/desk/kaoru/policy/edit?lang=en`)
    await page.locator('.cm-editor').waitFor()
    const before = await page.locator('#field-text').inputValue()
    await write(page, before.replaceAll(/(within|after): 7 days of delivered/g, '$1: 8 days of delivered'))
    await page.getByText(/The example .*a flaw reported on day 7 at 23:59.* does not come out/).waitFor()
    await page
      .getByText('The rule faulty.exchange counts 8 days; the Japanese and English text does not')
      .waitFor()
    await page.getByRole('button', { name: 'What changes', exact: true }).click()
    await page
      .getByText(/on day 8 after delivery/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click()
    await page.getByText('It cannot be published yet').waitFor()
    assert.equal((await readVersions(world.db, 'kaoru')).length, 1)
    assert.deepEqual(crashes, [])
  },
)

browserStory(
  'a day more is published: a new order has eight days, an old one keeps its seven',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], published })
    const old = await buy(world, 'kaoru', {
      product: 'minamo-ring',
      ordered: '2026-11-10T10:00+09:00',
      delivered: '2026-11-19T14:00+09:00',
    })
    const { base } = await world.serve()
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (line) => {
      if (/Content.Security.Policy/i.test(line.text())) refused.push(line.text())
    })
    await signIn(world, page, base)
    await page.goto(`${base}/desk/kaoru/policy/edit?lang=en`)
    await page.locator('.cm-editor').waitFor()
    const before = await page.locator('#field-text').inputValue()
    await write(page, eightDays(before))
    // What was typed has been looked at and kept; before that the same place tells the findings of the
    // published text.
    await page.getByText(/finding.*, kept as a draft/).waitFor()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('better for the buyer').first().waitFor()
    assert.match(await page.locator('main').innerText(), /Nothing else changes/)
    await page.getByLabel('A few words').fill('Seven days were short for those who are away')
    await page.getByRole('button', { name: 'Publish this version' }).click()
    await page.getByText('is published').first().waitFor()
    await page.goto(`${base}/kaoru/policy`)
    assert.match(await page.locator('#faulty').innerText(), /within 8 days of receiving it/)
    assert.deepEqual([refused, world.faults], [[], []])

    const fresh = await buy(world, 'kaoru', {
      product: 'minamo-ring',
      ordered: '2026-11-20T11:00+09:00',
      delivered: '2026-11-21T14:00+09:00',
    })
    await world.goTo('2026-11-22T10:00+09:00')
    const untilOf = async (order: string) =>
      (await (await signedIn(world, 'kaoru', order)).get(`/kaoru/my/orders/${order}`)).html
    assert.match(await untilOf(old), /until Thursday 26 November, 23:59/)
    assert.match(await untilOf(fresh), /until Sunday 29 November, 23:59/)
  },
)

browserStory(
  'examples that are missing are written by a press, and what was typed just before is kept',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], published })
    const { base } = await world.serve()
    const page = await context.newPage()
    await signIn(world, page, base)
    await page.goto(`${base}/desk/kaoru/policy/edit?show=examples&lang=en`)
    await page.getByText('Examples notice 49 of 55 small changes to the rules').waitFor()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    // Chrome writes a style of its own when text is typed over several lines; it is refused, the text stays.
    await page.keyboard.press('Enter')
    await page.keyboard.type('# one\n# two')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.type('# typed just before')
    await page.getByRole('button', { name: 'Write examples for the rest' }).click()
    await page.getByText(/6 examples were written at the end of the document/).waitFor()
    await page.getByText('Examples notice 55 of 55 small changes to the rules').waitFor()
    const text = await page.locator('#field-text').inputValue()
    assert.match(text, /^---\n.*\n# typed just before\n/)
    assert.match(text, /- name: Exchange, when a replacement is not in stock.*\n.*\n.*\n```\s*$/)
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page
      .locator('.cm-content')
      .getByText(/name: Exchange, when a replacement is not in stock/)
      .waitFor()
    assert.deepEqual(world.faults, [])
  },
)

browserStory(
  'the editor is left by Escape and Tab, and offers words that a rule may use',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], published })
    const { base } = await world.serve()
    const page = await context.newPage()
    await signIn(world, page, base)
    await page.goto(`${base}/desk/kaoru/policy/edit?lang=en`)
    await page.locator('.cm-content').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.name'), 'show')
    const before = await page.locator('#field-text').inputValue()
    const cut = before.indexOf('reason: [defect, wrong-item]')
    await write(page, `${before.slice(0, cut)}reason: [stai`)
    await page.keyboard.press('Control+Space')
    await page.locator('.cm-tooltip-autocomplete').getByText('stained', { exact: true }).waitFor()
  },
)

for (const [width, language] of [
  [360, 'ja'],
  [1280, 'en'],
] as const) {
  browserStory(
    `every side of the studio can be used by anybody, at ${width} pixels, in ${language}`,
    async (context) => {
      const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], published })
      const { base } = await world.serve()
      const page = await context.newPage()
      await page.setViewportSize({ width, height: 800 })
      await signIn(world, page, base)
      const shows = [
        'findings',
        'try',
        'try&request=exchange',
        'answers',
        'diagram&request=exchange',
        'diagram&request=exchange&reason=defect',
        'examples',
        'changes',
        'replay',
      ]
      const places = [...shows.map((show) => `edit?show=${show}`), 'publish']
      for (const place of places) {
        await page.goto(
          `${base}/desk/kaoru/policy/${place}${place.includes('?') ? '&' : '?'}lang=${language}`,
        )
        assert.deepEqual(await barriersOn(page), [], place)
        const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
        assert.equal(tooWide, false, `${place} scrolls sideways`)
      }
      assert.deepEqual(world.faults, [])
    },
  )
}

/** The rule, both texts, and the two examples that name the edge. */
const eightDays = (text: string): string =>
  [
    ['7日', '8日'],
    ['7 days', '8 days'],
    ['2026-11-28T00:00', '2026-11-29T00:00'],
    ['2026-11-27T23:59', '2026-11-28T23:59'],
    ['until: 2026-11-27', 'until: 2026-11-28'],
  ].reduce((sum, [from = '', to = '']) => sum.replaceAll(from, to), text)

async function signIn(world: World, page: Page, base: string): Promise<void> {
  await page.goto(base + (await deskLink(world, 'kaoru')).path)
  await page.locator('main form button').first().click()
  await page.waitForURL(`${base}/desk/kaoru/`)
}

/** Puts a whole text into the editor, as a paste does. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.evaluate(`{
    const pasted = new DataTransfer()
    pasted.setData('text/plain', ${JSON.stringify(text)})
    const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.querySelector('.cm-content').dispatchEvent(event)
  }`)
}
