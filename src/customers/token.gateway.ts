/**
 * Chance and hashes for everything that opens a door: tokens that cannot be guessed, and only their hashes
 * kept. Knows no table and no person.
 */
import { createHash, randomFillSync, timingSafeEqual } from 'node:crypto'
import { folded } from './address.ts'

/** A new secret for a link or a cookie: 256 bits, safe in an address. */
export function token(): string {
  if (drawn + length > chance.length) {
    randomFillSync(chance)
    drawn = 0
  }
  drawn += length
  const secret = chance.toString('base64url', drawn - length, drawn)
  // What was given out is nowhere here any more.
  chance.fill(0, drawn - length, drawn)
  return secret
}

const length = 32
/** Drawn ahead for many: each part is given out once. */
const chance = Buffer.alloc(128 * length)
let drawn = chance.length

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
