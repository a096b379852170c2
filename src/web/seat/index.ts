/**
 * Who sits at the desk of a shop, and the page around what they see. Shared by the desk and the studio, which
 * know nothing of one another.
 */
export { atDesk, endSession, keepSession, openDesks, type AtDesk } from './session.ts'
export { deskFrame, refuseRole, roleWords, SeatPage, type SeatPageProps } from './seat-page.tsx'
export { seatStylesheet } from './style.file.ts'
