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

/** A few kilobytes each. */
const most = 4_000
const quarterHour = 900_000

type Kept = { readonly screens: Map<string, KeptScreen>; readonly ranOut: Set<string> }
const shops = new WeakMap<OpenShop, Kept>()

function keptOf(shop: OpenShop): Kept {
  const kept = shops.get(shop) ?? { screens: new Map(), ranOut: new Set() }
  shops.set(shop, kept)
  return kept
}

/** Undefined also where a piece of it ran out lately: whoever comes for it is best told before they press. */
export function keptScreen(shop: OpenShop, named: Named): KeptScreen | undefined {
  const { screens, ranOut } = keptOf(shop)
  const screen = screens.get(nameOf(named))
  return screen?.order.lines.some(({ sku }) => ranOut.has(sku)) ? undefined : screen
}

export function keepScreen(shop: OpenShop, named: Named, screen: KeptScreen): void {
  const { screens } = keptOf(shop)
  screens.set(nameOf(named), screen)
  const [oldest] = screens.keys()
  if (screens.size > most && oldest !== undefined) screens.delete(oldest)
}

/** What somebody found sold out, until somebody finds it there again. */
export const noteSoldOut = (shop: OpenShop, skus: readonly string[]): void => {
  for (const sku of skus) keptOf(shop).ranOut.add(sku)
}

export const noteThere = (shop: OpenShop, skus: readonly string[]): void => {
  for (const sku of skus) keptOf(shop).ranOut.delete(sku)
}

const nameOf = ({ token, key, mark, language, at }: Named): string =>
  [token, key, mark, language, Math.floor(at / quarterHour)].join(' ')
