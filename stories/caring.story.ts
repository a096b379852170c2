/**
 * The days of a ring that is too small: Hanako asks on her phone, in Japanese, without script, sends it with
 * a number, reads what it looked like when it came, accepts the quote and pays; Kenji takes it on and in,
 * quotes, has it done and looked over, and sends it back. In a real browser.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { readCase, readCasePhotos, readCasesOf, readEvents } from '#cases'
import { buy, customerLink, deskLink, openWorld, type World } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

browserStory(
  'a ring is resized by post, from the need on a phone to the ring at home again, paid by a quote [MILA-21] [MILA-22] [MILA-24] [MILA-25]',
  async (context) => {
    const world = await openWorld('2026-11-20T09:00+09:00', { shops: ['milamore'], units: 3 })
    const number = await buy(world, 'milamore', {
      product: 'tomoshibi-ring',
      options: { size: '11' },
      ordered: '2026-11-01T10:00+09:00',
      delivered: '2026-11-10T10:00+09:00',
    })
    const { base } = await world.serve()
    const hanako = await hanakoAsks(context, world, base, number)
    const [opened] = await readCasesOf(world.db, 'milamore', number)
    const kenji = await atDesk(context, world, base, opened!.number)
    await press(kenji, 'taking-on', async (form) => {
      await form.locator('textarea[name$="-reason"]').fill('A plain band.')
    })

    await hanako.reload()
    await hanako.locator('input[name="carrier"]').fill('ヤマト運輸')
    await hanako.locator('form[action$="/sent"] button').click()
    assert.match(await hanako.locator('main').innerText(), /ご記入ください。/)
    await hanako.locator('input[name="tracking"]').fill('400000000031')
    await hanako.locator('form[action$="/sent"] button').click()
    assert.match(await hanako.locator('main').innerText(), /お品の到着をお待ちしています。/)

    await kenjiTakesIn(kenji)
    await hanakoPays(world, hanako)
    await kenjiFinishes(kenji)
    await hanako.reload()
    assert.match(await hanako.locator('main').innerText(), /400000000032/)
    await hanako.locator('form[action$="/arrival"] button').click()

    const over = (await readCase(world.db, 'milamore', opened!.number))!
    assert.deepEqual([over.custody, over.closedAt === null], ['with-customer', false])
    assert.equal((await readCasePhotos(world.db, 'milamore', opened!.number)).length, 2)
    const events = (await readEvents(world.db, 'milamore', opened!.number)).map(({ type }) => type)
    assert.deepEqual(events, [
      'Asked',
      'CareAccepted',
      'PieceSent',
      'TakenIn',
      'Quoted',
      'QuoteAccepted',
      'QuotePaid',
      'WorkFinished',
      'WorkChecked',
      'PieceSentBack',
      'ArrivalTold',
    ])
    await world.doJobs()
    const letters = (await world.letters('milamore')).filter((letter) => letter.case === opened!.number)
    assert.deepEqual(letters.map(({ kind }) => kind).toSorted(), [
      'case-care-accepted',
      'case-opened',
      'case-piece-sent-back',
      'case-quoted',
      'case-settled',
      'case-taken-in',
      'case-work-begun',
      'case-work-done',
    ])
    assert.deepEqual(world.faults, [])
  },
)

/** From the order page to the form, with what she would like and what it is worth. */
async function hanakoAsks(context: BrowserContext, world: World, base: string, number: string) {
  const own = await context
    .browser()!
    .newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP', javaScriptEnabled: false })
  await own.addCookies([{ name: 'language', value: 'ja', url: base }])
  const page = await own.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(base + (await customerLink(world, 'milamore', number)).path)
  await page.locator('main form button').click()
  await page.goto(`${base}/milamore/my/orders/${number}`)
  await page.locator('.needs a[href$="/needs/care"]').click()
  assert.equal(await page.locator('a[href^="mailto:"]').count(), 0)
  await page.locator('main a[href*="/resize"]').first().click()
  await page.locator('textarea[name="description"]').fill('少しきついので、直してください。')
  await page.locator('form[method="post"][enctype] button').click()
  assert.match(await page.locator('main').innerText(), /ご希望のサイズをお書きください。/)
  await page.locator('input[name="care-to"]').fill('13号')
  await page.locator('input[name="care-value"]').fill('138600')
  await page.locator('form[method="post"][enctype] button').click()
  assert.match(page.url(), /\/cases\//)
  const words = await page.locator('main').innerText()
  assert.match(words, /13号/)
  assert.match(words, /138,600/)
  return page
}

/** The intake with condition and a photo, then the quote that the shop's own table sets out. */
async function kenjiTakesIn(kenji: Page): Promise<void> {
  await kenji.reload()
  await press(kenji, 'intake', async (form) => {
    assert.equal(await form.locator('input[name$="-value"]').inputValue(), '138600')
    await form.locator('textarea[name$="-condition"]').fill('内側に細かい傷が二つあります。')
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name: 'before.jpg', mimeType: 'image/jpeg', buffer: await picture('#d8b46a') })
    await form.locator('.photo-list input[type=hidden]').waitFor({ state: 'attached' })
  })
  await press(kenji, 'quote', async (form) => {
    assert.match(await form.innerText(), /5,500/)
    await form.locator('textarea[name="quote-works"]').fill('11号から13号に直します。')
    await form.locator('input[name="quote-amount"]').fill('5500')
    await form.locator('input[name="quote-ready"]').fill('2026-12-11')
  })
  assert.deepEqual(await barriersOn(kenji), [])
}

async function hanakoPays(world: World, hanako: Page): Promise<void> {
  await hanako.reload()
  const request = hanako.url()
  const words = await hanako.locator('main').innerText()
  assert.match(words, /内側に細かい傷が二つあります。/)
  assert.match(words, /5,500/)
  await hanako.locator('input[name="agreed"]').check()
  const methods = hanako.locator('input[name="method"][value="card"]')
  if ((await methods.count()) > 0) await methods.check()
  await hanako.locator('form[action$="/quote"] button').click()
  await payByCard(hanako)
  await world.doJobs()
  await hanako.goto(request)
  assert.match(await hanako.locator('main').innerText(), /お品の作業をしています。/)
}

/** The house's own page, then that of the payment service. */
async function payByCard(page: Page): Promise<void> {
  const button = (name: RegExp) => page.locator('main').getByRole('button', { name }).click()
  await button(/お支払い画面へ/)
  await button(/^支払う$/)
  assert.match(await page.locator('main').innerText(), /受け付けました/)
}

async function kenjiFinishes(kenji: Page): Promise<void> {
  await kenji.reload()
  await press(kenji, 'work-done')
  await press(kenji, 'check', async (form) => {
    await form.locator('input[value="yes"]').check()
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await picture('#e8c47a') })
    await form.locator('.photo-list input[type=hidden]').waitFor({ state: 'attached' })
  })
  await press(kenji, 'sending-back', async (form) => {
    await form.locator('input[name$="carrier"]').fill('Yamato')
    await form.locator('input[name$="tracking"]').fill('400000000032')
  })
}

async function atDesk(context: BrowserContext, world: World, base: string, number: string): Promise<Page> {
  const own = await context.browser()!.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  await own.addCookies([{ name: 'language', value: 'en', url: base }])
  const page = await own.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(base + (await deskLink(world, 'milamore')).path)
  await page.locator('main form button').click()
  await page.goto(`${base}/desk/milamore/cases/${number}`)
  return page
}

/** Opens the step's fold, fills it in and presses its button. */
async function press(
  page: Page,
  place: string,
  fill: (form: ReturnType<Page['locator']>) => Promise<void> = async () => undefined,
): Promise<void> {
  const form = page.locator(`form[action$="/${place}"]`)
  const fold = page.locator('details').filter({ has: form })
  if ((await fold.count()) > 0 && (await fold.first().getAttribute('open')) === null)
    await fold.first().locator('summary').first().click()
  await fill(form)
  await form.locator('button:not([formaction])').last().click()
  await page.waitForLoadState()
}

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer()
