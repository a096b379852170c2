/**
 * What somebody is about to buy in a shop, and what they have said on the way: pieces, wishes, where to, how.
 * Knows no price and no stock; nothing in it is agreed before the press on "buy".
 */
export {
  basketAddress,
  asks,
  basketLimits,
  changeQuantity,
  emptyBasket,
  orderedFrom,
  readDocument,
  putIn,
  takeOut,
  type Ask,
  type Basket,
  type BasketHow,
  type BasketLine,
  type BasketWho,
  type NotPutIn,
} from './basket.ts'
export {
  basketWaits,
  changeBasket,
  emptying,
  emptyingBy,
  readBasket,
  sweepBaskets,
  type Emptying,
} from './basket.sql.ts'
export { chosenIn, type Chosen, type ChoiceProblem } from './choice.ts'
