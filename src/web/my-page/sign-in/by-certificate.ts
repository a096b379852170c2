/**
 * Care for whoever holds a certificate and knows neither number nor address of the order: a link is mailed to
 * the buyer of the piece. Every number is answered alike, so that nobody learns which there are.
 */
import { z } from 'zod'
import { askSignIn, countAttempt, readCustomer } from '#customers'
import { readOrder } from '#ordering'
import { findCertificate } from '#papers'
import { networkOf, parseForm, shopFrame, shopOf, textField, type WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import { maySeeOrder } from '../access.ts'
import { goOn, myAddress, show } from '../respond.ts'
import { askWhoItIs, keepWish, sessionOf } from './session.ts'
import { letterIdentity, waysIn } from './ways-in.ts'
import { certificateAskedScreen, tooOften } from './ways-in-screen.tsx'

const shape = z.object({ certificate: textField({ max: 40 }) })

/** Whoever guesses waits, whether a number is one or not. */
const patience = { free: 5, first: 10_000, longest: 900_000 }

/** `POST …/my/certificate` */
export async function askByCertificate(c: WebRequest): Promise<Response> {
  const shop = shopOf(c)
  const { context, language } = c.var
  const { db } = context
  const form = await parseForm(c, shape)
  if ('problems' in form) return waysIn(c, form.given, sentencesOf(language, form.problems))
  const at = context.now()
  const network = networkOf(c)
  const { certificate } = form.values
  const counted = await countAttempt(
    db,
    shop.name,
    [{ subject: `certificate from ${network}`, patience }],
    at,
  )
  if ('refused' in counted)
    return waysIn(c, form.given, { certificate: tooOften(counted.retryAt, shop, language) })
  const page = `certificate/${encodeURIComponent(certificate)}`
  const order = await orderOf(c, certificate)
  const buyer = order === undefined ? undefined : await readCustomer(db, shop.name, order.customer)
  if (buyer !== undefined) {
    const letter = letterIdentity(context.chance())
    await askSignIn(db, shop.name, buyer.address, { at, letter, network, page })
  }
  keepWish(c, myAddress(c, page))
  return goOn(c, myAddress(c, 'certificate'))
}

/** `GET …/my/certificate`: the same after every number. */
export const certificateAsked = (c: WebRequest) => show(c, certificateAskedScreen(shopFrame(c), shopOf(c)))

/** `GET …/my/certificate/{number}`: on to the care of the piece, for whoever bought it. */
export async function showCertified(c: WebRequest): Promise<Response> {
  const { db } = c.var.context
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  const shop = shopOf(c)
  const certificate = c.req.param('certificate') ?? ''
  const found = await findCertificate(db, shop.name, certificate)
  const order = await orderOf(c, certificate)
  if (found === undefined || order === undefined || !maySeeOrder(session, order))
    return goOn(c, `/${shop.name}/contact`)
  return goOn(c, myAddress(c, `orders/${order.number}/lines/${found.line}/needs/care`))
}

async function orderOf(c: WebRequest, certificate: string) {
  const { db } = c.var.context
  const found = await findCertificate(db, shopOf(c).name, certificate)
  return found === undefined ? undefined : readOrder(db, shopOf(c).name, found.order)
}
