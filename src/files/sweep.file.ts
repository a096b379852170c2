/**
 * Takes away what nobody will ask for: photos that came with a request that was refused, and what a killed
 * process left half written. Only what is older than a day, and only what no row names; who names what is
 * told by the caller.
 */
import type { Instant } from '#calendar'
import { namesBelow, removeOld, type Files } from './store.file.ts'

const day = 86_400_000

/** `named` answers which of some photos, by hash, are named by a row. Answers how many files were removed. */
export async function sweepFiles(
  files: Files,
  at: Instant,
  named: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let removed = 0
  const remove = async (name: string): Promise<void> => {
    if (await removeOld(files, name, at - day)) removed += 1
  }
  for await (const names of namesBelow(files, 'incoming')) for (const name of names) await remove(name)
  for await (const names of namesBelow(files, 'photos')) {
    const photos = names.map((name) => ({ name, hash: /([0-9a-f]{64})-\w+\.jpg$/.exec(name)?.[1] ?? '' }))
    const wanted = await named([...new Set(photos.map(({ hash }) => hash))])
    for (const { name, hash } of photos) if (!wanted.has(hash)) await remove(name)
  }
  return removed
}
