/** Letters are in one language to one person, and call a deadline by what ends with it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { enqueue } from '#jobs'
import { buy, openWorld, ringCase } from '#main/testing'
import { requestPayment } from '#payments'

test('what a quote of a request is to be paid with is written in the language of the request', async () => {
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
  const occasion = { tell: 'payment-wanted', payment, time: 1 } as const
  await enqueue(world.db, 'tell-customer', occasion, { shop: 'kaoru', at: world.now() })
  await world.doJobs()
  const letters = await world.letters('kaoru')
  const wanted = letters.find(({ kind }) => kind === 'payment-wanted')
  assert.match(wanted!.text, /^Dear /)
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
