/**
 * Reads that do not wait for one another go to the server as one statement, which it plans once for each
 * connection, and come back in one answer. What was read under a snapshot is told again for as long as the
 * server is at that very snapshot. Knows no table.
 */
import { createHash } from 'node:crypto'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { getTypeParser, poolOf, type Db } from './connect.sql.ts'
import { keepShape, learnShapeOf, prepared, shapes, type Prepared } from './prepared.sql.ts'
import type { DB } from './tables.ts'

const lent = new WeakMap<pg.PoolClient, Db>()
type Ask = (text: string, values: readonly unknown[]) => Promise<Rows>
const asking = new WeakMap<Db, Ask>()

/** The short way to the one statement of what is asked together; a pool and a transaction have none. */
export const asksFor = (db: Db): Ask | undefined => asking.get(db)

/**
 * Runs reads on one connection: `read` begins them and waits for all; those that are begun before any is
 * answered are one statement. Within a transaction it is one of its own, and nothing is told again. Only for
 * what looks, and asks the server for no clock and no chance: this is none.
 */
export async function together<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  const pool = poolOf(db)
  if (pool === undefined) return read(db.isTransaction && !asking.has(db) ? speakingWithin(db) : db)
  const client = await pool.connect()
  try {
    const answer = await read(lent.get(client) ?? speakingThrough(client))
    client.release()
    return answer
  } catch (problem) {
    // Some reads may still be on their way: nobody else is given their connection.
    client.release(true)
    throw problem
  }
}

export type Rows = Pick<pg.QueryResult<Record<string, unknown>>, 'command' | 'rowCount' | 'rows'>
export type Asked = {
  readonly text: string
  readonly values: readonly unknown[]
  readonly resolve: (rows: Rows | Promise<Rows>) => void
}

/** A database that is this connection alone, which stays with whoever lent it. */
function speakingThrough(client: pg.PoolClient): Db {
  const db = speakingBy((asked) => answerAll(client, asked))
  lent.set(client, db)
  return db
}

const within = new WeakMap<Db, Db>()

/** The transaction itself, but for what is begun in it at once. */
function speakingWithin(tx: Db): Db {
  const known = within.get(tx)
  if (known !== undefined) return known
  const db = speakingBy((asked) => answerWithin(tx, asked))
  Object.defineProperty(db, 'isTransaction', { value: true })
  within.set(tx, db)
  return db
}

/**
 * Gives those questions on together that are begun before any of them is answered; the same one only once.
 */
export function speakingBy(answer: (asked: readonly Asked[]) => Promise<void>): Db {
  let waiting: (Asked & { readonly rows: Promise<Rows> })[] = []
  let turn = Promise.resolve()
  const send = () => {
    const asked = waiting
    waiting = []
    turn = turn.then(() => answer(asked))
  }
  const query = (text: string, values: readonly unknown[]): Promise<Rows> => {
    const same = waiting.find((one) => one.text === text && areSame(one.values, values))
    if (same !== undefined) return same.rows
    const { promise: rows, resolve } = Promise.withResolvers<Rows>()
    if (waiting.push({ text, values, resolve, rows }) === 1) process.nextTick(send)
    return rows
  }
  const held = { query, release: () => undefined } as unknown as PostgresPoolClient
  const pool = { connect: async () => held, end: async () => undefined, options: {} }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  asking.set(db, query)
  return db
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((value, i) => value === others[i])

/** In one statement where it is known what comes back; one by one where not, or where one of them fails. */
export async function answerAll(client: pg.PoolClient, asked: readonly Asked[]): Promise<void> {
  const inOne = asked.every(({ text }) => shapes.has(text)) ? await askedInOne(client, asked) : undefined
  if (inOne !== undefined) {
    for (const [i, { resolve }] of asked.entries()) resolve(inOne[i]!)
    return
  }
  for (const { text, values, resolve } of asked) {
    const found = client.query<Record<string, unknown>>(text, [...values])
    resolve(found)
    const result = await found.catch(() => undefined)
    if (result !== undefined) keepShape(text, result)
  }
}

/** As `answerAll`. What fails fails for all, since nothing more can be asked of the transaction. */
async function answerWithin(tx: Db, asked: readonly Asked[]): Promise<void> {
  if (!asked.every(({ text }) => shapes.has(text))) {
    for (const { text, values, resolve } of asked) {
      learnShapeOf(text)
      const found = tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]))
      resolve(found.then(({ rows }) => ({ command: 'SELECT', rowCount: rows.length, rows: [...rows] })))
      await found.catch(() => undefined)
    }
    return
  }
  const values = asked.flatMap((one) => one.values)
  const { ask } = statementOf(asked.map((one) => one.text))
  const answer = ask(tx, values).then(([row]) => asked.map(({ text }, i) => rowsIn(row![columnOf(i)]!, text)))
  for (const [i, { resolve }] of asked.entries()) resolve(answer.then((rows) => rows[i]!))
  await answer.catch(() => undefined)
}

type Told = { readonly snapshot: string; readonly rows: readonly Rows[] }
/**
 * What each connection was answered. INVARIANT (snapshot): under one snapshot of a server the same statement
 * with the same values answers the same, since every commit makes another snapshot. A server that fell and
 * came back may count its transactions anew, but closes every connection.
 */
const tellings = new WeakMap<pg.PoolClient, Map<string, Told>>()
/** For each connection; the oldest goes first. */
const mostTold = 40
/**
 * Connections that found another snapshot when they last looked: others write, so they read without asking
 * first.
 */
const outrun = new WeakSet<pg.PoolClient>()
const snapshot = 'pg_current_snapshot()::text'

/** What was read before, where nothing was written since; else it is read. */
async function askedInOne(
  client: pg.PoolClient,
  asked: readonly Asked[],
): Promise<readonly Rows[] | undefined> {
  const told = tellings.get(client) ?? new Map<string, Told>()
  tellings.set(client, told)
  const { text } = statementOf(asked.map((one) => one.text))
  const values = asked.flatMap((one) => one.values)
  const key = JSON.stringify([nameOf(text) ?? text, values])
  const known = told.get(key)
  if (known !== undefined && !outrun.has(client) && known.snapshot === (await snapshotOf(client)))
    return known.rows
  const read = await readInOne(client, { name: nameOf(text), text, values }, asked)
  const stands = known !== undefined && known.snapshot === read?.snapshot
  if (stands) outrun.delete(client)
  else if (known !== undefined) outrun.add(client)
  told.delete(key)
  if (read === undefined) return undefined
  told.set(key, stands ? known : read)
  const [oldest] = told.keys()
  if (told.size > mostTold && oldest !== undefined) told.delete(oldest)
  return stands ? known.rows : read.rows
}

/** Where the server stands; undefined where it does not say. */
async function snapshotOf(client: pg.PoolClient): Promise<string | undefined> {
  const config = { name: 'snapshot', text: `select ${snapshot}`, rowMode: 'array' as const }
  const answer = await client.query<string[]>(config).catch(() => undefined)
  return answer?.rows[0]?.[0]
}

/** The rows of each, every value as the text that the server would have sent, and read as ever. */
async function readInOne(
  client: pg.PoolClient,
  statement: pg.QueryConfig,
  asked: readonly Asked[],
): Promise<Told | undefined> {
  const answer = await client
    .query<string[]>({ ...statement, rowMode: 'array' as const })
    .catch(() => undefined)
  const [at, ...columns] = answer?.rows[0] ?? []
  if (at === undefined) return undefined
  return { snapshot: at, rows: columns.map((column, i) => rowsIn(column, asked[i]!.text)) }
}

export function rowsIn(column: string, text: string): Rows {
  const readers = readersOf(text)
  const found = column === '[]' ? [] : (JSON.parse(column) as readonly (readonly (string | null)[])[])
  return { command: 'SELECT', rowCount: found.length, rows: found.map((row) => rowOf(row, readers)) }
}

type Reader = { readonly name: string; readonly read: (text: string) => unknown }
const readers = new Map<string, readonly Reader[]>()

/** How each column of a statement is read: the same on every connection. */
function readersOf(text: string): readonly Reader[] {
  const known = readers.get(text)
  if (known !== undefined) return known
  const made = shapes.get(text)!.map(({ name, dataTypeID }): Reader => ({
    name,
    read: getTypeParser(dataTypeID),
  }))
  readers.set(text, made)
  return made
}

function rowOf(row: readonly (string | null)[], columns: readonly Reader[]): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [at, { name, read: reader }] of columns.entries()) {
    const value = row[at] ?? null
    read[name] = value === null ? null : reader(value)
  }
  return read
}

type Statement = { readonly text: string; readonly ask: Prepared<Record<string, string>> }
const statements = new Map<string, Statement>()
const asIs =
  (text: string): Statement['ask'] =>
  async (db, values) =>
    (await db.executeQuery<Record<string, string>>(CompiledQuery.raw(text, [...values]))).rows
const mostStatements = 300
export const columnOf = (place: number): string => `a${place}`

/** One row with a column for each statement, whose parameters are counted on through all of them. */
function statementOf(texts: readonly string[]): Statement {
  const key = texts.join(';')
  const known = statements.get(key)
  if (known !== undefined) return known
  let before = 0
  const columns = texts.map((text, place) => {
    let own = 0
    const moved = text.replaceAll(/\$(\d+)/g, (_all, value: string) => {
      own = Math.max(own, Number(value))
      return `$${Number(value) + before}`
    })
    before += own
    const names = shapes.get(text)!.map((_field, at) => `c${at}`)
    const row = names.map((name) => `x.${name}::text`).join(', ')
    return `(select coalesce(json_agg(json_build_array(${row})), '[]')::text
      from (${moved}) as x(${names.join(', ')})) as ${columnOf(place)}`
  })
  const text = `select ${[snapshot, ...columns].join(', ')}`
  if (statements.size >= mostStatements) return { text, ask: asIs(text) }
  const made: Statement = { text, ask: prepared(text) }
  statements.set(key, made)
  return made
}

const names = new Map<string, string>()

/** Under which a connection keeps the plan of a statement. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
