/** The press of the button, by many at once: all of an order is written or nothing, and nothing twice. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { changeBasket, emptyBasket, emptyingBy, orderedFrom, readBasket } from '#basket'
import { keepCatalogue } from '#catalogue'
import { connect, transaction, type Db } from '#db'
import { asAdmin, databaseFrom } from '#db/testing'
import { openWorld, receive, sellRings, type World } from '#main/testing'
import { placeOrder, readOpenTasks, readOrder, type OrderRequest } from '#ordering'
import { readPayments } from '#payments'
import { verify } from '#seals'
import { readOnHand } from '#stock'

const noon = '2026-11-22T12:00+09:00'

/** A shop with as many rings as are said, in ten sizes that are counted apart. */
async function ringShop(sale: number): Promise<World> {
  const world = await openWorld(noon, { shops: ['kaoru'] })
  await sellRings(world, 'kaoru', { sale, replacement: 0 })
  return world
}

const sizes = Array.from({ length: 10 }, (_none, n) => `RING-${n}`)

async function tenSizes(world: World, sale: number): Promise<void> {
  const { products, pictures } = world.folder('kaoru')
  const variants = sizes.map((sku) => ({ sku, options: {} }))
  await keepCatalogue(world.db, 'kaoru', [{ ...products[0]!, options: [], variants }], pictures)
  for (const sku of sizes) await receive(world, 'kaoru', sku, { sale, replacement: 0 })
}

const request = (given: Partial<OrderRequest> = {}): OrderRequest => ({
  key: randomUUID(),
  customer: { name: '山田 花子', address: `${randomUUID()}@customer.example`, language: 'ja' },
  buyer: 'consumer',
  country: 'JP',
  destination: 'JP',
  deliverTo: { name: '山田 花子', lines: ['東京都千代田区丸の内1-1-1'], gift: false },
  lines: [{ sku: 'RING', quantity: 1 }],
  memo: '',
  shippingMinor: 1_000n,
  informed: true,
  returnCostTold: true,
  returnClauseShown: true,
  ...given,
})

async function press(world: World, db: Db, asked: OrderRequest) {
  const by = { actor: 'customer:world', at: world.now() } as const
  return placeOrder(db, world.shop('kaoru'), await world.pinsOf('kaoru', by.at), asked, by)
}

/** What becomes of the second, which waits for what the first has written and not yet committed. */
async function besideEachOther(world: World, first: OrderRequest, second: OrderRequest) {
  const [one, other] = [elsewhere(world), elsewhere(world)]
  const { waiting } = await transaction(one, async (tx) => {
    await placed(world, tx, first)
    const pressed = transaction(other, (of) => press(world, of, second))
    void pressed.catch(() => undefined)
    while (!(await isAnyoneWaiting(world.db)));
    return { waiting: pressed }
  })
  return waiting
}

async function isAnyoneWaiting(db: Db): Promise<boolean> {
  const { rows } =
    await sql`select from pg_locks l join pg_database d on d.oid = l.database or l.database is null
    where not l.granted and d.datname = current_database()`.execute(db)
  return rows.length > 0
}

async function placed(world: World, db: Db, asked: OrderRequest) {
  const outcome = await press(world, db, asked)
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  return outcome
}

/** Another process at the same database. */
function elsewhere({ url }: World): Db {
  const db = connect(url, { max: 6, mayExitIdle: true })
  after(() => db.destroy())
  return db
}

const count = async (db: Db, what: string): Promise<number> => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.raw(what)}`.execute(db)
  return Number(rows[0]!.n)
}

const left = async ({ db }: World, sku = 'RING') => (await readOnHand(db, 'kaoru', [sku])).get(sku)?.sale

test('an order of ten lines asks the database no more than an order of one', async (t) => {
  const world = await ringShop(0)
  await tenSizes(world, 100)
  const db = connect(world.url, { max: 1, mayExitIdle: true })
  const asked = t.mock.method(pg.Client.prototype, 'query')
  const counts: number[] = []
  const payment = { method: 'card', brand: 'visa', payBy: world.now() + 86_400_000 } as const
  for (const skus of [sizes.slice(0, 1), sizes]) {
    const before = asked.mock.callCount()
    const lines = skus.map((sku) => ({ sku, quantity: 1 }))
    const by = { actor: 'customer:world', at: world.now() } as const
    await placeOrder(db, world.shop('kaoru'), [], request({ lines, payment }), by)
    counts.push(asked.mock.callCount() - before)
  }
  await db.destroy()
  assert.deepEqual(counts, [2, 2])
})

test('of many who want the last pieces at once, as many get one as there are [KAORU-35]', async () => {
  const world = await ringShop(12)
  const pools = [elsewhere(world), elsewhere(world)]
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, async (_none, n) => press(world, pools[n % 2]!, request())),
  )
  const numbers = outcomes.flatMap((one) => ('number' in one ? [one.number] : []))
  const others = outcomes.filter((one) => !('number' in one))
  assert.equal(new Set(numbers).size, 12)
  assert.deepEqual(
    new Set(others.map((one) => JSON.stringify(one))),
    new Set(['{"refused":"sold-out","skus":["RING"]}']),
  )
  assert.equal(await left(world), 0)
  assert.equal(await count(world.db, 'ordering.orders'), 12)
})

test('whoever comes too late is told each piece that ran out, and nothing of theirs is written [KAORU-35]', async () => {
  const world = await ringShop(0)
  await tenSizes(world, 1)
  await placed(world, world.db, request({ lines: [3, 7].map((n) => ({ sku: sizes[n]!, quantity: 1 })) }))
  const tables = [
    'ordering.orders',
    'ordering.events',
    'stock.movements',
    'customers.customers',
    'payments.payments',
  ]
  const before = await Promise.all(tables.map((one) => count(world.db, one)))
  const payment = { method: 'card', payBy: null } as const
  const late = request({ payment, lines: [7, 1, 3].map((n) => ({ sku: sizes[n]!, quantity: 1 })) })
  assert.deepEqual(await press(world, world.db, late), { refused: 'sold-out', skus: ['RING-3', 'RING-7'] })
  assert.deepEqual(await Promise.all(tables.map((one) => count(world.db, one))), before)
  assert.equal(await left(world, 'RING-1'), 1)
})

test('two lines of one piece are counted together', async () => {
  const world = await ringShop(3)
  const lines = [2, 2].map((quantity) => ({ sku: 'RING', quantity }))
  assert.deepEqual(await press(world, world.db, request({ lines })), { refused: 'sold-out', skus: ['RING'] })
  await placed(world, world.db, request({ lines: [{ sku: 'RING', quantity: 1 }, ...lines.slice(0, 1)] }))
  assert.equal(await left(world), 0)
})

test('pieces in any order of many baskets at once never wait for each other in a circle', async () => {
  const world = await ringShop(0)
  await tenSizes(world, 1_000)
  const pools = [elsewhere(world), elsewhere(world)]
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_none, n) => {
      const skus = n % 2 === 0 ? sizes : sizes.toReversed()
      return press(world, pools[n % 2]!, request({ lines: skus.map((sku) => ({ sku, quantity: 1 })) }))
    }),
  )
  assert.ok(outcomes.every((one) => 'number' in one))
  assert.deepEqual(await Promise.all(sizes.map((sku) => left(world, sku))), Array(10).fill(960))
})

test('whoever waits for a piece that somebody else holds keeps nobody else waiting', async () => {
  const world = await ringShop(0)
  await tenSizes(world, 100)
  const db = elsewhere(world)
  const wanting = (sku: string) => press(world, db, request({ lines: [{ sku, quantity: 1 }] }))
  const { waits, others } = await transaction(elsewhere(world), async (tx) => {
    await sql`select from stock.pools where shop = 'kaoru' and sku = ${sizes[3]!} for update`.execute(tx)
    const all = [...sizes, ...sizes].map((sku) => ({ sku, outcome: wanting(sku) }))
    const isHeld = ({ sku }: { readonly sku: string }) => sku === sizes[3]
    const first = await Promise.all(all.filter((one) => !isHeld(one)).map(({ outcome }) => outcome))
    return { waits: all.filter(isHeld), others: [...first, await wanting(sizes[0]!)] }
  })
  const outcomes = [...others, ...(await Promise.all(waits.map(({ outcome }) => outcome)))]
  assert.equal(outcomes.length, 21)
  assert.ok(outcomes.every((one) => 'number' in one))
  assert.deepEqual(await Promise.all(sizes.map((sku) => left(world, sku))), [97, ...Array(9).fill(98)])
})

test('a press that is sent many times at once is one order, also when it took the last piece', async () => {
  const world = await ringShop(1)
  const pools = [elsewhere(world), elsewhere(world)]
  const asked = request({ payment: { method: 'card', payBy: null } })
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_none, n) => press(world, pools[n % 2]!, asked)),
  )
  const again = await press(world, world.db, asked)
  assert.equal(new Set([...outcomes, again].map((one) => JSON.stringify(one))).size, 1)
  assert.ok('number' in again && again.payment !== null, JSON.stringify(again))
  assert.equal(await count(world.db, 'ordering.orders'), 1)
  assert.equal((await readPayments(world.db, 'kaoru', again.number)).length, 1)
  assert.equal(await left(world), 0)
})

test('a press with a key that has placed another order is refused, and nothing is taken', async () => {
  const world = await ringShop(5)
  const first = request()
  await placed(world, world.db, first)
  const changed: readonly Partial<OrderRequest>[] = [
    { lines: [{ sku: 'RING', quantity: 2 }] },
    { memo: '領収書をお願いします' },
    { deliverTo: { ...first.deliverTo, lines: ['大阪府大阪市北区1-1'] } },
    { shippingMinor: 0n },
    { payment: { method: 'bank-transfer', payBy: null } },
    { wrapping: { feeMinor: 500n } },
  ]
  for (const one of changed)
    assert.deepEqual(await press(world, world.db, { ...first, ...one }), { refused: 'other-order' })
  assert.equal(await left(world), 4)
  assert.equal(await count(world.db, 'ordering.orders'), 1)
})

test('somebody new who presses twice with two keys at once is one customer with two orders', async () => {
  const world = await ringShop(40)
  const pools = [elsewhere(world), elsewhere(world)]
  for (const round of [1, 2, 3, 4, 5]) {
    const { customer } = request()
    const both = await Promise.all(
      pools.map((db, n) => press(world, db, request({ customer: { ...customer, name: `${n}` } }))),
    )
    assert.ok(both.every((one) => 'number' in one))
    assert.equal(await count(world.db, 'customers.customers'), round)
  }
})

test('somebody new whose two orders are written beside each other is one customer, and neither is broken off', async () => {
  const world = await ringShop(2)
  const { customer } = request()
  const second = await besideEachOther(world, request({ customer }), request({ customer }))
  const numbers = await world.db.selectFrom('ordering.orders').select('number').orderBy('number').execute()
  const [former, latter] = numbers.map(({ number }) => Number(number.split('-')[1]))
  assert.ok('number' in second && second.number === numbers[1]?.number)
  // Whatever is broken off has drawn a number.
  assert.equal(latter, former! + 1)
  assert.equal(await count(world.db, 'customers.customers'), 1)
})

test('whoever waits for the last piece while it is sold is told so, and nothing of theirs is written [KAORU-35]', async () => {
  const world = await ringShop(1)
  const late = await besideEachOther(world, request(), request())
  assert.deepEqual(late, { refused: 'sold-out', skus: ['RING'] })
  assert.equal(await left(world), 0)
  assert.equal(await count(world.db, 'ordering.orders'), 1)
  assert.equal(await count(world.db, 'customers.customers'), 1)
})

test('an order that would cost something else than the last screen said is refused', async () => {
  const world = await ringShop(5)
  const wrapping = { feeMinor: 500n, forWhom: '佐藤 美咲' }
  const fees = { wrapping, paymentFeeMinor: 330n }
  assert.deepEqual(await press(world, world.db, request({ ...fees, totalMinor: 21_000n })), {
    refused: 'other-total',
    totalMinor: 21_830n,
  })
  const { number } = await placed(world, world.db, request({ ...fees, totalMinor: 21_830n }))
  const order = (await readOrder(world.db, 'kaoru', number))!
  assert.equal(order.totalMinor, 21_830n)
  assert.deepEqual(order.checkout?.wrapping, wrapping)
  assert.equal(order.checkout?.paymentFeeMinor, 330n)
})

test('what was chosen, promised and told is on the order, the payment to make and the tasks beside it', async () => {
  const world = await ringShop(5)
  const promise = { shipBy: '2026-11-26', deliverFrom: '2026-11-27', deliverTo: '2026-11-28' }
  const told = { withdrawal: 'told', modelForm: true }
  const payBy = world.now() + 7 * 86_400_000
  const { number, payment } = await placed(
    world,
    world.db,
    request({
      asks: ['receipt', 'split'],
      deliveryDay: '2026-11-28',
      parcels: { how: 'ready-first', extra: 'cash-on-delivery', which: 'second', consentedAt: world.now() },
      payment: { method: 'bank-transfer', payBy },
      promises: [{ line: 1, ...promise }],
      taxes: [{ rate: 10, of: '21000', tax: '1909' }],
      told,
    }),
  )
  const order = (await readOrder(world.db, 'kaoru', number))!
  assert.deepEqual(order.lines[0]!.promise, promise)
  assert.deepEqual(order.checkout, {
    payment,
    paymentFeeMinor: 0n,
    wrapping: null,
    deliveryDay: '2026-11-28',
    parcels: { how: 'ready-first', extra: 'cash-on-delivery', which: 'second', consentedAt: world.now() },
    asks: ['receipt', 'split'],
    taxes: [{ rate: 10, of: '21000', tax: '1909' }],
    told,
  })
  const [asked] = await readPayments(world.db, 'kaoru', number)
  assert.deepEqual(
    [asked?.payment, asked?.amount, asked?.method, asked?.payBy, asked?.state],
    [payment, { amountMinor: 21_000n, currency: 'JPY' }, 'bank-transfer', payBy, 'open'],
  )
})

test('the basket is emptied with its order, and not where somebody has changed it in this very moment', async () => {
  const world = await ringShop(5)
  const by = { actor: 'customer:world', at: world.now() } as const
  const pins = await world.pinsOf('kaoru', by.at)
  const document = async (token: string) => (await readBasket(world.db, 'kaoru', token))!
  const outcomes = []
  for (const version of [1, 0]) {
    const token = randomUUID()
    const begun = { token, fresh: emptyBasket(`${token} first`), at: by.at }
    const basket = await changeBasket<never>(world.db, 'kaoru', begun, (one) => ({
      ...one,
      destination: 'JP',
    }))
    const emptied = emptyingBy({ token, version }, basket, `${token} next`)
    const asked = request({ key: basket.key, payment: { method: 'card', payBy: null } })
    const placing = { basket: emptied }
    const one = await placeOrder(world.db, world.shop('kaoru'), pins, asked, by, placing)
    assert.ok('number' in one)
    outcomes.push(one.emptied)
    const left = await document(token)
    if (version === 0) assert.deepEqual(left, basket)
    else assert.deepEqual(left, orderedFrom(basket, one, `${token} next`))
  }
  assert.deepEqual(outcomes, [true, undefined])
})

test('a basket changes where it lies, however often, and no index of it is written anew', async () => {
  const world = await ringShop(1)
  const begun = { token: randomUUID(), fresh: emptyBasket(randomUUID()) }
  await transaction(world.db, async (tx) => {
    for (const later of [1, 2, 3]) {
      const change = { ...begun, at: world.now() + later }
      await changeBasket<never>(tx, 'kaoru', change, (one) => ({ ...one, memo: `${later}` }))
    }
    const { rows } = await sql<{ changed: number; inPlace: number }>`
      select pg_stat_get_xact_tuples_updated(oid)::integer as changed,
        pg_stat_get_xact_tuples_hot_updated(oid)::integer as "inPlace"
      from pg_class where oid = 'basket.baskets'::regclass`.execute(tx)
    assert.deepEqual(rows, [{ changed: 3, inPlace: 3 }])
  })
})

test('orders that are written together keep each its own lines, promises, tasks and documents', async () => {
  const world = await openWorld(noon, { shops: ['kaoru'] })
  await tenSizes(world, 30)
  const by = { actor: 'customer:world', at: world.now() } as const
  const pins = await world.pinsOf('kaoru', by.at)
  const other = pins.map((pin, n) => (n === 0 ? { ...pin, version: 'the one before' } : pin))
  const outcomes = await Promise.all(
    sizes.map((sku, n) => {
      const asked = request({
        lines: sizes.slice(0, n + 1).map((_any, at) => ({ sku: at === 0 ? sku : sizes[at]!, quantity: 1 })),
        asks: n % 2 === 0 ? ['wrapping', 'receipt'] : [],
        promises: [
          { line: 1, shipBy: `2026-12-${10 + n}`, deliverFrom: '2026-12-28', deliverTo: '2026-12-30' },
        ],
      })
      return placeOrder(world.db, world.shop('kaoru'), n < 5 ? pins : other, asked, by)
    }),
  )
  for (const [n, one] of outcomes.entries()) {
    assert.ok('number' in one)
    const order = (await readOrder(world.db, 'kaoru', one.number))!
    assert.deepEqual(
      order.lines.map(({ sku }) => sku),
      sizes.slice(0, n + 1).map((any, at) => (at === 0 ? sizes[n] : any)),
    )
    assert.equal(order.lines[0]!.promise?.shipBy, `2026-12-${10 + n}`)
    assert.deepEqual(order.documents, n < 5 ? pins : other)
    const tasks = (await readOpenTasks(world.db, 'kaoru')).filter(({ order: of }) => of === one.number)
    assert.deepEqual(
      tasks.map(({ task, what }) => [task, what]),
      n % 2 === 0
        ? [
            [1, 'wrapping'],
            [2, 'receipt'],
          ]
        : [],
    )
    const { rows } = await sql<{ data: unknown }>`select data from ordering.events
      where shop = 'kaoru' and number = ${one.number} and type = 'OrderPlaced'`.execute(world.db)
    assert.deepEqual(rows, [{ data: { policy: (n < 5 ? pins : other)[0] } }])
  }
})

test('numbers go on after those of an earlier version, however many processes give them', async () => {
  const { db } = await databaseFrom('2edfa5f')
  const { rows } = await sql<{ next: bigint; last: bigint }>`
    select nextval('ordering.numbers') as next,
      (select max(substring(number from '\\d+$')::bigint) from ordering.orders) as last`.execute(db)
  assert.equal(rows[0]!.next > rows[0]!.last, true)
})

test('nobody alters a promise or what was chosen unnoticed, and the program cannot', async () => {
  const world = await ringShop(5)
  const promise = { line: 1, shipBy: '2026-11-26', deliverFrom: '2026-11-27', deliverTo: '2026-11-28' }
  await placed(world, world.db, request({ promises: [promise], told: { modelForm: true } }))
  assert.deepEqual(
    (await verify(world.db)).map(({ broken }) => broken),
    [undefined],
  )
  for (const change of ["promises set ship_by = '2027-01-01'", 'checkouts set told = null'])
    await assert.rejects(sql.raw(`update ordering.${change}`).execute(world.db))
  const admin = asAdmin(world.db)
  await sql`alter table ordering.promises disable trigger all`.execute(admin)
  await sql`update ordering.promises set ship_by = '2027-01-01'`.execute(admin)
  const [seals] = await verify(world.db)
  assert.equal(seals?.broken?.first.what, 'altered')
})
