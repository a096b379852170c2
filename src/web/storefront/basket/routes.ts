/** The addresses of the cart: what is put in, changed, taken out, wished for, wrapped. */
import {
  asks,
  basketLimits,
  changeQuantity,
  chosenIn,
  putIn,
  takeOut,
  type Ask,
  type Basket,
  type BasketLine,
  type ChoiceProblem,
  type NotPutIn,
} from '#basket'
import { readOffered, type Product } from '#catalogue'
import { isCountry } from '#policy'
import { reaches, sellingOf, type OpenShop } from '#shops'
import { parseForm, problem, shopFrame, shopOf, statuses, textField, type WebApp } from '#web/http'
import type { FormValues, WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import { say, type Language } from '#words'
import { z } from 'zod'
import { availabilityOf, isInStores, isOver } from '../availability.ts'
import { countsOf } from '../counts.ts'
import { optionField } from '../piece-form.tsx'
import { pieceScreen } from '../piece-screen.tsx'
import { todayOf } from '../today.ts'
import { basketScreen, notYetScreen, type BasketNote, type TypedInCart } from './basket-screen.tsx'
import { shownClauses } from '../shown-clauses.ts'
import { basketOf, cartWith, change } from './session.ts'
import { viewOf } from './view.ts'
import { wrappingScreen } from './wrapping-screen.tsx'

/** Adds `/{shop}/basket`, `/{shop}/basket/put` and `/{shop}/basket/wrapping`. */
export function registerBasket(app: WebApp): void {
  app.get('/:shop/basket', async (c) => {
    if (c.var.shop === undefined) return c.notFound()
    return showBasket(c, noteIn(c.req.query('note')))
  })
  app.post('/:shop/basket', async (c) => (c.var.shop === undefined ? c.notFound() : changeAll(c)))
  app.post('/:shop/basket/put', async (c) => (c.var.shop === undefined ? c.notFound() : put(c)))
  app.get('/:shop/basket/wrapping', async (c) => {
    if (c.var.shop === undefined) return c.notFound()
    return showWrapping(c)
  })
  app.post('/:shop/basket/wrapping', async (c) => (c.var.shop === undefined ? c.notFound() : wrap(c)))
}

export const basketAddress = (c: WebRequest, place = ''): string => `/${shopOf(c).name}/basket${place}`

async function showBasket(c: WebRequest, note?: BasketNote, typed?: TypedInCart): Promise<Response> {
  const view = await viewOf(c)
  if (view === undefined) return c.html(notYetScreen(shopFrame(c)))
  const wrong = typed !== undefined || (note !== undefined && note.note !== 'put')
  const page = basketScreen(shopFrame(c), view, { note, typed })
  return c.html(page, wrong ? statuses['unreadable-form'] : 200)
}

const noteIn = (text: string | undefined): BasketNote | undefined =>
  text === 'put' ? { note: 'put' } : undefined

/** From the page of a piece. What cannot be taken shows that page again, with what was typed. */
async function put(c: WebRequest): Promise<Response> {
  const shop = shopOf(c)
  const { context, language } = c.var
  if ('missing' in sellingOf(shop.settings.selling)) return showBasket(c)
  const form = await parseForm(c, putShape)
  const product = await readOffered(context.db, shop.name, form.given['product'] ?? '')
  if (product === undefined) return c.notFound()
  const counts = (await countsOf(context, shop.name, [product]))(product)
  const again = (sentences: Readonly<Record<string, string>>, gone?: string) =>
    c.html(
      pieceScreen(
        shopFrame(c),
        { shop, product, counts, today: todayOf(c) },
        { given: form.given, sentences, gone },
      ),
      statuses['unreadable-form'],
    )
  if (isOver(product, todayOf(c)) || isInStores(product)) return again({})
  const chosen = chosenIn(
    product,
    Object.fromEntries(product.options.map(({ id }) => [id, form.given[optionField(id)] ?? ''])),
  )
  const wrong = {
    ...('problems' in chosen ? choiceSentences(chosen.problems, language) : {}),
    ...('problems' in form ? sentencesOf(language, form.problems) : {}),
  }
  if ('problems' in chosen || 'problems' in form) return again(wrong)
  if (availabilityOf(product, chosen.sku, counts) === 'sold-out') return again({}, chosen.sku)
  const seen = seenOn(shop, product, form.given['version'])
  const line = { product: product.product, ...chosen, quantity: form.values.quantity, seen }
  const changed = await change<NotPutIn>(c, (basket) => putIn(basket, line))
  if ('refused' in changed) return showBasket(c, { note: changed.refused, most: changed.most })
  return c.redirect(basketAddress(c, '?note=put'), 303)
}

/** What the page of the piece told, if it was the page of today's policy. */
function seenOn(shop: OpenShop, product: Product, version: string | undefined): BasketLine['seen'] {
  const { policy } = shop.documents
  if (version !== policy.version) return { version: '', sections: [] }
  const { own, common } = shownClauses(shop, product)
  return { version: policy.version, sections: [...own, ...common].map(({ id }) => id) }
}

const quantityField = z.coerce
  .number(problem('basket.quantity-wrong', { most: basketLimits.quantity }))
  .int(problem('basket.quantity-wrong', { most: basketLimits.quantity }))
  .min(1, problem('basket.quantity-wrong', { most: basketLimits.quantity }))
  .max(basketLimits.quantity, problem('basket.quantity-wrong', { most: basketLimits.quantity }))

const putShape = z.object({
  product: textField({ max: basketLimits.text }),
  quantity: z.preprocess(plainDigits, quantityField),
})

/** Full-width digits are digits. */
function plainDigits(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC') : value
}

function choiceSentences(
  problems: readonly ChoiceProblem[],
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.map(({ option, why, most = 0, signs = '' }) => [
      optionField(option),
      say(language, `basket.choice.${why}`, { most, signs }),
    ]),
  )
}

/** The whole page at once; `act` says which button was pressed. */
async function changeAll(c: WebRequest): Promise<Response> {
  const form = await parseForm(c, z.looseObject({ asks: asksField }))
  const { given } = form
  const act = given['act'] ?? 'update'
  const ticked = 'values' in form ? form.values.asks : []
  const sentences = wrongInCart(await basketOf(c), given, act, c.var.language)
  if (Object.keys(sentences).length > 0)
    return showBasket(c, undefined, { given, asks: [...ticked], sentences })
  const changed = await change<NotPutIn>(c, (basket) => {
    const quantities = withQuantities(basket, given)
    if ('refused' in quantities) return quantities
    const out = /^out-(\d+)$/.exec(act)?.[1]
    const lines = out === undefined ? quantities : takeOut(quantities, Number(out))
    const memo = given['memo'] ?? basket.memo
    return { ...lines, memo, asks: [...ticked], ...destinationIn(c, given['destination']) }
  })
  if ('refused' in changed) return showBasket(c, { note: changed.refused, most: changed.most })
  if (act !== 'on') return c.redirect(basketAddress(c), 303)
  const view = await viewOf(c, await cartWith(c, changed))
  if (view === undefined || !view.allThere || view.pieces.length === 0)
    return showBasket(c, { note: 'look-again' })
  if (changed.destination === undefined) return showBasket(c, { note: 'destination-wanted' })
  return c.redirect(`/${shopOf(c).name}/checkout/who`, 303)
}

/** What cannot be taken, at its field. The number of a piece that is being taken out is no matter. */
function wrongInCart(
  { lines }: Basket,
  given: Readonly<Record<string, string>>,
  act: string,
  language: Language,
): Readonly<Record<string, string>> {
  const numbers = lines.filter(({ line }) => {
    const typed = given[`quantity-${line}`]?.normalize('NFKC').trim()
    const fits = typed === undefined || (/^\d+$/.test(typed) && Number(typed) <= basketLimits.quantity)
    return !fits && act !== `out-${line}`
  })
  const number = say(language, 'basket.quantity-wrong', { most: basketLimits.quantity })
  const isLong = (given['memo'] ?? '').length > basketLimits.memo
  return {
    ...Object.fromEntries(numbers.map(({ line }) => [`quantity-${line}`, number])),
    ...(isLong ? { memo: say(language, 'form.too-long', { max: basketLimits.memo }) } : {}),
  }
}

const asksField = z.preprocess(
  (value) => [value ?? []].flat().filter((one) => asks.includes(one as Ask)),
  z.array(z.enum(asks)).max(asks.length),
)

/** A line whose field was not sent stays as it was. */
function withQuantities(basket: Basket, given: Readonly<Record<string, string>>): Basket | NotPutIn {
  return basket.lines.reduce<Basket | NotPutIn>((changed, { line }) => {
    const typed = (given[`quantity-${line}`] ?? '').normalize('NFKC').trim()
    if ('refused' in changed || !/^\d+$/.test(typed)) return changed
    return changeQuantity(changed, line, Number(typed))
  }, basket)
}

/** A country that the shop does not send to is none. */
function destinationIn(c: WebRequest, code: string | undefined): Pick<Basket, 'destination'> {
  if (code === undefined || !isCountry(code)) return {}
  return reaches(shopOf(c).settings['ships-to'], code) ? { destination: code } : {}
}

async function showWrapping(c: WebRequest, wrong?: string, given: FormValues = {}): Promise<Response> {
  const view = await viewOf(c)
  const wrapping = view?.selling.wrapping
  if (view === undefined || wrapping === undefined) return c.notFound()
  return c.html(
    wrappingScreen(shopFrame(c), {
      shop: view.shop.name,
      wrapping,
      basket: view.basket,
      given,
      problem: wrong,
    }),
    wrong === undefined ? 200 : statuses['unreadable-form'],
  )
}

async function wrap(c: WebRequest): Promise<Response> {
  const shape = z.object({
    wrapping: z.enum(['yes', 'no'], 'form.choose'),
    note: textField({ max: basketLimits.text, min: 0 }),
  })
  const form = await parseForm(c, shape)
  if ('problems' in form)
    return showWrapping(c, Object.values(sentencesOf(c.var.language, form.problems))[0], form.given)
  const { wrapping, note } = form.values
  await change(c, (basket) => ({
    ...basket,
    wrapping: wrapping === 'yes',
    wrappingNote: wrapping === 'yes' ? note : '',
  }))
  return c.redirect(basketAddress(c), 303)
}
