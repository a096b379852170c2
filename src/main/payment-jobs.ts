/**
 * Which payment services there are, and what the jobs of payments do: here payments, which know no order,
 * meet orders, which they are for.
 */
import { dayOf, type Instant } from '#calendar'
import { promisesAnew } from '#checkout'
import { readParcel } from '#parcels'
import { deliveredLast, giveUpOrder, lockOrder, movePromises, readOrder } from '#ordering'
import {
  capturePayment,
  collectedAtTheDoor,
  demoGateway,
  giveUpPayments,
  paymentDue,
  readLedger,
  readPayment,
  refundPayment,
  releasePayment,
  throughGateway,
  type Gateways,
  type GatewayWork,
  type WhenDue,
} from '#payments'
import { enqueue, type JobHandlers } from '#jobs'
import { transaction, type Db } from '#db'
import type { OpenShop } from '#shops'
import type { Settings } from './settings.ts'

/** In the demonstration cards and PayPal go to a payment service of ours; elsewhere none is connected yet. */
export function gatewaysFor(
  { demonstration }: Pick<Settings, 'demonstration'>,
  db: Db,
  secret: string,
): Gateways {
  if (!demonstration) return {}
  const demo = demoGateway(db, secret)
  return { card: demo, paypal: demo }
}

/** For whoever starts it: shops that take a method that no payment service carries out. */
export function gatewayNotes(shops: ReadonlyMap<string, OpenShop>, gateways: Gateways): readonly string[] {
  return [...shops.values()].flatMap(({ name, settings }) => {
    const methods = settings.selling?.payment?.methods ?? []
    const without = methods
      .map(({ method }) => method)
      .filter((method) => throughGateway(method) && gateways[method] === undefined)
    return without.length === 0
      ? []
      : [
          `${name} takes ${without.join(' and ')} (selling.payment.methods in shop.yaml), and no payment` +
            ' service is connected: nobody can pay so. The demonstration alone has one.',
        ]
  })
}

type PaymentJob = Extract<keyof JobHandlers, `payment-${string}`>

/** What each job of payments does. */
export function paymentHandlers(
  work: GatewayWork,
  shopOf: (name: string) => OpenShop,
): Pick<JobHandlers, PaymentJob> {
  return {
    'payment-complete': async ({ payment }, { shop, at }) => {
      await countFromPayment(work.db, shopOf(shop), payment, at)
      await enqueue(work.db, 'tell-customer', { tell: 'paid', payment }, { shop, at })
      const number = (await readPayment(work.db, shop, payment))?.caseNumber
      if (number == null) return
      await enqueue(work.db, 'case-payment', { number, payment, became: 'paid' }, { shop, at })
    },
    'payment-due': ({ payment }, { shop, at }) => paymentDue(work, whenDue, shop, payment, at),
    'payment-capture': ({ payment }, { shop, at }) => capturePayment(work, shop, payment, at),
    'payment-release': ({ payment }, { shop, at }) => releasePayment(work, shop, payment, at),
    'payment-refund': ({ refund }, { shop, at }) => refundPayment(work, shop, refund, at),
  }
}

/**
 * What was promised counts from the day on which the money is in; where that is the day of the order nothing
 * moves, nor where it is paid at the door.
 */
async function countFromPayment(
  db: Db,
  { name: shop, calendar }: OpenShop,
  payment: string,
  at: Instant,
): Promise<void> {
  await transaction(db, async (tx) => {
    const paid = await readPayment(tx, shop, payment)
    if (paid === undefined || paid.purpose !== 'order' || paid.method === 'cash-on-delivery') return
    await lockOrder(tx, shop, paid.order)
    const order = await readOrder(tx, shop, paid.order)
    if (order === undefined || order.givenUp !== null) return
    const { entries } = await readLedger(tx, shop, order)
    const from = entries.findLast(({ kind }) => kind === 'captured')?.at ?? at
    if (dayOf(from, calendar.zone) === dayOf(order.placedAt, calendar.zone)) return
    const promises = promisesAnew(order, calendar, from)
    await movePromises(tx, order, { why: 'payment', from, promises }, { actor: 'job:payment-complete', at })
  })
}

const whenDue: WhenDue = {
  lockOrder,
  giveUpOrder: async (tx, shop, { order, payment }, by) => {
    await giveUpPayments(tx, shop, order, by)
    // What was packed or sent without its money is for staff: the payment says that it was not paid in time.
    if ((await giveUpOrder(tx, shop, order, 'not-paid-in-time', by)) !== undefined) return
    await enqueue(
      tx,
      'tell-customer',
      { tell: 'given-up', order, why: 'unpaid', payment },
      { shop, at: by.at },
    )
  },
}

/** A parcel came to its end: when it was the last of its order, what was to be paid at the door has been. */
export async function paidAtTheDoor(db: Db, shop: string, parcel: string, at: number): Promise<void> {
  const found = await readParcel(db, shop, parcel)
  const order = found && (await readOrder(db, shop, found.order))
  if (order === undefined || deliveredLast(order) === undefined) return
  await collectedAtTheDoor(db, shop, order.number, { actor: 'carrier', at })
}
