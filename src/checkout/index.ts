/**
 * What an order will cost, when it comes, how it may be paid and what stands in the way; and what the last
 * screen before it has to say, by policy and law. Pure: settings, documents and wishes in, values out.
 */
export { agreedParcels } from './agreed-parcels.ts'
export { askedFirst, type AskedFirst } from './by-policy.ts'
export { otherMeans, paysUntil, type MeansInput } from './means.ts'
export { keptSending, promisesAnew } from './promises-anew.ts'
export { closedWays, quote, type ClosedWay } from './quote.ts'
export type {
  Acknowledgement,
  LinePromise,
  LineToBuy,
  Quote,
  QuotedLine,
  QuoteInput,
  QuoteProblem,
  ShippingRefused,
  Wishes,
} from './quote-types.ts'
export { lastScreenOf, toldFacts } from './last-screen.ts'
export type { LastScreen, ScreenPart, ShownClause, Told } from './last-screen.ts'
export { buttonWords, lastScreenWords, type FormAddressee } from './last-screen-words.ts'
export {
  isFinalFor,
  returnClausesOf,
  type Buyer,
  type Ground,
  type LineTerms,
  type Withdrawal,
} from './line-terms.ts'
export {
  brandName,
  clauseWords,
  countryName,
  methodName,
  methodRemarks,
  problemWords,
  shippingWords,
} from './problem-words.ts'
