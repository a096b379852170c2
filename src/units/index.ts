/**
 * The single pieces of an order: where each is, which took whose place, which open case has it in hand, and
 * what was done about its faults.
 * A replacement is a piece of its own, with its own delivery and its own time to claim.
 */
export { apartIn, isApart, isPart, partOf, piecesOf, unitsOf, whereIs, withLine } from './unit.ts'
export type { Custody, Piece, Unit, UnitEnd } from './unit.ts'
export { toBePaidFor } from './paid-for.ts'
export {
  addReplacements,
  creditUnit,
  dropReplacements,
  loseReplacements,
  endUnits,
  letGo,
  moveUnits,
  noteRemedy,
  readCustody,
  readUnits,
  relieveUnits,
  sendApart,
  sendReplacements,
  takeInHand,
  takingInHand,
  whyNotTaken,
} from './unit.sql.ts'
export type { UnitGone, UnitInHand, UnitsOf } from './unit.sql.ts'
