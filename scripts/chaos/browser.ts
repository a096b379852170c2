/**
 * A browser that tells what became of each request: its answer, or that none came and why. Every request has
 * a connection of its own, so that a door that closes is never mistaken for a press that was taken.
 */
import { request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly location: string
  readonly html: string
}

/** `none` is the code of the connection: ECONNREFUSED was never taken, any other may have been. */
export type Outcome = Answer | { readonly none: string }

export type Part = readonly [name: string, value: string | Blob]

export type Browser = {
  readonly get: (path: string) => Promise<Outcome>
  readonly post: (path: string, parts: readonly Part[], multipart?: boolean) => Promise<Outcome>
}

/** Where requests go: a door, and the name that the house has. */
export type Doors = { readonly port: () => number; readonly origin: string }

/** Longer than every limit of the program: whoever waits longer is held for good. */
const longest = 75_000

/** What `none` says of a request that was held that long. */
export const held = 'HELD'

export function browserAt({ port, origin }: Doors, cookies = new Map<string, string>()): Browser {
  const headers = () => ({
    host: new URL(origin).host,
    origin,
    'sec-fetch-site': 'same-origin',
    'accept-language': 'en',
    cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
  })
  const send = async (method: string, path: string, body?: FormData | URLSearchParams): Promise<Outcome> => {
    const sent = body === undefined ? undefined : new Response(body)
    const bytes = sent === undefined ? undefined : Buffer.from(await sent.arrayBuffer())
    const type = sent?.headers.get('content-type') ?? ''
    const more = bytes === undefined ? {} : { 'content-type': type, 'content-length': bytes.length }
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const asked = request({ port: port(), host: '127.0.0.1', path, method, agent: false })
    for (const [name, value] of Object.entries({ ...headers(), ...more })) asked.setHeader(name, value)
    const late = setTimeout(() => asked.destroy(Object.assign(new Error(held), { code: held })), longest)
    const none = (problem: NodeJS.ErrnoException) => resolve({ none: problem.code ?? problem.message })
    asked.on('error', none)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', none)
      answer.on('end', () => {
        for (const cookie of answer.headers['set-cookie'] ?? []) keep(cookies, cookie)
        const html = Buffer.concat(chunks).toString()
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', html })
      })
    })
    asked.end(bytes)
    return promise.finally(() => clearTimeout(late))
  }
  return {
    get: (path) => send('GET', path),
    post: (path, parts, multipart = false) => {
      const form = multipart ? new FormData() : new URLSearchParams()
      for (const [name, value] of parts) form.append(name, value as string)
      return send('POST', path, form)
    },
  }
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (/max-age=0/i.test(cookie)) cookies.delete(name)
  else cookies.set(name, value)
}
