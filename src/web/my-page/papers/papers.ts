/**
 * The papers of an order: the receipt, which whoever bought it issues here, and what went along with the
 * boxes. The same for the holder of a letter's link, who sees the receipt alone.
 */
import type { Actor } from '#db'
import { readOrder, type Order } from '#ordering'
import {
  askReceipt,
  comesCertified,
  issueReceipt,
  openReceiptLink,
  readPapers,
  readReceiptsAsked,
  receiptStanding,
} from '#papers'
import { openRulingContext } from '#rulings'
import { parseForm, shopFrame, shopOf, statuses, type FormValues, type WebRequest } from '#web/http'
import { paperIn, receiptForm, sendPaper } from '#web/papers'
import { problemPage, sentencesOf } from '#web/ui'
import { say } from '#words'
import { actorOf, seesPrices } from '../access.ts'
import { goOn, myAddress, show } from '../respond.ts'
import { withOrder } from '../sign-in/session.ts'
import { papersScreen, saidAfter, type Said } from './papers-screen.tsx'

/** Whose papers, for whom: `base` is the address of the page. */
type Subject = {
  readonly order: Order
  readonly base: string
  readonly actor: Actor
  /** Whether the receipt is theirs to see, and what lay in the boxes. */
  readonly receipt: boolean
  readonly parcels: boolean
}

type Go = (subject: Subject) => Promise<Response> | Response
type Door = (c: WebRequest, go: Go) => Promise<Response>

/** The buyer, or whoever was given the piece: the latter sees no amounts, and so no receipt. */
const byOrder: Door = (c, go) =>
  withOrder(c, c.req.param('number') ?? '', ({ session, order }) =>
    go({
      order,
      base: myAddress(c, `orders/${order.number}/papers`),
      actor: actorOf(session),
      receipt: seesPrices(session),
      parcels: true,
    }),
  )

/** The holder of a letter. */
const byLink: Door = async (c, go) => {
  const { db, now } = c.var.context
  const shop = shopOf(c)
  const secret = c.req.param('token') ?? ''
  const number = await openReceiptLink(db, shop.name, secret, now())
  // In a letter that is kept, the order's number stands where the secret was: its buyer signs in.
  if (number === undefined && secret.startsWith(`${shop.settings['order-prefix']}-`))
    return goOn(c, myAddress(c, `orders/${secret}/papers`))
  const order = number === undefined ? undefined : await readOrder(db, shop.name, number)
  if (order === undefined) return linkOver(c)
  const base = myAddress(c, `receipt/${secret}`)
  return go({ order, base, actor: `customer:${order.number}`, receipt: true, parcels: false })
}

function linkOver(c: WebRequest): Response | Promise<Response> {
  const { language } = c.var
  const problem = {
    status: statuses['not-found'],
    title: say(language, 'my.papers.link-over.title'),
    sentence: say(language, 'my.papers.link-over'),
  }
  return c.html(problemPage(shopFrame(c), problem), statuses['not-found'])
}

export const showPapers = (c: WebRequest) => byOrder(c, (subject) => page(c, subject))
export const sendReceiptForm = (c: WebRequest) => byOrder(c, (subject) => press(c, subject))
export const showPaper = (c: WebRequest) => byOrder(c, (subject) => download(c, subject))
export const showLinked = (c: WebRequest) => byLink(c, (subject) => page(c, subject))
export const sendLinked = (c: WebRequest) => byLink(c, (subject) => press(c, subject))
export const showLinkedPaper = (c: WebRequest) => byLink(c, (subject) => download(c, subject))

const papersFor = async (c: WebRequest, { order, receipt, parcels }: Subject) =>
  (await readPapers(c.var.context.db, shopOf(c).name, order.number)).filter(({ kind }) =>
    kind === 'receipt' ? receipt : parcels,
  )

async function page(
  c: WebRequest,
  subject: Subject,
  wrong?: { readonly given: FormValues; readonly sentences: Readonly<Record<string, string>> },
): Promise<Response> {
  const { db, now } = c.var.context
  const shop = shopOf(c)
  const at = now()
  const rulingContext = await openRulingContext(db, shop, subject.order)
  const asked = await readReceiptsAsked(db, shop.name, subject.order.number)
  const { given = {}, sentences = {} } = wrong ?? {}
  const screen = papersScreen(shopFrame(c), {
    shop,
    order: subject.order,
    base: subject.base,
    standing: subject.receipt ? receiptStanding(rulingContext, at) : undefined,
    papers: await papersFor(c, subject),
    parcels: subject.parcels,
    isCertified: await comesCertified(db, subject.order),
    isAsked: asked.length > 0,
    documentSet: {
      shop: shop.name,
      documents: rulingContext.documents,
      published: shop.documents,
      language: c.var.language,
    },
    seenAt: at,
    said: saidAfter.find((word) => c.req.query(word) !== undefined),
    given,
    sentences,
  })
  return show(c, screen, { wrong: wrong !== undefined })
}

/** Issues the receipt where that is for the program to do; otherwise writes down that it is asked for. */
async function press(c: WebRequest, subject: Subject): Promise<Response> {
  const { db, now } = c.var.context
  const shop = shopOf(c)
  const { order, actor, base } = subject
  if (!subject.receipt) return c.notFound()
  const form = await parseForm(c, receiptForm)
  if ('problems' in form)
    return page(c, subject, { given: form.given, sentences: sentencesOf(c.var.language, form.problems) })
  const { addressee, proviso, seen } = form.values
  const by = { actor, at: now() }
  const wanted = { addressee, proviso, seen, language: c.var.language }
  const outcome = await issueReceipt(db, shop, order.number, wanted, by)
  if (!('refused' in outcome)) return goOn(c, afterwards(base, 'done'))
  if (outcome.refused === 'receipt-issued-meanwhile') return goOn(c, afterwards(base, 'meanwhile'))
  if (outcome.refused === 'receipt-not-now' && outcome.standing.state === 'staff') {
    await askReceipt(db, shop, order, { addressee, proviso }, by)
    return goOn(c, afterwards(base, 'wished'))
  }
  return goOn(c, base)
}

const afterwards = (base: string, said: Said): string => `${base}?${said}`

async function download(c: WebRequest, subject: Subject): Promise<Response> {
  const paper = paperIn(await papersFor(c, subject), c.req.param('file') ?? '')
  return paper === undefined ? c.notFound() : sendPaper(c, shopFrame(c), shopOf(c).name, paper)
}
