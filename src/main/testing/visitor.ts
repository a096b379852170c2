/**
 * What somebody with a browser has in their hands: cookies, a language, and where their forms come from. Runs
 * no script. Every page is looked at for what no page of ours may have: styles and scripts of its own.
 */
import assert from 'node:assert/strict'
import type { WebApp } from '#web/http'

export type Page = {
  readonly status: number
  readonly path: string
  readonly html: string
  /** What a person reads, without what stands in fields. */
  readonly words: string
  readonly bytes: Uint8Array
  readonly headers: Headers
  /** Where it sends the browser; empty for a page that stays. */
  readonly location: string
}

export type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>

export type Visitor = {
  /** Follows no redirect by itself, nor does `post`. */
  readonly get: (path: string) => Promise<Page>
  readonly post: (path: string, fields: Fields) => Promise<Page>
  /** Follows redirects until a page comes. */
  readonly follow: (page: Page) => Promise<Page>
  /** Asks or sends, and follows. */
  readonly open: (path: string, fields?: Fields) => Promise<Page>
  /** The words of a page that is there. */
  readonly read: (path: string) => Promise<string>
  /** The words of the page behind a press that was taken: it is answered by a redirect. */
  readonly press: (path: string, fields: Fields) => Promise<string>
  readonly cookies: ReadonlyMap<string, string>
  /** The same browser set to another language. */
  readonly in: (language: 'ja' | 'en') => Visitor
}

export function visitorOf(
  app: WebApp,
  origin: string,
  language: 'ja' | 'en',
  cookies: Map<string, string> = new Map(),
  network = '198.18.0.0',
): Visitor {
  async function send(path: string, init: RequestInit): Promise<Page> {
    const headers = {
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      'accept-language': language,
      'sec-fetch-site': 'same-origin',
      origin,
    }
    const answer = await app.fetch(new Request(new URL(path, origin), { ...init, headers }), {
      incoming: { socket: { remoteAddress: network } },
    })
    keep(cookies, answer.headers.getSetCookie())
    const page = await pageOf(path, answer)
    assertNothingOfItsOwn(page)
    assertProblemsLead(page)
    return page
  }
  const get = (path: string) => send(path, { method: 'GET' })
  const post = (path: string, fields: Fields) => send(path, { method: 'POST', body: bodyOf(fields) })
  const follow = async (page: Page): Promise<Page> =>
    page.location === '' ? page : follow(await get(localPart(page, origin)))
  const read = async (path: string): Promise<string> => {
    const page = await get(path)
    assert.equal(page.status, 200, `${path}\n${page.words}`)
    return page.words
  }
  return {
    get,
    post,
    follow,
    open: async (path, fields) => follow(await (fields === undefined ? get(path) : post(path, fields))),
    read,
    press: async (path, fields) => {
      const page = await post(path, fields)
      assert.equal(page.status, 303, `${path}\n${page.words}`)
      return read(localPart(page, origin))
    },
    cookies,
    in: (other) => visitorOf(app, origin, other, cookies, network),
  }
}

function keep(cookies: Map<string, string>, sent: readonly string[]): void {
  for (const cookie of sent) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

async function pageOf(path: string, answer: Response): Promise<Page> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const html = new TextDecoder().decode(bytes)
  const { status, headers } = answer
  return { status, path, html, words: wordsIn(html), bytes, headers, location: headers.get('location') ?? '' }
}

function localPart({ location, path }: Page, origin: string): string {
  const { pathname, search } = new URL(location, new URL(path, origin))
  return pathname + search
}

/** As browsers send it: in parts when a file is among it, otherwise as one line. */
function bodyOf(fields: Fields): FormData | URLSearchParams {
  const all = Object.entries(fields).flatMap(([name, value]) =>
    ([value].flat() as readonly (string | File)[]).map((one) => [name, one] as const),
  )
  const form = all.some(([, one]) => one instanceof File) ? new FormData() : new URLSearchParams()
  for (const [name, one] of all) form.append(name, one as string)
  return form
}

/** The scripts that pages may link, by where they are; elsewhere none. */
const scripts = [
  { under: /^\/desk\//, name: 'queue|studio-editor|photos|batch' },
  { under: /^\/[a-z-]+\/(?:my\/|contact|inquiries\/)/, name: 'photos' },
]

/** Styles, handlers and scripts in a page would need a weaker content policy. A letter brings its styles. */
function assertNothingOfItsOwn({ path, html, headers }: Page): void {
  if (headers.get('content-type')?.startsWith('text/html') !== true) return
  if (/^\/mailbox\/.*\/html$/.test(path)) return
  const { name = 'none' } = scripts.find(({ under }) => under.test(path)) ?? {}
  const script = `<script(?! type="module" src="/assets/(?:${name})-)`
  assert.doesNotMatch(html, new RegExp(` style="|onclick=|${script}`), path)
}

/** What is to be corrected leads to a field that is on the page, and to one only. */
function assertProblemsLead({ path, html }: Page): void {
  const [list = ''] = /<div[^>]* id="problems"[^]*?<\/ul>/.exec(html) ?? []
  for (const [, id = ''] of list.matchAll(/href="#([^"]+)"/g))
    assert.equal(html.split(` id="${id}"`).length - 1, 1, `${path} leads to ${id}`)
}

/** What a person reads of a piece of HTML. */
export const wordsIn = (html: string): string =>
  html
    .replaceAll(/<head>[^]*?<\/head>|<title[^]*?<\/title>|<textarea[^]*?<\/textarea>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

/** What is in a form's field. */
export const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ??
  ''

/** The hidden fields of the forms on a page; of a name that stands twice, the last. */
export function hiddenFields(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag)
  return Object.fromEntries(
    tags.map((tag) => [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '']),
  )
}
