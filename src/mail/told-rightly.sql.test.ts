/** Letters are in one language to one person, and call a deadline by what ends with it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { enqueue } from '#jobs'
import { buy, openWorld, ringCase } from '#main/testing'
import { requestPayment } from '#payments'

test('what a quote of a request is to be paid with, that it is paid, and what came too late are written in the language of the request', async () => {
  const sale = await ringCase.sold('kaoru', { sale: 2, replacement: 1 })
  const { world, order } = sale
  const number = await ringCase.asked(sale, { language: 'en' })
  const payment = randomUUID()
  const quote = {
    payment,
    order: order.number,
    purpose: 'quote',
    caseNumber: number,
    amount: { amountMinor: 5500n, currency: 'JPY' },
    method: 'bank-transfer',
    payBy: world.now() + 7 * 86_400_000,
  } as const
  await requestPayment(world.db, 'kaoru', quote, ringCase.kenji)
  const occasions = [
    { tell: 'payment-wanted', payment, time: 1 },
    { tell: 'paid', payment },
    { tell: 'came-late', payment, amountMinor: '5500', time: 1 },
  ] as const
  for (const occasion of occasions)
    await enqueue(world.db, 'tell-customer', occasion, { shop: 'kaoru', at: world.now() })
  await world.doJobs()
  const letters = await world.letters('kaoru')
  for (const { tell } of occasions)
    assert.match(letters.find(({ kind }) => kind === tell)?.text ?? '', /^Dear /, tell)
  assert.equal(order.language, 'ja')
})

test('the letter on delivery calls a deadline by what can be asked for until then, not by a clause that says no from then on', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 5 })
  await buy(world, 'milamore', { ordered: '2026-11-12T10:00+09:00', delivered: '2026-11-20T10:00+09:00' })
  await world.doJobs()
  const letter = (await world.letters('milamore')).find(({ kind }) => kind === 'delivered')!
  assert.doesNotMatch(letter.text, /お届けから10日以上/)
  assert.match(letter.text, /返品[^\n]*のお申し出/)
})

test('whoever gave a piece away is told that it arrived there, and is not asked to open the box; who bought it for themselves is', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 5 })
  const bought = { ordered: '2026-11-12T10:00+09:00', delivered: '2026-11-20T10:00+09:00' }
  const [own, present] = [
    await buy(world, 'milamore', bought),
    await buy(world, 'milamore', { ...bought, giftCode: 'MOON-0021' }),
  ]
  await world.goTo('2026-11-29T12:00+09:00')
  const letters = await world.letters('milamore')
  const textOf = (order: string, kind: string) => {
    const letter = letters.find((one) => one.order === order && one.kind === kind)!
    return `${letter.subject} ${letter.text}`
  }
  for (const [kind, toSelf, toGiver] of [
    ['parcel-sent', /届きましたら、すぐに状態をご確認/, /お贈り先へ発送しました/],
    ['delivered', /いますぐお品をご確認/, /お贈り先へお届けしました[^]*受け取られた方からも承ります/],
    ['window-reminder', /お品のご確認はお済みですか/, /受け取られた方からお聞きになったこと/],
  ] as const) {
    assert.match(textOf(own, kind), toSelf, kind)
    assert.doesNotMatch(textOf(present, kind), toSelf, kind)
    assert.match(textOf(present, kind), toGiver, kind)
  }
})
