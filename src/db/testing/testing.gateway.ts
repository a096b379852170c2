/**
 * Databases for tests: one server for a whole run, one migrated template on it, a clone of the template for
 * each test. The run names its server in TEST_DATABASE_URL; a test file run by hand starts one and ends it
 * with its process.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { connect, type Db } from '../connect.sql.ts'
import { startServer } from '../launcher.gateway.ts'
import { migrate, readMigrations } from '../migrate.sql.ts'
import { addressOf } from '../address.ts'
import { openRoles, roleNames, rolesOn } from '../roles.sql.ts'

/**
 * A fresh database at our schema, empty, that nobody else uses. `db` and `url` are the program's, which owns
 * nothing (the owner's, where there is no schema yet); `adminUrl` is for somebody with every key.
 */
export type TestDatabase = { readonly db: Db; readonly url: string; readonly adminUrl: string }

export type TestDatabaseSettings = {
  /** The size of its pool. */
  readonly max?: number
  /** false for one without any table, to try the migrations themselves. */
  readonly migrated?: boolean
}

/** A server for tests in a folder of its own, which `stop` removes. */
export type TestServer = { readonly url: string; readonly stop: () => Promise<void> }

/**
 * A fresh database, cloned from the template in some milliseconds. Dropped when the test, suite or file that
 * asked for it is over, whichever is the nearest.
 */
export async function testDatabase({
  max = 4,
  migrated = true,
}: TestDatabaseSettings = {}): Promise<TestDatabase> {
  const server = await serverOfThisRun()
  return clone(server, migrated ? await templateOn(server) : bare, max)
}

/**
 * A database as an earlier version left it, opened by this one: the migrations through the one that the
 * dump's second line names, the dump's rows, then every later migration. `dump` is a name in `schema/dumps`.
 */
export async function databaseFrom(dump: string, { max = 4 }: { max?: number } = {}): Promise<TestDatabase> {
  const server = await serverOfThisRun()
  const text = readFileSync(join(dumps, `${dump}.sql`), 'utf8')
  const through = /^-- through (\S+)$/m.exec(text)?.[1]
  if (through === undefined) throw new Error(`the dump ${dump} does not say through which migration`)
  const template = await templateOf(server, [text], async (url) => {
    await brought(url, { through })
    const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
    await client.connect()
    await client.query(text).finally(() => client.end())
    await brought(url)
  })
  return clone(server, template, max)
}

const dumps = join(import.meta.dirname, '../../../schema/dumps')

/** Without any schema. */
const bare = 'template0'

async function clone(server: string, template: string, max: number): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(server, (client) =>
    client.query(`create database ${name} template ${template} owner ${roleNames.owner}`),
  )
  const adminUrl = addressOf(server, name)
  const { program, owner } = rolesOn(adminUrl)
  const url = template === bare ? owner : program
  const db = connect(url, { max, mayExitIdle: true })
  after(async () => {
    await db.destroy()
    await administer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  adminUrls.set(db, adminUrl)
  return { db, url, adminUrl }
}

/** The database behind a test's `db`, for somebody with every key, who gets past every guard. */
export function asAdmin(db: Db): Db {
  const url = adminUrls.get(db)
  if (url === undefined) throw new Error('only a database of testDatabase() has an admin')
  const admin = connect(url, { max: 2, mayExitIdle: true })
  after(() => admin.destroy())
  return admin
}

const adminUrls = new WeakMap<Db, string>()

/** Starts a server for tests on a new folder; quick rather than durable. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-test-'))
  const server = await startServer({ folder: join(folder, 'postgres'), durable: false })
  if ('fault' in server) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(server.sentence)
  }
  const guard = guardServer(server.pid, folder)
  const stop = async (): Promise<void> => {
    guard.kill()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/**
 * A test run is often broken off. The guard notices that we are gone by the end of its input, and tidies up
 * for us.
 */
function guardServer(pid: number, folder: string): ChildProcess {
  const tidy =
    'cat; kill -INT "$1"; for _ in 1 2 3 4 5; do sleep 0.2; kill -0 "$1" || break; done; rm -rf "$2"'
  const settings = ['-c', tidy, 'guard', String(pid), folder]
  const guard = spawn('sh', settings, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  return guard
}

/** Makes the template once for a schema; later calls, from any process, find it. Answers its name. */
export const templateOn = (server: string): Promise<string> => templateOf(server, [], brought)

/**
 * Makes a template once for a schema and what else it is made of; `fill` is given the address of a database.
 */
async function templateOf(
  server: string,
  madeOf: readonly string[],
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const parts = [...readMigrations().map(({ hash }) => hash), ...madeOf]
  const name = `template_${createHash('sha256').update(parts.join()).digest('hex').slice(0, 16)}`
  if (templates.has(`${server} ${name}`)) return name
  await administer(server, async (client) => {
    await client.query('select pg_advisory_lock(7104222)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query('drop database if exists template_unfinished with (force)')
    const unfinished = addressOf(server, 'template_unfinished')
    const { owner } = await openRoles(unfinished)
    await fill(owner)
    await client.query(`alter database template_unfinished rename to ${name}`)
  })
  templates.add(`${server} ${name}`)
  return name
}

/** Brings a database to our schema, or to that of an earlier version. */
async function brought(url: string, settings: { readonly through?: string } = {}): Promise<void> {
  const failure = await migrate(url, settings.through === undefined ? { admit: roleNames } : settings)
  if (failure !== undefined) throw new Error(failure.sentence)
}

const templates = new Set<string>()
let ownServer: Promise<TestServer> | undefined

async function serverOfThisRun(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined) return given
  ownServer ??= startTestServer().then((server) => {
    process.once('beforeExit', () => void server.stop())
    return server
  })
  return (await ownServer).url
}

async function administer<T>(server: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf(server, 'postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
