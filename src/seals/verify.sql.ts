/**
 * Holding what is there against what was sealed: every row against its leaf, every batch against its seal,
 * every seal against the one before. Only looks.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import { rootOf, sealHash } from './chain.gateway.ts'

/** The first place where something is not as it was written. */
export type Break =
  /** A row says something else than when it was written, is gone, or was written past the leaves. */
  | { readonly what: 'altered' | 'gone' | 'unnoted'; readonly source: string; readonly id: string }
  /** The leaves of a batch, or the seals before it, are not those that were sealed. */
  | { readonly what: 'seal'; readonly seal: bigint }

/** How the evidence of one shop stands. */
export type ShopSeals = {
  readonly shop: string
  readonly rows: number
  readonly seals: number
  /** The hash of the last seal in hexadecimal, to be noted outside: it stands for all that lies before. */
  readonly head: string | undefined
  /** What no seal holds yet, and since when the oldest of it waits. */
  readonly unsealed: { readonly rows: number; readonly since: Instant | undefined }
  readonly broken: { readonly first: Break; readonly count: number } | undefined
  /** Rows whose personal words were taken out, as is on record, the last first. */
  readonly erased: readonly Erased[]
}

export type Erased = {
  readonly source: string
  readonly id: string
  readonly at: Instant
  readonly actor: string
  readonly why: string
}

/** Looks through every shop of the database; O(rows). The rows of one shop never count for another. */
export async function verify(db: Db): Promise<readonly ShopSeals[]> {
  const shops = await sql<{ shop: string }>`
    select distinct shop from seals.leaves union select shop from seals.seals order by shop`.execute(db)
  const unlike = await unlikeRows(db)
  const answers: ShopSeals[] = []
  for (const { shop } of shops.rows) {
    const chain = await readChain(db, shop)
    const breaks = [...chain.breaks, ...unlike.filter((row) => row.shop === shop).map(breakOf)]
    const [first] = breaks
    const erased = await readErased(db, shop)
    answers.push({
      erased,
      shop,
      rows: chain.rows,
      seals: chain.seals,
      head: chain.head,
      unsealed: chain.unsealed,
      broken: first === undefined ? undefined : { first, count: breaks.length },
    })
  }
  return answers
}

type Unlike = { shop: string; source: string; id: string; leaf: bigint | null; there: boolean }

const breakOf = ({ source, id, leaf, there }: Unlike): Break => ({
  what: leaf === null ? 'unnoted' : there ? 'altered' : 'gone',
  source,
  id,
})

/** The last erasure of each row. */
async function readErased(db: Db, shop: string): Promise<readonly Erased[]> {
  const { rows } = await sql<Erased>`
    select source, id, at, actor, why from (
      select distinct on (source, id) erasure, source, id, at, actor, why from seals.erasures
      where shop = ${shop} order by source, id, erasure desc) last
    order by erasure desc`.execute(db)
  return rows
}

/**
 * Rows of which the role of this connection could change what was written, past every guard but the seals.
 */
export async function readAlterable(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ source: string }>`
    select s.source from seals.sources s join pg_class c on c.oid = s.source::regclass
    where pg_has_role(current_user, c.relowner, 'usage')
      or has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')
      or exists (select from unnest(s.columns) x (name) where has_column_privilege(c.oid, x.name, 'update'))
    order by s.source`.execute(db)
  return rows.map(({ source }) => source)
}

/**
 * Rows that are not what their leaf says, in the order in which they were written. A row that was erased is
 * held against what the erasure left.
 */
async function unlikeRows(db: Db): Promise<readonly Unlike[]> {
  const sources = await db.selectFrom('seals.sources').select('source').orderBy('source').execute()
  const found: Unlike[] = []
  for (const { source } of sources) {
    const { rows } = await sql<Unlike>`
      select coalesce(l.shop, r.shop) as shop, ${source} as source, coalesce(l.id, r.id) as id, l.leaf,
        r.id is not null as there
      from (select * from seals.leaves where source = ${source}) l
      full join seals.rows_of(${source}) r on r.shop = l.shop and r.id = l.id
      left join (select distinct on (shop, id) shop, id, hash from seals.erasures where source = ${source}
        order by shop, id, erasure desc) e on e.shop = l.shop and e.id = l.id
      where r.hash is distinct from coalesce(e.hash, l.hash)`.execute(db)
    found.push(...rows)
  }
  return found.toSorted((a, b) => compare(a.leaf, b.leaf))
}

/** Rows without a leaf come last. */
const compare = (a: bigint | null, b: bigint | null): number =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1

type Batch = { seal: bigint; leaves: number; root: Buffer; hash: Buffer; members: Buffer[] }

async function readChain(db: Db, shop: string) {
  const { rows: batches } = await sql<Batch>`
    select s.seal, s.leaves, s.root, s.hash,
      array(select l.hash from seals.sealed x join seals.leaves l on l.shop = x.shop and l.leaf = x.leaf
        where x.shop = s.shop and x.seal = s.seal order by l.leaf) as members
    from seals.seals s where s.shop = ${shop} order by s.seal`.execute(db)
  const breaks: Break[] = []
  let previous: Buffer | undefined
  let expected = 1n
  for (const { seal, leaves, root, hash, members } of batches) {
    const whole =
      seal === expected &&
      members.length === leaves &&
      rootOf(members).equals(root) &&
      sealHash({ shop, seal, root, previous }).equals(hash)
    if (!whole) breaks.push({ what: 'seal', seal })
    previous = hash
    expected = seal + 1n
  }
  const { rows } = await sql<{ rows: bigint; unsealed: bigint; since: Instant | null }>`
    select count(*) as rows, count(*) filter (where x.leaf is null) as unsealed,
      min(l.at) filter (where x.leaf is null) as since
    from seals.leaves l left join seals.sealed x on x.shop = l.shop and x.leaf = l.leaf
    where l.shop = ${shop}`.execute(db)
  const counted = rows[0]!
  return {
    rows: Number(counted.rows),
    seals: batches.length,
    head: previous?.toString('hex'),
    unsealed: { rows: Number(counted.unsealed), since: counted.since ?? undefined },
    breaks,
  }
}
