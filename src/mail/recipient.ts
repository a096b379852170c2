/**
 * Who a letter is sent to: one person, whatever a mail server might read into the address. Stricter than what
 * counts as an identity in `#customers`, because here another reader, the mail server, takes part.
 */
import { oneLine } from './plain.ts'

/** A name and an address, kept apart to the last: never joined to one text of ours. */
export type Recipient = { readonly name: string; readonly address: string }

/**
 * Whether an address can only be read as one. Local parts that break the RFC by their dots can (they are
 * quoted on the way); lists, groups, comments, routes and half-quoted parts cannot.
 */
export function isOneRecipient(address: string): boolean {
  const parts = /^(?<local>"[^"\\]*"|[^@]*)@(?<domain>[^@]*)$/u.exec(address)?.groups
  if (parts === undefined || address.length > 254) return false
  const { local = '', domain = '' } = parts
  return (local.startsWith('"') ? inQuotes : withoutQuotes).test(local) && domainName.test(domain)
}

/** The name as a header may carry it: one line, of a bearable length. */
export function headerName(name: string): string {
  return [...oneLine(name)].slice(0, 100).join('')
}

const inQuotes = /^"[^\p{C}\p{Z},;:<>()[\]\\"@]+"$/u
const withoutQuotes = /^[^\p{C}\p{Z},;:<>()[\]\\"@]+$/u
const domainName = /^[\p{L}\p{N}\p{M}-]+(\.[\p{L}\p{N}\p{M}-]+)+$/u
