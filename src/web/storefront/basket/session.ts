/**
 * The browser's side of a basket: the cookie that holds its secret. A basket begins with the first thing that
 * is put into it; looking around begins none.
 */
import { basketWaits, changeBasket, emptyBasket, readBasket, type Basket } from '#basket'
import { keepCookie, readCookie, shopOf, type WebRequest } from '#web/http'

const cookie = 'basket'
const pathOf = (c: WebRequest): string => `/${shopOf(c).name}`

export const tokenOf = (c: WebRequest): string | undefined => readCookie(c, cookie, pathOf(c))

/** The basket of this browser; an empty one where there is none. */
export async function basketOf(c: WebRequest): Promise<Basket> {
  const { db, chance } = c.var.context
  return (await readBasket(db, shopOf(c).name, tokenOf(c))) ?? emptyBasket(chance())
}

/** Changes the basket of this browser, which has one from now on. */
export async function change<No extends { readonly refused: string } = never>(
  c: WebRequest,
  how: (basket: Basket) => Basket | No,
): Promise<Basket | No> {
  const { db, chance, now } = c.var.context
  const token = tokenOf(c) ?? chance()
  const begun = { token, fresh: emptyBasket(chance()), at: now() }
  const changed = await changeBasket(db, shopOf(c).name, begun, how)
  keepCookie(c, cookie, token, { path: pathOf(c), seconds: basketWaits / 1000 })
  return changed
}
