/**
 * The code by which whoever is given a present opens it. It follows from the order's key and the secret of
 * this data, so that it can be shown again to the buyer; what is kept of it is a hash.
 */
import { createHash, createHmac } from 'node:crypto'

export function giftCodeOf(shop: string, key: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`gift ${shop} ${key}`).digest()
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const code = [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]!).join('')
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** Letters and digits only count. */
export const giftCodeHash = (code: string): string =>
  createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    )
    .digest('hex')
