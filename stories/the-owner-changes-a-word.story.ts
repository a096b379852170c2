/**
 * The owner gives customers a day more: changes a rule in the real editor, reads what that does, and is told
 * what does not agree with it yet before anything can be published.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { token } from '#customers'
import { publishAtStart, readVersions } from '#publishing'
import { addMember, makeSignInLink } from '#staff'
import { browserStory } from './browser.ts'
import { at, openWorld, type World } from './world.ts'

browserStory(
  'a word is changed in the studio, and what it does is told before it can be published',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00')
    await publishAtStart(world.db, world.shop('kaoru'), at('2026-11-01T09:00+09:00'))
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
    await page.getByText('The rule `faulty.exchange` counts 8 days; the ja text does not').waitFor()
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

async function signIn(world: World, page: Page, base: string): Promise<void> {
  const member = randomUUID()
  const address = `${member}@kaoru.example`
  await addMember(
    world.db,
    'kaoru',
    { member, address, name: '晴香', role: 'owner', language: 'en' },
    { at: world.now() },
  )
  const secret = token()
  await makeSignInLink(world.db, 'kaoru', member, { at: world.now(), token: secret })
  await page.goto(`${base}/desk/sign-in?shop=kaoru&token=${secret}`)
  await page.locator('main form button').first().click()
  await page.waitForURL(`${base}/desk/kaoru/`)
}

/** Puts a whole text into the editor, as a paste does. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}
