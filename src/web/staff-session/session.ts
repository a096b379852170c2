/**
 * Who sits at the desk: one cookie for each shop, seen by the desk alone. Staff of one shop see nothing of
 * another; for them its desk does not exist.
 */
import type { Instant } from '#calendar'
import type { OpenShop } from '#shops'
import { endStaffSession, owesFactor, readStaffSession, recordStaffSeen, type Member } from '#staff'
import { cookieIn, forgetCookie, keepCookie, leaving, readCookie } from '#web/http'
import type { WebContext, WebRequest } from '#web/http'

/** A member of staff at the desk of the shop they work in. */
export type AtDesk = { readonly shop: OpenShop; readonly member: Member }

type DeskHandler = (c: WebRequest, desk: AtDesk) => Response | Promise<Response>

const place = { path: '/desk' } as const
const cookieOf = (shop: string): string => `desk-${shop}`

/**
 * A handler for those who are signed in here. Others are led to the sign-in, or told that there is no such
 * page. Where the shop wants a second factor, whoever has none is led to the page that sets it up and sees
 * nothing else; `withoutFactor` is for that page.
 */
export function atDesk(handler: DeskHandler, { withoutFactor = false } = {}) {
  return async (c: WebRequest): Promise<Response> => {
    const { db, now, shops } = c.var.context
    const shop = shops.get(c.req.param('shop') ?? '')
    if (shop === undefined) return c.notFound()
    const member = await memberAt(c, shop.name)
    if (member !== undefined) {
      await recordStaffSeen(db, shop.name, tokenAt(c, shop.name) ?? '', now())
      const owes = !withoutFactor && (await owesFactor(db, shop.name, member.member))
      return owes ? c.redirect(factorAddress(shop.name), 303) : handler(c, { shop, member })
    }
    if ((await openDesks(c)).length > 0) return c.notFound()
    const back = c.req.method === 'GET' ? c.req.path + new URL(c.req.url).search : `/desk/${shop.name}/`
    return c.redirect(`/desk/?${new URLSearchParams({ shop: shop.name, back })}`, 303)
  }
}

/** Where a member sets a second factor up. */
export const factorAddress = (shop: string): string => `/desk/${shop}/account/factor`

/** Every desk at which this browser is signed in. */
export async function openDesks(c: WebRequest): Promise<readonly AtDesk[]> {
  const desks: AtDesk[] = []
  for (const shop of c.var.context.shops.values()) {
    const member = await memberAt(c, shop.name)
    if (member !== undefined) desks.push({ shop, member })
  }
  return desks
}

/** The token this browser holds at a desk. */
export const tokenAt = (c: WebRequest, shop: string): string | undefined =>
  readCookie(c, cookieOf(shop), place.path)

function memberAt(c: WebRequest, shop: string): Promise<Member | undefined> {
  const { db, now } = c.var.context
  return readStaffSession(db, shop, tokenAt(c, shop), now())
}

/** Whether somebody sits at a desk, by the cookies of a request that has not come to the pages yet. */
export async function sitsAt(
  { db, origin, now }: Pick<WebContext, 'db' | 'origin' | 'now'>,
  shop: string,
  cookies: string,
): Promise<boolean> {
  const token = cookieIn(cookies, origin, cookieOf(shop), place.path)
  return (await readStaffSession(db, shop, token, now())) !== undefined
}

/** Keeps the session of a browser until it ends by itself. */
export function keepSession(c: WebRequest, shop: string, token: string, expiresAt: Instant): void {
  const seconds = Math.max(0, Math.floor((expiresAt - c.var.context.now()) / 1000))
  keepCookie(c, cookieOf(shop), token, { ...place, seconds })
}

const halfCookieOf = (shop: string): string => `desk-half-${shop}`

/** The token this browser holds between the password, or the link, and the code. */
export const halfTokenAt = (c: WebRequest, shop: string): string | undefined =>
  readCookie(c, halfCookieOf(shop), place.path)

/** Keeps it until the time for the code is over. */
export function keepHalf(c: WebRequest, shop: string, token: string, expiresAt: Instant): void {
  const seconds = Math.max(0, Math.floor((expiresAt - c.var.context.now()) / 1000))
  keepCookie(c, halfCookieOf(shop), token, { ...place, seconds })
}

export const forgetHalf = (c: WebRequest, shop: string): void =>
  forgetCookie(c, halfCookieOf(shop), place.path)

/** Signs this browser out of one desk. */
export async function endSession(c: WebRequest, shop: string): Promise<void> {
  const { db, now } = c.var.context
  const token = tokenAt(c, shop)
  if (token !== undefined) await endStaffSession(db, shop, token, { at: now(), request: c.var.request })
  forgetCookie(c, cookieOf(shop), place.path)
  leaving(c)
}
