/** A product as the shop describes it, and one variant of it that can be bought. */
import type { ProductFile } from '#shops'

/** A photo of a piece as it is kept: the name of its content, and what its widest picture measures. */
export type PiecePhoto = {
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly alt: { readonly ja: string; readonly en: string }
}

/**
 * `price` is whole yen, tax included; see the shape of `catalogue/<product>.yaml` in `#shops`. `photos` are
 * what the owner uploaded, the first shown first; without any, the drawn picture stands for the piece.
 */
export type Product = ProductFile & { readonly photos?: readonly PiecePhoto[] | undefined }

/** `priceMinor` includes what the chosen options cost more. */
export type Variant = {
  readonly sku: string
  readonly product: Product
  readonly options: Readonly<Record<string, string>>
  readonly priceMinor: bigint
}

/** The price of a variant: the product's, and what each chosen value adds. */
export function priceOf(product: Product, options: Readonly<Record<string, string>>): bigint {
  const extra = product.options.reduce((sum, option) => {
    if ('text' in option) return sum + (options[option.id] === undefined ? 0 : option.extra)
    return sum + (option.values.find((v) => v.id === options[option.id])?.extra ?? 0)
  }, 0)
  return BigInt(product.price + extra)
}

/** Whether a ring size is chosen for it: one of its options lists JP numbers. */
export const isRing = ({ options }: Product): boolean =>
  options.some((option) => 'values' in option && option.measure === 'ring')
