/**
 * One side of a pair for whoever holds a certificate and not the order: identity by a mailed link. A stranger
 * learns nothing: every number and every address is answered alike; what does not fit is a question to staff.
 */
import { z } from 'zod'
import { askSignIn } from '#customers'
import { openInquiry } from '#inquiries'
import { letterAddress, letterIdentity } from '#mail'
import { readOrder } from '#ordering'
import { findCertificate } from '#papers'
import { broughtBy } from '#rulings'
import type { OpenShop } from '#shops'
import {
  mailField,
  networkOf,
  parseForm,
  shopFrame,
  shopOf,
  textField,
  uuidOf,
  type FormValues,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { maySeeOrder } from '../access.ts'
import { goOn, myAddress, show } from '../respond.ts'
import { askWhoItIs, keepWish, sessionOf } from '../sign-in/session.ts'
import { tooOften } from '../sign-in/ways-in-screen.tsx'
import { oneSideAskedScreen, oneSideScreen } from './one-side-screen.tsx'

const request = 'remake-one-side'

/** Only a shop whose document speaks of such numbers has the page. */
const isOffered = ({ documents }: OpenShop): boolean =>
  documents.policy.facts.some(({ name }) => name in broughtBy(request))

/** `GET …/my/one-side` */
export function showOneSide(c: WebRequest) {
  if (!isOffered(shopOf(c))) return c.notFound()
  if (c.req.query('asked') !== undefined) return show(c, oneSideAskedScreen(shopFrame(c), shopOf(c)))
  return form(c, {}, {})
}

function form(c: WebRequest, given: FormValues, sentences: Readonly<Record<string, string>>) {
  const page = oneSideScreen(shopFrame(c), { shop: shopOf(c), given, sentences })
  return show(c, page, { wrong: Object.keys(sentences).length > 0 })
}

const shape = z.object({ certificate: textField({ max: 40 }), address: mailField() })

/** `POST …/my/one-side` */
export async function askOneSide(c: WebRequest) {
  const shop = shopOf(c)
  if (!isOffered(shop)) return c.notFound()
  const { context, language } = c.var
  const read = await parseForm(c, shape)
  if ('problems' in read) return form(c, read.given, sentencesOf(language, read.problems))
  const { certificate, address } = read.values
  const at = context.now()
  const outcome = await askSignIn(context.db, shop.name, address, {
    at,
    letter: letterIdentity(context.chance()),
    network: networkOf(c),
    page: `one-side/${encodeURIComponent(certificate)}`,
  })
  if ('refused' in outcome && outcome.refused === 'not-an-address')
    return form(c, read.given, { address: say(language, 'form.mail') })
  if ('refused' in outcome) return form(c, read.given, { address: tooOften(outcome.retryAt, shop, language) })
  if (!(await isBuyers(c, certificate, address)))
    await openInquiry(
      context.db,
      shop,
      uuidOf('one-side', shop.name, certificate, address, String(Math.floor(at / 86_400_000))),
      {
        category: 'parts',
        orderNumber: undefined,
        name: address,
        address,
        language,
        words: say(language, 'one-side.inquiry', { certificate }),
      },
      { at },
    )
  keepWish(c, myAddress(c, `one-side/${encodeURIComponent(certificate)}`))
  return goOn(c, myAddress(c, 'one-side?asked'))
}

async function isBuyers(c: WebRequest, certificate: string, address: string): Promise<boolean> {
  const { db } = c.var.context
  const found = await findCertificate(db, shopOf(c).name, certificate)
  const order = found === undefined ? undefined : await readOrder(db, shopOf(c).name, found.order)
  if (order === undefined) return false
  return (await letterAddress(db, order)).toLowerCase() === address.normalize('NFKC').toLowerCase()
}

/** `GET …/my/one-side/{certificate}`: on to the request for the piece, for whoever bought it. */
export async function showOwnSide(c: WebRequest) {
  const { db } = c.var.context
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  const certificate = c.req.param('certificate') ?? ''
  const found = await findCertificate(db, shopOf(c).name, certificate)
  const order = found === undefined ? undefined : await readOrder(db, shopOf(c).name, found.order)
  if (found === undefined || order === undefined || !maySeeOrder(session, order))
    return goOn(c, `/${shopOf(c).name}/contact?${new URLSearchParams({ about: request })}`)
  return goOn(c, myAddress(c, `orders/${order.number}/lines/${found.line}/${request}?reason=lost-one`))
}
