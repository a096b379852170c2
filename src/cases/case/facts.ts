/**
 * What a command is decided on: the case, its pieces, the order they belong to, the ruling as the case stands
 * now, stock, money and time limits. Read once by the shell; the kinds only look.
 */
import type { Instant } from '#calendar'
import type { Product } from '#catalogue'
import type { Actor } from '#db'
import type { EvidenceName } from '#letters'
import type { Money } from '#money'
import type { Order, OrderLine } from '#ordering'
import type { LeftToPay } from '#payments'
import type { RequestName } from '#policy'
import type { LimitName, Ruled, TimeLimit } from '#rulings'
import type { OpenShop } from '#shops'
import type { CaseRecord, Findings, StoredPhoto } from './case.ts'
import type { Refund, RefundOf } from './refund-sum.ts'

/** A ruling with the hash it is kept under. */
export type RuledNow = Ruled & { readonly hash: string }

export type CaseFacts = {
  readonly at: Instant
  readonly actor: Actor
  readonly case: CaseRecord
  readonly shop: OpenShop
  readonly order: Order
  readonly line: OrderLine
  /**
   * The documents of the order, asked as of the request with all that was found since; `found` is what comes
   * to it now.
   */
  readonly ruled: (found?: Findings) => RuledNow
  /** The same case with what comes to it now. */
  readonly having: (found: Findings) => CaseFacts
  /** The same documents, asked now about another request for the same pieces. */
  readonly asked: (request: RequestName) => RuledNow
  /** Until when something is to be done: by the ruling's terms, else by the shop's settings. */
  readonly limit: (name: LimitName) => TimeLimit
  /** When a refund has to be there; only documents say so. `agreed`: when the shop said yes to it;
   * `returned`: when the goods came back, where that is not on record yet; `request`: what the refund rests
   * on where it is another request than the case's own. */
  readonly refundBy: (agreed: Instant, returned?: Instant, request?: RequestName) => TimeLimit | undefined
  /** Units in the replacement pool. What is on sale does not count (KAORU-33). */
  readonly replacements: number
  /** Whether everything sent in place of the pieces in hand was delivered, as far as parcels say. */
  readonly arrived: boolean
  /** What the pieces in hand cost. */
  readonly price: Money
  /** What goes back for the pieces in hand, row by row, as what was paid is shared out. */
  readonly refund: (of: RefundOf) => Refund
  /**
   * What the order asks for less without them; `nothing`: nothing of it is left to be paid for. `left`: what
   * is to be paid then, where somebody can still pay it.
   */
  readonly less: {
    readonly amountMinor: bigint
    readonly nothing: boolean
    readonly left?: LeftToPay
  }
  /** Whether the order itself is still to be paid, wholly or in part. */
  readonly unpaid: boolean
  /** Whether all other pieces of the order have gone out of use by money paid back. */
  readonly nothingElseKept: boolean
  /** What can still be promised back of the order. */
  readonly left: Money
  /** What was promised back in this case and is not paid out yet. */
  readonly owed: Money
  /** Of that, what no payment service sends back: staff pay it out. */
  readonly owedByHand: Money
}

/** What a kind's own form is held against before the request is taken. */
export type Fitting = {
  readonly shop: OpenShop
  readonly order: Order
  readonly line: OrderLine
  /** The piece as the shop sells it now; undefined where it does not any more. */
  readonly product: Product | undefined
  readonly at: Instant
}

/** What comes with the request itself. */
export type Opening = {
  readonly photos: readonly StoredPhoto[]
  /** What is to be sent later, since it could change the answer. */
  readonly wanted: readonly EvidenceName[]
  /** Until when that is looked for. */
  readonly evidenceBy: () => TimeLimit
}
