/**
 * Who sits at the desk of a shop, and the page around what they see. Shared by the desk and the studio, which
 * know nothing of one another.
 */
export {
  atDesk,
  endSession,
  factorAddress,
  forgetHalf,
  halfTokenAt,
  keepHalf,
  keepSession,
  openDesks,
  sitsAt,
  tokenAt,
  type AtDesk,
} from './session.ts'
export { deskFrame, refuseRole, roleWords, StaffPage, type StaffPageProps } from './staff-page.tsx'
export { staffStylesheet } from './style.file.ts'
