/** Orders: placed in one transaction, never edited; each line moves through its stages. */
export { plainNumber } from './number.ts'
export { cancelPieces } from './cancel.sql.ts'
export type { AlreadySent } from './cancel.sql.ts'
export { asks, deliveredLast, going, gone, isLate, missedWish, standing } from './order.ts'
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
  Origin,
  ParcelChoice,
  PromiseOfLine,
  Remedied,
  Stage,
  Wrapping,
} from './order.ts'
export type { Changed, ChangeTo, Going, OrderChange, Specification } from './order.ts'
export { giftCodeOf } from './gift-code.gateway.ts'
export { chargesOf, type Charge } from './charges.ts'
export { keptTax, ratesAgreed } from './taxes.ts'
export { kindWith } from './agreed.ts'
export { asItStands, keptWrapping, valueNow } from './changes.ts'
export { saidChange, saidValue } from './said-change.ts'
export { recordChange, type TooLateToChange } from './changes.sql.ts'
export type { StrangeFact } from './stated-facts.ts'
export { giveUpOrder } from './give-up.sql.ts'
export type { NotGivenUp } from './give-up.sql.ts'
export { placeOrder } from './place.sql.ts'
export type { NotPlaced, Placed } from './place.sql.ts'
export { completeTask, readOpenTasks } from './tasks.sql.ts'
export type { OrderTask, TaskOver } from './tasks.sql.ts'
export { advanceLines, holdLine } from './progress.sql.ts'
export {
  countOrdersSince,
  hasGiftCode,
  readGiftCode,
  readNewestOrders,
  readNumberOf,
  readOrder,
  readOrderOfGift,
  readOrdersCalled,
  readOrdersOf,
  productsIn,
  skusIn,
} from './read.sql.ts'
export { holdingOrders, lockOrder, readMark } from './hold.sql.ts'
export { isMadeOnOrder, nextStep, stageAfter, workSteps, type WorkStep } from './stages.ts'
export { giveUpOrderOfCase, moveOrderOfCase, placeOrderOfCase, readOrderOfCase } from './of-case.sql.ts'
export { changeMeans, type MeansNotChanged } from './means.sql.ts'
export { isEarlyFor, type MeansChosen } from './means.ts'
export { takeStep, type NotMoved } from './work.sql.ts'
export { movePromises, readCountedFrom, type PromisesMoved } from './moved-promises.sql.ts'
export { delayNamed, delayOver, tellDelay, type Delay, type NotDelayed } from './delay.sql.ts'
export { recordLateInformation, type InformedLate, type NotInformed } from './late-information.sql.ts'
export { isNotInformed, waysToInform, type LateInformation } from './order.ts'
export {
  readEarlier,
  readImportedAt,
  recordEarlierOrders,
  type EarlierLine,
  type EarlierOrder,
} from './earlier.sql.ts'
