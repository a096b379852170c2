/**
 * A basket as it is kept, and how it changes: every list, number and text in it has a limit. Pure; prices,
 * stock and what a shop offers are asked elsewhere, each time anew.
 */
import { z } from 'zod'
import { cardBrands, paymentMethods } from '#shops'

/** No basket holds more than this, whoever fills it. */
export const basketLimits = { lines: 50, quantity: 99, text: 200, memo: 1000, name: 100, mail: 254 } as const

/** What a memo can ask for. Ticked by the customer, never read out of their words. */
export const asks = ['receipt', 'wrapping', 'split', 'delivery-day', 'one-side-only', 'other'] as const
export type Ask = (typeof asks)[number]

const short = z.string().max(basketLimits.text)
const line = z.strictObject({
  /** Names it within this basket; never given again. */
  line: z.number().int().min(1),
  product: short,
  sku: short,
  quantity: z.number().int().min(1).max(basketLimits.quantity),
  /** What is to stand on the piece, by option. */
  texts: z.record(short, short),
  /**
   * The sections of the policy that the page of the piece showed when it was put in, and in which version.
   */
  seen: z.strictObject({ version: short, sections: z.array(short).max(200) }),
})

/** An address of `#addresses`, in the parts of its country's form. */
export const basketAddress = z.strictObject({
  country: z.string().length(2),
  postcode: short,
  region: short,
  city: short,
  lines: z.array(short).max(3),
  name: short,
  phone: short,
})

const who = z.strictObject({
  mail: z.string().max(basketLimits.mail),
  name: z.string().max(basketLimits.name),
  buyer: z.enum(['consumer', 'business']),
  /** Where the buyer lives: consumer law follows it. */
  country: z.string().length(2),
  /** A present goes to somebody else. */
  gift: z.boolean(),
  to: basketAddress,
})

const how = z.strictObject({
  deliveryDay: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  parcels: z.enum(['together', 'ready-first']).optional(),
  /** That the extra parcel is paid at the door was agreed to. */
  consented: z.boolean(),
  /** When, in milliseconds of the epoch. */
  consentedAt: z.number().optional(),
  method: z.enum(paymentMethods),
  brand: z.enum(cardBrands).optional(),
  acknowledged: z.array(z.enum(['size', 'specification', 'picture'])),
  /** The number of an order that this one may be sent with: a wish for staff. */
  sentWith: z.string().max(20).optional(),
})

const basket = z.strictObject({
  /** Makes two presses on "buy" one; drawn anew when an order has come of it. */
  key: z.string().min(20).max(100),
  lines: z.array(line).max(basketLimits.lines),
  /** What the next line is called. */
  next: z.number().int().min(1),
  destination: z.string().length(2).optional(),
  memo: z.string().max(basketLimits.memo),
  asks: z.array(z.enum(asks)),
  wrapping: z.boolean(),
  /** A few words to lay into a present. */
  wrappingNote: short,
  who: who.optional(),
  how: how.optional(),
  /** What was ordered last from here, for the page that says what happens next. */
  ordered: z
    .strictObject({
      key: z.string().max(100),
      number: z.string().max(20),
      payment: z.string().nullable(),
      /** It is a present: its code is shown to the buyer. */
      gift: z.boolean(),
    })
    .optional(),
})

export type Basket = z.infer<typeof basket>
export type BasketLine = z.infer<typeof line>
export type BasketWho = z.infer<typeof who>
export type BasketHow = z.infer<typeof how>

export const emptyBasket = (key: string): Basket => ({
  key,
  lines: [],
  next: 1,
  memo: '',
  asks: [],
  wrapping: false,
  wrappingNote: '',
})

/** What the database kept; undefined for what another version wrote in a way that is not read any more. */
export function readDocument(kept: unknown): Basket | undefined {
  const read = basket.safeParse(kept)
  return read.success ? read.data : undefined
}

export type NotPutIn =
  | { readonly refused: 'too-many-lines'; readonly most: number }
  | { readonly refused: 'too-many-pieces'; readonly most: number }

type NewLine = Omit<BasketLine, 'line'>

/** The same piece with the same words on it joins the line that is there. */
export function putIn(basket: Basket, put: NewLine): Basket | NotPutIn {
  const same = basket.lines.find((one) => one.sku === put.sku && sameTexts(one.texts, put.texts))
  if (same !== undefined) {
    const seenNow = {
      ...basket,
      lines: basket.lines.map((one) => (one === same ? { ...one, seen: put.seen } : one)),
    }
    return changeQuantity(seenNow, same.line, same.quantity + put.quantity)
  }
  if (basket.lines.length >= basketLimits.lines)
    return { refused: 'too-many-lines', most: basketLimits.lines }
  if (put.quantity > basketLimits.quantity) return { refused: 'too-many-pieces', most: basketLimits.quantity }
  return { ...basket, lines: [...basket.lines, { ...put, line: basket.next }], next: basket.next + 1 }
}

/** None of it takes it out; a line that is not there any more is no matter. */
export function changeQuantity(basket: Basket, line: number, quantity: number): Basket | NotPutIn {
  if (quantity > basketLimits.quantity) return { refused: 'too-many-pieces', most: basketLimits.quantity }
  if (quantity < 1) return takeOut(basket, line)
  return { ...basket, lines: basket.lines.map((one) => (one.line === line ? { ...one, quantity } : one)) }
}

export const takeOut = (basket: Basket, line: number): Basket => ({
  ...basket,
  lines: basket.lines.filter((one) => one.line !== line),
})

/**
 * An order came of it: the basket is empty again. Who buys and where to stay for the next time; wishes do
 * not.
 */
export function orderedFrom(
  basket: Basket,
  { number, payment }: { readonly number: string; readonly payment: string | null },
  nextKey: string,
): Basket {
  const { destination, who, key } = basket
  return {
    ...emptyBasket(nextKey),
    ...(destination === undefined ? {} : { destination }),
    ...(who === undefined || who.gift ? {} : { who }),
    ordered: { key, number, payment, gift: who?.gift === true },
  }
}

const sameTexts = (left: BasketLine['texts'], right: BasketLine['texts']): boolean =>
  JSON.stringify(Object.entries(left).toSorted()) === JSON.stringify(Object.entries(right).toSorted())
