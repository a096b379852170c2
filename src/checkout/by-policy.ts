/**
 * What policy and law say before there is an order: of a way to pay, and of a day of delivery. Settings open
 * what the shop can do; a clause that refuses closes it, and is named.
 */
import { formatDay, formatInstant, type Day } from '#calendar'
import type { MethodChoice, Methods } from '#payments/methods'
import { commerce, readFacts, rule, type Cited } from '#policy'
import type { PaymentMethod } from '#shops'
import type { QuoteInput } from './quote-types.ts'

type Asked = Pick<QuoteInput, 'documents' | 'calendar' | 'at' | 'destination' | 'country'>

/** The clauses that refuse to take this payment; none where nothing refuses it. */
export function paymentRefusedBy(input: Asked, { method, brand }: MethodChoice): readonly Cited[] {
  const asked = { 'payment-method': method, ...(brand === undefined ? {} : { 'card-brand': brand }) }
  return deciding(input, 'pay', asked, 'refuse')
}

/**
 * A way to pay that is not offered here, and the clauses that leave it to staff: who wishes for it asks
 * first.
 */
export type AskedFirst = { readonly method: PaymentMethod; readonly clauses: readonly Cited[] }

export function askedFirst(input: Asked & Pick<QuoteInput, 'selling'>, { notHere }: Methods): AskedFirst[] {
  const { methods } = input.selling.payment
  return notHere.flatMap((method) => {
    const brands = methods.flatMap((one) => (one.method === method && 'brands' in one ? one.brands : []))
    const asked = brands.length === 0 ? [{}] : brands.map((brand) => ({ 'card-brand': brand }))
    const clauses = asked
      .flatMap((of) => deciding(input, 'pay', { 'payment-method': method, ...of }, 'staff'))
      .filter(({ effect }) => effect !== 'silence')
    return clauses.length === 0 ? [] : [{ method, clauses }]
  })
}

/** The clauses that refuse this day of delivery; none where nothing refuses it. */
export function dayRefusedBy(input: Asked, day: Day): readonly Cited[] {
  return deciding(input, 'change-delivery-day', { wished: formatDay(day), stage: 'accepted' }, 'refuse')
}

/** The clauses by which such an answer is given; none where the answer is another. */
function deciding(
  { documents, calendar, at, destination, country }: Asked,
  request: string,
  asked: Readonly<Record<string, string>>,
  answer: 'refuse' | 'staff',
): readonly Cited[] {
  const vocabulary = { ...commerce, facts: documents.facts }
  const now = formatInstant(at)
  const given: Record<string, string | undefined> = {
    ...asked,
    request,
    at: now,
    ordered: now,
    country: country ?? destination,
    destination,
  }
  const { facts, problems } = readFacts(known(given), vocabulary)
  // A method that the vocabulary has no word for is one that no clause can speak of.
  if (problems.length > 0) return []
  const { verdict, clauses } = rule(documents, facts, calendar)
  return verdict === answer ? clauses.filter((clause) => clause.deciding) : []
}

const known = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined))
