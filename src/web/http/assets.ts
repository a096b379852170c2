/**
 * Stylesheets, scripts and small drawings, served from memory under a name that holds their content's hash: a
 * browser may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { WebApp } from './context.ts'

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
  for (const { address, content } of assets) {
    const packed = new Uint8Array(gzipSync(content))
    const type = types[address.slice(address.lastIndexOf('.') + 1) as keyof typeof types]
    app.get(address, (c) => {
      const headers = { 'content-type': type, 'cache-control': forEver, vary: 'accept-encoding' }
      if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(content, 200, headers)
      return c.body(packed, 200, { ...headers, 'content-encoding': 'gzip' })
    })
  }
}

/** The browser need never ask again. */
export const forEver = 'public, max-age=31536000, immutable'

/** Ten characters of a content's SHA-256. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
