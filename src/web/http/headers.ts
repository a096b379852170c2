/**
 * The headers of every answer: nothing from elsewhere is loaded, nobody frames us, no address leaks to
 * another site. An answer that has set a header itself keeps it (pictures have a content security policy of
 * their own).
 */
import { createMiddleware } from 'hono/factory'
import type { WebEnv } from './context.ts'

const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "script-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/**
 * The same for a page whose script writes styles of its own: only those marked with the nonce are taken,
 * which is fresh for each answer.
 */
export function contentPolicyWith(styleNonce: string): string {
  return contentPolicy.replace("style-src 'self'", `style-src 'self' 'nonce-${styleNonce}'`)
}

const fixed: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentPolicy],
  ['x-content-type-options', 'nosniff'],
  // Sign-in links stand in addresses: no other site may learn them.
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  // Pages differ by person and language; the browser may keep one but asks before it shows it again.
  ['cache-control', 'private, no-cache'],
]

const onlyEncrypted: readonly [string, string] = ['strict-transport-security', 'max-age=31536000']

/** Sets the headers after the handler; strict transport security only where the shop is reached by https. */
export function safeHeaders(origin: string) {
  const all = origin.startsWith('https:') ? [...fixed, onlyEncrypted] : fixed
  return createMiddleware<WebEnv>(async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of all) if (!headers.has(name)) headers.set(name, value)
  })
}
