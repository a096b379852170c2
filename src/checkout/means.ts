/**
 * In which other ways an order can be paid that is not paid yet: what the shop takes at this destination and
 * no clause of the order's own documents refuses, with the fee of cash on delivery, the sum and the time.
 * Pure.
 */
import { dayOf, endOfDay, isWorkingDay, type Instant } from '#calendar'
import { isEarlyFor, type MeansChosen, type Order } from '#ordering'
import { codFee, methodsFor, type MethodOffer } from '#payments/methods'
import type { Documents, ShopCalendar } from '#policy'
import type { CardBrand, PaymentMethod, Selling } from '#shops'
import { agreedParcels } from './agreed-parcels.ts'
import { paymentRefusedBy } from './by-policy.ts'

/** The payment that is open now, as far as it matters here. */
export type OpenPayment = {
  readonly method: PaymentMethod
  readonly brand: CardBrand | null
  readonly amount: { readonly amountMinor: bigint }
  readonly payBy: Instant | null
}

export type MeansInput = {
  readonly order: Order
  readonly payment: OpenPayment
  readonly selling: Selling
  readonly documents: Documents
  readonly calendar: ShopCalendar
  readonly at: Instant
}

/**
 * The end of the last day on which a method may be paid, counted from a moment by the shop's days and clock.
 */
export function paysUntil(
  pays: MethodOffer['pays'],
  from: Instant,
  { zone, holidays }: ShopCalendar,
): Instant | null {
  if (pays === undefined) return null
  let day = dayOf(from, zone)
  for (let left = pays.length; left > 0;) {
    day += 1
    if (pays.unit === 'days' || isWorkingDay(day, holidays)) left -= 1
  }
  return endOfDay(day, zone)
}

/** Each with what it comes to; the one that is chosen now is not among them. */
export function otherMeans(input: MeansInput): readonly MeansChosen[] {
  const { order, payment, selling } = input
  if (order.checkout === null) return []
  const { gift } = order.deliverTo
  return methodsFor(selling, order.destination, { gift }).offered.flatMap((offer) => {
    const brands = offer.brands.length === 0 ? [undefined] : offer.brands
    return brands
      .filter((brand) => offer.method !== payment.method || (brand ?? null) !== payment.brand)
      .flatMap((brand) => chosen(input, offer, brand))
  })
}

function chosen(
  input: MeansInput,
  { method, pays }: MethodOffer,
  brand: CardBrand | undefined,
): readonly MeansChosen[] {
  const { order, payment, at } = input
  if (!isEarlyFor(order, payment.method, method)) return []
  const { documents, calendar } = input
  const asked = { documents, calendar, at, destination: order.destination, country: order.country }
  if (paymentRefusedBy(asked, { method, brand }).length > 0) return []
  const fee = feeOf(input, method)
  const payBy = payByOf(input, pays)
  if (fee === undefined || (payBy !== null && payBy <= at)) return []
  const own = payment.method === 'cash-on-delivery' ? (order.checkout?.paymentFeeMinor ?? 0n) : 0n
  const amountMinor = payment.amount.amountMinor - own + fee
  return [{ method, ...(brand === undefined ? {} : { brand }), feeMinor: fee, amountMinor, payBy }]
}

/** Cash on delivery is one collection; undefined where it cannot be. */
function feeOf({ order, payment, selling }: MeansInput, method: PaymentMethod): bigint | undefined {
  if (method !== 'cash-on-delivery') return 0n
  const settings = selling.payment.methods.find((one) => one.method === 'cash-on-delivery')
  if (settings?.method !== 'cash-on-delivery') return undefined
  if (agreedParcels(order).length > 1) return undefined
  const fee = codFee(settings.brackets, payment.amount.amountMinor)
  return 'feeMinor' in fee ? fee.feeMinor : undefined
}

/**
 * As long as the method gives from the order, and no shorter than was given already: whoever changes gains no
 * time by changing, and loses none.
 */
function payByOf({ order, payment, calendar, at }: MeansInput, pays: MethodOffer['pays']): Instant | null {
  if (pays === undefined) return null
  const fromOrder = paysUntil(pays, order.placedAt, calendar) ?? 0
  return Math.max(fromOrder, payment.payBy ?? paysUntil(pays, at, calendar) ?? 0)
}
