/** Words of the pages between the cart and the order, in English. */
import type { buyingJa } from './ja.ts'

export const buyingEn = {
  'buying.title': 'Checkout',
} as const satisfies Record<keyof typeof buyingJa, string>
