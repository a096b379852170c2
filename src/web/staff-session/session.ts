/**
 * Who sits at the desk: one cookie for each shop, seen by the desk alone. Staff of one shop see nothing of
 * another; for them its desk does not exist.
 */
import type { Instant } from '#calendar'
import type { OpenShop } from '#shops'
import { endStaffSession, readStaffSession, type Member } from '#staff'
import { cookieIn, forgetCookie, keepCookie, leaving, readCookie } from '#web/http'
import type { WebContext, WebRequest } from '#web/http'

/** A member of staff at the desk of the shop they work in. */
export type AtDesk = { readonly shop: OpenShop; readonly member: Member }

type DeskHandler = (c: WebRequest, desk: AtDesk) => Response | Promise<Response>

const place = { path: '/desk' } as const
const cookieOf = (shop: string): string => `desk-${shop}`

/**
 * A handler for those who are signed in here. Others are led to the sign-in, or told that there is no such
 * page.
 */
export function atDesk(handler: DeskHandler) {
  return async (c: WebRequest): Promise<Response> => {
    const shop = c.var.context.shops.get(c.req.param('shop') ?? '')
    if (shop === undefined) return c.notFound()
    const member = await memberAt(c, shop.name)
    if (member !== undefined) return handler(c, { shop, member })
    if ((await openDesks(c)).length > 0) return c.notFound()
    const back = c.req.method === 'GET' ? c.req.path + new URL(c.req.url).search : `/desk/${shop.name}/`
    return c.redirect(`/desk/?${new URLSearchParams({ shop: shop.name, back })}`, 303)
  }
}

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

/** Signs this browser out of one desk. */
export async function endSession(c: WebRequest, shop: string): Promise<void> {
  const token = tokenAt(c, shop)
  if (token !== undefined) await endStaffSession(c.var.context.db, shop, token)
  forgetCookie(c, cookieOf(shop), place.path)
  leaving(c)
}
