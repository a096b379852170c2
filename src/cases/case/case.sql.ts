/**
 * Cases in the database: the row of the current state and the event that explains it are written in one
 * transaction.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import type { Case, CaseEvent, CasePhoto, CaseTask, Custody, RuledCase } from './case.ts'

type NewCase = {
  readonly key: string
  readonly kind: string
  readonly order: string
  readonly line: number
  readonly quantity: number
  readonly current: { readonly state: string }
  readonly custody: Custody
  readonly answers: Readonly<Record<string, string>>
  readonly description: string
  readonly ruling: string
  readonly language: string
  readonly dueAt: Instant | null
}

/** Writes a new case with a number of its own. */
export async function recordNewCase(
  tx: Db,
  shop: string,
  prefix: string,
  opened: NewCase,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<string> {
  const { last } = await tx
    .insertInto('cases.counters')
    .values({ shop, last: 1n })
    .onConflict((c) => c.columns(['shop']).doUpdateSet({ last: sql`cases.counters.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  const number = `${prefix}-C${String(last).padStart(5, '0')}`
  const { current, dueAt, order, line, quantity, ruling, answers, ...rest } = opened
  const { state, ...data } = current
  await tx
    .insertInto('cases.cases')
    .values({
      ...rest,
      shop,
      number,
      order_number: order,
      line,
      quantity,
      state,
      data: json(data),
      answers: json(answers),
      ruling_hash: ruling,
      due_at: dueAt === null ? null : instant(dueAt),
      opened_at: instant(at),
      opened_by: actor,
    })
    .execute()
  return number
}

/** Moves a case on: its new state, custody and due time, and the event that explains them. */
export async function recordCase(
  tx: Db,
  before: Case,
  next: { current: { readonly state: string }; custody: Custody; dueAt: Instant | null; closed: boolean },
  event: { type: string; data: Readonly<Record<string, unknown>>; actor: Actor; at: Instant },
): Promise<void> {
  const { state, ...data } = next.current
  await tx
    .updateTable('cases.cases')
    .set({
      state,
      data: json(data),
      custody: next.custody,
      due_at: next.dueAt === null ? null : instant(next.dueAt),
      closed_at: next.closed ? instant(event.at) : null,
    })
    .where('shop', '=', before.shop)
    .where('number', '=', before.number)
    .execute()
  await recordEvent(tx, before.shop, before.number, before.version + 1, event)
}

export async function recordEvent(
  tx: Db,
  shop: string,
  number: string,
  sequence: number,
  event: { type: string; data: Readonly<Record<string, unknown>>; actor: Actor; at: Instant },
): Promise<void> {
  await tx
    .insertInto('cases.events')
    .values({
      shop,
      number,
      sequence,
      type: event.type,
      data: json(event.data),
      actor: event.actor,
      at: instant(event.at),
    })
    .execute()
}

function caseQuery(db: Db, shop: string) {
  return db
    .selectFrom('cases.cases as c')
    .selectAll('c')
    .where('c.shop', '=', shop)
    .select((eb) =>
      eb
        .selectFrom('cases.events as e')
        .select((e) => e.fn.countAll<bigint>().as('n'))
        .whereRef('e.shop', '=', 'c.shop')
        .whereRef('e.number', '=', 'c.number')
        .as('version'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof caseQuery>['execute']>>[number]

function caseOf<State extends { readonly state: string }>(row: Row): Case<State> {
  return {
    shop: row.shop,
    number: row.number,
    kind: row.kind,
    order: row.order_number,
    line: row.line,
    quantity: row.quantity,
    current: { state: row.state, ...(row.data as object) } as unknown as State,
    custody: row.custody as Custody,
    answers: row.answers as Record<string, string>,
    description: row.description,
    ruling: row.ruling_hash,
    language: row.language as 'ja' | 'en',
    dueAt: row.due_at,
    assignedTo: row.assigned_to,
    openedAt: row.opened_at,
    openedBy: row.opened_by as Actor,
    closedAt: row.closed_at,
    version: Number(row.version),
  }
}

/** Locks the case for a change in the caller's transaction. */
export async function lockCase<State extends { readonly state: string }>(
  tx: Db,
  shop: string,
  number: string,
): Promise<Case<State> | undefined> {
  await tx
    .selectFrom('cases.cases')
    .select('number')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .forUpdate()
    .execute()
  return readCase<State>(tx, shop, number)
}

export async function readCase<State extends { readonly state: string }>(
  db: Db,
  shop: string,
  number: string,
): Promise<Case<State> | undefined> {
  const row = await caseQuery(db, shop).where('c.number', '=', number).executeTakeFirst()
  return row === undefined ? undefined : caseOf<State>(row)
}

/** The case that a key opened, so that a form sent twice opens one. */
export async function readCaseByKey(db: Db, shop: string, key: string): Promise<Case | undefined> {
  const row = await caseQuery(db, shop).where('c.key', '=', key).executeTakeFirst()
  return row === undefined ? undefined : caseOf(row)
}

export async function readCasesOf(db: Db, shop: string, order: string): Promise<readonly Case[]> {
  const rows = await caseQuery(db, shop)
    .where('c.order_number', '=', order)
    .orderBy('c.opened_at', 'desc')
    .execute()
  return rows.map((row) => caseOf(row))
}

/** Open cases, soonest due first; with `closed`, the latest closed ones. */
export async function readQueue(
  db: Db,
  shop: string,
  { closed = false }: { closed?: boolean } = {},
): Promise<readonly Case[]> {
  const base = caseQuery(db, shop).limit(200)
  const rows = closed
    ? await base.where('c.closed_at', 'is not', null).orderBy('c.closed_at', 'desc').execute()
    : await base
        .where('c.closed_at', 'is', null)
        .orderBy('c.due_at', (o) => o.asc().nullsLast())
        .orderBy('c.opened_at')
        .execute()
  return rows.map((row) => caseOf(row))
}

export async function readEvents(db: Db, shop: string, number: string): Promise<readonly CaseEvent[]> {
  const rows = await db
    .selectFrom('cases.events')
    .selectAll()
    .where('shop', '=', shop)
    .where('number', '=', number)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    type: row.type,
    data: row.data as Record<string, unknown>,
    actor: row.actor as Actor,
    at: row.at,
  }))
}

export async function readCasePhotos(db: Db, shop: string, number: string): Promise<readonly CasePhoto[]> {
  const rows = await db
    .selectFrom('cases.photos')
    .selectAll()
    .where('shop', '=', shop)
    .where('number', '=', number)
    .orderBy('photo')
    .execute()
  return rows.map(({ photo, hash, width, height, added_by }) => ({
    photo,
    hash,
    width,
    height,
    addedBy: added_by,
  }))
}

/** Adds photos whose files are stored already. INVARIANT (photos): no row names a file that is not there. */
export async function recordPhotos(
  tx: Db,
  shop: string,
  number: string,
  photos: readonly { hash: string; width: number; height: number }[],
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  const before = (await readCasePhotos(tx, shop, number)).length
  for (const [index, photo] of photos.entries()) {
    await tx
      .insertInto('cases.photos')
      .values({
        shop,
        number,
        photo: before + index + 1,
        hash: photo.hash,
        width: photo.width,
        height: photo.height,
        added_by: actor,
        added_at: instant(at),
      })
      .execute()
  }
}

export async function recordTask(
  tx: Db,
  shop: string,
  {
    task,
    number,
    what,
    data,
    at,
  }: { task: string; number: string; what: CaseTask['what']; data: CaseTask['data']; at: Instant },
): Promise<void> {
  await tx
    .insertInto('cases.tasks')
    .values({ shop, task, number, what, data: json(data), created_at: instant(at) })
    .execute()
}

export async function readTasks(db: Db, shop: string, number: string): Promise<readonly CaseTask[]> {
  const rows = await db
    .selectFrom('cases.tasks')
    .selectAll()
    .where('shop', '=', shop)
    .where('number', '=', number)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    task: row.task,
    number: row.number,
    what: row.what as CaseTask['what'],
    data: row.data as Record<string, string>,
    createdAt: row.created_at,
    doneAt: row.done_at,
  }))
}

/** Marks the open tasks of a kind as done; answers how many there were. */
export async function finishTasks(
  tx: Db,
  shop: string,
  number: string,
  what: CaseTask['what'],
  { actor, at }: { actor: Actor; at: Instant },
): Promise<number> {
  const done = await tx
    .updateTable('cases.tasks')
    .set({ done_at: instant(at), done_by: actor })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('what', '=', what)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Gives a case to a member of staff, or to nobody. */
export async function assignCase(tx: Db, shop: string, number: string, member: string | null): Promise<void> {
  await tx
    .updateTable('cases.cases')
    .set({ assigned_to: member })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .execute()
}

/**
 * The kept rulings that cases rest on or rested on, newest first; a ruling that a case names twice comes
 * once.
 */
export async function readRuledCases(
  db: Db,
  shop: string,
  { since = 0, limit }: { since?: Instant; limit: number },
): Promise<{ readonly ruled: readonly RuledCase[]; readonly left: number }> {
  const { rows } = await sql<RuledCase & { all: bigint }>`
    with ruled as (
      select c.number as "case", c.order_number as "order", c.line, e.data ->> 'ruling' as ruling, min(e.at) as at
      from cases.events e join cases.cases c on c.shop = e.shop and c.number = e.number
      where e.shop = ${shop} and e.at >= ${instant(since)} and e.data ->> 'ruling' is not null group by 1, 2, 3, 4
    )
    select *, count(*) over () as "all" from ruled order by at desc, "case" desc, ruling limit ${limit}`.execute(
    db,
  )
  return {
    ruled: rows.map(({ case: number, order, line, ruling, at }) => ({
      case: number,
      order,
      line,
      ruling,
      at,
    })),
    left: Math.max(0, Number(rows[0]?.all ?? 0) - rows.length),
  }
}
