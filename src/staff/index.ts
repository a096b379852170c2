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
export { type PasswordRefused } from './password.gateway.ts'
export { isRole, mayDo, roles, type Act, type Role } from './role.ts'
export { endStaffSession, readStaffSession, sweepStaff, type StaffOpened } from './session.sql.ts'
export { askStaffSignIn, makeSignInLink, openStaffSignIn, signIn, type NotSignedIn } from './sign-in.sql.ts'
