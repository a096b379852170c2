/**
 * What all kinds of cases share: who acts, where the thing is, what happened when. Custody is apart from
 * decision: where the piece lies never says what was decided, and the other way round.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'

/** Where the customer's piece is. */
export type Custody = 'with-customer' | 'on-the-way-to-shop' | 'with-shop' | 'on-the-way-to-customer'

/** One entry of the timeline: kept for ever, never changed. `type` is past tense. */
export type CaseEvent<Type extends string = string> = {
  readonly sequence: number
  readonly type: Type
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: Actor
  readonly at: Instant
}

/** A photo of a case: stored by content; width and height in pixels of the full size. */
export type CasePhoto = {
  readonly photo: number
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly addedBy: string
}

/** Something staff must do by hand. `done` once somebody said so. */
export type CaseTask = {
  readonly task: string
  readonly number: string
  readonly what: 'pay-refund' | 'send-piece-back'
  readonly data: Readonly<Record<string, string>>
  readonly createdAt: Instant
  readonly doneAt: Instant | null
}

/** The row of a case, with the state of its kind inside. */
export type Case<State extends { readonly state: string } = { readonly state: string }> = {
  readonly shop: string
  readonly number: string
  readonly kind: string
  readonly order: string
  readonly line: number
  readonly quantity: number
  readonly current: State
  readonly custody: Custody
  readonly answers: Readonly<Record<string, string>>
  readonly description: string
  readonly ruling: string
  readonly language: 'ja' | 'en'
  readonly dueAt: Instant | null
  readonly assignedTo: string | null
  readonly openedAt: Instant
  readonly openedBy: Actor
  readonly closedAt: Instant | null
  /** The number of events so far; a form carries it, so that a page that is out of date does nothing. */
  readonly version: number
}

/**
 * That a case rests, or rested, on a kept ruling: which, of which line of which order, and when it was asked.
 */
export type RuledCase = {
  readonly case: string
  readonly order: string
  readonly line: number
  readonly ruling: string
  readonly at: Instant
}

export type NoSuchCase = { readonly refused: 'no-such-case'; readonly number: string }
