/**
 * The addresses between the cart and the order. Each page needs what the pages before it asked for, and sends
 * whoever lacks it back there.
 */
import { emptyingBy, orderedFrom, type Basket, type BasketHow, type BasketWho } from '#basket'
import type { Instant } from '#calendar'
import { askedFirst, closedWays, problemWords, quote, type QuoteProblem } from '#checkout'
import { giftCodeOf, placeOrder, readOrder, type NotPlaced, type OrderRequest } from '#ordering'
import { makePaymentLink, readPayment } from '#payments'
import { parseForm, shopFrame, shopOf, statuses } from '#web/http'
import type { FormValues, WebApp, WebRequest } from '#web/http'
import { say, type Language } from '#words'
import { z } from 'zod'
import type { Piece } from '../basket/pieces.ts'
import { basketOf, cartOf, change, tokenOf, type Cart } from '../basket/session.ts'
import { quoteInput, type BasketView } from '../basket/view.ts'
import { confirmScreen } from './confirm-screen.tsx'
import { goTo, viewToGoOn } from './go-on.ts'
import { lastViewOf, orderOf, type LastView } from './confirm.ts'
import { dropScreen, keepScreen, keptScreen, noteSoldOut, noteThere } from './kept-screens.ts'
import { howScreen } from './how-screen.tsx'
import { givenFromHow, longestNumber, numberProblem, readHow } from './how.ts'
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
  if (who !== undefined) c.set('country', who.country)
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
  /** It is to go with another order, whose number is not there or none. */
  readonly number?: ReturnType<typeof numberProblem>
}

function howPage(c: WebRequest, view: BasketView, { given, problems, number }: Asked) {
  const { language } = c.var
  const { destination } = view.quote
  const sentences = problems.map(
    (problem) => [fieldOf(problem), problemWords(problem, destination, language)] as const,
  )
  const input = quoteInput(view)
  const cod = quote({ ...input, wishes: { ...input.wishes, method: 'cash-on-delivery' } })
  return c.html(
    howScreen(shopFrame(c), {
      ...view,
      given,
      sentences: {
        ...Object.fromEntries(sentences),
        ...(number === undefined ? {} : { 'with-number': numberWords(number, language) }),
      },
      clauses: problems.flatMap(sectionsOf),
      codFee: cod.paymentFee,
      closed: closedWays(input, view.quote),
      askedFirst: view.quote.methods === undefined ? [] : askedFirst(input, view.quote.methods),
    }),
    problems.length > 0 || number !== undefined ? wrong : 200,
  )
}

const numberWords = (problem: 'wanted' | 'too-long', language: Language): string =>
  problem === 'wanted'
    ? say(language, 'buying.with.number-wanted')
    : say(language, 'form.too-long', { max: longestNumber })

async function takeHow(c: WebRequest): Promise<Response> {
  const view = await viewWithWho(c)
  if (typeof view === 'string') return goTo(c, view)
  const { given } = await parseForm(c, anything)
  const { how, wished } = readHow(given)
  const number = numberProblem(given, wished)
  const tried = quote({
    ...quoteInput(view),
    wishes: { ...wished, method: how?.method, wrapping: view.basket.wrapping },
  })
  if (how === undefined || tried.problems.length > 0 || number !== undefined)
    return howPage(c, { ...view, quote: tried }, { given, problems: tried.problems, number })
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

/** What the page's button orders, kept for the press on it. */
function screenOf(c: WebRequest, { basket, kept }: Cart, view: LastView): OrderRequest {
  const { context, language } = c.var
  const asked = orderOf(view, { language, secret: context.secret })
  if (kept === undefined) return asked
  const { mark, at, shop } = view
  keepScreen(shop, { token: kept.token, key: basket.key, mark, language, at }, { order: asked, basket, kept })
  return asked
}

/**
 * The press. What it orders is what the page said: where price, stock, dates or terms have moved since, the
 * page is shown anew and nothing is ordered.
 */
async function order(c: WebRequest): Promise<Response> {
  const { given } = await parseForm(c, anything)
  const { key = '', mark = '' } = given
  const at = c.var.context.now()
  const named = { token: tokenOf(c) ?? '', key, mark, language: c.var.language, at }
  const screen = keptScreen(shopOf(c), named)
  const answer = screen === undefined ? 'moved' : await placed(c, { ...screen, at, asSeen: true })
  dropScreen(shopOf(c), named)
  return answer === 'moved' ? orderAnew(c, given) : answer
}

/** Nothing is kept of the page, or it says something else by now: what it says is worked out. */
async function orderAnew(c: WebRequest, given: FormValues): Promise<Response> {
  const cart = await cartOf(c)
  const { basket, pieces, kept } = cart
  if (basket.ordered !== undefined && basket.ordered.key === given['key']) return toThanks(c)
  // The cart says until when it could be ordered.
  if (pieces.some(({ over }) => over !== undefined)) return goTo(c, 'basket')
  const gone = soldOut(c, pieces)
  if (gone !== undefined) return gone
  const skus = pieces.map(({ sku }) => sku)
  noteThere(shopOf(c), skus)
  const view = await lastView(c, cart)
  if (typeof view === 'string') return goTo(c, view)
  const asked = screenOf(c, cart, view)
  const shown = given['mark'] === view.mark && given['key'] === basket.key
  const answer = shown ? await placed(c, { order: asked, basket, kept, at: view.at, asSeen: false }) : 'moved'
  return answer === 'moved' ? c.html(confirmScreen(shopFrame(c), view, { changed: true }), 409) : answer
}

type Pressed = {
  readonly order: OrderRequest
  readonly basket: Basket
  readonly kept: Cart['kept']
  readonly at: Instant
  /** It was read a while ago, and has to be so still. */
  readonly asSeen: boolean
}

async function placed(
  c: WebRequest,
  { order: asked, basket, kept, at, asSeen }: Pressed,
): Promise<Response | 'moved'> {
  const { context } = c.var
  const shop = shopOf(c)
  const nextKey = context.chance()
  const outcome = await placeOrder(
    context.db,
    shop,
    await context.pinsOf(shop, at),
    asked,
    { actor: `customer:${basket.key}`, at },
    kept === undefined
      ? {}
      : {
          variants: kept.variants,
          basket: emptyingBy(kept, basket, nextKey),
          ...(asSeen ? { seen: kept.seen } : {}),
        },
  )
  if ('refused' in outcome) return outcome.refused === 'moved' ? 'moved' : notPlaced(c, outcome)
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
      noteSoldOut(shopOf(c), refusal.skus)
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
