/** The requests of a period, a row each with what became of it. Only looks. */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'
import type { Words } from '#policy'

/** A request as a report counts it. Instants are moments of the first event of their kind. */
export type CaseRow = {
  readonly number: string
  readonly order: string
  readonly request: string
  /** The answer to why it is asked, by the name of `#policy`; null where none was given. */
  readonly reason: string | null
  readonly product: string
  readonly piece: Words
  readonly quantity: number
  readonly openedAt: Instant
  /** The first yes or no: of staff, or with the request itself where the documents give it at once. */
  readonly decidedAt: Instant | null
  readonly decision: 'yes' | 'no' | null
  readonly closedAt: Instant | null
  /** How the documents answered when it was asked, and on what that rested. */
  readonly verdict: string
  readonly ground: string
  /** The clause that staff set aside, `document#id`, and why. */
  readonly setAside: string | null
  readonly because: string | null
}

/** Events with which a request has its answer; a withdrawal has it with its end. */
const answers = [
  'Approved',
  'Refused',
  'Cancelled',
  'Changed',
  'Priced',
  'Quoted',
  'CareAccepted',
  'ResendAgreed',
  'ParcelRefunded',
]

/** The most that one report tells; the page says when there are more. */
export const mostRows = 5000

/** Requests made from `from` on and before `to`, newest first. */
export async function readCaseRows(
  db: Db,
  shop: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.number, c.order_number as "order", c.request, c.answers ->> 'reason' as reason, l.product, l.name as piece,
      c.quantity, c.opened_at as "openedAt", d.at as "decidedAt",
      case when d.type = 'Refused' then 'no' when d.type is not null then 'yes' end as decision, c.closed_at as "closedAt",
      coalesce(r.ruling ->> 'verdict', '') as verdict, coalesce(r.ruling ->> 'reason', '') as ground,
      o.data -> 'override' ->> 'clause' as "setAside", o.data -> 'override' ->> 'reason' as because
    from cases.cases c
    join ordering.lines l on l.shop = c.shop and l.number = c.order_number and l.line = c.line
    left join rulings.rulings r on r.shop = c.shop and r.hash = c.ruling_hash
    left join lateral (
      select e.type, e.at from cases.events e
      where e.shop = c.shop and e.number = c.number
        and (e.type = any(${answers}) or e.type in ('Withdrawn', 'Answered') and e.data ? 'ends')
      order by e.sequence limit 1) d on true
    left join lateral (
      select e.data from cases.events e
      where e.shop = c.shop and e.number = c.number and e.data ? 'override'
      order by e.sequence desc limit 1) o on true
    where c.shop = ${shop} and c.opened_at >= ${instant(from)} and c.opened_at < ${instant(to)}
    order by c.opened_at desc, c.number desc limit ${mostRows + 1}`.execute(db)
  return rows
}
