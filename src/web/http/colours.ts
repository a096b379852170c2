/**
 * A shop's own colours as a small stylesheet of custom properties, `--ink`, `--paper` and so on. It has an
 * address of its own because the content security policy lets no style stand in a page.
 */
import type { OpenShop } from '#shops'
import { forEver, hashOf, type Asset } from './assets.ts'
import type { WebApp } from './context.ts'

const kept = new WeakMap<OpenShop, Asset>()

/** The stylesheet of a shop, with its address. */
export function coloursOf(shop: OpenShop): Asset {
  const known = kept.get(shop)
  if (known !== undefined) return known
  const lines = Object.entries(shop.settings.colours).map(([role, colour]) => `--${role}:${colour}`)
  const content = `:root{${lines.join(';')}}\n`
  const fresh = { address: `/${shop.name}/colours.css?${hashOf(content)}`, content }
  kept.set(shop, fresh)
  return fresh
}

export function serveColours(app: WebApp): void {
  app.get('/:shop/colours.css', (c) => {
    const { shop } = c.var
    if (shop === undefined) return c.notFound()
    return c.body(coloursOf(shop).content, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': new URL(c.req.url).search === '' ? 'public, max-age=300' : forEver,
    })
  })
}
