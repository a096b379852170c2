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

export type MigrateSettings = {
  /** The last migration of an earlier version, to make a database as that version did. */
  readonly through?: string
  /** Roles that own nothing and are let in when the schema stands. */
  readonly admit?: { readonly program: string; readonly eraser?: string }
}

/**
 * Applies what is missing, each migration in one transaction. Safe to call from several programs at once. A
 * role that may not create anything finds the schema as it has to be, or answers that the owner's is wanted.
 */
export async function migrate(
  url: string,
  { through, admit }: MigrateSettings = {},
): Promise<DatabaseFault | undefined> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    if (await ownsNothing(client)) return await asItHasToBe(client)
    await runMigrations({ connectionString: url, logger: silent })
    await client.query(`
      create schema if not exists db;
      create table if not exists db.migrations (
        name text primary key,
        hash text not null,
        applied_at timestamptz not null default now()
      )`)
    const failure = await applyMissing(client, through)
    if (failure === undefined && admit !== undefined) await letIn(client, admit)
    return failure
  } finally {
    await client.end()
  }
}

async function ownsNothing(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(`
    select coalesce(
      (select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = to_regclass('db.migrations')),
      has_database_privilege(current_database(), 'create')) as owns`)
  return rows[0]?.owns === false
}

async function asItHasToBe(client: pg.Client): Promise<DatabaseFault | undefined> {
  const there = await client.query<{ schema: boolean }>(
    `select has_schema_privilege(oid, 'usage') as schema from pg_namespace where nspname = 'db'`,
  )
  const applied = there.rows[0]?.schema === true ? await readApplied(client) : []
  const migrations = readMigrations()
  return (
    unlike(applied, migrations) ??
    (applied.length === migrations.length
      ? undefined
      : databaseFault(
          'owner-wanted',
          'The database is not at the schema of this version, and the role in DATABASE_URL may not bring it' +
            ' there. Name the role that owns its tables in DATABASE_OWNER_URL.',
        ))
  )
}

async function letIn(client: pg.Client, { program, eraser }: NonNullable<MigrateSettings['admit']>) {
  const { rows } = await client.query<{ owner: boolean }>(
    `select pg_has_role($1::name, current_user, 'usage') as owner`,
    [program],
  )
  // A role that is the owner's, or may act as it, needs no leave; its own would be taken away here.
  if (rows[0]?.owner === false) await client.query('select db.admit_program($1)', [program])
  if (eraser !== undefined) await client.query('select db.admit_eraser($1)', [eraser])
}

const silent = new Logger(() => () => undefined)

async function applyMissing(
  client: pg.Client,
  through: string | undefined,
): Promise<DatabaseFault | undefined> {
  const applied = await readApplied(client)
  const migrations = readMigrations()
  const strange = unlike(applied, migrations)
  if (strange !== undefined) return strange
  const last = through === undefined ? migrations.length : numberOf(through, migrations)
  for (const migration of migrations.slice(applied.length, last)) {
    const failure = await apply(client, migration)
    if (failure !== undefined) return failure
  }
  return undefined
}

type Applied = { readonly name: string; readonly hash: string }

const readApplied = async (client: pg.Client): Promise<readonly Applied[]> =>
  (await client.query<Applied>('select name, hash from db.migrations order by name')).rows

/** What was applied and is not what lies here. */
function unlike(all: readonly Applied[], migrations: readonly Migration[]): DatabaseFault | undefined {
  for (const applied of all) {
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
