/**
 * The number of an account as somebody types it: an IBAN, whose check digits must agree (ISO 13616), or
 * digits as banks elsewhere give them. Knows no bank.
 */

/**
 * Without blanks and hyphens, in half-width capitals; undefined where it cannot be the number of an account.
 */
export function readAccountNumber(typed: string): string | undefined {
  const number = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Dash}\u30FC]/gu, '')
    .toUpperCase()
  return /^\d{4,20}$/.test(number) || isIban(number) ? number : undefined
}

function isIban(number: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(number)) return false
  const digits = (number.slice(4) + number.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}
