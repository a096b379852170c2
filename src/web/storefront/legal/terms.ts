/**
 * What a shop's settings and policy say of selling, in rows of words (特定商取引法 11条): who sells, what is
 * charged beside the price, how and when one pays, when it comes. Decides nothing. Pure.
 */
import { formatMoney } from '#money'
import type { Policy, Section } from '#policy'
import { whenPaid, type MethodSettings, type OpenShop, type Selling } from '#shops'
import { say, type Language } from '#words'
import { yen } from '../price.ts'
import { placesOf, placesWithin, placeWords } from './places.ts'

type Length = { readonly length: number; readonly unit: 'days' | 'business-days' }

/** '3 business days'. */
export const lengthWords = ({ length, unit }: Length, language: Language): string =>
  say(language, unit === 'days' ? 'rule.days' : 'rule.business-days', { count: length })

const feeWords = (fee: number, language: Language): string =>
  fee === 0 ? say(language, 'legal.free') : formatMoney(yen(fee), language)

const weightWords = (grams: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: grams % 1000 === 0 ? 'kilogram' : 'gram',
    unitDisplay: 'short',
  }).format(grams % 1000 === 0 ? grams / 1000 : grams)

/** Destination, weight, fee: a row each. */
export function shippingRows(selling: Selling, shop: OpenShop, language: Language) {
  const rows = placesOf(
    selling.shipping,
    shop.settings['ships-to'],
    (row) => row['up-to-grams'] === undefined,
  )
  const weighed = (places: unknown): boolean =>
    rows.some(({ row, places: own }) => row['up-to-grams'] !== undefined && String(own) === String(places))
  return rows.map(({ row, places }) => {
    const grams = row['up-to-grams']
    const weight =
      grams !== undefined
        ? say(language, 'legal.shipping.up-to', { weight: weightWords(grams, language) })
        : say(language, weighed(places) ? 'legal.shipping.above' : 'legal.shipping.any-weight')
    return [placeWords(places, language, { rest: rows.length > 1 }), weight, feeWords(row.fee, language)]
  })
}

type CashOnDelivery = Extract<MethodSettings, { method: 'cash-on-delivery' }>

export const cashOnDeliveryOf = ({ payment }: Selling): CashOnDelivery | undefined =>
  payment.methods.find((one): one is CashOnDelivery => one.method === 'cash-on-delivery')

/** What is collected, and the fee in it; and the most that is. */
export function cashRows({ brackets }: CashOnDelivery, language: Language) {
  return {
    rows: brackets.map((bracket) => [
      say(language, 'legal.cod.up-to', { amount: formatMoney(yen(bracket['up-to']), language) }),
      feeWords(bracket.fee, language),
    ]),
    most: say(language, 'legal.cod.most', {
      amount: formatMoney(yen(brackets.at(-1)?.['up-to'] ?? 0), language),
    }),
  }
}

/** What else may be charged, a sentence each. */
export function otherCharges(selling: Selling, shop: OpenShop, language: Language): readonly string[] {
  const { parcels, payment } = selling
  const extra =
    typeof parcels === 'string'
      ? []
      : [
          say(language, `legal.second-parcel.${parcels.extra}`, {
            estimates: placesOf(parcels.estimate, shop.settings['ships-to'])
              .map(({ row, places }) =>
                say(language, 'legal.estimate', {
                  place: placeWords(places, language, { rest: false }),
                  fee: formatMoney(yen(row.fee), language),
                }),
              )
              .join(say(language, 'common.between')),
          }),
        ]
  const abroad = shop.settings['ships-to'] === 'world' || shop.settings['ships-to'].some((to) => to !== 'JP')
  return [
    ...extra,
    ...(payment.methods.some(({ method }) => method === 'bank-transfer')
      ? [say(language, 'legal.transfer-fee')]
      : []),
    ...(abroad ? [say(language, 'legal.duty')] : []),
  ]
}

/** Names of cards are the same in every language. */
const brandNames = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  jcb: 'JCB',
  diners: 'Diners Club',
  discover: 'Discover',
} as const

export type MethodWords = { readonly name: string; readonly when: string; readonly to: string | undefined }

export function methodWords(method: MethodSettings, shop: OpenShop, language: Language): MethodWords {
  const places = placesWithin(method.to, shop.settings['ships-to'])
  return {
    name: methodName(method, language),
    when:
      method.method === 'cash-on-delivery'
        ? say(language, 'legal.method.when.cash-on-delivery')
        : say(
            language,
            method.method === 'card' || method.method === 'paypal'
              ? 'legal.method.when.card'
              : 'legal.method.when.prepaid',
            { length: lengthWords(method.pays, language) },
          ),
    to:
      places === 'world'
        ? undefined
        : say(language, 'legal.method.to', { places: placeWords(places, language, { rest: false }) }),
  }
}

function methodName(method: MethodSettings, language: Language): string {
  if (method.method !== 'card' && method.method !== 'paypal')
    return say(language, `legal.method.${method.method}`)
  const brands = method.brands.map((brand) => brandNames[brand]).join(say(language, 'common.between'))
  if (method.method === 'card') return say(language, 'legal.method.card', { brands })
  return brands === ''
    ? say(language, 'legal.method.paypal')
    : say(language, 'legal.method.paypal-brands', { brands })
}

/** When pieces leave the shop and how they travel, a sentence each. `kinds` are those it sells. */
export function deliverySentences(
  selling: Selling,
  shop: OpenShop,
  kinds: ReadonlySet<string>,
  language: Language,
): readonly string[] {
  const { 'delivery-day': day, parcels } = selling
  const made = kinds.has('made-to-order') || kinds.has('personalised')
  const together =
    parcels === 'together'
      ? 'legal.delivery.together'
      : parcels === 'each-when-ready'
        ? 'legal.delivery.each'
        : 'legal.delivery.choose'
  return [
    say(language, readyFrom(selling), { length: lengthWords(selling['ship-within'], language) }),
    ...(made ? [say(language, 'legal.delivery.made')] : []),
    ...(kinds.has('pre-order') ? [say(language, 'legal.delivery.pre-order')] : []),
    say(language, together),
    ...(day === undefined
      ? []
      : [
          say(language, day.count === 'days' ? 'legal.delivery.day' : 'legal.delivery.business-day', {
            first: day.first,
            last: day.last,
            places: placeWords(placesWithin(day.to, shop.settings['ships-to']), language, { rest: false }),
          }),
        ]),
  ]
}

/** What is paid some days after the order leaves by the day of its payment. */
function readyFrom({ payment: { methods } }: Selling) {
  const later = methods.filter(({ method }) => whenPaid(method) === 'later')
  if (later.length === 0) return 'legal.delivery.ready'
  return later.length === methods.length ? 'legal.delivery.ready-paid' : 'legal.delivery.ready-or-paid'
}

/** Destination, days on the way: a row each. */
export function wayRows(selling: Selling, shop: OpenShop, language: Language) {
  const rows = placesOf(selling['on-the-way'], shop.settings['ships-to'])
  return rows.map(({ row, places }) => [
    placeWords(places, language, { rest: rows.length > 1 }),
    say(language, 'legal.delivery.way-days', { from: row.days[0], to: row.days[1] }),
  ])
}

const comingBack = ['return', 'exchange', 'cancel', 'withdraw']

/** The clauses by which something comes back or is called off, in the order of the document. */
export function returnClauses({ rules, sections }: Policy): readonly Section[] {
  const ruled = new Set(
    rules
      .filter(({ on }) => on === '*' || on.some((request) => comingBack.includes(request)))
      .map(({ clause }) => clause),
  )
  return sections.filter(({ id }) => ruled.has(id))
}
