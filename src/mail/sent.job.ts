/** The letter that says that a parcel has left the shop, what is in it, and what is still to come. */
import type { Jobs } from '#jobs'
import { going, readOrder, type Order, type OrderLine } from '#ordering'
import { readParcel, readParcelsOf, type Parcel } from '#parcels'
import { isOpen, readLedger } from '#payments'
import type { Db } from '#db'
import { apartIn, readUnits, withLine } from '#units'
import { atTheDoor, momentOf, sumOf } from './agreed.ts'
import { asPresent, orderOnce, readerOf, type Deed } from './order-letter.sql.ts'
import { pieceOf } from './piece.ts'
import { orderPayment } from './placed.job.ts'

/** What left the shop, with which carrier and under which number (MILA-30). */
export const parcelSentJob: Deed<Jobs['parcel-sent']> = async (db, shop, data, at) => {
  const parcel = await readParcel(db, shop.name, data.parcel)
  const order = parcel === undefined ? undefined : await readOrder(db, shop.name, parcel.order)
  if (parcel === undefined || order === undefined || parcel.sentAt === null) return
  const before = await sentBefore(db, order, parcel)
  const sent = new Set([...before, parcel].flatMap(({ lines }) => lines))
  const toCome = order.lines.filter((line) => !sent.has(line.line) && going(line) > 0)
  const extra = order.checkout?.parcels
  const isExtra = extra?.extra !== undefined && (extra.which === 'first') === (before.length === 0)
  const about = atTheDoor(shop.settings.selling, order)
  const ledger = await readLedger(db, shop.name, order)
  const reader = await readerOf(db, order, null)
  await orderOnce(db, reader, 'parcel-sent', parcel.parcel, at, {
    ...asPresent(reader),
    pieces: await piecesOf(db, order, parcel),
    sent: momentOf(parcel.sentAt, shop),
    carrier: parcel.carrier ?? '',
    tracking: parcel.tracking ?? '',
    ...(toCome.length === 0 ? {} : { toCome: toCome.map(stillThere) }),
    ...(ledger.captured.amountMinor > 0n ? { receipt: true, receiptOf: order.number } : {}),
    // With a single parcel nothing is paid twice: what was agreed is of two.
    ...(isExtra && toCome.length + before.length > 0
      ? { atTheDoor: { how: extra.extra!, ...(about === undefined ? {} : { about }) } }
      : await onDelivery(db, order, parcel)),
  })
}

/** What the driver collects for the order itself, until it is paid. */
async function onDelivery(db: Db, order: Order, { caseNumber }: Parcel) {
  const payment = caseNumber === null ? await orderPayment(db, order) : undefined
  if (payment?.method !== 'cash-on-delivery' || !isOpen(payment)) return {}
  const about = sumOf(payment.left.amountMinor, payment.left.currency)
  return { atTheDoor: { how: 'cash-on-delivery', about } as const }
}

/** What is in the box: of a case, the pieces that stayed when the others of their line left. */
async function piecesOf(db: Db, order: Order, { caseNumber, parcel, lines: own }: Parcel) {
  const lines = order.lines.filter(({ line }) => own.includes(line))
  const all = await readUnits(db, order.shop, order.number)
  if (caseNumber === null) return lines.map((line) => pieceOf({ ...line, quantity: withLine(line, all) }))
  const units = apartIn({ parcel }, all)
  return lines.map((line) =>
    pieceOf({ ...line, quantity: units.filter((unit) => unit.line === line.line).length }),
  )
}

/** A line without the pieces that were cancelled or are held back. */
const stillThere = (line: OrderLine) => pieceOf({ ...line, quantity: going(line) })

/** Boxes of the order, and not of its cases, that left before this one. */
async function sentBefore(db: Db, order: Order, parcel: Parcel): Promise<readonly Parcel[]> {
  const all = await readParcelsOf(db, order.shop, order.number)
  return all.filter(
    ({ direction, caseNumber, sentAt, parcel: other }) =>
      direction === 'out' &&
      caseNumber === null &&
      other !== parcel.parcel &&
      sentAt !== null &&
      sentAt <= parcel.sentAt!,
  )
}
