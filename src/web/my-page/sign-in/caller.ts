/**
 * Whose attempts are counted when nothing else tells people apart: the network address a request comes from.
 * Pure.
 */

/**
 * `remote` is the other end of the connection. What a proxy says of whom it speaks for is believed only of
 * one that stands beside us; from anywhere else it may be made up.
 */
export function callerFrom(remote: string | undefined, forwarded: string | undefined): string {
  const address = remote?.replace(/^::ffff:/, '') ?? 'unknown'
  const last = forwarded?.split(',').at(-1)?.trim()
  return isBesideUs(address) && last !== undefined && last !== '' ? last : address
}

const isBesideUs = (address: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|unknown$)/i.test(address)
