/**
 * People who work in a shop: their roles, how they sign in, and what each role may do. Knows nothing of what
 * they work on.
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
export { readLog, type LogEntry, type LogType } from './log.sql.ts'
export { type PasswordRefused } from './password.gateway.ts'
export {
  changeRole,
  endAllSessions,
  hasPassword,
  letGo,
  setPassword,
  takeOn,
  type Deed,
} from './people.sql.ts'
export { isRole, mayDo, roles, type Act, type Role } from './role.ts'
export {
  endStaffSession,
  readStaffSession,
  readStaffSessions,
  sweepStaff,
  type StaffOpened,
  type StaffSession,
} from './session.sql.ts'
export { askStaffSignIn, makeSignInLink, openStaffSignIn, signIn, type NotSignedIn } from './sign-in.sql.ts'
