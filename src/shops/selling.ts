/**
 * What a shop needs to say before it may sell: where it sends and for how much, when, how it is paid, what
 * tax is in its prices, and who it is. Every part may be left out; a shop that leaves out one that the law or
 * the order needs does not sell, and `sellingOf` says which is missing.
 */
import { z } from 'zod'
import { countries, length, named, ordered, shaped, words } from './shapes.ts'

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

/** When the money of a method comes: with the order, some days later, or as the parcel is handed over. */
export type WhenPaid = 'at-once' | 'later' | 'at-the-door'

export const whenPaid = (method: PaymentMethod): WhenPaid =>
  method === 'cash-on-delivery'
    ? 'at-the-door'
    : method === 'bank-transfer' || method === 'convenience-store'
      ? 'later'
      : 'at-once'

const to = z.union([z.literal('world'), countries])

const method = z.discriminatedUnion(
  'method',
  [
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
      brackets: z
        .array(z.strictObject({ 'up-to': yen, fee: yen }))
        .min(1)
        .superRefine((brackets, context) => {
          const at = brackets.findIndex((one, index) => one['up-to'] <= (brackets[index - 1]?.['up-to'] ?? 0))
          if (at >= 0)
            context.addIssue({
              code: 'custom',
              path: [at, 'up-to'],
              message: shaped('folder.shape.bracket'),
            })
        }),
    }),
    z.strictObject({ method: z.literal('convenience-store'), to, pays: length }),
  ],
  { error: shaped('folder.shape.method') },
)

/** `selling` of `shop.yaml`. Amounts are yen with tax. */
export const sellingShape = z.strictObject({
  /** The first row that fits the destination and the weight gives the fee, in yen with tax. */
  shipping: z
    .array(z.strictObject({ to, 'up-to-grams': z.number().int().min(1).optional(), fee: yen }))
    .min(1)
    .optional(),
  /** How long until what is ready leaves the shop. */
  'ship-within': length.optional(),
  /** Days on the way, for the dates that are told: `[1, 2]`. The first row that fits. */
  'on-the-way': z
    .array(
      z.strictObject({ to, days: z.tuple([days, days]).refine(ordered, shaped('folder.shape.from-to')) }),
    )
    .min(1)
    .optional(),
  /**
   * The day of delivery that a customer may wish for, counted from the order; left out where none is taken.
   */
  'delivery-day': z
    .strictObject({ first: days, last: days, count: z.enum(['days', 'business-days']), to })
    .refine(({ first, last }) => ordered([first, last]), {
      path: ['last'],
      message: shaped('folder.shape.last-day'),
    })
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
  payment: z.strictObject({ methods: z.array(method).min(1) }).optional(),
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
    .strictObject({
      name: named,
      representative: named,
      address: lines,
      phone: z.string().regex(/^\+?[0-9][0-9 ()-]{5,20}$/, shaped('folder.shape.phone')),
      hours: named,
    })
    .optional(),
})

export type SellingSettings = z.infer<typeof sellingShape>

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
  const missing = lackedBy(selling)
  return missing.length > 0 || selling === undefined ? { missing } : { selling: selling as Selling }
}

/** What a shop still has to say before it can sell; nothing where it sells. */
export const lackedBy = (selling: SellingSettings | undefined): readonly Missing[] =>
  needed.filter((part) => selling?.[part] === undefined)

/** Whether a destination, by its country code, is among those meant. */
export const reaches = (to: Reach, country: string): boolean => to === 'world' || to.includes(country)
