/**
 * Units in the database. A row begins with the first case that takes the piece in hand; the order line speaks
 * for all others. INVARIANT (units): one unit has at most one open case, and at most one unit takes its
 * place.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import { json, kept, prepared, type Db } from '#db'
import type { Remedied } from '#ordering'
import { readParcelsOf } from '#parcels'
import { readEnd, readPlace, type Custody, type Unit, type UnitEnd } from './unit.ts'

/** Which pieces: units of one line of an order. */
export type UnitsOf = {
  readonly shop: string
  readonly order: string
  readonly line: number
  readonly units: readonly number[]
}

type UnitCustody = Pick<Unit, 'custody' | 'inCase' | 'ended'>

export type UnitInHand = { readonly refused: 'unit-in-another-case'; readonly number: string }
export type UnitGone = { readonly refused: 'unit-replaced-or-refunded' }

const remedies = z.array(
  z.object({ how: z.enum(['repaired', 'replaced']), fault: z.string(), at: z.number().int() }),
)

/** What was done about faults, as a row keeps it; most pieces have nothing on record. */
const readRemedies = (kept: unknown): readonly Remedied[] =>
  Array.isArray(kept) && kept.length === 0 ? [] : remedies.parse(kept)

/** Every unit on record of an order, with the journey of each replacement. */
export async function readUnits(db: Db, shop: string, order: string): Promise<readonly Unit[]> {
  const rows = await ofOrder(db, { shop, order })
  const parcels = rows.some(({ parcel }) => parcel !== null) ? await readParcelsOf(db, shop, order) : []
  return rows.map((row): Unit => {
    const sent = parcels.find(({ parcel }) => parcel === row.parcel)
    return {
      line: row.line,
      unit: row.unit,
      sku: row.sku,
      replaces: row.replaces,
      custody: readPlace(row.custody),
      inCase: row.in_case,
      ended: readEnd(row.ended),
      backMinor: row.back_minor,
      relieved: row.relieved,
      remedies: readRemedies(row.remedies),
      parcel: row.parcel,
      sentAt: sent?.sentAt ?? null,
      deliveredAt: sent?.deliveredAt ?? null,
      cameBackAt: sent?.undeliverableAt ?? null,
    }
  })
}

/**
 * Where units of some orders are and who has them in hand, by order, line and number; those that no case has
 * touched are left out.
 */
export async function readCustody(
  db: Db,
  shop: string,
  orders: readonly string[],
): Promise<(order: string, line: number, unit: number) => UnitCustody | undefined> {
  if (orders.length === 0) return () => undefined
  const rows = await rowsIn(db, shop, orders).execute()
  const found = new Map(
    rows.map((row): [string, UnitCustody] => [
      `${row.order_number} ${row.line} ${row.unit}`,
      { custody: readPlace(row.custody), inCase: row.in_case, ended: readEnd(row.ended) },
    ]),
  )
  return (order, line, unit) => found.get(`${order} ${line} ${unit}`)
}

const ofOrder = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  allRows(db, shop).where('order_number', '=', order),
)

const rowsIn = (db: Db, shop: string, orders: readonly string[]) =>
  allRows(db, shop).where('order_number', 'in', [...new Set(orders)])

const allRows = (db: Db, shop: string) =>
  db.selectFrom('units.units').selectAll().where('shop', '=', shop).orderBy('line').orderBy('unit')

/**
 * Takes pieces into an open case, or refuses: another case has one of them in hand, or it was replaced or
 * paid back. The caller holds the lock of the order or of the case; the rows themselves guard against others.
 */
export async function takeInHand(
  tx: Db,
  { shop, order, line, units }: UnitsOf,
  { sku, number, custody }: { sku: string; number: string; custody: Custody | null },
): Promise<UnitInHand | UnitGone | undefined> {
  const [row] = await taking(tx, [shop, order, line, [...units], sku, number, custody])
  return row!.taken === units.length ? undefined : whyNotTaken(tx, { shop, order, line, units }, number)
}

/**
 * Takes pieces in hand as a part of a greater statement: those of `taking` (shop, order_number, line, units,
 * sku, number, placed, and whether the case is `over` at once, which then has nothing in hand), one of an
 * order. `in_hand` are the pieces they got: where they are fewer, the caller takes everything back.
 */
export const takingInHand = `
  in_hand as (
    insert into units.units as u (shop, order_number, line, unit, sku, in_case, custody)
    select t.shop, t.order_number, t.line, one.unit, t.sku, case when not t.over then t.number end, t.placed
    from taking t, unnest(t.units) as one (unit) order by t.order_number, t.line, one.unit
    on conflict (shop, order_number, line, unit) do update
      set in_case = excluded.in_case, custody = coalesce(u.custody, excluded.custody)
      where u.ended is null and (u.in_case is null or u.in_case = (
        select t.number from taking t where t.order_number = u.order_number and t.line = u.line))
    returning u.order_number, u.unit)`

const taking = prepared<{ taken: number }>(`
with taking as (
    select $1::text as shop, $2::text as order_number, $3::integer as line, $4::integer[] as units,
      $5::text as sku, $6::text as number, $7::text as placed, false as over),
  ${takingInHand}
select count(*)::integer as taken from in_hand`)

/** Asked in the transaction in which they could not be taken. */
export async function whyNotTaken(
  tx: Db,
  { shop, order, line, units }: UnitsOf,
  number: string,
): Promise<UnitInHand | UnitGone> {
  const other = (await readUnits(tx, shop, order)).find(
    (unit) =>
      unit.line === line && units.includes(unit.unit) && unit.inCase !== null && unit.inCase !== number,
  )
  return other === undefined
    ? { refused: 'unit-replaced-or-refunded' }
    : { refused: 'unit-in-another-case', number: other.inCase ?? '' }
}

/** A case that is over has nothing in hand any more. */
export async function letGo(tx: Db, shop: string, number: string): Promise<void> {
  await tx
    .updateTable('units.units')
    .set({ in_case: null })
    .where('shop', '=', shop)
    .where('in_case', '=', number)
    .execute()
}

/** Says where the pieces are now. */
export async function moveUnits(tx: Db, which: UnitsOf, custody: Custody): Promise<void> {
  await rowsOf(tx, which).set({ custody }).execute()
}

/** Says that the pieces went out of use: nothing more can be claimed for them. */
export async function endUnits(tx: Db, which: UnitsOf, ended: UnitEnd): Promise<void> {
  await rowsOf(tx, which).set({ ended }).execute()
}

/** Says how much of its price went back for a piece. */
export async function creditUnit(tx: Db, which: UnitsOf, amountMinor: bigint): Promise<void> {
  await rowsOf(tx, which)
    .set({ back_minor: sql`back_minor + ${amountMinor}` })
    .execute()
}

/** Says that the pieces were cancelled before they were paid: they are not asked for any more. */
export async function relieveUnits(tx: Db, which: UnitsOf): Promise<void> {
  await rowsOf(tx, which).set({ relieved: true }).execute()
}

/**
 * Says what a case did about a fault, of the pieces that it repaired or of those that took their places. It
 * is on record once, however often the box of the case leaves.
 */
export async function noteRemedy(
  tx: Db,
  which: UnitsOf,
  { number, ...remedied }: Remedied & { readonly number: string },
): Promise<void> {
  const rows = remedied.how === 'repaired' ? rowsOf(tx, which) : replacementsOf(tx, which)
  await rows
    .set({ remedies: sql`remedies || ${json([{ ...remedied, case: number }])}` })
    .where(sql<boolean>`not remedies @> ${json([{ case: number }])}`)
    .execute()
}

/**
 * A replacement for each piece. A piece that has one already gets no second. `ordered` is how many pieces the
 * line has: their numbers are theirs, whether a case has touched them yet or not.
 */
export async function addReplacements(
  tx: Db,
  { shop, order, line, units }: UnitsOf,
  { sku, ordered }: { readonly sku: string; readonly ordered: number },
): Promise<UnitGone | undefined> {
  const { rows } = await sql`
    insert into units.units (shop, order_number, line, unit, sku, replaces)
    select ${shop}, ${order}, ${line}, last.unit + row_number() over (order by old.unit), ${sku}, old.unit
    from units.units old,
      (select greatest(max(unit), ${ordered}::integer) as unit from units.units
        where shop = ${shop} and order_number = ${order} and line = ${line}) last
    where old.shop = ${shop} and old.order_number = ${order} and old.line = ${line}
      and old.unit = any (${[...units]}::integer[])
    on conflict do nothing returning unit`.execute(tx)
  return rows.length === units.length ? undefined : { refused: 'unit-replaced-or-refunded' }
}

/** The replacements of the pieces leave the shop in a parcel. */
export async function sendReplacements(tx: Db, which: UnitsOf, parcel: string): Promise<void> {
  await replacementsOf(tx, which).set({ parcel }).execute()
}

/** Pieces that stayed in the shop when the others of their line left, leave in a box of their own. */
export async function sendApart(tx: Db, which: UnitsOf, parcel: string): Promise<void> {
  await rowsOf(tx, which).set({ parcel, custody: 'on-the-way-to-customer' }).execute()
}

/** Replacements that were never sent are not to be: the remedy became another one. */
export async function dropReplacements(tx: Db, { shop, order, line, units }: UnitsOf): Promise<void> {
  await tx
    .deleteFrom('units.units')
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('line', '=', line)
    .where('replaces', 'in', [...units])
    .where('parcel', 'is', null)
    .execute()
}

/**
 * Replacements that were sent are lost on their way: what they replaced is open again, and can have another.
 * Which box it was stands with the case.
 */
export async function loseReplacements(tx: Db, which: UnitsOf): Promise<void> {
  const { shop, order, line, units } = which
  await tx
    .deleteFrom('units.units')
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('line', '=', line)
    .where('replaces', 'in', [...units])
    .execute()
  await rowsOf(tx, which).set({ ended: null }).execute()
}

const rowsOf = (tx: Db, { shop, order, line, units }: UnitsOf) =>
  tx
    .updateTable('units.units')
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('line', '=', line)
    .where('unit', 'in', [...units])

const replacementsOf = (tx: Db, { shop, order, line, units }: UnitsOf) =>
  tx
    .updateTable('units.units')
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('line', '=', line)
    .where('replaces', 'in', [...units])
