/**
 * The lines of a basket as they stand today: each with its piece and what there is of it. A piece that is no
 * longer sold, has run out, or is fewer than wanted keeps its place and says so.
 */
import type { Basket, BasketLine } from '#basket'
import { readCatalogue, type Product } from '#catalogue'
import type { LineToBuy } from '#checkout'
import type { WebContext } from '#web/http'

type Variant = Product['variants'][number]

/** `left`: how many there are, where they are counted. */
export type Piece = BasketLine & {
  readonly bought: { readonly product: Product; readonly variant: Variant } | undefined
  readonly left: number | undefined
}

/** What keeps a line from being ordered. */
export type Trouble =
  | { readonly why: 'not-sold' }
  | { readonly why: 'sold-out' }
  | { readonly why: 'too-few'; readonly left: number }

export async function piecesOf(
  { db, stockOf }: WebContext,
  shop: string,
  { lines }: Basket,
): Promise<readonly Piece[]> {
  if (lines.length === 0) return []
  const catalogue = new Map((await readCatalogue(db, shop)).map((one) => [one.product, one]))
  const found = lines.map((line) => ({ ...line, bought: variantOf(catalogue.get(line.product), line.sku) }))
  const skus = found.flatMap(({ bought, sku }) => (bought === undefined ? [] : [sku]))
  const counts = (await stockOf?.(shop, [...new Set(skus)])) ?? new Map<string, number>()
  return found.map((line) => ({
    ...line,
    left: counts.get(line.sku) ?? (line.bought?.variant.stock === undefined ? undefined : 0),
  }))
}

function variantOf(product: Product | undefined, sku: string): Piece['bought'] {
  const variant = product?.variants.find((one) => one.sku === sku)
  return product === undefined || variant === undefined ? undefined : { product, variant }
}

/** Two lines of one variant, with other words on each, share what there is of it. */
export function troubleOf(piece: Piece, all: readonly Piece[]): Trouble | undefined {
  if (piece.bought === undefined) return { why: 'not-sold' }
  if (piece.left === undefined) return undefined
  if (piece.left === 0) return { why: 'sold-out' }
  const wanted = all.filter(({ sku }) => sku === piece.sku).reduce((sum, { quantity }) => sum + quantity, 0)
  return wanted > piece.left ? { why: 'too-few', left: piece.left } : undefined
}

/** What can be reckoned with: lines whose piece is still sold. */
export const linesToBuy = (pieces: readonly Piece[]): readonly LineToBuy[] =>
  pieces.flatMap(({ line, bought, quantity, texts }) =>
    bought === undefined ? [] : [{ line, ...bought, quantity, texts }],
  )
