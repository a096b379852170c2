/** A notice sent in time and delivered late: the date that is told is that of the window it was sent in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerFromDiagram, commerce, diagramOf, readFacts, rulePlainly } from '#policy'
import type { Ruling } from '#policy'
import { theShop } from '#shops/testing'

/** Both engines' rulings on a piece bought from Germany, delivered on 20 November 2026. */
function ruledTwice(more: Readonly<Record<string, string>>): readonly Ruling[] {
  const { documents, calendar } = theShop('kaoru')
  const { facts, problems } = readFacts(
    {
      request: 'withdraw',
      ordered: '2026-11-10T10:00+09:00',
      informed: '2026-11-10T10:00+09:00',
      shipped: '2026-11-15T10:00+09:00',
      delivered: '2026-11-20T10:00+01:00',
      country: 'DE',
      subdivision: 'DE-BE',
      buyer: 'consumer',
      'bought-from': 'online',
      requester: 'buyer',
      kind: 'ready',
      used: 'no',
      reason: 'changed-mind',
      ...more,
    },
    { ...commerce, facts: documents.facts },
  )
  assert.deepEqual(problems, [])
  const compiled = diagramOf(documents)
  assert.ok(!('refused' in compiled))
  return [rulePlainly(documents, facts, calendar), answerFromDiagram(compiled, facts, calendar)]
}

const until = ({ deadlines }: Ruling) => deadlines.find(({ of }) => of === 'answer')?.on

test('a withdrawal sent on the last day and delivered three days later is told the day it had to be sent by', () => {
  for (const ruling of ruledTwice({ at: '2026-12-04T12:00+01:00', arrives: '2026-12-07T12:00+01:00' })) {
    assert.equal(ruling.verdict, 'accept')
    assert.equal(until(ruling), '2026-12-04')
    assert.match(ruling.texts['en']!.summary, /Ask until Friday 4 December, 23:59 \(Germany\)/)
  }
})

test('a notice that was not on its way for days is told the same day', () => {
  for (const ruling of ruledTwice({ at: '2026-11-30T12:00+01:00' })) assert.equal(until(ruling), '2026-12-04')
})
