/**
 * A parcel of a case has come to its end: a piece that went back to its owner is with them again, and the
 * case that waits for nothing else ends.
 */
import { transaction, type Db } from '#db'
import type { Instant } from '#calendar'
import { readParcel } from '#parcels'
import type { OpenShop } from '#shops'
import { moveUnits } from '#units'
import { isReadable } from './any-case.ts'
import { lockCase } from './case.sql.ts'
import { press } from './press.sql.ts'

/**
 * Told of every parcel that was handed over; those of orders, and of other ways of a case, are left alone.
 */
export async function parcelArrived(db: Db, shop: OpenShop, parcel: string, at: Instant): Promise<void> {
  const box = await readParcel(db, shop.name, parcel)
  if (box?.caseNumber == null || box.direction !== 'out' || box.deliveredAt === null) return
  const number = box.caseNumber
  const waiting = await transaction(db, async (tx) => {
    const theCase = await lockCase(tx, shop.name, number)
    if (theCase?.custody !== 'on-the-way-to-customer' || !isReadable(theCase)) return undefined
    const { order, line, units } = theCase
    await moveUnits(tx, { shop: shop.name, order, line, units }, 'with-customer')
    return theCase.kind === 'care' || theCase.kind === 'remake' ? theCase.version : undefined
  })
  if (waiting === undefined) return
  const by = { actor: 'job:parcel-delivered', at, version: waiting } as const
  await press(db, shop, number, { command: 'arrive', parcel }, by)
}
