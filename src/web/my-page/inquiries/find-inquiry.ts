/**
 * Whose inquiry it is: of whoever is signed in with the address it was sent from, or of whoever opened its
 * order.
 */
import { readInquiriesAbout, readInquiriesOf, type Inquiry } from '#inquiries'
import { readOrder } from '#ordering'
import { readOwnAddresses, type Session } from '#customers'
import { shopOf, type WebRequest } from '#web/http'
import { askWhoItIs, sessionOf } from '../sign-in/session.ts'

/** All that this person has asked, newest first. Whoever was given a piece has asked as themselves. */
export async function inquiriesOf(c: WebRequest, session: Session): Promise<readonly Inquiry[]> {
  const { db } = c.var.context
  const shop = shopOf(c).name
  if (session.kind === 'customer') return readInquiriesOf(db, shop, await readOwnAddresses(db, shop, session))
  if (session.kind === 'recipient') return []
  const order = await readOrder(db, shop, session.orderNumber)
  const about = await readInquiriesAbout(db, shop, session.orderNumber)
  return about.filter(({ address }) => address.toLowerCase() === order?.address.toLowerCase())
}

/** The inquiry of the address, if it is theirs. */
export async function findInquiry(c: WebRequest): Promise<string | Response | undefined> {
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  const all = await inquiriesOf(c, session)
  return all.find(({ number }) => number === c.req.param('number'))?.inquiry
}
