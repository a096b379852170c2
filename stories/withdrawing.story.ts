/**
 * A withdrawal from Germany: Anna, with a German browser and on a phone without script, finds the function at
 * the foot of a page, declares in two steps, and has her acknowledgement; staff take the ring back, judge
 * what it lost, and pay back the rest. In a real browser.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { buy, deskLink, openWorld, customerLink, type World } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

browserStory(
  'a ring goes back from Germany: declared in two steps without a log-in, acknowledged, looked at, and paid back less what it lost',
  async (context) => {
    const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 5 })
    const { base } = await world.serve()
    const number = await buy(world, 'kaoru', { who: 'anna', product: 'minamo-ring' })
    await declare(context, base, number)
    await world.doJobs()
    const [acknowledged] = await lettersOf(world, 'withdrawal-received')
    assert.match(acknowledged ?? '', /I hereby withdraw from my contract: KA-000001/)
    const [ended] = await lettersOf(world, 'case-withdrawn')
    assert.match(ended ?? '', /until Monday 7 December, 23:59 \(Germany\)/)
    await sendBack(context, world, base, number)
    await payBack(context, world, base)
    assert.match((await lettersOf(world, 'case-assessed'))[0] ?? '', /The band is scratched\./)
    assert.deepEqual(world.faults, [])
  },
)

const lettersOf = async (world: World, kind: string) =>
  (await world.letters('kaoru')).filter((letter) => letter.kind === kind).map(({ text }) => text)

const press = (page: Page, words: string) =>
  page.locator('main').getByRole('button', { name: words, exact: true }).click()

/** Nothing is wider than the screen. */
async function assertFits(page: Page): Promise<void> {
  const [wide, screen] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as readonly [number, number]
  assert.ok(wide <= screen, `${page.url()} is ${wide} wide`)
}

async function declare(context: BrowserContext, base: string, number: string): Promise<void> {
  const phone = { viewport: { width: 360, height: 740 }, locale: 'de-DE' }
  const german = await context.browser()!.newContext({ ...phone, javaScriptEnabled: false })
  const anna = await german.newPage()
  await anna.goto(`${base}/kaoru/?lang=en`)
  const foot = anna.getByRole('contentinfo')
  assert.equal(await foot.getByRole('link', { name: 'Withdraw from contract here', exact: true }).count(), 1)
  const own = foot.getByRole('link', { name: 'Vertrag widerrufen', exact: true })
  assert.equal(await own.getAttribute('lang'), 'de')
  await own.click()
  await anna.getByLabel('Your name').fill('Anna Schmidt')
  await anna.getByLabel('Which order it is').fill(number)
  await anna.getByLabel('E-mail address for our acknowledgement').fill('anna@customer.example')
  await press(anna, 'Continue')
  const buttons = await anna.locator('main').getByRole('button').allInnerTexts()
  assert.deepEqual(buttons, ['Confirm withdrawal', 'Widerruf bestätigen', 'Change it'])
  await press(anna, 'Change it')
  assert.equal(await anna.getByLabel('Which order it is').inputValue(), number)
  await press(anna, 'Continue')
  await press(anna, 'Widerruf bestätigen')
  assert.match(
    await anna.locator('main').innerText(),
    /22 November 2026 at 10:00:00 \(Japan\), 2026-11-22T01:00:00Z/,
  )
  const [pdf] = await Promise.all([
    anna.waitForEvent('download'),
    anna.getByRole('link', { name: 'Acknowledgement (PDF)' }).click(),
  ])
  assert.match(pdf.suggestedFilename(), /^W-[0-9A-F]{8}\.pdf$/)
  const done = anna.url()
  await german.close()
  const scripted = await context.browser()!.newContext(phone)
  const twin = await scripted.newPage()
  for (const address of [`${base}/kaoru/withdraw?lang=en`, `${base}/kaoru/withdraw/uk?lang=ja`, done]) {
    await twin.goto(address)
    assert.deepEqual(await barriersOn(twin), [])
    await assertFits(twin)
  }
  await scripted.close()
}

async function sendBack(context: BrowserContext, world: World, base: string, number: string): Promise<void> {
  const phone = await context
    .browser()!
    .newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  const anna = await phone.newPage()
  const link = await customerLink(world, 'kaoru', number)
  await anna.goto(base + link.path)
  await anna.locator('main').getByRole('button').first().click()
  await anna.goto(`${base}/kaoru/my/cases/KA-C00001`)
  assert.deepEqual(await barriersOn(anna), [])
  await assertFits(anna)
  await anna.getByLabel('Carrier').fill('DHL')
  await anna.getByLabel('Tracking number').fill('RX123456785DE')
  await press(anna, 'I have sent it')
  assert.match(await anna.locator('main').innerText(), /You have sent the piece\. We refund you\./)
  await phone.close()
}

async function payBack(context: BrowserContext, world: World, base: string): Promise<void> {
  const desk = await context
    .browser()!
    .newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const kenji = await desk.newPage()
  const link = await deskLink(world, 'kaoru', 'owner')
  await kenji.goto(base + link.path)
  await kenji.locator('main').getByRole('button').first().click()
  await kenji.goto(`${base}/desk/kaoru/withdrawals`)
  assert.deepEqual(await barriersOn(kenji), [])
  await kenji.getByRole('link', { name: 'KA-C00001' }).click()
  const step = (name: string) => kenji.locator(`#step-${name}`)
  const open = async (name: string) => {
    if ((await step(name).getAttribute('open')) === null) await step(name).locator('summary').click()
  }
  await open('receive-parcel')
  await step('receive-parcel').getByRole('button').click()
  await open('assess')
  await step('assess').getByLabel('Amount to deduct (yen)').fill('5000')
  await step('assess').getByLabel('Why').fill('The band is scratched.')
  await step('assess')
    .getByLabel('Photos')
    .setInputFiles({
      name: 'band.jpg',
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c9a26a' } })
        .jpeg()
        .toBuffer(),
    })
  await step('assess').locator('.photo-list input[type=hidden]').waitFor({ state: 'attached' })
  assert.deepEqual(await barriersOn(kenji), [])
  await step('assess').locator('button:not([formaction])').last().click()
  await open('owe-refund')
  assert.match(await step('owe-refund').innerText(), /Value lost\s+-¥5,000/)
  await step('owe-refund').getByRole('button').click()
  await open('pay-out')
  await step('pay-out').getByRole('button').click()
  assert.match(await kenji.locator('main').innerText(), /settled/i)
  await desk.close()
  await world.doJobs()
}
