/**
 * People who work in a shop: their roles, how they sign in, their second factor, and what each role may do.
 * Knows nothing of what they work on.
 */
export {
  addMember,
  findMember,
  readMember,
  readMembers,
  type AddressTaken,
  type Member,
  type NewMember,
} from './member.sql.ts'
export { readFactor, readFactorHolders, type Factor } from './factor.sql.ts'
export { openWithCode, readHalfSession, type CodeRefused, type HalfOpened } from './half-session.sql.ts'
export { byCommand, readLog, recordRefusedAct, type Deed, type LogEntry, type LogType } from './log.sql.ts'
export { appAddress, codeAt } from './one-time-code.gateway.ts'
export { type PasswordRefused } from './password.gateway.ts'
export { changeRole, endAllSessions, hasPassword, letGo, setPassword, takeOn } from './people.sql.ts'
export { isFactorRequired, owesFactor, requireFactor } from './requirement.sql.ts'
export { isRole, mayDo, roles, type Act, type Role } from './role.ts'
export {
  endStaffSession,
  readStaffSession,
  readStaffSessions,
  recordStaffSeen,
  sweepStaff,
  type StaffOpened,
  type StaffSession,
} from './session.sql.ts'
export {
  confirmFactor,
  offerFactor,
  readOffer,
  removeFactor,
  renewRecoveryCodes,
  resetFactor,
} from './set-factor.sql.ts'
export {
  askStaffSignIn,
  makeSignInLink,
  openStaffSignIn,
  printSignInLink,
  signIn,
  type NotSignedIn,
} from './sign-in.sql.ts'
