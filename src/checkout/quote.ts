/** A basket with its wishes → amounts, taxes, days, methods, promises, and what stands in the way. */
import { parseDay, type Day } from '#calendar'
import { priceOf } from '#catalogue'
import { taxesOf, type Money, type Taxed } from '#money'
import { codFee, methodsFor, wrongChoice, type MethodChoice, type Methods } from '#payments/methods'
import { datesOf, deliveryDays, isOffered, parcelChoices, parcelsOf, shippingFee } from '#shipping'
import type { DeliveryDays, ParcelHow } from '#shipping'
import { reaches, whenPaid } from '#shops'
import { dayRefusedBy, paymentRefusedBy } from './by-policy.ts'
import { onDay } from './promises-anew.ts'
import type {
  LineToBuy,
  Quote,
  QuotedLine,
  QuoteInput,
  QuoteProblem,
  ShippingRefused,
} from './quote-types.ts'

/** Shipping, wrapping and fees bear the standard rate. */
const standardRate = 10

/** Everything that can be said of a basket with what is known so far. */
export function quote(input: QuoteInput): Quote {
  const { selling, destination, gift = false, wishes = {}, at } = input
  const lines = input.lines.map(quoted)
  const goods = sum(lines.map(({ totalMinor }) => totalMinor))
  const shipping = shippingOf(input)
  const wrapping = wrappingOf(input)
  const methods = destination === undefined ? undefined : methodsFor(selling, destination, { gift })
  const parcels = parcelsFor(input)
  const chosen = wishes.method === undefined ? undefined : { method: wishes.method, brand: wishes.brand }
  const shippingMinor = shipping !== undefined && 'feeMinor' in shipping ? shipping.feeMinor : 0n
  const payment = paymentFee(input, chosen, methods, goods + shippingMinor + (wrapping ?? 0n))
  const promises = promisesOf(input, parcels.parcels)
  const offered = daysFor(input, promises)
  const wished = wishes.deliveryDay === undefined ? undefined : parseDay(wishes.deliveryDay)
  const exempt = destination !== undefined && destination !== input.documents.policy.home
  const others = [shippingMinor, wrapping ?? 0n, payment.feeMinor ?? 0n]
  return {
    at,
    destination,
    country: input.country ?? destination,
    lines,
    goods: yen(goods),
    shipping: shipping !== undefined && 'feeMinor' in shipping ? yen(shipping.feeMinor) : shipping,
    wrapping: wrapping === undefined ? undefined : yen(wrapping),
    paymentFee: payment.feeMinor === undefined ? undefined : yen(payment.feeMinor),
    total: yen(goods + sum(others)),
    taxes: exempt ? [] : taxesOf([...lines.map(taxed), { rate: standardRate, amountMinor: sum(others) }]),
    exempt,
    methods,
    chosen,
    deliveryDays: offered,
    deliveryDay: wished !== undefined && isOffered(offered, wished) ? wished : undefined,
    parcels,
    promises:
      wished === undefined || !isOffered(offered, wished)
        ? promises
        : onDay(promises, wished, input.calendar),
    problems: [
      ...(lines.length === 0 ? [{ problem: 'nothing-to-buy' } as const] : []),
      ...(destination === undefined ? [{ problem: 'destination-wanted' } as const] : []),
      ...(shipping !== undefined && 'refused' in shipping
        ? [{ problem: 'shipping', because: shipping } as const]
        : []),
      ...methodProblems(input, chosen, methods),
      ...payment.problems,
      ...parcelsAtTheDoor(chosen, parcels.parcels.length),
      ...dayProblems(input, offered, wished),
      ...parcelProblems(input, parcels),
      ...(wishes.wrapping === true && wrapping === undefined
        ? [{ problem: 'wrapping-not-offered' } as const]
        : []),
      ...acknowledgementProblems(input),
    ],
  }
}

const yen = (amountMinor: bigint): Money => ({ amountMinor, currency: 'JPY' })
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

function quoted({ line, product, variant, quantity, texts }: LineToBuy): QuotedLine {
  const written = Object.entries(texts ?? {}).filter(([, text]) => text !== '')
  const eachMinor = priceOf(product, { ...variant.options, ...Object.fromEntries(written) })
  const totalMinor = eachMinor * BigInt(quantity)
  return { line, sku: variant.sku, product, quantity, eachMinor, totalMinor, tax: product.tax }
}

const taxed = ({ tax, totalMinor }: QuotedLine): Taxed => ({ rate: tax, amountMinor: totalMinor })

function shippingOf(input: QuoteInput): { readonly feeMinor: bigint } | ShippingRefused | undefined {
  const { selling, shipsTo, destination, lines } = input
  if (destination === undefined) return undefined
  if (!reaches(shipsTo, destination)) return { refused: 'not-sold-there', destination }
  const grams = lines.reduce((all, { product, quantity }) => all + product['weight-grams'] * quantity, 0)
  return shippingFee(selling, destination, grams)
}

const wrappingOf = ({ selling, wishes }: QuoteInput): bigint | undefined =>
  wishes?.wrapping === true && selling.wrapping !== undefined ? BigInt(selling.wrapping.fee) : undefined

function parcelsFor({ selling, destination, lines, wishes, documents }: QuoteInput): Quote['parcels'] {
  const kinds = lines.map(({ line, product }) => ({ line, kind: product.kind }))
  const choices = parcelChoices(selling, destination ?? documents.policy.home, kinds)
  const wished = wishes?.parcels
  const how: ParcelHow = wished !== undefined && choices.hows.includes(wished) ? wished : choices.hows[0]!
  return { choices, how, parcels: parcelsOf(choices, how, kinds) }
}

function parcelProblems({ wishes }: QuoteInput, { choices, how }: Quote['parcels']): QuoteProblem[] {
  const wished = wishes?.parcels
  if (wished !== undefined && wished !== how) return [{ problem: 'parcels-not-offered', how: wished }]
  if (how !== 'ready-first' || choices.extra === undefined || wishes?.consented === true) return []
  const { freight, estimateMinor } = choices.extra
  return [{ problem: 'consent-wanted', freight, estimateMinor }]
}

function paymentFee(
  { selling }: QuoteInput,
  chosen: MethodChoice | undefined,
  methods: Methods | undefined,
  collected: bigint,
): { readonly feeMinor?: bigint; readonly problems: readonly QuoteProblem[] } {
  const isOfferedHere = methods?.offered.some(({ method }) => method === 'cash-on-delivery') === true
  if (chosen?.method !== 'cash-on-delivery' || !isOfferedHere) return { problems: [] }
  const settings = selling.payment.methods.find(({ method }) => method === 'cash-on-delivery')
  if (settings === undefined || !('brackets' in settings)) return { problems: [] }
  const fee = codFee(settings.brackets, collected)
  if ('feeMinor' in fee) return { feeMinor: fee.feeMinor, problems: [] }
  return { problems: [{ problem: 'cash-on-delivery-too-much', upToMinor: fee.upToMinor }] }
}

/** One parcel alone is paid for at the door. */
const parcelsAtTheDoor = (chosen: MethodChoice | undefined, count: number): readonly QuoteProblem[] =>
  chosen?.method === 'cash-on-delivery' && count > 1 ? [{ problem: 'cash-on-delivery-in-parcels' }] : []

/** A way to pay that the shop offers here, and why this order cannot be paid so. */
export type ClosedWay = { readonly choice: MethodChoice; readonly problem: QuoteProblem }

/**
 * Ways that no choice on the page opens: a clause refuses them, or too much would be collected at the door.
 */
export function closedWays(input: QuoteInput, quoted: Quote): readonly ClosedWay[] {
  const { methods, goods, shipping, wrapping, parcels } = quoted
  const shippingMinor = shipping !== undefined && 'amountMinor' in shipping ? shipping.amountMinor : 0n
  const collected = goods.amountMinor + shippingMinor + (wrapping?.amountMinor ?? 0n)
  // Where there is a choice, one parcel may still be chosen.
  const count = parcels.choices.hows.length === 1 ? parcels.parcels.length : 1
  const problemsOf = (choice: MethodChoice): readonly QuoteProblem[] => [
    ...methodProblems(input, choice, methods),
    ...paymentFee(input, choice, methods, collected).problems,
    ...parcelsAtTheDoor(choice, count),
  ]
  return (methods?.offered ?? []).flatMap(({ method, brands }) =>
    (brands.length === 0 ? [undefined] : brands).flatMap((brand) => {
      const [problem] = problemsOf({ method, brand })
      return problem === undefined ? [] : [{ choice: { method, brand }, problem }]
    }),
  )
}

function methodProblems(
  input: QuoteInput,
  chosen: MethodChoice | undefined,
  methods: Methods | undefined,
): QuoteProblem[] {
  if (methods === undefined) return []
  if (chosen === undefined) return [{ problem: 'method-wanted' }]
  const clauses = paymentRefusedBy(input, chosen)
  const because = wrongChoice(methods, chosen)
  if (because !== undefined) return [{ problem: 'method', because, clauses }]
  return clauses.length === 0 ? [] : [{ problem: 'method-by-policy', choice: chosen, clauses }]
}

/**
 * Settings open the days; the policy may close some of them, and so does what cannot be there yet: a day is
 * wished for the parcel that comes first.
 */
function daysFor(input: QuoteInput, promises: Quote['promises']): DeliveryDays | undefined {
  const { selling, destination, at, calendar } = input
  const open = destination === undefined ? undefined : deliveryDays(selling, destination, at, calendar)
  const soonest = Math.min(...promises.map(({ deliverFrom }) => deliverFrom))
  const days = open?.days.filter((day) => day >= soonest && dayRefusedBy(input, day).length === 0) ?? []
  return days.length === 0 ? undefined : { first: days[0]!, last: days.at(-1)!, days }
}

function dayProblems(
  input: QuoteInput,
  offered: DeliveryDays | undefined,
  wished: Day | undefined,
): QuoteProblem[] {
  const text = input.wishes?.deliveryDay
  if (text === undefined || (wished !== undefined && isOffered(offered, wished))) return []
  const clauses = wished === undefined ? [] : dayRefusedBy(input, wished)
  return [{ problem: 'delivery-day', wished: text, offered, clauses }]
}

function promisesOf(input: QuoteInput, parcels: Quote['parcels']['parcels']): Quote['promises'] {
  const { selling, destination, at, calendar, wishes = {} } = input
  if (destination === undefined) return []
  const pays = wishes.method === undefined ? undefined : whenPaid(wishes.method)
  const lines = input.lines.map(({ line, product: { kind, lead } }) => ({ line, kind, lead }))
  return datesOf(selling, destination, { placedAt: at, pays }, lines, parcels, calendar)
}

function acknowledgementProblems({ selling, wishes }: QuoteInput): QuoteProblem[] {
  const of = selling.acknowledge.filter((one) => wishes?.acknowledged?.includes(one) !== true)
  return of.length === 0 ? [] : [{ problem: 'acknowledgement-wanted', of }]
}
