/**
 * Lines that are not on their way yet, with what the desk shows of their orders as they stand. Only looks.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { agreedParcels } from '#checkout'
import type { Db } from '#db'
import { readOrdersCalled, type OrderChange, type OrderLine, type Stage, type Wrapping } from '#ordering'
import { readPaid } from '#payments'
import type { Words } from '#policy'
import type { ParcelToSend } from '#shipping'

export type WorkLine = Pick<
  OrderLine,
  'line' | 'sku' | 'name' | 'options' | 'kind' | 'quantity' | 'stage' | 'cancelled' | 'held'
> & {
  readonly order: string
  readonly customer: string
  readonly placedAt: Instant
  readonly memo: string
  readonly destination: string
  /** Whether all that the order costs has come in, or is collected at the door. */
  readonly paid: boolean
  /** The day by which it was promised to leave, 'YYYY-MM-DD', and the one the customer was told since. */
  readonly shipBy: string | null
  readonly toldNow: string | null
  /** What was changed of the order and concerns this line; how many changes the order has in all. */
  readonly changed: readonly OrderChange[]
  readonly changes: number
  /** The request for another change of this piece that is not answered yet. */
  readonly changeAsked: string | null
  readonly wrapping: Wrapping | null
  readonly deliveryDay: string | null
  /** How the freight of its parcel is paid, and which lines of it are still to be packed. */
  readonly freight: ParcelToSend['freight']
  readonly waitsFor: readonly OrderLine[]
}

/** The longest waiting first. What is made for a case moves at the case's page. */
export async function readWork(db: Db, shop: string, most: number): Promise<readonly WorkLine[]> {
  const { rows } = await sql<Row>`
    select o.number, o.name as customer, o.placed_at, o.memo, o.destination, l.line, l.name,
      p.held,
      l.quantity - coalesce(x.cancelled, 0)::integer as quantity, 0 as cancelled, p.stage,
      coalesce(v.data -> 'after' ->> 'shipBy', to_char(m.ship_by, 'YYYY-MM-DD')) as "shipBy", d.day as "toldNow", o.total_minor, c.number as "changeAsked"
    from ordering.progress p
    join ordering.orders o on o.shop = p.shop and o.number = p.number
    join ordering.lines l on l.shop = p.shop and l.number = p.number and l.line = p.line
    left join ordering.promises m on m.shop = l.shop and m.number = l.number and m.line = l.line
    left join lateral (
      select e.event, e.data from ordering.events e
      where e.shop = l.shop and e.number = l.number and e.line = l.line and e.type = 'PromiseMoved'
      order by e.event desc limit 1
    ) v on true
    left join lateral (
      select e.data ->> 'now' as day from ordering.events e
      where e.shop = l.shop and e.number = l.number and e.line = l.line and e.type = 'DelayTold'
        and e.event > coalesce(v.event, 0)
      order by e.event desc limit 1
    ) d on true
    left join lateral (
      select sum(c.quantity) as cancelled from ordering.cancellations c
      where c.shop = l.shop and c.number = l.number and c.line = l.line
    ) x on true
    left join lateral (
      select k.number from units.units u join cases.cases k on k.shop = u.shop and k.number = u.in_case
      where u.shop = l.shop and u.order_number = l.number and u.line = l.line and k.kind = 'change' limit 1
    ) c on true
    where p.shop = ${shop}
      and not exists (select from ordering.given_up g where g.shop = o.shop and g.number = o.number)
      and l.quantity > coalesce(x.cancelled, 0)
      and not exists (
        select from ordering.origins f where f.shop = o.shop and f.number = o.number and f.origin = 'case')
      and p.stage in ('accepted', 'in-production', 'preparing', 'packed')
    order by o.placed_at, o.number, l.line
    limit ${most}`.execute(db)
  const paid = await readPaid(
    db,
    shop,
    [...new Map(rows.map(({ number, total_minor }) => [number, total_minor]))].map(
      ([number, totalMinor]) => ({ number, totalMinor }),
    ),
  )
  const orders = await readOrdersCalled(db, shop, [...new Set(rows.map(({ number }) => number))])
  const standing = new Map(orders.map((order) => [order.number, order]))
  return rows.map(({ number, placed_at, total_minor: _total, name, stage, ...row }) => {
    const order = standing.get(number)!
    const { lines, changes, checkout } = order
    const box = agreedParcels(order).find((parcel) => parcel.lines.includes(row.line))
    const { sku, options, kind } = lines.find(({ line }) => line === row.line)!
    return {
      ...row,
      paid: paid.has(number),
      order: number,
      placedAt: placed_at,
      name: name as Words,
      sku,
      options,
      kind,
      stage: stage as Stage,
      changed: changes.filter(({ line }) => line === null || line === row.line),
      changes: changes.length,
      wrapping: checkout?.wrapping ?? null,
      deliveryDay: checkout?.deliveryDay ?? null,
      freight: box?.freight ?? 'prepaid',
      waitsFor: lines.filter(({ line, stage }) => box?.lines.includes(line) === true && isInWork(stage)),
    }
  })
}

/**
 * Pieces that are sent by themselves at a request, since the others of their line have left, or what was lost
 * is made anew.
 */
export type ApartLine = {
  readonly request: string
  readonly order: string
  readonly line: OrderLine
  /** How far it is: with its request since the no, made by itself meanwhile, or complete. */
  readonly state: 'to-send' | 'making' | 'made'
}

/** The longest waiting first. */
export async function readToSendApart(db: Db, shop: string): Promise<readonly ApartLine[]> {
  const { rows } = await sql<Omit<ApartLine, 'line'> & { line: number; quantity: number }>`
    select c.number as request, c.order_number as "order", c.line, c.quantity, c.state from cases.cases c
    where c.shop = ${shop} and c.closed_at is null
      and (c.kind = 'withdraw' and c.state in ('to-send', 'making', 'made')
        or c.kind = 'redelivery' and c.state in ('making', 'made'))
    order by c.opened_at, c.number`.execute(db)
  const orders = await readOrdersCalled(db, shop, [...new Set(rows.map(({ order }) => order))])
  return rows.flatMap(({ request, order: number, line: wanted, quantity, state }) => {
    const order = orders.find((one) => one.number === number)
    const line = order?.lines.find((one) => one.line === wanted)
    return line === undefined ? [] : [{ request, order: number, line: { ...line, quantity }, state }]
  })
}

const isInWork = (stage: Stage): boolean =>
  stage === 'accepted' || stage === 'in-production' || stage === 'preparing'

type Row = {
  readonly number: string
  readonly customer: string
  readonly placed_at: Instant
  readonly memo: string
  readonly destination: string
  readonly line: number
  readonly name: unknown
  /** Those that are still to be made and sent. */
  readonly quantity: number
  readonly cancelled: number
  readonly held: number
  readonly stage: string
  readonly total_minor: bigint
  readonly shipBy: string | null
  readonly toldNow: string | null
  readonly changeAsked: string | null
}
