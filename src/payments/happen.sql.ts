/**
 * Something happens to a payment: its row is locked, what follows is decided, and notice, standing, ledger
 * and jobs are written in one transaction. INVARIANT (payments): the sums of a payment's standing are those
 * of its entries in the ledger, whatever comes in whatever order; a notice is written once.
 */
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue, withdrawJob } from '#jobs'
import { partsOfRefund } from './refund-parts.sql.ts'
import { oweRefund, payRefund, recordAuthorisation, recordCapture } from './ledger.sql.ts'
import { throughGateway, type Payment } from './payment.ts'
import { joined, paymentOf } from './request.sql.ts'
import { decide, type Following, type Happening, type Posting, type Standing } from './standing.ts'

/** Who says so, and under which id: the same id of the same one is the same notice. */
export type Notice = {
  /** A payment service by its name, `by-hand`, or `shop` for what follows from the shop's own doing. */
  readonly provider: string
  readonly id: string
  /** Who paid, as the bank's statement has it. */
  readonly payer?: string
}

export type By = { readonly actor: Actor; readonly at: Instant }

export type NoSuchPayment = { readonly refused: 'no-such-payment' }
/** `payment` as it stands after it. `known`: the notice had been taken before, and nothing was done. */
export type Happened = {
  readonly payment: Payment
  readonly known: boolean
  readonly following: readonly Following[]
}

/** What a look at the locked row may add before anything is decided. */
type Look = (payment: Payment) => { readonly refused: string } | undefined

/** `refund`: which refund the answer is to, where one was asked. */
type Told = {
  readonly notice: Notice
  readonly happening: Happening
  readonly by: By
  readonly refund?: string
}

/** Writes down what happened and all that follows. With `look`, only where it does not refuse. */
export function happen(db: Db, shop: string, payment: string, told: Told): Promise<Happened | NoSuchPayment>
export function happen<Refusal extends { readonly refused: string }>(
  db: Db,
  shop: string,
  payment: string,
  told: Told,
  look: (payment: Payment) => Refusal | undefined,
): Promise<Happened | NoSuchPayment | Refusal>
export function happen(
  db: Db,
  shop: string,
  payment: string,
  told: Told,
  look: Look = () => undefined,
): Promise<Happened | { readonly refused: string }> {
  const { notice, happening, by } = told
  return transaction(db, async (tx) => {
    const row = await lockPayment(tx, shop, payment)
    if (row === undefined) return { refused: 'no-such-payment' }
    const before = paymentOf(row)
    if (await isKnown(tx, shop, notice)) return { payment: before, known: true, following: [] }
    const refusal = look(before)
    if (refusal !== undefined) return refusal
    await keepNotice(tx, shop, payment, told)
    const { standing, postings, following } = decide(row.amount_minor, standingOf(row), happening)
    const posted = await post(tx, shop, before, postings, { ...by, standing, refund: told.refund })
    await keepStanding(tx, shop, payment, posted, by)
    await order(tx, shop, before, following, by)
    await tellOfLateMoney(tx, shop, before, { standing, was: row.captured_minor, by })
    if (happening.what === 'declined' && posted.state === 'declined') await askWhenDue(tx, shop, before, by)
    return { payment: paymentOf({ ...row, ...columnsOf(posted) }), known: false, following }
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof lockPayment>>>

/** The row of its standing is the lock; what was asked for never changes. */
const lockPayment = (tx: Db, shop: string, payment: string) =>
  joined(tx, shop).where('p.payment', '=', payment).forUpdate('s').executeTakeFirst()

/** Whether this notice came before. */
export async function isKnown(db: Db, shop: string, { provider, id }: Notice): Promise<boolean> {
  const row = await db
    .selectFrom('payments.notices')
    .select('notice')
    .where('shop', '=', shop)
    .where('provider', '=', provider)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

async function keepNotice(
  tx: Db,
  shop: string,
  payment: string,
  { notice, happening, by }: { readonly notice: Notice; readonly happening: Happening; readonly by: By },
): Promise<void> {
  const { what, ...data } = happening
  const digits = Object.entries(data).map(([name, value]) => [name, String(value)])
  await tx
    .insertInto('payments.notices')
    .values({
      shop,
      payment,
      provider: notice.provider,
      id: notice.id,
      what,
      data: json(Object.fromEntries(digits)),
      payer: notice.payer ?? '',
      actor: by.actor,
      at: instant(by.at),
    })
    .execute()
}

/**
 * Writes the entries. What the ledger does not let through, because staff have corrected it or a case has
 * promised the same money, is not in the standing either.
 */
async function post(
  tx: Db,
  shop: string,
  { payment, order: number, amount: { currency }, method, brand }: Payment,
  postings: readonly Posting[],
  { standing, refund, ...by }: By & { readonly standing: Standing; readonly refund: string | undefined },
): Promise<Standing> {
  let posted = standing
  for (const { kind, amountMinor } of postings) {
    const amount = { amountMinor, currency }
    const receipt = { amount, method, ...(brand === null ? {} : { brand }), ...by }
    if (kind === 'authorised') await recordAuthorisation(tx, shop, number, receipt)
    else if (kind === 'captured') await recordCapture(tx, shop, number, receipt)
    else if (kind === 'refund-owed') {
      const refused = await oweRefund(tx, shop, number, { amount, ...by })
      if (refused === undefined) continue
      const { left } = refused
      if (left.amountMinor > 0n) await oweRefund(tx, shop, number, { amount: left, ...by })
      posted = { ...posted, owedMinor: posted.owedMinor - amountMinor + left.amountMinor }
    } else
      for (const part of await partsOfRefund(tx, shop, { payment, order: number, amount, refund })) {
        const paid = await payRefund(tx, shop, number, { ...part, method, ...by })
        if (paid !== undefined)
          posted = { ...posted, paidBackMinor: posted.paidBackMinor - part.amount.amountMinor }
        else if (part.caseNumber !== undefined)
          await enqueue(tx, 'refund-paid', { number: part.caseNumber }, { shop, at: by.at })
      }
  }
  return posted
}

async function keepStanding(tx: Db, shop: string, payment: string, standing: Standing, { at }: By) {
  await tx
    .updateTable('payments.standings')
    .set({ ...columnsOf(standing), changed_at: instant(at) })
    .where('shop', '=', shop)
    .where('payment', '=', payment)
    .execute()
}

async function order(
  tx: Db,
  shop: string,
  { payment, order: number, method }: Payment,
  following: readonly Following[],
  { at }: By,
): Promise<void> {
  const own = { shop, at, key: payment }
  if (following.includes('capture') && throughGateway(method))
    await enqueue(tx, 'payment-capture', { payment }, own)
  if (following.includes('release') && throughGateway(method))
    await enqueue(tx, 'payment-release', { payment }, own)
  if (!following.includes('complete')) return
  await withdrawJob(tx, 'payment-due', own)
  await enqueue(tx, 'payment-complete', { order: number, payment }, own)
}

/** Money for what is not asked for any more goes back, and whoever paid it reads so. */
async function tellOfLateMoney(
  tx: Db,
  shop: string,
  { payment, state }: Payment,
  { standing, was, by }: { readonly standing: Standing; readonly was: bigint; readonly by: By },
): Promise<void> {
  const came = standing.capturedMinor - was
  if (came <= 0n || (state !== 'expired' && state !== 'given-up')) return
  const time = Number(standing.capturedMinor)
  const letter = { tell: 'came-late', payment, amountMinor: String(came), time } as const
  await enqueue(tx, 'tell-customer', letter, { shop, at: by.at })
}

/** It was held ready when its time was over, and could not be taken in: now it is late. */
async function askWhenDue(tx: Db, shop: string, { payment, payBy }: Payment, { at }: By): Promise<void> {
  if (payBy !== null && payBy <= at) await enqueue(tx, 'payment-due', { payment }, { shop, at, key: payment })
}

const standingOf = (row: Row): Standing => ({
  state: row.state as Standing['state'],
  authorisedMinor: row.authorised_minor,
  capturedMinor: row.captured_minor,
  owedMinor: row.owed_minor,
  askedBackMinor: row.asked_back_minor,
  paidBackMinor: row.paid_back_minor,
  byHandMinor: row.by_hand_minor,
  promisedMinor: row.promised_minor,
  loweredMinor: row.lowered_minor,
  tries: row.tries,
  declined: row.declined as Standing['declined'],
})

const columnsOf = (standing: Standing) => ({
  state: standing.state,
  authorised_minor: standing.authorisedMinor,
  captured_minor: standing.capturedMinor,
  owed_minor: standing.owedMinor,
  asked_back_minor: standing.askedBackMinor,
  paid_back_minor: standing.paidBackMinor,
  by_hand_minor: standing.byHandMinor,
  promised_minor: standing.promisedMinor,
  lowered_minor: standing.loweredMinor,
  tries: standing.tries,
  declined: standing.declined,
})
