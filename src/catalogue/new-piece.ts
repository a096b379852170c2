/** A piece that an owner adds at the desk: like another one, with words and a price of its own. Pure. */
import type { Product } from './product.ts'

/** What an owner says of a new piece; `price` in whole yen, tax included. */
export type NewPiece = Pick<Product, 'name' | 'description' | 'material' | 'price' | 'weight-grams'>

/**
 * The piece under its name in addresses: kind, options, lead time and what documents ask for are those of the
 * other, and whether it is counted; photos, units and a last day to order are not, nor is the mark of a metal
 * that it is not made of.
 */
export function pieceLike(other: Product, piece: NewPiece, product: string): Product {
  const { photos: _photos, 'order-until': _until, hallmark, ...alike } = other
  const isSame = (['ja', 'en'] as const).every((tongue) => piece.material[tongue] === other.material[tongue])
  return {
    ...alike,
    ...piece,
    ...(hallmark === undefined || !isSame ? {} : { hallmark }),
    product,
    'picture-alt': piece.name,
    variants: other.variants.map(({ options, stock }, index) => ({
      sku: `${product.toUpperCase()}-${index + 1}`,
      options,
      ...(stock === undefined ? {} : { stock: { sale: 0, replacement: 0 } }),
    })),
  }
}

/** The name in addresses that an English name gives; the n-th where the others are taken. */
export function addressName(english: string, nth: number): string {
  const plain = english
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  const name = plain === '' ? 'piece' : plain
  return nth === 1 ? name : `${name}-${nth}`
}
