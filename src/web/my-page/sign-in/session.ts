/**
 * The browser's side of a session: the cookie that holds its token, and what every page behind it begins
 * with. A page that needs a session sends whoever has none to the ways in, and remembers where they wanted to
 * go.
 */
import { readUsedSession, type Opened, type Session } from '#customers'
import { together, togetherWithOthers, type Db } from '#db'
import { readOrder, type Order } from '#ordering'
import { readRulingContext, type RulingContext } from '#rulings'
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
export async function sessionOf(c: WebRequest, db: Db = c.var.context.db): Promise<Session | undefined> {
  const { now } = c.var.context
  return readUsedSession(db, shopOf(c).name, tokenOf(c), now())
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

/** Remembers a page of My Page for whoever comes in by a link that is on its way. */
export const keepWish = (c: WebRequest, page: string): void =>
  keepCookie(c, wishCookie, page, { path: myAddress(c), seconds: wishSeconds })

/** The page that was wanted before somebody came in; asked for once. */
export function wishOf(c: WebRequest): string | undefined {
  const wish = localAddress(readCookie(c, wishCookie, myAddress(c)))
  if (wish === undefined) return undefined
  forgetCookie(c, wishCookie, myAddress(c))
  return wish.startsWith(myAddress(c)) ? wish : undefined
}

/** The foot of the page has the words of the buyer's country. Whoever was given a piece learns no country. */
export function keepCountry(c: WebRequest, session: Session, { country }: Pick<Order, 'country'>): void {
  if (session.kind !== 'recipient') c.set('country', country)
}

/** Whoever looks, and the order they look at. */
export type Look = { readonly session: Session; readonly order: Order }

/** Whoever looks, the order they look at, and what rulings on it rest on. */
export type WholeLook<More> = Look & { readonly rulingContext: RulingContext; readonly more: More }

/**
 * As `withOrder`, with what rulings rest on, and whatever else the page needs, which is asked for first: all
 * is asked at once, and nothing of it is shown to whoever may not see the order.
 */
export async function withWholeOrder<More>(
  c: WebRequest,
  number: string,
  read: (db: Db, shop: string) => Promise<More>,
  go: (look: WholeLook<More>) => Promise<Response> | Response,
): Promise<Response> {
  const shop = shopOf(c)
  if (tokenOf(c) === undefined) return askWhoItIs(c, number)
  // Presses come in a rush, and each reads what nobody has read before it.
  const reading = c.req.method === 'POST' ? togetherWithOthers : together
  const [more, session, rulingContext] = await reading(c.var.context.db, (db) =>
    Promise.all([read(db, shop.name), sessionOf(c, db), readRulingContext(db, shop, number)]),
  )
  if (session === undefined) return askWhoItIs(c, number)
  if (rulingContext === undefined || !maySeeOrder(session, rulingContext.order)) return foreign(c, 'order')
  keepCountry(c, session, rulingContext.order)
  return go({ session, order: rulingContext.order, rulingContext, more })
}

/** Goes on only with an order that this person may see; everybody else is told the same. */
export async function withOrder(
  c: WebRequest,
  number: string,
  go: (look: Look) => Promise<Response> | Response,
): Promise<Response> {
  const [session, order] = await together(c.var.context.db, (db) =>
    Promise.all([sessionOf(c, db), readOrder(db, shopOf(c).name, number)]),
  )
  if (session === undefined) return askWhoItIs(c, number)
  if (order === undefined || !maySeeOrder(session, order)) return foreign(c, 'order')
  keepCountry(c, session, order)
  return go({ session, order })
}
