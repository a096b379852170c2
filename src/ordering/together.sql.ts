/**
 * Orders of a shop that are pressed at once are written together, in one transaction; whoever is refused
 * spoils nothing for the others, nor does whoever waits for a piece that somebody else holds.
 */
import { oneStatement, shared, type Db } from '#db'
import { textOfAll, type Press } from './press.gateway.ts'
import { placing } from './statement.sql.ts'

/** An order's number, and whether the basket that it came of was emptied with it. */
export type Written = { readonly number: string; readonly emptied?: true }

/** Writes an order: soon, or within a transaction at once and alone. */
export const written = shared<Press, Written>({
  lane: ({ row }) => row.shop,
  abreast: true,
  write: ask,
})

async function ask(db: Db, presses: readonly Press[]): Promise<readonly Written[]> {
  const told = [textOfAll(presses), presses[0]!.row.shop]
  const [row] = await oneStatement(db, () => placing(db, told))
  const { numbers, emptied } = row!
  return numbers.map((number, n) => (emptied.includes(n) ? { number, emptied: true } : { number }))
}
