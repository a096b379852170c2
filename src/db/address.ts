/** Addresses of databases, `postgres://user:password@host:port/database`. Pure. */

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** As it may be printed. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the given DATABASE_URL'
  const address = new URL(url)
  return `${address.protocol}//${address.host}${address.pathname}`
}

/** The role that an address signs in as. */
export const roleIn = (url: string): string => decodeURIComponent(new URL(url).username)
