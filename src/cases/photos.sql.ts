/** Which photos any case of any shop refers to, for whoever clears away the others. */
import type { Db } from '#db'

/** Those of the hashes that a row names. */
export async function namedPhotos(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('cases.photos').select('hash').where('hash', 'in', hashes).execute()
  return new Set(rows.map(({ hash }) => hash))
}
