/**
 * From the bytes of a mail to its parts, by a library: characters, encodings, attachments. Trusts nothing of
 * it.
 */
import { createHash } from 'node:crypto'
import PostalMime, { type Address } from 'postal-mime'
import { textOfHtml } from './quoted.ts'
import type { Mail } from './recognise.ts'

/** A mail that cannot be read at all is undefined. */
export async function readMail(bytes: Uint8Array): Promise<Mail | undefined> {
  try {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
    const headers = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value] as const))
    const to = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].flatMap(addressesIn)
    const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => {
      return mail.headers
        .filter(({ key }) => key === name)
        .map(({ value }) => value.replaceAll(/[<>\s]/g, ''))
    })
    const text = mail.text?.trim() ?? ''
    return {
      messageId: mail.messageId?.trim().slice(0, 500) ?? identityOf(bytes),
      from: {
        name: decoded(mail.from?.name ?? '').slice(0, 200),
        address: mail.from?.address?.slice(0, 254) ?? '',
      },
      to: [...to, ...delivered],
      subject: decoded(mail.subject ?? '').slice(0, 300),
      headers,
      text: text === '' ? textOfHtml(mail.html ?? '') : text,
      attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
        name: (filename ?? '').slice(0, 100),
        type: mimeType,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      })),
    }
  } catch {
    return undefined
  }
}

/** A mail without an identity is known by its content. */
export const identityOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const addressesIn = (one: Address): readonly string[] =>
  'group' in one && one.group !== undefined
    ? one.group.flatMap(({ address }) => (address === undefined ? [] : [address]))
    : one.address === undefined
      ? []
      : [one.address]

/** Some programs write Japanese into a header as it is (ISO-2022-JP), without saying so. */
function decoded(text: string): string {
  if (!text.includes('\u001b$')) return text
  return new TextDecoder('iso-2022-jp').decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0x7f))
}
