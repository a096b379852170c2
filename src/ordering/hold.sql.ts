/**
 * Holding an order, so that two presses on it come one after the other: where its lines stand, since the
 * order itself is never changed, nor may be. INVARIANT (mark): whoever held an order leaves its lines in
 * another version, so that who read the mark of it before knows whether anybody held it since.
 */
import { sql } from 'kysely'
import { kept, prepared, type Db } from '#db'

/** Holds an order for the caller's transaction. */
export async function lockOrder(tx: Db, shop: string, number: string): Promise<void> {
  await holding(tx, [shop, number])
}

const holding = prepared<object>(`
with held as (
  select shop, number, line from ordering.progress where shop = $1 and number = $2 order by line for update)
update ordering.progress p set stage = p.stage from held
where p.shop = held.shop and p.number = held.number and p.line = held.line`)

/** Read before whatever it speaks for, or with it in one statement. */
export async function readMark(db: Db, shop: string, number: string): Promise<string> {
  const [row] = await marks(db, { shop, number })
  return row?.mark ?? ''
}

const marks = kept(['shop', 'number'], (db, { shop, number }: { shop: string; number: string }) =>
  db
    .selectFrom('ordering.progress as p')
    .select(sql<string | null>`string_agg(p.xmin::text, ' ' order by p.line)`.as('mark'))
    .where('p.shop', '=', shop)
    .where('p.number', '=', number),
)

/**
 * Holds orders of one shop as a part of a greater statement: those of `wanted_order` (shop, number), each
 * after the other in the order of their numbers. `standing_as` (number, mark) is how each stands once nobody
 * else holds it: where that is not the mark that was read, the caller breaks the statement off.
 */
export const holdingOrders = `
  held as materialized (
    select p.shop, p.number, p.line, p.xmin::text as version from ordering.progress p
    where p.shop = (select shop from wanted_order limit 1)
      and p.number = any (array(select number from wanted_order))
    order by p.number, p.line for update),
  standing_as as materialized (
    select number, string_agg(version, ' ' order by line) as mark from held group by number),
  traced as (
    update ordering.progress p set stage = p.stage from held
    where p.shop = held.shop and p.number = held.number and p.line = held.line)`
