/** Codes of authenticator apps against the vectors of RFC 6238, recovery codes as people type them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decrypted, encrypted } from './kept-secret.gateway.ts'
import { appAddress, codeAt, drawSecret, stepOfCode } from './one-time-code.gateway.ts'
import { drawRecoveryCodes, readRecoveryCode } from './recovery-code.gateway.ts'

/** RFC 6238, appendix B: the ASCII secret '12345678901234567890', SHA-1; an app shows the last six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

test('a code is the one that every authenticator app shows (RFC 6238, appendix B)', () => {
  for (const [seconds, code] of vectors) {
    const at = seconds * 1000
    assert.equal(codeAt(secret, at), code)
    assert.equal(stepOfCode(secret, code, { at, after: 0n }), BigInt(Math.floor(seconds / 30)))
  }
})

test('a code is taken one step early and one step late, not two, and no step before the last one taken', () => {
  const step = 1_000_000n
  const at = Number(step) * 30_000
  const code = codeAt(secret, at)
  const taken = (offset: number, after = 0n) => stepOfCode(secret, code, { at: at + offset * 30_000, after })
  assert.deepEqual(
    [-2, -1, 0, 1, 2].map((n) => taken(n)),
    [undefined, step, step, step, undefined],
  )
  assert.equal(taken(0, step), undefined)
  assert.equal(taken(1, step), undefined)
  assert.equal(taken(0, step - 1n), step)
})

test('what an app reads says the shop, the address and the secret', () => {
  const address = new URL(appAddress(secret, { shop: 'KAORU', address: 'rin@kaoru.example' }))
  assert.equal(address.protocol, 'otpauth:')
  assert.equal(decodeURIComponent(address.pathname), '/KAORU:rin@kaoru.example')
  assert.equal(address.searchParams.get('secret'), secret)
  assert.equal(address.searchParams.get('issuer'), 'KAORU')
  assert.notEqual(drawSecret(), drawSecret())
  assert.match(drawSecret(), /^[A-Z2-7]{32}$/)
})

test('ten recovery codes differ, and each is read however it is typed', () => {
  const codes = drawRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) {
    assert.match(code, /^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
    const plain = code.replaceAll('-', '')
    for (const typed of [code, plain, ` ${code.toUpperCase()} `, code.replaceAll('-', ' ')])
      assert.equal(readRecoveryCode(typed), plain)
  }
  assert.equal(readRecoveryCode('ＯＩＬ０-0000-0000-0000'), '0110000000000000')
  assert.equal(readRecoveryCode('123456'), undefined)
})

test('a secret opens with its own key and for its own member alone', () => {
  const owner = { shop: 'kaoru', member: 'rin' }
  const kept = encrypted(secret, 'key', owner)
  assert.ok(!kept.includes(secret))
  assert.notEqual(kept, encrypted(secret, 'key', owner))
  assert.equal(decrypted(kept, 'key', owner), secret)
  assert.equal(decrypted(kept, 'another key', owner), undefined)
  assert.equal(decrypted(kept, 'key', { ...owner, member: 'kenji' }), undefined)
  assert.equal(decrypted(kept, 'key', { ...owner, shop: 'milamore' }), undefined)
  assert.equal(decrypted(kept.slice(0, -2) + 'AA', 'key', owner), undefined)
  assert.equal(decrypted('', 'key', owner), undefined)
})
