/**
 * From settings to a database ready for work: the one that DATABASE_URL names, or a server of our own, at our
 * schema. Knows which versions will do; knows nothing of pools that others open on the address it answers.
 */
import pg from 'pg'
import { databaseFault, type DatabaseFault } from './fault.ts'
import { startServer } from './launcher.gateway.ts'
import { migrate } from './migrate.sql.ts'

/** The oldest PostgreSQL whose SQL we speak, as the server counts versions. */
const oldest = 150_000

export type DatabaseSettings = {
  /** A PostgreSQL of the shop's own; without it one is started. */
  readonly url?: string | undefined
  /** Where a server of ours keeps its data: `<DATA_DIR>/postgres`. */
  readonly folder: string
  /** false only for data that nobody will miss. */
  readonly durable?: boolean
}

/** A database at our schema, and the server under it where it is ours. */
export type OpenDatabase = {
  readonly url: string
  readonly embedded: boolean
  /** Resolves when a server of ours ended, asked or not; never for a server of the shop's own. */
  readonly ended: Promise<void>
  /** Ends a server of ours; close every pool first. */
  readonly stop: () => Promise<void>
}

/** Starts or reaches the database and brings it to our schema. A fault carries the sentence to print. */
export async function openDatabase({
  url,
  folder,
  durable = true,
}: DatabaseSettings): Promise<OpenDatabase | DatabaseFault> {
  if (url !== undefined) {
    const failure = (await checkVersion(url)) ?? (await migrate(url))
    return (
      failure ?? { url, embedded: false, ended: new Promise(() => undefined), stop: async () => undefined }
    )
  }
  const server = await startServer({ folder, durable })
  if ('fault' in server) return server
  await createOurs(server.url)
  const failure = await migrate(server.url)
  if (failure === undefined) return { ...server, embedded: true }
  await server.stop()
  return failure
}

/** undefined when the server answers and is new enough. */
export async function checkVersion(url: string): Promise<DatabaseFault | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; words: string }>(
      `select current_setting('server_version_num')::int as version,
        current_setting('server_version') as words`,
    )
    const [server] = rows
    if (server === undefined || server.version >= oldest) return undefined
    return databaseFault(
      'postgres-too-old',
      `The PostgreSQL at ${withoutPassword(url)} is version ${server.words}; Yakusoku needs 15 or newer.`,
    )
  } catch (problem) {
    const words =
      problem instanceof AggregateError ? problem.errors.map(String).join('; ') : (problem as Error).message
    return databaseFault(
      'no-connection',
      `There is no PostgreSQL to be reached at ${withoutPassword(url)}: ${words}.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A new server has only its own database `postgres`; ours is made beside it. */
async function createOurs(url: string): Promise<void> {
  const ours = new URL(url).pathname.slice(1)
  const client = new pg.Client({ connectionString: addressOf(url, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [ours])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(ours)}`)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the given DATABASE_URL'
  const address = new URL(url)
  return `${address.protocol}//${address.host}${address.pathname}`
}
