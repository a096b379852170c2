/**
 * What sending costs, when it arrives, and in how many parcels it goes: by the settings of a shop, the
 * destination and the days the shop works. Pure; what the policy says beside it is asked in `#checkout`.
 */
export { datesOf, type LineDates, type LineToSend } from './dates.ts'
export { deliveryDays, isOffered, type DeliveryDays } from './delivery-days.ts'
export { shippingFee, type FeeRefused } from './fee.ts'
export {
  parcelChoices,
  parcelsOf,
  type ParcelChoices,
  type ParcelHow,
  type ParcelToSend,
  type PaidAtTheDoor,
} from './parcels.ts'
