/**
 * Rules with every name understood: conditions over facts, periods with their counting, terms, precedence.
 * What is evaluated, analysed and printed is made of these; the document keeps the words.
 */
import type { Place, Section } from '../document/tree.ts'
import type { Fact, Words } from '../vocabulary/tree.ts'

export type Verdict = 'accept' | 'pending' | 'staff' | 'refuse'

/**
 * What a rule does. `none` switches off what it is an exception to; `open` marks a question the document
 * itself leaves open.
 */
export type Effect = Verdict | 'none' | 'open' | 'terms'

/** How a length of time is written in a document: `7 days`, `3 business days`, `14 days + 12 months`. */
export type Length = {
  readonly count: number
  readonly unit: 'hours' | 'days' | 'business-days' | 'weeks' | 'months' | 'years'
  /** A second length that begins where the first ends. */
  readonly next?: Length
}

/**
 * How days are counted; a document's front matter gives it, a period may say otherwise. Source: law.md 8.1.
 */
export type Counting = {
  readonly firstDay: 'excluded' | 'included'
  readonly months: 'same-date' | 'day-before'
  readonly roll: 'none' | 'next-working-day' | 'jp-142'
  readonly notice: 'dispatch' | 'arrival'
  /** `buyer`: the buyer's own zone and holidays; else an IANA zone, the shop's. */
  readonly zone: 'buyer' | string
}

/**
 * A position in time. `within` N of X: X has happened and N is not over. `until` N of X: not over, or X has
 * not happened. `after`: X has happened and N is over. `from` day N of X: the Nth day has begun. `before` day
 * N of X: it has not. `happened`/`not-yet`: X itself. `subject` is the moment that is placed: the notice, or
 * a wished day.
 */
export type Position = {
  readonly kind: 'position'
  readonly relation: 'within' | 'until' | 'after' | 'from' | 'before' | 'happened' | 'not-yet'
  readonly anchor: string
  readonly length: Length
  readonly counting: Counting
  readonly subject: 'notice' | string
  readonly place: Place
}

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'is'; readonly fact: string; readonly values: readonly string[]; readonly place: Place }
  | Position

/** One line of `provided`: a requirement with an id of its own, and what follows when it is not met. */
export type Requirement = {
  readonly id: string
  readonly condition: Condition
  readonly otherwise: Verdict
  readonly place: Place
}

export type TermValue =
  | string
  | readonly string[]
  | { readonly length: Length; readonly of: string; readonly counting: Counting }
export type Terms = Readonly<Record<string, TermValue>>

/**
 * How strongly a rule of a law speaks. `floor`: wins where it gives the buyer more. `default`: fills a term
 * that the policy does not state. `advise`: speaks beside the ruling and never decides. A policy's own rules
 * are `clause`.
 */
export type Force = 'clause' | 'floor' | 'default' | 'advise'

export type Rule = {
  readonly id: string
  readonly clause: string
  readonly on: readonly string[] | '*'
  readonly when: Condition
  readonly provided: readonly Requirement[]
  readonly then: Effect
  readonly terms: Terms
  readonly exceptionTo: readonly string[]
  readonly overrides: readonly string[]
  readonly force: Force
  readonly place: Place
}

/** A case with its expected answer, written in the document; run as a test. */
export type Example = {
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly expect: {
    readonly verdict: string
    readonly reason?: string
    readonly cites?: readonly string[]
    readonly speaks?: readonly string[]
    readonly terms?: Readonly<Record<string, unknown>>
    readonly until?: string
    readonly asks?: readonly string[]
  }
  readonly place: Place
}

/** A fact that a document declares for itself, and where it does. */
export type OwnFact = Fact & { readonly place?: Place }

/**
 * A finding that the owner leaves as it is: its mark, which no longer fits once the clause changes, and why.
 */
export type Leave = { readonly finding: string; readonly because: string; readonly place: Place }

/** A whole policy or law pack, ready to rule. */
export type Policy = {
  readonly kind: 'policy' | 'law'
  readonly name: string
  readonly version: string
  readonly effective: string
  readonly languages: readonly string[]
  readonly counting: Counting
  readonly title: Words
  readonly preface: Words
  readonly sections: readonly Section[]
  readonly facts: readonly OwnFact[]
  readonly rules: readonly Rule[]
  readonly examples: readonly Example[]
  readonly leaves: readonly Leave[]
  /** Home country of the shop or jurisdiction of the law, ISO code or group. */
  readonly home: string
  /** The document speaks only of orders for which this holds. */
  readonly scope: Condition
}
