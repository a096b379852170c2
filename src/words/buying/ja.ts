/** Words of the pages between the cart and the order, in Japanese. */
export const buyingJa = {
  'buying.title': 'ご注文の手続き',
} as const
