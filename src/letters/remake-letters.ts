/** What letters about one side of a pair say, which is made again. */
import type { LetterDeadline, LetterMoment, LetterPiece, LetterSum } from './values.ts'

type LetterCase = { readonly request: string; readonly piece: LetterPiece }

export interface RemakeLetters {
  /** The order that came of it; `send`: where the remaining earring goes, unless the shop has it. */
  readonly 'remake-ordered': LetterCase & {
    readonly works: string
    /** To whoever pays; for whom it was a present, prices are not said. */
    readonly amount?: LetterSum
    /** It is for abroad, so that no tax is in it. */
    readonly exempt?: true
    readonly ready?: LetterDeadline
    readonly send?: { readonly to: readonly string[]; readonly by?: LetterDeadline }
  }
  readonly 'remake-earring-taken': LetterCase & {
    readonly received: LetterMoment
    /** A member of staff's own words. */
    readonly condition: string
    readonly photos: number
  }
  readonly 'remake-making': LetterCase & { readonly ready?: LetterDeadline }
  readonly 'remake-sent': LetterCase & {
    readonly sent: LetterMoment
    readonly carrier: string
    readonly tracking: string
  }
  /** It is not made after all. */
  readonly 'remake-stopped': LetterCase & {
    readonly amount?: LetterSum
    readonly note?: string
    /** Both were lost on their way to the customer. */
    readonly lost?: true
  }
}
