/** Parcels and what their arrival causes: stages of lines, and the job that writes the letter. */
import type { Instant } from '#calendar'
import { at as instant, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { advanceLines } from '#ordering'

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

type Sent = {
  readonly parcel: string
  readonly order: string
  readonly lines: readonly number[]
  readonly carrier: string
  readonly tracking: string
  /** A parcel of a case (a replacement) does not move the order's own lines. */
  readonly caseNumber?: string
}

/** A box leaves the shop. */
export async function dispatchParcel(
  db: Db,
  shop: string,
  sent: Sent,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  await transaction(db, async (tx) => {
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
    if (sent.caseNumber === undefined)
      await advanceLines(tx, shop, sent.order, sent.lines, 'shipped', { actor, at })
  })
}

/** The carrier says the box was handed over. Told twice, the first instant stands. */
export async function deliverParcel(
  db: Db,
  shop: string,
  parcel: string,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<Parcel | NoSuchParcel> {
  return transaction(db, async (tx) => {
    const known = await readParcel(tx, shop, parcel)
    if (known === undefined) return { refused: 'no-such-parcel' }
    const changed = await tx
      .updateTable('parcels.parcels')
      .set({ delivered_at: instant(at) })
      .where('shop', '=', shop)
      .where('parcel', '=', parcel)
      .where('delivered_at', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return known
    if (known.caseNumber === null)
      await advanceLines(tx, shop, known.order, known.lines, 'delivered', { actor, at })
    await enqueue(tx, 'parcel-delivered', { parcel }, { shop, at })
    return { ...known, deliveredAt: at }
  })
}

/** The carrier could not hand the box over and brings it back (PRE-09). */
export async function undeliverable(
  db: Db,
  shop: string,
  parcel: string,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<Parcel | NoSuchParcel> {
  return transaction(db, async (tx) => {
    const known = await readParcel(tx, shop, parcel)
    if (known === undefined) return { refused: 'no-such-parcel' }
    await tx
      .updateTable('parcels.parcels')
      .set({ undeliverable_at: instant(at) })
      .where('shop', '=', shop)
      .where('parcel', '=', parcel)
      .execute()
    if (known.caseNumber === null)
      await advanceLines(tx, shop, known.order, known.lines, 'undeliverable', { actor, at })
    return { ...known, undeliverableAt: at }
  })
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
      delivered_at: instant(at),
      actor,
    })
    .execute()
}

export async function readParcel(db: Db, shop: string, parcel: string): Promise<Parcel | undefined> {
  const row = await db
    .selectFrom('parcels.parcels')
    .selectAll()
    .where('shop', '=', shop)
    .where('parcel', '=', parcel)
    .executeTakeFirst()
  return row === undefined ? undefined : parcelOf(row)
}

export async function readParcelsOf(db: Db, shop: string, order: string): Promise<readonly Parcel[]> {
  const rows = await db
    .selectFrom('parcels.parcels')
    .selectAll()
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .execute()
  return rows.map(parcelOf)
}

function parcelOf(row: {
  parcel: string
  order_number: string
  case_number: string | null
  direction: string
  lines: number[]
  carrier: string | null
  tracking: string | null
  sent_at: Instant | null
  delivered_at: Instant | null
  undeliverable_at: Instant | null
}): Parcel {
  return {
    parcel: row.parcel,
    order: row.order_number,
    caseNumber: row.case_number,
    direction: row.direction as Parcel['direction'],
    lines: row.lines,
    carrier: row.carrier,
    tracking: row.tracking,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    undeliverableAt: row.undeliverable_at,
  }
}
