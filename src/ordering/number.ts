/** Numbers of orders, requests and certificates as people type them. Pure. */

/**
 * In the one spelling that is kept: full-width letters and digits, blanks, and the signs that a keyboard has
 * for a hyphen, the long vowel mark among them, are no other number.
 */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212\u2500\u2501\u30fc]/g, '-')
    .toUpperCase()
