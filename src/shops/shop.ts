/**
 * What a shop is: its settings, its colours, its catalogue as written in its folder. Shapes only; the folder
 * is read elsewhere.
 */
import { z } from 'zod'
import { holidaysOf, isZone, noHolidays, parseDay } from '#calendar'
import { traits } from '#policy'
import { readSize } from '#sizes'
import { faintIn } from './contrast.ts'
import { sellingShape } from './selling.ts'
import { careDaysShape, careShape, visitsShape } from './visits-shape.ts'
import { colour, countries, country, length, name, named, ordered, shaped, words } from './shapes.ts'

/** Words in both languages, none of them empty. */
const inBoth = (most: number) => {
  const one = z
    .string()
    .trim()
    .min(1, shaped('folder.shape.filled'))
    .max(most, shaped('folder.shape.shorter'))
  return z.strictObject({ ja: one, en: one })
}

/** How long things take where neither the policy nor the law says so. */
const periods = z.strictObject({
  /** Until the shop answers, or takes its next step. */
  answer: length,
  /** Until photos or a description that the shop asks for are there. */
  evidence: length,
  /** Until a piece that the shop asks for is on its way. */
  'send-back': length,
})

/**
 * How pieces come back: the carrier, and how the freight is settled where the shop pays it; `arranged`: staff
 * agree on it with the sender.
 */
const wayBack = z.strictObject({ carrier: words.optional(), freight: z.enum(['collect', 'arranged']) })

/** When the shop does not work: days of the week, the public holidays of a country, single days. */
export const closingShape = z.strictObject({
  weekly: z
    .array(z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']))
    .refine((days) => new Set(days).size < 7, shaped('folder.shape.weekly')),
  holidays: z
    .string()
    .refine((code) => holidaysOf(code) !== noHolidays, shaped('folder.shape.holidays'))
    .optional(),
  days: z.array(z.string().refine((day) => parseDay(day) !== undefined, shaped('folder.shape.day'))),
})

export type Closing = z.infer<typeof closingShape>

const storeShape = z.strictObject({
  id: z.string(),
  name: words,
  address: words,
  /** The key of the prefecture, `13` for Tokyo: by it the nearest store is found. */
  region: z.string().optional(),
  services: z.array(z.string()),
  /** Without it, visits are not booked. */
  visits: visitsShape.optional(),
})

/** By role; whoever reads the pages has to tell each from what it stands on. */
const coloursShape = z
  .strictObject({
    ink: colour,
    paper: colour,
    line: colour,
    shop: colour,
    'shop-soft': colour,
    good: colour,
    wait: colour,
    no: colour,
  })
  .superRefine((colours, context) => {
    for (const { role, ground, ratio, needed } of faintIn(colours))
      context.addIssue({
        code: 'custom',
        path: [role],
        message: shaped(ground === 'white' ? 'folder.faint.white' : 'folder.faint'),
        params: { role, ground, ratio, needed },
      })
  })

/** `shop.yaml`. Unknown keys are refused, so that a slip is noticed. */
export const shopShape = z.strictObject({
  shop: name,
  name: words,
  tagline: words,
  home: z.strictObject({ country, zone: z.string().refine(isZone, shaped('folder.shape.zone')) }),
  languages: z.array(z.string()).min(1),
  currency: z.literal('JPY'),
  'ships-to': z.union([z.literal('world'), countries], { error: shaped('folder.shape.countries') }),
  'order-prefix': z.string().regex(/^[A-Z]{2}$/, shaped('folder.shape.prefix')),
  mail: z.strictObject({
    /** Whom letters come from; without it, the shop's name in the language of each. */
    name: z.string().min(1, shaped('folder.shape.filled')).optional(),
    address: z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, shaped('folder.shape.mail')),
  }),
  /** The postal address that pieces are sent back to, in lines. */
  address: z.strictObject({ ja: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  /** From the shop's own country, and from others. */
  'send-back': z.strictObject({ home: wayBack, abroad: wayBack }).optional(),
  colours: coloursShape,
  closing: closingShape,
  stores: z.array(storeShape).superRefine((stores, context) => {
    const at = stores.findIndex(({ id }, index) => stores.slice(0, index).some((one) => one.id === id))
    if (at >= 0)
      context.addIssue({ code: 'custom', path: [at, 'id'], message: shaped('folder.shape.store-id') })
  }),
  /** How long work on a piece takes, and what it costs by the shop's own table. */
  care: careShape.optional(),
  'window-reminder-days': z.number().int().min(0),
  periods: periods.prefault({ answer: '3 business days', evidence: '7 days', 'send-back': '14 days' }),
  /** What staff answer with, in both languages; a title names one of them. */
  'standard-texts': z
    .array(z.strictObject({ title: inBoth(80), text: inBoth(1500) }))
    .superRefine((texts, context) => {
      const at = texts.findIndex(({ title }, index) =>
        texts.slice(0, index).some((one) => one.title.ja === title.ja),
      )
      if (at >= 0)
        context.addIssue({ code: 'custom', path: [at, 'title', 'ja'], message: shaped('folder.shape.title') })
    })
    .optional(),
  /** Without it, or without a part that selling needs, pieces are shown and not sold. */
  selling: sellingShape.optional(),
})

/** Letters that can be engraved or painted. */
const letterSets = ['latin', 'digits', 'kana', 'kanji', 'signs'] as const
export type LetterSet = (typeof letterSets)[number]

type Listed = { readonly measure?: 'ring' | undefined; readonly values: readonly { readonly id: string }[] }
const isMeasured = ({ measure, values }: Listed): boolean =>
  measure === undefined || values.every(({ id }) => readSize('jp', id) !== undefined)

/** The last step of the work at which an option can still be changed; unless it is said, staff decide. */
const changeUntil = z.enum(['accepted', 'in-production', 'preparing']).optional()

/** The fewest and the most, in days or weeks. */
const span = z
  .tuple([z.number().int().min(0).max(1_000), z.number().int().min(0).max(1_000)])
  .refine(ordered, shaped('folder.shape.from-to'))
const aDay = z.string().refine((day) => parseDay(day) !== undefined, shaped('folder.shape.day'))
/** Yen that a choice adds, or takes off. */
const extra = z.number().int()

const stock = z.strictObject({ sale: z.number().int().min(0), replacement: z.number().int().min(0) })

/** `catalogue/<product>.yaml`. Prices are whole yen, tax included; weights are grams. */
export const productShape = z.strictObject({
  product: name,
  name: named,
  description: words,
  kind: z.enum(['ready', 'made-to-order', 'personalised', 'pre-order']),
  seal: z.enum(['none', 'recording', 'hygiene']),
  'hygiene-sensitive': z.boolean(),
  certificate: z.boolean(),
  /** The mark of its metal, such as `K18`; `none` where it bears none; left out where nobody says. */
  hallmark: z.string().min(1).optional(),
  resizable: z.enum(['free', 'fee', 'no']).optional(),
  cancellable: z.enum(['yes', 'no']).optional(),
  /** What the policy declares `from: product`, name → value; what is left out is for staff to find out. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
  material: words,

  /** How to wear, wash and keep it. */
  care: words.optional(),
  /** Days that work on this design takes. */
  'care-days': careDaysShape.optional(),
  /** What wears out or gets lost and can be had alone, with its price where it has one. */
  parts: z.array(z.strictObject({ name: words, price: z.number().int().min(0).optional() })).optional(),
  /** What it is, as far as requests and reasons turn on it; a piece that says nothing is asked about all. */
  traits: z.array(z.enum(traits)).optional(),
  price: z.number().int().min(0),
  /** Percent of consumption tax in the price. */
  tax: z.union([z.literal(10), z.literal(8)]).default(10),
  'weight-grams': z.number().min(0),
  lead: z.union([
    z.strictObject({ days: span }),
    z.strictObject({ weeks: span }),
    z.strictObject({ release: aDay }),
  ]),
  /** It is handed over in the shop's own stores alone, and put into no cart. */
  'sold-in': z.literal('stores').optional(),
  /** The last day on which it can be ordered, on the shop's clock; without an end, unless it is said. */
  'order-until': aDay.optional(),
  picture: z.string().regex(/^[a-z0-9-]+\.svg$/, shaped('folder.shape.picture')),
  'picture-alt': words,
  options: z
    .array(
      z.union([
        z
          .strictObject({
            id: z.string(),
            name: named,
            /** Its values are JP numbers of rings: shown with circumference and diameter. */
            'change-until': changeUntil,
            measure: z.literal('ring').optional(),
            values: z.array(z.strictObject({ id: z.string(), name: named, extra: extra.optional() })),
          })
          .refine(isMeasured, shaped('folder.shape.ring')),
        z.strictObject({
          id: z.string(),
          name: named,
          text: z.literal(true),
          'change-until': changeUntil,
          max: z.number().int().min(1),
          extra,
          /** What can be written; everything, unless it is said. */
          letters: z.array(z.enum(letterSets)).min(1).optional(),
        }),
      ]),
    )
    .default([]),
  variants: z
    .array(
      z.strictObject({
        sku: z.string().min(1, shaped('folder.shape.filled')),
        options: z.record(z.string(), z.string()),
        stock: stock.optional(),
      }),
    )
    .min(1),
})

export type ShopPeriods = z.infer<typeof periods>
export type ShopSettings = z.infer<typeof shopShape>
export type ProductFile = z.infer<typeof productShape>
