/**
 * The addresses of what a customer looks for before ordering: sizes, search, stores, terms of sale, privacy,
 * questions and restock notices.
 */
import { isRing, readCatalogue } from '#catalogue'
import { shopFrame, type WebApp, type WebRequest } from '#web/http'
import { registerContact } from './ask/contact.ts'
import { registerRestock } from './ask/restock.ts'
import { isOver } from './availability.ts'
import { countsOf } from './counts.ts'
import { found } from './find/search.ts'
import { searchScreen } from './find/search-screen.tsx'
import { storesScreen } from './find/stores-screen.tsx'
import { helpFrom } from '#shops'
import { legalScreen } from './legal/legal-screen.tsx'
import { privacyScreen } from './legal/privacy-screen.tsx'
import { askedFrom } from './sizes/ring-size.ts'
import { ringPrintScreen, ringSizeScreen } from './sizes/ring-size-screen.tsx'
import { todayOf } from './today.ts'

/**
 * Adds `/{shop}/ring-size`, `…/ring-size/print`, `…/search`, `…/stores`, `…/legal`, `…/privacy`, `…/contact`,
 * `…/pieces/{product}/restock` and `…/restock/{link}`.
 */
export function registerWindow(app: WebApp): void {
  app.get('/:shop/ring-size', async (c) => {
    const { shop } = c.var
    if (shop === undefined || !(await sellsRings(c))) return c.notFound()
    const asked = askedFrom(c.req.query())
    const unread = asked.answer !== undefined && 'refused' in asked.answer
    return c.html(ringSizeScreen(shopFrame(c), shop, asked), unread ? 422 : 200)
  })
  app.get('/:shop/ring-size/print', async (c) => {
    const { shop } = c.var
    if (shop === undefined || !(await sellsRings(c))) return c.notFound()
    return c.html(ringPrintScreen(shopFrame(c), shop))
  })
  app.get('/:shop/search', async (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    const question = (c.req.query('q') ?? '').slice(0, 100)
    const products = await readCatalogue(context.db, shop.name)
    const { pieces, questions } = found(question, products, helpFrom(shop.help, shop.settings.languages))
    const counts = await countsOf(context, shop.name, pieces)
    const today = todayOf(c)
    const cards = pieces.map((product) => ({
      product,
      counts: counts(product),
      over: isOver(product, today),
    }))
    return c.html(searchScreen(shopFrame(c), { shop, question, pieces: cards, questions }))
  })
  app.get('/:shop/stores', (c) => {
    const { shop } = c.var
    if (shop === undefined || shop.settings.stores.length === 0) return c.notFound()
    const { for: service = '', region = '' } = c.req.query()
    return c.html(storesScreen(shopFrame(c), shop, { service, region }))
  })
  app.get('/:shop/legal', async (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    return c.html(legalScreen(shopFrame(c), shop, await readCatalogue(context.db, shop.name)))
  })
  app.get('/:shop/privacy', (c) => {
    const { shop } = c.var
    return shop === undefined ? c.notFound() : c.html(privacyScreen(shopFrame(c), shop))
  })
  registerContact(app)
  registerRestock(app)
}

async function sellsRings(c: WebRequest): Promise<boolean> {
  const { shop, context } = c.var
  return shop !== undefined && (await readCatalogue(context.db, shop.name)).some(isRing)
}
