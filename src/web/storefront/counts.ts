/** How many there are of the pieces of a page, asked once. */
import type { Product } from '#catalogue'
import type { WebContext } from '#web/http'
import { countsIn, type Counts } from './availability.ts'

/** Counts for the pieces in one question; a piece that nobody counts is as its catalogue says. */
export async function countsOf(
  context: WebContext,
  shop: string,
  products: readonly Product[],
): Promise<(product: Product) => Counts> {
  if (context.stockOf === undefined) return countsIn
  const skus = products.flatMap(({ variants }) =>
    variants.filter(({ stock }) => stock !== undefined).map(({ sku }) => sku),
  )
  const counts = await context.stockOf(shop, skus)
  // What is counted and has no entry has run out; it must not pass for something that is made on order.
  const known = new Map(skus.map((sku) => [sku, counts.get(sku) ?? 0]))
  return () => known
}
