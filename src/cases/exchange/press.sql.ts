/**
 * The shell of every press after the request: lock the case, look whether the page was of today, decide,
 * record state and event in one transaction. Knows no act; the acts are in `act.sql.ts` and `remedy.sql.ts`.
 */
import { deadlineOf } from '#calendar'
import type { Instant } from '#calendar'
import { lockCase, recordCase } from '#cases/case'
import type { Case, NoSuchCase } from '#cases/case'
import { transaction, type Actor, type Db } from '#db'
import { enqueue, withdrawJob } from '#jobs'
import { readOrder } from '#ordering'
import type { Order, OrderLine } from '#ordering'
import type { RefundTooLarge } from '#payments'
import { keepRuling, openRulingContext, ruleOn } from '#rulings'
import type { Ruled } from '#rulings'
import type { OpenShop } from '#shops'
import type { SoldOut } from '#stock'
import * as exchange from './exchange.ts'
import type { Exchange, ExchangeEvent, NotNow } from './exchange.ts'
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
  | { readonly refused: 'words-missing' }
  | { readonly refused: 'piece-still-with-customer' }
  | { readonly refused: 'amount-missing' }

/** The case after a press. */
export type Done = { readonly number: string; readonly state: exchange.State }

export const nextStepBusinessDays = 3

export type Held = {
  readonly tx: Db
  readonly shop: OpenShop
  readonly held: Case<Exchange>
  readonly order: Order
  readonly line: OrderLine
  readonly press: Press
}

/** Thrown to take a transaction back after a refusal in the middle of it. */
export class Rollback extends Error {
  readonly refusal: NotDone
  constructor(refusal: NotDone) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

export async function act(
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
    if (problem instanceof Rollback) return problem.refusal
    throw problem
  }
}

/** Records the event and what follows from it; `data` is kept beside the event's own values. */
export async function record(
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

export const businessDays = (shop: OpenShop, at: Instant, length: number) =>
  deadlineOf(
    { length, unit: 'business-days', firstDay: 'excluded', roll: 'none' },
    at,
    shop.calendar.zone,
    shop.calendar.holidays,
  ).at
export const days = (shop: OpenShop, at: Instant, length: number) =>
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
export async function ruleNow(
  h: Held,
  findings: Readonly<Record<string, string>>,
): Promise<{ readonly ruled: Ruled; readonly hash: string }> {
  const rulingContext = await openRulingContext(h.tx, h.shop, h.order)
  const requester = h.held.openedBy.startsWith('recipient:') ? 'gift-recipient' : 'buyer'
  const ruled = ruleOn(rulingContext, h.line, {
    request: 'exchange',
    at: h.held.openedAt,
    requester,
    answers: { ...h.held.answers, ...findings },
  })
  if ('refused' in ruled) throw new Error(`the facts of case ${h.held.number} are not understood any more`)
  return { ruled, hash: await keepRuling(h.tx, h.order, ruled, h.press.at) }
}

export const findingsIn = (current: Exchange): Readonly<Record<string, string>> =>
  current.state === 'inspected' ? { inspection: current.found } : {}

export const letterTo =
  (h: Held) =>
  <K extends Parameters<typeof orderLetter>[5]>(kind: K, data: Parameters<typeof orderLetter<K>>[6]) =>
    orderLetter(h.tx, h.order, h.held.number, h.held.language, h.press.at, kind, data)
