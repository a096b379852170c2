/** Identities made from what they identify, so that a form sent twice names the same thing. */
import { createHash } from 'node:crypto'

/** A UUID (version 8, RFC 9562) from the parts; the same parts always give the same one. */
export function uuidOf(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
