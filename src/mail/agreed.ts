/**
 * What was chosen on the last screen and stands on the order, as letters say it. Orders from before there was
 * such a screen have none of it, and their letters leave it out. Pure.
 */
import { formatInstant } from '#calendar'
import type { LetterMoment, LetterParcels, LetterPaymentWanted, LetterSum, LetterTrader } from '#letters'
import type { Order } from '#ordering'
import type { Payment } from '#payments'
import { reaches, type OpenShop, type ShopSettings } from '#shops'

type Checkout = NonNullable<Order['checkout']>

/** An amount as letters carry it. */
export const sumOf = (amountMinor: bigint, currency: string): LetterSum => ({
  amountMinor: String(amountMinor),
  currency,
})

/** A moment by the shop's clock. */
export const momentOf = (at: number, shop: OpenShop): LetterMoment => ({
  at: formatInstant(at),
  zone: shop.calendar.zone,
})

/** Tax in the prices by rate, as the last screen showed it; `exempt` where nothing is taxed at home. */
export function taxesOf(
  order: Order,
  { taxes }: Pick<Checkout, 'taxes'>,
): { readonly taxes?: { readonly rate: number; readonly tax: LetterSum }[]; readonly exempt?: true } {
  if (!Array.isArray(taxes)) return {}
  const shown = (taxes as readonly Readonly<Record<string, unknown>>[]).flatMap(({ rate, taxMinor }) =>
    typeof rate === 'number' && /^\d+$/.test(String(taxMinor))
      ? [{ rate, tax: sumOf(BigInt(String(taxMinor)), order.currency) }]
      : [],
  )
  return shown.length > 0 ? { taxes: shown } : order.destination === 'JP' ? {} : { exempt: true }
}

/** How pieces are sent that are not ready together, with what the other parcel costs at the door. */
export function parcelsOf(
  { parcels }: Pick<Checkout, 'parcels'>,
  { selling }: ShopSettings,
  order: Order,
): LetterParcels | undefined {
  if (parcels === null) return undefined
  const { how, extra, which } = parcels
  if (extra === undefined || which === undefined) return { how }
  const about = atTheDoor(selling, order)
  return { how, extra: { how: extra, which, ...(about === undefined ? {} : { about }) } }
}

/** About what the other parcel costs at the door, as the shop's settings say. */
export function atTheDoor(selling: ShopSettings['selling'], order: Order): LetterSum | undefined {
  const { parcels } = selling ?? {}
  if (typeof parcels !== 'object') return undefined
  const row = parcels.estimate.find(({ to }) => reaches(to, order.destination))
  return row === undefined ? undefined : sumOf(BigInt(row.fee), order.currency)
}

/** How to pay what is still to come of a payment; `page` is where, below the shop. */
export function wantedOf(
  payment: Payment,
  order: Order,
  shop: OpenShop,
  page: string | undefined,
): LetterPaymentWanted {
  const { method, left, payBy, received } = payment
  const account = shop.settings.selling?.payment?.methods.find((one) => one.method === 'bank-transfer')
  return {
    amount: sumOf(left.amountMinor, left.currency),
    ...(received.amountMinor > 0n ? { received: sumOf(received.amountMinor, received.currency) } : {}),
    method,
    ...(method === 'bank-transfer' && account?.method === 'bank-transfer'
      ? { account: account.account, reference: `${order.number} ${order.name}` }
      : {}),
    ...(payBy === null ? {} : { until: momentOf(payBy, shop) }),
    ...(page === undefined ? {} : { page }),
  }
}

/** Who sells, as the shop's settings say; without, the shop's name and the address pieces come back to. */
export function traderOf({ selling, name, address }: ShopSettings): LetterTrader {
  const seller = selling?.seller
  if (seller === undefined) return { ja: [name.ja, ...address.ja], en: [name.en, ...address.en] }
  return {
    ja: [seller.name.ja, ...seller.address.ja],
    en: [seller.name.en, ...seller.address.en],
    phone: seller.phone,
  }
}
