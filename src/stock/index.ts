/**
 * Units on hand in two pools that never mix: what is on sale, and what is kept to replace faulty pieces
 * (KAORU-33).
 */
export {
  onHandFor,
  openPool,
  putBack,
  readOnHand,
  receiveUnits,
  returnOrdered,
  takeUnits,
  takingFromSale,
} from './pool.sql.ts'
export type { CameBack, OnHand, Pool, SoldOut, UnitsMove } from './pool.sql.ts'
export { countReasons, countUnits, type Count, type CountMovedOn, type CountReason } from './count.sql.ts'
