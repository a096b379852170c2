/**
 * What a clause names, in one language against the other and in its text against its rules: the turn of an
 * order at which something ends, the kind of piece, goods, reasons, and values of the document's own facts.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import type { Fact } from '../vocabulary/tree.ts'
import { pairsOf, sentencesOf } from './aligned.ts'
import { headingIn, mendEither, sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import { shareRequests } from './numbers.ts'
import { actsIn, saysNo } from './said-acts.ts'
import { goods, kinds, reasons, turns, type Thing } from './said-things.ts'

export const thingRemarks = (policy: Policy, section: Section): readonly Remark[] => [
  ...[turns, kinds, goods].flatMap((things) => swappedAnywhere(policy, section, things)),
  ...againstRules(policy, section),
]

type Said = { readonly ja: ReadonlySet<Thing>; readonly en: ReadonlySet<Thing> }

/** What either language names; the heading is part of the text. */
function namedIn({ heading, text }: Section, things: readonly Thing[]): Said {
  const own = (language: 'ja' | 'en') =>
    `${heading[language] ?? ''}\n${text[language] ?? ''}`.normalize('NFKC')
  const named = (language: 'ja' | 'en') =>
    new Set(text[language] === undefined ? [] : things.filter((one) => one[language].test(own(language))))
  return { ja: named('ja'), en: named('en') }
}

/**
 * A clause without its heading, which may say roughly, and without the sentences that leave something open.
 */
const settledIn = (section: Section): Section => ({
  ...section,
  heading: {},
  text: Object.fromEntries(
    (['ja', 'en'] as const).flatMap((language) => {
      const text = section.text[language]
      if (text === undefined) return []
      const settled = sentencesOf(language, text).filter((one) => !actsIn(language, one).has('fixed'))
      return [[language, settled.join(language === 'ja' ? '。' : ' ')]]
    }),
  ),
})

/** In a clause with its heading, in its text, or in sentences that answer each other. */
function swappedAnywhere(policy: Policy, section: Section, things: readonly Thing[]): readonly Remark[] {
  const text = { ...section, heading: {} }
  const pairs = pairsOf(section.text)
  for (const one of [section, text, ...pairs.map((pair) => ({ ...text, text: pair }))]) {
    const found = swapped(policy, one, things)
    if (found.length > 0) return found
  }
  return []
}

/** Each language names something that the other does not, where the same should stand. */
function swapped(policy: Policy, section: Section, things: readonly Thing[]): readonly Remark[] {
  const said = namedIn(section, things)
  const [ja, en] = [
    [...said.ja].filter((one) => !said.en.has(one)),
    [...said.en].filter((one) => !said.ja.has(one)),
  ]
  if (ja.length === 0 || en.length === 0) return []
  const list = (some: readonly Thing[], language: string, between: string) =>
    some.map(({ words }) => words[language]).join(between)
  return [
    {
      kind: 'languages-differ',
      severity: 'error',
      place: section.place,
      clauses: [section.id],
      words: {
        ja: `「${headingIn(policy, section.id, 'ja')}」は、日本語では「${list(ja, 'ja', '・')}」、英語では「${list(en, 'ja', '・')}」と読めます`,
        en: `“${headingIn(policy, section.id, 'en')}” names ${list(ja, 'en', ', ')} in Japanese, and ${list(en, 'en', ', ')} in English`,
      },
      suggestion: sayTheSame,
    },
  ]
}

/** The first rule of a clause that names something other than its text does. */
function againstRules(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause, then }) => clause === section.id && then !== 'terms')
  const said = namedIn(settledIn(section), turns)
  const near = policy.rules.filter((rule) => rules.some((own) => shareRequests(own, rule)))
  for (const rule of rules) {
    const turn = turns.find(({ name }) => turnsOf(rule.when).has(name))
    if (turn === undefined) continue
    const named = [said.ja, said.en].find((some) => some.size > 0 && !some.has(turn))
    if (named !== undefined) return [differs(policy, section, rule, [...named], [turn])]
    const unruled = [...said.ja].filter(
      (one) =>
        said.en.has(one) &&
        !near.some(({ when }) => turnsOf(when).has(one.name)) &&
        !isWithinANo(section, near, one),
    )
    if (unruled.length > 0) return [differs(policy, section, rule, unruled, [turn])]
  }
  for (const { fact, things } of subjects(policy)) {
    if (!rules.some(({ when }) => valuesOf(when, fact).size > 0)) continue
    const named = namedIn(section, things)
    const text = [...new Set([...named.ja, ...named.en])]
    for (const rule of rules) {
      const ruled = valuesOf(rule.when, fact)
      const means = things.filter(({ name }) => ruled.has(name))
      const unruled = text.filter(({ name }) => !rules.some(({ when }) => isNamed(when, fact, name)))
      // Of several rules each may have reasons of its own.
      const names = fact === 'reason' ? unruled : text
      if (names.length > 0 && means.length > 0 && !means.some((one) => text.includes(one)))
        return [differs(policy, section, rule, names, means)]
    }
  }
  return reasonsUnruled(policy, section, rules)
}

/**
 * “Once it is made or prepared, no”: a later turn among the stages of the same no draws no edge of its own.
 */
const isWithinANo = ({ text }: Section, near: readonly Rule[], turn: Thing): boolean =>
  near.some(({ then, when }) => then === 'refuse' && valuesOf(when, 'stage').has(turn.name)) &&
  (['ja', 'en'] as const).every((language) =>
    sentencesOf(language, text[language] ?? '')
      .filter((sentence) => turn[language].test(sentence))
      .every((sentence) => saysNo(language, sentence)),
  )

const subjects = (
  policy: Policy,
): readonly { readonly fact: string; readonly things: readonly Thing[] }[] => [
  { fact: 'kind', things: kinds },
  { fact: 'reason', things: reasons },
  ...policy.facts.map((fact) => ({ fact: fact.name, things: valuesOfOwn(fact) })),
]

/** Values of a document's own fact, by the goods they are or by their words. */
function valuesOfOwn({ values }: Fact): readonly Thing[] {
  return values.flatMap(({ value, words }): readonly Thing[] => {
    if (value === 'yes' || value === 'no') return []
    const { ja = value, en = value } = words
    const known = goods.find((one) => one.name === value || one.en.test(en) || one.ja.test(ja))
    const plain = en.replace(/^(?:an?|the) /i, '')
    return [
      {
        name: value,
        words: { ja, en: plain },
        ja: known?.ja ?? new RegExp(escaped(ja)),
        en: known?.en ?? new RegExp(`\\b${escaped(plain)}(?:e?s)?\\b`, 'i'),
      },
    ]
  })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A reason that the text names, and that no rule of the clause, or none but those that refuse, covers. */
function reasonsUnruled(policy: Policy, section: Section, rules: readonly Rule[]): readonly Remark[] {
  const said = namedIn(section, reasons)
  const given = rules.filter(({ then }) => then !== 'refuse')
  const ruled = (some: readonly Rule[]) => some.filter(({ when }) => names(when, 'reason'))
  if (ruled(rules).length === 0) return []
  const missed = [...said.ja].find(
    (reason) =>
      said.en.has(reason) &&
      plainReasons.has(reason.name) &&
      !rules.some(({ when }) => isLeftOut(when, reason.name)) &&
      (!rules.some(({ when }) => covers(when, reason.name)) ||
        (given.some(({ when }) => valuesOf(when, 'reason').size > 0) &&
          !given.some(({ when }) => covers(when, reason.name)))),
  )
  const rule = (ruled(given)[0] ?? ruled(rules)[0])!
  return missed === undefined
    ? []
    : [
        differs(
          policy,
          section,
          rule,
          [missed],
          reasons.filter(({ name }) => covers(rule.when, name)),
        ),
      ]
}

/** Reasons that a text names for their own sake; of the others it may speak by the way. */
const plainReasons: ReadonlySet<string> = new Set([
  'wrong-item',
  'missing-part',
  'changed-mind',
  'image-differs',
  'wrong-size',
])

function differs(
  policy: Policy,
  section: Section,
  rule: Rule,
  text: readonly Thing[],
  means: readonly Thing[],
): Remark {
  const list = (some: readonly Thing[], language: string, between: string) =>
    some.map(({ words }) => words[language]).join(between)
  return {
    kind: 'text-differs',
    severity: 'error',
    place: rule.place,
    clauses: [rule.id],
    words: {
      ja: `「${headingIn(policy, section.id, 'ja')}」の文章には「${list(text, 'ja', '・')}」とありますが、規則 \`${rule.id}\` は「${list(means, 'ja', '・')}」についてのものです`,
      en: `the text of “${headingIn(policy, section.id, 'en')}” names ${list(text, 'en', ', ')}; the rule \`${rule.id}\` is about ${list(means, 'en', ', ')}`,
    },
    suggestion: mendEither,
  }
}

/** Every test of a fact in a condition; `isNot` where it stands under a `not`. */
function tests(
  condition: Condition,
  fact: string,
  isNot = false,
): readonly { readonly values: readonly string[]; readonly isNot: boolean }[] {
  // That a reason is one of several conditions tells nothing of the rule alone.
  if (condition.kind === 'any' && fact === 'reason') return []
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((one) => tests(one, fact, isNot))
  if (condition.kind === 'not') return tests(condition.of, fact, !isNot)
  return condition.kind === 'is' && condition.fact === fact ? [{ values: condition.values, isNot }] : []
}

const names = (condition: Condition, fact: string): boolean => tests(condition, fact).length > 0

const valuesOf = (condition: Condition, fact: string): ReadonlySet<string> =>
  new Set(tests(condition, fact).flatMap(({ values, isNot }) => (isNot ? [] : values)))

const isNamed = (condition: Condition, fact: string, value: string): boolean =>
  tests(condition, fact).some(({ values }) => values.includes(value))

/** Named as the exception. */
const isLeftOut = (condition: Condition, reason: string): boolean =>
  tests(condition, 'reason').some(({ values, isNot }) => isNot && values.includes(reason))

/** Whether a rule is for a reason: it names it, leaves out others, or asks for none. */
const covers = (condition: Condition, reason: string): boolean =>
  tests(condition, 'reason').every(({ values, isNot }) => values.includes(reason) !== isNot)

const stages = ['accepted', 'in-production', 'preparing', 'packed', 'shipped', 'delivered'] as const

/**
 * At which turns of an order a rule begins or ends to speak: a run of stages from the first, or to a late
 * one.
 */
export function turnsOf(condition: Condition): ReadonlySet<string> {
  const found = new Set(momentsOf(condition))
  const said = tests(condition, 'stage')
  const run = stages.filter((stage) => said.every(({ values, isNot }) => values.includes(stage) !== isNot))
  const [first, last] = [stages.indexOf(run[0] ?? 'accepted'), stages.indexOf(run.at(-1) ?? 'delivered')]
  if (said.length === 0 || last - first + 1 !== run.length) return found
  if (first === 0 && last < 4) found.add(stages[last + 1]!)
  if (first > 0 && last >= 4) found.add(stages[first]!)
  return found
}

/** Moments that have happened, or not yet, without any days counted from them. */
function momentsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(momentsOf)
  if (condition.kind === 'not') return momentsOf(condition.of)
  return condition.kind === 'position' && ['happened', 'not-yet'].includes(condition.relation)
    ? [condition.anchor]
    : []
}
