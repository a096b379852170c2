/** Everything the order page shows, read at once. */
import type { Instant } from '#calendar'
import { canBeLost, readCase, readCasesOf, readLost, type FoundCase } from '#cases'
import { lateInformationOf, readLetters, type KeptLetter } from '#mail'
import { isNotInformed, readOrder, type Order, type OrderLine } from '#ordering'
import { readParcelsOf, readReturnCauses, type Parcel, type ReturnCause } from '#parcels'
import { readLedger, type Ledger } from '#payments'
import { openRulingContext, ruleOn } from '#rulings'
import { readMembers, type Member } from '#staff'
import { readUnits, withLine, type Unit } from '#units'
import type { WebContext } from '#web/http'
import type { AtDesk } from '#web/staff-session'

export type OrderFile = {
  readonly order: Order
  readonly parcels: readonly Parcel[]
  readonly units: readonly Unit[]
  /** Why those that came back did, by parcel. */
  readonly causes: ReadonlyMap<string, ReturnCause>
  /** Boxes that can be recorded as lost. */
  readonly losable: ReadonlySet<string>
  /** Boxes that are lost, each with the number of the case that says so. */
  readonly lost: ReadonlyMap<string, string>
  readonly ledger: Ledger
  readonly cases: readonly FoundCase[]
  readonly letters: readonly KeptLetter[]
  readonly members: readonly Member[]
  /** The buyer has a right to withdraw and was not told of it with the order. */
  readonly owesInformation: boolean
}

/** The file of an order; undefined when this shop has none of that number. */
export async function readOrderFile(
  { db, now }: WebContext,
  { shop }: AtDesk,
  number: string,
): Promise<OrderFile | undefined> {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) return undefined
  const [parcels, units, ledger, cases, letters, members, causes] = await Promise.all([
    readParcelsOf(db, shop.name, number),
    readUnits(db, shop.name, number),
    readLedger(db, shop.name, order),
    readCasesOf(db, shop.name, number),
    readLetters(db, shop.name, { order: number }),
    readMembers(db, shop.name),
    readReturnCauses(db, shop.name, number),
  ])
  const [gone, others, owesInformation] = await Promise.all([
    readLost(db, shop.name, parcels),
    Promise.all(casesOfBoxes(parcels, cases).map((one) => readCase(db, shop.name, one))),
    isInformationOwed(db, shop, order, now()),
  ])
  const all = [...cases, ...others.filter((one) => one !== undefined)]
  const losable = new Set(
    parcels.filter((one) => !gone.has(one.parcel) && canBeLost(one, all, units)).map(({ parcel }) => parcel),
  )
  const lost = new Map([...gone].map(([parcel, { theCase }]) => [parcel, theCase.number]))
  const known = { order, parcels, units, causes, losable, lost }
  return { ...known, ledger, cases, letters, members, owesInformation }
}

/** Not where the right has ended for all of it; what was recorded stays to be read. */
async function isInformationOwed(
  db: WebContext['db'],
  shop: AtDesk['shop'],
  order: Order,
  at: Instant,
): Promise<boolean> {
  if (!isNotInformed(order)) return false
  const rulingContext = await openRulingContext(db, shop, order)
  if (lateInformationOf(order, rulingContext.documents.laws, shop.settings) === undefined) return false
  if (order.lateInformation !== undefined) return true
  return order.lines.some((line) => {
    const asked = { request: 'withdraw', at, requester: 'buyer', answers: {} } as const
    const ruled = ruleOn(rulingContext, line, asked)
    return 'refused' in ruled || ['accept', 'pending', 'ask'].includes(ruled.ruling.verdict)
  })
}

/** The case that this order came of sends its boxes, and is one of another order. */
const casesOfBoxes = (parcels: readonly Parcel[], cases: readonly FoundCase[]): readonly string[] => [
  ...new Set(
    parcels
      .flatMap(({ caseNumber }) => caseNumber ?? [])
      .filter((number) => !cases.some((one) => one.number === number)),
  ),
]

/**
 * Lines that have not left the shop, or came back to it; none of an order that was given up. A parcel that
 * came back and is in a case leaves again by that case; one of pieces apart keeps no others of their line.
 */
export function unsentLines({
  order,
  cases,
  units,
}: Pick<OrderFile, 'order' | 'cases' | 'units'>): readonly OrderLine[] {
  if (order.givenUp !== null) return []
  const isOfApart = (number: string) =>
    units.some(({ inCase, parcel }) => inCase === number && parcel !== null)
  const inCase = new Set(
    cases
      .filter(
        ({ kind, closedAt, number }) => kind === 'redelivery' && closedAt === null && !isOfApart(number),
      )
      .flatMap(({ line, details }) => [line, ...[details['lines'] ?? []].flat()]),
  )
  return order.lines.filter(
    (one) =>
      one.stage !== 'shipped' &&
      one.stage !== 'delivered' &&
      withLine(one, units) > 0 &&
      !(one.stage === 'undeliverable' && inCase.has(one.line)),
  )
}

/**
 * How many pieces of a line are in a box: of a case, those it is about; else those that went with their line.
 */
export function countIn(
  { cases, units }: Pick<OrderFile, 'cases' | 'units'>,
  { caseNumber }: Parcel,
  line: OrderLine,
): number {
  const own = cases.find(({ number }) => number === caseNumber)
  if (own !== undefined) return own.quantity
  return withLine(line, units)
}

/** A box that is on its way to the customer. */
export const isUnderway = ({ direction, deliveredAt, undeliverableAt }: Parcel): boolean =>
  direction === 'out' && deliveredAt === null && undeliverableAt === null
