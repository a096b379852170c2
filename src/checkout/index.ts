/**
 * What an order will cost, when it comes, how it may be paid and what stands in the way; and what the last
 * screen before it has to say, by policy and law. Pure: settings, documents and wishes in, values out.
 */
export { quote } from './quote.ts'
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
