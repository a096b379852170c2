/**
 * What passes between a payment and the payment service: the customer is sent there, its notices come in, and
 * jobs ask it to take in, let go and send back. The service is never asked inside a transaction; whatever it
 * answers is a notice like those it sends by itself.
 */
import { transaction, type Actor, type Db } from '#db'
import type { Instant } from '#calendar'
import { enqueue } from '#jobs'
import type { Gateway, GatewayAnswer, Gateways } from './gateway.ts'
import { happen, type By } from './happen.sql.ts'
import { isOpen, type Payment } from './payment.ts'
import { readPayment } from './request.sql.ts'
import { readRefund } from './give-back.sql.ts'
import { heard } from './replace.sql.ts'

export type StartRefused =
  | { readonly refused: 'no-such-payment' }
  | { readonly refused: 'not-to-be-paid'; readonly payment: Payment }
  /** It is paid in another way than through a payment service. */
  | { readonly refused: 'no-gateway' }

/** Where the customer goes to pay; `page` is the payment's own page. Each press counts as a try. */
export async function startPayment(
  db: Db,
  gateways: Gateways,
  shop: string,
  payment: string,
  { page, ...by }: By & { readonly page: string },
): Promise<{ readonly address: string } | StartRefused> {
  const found = await readPayment(db, shop, payment)
  if (found === undefined) return { refused: 'no-such-payment' }
  const gateway = gateways[found.method]
  if (gateway === undefined) return { refused: 'no-gateway' }
  const tried = await happen(
    db,
    shop,
    payment,
    {
      notice: { provider: 'shop', id: `try/${payment}/${found.tries + 1}` },
      happening: { what: 'tried' },
      by,
    },
    (now) => (mayBePaid(now, by.at) ? undefined : { refused: 'not-to-be-paid' as const, payment: now }),
  )
  if ('refused' in tried) return tried
  return { address: await gateway.start(shop, tried.payment, page) }
}

/** Until the instant it is due; after that a payment in time may still be on its way, but none begins. */
export const mayBePaid = (payment: Payment, at: Instant): boolean =>
  isOpen(payment) && (payment.payBy === null || at < payment.payBy)

/**
 * A notice of a payment service came in. What is not signed by it, and what is about nothing of ours, is no
 * notice.
 */
export async function receiveNotice(
  db: Db,
  gateways: Gateways,
  provider: string,
  { body, signature, at }: { readonly body: string; readonly signature: string; readonly at: Instant },
): Promise<'taken' | 'known' | { readonly refused: 'not-signed' | 'no-such-payment' }> {
  const gateway = Object.values(gateways).find((one) => one?.name === provider)
  const notice = gateway?.notice(body, signature)
  if (gateway === undefined || notice === undefined) return { refused: 'not-signed' }
  const { shop, payment, id, answer } = notice
  const by = { actor: actorOf(gateway), at }
  const told = { notice: { provider, id }, happening: answer, by }
  const done = await heard(db, shop, by, (tx) => happen(tx, shop, payment, told))
  if ('refused' in done) return done
  return done.known ? 'known' : 'taken'
}

const actorOf = ({ name }: Gateway): Actor => `provider:${name}`

/** What a job needs. */
export type GatewayWork = { readonly db: Db; readonly gateways: Gateways }

/** Takes in what is held ready, if it is still wanted. */
export async function capturePayment(work: GatewayWork, shop: string, payment: string, at: Instant) {
  const found = await known(work, shop, payment)
  if (found.state !== 'authorised') return
  await ask(work, shop, found, { why: 'capture', at }, (gateway) => gateway.capture(shop, found))
}

/** Lets go what is held ready and is not wanted any more. */
export async function releasePayment(work: GatewayWork, shop: string, payment: string, at: Instant) {
  const found = await known(work, shop, payment)
  await ask(work, shop, found, { why: 'release', at }, (gateway) => gateway.release(shop, found))
}

/** Sends back what staff asked it to. */
export async function refundPayment(work: GatewayWork, shop: string, refund: string, at: Instant) {
  const back = await readRefund(work.db, shop, refund)
  if (back === undefined) throw new Error(`${shop} has no refund ${refund}`)
  const found = await known(work, shop, back.payment)
  await ask(work, shop, found, { why: `refund/${refund}`, at, refund }, (gateway) =>
    gateway.refund(shop, found, { refund, amount: back.amount }),
  )
}

/** What others do when a payment is due: both in the transaction they are given. */
export type WhenDue = {
  readonly lockOrder: (tx: Db, shop: string, order: string) => Promise<void>
  readonly giveUpOrder: (
    tx: Db,
    shop: string,
    unpaid: { readonly order: string; readonly payment: string },
    by: By,
  ) => Promise<void>
}

/**
 * A payment should be in. A service may know of money whose notice did not come, so it is asked first; then
 * the lock of the payment's row decides between whatever else comes in and giving up.
 */
export async function paymentDue(
  work: GatewayWork,
  others: WhenDue,
  shop: string,
  payment: string,
  at: Instant,
): Promise<void> {
  const found = await known(work, shop, payment)
  if (!isOpen(found)) return
  if (found.tries > 0)
    await ask(work, shop, found, { why: 'read', at }, (gateway) => gateway.read(shop, found))
  const by = { actor: 'job:payment-due', at } as const
  await transaction(work.db, async (tx) => {
    await others.lockOrder(tx, shop, found.order)
    const told = {
      notice: { provider: 'shop', id: `due/${payment}` },
      happening: { what: 'due' },
      by,
    } as const
    const done = await happen(tx, shop, payment, told)
    if ('refused' in done) throw new Error(`${shop} has no payment ${payment}`)
    if (!done.following.includes('give-up-order')) return
    if (found.purpose === 'order') await others.giveUpOrder(tx, shop, { order: found.order, payment }, by)
    else if (found.caseNumber !== null)
      await enqueue(
        tx,
        'case-payment',
        { number: found.caseNumber, payment, became: 'expired' },
        { shop, at },
      )
  })
}

/** Asks the service what it knows of a payment that somebody went to pay: its notice may be on its way. */
export async function askAgain(work: GatewayWork, shop: string, payment: string, at: Instant): Promise<void> {
  const found = await known(work, shop, payment)
  if (found.tries > 0 && isOpen(found) && work.gateways[found.method] !== undefined)
    await ask(work, shop, found, { why: 'read', at }, (gateway) => gateway.read(shop, found))
}

async function known({ db }: GatewayWork, shop: string, payment: string): Promise<Payment> {
  const found = await readPayment(db, shop, payment)
  if (found === undefined) throw new Error(`${shop} has no payment ${payment}`)
  return found
}

/** An answer is kept as a notice under what was asked and what it says, so that the same one is kept once. */
async function ask(
  { db, gateways }: GatewayWork,
  shop: string,
  { payment, method }: Payment,
  { why, at, refund }: { readonly why: string; readonly at: Instant; readonly refund?: string },
  question: (gateway: Gateway) => Promise<GatewayAnswer | undefined>,
): Promise<void> {
  const gateway = gateways[method]
  if (gateway === undefined) throw new Error(`${shop}: no payment service is there for ${method}`)
  const answer = await question(gateway)
  if (answer === undefined) return
  const said = Object.values(answer).map(String).join('/')
  const notice = { provider: gateway.name, id: `${why}/${payment}/${said}` }
  const by = { actor: actorOf(gateway), at }
  const told = { notice, happening: answer, by, ...(refund === undefined ? {} : { refund }) }
  await heard(db, shop, by, (tx) => happen(tx, shop, payment, told))
}
