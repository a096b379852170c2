/** What is asked of a quote and what it answers. Amounts are minor units of yen, tax included. */
import type { Day, Instant } from '#calendar'
import type { Money, RateTax } from '#money'
import type { MethodChoice, Methods, WrongChoice } from '#payments/methods'
import type { Cited, Documents, ShopCalendar } from '#policy'
import type { DeliveryDays, FeeRefused, LineDates, ParcelChoices, ParcelHow, ParcelToSend } from '#shipping'
import type { CardBrand, PaymentMethod, ProductFile, Reach, Selling } from '#shops'

/** One line of a basket. `texts` are what was written, by option: an engraving. */
export type LineToBuy = {
  readonly line: number
  readonly product: ProductFile
  readonly variant: { readonly sku: string; readonly options: Readonly<Record<string, string>> }
  readonly quantity: number
  readonly texts?: Readonly<Record<string, string>> | undefined
}

export type Acknowledgement = Selling['acknowledge'][number]

/** What was chosen so far; what is left out was not said yet. */
export type Wishes = {
  readonly wrapping?: boolean | undefined
  /** 'YYYY-MM-DD'. */
  readonly deliveryDay?: string | undefined
  readonly parcels?: ParcelHow | undefined
  /** Whether the customer agreed to pay for the other parcel at the door. */
  readonly consented?: boolean | undefined
  readonly method?: PaymentMethod | undefined
  readonly brand?: CardBrand | undefined
  readonly acknowledged?: readonly Acknowledgement[] | undefined
}

export type QuoteInput = {
  readonly selling: Selling
  /** `ships-to` of the shop's settings. */
  readonly shipsTo: Reach
  readonly documents: Documents
  readonly calendar: ShopCalendar
  readonly at: Instant
  readonly lines: readonly LineToBuy[]
  /** Where it is sent; nothing of fees, days and methods is known before. */
  readonly destination?: string | undefined
  /** Where the buyer lives; the destination where it was not asked. */
  readonly country?: string | undefined
  /** It is sent to somebody else, as a present. */
  readonly gift?: boolean | undefined
  readonly wishes?: Wishes
}

export type QuotedLine = {
  readonly line: number
  readonly sku: string
  readonly product: ProductFile
  readonly quantity: number
  readonly eachMinor: bigint
  readonly totalMinor: bigint
  readonly tax: 10 | 8
}

/** Why a destination has no fee. */
export type ShippingRefused =
  | FeeRefused
  | { readonly refused: 'not-sold-there'; readonly destination: string }

/** When a line leaves and arrives: days of the shop's calendar, first and last, inclusive. */
export type LinePromise = LineDates

/**
 * Why the order cannot be placed as it stands. `clauses` are those of the policy or the law that decide it,
 * empty where only the shop's settings do.
 */
export type QuoteProblem =
  | { readonly problem: 'nothing-to-buy' }
  | { readonly problem: 'destination-wanted' }
  | { readonly problem: 'shipping'; readonly because: ShippingRefused }
  | { readonly problem: 'method-wanted' }
  | { readonly problem: 'method'; readonly because: WrongChoice; readonly clauses: readonly Cited[] }
  | {
      readonly problem: 'method-by-policy'
      readonly choice: MethodChoice
      readonly clauses: readonly Cited[]
    }
  | { readonly problem: 'cash-on-delivery-too-much'; readonly upToMinor: bigint }
  | { readonly problem: 'cash-on-delivery-in-parcels' }
  | {
      readonly problem: 'delivery-day'
      readonly wished: string
      readonly offered: { readonly first: Day; readonly last: Day } | undefined
      readonly clauses: readonly Cited[]
    }
  | { readonly problem: 'parcels-not-offered'; readonly how: ParcelHow }
  | {
      readonly problem: 'consent-wanted'
      readonly freight: 'freight-collect' | 'cash-on-delivery'
      readonly estimateMinor: bigint
    }
  | { readonly problem: 'wrapping-not-offered' }
  | { readonly problem: 'acknowledgement-wanted'; readonly of: readonly Acknowledgement[] }

export type Quote = {
  readonly at: Instant
  readonly destination: string | undefined
  readonly country: string | undefined
  readonly lines: readonly QuotedLine[]
  readonly goods: Money
  /** Not known before the destination is. */
  readonly shipping: Money | ShippingRefused | undefined
  readonly wrapping: Money | undefined
  /** What the method itself costs: the fee of cash on delivery. */
  readonly paymentFee: Money | undefined
  readonly total: Money
  /** Rounded once a rate; none where the sale is an export. */
  readonly taxes: readonly RateTax[]
  readonly exempt: boolean
  readonly methods: Methods | undefined
  readonly chosen: MethodChoice | undefined
  readonly deliveryDays: DeliveryDays | undefined
  /** The day wished for, where it is offered. */
  readonly deliveryDay: Day | undefined
  readonly parcels: {
    readonly choices: ParcelChoices
    readonly how: ParcelHow
    readonly parcels: readonly ParcelToSend[]
  }
  readonly promises: readonly LinePromise[]
  readonly problems: readonly QuoteProblem[]
}
