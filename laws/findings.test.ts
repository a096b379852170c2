/** What the workbench finds in the five policies, and what it must not find. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, differenceOf, documentsOf, lawStandings, nextQuestion, readFacts, readPolicy, remarksOf, commerce } from '#policy'
import type { Compiled } from '#policy'
import { theShop } from '#shops/testing'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

function compiledOf(name: string, change: (text: string) => string = (text) => text): Compiled {
  const { policy, problems } = readPolicy(change(readFileSync(join(import.meta.dirname, `../shops/${name}/policy.md`), 'utf8')), 'policy.md')
  assert.deepEqual(problems, [])
  const compiled = compile(documentsOf(policy, theShop(name).documents.laws))
  if ('refused' in compiled) throw new Error(compiled.refused)
  return compiled
}
const remarks = (name: string, change?: (text: string) => string) => remarksOf(compiledOf(name, change), theShop(name).calendar)
const standing = (name: string, law: string, clause: string) =>
  lawStandings(compiledOf(name)).find((s) => s.law === law && s.clause === clause)?.standing

for (const [shop, clauses] of [
  ['k-uno', ['faulty.repair', 'by-post.refuse']], ['milamore', ['payment.through-paypal', 'payment-abroad.card-only']],
  ['preorder', ['wrong-item', 'limited.others']], ['kami-kagu', ['defect.claim', 'found-late']],
] as const) {
  test(`${shop}: the two clauses that disagree are found, with a case`, () => {
    const found = remarks(shop).filter((r) => r.kind === 'contradiction')
    assert.equal(found.length, 1)
    assert.deepEqual([...found[0]!.clauses].toSorted(), [...clauses].toSorted())
    assert.notEqual(found[0]!.witness, undefined)
  })
}

for (const shop of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']) {
  test(`${shop}: no finding about situations is without a case that shows it`, () => {
    const situations = remarks(shop).filter((r) => r.kind === 'contradiction' || r.kind === 'law' || (r.kind === 'silence' && r.count !== undefined))
    assert.notEqual(situations.length, 0)
    assert.deepEqual(situations.filter((r) => r.witness === undefined).map((r) => r.words['en']), [])
  })
}

test('clauses that no law stands against raise no alarm [S0-02 S0-13 S1-09 S1-15 S2-07 S2-10 S2-11 S2-13 S4-10]', () => {
  for (const [shop, law, clause] of [
    ['kaoru', 'eu', 'one-side'], ['kaoru', 'uk', 'one-side'], ['kaoru', 'jp', 'wrapping'], ['k-uno', 'jp', 'after-service'],
    ['k-uno', 'jp', 'ring-size'], ['milamore', 'jp', 'gift'], ['milamore', 'jp', 'after-arrival'], ['milamore', 'jp', 'elsewhere'],
    ['milamore', 'eu', 'elsewhere'], ['milamore', 'uk', 'elsewhere'], ['milamore', 'jp', 'pictures'], ['kami-kagu', 'jp', 'used'],
  ] as const) assert.equal(standing(shop, law, clause), 'ok', `${shop} ${law} ${clause}`)
})

test('every window for faults conflicts with the law of the EU and the UK, and is limited in Japan', () => {
  for (const [shop, clause] of [['kaoru', 'faulty'], ['k-uno', 'faulty'], ['milamore', 'ten-days'], ['preorder', 'faulty'], ['kami-kagu', 'defect']] as const) {
    assert.deepEqual(['eu', 'uk'].map((law) => standing(shop, law, clause)), ['conflict', 'conflict'], shop)
  }
  for (const [shop, clause] of [['kaoru', 'faulty'], ['k-uno', 'faulty'], ['preorder', 'faulty'], ['kami-kagu', 'defect']] as const) {
    assert.equal(standing(shop, 'jp', clause), 'limited', shop)
  }
})

test('the saving clause that stands in English only is found [KAMI-21]', () => {
  const found = remarks('kami-kagu').filter((r) => r.kind === 'languages-differ' && r.clauses.includes('withdrawal'))
  assert.equal(found.length, 2)
})

test('a period changed in one language only is found, and no period is found to differ before', () => {
  assert.deepEqual(remarks('kaoru').filter((r) => r.kind === 'languages-differ' || r.kind === 'number-differs'), [])
  const changed = remarks('kaoru', (text) => text.replace('tell us within 7 days of receiving it', 'tell us within 10 days of receiving it'))
  assert.deepEqual(changed.filter((r) => r.kind === 'languages-differ').map((r) => r.clauses), [['faulty']])
})

test('taking until day 7 and refusing from day 9 leaves day 8 in neither', () => {
  const found = remarks('kaoru', (text) => text.replace('when: { reason: [defect, wrong-item], after: 7 days of delivered }', 'when: { reason: [defect, wrong-item], after: 8 days of delivered }'))
  assert.match(found.find((r) => r.kind === 'edge')!.words['en']!, /day 8 is in neither/)
})

test('a text without a rule is told, and one that only informs is not', () => {
  assert.deepEqual(remarks('kaoru', (text) => text.replace('{#mixed-orders .info}', '{#mixed-orders}')).filter((r) => r.kind === 'promise-without-rule').map((r) => r.clauses), [['mixed-orders']])
})

test('a document is equal to itself, and one day more is worse for the buyer in no group that changes', () => {
  const { calendar } = theShop('kaoru')
  assert.equal(differenceOf(compiledOf('kaoru'), compiledOf('kaoru'), calendar).equal, true)
  const longer = compiledOf('kaoru', (text) => text.replaceAll('7 days of delivered', '8 days of delivered'))
  const difference = differenceOf(compiledOf('kaoru'), longer, calendar)
  assert.equal(difference.equal, false)
  assert.equal(difference.groups.reduce((sum, g) => sum + g.count, 0), difference.changed)
  assert.ok(difference.groups.every((g) => g.forBuyer !== 'worse'))
  assert.ok(difference.groups.every((g) => g.witness !== undefined))
})

test('the next question is one that matters, and nothing is asked once the answer is settled', () => {
  const compiled = compiledOf('milamore')
  const { calendar } = theShop('milamore')
  const ask = (facts: Record<string, string>) => nextQuestion(compiled, readFacts({
    request: 'exchange', at: '2026-11-25T09:00+09:00', delivered: '2026-11-20T10:00+09:00', country: 'US', buyer: 'consumer', 'bought-from': 'online', ...facts,
  }, { ...commerce, facts: compiled.documents.facts }).facts, calendar)
  const first = ask({})
  assert.equal(first.settled, false)
  const settled = ask({ reason: 'allergy' })
  assert.equal(settled.settled && settled.laid.verdict, 'refuse')
  const photo = ask({ reason: 'wrong-item', used: 'no' })
  assert.deepEqual(!photo.settled && [photo.fact.name, photo.open], ['altered', ['altered']])
  assert.ok(!photo.settled && photo.because.includes('milamore#after-arrival'))
})
