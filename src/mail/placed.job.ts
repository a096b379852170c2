/**
 * The letter that confirms an order. It waits a little for a payment that is being made on a page, so that
 * one letter tells of both; nobody waits for it longer than that.
 */
import { dayOf, formatDay, type Instant } from '#calendar'
import { readProduct } from '#catalogue'
import type { Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterLead, LetterPromise, LetterValues } from '#letters'
import { hasGiftCode, readOrder, type Order } from '#ordering'
import { isOpen, isToPayFirst, readPayments, throughGateway, type Payment } from '#payments'
import { openRulingContext } from '#rulings'
import type { OpenShop } from '#shops'
import { momentOf, parcelsOf, sumOf, taxesOf, wantedOf } from './agreed.ts'
import { lawOf } from './owed.ts'
import { orderOnce, readerOf, type Deed } from './order-letter.sql.ts'
import { pieceOf } from './piece.ts'

/** How long a payment on a page may take before the letter goes without it. */
const payingTakes = 15 * 60_000

/**
 * The letter that says what was ordered, how it is paid, when it comes, what the law wants said, and which
 * version of the policy it was agreed under (KAORU-26, MILA-35).
 */
export const orderPlacedJob: Deed<{ readonly order: string }> = async (db, shop, { order: number }, at) => {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) throw new Error(`order ${number} of ${shop.name} is gone`)
  const payment = await orderPayment(db, order)
  const payable = payment !== undefined && isOpen(payment) && throughGateway(payment.method)
  const later = order.placedAt + payingTakes
  if (payable && at < later) {
    await enqueue(
      db,
      'order-placed',
      { order: number },
      { shop: shop.name, at: later, key: `later ${number}` },
    )
    return
  }
  if (payment?.state === 'given-up' || payment?.state === 'expired') return
  const data = await placedValues(db, shop, order, payment, payable ? `pay/${payment.payment}` : undefined)
  await orderOnce(db, await readerOf(db, order, null), 'order-placed', 'once', at, data)
  if (payment !== undefined) await remindToPay(db, shop.name, payment, at)
}

/** Two days before its time is over, where at least a day lies between the letter and the reminder. */
const remindedBefore = 2 * 86_400_000

/** Has the one reminder written of a payment that is to be made; when it is made before, none goes out. */
export async function remindToPay(db: Db, shop: string, payment: Payment, at: Instant): Promise<void> {
  const { payment: id, payBy } = payment
  if (payBy === null || !isOpen(payment) || payBy - remindedBefore < at + 86_400_000) return
  const reminder = { tell: 'payment-wanted', payment: id, reminder: true } as const
  await enqueue(db, 'tell-customer', reminder, { shop, at: payBy - remindedBefore, key: `reminder ${id}` })
}

/** The payment of the order itself, where one was asked for. */
export async function orderPayment(db: Db, order: Order): Promise<Payment | undefined> {
  const all = await readPayments(db, order.shop, order.number)
  const own = all.filter(({ purpose }) => purpose === 'order')
  return own.findLast(({ state }) => state !== 'given-up') ?? own.at(-1)
}

async function placedValues(
  db: Db,
  shop: OpenShop,
  order: Order,
  payment: Payment | undefined,
  page: string | undefined,
): Promise<LetterValues['order-placed']> {
  const { currency } = order
  const { documents, ledger } = await openRulingContext(db, shop, order)
  const { checkout } = order
  const capture = ledger.entries.find(({ kind }) => kind === 'captured')
  const isPaid = payment?.state === 'paid' && capture !== undefined
  // With one piece there is nothing to say of parcels.
  const parcels =
    checkout === null || isOneOfOne(order) ? undefined : parcelsOf(checkout, shop.settings, order)
  const law = lawOf(order, documents.laws, shop.settings, {
    ...(payment === undefined ? {} : { method: payment.method }),
    ...(isPaid
      ? {
          received: { received: sumOf(payment.amount.amountMinor, currency), on: momentOf(capture.at, shop) },
        }
      : {}),
  })
  return {
    placed: momentOf(order.placedAt, shop),
    pieces: await piecesOf(db, order, ifPaidOn(shop, order, payment)),
    shipping: sumOf(order.shippingMinor, currency),
    total: sumOf(order.totalMinor, currency),
    ...(payment === undefined
      ? {}
      : {
          payment: {
            method: payment.method,
            ...(isPaid ? { paid: momentOf(capture.at, shop) } : {}),
            ...(isOpen(payment) ? { wanted: wantedOf(payment, order, shop, page) } : {}),
          },
        }),
    ...(checkout === null ? {} : chosenOf(order, checkout)),
    ...(parcels === undefined ? {} : { parcels }),
    deliverTo: [order.deliverTo.name, ...order.deliverTo.lines],
    ...((await hasGiftCode(db, order)) ? { giftCode: true } : {}),
    ...(order.memo === '' ? {} : { memo: order.memo }),
    ...(law === undefined ? {} : { law }),
    policyVersion: order.documents.find((d) => d.kind === 'policy')?.version ?? '',
  }
}

const isOneOfOne = ({ lines, checkout }: Order): boolean =>
  lines.length < 2 && checkout?.parcels?.how === 'together'

function chosenOf(order: Order, checkout: NonNullable<Order['checkout']>) {
  const { wrapping, paymentFeeMinor, deliveryDay, asks } = checkout
  return {
    ...(wrapping === null
      ? {}
      : {
          wrapping: {
            fee: sumOf(wrapping.feeMinor, order.currency),
            ...(wrapping.forWhom === undefined ? {} : { forWhom: wrapping.forWhom }),
          },
        }),
    ...(paymentFeeMinor === 0n ? {} : { paymentFee: sumOf(paymentFeeMinor, order.currency) }),
    ...taxesOf(order, checkout),
    ...(deliveryDay === null ? {} : { wishedFor: deliveryDay }),
    asks,
  }
}

/** The day that promises of an order are told for which is still to be paid, and not at the door. */
function ifPaidOn(
  { calendar }: OpenShop,
  order: Order,
  payment: Payment | undefined,
): Pick<LetterPromise, 'ifPaidOn'> {
  if (payment === undefined || !isToPayFirst([payment])) return {}
  return { ifPaidOn: formatDay(dayOf(order.placedAt, calendar.zone)) }
}

async function piecesOf(
  db: Db,
  order: Order,
  condition: Pick<LetterPromise, 'ifPaidOn'>,
): Promise<LetterValues['order-placed']['pieces']> {
  return Promise.all(
    order.lines.map(async (line) => {
      const { promise } = line
      const product = promise === null ? await readProduct(db, order.shop, line.product) : undefined
      const lead = product?.lead as LetterLead | undefined
      return {
        ...pieceOf(line),
        price: sumOf(line.priceMinor * BigInt(line.quantity), order.currency),
        ...(promise === null
          ? { lead: lead ?? { days: [3, 3] as const } }
          : { promise: { ...promise, ...condition } }),
      }
    }),
  )
}
