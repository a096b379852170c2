/**
 * Whether a request that changes something comes from our own pages. Works for forms without script, needs
 * no token: browsers say where a request comes from, in `Sec-Fetch-Site` or at least in `Origin`, and no
 * page can change that. A request with neither was not made by a browser on behalf of another site.
 */
const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** What is looked at; `headers` by lower-case name. */
type Sent = { readonly method: string; readonly header: (name: string) => string | undefined }

/**
 * True for reading, for our own pages, and for programs that are no browser. `origin` is the shop's public
 * address.
 */
export function comesFromUs({ method, header }: Sent, origin: string): boolean {
  if (safeMethods.includes(method)) return true
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const from = header('origin')
  if (from === undefined) return true
  const host = hostOf(from)
  return from === origin || (host !== undefined && host === header('host'))
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
