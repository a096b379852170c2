/**
 * Addresses of the world: which parts one has in each country, how they are checked and written on a parcel,
 * and what a Japanese postcode says of its place. Pure; knows no customer and no order.
 */
export { addressProblemWords, checkAddress, type AddressProblem } from './check.ts'
export {
  formOf,
  regionChoices,
  type AddressField,
  type AddressForm,
  type FieldName,
  type Region,
} from './form.ts'
export { labelOf } from './label.ts'
export { nearestFirst } from './nearest.ts'
export { normalised, type Address } from './address.ts'
export { placeOfPostcode, type PostcodePlace } from './postcode.ts'
