/**
 * From settings to a database ready for work: the one that DATABASE_URL names, or a server of our own, at our
 * schema. Knows which versions will do; knows nothing of pools that others open on the address it answers.
 */
import pg from 'pg'
import { databaseFault, type DatabaseFault } from './fault.ts'
import { roleIn, withoutPassword } from './address.ts'
import { startServer } from './launcher.gateway.ts'
import { migrate } from './migrate.sql.ts'
import { openRoles } from './roles.sql.ts'

/** The oldest PostgreSQL whose SQL we speak, as the server counts versions. */
const oldest = 150_000

export type DatabaseSettings = {
  /** A PostgreSQL of the shop's own, with the role of the program; without it one is started. */
  readonly url?: string | undefined
  /** The same database with the role that owns its tables; without it `url` has to do for everything. */
  readonly ownerUrl?: string | undefined
  /** The same database with the role that may take personal words out. */
  readonly eraserUrl?: string | undefined
  /** Where a server of ours keeps its data: `<DATA_DIR>/postgres`. */
  readonly folder: string
  /** false only for data that nobody will miss. */
  readonly durable?: boolean
}

/** A database at our schema, and the server under it where it is ours. */
export type OpenDatabase = {
  /** With the role of the program. */
  readonly url: string
  /** With the role that may erase; undefined where nobody named one. */
  readonly eraserUrl: string | undefined
  readonly embedded: boolean
  /** Resolves when a server of ours ended, asked or not; never for a server of the shop's own. */
  readonly ended: Promise<void>
  /** Ends a server of ours; close every pool first. */
  readonly stop: () => Promise<void>
}

/** Starts or reaches the database and brings it to our schema. A fault carries the sentence to print. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase | DatabaseFault> {
  const { url, eraserUrl, folder, durable = true } = settings
  if (url !== undefined) {
    const failure = await bringTheirs(url, settings)
    if (failure !== undefined) return failure
    return {
      url,
      eraserUrl,
      embedded: false,
      ended: new Promise(() => undefined),
      stop: async () => undefined,
    }
  }
  const server = await startServer({ folder, durable })
  if ('fault' in server) return server
  const { program, owner, eraser } = await openRoles(server.url)
  const failure = await migrate(owner, { admit: { program: roleIn(program), eraser: roleIn(eraser) } })
  if (failure === undefined) return { ...server, url: program, eraserUrl: eraser, embedded: true }
  await server.stop()
  return failure
}

/** A PostgreSQL of the shop's own: with two roles the program is let in anew each time. */
async function bringTheirs(
  url: string,
  { ownerUrl, eraserUrl }: DatabaseSettings,
): Promise<DatabaseFault | undefined> {
  const unreachable = await checkVersion(url)
  if (unreachable !== undefined) return unreachable
  if (ownerUrl === undefined) return migrate(url)
  const eraser = eraserUrl === undefined ? {} : { eraser: roleIn(eraserUrl) }
  return (await checkVersion(ownerUrl)) ?? migrate(ownerUrl, { admit: { program: roleIn(url), ...eraser } })
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
