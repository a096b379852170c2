/**
 * An address in a form, in the shape of its country: its fields, what they hold, what is wrong with them.
 * Knows no customer, no basket and no order.
 */
export { AddressFields, type AddressFieldsProps } from './address-fields.tsx'
export {
  addressField,
  addressGiven,
  addressIn,
  addressOfEntry,
  addressWrong,
  filledByPostcode,
  unprintable,
} from './address-form.ts'
