/**
 * The addresses between the cart and the order. Each page needs what the pages before it asked for, and sends
 * whoever lacks it back there.
 */
import { emptyingBy, orderedFrom, type BasketHow, type BasketWho } from '#basket'
import type { Instant } from '#calendar'
import { problemWords, quote, type QuoteProblem } from '#checkout'
import { placeOrder, readOrder, type NotPlaced } from '#ordering'
import { makePaymentLink, readPayment } from '#payments'
import { parseForm, shopFrame, shopOf, statuses } from '#web/http'
import type { FormValues, WebApp, WebRequest } from '#web/http'
import { say } from '#words'
import { z } from 'zod'
import type { Piece } from '../basket/pieces.ts'
import { basketOf, cartOf, change, type Cart } from '../basket/session.ts'
import { quoteInput, type BasketView } from '../basket/view.ts'
import { confirmScreen } from './confirm-screen.tsx'
import { goTo, viewToGoOn } from './go-on.ts'
import { giftCodeOf, lastViewOf, orderOf, type LastView } from './confirm.ts'
import { keepScreen, keptScreen, type KeptScreen } from './kept-screens.ts'
import { howScreen } from './how-screen.tsx'
import { givenFromHow, readHow } from './how.ts'
import { fieldOf, sectionsOf } from './problem-places.ts'
import { soldOutScreen } from './sold-out-screen.tsx'
import { thanksScreen } from './thanks-screen.tsx'
import type { CheckoutStep } from './trail.tsx'
import { showWho, takeWho } from './serve-who.ts'

/** Adds `/{shop}/checkout/` `who`, `how`, `confirm`, `order`, `thanks` and `pay`. */
export function registerCheckout(app: WebApp): void {
  app.get('/:shop/checkout/who', inShop(showWho))
  app.post('/:shop/checkout/who', inShop(takeWho))
  app.get('/:shop/checkout/how', inShop(showHow))
  app.post('/:shop/checkout/how', inShop(takeHow))
  app.get('/:shop/checkout/confirm', inShop(showConfirm))
  app.get(
    '/:shop/checkout/order',
    inShop((c) => goTo(c, 'confirm')),
  )
  app.post('/:shop/checkout/order', inShop(order))
  app.get('/:shop/checkout/thanks', inShop(showThanks))
  app.post('/:shop/checkout/pay', inShop(pay))
}

type Handler = (c: WebRequest) => Promise<Response> | Response

const inShop =
  (act: Handler): Handler =>
  (c) =>
    c.var.shop === undefined ? c.notFound() : act(c)

const wrong = statuses['unreadable-form']
const anything = z.looseObject({})

/** The same with who buys, for the country that is chosen now. */
async function viewWithWho(
  c: WebRequest,
  cart?: Cart,
): Promise<(BasketView & { readonly who: BasketWho }) | CheckoutStep> {
  const view = await viewToGoOn(c, cart)
  if (view === undefined) return 'basket'
  const { who } = view.basket
  return who === undefined || who.to.country !== view.destination ? 'who' : { ...view, who }
}

async function showHow(c: WebRequest): Promise<Response> {
  const view = await viewWithWho(c)
  if (typeof view === 'string') return goTo(c, view)
  const { how } = view.basket
  return howPage(c, view, { given: how === undefined ? {} : givenFromHow(how), problems: [] })
}

type Asked = {
  readonly given: FormValues
  readonly problems: readonly QuoteProblem[]
  /** It is to go with another order, and no number was written. */
  readonly numberWanted?: boolean
}

function howPage(c: WebRequest, view: BasketView, { given, problems, numberWanted = false }: Asked) {
  const { language } = c.var
  const { destination } = view.quote
  const sentences = problems.map(
    (problem) => [fieldOf(problem), problemWords(problem, destination, language)] as const,
  )
  const cod = quote({
    ...quoteInput(view),
    wishes: { ...quoteInput(view).wishes, method: 'cash-on-delivery' },
  })
  return c.html(
    howScreen(shopFrame(c), {
      ...view,
      given,
      sentences: {
        ...Object.fromEntries(sentences),
        ...(numberWanted ? { 'with-number': say(language, 'buying.with.number-wanted') } : {}),
      },
      clauses: problems.flatMap(sectionsOf),
      codFee: cod.paymentFee,
    }),
    problems.length > 0 || numberWanted ? wrong : 200,
  )
}

async function takeHow(c: WebRequest): Promise<Response> {
  const view = await viewWithWho(c)
  if (typeof view === 'string') return goTo(c, view)
  const { given } = await parseForm(c, anything)
  const { how, wished } = readHow(given)
  const numberWanted = given['with'] === 'yes' && wished.sentWith === undefined
  const tried = quote({
    ...quoteInput(view),
    wishes: { ...wished, method: how?.method, wrapping: view.basket.wrapping },
  })
  if (how === undefined || tried.problems.length > 0 || numberWanted)
    return howPage(c, { ...view, quote: tried }, { given, problems: tried.problems, numberWanted })
  const consentedAt = how.consented ? { consentedAt: c.var.context.now() } : {}
  await change(c, (basket) => ({ ...basket, how: { ...how, ...consentedAt } }))
  return goTo(c, 'confirm')
}

/** Everything that the last screen needs, or the page that still has to ask. */
async function lastView(c: WebRequest, cart: Cart): Promise<LastView | CheckoutStep> {
  const view = await viewWithWho(c, cart)
  if (typeof view === 'string') return view
  const how: BasketHow | undefined = view.basket.how
  if (how === undefined || view.quote.problems.length > 0) return 'how'
  return lastViewOf(view, view.who, how)
}

async function showConfirm(c: WebRequest): Promise<Response> {
  const cart = await cartOf(c)
  const view = await lastView(c, cart)
  if (typeof view === 'string') return goTo(c, view)
  screenOf(c, cart, view)
  return c.html(confirmScreen(shopFrame(c), view))
}

/** What the page says, kept for the press on its button. */
function screenOf(c: WebRequest, { kept }: Cart, view: LastView): KeptScreen {
  const { context, language } = c.var
  const screen = { mark: view.mark, order: orderOf(view, { language, secret: context.secret }) }
  if (kept === undefined) return screen
  return keepScreen(view.shop, { said: kept.said, language, at: view.at }, screen)
}

function screenKept(c: WebRequest, { kept }: Cart, at: Instant): KeptScreen | undefined {
  if (kept === undefined) return undefined
  return keptScreen(shopOf(c), { said: kept.said, language: c.var.language, at })
}

/**
 * The press. What it orders is what the page said: where price, stock, dates or terms have moved since, the
 * page is shown anew and nothing is ordered.
 */
async function order(c: WebRequest): Promise<Response> {
  const { context } = c.var
  const { given } = await parseForm(c, anything)
  const cart = await cartOf(c)
  const { basket } = cart
  if (basket.ordered !== undefined && basket.ordered.key === given['key']) return toThanks(c)
  const gone = soldOut(c, cart.pieces)
  if (gone !== undefined) return gone
  const at = context.now()
  const known = screenKept(c, cart, at)
  const isAsShown = known?.mark === given['mark'] && basket.key === given['key']
  return known !== undefined && isAsShown ? placed(c, cart, known, at) : orderAnew(c, cart, given)
}

/** Nothing is kept of the page, or it was another page: what it would say now is worked out. */
async function orderAnew(c: WebRequest, cart: Cart, given: FormValues): Promise<Response> {
  const view = await lastView(c, cart)
  if (typeof view === 'string') return goTo(c, view)
  const screen = screenOf(c, cart, view)
  if (given['mark'] !== view.mark || given['key'] !== view.basket.key)
    return c.html(confirmScreen(shopFrame(c), view, { changed: true }), 409)
  return placed(c, cart, screen, view.at)
}

async function placed(
  c: WebRequest,
  { basket, kept }: Cart,
  { order: asked }: KeptScreen,
  at: Instant,
): Promise<Response> {
  const { context } = c.var
  const shop = shopOf(c)
  const nextKey = context.chance()
  const outcome = await placeOrder(
    context.db,
    shop,
    await context.pinsOf(shop, at),
    asked,
    { actor: `customer:${basket.key}`, at },
    kept === undefined ? {} : { variants: kept.variants, basket: emptyingBy(kept, basket, nextKey) },
  )
  if ('refused' in outcome) return notPlaced(c, outcome)
  // Somebody who changed the cart in this very moment, in another window, loses nothing by it.
  if (outcome.emptied === undefined)
    await change(c, (one) => (one.key === basket.key ? orderedFrom(one, outcome, nextKey) : one))
  return toThanks(c)
}

const toThanks = (c: WebRequest): Response => c.redirect(`/${shopOf(c).name}/checkout/thanks`, 303)

/** Whoever presses while a piece is gone already is told so as whoever loses the race is. */
function soldOut(
  c: WebRequest,
  pieces: readonly Piece[],
  known?: readonly string[],
): Response | Promise<Response> | undefined {
  const missing = pieces.filter(
    ({ left, sku }) =>
      left !== undefined &&
      pieces.filter((one) => one.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0) > left,
  )
  const gone = known ?? missing.map(({ sku }) => sku)
  if (gone.length === 0) return undefined
  return c.html(soldOutScreen(shopFrame(c), { shop: shopOf(c).name, pieces, gone }), 409)
}

async function notPlaced(c: WebRequest, refusal: NotPlaced): Promise<Response> {
  switch (refusal.refused) {
    case 'sold-out':
      return soldOut(c, (await cartOf(c)).pieces, refusal.skus) ?? goTo(c, 'basket')
    case 'other-total': {
      const view = await lastView(c, await cartOf(c))
      if (typeof view === 'string') return goTo(c, view)
      return c.html(confirmScreen(shopFrame(c), view, { changed: true }), 409)
    }
    case 'not-an-address':
      return goTo(c, 'who')
    default:
      return goTo(c, 'basket')
  }
}

async function showThanks(c: WebRequest): Promise<Response> {
  const { db, secret } = c.var.context
  const shop = shopOf(c)
  const { ordered } = await basketOf(c)
  if (ordered === undefined) return goTo(c, 'basket')
  const [order, payment] = await Promise.all([
    readOrder(db, shop.name, ordered.number),
    ordered.payment === null ? undefined : readPayment(db, shop.name, ordered.payment),
  ])
  if (order === undefined) return goTo(c, 'basket')
  const giftCode = ordered.gift ? giftCodeOf(shop.name, ordered.key, secret) : undefined
  return c.html(thanksScreen(shopFrame(c), { shop, order, payment, giftCode }))
}

/** To the page of the payment, by a link that is made now: no secret of it is kept here. */
async function pay(c: WebRequest): Promise<Response> {
  const { db, chance, now } = c.var.context
  const shop = shopOf(c)
  const { ordered } = await basketOf(c)
  if (ordered === undefined || ordered.payment === null) return goTo(c, 'basket')
  const token = chance()
  await makePaymentLink(db, shop.name, ordered.payment, { token, at: now() })
  return c.redirect(`/${shop.name}/pay/${token}`, 303)
}
