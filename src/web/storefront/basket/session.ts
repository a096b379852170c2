/**
 * The browser's side of a basket: the cookie that holds its secret. A basket begins with the first thing that
 * is put into it; looking around begins none.
 */
import { basketWaits, changeBasket, emptyBasket, readBasket, type Basket } from '#basket'
import type { Variant } from '#catalogue'
import { keepCookie, readCookie, shopOf, type WebRequest } from '#web/http'
import { readCart } from './cart.read.sql.ts'
import { todayOf } from '../today.ts'
import { piecesAmong, piecesOf, type Piece } from './pieces.ts'

const cookie = 'basket'
const pathOf = (c: WebRequest): string => `/${shopOf(c).name}`

export const tokenOf = (c: WebRequest): string | undefined => readCookie(c, cookie, pathOf(c))

/** The basket of this browser; an empty one where there is none. */
export async function basketOf(c: WebRequest): Promise<Basket> {
  const { db, chance } = c.var.context
  return (await readBasket(db, shopOf(c).name, tokenOf(c))) ?? emptyBasket(chance())
}

/** A basket with its pieces; `kept` as it was read, where it was. */
export type Cart = {
  readonly basket: Basket
  readonly pieces: readonly Piece[]
  readonly kept?: {
    readonly token: string
    readonly version: number
    readonly variants: ReadonlyMap<string, Variant>
    readonly seen: ReadonlyMap<string, string>
  }
}

/** The basket of this browser with its pieces, in one look. */
export async function cartOf(c: WebRequest): Promise<Cart> {
  const { db, chance } = c.var.context
  const token = tokenOf(c) ?? ''
  const cart = await readCart(db, shopOf(c).name, token)
  if (cart === undefined) return { basket: emptyBasket(chance()), pieces: [] }
  const { basket, counts, ...kept } = cart
  return {
    basket,
    pieces: piecesAmong(basket.lines, kept.variants, counts, todayOf(c)),
    kept: { token, ...kept },
  }
}

/** A basket that is known already, with its pieces. */
export const cartWith = async (c: WebRequest, basket: Basket): Promise<Cart> => ({
  basket,
  pieces: await piecesOf(c.var.context, shopOf(c).name, basket, todayOf(c)),
})

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
