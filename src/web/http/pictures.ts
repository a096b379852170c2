/**
 * The drawn pictures of the pieces. An SVG is a document that could carry script: it is served under a
 * content security policy that lets it draw and nothing else.
 */
import { readPicture } from '#catalogue'
import { hashOf } from './assets.ts'
import type { WebApp } from './context.ts'

const headers = {
  'content-type': 'image/svg+xml',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
}

export function servePictures(app: WebApp): void {
  app.get('/:shop/pictures/:picture{[a-z0-9-]+\\.svg}', async (c) => {
    const { context, shop } = c.var
    const svg =
      shop === undefined ? undefined : await readPicture(context.db, shop.name, c.req.param('picture'))
    if (svg === undefined) return c.notFound()
    const etag = `"${hashOf(svg)}"`
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag })
    return c.body(svg, 200, { ...headers, etag })
  })
}
