/** With what one can go on in the checkout, and where whoever lacks it is sent. */
import { shopOf, type WebRequest } from '#web/http'
import type { Cart } from '../basket/session.ts'
import { viewOf, type BasketView } from '../basket/view.ts'
import { stepAddress, type CheckoutStep } from './trail.tsx'

export const goTo = (c: WebRequest, step: CheckoutStep): Response =>
  c.redirect(stepAddress(shopOf(c).name, step), 303)

/** A cart with which one can go on: something in it, all of it there, and a destination. */
export async function viewToGoOn(
  c: WebRequest,
  cart?: Cart,
): Promise<(BasketView & { readonly destination: string }) | undefined> {
  const view = await viewOf(c, cart)
  const destination = view?.basket.destination
  if (view === undefined || destination === undefined) return undefined
  return view.pieces.length > 0 && view.allThere ? { ...view, destination } : undefined
}
