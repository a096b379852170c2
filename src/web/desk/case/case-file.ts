/**
 * Everything the case page shows, read at once: the case, its order, what happened, the ruling then and now,
 * stock and money. The ruling is asked exactly as a press would ask it, so that page and deed agree.
 */
import {
  factsOfCase,
  isReadable,
  readCase,
  readCasesOf,
  readCasePhotos,
  readEvents,
  readMoney,
  readRulingInForce,
  readTasks,
  type KeptAccount,
  type AnyCase,
  type CaseEvent,
  type CaseFacts,
  type CasePhoto,
  type CaseTask,
  type RulingInForce,
  type UnreadableCase,
  readAccount,
  readAddress,
  type ParcelAddress,
} from '#cases'
import { sizeNow } from '#cases/kinds'
import { readInquiriesOfCase } from '#inquiries'
import { readLetters, type KeptLetter } from '#mail'
import type { Money } from '#money'
import { readOrder, readOrderOfCase, type Order, type OrderLine } from '#ordering'
import { readParcelsOf, type Parcel } from '#parcels'
import type { Ledger } from '#payments'
import type { Documents } from '#policy'
import { openRulingContext } from '#rulings'
import { readMembers, type Member } from '#staff'
import { readOnHand, type OnHand } from '#stock'
import type { WebContext } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { actorOf } from '../people.ts'
import { textsOf, type Texts } from '../texts.ts'

export type CaseFile = RulingInForce & {
  readonly theCase: AnyCase
  readonly order: Order
  readonly line: OrderLine
  /** What a press would be decided on now. */
  readonly facts: CaseFacts
  readonly documents: Documents
  readonly events: readonly CaseEvent[]
  readonly photos: readonly CasePhoto[]
  readonly tasks: readonly CaseTask[]
  readonly letters: readonly KeptLetter[]
  readonly parcels: readonly Parcel[]
  /** Where its parcel goes, where the customer said so. */
  readonly address: ParcelAddress | undefined
  /** Where the refund goes, as the customer named it. */
  readonly account: KeptAccount | undefined
  readonly ledger: Ledger
  readonly onHand: OnHand
  readonly members: readonly Member[]
  /** The inquiries it came from or took in. */
  readonly inquiries: readonly string[]
  /** The order that the case led to. */
  readonly ownOrder: string | undefined
  /** What can be put into the words of an answer. */
  readonly texts: Texts
  /** The size that the piece has since it was resized here. */
  readonly sizeNow: string | undefined
}

/** The file of a case; undefined when this shop has none of that number. */
export async function readCaseFile(
  { db, now, origin }: WebContext,
  { shop, member }: AtDesk,
  number: string,
): Promise<CaseFile | UnreadableCase | undefined> {
  const theCase = await readCase(db, shop.name, number)
  if (theCase === undefined || !isReadable(theCase)) return theCase
  const order = await readOrder(db, shop.name, theCase.order)
  if (order === undefined) throw new Error(`case ${number} has no order`)
  const [
    rulingContext,
    money,
    events,
    photos,
    tasks,
    letters,
    parcels,
    onHand,
    members,
    address,
    account,
    ownOrder,
  ] = await Promise.all([
    openRulingContext(db, shop, order),
    readMoney(db, shop, order, number),
    readEvents(db, shop.name, number),
    readCasePhotos(db, shop.name, number),
    readTasks(db, shop.name, number),
    readLetters(db, shop.name, { case: number }),
    readParcelsOf(db, shop.name, order.number),
    readOnHand(
      db,
      shop.name,
      order.lines.map(({ sku }) => sku),
    ),
    readMembers(db, shop.name),
    readAddress(db, shop.name, number),
    readAccount(db, shop.name, number),
    theCase.kind === 'remake' ? readOrderOfCase(db, shop.name, number) : undefined,
  ])
  const facts = factsOfCase(rulingContext, theCase, { actor: actorOf({ member }), at: now() }, money)
  const { line } = facts
  return {
    ...(await readRulingInForce(db, rulingContext, line, theCase, events)),
    theCase,
    order,
    line,
    facts,
    documents: rulingContext.documents,
    ledger: rulingContext.ledger,
    events,
    photos,
    tasks,
    letters,
    members,
    inquiries: await readInquiriesOfCase(db, shop.name, number),
    address,
    account,
    ownOrder,
    texts: textsOf(shop, origin),
    sizeNow: sizeNow((await readCasesOf(db, shop.name, order.number)).filter(isReadable), line.line)?.size,
    onHand: onHand.get(line.sku),
    parcels: parcels.filter(({ caseNumber }) => caseNumber === number),
  }
}

/** What the pieces in hand cost. */
export const wholePriceOf = ({ facts }: Pick<CaseFile, 'facts'>): Money => facts.price
