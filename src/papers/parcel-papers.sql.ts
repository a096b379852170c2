/**
 * Papers that go along with a box: a certificate for each piece that has one, and the delivery note. Each is
 * issued once, whoever asks how often.
 */
import { readProduct } from '#catalogue'
import type { Instant } from '#calendar'
import { transaction, type Actor, type Db } from '#db'
import { lockOrder, readOrder, type Order, type OrderLine } from '#ordering'
import { readParcel } from '#parcels'
import type { OpenShop } from '#shops'
import { isApart, readUnits, unitsOf, withLine, type Unit } from '#units'
import { certificateSheet } from './certificate.ts'
import { deliveryNoteSheet } from './delivery-note.ts'
import { keepPaperRow, readPapers, type Paper } from './paper.sql.ts'

type By = { readonly actor: Actor; readonly at: Instant }

/**
 * Issues the certificates of all pieces of an order that have left the shop, or are packed, and have none
 * yet. Answers every certificate of the order.
 */
export async function certifyPieces(
  db: Db,
  shop: OpenShop,
  number: string,
  by: By,
): Promise<readonly Paper[]> {
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop.name, number)
    const order = await readOrder(tx, shop.name, number)
    if (order === undefined) return []
    const known = await certificatesOf(tx, shop.name, number)
    const units = await readUnits(tx, shop.name, number)
    const issued: Paper[] = [...known]
    for (const line of order.lines) {
      const product = await readProduct(tx, shop.name, line.product)
      if (product?.certificate !== true) continue
      for (const { unit } of unitsOf(line, units).filter((one) => isGone(one, line))) {
        if (known.some((one) => one.line === line.line && one.unit === unit)) continue
        const place = issued.length + 1
        const { language } = order
        const sheet = certificateSheet({ shop, order, line, product, place, language, issuedAt: by.at })
        const paper = { kind: 'certificate', order: number, place, line: line.line, unit } as const
        issued.push(await keepPaperRow(tx, shop.name, { ...paper, sheet }, by))
      }
    }
    return issued
  })
}

/** Whether any piece of the order comes with a certificate. */
export async function comesCertified(db: Db, { shop, lines }: Order): Promise<boolean> {
  const pieces = [...new Set(lines.map(({ product }) => product))]
  const products = await Promise.all(pieces.map((product) => readProduct(db, shop, product)))
  return products.some((product) => product?.certificate === true)
}

/** A piece of the order goes with its line; a replacement, and what stayed then, has a box of its own. */
const isGone = (unit: Unit, line: OrderLine): boolean =>
  unit.ended !== 'cancelled' &&
  (unit.replaces === null && !isApart(unit, line)
    ? ['packed', 'shipped', 'delivered'].includes(line.stage)
    : unit.sentAt !== null)

const certificatesOf = async (db: Db, shop: string, order: string): Promise<readonly Paper[]> =>
  (await readPapers(db, shop, order)).filter(({ kind }) => kind === 'certificate')

export type NoSuchBox = { readonly refused: 'no-such-parcel' }

/**
 * Issues the delivery note of a box that goes out with pieces of the order; the same box has one. Of a box of
 * a case, `ofCase` says how many pieces that is about.
 */
export async function noteForParcel(
  db: Db,
  shop: OpenShop,
  parcelId: string,
  by: By,
  ofCase?: number,
): Promise<Paper | NoSuchBox> {
  const parcel = await readParcel(db, shop.name, parcelId)
  if (parcel?.direction !== 'out') return { refused: 'no-such-parcel' }
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop.name, parcel.order)
    const order: Order | undefined = await readOrder(tx, shop.name, parcel.order)
    if (order === undefined) return { refused: 'no-such-parcel' }
    const notes = (await readPapers(tx, shop.name, parcel.order)).filter(
      ({ kind }) => kind === 'delivery-note',
    )
    const known = notes.find((one) => one.parcel === parcelId)
    if (known !== undefined) return known
    const place = notes.length + 1
    const units = await readUnits(tx, shop.name, parcel.order)
    const inBox = (line: OrderLine) => ofCase ?? withLine(line, units)
    const about = { inBox, ofCase: ofCase !== undefined, place, issuedAt: by.at }
    const sheet = deliveryNoteSheet({ shop, order, parcel, ...about })
    const paper = { kind: 'delivery-note', order: order.number, place, parcel: parcelId } as const
    return keepPaperRow(tx, shop.name, { ...paper, addressee: order.deliverTo.name, sheet }, by)
  })
}
