/**
 * A rule as a sentence that a customer can read: on which request, when, with what, what follows. Made from
 * the rule itself, so that what is said is what decides. Pure; the words stand in `#words`.
 */
import { commerce, plainTerms, wordIn, type Condition, type Fact, type Policy, type Rule } from '#policy'
import {
  inOrderAsked,
  inside,
  listed,
  obligationSentences,
  remedySentences,
  sentence,
  termSentences,
} from '#sentences'
import { say, type Language } from '#words'
import { inOneLine, phrasesOf, quoted, type Phrase } from './condition-phrase.ts'

/** `conditions` are those that do not fit into the sentence, to stand under it as a list. */
export type RuleSentence = {
  readonly effect: Rule['then']
  readonly force: Rule['force']
  readonly sentence: string
  readonly conditions: readonly Phrase[]
  readonly needed: readonly string[]
  readonly terms: readonly string[]
  /** Which clauses it is an exception to, and before which it goes. */
  readonly precedence: readonly string[]
}

/** Says a rule. `facts` are those of the vocabulary and the document's own. */
export function ruleSentence(
  rule: Rule,
  policy: Policy,
  facts: readonly Fact[],
  language: Language,
): RuleSentence {
  const headings = (ids: readonly string[]) => headingsOf(ids, policy, language)
  const phrases = phrasesOf(ownCondition(rule), facts, language)
  const { when, conditions } = whenOf(phrases, language)
  const beaten = rule.exceptionTo.length > 0 ? rule.exceptionTo : rule.overrides
  const switchesOff = rule.then === 'none'
  return {
    effect: rule.then,
    force: rule.force,
    sentence: sentence(
      say(language, `rule.${rule.then}`, {
        requests: requestsOf(rule, language),
        when,
        bases: headings(beaten),
      }),
    ),
    conditions,
    needed: neededOf(rule, facts, language),
    terms: termsOf(rule, language),
    precedence: switchesOff
      ? []
      : [
          ...(rule.exceptionTo.length === 0
            ? []
            : [say(language, 'rule.exception-to', { bases: headings(rule.exceptionTo) })]),
          ...(rule.overrides.length === 0
            ? []
            : [say(language, 'rule.overrides', { bases: headings(rule.overrides) })]),
        ],
  }
}

/** An exception carries the conditions of its bases before its own; the base says those itself. */
function ownCondition(rule: Rule): Condition {
  if (rule.exceptionTo.length === 0 || rule.when.kind !== 'all' || rule.when.of.length !== 2) return rule.when
  return rule.when.of[1]!
}

/** One plain condition goes into the sentence, more stand under it. */
function whenOf(
  phrases: readonly Phrase[],
  language: Language,
): { when: string; conditions: readonly Phrase[] } {
  const [first] = phrases
  if (first === undefined) return { when: say(language, 'rule.always'), conditions: [] }
  if (phrases.length > 1) return { when: say(language, 'rule.when-all'), conditions: phrases }
  if (typeof first === 'string' && language !== 'ja')
    return { when: say(language, 'rule.when', { condition: first }), conditions: [] }
  return typeof first !== 'string' && first.lead === say(language, 'rule.any')
    ? { when: say(language, 'rule.when-any'), conditions: first.parts }
    : { when: say(language, 'rule.when-all'), conditions: phrases }
}

function requestsOf(rule: Rule, language: Language): string {
  if (rule.on === '*') return say(language, 'rule.every-request')
  const words = rule.on.map(
    (request) => commerce.requests.find((r) => r.value === request)?.words ?? { en: request },
  )
  return listed(
    words.map((word) => inside(wordIn(word, language))),
    language,
  )
}

function neededOf(rule: Rule, facts: readonly Fact[], language: Language): readonly string[] {
  return rule.provided.map(({ condition, otherwise }) => {
    const needed = say(language, 'rule.needed', {
      condition: inOneLine(phrasesOf(condition, facts, language), language),
    })
    const without = say(language, `rule.needed-${otherwise === 'accept' ? 'pending' : otherwise}`)
    return language === 'ja' ? needed + without : `${needed} ${without}`
  })
}

const mostNamed = 4

/** The headings of the clauses that rules stand in, each once; too many are "the other clauses". */
function headingsOf(ids: readonly string[], policy: Policy, language: Language): string {
  const clauses = [...new Set(ids.map((id) => policy.rules.find((rule) => rule.id === id)?.clause ?? id))]
  if (clauses.length > mostNamed) return say(language, 'rule.other-clauses')
  const headings = clauses.map(
    (id) => policy.sections.find((section) => section.id === id)?.heading ?? { en: id },
  )
  return headings
    .map((heading) => quoted(wordIn(heading, language), language))
    .join(say(language, 'rule.between'))
}

function termsOf(rule: Rule, language: Language): readonly string[] {
  const terms = plainTerms(rule.terms)
  return [
    ...remedySentences(inOrderAsked(rule.on === '*' ? [] : rule.on, terms), false, language),
    ...termSentences(terms, language),
    ...obligationSentences(terms, language),
  ]
}
