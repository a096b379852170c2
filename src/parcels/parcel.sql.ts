/** Parcels and what their arrival causes: stages of lines, and the job that writes the letter. */
import type { Instant } from '#calendar'
import { at as instant, kept, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { readOnHand, takeUnits, type SoldOut } from '#stock'
import { advanceLines, going, lockOrder, readOrder, type Order, type OrderLine } from '#ordering'

export type Parcel = {
  readonly parcel: string
  readonly order: string
  readonly caseNumber: string | null
  readonly direction: 'out' | 'back'
  readonly lines: readonly number[]
  readonly carrier: string | null
  readonly tracking: string | null
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly undeliverableAt: Instant | null
}

export type NoSuchParcel = { readonly refused: 'no-such-parcel' }
/** The box has come to its other end already; `parcel` says to which, and when. */
export type ParcelEnded = { readonly refused: 'parcel-ended'; readonly parcel: Parcel }
/** The box that is to be sent again is not back in the shop. */
export type ParcelNotBack = { readonly refused: 'parcel-not-back' }
/** Lines of the order left in another box, or boxes were sent that whoever pressed has not seen. */
export type OrderMovedOn = { readonly refused: 'order-moved-on' }

type Sent = {
  readonly parcel: string
  readonly order: string
  readonly lines: readonly number[]
  readonly carrier: string
  readonly tracking: string
  /** A parcel of a case (a replacement) does not move the order's own lines. */
  readonly caseNumber?: string
  /** How much had come to the order that whoever sends this one has seen: `toSee`. */
  readonly seen?: number
}

type By = { readonly actor: Actor; readonly at: Instant }

/**
 * A box leaves the shop. Told twice it is written once. INVARIANT (sent): a line of an order leaves in one
 * box at a time; presses on one order come one after the other.
 */
export async function dispatchParcel(
  db: Db,
  shop: string,
  sent: Sent,
  { actor, at }: By,
): Promise<OrderMovedOn | undefined> {
  return transaction(db, async (tx) => {
    if (sent.caseNumber === undefined) {
      await lockOrder(tx, shop, sent.order)
      const known = await readParcel(tx, shop, sent.parcel)
      if (known !== undefined) return isSame(known, sent) ? undefined : movedOn
      if (!(await areHere(tx, shop, sent))) return movedOn
    }
    await tx
      .insertInto('parcels.parcels')
      .values({
        shop,
        parcel: sent.parcel,
        order_number: sent.order,
        case_number: sent.caseNumber ?? null,
        direction: 'out',
        lines: [...sent.lines],
        carrier: sent.carrier,
        tracking: sent.tracking,
        sent_at: instant(at),
        actor,
      })
      .execute()
    if (sent.caseNumber !== undefined) return undefined
    await advanceLines(tx, shop, sent.order, sent.lines, 'shipped', { actor, at })
    // The letter about a replacement is written by its case.
    await enqueue(tx, 'parcel-sent', { parcel: sent.parcel }, { shop, at })
    return undefined
  })
}

const movedOn: OrderMovedOn = { refused: 'order-moved-on' }

const isSame = (known: Parcel, { order, lines, carrier, tracking }: Sent): boolean =>
  known.order === order &&
  known.carrier === carrier &&
  known.tracking === tracking &&
  known.lines.toSorted().join() === lines.toSorted().join()

/** Parcels and changes of an order, counted: both only grow, so that a page with the same sum is of now. */
export const toSee = ({ changes }: Pick<Order, 'changes'>, parcels: readonly Parcel[]): number =>
  changes.length + parcels.length

/** Whether the lines are still in the shop, and nothing has come to the order that was not seen. */
async function areHere(tx: Db, shop: string, { order: number, lines, seen }: Sent): Promise<boolean> {
  const order = await readOrder(tx, shop, number)
  if (order === undefined || order.givenUp !== null) return false
  const here = order.lines.filter(
    (line) => line.stage !== 'shipped' && line.stage !== 'delivered' && going(line) > 0,
  )
  if (!lines.every((line) => here.some((one) => one.line === line))) return false
  return seen === undefined || toSee(order, await readParcelsOf(tx, shop, number)) === seen
}

/**
 * A box that came back leaves again under a new number, with those of its lines that are in the shop. The
 * caller holds the case that says so; a line that has left meanwhile does not leave twice.
 */
export async function resendParcel(
  tx: Db,
  shop: string,
  { parcel, order, lines, carrier, tracking }: Omit<Sent, 'caseNumber' | 'seen'>,
  { actor, at }: By,
): Promise<ParcelNotBack | undefined> {
  const back = (await readOrder(tx, shop, order))?.lines.filter(
    ({ line, stage }) => lines.includes(line) && stage === 'undeliverable',
  )
  if (back === undefined || back.length === 0) return { refused: 'parcel-not-back' }
  const again = back.map(({ line }) => line)
  await tx
    .insertInto('parcels.parcels')
    .values({
      shop,
      parcel,
      order_number: order,
      case_number: null,
      direction: 'out',
      lines: again,
      carrier,
      tracking,
      sent_at: instant(at),
      actor,
    })
    .execute()
  await advanceLines(tx, shop, order, again, 'shipped', { actor, at })
  await enqueue(tx, 'parcel-sent', { parcel }, { shop, at })
  return undefined
}

/**
 * What was in a box that the carrier has lost leaves anew: other pieces, taken from what is on sale. What is
 * made to order has no pool; it was made again before. `inBox`: how many pieces of a line were in it.
 */
export async function sendAnew(
  tx: Db,
  shop: string,
  { parcel, order, lines, carrier, tracking }: Omit<Sent, 'caseNumber' | 'seen'>,
  inBox: (line: OrderLine) => number,
  { actor, at }: By,
): Promise<ParcelNotBack | SoldOut | undefined> {
  const gone = (await readOrder(tx, shop, order))?.lines.filter(
    (line) => lines.includes(line.line) && line.stage === 'shipped' && inBox(line) > 0,
  )
  if (gone === undefined || gone.length === 0) return { refused: 'parcel-not-back' }
  const wanted = gone.map((line) => ({ sku: line.sku, units: inBox(line) }))
  const short = await takeAnew(tx, shop, order, wanted, { actor, at })
  if (short !== undefined) return short
  await tx
    .insertInto('parcels.parcels')
    .values({
      shop,
      parcel,
      order_number: order,
      case_number: null,
      direction: 'out',
      lines: gone.map(({ line }) => line),
      carrier,
      tracking,
      sent_at: instant(at),
      actor,
    })
    .execute()
  await enqueue(tx, 'parcel-sent', { parcel }, { shop, at })
  return undefined
}

/** Other pieces in place of those that were lost, from what is on sale. */
export async function takeAnew(
  tx: Db,
  shop: string,
  order: string,
  wanted: readonly { readonly sku: string; readonly units: number }[],
  { actor, at }: By,
): Promise<SoldOut | undefined> {
  const pools = await readOnHand(
    tx,
    shop,
    wanted.map(({ sku }) => sku),
  )
  for (const { sku, units } of wanted.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))) {
    if (!pools.has(sku)) continue
    const taken = { shop, sku, pool: 'sale', units, why: 'replacement', reference: order } as const
    const short = await takeUnits(tx, { ...taken, actor, at })
    if (short !== undefined) return short
  }
  return undefined
}

/** The carrier says the box was handed over. Told twice, the first instant stands. */
export async function deliverParcel(
  db: Db,
  shop: string,
  parcel: string,
  by: By,
): Promise<Parcel | NoSuchParcel | ParcelEnded> {
  return transaction(db, async (tx) => {
    const end = await endParcel(tx, shop, parcel, 'delivered', by)
    if (!('ended' in end)) return end
    await enqueue(tx, 'parcel-delivered', { parcel }, { shop, at: by.at })
    return end.ended
  })
}

/** The carrier could not hand the box over and brings it back (PRE-09). Told twice, the first stands. */
export async function undeliverable(
  db: Db,
  shop: string,
  parcel: string,
  by: By,
): Promise<Parcel | NoSuchParcel | ParcelEnded> {
  return transaction(db, async (tx) => {
    const end = await endParcel(tx, shop, parcel, 'undeliverable', by)
    return 'ended' in end ? end.ended : end
  })
}

/**
 * INVARIANT (one end): a box that left is handed over or brought back, never both; of all presses the table
 * takes one.
 */
async function endParcel(
  tx: Db,
  shop: string,
  parcel: string,
  how: 'delivered' | 'undeliverable',
  { actor, at: told }: By,
): Promise<{ readonly ended: Parcel } | Parcel | NoSuchParcel | ParcelEnded> {
  const known = await readParcel(tx, shop, parcel)
  if (known?.direction !== 'out') return { refused: 'no-such-parcel' }
  // No box arrives before it left, whatever a clock that runs behind may say.
  const at = Math.max(told, known.sentAt ?? told)
  const end = await tx
    .insertInto('parcels.ends')
    .values({ shop, parcel, how, at: instant(at), actor })
    .onConflict((c) => c.columns(['shop', 'parcel']).doNothing())
    .returning('at')
    .executeTakeFirst()
  const now = await parcelThere(tx, shop, parcel)
  if (end === undefined) {
    const saysSame = (how === 'delivered' ? now.deliveredAt : now.undeliverableAt) !== null
    return saysSame ? now : { refused: 'parcel-ended', parcel: now }
  }
  if (now.caseNumber === null) await advanceLines(tx, shop, now.order, now.lines, how, { actor, at })
  return { ended: now }
}

async function parcelThere(tx: Db, shop: string, parcel: string): Promise<Parcel> {
  const there = await readParcel(tx, shop, parcel)
  if (there === undefined) throw new Error(`parcel ${parcel} was there and is gone`)
  return there
}

/** A box came back to the shop on a case. */
export async function receiveParcelBack(
  tx: Db,
  shop: string,
  back: { parcel: string; order: string; caseNumber: string; lines: readonly number[] },
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  await tx
    .insertInto('parcels.parcels')
    .values({
      shop,
      parcel: back.parcel,
      order_number: back.order,
      case_number: back.caseNumber,
      direction: 'back',
      lines: [...back.lines],
      actor,
    })
    .execute()
  await tx
    .insertInto('parcels.ends')
    .values({ shop, parcel: back.parcel, how: 'delivered', at: instant(at), actor })
    .execute()
}

export async function readParcel(db: Db, shop: string, parcel: string): Promise<Parcel | undefined> {
  const row = await parcels(db, shop).where('p.parcel', '=', parcel).executeTakeFirst()
  return row === undefined ? undefined : parcelOf(row)
}

export async function readParcelsOf(db: Db, shop: string, order: string): Promise<readonly Parcel[]> {
  return (await rowsOf(db, { shop, order })).map(parcelOf)
}

const rowsOf = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  parcels(db, shop).where('p.order_number', '=', order),
)

function parcels(db: Db, shop: string) {
  return db
    .selectFrom('parcels.parcels as p')
    .leftJoin('parcels.ends as e', (join) =>
      join.onRef('e.shop', '=', 'p.shop').onRef('e.parcel', '=', 'p.parcel'),
    )
    .selectAll('p')
    .select(['e.how', 'e.at as ended_at'])
    .where('p.shop', '=', shop)
}

function parcelOf(row: Awaited<ReturnType<ReturnType<typeof parcels>['execute']>>[number]): Parcel {
  return {
    parcel: row.parcel,
    order: row.order_number,
    caseNumber: row.case_number,
    direction: row.direction as Parcel['direction'],
    lines: row.lines,
    carrier: row.carrier,
    tracking: row.tracking,
    sentAt: row.sent_at,
    deliveredAt: row.how === 'delivered' ? row.ended_at : null,
    undeliverableAt: row.how === 'undeliverable' ? row.ended_at : null,
  }
}
