/**
 * Payments that people carry out: money that staff saw on a statement or at the till, money that was handed
 * to the carrier, and what nobody asks for any more.
 */
import { transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import { happen, type By, type Happened, type NoSuchPayment } from './happen.sql.ts'
import { readNotices } from './notices.sql.ts'
import { isOpen, throughGateway } from './payment.ts'
import { readPayments } from './request.sql.ts'

export type Received = {
  readonly payment: string
  /** Made for the form, so that a press that is sent twice is one. */
  readonly key: string
  readonly amountMinor: bigint
  /** Whoever paid, as the bank's statement has it. */
  readonly payer: string
}

/** Only its payment service says what came in through it. */
export type PaidThroughGateway = { readonly refused: 'paid-through-gateway' }

/**
 * Staff saw money come in: all, a part, or too much. It is written down also when nothing was asked for any
 * more; then it is owed back.
 */
export function markReceived(
  db: Db,
  shop: string,
  { payment, key, amountMinor, payer }: Received,
  by: By,
): Promise<Happened | NoSuchPayment | PaidThroughGateway> {
  if (amountMinor <= 0n) throw new RangeError(`nothing came in: ${amountMinor}`)
  const notice = { provider: 'by-hand', id: key, payer }
  const happening = { what: 'received', amountMinor } as const
  return transaction(db, async (tx) => {
    const done = await happen(tx, shop, payment, { notice, happening, by }, ({ method }) =>
      throughGateway(method) ? { refused: 'paid-through-gateway' as const } : undefined,
    )
    if ('payment' in done && !done.known && isOpen(done.payment)) await askForTheRest(tx, shop, payment, by)
    return done
  })
}

/** A letter for each part that came in: it names what is left. */
async function askForTheRest(tx: Db, shop: string, payment: string, { at }: By): Promise<void> {
  const parts = (await readNotices(tx, shop, payment)).filter(({ what }) => what === 'received').length
  const letter = { tell: 'payment-wanted', payment, time: 1 + parts } as const
  await enqueue(tx, 'tell-customer', letter, { shop, at })
}

/** All of an order was handed over: what was to be paid at the door has been. */
export async function collectedAtTheDoor(db: Db, shop: string, order: string, by: By): Promise<void> {
  const payments = await readPayments(db, shop, order)
  for (const { payment, method, left } of payments) {
    if (method !== 'cash-on-delivery' || left.amountMinor <= 0n) continue
    const notice = { provider: 'carrier', id: `door/${payment}` }
    await happen(db, shop, payment, {
      notice,
      happening: { what: 'received', amountMinor: left.amountMinor },
      by,
    })
  }
}

/**
 * Nothing more is asked for an order, as part of the caller's transaction: what came in of it is owed back,
 * what is held ready is let go. What is paid stays paid.
 */
export async function giveUpPayments(tx: Db, shop: string, order: string, by: By): Promise<void> {
  for (const { payment } of await readPayments(tx, shop, order)) await giveUpPayment(tx, shop, payment, by)
}

/** The same for one payment. */
export async function giveUpPayment(tx: Db, shop: string, payment: string, by: By): Promise<void> {
  await happen(tx, shop, payment, {
    notice: { provider: 'shop', id: `given-up/${payment}` },
    happening: { what: 'given-up' },
    by,
  })
}
