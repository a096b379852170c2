/**
 * Mail that comes in: read from mailboxes, each message once, recognised, and put where it belongs. Knows how
 * mail is written; what an inquiry is, its own module says.
 */
export { readBounces, type Bounce } from './message.sql.ts'
export { readMailbox } from './read-mailbox.job.ts'
export { takeIn } from './take-in.sql.ts'
