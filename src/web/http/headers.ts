/**
 * The headers of every answer: nothing from elsewhere is loaded, nobody frames us, no address leaks to
 * another site. An answer that has set a header itself keeps it (pictures have a content security policy of
 * their own).
 */
import { createMiddleware } from 'hono/factory'
import type { WebEnv, WebRequest } from './context.ts'

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
]

/** Pages that are the same for everybody differ by language: a browser may keep one, and asks again. */
const forAll = 'private, no-cache'
/** What is about one person is kept by nobody. */
const forOne = 'no-store'
const privatePages = /^\/(desk|mailbox|[^/]+\/(my|pay))(\/|$)/

const onlyEncrypted: readonly [string, string] = [
  'strict-transport-security',
  'max-age=31536000; includeSubDomains',
]

/** Sets the headers after the handler; strict transport security only where the shop is reached by https. */
export function safeHeaders(origin: string) {
  const all = origin.startsWith('https:') ? [...fixed, onlyEncrypted] : fixed
  return createMiddleware<WebEnv>(async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of all) if (!headers.has(name)) headers.set(name, value)
    if (privatePages.test(c.req.path)) headers.set('cache-control', forOne)
    else if (!headers.has('cache-control')) headers.set('cache-control', forAll)
  })
}

/**
 * With the answer to whoever goes out: what the browser still holds of our pages is thrown away. Cookies
 * stay, since another desk of the house may be open in it.
 */
export function leaving(c: WebRequest): void {
  c.header('clear-site-data', '"cache", "storage"')
}
