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

export function keepCookie(
  c: WebRequest,
  name: string,
  value: string,
  { path, seconds }: CookieSettings,
): void {
  setCookie(c, name, value, { ...fixed(c, path), ...(seconds === undefined ? {} : { maxAge: seconds }) })
}

export function readCookie(c: WebRequest, name: string): string | undefined {
  return getCookie(c, name)
}

export function forgetCookie(c: WebRequest, name: string, path: string): void {
  deleteCookie(c, name, fixed(c, path))
}

const fixed = (c: WebRequest, path: string) =>
  ({ path, httpOnly: true, sameSite: 'Lax', secure: c.var.context.origin.startsWith('https:') }) as const
