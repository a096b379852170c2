/**
 * Boxes on their way, out and back. A delivered box starts the clocks: `delivered` is the instant the carrier
 * says.
 */
export {
  deliverParcel,
  dispatchParcel,
  readParcel,
  readParcelsOf,
  receiveParcelBack,
  toSee,
  resendParcel,
  sendAnew,
  takeAnew,
  undeliverable,
} from './parcel.sql.ts'
export { readReturnCauses, recordReturnCause } from './returns.sql.ts'
export { returnCauses } from './returns.ts'
export type { ReturnCause } from './returns.ts'
export { matchStray, readStrays, recordStray, type Stray } from './strays.sql.ts'
export { trackingPage } from './carriers.ts'
export type { NoSuchParcel, OrderMovedOn, Parcel, ParcelEnded, ParcelNotBack } from './parcel.sql.ts'
