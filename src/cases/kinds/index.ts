/**
 * The kinds of cases there are, in one registry that the type checker walks: whoever needs something for
 * every kind is typed by it, so that a new kind names each place that lacks its words. Pure.
 */
export {
  detailsWrong,
  isKind,
  isOfLine,
  isOpeningRequest,
  isWordless,
  kindFor,
  kindOf,
  kinds,
  openingRequests,
  readState,
} from './registry.ts'
export { mayDeduct, worksheet, type Worksheet } from './withdraw/worksheet.ts'
export type {
  AnyCommand,
  AnyState,
  CommandOf,
  EventOf,
  KindName,
  OpeningRequest,
  PerEvent,
  PerState,
  StaffStep,
  StateOf,
} from './registry.ts'
export { isPlainYes, refundFor as refundOfCancel, sharesOfCancel } from './cancel/cancelled.ts'
export { chosenNow, daysLeft, isPast, untilOf, wantedIn, type Wanted } from './change/wanted.ts'
export { saidWanted } from './change/said.ts'
export { saidKept, toKeep } from './kept.ts'
export { asCancelled } from './redelivery/redelivery.ts'
export { isMadeAnew } from './redelivery/anew.ts'
export { detailsOf as remakeDetailsOf, sides } from './remake/details.ts'
export { remedyAhead } from './exchange/remedies.ts'
export { careDetails, detailsOf, visit as visitShape, works } from './care/details.ts'
export { sizeNow } from './care/size-now.ts'
export { startOfVisit, visitWords } from './care/visits.ts'
export type { CareDetails, Visit, Work } from './care/details.ts'
export { asksForBooking, asksForTracking, borneByCustomer, isFree, isQuotedFirst } from './care/terms.ts'
export type { CareCommand } from './care/care.ts'
export { asksOfShop } from './care/facts-found.ts'
export { answersSince, asksOfCustomer } from './withdraw/answered.ts'
