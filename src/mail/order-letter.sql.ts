/**
 * What every letter about an order begins with: who is written to, how its pieces are named, and that it is
 * ordered once however often its job runs. Knows no occasion.
 */
import { createHash } from 'node:crypto'
import type { Instant } from '#calendar'
import { readCase } from '#cases'
import type { Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterKind, LetterOrder, LetterValues } from '#letters'
import type { Order } from '#ordering'
import type { OpenShop } from '#shops'

/** A job that tells of something. */
export type Deed<T> = (db: Db, shop: OpenShop, data: T, at: Instant) => Promise<void>

/** Who is written to: the order, and for what a case sent, whoever the case writes to. */
export type Reader = Pick<LetterOrder, 'to' | 'language' | 'customer' | 'case'> & { readonly order: Order }

/**
 * Whoever bought it; about the replacement of a present, whoever was given it.
 */
export async function readerOf(db: Db, order: Order, caseNumber: string | null): Promise<Reader> {
  const { buyer, theCase } = await buyerOf(db, order, caseNumber)
  if (theCase === undefined || theCase.recipient === null) return buyer
  const { name, address } = theCase.recipient
  return { order, case: caseNumber!, to: { name, address }, language: theCase.language }
}

/** For a letter about a parcel whose reader gave its pieces away: they are with somebody else. */
export const asPresent = ({ order, customer }: Reader): { readonly present?: true } =>
  order.deliverTo.gift && customer !== undefined ? { present: true } : {}

/** Whoever pays: the buyer, also of a request of somebody who was given the piece. */
export const payerOf = async (db: Db, order: Order, caseNumber: string | null): Promise<Reader> =>
  (await buyerOf(db, order, caseNumber)).buyer

/** One person is written to in one language: that of their request, where it is about one. */
async function buyerOf(db: Db, order: Order, caseNumber: string | null) {
  const theCase = caseNumber === null ? undefined : await readCase(db, order.shop, caseNumber)
  const own = theCase === undefined || theCase.recipient !== null ? undefined : theCase.language
  const buyer: Reader = {
    order,
    customer: order.customer,
    to: { name: order.name, address: order.address },
    language: own ?? order.language,
  }
  return { buyer, theCase }
}

/** The identity of the letter of a kind about an order; `about` tells letters of one kind apart. */
export const letterOf = (order: Order, kind: LetterKind, about: string): string =>
  identityOf(`${order.shop} ${order.number} ${kind} ${about}`)

/** The letter's identity is made from what it is about, so that a job that runs twice orders it once. */
export async function orderOnce<Kind extends LetterKind>(
  db: Db,
  reader: Reader,
  kind: Kind,
  about: string,
  at: Instant,
  data: LetterValues[Kind],
): Promise<void> {
  const { order, ...whom } = reader
  const letter = {
    ...whom,
    letter: letterOf(order, kind, about),
    kind,
    order: order.number,
    data,
  } as unknown as LetterOrder
  await enqueue(db, 'send-letter', letter, { shop: order.shop, at, key: letter.letter })
}

/** The identity of a letter by what it is about: a UUID made from the words. */
export function identityOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
