/** Papers at the desk: those of one order, issued and downloaded, and receipts that customers wait for. */
import { z } from 'zod'
import { readCase } from '#cases'
import { readOrder, type Order } from '#ordering'
import {
  certifyPieces,
  comesCertified,
  issueReceipt,
  noteForParcel,
  readPapers,
  readReceiptsAsked,
  receiptStanding,
} from '#papers'
import { readParcelsOf } from '#parcels'
import { openRulingContext } from '#rulings'
import { mayDo } from '#staff'
import { parseForm, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { paperIn, receiptForm, sendPaper } from '#web/papers'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { AskedScreen } from './asked-screen.tsx'
import { PapersScreen, type PapersProps } from './papers-screen.tsx'

export function servePapers(app: WebApp): void {
  app.get('/desk/:shop/receipts', atDesk(getAsked))
  const place = '/desk/:shop/orders/:number/papers'
  app.get(
    place,
    atDesk((c, desk) => page(c, desk)),
  )
  app.post(`${place}/receipt`, atDesk(postReceipt))
  app.post(`${place}/certificates`, atDesk(postCertificates))
  app.post(`${place}/notes/:parcel`, atDesk(postNote))
  app.get(`${place}/:file{[A-Z0-9-]+([.][0-9]+)?[.]pdf}`, atDesk(getPaper))
}

async function getAsked(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const asked = await readReceiptsAsked(c.var.context.db, desk.shop.name)
  return c.html(AskedScreen({ frame: deskFrame(c, desk), desk, asked }))
}

const numberOf = (c: WebRequest): string => c.req.param('number') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string =>
  `/desk/${shop.name}/orders/${numberOf(c)}/papers`

type Wrong = { readonly given: FormValues; readonly sentences: Readonly<Record<string, string>> }

async function page(c: WebRequest, desk: AtDesk, wrong?: Wrong): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const { shop } = desk
  const order = await readOrder(db, shop.name, numberOf(c))
  if (order === undefined) return refuseNumber(c, desk)
  const rulingContext = await openRulingContext(db, shop, order)
  const props: PapersProps = {
    frame: deskFrame(c, desk, addressOf(c, desk)),
    desk,
    order,
    standing: receiptStanding(rulingContext, now()),
    documents: rulingContext.documents,
    papers: await readPapers(db, shop.name, order.number),
    parcels: (await readParcelsOf(db, shop.name, order.number)).filter(
      ({ direction }) => direction === 'out',
    ),
    asked: await readReceiptsAsked(db, shop.name, order.number),
    isCertified: await comesCertified(db, order),
    done: (['done', 'moved-on'] as const).find((word) => c.req.query(word) !== undefined),
    given: wrong?.given ?? {},
    sentences: wrong?.sentences ?? {},
  }
  return c.html(PapersScreen(props), wrong === undefined ? 200 : 422)
}

/** A receipt is about money: given by whoever settles it. Boxes have their papers from whoever packs, too. */
const mayPack = ({ member: { role } }: AtDesk): boolean => mayDo(role, 'ship') || mayDo(role, 'settle-money')

async function postReceipt(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'settle-money')) return refuseRole(c, desk)
  const form = await parseForm(c, receiptForm)
  const { language, context } = c.var
  if ('problems' in form)
    return page(c, desk, { given: form.given, sentences: sentencesOf(language, form.problems) })
  const order = await orderOf(c, desk)
  if (order === undefined) return refuseNumber(c, desk)
  const by = { actor: actorOf(desk), at: context.now() }
  const wanted = { ...form.values, language: order.language }
  const outcome = await issueReceipt(context.db, desk.shop, order.number, wanted, by)
  if ('refused' in outcome && outcome.refused === 'receipt-why-missing') {
    const sentences = { why: say(language, 'desk.papers.why.missing') }
    return page(c, desk, { given: form.given, sentences })
  }
  return c.redirect(`${addressOf(c, desk)}?${'refused' in outcome ? 'moved-on' : 'done'}`, 303)
}

async function postCertificates(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayPack(desk)) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const by = { actor: actorOf(desk), at: now() }
  if ((await orderOf(c, desk)) === undefined) return refuseNumber(c, desk)
  await certifyPieces(db, desk.shop, numberOf(c), by)
  return c.redirect(`${addressOf(c, desk)}?done`, 303)
}

async function postNote(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayPack(desk)) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const parcel = z.uuid().safeParse(c.req.param('parcel'))
  const parcels = await readParcelsOf(db, desk.shop.name, numberOf(c))
  const box = parcels.find((one) => one.parcel === parcel.data)
  if (box === undefined) return refuseNumber(c, desk)
  const theCase = box.caseNumber === null ? undefined : await readCase(db, desk.shop.name, box.caseNumber)
  const by = { actor: actorOf(desk), at: now() }
  const note = await noteForParcel(db, desk.shop, box.parcel, by, theCase?.quantity)
  return 'refused' in note ? refuseNumber(c, desk) : c.redirect(`${addressOf(c, desk)}?done`, 303)
}

const orderOf = (c: WebRequest, { shop }: AtDesk): Promise<Order | undefined> =>
  readOrder(c.var.context.db, shop.name, numberOf(c))

async function getPaper(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const papers = await readPapers(c.var.context.db, desk.shop.name, numberOf(c))
  const paper = paperIn(papers, c.req.param('file') ?? '')
  return paper === undefined
    ? refuseNumber(c, desk)
    : sendPaper(c, deskFrame(c, desk, addressOf(c, desk)), desk.shop.name, paper)
}
