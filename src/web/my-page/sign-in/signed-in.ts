/** Where a customer is signed in: looked at, and ended at every browser with one press. */
import { endSessions, readSessions } from '#customers'
import { leaving, shopFrame, shopOf, type WebRequest } from '#web/http'
import { goOn, myAddress, show } from '../respond.ts'
import { askWhoItIs, forgetSession, sessionOf, tokenOf } from './session.ts'
import { signedInScreen } from './signed-in-screen.tsx'

/** For customers: whoever opened one order by its number or a gift code has this browser alone. */
export async function showSignedIn(c: WebRequest) {
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  if (session.kind !== 'customer') return goOn(c, myAddress(c))
  const { db, now } = c.var.context
  const shop = shopOf(c)
  const asked = { token: tokenOf(c) ?? '', at: now() }
  return show(
    c,
    signedInScreen(shopFrame(c), shop, await readSessions(db, shop.name, session.customer, asked)),
  )
}

export async function signOutEverywhere(c: WebRequest) {
  const session = await sessionOf(c)
  if (session?.kind !== 'customer') return goOn(c, myAddress(c))
  const { db, now } = c.var.context
  await endSessions(db, shopOf(c).name, session.customer, now())
  forgetSession(c)
  leaving(c)
  return goOn(c, myAddress(c))
}
