/** A shop's policy with the law packs under it, from the folders `shops/` and `laws/`. */
import { join } from 'node:path'
import { packsFor, readPackFiles } from '#laws'
import { documentsOf } from '#policy'
import type { Documents, ShopCalendar } from '#policy'
import { calendarOf, readShopFolder, shopNames } from '#shops'
import type { ShopFolder } from '#shops'
import { root } from './root.file.ts'

export type ShopDocuments = {
  readonly folder: ShopFolder
  readonly documents: Documents
  readonly calendar: ShopCalendar
}

/** A law pack with problems is a bug of ours: the floor must be whole. */
export function lawPacks() {
  return readPackFiles(join(root, 'laws')).map(({ file, pack, problems }) => {
    if (problems.length > 0)
      throw new Error(`${file}: ${problems.map((p) => `${p.place.line}: ${p.message}`).join('; ')}`)
    return pack
  })
}

/** Undefined when there is no such shop. */
export function shopDocuments(name: string): ShopDocuments | undefined {
  if (!shopNames(join(root, 'shops')).includes(name)) return undefined
  const folder = readShopFolder(join(root, 'shops'), name)
  const laws = packsFor(lawPacks(), folder.settings['ships-to'])
  return { folder, documents: documentsOf(folder.policy, laws), calendar: calendarOf(folder.settings) }
}

export const knownShops = (): readonly string[] => shopNames(join(root, 'shops'))
