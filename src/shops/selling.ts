/**
 * What a shop needs to say before it may sell: where it sends and for how much, when, how it is paid, what
 * tax is in its prices, and who it is. Every part may be left out; a shop that leaves out one that the law or
 * the order needs does not sell, and `sellingOf` says which is missing.
 */
import { z } from 'zod'
import type { WordKey } from '#words'

/** What a value should look like, as a sentence of `words`. */
const shaped = (key: WordKey): string => key

const words = z.object({ ja: z.string(), en: z.string() })
const lines = z.strictObject({ ja: z.array(z.string()).min(1), en: z.array(z.string()).min(1) })
const yen = z.number().int().min(0)
const days = z.number().int().min(0).max(365)

/** Brands of cards, as they are named in settings and in the ledger. */
export const cardBrands = ['visa', 'mastercard', 'amex', 'jcb', 'diners', 'discover'] as const
export type CardBrand = (typeof cardBrands)[number]

/** What is bought may be paid by these. What is paid at a convenience store is marked by hand. */
export const paymentMethods = [
  'card',
  'paypal',
  'bank-transfer',
  'cash-on-delivery',
  'convenience-store',
] as const
export type PaymentMethod = (typeof paymentMethods)[number]

const length = z
  .string()
  .regex(/^[1-9]\d{0,2} (business )?days?$/, shaped('folder.shape.length'))
  .transform((text) => ({
    length: Number.parseInt(text, 10),
    unit: text.includes('business') ? ('business-days' as const) : ('days' as const),
  }))

/** One way to pay: where it is taken, which cards, how long it may take, what it costs. */
function methodShape<To extends z.ZodType<Reach>>(to: To) {
  return z.discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('card'),
      to,
      brands: z.array(z.enum(cardBrands)).min(1),
      pays: length,
    }),
    z.strictObject({
      method: z.literal('paypal'),
      to,
      brands: z.array(z.enum(cardBrands)).default([]),
      pays: length,
    }),
    z.strictObject({ method: z.literal('bank-transfer'), to, pays: length, account: lines }),
    z.strictObject({
      method: z.literal('cash-on-delivery'),
      to,
      /** The fee for what is collected at the door, itself included; the last bracket is the most that is. */
      brackets: z.array(z.strictObject({ 'up-to': yen, fee: yen })).min(1),
    }),
    z.strictObject({ method: z.literal('convenience-store'), to, pays: length }),
  ])
}

/** `countries` is the shape of a list of countries and groups, as `ships-to` has it. */
export function sellingShapes<Countries extends z.ZodType<readonly string[]>>(countries: Countries) {
  const to = z.union([z.literal('world'), countries])
  return z.strictObject({
    /** The first row that fits the destination and the weight gives the fee, in yen with tax. */
    shipping: z
      .array(z.strictObject({ to, 'up-to-grams': z.number().int().min(1).optional(), fee: yen }))
      .min(1)
      .optional(),
    /** How long until what is ready leaves the shop. */
    'ship-within': length.optional(),
    /** Days on the way, for the dates that are told: `[1, 2]`. The first row that fits. */
    'on-the-way': z
      .array(z.strictObject({ to, days: z.tuple([days, days]) }))
      .min(1)
      .optional(),
    /**
     * The day of delivery that a customer may wish for, counted from the order; left out where none is taken.
     */
    'delivery-day': z
      .strictObject({ first: days, last: days, count: z.enum(['days', 'business-days']), to })
      .optional(),
    /** How pieces that are not ready at the same time are sent. */
    parcels: z
      .union([
        z.literal('together'),
        z.literal('each-when-ready'),
        z.strictObject({
          choose: z.literal('together-or-ready-first'),
          /** How the other parcel is paid: freight collect (着払い) or cash on delivery (代引き). */
          extra: z.enum(['freight-collect', 'cash-on-delivery']),
          /** Which of the two parcels goes so. */
          which: z.enum(['first', 'second']),
          /** About what it costs at the door, in yen, by destination. */
          estimate: z.array(z.strictObject({ to, fee: yen })).min(1),
        }),
      ])
      .optional(),
    wrapping: z
      .strictObject({ fee: yen, name: words, description: words, picture: z.string().optional() })
      .optional(),
    payment: z.strictObject({ methods: z.array(methodShape(to)).min(1) }).optional(),
    /** Percent in the prices, and the number of a registered issuer: T and 13 digits (消費税法 57条の4). */
    tax: z
      .strictObject({
        registration: z
          .string()
          .regex(/^T\d{13}$/, shaped('folder.shape.registration'))
          .optional(),
      })
      .optional(),
    /** What a customer confirms before ordering. */
    acknowledge: z.array(z.enum(['size', 'specification', 'picture'])).default([]),
    /** Who sells: 特定商取引法 11条, Directive 2011/83/EU art. 6(1)(b), (c). */
    seller: z
      .strictObject({ name: words, representative: words, address: lines, phone: z.string(), hours: words })
      .optional(),
  })
}

export type SellingSettings = z.infer<ReturnType<typeof sellingShapes<z.ZodType<string[]>>>>

/** Parts without which nothing is sold. */
const needed = ['shipping', 'ship-within', 'on-the-way', 'parcels', 'payment', 'tax', 'seller'] as const

export type Missing = (typeof needed)[number]

type Whole = { readonly [Part in Missing]: NonNullable<SellingSettings[Part]> }

/** Settings with everything that selling needs. */
export type Selling = SellingSettings & Whole
export type MethodSettings = Selling['payment']['methods'][number]
/** 'world', or countries by their codes. */
export type Reach = 'world' | readonly string[]

/** A shop's settings for selling, or the parts that it must still say. */
export function sellingOf(
  selling: SellingSettings | undefined,
): { readonly selling: Selling } | { readonly missing: readonly Missing[] } {
  const missing = needed.filter((part) => selling?.[part] === undefined)
  return missing.length > 0 || selling === undefined ? { missing } : { selling: selling as Selling }
}

/** Whether a destination, by its country code, is among those meant. */
export const reaches = (to: Reach, country: string): boolean => to === 'world' || to.includes(country)
