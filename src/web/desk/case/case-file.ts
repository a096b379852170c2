/**
 * Everything the case page shows, read at once: the case, its order, what happened, the ruling then and now,
 * stock and money. The ruling is asked exactly as a press would ask it, so that page and deed agree.
 */
import {
  readCase,
  readCasePhotos,
  readEvents,
  readTasks,
  type Case,
  type CaseEvent,
  type CasePhoto,
  type CaseTask,
} from '#cases/case'
import type { Exchange, State } from '#cases/exchange'
import { readLetters, type KeptLetter } from '#mail'
import type { Money } from '#money'
import { readOrder, type Order, type OrderLine } from '#ordering'
import { readParcelsOf, type Parcel } from '#parcels'
import { readLedger, type Ledger } from '#payments'
import type { Documents } from '#policy'
import { openRulingContext, readRuling, ruleOn, type Ruled } from '#rulings'
import { readMembers, type Member } from '#staff'
import { readOnHand, type OnHand } from '#stock'
import type { WebContext } from '#web/http'
import type { AtDesk } from '#web/staff-session'

export type CaseFile = {
  readonly theCase: Case<Exchange>
  readonly order: Order
  readonly line: OrderLine
  readonly documents: Documents
  readonly events: readonly CaseEvent[]
  readonly photos: readonly CasePhoto[]
  readonly tasks: readonly CaseTask[]
  readonly letters: readonly KeptLetter[]
  readonly parcels: readonly Parcel[]
  readonly ledger: Ledger
  readonly onHand: OnHand
  readonly members: readonly Member[]
  /** What the request was answered by. */
  readonly asked: Ruled | undefined
  /** What counts now: asked again while nothing is decided, and what was decided by after that. */
  readonly inForce: Ruled | undefined
}

/** In these the decision is still to be made, so that the documents are asked again. */
const undecided: readonly State[] = [
  'requested',
  'evidence-wanted',
  'awaiting-return',
  'received',
  'inspected',
]

/** The file of a case; undefined when this shop has none of that number. */
export async function readCaseFile(
  { db }: WebContext,
  { shop }: AtDesk,
  number: string,
): Promise<CaseFile | undefined> {
  const theCase = await readCase<Exchange>(db, shop.name, number)
  if (theCase === undefined) return undefined
  const order = await readOrder(db, shop.name, theCase.order)
  const line = order?.lines.find((one) => one.line === theCase.line)
  if (order === undefined || line === undefined) throw new Error(`case ${number} has no order line`)
  const [rulingContext, events, photos, tasks, letters, parcels, ledger, onHand, members, asked] =
    await Promise.all([
      openRulingContext(db, shop, order),
      readEvents(db, shop.name, number),
      readCasePhotos(db, shop.name, number),
      readTasks(db, shop.name, number),
      readLetters(db, shop.name, { case: number }),
      readParcelsOf(db, shop.name, order.number),
      readLedger(db, shop.name, order),
      readOnHand(db, shop.name, [line.sku]),
      readMembers(db, shop.name),
      readRuling(db, shop.name, theCase.ruling),
    ])
  const decidedBy = rulingNamed(events)
  const inForce = undecided.includes(theCase.current.state)
    ? ruleNow(rulingContext, line, theCase)
    : ((decidedBy === undefined ? undefined : await readRuling(db, shop.name, decidedBy)) ?? asked)
  return {
    theCase,
    order,
    line,
    documents: rulingContext.documents,
    events,
    photos,
    tasks,
    letters,
    ledger,
    members,
    asked,
    inForce,
    onHand: onHand.get(line.sku),
    parcels: parcels.filter(({ caseNumber }) => caseNumber === number),
  }
}

/** As of the request, with what the shop has found since. */
function ruleNow(
  rulingContext: Awaited<ReturnType<typeof openRulingContext>>,
  line: OrderLine,
  theCase: Case<Exchange>,
): Ruled | undefined {
  const { current } = theCase
  const found = current.state === 'inspected' ? { inspection: current.found } : {}
  const requester = theCase.openedBy.startsWith('recipient:') ? 'gift-recipient' : 'buyer'
  const asked = {
    request: theCase.kind,
    at: theCase.openedAt,
    requester,
    answers: { ...theCase.answers, ...found },
  } as const
  const ruled = ruleOn(rulingContext, line, asked)
  return 'refused' in ruled ? undefined : ruled
}

/** The ruling that the newest decision was made by. */
function rulingNamed(events: readonly CaseEvent[]): string | undefined {
  const named = events
    .toReversed()
    .find(({ data, type }) => type !== 'Asked' && typeof data['ruling'] === 'string')
  return named === undefined ? undefined : String(named.data['ruling'])
}

/** What can still be paid back of the order. */
export const leftOf = ({ ledger }: Pick<CaseFile, 'ledger'>): Money => ledger.left

/** What the piece cost, as often as it is in the case. */
export function wholePriceOf({ line, theCase, order }: Pick<CaseFile, 'line' | 'theCase' | 'order'>): Money {
  return { amountMinor: line.priceMinor * BigInt(theCase.quantity), currency: order.currency }
}
