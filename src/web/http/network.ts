/**
 * Which network a request comes from, to tell people apart who have no name yet. What a proxy says of whom it
 * speaks for is believed only of those that the settings name: from anybody else it may be made up.
 */
import { BlockList, isIP } from 'node:net'

/** The proxies in front of us, as addresses or networks: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export type Proxies = readonly string[]

/**
 * `remote` is the other end of the connection, `forwarded` what `X-Forwarded-For` says: it is read from its
 * end for as long as a proxy of ours wrote it. Of IPv6 the first half counts, since one household has all the
 * rest.
 */
export function networkFrom(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies: Proxies,
): string {
  const ours = listOf(proxies)
  let known = plain(remote ?? '')
  const said = (forwarded ?? '').split(',').map((one) => plain(one.trim()))
  for (const address of said.toReversed()) {
    if (!isIn(ours, known) || isIP(address) === 0) break
    known = address
  }
  return isIP(known) === 6 ? `${halves(known).slice(0, 4).join(':')}::/64` : known || 'unknown'
}

/** Whether a setting names an address or a network. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

function listOf(proxies: Proxies): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

const isIn = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** The eight groups of an IPv6 address, written out. */
function halves(address: string): readonly string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (text: string) => text.split(':').filter((group) => group !== '')
  if (tail === undefined) return groups(head)
  const [before, after] = [groups(head), groups(tail)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
}
