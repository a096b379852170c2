/**
 * What comes out: a ruling with its reason, every clause that speaks, terms, deadlines and the questions
 * still open.
 */
import type { Place } from '../document/tree.ts'
import type { Effect, Verdict } from '../rules/tree.ts'
import type { FactValue, Source, Words } from '../vocabulary/tree.ts'

/**
 * `clause`: the policy's own words. `law`: an article gives the buyer more. `ask`: facts that matter are
 * missing.
 */
export type Reason = 'clause' | 'law' | 'silence' | 'contradiction' | 'ask'

/** A clause of the policy or an article of a law pack that speaks to the case. */
export type Cited = {
  readonly document: string
  readonly version: string
  /**
   * Clause id, with the rule's or requirement's own id behind a dot: `faulty.window`. `silence` when nothing
   * is written.
   */
  readonly id: string
  readonly heading: Words
  /** What the rule does; `expired`: an article that would have answered, had its period not ended. */
  readonly effect: Effect | 'silence' | 'expired'
  readonly deciding: boolean
  /** The rules that beat this one, when it speaks but does not decide. */
  readonly beatenBy?: readonly string[]
  readonly place?: Place
}

/**
 * `at` is exclusive, ISO 8601 in UTC; `on` is the last day, inclusive, in `zone`. `of`: `answer`, a clause,
 * or a term. `role`: the clause holds `until` then, or only `since` then.
 */
export type RulingDeadline = {
  readonly of: string
  readonly at: string
  readonly on: string
  readonly zone: string
  readonly role: 'until' | 'since'
}

/** A question that can still change the answer. `because` names the clauses that depend on it. */
export type Ask = {
  readonly fact: string
  readonly from: Source
  readonly question: Words
  readonly values: readonly FactValue[]
  readonly because: readonly string[]
}

/** Terms in plain form: words of the vocabulary, lists of them, or a length such as `14 days of notice`. */
export type PlainTerms = Readonly<Record<string, string | readonly string[]>>

/** The public contract of `yakusoku rule --json`. */
export type Ruling = {
  readonly request: string
  readonly verdict: Verdict | 'ask'
  readonly reason: Reason
  readonly clauses: readonly Cited[]
  readonly terms: PlainTerms
  readonly deadlines: readonly RulingDeadline[]
  readonly asks: readonly Ask[]
  /** Requirements that are not met yet and can be: the ids of the clauses that wait for them. */
  readonly todo: readonly string[]
  readonly texts: Readonly<
    Record<string, { readonly summary: string; readonly clauses: Readonly<Record<string, string>> }>
  >
}
