/**
 * Cookies as this house sets them: out of reach of script, not sent along from other sites, encrypted where
 * the shop is, and only below the path they are for.
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { WebRequest } from './context.ts'

/**
 * `path` is the part of the house that may read it, for instance `/kaoru/my`; without `seconds` it ends with
 * the browser.
 */
export type CookieSettings = { readonly path: string; readonly seconds?: number }

/**
 * Where the shop is encrypted a cookie is bound to its very host: `__Host-` is taken by browsers for the path
 * `/` alone, so that the path becomes a part of the name: `__Host-my-page.kaoru`.
 */
function placed(c: WebRequest, name: string, path: string): { readonly name: string; readonly path: string } {
  if (!c.var.context.origin.startsWith('https:')) return { name, path }
  const parts = path.split('/').filter((part) => part !== '')
  return { name: ['__Host-' + name, ...parts].join('.'), path: '/' }
}

export function keepCookie(
  c: WebRequest,
  name: string,
  value: string,
  { path, seconds }: CookieSettings,
): void {
  const own = placed(c, name, path)
  setCookie(c, own.name, value, {
    ...fixed(c, own.path),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  })
}

/** `path` as it was kept with. */
export function readCookie(c: WebRequest, name: string, path: string): string | undefined {
  return getCookie(c, placed(c, name, path).name)
}

export function forgetCookie(c: WebRequest, name: string, path: string): void {
  const own = placed(c, name, path)
  deleteCookie(c, own.name, fixed(c, own.path))
}

const fixed = (c: WebRequest, path: string) =>
  ({ path, httpOnly: true, sameSite: 'Lax', secure: c.var.context.origin.startsWith('https:') }) as const
