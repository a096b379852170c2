/**
 * Requests for the studio go to a thread of their own, everything else is answered here. When it gives a page
 * up, the same page is drawn here without what took too long, and says so.
 */
import type { WebApp } from '#web/http'
import { languages, say } from '#words'
import type { Connection } from './listen.ts'
import type { ThreadAnswer, StudioThreads } from './studio-threads.ts'
import type { ThreadFault } from './studio-thread.ts'

export type Aside = {
  readonly pages: WebApp
  /** The same pages, with whatever is worked out from a draft given up. */
  readonly givenUp: WebApp
  readonly threads: Pick<StudioThreads, 'ask'>
  readonly report: (fault: ThreadFault) => void
  /** Whether somebody sits at the desk of a shop, by the cookies of a request. */
  readonly sits: (shop: string, cookies: string) => Promise<boolean>
  /** Somebody published there. */
  readonly published: (shop: string) => Promise<unknown>
}

const studio = /^\/desk\/([a-z0-9-]+)\/policy\//
/** As much as a form of the studio may hold, and what stands around its fields. */
const mostBytes = 2_100_000
const readOnBytes = 256_000_000

/** Answers a request where it belongs. */
export function fetchAside({ pages, givenUp, threads, report, sits, published }: Aside) {
  return async (request: Request, connection?: Connection): Promise<Response> => {
    const here = () => pages.fetch(request, connection)
    const { pathname } = new URL(request.url)
    const shop = studio.exec(pathname)?.[1]
    if (shop === undefined || !['GET', 'HEAD', 'POST'].includes(request.method)) return here()
    // Who is not signed in there waits for nothing, and nobody waits for them. What keeps that from being
    // looked up, the pages here will meet too, and say.
    if (!(await sits(shop, request.headers.get('cookie') ?? '').catch(() => false))) return here()
    const body = await bodyOf(request)
    const asked = {
      shop,
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body,
      connection,
    }
    // More than a form may hold is refused before anything is worked out from it.
    if (body !== undefined && body.length > mostBytes) return pages.fetch(requestOf(asked), connection)
    const instead = pathname.endsWith('/look') ? (request.headers.get('cookie') ?? '') : undefined
    const answer = await threads.ask(asked, { shop, instead })
    if ('none' in answer) return withoutThread(answer, asked, givenUp)
    for (const fault of answer.faults) report(fault)
    if (request.method === 'POST' && pathname.endsWith('/publish')) await published(shop)
    const empty = [204, 205, 304].includes(answer.status) || request.method === 'HEAD'
    return new Response(empty ? null : answer.body, { status: answer.status, headers: pairs(answer.headers) })
  }
}

type Sent = {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer> | undefined
  readonly connection: Connection | undefined
}

/** What was asked anew is not done late: an older text would be kept over a newer one. */
function withoutThread(
  { none }: Extract<ThreadAnswer, { none: string }>,
  sent: Sent,
  givenUp: WebApp,
): Response | Promise<Response> {
  if (none === 'superseded') return new Response(null, { status: 409 })
  if (none === 'too-many') {
    const sentences = languages.map((language) => `${say(language, 'refused.busy')}\n`).join('')
    return new Response(sentences, { status: 503, headers: { 'retry-after': '10' } })
  }
  return givenUp.fetch(requestOf(sent), sent.connection)
}

function requestOf({ method, url, headers, body }: Sent): Request {
  return new Request(url, { method, headers: pairs(headers), ...(body === undefined ? {} : { body }) })
}

/** Reads no more than a little beyond the limit; a browser hears nothing before it has sent all. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (request.body === null) return undefined
  const chunks: Uint8Array[] = []
  let [kept, size] = [0, 0]
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (kept <= mostBytes) {
      chunks.push(chunk)
      kept += chunk.length
    }
    if (size > readOnBytes) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const pairs = (headers: readonly (readonly [string, string])[]) =>
  headers.map(([name, value]): [string, string] => [name, value])
