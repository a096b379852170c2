/**
 * Values of the policy language in a reader's words: requests, clauses, terms, lengths of time. The words are
 * the vocabulary's and the document's own; only what joins them stands in `#words`.
 */
import { wordIn, type Documents, type PlainTerms } from '#policy'
import { wordOf } from '#sentences'
import { say, type Language, type WordKey } from '#words'

export { requestWord, sentence as capital, wordOf as valueWord } from '#sentences'

export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(say(language, 'common.between'))

/** `kaoru#faulty.exchange` → the clause's heading, an article's with its law pack before it. */
export function headingAt(reference: string, documents: Documents, language: Language): string {
  const [name = '', id = ''] = reference.split('#')
  const document = [documents.policy, ...documents.laws].find((one) => one.name === name)
  const clause = document?.rules.find(
    (rule) => rule.id === id || rule.provided.some((p) => p.id === id),
  )?.clause
  const section = document?.sections.find((one) => one.id === (clause ?? id.split('.')[0]))
  const heading = section === undefined ? id : wordIn(section.heading, language)
  return document === undefined || document.kind === 'policy' ? heading : `${name.toUpperCase()}: ${heading}`
}

/** Each heading once, in order. */
export function headingsOf(references: readonly string[], documents: Documents, language: Language) {
  return [...new Set(references.map((reference) => headingAt(reference, documents, language)))]
}

export type TermRow = { readonly name: string; readonly value: string }

/** Terms as rows, in the order of the vocabulary. */
export function termRows(terms: PlainTerms, documents: Documents, language: Language): readonly TermRow[] {
  return documents.terms.flatMap((term): readonly TermRow[] => {
    const stated = terms[term.name]
    if (stated === undefined) return []
    const value =
      typeof stated === 'string' && term.kind === 'period'
        ? periodWords(stated, documents, language)
        : joined(
            [stated].flat().map((one) => wordOf(term.values, one, language)),
            language,
          )
    return [{ name: wordIn(term.words, language), value }]
  })
}

const units: Readonly<Record<string, WordKey>> = {
  hour: 'studio.length.hours',
  day: 'studio.length.days',
  'business day': 'studio.length.business-days',
  week: 'studio.length.weeks',
  month: 'studio.length.months',
  year: 'studio.length.years',
}

/** '14 days of notice' as a rule states it → '14 days from: the request'. */
function periodWords(plain: string, documents: Documents, language: Language): string {
  const [, length = '', anchor = ''] = /^(.*) of (\S+)$/.exec(plain) ?? []
  const said = length.split(' + ').map((part) => {
    const [, count, unit = ''] = /^(\d+) (.+?)s?$/.exec(part) ?? []
    const key = units[unit]
    return key === undefined ? part : say(language, key, { count: Number(count) })
  })
  const [first = plain, second] = said
  const whole = second === undefined ? first : say(language, 'studio.length.plus', { first, second })
  return say(language, 'studio.length.from', { length: whole, fact: momentWord(anchor, documents, language) })
}

const momentWord = (anchor: string, documents: Documents, language: Language): string => {
  if (anchor === 'notice') return say(language, 'studio.length.notice')
  const fact = documents.facts.find(({ name }) => name === anchor)
  return fact === undefined ? anchor : wordIn(fact.words, language)
}
