/**
 * Every press after the request, by staff, customer or clock: lock the case, decide, record state and event,
 * move stock and money, order the letter, all in one transaction. A press on a page that is out of date
 * changes nothing.
 */
import { deadlineOf } from '#calendar'
import type { Instant } from '#calendar'
import { finishTasks, lockCase, recordCase, recordPhotos, recordTask } from '#cases/case'
import type { Case, NoSuchCase } from '#cases/case'
import { transaction, type Actor, type Db } from '#db'
import { enqueue, withdrawJob } from '#jobs'
import { readOrder } from '#ordering'
import type { Order, OrderLine } from '#ordering'
import { oweRefund } from '#payments'
import type { RefundTooLarge } from '#payments'
import { dispatchParcel, receiveParcelBack } from '#parcels'
import { keepRuling, openBench, ruleOn } from '#rulings'
import type { Ruled } from '#rulings'
import type { OpenShop } from '#shops'
import { readOnHand, takeUnits } from '#stock'
import type { SoldOut } from '#stock'
import * as exchange from './exchange.ts'
import type { Exchange, ExchangeEvent, Found, NotNow } from './exchange.ts'
import { addressOfShop, caseOf, clausesOf, deadlineAt, remedyWord, termsFor } from './letters.ts'
import { orderLetter } from './order-letter.sql.ts'

/** Who presses, when, and the version of the case that was on the page. */
export type Press = { readonly actor: Actor; readonly at: Instant; readonly version?: number }

export type NotDone =
  | NoSuchCase
  | NotNow
  | SoldOut
  | RefundTooLarge
  | { readonly refused: 'page-out-of-date'; readonly number: string }
  | { readonly refused: 'reason-missing' }
  | { readonly refused: 'amount-missing' }

/** The case after a press. */
export type Done = { readonly number: string; readonly state: exchange.State }

/** Days the customer has to send the piece back, and staff have for the next step. */
const sendBackDays = 14
const evidenceDays = 7
const nextStepBusinessDays = 3

type Held = {
  readonly tx: Db
  readonly shop: OpenShop
  readonly held: Case<Exchange>
  readonly order: Order
  readonly line: OrderLine
  readonly press: Press
}

/** Thrown to take a transaction back after a refusal in the middle of it. */
class TakenBack extends Error {
  readonly refusal: NotDone
  constructor(refusal: NotDone) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

async function act(
  db: Db,
  shop: OpenShop,
  number: string,
  press: Press,
  deed: (h: Held) => Promise<NotDone | Done>,
): Promise<Done | NotDone> {
  try {
    return await transaction(db, async (tx) => {
      const held = await lockCase<Exchange>(tx, shop.name, number)
      if (held === undefined) return { refused: 'no-such-case', number }
      if (press.version !== undefined && press.version !== held.version)
        return { refused: 'page-out-of-date', number }
      const order = await readOrder(tx, shop.name, held.order)
      const line = order?.lines.find((l) => l.line === held.line)
      if (order === undefined || line === undefined)
        throw new Error(`case ${number} of ${shop.name} has no order line`)
      return deed({ tx, shop, held, order, line, press })
    })
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.refusal
    throw problem
  }
}

/** Records the event and what follows from it; `data` is kept beside the event's own values. */
async function record(
  h: Held,
  event: ExchangeEvent,
  data: Readonly<Record<string, unknown>> = {},
): Promise<Done> {
  const { tx, shop, held, press } = h
  const next = exchange.evolve(event)
  const closed = exchange.closedStates.includes(next.state)
  const { type, ...values } = event
  await recordCase(
    tx,
    held,
    {
      current: next,
      custody: exchange.custodyAfter(held.custody, event),
      dueAt: closed ? null : dueAt(next, shop, press.at),
      closed,
    },
    { type, data: { ...values, ...data }, actor: press.actor, at: press.at },
  )
  const wakes =
    next.state === 'evidence-wanted'
      ? next.by
      : next.state === 'awaiting-return'
        ? next.sendBackBy
        : undefined
  if (wakes === undefined) await withdrawJob(tx, 'wake-case', { shop: shop.name, key: held.number })
  else
    await enqueue(tx, 'wake-case', { number: held.number }, { shop: shop.name, at: wakes, key: held.number })
  return { number: held.number, state: next.state }
}

function dueAt(next: Exchange, shop: OpenShop, at: Instant): Instant | null {
  if (next.state === 'evidence-wanted') return next.by
  if (next.state === 'awaiting-return') return next.sendBackBy
  if (next.state === 'making' && next.readyBy !== null) return next.readyBy
  return businessDays(shop, at, nextStepBusinessDays)
}

const businessDays = (shop: OpenShop, at: Instant, length: number) =>
  deadlineOf(
    { length, unit: 'business-days', firstDay: 'excluded', roll: 'none' },
    at,
    shop.calendar.zone,
    shop.calendar.holidays,
  ).at
const days = (shop: OpenShop, at: Instant, length: number) =>
  deadlineOf(
    { length, unit: 'days', firstDay: 'excluded', roll: 'none' },
    at,
    shop.calendar.zone,
    () => undefined,
  ).at

/**
 * The ruling for the case as it stands: asked at the instant of the request, with what the shop has found
 * since.
 */
async function ruleNow(
  h: Held,
  findings: Readonly<Record<string, string>>,
): Promise<{ readonly ruled: Ruled; readonly hash: string }> {
  const bench = await openBench(h.tx, h.shop, h.order)
  const requester = h.held.openedBy.startsWith('recipient:') ? 'gift-recipient' : 'buyer'
  const ruled = ruleOn(bench, h.line, {
    request: 'exchange',
    at: h.held.openedAt,
    requester,
    answers: { ...h.held.answers, ...findings },
  })
  if ('refused' in ruled) throw new Error(`the facts of case ${h.held.number} are not understood any more`)
  return { ruled, hash: await keepRuling(h.tx, h.order, ruled, h.press.at) }
}

const findingsIn = (current: Exchange): Readonly<Record<string, string>> =>
  current.state === 'inspected' ? { inspection: current.found } : {}

const letterTo =
  (h: Held) =>
  <K extends Parameters<typeof orderLetter>[5]>(kind: K, data: Parameters<typeof orderLetter<K>>[6]) =>
    orderLetter(h.tx, h.order, h.held.number, h.held.language, h.press.at, kind, data)

/** Staff ask for evidence, in their own words beside the list. */
export const wantEvidence = (
  db: Db,
  shop: OpenShop,
  number: string,
  wanted: readonly string[],
  note: string,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const by = days(shop, press.at, evidenceDays)
    const event = exchange.wantEvidence(h.held.current, wanted, by)
    if ('refused' in event) return event
    await letterTo(h)('case-evidence-wanted', {
      ...caseOf(h.line, h.held.quantity),
      wanted: wanted.map((w) => evidenceWords[w] ?? { ja: w, en: w }),
      until: deadlineAt(by, shop.calendar.zone),
      ...(note === '' ? {} : { note }),
    })
    return record(h, event, { note })
  })

const evidenceWords: Readonly<Record<string, { ja: string; en: string }>> = {
  photo: { ja: '不具合のわかる写真', en: 'a photo that shows the fault' },
  description: { ja: '不具合の詳しい説明', en: 'a closer description of the fault' },
}

/** The customer sends photos or words that were asked for. Files are stored before this is called. */
export const giveEvidence = (
  db: Db,
  shop: OpenShop,
  number: string,
  photos: readonly { hash: string; width: number; height: number }[],
  note: string,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.giveEvidence(h.held.current)
    if ('refused' in event) return event
    await recordPhotos(h.tx, shop.name, number, photos, press)
    return record(h, event, { photos: photos.length, note })
  })

/**
 * Staff ask for the piece, to examine it or to have it back, by the terms of the ruling. Nothing is decided
 * by it.
 */
export const callIn = (db: Db, shop: OpenShop, number: string, note: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const by = days(shop, press.at, sendBackDays)
    const event = exchange.callIn(h.held.current, by)
    if ('refused' in event) return event
    const { ruled, hash } = await ruleNow(h, {})
    await letterTo(h)('case-called-in', {
      ...caseOf(h.line, h.held.quantity),
      terms: termsFor(ruled.ruling),
      clauses: clausesOf(ruled.ruling),
      send: {
        to: addressOfShop(shop, h.held.language),
        by: deadlineAt(by, shop.calendar.zone),
      },
      ...(note === '' ? {} : { note }),
    })
    return record(h, event, { note, ruling: hash })
  })

/** The parcel is in the shop's hands. */
export const receiveParcel = (db: Db, shop: OpenShop, number: string, parcel: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.receiveParcel(h.held.current)
    if ('refused' in event) return event
    await receiveParcelBack(
      h.tx,
      shop.name,
      { parcel, order: h.order.number, caseNumber: number, lines: [h.line.line] },
      press,
    )
    await letterTo(h)('case-received', {
      ...caseOf(h.line, h.held.quantity),
      received: deadlineAt(press.at, shop.calendar.zone),
      answerBy: deadlineAt(businessDays(shop, press.at, nextStepBusinessDays), shop.calendar.zone),
    })
    return record(h, event)
  })

/** What the examination found. The letter says so; the decision is a press of its own. */
export const inspect = (db: Db, shop: OpenShop, number: string, found: Found, notes: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.inspect(h.held.current, found, notes)
    if ('refused' in event) return event
    await letterTo(h)('case-inspected', {
      ...caseOf(h.line, h.held.quantity),
      found: found === 'confirmed' ? 'fault' : 'no-fault',
    })
    return record(h, event)
  })

/**
 * Staff accept, with the ladder of the ruling's terms. Where the ruling does not accept, this is an override:
 * it needs the clause that is set aside and a reason, and both stay on record.
 */
export const approve = (
  db: Db,
  shop: OpenShop,
  number: string,
  decision: { note: string; override?: { clause: string; reason: string } },
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const { ruled, hash } = await ruleNow(h, findingsIn(h.held.current))
    const { verdict, terms } = ruled.ruling
    const overrides = verdict === 'refuse' || verdict === 'pending'
    if (overrides && (decision.override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
    const event = exchange.approve(h.held.current, exchange.ladderOf(terms))
    if ('refused' in event) return event
    const first = remedyWord(event.type === 'Approved' ? (event.ladder[0] ?? 'staff') : 'staff')
    await letterTo(h)('case-accepted', {
      ...caseOf(h.line, h.held.quantity),
      ...(first === undefined ? {} : { remedy: first }),
      terms: termsFor(ruled.ruling),
      clauses: overrides ? [] : clausesOf(ruled.ruling),
      back: h.held.custody === 'with-shop' ? { here: true } : { keep: true },
      ...(decision.note === '' ? {} : { note: decision.note }),
    })
    return record(h, event, {
      note: decision.note,
      ruling: hash,
      verdict,
      ...(overrides ? { override: decision.override } : {}),
    })
  })

/** Staff refuse. Against a ruling that accepts, this is an override with clause and reason. */
export const refuse = (
  db: Db,
  shop: OpenShop,
  number: string,
  decision: { note: string; override?: { clause: string; reason: string } },
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const { ruled, hash } = await ruleNow(h, findingsIn(h.held.current))
    const overrides = ruled.ruling.verdict === 'accept' || ruled.ruling.verdict === 'pending'
    if (overrides && (decision.override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
    const event = exchange.refuse(h.held.current)
    if ('refused' in event) return event
    if (h.held.custody === 'with-shop') await sendBackTask(h)
    await letterTo(h)('case-refused', {
      ...caseOf(h.line, h.held.quantity),
      clauses: overrides ? [] : clausesOf(ruled.ruling),
      possible: [],
      ...(decision.note === '' ? {} : { note: decision.note }),
    })
    return record(h, event, {
      note: decision.note,
      ruling: hash,
      verdict: ruled.ruling.verdict,
      ...(overrides ? { override: decision.override } : {}),
    })
  })

async function sendBackTask(h: Held): Promise<void> {
  const task = crypto.randomUUID()
  await recordTask(h.tx, h.shop.name, {
    task,
    number: h.held.number,
    what: 'send-piece-back',
    data: { order: h.order.number },
    at: h.press.at,
  })
}

/** Climbs to the next remedy: a unit of the replacement pool, a new piece, a refund, or staff. */
export const remedy = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const { replacement = 0 } = (await readOnHand(h.tx, shop.name, [h.line.sku])).get(h.line.sku) ?? {}
    const next = exchange.nextRemedy(h.held.current, replacement >= h.held.quantity)
    if (typeof next === 'object') return next
    if (next === 'replace') {
      const refusal = await takeUnits(h.tx, {
        shop: shop.name,
        sku: h.line.sku,
        pool: 'replacement',
        units: h.held.quantity,
        why: 'replacement',
        reference: number,
        actor: press.actor,
        at: press.at,
      })
      return refusal ?? recorded(h, exchange.takeReplacement(h.held.current, h.line.sku))
    }
    if (next === 'make') {
      await letterTo(h)('case-making', caseOf(h.line, h.held.quantity))
      return recorded(h, exchange.startMaking(h.held.current, null))
    }
    if (next === 'refund' || next === 'terminate') return owe(h, wholePrice(h))
    return recorded(h, exchange.handToStaff(h.held.current))
  })

async function recorded(h: Held, event: exchange.Outcome): Promise<Done> {
  if ('refused' in event) throw new TakenBack(event)
  return record(h, event)
}

const wholePrice = (h: Held): bigint => h.line.priceMinor * BigInt(h.held.quantity)

/** The refund is a ledger entry and a task for staff, in the same transaction. */
async function owe(h: Held, amountMinor: bigint): Promise<Done> {
  const event = exchange.oweRefund(h.held.current, String(amountMinor), h.order.currency)
  if ('refused' in event) throw new TakenBack(event)
  const refusal = await oweRefund(h.tx, h.shop.name, h.order.number, {
    amount: { amountMinor, currency: h.order.currency },
    caseNumber: h.held.number,
    actor: h.press.actor,
    at: h.press.at,
  })
  if (refusal !== undefined) throw new TakenBack(refusal)
  await recordTask(h.tx, h.shop.name, {
    task: crypto.randomUUID(),
    number: h.held.number,
    what: 'pay-refund',
    at: h.press.at,
    data: { amountMinor: String(amountMinor), currency: h.order.currency, order: h.order.number },
  })
  await letterTo(h)('case-refund-owed', {
    ...caseOf(h.line, h.held.quantity),
    amount: { amountMinor: String(amountMinor), currency: h.order.currency },
    means: { ja: 'お支払いと同じ方法', en: 'the means you paid with' },
  })
  return record(h, event)
}

/** Staff owe a refund by hand: the whole price, or less with a reason. */
export const oweByHand = (
  db: Db,
  shop: OpenShop,
  number: string,
  amountMinor: bigint | undefined,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const amount = amountMinor ?? wholePrice(h)
    if (amount <= 0n) return { refused: 'amount-missing' }
    return owe(h, amount)
  })

/** The replacement leaves the shop. */
export const sendReplacement = (
  db: Db,
  shop: OpenShop,
  number: string,
  parcel: { parcel: string; carrier: string; tracking: string },
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.sendReplacement(h.held.current, parcel)
    if ('refused' in event) return event
    await dispatchParcel(
      h.tx,
      shop.name,
      { ...parcel, order: h.order.number, lines: [h.line.line], caseNumber: number },
      press,
    )
    await letterTo(h)('case-replacement-sent', {
      ...caseOf(h.line, h.held.quantity),
      sent: deadlineAt(press.at, shop.calendar.zone),
      carrier: parcel.carrier,
      tracking: parcel.tracking,
    })
    return record(h, event)
  })

/** Staff take the remedy into their own hands: the ladder does not help. */
export const handToStaff = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => recorded(h, exchange.handToStaff(h.held.current)))

/** The end: the replacement was handed over, the refund was paid out, or staff found another end. */
export const settle = (db: Db, shop: OpenShop, number: string, note: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.settle(h.held.current)
    if ('refused' in event) return event
    await finishTasks(h.tx, shop.name, number, 'pay-refund', press)
    const by = event.type === 'Settled' ? event.by : 'staff'
    await letterTo(h)('case-settled', {
      ...caseOf(h.line, h.held.quantity),
      ...(by === 'staff' ? {} : { remedy: by === 'refund' ? ('refund' as const) : ('replace' as const) }),
    })
    return record(h, event, { note })
  })

/** The customer takes the request back. */
export const drop = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.drop(h.held.current)
    return 'refused' in event ? event : record(h, event)
  })

/** The clock looks at a case whose date has come. A case that moved on meanwhile is left alone. */
export const wakeCase = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.lapse(h.held.current, press.at)
    if ('refused' in event) return event
    await letterTo(h)('case-lapsed', {
      ...caseOf(h.line, h.held.quantity),
      why: h.held.current.state === 'evidence-wanted' ? 'evidence-missing' : 'not-sent-back',
      ...(h.held.dueAt === null ? {} : { was: deadlineAt(h.held.dueAt, shop.calendar.zone) }),
    })
    return record(h, event)
  })

/** A refused piece leaves the shop: the task is done, and the timeline says where the piece is. */
export const sendPieceBack = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async ({ tx, held }) => {
    const event = exchange.sendPieceBack(held.current, held.custody)
    if ('refused' in event) return event
    await finishTasks(tx, shop.name, number, 'send-piece-back', press)
    await recordCase(
      tx,
      held,
      { current: held.current, custody: exchange.custodyAfter(held.custody, event), dueAt: null, closed: true },
      { type: event.type, data: {}, actor: press.actor, at: press.at },
    )
    return { number, state: held.current.state }
  })
