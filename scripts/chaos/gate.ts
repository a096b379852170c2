/**
 * A gate before a database: the programs know its port alone, whatever the server behind does. It can cut
 * every connection and stay shut for a while. Knows bytes only.
 */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Gate = {
  readonly port: number
  /** Where it leads from now on. */
  readonly leadTo: (port: number) => void
  /** Cuts whatever goes through, both ends at once. */
  readonly cut: () => void
  /** Lets nobody in until it is opened. */
  readonly shut: () => void
  readonly open: () => void
  readonly close: () => Promise<void>
}

export async function openGate(): Promise<Gate> {
  let target = 0
  let isOpen = true
  const passing = new Set<Socket>()
  const server = createServer((inside) => {
    if (!isOpen || target === 0) return void inside.destroy()
    const outside = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      passing.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        passing.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const one of passing) one.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    cut,
    shut: () => void (isOpen = false),
    open: () => void (isOpen = true),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
