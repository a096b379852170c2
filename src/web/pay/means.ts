/** Another way to pay, chosen at the page of a payment that is still to be made. */
import { z } from 'zod'
import { otherMeans, promisesAnew } from '#checkout'
import { changeMeans, readOrder, type MeansChosen, type Order } from '#ordering'
import { askAgain, makePaymentLink, mayBeReplaced, throughGateway, type Payment } from '#payments'
import { openRulingContext } from '#rulings'
import { sellingOf } from '#shops'
import { parseForm, shopFrame, shopOf, textField, type WebRequest } from '#web/http'
import { say } from '#words'
import { meansScreen } from './means-screen.tsx'
import { meansValue } from './means-words.ts'

/** What may be chosen instead now; a way that nothing here carries out is not offered. */
export async function meansOf(c: WebRequest, payment: Payment): Promise<readonly MeansChosen[]> {
  const { db, now, gateways = {} } = c.var.context
  const shop = shopOf(c)
  const at = now()
  const settings = sellingOf(shop.settings.selling)
  if (!mayBeReplaced(payment, at) || 'missing' in settings) return []
  const order = await readOrder(db, shop.name, payment.order)
  if (order === undefined || order.givenUp !== null) return []
  const { documents } = await openRulingContext(db, shop, order)
  const { selling } = settings
  return otherMeans({ order, payment, selling, documents, calendar: shop.calendar, at }).filter(
    ({ method }) => !throughGateway(method) || gateways[method] !== undefined,
  )
}

export async function showMeans(c: WebRequest, payment: Payment, page: string): Promise<Response> {
  const view = { shop: shopOf(c), payment, page, means: await meansOf(c, payment) }
  return c.html(meansScreen(shopFrame(c), view))
}

const form = z.object({ means: textField({ max: 60 }), amount: textField({ max: 20 }) })

/**
 * The press. Whoever went to pay is asked after first, so that money whose notice is on its way counts; what
 * was shown has to hold still, the sum included.
 */
export async function sendMeans(c: WebRequest, payment: Payment, page: string): Promise<Response> {
  const { db, now, chance, gateways = {} } = c.var.context
  const shop = shopOf(c)
  const given = await parseForm(c, form)
  const means = await meansOf(c, payment)
  const view = { shop, payment, page, means }
  if ('problems' in given)
    return c.html(meansScreen(shopFrame(c), { ...view, problem: say(c.var.language, 'form.choose') }), 400)
  const { values } = given
  const to = means.find((one) => meansValue(one) === values.means)
  // Somebody pressed on a page that is out of date: what stands now is shown.
  if (to === undefined || values.amount !== String(payment.amount.amountMinor)) return c.redirect(page, 303)
  await askAgain({ db, gateways }, shop.name, payment.payment, now())
  const by = { actor: `customer:${payment.order}` as const, at: now() }
  const anew = (order: Order, from: number) => promisesAnew(order, shop.calendar, from)
  const changed = await changeMeans(db, shop.name, { from: payment, to, anew }, by)
  if ('refused' in changed) return c.redirect(page, 303)
  const token = chance()
  await makePaymentLink(db, shop.name, changed.payment, { token, at: now() })
  return c.redirect(`/${shop.name}/pay/${token}?changed`, 303)
}
