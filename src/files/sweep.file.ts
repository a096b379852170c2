/**
 * Takes away what nobody will ask for: photos that came with a request that was refused, papers and files
 * whose words were erased, and what a killed process left half written. Only what is older than a day, and
 * only what no row names; who names what is told by the caller.
 */
import type { Instant } from '#calendar'
import { namesBelow, removeOld, type Files } from './store.file.ts'

const day = 86_400_000

/** Of some hashes, those that a row names. */
export type Named = (hashes: readonly string[]) => Promise<ReadonlySet<string>>

/** Answers how many files were removed. */
export async function sweepFiles(
  files: Files,
  at: Instant,
  named: { readonly photos: Named; readonly papers: Named; readonly attachments: Named },
): Promise<number> {
  let removed = 0
  const remove = async (name: string): Promise<void> => {
    if (await removeOld(files, name, at - day)) removed += 1
  }
  for await (const names of namesBelow(files, 'incoming')) for (const name of names) await remove(name)
  for (const folder of ['photos', 'papers', 'attachments'] as const) {
    for await (const names of namesBelow(files, folder)) {
      const kept = names.map((name) => ({ name, hash: /([0-9a-f]{64})[-.][^/]*$/.exec(name)?.[1] ?? '' }))
      const wanted = await named[folder]([...new Set(kept.map(({ hash }) => hash))])
      for (const { name, hash } of kept) if (!wanted.has(hash)) await remove(name)
    }
  }
  return removed
}
