/**
 * A post office that takes every letter by SMTP and remembers which it was given and how often. It can be
 * closed for a while.
 */
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

export type PostOffice = {
  readonly url: string
  /** How often each letter came, by its Message-ID without what stands behind the @. */
  readonly taken: ReadonlyMap<string, number>
  readonly shut: () => void
  readonly open: () => void
  readonly close: () => Promise<void>
}

export async function openPostOffice(): Promise<PostOffice> {
  const taken = new Map<string, number>()
  const inside = new Set<Socket>()
  let isOpen = true
  const server = createServer((socket) => {
    if (!isOpen) return void socket.destroy()
    inside.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => inside.delete(socket))
    serve(socket, (letter) => taken.set(letter, (taken.get(letter) ?? 0) + 1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const shut = () => {
    isOpen = false
    for (const socket of inside) socket.destroy()
  }
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    shut,
    open: () => void (isOpen = true),
    close: async () => {
      shut()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As much of the protocol as a letter needs. A letter counts as taken before the yes is on its way. */
function serve(socket: Socket, take: (letter: string) => void): void {
  let heard = ''
  let body: string | undefined
  socket.write('220 here\r\n')
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
    for (let end = heard.indexOf('\r\n'); end !== -1; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      if (body === undefined) {
        if (/^DATA/i.test(line)) body = ''
        socket.write(
          /^DATA/i.test(line) ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n',
        )
      } else if (line === '.') {
        take(/^Message-ID:\s*<([^@>]+)@/im.exec(body)?.[1] ?? 'none')
        body = undefined
        socket.write('250 taken\r\n')
      } else body += `${line}\n`
    }
  })
}
