/**
 * The code by which whoever is given a present opens it. It follows from the order's key and the secret of
 * this data, so that it can be shown again to the buyer; what is kept of it is a hash.
 */
import { createHash, createHmac } from 'node:crypto'
import { codeSigns, plainCode } from '#customers'

export function giftCodeOf(shop: string, key: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`gift ${shop} ${key}`).digest()
  const code = [...bytes.subarray(0, 12)].map((byte) => codeSigns[byte % codeSigns.length]!).join('')
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

export const giftCodeHash = (code: string): string =>
  createHash('sha256').update(plainCode(code)).digest('hex')
