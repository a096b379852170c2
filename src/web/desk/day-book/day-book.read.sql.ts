/** Money that moved in a month, day by day on the shop's clock. Only looks. */
import { sql } from 'kysely'
import type { Db } from '#db'

/** Yen of one day; `day` is 'YYYY-MM-DD'. */
export type DaySums = { readonly day: string; readonly inMinor: bigint; readonly backMinor: bigint }

/** Days on which anything moved, in their order; `from` and `to` are days, `to` not counted. */
export async function readDays(
  db: Db,
  shop: string,
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
): Promise<readonly DaySums[]> {
  const { rows } = await sql<DaySums>`
    select to_char(at at time zone ${zone}, 'YYYY-MM-DD') as day,
      coalesce(sum(amount_minor) filter (where kind = 'captured'), 0)::bigint as "inMinor",
      coalesce(sum(amount_minor) filter (where kind = 'refund-paid'), 0)::bigint as "backMinor"
    from payments.entries
    where shop = ${shop} and kind in ('captured', 'refund-paid')
      and at >= ${from}::timestamp at time zone ${zone} and at < ${to}::timestamp at time zone ${zone}
    group by 1 order by 1`.execute(db)
  return rows
}
