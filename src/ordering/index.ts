/** Orders: placed in one transaction, never edited; each line moves through its stages. */
export { asks, deliveredLast, isLate } from './order.ts'
export type {
  Ask,
  Checkout,
  DeliverTo,
  GivenUp,
  GivenUpWhy,
  LinePromise,
  Order,
  OrderLine,
  OrderRequest,
  ParcelChoice,
  Stage,
  Wrapping,
} from './order.ts'
export type { StrangeFact } from './stated-facts.ts'
export { placeOrder } from './place.sql.ts'
export type { NotPlaced, Placed } from './place.sql.ts'
export { advanceLines } from './progress.sql.ts'
export {
  countOrdersSince,
  lockOrder,
  readNewestOrders,
  readOrder,
  readOrderOfGift,
  readOrdersOf,
} from './read.sql.ts'
