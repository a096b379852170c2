/** Words of the checkout, in English. */
import type { checkoutJa } from './ja.ts'

export const checkoutEn = {
  'checkout.title': 'Checkout',
} as const satisfies Record<keyof typeof checkoutJa, string>
