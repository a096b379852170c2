/**
 * Stylesheets, scripts and small drawings, served from memory under a name that holds their content's hash: a
 * browser may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { WebApp, WebRequest } from './context.ts'

export type Asset = {
  /** What a page links to: `/assets/page-3f1c…css`. */
  readonly address: string
  readonly content: string
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

/** An asset of ours. Each module that has some hands them to `serveAssets`. */
export function asset(name: string, type: keyof typeof types, content: string): Asset {
  return { address: `/assets/${name}-${hashOf(content)}.${type}`, content }
}

/** Serves them; whoever accepts gzip gets them packed, once. */
export function serveAssets(app: WebApp, assets: readonly Asset[]): void {
  for (const one of assets) app.get(one.address, (c) => answerWith(c, one))
}

/** Serves an asset that is made when it is first needed, under whatever hash it then has. */
export function serveLater(app: WebApp, name: string, make: () => Promise<Asset>): void {
  app.get(`/assets/:file{${name}-[0-9a-f]{10}\\.(?:css|js|svg)}`, async (c) => {
    const made = await make()
    return made.address === c.req.path ? answerWith(c, made) : c.notFound()
  })
}

const packed = new WeakMap<Asset, Uint8Array<ArrayBuffer>>()

function answerWith(c: WebRequest, one: Asset): Response {
  const type = types[one.address.slice(one.address.lastIndexOf('.') + 1) as keyof typeof types]
  const headers = { 'content-type': type, 'cache-control': forEver, vary: 'accept-encoding' }
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(one.content, 200, headers)
  const small = packed.get(one) ?? new Uint8Array(gzipSync(one.content))
  packed.set(one, small)
  return c.body(small, 200, { ...headers, 'content-encoding': 'gzip' })
}

/** The browser need never ask again. */
export const forEver = 'public, max-age=31536000, immutable'

/** Ten characters of a content's SHA-256. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
