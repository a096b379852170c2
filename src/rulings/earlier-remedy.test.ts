/**
 * What was done about a fault before, as the records of the pieces have it: what the facts say of it, and
 * what the law then gives.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, rulingContextOf } from '#main/testing'
import type { OrderLine, Remedied } from '#ordering'
import { ruleOn, type Answers } from '#rulings'

const month = 30.5 * 86_400_000

const done = (how: Remedied['how'], fault = 'defect', after = 11): Remedied => ({
  how,
  fault,
  at: delivered + after * month,
})

type Asked = { readonly request: string; readonly after: number; readonly answers?: Answers }

const on = (
  country: string,
  remedied: OrderLine['remedied'],
  { request, after, answers = {} }: Asked,
  changed: Partial<OrderLine> = {},
) => {
  const known = remedied === undefined ? {} : { remedied, quantity: remedied.length }
  const sold = rulingContextOf('kaoru', country, { ...known, ...changed })
  const [line] = sold.order.lines as [OrderLine]
  const said = { reason: 'defect', opened: 'no', used: 'no', altered: 'no', ...answers }
  const asked = { request, at: delivered + after * month, requester: 'buyer' as const, answers: said }
  const ruled = ruleOn(sold, line, asked)
  assert.ok(!('refused' in ruled), JSON.stringify(ruled))
  const clauses = ruled.ruling.clauses.filter(({ deciding }) => deciding).map(({ id }) => id)
  return { earlier: ruled.facts['earlier-remedy'], verdict: ruled.ruling.verdict, clauses, ruled }
}

const inThirdYear = { request: 'exchange', after: 25.5, answers: { noticed: '2028-12-20T10:00+01:00' } }

test('in Germany a repair prolongs what the shop answers for: in the third year staff decide, where it was refused', () => {
  const never = on('DE', undefined, inThirdYear)
  assert.deepEqual([never.earlier, never.verdict], [undefined, 'refuse'])
  const repaired = on('DE', [[done('repaired')]], inThirdYear)
  assert.deepEqual([repaired.earlier, repaired.verdict], ['repaired', 'staff'])
  assert.ok(repaired.clauses.includes('repair-extension'), repaired.clauses.join())
  const replaced = on('DE', [[done('replaced')]], inThirdYear)
  assert.deepEqual([replaced.earlier, replaced.verdict], ['replaced', 'refuse'])
  // It is prolonged once, by twelve months.
  const inFourth = { ...inThirdYear, after: 37.5, answers: { noticed: '2029-12-20T10:00+01:00' } }
  assert.equal(on('DE', [[done('repaired'), done('repaired', 'defect', 30)]], inFourth).verdict, 'refuse')
})

const confirmed = { inspection: 'confirmed' }

for (const country of ['DE', 'GB'])
  test(`a fault that is confirmed after a remedy for the same one ends the contract where the buyer asks for it: ${country}`, () => {
    const back = { request: 'return', after: 14 }
    assert.equal(on(country, undefined, { ...back, answers: confirmed }).verdict, 'staff')
    for (const how of ['repaired', 'replaced'] as const) {
      const told = on(country, [[done(how)]], back)
      assert.deepEqual([told.earlier, told.verdict], [how, 'staff'])
      const found = on(country, [[done(how)]], { ...back, answers: confirmed })
      assert.deepEqual([found.earlier, found.verdict], ['failed', 'accept'])
      // Another fault is not this one come back, and what the shop did not find is not confirmed.
      const other = on(country, [[done(how, 'stained')]], { ...back, answers: confirmed })
      assert.deepEqual([other.earlier, other.verdict], [how, 'staff'])
      assert.equal(on(country, [[done(how)]], { ...back, answers: { inspection: 'by-use' } }).earlier, how)
    }
  })

test('what was done after a request had not been done when it was made', () => {
  const { earlier } = on('DE', [[done('repaired', 'defect', 15)]], { request: 'repair', after: 14 })
  assert.equal(earlier, undefined)
})

test('what was done last counts, and of pieces together only what was done to each has failed', () => {
  const asked = { request: 'return', after: 14, answers: confirmed }
  const earlier = (...pieces: (readonly Remedied[])[]) => on('DE', pieces, asked).earlier
  assert.equal(earlier([done('replaced', 'stained', 2), done('repaired', 'stained')]), 'repaired')
  assert.equal(earlier([done('replaced', 'defect', 2), done('repaired', 'stained')]), 'failed')
  assert.equal(earlier([], [done('replaced')]), 'replaced')
  assert.equal(earlier([done('replaced')], [done('repaired')]), 'failed')
  assert.equal(earlier([done('replaced')], [done('repaired', 'stained')]), 'repaired')
})

test('where no law asks, and where nothing was done, everything is as it was', () => {
  for (const country of ['DE', 'GB', 'JP', 'US'])
    assert.equal(on(country, undefined, { request: 'repair', after: 14 }).earlier, undefined)
  for (const country of ['JP', 'US'])
    for (const request of ['exchange', 'repair', 'return']) {
      const asked = { request, after: 14, answers: confirmed }
      const [first, again] = [undefined, [[done('repaired')]]].map((one) => on(country, one, asked))
      assert.deepEqual([again?.verdict, again?.clauses], [first?.verdict, first?.clauses])
    }
})
