// Ways to pay by destination, cards that are taken and not, and the fee of cash on delivery.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Selling } from '#shops'
import { theShop } from '#shops/testing'
import { codFee, methodsFor, wrongChoice } from './index.ts'

const brackets = [
  { 'up-to': 10_000, fee: 330 },
  { 'up-to': 30_000, fee: 440 },
  { 'up-to': 100_000, fee: 660 },
  { 'up-to': 300_000, fee: 1100 },
]
const selling = (shop: string) => theShop(shop).settings.selling as Selling
const methods = (shop: string, to: string) => methodsFor(selling(shop), to)
const offered = (shop: string, to: string) => methods(shop, to).offered.map(({ method }) => method)

test('the fee of cash on delivery counts in its own bracket: 30,000 yen at the door cost 440, one yen more 660', () => {
  const fee = (yen: number) => {
    const found = codFee(brackets, BigInt(yen))
    return 'refused' in found ? found.refused : [Number(found.feeMinor), Number(found.collectedMinor)]
  }
  for (const [yen, expected] of [
    [28_560 + 1000, [440, 30_000]],
    [28_560 + 1001, [660, 30_221]],
    [1, [330, 331]],
    [9670, [330, 10_000]],
    [9671, [440, 10_111]],
    [99_340, [660, 100_000]],
    [99_341, [1100, 100_441]],
    [298_900, [1100, 300_000]],
    [298_901, 'over-the-last-bracket'],
  ] as const)
    assert.deepEqual(fee(yen), expected, String(yen))
})

test('brackets in any order give the same fee, and without any there is none', () => {
  assert.deepEqual(codFee(brackets.toReversed(), 29_560n), codFee(brackets, 29_560n))
  assert.deepEqual(codFee([], 1n), { refused: 'over-the-last-bracket', upToMinor: 0n })
})

test('whatever is collected lies in the bracket of its fee, and no lower bracket would have held it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 320_000n }), (yen) => {
      const found = codFee(brackets, yen)
      const fits = brackets.filter((b) => yen + BigInt(b.fee) <= BigInt(b['up-to']))
      if ('refused' in found) return assert.equal(fits.length, 0)
      assert.equal(found.collectedMinor, yen + found.feeMinor)
      assert.equal(found.feeMinor, BigInt(fits[0]!.fee))
    }),
  )
})

test('Milamore takes cards and PayPal in Japan, and abroad cards alone', () => {
  assert.deepEqual(offered('milamore', 'JP'), ['card', 'paypal'])
  for (const to of ['DE', 'US', 'TW', 'BR', 'ZA']) assert.deepEqual(offered('milamore', to), ['card'], to)
  assert.deepEqual(methods('milamore', 'BR').notHere, ['paypal'])
})

test('Milamore takes Visa, Mastercard and Amex directly, JCB and Discover through PayPal, and Diners not at all', () => {
  const { through, refused } = methods('milamore', 'JP')
  assert.deepEqual(Object.fromEntries(through.map(({ brand, method }) => [brand, method])), {
    visa: 'card',
    mastercard: 'card',
    amex: 'card',
    jcb: 'paypal',
    discover: 'paypal',
  })
  assert.deepEqual(refused, [{ brand: 'diners', because: 'not-taken' }])
  assert.deepEqual(methods('milamore', 'DE').refused, [
    { brand: 'jcb', because: 'not-here' },
    { brand: 'diners', because: 'not-taken' },
    { brand: 'discover', because: 'not-here' },
  ])
})

test('a choice that cannot be taken says why, and where the brand is taken instead', () => {
  const wrong = (to: string, ...[method, brand]: readonly string[]) =>
    wrongChoice(methods('milamore', to), { method, brand } as Parameters<typeof wrongChoice>[1])
  assert.equal(wrong('JP', 'card', 'visa'), undefined)
  assert.equal(wrong('JP', 'paypal', 'jcb'), undefined)
  assert.deepEqual(wrong('JP', 'card', 'jcb'), { refused: 'brand-elsewhere', brand: 'jcb', method: 'paypal' })
  assert.deepEqual(wrong('JP', 'paypal', 'visa'), {
    refused: 'brand-elsewhere',
    brand: 'visa',
    method: 'card',
  })
  assert.deepEqual(wrong('JP', 'card', 'diners'), {
    refused: 'brand-not-taken',
    brand: 'diners',
    because: 'not-taken',
  })
  assert.deepEqual(wrong('DE', 'card', 'jcb'), {
    refused: 'brand-not-taken',
    brand: 'jcb',
    because: 'not-here',
  })
  assert.deepEqual(wrong('DE', 'paypal', 'jcb'), { refused: 'method-not-offered', method: 'paypal' })
  assert.deepEqual(wrong('JP', 'card'), { refused: 'brand-wanted', method: 'card' })
  assert.deepEqual(wrong('JP', 'bank-transfer'), { refused: 'method-not-offered', method: 'bank-transfer' })
})

test('cash on delivery and convenience stores are for Japan alone', () => {
  assert.deepEqual(offered('kaoru', 'JP'), ['card', 'bank-transfer', 'cash-on-delivery'])
  assert.deepEqual(offered('kaoru', 'TW'), ['card'])
  assert.deepEqual(methods('preorder', 'KR').notHere, ['convenience-store', 'cash-on-delivery'])
})

test('a shop that takes no cards says nothing of brands', () => {
  const only = methodsFor(
    { payment: { methods: selling('kaoru').payment.methods.filter(({ method }) => method !== 'card') } },
    'JP',
  )
  assert.deepEqual(only.refused, [])
})
