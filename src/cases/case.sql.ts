/**
 * Cases in the database: the row of the current state and the event that explains it are written in one
 * transaction.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, gathered, json, kept, laneOf, prepared, readActor, type Actor, type Db } from '#db'
import { readRowWords } from '#cases/case'
import type {
  CaseEvent,
  CasePhoto,
  CaseRecord,
  CaseTask,
  Details,
  Due,
  EventShape,
  Findings,
  Recipient,
  RowWords,
  RuledCase,
  StateShape,
  StoredPhoto,
  TaskName,
} from '#cases/case'
import { readState } from '#cases/kinds'
import { lockOrder } from '#ordering'
import { readClosings } from '#rulings'
import { readCustody, type Unit } from '#units'
import type { AnyCase, FoundCase } from './any-case.ts'
import { isOf, queueLimit, type QueueOf } from './queue-of.sql.ts'
import { readEnded } from './visits.sql.ts'

/** The number of the case that a key opened already, so that a form sent twice opens one. */
export async function numberOf(tx: Db, shop: string, key: string): Promise<string | undefined> {
  return (await byKey(tx, { shop, key }))[0]?.number
}

const byKey = kept(['shop', 'key'], (tx, { shop, key }: { shop: string; key: string }) =>
  tx.selectFrom('cases.cases').select('number').where('shop', '=', shop).where('key', '=', key),
)

/** Draws the next case number: from one sequence of the house, so that nobody waits for another's. */
export async function nextNumber(db: Db, prefix: string): Promise<string> {
  return `${prefix}-C${String(await drawn(db, null)).padStart(5, '0')}`
}

/** Those who draw at once draw together. */
const drawn = gathered(async (db, keys: readonly null[]) =>
  (await drawing(laneOf(db), [keys.length])).map(({ next }) => next),
)

const drawing = prepared<{ next: bigint }>(
  `select nextval('cases.numbers') as next from generate_series(1, $1::integer)`,
)

const dueColumns = (due: Due | undefined) => ({
  due_at: due === undefined ? null : instant(due.at),
  due_is: due?.is ?? null,
  due_from: due?.from === undefined ? null : json(due.from),
})

/** Which kind a case is of, and the order it belongs to; neither changes. */
export async function readCaseKind(
  tx: Db,
  shop: string,
  number: string,
): Promise<{ readonly kind: string; readonly order: string } | undefined> {
  return tx
    .selectFrom('cases.cases')
    .select(['kind', 'order_number as order'])
    .where('shop', '=', shop)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Moves a case on: its new state and due time. */
export async function recordCase(
  tx: Db,
  { shop, number }: CaseRecord,
  { current, due, closedAt }: { current: StateShape; due: Due | undefined; closedAt: Instant | null },
): Promise<void> {
  const { state, ...data } = current
  await tx
    .updateTable('cases.cases')
    .set({
      state,
      data: json(data),
      ...dueColumns(due),
      closed_at: closedAt === null ? null : instant(closedAt),
    })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .execute()
}

/** The entry of the timeline that explains a change. `command` is what was pressed. */
export async function recordEvent(
  tx: Db,
  { shop, number, sequence }: { shop: string; number: string; sequence: number },
  { type, ...data }: EventShape,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  await tx
    .insertInto('cases.events')
    .values({ shop, number, sequence, type, data: json(data), actor, at: instant(at) })
    .execute()
}

function caseQuery(db: Db, shop: string) {
  return db
    .selectFrom('cases.cases as c')
    .selectAll('c')
    .where('c.shop', '=', shop)
    .leftJoin('cases.recipients as r', (join) =>
      join.onRef('r.shop', '=', 'c.shop').onRef('r.number', '=', 'c.number'),
    )
    .select(['r.name as recipient_name', 'r.address as recipient_address', 'r.lines as recipient_lines'])
    .select('r.country as recipient_country')
    .leftJoin('cases.details as d', (join) =>
      join.onRef('d.shop', '=', 'c.shop').onRef('d.number', '=', 'c.number'),
    )
    .select('d.details')
    .leftJoin('cases.visits as v', (join) =>
      join.onRef('v.shop', '=', 'c.shop').onRef('v.number', '=', 'c.number'),
    )
    .select([
      'v.store as visit_store',
      sql<string>`to_char(v.day, 'YYYY-MM-DD')`.as('visit_day'),
      'v.starts as visit_starts',
      'v.language as visit_language',
      'v.ended as visit_ended',
    ])
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

/**
 * Rows with the places of their pieces; each parsed by itself, so that one that cannot be read stops no
 * other.
 */
async function casesOf(db: Db, shop: string, rows: readonly Row[]): Promise<readonly FoundCase[]> {
  if (rows.length === 0) return []
  const custodyOf = await readCustody(
    db,
    shop,
    rows.map((row) => row.order_number),
  )
  const closings = await readClosings(
    db,
    shop,
    rows.map((row) => row.ruling_hash),
  )
  return rows.map((row) => {
    const words = readRowWords({ ...row, openedBy: row.opened_by, dueIs: row.due_is, dueFrom: row.due_from })
    const units = row.units.map((unit) => custodyOf(row.order_number, row.line, unit))
    const record = recordOf(row, words.read, { units, closing: closings.get(row.ruling_hash) ?? null })
    const read = readState(row.kind, { state: row.state, ...(row.data as object) })
    if ('fault' in read) return { ...record, state: row.state, fault: read.fault }
    return words.fault === undefined
      ? ({ ...record, ...read } as AnyCase)
      : { ...record, state: row.state, fault: words.fault }
  })
}

type Where = Pick<Unit, 'custody' | 'inCase' | 'ended'> | undefined

type Beside = { readonly units: readonly Where[]; readonly closing: CaseRecord['closing'] }

function recordOf(row: Row, words: RowWords, { units, closing }: Beside): CaseRecord {
  const isGone = (unit: Where): boolean =>
    unit?.inCase === row.number ? false : unit?.ended != null || unit?.inCase != null
  return {
    ...words,
    shop: row.shop,
    number: row.number,
    kind: row.kind,
    order: row.order_number,
    line: row.line,
    units: row.units,
    quantity: row.quantity,
    // A piece that no case has moved and that has not left is in the shop.
    custody: units[0] === undefined ? 'with-customer' : (units[0].custody ?? 'with-shop'),
    areGone: units.some(isGone),
    description: row.description,
    details: (row.details ?? {}) as Details,
    visit: visitOf(row),
    recipient: recipientOf(row),
    closing,
    ruling: row.ruling_hash,
    dueAt: row.due_at,
    assignedTo: row.assigned_to,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    version: Number(row.version),
  }
}

function recipientOf(row: Row): Recipient | null {
  const { recipient_name: name, recipient_address: address, recipient_country: country } = row
  if (name === null || address === null) return null
  return { name, address, lines: row.recipient_lines ?? [], ...(country === null ? {} : { country }) }
}

const visitOf = (row: Row): CaseRecord['visit'] =>
  row.visit_store === null || row.visit_starts === null
    ? null
    : {
        store: row.visit_store,
        day: row.visit_day,
        time: row.visit_starts,
        language: row.visit_language === 'ja' ? 'ja' : 'en',
        ended: readEnded(row.visit_ended),
      }

/** Locks the order of a case, then the case itself, for a change in the caller's transaction. */
export async function lockCase(tx: Db, shop: string, number: string): Promise<FoundCase | undefined> {
  const found = await tx
    .selectFrom('cases.cases')
    .select('order_number')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .executeTakeFirst()
  if (found === undefined) return undefined
  await lockOrder(tx, shop, found.order_number)
  await tx
    .selectFrom('cases.cases')
    .select('number')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .forUpdate()
    .execute()
  return readCase(tx, shop, number)
}

/** A case by its number; with a fault instead of its state when this program cannot read the row. */
export async function readCase(db: Db, shop: string, number: string): Promise<FoundCase | undefined> {
  const row = await caseQuery(db, shop).where('c.number', '=', number).executeTakeFirst()
  return row === undefined ? undefined : (await casesOf(db, shop, [row]))[0]
}

export async function readCasesOf(db: Db, shop: string, order: string): Promise<readonly FoundCase[]> {
  return casesOf(db, shop, await rowsOf(db, { shop, order }))
}

const rowsOf = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  caseQuery(db, shop).where('c.order_number', '=', order).orderBy('c.opened_at', 'desc'),
)

/**
 * Open cases, soonest due first, then those that were decided while their piece has yet to leave the shop;
 * with
 * `closed`, the latest of the others.
 */
export async function readQueue(db: Db, shop: string, of: QueueOf = {}): Promise<readonly FoundCase[]> {
  const base = caseQuery(db, shop).where(isOf(of)).limit(queueLimit)
  const over = base.where('c.closed_at', 'is not', null)
  if (of.closed) {
    const rows = await over.where('c.number', 'not in', stillHere(db, shop)).orderBy('c.closed_at', 'desc')
    return casesOf(db, shop, await rows.execute())
  }
  const open = await base
    .where('c.closed_at', 'is', null)
    .orderBy('c.due_at', (o) => o.asc().nullsLast())
    .orderBy('c.opened_at')
    .execute()
  const decided = await over.where('c.number', 'in', stillHere(db, shop)).orderBy('c.closed_at').execute()
  return casesOf(db, shop, [...open, ...decided])
}

/** The cases whose piece is still to be sent back. */
const stillHere = (db: Db, shop: string) =>
  db
    .selectFrom('cases.tasks')
    .select('number')
    .where('shop', '=', shop)
    .where('what', '=', 'send-piece-back')
    .where('done_at', 'is', null)

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
    actor: readActor(row.actor) ?? 'unknown',
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
  return rows.map(({ photo, hash, width, height, added_by, added_at }) => ({
    photo,
    hash,
    width,
    height,
    addedBy: added_by,
    addedAt: added_at,
  }))
}

/** Adds photos whose files are stored already. INVARIANT (photos): no row names a file that is not there. */
export async function recordPhotos(
  tx: Db,
  shop: string,
  number: string,
  photos: readonly StoredPhoto[],
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
  }: { task: string; number: string; what: TaskName; data: CaseTask['data']; at: Instant },
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
  what: TaskName,
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

/** What was found counts in every later ruling of the case. */
export async function recordFindings(
  tx: Db,
  { shop, number }: { shop: string; number: string },
  findings: Findings,
): Promise<void> {
  await tx
    .updateTable('cases.cases')
    .set({ findings: sql`findings || ${json(findings)}` })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .execute()
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
