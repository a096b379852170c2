/**
 * What the workbench remarks on a document: how grave, where, which clauses, a case in which it shows, and
 * what to do.
 */
import { all } from '../diagram/phrases.ts'
import type { Place } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import type { Words } from '../vocabulary/tree.ts'

/**
 * `error`: somebody will be told something wrong; `warning`: the owner should decide; `note`: good to know.
 */
export type Severity = 'error' | 'warning' | 'note'

export type Remark = {
  readonly kind:
    | 'silence'
    | 'contradiction'
    | 'never-applies'
    | 'redundant'
    | 'promise-without-rule'
    | 'languages-differ'
    | 'number-differs'
    | 'text-differs'
    | 'odd-rule'
    | 'edge'
    | 'law'
    | 'lawyer'
    | 'open'
    | 'unplaced-term'
    | 'not-supplied'
    | 'duty'
    | 'left'
  readonly severity: Severity
  readonly place: Place
  /** Ids of the clauses and rules involved; articles as `eu#withdrawal`. */
  readonly clauses: readonly string[]
  readonly words: Words
  readonly suggestion: Words
  /** A case as facts that `yakusoku rule` takes, and in plain words. */
  readonly witness?: { readonly input: Readonly<Record<string, unknown>>; readonly words: Words }
  /** What it is about, by a name that stays while its words are put better: `fault against`. */
  readonly matter?: string
  /** What a document calls this finding by to leave it; of one to act on. */
  readonly mark?: string
  /** Why the owner leaves it as it is: it is a note then. */
  readonly left?: string
  /** How many combinations of facts it concerns, where that can be counted. */
  readonly count?: number
}

/** What to do where two languages, or a text and its rules, say different things. */
export const sayTheSame: Words = {
  ja: 'どちらの言語でも同じことを書いてください',
  en: 'say the same in both languages',
}
export const mendEither: Words = {
  ja: '文章か規則のどちらかを直してください',
  en: 'mend the text or the rule',
}

export const headingIn = (policy: Policy, clause: string, language: string): string =>
  policy.sections.find((s) => s.id === clause)?.heading[language] ?? clause

/** The headings of some clauses, quoted, in a language. */
export function named(policy: Policy, clauses: readonly string[], language: 'ja' | 'en'): string {
  const heads = [...new Set(clauses)].map((clause) => headingIn(policy, clause, language))
  return quoted(heads, language)
}

/** Headings in a sentence: `“A”, “B” and “C”`. Quotation marks within a heading become the inner ones. */
export const quoted = (heads: readonly string[], language: 'ja' | 'en'): string =>
  language === 'ja'
    ? heads.map((head) => `「${head.replaceAll('「', '『').replaceAll('」', '』')}」`).join('')
    : all(
        heads.map((head) => `“${head.replaceAll('“', '‘').replaceAll('”', '’')}”`),
        language,
      )

/** The clause of a rule or requirement id. */
export const clauseOf = (policy: Policy, id: string): string =>
  policy.rules.find((r) => r.id === id || r.provided.some((p) => p.id === id))?.clause ??
  id.split('.')[0] ??
  id
