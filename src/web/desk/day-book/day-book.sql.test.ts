/** Money of a month: what came in and went back, on the days of the shop's clock. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, moment, openWorld } from '#main/testing'
import { oweRefund, payRefund, recordCapture } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const yen = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

test('money stands on the shop’s day, and what went back beside what came in', async () => {
  const number = await buy(world, 'kaoru')
  // 23:30 on 31 October in Tokyo, and half past midnight an hour later.
  for (const [at, amount] of [
    ['2026-10-31T14:30Z', 111n],
    ['2026-10-31T15:30Z', 222n],
  ] as const)
    await recordCapture(world.db, 'kaoru', number, {
      amount: yen(amount),
      method: 'card',
      actor: 'start',
      at: moment(at),
    })
  const by = { actor: 'staff:kenji', at: moment('2026-11-02T10:00+09:00') } as const
  await oweRefund(world.db, 'kaoru', number, { amount: yen(50n), caseNumber: 'C', ...by })
  await payRefund(world.db, 'kaoru', number, {
    amount: yen(50n),
    caseNumber: 'C',
    method: 'same-means',
    ...by,
  })
  const owner = await atTheDesk(world, 'kaoru')
  const october = await owner.get('/desk/kaoru/day-book?month=2026-10')
  assert.match(october.words, /October 2026[^]*31 October[^]*¥111[^]*¥0/)
  const december = await owner.get('/desk/kaoru/day-book?month=2025-12')
  assert.match(december.words, /December 2025/)
  assert.doesNotMatch(october.words, /¥222/)
  const november = await owner.get('/desk/kaoru/day-book')
  assert.match(november.words, /1 November[^]*¥222[^]*2 November[^]*¥0[^]*¥50/)
  assert.match(november.words, /The longest bar is ¥199,000\./)
  assert.match((await owner.get('/desk/kaoru/day-book?month=2020-02')).words, /No money came in/)
  assert.equal((await (await atTheDesk(world, 'kaoru', 'shipping')).get('/desk/kaoru/day-book')).status, 403)
  assert.deepEqual(world.faults, [])
})
