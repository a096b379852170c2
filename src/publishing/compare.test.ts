/**
 * One word of a policy changes: the difference says what follows from it, and nothing else, whatever case one
 * tries.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentsOf, readPolicy } from '#policy'
import type { Documents } from '#policy'
import { answered, situationsNear } from '#publishing/testing'
import { theShop } from '#shops/testing'
import { sameAnswer, saidBy } from './answer.ts'
import { compareDocuments, compareTexts } from './compare.ts'
import type { Answer, Comparison } from './version.ts'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']

/** The first of some edits of a policy that can still be read, and that is an edit. */
function edited(name: string, edits: (text: string) => readonly string[]): Documents {
  const { policyText, documents } = theShop(name)
  for (const text of edits(policyText)) {
    const { policy, problems } = readPolicy(text, 'b.md')
    if (text !== policyText && problems.length === 0) return documentsOf(policy, documents.laws)
  }
  throw new Error(`no such edit of ${name} can be read`)
}

/** One edit for each place where a pattern is found. */
const atEach = (pattern: RegExp, change: (found: RegExpMatchArray) => string) => (text: string) =>
  [...text.matchAll(pattern)].map(
    (found) => `${text.slice(0, found.index)}${change(found)}${text.slice(found.index + found[0].length)}`,
  )

const oneDayLonger = (text: string) => [
  ...atEach(
    /(within|after): (\d+) (day|week)s? of/g,
    ([, relation, n, unit]) => `${relation}: ${Number(n) + 1} ${unit}s of`,
  )(text),
  ...atEach(
    /(from|before): day (\d+) of/g,
    ([, relation, n]) => `${relation}: day ${Number(n) + 1} of`,
  )(text),
]
const withoutException = (text: string) => [
  ...atEach(/\n +(exception-to|overrides): .*/g, () => '')(text),
  ...atEach(/, (exception-to|overrides): \[[^\]]*\]/g, () => '')(text),
  ...atEach(/: \{ not: ([a-z-]+) \}/g, ([, value]) => `: ${value}`)(text),
]
const swappedAnswer = atEach(
  /then: (accept|refuse)$/gm,
  ([, then]) => `then: ${then === 'accept' ? 'refuse' : 'accept'}`,
)
const movedRule = (text: string) => {
  const parts = text.split(/^(?=## )/m)
  const clauses = parts
    .filter((part) => part.includes('```yaml rule'))
    .flatMap((part) => /^## .*\{#([a-z-]+)\}$/m.exec(part)?.[1] ?? [])
  const renamed = clauses.map((clause) =>
    text.replaceAll(new RegExp(`(?<![a-z-])${clause}(?=[\\].,}])`, 'g'), `${clause}-anew`),
  )
  return [
    ...parts.flatMap((part, i) => {
      const block = /^```yaml rule\n[\s\S]*?^```\n/m.exec(part)?.[0]
      const next = parts[i + 1]
      return block === undefined || next === undefined || i === 0
        ? []
        : [
            [
              ...parts.slice(0, i),
              part.replace(block, ''),
              `${next.trimEnd()}\n\n${block}\n`,
              ...parts.slice(i + 2),
            ].join(''),
          ]
    }),
    ...renamed,
  ]
}

/**
 * Tries many cases under both versions: each that changes stands in a group, and each that stands in none is
 * the same.
 */
function agreesWithEveryCase(
  before: Documents,
  after: Documents,
  compared: Comparison,
  name: string,
  tries = 800,
): number {
  const { calendar } = theShop(name)
  const draw = situationsNear([before, after], 20_261_121)
  const inputs = [
    ...compared.groups.flatMap(({ witness }) => (witness === undefined ? [] : [witness])),
    ...Array.from({ length: tries }, draw),
  ]
  let changed = 0
  for (const input of inputs) {
    const [from, to] = [answered(before, input, calendar), answered(after, input, calendar)]
    if (from === undefined || to === undefined || sameAnswer(from, to)) continue
    changed += 1
    const group = compared.groups.find((g) => g.request === input['request'] && sameSides(g, { from, to }))
    assert.ok(
      group,
      `${name} (seed 20261121): a case changes that no group names: ${JSON.stringify(input)} ${from.verdict} ${from.clauses.join()} → ${to.verdict} ${to.clauses.join()}`,
    )
  }
  return changed
}

type Sides = { readonly from: Answer; readonly to: Answer }

/** What an answer says, point by point; lists have no order, remedies do. */
const pointsIn = (answer: Answer): readonly string[] => {
  const [verdict, reason, clauses, terms] = JSON.parse(saidBy(answer)) as [string, string, string[], object[]]
  return [`${verdict} ${reason}`, ...clauses, ...terms.map((term) => JSON.stringify(term))]
}

/** Whether a group tells the change of a case: just what goes and what comes, and nothing that is not so. */
function sameSides(group: Sides, found: Sides): boolean {
  const [from, to, was, is] = [group.from, group.to, found.from, found.to].map(pointsIn)
  const only = (these: readonly string[], others: readonly string[]) =>
    these.filter((one) => !others.includes(one)).join()
  return (
    only(from!, to!) === only(was!, is!) &&
    only(to!, from!) === only(is!, was!) &&
    only(from!, was!) === '' &&
    only(to!, is!) === ''
  )
}

function witnessesHold(before: Documents, after: Documents, compared: Comparison, name: string): void {
  for (const group of compared.groups) {
    if (group.witness === undefined) continue
    const [from, to] = [before, after].map((documents) =>
      answered(documents, group.witness!, theShop(name).calendar),
    )
    assert.ok(
      from !== undefined && to !== undefined && sameSides(group, { from, to }),
      `${name}: the case does not show it: ${JSON.stringify(group)}`,
    )
  }
}

function compared(name: string, after: Documents): Comparison {
  const { documents, calendar } = theShop(name)
  const comparison = compareDocuments(documents, after, calendar)
  if ('refused' in comparison) throw new Error(comparison.refused)
  return comparison
}

for (const name of shops) {
  const { documents, policyText, calendar } = theShop(name)

  test(`${name}: a day more in one clause changes exactly the cases named, each with a case in which it shows`, () => {
    const after = edited(name, oneDayLonger)
    const comparison = compared(name, after)
    assert.equal(comparison.equal, false)
    assert.equal(
      comparison.changed,
      comparison.groups.reduce((sum, { count }) => sum + count, 0),
    )
    witnessesHold(documents, after, comparison, name)
    assert.ok(agreesWithEveryCase(documents, after, comparison, name) > 0)
  })

  test(`${name}: an exception that is dropped changes exactly the cases named`, () => {
    const after = edited(name, withoutException)
    const comparison = compared(name, after)
    witnessesHold(documents, after, comparison, name)
    agreesWithEveryCase(documents, after, comparison, name)
  })

  test(`${name}: an answer turned round is better or worse for the buyer, and exactly the cases named change`, () => {
    const after = edited(name, swappedAnswer)
    const comparison = compared(name, after)
    assert.ok(comparison.groups.some(({ forBuyer }) => forBuyer === 'better' || forBuyer === 'worse'))
    witnessesHold(documents, after, comparison, name)
    assert.ok(agreesWithEveryCase(documents, after, comparison, name) > 0)
  })

  test(`${name}: other words in a clause change no case, and the clause is named`, () => {
    const after = edited(name, (text) => [textOnly(text)])
    const comparison = compared(name, after)
    assert.deepEqual([comparison.equal, comparison.changed, comparison.groups], [true, 0, []])
    assert.equal(comparison.texts.changed.length, 1)
    assert.equal(agreesWithEveryCase(documents, after, comparison, name, 400), 0)
  })

  test(`${name}: clauses in another order change nothing at all`, () => {
    const after = edited(name, (text) => {
      const [front = '', ...sections] = text.split(/^(?=## )/m)
      return [[front, ...sections.toReversed().map((s) => `${s.trimEnd()}\n\n`)].join('')]
    })
    const comparison = compared(name, after)
    assert.deepEqual([comparison.equal, comparison.texts.changed, comparison.texts.front], [true, [], false])
  })

  test(`${name}: a rule moved to another clause changes what is cited, and exactly the cases named`, () => {
    const after = edited(name, movedRule)
    const comparison = compared(name, after)
    assert.ok(comparison.groups.length > 0)
    witnessesHold(documents, after, comparison, name)
    assert.ok(agreesWithEveryCase(documents, after, comparison, name) > 0)
  })

  test(`${name}: the same text changes nothing at all, and a text that cannot be read is no version`, () => {
    const same = compareTexts(documents, policyText, calendar)
    assert.ok('equal' in same && same.equal && same.texts.changed.length === 0)
    const broken = compareTexts(documents, policyText.replace('then: refuse', 'then: refse'), calendar)
    assert.ok('refused' in broken && broken.refused === 'document-has-problems')
  })
}

/** One word before the last clause's English text. */
function textOnly(text: string): string {
  const last = text.lastIndexOf(':::en\n') + ':::en\n'.length
  return `${text.slice(0, last)}Please note: ${text.slice(last)}`
}

test('a window of 7 days that becomes 8 is told as day 8, better for the buyer, in both languages', () => {
  const after = edited('kaoru', (text) => [text.replaceAll('7 days of delivered', '8 days of delivered')])
  const { groups } = compared('kaoru', after)
  const exchange = groups.find(
    (g) => g.request === 'exchange' && g.from.verdict === 'refuse' && g.to.verdict === 'accept',
  )!
  assert.equal(exchange.forBuyer, 'better')
  assert.match(exchange.words['en']!, /on day 8 after delivery/)
  assert.match(exchange.words['ja']!, /お届けから8日目/)
  assert.ok(groups.every(({ forBuyer }) => forBuyer !== 'worse'))
})

test('more situations than can be told apart are a refusal that names the budget, never a wait', () => {
  const { documents, calendar } = theShop('kaoru')
  const rules = Array.from({ length: 14 }, (_, i) => {
    const test = (k: number) => `q${(i * 7 + k * 5) % 24}: ${(i + k) % 2 === 0 ? 'yes' : 'no'}`
    return `- { id: r${i}, on: [exchange], when: { ${[...new Set(Array.from({ length: 7 }, (_unused, k) => test(k)))].join(', ')} }, then: ${i % 2 === 0 ? 'accept' : 'refuse'} }`
  })
  const facts = Array.from(
    { length: 24 },
    (_, i) => `- { name: q${i}, from: customer, ask: { ja: "問${i}", en: "question ${i}" } }`,
  )
  const text = `---\npolicy: kaoru\nversion: "2"\neffective: 2026-05-01T00:00+09:00\nzone: Asia/Tokyo\nlanguages: [ja, en]\nhome: JP\n---\n\n# 題 / Title\n\n## 条 / Clause {#clause}\n\n:::ja\n文\n:::\n\n:::en\ntext\n:::\n\n\`\`\`yaml facts\n${facts.join('\n')}\n\`\`\`\n\n\`\`\`yaml rule\n${rules.join('\n')}\n\`\`\`\n`
  const { policy, problems } = readPolicy(text, 'b.md')
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
  )
  const compared = compareDocuments(documents, documentsOf(policy, documents.laws), calendar)
  assert.ok(
    !('refused' in compared) ||
      (compared.refused === 'too-many-nodes' && compared.which === 'after' && compared.budget > 0),
  )
})
