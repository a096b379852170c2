/**
 * The addresses below `/{shop}/pay/`: the page of one payment, opened by a link that cannot be guessed, the
 * payment page of the demonstration behind it, and where payment services send their notices.
 */
import { z } from 'zod'
import {
  demoChoices,
  demoIn,
  isOpen,
  isReplaced,
  openPaymentLink,
  readPayment,
  receiveNotice,
  startPayment,
  type Payment,
} from '#payments'
import { choiceField, parseForm, shopFrame, shopOf, statuses } from '#web/http'
import type { WebApp, WebRequest } from '#web/http'
import { problemPage } from '#web/ui'
import { say } from '#words'
import { bankScreen, demoScreen } from './demo-screen.tsx'
import { meansOf, sendMeans, showMeans } from './means.ts'
import { payScreen } from './pay-screen.tsx'

const token = ':token{[\\w-]{43}}'

/** Adds the routes; to be registered before the storefront. */
export function register(app: WebApp): void {
  app.post('/:shop/pay/notices/:provider', takeNotice)
  // As a kept letter has it: the link itself was in the letter that was sent alone.
  app.get('/:shop/pay/:payment{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}', (c) =>
    c.var.shop === undefined ? c.notFound() : c.redirect(`/${c.var.shop.name}/my/`, 303),
  )
  app.get(
    `/:shop/pay/${token}`,
    withPayment((c, payment) => showPayment(c, payment)),
  )
  app.post(`/:shop/pay/${token}`, withPayment(goToGateway))
  app.get(
    `/:shop/pay/${token}/means`,
    withPayment((c, payment) => showMeans(c, payment, pageOf(c))),
  )
  app.post(
    `/:shop/pay/${token}/means`,
    withPayment((c, payment) => sendMeans(c, payment, pageOf(c))),
  )
  app.get(
    `/:shop/pay/${token}/demo`,
    inDemonstration((c, payment) => onDemoPage(c, payment, demoScreen)),
  )
  app.post(`/:shop/pay/${token}/demo`, inDemonstration(choose))
  app.get(
    `/:shop/pay/${token}/demo/bank`,
    inDemonstration((c, payment) => onDemoPage(c, payment, bankScreen)),
  )
  // A link that a mail program broke in two, or took a full stop into.
  app.get('/:shop/pay/:cut', (c) => (c.var.shop === undefined ? c.notFound() : noSuchLink(c)))
}

type Answered = Response | Promise<Response>

/** The payment that the link in the address opens. Nothing of it is kept by anything on the way. */
const withPayment =
  (act: (c: WebRequest, payment: Payment) => Answered) =>
  async (c: WebRequest): Promise<Response> => {
    if (c.var.shop === undefined) return c.notFound()
    const { db, now } = c.var.context
    const { name } = shopOf(c)
    const opened = await openPaymentLink(db, name, { token: c.req.param('token') ?? '', at: now() })
    const payment = opened === undefined ? undefined : await readPayment(db, name, opened)
    c.header('x-robots-tag', 'noindex')
    return payment === undefined ? noSuchLink(c) : act(c, payment)
  }

function noSuchLink(c: WebRequest): Answered {
  const { language } = c.var
  const status = statuses['not-found']
  const words = { title: say(language, 'pay.link.title'), sentence: say(language, 'pay.link') }
  return c.html(problemPage(shopFrame(c), { status, ...words }), status)
}

const pageOf = (c: WebRequest): string => `/${shopOf(c).name}/pay/${c.req.param('token') ?? ''}`

async function showPayment(c: WebRequest, payment: Payment, status: 200 | 409 = 200): Promise<Response> {
  const { db, gateways = {}, now } = c.var.context
  const view = {
    shop: shopOf(c),
    payment,
    page: pageOf(c),
    hasGateway: gateways[payment.method] !== undefined,
    seenAt: now(),
    hasOther: (await meansOf(c, payment)).length > 0,
    isReplaced: payment.state === 'given-up' && (await isReplaced(db, shopOf(c).name, payment.payment)),
    changed: c.req.query('changed') !== undefined,
  }
  return c.html(payScreen(shopFrame(c), view), status)
}

async function goToGateway(c: WebRequest, { payment, order }: Payment): Promise<Response> {
  const { db, gateways = {}, now, origin } = c.var.context
  const { name } = shopOf(c)
  const by = { actor: `customer:${order}` as const, at: now() }
  const started = await startPayment(db, gateways, name, payment, { page: origin + pageOf(c), ...by })
  if ('address' in started) return c.redirect(started.address, 303)
  const found = await readPayment(db, name, payment)
  return found === undefined ? noSuchLink(c) : showPayment(c, found, 409)
}

const inDemonstration = (act: (c: WebRequest, payment: Payment) => Answered) =>
  withPayment((c, payment) =>
    demoIn(c.var.context.gateways ?? {}, payment.method) === undefined ? c.notFound() : act(c, payment),
  )

/** Whoever comes back to it when all is paid or over is shown how the payment stands, and nothing to pay. */
const onDemoPage = (c: WebRequest, payment: Payment, screen: typeof demoScreen): Answered =>
  isOpen(payment) ? c.html(screen(shopFrame(c), { payment, page: pageOf(c) })) : c.redirect(pageOf(c), 303)

const chosen = z.object({ choice: choiceField([...demoChoices, 'confirm']) })

/** What somebody chose on the page of the demonstration; its notices come in as those of any service do. */
async function choose(c: WebRequest, { payment, method }: Payment): Promise<Response> {
  const { db, gateways = {}, now } = c.var.context
  const form = await parseForm(c, chosen)
  if ('problems' in form) return c.redirect(`${pageOf(c)}/demo`, 303)
  const { choice } = form.values
  if (choice === 'confirm') return c.redirect(`${pageOf(c)}/demo/bank`, 303)
  const sent = (await demoIn(gateways, method)?.choose(shopOf(c).name, payment, choice)) ?? []
  for (const { body, signature } of sent)
    await receiveNotice(db, gateways, 'demo', { body, signature, at: now() })
  return c.redirect(pageOf(c), 303)
}

/** The most that a notice may be long. */
const noticeLimit = 100_000

/** A payment service tells of a payment. It sends the same again until it is answered that it was taken. */
async function takeNotice(c: WebRequest): Promise<Response> {
  const { db, gateways = {}, now } = c.var.context
  const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
  if (length > noticeLimit) return c.body(null, 413)
  const body = await c.req.text()
  const signature = c.req.header('x-signature') ?? ''
  const provider = c.req.param('provider') ?? ''
  const taken = await receiveNotice(db, gateways, provider, { body, signature, at: now() })
  if (typeof taken === 'string') return c.body(null, 204)
  return c.body(null, taken.refused === 'not-signed' ? 403 : 404)
}
