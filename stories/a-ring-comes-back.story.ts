/**
 * The day of a flawed ring: Hanako asks on her phone, in Japanese, without script; Kenji carries it through
 * at the desk, in English; the replacement comes from the replacement pool; every step is a letter. In a real
 * browser.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { readCasesOf, readEvents } from '#cases'
import { buy, customerLink, deskLink, openWorld, type World } from '#main/testing'
import { readOnHand } from '#stock'
import { browserStory } from './browser.ts'

browserStory(
  'a flawed ring is exchanged, from the question on a phone to the replacement [KAORU-30, KAORU-31, KAORU-33]',
  async (context) => {
    const world = await openWorld('2026-11-01T09:00+09:00')
    const number = await buy(world, 'kaoru', {
      product: 'minamo-ring',
      options: { size: '11' },
      ordered: '2026-11-10T10:00+09:00',
      delivered: '2026-11-20T10:00+09:00',
    })
    await world.goTo('2026-11-22T10:00+09:00')
    const { base } = await world.serve()
    const before = (await readOnHand(world.db, 'kaoru', ['KA-MINAMO-11'])).get('KA-MINAMO-11')!

    const hanako = await hanakoAsks(context, world, base, number)
    const [opened] = await readCasesOf(world.db, 'kaoru', number)
    assert.equal(new URL(hanako.url()).pathname, `/kaoru/my/cases/${opened?.number}`)
    const kenji = await kenjiCarriesItThrough(context, world, base, opened!.number)
    await hanako.reload()
    await hanako.locator('form[action$="/arrival"] button').click()
    assert.match(await hanako.locator('main').innerText(), /交換の品が届いたと承りました/)
    await kenji.reload()
    await press(kenji, 'settlement')

    assert.deepEqual((await readOnHand(world.db, 'kaoru', ['KA-MINAMO-11'])).get('KA-MINAMO-11'), {
      sale: before.sale,
      replacement: before.replacement - 1,
    })
    const events = await readEvents(world.db, 'kaoru', opened!.number)
    assert.deepEqual(
      events.map((e) => e.type),
      [
        'Asked',
        'CalledIn',
        'ParcelReceived',
        'Inspected',
        'Approved',
        'ReplacementTaken',
        'ReplacementSent',
        'ArrivalTold',
        'Settled',
      ],
    )
    const others = events.slice(1).filter(({ type }) => type !== 'ArrivalTold')
    assert.ok(others.every((e) => e.actor.startsWith('staff:')))
    await world.doJobs()
    const letters = (await world.letters('kaoru')).filter((l) => l.case === opened?.number).map((l) => l.kind)
    assert.deepEqual(letters.toSorted(), [
      'case-accepted',
      'case-called-in',
      'case-inspected',
      'case-opened',
      'case-received',
      'case-replacement-sent',
      'case-settled',
    ])
    await hanako.reload()
    assert.match(await hanako.locator('main').innerText(), /400000000002/)
    assert.deepEqual(world.faults, [])
  },
)

/** Hanako signs in by her link, answers the one question, describes the fault and sends a photo. */
async function hanakoAsks(
  context: BrowserContext,
  world: World,
  base: string,
  number: string,
): Promise<Page> {
  const hanako = await phone(context, base)
  await hanako.goto(base + (await customerLink(world, 'kaoru', number)).path)
  await hanako.locator('main form button').click()
  await hanako.goto(`${base}/kaoru/my/orders/${number}`)
  assert.match(await hanako.locator('main').innerText(), /11月27日（金）23:59（日本時間）まで/)
  await hanako.locator('.needs a[href$="/needs/wrong"]').click()
  await hanako.locator('input[value="defect"]').check()
  await hanako.locator('main form button').click()
  await hanako.locator('main a[href*="/exchange?"]').click()
  assert.match(await hanako.locator('main').innerText(), /不良品・誤配送/)
  await hanako.locator('textarea[name="description"]').fill('石座がゆるみ、石が動きます。')
  await hanako
    .locator('input[type="file"]')
    .setInputFiles({ name: 'ring.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await hanako.locator('form[method="post"][enctype] button').click()
  return hanako
}

/** Kenji calls the ring in, examines it, accepts, takes a replacement and sends it. */
async function kenjiCarriesItThrough(
  context: BrowserContext,
  world: World,
  base: string,
  number: string,
): Promise<Page> {
  const kenji = await desktop(context, base)
  await kenji.goto(base + (await deskLink(world, 'kaoru')).path)
  await kenji.locator('main form button').click()
  await kenji.goto(`${base}/desk/kaoru/cases/${number}`)
  assert.match(await kenji.locator('main').innerText(), /Faulty or wrong pieces/)
  await press(kenji, 'call-in')
  await press(kenji, 'parcel')
  await press(kenji, 'inspection', async (form) => {
    await form.locator('input[value="confirmed"]').check()
    await form.locator('textarea[name="inspect-note"]').fill('The setting is loose.')
  })
  await press(kenji, 'approval')
  await press(kenji, 'remedy')
  await press(kenji, 'replacement', async (form) => {
    await form.locator('input[name$="carrier"]').fill('Yamato')
    await form.locator('input[name$="tracking"]').fill('400000000002')
  })
  return kenji
}

/** A phone in one hand: 360 px, Japanese, no script. */
async function phone(context: BrowserContext, base: string): Promise<Page> {
  const own = await context
    .browser()!
    .newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP', javaScriptEnabled: false })
  await own.addCookies([{ name: 'language', value: 'ja', url: base }])
  return own.newPage()
}

async function desktop(context: BrowserContext, base: string): Promise<Page> {
  const own = await context.browser()!.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  await own.addCookies([{ name: 'language', value: 'en', url: base }])
  return own.newPage()
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

/** A photograph of some size with a place in it, as phones make them. */
function picture(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 700, channels: 3, background: '#d8b46a' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 39/1 0/1' } })
    .jpeg()
    .toBuffer()
}
