/**
 * What follows from an event, as data. The kinds say what is to happen; the shell does it in the transaction
 * that records the event, or nothing happens at all.
 */
import type { Instant } from '#calendar'
import type { LetterKind, LetterValues } from '#letters'
import type { Money } from '#money'
import type { ChangeTo, Remedied } from '#ordering'
import type { RequestName, Words } from '#policy'
import type { PaymentPurpose } from '#payments'
import type { PaymentMethod, VisitWish } from '#shops'
import type { Custody, UnitEnd } from '#units'
import type { Findings, StoredPhoto, TaskName } from './case.ts'
import type { PieceDue } from './refund-sum.ts'

/** A letter to whoever the case belongs to; name, address and language are the case's. */
export type LetterDraft = {
  readonly [Kind in LetterKind]: { readonly letter: Kind; readonly says: LetterValues[Kind] }
}[LetterKind]

export type Effect =
  | ({ readonly effect: 'write-letter' } & LetterDraft)
  /** The ruling that the event names by its hash, as `facts.ruled(found)` gave it, is kept for ever. */
  | {
      readonly effect: 'keep-ruling'
      readonly hash: string
      readonly found?: Findings
      /** Another request than the case's own, as `facts.asked(request)` gave it. */
      readonly request?: RequestName
    }
  /** `of`: whose they are, where somebody else puts them to the case. */
  | {
      readonly effect: 'keep-photos'
      readonly photos: readonly StoredPhoto[]
      readonly of?: 'customer'
    }
  /** Units of the replacement pool, one for each piece in hand; refuses when there are too few. */
  | { readonly effect: 'take-units' }
  /** The pieces that will take the place of those in hand; a piece that has one gets no second. */
  | { readonly effect: 'add-replacements' }
  | { readonly effect: 'drop-replacements' }
  /** Replacements that left were lost: what they replaced can be made good anew. */
  | { readonly effect: 'lose-replacements' }
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
  /** A box that came back leaves again, with all that was in it; `anew`: other pieces, where it was lost. */
  | {
      readonly effect: 'resend-parcel'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
      readonly anew: boolean
    }
  /** Where the parcel goes from now on. */
  | { readonly effect: 'keep-address'; readonly name: string; readonly lines: readonly string[] }
  | { readonly effect: 'move-pieces'; readonly to: Custody }
  | { readonly effect: 'end-pieces'; readonly how: UnitEnd }
  /** What was done about the fault: of the pieces in hand, or of those that took their places. */
  | { readonly effect: 'note-remedy'; readonly how: Remedied['how']; readonly fault: string }
  /**
   * Promised back through the payment it came by; what no payment service took becomes a task for staff.
   * `credits`: how much of it is for each piece.
   */
  | { readonly effect: 'owe-refund'; readonly amount: Money; readonly credits?: readonly PieceDue[] }
  /** Pieces that have not left are not to be made or sent any more; refuses when they have. */
  | { readonly effect: 'cancel-pieces' }
  /**
   * The pieces are neither made, packed nor sent while the case holds them; `goesOn`: let go, they join the
   * others of their line.
   */
  | { readonly effect: 'hold-line'; readonly held: boolean; readonly goesOn?: true }
  /** Pieces that stayed when the others left are sent in a box of the case, with a delivery of their own. */
  | {
      readonly effect: 'send-apart'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** The order was not paid yet, and asks for less; `nothing`: for nothing at all. */
  | { readonly effect: 'ask-less'; readonly amount: Money; readonly nothing: boolean }
  /** The pieces in hand are on sale again. */
  | { readonly effect: 'put-back' }
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
  /** What is different from now on, and the letter that says so; the order as agreed stays as it is. */
  | {
      readonly effect: 'change-order'
      readonly change: ChangeTo
      readonly says: LetterValues['case-changed']
    }
  /**
   * A time at a store; refuses where none was chosen though one is needed, where the store is not open then
   * or somebody else has it, and where the stay ends before the work would and nobody knows.
   */
  | {
      readonly effect: 'book-visit'
      readonly visit: VisitWish | undefined
      readonly leaves?: string | undefined
      readonly isLateKnown: boolean
      /** Staff need no notice. */
      readonly byStaff?: boolean
    }
  | { readonly effect: 'free-visit' }
  /** The piece came at that time, or nobody did: it stays in the list of its day. */
  | { readonly effect: 'end-visit'; readonly how: 'came' | 'missed' }
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
