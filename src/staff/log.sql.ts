/**
 * What happened at the doors of a desk, for good: who came in and was refused, who was given which part, by
 * whom and in which request. Knows no sentence, and no address of a stranger.
 */
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'

export type LogType =
  | 'signed-in'
  | 'sign-in-refused'
  | 'code-refused'
  | 'signed-out'
  | 'sessions-ended'
  | 'password-set'
  | 'member-added'
  | 'member-removed'
  | 'role-changed'
  | 'factor-set'
  | 'factor-removed'
  | 'factor-reset'
  | 'recovery-used'
  | 'recovery-renewed'
  | 'factor-required'
  | 'factor-optional'
  | 'link-printed'
  | 'act-refused'

/** Who did it, when, and in which request. */
export type Deed = { readonly actor: Actor; readonly at: Instant; readonly request: string }

/** Whoever holds the machine, at the command line. */
export const byCommand: Actor = 'job:staff-command'

export type LogEntry = {
  readonly type: LogType
  /** Whom it is about; null where nobody here is meant. */
  readonly member: string | null
  readonly data: Readonly<Record<string, string>>
  readonly actor: Actor | null
  /** The request it happened in, as its answer names it. */
  readonly request: string
  readonly at: Instant
}

/** Writes an entry, in the transaction of what it tells. */
export async function recordLog(
  tx: Db,
  shop: string,
  { type, member, data, actor, request, at }: LogEntry,
): Promise<void> {
  await tx
    .insertInto('staff.log')
    .values({ shop, type, member, data: json(data), actor, request, at: instant(at) })
    .execute()
}

/** Somebody at the desk asked for what is another role's: `what` is what they asked for. */
export async function recordRefusedAct(
  db: Db,
  shop: string,
  member: string,
  what: string,
  { at, request }: Omit<Deed, 'actor'>,
): Promise<void> {
  const data = { what: what.slice(0, 200) }
  await recordLog(db, shop, { type: 'act-refused', member, data, actor: `staff:${member}`, request, at })
}

/** The newest entries first. */
export async function readLog(db: Db, shop: string, limit: number): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('staff.log')
    .selectAll()
    .where('shop', '=', shop)
    .orderBy('entry', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ type, member, data, actor, request, at }) => ({
    type: type as LogType,
    member,
    data: data as LogEntry['data'],
    actor: actor as Actor | null,
    request,
    at,
  }))
}
