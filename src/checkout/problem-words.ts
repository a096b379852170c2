/** What stands in the way of an order, a sentence each, and which cards and methods are not taken and why. */
import { formatDate } from '#calendar'
import { formatMoney } from '#money'
import type { MethodChoice, Methods, WrongChoice } from '#payments/methods'
import { wordIn, type Cited } from '#policy'
import type { CardBrand, PaymentMethod } from '#shops'
import { nameOfCountry, say, type Language, type WordKey } from '#words'
import type { QuoteProblem, ShippingRefused } from './quote-types.ts'

export const methodName = (method: PaymentMethod, language: Language): string =>
  say(language, `checkout.method.${method}`)

export const brandName = (brand: CardBrand, language: Language): string =>
  say(language, `checkout.brand.${brand}`)

export const countryName = (country: string, language: Language): string =>
  nameOfCountry(country, language) ?? country

/** One sentence, with the clauses it comes from behind it. `destination` as in the quote. */
export function problemWords(
  problem: QuoteProblem,
  destination: string | undefined,
  language: Language,
): string {
  const clauses = 'clauses' in problem ? clauseWords(problem.clauses, language) : undefined
  const sentence = sentenceOf(problem, destination ?? '', language)
  return clauses === undefined ? sentence : joined(sentence, clauses, language)
}

/** What is not taken for this destination, and what is taken through another method: a sentence each. */
export function methodRemarks(methods: Methods, destination: string, language: Language): readonly string[] {
  const country = countryName(destination, language)
  const direct = methods.offered.find(({ method }) => method === 'card')?.brands ?? []
  return [
    ...methods.through
      .filter(({ brand, method }) => method !== 'card' && !direct.includes(brand))
      .map(({ brand, method }) =>
        say(language, 'checkout.brand-through', {
          brand: brandName(brand, language),
          method: methodName(method, language),
        }),
      ),
    ...methods.refused.map(({ brand, because }) => refusalWords(brand, because, country, language)),
    ...methods.notHere.map((method) =>
      say(language, 'checkout.method-not-here', { method: methodName(method, language), country }),
    ),
    ...methods.notForPresents.map((method) =>
      say(language, 'checkout.method-not-for-a-present', { method: methodName(method, language) }),
    ),
  ]
}

function refusalWords(
  brand: CardBrand,
  because: 'not-taken' | 'not-here',
  country: string,
  language: Language,
): string {
  const key = because === 'not-taken' ? 'checkout.brand-not-taken' : 'checkout.brand-not-here'
  return say(language, key, { brand: brandName(brand, language), country })
}

/** 'See “Delivery day” for details.', each clause once; nothing where there is none. */
export function clauseWords(clauses: readonly Cited[], language: Language): string | undefined {
  const headings = [...new Set(clauses.map(({ heading }) => wordIn(heading, language)))]
  if (headings.length === 0) return undefined
  const between = say(language, 'checkout.says.clauses-between')
  return say(language, 'checkout.says.clauses', { names: headings.join(between) })
}

export const joined = (one: string, other: string, language: Language): string =>
  language === 'ja' ? `${one}${other}` : `${one} ${other}`

const plainProblems = {
  'nothing-to-buy': 'checkout.wrong.nothing-to-buy',
  'destination-wanted': 'checkout.wrong.destination-wanted',
  'method-wanted': 'checkout.wrong.method-wanted',
  'cash-on-delivery-in-parcels': 'checkout.wrong.cash-on-delivery-in-parcels',
  'parcels-not-offered': 'checkout.wrong.parcels-not-offered',
  'wrapping-not-offered': 'checkout.wrong.wrapping-not-offered',
  'acknowledgement-wanted': 'checkout.wrong.acknowledgement-wanted',
} as const satisfies Readonly<Partial<Record<QuoteProblem['problem'], WordKey>>>

function sentenceOf(problem: QuoteProblem, destination: string, language: Language): string {
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency: 'JPY' }, language)
  switch (problem.problem) {
    case 'shipping':
      return shippingWords(problem.because, language)
    case 'method':
      return choiceWords(problem.because, destination, language)
    case 'method-by-policy':
      return say(language, 'checkout.wrong.method-by-policy', {
        method: choiceName(problem.choice, language),
      })
    case 'cash-on-delivery-too-much':
      return say(language, 'checkout.wrong.cash-on-delivery-too-much', { upTo: yen(problem.upToMinor) })
    case 'delivery-day':
      if (problem.offered === undefined) return say(language, 'checkout.wrong.delivery-day-none')
      return say(language, 'checkout.wrong.delivery-day', {
        first: formatDate(problem.offered.first, language),
        last: formatDate(problem.offered.last, language),
      })
    case 'consent-wanted':
      return say(language, 'checkout.wrong.consent-wanted', { amount: yen(problem.estimateMinor) })
    default:
      return say(language, plainProblems[problem.problem])
  }
}

const kilos = (grams: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 2 }).format(
    grams / 1000,
  )

/** Why nothing is sent there. */
export function shippingWords(because: ShippingRefused, language: Language): string {
  const country = countryName(because.destination, language)
  if (because.refused !== 'too-heavy') return say(language, `checkout.wrong.${because.refused}`, { country })
  const [limit, weight] = [kilos(because.upToGrams, language), kilos(because.grams, language)]
  return say(language, 'checkout.wrong.too-heavy', { country, limit, weight })
}

function choiceName({ method, brand }: MethodChoice, language: Language): string {
  return brand === undefined
    ? methodName(method, language)
    : `${methodName(method, language)} ${brandName(brand, language)}`
}

function choiceWords(because: WrongChoice, destination: string, language: Language): string {
  const country = countryName(destination, language)
  switch (because.refused) {
    case 'method-not-for-a-present':
      return say(language, 'checkout.method-not-for-a-present', {
        method: methodName(because.method, language),
      })
    case 'method-not-offered':
      return say(language, 'checkout.method-not-here', {
        method: methodName(because.method, language),
        country,
      })
    case 'brand-wanted':
      return say(language, 'checkout.wrong.brand-wanted', { method: methodName(because.method, language) })
    case 'brand-elsewhere':
      return say(language, 'checkout.brand-through', {
        brand: brandName(because.brand, language),
        method: methodName(because.method, language),
      })
    case 'brand-not-taken':
      return refusalWords(because.brand, because.because, country, language)
  }
}
