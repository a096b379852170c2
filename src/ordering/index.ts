/** Orders: placed in one transaction, never edited; each line moves through its stages. */
export { deliveredLast } from './order.ts'
export type { DeliverTo, Order, OrderLine, OrderRequest, Stage } from './order.ts'
export type { StrangeFact } from './stated-facts.ts'
export { placeOrder } from './place.sql.ts'
export type { NotPlaced } from './place.sql.ts'
export { advanceLines } from './progress.sql.ts'
export {
  countOrdersSince,
  lockOrder,
  readNewestOrders,
  readOrder,
  readOrderOfGift,
  readOrdersOf,
  skusIn,
} from './read.sql.ts'
