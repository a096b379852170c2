/**
 * The one shell of every press, whatever the kind: lock the case, look whether the page was of today, decide,
 * carry out what follows, record state and event, all in one transaction. Knows no kind by name.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Instant } from '#calendar'
import { assignment, decide, evolve, isOver, moreWords } from '#cases/case'
import type { AnyKind, CaseFacts, CaseRefusal, CommandShape, EventShape, Role, StateShape } from '#cases/case'
import { isKind, kindOf, type AnyCommand } from '#cases/kinds'
import { transaction, type Actor, type Db } from '#db'
import { enqueue, withdrawJob, type Jobs } from '#jobs'
import { lockOrder, readOrder } from '#ordering'
import type { OpenShop } from '#shops'
import { letGo, takeInHand } from '#units'
import { isReadable, type AnyCase } from './any-case.ts'
import {
  lockCase,
  readCase,
  readCaseKind,
  readEvents,
  readTasks,
  recordCase,
  recordEvent,
  recordTask,
} from './case.sql.ts'
import { carryOut, Rollback, type NotCarriedOut } from './effects.sql.ts'
import { readFacts } from './in-hand.sql.ts'
import { remindBefore } from './remind.sql.ts'

/** Who presses, when, and the version of the case that was on the page. */
export type Press = { readonly actor: Actor; readonly at: Instant; readonly version: number }

export type NoSuchCase = { readonly refused: 'no-such-case'; readonly number: string }

export type NotDone =
  | NoSuchCase
  | CaseRefusal
  | NotCarriedOut
  | { readonly refused: 'page-out-of-date'; readonly number: string }
  | { readonly refused: 'case-not-readable'; readonly number: string }

/** The case after a press. */
export type Done = { readonly number: string; readonly state: string }

/**
 * Carries out one command on one case. A page that is out of date does nothing; the same form sent twice is
 * one press.
 */
export async function press(
  db: Db,
  shop: OpenShop,
  number: string,
  command: AnyCommand,
  by: Press,
): Promise<Done | NotDone> {
  try {
    return await transaction(db, async (tx) => {
      await holdOrder(tx, shop.name, number)
      const theCase = await lockCase(tx, shop.name, number)
      if (theCase === undefined) return { refused: 'no-such-case', number }
      if (!isReadable(theCase)) return { refused: 'case-not-readable', number }
      const content = contentOf(command)
      const since = await lookSince(tx, theCase, content, by)
      if (since !== undefined) return since
      const order = await readOrder(tx, shop.name, theCase.order)
      if (order === undefined) throw new Error(`case ${number} of ${shop.name} has no order`)
      const facts = await readFacts(tx, shop, order, theCase, by)
      const kind = kindOf(theCase.kind)
      const event = decide(kind, theCase.current, command, facts, roleOf(by.actor))
      if ('refused' in event) return event
      return record(tx, kind, theCase, facts, { event, command, content })
    })
  } catch (problem) {
    if (problem instanceof Rollback) return problem.refusal
    throw problem
  }
}

/** A case that changes its order is held after it: whoever begins at the order would else wait for both. */
async function holdOrder(tx: Db, shop: string, number: string): Promise<void> {
  const found = await readCaseKind(tx, shop, number)
  if (found !== undefined && isKind(found.kind) && kindOf(found.kind).holdsOrder === true)
    await lockOrder(tx, shop, found.order)
}

/** The clock looks at a case whose date has come. One that moved on meanwhile is left alone. */
export async function wakeCase(
  db: Db,
  shop: OpenShop,
  number: string,
  { actor, at }: Omit<Press, 'version'>,
): Promise<Done | NotDone> {
  const found = await readCase(db, shop.name, number)
  if (found === undefined) return { refused: 'no-such-case', number }
  return press(db, shop, number, { command: 'lapse' }, { actor, at, version: found.version })
}

/** A payment service has sent back what a case promised; where more is waited for, nothing happens yet. */
export async function noteRefund(
  db: Db,
  shop: OpenShop,
  number: string,
  { actor, at }: Omit<Press, 'version'>,
): Promise<Done | NotDone> {
  const found = await readCase(db, shop.name, number)
  if (found === undefined) return { refused: 'no-such-case', number }
  const by = { actor, at, version: found.version }
  const done = await press(db, shop, number, { command: 'note-refund' }, by)
  // Somebody pressed meanwhile: the job tries again.
  if ('refused' in done && done.refused === 'page-out-of-date') throw new Error(`case ${number} moved on`)
  return done
}

/** A payment service does not send back what a case promised: a task for staff, once while it is open. */
export async function noteFailedRefund(
  db: Db,
  shop: string,
  { number, refund, payment }: Jobs['refund-failed'],
  at: Instant,
): Promise<void> {
  await transaction(db, async (tx) => {
    await lockCase(tx, shop, number)
    const what = 'refund-failed'
    const isOpen = (await readTasks(tx, shop, number)).some(
      (one) => one.what === what && one.doneAt === null && one.data['refund'] === refund,
    )
    if (!isOpen)
      await recordTask(tx, shop, { task: randomUUID(), number, what, data: { refund, payment }, at })
  })
}

/**
 * Money that a case asked for came in, or did not come in time. A case that moved on meanwhile is left alone.
 */
export async function paymentEnded(
  db: Db,
  shop: OpenShop,
  { number, payment, became }: { number: string; payment: string; became: 'paid' | 'expired' },
  { actor, at }: Omit<Press, 'version'>,
): Promise<Done | NotDone> {
  const found = await readCase(db, shop.name, number)
  if (found === undefined) return { refused: 'no-such-case', number }
  const command = became === 'paid' ? 'quote-paid' : 'quote-not-paid'
  return press(db, shop, number, { command, payment }, { actor, at, version: found.version })
}

type Decided = { readonly event: EventShape; readonly command: CommandShape; readonly content: string }

async function record(
  tx: Db,
  kind: AnyKind,
  theCase: AnyCase,
  facts: CaseFacts,
  { event, command, content }: Decided,
): Promise<Done> {
  const next = evolve(kind, theCase.current, event)
  const wasOver = isOver(kind, theCase.current.state)
  const over = isOver(kind, next.state)
  const effects = effectsOf(kind, event, facts)
  const moves = !over || effects.some(({ effect }) => effect === 'move-pieces')
  if (wasOver && moves) await takeAgain(tx, theCase, facts, over)
  if (over) await letGo(tx, theCase.shop, theCase.number)
  await carryOut(tx, facts, effects)
  const due = dueOf(kind, next, facts)
  const closedAt = over ? (wasOver ? theCase.closedAt : facts.at) : null
  await recordCase(tx, theCase, { current: next, due, closedAt })
  const sequence = theCase.version + 1
  await recordEvent(
    tx,
    { shop: theCase.shop, number: theCase.number, sequence },
    { ...event, ...({ command: command.command, content } as object) },
    facts,
  )
  await wakeAt(tx, theCase, due?.wakes === true ? due.at : undefined)
  await remindBefore(tx, facts.shop, theCase, due, facts.at)
  return { number: theCase.number, state: next.state }
}

/**
 * A case that was over goes on, or moves its pieces: they must not be in another one by now. What went out of
 * use is in nobody's hand, and can still come: then the case stays over.
 */
async function takeAgain(tx: Db, theCase: AnyCase, { line }: CaseFacts, staysOver: boolean): Promise<void> {
  const { shop, order, number, units, custody } = theCase
  const which = { shop, order, line: line.line, units }
  const refusal = await takeInHand(tx, which, { sku: line.sku, number, custody })
  if (refusal === undefined || (staysOver && refusal.refused === 'unit-replaced-or-refunded')) return
  throw new Rollback(refusal)
}

/** Has the clock look at the case then, or not at all. */
async function wakeAt(
  tx: Db,
  { shop, number }: { shop: string; number: string },
  at: Instant | undefined,
): Promise<void> {
  if (at === undefined) await withdrawJob(tx, 'wake-case', { shop, key: number })
  else await enqueue(tx, 'wake-case', { number }, { shop, at, key: number })
}

export function effectsOf(kind: AnyKind, event: EventShape, facts: CaseFacts) {
  const effects = kind.effects[event.type]
  if (effects === undefined) throw new RangeError(`nothing is said to follow from ${event.type}`)
  return effects(event, facts)
}

export const dueOf = (kind: AnyKind, current: StateShape, facts: CaseFacts) =>
  kind.due[current.state]?.(current as never, facts)

/**
 * What the page of a press has missed; undefined when nothing. The same form sent twice finds its own event
 * there. Who looks after a case is the shop's business, and what customers wrote beside it they know: neither
 * makes a page of theirs out of date. Behind the clock there is no page: what came in, or is over, counts
 * whatever was written meanwhile.
 */
async function lookSince(
  tx: Db,
  theCase: AnyCase,
  content: string,
  { actor, version }: Press,
): Promise<Done | NotDone | undefined> {
  const { shop, number, current } = theCase
  if (theCase.version === version || roleOf(actor) === 'clock') return undefined
  const missed = (await readEvents(tx, shop, number)).filter(({ sequence }) => sequence > version)
  const isStaff = roleOf(actor) === 'staff'
  const isAside = (type: string) => assignment.isAssignment(type) || moreWords.isTakenIn(type)
  const left = missed.find(({ type }) => isStaff || !isAside(type))
  if (left === undefined && missed.length > 0) return undefined
  return left !== undefined && left.actor === actor && left.data['content'] === content
    ? { number, state: current.state }
    : { refused: 'page-out-of-date', number }
}

/** What was pressed, as a hash: two presses are the same when every value is. */
export const contentOf = (command: CommandShape): string =>
  createHash('sha256')
    .update(
      JSON.stringify(command, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )
    .digest('hex')

const roleOf = (actor: Actor): Role =>
  actor.startsWith('staff:') ? 'staff' : actor.startsWith('job:') ? 'clock' : 'customer'
