/**
 * What is to be different, as the form says it and as it is kept: held against the order, the shop's settings
 * and the catalogue, with what it costs more by them and until which step of the work it can be done. Pure.
 */
import { z } from 'zod'
import { checkAddress, labelOf, normalised, type Address } from '#addresses'
import { dayOf, formatDay, parseDay, typedDay, type Instant } from '#calendar'
import { lineOnPiece, priceOf, refuseText, type Product } from '#catalogue'
import type { Details, Fitting } from '#cases/case'
import { promisesAnew } from '#checkout'
import {
  keptWrapping,
  kindWith,
  valueNow,
  type ChangeTo,
  type Order,
  type OrderLine,
  type Stage,
} from '#ordering'
import { deliveryDays, shippingFee } from '#shipping'
import { reaches, sellingOf, type OpenShop } from '#shops'

const text = z.string().max(300)

const form = z.discriminatedUnion('what', [
  z.object({ what: z.literal('delivery-day'), day: text }),
  z.object({
    what: z.literal('address'),
    /** The country whose form was on the page. */
    shown: text,
    address: z.object({
      country: text,
      postcode: text,
      region: text,
      city: text,
      lines: z.array(text),
      name: text,
      phone: text,
    }),
  }),
  z.object({ what: z.literal('wrapping'), wrap: z.enum(['yes', 'no']) }),
  z.object({ what: z.literal('specification'), chosen: z.record(z.string(), text) }),
])
type Form = z.infer<typeof form>

export const changeDetails: z.ZodType<Details> = form

/** A change as a request keeps it. */
export type Wanted = ChangeTo & {
  /** What it costs more by the shop's own list, tax included; less than nothing where it costs less. */
  readonly costsMinor: string
  /** The last step of the work at which it can still be done; null for what no work hangs on. */
  readonly until: Stage | null
}

/** What a case of this kind is about. */
export const wantedIn = (details: Details): Wanted => details as unknown as Wanted

/** What the form says, or the fields that are wrong. */
export function fitChange(details: Details, on: Fitting): Details | { readonly wrong: readonly string[] } {
  const fitted = fit(details as unknown as Form, on)
  if ('wrong' in fitted) return fitted
  const same = JSON.stringify(valueNow(on.order, fitted)) === JSON.stringify(fitted.after)
  return same ? { wrong: ['same'] } : fitted
}

type Fitted = Wanted | { readonly wrong: readonly string[] }

function fit(given: Form, on: Fitting): Fitted {
  switch (given.what) {
    case 'delivery-day':
      return dayWanted(given.day, on)
    case 'address':
      return addressWanted(given, on)
    case 'wrapping':
      return wrappingWanted(given.wrap === 'yes', on)
    case 'specification':
      return specificationWanted(given.chosen, on)
  }
}

const nothing = { costsMinor: '0', until: null } as const

function dayWanted(text: string, { shop, order, at }: Fitting): Fitted {
  const day = typedDay(text)
  const offered = daysLeft(shop, order, at)
  const late = day === undefined || day < dayOf(at, shop.calendar.zone)
  if (late || (offered !== undefined && !offered.includes(formatDay(day)))) return { wrong: ['day'] }
  return { what: 'delivery-day', line: null, after: { day: formatDay(day) }, ...nothing }
}

/**
 * The days that the shop offers and that can still be met, as 'YYYY-MM-DD'; undefined where it takes no
 * wishes.
 */
export function daysLeft(
  { settings, calendar }: Pick<OpenShop, 'settings' | 'calendar'>,
  order: Order,
  at: Instant,
): readonly string[] | undefined {
  const { destination, placedAt } = order
  const sells = sellingOf(settings.selling)
  if ('missing' in sells) return undefined
  const { selling } = sells
  const offered = deliveryDays(selling, destination, placedAt, calendar)
  const way = selling['on-the-way'].find(({ to }) => reaches(to, destination))
  const onTheWay = dayOf(at, calendar.zone) + (way?.days[0] ?? 1)
  const soonest = Math.max(onTheWay, readyFrom(order, calendar))
  return offered?.days.filter((day) => day >= soonest).map(formatDay)
}

/** The first day on which any of it can be there, whatever was wished for; 0 where none was promised. */
function readyFrom(order: Order, calendar: OpenShop['calendar']): number {
  const { checkout } = order
  const unwished = { ...order, checkout: checkout && { ...checkout, deliveryDay: null } }
  const promises = promisesAnew(unwished, calendar, order.placedAt)
  return promises.map(({ deliverFrom }) => parseDay(deliverFrom) ?? 0).toSorted((a, b) => a - b)[0] ?? 0
}

function addressWanted(
  { shown, address }: Extract<Form, { what: 'address' }>,
  { shop, order }: Fitting,
): Fitted {
  const to: Address = normalised(address)
  if (to.country !== shown) return { wrong: ['country'] }
  const wrong = checkAddress(to).map(({ field }) => field)
  if (wrong.length > 0) return { wrong }
  const { gift } = order.deliverTo
  const lines = labelOf({ ...to, name: '' }, { from: 'JP' })
  return {
    what: 'address',
    line: null,
    after: { deliverTo: { name: to.name, lines, gift, address: { ...to } }, destination: to.country },
    costsMinor: String(feeTo(shop, to.country, order) - feeTo(shop, order.destination, order)),
    until: null,
  }
}

/** What sending costs there, by the lightest row: only whether it is another fee matters. */
function feeTo({ settings }: OpenShop, destination: string, { shippingMinor }: Order): bigint {
  const sells = sellingOf(settings.selling)
  const fee = 'missing' in sells ? undefined : shippingFee(sells.selling, destination, 0)
  return fee === undefined || 'refused' in fee ? shippingMinor : fee.feeMinor
}

function wrappingWanted(wrap: boolean, { shop, order }: Fitting): Fitted {
  const fee = BigInt(shop.settings.selling?.wrapping?.fee ?? 0)
  const paid = order.checkout?.wrapping?.feeMinor ?? 0n
  return {
    what: 'wrapping',
    line: null,
    after: { wrapping: wrap ? keptWrapping({ feeMinor: fee }) : null },
    costsMinor: String(wrap ? fee : -paid),
    until: null,
  }
}

/** The steps of the work, in their order. */
const stages: readonly Stage[] = ['accepted', 'in-production', 'preparing', 'packed', 'shipped', 'delivered']
export const isPast = (stage: Stage, until: Stage): boolean => stages.indexOf(stage) > stages.indexOf(until)

/** As long as it is not packed, staff decide; the catalogue may end it sooner. */
const untilPacked: Stage = 'preparing'
type Option = Product['options'][number]
export const untilOf = (option: Option): Stage => option['change-until'] ?? untilPacked

/** What is chosen on a line now, by option: the variant's values, and the texts by their names. */
export function chosenNow(
  product: Product,
  line: Pick<OrderLine, 'sku' | 'options'>,
): Readonly<Record<string, string>> {
  const variant = product.variants.find(({ sku }) => sku === line.sku)
  const texts = product.options.flatMap((option) => {
    if (!('text' in option)) return []
    const written = line.options.find(({ name }) => name['en'] === option.name.en)?.value['en']
    return written === undefined ? [] : [[option.id, written] as const]
  })
  return { ...variant?.options, ...Object.fromEntries(texts) }
}

function specificationWanted(given: Readonly<Record<string, string>>, { line, product }: Fitting): Fitted {
  if (product === undefined) return { wrong: ['piece'] }
  const before = chosenNow(product, line)
  // What stands there and is not touched is no change, however it was written.
  const chosen = Object.fromEntries(
    product.options.map(({ id }) => {
      const [was, now] = [before[id] ?? '', given[id] ?? before[id] ?? '']
      return [id, now.trim() === was ? was : lineOnPiece(now)] as const
    }),
  )
  const different = product.options.filter(({ id }) => chosen[id] !== (before[id] ?? ''))
  const wrong = different.filter((option) => !canBe(option, chosen[option.id] ?? '', line.stage))
  if (wrong.length > 0) return { wrong: wrong.map(({ id }) => id) }
  if (different.length === 0) return { wrong: ['same'] }
  const variant = product.variants.find(({ options }) =>
    Object.entries(options).every(([id, value]) => chosen[id] === value),
  )
  if (variant === undefined) return { wrong: ['combination'] }
  const price = (of: Readonly<Record<string, string>>) =>
    priceOf(product, written(of)) * BigInt(line.quantity)
  const until = different.map(untilOf).toSorted((a, b) => (isPast(a, b) ? 1 : -1))[0] ?? untilPacked
  return {
    what: 'specification',
    line: line.line,
    after: {
      sku: variant.sku,
      options: optionsOf(product, chosen),
      kind: kindWith(product.kind, textsIn(product, chosen)),
    },
    costsMinor: String(price(chosen) - price(before)),
    until,
  }
}

/** What is written on the piece in the buyer's own words. */
const textsIn = (product: Product, chosen: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    product.options.flatMap((option) => ('text' in option ? [[option.id, chosen[option.id] ?? '']] : [])),
  )

/** An option left empty is not written at all. */
const written = (chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))

function canBe(option: Option, value: string, stage: Stage): boolean {
  if (isPast(stage, untilOf(option))) return false
  if ('text' in option) return refuseText(option, value) === undefined
  return option.values.some(({ id }) => id === value)
}

const optionsOf = (product: Product, chosen: Readonly<Record<string, string>>): OrderLine['options'] =>
  product.options.flatMap((option) => {
    const value = chosen[option.id] ?? ''
    if ('text' in option) return value === '' ? [] : [{ name: option.name, value: { ja: value, en: value } }]
    const known = option.values.find(({ id }) => id === value)
    return known === undefined ? [] : [{ name: option.name, value: known.name }]
  })
