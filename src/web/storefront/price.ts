/** What a piece costs, tax included: the amount, and whether some of its variants cost more. Pure. */
import type { Product } from '#catalogue'
import type { Money } from '#money'

/** Yen, the currency of every catalogue. */
export const yen = (amount: number): Money => ({ amountMinor: BigInt(amount), currency: 'JPY' })

/** The price of a variant: the piece's, and what the chosen values add. */
export function variantPrice(product: Product, options: Readonly<Record<string, string>>): Money {
  const extras = product.options.map((option) =>
    'values' in option ? (option.values.find(({ id }) => id === options[option.id])?.extra ?? 0) : 0,
  )
  return yen(product.price + extras.reduce((sum, extra) => sum + extra, 0))
}

/** The least that a variant costs, and whether another costs more. */
export function priceRange(product: Product): { readonly from: Money; readonly several: boolean } {
  const amounts = product.variants.map(({ options }) => variantPrice(product, options).amountMinor)
  const least = amounts.reduce((least, amount) => (amount < least ? amount : least), amounts[0] ?? 0n)
  return {
    from: { amountMinor: least, currency: 'JPY' },
    several: amounts.some((amount) => amount !== least),
  }
}
