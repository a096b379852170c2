/**
 * What may happen while something is on its way: to the shop, or to the customer. Through the doors of
 * `#cases`.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import { moment as at, ringCase } from '#main/testing'
import { readUnits } from '#units'
import { press, readEvents, stepsFor, wakeCase } from './index.ts'

const { hanako, sold, ask, asked, caseOf, state, pressed, allOf } = ringCase
const { callIn, receive, inspect, approve, remedy, send, settle, handOver } = ringCase

const extend = (day: string) =>
  ({ command: 'extend', until: parseDay(day)!, note: 'ご旅行とのこと' }) as const

test('asking for a piece does not say that it is on its way: it is with the customer until it is here', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  assert.equal((await caseOf(sale, number)).custody, 'with-customer')
  await allOf(sale, number, receive())
  assert.equal((await caseOf(sale, number)).custody, 'with-shop')
})

test('while a piece is awaited staff give more time: the letter names the new date, and the clock keeps to it', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  const before = (await caseOf(sale, number)).dueAt!
  for (const day of ['2026-11-24', '2026-12-07', '2028-01-01'])
    assert.deepEqual(await pressed(sale, number, extend(day)), { refused: 'day-not-later' }, day)
  await allOf(sale, number, extend('2026-12-20'))
  const { dueAt, dueFrom, dueIs } = await caseOf(sale, number)
  assert.deepEqual([dueAt, dueFrom, dueIs], [at('2026-12-21T00:00+09:00'), { of: 'staff' }, 'send-back'])
  const wake = (when: number) =>
    wakeCase(world.db, world.shop('kaoru'), number, { actor: 'job:wake-case', at: when })
  assert.ok('refused' in (await wake(before)))
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'case-extended')
  assert.match(letter?.text ?? '', /12月20日[^]*ご旅行とのこと/)
  await wake(at('2026-12-21T00:00+09:00'))
  assert.equal(await state(sale, number), 'lapsed')
})

test('staff write to the customer, and the case stands as it stood', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  assert.deepEqual(await pressed(sale, number, { command: 'write', note: ' ' }), { refused: 'words-missing' })
  await allOf(sale, number, { command: 'write', note: '箱は届いたときのものをお使いください。' })
  assert.equal(await state(sale, number), 'awaiting-return')
  await sale.world.doJobs()
  const letter = (await sale.world.letters('kaoru')).find(({ kind }) => kind === 'case-message')
  assert.match(letter?.text ?? '', /箱は届いたときのものをお使いください。/)
})

test('a case for which nothing is waited any more is closed with words; a piece that comes all the same is taken in', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  assert.deepEqual(await pressed(sale, number, { command: 'close', note: '' }), { refused: 'words-missing' })
  await allOf(sale, number, { command: 'close', note: 'お電話で、このままお使いになるとのことでした。' })
  assert.equal(await state(sale, number), 'closed')
  await sale.world.doJobs()
  const letter = (await sale.world.letters('kaoru')).find(({ kind }) => kind === 'case-closed')
  assert.match(letter?.text ?? '', /このままお使いになるとのことでした/)
  assert.deepEqual((await readUnits(sale.world.db, 'kaoru', sale.order.number))[0]?.inCase, null)
  await allOf(sale, number, receive())
  assert.equal(await state(sale, number), 'received')
})

/** A replacement on its way to Hanako. */
async function sentTo(sale: Awaited<ReturnType<typeof sold>>) {
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  const sent = send()
  await allOf(sale, number, sent)
  return { number, parcel: sent.parcel }
}

test('a case is settled by an arrival only after the delivery is on record', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { number, parcel } = await sentTo(sale)
  assert.deepEqual(await pressed(sale, number, settle), { refused: 'not-arrived' })
  await handOver(sale, parcel)
  await allOf(sale, number, settle)
  assert.equal(await state(sale, number), 'settled')
})

test('or after the customer said so: their word is the delivery, and the replacement’s own windows begin with it', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 2 })
  const { world, order } = sale
  const { number } = await sentTo(sale)
  assert.deepEqual(stepsFor(await caseOf(sale, number), 'customer'), ['say-arrived'])
  const told = { ...hanako, at: at('2026-12-01T10:00+09:00') }
  await pressed(sale, number, { command: 'say-arrived' }, told)
  assert.equal(await state(sale, number), 'replacement-arrived')
  const [, replacement] = await readUnits(world.db, 'kaoru', order.number)
  assert.equal(replacement?.deliveredAt, told.at)
  await allOf(sale, number, settle)
  const last = await ask(sale, { key: 'in time', piece: 2 }, { ...hanako, at: at('2026-12-08T23:59+09:00') })
  assert.ok(!('refused' in last), JSON.stringify(last))
  const events = await readEvents(world.db, 'kaoru', number)
  assert.deepEqual(
    events.slice(-2).map(({ type, actor }) => [type, actor]),
    [
      ['ArrivalTold', 'customer:hanako'],
      ['Settled', 'staff:kenji'],
    ],
  )
})

test('what is not there yet cannot be exchanged: a replacement is asked about once it has come', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { number } = await sentTo(sale)
  await pressed(sale, number, { command: 'write', note: 'お送りしました。' })
  const early = await ask(sale, { key: 'early', piece: 2 })
  assert.deepEqual(early, { refused: 'makes-no-sense', request: 'exchange' })
})

test('what the clock brings counts, whatever was written meanwhile: behind it there is no page', async () => {
  const sale = await sold('kaoru', { sale: 1, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, { command: 'want-evidence', wanted: ['photo'], note: '' })
  const { version, dueAt } = await caseOf(sale, number)
  await allOf(sale, number, { command: 'write', note: 'We are still looking.' })
  const by = { actor: 'job:wake-case', at: dueAt!, version } as const
  const lapsed = await press(sale.world.db, sale.world.shop('kaoru'), number, { command: 'lapse' }, by)
  assert.deepEqual(lapsed, { number, state: 'lapsed' })
})
