/**
 * The codes of authenticator apps (TOTP, RFC 6238): six digits, a new one every thirty seconds, HMAC-SHA-1,
 * as every such app has them. Knows no person and no table.
 */
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#calendar'

/** In milliseconds. */
const period = 30_000
/** A phone's clock may be off: the code before and the one after are taken, too. */
const stepsAround = 1

/** A new secret for an app: 160 bits, in base32. */
export function drawSecret(): string {
  return new Secret({ size: 20 }).base32
}

const codesOf = (secret: string): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: period / 1000 })

/**
 * The step whose code this is, about `at`, later than `after`; undefined when it is none of these. Compared
 * in a time that does not tell how much was right.
 */
export function stepOfCode(
  secret: string,
  code: string,
  { at, after }: { readonly at: Instant; readonly after: bigint },
): bigint | undefined {
  const offset = codesOf(secret).validate({ token: code, timestamp: at, window: stepsAround })
  if (offset === null) return undefined
  const step = BigInt(Math.floor(at / period) + offset)
  return step > after ? step : undefined
}

/** The code that an app shows; what a person would type. */
export function codeAt(secret: string, at: Instant): string {
  return codesOf(secret).generate({ timestamp: at })
}

/** What the picture for the app says: the secret, with the shop and the member's address as a label. */
export function appAddress(
  secret: string,
  { shop, address }: { readonly shop: string; readonly address: string },
): string {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer: shop,
    label: address,
    algorithm: 'SHA1',
    digits: 6,
    period: period / 1000,
  }).toString()
}
