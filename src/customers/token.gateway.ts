/**
 * Chance and hashes for everything that opens a door: tokens that cannot be guessed, and only their hashes
 * kept. Knows no table and no person.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { folded } from './address.ts'

/** A new secret for a link or a cookie: 256 bits, safe in an address. */
export function token(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: SHA-256, in hexadecimal. Tokens are long and random, so no salt is needed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * Whether two texts that a person may type differently are the same: width, case and outer spaces aside.
 * Takes the same time wherever they differ.
 */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(folded(text)).digest()
}
