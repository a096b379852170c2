/**
 * What an owner writes over a piece of the folder. An edit holds only what differs from the folder: the rest
 * of the piece goes on following it. Pure.
 */
import type { Product } from './product.ts'

/** The parts of a piece that an owner edits at the desk. */
export type EditedParts = Pick<Product, 'name' | 'description' | 'price' | 'lead' | 'photos'> & {
  readonly care: Product['care']
  readonly 'order-until': Product['order-until']
  readonly 'sold-in': Product['sold-in']
  readonly offered: boolean
}

/** What differs from the folder; `null` takes away what the folder says. */
export type Changes = { readonly [Part in keyof EditedParts]?: EditedParts[Part] | null }

/** By name, in the order in which they are told. */
export const editedParts = [
  'name',
  'description',
  'price',
  'lead',
  'care',
  'order-until',
  'sold-in',
  'photos',
  'offered',
] as const

/** The parts of a piece as they stand. */
export const partsOf = (product: Product, offered: boolean): EditedParts => ({
  name: product.name,
  description: product.description,
  price: product.price,
  lead: product.lead,
  care: product.care,
  'order-until': product['order-until'],
  'sold-in': product['sold-in'],
  photos: product.photos,
  offered,
})

/** What an edit changes of the piece as the folder writes it. */
export function changesFrom(written: Product, edited: EditedParts): Changes {
  const before = partsOf(written, true)
  const changed = editedParts.filter((part) => !isSame(before[part], edited[part]))
  return Object.fromEntries(changed.map((part) => [part, edited[part] ?? null]))
}

/** The piece as it is shown: the folder's, and over it what the owner wrote. */
export function withChanges(
  written: Product,
  { offered, ...changes }: Changes,
): { readonly product: Product; readonly offered: boolean } {
  const shown = Object.fromEntries(
    Object.entries({ ...written, ...changes }).filter(([, value]) => value !== null),
  )
  return { product: shown as Product, offered: offered ?? true }
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** The keys of an object in one order: a row of the database gives them back in another. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? ''
