/**
 * What a case did about a fault is known when the same piece is asked about again: from its request to what
 * the law then says, through the doors that everybody uses.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay, parseInstant } from '#calendar'
import { buy, openWorld, ringCase, sellRings } from '#main/testing'
import { readOrder } from '#ordering'
import { openRulingContext, readRuling, ruleOn } from '#rulings'
import { endUnits, piecesOf, readUnits } from '#units'
import { lineOfCase } from './in-hand.sql.ts'
import { openCase, press, type CaseRequest } from './index.ts'

const { allOf, approve, callIn, caseOf, handOver, inspect, receive, remedy, send, settle } = ringCase

const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['kaoru'] })
await sellRings(world, 'kaoru', { sale: 20, replacement: 20 })
const moment = (text: string) => parseInstant(text)!

/** A ring that went to Anna in Berlin. */
async function ring(quantity = 1) {
  const number = await buy(world, 'kaoru', {
    who: 'anna',
    product: 'ring',
    quantity,
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  return { world, shop: 'kaoru', order: (await readOrder(world.db, 'kaoru', number))! }
}
type Sale = Awaited<ReturnType<typeof ring>>

const ask = ({ order }: Sale, at: string, more: Partial<CaseRequest>) => {
  const request: CaseRequest = { ...ringCase.request({ language: 'en', key: randomUUID() }), ...more }
  const actor = `customer:${order.customer}` as const
  return openCase(world.db, world.shop('kaoru'), order, request, { actor, at: moment(at) })
}

async function asked(sale: Sale, at: string, more: Partial<CaseRequest>): Promise<string> {
  const outcome = await ask(sale, at, more)
  assert.ok('number' in outcome && !('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

const repair = { request: 'repair', details: { work: 'repair', handover: 'post' } } as const
const takeIn = () =>
  ({ command: 'take-in', parcel: randomUUID(), condition: 'Loose stone.', photos: [] }) as const

/** Repaired and sent back; where it cannot be done, given up in these words. */
async function worked(sale: Sale, number: string, done: boolean) {
  const posted = { parcel: randomUUID(), carrier: 'DHL', tracking: '7' }
  await allOf(
    sale,
    number,
    { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' },
    takeIn(),
    { command: 'begin-work', readyBy: parseDay('2026-12-20')!, note: '' },
    ...(done
      ? ([
          { command: 'finish-work', note: '' },
          { command: 'check-work', passed: true, note: '', photos: [] },
        ] as const)
      : ([{ command: 'give-up-work', note: 'The stone cannot be had.' }] as const)),
    { command: 'send-piece-back', ...posted },
  )
  const customer = `customer:${sale.order.customer}` as const
  const { version } = await caseOf(sale, number)
  const by = { actor: customer, at: moment('2026-12-18T10:00+01:00'), version }
  const arrived = await press(world.db, world.shop('kaoru'), number, { command: 'say-arrived' }, by)
  assert.ok(!('refused' in arrived), JSON.stringify(arrived))
}

/** A fault that shows two years and one month after delivery, and is told on that day. */
const late = {
  request: 'exchange',
  answers: { reason: 'defect', noticed: '2028-12-20T09:00+01:00' },
} as const
const lateAt = '2028-12-20T12:00+01:00'

const rulingOf = async (sale: Sale, number: string) =>
  (await readRuling(world.db, 'kaoru', (await caseOf(sale, number)).ruling))!

test('a ring repaired under the law in Germany: a fault after two years and a month goes to staff, by the clause on repairs', async () => {
  const sale = await ring()
  const first = await asked(sale, '2026-12-01T10:00+01:00', repair)
  await worked(sale, first, true)
  const [unit] = await readUnits(world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    unit?.remedies.map(({ how, fault }) => [how, fault]),
    [['repaired', 'defect']],
  )
  const again = await asked(sale, lateAt, late)
  const { facts, ruling } = await rulingOf(sale, again)
  assert.deepEqual([facts['earlier-remedy'], ruling.verdict], ['repaired', 'staff'])
  const deciding = ruling.clauses.filter((clause) => clause.deciding).map(({ id }) => id)
  assert.ok(deciding.includes('repair-extension'), deciding.join())
})

test('where the repair could not be done, or was for something else than a fault, nothing was remedied', async () => {
  const givenUp = await ring()
  await worked(givenUp, await asked(givenUp, '2026-12-01T10:00+01:00', repair), false)
  const other = await ring()
  const reason = { reason: 'other' }
  await worked(other, await asked(other, '2026-12-01T10:00+01:00', { ...repair, answers: reason }), true)
  for (const sale of [givenUp, other, await ring()]) {
    const outcome = await ask(sale, lateAt, late)
    assert.equal('refused' in outcome && outcome.refused, 'ruling-refuses', JSON.stringify(outcome))
  }
})

test('an exchanged ring that is faulty again: once the fault is confirmed, the contract may end', async () => {
  const sale = await ring()
  const first = await asked(sale, '2026-11-24T10:00+01:00', {})
  const [early, sent] = [send(), send()]
  await allOf(
    sale,
    first,
    callIn,
    receive(),
    inspect('confirmed'),
    { ...approve, keep: false },
    remedy,
    early,
  )
  // The box comes back and leaves once more: that is one exchange.
  await allOf(sale, first, { command: 'note-box-back', parcel: early.parcel, cause: 'absent' }, sent)
  await handOver(sale, sent.parcel, moment('2026-12-01T10:00+01:00'))
  await allOf(sale, first, settle)
  const [, replacement] = await readUnits(world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    replacement?.remedies.map(({ how, fault }) => [how, fault]),
    [['replaced', 'defect']],
  )
  const second = await asked(sale, '2027-02-01T10:00+01:00', { request: 'return', piece: 2 })
  const told = await rulingOf(sale, second)
  assert.deepEqual([told.facts['earlier-remedy'], told.ruling.verdict], ['replaced', 'staff'])
  await allOf(sale, second, callIn, receive(), inspect('confirmed'))
  const order = (await readOrder(world.db, 'kaoru', sale.order.number))!
  const found = await openRulingContext(world.db, world.shop('kaoru'), order)
  const [piece] = piecesOf(order.lines[0]!, found.units)
  const answers = { reason: 'defect', inspection: 'confirmed' }
  const at = moment('2027-02-01T10:00+01:00')
  const ruled = ruleOn(found, piece!.line, { request: 'return', at, requester: 'buyer', answers })
  assert.ok(!('refused' in ruled))
  assert.deepEqual([ruled.facts['earlier-remedy'], ruled.ruling.verdict], ['failed', 'accept'])
  assert.deepEqual(ruled.ruling.terms['remedies'], ['terminate', 'price-reduction'])
})

test('of two rings one was repaired: which of them is faulty now nobody knows, so staff look', async () => {
  const sale = await ring(2)
  await worked(sale, await asked(sale, '2026-12-01T10:00+01:00', repair), true)
  const back = { request: 'return', answers: { reason: 'defect' } } as const
  const second = await asked(sale, '2027-02-01T10:00+01:00', back)
  const earlier = async (answers: Readonly<Record<string, string>>) => {
    const order = (await readOrder(world.db, 'kaoru', sale.order.number))!
    const found = await openRulingContext(world.db, world.shop('kaoru'), order)
    const line = lineOfCase(order, found.units, await caseOf(sale, second))
    const at = moment('2027-02-01T10:00+01:00')
    const ruled = ruleOn(found, line, { request: 'return', at, requester: 'buyer', answers })
    assert.ok(!('refused' in ruled))
    return [line.quantity, ruled.facts['earlier-remedy'], ruled.ruling.verdict]
  }
  const answers = { reason: 'defect', inspection: 'confirmed' }
  assert.deepEqual(await earlier(answers), [1, 'repaired', 'staff'])
})

test('a ring that was repaired and then paid back says nothing of the other one of its line', async () => {
  const sale = await ring(2)
  const number = await asked(sale, '2026-12-01T10:00+01:00', repair)
  await worked(sale, number, true)
  const which = { shop: 'kaoru', order: sale.order.number, line: 1, units: [1] }
  await endUnits(world.db, which, 'refunded')
  const back = { request: 'return', answers: { reason: 'defect' } } as const
  const second = await caseOf(sale, await asked(sale, '2027-02-01T10:00+01:00', back))
  const order = (await readOrder(world.db, 'kaoru', sale.order.number))!
  const units = await readUnits(world.db, 'kaoru', sale.order.number)
  assert.deepEqual(second.units, [2])
  assert.equal(lineOfCase(order, units, second).remedied, undefined)
  const first = lineOfCase(order, units, await caseOf(sale, number)).remedied
  assert.deepEqual(
    first?.flat().map(({ how }) => how),
    ['repaired'],
  )
})
