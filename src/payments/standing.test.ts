/** What becomes of a payment, case by case; and that no order of events takes or gives a yen too much. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide, newStanding, type Following, type Happening, type Standing } from './standing.ts'

const price = 12_000n
const told = (authorised: bigint, captured: bigint, refunded = 0n): Happening => ({
  what: 'told',
  authorisedMinor: authorised,
  capturedMinor: captured,
  refundedMinor: refunded,
})
const received = (amountMinor: bigint): Happening => ({ what: 'received', amountMinor })
const due: Happening = { what: 'due' }

/** One after the other; answers where it stands and all that followed. */
function after(...happenings: readonly Happening[]): { standing: Standing; following: readonly Following[] } {
  let standing = newStanding
  const following: Following[] = []
  for (const happening of happenings) {
    const decided = decide(price, standing, happening)
    standing = decided.standing
    following.push(...decided.following)
  }
  return { standing, following }
}

test('a card that was approved is taken in, and then all that was asked for is in', () => {
  const held = after(told(price, 0n))
  assert.deepEqual([held.standing.state, held.following], ['authorised', ['capture']])
  const { standing, following } = after(told(price, 0n), told(price, price))
  assert.deepEqual([standing.state, following], ['paid', ['capture', 'complete']])
})

test('notices that come in the wrong order, or twice, leave it paid, taken in once and begun once', () => {
  const { standing, following } = after(
    told(price, price),
    told(price, 0n),
    { what: 'declined', why: 'refused' },
    told(price, price),
  )
  assert.deepEqual([standing.state, following], ['paid', ['complete']])
  assert.deepEqual([standing.authorisedMinor, standing.capturedMinor], [price, price])
})

test('a card that is declined may be tried again, and then be paid', () => {
  const once = after({ what: 'declined', why: 'refused' })
  assert.deepEqual([once.standing.state, once.standing.declined], ['declined', 'refused'])
  const { standing } = after({ what: 'declined', why: 'refused' }, told(price, 0n), told(price, price))
  assert.deepEqual([standing.state, standing.declined], ['paid', null])
})

test('a part leaves the rest to be paid; what is too much is owed back', () => {
  assert.equal(after(received(5_000n)).standing.state, 'open')
  const { standing, following } = after(received(5_000n), received(7_500n))
  assert.deepEqual([standing.state, standing.owedMinor, following], ['paid', 500n, ['complete']])
})

test('what is not paid in time is given up once, and the part that came in is owed back', () => {
  const { standing, following } = after(received(5_000n), due, due)
  assert.deepEqual([standing.state, standing.owedMinor], ['expired', 5_000n])
  assert.deepEqual(following, ['give-up-order'])
})

test('money that comes after the time is over is kept on record and owed back, and begins nothing', () => {
  const { standing, following } = after(due, received(price))
  assert.deepEqual([standing.state, standing.capturedMinor, standing.owedMinor], ['expired', price, price])
  assert.deepEqual(following, ['give-up-order'])
})

test('a card that is approved after the time is over is let go, not charged', () => {
  assert.deepEqual(after(due, told(price, 0n)).following, ['give-up-order', 'release'])
})

test('what is held ready when it is due is still being taken in: it is not given up', () => {
  assert.deepEqual(after(told(price, 0n), due).standing.state, 'authorised')
  const failed = after(told(price, 0n), { what: 'declined', why: 'not-captured' }, due)
  assert.deepEqual([failed.standing.state, failed.following], ['expired', ['capture', 'give-up-order']])
})

test('an order that is given up lets go what is held ready, and leaves alone what is paid', () => {
  assert.deepEqual(after(told(price, 0n), { what: 'given-up' }).following, ['capture', 'release'])
  assert.equal(after(received(price), { what: 'given-up' }).standing.state, 'paid')
})

test('what a payment service says it sent back counts as far as it was asked to', () => {
  const over = [received(price + 1_000n), { what: 'asked-back', amountMinor: 1_000n }] as const
  assert.equal(after(...over, told(0n, 0n, 1_000n)).standing.paidBackMinor, 1_000n)
  assert.equal(after(...over, told(0n, 0n, 9_000n)).standing.paidBackMinor, 1_000n)
})

const amount = fc.bigInt({ min: 0n, max: 20_000n })
const anything: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({ authorised: amount, captured: amount, refunded: amount })
    .map((one) => told(one.authorised, one.captured, one.refunded)),
  fc.constantFrom<Happening>(
    { what: 'declined', why: 'refused' },
    { what: 'declined', why: 'not-captured' },
    due,
    { what: 'given-up' },
  ),
  fc.bigInt({ min: 1n, max: 20_000n }).map(received),
)

test('whatever is told in whatever order: never more back than came in, sums only grow, and each thing begins once', () => {
  fc.assert(
    fc.property(fc.array(anything), (happenings) => {
      let standing = newStanding
      const following: Following[] = []
      for (const happening of happenings) {
        const decided = decide(price, standing, happening)
        for (const { amountMinor } of decided.postings) assert.ok(amountMinor > 0n)
        following.push(...decided.following)
        standing = decided.standing
        assert.ok(standing.paidBackMinor <= standing.askedBackMinor)
        assert.ok(standing.owedMinor <= standing.capturedMinor)
      }
      const ended = standing.state === 'expired' || standing.state === 'given-up'
      const over = standing.capturedMinor - (ended ? 0n : price)
      assert.equal(standing.owedMinor, over > 0n ? over : 0n)
      assert.ok(following.filter((one) => one === 'complete').length <= 1)
      assert.ok(following.filter((one) => one === 'give-up-order').length <= 1)
      assert.equal(following.includes('complete'), standing.state === 'paid')
    }),
  )
})
