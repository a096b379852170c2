/** A basket with everything that a page says of it: its pieces, its shop's settings, its quote. */
import type { Basket } from '#basket'
import type { Instant } from '#calendar'
import { isFinalFor, quote, type Quote, type QuoteInput, type Wishes } from '#checkout'
import { sellingOf, type OpenShop, type Selling } from '#shops'
import { shopOf, type WebRequest } from '#web/http'
import { linesToBuy, troubleOf, type Piece } from './pieces.ts'
import { cartOf, type Cart } from './session.ts'

export type BasketView = {
  readonly shop: OpenShop
  readonly selling: Selling
  readonly basket: Basket
  readonly pieces: readonly Piece[]
  readonly at: Instant
  readonly quote: Quote
  /** Whether every line can be had as it stands. */
  readonly allThere: boolean
}

/** Undefined for a shop that does not sell. */
export async function viewOf(c: WebRequest, known?: Cart): Promise<BasketView | undefined> {
  const shop = shopOf(c)
  const { context } = c.var
  const settings = sellingOf(shop.settings.selling)
  if ('missing' in settings) return undefined
  const { selling } = settings
  const { basket, pieces } = known ?? (await cartOf(c))
  const ground = { shop, selling, basket, pieces, at: context.now() }
  return {
    ...ground,
    quote: quote(quoteInput(ground)),
    allThere: pieces.every((piece) => troubleOf(piece, pieces) === undefined),
  }
}

/** What the quote is asked with. */
export const quoteInput = ({
  shop,
  selling,
  basket,
  pieces,
  at,
}: Omit<BasketView, 'quote' | 'allThere'>): QuoteInput => ({
  selling,
  shipsTo: shop.settings['ships-to'],
  documents: shop.documents,
  calendar: shop.calendar,
  at,
  lines: linesToBuy(pieces),
  destination: basket.destination,
  country: basket.who?.country,
  gift: basket.who?.gift,
  wishes: wishesOf(basket),
})

export const wishesOf = ({ wrapping, how }: Basket): Wishes => ({
  wrapping,
  deliveryDay: how?.deliveryDay,
  parcels: how?.parcels,
  consented: how?.consented,
  method: how?.method,
  brand: how?.brand,
  acknowledged: how?.acknowledged,
})

/**
 * Whether a piece cannot be cancelled once it is ordered: as its page says, before it is known where the
 * buyer lives; then as policy and law rule on it there.
 */
export function isFinal(
  { shop, basket, at }: Pick<BasketView, 'shop' | 'basket' | 'at'>,
  { bought }: Piece,
): boolean {
  if (bought === undefined) return false
  const { who, how, destination } = basket
  if (destination === undefined) return bought.product.cancellable === 'no'
  const buyer = { country: who?.country ?? destination, destination, kind: who?.buyer ?? 'consumer' }
  const { documents, calendar } = shop
  return isFinalFor({ documents, calendar, at, buyer, method: how?.method }, bought.product)
}
