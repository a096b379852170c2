/** Restock requests by form: asked, cancelled by a link; and where a late reader of our letter arrives. */
import { z } from 'zod'
import { readOffered } from '#catalogue'
import { askRestock, readRestockLink, withdrawRestock } from '#restock'
import type { OpenShop } from '#shops'
import {
  mailField,
  parseForm,
  shopFrame,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { problemPage, sentencesOf } from '#web/ui'
import { say } from '#words'
import { availabilityOf, isInStores, isOver } from '../availability.ts'
import { countsOf } from '../counts.ts'
import { todayOf } from '../today.ts'
import { countForm, tooOften } from './contact.ts'
import {
  restockDoneScreen,
  restockHereScreen,
  restockScreen,
  withdrawnScreen,
  withdrawScreen,
  type RestockProps,
} from './restock-screen.tsx'

const shape = z.object({ address: mailField(), sku: textField({ max: 100 }) })

export function registerRestock(app: WebApp): void {
  app.get('/:shop/pieces/:product/restock', async (c) => {
    const props = await variantAt(c, c.req.query('sku'))
    if (props === undefined) return c.notFound()
    return (await nothingToWaitFor(c, props)) ?? form(c, props, {}, {})
  })
  app.post('/:shop/pieces/:product/restock', ask)
  app.get('/:shop/pieces/:product/restock/asked', async (c) => {
    const props = await variantAt(c, c.req.query('sku'))
    if (props === undefined) return c.notFound()
    const link = c.req.query('link')
    const withdraw = link === undefined ? undefined : linkAddress(props, link)
    return c.html(restockDoneScreen(shopFrame(c), props, withdraw))
  })
  app.get('/:shop/restock/:link', async (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    const link = c.req.param('link')
    const asked = await readRestockLink(context.db, shop.name, link)
    if (asked === undefined) return noRequest(c, shop, link)
    const props = { shop, ...asked }
    return c.html(withdrawScreen(shopFrame(c), props, linkAddress(props, link)))
  })
  app.post('/:shop/restock/:link', async (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    await withdrawRestock(context.db, shop.name, c.req.param('link'))
    return c.redirect(c.req.path, 303)
  })
}

/** Whole, it is a link of ours that is over; otherwise a mail program broke it, and the request may stand. */
function noRequest(c: WebRequest, shop: OpenShop, link: string): Response | Promise<Response> {
  if (/^[\w-]{43}$/.test(link)) return c.html(withdrawnScreen(shopFrame(c), shop))
  const { language } = c.var
  const words = { title: say(language, 'restock.cut.title'), sentence: say(language, 'restock.cut') }
  return c.html(problemPage(shopFrame(c), { status: 404, ...words }), 404)
}

async function ask(c: WebRequest): Promise<Response> {
  const { context, language } = c.var
  const given = await parseForm(c, shape)
  const props = await variantAt(c, given.given['sku'])
  if (props === undefined) return c.notFound()
  const { shop, product, sku } = props
  const there = await nothingToWaitFor(c, props)
  if (there !== undefined) return there
  if ('problems' in given) return form(c, props, given.given, sentencesOf(language, given.problems))
  const counted = await countForm(c, shop, 'restock')
  if ('refused' in counted)
    return form(c, props, given.given, { address: tooOften('restock.too-often', counted, shop, language) })
  const token = context.chance()
  const asked = await askRestock(
    context.db,
    shop.name,
    { sku, address: given.values.address, language },
    { request: uuidOf('restock', token), token, at: context.now() },
  )
  if ('refused' in asked)
    return asked.refused === 'no-such-variant'
      ? c.notFound()
      : form(c, props, given.given, { address: say(language, 'form.mail') })
  const query = new URLSearchParams({ sku, link: token })
  return c.redirect(`/${shop.name}/pieces/${product.product}/restock/asked?${query}`, 303)
}

const linkAddress = ({ shop }: RestockProps, link: string): string =>
  `/${shop.name}/restock/${encodeURIComponent(link)}`

/** The variant in the address; made pieces and strange SKUs are none that can be waited for. */
async function variantAt(c: WebRequest, sku: string | undefined): Promise<RestockProps | undefined> {
  const { shop, context } = c.var
  if (shop === undefined || sku === undefined) return undefined
  const product = await readOffered(context.db, shop.name, c.req.param('product') ?? '')
  const variant = product?.variants.find((one) => one.sku === sku)
  return product === undefined || variant === undefined ? undefined : { shop, product, sku }
}

/**
 * The page of who need not wait: it can be ordered, perhaps since the form was opened. What is sold in stores
 * alone, or no longer, says so on its own page.
 */
async function nothingToWaitFor(c: WebRequest, props: RestockProps): Promise<Response | undefined> {
  const { shop, product, sku } = props
  if (isInStores(product) || isOver(product, todayOf(c)))
    return c.redirect(`/${shop.name}/pieces/${product.product}`, 303)
  const counts = await countsOf(c.var.context, shop.name, [product])
  const isThere = availabilityOf(product, sku, counts(product)) !== 'sold-out'
  return isThere ? c.html(restockHereScreen(shopFrame(c), props)) : undefined
}

function form(
  c: WebRequest,
  props: RestockProps,
  given: FormValues,
  sentences: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const told = c.req.query('told') !== undefined
  const page = restockScreen(shopFrame(c), { ...props, given, sentences, told })
  return c.html(page, Object.keys(sentences).length > 0 ? 422 : 200)
}
