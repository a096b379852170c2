/**
 * Conditions of a rule in words: a list of phrases that all hold, where a phrase may head a list of its own
 * ("one of these"). Japanese phrases end in a noun, English ones are clauses. Pure.
 */
import { commerce, placeWord, wordIn, type Condition, type Fact } from '#policy'
import { conditionPhrase, inside, listed, wordOf } from '#sentences'
import { say, type Language } from '#words'

/** One phrase, or a phrase with others under it. */
export type Phrase = string | { readonly lead: string; readonly parts: readonly Phrase[] }

type Position = Extract<Condition, { readonly kind: 'position' }>
type Is = Extract<Condition, { readonly kind: 'is' }>

/**
 * The phrases that must all hold; none when the condition always does. `facts`: those a document may name.
 */
export function phrasesOf(
  condition: Condition,
  facts: readonly Fact[],
  language: Language,
): readonly Phrase[] {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap((part) => phrasesOf(part, facts, language))
    case 'any':
      return [
        {
          lead: say(language, 'rule.any'),
          parts: condition.of.map((part) => onePhrase(part, facts, language)),
        },
      ]
    case 'not':
      return notPhrases(condition.of, facts, language)
    case 'is':
      return [isPhrase(condition, false, facts, language)]
    case 'position':
      return [positionPhrase(condition, facts, language)]
  }
}

/** The whole condition in one line, for where no list can stand. */
export function inOneLine(phrases: readonly Phrase[], language: Language): string {
  const lines = phrases.map((phrase) =>
    typeof phrase === 'string'
      ? phrase
      : `${phrase.lead} ${phrase.parts.map((part) => inOneLine([part], language)).join(' / ')}`,
  )
  return lines.join(say(language, 'rule.and'))
}

function onePhrase(condition: Condition, facts: readonly Fact[], language: Language): Phrase {
  const phrases = phrasesOf(condition, facts, language)
  return phrases.length === 1 ? phrases[0]! : inOneLine(phrases, language)
}

function notPhrases(condition: Condition, facts: readonly Fact[], language: Language): readonly Phrase[] {
  if (condition.kind === 'is') return [isPhrase(condition, true, facts, language)]
  if (condition.kind === 'not') return phrasesOf(condition.of, facts, language)
  if (condition.kind === 'any') {
    return [
      {
        lead: say(language, 'rule.unless-any'),
        parts: condition.of.map((part) => onePhrase(part, facts, language)),
      },
    ]
  }
  return [{ lead: say(language, 'rule.unless'), parts: phrasesOf(condition, facts, language) }]
}

/** So few answers are named one by one where the others are left out; of more, it is said which are not. */
const fewAnswers = 4

function isPhrase(
  { fact: name, values }: Is,
  not: boolean,
  facts: readonly Fact[],
  language: Language,
): Phrase {
  const fact = facts.find((f) => f.name === name)
  if (fact === undefined) return `${name} ${values.join()}`
  const others = fact.values.map(({ value }) => value).filter((value) => !values.includes(value))
  const left = not && others.length <= fewAnswers ? clausesOf(fact, others, language) : undefined
  if (left !== undefined) return left
  const clauses = clausesOf(fact, values, language)
  if (clauses !== undefined) {
    const key = fact.name === 'reason' ? 'rule.reason-not' : 'rule.not-so'
    return not ? say(language, key, { values: clauses }) : clauses
  }
  if (isAsked(fact)) {
    const answers = valuesOf(fact, not ? others : values, language)
    return { lead: wordIn(fact.ask, language), parts: [listed(answers, language)] }
  }
  const said = listed(valuesOf(fact, values, language), language)
  const key = not ? 'rule.is-not' : 'rule.is'
  return say(language, key, { fact: named(wordIn(fact.words, language), language), values: said })
}

/** 'it is faulty or it is not what you ordered', where every value has such a clause. */
function clausesOf(fact: Fact, values: readonly string[], language: Language): string | undefined {
  const clauses = values
    .map((value) => conditionPhrase(fact.name, value, language))
    .filter((clause) => clause !== undefined)
  return values.length > 0 && clauses.length === values.length ? listed(clauses, language) : undefined
}

function valuesOf(fact: Fact, values: readonly string[], language: Language): readonly string[] {
  if (fact.kind === 'country') return countriesIn(values, language)
  if (fact.kind === 'text')
    return values.map((value) => (value === 'GB-SCT' ? say(language, 'rule.GB-SCT') : value))
  return values.map((value) => {
    const word = wordOf(fact.values, value, language)
    // What both languages call alike is a name: 'Visa'.
    return word === wordOf(fact.values, value, language === 'ja' ? 'en' : 'ja') ? word : inside(word)
  })
}

/** Facts whose question says more than their name: yes or no, and choices that a shop declares itself. */
const isAsked = ({ kind, name, values }: Fact): boolean =>
  values.map(({ value }) => value).join() === 'yes,no' ||
  (kind === 'choice' && !commerce.facts.some((fact) => fact.name === name))

/** 'reason' as 'the reason'; 'who asks' stays. */
const named = (word: string, language: Language): string =>
  language === 'ja' || /^(an?|the|who|what|whether)\b/.test(word) ? word : `the ${word}`

/** Countries by name; all members of the EU together are the EU. */
function countriesIn(codes: readonly string[], language: Language): readonly string[] {
  const eu = commerce.countryGroups['EU'] ?? []
  const whole = eu.length > 0 && eu.every((code) => codes.includes(code))
  const others = codes.filter((code) => !whole || !eu.includes(code)).map((code) => placeWord(code, language))
  return whole ? [say(language, 'rule.EU'), ...others] : others
}

function positionPhrase(position: Position, facts: readonly Fact[], language: Language): string {
  const { relation, anchor, length, subject, counting } = position
  const values = {
    anchor: momentPhrase(anchor, facts, language),
    length: lengthPhrase(length, language),
    count: length.count,
    subject:
      subject === 'notice'
        ? say(language, 'rule.you-ask')
        : say(language, 'rule.subject', { word: momentPhrase(subject, facts, language) }),
  }
  const bare = relation === 'happened' || relation === 'not-yet'
  const firstDay = !bare && counting.firstDay === 'included' ? say(language, 'rule.first-day-counts') : ''
  return say(language, `rule.${relation}`, values) + firstDay
}

/** The moment that a period is counted from: `この品のお届け`, `this piece was delivered`. */
function momentPhrase(name: string, facts: readonly Fact[], language: Language): string {
  if (name === 'notice') return say(language, 'rule.notice')
  return wordIn(facts.find((fact) => fact.name === name)?.words ?? { en: name }, language)
}

/** '7 days', '14 days and a further 12 months'. */
function lengthPhrase(length: Position['length'], language: Language): string {
  const first = say(language, `rule.${length.unit}`, { count: length.count })
  return length.next === undefined
    ? first
    : say(language, 'rule.length-and', { first, next: lengthPhrase(length.next, language) })
}

export const quoted = (word: string, language: Language): string => say(language, 'rule.quoted', { word })
