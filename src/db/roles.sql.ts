/**
 * Roles of a server of ours: one that owns the tables and brings the schema, one for the program, which owns
 * nothing, and one that may take personal words out. None is a superuser; the server's own role is used here
 * and nowhere else. Knows no table.
 */
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { addressOf } from './address.ts'

/** Addresses of one database, by what the role in each of them may do. */
export type Addresses = {
  readonly program: string
  readonly owner: string
  readonly eraser: string
}

/** What the roles are called on every server of ours. */
export const roleNames = {
  owner: 'yakusoku_owner',
  program: 'yakusoku_program',
  eraser: 'yakusoku_eraser',
} as const

/**
 * Makes the roles on the server and the database that `url` names, where they are missing, and gives what an
 * earlier version made there to the owner. `url` is the address of the server's own role.
 */
export async function openRoles(url: string): Promise<Addresses> {
  const addresses = rolesOn(url)
  const database = new URL(url).pathname.slice(1)
  await administer(addressOf(url, 'postgres'), async (client) => {
    for (const address of Object.values(addresses)) await makeRole(client, new URL(address))
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${roleNames.owner}`)
  })
  await administer(url, giveToOwner)
  return addresses
}

/** Nothing but the server's own password is written down: those of the roles follow from it. */
export function rolesOn(url: string): Addresses {
  const own = new URL(url)
  const as = (name: string): string => {
    const address = new URL(url)
    address.username = name
    address.password = createHmac('sha256', own.password).update(name).digest('base64url')
    return address.href
  }
  return { owner: as(roleNames.owner), program: as(roleNames.program), eraser: as(roleNames.eraser) }
}

async function makeRole(client: pg.Client, { username, password }: URL): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [username])
  if (rowCount !== 0) return
  await client.query(
    `create role ${client.escapeIdentifier(username)} login password ${client.escapeLiteral(password)}`,
  )
}

/** In one transaction, of which the database itself is the last thing given: cut off, it begins again. */
async function giveToOwner(client: pg.Client): Promise<void> {
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(7104223)')
  const { rows } = await client.query<{ theirs: boolean; database: string }>(
    `select pg_get_userbyid(datdba) = $1 as theirs, datname as database from pg_database
     where datname = current_database()`,
    [roleNames.owner],
  )
  const [own] = rows
  if (own !== undefined && !own.theirs) {
    const { rows: acts } = await client.query<{ act: string }>(ownerships, [roleNames.owner])
    for (const { act } of acts) await client.query(act)
    await client.query(`alter database ${client.escapeIdentifier(own.database)} owner to ${roleNames.owner}`)
  }
  await client.query('commit')
}

/**
 * A statement for each thing that is not the system's; sequences and types of columns follow their tables.
 */
const ownerships = `
  with ours as (
    select oid, nspname from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
  )
  select format('alter schema %I owner to %I', nspname, $1::text) as act from ours
  union all
  select format('alter %s %s owner to %I',
    case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, c.oid::regclass, $1::text)
  from pg_class c join ours on ours.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'S') and not exists (
    select from pg_depend d
    where c.relkind = 'S' and d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
  union all
  select format('alter routine %s owner to %I', p.oid::regprocedure, $1::text)
  from pg_proc p join ours on ours.oid = p.pronamespace
  union all
  select format('alter type %s owner to %I', t.oid::regtype, $1::text)
  from pg_type t join ours on ours.oid = t.typnamespace
  left join pg_class c on c.oid = t.typrelid
  where t.typtype in ('e', 'd') or (t.typtype = 'c' and c.relkind = 'c')`

async function administer(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
