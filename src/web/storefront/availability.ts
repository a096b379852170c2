/**
 * Whether and when a piece can be had, from its kind, its lead time and what is in stock. Pure; counts come
 * in, the words stand in `#words`.
 */
import { formatDate, parseDay, type Day } from '#calendar'
import type { Product } from '#catalogue'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import { lengthWords } from './legal/terms.ts'

/** Units that can be bought, by SKU. A variant that is missing is made when it is ordered. */
export type Counts = ReadonlyMap<string, number>

/** `in-stores`: it is handed over there alone, and put into no cart. */
export type Availability = 'in-stores' | 'in-stock' | 'sold-out' | 'made' | 'pre-order'

/** What the catalogue itself says of its variants, for as long as nobody counts. */
export function countsIn(product: Product): Counts {
  const counted = product.variants.filter((variant) => variant.stock !== undefined)
  return new Map(counted.map(({ sku, stock }) => [sku, stock?.sale ?? 0]))
}

export const isInStores = (product: Product): boolean => product['sold-in'] === 'stores'

export function availabilityOf(product: Product, sku: string, counts: Counts): Availability {
  if (isInStores(product)) return 'in-stores'
  const count = counts.get(sku)
  if (count === 0) return 'sold-out'
  if (product.kind === 'pre-order') return 'pre-order'
  return count === undefined ? 'made' : 'in-stock'
}

/** Of the whole piece: sold out only when every variant is. */
export function pieceAvailability(product: Product, counts: Counts): Availability {
  const all = product.variants.map(({ sku }) => availabilityOf(product, sku, counts))
  return all.find((one) => one !== 'sold-out') ?? 'sold-out'
}

/** In one or two words. */
export function availabilityWords(availability: Availability, product: Product, language: Language): string {
  switch (availability) {
    case 'in-stores':
      return say(language, 'storefront.in-stores')
    case 'in-stock':
      return say(language, 'storefront.in-stock')
    case 'sold-out':
      return say(language, 'storefront.sold-out')
    case 'pre-order':
      return say(language, 'storefront.taking-orders')
    case 'made':
      return leadWords(product, language)
  }
}

/** The last day on which a piece can be ordered, where there is one. */
export const lastDayOf = (product: Product): Day | undefined => parseDay(product['order-until'] ?? '')

/** 'Until Sunday 31 January 2027', nothing where it has no end. */
export function periodWords(product: Product, language: Language): string {
  const last = lastDayOf(product)
  return last === undefined
    ? ''
    : say(language, 'storefront.order-until', { day: formatDate(last, language) })
}

/** Whether the time in which it could be ordered is over. */
export function isOver(product: Product, today: Day): boolean {
  const last = lastDayOf(product)
  return last !== undefined && last < today
}

/** When it comes: what is in stock by the shop's own days, as it is promised; everything else by its lead. */
export function deliveryWords(
  product: Product,
  { settings }: Pick<OpenShop, 'settings'>,
  language: Language,
): string {
  const within = product.kind === 'ready' ? settings.selling?.['ship-within'] : undefined
  return within === undefined
    ? leadWords(product, language)
    : say(language, 'storefront.sent-within', { length: lengthWords(within, language) })
}

/** Its lead: days until it is sent, weeks until it is made, or the day of its release. */
export function leadWords({ lead }: Product, language: Language): string {
  if ('release' in lead) {
    const day = parseDay(lead.release)
    return say(language, 'storefront.released-on', {
      day: day === undefined ? lead.release : formatDate(day, language),
    })
  }
  const [[from, to], one, several] =
    'weeks' in lead
      ? ([lead.weeks, 'storefront.made-in-weeks-one', 'storefront.made-in-weeks'] as const)
      : ([lead.days, 'storefront.sent-in-days-one', 'storefront.sent-in-days'] as const)
  return from === to ? say(language, one, { from }) : say(language, several, { from, to })
}
