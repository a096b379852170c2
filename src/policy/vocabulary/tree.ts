/**
 * The kinds of words that documents are written in: requests, facts, terms, obligations.
 * A fact says who can supply it and how a person is asked for it, in each language.
 * This folder knows goods sold at a distance; it does not know any shop or any law.
 */

/** Sentences or names per language code, for instance `{ ja: '返品', en: 'Return' }`. */
export type Words = Readonly<Record<string, string>>

/** One value a fact may take, with the word people read. */
export type FactValue = { readonly value: string; readonly words: Words }

/**
 * Who can know a fact: the order's records, the product as the catalogue describes it, the shop (staff,
 * stock, inspection), or the customer.
 */
export type Source = 'order' | 'product' | 'shop' | 'customer'

/** Every source, in the order in which a document's author is told of them. */
export const sources: readonly Source[] = ['order', 'product', 'shop', 'customer']

/**
 * Whether it is for the shop's people to find out, where neither catalogue nor order states it. What an order
 * did not record, staff ask its buyer.
 */
export const isForShop = (from: Source): boolean => from === 'shop' || from === 'product'

/**
 * A declared fact. `choice` has values; `instant` is a moment or `not-yet`; `day` a calendar day;
 * `country` an ISO 3166-1 alpha-2 code; `text` is read by the counting of time only (subdivision, zone).
 */
export type Fact = {
  readonly name: string
  readonly kind: 'choice' | 'instant' | 'day' | 'country' | 'text'
  readonly values: readonly FactValue[]
  readonly from: Source
  readonly words: Words
  readonly ask: Words
  /**
   * What holds while nobody has said otherwise: nothing examined yet, nothing done before. Published in the
   * schema.
   */
  readonly presumed?: string
}

/** A term of an answer; its values stand best for the buyer first, so that a floor can be compared. */
export type Term = {
  readonly name: string
  readonly kind: 'choice' | 'ordered' | 'period' | 'list'
  readonly values: readonly FactValue[]
  readonly words: Words
  /** For a period: whose time it is. The buyer's is better when longer, the shop's when shorter. */
  readonly time?: 'of-buyer' | 'of-shop'
}

/** Everything a document may name. */
export type Vocabulary = {
  readonly requests: readonly FactValue[]
  readonly facts: readonly Fact[]
  readonly terms: readonly Term[]
  readonly countryGroups: Readonly<Record<string, readonly string[]>>
}
