/** A product as the shop describes it, and one variant of it that can be bought. */
import type { ProductFile } from '#shops'

/** `price` is whole yen, tax included; see the shape of `catalogue/<product>.yaml` in `#shops`. */
export type Product = ProductFile

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
