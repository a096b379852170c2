/** What stands in the way of an order, as sentences beside the fields that can change it. */
import { formatDate } from '#calendar'
import type { QuoteProblem } from '#checkout'
import { formatMoney, type Money } from '#money'
import { say, type Language } from '#words'

/** The field of the page before the last screen that a problem belongs to. */
export type HowField = 'method' | 'day' | 'parcels' | 'consent' | 'acknowledged' | 'form'

const fields = {
  'nothing-to-buy': 'form',
  'destination-wanted': 'form',
  shipping: 'form',
  'method-wanted': 'method',
  method: 'method',
  'method-by-policy': 'method',
  'cash-on-delivery-too-much': 'method',
  'cash-on-delivery-in-parcels': 'method',
  'delivery-day': 'day',
  'parcels-not-offered': 'parcels',
  'consent-wanted': 'consent',
  'wrapping-not-offered': 'form',
  'acknowledgement-wanted': 'acknowledged',
} as const satisfies Record<QuoteProblem['problem'], HowField>

export const fieldOf = ({ problem }: QuoteProblem): HowField => fields[problem]

/** The clauses that decide it, by the id of their section. */
export const clausesOf = (problem: QuoteProblem): readonly string[] =>
  'clauses' in problem ? [...new Set(problem.clauses.map(({ id }) => id.split('.')[0]!))] : []

export function problemWords(problem: QuoteProblem, language: Language): string {
  switch (problem.problem) {
    case 'shipping':
      return say(language, `buying.wrong.shipping.${problem.because.refused}`)
    case 'method':
      return wrongMethod(problem.because, language)
    case 'cash-on-delivery-too-much':
      return say(language, 'buying.wrong.cash-on-delivery-too-much', {
        most: formatMoney(yen(problem.upToMinor), language),
      })
    case 'delivery-day':
      return dayWords(problem, language)
    case 'parcels-not-offered':
    case 'consent-wanted':
    case 'nothing-to-buy':
    case 'destination-wanted':
    case 'method-wanted':
    case 'method-by-policy':
    case 'cash-on-delivery-in-parcels':
    case 'wrapping-not-offered':
    case 'acknowledgement-wanted':
      return say(language, `buying.wrong.${problem.problem}`)
  }
}

type WrongMethod = Extract<QuoteProblem, { problem: 'method' }>['because']

function wrongMethod(because: WrongMethod, language: Language): string {
  switch (because.refused) {
    case 'method-not-offered':
      return say(language, 'buying.wrong.method-not-offered', {
        method: say(language, `buying.method.${because.method}`),
      })
    case 'brand-wanted':
      return say(language, 'buying.wrong.brand-wanted')
    case 'brand-elsewhere':
      return say(language, 'buying.wrong.brand-elsewhere', {
        brand: say(language, `buying.brand.${because.brand}`),
        method: say(language, `buying.method.${because.method}`),
      })
    case 'brand-not-taken':
      return say(language, `buying.refused.${because.because}`, {
        brand: say(language, `buying.brand.${because.brand}`),
      })
  }
}

function dayWords(
  { offered }: Extract<QuoteProblem, { problem: 'delivery-day' }>,
  language: Language,
): string {
  if (offered === undefined) return say(language, 'buying.wrong.day-none')
  return say(language, 'buying.wrong.day', {
    first: formatDate(offered.first, language),
    last: formatDate(offered.last, language),
  })
}

const yen = (amountMinor: bigint): Money => ({ amountMinor, currency: 'JPY' })
