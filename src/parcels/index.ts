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
  undeliverable,
} from './parcel.sql.ts'
export { trackingPage } from './carriers.ts'
export type { NoSuchParcel, OrderMovedOn, Parcel, ParcelEnded } from './parcel.sql.ts'
