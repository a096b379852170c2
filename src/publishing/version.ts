/**
 * A published version of a shop's policy: when it holds, who published it, what it changes and what it would
 * have changed. Shapes only; every one of them survives JSON, because it is kept on record as it was when the
 * act was done.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { ForBuyer, PlainTerms, Problem, Ruling, Words } from '#policy'

/**
 * One side of a change: what is answered, on which clauses and articles (`document#id`), under which terms.
 */
export type Answer = {
  readonly verdict: Ruling['verdict']
  readonly reason: Ruling['reason']
  readonly clauses: readonly string[]
  readonly terms: PlainTerms
}

/**
 * Situations that change in the same way. `from` and `to` are what is said in all of them; `beside`: in some
 * more clauses or terms apply, before and after alike. `count` of `Comparison.all` combinations; `witness`
 * are facts that `rule` takes.
 */
export type Change = {
  readonly request: string
  readonly from: Answer
  readonly to: Answer
  readonly beside?: true
  readonly forBuyer: ForBuyer
  readonly count: number
  readonly words: Words
  readonly witness?: Readonly<Record<string, unknown>>
}

/**
 * The exact difference between two versions, largest group first. `equal`: no case there can be is ruled
 * otherwise. Where it is false, nothing changes beside the groups: `changed` situations of `all`. `texts` are
 * the ids of clauses whose words, heading or place in the document differ, `front` says whether the words
 * before the first clause do.
 */
export type Comparison = {
  readonly equal: boolean
  readonly changed: number
  readonly all: number
  readonly groups: readonly Change[]
  readonly texts: {
    readonly changed: readonly string[]
    readonly added: readonly string[]
    readonly dropped: readonly string[]
    readonly front: boolean
  }
}

/** Two documents that cannot be compared: one of them has no diagram. */
export type NotCompared =
  | { readonly refused: 'too-many-nodes'; readonly which: 'before' | 'after'; readonly budget: number }
  | {
      readonly refused: 'precedence-in-a-circle' | 'same-id-twice'
      readonly which: 'before' | 'after'
      readonly rules: readonly string[]
    }

/**
 * A kept ruling that comes out otherwise under the draft. `other`: better in one term and worse in another,
 * or on other clauses only.
 */
export type Replayed = {
  readonly request: string
  readonly order: string
  readonly line: number
  readonly case: string
  readonly askedAt: Instant
  readonly from: Answer
  readonly to: Answer
  readonly forBuyer: 'better' | 'worse' | 'other'
}

/**
 * Kept rulings asked again under a draft, with the law packs they were given under: how many were asked and
 * how they come out, and those that change, newest first. `left`: rulings older than the limit, which were
 * not asked.
 */
export type Replay = {
  readonly asked: number
  readonly same: number
  readonly better: number
  readonly worse: number
  readonly other: number
  readonly left: number
  readonly changed: readonly Replayed[]
}

/** A version as published. Never edited: its text is kept in the shop's documents under `hash`. */
export type Version = {
  readonly shop: string
  /** SHA-256 of the published text. */
  readonly hash: string
  readonly version: string
  /** Orders placed from here on pin it, until a later one takes effect. */
  readonly effectiveAt: Instant
  readonly publishedAt: Instant
  readonly publishedBy: Actor
  readonly note: string
  /** What was in force at its effective instant before it; null for the first. */
  readonly replaces: { readonly hash: string; readonly version: string } | null
  readonly difference: Comparison | null
  readonly replay: Replay | null
}

/** Why a draft cannot be published. All reasons come together. */
export type DraftIssue =
  | { readonly refused: 'document-has-problems'; readonly problems: readonly Problem[] }
  | { readonly refused: 'examples-fail'; readonly examples: readonly FailedExample[] }
  | {
      readonly refused: 'version-exists'
      readonly version: string
      readonly publishedAt: Instant
      readonly effectiveAt: Instant
    }
  /**
   * It would say of orders already placed that they were placed under it. Published from now on
   * (`effectiveAt: 'now'`) it may be.
   */
  | {
      readonly refused: 'effective-in-the-past'
      readonly effectiveAt: Instant
      readonly ordersSince: number
      readonly inForceSince: Instant
    }
  /** Nothing but its version name, date or note differs from what is in force or waits to be. */
  | { readonly refused: 'nothing-changed'; readonly version: string }
  | { readonly refused: 'another-shop'; readonly named: string; readonly shop: string }
  | { readonly refused: 'not-a-policy'; readonly named: string }
  | { readonly refused: 'cannot-be-compared'; readonly why: NotCompared }

export type FailedExample = {
  readonly name: string
  readonly line: number
  readonly differences: readonly Words[]
}

export type NotPublished = { readonly refused: 'not-published'; readonly issues: readonly DraftIssue[] }

/** `already`: this very text was published before (a press sent twice); nothing was done now. */
export type Published = { readonly version: Version; readonly already: boolean }

/** When a draft is to take effect: as its front matter says (left out), from now on, or from an instant. */
export type EffectiveAt = Instant | 'now'
