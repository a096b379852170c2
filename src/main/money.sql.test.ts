/**
 * Money over everything that can be done with one order: pieces cancelled, changed, withdrawn from, sent
 * back, exchanged, worked on, made again, lost and sent anew, by customers and staff in any order, however it
 * was paid. Never more goes back than came in, and ledger, balance, payments, requests, receipt and day book
 * tell the same yen.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { isReadable, openCase, parcelCameBack, parcelLost, press, readCasesOf, readEvents } from '#cases'
import { stepsFor, type AnyCase, type CaseEvent } from '#cases'
import { kinds as allKinds, openingRequests, type AnyCommand, type OpeningRequest } from '#cases/kinds'
import { atTheDesk, buy, openWorld, type World } from '#main/testing'
import { readOrder, type Order } from '#ordering'
import { deliverParcel, dispatchParcel, readParcelsOf, undeliverable } from '#parcels'
import { certifyPieces, issueReceipt, readPapers } from '#papers'
import { demoIn, markReceived, readLedger, readPayments, receiveNotice } from '#payments'
import { readUnits, toBePaidFor } from '#units'

const shop = 'kaoru'
const openShop = () => openWorld('2026-11-22T10:00+09:00', { shops: [shop], units: 9_000 })

/** How the order is paid: on record already, to come in by hand, at the door, or by a payment service. */
const ways = ['recorded', 'bank-transfer', 'cash-on-delivery', 'card'] as const
type Way = (typeof ways)[number]

/** How far it is when the first thing is done with it. */
const starts = ['here', 'shipped', 'delivered', 'delivered'] as const
type Start = (typeof starts)[number]

type Act =
  | {
      readonly do: 'ask'
      readonly request: OpeningRequest
      readonly line: number
      readonly count: number
      /** Which of the pieces of the line, where some go their own way. */
      readonly part: number
    }
  | { readonly do: 'press'; readonly which: number; readonly step: number; readonly minor: bigint }
  | { readonly do: 'pay'; readonly which: number; readonly minor: bigint }
  | { readonly do: 'box'; readonly which: number; readonly end: 'delivered' | 'back' | 'lost' }
  | { readonly do: 'ship' }
  | { readonly do: 'jobs' }

const minor = fc.bigInt({ min: 1n, max: 60_000n })
const which = fc.nat({ max: 7 })
const ask = fc.record({
  do: fc.constant('ask' as const),
  request: fc.constantFrom(...openingRequests),
  line: fc.integer({ min: 1, max: 2 }),
  count: fc.integer({ min: 1, max: 2 }),
  part: fc.nat({ max: 3 }),
})
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: ask },
  {
    weight: 16,
    arbitrary: fc.record({ do: fc.constant('press' as const), which, step: fc.nat({ max: 40 }), minor }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const), which, minor }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('box' as const),
      which,
      end: fc.constantFrom('delivered' as const, 'back' as const, 'lost' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'ship' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'jobs' as const }) },
)

/** Steps of no money and no way on. */
const aside: ReadonlySet<string> = new Set(
  `write extend assign take-in-words expect move-ready want-evidence close drop judge-remedy find-facts
  call-off-visit cancel-visit miss-parcel say-missing`.split(/\s+/),
)

const override = { clause: 'kaoru#returns', reason: 'As agreed by telephone.' }
const photo = { hash: '0'.repeat(64), width: 1, height: 1 }
const box = () => ({ parcel: randomUUID(), carrier: 'yamato', tracking: '1' })

/** What somebody who presses this step says with it. */
function commandOf(step: string, minor: bigint): AnyCommand {
  const note = 'As agreed by telephone.'
  const odd = minor % 2n === 1n
  const day = 20_790
  const said: Readonly<Record<string, object>> = {
    approve: { note, keep: odd, override },
    refuse: { note, override },
    'cancel-pieces': { note, override, ...(odd ? { amountMinor: minor, reason: note } : {}) },
    'owe-refund': odd ? { amountMinor: minor, reason: note } : {},
    'refund-parcel': { override, ...(odd ? { amountMinor: minor, reason: note } : {}) },
    inspect: { note, found: odd ? 'confirmed' : 'not-found' },
    assess: odd ? { lossMinor: minor, note, photos: [] } : { lossMinor: 0n, note: '', photos: [] },
    quote: { amountMinor: odd ? minor : 0n, works: note, readyBy: null, until: day },
    'accept-quote': { agreed: note, pay: { payment: randomUUID(), method: odd ? 'bank-transfer' : 'card' } },
    'want-evidence': { wanted: ['photo'], note },
    'give-evidence': { photos: [], note },
    'judge-remedy': { possible: odd ? 'yes' : 'no', note },
    'find-wrong-thing': { what: note },
    'find-facts': { found: {}, note },
    'accept-care': { note, reason: note, clause: '' },
    'decline-care': { note, reason: note, clause: '' },
    'take-in': { ...box(), condition: note, photos: [photo].slice(1) },
    'take-earring': { ...box(), condition: note, photos: [] },
    'begin-work': { readyBy: day, note },
    'check-work': { passed: odd, note, photos: [] },
    'make-change': { note, override },
    'give-address': { name: 'Hanako', lines: ['東京都千代田区丸の内1-1'], note },
    answer: { answers: {} },
  }
  return { command: step, ...box(), note, ...said[step] } as unknown as AnyCommand
}

/** What a form says beside that, for the kinds that have one of their own. */
function detailsOf(request: OpeningRequest, certificate: string, odd: boolean): object | undefined {
  if (request === 'wrapping') return { what: 'wrapping', wrap: odd ? 'yes' : 'no' }
  if (request === 'change-specification') return { what: 'specification', chosen: { size: odd ? '11' : '9' } }
  if (request === 'remake-one-side') return { certificate, side: 'left' }
  return ['repair', 'resize', 'clean', 'repolish', 'refinish', 'inspect'].includes(request)
    ? { work: request, handover: 'post', to: '13', valueMinor: '20000' }
    : undefined
}

/** Who may press what on it now, without what moves neither money nor pieces. */
const stepsOf = (theCase: AnyCase) =>
  (['staff', 'customer'] as const).flatMap((role) =>
    stepsFor(theCase, role)
      .filter((one) => !aside.has(one))
      .map((one) => ({ role, one })),
  )

/** An order that things are done with. */
type Own = { readonly world: World; readonly number: string; readonly customer: `customer:${string}` }

const staffOf = ({ now }: World) => ({ actor: 'staff:kenji' as const, at: now() })
const orderOf = async ({ world, number }: Own) => (await readOrder(world.db, shop, number))!
const casesOf = async ({ world, number }: Own) =>
  (await readCasesOf(world.db, shop, number)).filter(isReadable)

async function anOrder(world: World, way: Way): Promise<Own> {
  const number = await buy(world, shop, {
    product: 'tsuyu-pierce',
    quantity: 3,
    also: ['minamo-ring'],
    ...(way === 'recorded'
      ? { delivered: 'not-yet' as const }
      : { toPay: { method: way, payBy: way === 'cash-on-delivery' ? null : '2026-12-20T00:00+09:00' } }),
  })
  const { customer } = (await readOrder(world.db, shop, number))!
  return { world, number, customer: `customer:${customer}` }
}

/** It is paid, sent and delivered, as far as it goes of itself. */
async function begin(own: Own, way: Way, start: Start): Promise<void> {
  const { world } = own
  if (way !== 'recorded' && way !== 'cash-on-delivery') await pay(own, { do: 'pay', which: 0, minor: 1n })
  const parcel = start === 'here' ? undefined : await ship(own)
  if (start === 'delivered' && parcel !== undefined)
    await deliverParcel(world.db, shop, parcel, { actor: 'carrier', at: world.now() })
  await world.doJobs()
}

async function pay({ world, number }: Own, { which, minor }: Extract<Act, { do: 'pay' }>): Promise<void> {
  const { db, gateways } = world
  const asked = (await readPayments(db, shop, number)).filter(({ state }) => state === 'open')
  const one = asked[which % Math.max(asked.length, 1)]
  if (one === undefined) return
  const { payment } = one
  if (one.method === 'card') {
    for (const notice of await demoIn(gateways, 'card')!.choose(shop, payment, 'success'))
      await receiveNotice(db, gateways, 'demo', { ...notice, at: world.now() })
  } else {
    const amountMinor = minor % 3n === 0n ? minor : one.left.amountMinor
    await markReceived(db, shop, { payment, key: randomUUID(), amountMinor, payer: '' }, staffOf(world))
  }
  await world.doJobs()
}

async function askFor(own: Own, { request, line, count, part }: Extract<Act, { do: 'ask' }>): Promise<void> {
  const { world, number, customer } = own
  const open = world.shop(shop)
  const isRemake = request === 'remake-one-side'
  const certified = isRemake ? await certifyPieces(world.db, open, number, staffOf(world)) : []
  const details = detailsOf(request, certified[0]?.number ?? '', part % 2 === 1)
  const reason = ['defect', 'wrong-item', 'other', 'lost-one'][part % 4]!
  const asked = {
    key: randomUUID(),
    request,
    line,
    quantity: count,
    description: '石がゆるんでいます',
    photos: [],
    requester: 'buyer' as const,
    language: 'ja' as const,
    declared: true as const,
    answers: { reason, used: 'no', altered: 'no' },
    ...(details === undefined ? {} : { details }),
  }
  await openCase(world.db, open, await orderOf(own), asked, { actor: customer, at: world.now() })
}

async function pressOn(own: Own, { which, step, minor }: Extract<Act, { do: 'press' }>): Promise<void> {
  const { world, customer } = own
  const all = (await casesOf(own)).map((theCase) => ({ theCase, steps: stepsOf(theCase) }))
  const going = all.filter(({ steps }) => steps.length > 0)
  const { theCase, steps } = going[which % Math.max(going.length, 1)] ?? {}
  const chosen = steps?.[step % steps.length]
  if (theCase === undefined || chosen === undefined) return
  const { role, one } = chosen
  const { kind, number, version } = theCase
  const by = { actor: role === 'staff' ? staffOf(world).actor : customer, at: world.now(), version }
  const done = await press(world.db, world.shop(shop), number, commandOf(one, minor), by)
  if (!('refused' in done)) pressed.add(`${kind} ${one}`)
}

async function endBox({ world, number }: Own, { which, end }: Extract<Act, { do: 'box' }>): Promise<void> {
  const { db } = world
  const out = (await readParcelsOf(db, shop, number)).filter(
    ({ direction, deliveredAt }) => direction === 'out' && deliveredAt === null,
  )
  const one = out[which % Math.max(out.length, 1)]
  if (one === undefined) return
  const staff = staffOf(world)
  if (end === 'delivered') await deliverParcel(db, shop, one.parcel, { actor: 'carrier', at: world.now() })
  else if (end === 'lost') await parcelLost(db, world.shop(shop), one, '', staff)
  else {
    await undeliverable(db, shop, one.parcel, staff)
    await parcelCameBack(db, world.shop(shop), one, 'absent', staff)
  }
  await world.doJobs()
}

async function ship({ world, number }: Own): Promise<string | undefined> {
  const left = { ...box(), order: number, lines: [1, 2] }
  const refused = await dispatchParcel(world.db, shop, left, staffOf(world))
  return refused === undefined ? left.parcel : undefined
}

function does(own: Own, one: Act): Promise<unknown> {
  switch (one.do) {
    case 'ask':
      return askFor(own, one)
    case 'press':
      return pressOn(own, one)
    case 'pay':
      return pay(own, one)
    case 'box':
      return endBox(own, one)
    case 'ship':
      return ship(own)
    case 'jobs':
      return own.world.doJobs()
  }
}

/** What was pressed over all sequences, so that the test says what it walked. */
const pressed = new Set<string>()

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n)

/** What an event of a request promises back. */
function promisedBy({ type, data }: CaseEvent): bigint {
  const back = type === 'Cancelled' ? (data['refund'] as { amountMinor?: string } | undefined) : data
  const promises = ['Cancelled', 'RefundOwed', 'ParcelRefunded', 'Changed', 'TooLate', 'MakingStopped']
  const amount = promises.includes(type) ? back?.['amountMinor'] : undefined
  return typeof amount === 'string' ? BigInt(amount) : 0n
}

/**
 * Never more back than was promised, nor promised than came in; and the balance is the sum of the entries.
 */
async function holds({ db }: World, number: string): Promise<void> {
  const { rows } = await sql<{ cameIn: bigint; owed: bigint; paid: bigint; same: boolean }>`
    with s as (select
      coalesce(sum(amount_minor) filter (where kind = 'captured'), 0) as captured,
      coalesce(sum(amount_minor) filter (where kind = 'adjustment'), 0) as adjusted,
      coalesce(sum(amount_minor) filter (where kind = 'fee'), 0) as kept,
      coalesce(sum(amount_minor) filter (where kind = 'refund-owed'), 0) as owed,
      coalesce(sum(amount_minor) filter (where kind = 'refund-paid'), 0) as paid
      from payments.entries where shop = ${shop} and order_number = ${number})
    select (captured + adjusted - kept)::bigint as "cameIn", owed::bigint, paid::bigint,
      captured = b.captured_minor and owed = b.refund_owed_minor and paid = b.refund_paid_minor as same
    from s join payments.balances b on b.shop = ${shop} and b.order_number = ${number}`.execute(db)
  for (const { cameIn, owed, paid, same } of rows)
    assert.ok(same && paid <= owed && owed <= cameIn, `${number}: ${paid} of ${owed} of ${cameIn}`)
}

/** Every sum that is told of the order, beside the ledger's. */
async function agrees({ db }: World, order: Order, cases: readonly AnyCase[]): Promise<void> {
  const ledger = await readLedger(db, shop, order)
  const of = (kind: string, caseNumber?: string) =>
    sumOf(
      ledger.entries
        .filter(
          (entry) => entry.kind === kind && (caseNumber === undefined || entry.caseNumber === caseNumber),
        )
        .map(({ amount }) => amount.amountMinor),
    )
  const cameIn = of('captured') + of('adjustment') - of('fee')
  assert.equal(ledger.left.amountMinor, cameIn - of('refund-owed'))
  const payments = await readPayments(db, shop, order.number)
  if (payments.some(({ purpose }) => purpose === 'order'))
    assert.equal(sumOf(payments.map(({ received }) => received.amountMinor)), of('captured'))
  for (const { number } of cases) {
    const events = await readEvents(db, shop, number)
    assert.equal(sumOf(events.map(promisedBy)), of('refund-owed', number), `${number}: told and owed`)
  }
  for (const { line, backMinor, replaces } of await readUnits(db, shop, order.number)) {
    const { priceMinor } = order.lines.find((one) => one.line === line)!
    assert.ok(replaces !== null ? backMinor === 0n : backMinor >= 0n && backMinor <= priceMinor)
  }
}

/** What the day book adds up to is what the ledgers of all orders say. */
async function dayBookAgrees(world: World): Promise<void> {
  const owner = await atTheDesk(world, shop, 'owner', 'en')
  const { words } = await owner.get('/desk/kaoru/day-book?month=2026-11')
  const told = [...words.matchAll(/\d+ November ¥([\d,]+) ¥([\d,]+)/g)]
  const sum = (column: 1 | 2) => sumOf(told.map((row) => BigInt(row[column]!.replaceAll(',', ''))))
  const { rows } = await sql<{ cameIn: bigint; wentBack: bigint }>`
    select coalesce(sum(captured_minor), 0)::bigint as "cameIn",
      coalesce(sum(refund_paid_minor), 0)::bigint as "wentBack"
    from payments.balances where shop = ${shop}`.execute(world.db)
  assert.ok(told.length > 0, words)
  assert.deepEqual([sum(1), sum(2)], [rows[0]!.cameIn, rows[0]!.wentBack])
}

/** The rows of the receipt add up to what is asked for the order: lost before it was paid, a piece is not. */
async function receiptAgrees(world: World, order: Order): Promise<void> {
  const wanted = { addressee: '山田', proviso: 'お品代', language: 'en' as const, seen: 0, why: 'Asked for.' }
  const by = { actor: 'staff:kenji' as const, at: world.now() }
  const issued = await issueReceipt(world.db, world.shop(shop), order.number, wanted, by)
  if ('refused' in issued) return
  const [paper] = (await readPapers(world.db, shop, order.number)).filter(({ kind }) => kind === 'receipt')
  const rows = paper!.sheet!.lines!.entries.map(({ values }) =>
    BigInt(values.at(-1)!.replaceAll(/[^\d-]/g, '')),
  )
  const asked = toBePaidFor(order, await readUnits(world.db, shop, order.number))
  assert.equal(sumOf(rows), asked.totalMinor)
}

test('whatever customers and staff do with an order in whatever order, never more goes back than came in, and all who tell of the money tell the same yen', async () => {
  const world = await openShop()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ways),
      fc.constantFrom(...starts),
      fc.boolean(),
      fc.array(act, { minLength: 12, maxLength: 36, size: 'max' }),
      async (way, start, isPaid, acts) => {
        const own = await anOrder(world, way)
        if (isPaid) await begin(own, way, start)
        for (const one of acts) {
          await does(own, one)
          await holds(world, own.number)
        }
        await world.doJobs()
        await agrees(world, await orderOf(own), await casesOf(own))
        await receiptAgrees(world, await orderOf(own))
        assert.deepEqual(world.faults, [], own.number)
      },
    ),
    { numRuns: 70, endOnFailure: true },
  )
  const kinds = new Set([...pressed].map((one) => one.split(' ')[0]))
  assert.deepEqual([...kinds].toSorted(), Object.keys(allKinds).toSorted())
  await dayBookAgrees(world)
})
