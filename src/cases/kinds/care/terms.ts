/** What the ruling on a request for work means for each step: who decides, who pays, what is agreed first. */
import type { CaseFacts } from '#cases/case'
import type { Ruling } from '#policy'

/** The terms by which a customer pays or bears something, as they are put on record with their yes. */
const borne = ['return-shipping', 'outbound-shipping', 'duty', 'transit-risk'] as const

const textOf = (ruling: Ruling, term: string): string | undefined => {
  const value = ruling.terms[term]
  return typeof value === 'string' ? value : undefined
}

const asks = (ruling: Ruling, obligation: string): boolean =>
  [ruling.terms['obligations'] ?? []].flat().includes(obligation)

/** What the customer bears, by term. */
export const borneByCustomer = (ruling: Ruling): Readonly<Record<string, 'customer'>> =>
  Object.fromEntries(
    borne.filter((term) => textOf(ruling, term) === 'customer').map((term) => [term, 'customer']),
  )

/** Whether the way is at the customer's risk, so that they agree to it before anything is sent. */
export const asksForConsent = (ruling: Ruling): boolean =>
  asks(ruling, 'consent-transit-risk') || textOf(ruling, 'transit-risk') === 'customer'

/** Whether a number to follow the parcel by is needed to go on. */
export const asksForTracking = (ruling: Ruling): boolean => asks(ruling, 'trackable-courier')

/** Whether a visit has to be booked. */
export const asksForBooking = (ruling: Ruling): boolean => asks(ruling, 'reservation')

/** Whether the documents say that it costs nothing. */
export const isFree = (ruling: Ruling): boolean => textOf(ruling, 'fee') === 'none'

/**
 * Whether the documents name a price. Where they leave it to the shop's own table, the shop may also do it
 * for nothing.
 */
export const isPriced = (ruling: Ruling): boolean => {
  const fee = textOf(ruling, 'fee')
  return fee !== undefined && fee !== 'none' && fee !== 'by-regulation'
}

/** Whether a price is agreed before the work: the documents name a fee, or the customer pays the way back. */
export const isQuotedFirst = (ruling: Ruling): boolean =>
  isPriced(ruling) || textOf(ruling, 'outbound-shipping') === 'customer' || asks(ruling, 'accept-quote')

/** The clause that a decision rests on, as `document#id`: one that decides, or the one that staff named. */
export function clauseOf({ ruled }: Pick<CaseFacts, 'ruled'>, named: string): string {
  const deciding = ruled()
    .ruling.clauses.filter((clause) => clause.deciding && clause.id !== 'silence')
    .map(({ document, id }) => `${document}#${id}`)
  return deciding.includes(named) ? named : (deciding[0] ?? '')
}
