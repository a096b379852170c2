/** The orders of whoever looks: the list, one order with what can be done now, its letters. */
import { z } from 'zod'
import { isClosed, readCasesOf, readLost, type FoundCase } from '#cases'
import { openingRequests } from '#cases/kinds'
import type { Session } from '#customers'
import type { Db } from '#db'
import { readLetter, readLetterHeads, readLetters } from '#mail'
import { readGiftCode, readOrder, readOrdersOf, type Order } from '#ordering'
import { readPapers, receiptStanding } from '#papers'
import { deliverParcel, readParcelsOf } from '#parcels'
import { makePaymentLink, readPayments } from '#payments'
import { needsOf, optionsOf } from '#rulings'
import { readUnits } from '#units'
import { parseForm, shopFrame, shopOf, textField, type WebRequest } from '#web/http'
import { say } from '#words'
import { actorOf, maySeeCase, maySeeLetter, requesterOf, seesPrices } from '../access.ts'
import { inquiriesOf } from '../inquiries/find-inquiry.ts'
import { letterScreen } from '../letters/letter-screen.tsx'
import { orderScreen } from './order-screen.tsx'
import { ordersScreen, type OrderCard } from './orders-screen.tsx'
import { isOfOrder } from './parcel-rows.tsx'
import { promisesScreen } from './promises-screen.tsx'
import { foreign, goOn, myAddress, show } from '../respond.ts'
import { sessionOf, withOrder, withWholeOrder, type WholeLook } from '../sign-in/session.ts'
import { waysIn } from '../sign-in/ways-in.ts'

/** The orders of whoever is signed in; the ways in for everybody else. */
export async function home(c: WebRequest) {
  const session = await sessionOf(c)
  if (session === undefined) {
    const number = c.req.query('order')
    return waysIn(c, number === undefined ? {} : { number })
  }
  const { db } = c.var.context
  const shop = shopOf(c)
  const orders = await ordersOf(c, session)
  const cards = await Promise.all(
    orders.map(async (order): Promise<OrderCard> => {
      const cases = await casesOf(c, session, order)
      const letters = (await readLetters(db, shop.name, { order: order.number })).filter((letter) =>
        maySeeLetter(session, letter, cases),
      )
      return {
        order,
        letters: letters.length,
        cases: cases.filter((theCase) => !isClosed(theCase)),
      }
    }),
  )
  const inquiries = await inquiriesOf(c, session)
  return show(c, ordersScreen(shopFrame(c), shop, session, { cards, inquiries }))
}

async function ordersOf(c: WebRequest, session: Session): Promise<readonly Order[]> {
  const { db } = c.var.context
  if (session.kind === 'customer') return readOrdersOf(db, shopOf(c).name, session.customer)
  const order = await readOrder(db, shopOf(c).name, session.orderNumber)
  return order === undefined ? [] : [order]
}

/** The requests for an order that this person may see, newest first. */
export async function casesOf(c: WebRequest, session: Session, order: Order): Promise<readonly FoundCase[]> {
  const cases = await readCasesOf(c.var.context.db, shopOf(c).name, order.number)
  return cases.filter((theCase) => maySeeCase(session, theCase))
}

/** Goes on with all that pages of an order are drawn from, read in one turn. */
export const withAll = (
  c: WebRequest,
  go: (all: ReturnType<typeof allOf>) => Promise<Response> | Response,
): Promise<Response> => {
  const number = c.req.param('number') ?? ''
  return withWholeOrder(c, number, readBeside(number), (look) => go(allOf(c, look)))
}

const readBeside = (number: string) => (db: Db, shop: string) =>
  Promise.all([
    readCasesOf(db, shop, number),
    readLetterHeads(db, shop, number),
    readParcelsOf(db, shop, number),
    readPayments(db, shop, number),
    readPapers(db, shop, number),
  ])

function allOf(c: WebRequest, look: WholeLook<Awaited<ReturnType<ReturnType<typeof readBeside>>>>) {
  const { session, order, rulingContext } = look
  const [found, letters, parcels, payments, papers] = look.more
  const { documents, units } = rulingContext
  const shop = shopOf(c)
  const seenAt = c.var.context.now()
  const cases = found.filter((theCase) => maySeeCase(session, theCase))
  const documentSet = { shop: shop.name, documents, published: shop.documents, language: c.var.language }
  return {
    session,
    order,
    rulingContext,
    viewer: { at: seenAt, requester: requesterOf(session), handled: new Set(openingRequests) },
    letters: letters.filter((letter) => maySeeLetter(session, letter, cases)),
    parcels,
    // A box that was lost has such a request, which says so as long as nothing else has left.
    isLookedFor: found.some(({ kind }) => kind === 'redelivery'),
    payments,
    papers,
    view: { shop, order, units, seenAt, cases, documentSet },
  }
}

export const showOrder = (c: WebRequest) =>
  withAll(c, async ({ session, rulingContext, viewer, view, letters, parcels, payments, papers, ...all }) => {
    const { ledger } = rulingContext
    const needs = needsOf(rulingContext, viewer)
    const isReceiptReady =
      seesPrices(session) &&
      !papers.some(({ kind }) => kind === 'receipt') &&
      receiptStanding(rulingContext, view.seenAt).state === 'ready'
    const money = { ledger, payments, isReceiptReady }
    const { db, secret } = c.var.context
    const lost = all.isLookedFor ? await readLost(db, view.shop.name, parcels) : new Map<string, unknown>()
    const boxes = { parcels, lost: new Set(lost.keys()) }
    const { order } = view
    // Who is signed in has proved their address; a number and an address alone show nobody the code.
    const isGiver = session.kind === 'customer' && order.deliverTo.gift
    const giftCode = isGiver
      ? await readGiftCode(db, { shop: order.shop, number: order.number }, secret)
      : undefined
    const own = { session, giftCode, said: saidOf(c) }
    return show(c, orderScreen(shopFrame(c), { ...view, ...money, ...boxes, ...own, needs, letters }))
  })

/** Everything that the policy says about the pieces of the order. */
export const showPromises = (c: WebRequest) =>
  withAll(c, ({ rulingContext, viewer, view }) =>
    show(c, promisesScreen(shopFrame(c), { ...view, options: optionsOf(rulingContext, viewer) })),
  )

const saidOf = (c: WebRequest) =>
  (['arrived.done', 'arrived.moved-on'] as const).find((word) => c.req.query(word) !== undefined)

/** The customer says that a parcel of the order is there. What was said of it first stands. */
export const sendArrival = (c: WebRequest) =>
  withOrder(c, c.req.param('number') ?? '', async ({ session, order }) => {
    const { db, now } = c.var.context
    const shop = shopOf(c)
    const parcels = await readParcelsOf(db, shop.name, order.number)
    const units = await readUnits(db, shop.name, order.number)
    const parcel = parcels.find((one) => one.parcel === c.req.param('parcel') && isOfOrder(one, units))
    if (parcel === undefined) return foreign(c, 'order')
    const outcome = await deliverParcel(db, shop.name, parcel.parcel, { actor: actorOf(session), at: now() })
    const said = 'refused' in outcome ? 'arrived.moved-on' : 'arrived.done'
    return goOn(c, myAddress(c, `orders/${order.number}?${said}`))
  })

/** One letter, word for word. */
export const showLetter = (c: WebRequest) =>
  withOrder(c, c.req.param('number') ?? '', async ({ session, order }) => {
    const shop = shopOf(c)
    const letter = await readLetter(c.var.context.db, shop.name, c.req.param('letter') ?? '')
    const cases = await casesOf(c, session, order)
    if (
      letter === undefined ||
      letter.order !== order.number ||
      letter.kind === 'sign-in' ||
      !maySeeLetter(session, letter, cases)
    ) {
      return foreign(c, 'order')
    }
    const back = {
      address: myAddress(c, `orders/${order.number}`),
      label: say(c.var.language, 'my.order.to-order', { number: order.number }),
    }
    return show(c, letterScreen(shopFrame(c), shop, letter, { to: seesPrices(session), back }))
  })

const payForm = z.object({ payment: textField({ max: 100 }) })

/** On to the page of a payment, by a link of its own; whoever was given the piece pays nothing. */
export const sendPay = (c: WebRequest) =>
  withOrder(c, c.req.param('number') ?? '', async ({ session, order }) => {
    const { db, now, chance } = c.var.context
    const shop = shopOf(c)
    const form = await parseForm(c, payForm)
    const payments = seesPrices(session) ? await readPayments(db, shop.name, order.number) : []
    const wanted = payments.find(({ payment }) => 'values' in form && payment === form.values.payment)
    if (wanted === undefined) return foreign(c, 'order')
    const token = chance()
    await makePaymentLink(db, shop.name, wanted.payment, { token, at: now() })
    return goOn(c, `/${shop.name}/pay/${token}`)
  })
