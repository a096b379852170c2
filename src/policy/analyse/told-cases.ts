/**
 * Each rule of a clause held against the sentence that tells of its case: what the rule gives, refuses or
 * leaves to staff, the sentence does, too. A case is known by what sets the rule apart from the others of its
 * clause.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, Policy, Position, Rule } from '../rules/tree.ts'
import { sentencesOf } from './aligned.ts'
import { headingIn, mendEither } from './finding.ts'
import type { Remark } from './finding.ts'
import { lengthsIn, measured } from './said-lengths.ts'
import { circumstances, kinds, turns, type Thing } from './said-things.ts'
import { actsIn, denies, leaves, saysNo, type Act, type Language } from './said-acts.ts'

type Answer = 'yes' | 'no' | 'open'

const answers: Readonly<Partial<Record<Rule['then'], Answer>>> = {
  accept: 'yes',
  refuse: 'no',
  staff: 'open',
  open: 'open',
}

/** Something that a rule's condition asks for, and how a sentence speaks of it. */
type Cue = { readonly name: string; readonly isIn: (language: Language, sentence: string) => boolean }

export function toldCaseRemarks(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause, then }) => clause === section.id && then !== 'terms')
  const languages = policy.languages.filter((one): one is Language => one === 'ja' || one === 'en')
  for (const rule of rules) {
    const answer = answers[rule.then]
    const cues = cuesOf(rule).filter(
      ({ name }) => !rules.every((other) => cuesOf(other).some((cue) => cue.name === name)),
    )
    if (answer === undefined || cues.length === 0) continue
    const told = languages.map((language) => answersTold(section, rule, cues, language))
    const wrong = told.every((some) => some.size > 0 && !some.has(answer))
    if (wrong) return [toldOtherwise(policy, section, rule, [...told[0]!][0]!)]
  }
  return []
}

/** What the sentences that come nearest to a rule's case answer. */
function answersTold(
  { text }: Section,
  rule: Rule,
  cues: readonly Cue[],
  language: Language,
): ReadonlySet<Answer> {
  const near = sentencesOf(language, text[language] ?? '').map((sentence) => ({
    sentence,
    count: cues.filter(({ isIn }) => isIn(language, sentence)).length,
  }))
  const most = Math.max(0, ...near.map(({ count }) => count))
  if (most === 0) return new Set()
  return new Set(
    near.flatMap(({ count, sentence }) => {
      const answer = count === most ? answerIn(language, sentence, rule) : undefined
      return answer === undefined ? [] : [answer]
    }),
  )
}

function answerIn(language: Language, sentence: string, { on }: Rule): Answer | undefined {
  const acts = actsIn(language, sentence)
  if (leaves[language].test(sentence)) return 'open'
  const own = (on === '*' ? [] : on).flatMap((request) => [...(acts.get(request as Act) ?? [])])
  if (new Set(own).size > 1) return undefined
  if (saysNo(language, sentence)) return 'no'
  return denies(language, sentence) || !gives(acts) ? undefined : 'yes'
}

const gives = (acts: ReturnType<typeof actsIn>): boolean =>
  [...acts.values()].some((values) => values.has(true))

function cuesOf({ when }: Rule): readonly Cue[] {
  return conditionsOf(when).flatMap((one): readonly Cue[] => {
    if (one.kind === 'position') return [positionCue(one)]
    return one.kind === 'is' ? one.values.flatMap((value) => valueCues(one.fact, value)) : []
  })
}

const conditionsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.of.flatMap(conditionsOf) : [condition]

function positionCue({ relation, anchor, length }: Position): Cue {
  if (relation === 'happened' || relation === 'not-yet')
    return thingCue(turns.find(({ name }) => name === anchor))
  const isLate = relation === 'after' || relation === 'from'
  const own = measured(length.count, length.unit)
  return {
    name: `${isLate ? 'late' : 'early'} ${own}`,
    isIn: (language, sentence) =>
      afterwards[language].test(sentence) === isLate &&
      lengthsIn(sentence, language).some(({ measure }) => measure === own),
  }
}

const afterwards: Readonly<Record<Language, RegExp>> = {
  ja: /過ぎ|以降|以上|目から/,
  en: /\bafter the\b|\bonce\b|\bor more\b|\bfrom day\b|\bpast\b/i,
}

const nothing: Cue = { name: '', isIn: () => false }
const thingCue = (thing: Thing | undefined): Cue =>
  thing === undefined
    ? nothing
    : { name: thing.name, isIn: (language, sentence) => thing[language].test(sentence) }

const valueCues = (fact: string, value: string): readonly Cue[] => {
  const thing =
    fact === 'kind'
      ? kinds.find(({ name }) => name === value)
      : circumstances.find(({ name }) => name === `${fact}: ${value}`)
  return thing === undefined ? [] : [thingCue(thing)]
}

function toldOtherwise(policy: Policy, { id }: Section, rule: Rule, told: Answer): Remark {
  const ja = { yes: '受け付けて', no: '断って', open: '担当者に任せて' } as const
  const en = { yes: 'says yes', no: 'says no', open: 'leaves it to staff' } as const
  const ruled = answers[rule.then]!
  return {
    kind: 'text-differs',
    severity: 'error',
    place: rule.place,
    clauses: [rule.id],
    words: {
      ja: `「${headingIn(policy, id, 'ja')}」の文章はこの場合を${ja[told]}いますが、規則 \`${rule.id}\` は${ja[ruled]}います`,
      en: `the text of “${headingIn(policy, id, 'en')}” ${en[told]} in this case; the rule \`${rule.id}\` ${en[ruled]}`,
    },
    suggestion: mendEither,
  }
}
