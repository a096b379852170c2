/**
 * Findings an owner acts on: few for each shop, one a matter across laws, with what is less and by how much.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compile, documentsOf, readPolicy, remarksOf, supplyRemarks, type Remark } from '#policy'
import { theShop } from '#shops/testing'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'] as const

function remarks(name: string, change: (text: string) => string = (text) => text): readonly Remark[] {
  const text = readFileSync(join(import.meta.dirname, `../shops/${name}/policy.md`), 'utf8')
  const { policy, problems } = readPolicy(change(text), 'policy.md')
  assert.deepEqual(problems, [])
  const { documents, calendar, catalogue } = theShop(name)
  const compiled = compile(documentsOf(policy, documents.laws))
  if ('refused' in compiled) throw new Error(compiled.refused)
  return [...remarksOf(compiled, calendar), ...supplyRemarks(policy, catalogue)]
}

const toActOn = (found: readonly Remark[]) => found.filter(({ severity }) => severity !== 'note')

for (const shop of shops) {
  test(`${shop}: an owner has ten findings to act on at most, and no mend is told again and again`, () => {
    const act = toActOn(remarks(shop))
    assert.ok(act.length > 0 && act.length <= 10, act.map(({ words }) => words['en']).join('\n'))
    for (const [help, same] of Map.groupBy(act, ({ suggestion }) => suggestion['en']))
      assert.ok(same.length <= 4, `${same.length} × ${help}`)
  })

  test(`${shop}: what falls short of several laws in the same way is one finding`, () => {
    const law = toActOn(remarks(shop)).filter(({ kind }) => kind === 'law')
    const matters = law.map(({ words }) => words['en']!.split(':')[0])
    assert.deepEqual(matters, [...new Set(matters)])
  })
}

test('a finding about the law says what is less, by how much, and whom it concerns, the shop’s own country first', () => {
  const faults = toActOn(remarks('kaoru')).find(({ words }) => words['en']!.startsWith('Faults'))!
  assert.match(
    faults.words['en']!,
    /^Faults: under “Faulty or wrong pieces”, the answer is no after 7 days\. By law, .*Japan; .*2 years and 2 months in the EU and EEA; .*6 years in the UK$/,
  )
  assert.match(
    faults.words['ja']!,
    /7日を過ぎるとお受けしません。法律によれば、日本では、.*EU・EEAでは、2年と2か月以内.*イギリスでは、6年以内/,
  )
  assert.equal(faults.witness?.input['country'], 'JP')
  assert.match(
    faults.witness?.words['en'] ?? '',
    /^Exchange, when the reason is a fault, on day \d+ after delivery of this piece$/,
  )
})

test('a sentence that leaves the law its say, before the first heading, makes notes of what is obeyed anyway', () => {
  const saved = remarks('kaoru', (text) =>
    text
      .replace(
        'をまとめました。',
        'をまとめました。お住まいの国の法律がお客様により多くを認めるときは、法律に従います。',
      )
      .replace(
        'and until when.',
        'and until when. Where the law of your country gives you more, that applies.',
      ),
  )
  assert.deepEqual(
    toActOn(saved).filter(({ kind }) => kind === 'law'),
    [],
  )
  assert.ok(saved.some(({ kind, words }) => kind === 'law' && words['en']!.startsWith('Faults')))
  const oneLanguage = remarks('kaoru', (text) =>
    text.replace(
      'and until when.',
      'and until when. Where the law of your country gives you more, that applies.',
    ),
  )
  assert.notEqual(toActOn(oneLanguage).filter(({ kind }) => kind === 'law').length, 0)
})

test('a case for what is not said is one that somebody may come with', () => {
  for (const shop of shops)
    for (const { witness, words } of toActOn(remarks(shop)).filter(({ kind }) => kind === 'silence')) {
      const afterwards = ['exchange', 'return', 'repair', 'clean'].includes(String(witness?.input['request']))
      assert.ok(
        !afterwards || witness?.input['stage'] === 'delivered' || witness?.input['delivered'] !== undefined,
        words['en'],
      )
    }
})

test('a refund later than the law’s is one finding that says both lengths', () => {
  const late = (text: string) =>
    text.replace(
      /^then: refuse\n```\n\n## 金属/m,
      'then: accept\nterms: { return-shipping: customer, refund-of: all-payments, refund-means: same-means, refund-within: 30 days of notice }\n```\n\n## 金属',
    )
  const found = toActOn(remarks('kaoru', late)).filter(
    ({ kind, words }) => kind === 'law' && /refund within 30 days/.test(words['en']!),
  )
  assert.equal(found.length, 1)
  assert.match(
    found[0]!.words['en']!,
    /refund within 30 days.*By law, .*refund within 14 days in the EU and EEA/,
  )
  assert.match(found[0]!.words['ja']!, /返金の期限は30日.*返金の期限は14日/)
})

test('clauses that a careful reader found in order are named by no finding to act on', () => {
  for (const [shop, fine] of [
    ['kaoru', ['wrapping', 'one-side', 'earring-back']],
    ['k-uno', ['specification', 'after-service']],
    ['milamore', ['elsewhere', 'several-pieces', 'shipping-fee']],
    ['preorder', ['how-to-cancel']],
  ] as const) {
    const law = toActOn(remarks(shop)).filter(({ kind }) => kind === 'law' || kind === 'lawyer')
    for (const clause of fine)
      assert.ok(!law.some(({ clauses }) => clauses.includes(clause)), `${shop} ${clause}`)
  }
})

test('a law that concerns some clauses of a matter names those', () => {
  const faults = toActOn(remarks('milamore')).find(({ words }) => words['en']!.startsWith('Faults'))!
  assert.match(faults.words['en']!, /in Japan \(“10 days or more since arrival”/)
  assert.doesNotMatch(faults.words['en']!, /in Japan \([^)]*“Damaged or altered after arrival”/)
})
