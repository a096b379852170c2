/**
 * Secrets of authenticator apps as the database keeps them: AES-256-GCM under a key that is made from the
 * secret of the data folder, bound to the member they belong to. Whoever has a copy of the database alone has
 * no codes. Knows no table.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Whose secret it is; another's does not open. */
type Owner = { readonly shop: string; readonly member: string }

const algorithm = 'aes-256-gcm'

function keyOf(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'secrets of authenticator apps', 32))
}

const boundTo = ({ shop, member }: Owner): Buffer => Buffer.from(JSON.stringify([shop, member]))

/** 'aes-256-gcm$nonce$tag$secret', the last three in base64url. */
export function encrypted(secret: string, key: string, owner: Owner): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, keyOf(key), nonce).setAAD(boundTo(owner))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [algorithm, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
    '$',
  )
}

/** Undefined when it was encrypted under another key, for somebody else, or altered since. */
export function decrypted(kept: string, key: string, owner: Owner): string | undefined {
  const [kind, nonce, tag, text] = kept.split('$')
  if (kind !== algorithm || nonce === undefined || tag === undefined || text === undefined) return undefined
  const part = (encoded: string): Buffer => Buffer.from(encoded, 'base64url')
  try {
    const decipher = createDecipheriv(algorithm, keyOf(key), part(nonce), { authTagLength: 16 })
    decipher.setAAD(boundTo(owner)).setAuthTag(part(tag))
    return Buffer.concat([decipher.update(part(text)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
