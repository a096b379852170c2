/**
 * What letters about an order say on its way from the press of the button to the door. Values only, as in
 * `letters.ts`; days are 'YYYY-MM-DD' by the shop's calendar, amounts include tax.
 */
import type { LetterDeadline, LetterLead, LetterMoment, LetterPiece, LetterSum } from './values.ts'

/** A day, 'YYYY-MM-DD'. */
export type LetterDay = string

/** Names of ways to pay, as settings have them, and of cards. */
export type LetterMethod = 'card' | 'paypal' | 'bank-transfer' | 'cash-on-delivery' | 'convenience-store'

/** When a piece leaves the shop at the latest, and between which days it comes. */
export type LetterPromise = {
  /** The days begin with the payment: they are told for one on this day. */
  readonly ifPaidOn?: LetterDay
  readonly shipBy: LetterDay
  readonly deliverFrom?: LetterDay
  readonly deliverTo?: LetterDay
}

/** What the memo field asked for, as ticked beside it. */
export type LetterAsk = 'receipt' | 'wrapping' | 'split' | 'delivery-day' | 'one-side-only' | 'other'

/** How money is to be paid that is not there yet. */
export type LetterPaymentWanted = {
  readonly amount: LetterSum
  /** What came in before, where `amount` is the rest. */
  readonly received?: LetterSum
  readonly method: LetterMethod
  /** Whose account, in lines: for a transfer. */
  readonly account?: { readonly ja: readonly string[]; readonly en: readonly string[] }
  /** What to write with a transfer, so that it is found: the order's number and the buyer's name. */
  readonly reference?: string
  readonly until?: LetterDeadline
  /** The page where it is paid, as a path below the shop: 'pay/…'. */
  readonly page?: string
}

/**
 * How pieces that are not ready at the same time are sent. `extra`: how the other parcel is paid at the door,
 * which of the two that is, and about how much, as the customer agreed.
 */
export type LetterParcels = {
  readonly how: 'together' | 'ready-first' | 'each-when-ready'
  readonly extra?: {
    readonly how: 'freight-collect' | 'cash-on-delivery'
    readonly which: 'first' | 'second'
    readonly about?: LetterSum
  }
}

/** Law by whose words a buyer is told of the right to withdraw: a pack's name. */
export type WithdrawalLaw = 'eu' | 'uk'

/** Who sells: name, address in lines, and a telephone number. */
export type LetterTrader = {
  readonly ja: readonly string[]
  readonly en: readonly string[]
  readonly phone?: string
}

/** 特定商取引法 13条: money came before the goods, and the order is accepted. */
export type LetterAcceptance = {
  readonly trader: LetterTrader
  readonly received: LetterSum
  readonly on: LetterMoment
}

/** What the law wants said when an order is confirmed; a part that no law wants is left out. */
export type LetterLaw = {
  /** Directive 2011/83/EU arts. 6(1)(h), 8(7) and Annex I; SI 2013/3134 regs 13, 16 and Schedule 3. */
  readonly withdrawal?: {
    readonly law: WithdrawalLaw
    /** Who the form is sent to. */
    readonly trader: LetterTrader
    /** Who bears the direct cost of returning the goods, as it was told before the contract. */
    readonly returnCost: 'customer' | 'shop'
    /** Where only some of the pieces can be withdrawn from: these. */
    readonly pieces?: readonly LetterPiece[]
    /** Whether the shop's page has the function of art. 11a, which the letter then points to. */
    readonly online: boolean
    /** The information comes only after the goods: after all of them, or after some. */
    readonly late?: 'all' | 'some'
  }
  /** Pieces without that right, or that lose it, and why. */
  readonly noWithdrawal?: readonly {
    readonly piece: LetterPiece
    readonly why: 'personalised' | 'hygiene' | 'recording'
  }[]
  /** A reminder that the seller answers for faults by law, of the pack that says it. */
  readonly guarantee?: WithdrawalLaw
  readonly accepted?: LetterAcceptance
}

/** Why an order came to an end before it was made or sent. */
export type GivenUp = 'unpaid' | 'by-shop'

/** Letters from the order to the door. */
export interface OrderLetters {
  /**
   * The order as agreed. To the buyer only: it names prices. A `price` is of all pieces of its line. Asked
   * for by the job 'order-placed', which reads the order; what an order does not state is left out.
   */
  readonly 'order-placed': {
    readonly placed: LetterMoment
    readonly pieces: readonly (LetterPiece & {
      readonly price: LetterSum
      readonly lead?: LetterLead
      readonly promise?: LetterPromise
    })[]
    readonly shipping: LetterSum
    readonly wrapping?: { readonly fee: LetterSum; readonly forWhom?: string }
    readonly paymentFee?: LetterSum
    readonly total: LetterSum
    /** Tax in the total by rate, in percent; `exempt` for what is exported. */
    readonly taxes?: readonly { readonly rate: number; readonly tax: LetterSum }[]
    readonly exempt?: boolean
    /** `wanted` while money is still to come; `paid` is when it came. */
    readonly payment?: {
      readonly method: LetterMethod
      readonly wanted?: LetterPaymentWanted
      readonly paid?: LetterMoment
    }
    readonly deliverTo?: readonly string[]
    /** It is a present, whose code stands on the order's page, for the giver alone; no letter holds it. */
    readonly giftCode?: true
    /** The day of delivery the customer wishes for: a wish, which circumstances may change (KAORU-23). */
    readonly wishedFor?: LetterDay
    readonly parcels?: LetterParcels
    /** The customer's own words. */
    readonly memo?: string
    readonly asks?: readonly LetterAsk[]
    readonly law?: LetterLaw
    /** The version of the shop's policy that this order is agreed under. */
    readonly policyVersion: string
  }
  /**
   * Money is asked for that the order's own letter did not ask for: an extra charge, a quote, or once more.
   * Asked for by the job 'tell-customer' with `payment-wanted`.
   */
  readonly 'payment-wanted': {
    readonly purpose: 'order' | 'extra' | 'quote'
    readonly wanted: LetterPaymentWanted
    /** A member of staff's own words: what it is for. */
    readonly note?: string
    /** That it was asked for before, and its time is soon over. */
    readonly reminder?: true
  }
  /**
   * All of a payment came in that was not made with the order itself. For the order's own it says what begins
   * now, so that no letter has to follow. By 'tell-customer' with `paid`.
   */
  readonly paid: {
    readonly purpose: 'order' | 'extra' | 'quote'
    readonly amount: LetterSum
    readonly method: LetterMethod
    readonly paid: LetterMoment
    /** Of a quote: the request that it was made for, and what is done for it, in words of staff. */
    readonly quoted?: { readonly request: string; readonly works: string }
    /** More than this came in: what goes back. */
    readonly over?: LetterSum
    /** Pieces that are made now, that are packed now, and that wait for the others of their parcel. */
    readonly made: readonly LetterPiece[]
    readonly packed: readonly LetterPiece[]
    readonly waiting?: readonly LetterPiece[]
    readonly promises?: readonly (LetterPiece & { readonly promise: LetterPromise })[]
    /** The day of delivery that was wished for, where it can be kept to no longer. */
    readonly wishMissed?: LetterDay
    readonly accepted?: LetterAcceptance
  }
  /** Work begins on pieces made to order; `readyBy` is an estimate. By 'tell-customer' with `in-making`. */
  readonly 'in-making': { readonly pieces: readonly LetterPiece[]; readonly readyBy?: LetterDay }
  /**
   * Pieces will not leave by the day that was promised. `now`: the day that is meant to hold; none where
   * nobody knows. `law`: whose rules on late delivery the buyer has, which the letter tells. By
   * 'tell-customer' with
   * `delayed`.
   */
  readonly delayed: {
    readonly pieces: readonly LetterPiece[]
    readonly was: LetterDay
    readonly now?: LetterDay
    /** A member of staff's own words. */
    readonly because?: string
    readonly law?: 'eu' | 'uk'
    /**
     * USA, 16 CFR 435.2: what silence means. To a first delay of 30 days at most it is consent; otherwise the
     * order ends `by` then, unless the buyer agrees.
     */
    readonly us?: { readonly silence: 'waits' | 'cancels'; readonly by: LetterDeadline }
  }
  /**
   * The information on the right to withdraw, which was not given with the order. By 'tell-customer' with
   * `informed-late`.
   */
  readonly 'informed-late': {
    readonly placed: LetterMoment
    readonly pieces: readonly LetterPiece[]
    readonly law: LetterLaw
  }
  /** Everything named is made and packed and leaves next. By 'tell-customer' with `ready`. */
  readonly ready: { readonly pieces: readonly LetterPiece[]; readonly shipBy?: LetterDay }
  /**
   * A parcel has left the shop. By the job 'parcel-sent'. `toCome`: pieces of the order that follow.
   * `receipt`: whether a receipt can be had on My Page.
   */
  readonly 'parcel-sent': {
    /** Its reader gave the pieces away. */
    readonly present?: boolean
    readonly pieces: readonly LetterPiece[]
    readonly sent: LetterMoment
    readonly carrier: string
    readonly tracking: string
    readonly toCome?: readonly LetterPiece[]
    readonly receipt?: boolean
    /** The order whose receipt the letter leads to; the way is made when the letter is sent. */
    readonly receiptOf?: string
    /** What is paid at the door: the carriage by freight collect, or all of it on delivery. */
    readonly atTheDoor?: { readonly how: 'freight-collect' | 'cash-on-delivery'; readonly about?: LetterSum }
  }
  /** The order is not carried out. `until`: when it was to be paid. By 'tell-customer' with `given-up`. */
  readonly 'given-up': {
    readonly why: GivenUp
    readonly pieces: readonly LetterPiece[]
    readonly until?: LetterDeadline
    /** What came in all the same and goes back, and how it was paid. */
    readonly back?: LetterSum
    readonly method?: LetterMethod
    readonly note?: string
  }
  /** Money came in for what is not asked for any more, and goes back. By 'tell-customer' with `came-late`. */
  readonly 'came-late': { readonly amount: LetterSum; readonly method?: LetterMethod }
  /**
   * Units of a variant came in that the reader asked to hear of. Nothing is kept for them: the page the
   * letter leads to says so when it is sold out again (KAORU-38).
   */
  readonly restock: { readonly piece: LetterPiece; readonly product: string; readonly sku: string }
}

/**
 * What somebody is told of by a letter, as the data of the job 'tell-customer': whoever causes it names it in
 * the transaction that causes it, and mail reads the rest. `lines` are numbers of the order's lines. Told
 * twice with the same data, one letter is written.
 */
export type Occasion =
  | {
      readonly tell: 'payment-wanted'
      readonly payment: string
      readonly page?: string
      readonly note?: string
      /** 1 for the first letter about it; one more for each part that came in. */
      readonly time?: number
      /** Shortly before its time is over. */
      readonly reminder?: true
      /** The customer chose this way to pay instead of another. */
      readonly changed?: true
    }
  | { readonly tell: 'paid'; readonly payment: string }
  /** `amountMinor`: what came in, as digits; `time` tells one from the next. */
  | {
      readonly tell: 'came-late'
      readonly payment: string
      readonly amountMinor: string
      readonly time: number
    }
  | {
      readonly tell: 'in-making'
      readonly order: string
      readonly lines: readonly number[]
      readonly readyBy?: LetterDay
    }
  | {
      readonly tell: 'delayed'
      readonly order: string
      readonly lines: readonly number[]
      readonly was: LetterDay
      readonly now?: LetterDay
      readonly because?: string
      /** Whether these lines were late before: then silence is no consent (16 CFR 435.2). */
      readonly again?: boolean
      /** How many days the buyer has to answer; ten unless it is said. */
      readonly answerDays?: number
    }
  /** `time` counts the records of late information of an order. */
  | { readonly tell: 'informed-late'; readonly order: string; readonly time: number }
  | {
      readonly tell: 'ready'
      readonly order: string
      readonly lines: readonly number[]
      readonly shipBy?: LetterDay
    }
  | {
      readonly tell: 'given-up'
      readonly order: string
      readonly why: GivenUp
      readonly payment?: string
      readonly note?: string
    }
