/**
 * Recovery codes, for whoever has lost the phone: sixteen letters and digits, none that look alike, which are
 * 80 bits, so that a plain hash keeps them. Knows no person and no table.
 */
import { randomBytes } from 'node:crypto'

const signs = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

/** Ten new ones, in groups of four: '7x2k-…'. */
export function drawRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => {
    const drawn = [...randomBytes(length)].map((byte) => signs[byte % signs.length]).join('')
    return drawn.match(/.{4}/g)!.join('-')
  })
}

/**
 * A code as it is hashed, however it was typed: case, width, blanks, hyphens, and letters that look like
 * digits. Undefined for what has not the form of one.
 */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  return plain.length === length && [...plain].every((sign) => signs.includes(sign)) ? plain : undefined
}
