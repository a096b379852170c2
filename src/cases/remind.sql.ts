/**
 * The one reminder before a date by which something is waited for from the customer. It goes to whoever the
 * case belongs to, once for each date; a case that has moved on is not reminded of.
 */
import { createHash } from 'node:crypto'
import { dayOf, startOfDay, type Instant } from '#calendar'
import { aboutCase, limitAt, type CaseRecord, type Due, type DueName } from '#cases/case'
import { visitWords } from '#cases/kinds'
import type { Db } from '#db'
import { enqueue, jobRow, withdrawJob, type JobRow } from '#jobs'
import { readOrder } from '#ordering'
import { zoneOf } from '#rulings'
import type { OpenShop } from '#shops'
import { isClosed, isReadable, type AnyCase } from './any-case.ts'
import { readCase } from './case.sql.ts'
import { orderLetter } from './effects.sql.ts'
import { readFacts } from './in-hand.sql.ts'

type Awaited = 'piece' | 'evidence' | 'address' | 'visit' | 'consent'

/** What customers are reminded of. What the shop owes stands in its queue. */
const awaited: Readonly<Partial<Record<DueName, Awaited>>> = {
  'send-back': 'piece',
  evidence: 'evidence',
  address: 'address',
  visit: 'visit',
}

/**
 * Orders the reminder for a date, in place of an earlier one: at ten in the morning by the clock of the date,
 * as many days before it as the shop reminds of its windows, of a booked visit the day before. Too late for
 * that, there is none.
 */
export async function remindBefore(
  tx: Db,
  shop: OpenShop,
  { number }: Pick<CaseRecord, 'number'>,
  due: Due | undefined,
  now: Instant,
): Promise<void> {
  const key = { shop: shop.name, key: number }
  const at = reminderOf(shop, due, now)
  if (due === undefined || at === undefined) return withdrawJob(tx, 'remind-case', key)
  await enqueue(tx, 'remind-case', { number, due: due.at }, { ...key, at })
}

/** The clock's part in a case that is new: it looks at it by a date, and reminds of the date before. */
export function jobsOf(
  shop: OpenShop,
  { number }: Pick<CaseRecord, 'number'>,
  due: Due | undefined,
  now: Instant,
): readonly JobRow[] {
  if (due === undefined) return []
  const key = { shop: shop.name, key: number }
  const at = reminderOf(shop, due, now)
  return [
    ...(due.wakes === true ? [jobRow('wake-case', { number }, { ...key, at: due.at })] : []),
    ...(at === undefined ? [] : [jobRow('remind-case', { number, due: due.at }, { ...key, at })]),
  ]
}

function reminderOf(shop: OpenShop, due: Due | undefined, now: Instant): Instant | undefined {
  const at = due === undefined || awaited[due.is] === undefined ? undefined : reminderAt(shop, due)
  return at === undefined || at <= now ? undefined : at
}

/** A visit that is booked begins at its time; one that is not yet is looked for until a day is over. */
const isBooked = ({ is, wakes }: Due): boolean => is === 'visit' && wakes !== true

function reminderAt(shop: OpenShop, due: Due): Instant {
  const zone = zoneOf(due.from, shop)
  const days = isBooked(due) ? 1 : shop.settings['window-reminder-days']
  return startOfDay(dayOf(due.at - 1, zone) - days, zone) + 10 * 3_600_000
}

/** By the date for sending a piece, the yes to what sending it means comes first. */
const awaitedIn = ({ current, dueIs }: AnyCase): Awaited | undefined =>
  current.state === 'consent-wanted' ? 'consent' : dueIs === null ? undefined : awaited[dueIs]

/** Writes it, where that date still is the one that is waited for. */
export async function remindCase(
  db: Db,
  shop: OpenShop,
  { number, due }: { readonly number: string; readonly due: Instant },
  at: Instant,
): Promise<void> {
  const found = await readCase(db, shop.name, number)
  if (found === undefined || !isReadable(found) || isClosed(found)) return
  const what = awaitedIn(found)
  const order = await readOrder(db, shop.name, found.order)
  if (found.dueAt !== due || what === undefined || order === undefined) return
  const facts = await readFacts(db, shop, order, found, { actor: 'job:remind-case', at })
  const identity = letterFor(shop.name, number, due)
  const { visit } = found
  if (what === 'visit' && visit !== null && visit.ended === null) {
    const says = { ...aboutCase(facts), visit: visitWords(visit, shop) }
    return orderLetter(db, facts, { letter: 'case-visit-reminder', says }, identity)
  }
  const until = limitAt({ at: due, ...(found.dueFrom === null ? {} : { from: found.dueFrom }) }, facts)
  const says = { ...aboutCase(facts), awaited: what, until }
  await orderLetter(db, facts, { letter: 'case-reminder', says }, identity)
}

/** The same letter for the same date, however often the job is done. */
function letterFor(shop: string, number: string, due: Instant): string {
  const hash = createHash('sha256').update(`case-reminder ${shop} ${number} ${due}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
