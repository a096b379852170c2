/**
 * Whether a request was meant for this house: by the host it names, and by what a proxy leaves on its way.
 * A page of a stranger whose name is pointed at this machine (DNS rebinding) names its own host. Pure.
 */

/** A loopback address or name, as an address spells it. */
const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/

/** Whether an address leads to the very machine it is opened on. */
export const isThisMachine = (origin: string): boolean => loopback.test(new URL(origin).hostname)

/**
 * True for the host of the public address, port included. A house that is only for this machine answers to
 * each of the machine's own names.
 */
export function isOurHost(host: string, origin: string): boolean {
  const ours = urlOf(origin)
  // As nearly everybody names it; what the address itself is called is no stranger's.
  if (host === ours.host) return true
  const address = `${ours.protocol}//${host}`
  if (!/^[a-z0-9.:[\]-]+$/i.test(host) || !URL.canParse(address)) return false
  const named = new URL(address)
  if (named.host === ours.host) return true
  return named.port === ours.port && loopback.test(named.hostname) && loopback.test(ours.hostname)
}

const urls = new Map<string, URL>()

/** There is one public address, or a few. */
function urlOf(origin: string): URL {
  const known = urls.get(origin) ?? new URL(origin)
  urls.set(origin, known)
  return known
}

const marks = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** Whether a proxy had the request in its hands and says so. */
export const wasForwarded = (header: (name: string) => string | undefined): boolean =>
  marks.some((name) => header(name) !== undefined)
