/**
 * The browser's side of a session: the cookie that holds its token, and what every page behind it begins
 * with. A page that needs a session sends whoever has none to the ways in, and remembers where they wanted to
 * go.
 */
import { readSession, recordSeen, type Opened, type Session } from '#customers'
import { readOrder, type Order } from '#ordering'
import { forgetCookie, keepCookie, localAddress, readCookie, shopOf, type WebRequest } from '#web/http'
import { maySeeOrder } from '../access.ts'
import { foreign, goOn, myAddress } from '../respond.ts'

const sessionCookie = 'my-page'
const wishCookie = 'my-page-wish'
const wishSeconds = 1800

const sessionPath = (c: WebRequest): string => `/${shopOf(c).name}`

/** The token this browser holds. */
export const tokenOf = (c: WebRequest): string | undefined => readCookie(c, sessionCookie, sessionPath(c))

/** What this browser may see in this shop now; it is used, so that the time without use begins anew. */
export async function sessionOf(c: WebRequest): Promise<Session | undefined> {
  const { db, now } = c.var.context
  const [shop, token, at] = [shopOf(c).name, tokenOf(c), now()]
  const session = await readSession(db, shop, token, at)
  if (session !== undefined && token !== undefined) await recordSeen(db, shop, token, at)
  return session
}

export function keepSession(c: WebRequest, token: string, { expiresAt }: Opened): void {
  const seconds = Math.max(0, Math.floor((expiresAt - c.var.context.now()) / 1000))
  keepCookie(c, sessionCookie, token, { path: sessionPath(c), seconds })
}

export const forgetSession = (c: WebRequest): void => forgetCookie(c, sessionCookie, sessionPath(c))

/** To the ways in; afterwards to the page that was wanted. An order's number is filled in already. */
export function askWhoItIs(c: WebRequest, order?: string): Response {
  if (c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url)
    keepCookie(c, wishCookie, pathname + search, { path: myAddress(c), seconds: wishSeconds })
  }
  const query = order === undefined ? '?wanted' : `?wanted&${new URLSearchParams({ order })}`
  return goOn(c, myAddress(c, query))
}

/** The page that was wanted before somebody came in; asked for once. */
export function wishOf(c: WebRequest): string | undefined {
  const wish = localAddress(readCookie(c, wishCookie, myAddress(c)))
  if (wish === undefined) return undefined
  forgetCookie(c, wishCookie, myAddress(c))
  return wish.startsWith(myAddress(c)) ? wish : undefined
}

/** Whoever looks, and the order they look at. */
export type Look = { readonly session: Session; readonly order: Order }

/** Goes on only with an order that this person may see; everybody else is told the same. */
export async function withOrder(
  c: WebRequest,
  number: string,
  go: (look: Look) => Promise<Response> | Response,
): Promise<Response> {
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c, number)
  const order = await readOrder(c.var.context.db, shopOf(c).name, number)
  if (order === undefined || !maySeeOrder(session, order)) return foreign(c, 'order')
  return go({ session, order })
}
