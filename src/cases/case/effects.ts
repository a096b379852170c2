/**
 * What follows from an event, as data. The kinds say what is to happen; the shell does it in the transaction
 * that records the event, or nothing happens at all.
 */
import type { Instant } from '#calendar'
import type { LetterKind, LetterValues } from '#letters'
import type { Money } from '#money'
import type { Words } from '#policy'
import type { PaymentPurpose } from '#payments'
import type { PaymentMethod } from '#shops'
import type { Custody, UnitEnd } from '#units'
import type { Findings, StoredPhoto, TaskName } from './case.ts'

/** A letter to whoever the case belongs to; name, address and language are the case's. */
export type LetterDraft = {
  readonly [Kind in LetterKind]: { readonly letter: Kind; readonly says: LetterValues[Kind] }
}[LetterKind]

export type Effect =
  | ({ readonly effect: 'write-letter' } & LetterDraft)
  /** The ruling that the event names by its hash, as `facts.ruled(found)` gave it, is kept for ever. */
  | { readonly effect: 'keep-ruling'; readonly hash: string; readonly found?: Findings }
  | { readonly effect: 'keep-photos'; readonly photos: readonly StoredPhoto[] }
  /** Units of the replacement pool, one for each piece in hand; refuses when there are too few. */
  | { readonly effect: 'take-units' }
  /** The pieces that will take the place of those in hand; a piece that has one gets no second. */
  | { readonly effect: 'add-replacements' }
  | { readonly effect: 'drop-replacements' }
  | {
      readonly effect: 'send-replacements'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** The pieces in hand leave the shop in a parcel; where they are then is said by `move-pieces`. */
  | {
      readonly effect: 'send-parcel'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** The customer has the parcel; where the carrier has said so already, the first word stands. */
  | { readonly effect: 'deliver-parcel'; readonly parcel: string }
  | { readonly effect: 'receive-parcel'; readonly parcel: string }
  | { readonly effect: 'move-pieces'; readonly to: Custody }
  | { readonly effect: 'end-pieces'; readonly how: UnitEnd }
  | { readonly effect: 'owe-refund'; readonly amount: Money }
  | { readonly effect: 'pay-refund'; readonly amount: Money }
  /** Money is asked for beside the order; the customer finds it on the page of the case. */
  | {
      readonly effect: 'request-payment'
      readonly payment: string
      readonly purpose: PaymentPurpose
      readonly amount: Money
      readonly method: PaymentMethod
      readonly payBy: Instant
    }
  /** It is asked for no more; what came in of it is owed back. */
  | { readonly effect: 'give-up-payment'; readonly payment: string }
  | {
      readonly effect: 'make-task'
      readonly task: TaskName
      readonly data: Readonly<Record<string, string>>
    }
  | { readonly effect: 'finish-tasks'; readonly task: TaskName }
  | { readonly effect: 'assign'; readonly member: string | null }
  /**
   * An order is born from the case: one piece like the one in hand, made to order, named with this option,
   * paid with the case's quote.
   */
  | {
      readonly effect: 'place-order'
      readonly amount: Money
      readonly option: { readonly name: Words; readonly value: Words }
    }
  | {
      readonly effect: 'move-own-order'
      readonly stage: 'in-production' | 'preparing' | 'shipped' | 'delivered'
    }
  /** What was made for the case leaves in a parcel, with the piece in hand beside it. */
  | {
      readonly effect: 'send-own-order'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly effect: 'give-up-own-order' }
  /** What was found is part of every later ruling of this case. */
  | { readonly effect: 'find'; readonly findings: Findings }
