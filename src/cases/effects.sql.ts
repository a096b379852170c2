/**
 * Carries out what follows from an event, in the transaction that records it: stock, money, parcels, units,
 * tasks, letters. Decides nothing; what cannot be done takes the whole press back.
 */
import { randomUUID } from 'node:crypto'
import { dayOf, formatDay } from '#calendar'
import {
  pieceOf,
  type CaseFacts,
  type CaseRefusal,
  type Effect,
  type Findings,
  type LetterDraft,
  type RuledNow,
  type StoredPhoto,
} from '#cases/case'
import { promisesAnew } from '#checkout'
import type { Actor, Db } from '#db'
import { enqueue, jobRow, type JobRow } from '#jobs'
import type { LetterOrder, LetterValues } from '#letters'
import {
  giveUpOrderOfCase,
  moveOrderOfCase,
  movePromises,
  placeOrderOfCase,
  readCountedFrom,
  readOrder,
  recordChange,
  type AlreadySent,
  type TooLateToChange,
} from '#ordering'
import {
  deliverParcel,
  dispatchParcel,
  receiveParcelBack,
  resendParcel,
  sendAnew,
  takeAnew,
  type ParcelNotBack,
} from '#parcels'
import {
  giveUpPayment,
  isToPayFirst,
  payRefund,
  readPayments,
  requestPayment,
  type RefundNotOwed,
  type RefundTooLarge,
} from '#payments'
import { keepRuling, rulingRow, type RulingRow } from '#rulings'
import { closedAs, type OpenShop } from '#shops'
import { takeUnits, type SoldOut } from '#stock'
import {
  addReplacements,
  dropReplacements,
  loseReplacements,
  endUnits,
  moveUnits,
  noteRemedy,
  readUnits,
  sendApart,
  sendReplacements,
  withLine,
  type UnitGone,
  type UnitInHand,
} from '#units'
import { recordAddress } from './addresses.sql.ts'
import { carryOutCancelling } from './cancelling.sql.ts'
import { bookVisit, endVisit, freeVisit, type VisitNotPossible } from './visits.sql.ts'
import { assignCase, finishTasks, recordFindings, recordPhotos, recordTask } from './case.sql.ts'

/** Why a press that was decided could not be carried out. */
export type NotCarriedOut =
  | AlreadySent
  | ParcelNotBack
  | TooLateToChange
  | VisitNotPossible
  | SoldOut
  | RefundTooLarge
  | RefundNotOwed
  | UnitGone
  | UnitInHand

/** Thrown to take a transaction back after a refusal in the middle of it. */
export class Rollback extends Error {
  readonly refusal: NotCarriedOut | CaseRefusal
  constructor(refusal: NotCarriedOut | CaseRefusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

export async function carryOut(tx: Db, facts: CaseFacts, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    const refusal = await one(tx, facts, effect)
    if (typeof refusal === 'object') throw new Rollback(refusal)
  }
}

/** What follows from the first event of a case. */
export type Following = {
  /** What is written with the case itself, in one statement. */
  readonly findings: Findings
  readonly photos: readonly StoredPhoto[]
  readonly rulings: readonly RulingRow[]
  readonly jobs: readonly JobRow[]
  /** What is carried out after that, one by one. */
  readonly rest: readonly Effect[]
}

export function apart(facts: CaseFacts, effects: readonly Effect[]): Following {
  const rulings: RulingRow[] = []
  const jobs: JobRow[] = []
  const rest: Effect[] = []
  const photos: StoredPhoto[] = []
  let findings: Findings = {}
  for (const effect of effects)
    if (effect.effect === 'keep-ruling') {
      const { shop, ruled } = theRuling(facts, effect)
      rulings.push(rulingRow({ shop, order: facts.order }, ruled, facts.at))
    } else if (effect.effect === 'write-letter')
      jobs.push(jobRow('send-letter', letterOf(facts, effect), { shop: facts.order.shop, at: facts.at }))
    else if (effect.effect === 'keep-photos') photos.push(...effect.photos)
    else if (effect.effect === 'find') findings = { ...findings, ...effect.findings }
    else rest.push(effect)
  return { findings, photos, rulings, jobs, rest }
}

async function one(tx: Db, facts: CaseFacts, effect: Effect): Promise<NotCarriedOut | undefined | void> {
  const { actor, at, case: theCase, order, line, shop } = facts
  const { number, units } = theCase
  const which = { shop: shop.name, order: order.number, line: line.line, units }
  const press = { actor, at }
  switch (effect.effect) {
    case 'write-letter':
      return orderLetter(tx, facts, effect)
    case 'keep-ruling':
      return keepTheRuling(tx, facts, effect)
    case 'keep-photos':
      return recordPhotos(tx, shop.name, number, effect.photos, { actor: showedBy(facts, effect), at })
    case 'find':
      return recordFindings(tx, { shop: shop.name, number }, effect.findings)
    case 'take-units':
      return takeReplacements(tx, facts)
    case 'add-replacements':
      return addReplacements(tx, which, { sku: line.sku, ordered: orderedOf(facts) })
    case 'drop-replacements':
      return dropReplacements(tx, which)
    case 'lose-replacements':
      return loseReplacements(tx, which)
    case 'send-replacements':
    case 'send-apart':
    case 'send-parcel':
    case 'deliver-parcel':
    case 'receive-parcel':
    case 'resend-parcel':
      return moveParcel(tx, facts, effect)
    case 'keep-address':
      return recordAddress(tx, shop.name, number, effect, press)
    case 'move-pieces':
      return moveUnits(tx, which, effect.to)
    case 'end-pieces':
      return endUnits(tx, which, effect.how)
    case 'note-remedy':
      return noteRemedy(tx, which, { how: effect.how, fault: effect.fault, number, at })
    case 'owe-refund':
    case 'hold-line':
    case 'cancel-pieces':
    case 'ask-less':
    case 'put-back':
      return carryOutCancelling(tx, facts, effect)
    case 'pay-refund':
      return paidByHand(tx, facts, effect)
    case 'request-payment':
      return askForMoney(tx, facts, effect)
    case 'give-up-payment':
      return giveUpPayment(tx, shop.name, effect.payment, press)
    case 'book-visit':
    case 'free-visit':
    case 'end-visit':
      return visiting(tx, facts, effect)
    case 'make-task':
      return makeTask(tx, facts, effect)
    case 'change-order':
      return changeOrder(tx, facts, effect)
    case 'place-order':
    case 'move-own-order':
    case 'send-own-order':
    case 'give-up-own-order':
      return ownOrder(tx, facts, effect)
    case 'finish-tasks':
      return void (await finishTasks(tx, shop.name, number, effect.task, press))
    case 'assign':
      return assignCase(tx, shop.name, number, effect.member)
  }
}

/** What customers showed stays theirs, whoever of the shop puts it to the case. */
const showedBy = ({ actor, order }: CaseFacts, { of }: Extract<Effect, { effect: 'keep-photos' }>): Actor =>
  of === 'customer' && actor.startsWith('staff:') ? `customer:${order.customer}` : actor

const paidByHand = (
  tx: Db,
  { actor, at, case: { number: caseNumber }, order, shop }: CaseFacts,
  { amount }: Extract<Effect, { effect: 'pay-refund' }>,
) => payRefund(tx, shop.name, order.number, { amount, caseNumber, method: 'same-means', actor, at })

/** The change, and the letter about it; another day of delivery moves what was promised with it. */
async function changeOrder(
  tx: Db,
  facts: CaseFacts,
  { change, says }: Extract<Effect, { effect: 'change-order' }>,
): Promise<TooLateToChange | undefined> {
  const { actor, at, shop, order, case: theCase } = facts
  const kept = { ...change, caseNumber: theCase.number }
  const late = await recordChange(tx, shop.name, order.number, kept, { actor, at })
  if (late !== undefined) return late
  const moved = change.what === 'delivery-day' ? await moveDays(tx, facts) : {}
  return orderLetter(tx, facts, { letter: 'case-changed', says: { ...says, ...moved } })
}

/**
 * What is promised of the pieces that are still here; of an order that is to be paid first, as of a payment
 * now.
 */
async function moveDays(
  tx: Db,
  { actor, at, shop, order }: CaseFacts,
): Promise<Pick<LetterValues['case-changed'], 'promises'>> {
  const now = await readOrder(tx, shop.name, order.number)
  if (now === undefined) return {}
  const promises = promisesAnew(now, shop.calendar, await readCountedFrom(tx, now))
  await movePromises(tx, now, { why: 'delivery-day', promises }, { actor, at })
  const waits = isToPayFirst(await readPayments(tx, shop.name, order.number))
  const ifPaidOn = waits ? { ifPaidOn: formatDay(dayOf(at, shop.calendar.zone)) } : {}
  const told = (waits ? promisesAnew(now, shop.calendar, at) : promises).flatMap(({ line, ...promise }) => {
    const own = now.lines.find((one) => one.line === line)
    return own === undefined || own.promise === null
      ? []
      : [{ ...pieceOf(own), promise: { ...promise, ...ifPaidOn } }]
  })
  return told.length === 0 ? {} : { promises: told }
}

const makeTask = (
  tx: Db,
  { at, case: { number }, shop }: CaseFacts,
  { task: what, data }: Extract<Effect, { effect: 'make-task' }>,
) => recordTask(tx, shop.name, { task: randomUUID(), number, what, data, at })

const takeReplacements = (tx: Db, { actor, at, case: theCase, line, shop }: CaseFacts) =>
  takeUnits(tx, {
    shop: shop.name,
    sku: line.sku,
    pool: 'replacement',
    units: theCase.quantity,
    why: 'replacement',
    reference: theCase.number,
    actor,
    at,
  })

type OwnOrder = 'place-order' | 'move-own-order' | 'send-own-order' | 'give-up-own-order'

/** The order that a case leads to, and where it stands. */
async function ownOrder(
  tx: Db,
  { actor, at, case: { number }, order, line, shop }: CaseFacts,
  effect: Extract<Effect, { effect: OwnOrder }>,
): Promise<undefined> {
  const press = { actor, at }
  switch (effect.effect) {
    case 'place-order':
      await placeOrderOfCase(tx, shop, order, { number, line, ...effect }, press)
      return
    case 'move-own-order':
      await moveOrderOfCase(tx, shop.name, number, effect.stage, press)
      return
    case 'send-own-order': {
      const own = await moveOrderOfCase(tx, shop.name, number, 'shipped', press)
      const { parcel, carrier, tracking } = effect
      const sent = { parcel, carrier, tracking, order: own, lines: [1], caseNumber: number }
      await dispatchParcel(tx, shop.name, sent, press)
      return
    }
    case 'give-up-own-order':
      await giveUpOrderOfCase(tx, shop.name, number, press)
  }
}

/**
 * Whoever paid the order is told where to pay; whoever was given the piece finds it on the page of the case.
 */
async function askForMoney(
  tx: Db,
  { shop, order, case: theCase, actor, at }: CaseFacts,
  { effect: _effect, ...asked }: Extract<Effect, { effect: 'request-payment' }>,
): Promise<undefined> {
  const wanted = { ...asked, order: order.number, caseNumber: theCase.number }
  await requestPayment(tx, shop.name, wanted, { actor, at })
  if (theCase.recipient !== null) return
  const letter = { tell: 'payment-wanted', payment: asked.payment, time: 1 } as const
  await enqueue(tx, 'tell-customer', letter, { shop: shop.name, at })
}

/** A time at a store: booked, free again, or over. */
function visiting(
  tx: Db,
  { shop, case: { number, request }, line, at }: CaseFacts,
  effect: Extract<Effect, { effect: 'book-visit' | 'free-visit' | 'end-visit' }>,
): Promise<VisitNotPossible | undefined> {
  if (effect.effect === 'free-visit') return freeVisit(tx, shop.name, number)
  if (effect.effect === 'end-visit') return endVisit(tx, shop.name, number, effect.how)
  return bookVisit(tx, shop, { ...effect, number, work: request, product: line.product }, { at })
}

type SendParcel = Extract<Effect, { effect: 'send-parcel' }>

type OfParcel = Extract<
  Effect,
  {
    readonly effect:
      | 'send-replacements'
      | 'send-apart'
      | 'send-parcel'
      | 'deliver-parcel'
      | 'receive-parcel'
      | 'resend-parcel'
  }
>

/** Boxes out and back. */
async function moveParcel(
  tx: Db,
  facts: CaseFacts,
  effect: OfParcel,
): Promise<NotCarriedOut | undefined | void> {
  const { actor, at, case: theCase, order, line, shop } = facts
  const { number, units } = theCase
  const press = { actor, at }
  switch (effect.effect) {
    case 'send-replacements': {
      await sendBox(tx, facts, effect)
      const which = { shop: shop.name, order: order.number, line: line.line, units }
      return sendReplacements(tx, which, effect.parcel)
    }
    case 'send-apart':
      return sendOwn(tx, facts, effect)
    case 'send-parcel':
      return sendBox(tx, facts, effect)
    case 'deliver-parcel':
      return void (await deliverParcel(tx, shop.name, effect.parcel, press))
    case 'receive-parcel': {
      const back = { parcel: effect.parcel, order: order.number, caseNumber: number, lines: [line.line] }
      return receiveParcelBack(tx, shop.name, back, press)
    }
    case 'resend-parcel':
      return sendAgain(tx, facts, effect)
  }
}

/** A box of the case leaves the shop. */
async function sendBox(
  tx: Db,
  { shop, order, line, case: theCase, actor, at }: CaseFacts,
  { parcel, carrier, tracking }: Pick<SendParcel, 'parcel' | 'carrier' | 'tracking'>,
): Promise<undefined> {
  const what = { parcel, carrier, tracking, order: order.number, lines: [line.line] }
  await dispatchParcel(tx, shop.name, { ...what, caseNumber: theCase.number }, { actor, at })
}

/**
 * A parcel of the order that came back, with all that was in it; or other pieces for those that were lost.
 */
async function sendAgain(
  tx: Db,
  facts: CaseFacts,
  effect: Extract<Effect, { effect: 'resend-parcel' }>,
): Promise<ParcelNotBack | SoldOut | undefined> {
  const { shop, order, line, actor, at } = facts
  const { parcel, carrier, tracking, anew } = effect
  const isHere = !anew || line.stage === 'undeliverable'
  if (line.apart === true) return apartAgain(tx, facts, { ...effect, anew: !isHere })
  const lines = [line.line, ...linesIn(facts.case.details)]
  const again = { parcel, carrier, tracking, order: order.number, lines }
  if (isHere) return resendParcel(tx, shop.name, again, { actor, at })
  const units = await readUnits(tx, shop.name, order.number)
  return sendAnew(tx, shop.name, again, (one) => withLine(one, units), { actor, at })
}

/** The same for pieces that had a box of their own: they leave in one of this case. */
async function apartAgain(
  tx: Db,
  facts: CaseFacts,
  effect: Extract<Effect, { effect: 'resend-parcel' }>,
): Promise<ParcelNotBack | SoldOut | undefined> {
  const { actor, at, case: theCase, order, line, shop } = facts
  if (!effect.anew && line.stage !== 'undeliverable') return { refused: 'parcel-not-back' }
  const wanted = [{ sku: line.sku, units: theCase.units.length }]
  const short = effect.anew ? await takeAnew(tx, shop.name, order.number, wanted, { actor, at }) : undefined
  return short ?? sendOwn(tx, facts, effect)
}

/** Pieces of the order leave in a box of the case, with the letter of every box. */
async function sendOwn(
  tx: Db,
  facts: CaseFacts,
  box: Pick<SendParcel, 'parcel' | 'carrier' | 'tracking'>,
): Promise<undefined> {
  const { at, case: theCase, order, line, shop } = facts
  await sendBox(tx, facts, box)
  const which = { shop: shop.name, order: order.number, line: line.line, units: theCase.units }
  await sendApart(tx, which, box.parcel)
  await enqueue(tx, 'parcel-sent', { parcel: box.parcel }, { shop: shop.name, at })
}

/** The lines of the order that were in a box, as the case was opened with. */
const linesIn = ({ lines }: CaseFacts['case']['details']): readonly number[] =>
  Array.isArray(lines) ? lines.filter((line) => typeof line === 'number') : []

/** How many pieces the whole line has; the line in hand counts only those of the case. */
const orderedOf = ({ order, line }: CaseFacts): number =>
  order.lines.find((one) => one.line === line.line)?.quantity ?? line.quantity

type KeepRuling = Extract<Effect, { effect: 'keep-ruling' }>

async function keepTheRuling(tx: Db, facts: CaseFacts, effect: KeepRuling): Promise<undefined> {
  const { shop, ruled } = theRuling(facts, effect)
  await keepRuling(tx, { shop, order: facts.order }, ruled, facts.at)
}

/** The ruling that an event names, and the shop with the closing days that it was counted by. */
function theRuling(
  facts: CaseFacts,
  { hash, found, request }: KeepRuling,
): { readonly shop: OpenShop; readonly ruled: RuledNow } {
  const ruled = request === undefined ? facts.ruled(found) : facts.asked(request)
  if (ruled.hash !== hash) throw new Error(`case ${facts.case.number} rests on a ruling nobody gave`)
  return { shop: closedAs(facts.shop, facts.case.closing ?? undefined), ruled }
}

/**
 * Orders a letter in the transaction that causes it. It goes to whoever the order belongs to; about a
 * present, to whoever was given it.
 */
export async function orderLetter(
  tx: Db,
  facts: CaseFacts,
  draft: LetterDraft,
  identity?: string,
): Promise<undefined> {
  await enqueue(tx, 'send-letter', letterOf(facts, draft, identity), { shop: facts.order.shop, at: facts.at })
}

function letterOf(
  { case: theCase, order }: CaseFacts,
  { letter: kind, says }: LetterDraft,
  identity: string = randomUUID(),
): LetterOrder {
  const { recipient } = theCase
  const to = recipient ?? order
  return {
    letter: identity,
    kind,
    order: order.number,
    case: theCase.number,
    ...(recipient === null ? { customer: order.customer } : {}),
    to: { name: to.name, address: to.address },
    language: theCase.language,
    data: says,
    // Kind and values go together by the type of the draft; taken apart, the compiler cannot follow that.
  } as unknown as LetterOrder
}
