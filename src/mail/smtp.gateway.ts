/**
 * The post: a mail server reached by SMTP, or none. Turns whatever goes wrong on the way into a fault and
 * promises that every exchange with a server comes to an end. Knows nothing of what letters say.
 */
import { createTransport } from 'nodemailer'
import type { Instant } from '#calendar'
import type { Recipient } from './recipient.ts'

/** A letter on its way. Sender and recipient stay names and addresses; no header is put together by us. */
export type Outgoing = {
  readonly messageId: string
  readonly from: Recipient
  readonly to: Recipient
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly at: Instant
  /** Where answers go, if not to the sender. */
  readonly replyTo?: string
  /** Whether a member of staff wrote it: other letters say that a program did (RFC 3834). */
  readonly byHand?: boolean
}

/**
 * `taken`: the server answers for it now, and `answer` is what it said. `kept`: there is no server, it stays
 * in the mailbox.
 */
export type Posted =
  | { readonly posted: 'taken'; readonly messageId: string; readonly answer?: string }
  | { readonly posted: 'kept' }
  | { readonly fault: string }

export type MailGateway = {
  /** Whether anybody reads what is posted; without, a letter waits as it is kept, and gets no link. */
  readonly delivers: boolean
  /** Whether answers are read from a mailbox: then each letter has an address of its own to answer to. */
  readonly hears?: boolean
  readonly post: (letter: Outgoing) => Promise<Posted>
  /** Closes what is open; letters after that are faults. */
  readonly close: () => void
}

/** How long each step with the server may take, in milliseconds. */
const patience = {
  connectionTimeout: 10_000,
  dnsTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/**
 * The post by the address of a mail server, 'smtps://user:password@mail.example:465' or 'smtp://…:587';
 * without one, none. Throws for an address that is neither: whoever read the setting has checked it.
 */
export function letterGateway(url: string | undefined, { hears = false } = {}): MailGateway {
  if (url === undefined || url === '') return noPost
  if (!/^smtps?:\/\/[^/]/.test(url)) throw new RangeError('not the address of a mail server')
  return { ...smtpPost(url), hears }
}

const noPost: MailGateway = {
  delivers: false,
  post: async () => ({ posted: 'kept' }),
  close: () => undefined,
}

function smtpPost(url: string): MailGateway {
  const transport = createTransport({
    pool: true,
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    delivers: true,
    post: async ({ messageId, from, to, subject, text, html, at, replyTo, byHand = false }) => {
      try {
        const sent = await transport.sendMail({
          messageId: `<${messageId}>`,
          from,
          to,
          subject,
          text,
          html,
          date: new Date(at),
          ...(replyTo === undefined ? {} : { replyTo: { name: from.name, address: replyTo } }),
          headers: byHand ? {} : { 'Auto-Submitted': 'auto-generated' },
        })
        return { posted: 'taken', messageId: sent.messageId, answer: sent.response }
      } catch (problem) {
        return { fault: problem instanceof Error ? problem.message : String(problem) }
      }
    },
    close: () => transport.close(),
  }
}
