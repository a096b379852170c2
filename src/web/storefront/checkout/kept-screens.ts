/**
 * What a last screen said and what its button orders, kept for the press that follows. It is found by whose
 * it is, by what it said, and by the quarter of an hour, in which no day begins anywhere; the shop stands for
 * its settings and documents. Whether basket and pieces are still what they were then the database sees when
 * it is pressed. A press that finds nothing here works it out again.
 */
import type { Basket } from '#basket'
import type { Instant } from '#calendar'
import type { OrderRequest } from '#ordering'
import type { OpenShop } from '#shops'
import type { Language } from '#words'
import type { Cart } from '../basket/session.ts'

/** What is ordered, and what it was worked out of. */
export type KeptScreen = {
  readonly order: OrderRequest
  readonly basket: Basket
  readonly kept: NonNullable<Cart['kept']>
}

/** `mark` names what the page said; `key` is the basket's, as its form sends it. */
type Named = {
  readonly token: string
  readonly key: string
  readonly mark: string
  readonly language: Language
  readonly at: Instant
}

/** A few kilobytes each; in a quarter of an hour there are rarely so many. */
const most = 10_000
const quarterHour = 900_000

/** Since they are found by their quarter of an hour, those of an earlier one are never found again. */
type OfQuarter = { readonly screen: KeptScreen; readonly quarter: number }
type Kept = { readonly screens: Map<string, OfQuarter>; readonly ranOut: Set<string> }
const shops = new WeakMap<OpenShop, Kept>()

function keptOf(shop: OpenShop): Kept {
  const kept = shops.get(shop) ?? { screens: new Map(), ranOut: new Set() }
  shops.set(shop, kept)
  return kept
}

/** Undefined also where a piece of it ran out lately: whoever comes for it is best told before they press. */
export function keptScreen(shop: OpenShop, named: Named): KeptScreen | undefined {
  const { screens, ranOut } = keptOf(shop)
  const screen = screens.get(nameOf(named))?.screen
  return screen?.order.lines.some(({ sku }) => ranOut.has(sku)) ? undefined : screen
}

export function keepScreen(shop: OpenShop, named: Named, screen: KeptScreen): void {
  const { screens } = keptOf(shop)
  const quarter = quarterOf(named)
  screens.set(nameOf(named), { screen, quarter })
  for (const [name, oldest] of screens) {
    if (oldest.quarter >= quarter && screens.size <= most) return
    screens.delete(name)
  }
}

/** Its order was placed: whoever presses once more is led to it by their cart. */
export const dropScreen = (shop: OpenShop, named: Named): boolean =>
  keptOf(shop).screens.delete(nameOf(named))

/** What somebody found sold out, until somebody finds it there again. */
export const noteSoldOut = (shop: OpenShop, skus: readonly string[]): void => {
  for (const sku of skus) keptOf(shop).ranOut.add(sku)
}

export const noteThere = (shop: OpenShop, skus: readonly string[]): void => {
  for (const sku of skus) keptOf(shop).ranOut.delete(sku)
}

const quarterOf = ({ at }: Named): number => Math.floor(at / quarterHour)

const nameOf = (named: Named): string =>
  [named.token, named.key, named.mark, named.language, quarterOf(named)].join(' ')
