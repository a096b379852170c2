/**
 * People who buy, and what their browsers may see: all their orders, one order, or one gift. Knows addresses,
 * links and sessions; knows no order beyond its number.
 */
export {
  addressAdvice,
  mailAdvice,
  readAddress,
  type AddressAdvice,
  type MailAdvice,
  type NotAnAddress,
} from './address.ts'
export {
  addressesSince,
  addressSince,
  changeCustomer,
  readChosen,
  readJoined,
  readOwnAddresses,
  type Chosen,
  type OwnAddress,
} from './account.sql.ts'
export {
  keepEntry,
  makeUsual,
  mostEntries,
  readBook,
  removeEntry,
  type BookEntry,
  type BookFull,
  type KeptAddress,
} from './book.sql.ts'
export {
  askNewAddress,
  dropNewAddress,
  makeAddressLink,
  proveAddress,
  readNewAddress,
  readProof,
  type NewAddress,
  type NotProved,
  type Proof,
  type SameAddress,
} from './new-address.sql.ts'
export {
  countAsking,
  countAttempt,
  forgiveAttempt,
  fromNetwork,
  onSubject,
  type TooManyAttempts,
} from './attempts.sql.ts'
export {
  findCustomer,
  identitiesIn,
  readCustomer,
  registerCustomer,
  registering,
  type Customer,
} from './customer.sql.ts'
export { codeSigns, plainCode } from './code.ts'
export { mailedCode, openByCode, secretOfCode } from './mailed-code.sql.ts'
export { joinCustomers, partCustomers, readJoins, type Join, type NotJoined } from './join.sql.ts'
export { openGift, openGuestOrder, type NoSuchGift, type NoSuchOrder } from './guest.sql.ts'
export {
  endSession,
  endSessions,
  readSession,
  readUsedSession,
  readSessions,
  recordSeen,
  type CustomerSession,
  type Opened,
  type Session,
} from './session.sql.ts'
export { askSignIn, makeSignInLink, openSignIn, type LinkRefused } from './sign-in.sql.ts'
export { sweepCustomers } from './sweep.sql.ts'
export { hashOf, token } from './token.gateway.ts'
