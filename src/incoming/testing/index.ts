/** A mail server of this machine for tests: Debian's dovecot, where it is installed. */
export { hasDovecot, startDovecot, type MailServer } from './dovecot.gateway.ts'
