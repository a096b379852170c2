/**
 * The file of a paper: made from its sheet when first asked for, kept by its content, given out ever after.
 * INVARIANT (prints): whoever reads a paper later reads the same bytes as whoever read it first.
 */
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'
import { keepPaper, readKeptPaper, type Files } from '#files'
import type { Paper } from './paper.sql.ts'
import type { NotSet, Typesetter } from './typesetter.gateway.ts'

export type PrintWorld = { readonly db: Db; readonly files: Files; readonly typesetter: Typesetter }

/** Its words were taken out since; there is nothing left to give. */
export type PaperErased = { readonly refused: 'paper-erased' }

/** The PDF. */
export async function printPaper(
  { db, files, typesetter }: PrintWorld,
  shop: string,
  paper: Paper,
  at: Instant,
): Promise<Uint8Array | NotSet | PaperErased> {
  const hash = await readPrint(db, shop, paper)
  const kept = hash === undefined ? undefined : await readKeptPaper(files, hash)
  if (kept !== undefined) return kept
  if (paper.sheet === undefined || hash === '') return { refused: 'paper-erased' }
  const pdf = await typesetter.set(paper.sheet, paper.at)
  // A file that was lost is made anew from what is on record; its first bytes stay the ones that are named.
  if ('refused' in pdf || hash !== undefined) return pdf
  const { number, copy } = paper
  const made = await keepPaper(files, pdf)
  await db
    .insertInto('papers.prints')
    .values({ shop, number, copy, hash: made, at: instant(at) })
    .onConflict((c) => c.columns(['shop', 'number', 'copy']).doNothing())
    .execute()
  const first = (await readPrint(db, shop, paper)) ?? made
  return first === made ? pdf : ((await readKeptPaper(files, first)) ?? pdf)
}

async function readPrint(
  db: Db,
  shop: string,
  { number, copy }: Pick<Paper, 'number' | 'copy'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('papers.prints')
    .select('hash')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('copy', '=', copy)
    .executeTakeFirst()
  return row?.hash
}

/** Those of the hashes that a row names, for whoever clears away the others. */
export async function namedPapers(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('papers.prints').select('hash').where('hash', 'in', hashes).execute()
  return new Set(rows.map(({ hash }) => hash))
}
