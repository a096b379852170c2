/** Everything the order page shows, read at once. */
import { readCasesOf, type FoundCase } from '#cases'
import { readLetters, type KeptLetter } from '#mail'
import { readOrder, standing, type Order, type OrderLine } from '#ordering'
import { readParcelsOf, type Parcel } from '#parcels'
import { readLedger, type Ledger } from '#payments'
import { readMembers, type Member } from '#staff'
import type { WebContext } from '#web/http'
import type { AtDesk } from '#web/staff-session'

export type OrderFile = {
  readonly order: Order
  readonly parcels: readonly Parcel[]
  readonly ledger: Ledger
  readonly cases: readonly FoundCase[]
  readonly letters: readonly KeptLetter[]
  readonly members: readonly Member[]
}

/** The file of an order; undefined when this shop has none of that number. */
export async function readOrderFile(
  { db }: WebContext,
  { shop }: AtDesk,
  number: string,
): Promise<OrderFile | undefined> {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) return undefined
  const [parcels, ledger, cases, letters, members] = await Promise.all([
    readParcelsOf(db, shop.name, number),
    readLedger(db, shop.name, order),
    readCasesOf(db, shop.name, number),
    readLetters(db, shop.name, { order: number }),
    readMembers(db, shop.name),
  ])
  return { order, parcels, ledger, cases, letters, members }
}

/** Lines that have not left the shop, or came back to it; none of an order that was given up. */
export const unsentLines = ({ lines, givenUp }: Order): readonly OrderLine[] =>
  givenUp === null
    ? lines.filter((line) => line.stage !== 'shipped' && line.stage !== 'delivered' && standing(line) > 0)
    : []

/** A box that is on its way to the customer. */
export const isUnderway = ({ direction, deliveredAt, undeliverableAt }: Parcel): boolean =>
  direction === 'out' && deliveredAt === null && undeliverableAt === null
