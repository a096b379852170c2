/** A country whose parts have clocks of their own, and nobody has said in which part the buyer lives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerFromDiagram, commerce, diagramOf, readFacts, rulePlainly } from '#policy'
import type { Ruling } from '#policy'
import { theShop } from '#shops/testing'

/** Both engines' rulings on a piece that was delivered on 20 November 2026. */
function ruledTwice(facts: Readonly<Record<string, string>>): readonly Ruling[] {
  const { documents, calendar } = theShop('kaoru')
  const bought = {
    ordered: '2026-11-10T10:00+09:00',
    informed: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00Z',
    buyer: 'consumer',
    'bought-from': 'online',
    kind: 'ready',
    used: 'no',
    'replacement-stock': 'available',
  }
  const read = readFacts({ ...bought, ...facts }, { ...commerce, facts: documents.facts })
  assert.deepEqual(read.problems, [])
  const compiled = diagramOf(documents)
  assert.ok(!('refused' in compiled))
  return [rulePlainly(documents, read.facts, calendar), answerFromDiagram(compiled, read.facts, calendar)]
}

const until = ({ deadlines }: Ruling) => deadlines.find(({ of }) => of === 'answer')?.on

test('a fault is told until the end of two years where only the part says when its first year ends', () => {
  const fault = { request: 'exchange', reason: 'defect', at: '2026-12-20T10:00Z' }
  for (const country of ['FR', 'ES', 'PT', 'NL'])
    for (const ruling of ruledTwice({ ...fault, country })) {
      assert.equal(ruling.verdict, 'accept', country)
      assert.equal(until(ruling), '2028-11-20', country)
    }
})

test('a withdrawal is told until the day that is safe in every part', () => {
  for (const ruling of ruledTwice({ request: 'withdraw', country: 'FR', at: '2026-11-30T10:00Z' }))
    assert.equal(until(ruling), '2026-12-04')
})
