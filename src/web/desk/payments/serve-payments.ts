/** Payments at the desk: what is to be paid and given back, one of them, and what staff mark on it. */
import { z } from 'zod'
import {
  askRefundAgain,
  giveBack,
  markReceived,
  readNotices,
  readPayment,
  readPaymentsOf,
  readTriedRefunds,
  refundByHand,
  type Payment,
  type TriedRefund,
} from '#payments'
import { readMembers, mayDo } from '#staff'
import { readOrder } from '#ordering'
import { parseForm, problem, textField, type WebApp, type WebRequest, uuidOf } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { readAmount } from '../case/amounts.ts'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, namesOf } from '../people.ts'
import { deskStatuses } from '../statuses.ts'
import { PaymentScreen, type PaymentProps } from './payment-screen.tsx'
import { findPayments, readToDo } from './payments.read.sql.ts'
import { PaymentsScreen } from './payments-screen.tsx'

const one = ':payment{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}'

export function servePayments(app: WebApp): void {
  app.get('/desk/:shop/payments', forMoney(list))
  app.get(
    `/desk/:shop/payments/${one}`,
    forMoney((c, desk) => paymentPage(c, desk)),
  )
  app.post(`/desk/:shop/payments/${one}/received`, forMoney(received))
  app.post(`/desk/:shop/payments/${one}/given-back`, forMoney(givenBack))
  app.post(`/desk/:shop/payments/${one}/refunds/:refund/again`, forMoney(again))
  app.post(`/desk/:shop/payments/${one}/refunds/:refund/by-hand`, forMoney(byHand))
}

const forMoney = (act: (c: WebRequest, desk: AtDesk) => Promise<Response>) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'settle-money') ? act(c, desk) : refuseRole(c, desk)))

async function list(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const text = (c.req.query('q') ?? '').trim().slice(0, 100)
  const amount = readAmount(text)
  const amountMinor = typeof amount === 'bigint' ? amount : undefined
  const shop = desk.shop.name
  const rows = text === '' ? await readToDo(db, shop) : await findPayments(db, shop, { text, amountMinor })
  const ids = rows.map(({ payment }) => payment)
  const found = await readPaymentsOf(db, shop, ids)
  const payments = rows.flatMap(({ payment, ...row }) => {
    const one = found.get(payment)
    return one === undefined ? [] : [{ payment: one, ...row }]
  })
  return c.html(PaymentsScreen({ frame: deskFrame(c, desk), desk, payments, text, seenAt: now() }))
}

const idOf = (c: WebRequest): string => c.req.param('payment') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string => `/desk/${shop.name}/payments/${idOf(c)}`

type Shown = Partial<Pick<PaymentProps, 'given' | 'sentences' | 'moved'>>

async function paymentPage(
  c: WebRequest,
  desk: AtDesk,
  shown: Shown = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { db, now, chance } = c.var.context
  const shop = desk.shop.name
  const payment = await readPayment(db, shop, idOf(c))
  const order = payment && (await readOrder(db, shop, payment.order))
  if (payment === undefined || order === undefined) return refuseNumber(c, desk)
  const page = PaymentScreen({
    frame: deskFrame(c, desk, addressOf(c, desk)),
    desk,
    payment,
    order,
    notices: await readNotices(db, shop, payment.payment),
    tried: await readTriedRefunds(db, shop, { payment: payment.payment }),
    names: namesOf(await readMembers(db, shop)),
    key: chance(),
    seenAt: now(),
    done: status === 200 ? c.req.query('done') : undefined,
    given: {},
    sentences: {},
    moved: false,
    ...shown,
  })
  return c.html(page, status)
}

const amountField = textField({ max: 30 }).transform((text, context) => {
  const amount = readAmount(text)
  if (typeof amount === 'bigint' && amount > 0n) return amount
  context.addIssue({ code: 'custom', message: problem('desk.pay.amount.wrong') })
  return z.NEVER
})

const receivedForm = z.object({
  key: textField({ max: 100 }),
  amount: amountField,
  payer: textField({ max: 200, min: 0 }),
})

async function received(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, receivedForm)
  if ('problems' in form) return wrong(c, desk, form)
  const { key, amount, payer } = form.values
  const { db, now } = c.var.context
  const mark = { payment: idOf(c), key, amountMinor: amount, payer }
  const done = await markReceived(db, desk.shop.name, mark, { actor: actorOf(desk), at: now() })
  return answered(c, desk, done, 'received')
}

const backForm = z.object({ amount: amountField, seen: textField({ max: 30 }) })

async function givenBack(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, backForm)
  if ('problems' in form) return wrong(c, desk, form)
  const { amount, seen } = form.values
  const { db, now } = c.var.context
  const refund = uuidOf('refund', desk.shop.name, idOf(c), seen, String(amount))
  const back = { refund, payment: idOf(c), amountMinor: amount }
  const done = await giveBack(db, desk.shop.name, back, { actor: actorOf(desk), at: now() })
  return answered(c, desk, done, 'given-back')
}

/** A refund of this payment that was tried in vain; staff of another page find none. */
async function triedIn(c: WebRequest, desk: AtDesk): Promise<TriedRefund | undefined> {
  const tried = await readTriedRefunds(c.var.context.db, desk.shop.name, { payment: idOf(c) })
  return tried.find(({ refund }) => refund === c.req.param('refund'))
}

async function again(c: WebRequest, desk: AtDesk): Promise<Response> {
  const tried = await triedIn(c, desk)
  if (tried === undefined) return refuseNumber(c, desk)
  const { db, now } = c.var.context
  const done = await askRefundAgain(db, desk.shop.name, tried.refund, { actor: actorOf(desk), at: now() })
  return wentOn(c, desk, done, 'again')
}

const byHandForm = z.object({ words: textField({ max: 1000 }) })

async function byHand(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, byHandForm)
  if ('problems' in form) return wrong(c, desk, form)
  const tried = await triedIn(c, desk)
  if (tried === undefined) return refuseNumber(c, desk)
  const { context } = c.var
  const back = { refund: tried.refund, words: form.values.words }
  const by = { actor: actorOf(desk), at: context.now() }
  return wentOn(
    c,
    desk,
    await refundByHand({ db: context.db, gateways: context.gateways ?? {} }, desk.shop.name, back, by),
    'by-hand',
  )
}

const wentOn = (
  c: WebRequest,
  desk: AtDesk,
  done: object,
  said: 'again' | 'by-hand',
): Response | Promise<Response> =>
  'refused' in done
    ? paymentPage(c, desk, { moved: true }, deskStatuses['page-out-of-date'])
    : c.redirect(`${addressOf(c, desk)}?done=${said}`, 303)

const wrong = (
  c: WebRequest,
  desk: AtDesk,
  form: { problems: Parameters<typeof sentencesOf>[1]; given: Shown['given'] & {} },
) =>
  paymentPage(
    c,
    desk,
    { given: form.given, sentences: sentencesOf(c.var.language, form.problems) },
    deskStatuses['form-incomplete'],
  )

async function answered(
  c: WebRequest,
  desk: AtDesk,
  done: { readonly payment: Payment } | { readonly refused: string },
  said: 'received' | 'given-back',
): Promise<Response> {
  if ('refused' in done) {
    return done.refused === 'no-such-payment'
      ? refuseNumber(c, desk)
      : paymentPage(c, desk, { moved: true }, deskStatuses['page-out-of-date'])
  }
  return c.redirect(`${addressOf(c, desk)}?done=${said}`, 303)
}
