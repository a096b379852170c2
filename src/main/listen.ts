/**
 * The HTTP server: listens before there is anybody to answer, gives slow senders a limited time, and when it
 * is told to end lets what is in flight come to its answer.
 */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { getRequestListener } from '@hono/node-server'
import type { Settings } from './settings.ts'
import type { Told } from './spoken.ts'

export type Listening = {
  readonly port: number
  /** From now on requests, those that waited included, are answered so. */
  readonly answerWith: (fetch: Fetch) => void
  /** Takes no further request, lets those begun end within the time, and breaks off what is left. */
  readonly end: (patience: number) => Promise<void>
}

/** What is known of the other end besides the request: its address. */
export type Connection = { readonly incoming: { readonly socket: { readonly remoteAddress?: string } } }

type Fetch = (request: Request, connection: Connection) => Response | Promise<Response>

/** How long, in milliseconds, a sender may take; photos of 50 MB come over slow lines. */
const senderLimits = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
}

/** A connection on which nothing moves. Longer than any page may wait for the database. */
const silentFor = 60_000

/** Listens where the settings say; a fault is the sentence to print. */
export async function listen({
  host,
  port,
}: Pick<Settings, 'host' | 'port'>): Promise<Listening | { readonly fault: Told }> {
  const answer = Promise.withResolvers<Fetch>()
  const inFlight = new Set<ServerResponse>()
  const serve = getRequestListener(async (request, { incoming }) => {
    const { remoteAddress = '' } = incoming.socket
    return (await answer.promise)(request, { incoming: { socket: { remoteAddress } } })
  })
  let ending = false
  const take: RequestListener = (request, response) => {
    inFlight.add(response)
    response.once('close', () => inFlight.delete(response))
    if (ending) response.setHeader('connection', 'close')
    void serve(request, response)
  }
  const server = createServer(senderLimits, take)
  server.setTimeout(silentFor)
  const busy = await opened(server, host, port)
  if (busy !== undefined) return { fault: busy }
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    answerWith: answer.resolve,
    end: async (patience) => {
      ending = true
      const closed = once(server, 'close')
      server.close()
      answer.resolve(() => new Response(notOpen, { status: 503, headers: { 'retry-after': '10' } }))
      for (const response of inFlight) if (!response.headersSent) response.setHeader('connection', 'close')
      const late = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(late)
    },
  }
}

/** What waited for a start that failed is told in both languages: nobody has been asked for theirs yet. */
const notOpen =
  'ただいま準備中です。少し間をおいてお越しください。\nWe are not open yet. Please come back in a moment.\n'

function opened(server: Server, host: string, port: number): Promise<Told | undefined> {
  const { promise, resolve } = Promise.withResolvers<Told | undefined>()
  server.once('error', (problem: NodeJS.ErrnoException) => resolve(whyNot(problem, host, port)))
  server.listen(port, host, () => resolve(undefined))
  return promise
}

function whyNot({ code = '', message }: NodeJS.ErrnoException, host: string, port: number): Told {
  const nowhere = {
    ja: `HOST=${host} という名前のコンピューターが見つかりません。このコンピューターなら HOST=127.0.0.1 です。`,
    en: `HOST=${host} is no machine that can be found. HOST=127.0.0.1 is this one.`,
  }
  const sentences: Readonly<Record<string, Told>> = {
    EADDRINUSE: {
      ja: `${host} のポート ${port} は、ほかのプログラムが使っています。別のポートで始めてください：PORT=${port + 1} npm start`,
      en: `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    },
    EACCES: {
      ja: `この利用者はポート ${port} を使えません。1024 以上のポートで始めてください：PORT=3000 npm start`,
      en: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
    },
    EADDRNOTAVAIL: {
      ja: `${host} は、このコンピューターのアドレスではありません。HOST=127.0.0.1 なら使えます。`,
      en: `${host} is not an address of this machine. HOST=127.0.0.1 is.`,
    },
    ENOTFOUND: nowhere,
    EAI_AGAIN: nowhere,
  }
  return (
    sentences[code] ?? {
      ja: `${host}:${port} で始められませんでした：${message}`,
      en: `The server could not listen on ${host}:${port}: ${message}`,
    }
  )
}
