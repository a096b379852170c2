/**
 * The pictures of the pieces, drawn ones and photos. An SVG is a document that could carry script: it is
 * served under a content security policy that lets it draw and nothing else.
 */
import { readPicture } from '#catalogue'
import { readPicture as readKeptPicture } from '#files'
import { hashOf } from './assets.ts'
import type { WebApp } from './context.ts'

const headers = {
  'content-type': 'image/svg+xml',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
}

const noticeTypes = { svg: 'image/svg+xml', png: 'image/png' } as const

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
  // As it came: its words, colours and form are prescribed, and nothing of it is altered.
  app.get('/:shop/notices/:file', (c) => {
    const notice = c.var.shop?.notices.find(({ file }) => file === c.req.param('file'))
    if (notice === undefined) return c.notFound()
    return c.body(notice.bytes, 200, { ...headers, 'content-type': noticeTypes[notice.type] })
  })
  // What a photo is called is what it holds: its address never means another.
  app.get('/:shop/photos/:name{[0-9a-f]{64}-[0-9]+\\.jpg}', async (c) => {
    const [hash = '', width = ''] = c.req.param('name').replace('.jpg', '').split('-')
    const { context, shop } = c.var
    const bytes = shop === undefined ? undefined : await readKeptPicture(context.files, hash, Number(width))
    if (bytes === undefined) return c.notFound()
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
}
