/**
 * What can be done with a piece, what cannot and what nobody wrote, as values; and for whom it is worked out.
 */
import type { Instant } from '#calendar'
import type { OrderLine } from '#ordering'
import type { Fact, FactValue, Ruling } from '#policy'
import type { Piece } from '#units'
import type { Requester } from './facts.ts'

/** One ruling, for one request or for several that are answered alike. */
export type Entry = {
  readonly requests: readonly string[]
  /** The answers for which it holds; missing when it holds whatever is answered. */
  readonly given?: { readonly fact: Fact; readonly values: readonly FactValue[] }
  readonly ruling: Ruling
  /** Whether a photo would make the answer better. */
  readonly photo: boolean
}

/** What can be done with one piece. `line` is the order line as it holds for it. */
export type PieceOptions = {
  readonly piece: Piece
  readonly line: OrderLine
  readonly possible: readonly Entry[]
  readonly impossible: readonly Entry[]
  readonly unwritten: readonly Entry[]
}

/** Who looks, and when. `handled`: requests that open a case; for the others the shop is written to. */
export type Viewer = {
  readonly at: Instant
  readonly requester: Requester
  readonly handled: ReadonlySet<string>
}
