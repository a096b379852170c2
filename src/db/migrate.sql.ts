/**
 * Brings a database to the schema of this program: the tables that libraries bring, then `schema/migrations`
 * in order. Knows files, order and hashes; knows no table of ours but its own record of what was applied.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { databaseFault, type DatabaseFault } from './fault.ts'

/** Two programs that start at once on one database take turns by this advisory lock. */
const turn = 7_104_221
const folder = join(import.meta.dirname, '../../schema/migrations')

export type Migration = { readonly name: string; readonly text: string; readonly hash: string }

/**
 * The migrations of this program, in order. A file is named `0001-what-it-does.sql`; numbers have no holes.
 */
export function readMigrations(): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    if (Number.parseInt(name, 10) !== index + 1)
      throw new Error(`migration ${name} should have number ${index + 1}`)
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Applies what is missing, each migration in one transaction. Safe to call from several programs at once.
 * `through` names the last migration of an earlier version, to make a database as that version did.
 */
export async function migrate(
  url: string,
  { through }: { readonly through?: string } = {},
): Promise<DatabaseFault | undefined> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await runMigrations({ connectionString: url, logger: silent })
    await client.query(`
      create schema if not exists db;
      create table if not exists db.migrations (
        name text primary key,
        hash text not null,
        applied_at timestamptz not null default now()
      )`)
    return await applyMissing(client, through)
  } finally {
    await client.end()
  }
}

const silent = new Logger(() => () => undefined)

async function applyMissing(
  client: pg.Client,
  through: string | undefined,
): Promise<DatabaseFault | undefined> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from db.migrations order by name',
  )
  const migrations = readMigrations()
  for (const applied of rows) {
    const known = migrations.find(({ name }) => name === applied.name)
    if (known === undefined) {
      return databaseFault(
        'schema-too-new',
        `The database already has migration ${applied.name}, which this version does not know.` +
          ' Start the newer version.',
      )
    }
    if (known.hash !== applied.hash) {
      return databaseFault(
        'migration-changed',
        `The file schema/migrations/${known.name} was changed after it was applied to this database.` +
          ' Put it back as it was and write a new migration instead.',
      )
    }
  }
  const last = through === undefined ? migrations.length : numberOf(through, migrations)
  for (const migration of migrations.slice(rows.length, last)) {
    const failure = await apply(client, migration)
    if (failure !== undefined) return failure
  }
  return undefined
}

function numberOf(name: string, migrations: readonly Migration[]): number {
  const index = migrations.findIndex((migration) => migration.name === name)
  if (index === -1) throw new Error(`there is no migration ${name}`)
  return index + 1
}

async function apply(client: pg.Client, { name, text, hash }: Migration): Promise<DatabaseFault | undefined> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into db.migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
    return undefined
  } catch (problem) {
    await client.query('rollback')
    const { message, position } = problem as Error & { position?: string }
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`
    return databaseFault(
      'migration-failed',
      `The migration schema/migrations/${name}${line} failed: ${message}.`,
    )
  }
}
