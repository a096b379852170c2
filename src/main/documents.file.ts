/** A shop's policy with the law packs under it, from the folders `shops/` and `laws/`. */
import { basename, dirname, join, relative } from 'node:path'
import { holidaysOf } from '#calendar'
import { packsFor, readPackFiles } from '#laws'
import { documentsOf } from '#policy'
import type { Documents, Policy, ShopCalendar, Stated } from '#policy'
import { calendarOf, readShopFolder, shopNames, statedBy } from '#shops'
import type { ShopFolder } from '#shops'
import { root } from './root.file.ts'
import type { Told } from './spoken.ts'

export type ShopDocuments = {
  readonly folder: ShopFolder
  readonly documents: Documents
  readonly calendar: ShopCalendar
}

/** A law pack with problems is a bug of ours: the floor must be whole. */
export function lawPacks() {
  return readPackFiles(join(root, 'laws')).map(({ file, pack, problems }) => {
    if (problems.length > 0)
      throw new Error(`${file}: ${problems.map((p) => `${p.place.line}: ${p.message.en}`).join('; ')}`)
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

/** Which shops there are, for whoever named another one or none. */
export function noShop(named: string | undefined): Told {
  const all = `--shop ${knownShops().join(' | ')}`
  return named === undefined
    ? { ja: `店を指定してください：${all}`, en: `say which shop: ${all}` }
    : { ja: `「${named}」という店はありません：${all}`, en: `there is no shop “${named}”: ${all}` }
}

/**
 * What lies under a document: law packs, the calendar its shop counts by, and what the pieces of its
 * catalogue state; undefined where the document belongs to no shop.
 */
export type Ground = {
  readonly documents: Documents
  readonly calendar: ShopCalendar
  readonly catalogue: readonly Stated[] | undefined
  /** Where its shop sells to; undefined where the document belongs to none. */
  readonly shipsTo: ShopFolder['settings']['ships-to'] | undefined
  /** Undefined where the document belongs to no shop. */
  readonly folder: ShopFolder | undefined
}

/**
 * A document inside `shops/` stands over the law packs of its shop and by its calendar; a law pack alone.
 */
export function groundOf(file: string, policy: Policy): Ground {
  const shop = relative(join(root, 'shops'), dirname(file))
  const known =
    basename(file) === 'policy.md' && knownShops().includes(shop) ? shopDocuments(shop) : undefined
  const calendar = known?.calendar ?? {
    zone: policy.counting.zone === 'buyer' ? 'UTC' : policy.counting.zone,
    holidays: holidaysOf(policy.home),
  }
  const laws = policy.kind === 'law' ? [policy] : (known?.documents.laws ?? lawPacks())
  const base = policy.kind === 'law' ? { ...policy, name: 'no-policy', rules: [] } : policy
  const catalogue = known === undefined ? undefined : statedBy(known.folder.products)
  return {
    documents: documentsOf(base, laws),
    calendar,
    catalogue,
    shipsTo: known?.folder.settings['ships-to'],
    folder: known?.folder,
  }
}
