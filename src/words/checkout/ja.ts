/** Words of the checkout, in Japanese. */
export const checkoutJa = {
  'checkout.title': 'ご注文の手続き',
} as const
