/** Which cases of a queue are asked for, as a condition of its query, so that its limit counts only these. */
import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '#calendar'
import { at, type Database } from '#db'
import type { RequestName } from '#policy'

/** As many as are read at once, soonest due first. */
export const queueLimit = 200

/** What is left out is not asked for; `assignedTo: null` is nobody's. */
export type QueueOf = {
  readonly closed?: boolean
  readonly request?: RequestName | undefined
  readonly language?: 'ja' | 'en' | undefined
  readonly assignedTo?: string | null | undefined
  /** Due by then, that instant included. */
  readonly dueBy?: Instant | undefined
}

export const isOf =
  ({ request, language, assignedTo, dueBy }: QueueOf) =>
  (eb: ExpressionBuilder<Database & { c: Database['cases.cases'] }, 'c'>) =>
    eb.and([
      ...(request === undefined ? [] : [eb('c.request', '=', request)]),
      ...(language === undefined ? [] : [eb('c.language', '=', language)]),
      ...(assignedTo === undefined ? [] : [eb('c.assigned_to', 'is not distinct from', assignedTo)]),
      ...(dueBy === undefined ? [] : [eb('c.due_at', '<=', at(dueBy))]),
    ])
