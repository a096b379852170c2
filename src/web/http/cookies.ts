/**
 * Cookies as this house sets them: out of reach of script, not sent along from other sites, encrypted where
 * the shop is, and only below the path they are for.
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
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
function placed(
  origin: string,
  name: string,
  path: string,
): { readonly name: string; readonly path: string } {
  if (!origin.startsWith('https:')) return { name, path }
  const parts = path.split('/').filter((part) => part !== '')
  return { name: ['__Host-' + name, ...parts].join('.'), path: '/' }
}

export function keepCookie(
  c: WebRequest,
  name: string,
  value: string,
  { path, seconds }: CookieSettings,
): void {
  const own = placed(c.var.context.origin, name, path)
  setCookie(c, own.name, value, {
    ...fixed(c, own.path),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  })
}

/** `path` as it was kept with. */
export function readCookie(c: WebRequest, name: string, path: string): string | undefined {
  return getCookie(c, placed(c.var.context.origin, name, path).name)
}

/** The same of a request that has not come to the pages yet: `header` is all its cookies. */
export const cookieIn = (header: string, origin: string, name: string, path: string): string | undefined => {
  const own = placed(origin, name, path)
  return parse(header, own.name)[own.name]
}

export function forgetCookie(c: WebRequest, name: string, path: string): void {
  const own = placed(c.var.context.origin, name, path)
  deleteCookie(c, own.name, fixed(c, own.path))
}

const fixed = (c: WebRequest, path: string) =>
  ({ path, httpOnly: true, sameSite: 'Lax', secure: c.var.context.origin.startsWith('https:') }) as const
