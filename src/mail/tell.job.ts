/**
 * The letters that other parts of the program cause on an order's way: each occasion is named in the
 * transaction that causes it, and here becomes the values of its letter. Told twice, one letter is written.
 */
import { dayOf, parseDay, startOfDay, type Instant } from '#calendar'
import { readEvents } from '#cases'
import type { Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterPiece, LetterValues, Occasion } from '#letters'
import { delayNamed, missedWish, readOrder, standing, type Order, type OrderLine } from '#ordering'
import { isOpen, readPayment, throughGateway, type Payment } from '#payments'
import { openRulingContext } from '#rulings'
import type { OpenShop } from '#shops'
import { momentOf, sumOf, traderOf, wantedOf } from './agreed.ts'
import { readLetter } from './letter.sql.ts'
import { letterOf, orderOnce, payerOf, readerOf, type Deed } from './order-letter.sql.ts'
import { lateInformationOf, lawOf, owesAcceptance } from './owed.ts'
import { pieceOf } from './piece.ts'
import { orderPlacedJob, remindToPay } from './placed.job.ts'

type Of<Tell extends Occasion['tell']> = Extract<Occasion, { readonly tell: Tell }>

/** Writes the letter of an occasion. */
export const tellCustomerJob: Deed<Occasion> = async (db, shop, occasion, at) => {
  switch (occasion.tell) {
    case 'payment-wanted':
      return tellWanted(db, shop, occasion, at)
    case 'paid':
      return tellPaid(db, shop, occasion, at)
    case 'came-late':
      return tellCameLate(db, shop, occasion, at)
    case 'in-making':
    case 'ready':
      return tellStage(db, shop, occasion, at)
    case 'delayed':
      return tellDelayed(db, shop, occasion, at)
    case 'informed-late':
      return tellInformed(db, shop, occasion, at)
    case 'given-up':
      return tellGivenUp(db, shop, occasion, at)
  }
}

/** Nothing is asked for any more once it is paid or given up: then no letter goes out. */
async function tellWanted(
  db: Db,
  shop: OpenShop,
  { payment: id, page, note, time = 1, reminder, changed }: Of<'payment-wanted'>,
  at: Instant,
): Promise<void> {
  const { payment, order } = await paymentOf(db, shop, id)
  if (!isOpen(payment)) return
  // What the letter that confirms the order is to say needs no letter of its own.
  if (changed === true && !(await isConfirmed(db, shop.name, order))) return
  const path = page ?? (throughGateway(payment.method) ? `pay/${id}` : undefined)
  const about = reminder === true ? `${id} reminder` : `${id} ${time}`
  if (reminder === undefined) await remindToPay(db, shop.name, payment, at)
  await orderOnce(db, await payerOf(db, order, payment.caseNumber), 'payment-wanted', about, at, {
    purpose: payment.purpose,
    wanted: wantedOf(payment, order, shop, path),
    ...(note === undefined ? {} : { note }),
    ...(reminder === undefined ? {} : { reminder }),
  })
}

/**
 * All of a payment is in. Where the letter that confirms the order is still to be written, it says so itself,
 * and no second one follows.
 */
async function tellPaid(db: Db, shop: OpenShop, { payment: id }: Of<'paid'>, at: Instant): Promise<void> {
  const { payment, order } = await paymentOf(db, shop, id)
  // Whoever paid at the door was there.
  if (payment.method === 'cash-on-delivery') return
  if (payment.purpose === 'order' && !(await isConfirmed(db, shop.name, order)))
    return orderPlacedJob(db, shop, { order: order.number }, at)
  const { documents, ledger } = await openRulingContext(db, shop, order)
  const last = ledger.entries.findLast(({ kind }) => kind === 'captured')
  const paid = momentOf(last?.at ?? at, shop)
  const amount = sumOf(payment.amount.amountMinor, payment.amount.currency)
  const received = sumOf(payment.received.amountMinor, payment.received.currency)
  const quoted = await quotedIn(db, shop, payment)
  const missed = payment.purpose === 'order' ? missedWish(order) : undefined
  const accepts = payment.purpose === 'order' && owesAcceptance(order, documents.laws, payment.method)
  await orderOnce(db, await payerOf(db, order, payment.caseNumber), 'paid', id, at, {
    purpose: payment.purpose,
    amount,
    method: payment.method,
    paid,
    ...(quoted === undefined ? {} : { quoted }),
    made: order.lines.filter(isMade).map(pieceOf),
    ...readyOnes(order),
    ...(payment.toGiveBack.amountMinor > 0n
      ? { over: sumOf(payment.toGiveBack.amountMinor, payment.toGiveBack.currency) }
      : {}),
    promises: (quoted === undefined ? order.lines : []).flatMap((line) => {
      const { promise } = line
      return promise === null ? [] : [{ ...pieceOf(line), promise }]
    }),
    ...(missed === undefined ? {} : { wishMissed: missed }),
    ...(accepts ? { accepted: { trader: traderOf(shop.settings), received, on: paid } } : {}),
  })
}

type Paying = { readonly payment?: string }

/** What the customer agreed to pay a quote for. */
async function quotedIn(
  db: Db,
  shop: OpenShop,
  { caseNumber, payment }: Payment,
): Promise<LetterValues['paid']['quoted']> {
  if (caseNumber === null) return undefined
  const events = await readEvents(db, shop.name, caseNumber)
  const agreed = events.find(({ data }) => (data['pay'] as Paying | undefined)?.payment === payment)
  const works = agreed?.data['works']
  return typeof works === 'string' ? { request: caseNumber, works } : undefined
}

const isConfirmed = async (db: Db, shop: string, order: Order): Promise<boolean> =>
  (await readLetter(db, shop, letterOf(order, 'order-placed', 'once'))) !== undefined

/** The order was given up, or nothing is asked for any more: what came in all the same goes back. */
async function tellCameLate(
  db: Db,
  shop: OpenShop,
  { payment: id, amountMinor, time }: Of<'came-late'>,
  at: Instant,
): Promise<void> {
  const { payment, order } = await paymentOf(db, shop, id)
  const amount = sumOf(BigInt(amountMinor), payment.amount.currency)
  await orderOnce(db, await payerOf(db, order, payment.caseNumber), 'came-late', `${id} ${time}`, at, {
    amount,
    method: payment.method,
  })
}

/** What is ready is packed, or kept where all of the order goes in one parcel and the rest is not ready. */
function readyOnes({ lines, checkout }: Order): Pick<LetterValues['paid'], 'packed' | 'waiting'> {
  const ready = lines.filter(({ kind }) => kind === 'ready').map(pieceOf)
  const waits = checkout?.parcels?.how === 'together' && ready.length < lines.length
  return waits && ready.length > 0 ? { packed: [], waiting: ready } : { packed: ready }
}

const isMade = ({ kind }: OrderLine): boolean => kind === 'made-to-order' || kind === 'personalised'

async function tellStage(
  db: Db,
  shop: OpenShop,
  occasion: Of<'in-making'> | Of<'ready'>,
  at: Instant,
): Promise<void> {
  const order = await orderOf(db, shop, occasion.order)
  const reader = await readerOf(db, order, null)
  const pieces = namedIn(order, occasion.lines)
  const about = occasion.lines.toSorted((one, other) => one - other).join()
  if (occasion.tell === 'in-making') {
    const { readyBy } = occasion
    const data = { pieces, ...(readyBy === undefined ? {} : { readyBy }) }
    return orderOnce(db, reader, 'in-making', about, at, data)
  }
  const { shipBy } = occasion
  return orderOnce(db, reader, 'ready', about, at, { pieces, ...(shipBy === undefined ? {} : { shipBy }) })
}

/** A first delay of so many days at most is agreed to by silence (16 CFR 435.2(b)(1)). */
const silentDays = 30

async function tellDelayed(db: Db, shop: OpenShop, occasion: Of<'delayed'>, at: Instant): Promise<void> {
  const order = await orderOf(db, shop, occasion.order)
  const { was, now, because, lines } = occasion
  const { documents } = await openRulingContext(db, shop, order)
  const law = lawOf(order, documents.laws, shop.settings, {})?.guarantee
  const us = order.country === 'US' ? silenceOf(shop, occasion, at) : undefined
  const data: LetterValues['delayed'] = {
    pieces: namedIn(order, lines),
    was,
    ...(now === undefined ? {} : { now }),
    ...(because === undefined || because === '' ? {} : { because }),
    ...(law === undefined ? {} : { law }),
    ...(us === undefined ? {} : { us: { silence: us.silence, by: momentOf(us.by, shop) } }),
  }
  // Silence is no consent to it: somebody has to look when the time is over.
  if (us?.silence === 'cancels')
    for (const line of lines) {
      const over = { order: order.number, line, told: delayNamed(occasion) }
      const key = `delay ${order.number} ${line} ${over.told}`
      await enqueue(db, 'delay-over', over, { shop: shop.name, at: us.by, key })
    }
  await orderOnce(
    db,
    await readerOf(db, order, null),
    'delayed',
    `${lines.join()} ${was} ${now ?? ''}`,
    at,
    data,
  )
}

function silenceOf(
  shop: OpenShop,
  { was, now, again = false, answerDays = 10 }: Of<'delayed'>,
  at: Instant,
): { readonly silence: 'waits' | 'cancels'; readonly by: Instant } {
  const longer = now === undefined ? undefined : (parseDay(now) ?? 0) - (parseDay(was) ?? 0)
  const { zone } = shop.calendar
  return {
    silence: !again && longer !== undefined && longer <= silentDays ? 'waits' : 'cancels',
    by: startOfDay(dayOf(at, zone) + answerDays + 1, zone),
  }
}

/** What the order's own letter should have said; no law wants it of an order without that right. */
async function tellInformed(
  db: Db,
  shop: OpenShop,
  { order: number, time }: Of<'informed-late'>,
  at: Instant,
): Promise<void> {
  const order = await orderOf(db, shop, number)
  const { documents } = await openRulingContext(db, shop, order)
  const law = lateInformationOf(order, documents.laws, shop.settings)
  if (law === undefined) return
  const pieces = order.lines.filter((line) => standing(line) > 0).map(pieceOf)
  const placed = momentOf(order.placedAt, shop)
  await orderOnce(db, await readerOf(db, order, null), 'informed-late', String(time), at, {
    placed,
    pieces,
    law,
  })
}

async function tellGivenUp(
  db: Db,
  shop: OpenShop,
  { order: number, why, payment: id, note }: Of<'given-up'>,
  at: Instant,
): Promise<void> {
  const order = await orderOf(db, shop, number)
  const payment = id === undefined ? undefined : await readPayment(db, shop.name, id)
  const back = payment?.received.amountMinor ?? 0n
  await orderOnce(db, await readerOf(db, order, null), 'given-up', 'once', at, {
    why,
    pieces: order.lines.map(pieceOf),
    ...(payment?.payBy === undefined || payment.payBy === null
      ? {}
      : { until: momentOf(payment.payBy, shop) }),
    ...(payment !== undefined && back > 0n
      ? { back: sumOf(back, order.currency), method: payment.method }
      : {}),
    ...(note === undefined ? {} : { note }),
  })
}

async function paymentOf(
  db: Db,
  shop: OpenShop,
  id: string,
): Promise<{ readonly payment: Payment; readonly order: Order }> {
  const payment = await readPayment(db, shop.name, id)
  if (payment === undefined) throw new Error(`payment ${id} of ${shop.name} is gone`)
  return { payment, order: await orderOf(db, shop, payment.order) }
}

async function orderOf(db: Db, shop: OpenShop, number: string): Promise<Order> {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) throw new Error(`order ${number} of ${shop.name} is gone`)
  return order
}

const namedIn = ({ lines }: Order, named: readonly number[]): readonly LetterPiece[] =>
  lines.filter(({ line }) => named.includes(line)).map(pieceOf)
