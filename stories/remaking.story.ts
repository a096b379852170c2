/**
 * An earring is lost: its owner asks on a phone for the other side, with the number on the certificate; the
 * shop quotes; accepted and paid, it takes in the remaining one, makes the other, and sends both. In a real
 * browser, in Japanese for the customer and in English for staff.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { isReadable, readCase } from '#cases'
import { buy, customerLink, deskLink, openWorld, type World } from '#main/testing'
import { readOrder, readOrderOfCase } from '#ordering'
import { certifyPieces, readPapers } from '#papers'
import { markReceived, readPayments } from '#payments'
import { barriersOn, browserStory } from './browser.ts'

browserStory(
  'a lost earring is made again: certificate, quote, payment, the other one in custody, both back [KAORU-04, KAORU-05, KAORU-07, KAORU-08]',
  async (context) => {
    const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru'], units: 5 })
    const { base } = await world.serve()
    const order = await buy(world, 'kaoru', { product: 'tsuyu-pierce' })
    const by = { actor: 'staff:kenji', at: world.now() } as const
    await certifyPieces(world.db, world.shop('kaoru'), order, by)
    const certificate = (await readPapers(world.db, 'kaoru', order)).find(
      ({ kind }) => kind === 'certificate',
    )!.number
    const owner = await phone(context, 'ja')
    const link = await customerLink(world, 'kaoru', order)
    await owner.goto(base + link.path)
    await owner.locator('main form button').first().click()

    await owner.goto(`${base}/kaoru/my/orders/${order}/lines/1/remake-one-side?reason=lost-one`)
    assert.deepEqual(await barriersOn(owner), [])
    await owner.getByLabel('購入証明書の商品番号').fill('KA-C-000000-9')
    await owner.locator('label', { hasText: '左' }).first().click()
    await owner.locator('textarea').fill('左を海でなくしました。')
    await owner.getByRole('button', { name: 'この内容で申し込む' }).click()
    assert.match(await main(owner), /この番号の購入証明書は、このお品のものとして見つかりません/)
    assert.deepEqual(await barriersOn(owner), [])
    await owner.getByLabel('購入証明書の商品番号').fill(certificate)
    await owner.getByRole('button', { name: 'この内容で申し込む' }).click()
    const number = /cases\/(KA-C\d+)/.exec(owner.url())![1]!

    const desk = await context
      .browser()!
      .newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    const kenji = await desk.newPage()
    const staff = await deskLink(world, 'kaoru', 'owner')
    await kenji.goto(base + staff.path)
    await kenji.locator('main form button').first().click()
    const at = `${base}/desk/kaoru/cases/${number}`
    await kenji.goto(at)
    assert.match(await main(kenji), new RegExp(certificate))
    await open(kenji, 'quote')
    await kenji.locator('[name=quote-works]').fill('K18、左の一つを、お手元の右に合わせてお作りします。')
    await kenji.locator('[name=quote-amount]').fill('18,000')
    await kenji.locator('[name=quote-ready]').fill('2026-12-20')
    await press(kenji, 'quote')
    assert.deepEqual(await barriersOn(kenji), [])

    await owner.goto(`${base}/kaoru/my/cases/${number}`)
    assert.match(await main(owner), /18,000円|¥18,000|￥18,000/)
    assert.deepEqual(await barriersOn(owner), [])
    await owner.locator('label', { hasText: '18,000' }).first().click()
    await owner.locator('label', { hasText: '銀行振込' }).first().click()
    await owner.locator('form[action$="/quote"] button').click()
    await paid(world, order)
    const own = (await readOrderOfCase(world.db, 'kaoru', number))!
    assert.ok(own)

    await kenji.goto(at)
    await madeAndSent(kenji)
    assert.deepEqual(await barriersOn(kenji), [])
    await world.doJobs()

    await owner.goto(`${base}/kaoru/my/cases/${number}`)
    assert.match(await main(owner), /一つの荷物でお送りしました/)
    assert.match(await main(owner), /4811-2233-4455/)
    await owner.locator('form[action$="/arrival"] button').click()
    assert.match(await main(owner), /二つともお手元に届きました/)
    assert.deepEqual(await barriersOn(owner), [])
    const theCase = (await readCase(world.db, 'kaoru', number))!
    assert.ok(isReadable(theCase) && theCase.current.state === 'returned')
    assert.equal((await readOrder(world.db, 'kaoru', own))?.lines[0]?.stage, 'delivered')
    assert.deepEqual(world.faults, [])
  },
)

async function phone(context: BrowserContext, locale: string): Promise<Page> {
  const own = await context.browser()!.newContext({ viewport: { width: 360, height: 740 }, locale })
  return own.newPage()
}

const main = (page: Page) => page.locator('main').innerText()

/** Unfolds a step, unless it is open. */
async function open(page: Page, step: string): Promise<void> {
  const place = page.locator(`#step-${step}`)
  if ((await place.getAttribute('open')) === null) await place.locator('summary').click()
}

const press = async (page: Page, step: string): Promise<void> => {
  await page.locator(`#step-${step} form .actions button`).click()
  await page.waitForURL(/done=yes/)
}

async function paid({ db, doJobs, now }: World, order: string): Promise<void> {
  const payment = (await readPayments(db, 'kaoru', order)).find(({ purpose }) => purpose === 'quote')!
  const { amountMinor } = payment.amount
  const money = { payment: payment.payment, key: payment.payment, amountMinor, payer: '' }
  await markReceived(db, 'kaoru', money, { actor: 'staff:kenji', at: now() })
  await doJobs()
}

/** The remaining earring is taken in, the other made, and both are sent. */
async function madeAndSent(kenji: Page): Promise<void> {
  await open(kenji, 'take-earring')
  await kenji.locator('[name=take-earring-note]').fill('留め具に小さな傷があります。')
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#caa' } })
    .png()
    .toBuffer()
  await kenji
    .locator('[name=take-earring-photos]')
    .setInputFiles({ name: 'earring.png', mimeType: 'image/png', buffer: picture })
  await kenji.locator('.photo-list input[type=hidden]').waitFor({ state: 'attached' })
  await press(kenji, 'take-earring')
  for (const step of ['begin-making', 'finish-making']) {
    await open(kenji, step)
    await press(kenji, step)
  }
  await open(kenji, 'send-both')
  await kenji.locator('[name=send-both-carrier]').fill('ヤマト運輸')
  await kenji.locator('[name=send-both-tracking]').fill('4811-2233-4455')
  await press(kenji, 'send-both')
}
