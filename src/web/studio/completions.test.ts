/** What the editor offers at a place in a rule. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inFence, offersAt, type Lexicon } from './completions.ts'
import { idsIn, lexiconFor } from './lexicon.ts'

const ids = [{ word: 'faulty.exchange', meaning: 'Faulty pieces' }]
const lexicon: Lexicon = { ...lexiconFor([], 'en'), ids }
const words = (before: string): readonly string[] =>
  (offersAt(before, lexicon)?.offers ?? []).map(({ word }) => word)

test('behind a fact stand its values, also in a list and behind not', () => {
  for (const before of ['    reason: ', 'when: { reason: [defect, sta', 'when: { reason: { not: de'])
    assert.ok(words(before).includes('stained'), before)
  assert.equal(offersAt('when: { reason: [defect, sta', lexicon)?.from, 'when: { reason: [defect, '.length)
})

test('where a key may stand, facts, terms and the words of rules are offered', () => {
  for (const before of ['', '    ins', '- i', 'when: { in', 'when: { reason: defect, in'])
    assert.ok(
      ['inspection', 'within', 'remedies'].every((word) => words(before).includes(word)),
      before,
    )
})

test('behind of stand moments only, behind precedence the ids of this text', () => {
  assert.ok(words('  within: 7 days of deli').includes('delivered'))
  assert.ok(!words('  within: 7 days of deli').includes('reason'))
  assert.deepEqual(words('  exception-to: fau'), ['faulty.exchange'])
  assert.ok(words('- on: [ex').includes('exchange'))
  assert.deepEqual(words('  then: '), ['accept', 'pending', 'staff', 'refuse', 'none', 'open', 'terms'])
  assert.ok(words('country: E').includes('EU'))
})

test('nothing is offered in a remark, in the middle of a number, or outside the rules', () => {
  assert.equal(offersAt('# reason: ', lexicon), undefined)
  assert.equal(offersAt('  within: 7 da', lexicon), undefined)
  assert.equal(inFence(['text', '```yaml rule', 'on: x']), true)
  assert.equal(inFence(['```yaml rule', 'on: x', '```', 'text']), false)
  assert.equal(inFence(['```', 'on: x']), false)
})

test('ids come with the heading they stand under', () => {
  const policy = {
    sections: [{ id: 'faulty', heading: { ja: '不良', en: 'Faulty' } }],
    rules: [{ id: 'faulty.late', clause: 'faulty' }],
  }
  assert.deepEqual(idsIn(policy as never, 'ja'), [
    { word: 'faulty', meaning: '不良' },
    { word: 'faulty.late', meaning: '不良' },
  ])
})
