/**
 * The lines of a basket as they stand today: each with its piece and what there is of it. A piece that is no
 * longer sold, has run out, or is fewer than wanted keeps its place and says so.
 */
import type { Basket, BasketLine } from '#basket'
import { readVariants, type Product, type Variant } from '#catalogue'
import type { Day } from '#calendar'
import type { LineToBuy } from '#checkout'
import type { WebContext } from '#web/http'
import { isInStores, isOver, lastDayOf } from '../availability.ts'

/** `left`: how many there are, where they are counted. */
export type Piece = BasketLine & {
  readonly bought: { readonly product: Product; readonly variant: Product['variants'][number] } | undefined
  readonly left: number | undefined
  /** The last day on which it could be ordered, where that is past. */
  readonly over: Day | undefined
}

/** What keeps a line from being ordered. */
export type Trouble =
  | { readonly why: 'not-sold' }
  | { readonly why: 'sold-out' }
  | { readonly why: 'in-stores' }
  | { readonly why: 'over'; readonly last: Day }
  | { readonly why: 'too-few'; readonly left: number }

/** The pieces of a basket that is known, read from the catalogue. */
export async function piecesOf(
  { db, stockOf }: WebContext,
  shop: string,
  { lines }: Basket,
  today: Day,
): Promise<readonly Piece[]> {
  if (lines.length === 0) return []
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  const variants = await readVariants(db, shop, skus)
  const counts = (await stockOf?.(shop, skus)) ?? new Map<string, number>()
  return piecesAmong(lines, variants, counts, today)
}

/** The lines with what the catalogue and the stock say of them. */
export const piecesAmong = (
  lines: readonly BasketLine[],
  variants: ReadonlyMap<string, Variant>,
  counts: ReadonlyMap<string, number>,
  today: Day,
): readonly Piece[] =>
  lines.map((line) => {
    const bought = boughtOf(variants.get(line.sku))
    const counted = bought === undefined ? undefined : counts.get(line.sku)
    const left = counted ?? (bought?.variant.stock === undefined ? undefined : 0)
    const isPast = bought !== undefined && isOver(bought.product, today)
    return { ...line, bought, left, over: isPast ? lastDayOf(bought.product) : undefined }
  })

function boughtOf(known: Variant | undefined): Piece['bought'] {
  const variant = known?.product.variants.find(({ sku }) => sku === known.sku)
  return known === undefined || variant === undefined ? undefined : { product: known.product, variant }
}

/** Two lines of one variant, with other words on each, share what there is of it. */
export function troubleOf(piece: Piece, all: readonly Piece[]): Trouble | undefined {
  if (piece.bought === undefined) return { why: 'not-sold' }
  if (isInStores(piece.bought.product)) return { why: 'in-stores' }
  if (piece.over !== undefined) return { why: 'over', last: piece.over }
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
