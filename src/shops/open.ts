/**
 * A shop ready to serve: its settings, its documents with the law under them, and the calendar it counts by.
 */
import { packsFor } from '#laws'
import { documentsOf } from '#policy'
import type { Documents, Policy, ShopCalendar, Stated, Trait } from '#policy'
import { calendarOf } from './calendar.ts'
import type { ShopFolder } from './folder.file.ts'
import { statedBy } from './product-facts.ts'
import type { LegalNotice } from './notices.file.ts'
import { readSettingsText } from './parts.ts'
import type { Closing, ProductFile, ShopSettings } from './shop.ts'
import type { Slip } from './yaml-text.ts'

/** `policyText` is the document exactly as published. */
export type OpenShop = {
  readonly name: string
  readonly settings: ShopSettings
  /** The settings as text: as the folder has them, and as they are in force with what its owner edited. */
  readonly folderText: string
  readonly settingsText: string
  /** Which version of the settings is in force; 0 while the folder stands alone. */
  readonly settingsVersion: number
  /** All law packs there are; those that lie under this shop are among its documents. */
  readonly packs: readonly Policy[]
  readonly policyText: string
  readonly help: string
  readonly documents: Documents
  /** What each piece of the catalogue states of the facts that come from the product. */
  readonly catalogue: readonly Stated[]
  /** What each piece of the catalogue is, where it says so: `silver`, `pair`. */
  readonly traits: ReadonlyMap<string, readonly Trait[]>
  /** How many days work on each piece takes, where it says so. */
  readonly careDays: ReadonlyMap<string, NonNullable<ProductFile['care-days']>>
  /** The official notices of the legal guarantee that the shop has, one a language. */
  readonly notices: readonly LegalNotice[]
  readonly calendar: ShopCalendar
}

/** `packs` are all the law packs there are; those of countries the shop does not sell to are left out. */
export function openShop(folder: ShopFolder, packs: readonly Policy[]): OpenShop {
  const { settings, settingsText, policyText, help, policy, products, notices } = folder
  return {
    name: settings.shop,
    settings,
    folderText: settingsText,
    settingsText,
    settingsVersion: 0,
    packs,
    policyText,
    help,
    catalogue: statedBy(products),
    traits: new Map(
      products.flatMap(({ product, traits }) => (traits === undefined ? [] : [[product, traits]])),
    ),
    careDays: new Map(
      products.flatMap((one) => {
        const days = one['care-days']
        return days === undefined ? [] : [[one.product, days]]
      }),
    ),
    notices,
    calendar: calendarOf(settings),
    documents: documentsOf(policy, packsFor(packs, settings['ships-to'])),
  }
}

/** The shop under other settings: its calendar and the law under it follow them. */
export function withSettings(
  shop: OpenShop,
  settingsText: string,
  settingsVersion: number,
): OpenShop | { readonly slips: readonly Slip[] } {
  const read = readSettingsText(settingsText)
  if ('slips' in read) return read
  const { settings } = read
  const laws = packsFor(shop.packs, settings['ships-to'])
  const { policy, laws: before } = shop.documents
  const sameLaws = laws.length === before.length && laws.every((law, index) => law === before[index])
  return {
    ...shop,
    settings,
    settingsText,
    settingsVersion,
    calendar: calendarOf(settings),
    documents: sameLaws ? shop.documents : documentsOf(policy, laws),
  }
}

const sameDays = (one: Closing, other: Closing): boolean =>
  [one, other]
    .map(({ weekly, holidays, days }) => JSON.stringify([weekly, holidays, days]))
    .every((text, _index, [first]) => text === first)

/** The shop as it was closed then; the shop itself where that is as today, or not known. */
export const closedAs = (shop: OpenShop, closing: Closing | undefined): OpenShop =>
  closing === undefined || sameDays(shop.settings.closing, closing)
    ? shop
    : closed({ ...shop.settings, closing }, shop)

const closed = (settings: ShopSettings, shop: OpenShop): OpenShop => ({
  ...shop,
  settings,
  calendar: calendarOf(settings),
})
