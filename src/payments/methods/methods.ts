/** Methods and card brands by destination, as a shop's settings have them. */
import {
  cardBrands,
  reaches,
  type CardBrand,
  type MethodSettings,
  type PaymentMethod,
  type Selling,
} from '#shops'

/** One method that is offered, with the brands that may be chosen under it. */
export type MethodOffer = {
  readonly method: PaymentMethod
  /** Empty where no brand has to be chosen. */
  readonly brands: readonly CardBrand[]
  /** How long it may take until it is paid; cash on delivery is paid at the door. */
  readonly pays?: { readonly length: number; readonly unit: 'days' | 'business-days' }
  readonly account?: { readonly ja: readonly string[]; readonly en: readonly string[] }
}

/** `not-taken`: nowhere. `not-here`: the shop takes it for other destinations only. */
export type BrandRefusal = 'not-taken' | 'not-here'

export type Methods = {
  readonly offered: readonly MethodOffer[]
  /** Brands that are taken, and under which method: JCB only through PayPal, for instance. */
  readonly through: readonly { readonly brand: CardBrand; readonly method: PaymentMethod }[]
  readonly refused: readonly { readonly brand: CardBrand; readonly because: BrandRefusal }[]
  /** Methods that the shop has for other destinations only. */
  readonly notHere: readonly PaymentMethod[]
  /** Methods by which whoever is given the present would pay for it at their door. */
  readonly notForPresents: readonly PaymentMethod[]
}

/** What somebody chose. A brand is named where the method has brands to choose from. */
export type MethodChoice = { readonly method: PaymentMethod; readonly brand?: CardBrand | undefined }

export type WrongChoice =
  | { readonly refused: 'method-not-offered'; readonly method: PaymentMethod }
  | { readonly refused: 'method-not-for-a-present'; readonly method: PaymentMethod }
  | { readonly refused: 'brand-wanted'; readonly method: PaymentMethod }
  | { readonly refused: 'brand-elsewhere'; readonly brand: CardBrand; readonly method: PaymentMethod }
  | { readonly refused: 'brand-not-taken'; readonly brand: CardBrand; readonly because: BrandRefusal }

/** How an order to this destination may be paid; `gift`: it is sent to somebody else as a present. */
export function methodsFor(
  { payment }: Pick<Selling, 'payment'>,
  destination: string,
  { gift = false }: { readonly gift?: boolean } = {},
): Methods {
  const here = payment.methods.filter(({ to }) => reaches(to, destination))
  const atTheDoor = ({ method }: MethodSettings) => gift && method === 'cash-on-delivery'
  const offered = here.filter((one) => !atTheDoor(one)).map(offerOf)
  const notForPresents = here.filter(atTheDoor).map(({ method }) => method)
  const through = cardBrands.flatMap((brand) => {
    const offer = offered.find(({ brands }) => brands.includes(brand))
    return offer === undefined ? [] : [{ brand, method: offer.method }]
  })
  const everywhere = payment.methods.flatMap(brandsOf)
  const refused = cardBrands
    .filter((brand) => through.every((one) => one.brand !== brand))
    .map((brand) => ({ brand, because: everywhere.includes(brand) ? 'not-here' : 'not-taken' }) as const)
  const notHere = payment.methods
    .map(({ method }) => method)
    .filter((method) => offered.every((one) => one.method !== method) && !notForPresents.includes(method))
  // Who takes no cards at all need not say which are refused.
  return {
    offered,
    through,
    refused: everywhere.length === 0 ? [] : refused,
    notHere: [...new Set(notHere)],
    notForPresents,
  }
}

/** Why a choice cannot be taken, or nothing. */
export function wrongChoice(
  { offered, through, refused, notForPresents }: Methods,
  { method, brand }: MethodChoice,
): WrongChoice | undefined {
  const offer = offered.find((one) => one.method === method)
  if (offer === undefined)
    return {
      refused: notForPresents.includes(method) ? 'method-not-for-a-present' : 'method-not-offered',
      method,
    }
  if (brand === undefined) return offer.brands.length === 0 ? undefined : { refused: 'brand-wanted', method }
  if (offer.brands.includes(brand)) return undefined
  const other = through.find((one) => one.brand === brand)
  if (other !== undefined) return { refused: 'brand-elsewhere', brand, method: other.method }
  const because = refused.find((one) => one.brand === brand)?.because ?? 'not-taken'
  return { refused: 'brand-not-taken', brand, because }
}

function offerOf(settings: MethodSettings): MethodOffer {
  const { method } = settings
  return {
    method,
    brands: brandsOf(settings),
    ...('pays' in settings ? { pays: settings.pays } : {}),
    ...('account' in settings ? { account: settings.account } : {}),
  }
}

const brandsOf = (settings: MethodSettings): readonly CardBrand[] =>
  'brands' in settings ? settings.brands : []
