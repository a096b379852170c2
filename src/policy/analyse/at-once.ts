/**
 * Cases of which one is enough for a rule, and which its text joins by “and”, as if a piece had to be both:
 * “damaged and stained” of one piece, where the rule takes either.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import { sentencesOf } from './aligned.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { circumstances, reasons, type Thing } from './said-things.ts'

export function atOnceRemarks(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause }) => clause === section.id)
  const sentences = sentencesOf('en', section.text['en'] ?? '')
  for (const rule of rules) {
    const either = alternativesOf(rule.when)
    const odd = sentences.flatMap(joinedIn).find(([a, b]) => either(a) && either(b))
    if (odd !== undefined) return [atOnce(policy, section, rule, odd)]
  }
  return []
}

const things = [...reasons, ...circumstances]

/** Whether a state is one of several in a rule of which one is enough. */
function alternativesOf(condition: Condition): (thing: Thing) => boolean {
  const named = new Set(alternatives(condition))
  return ({ name }) => named.has(name)
}

function alternatives(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap(alternatives)
    case 'not':
      return alternatives(condition.of)
    case 'any':
      return condition.of.flatMap(valuesIn)
    case 'is':
      return condition.values.length > 1 ? valuesIn(condition) : []
    case 'position':
      return []
  }
}

const valuesIn = (condition: Condition): readonly string[] =>
  condition.kind === 'is'
    ? condition.values.flatMap((value) =>
        condition.fact === 'reason' ? [value] : [`${condition.fact}: ${value}`],
      )
    : []

/** States of one piece on either side of an “and”; those of pieces in the plural may be one of each. */
function joinedIn(sentence: string): readonly (readonly [Thing, Thing])[] {
  return [...sentence.matchAll(/\band\b/gi)].flatMap(({ index, 0: word }) => {
    const before = /[^;:.]*$/.exec(sentence.slice(0, index).replace(/,\s*$/, ''))![0]
    const after = /^[^,;:.]*/.exec(sentence.slice(index + word.length))![0]
    if (!onePiece.test(before) || denied.test(before) || otherSubject.test(after)) return []
    const [a, b] = [before.slice(-32), after.slice(0, 40)].map((side) =>
      things.filter(({ en }) => en.test(side)),
    )
    return a!.flatMap((one) =>
      b!.filter((other) => other !== one && !a!.includes(other)).map((other) => [one, other] as const),
    )
  })
}

/** That it is about a piece, whatever stands between. */
const onePiece =
  /\b(?:an?|the|any|every|each|your|if|when|once|unless|that|which|it|has|been|is|was|are|were)\b/i
const denied = /\b(?:not|no|neither|nor|never|nothing|none|cannot|without|both|between)\b/i
const otherSubject = /^\s*(?:we|you|our|the shop|a member|can|cannot|if|once|when|for)\b/i

function atOnce(policy: Policy, { id }: Section, rule: Rule, [a, b]: readonly [Thing, Thing]): Remark {
  const said = (language: 'ja' | 'en') => [a, b].map(({ words }) => words[language] ?? '')
  return {
    kind: 'text-differs',
    severity: 'warning',
    place: rule.place,
    clauses: [rule.id],
    words: {
      ja: `「${headingIn(policy, id, 'ja')}」の英語の文章は「${said('ja').join('」と「')}」の両方がそろったときと読めますが、規則 \`${rule.id}\` はどちらか一方で足りるとしています`,
      en: `the English text of “${headingIn(policy, id, 'en')}” reads as if it took ${said('en').join(' and ')} at once; for the rule \`${rule.id}\` one of them is enough`,
    },
    suggestion: {
      ja: '英語の “and” を “or” に直すか、規則を改めてください',
      en: 'write “or” for “and”, or mend the rule',
    },
  }
}
