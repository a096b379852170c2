/** The addresses of the storefront: the house, a shop's front, its pieces, its documents. Reading only. */
import { readCatalogue, readOffered } from '#catalogue'
import { style as answersStyle } from '#web/answers'
import { houseFrame, serveAssets, shopFrame, type WebApp } from '#web/http'
import { whatApplies } from './applies.ts'
import { appliesScreen } from './applies-screen.tsx'
import { registerBasket } from './basket/routes.ts'
import { registerCheckout } from './checkout/routes.ts'
import { countsOf } from './counts.ts'
import { lawScreen, policyScreen } from './document-screen.tsx'
import { frontScreen } from './front-screen.tsx'
import { helpFrom } from '#shops'
import { helpScreen } from './help-screen.tsx'
import { registerMailTrouble } from './mail-trouble/mail-trouble.ts'
import { homeScreen, type ShopCard } from './home-screen.tsx'
import { isOver } from './availability.ts'
import { todayOf } from './today.ts'
import { pieceScreen } from './piece-screen.tsx'
import { style } from './style.file.ts'
import { registerWithdrawal } from './withdraw/withdraw.ts'
import { registerWindow } from './window-routes.ts'

/**
 * Adds `/`, `/{shop}/`, `/{shop}/pieces/{product}`, `/{shop}/policy`, `/{shop}/policy/applies`,
 * `/{shop}/law/{pack}`, `/{shop}/help` and `/{shop}/mail-trouble`.
 */
export function register(app: WebApp): void {
  serveAssets(app, [style, answersStyle])
  app.get('/', async (c) => {
    const { context, language } = c.var
    const cards = await Promise.all(
      [...context.shops.values()].map(async (shop): Promise<ShopCard> => {
        const [first] = await readCatalogue(context.db, shop.name)
        return {
          address: `/${shop.name}/`,
          name: shop.settings.name[language],
          line: shop.settings.tagline[language],
          picture:
            first === undefined
              ? undefined
              : { address: `/${shop.name}/pictures/${first.picture}`, alt: first['picture-alt'][language] },
        }
      }),
    )
    return c.html(homeScreen(houseFrame(c), cards))
  })
  app.get('/:shop', (c) =>
    c.var.shop === undefined ? c.notFound() : c.redirect(`/${c.var.shop.name}/`, 308),
  )
  app.get('/:shop/', async (c) => {
    const { context, shop } = c.var
    if (shop === undefined) return c.notFound()
    const products = await readCatalogue(context.db, shop.name)
    const counts = await countsOf(context, shop.name, products)
    return c.html(
      frontScreen(
        shopFrame(c),
        shop,
        products.map((product) => ({
          product,
          counts: counts(product),
          over: isOver(product, todayOf(c)),
        })),
      ),
    )
  })
  app.get('/:shop/pieces/:product', async (c) => {
    const { context, shop } = c.var
    const product =
      shop === undefined ? undefined : await readOffered(context.db, shop.name, c.req.param('product'))
    if (shop === undefined || product === undefined) return c.notFound()
    const counts = await countsOf(context, shop.name, [product])
    return c.html(pieceScreen(shopFrame(c), { shop, product, counts: counts(product), today: todayOf(c) }))
  })
  registerDocuments(app)
  registerBasket(app)
  registerWindow(app)
  registerCheckout(app)
  registerMailTrouble(app)
  registerWithdrawal(app)
}

function registerDocuments(app: WebApp): void {
  app.get('/:shop/policy', (c) => {
    const { shop } = c.var
    return shop === undefined ? c.notFound() : c.html(policyScreen(shopFrame(c), shop))
  })
  app.get('/:shop/policy/applies', (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    const { again: _again, pressed: _pressed, ...given } = c.req.query()
    const seenAt = context.now()
    const applies = whatApplies({
      documents: shop.documents,
      calendar: shop.calendar,
      at: seenAt,
      given: c.req.query(),
    })
    return c.html(appliesScreen(shopFrame(c), { shop, applies, given, seenAt }))
  })
  app.get('/:shop/law/:pack', (c) => {
    const { shop } = c.var
    const law = shop?.documents.laws.find(({ name }) => name === c.req.param('pack'))
    return shop === undefined || law === undefined ? c.notFound() : c.html(lawScreen(shopFrame(c), shop, law))
  })
  app.get('/:shop/help', (c) => {
    const { shop } = c.var
    return shop === undefined
      ? c.notFound()
      : c.html(helpScreen(shopFrame(c), helpFrom(shop.help, shop.settings.languages)))
  })
}
