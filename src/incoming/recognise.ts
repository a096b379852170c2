/**
 * What a mail is: words of a person, an automatic reply (RFC 3834), a report that a letter could not be
 * delivered (RFC 3464), or a letter of ours that came back. And which letter it answers. Pure.
 */

/** A mail as it was read. Names of headers are in small letters. */
export type Mail = {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  /** All addresses it was sent to, as far as its headers say. */
  readonly to: readonly string[]
  readonly subject: string
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly attachments: readonly Attachment[]
}

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

const header = ({ headers }: Mail, name: string): string => headers.get(name) ?? ''

/** Somebody's program answered, not somebody: nothing is ever sent back to it. */
export function isAutomatic(mail: Mail): boolean {
  const submitted = header(mail, 'auto-submitted').toLowerCase()
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^\s*(bulk|junk|list|auto_reply)/i.test(header(mail, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id', 'feedback-id'].some((name) =>
      mail.headers.has(name),
    ) ||
    /^\s*<\s*>\s*$/.test(header(mail, 'return-path')) ||
    isFromMachine(mail)
  )
}

const isFromMachine = ({ from }: Mail): boolean =>
  from.address === '' || /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)(@|$)/i.test(from.address)

/** `letter` where its copy is in the report; `status` is what the server said, for staff. */
export type Undelivered = {
  readonly status: string
  readonly letter: string | undefined
  readonly isFinal: boolean
}

export function undelivered(mail: Mail): Undelivered | undefined {
  const report = mail.attachments.find(({ type }) => type === 'message/delivery-status')
  const isReport = /multipart\/report/i.test(header(mail, 'content-type')) && report !== undefined
  const fromDaemon = /^(mailer-daemon|postmaster)(@|$)/i.test(mail.from.address)
  if (!isReport && !fromDaemon) return undefined
  const said = report === undefined ? mail.text : textOf(report.bytes)
  const copies = mail.attachments.filter(({ type }) => /^(message\/rfc822|text\/rfc822)/.test(type))
  const letter = [...copies.map(({ bytes }) => textOf(bytes)), mail.text].flatMap(lettersIn)[0]
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(said)?.[1]?.trim() ?? ''
  const action = field('Action').toLowerCase()
  if (isReport && (action === 'delivered' || action === 'relayed' || action === 'expanded')) return undefined
  const status = [field('Status'), field('Diagnostic-Code')]
    .filter((one) => one !== '')
    .join(' ')
    .slice(0, 300)
  return { letter, status, isFinal: action !== 'delayed' }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes.slice(0, 100_000))

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The letters that a text names by the Message-ID we gave them. */
function lettersIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<(${uuid})(?:\\.\\d+)?@[^>\\s]+>`, 'gi'))].map(([, letter = '']) =>
    letter.toLowerCase(),
  )
}

/** The letters that a mail says it answers, the nearest first. */
export function answeredLetters(mail: Mail): readonly string[] {
  const nearest = lettersIn(header(mail, 'in-reply-to'))
  return [...new Set([...nearest, ...lettersIn(header(mail, 'references')).toReversed()])]
}

/** The secrets of reply addresses among those it was sent to. */
export const secretsIn = ({ to }: Mail): readonly string[] =>
  to.flatMap((address) => /\+([0-9a-f]{32})@/i.exec(address)?.[1]?.toLowerCase() ?? [])
