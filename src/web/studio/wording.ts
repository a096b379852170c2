/**
 * Values of the policy language in a reader's words: requests and clauses. The words are
 * the vocabulary's and the document's own; only what joins them stands in `#words`.
 */
import { wordIn, type Documents } from '#policy'
import { say, type Language } from '#words'

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
  return document === undefined || document.kind === 'policy'
    ? heading
    : say(language, 'form.labelled', { label: name.toUpperCase(), sentence: heading })
}

/** Each heading once, in order. */
export function headingsOf(references: readonly string[], documents: Documents, language: Language) {
  return [...new Set(references.map((reference) => headingAt(reference, documents, language)))]
}
