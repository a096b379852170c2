/**
 * Passwords as scrypt hashes: N = 2^15, r = 8, p = 3 (32 MiB and about a fifth of a second each), a salt of
 * 16 bytes, 32 bytes of hash, all written with the hash so that they may grow. Knows no person and no table.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Fewer characters than anybody may have, or more. */
export type PasswordRefused =
  | { readonly refused: 'password-too-short'; readonly least: number }
  | { readonly refused: 'password-too-long'; readonly most: number }

type Cost = { readonly n: number; readonly r: number; readonly p: number }

const least = 12
const most = 1000
const cost: Cost = { n: 2 ** 15, r: 8, p: 3 }
const hashLength = 32
/** What a password is compared with when nobody has that address, so that it takes as long. */
const nobody = `scrypt$${cost.n}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** 'scrypt$32768$8$3$salt$hash', salt and hash in base64url; or why the password is not taken. */
export async function hashPassword(password: string): Promise<{ readonly hash: string } | PasswordRefused> {
  const length = [...password.normalize('NFKC')].length
  if (length < least) return { refused: 'password-too-short', least }
  if (length > most) return { refused: 'password-too-long', most }
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost, hashLength)
  const parts = ['scrypt', cost.n, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')]
  return { hash: parts.join('$') }
}

/** Whether the password is the one hashed. Without a hash the answer is no, after the same work. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [kind, n, r, p, salt = '', key = ''] = (hash ?? nobody).split('$')
  if (kind !== 'scrypt') throw new Error(`a password hash of an unknown kind: ${kind}`)
  const kept = Buffer.from(key, 'base64url')
  const given = password.length > most ? '' : password
  const params = { n: Number(n), r: Number(r), p: Number(p) }
  const derived = await derive(given, Buffer.from(salt, 'base64url'), params, kept.length)
  return timingSafeEqual(derived, kept) && hash !== null && given === password
}

function derive(password: string, salt: Buffer, { n, r, p }: Cost, length: number): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (problem, key) =>
      problem === null ? resolve(key) : reject(problem),
    )
  })
}
