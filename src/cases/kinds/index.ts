/**
 * The kinds of cases there are, in one registry that the type checker walks: whoever needs something for
 * every kind is typed by it, so that a new kind names each place that lacks its words. Pure.
 */
export { isKind, isOpeningRequest, kindFor, kindOf, kinds, openingRequests, readState } from './registry.ts'
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
export { detailsOf as remakeDetailsOf, sides } from './remake/details.ts'
export { remedyAhead } from './exchange/remedies.ts'
