/**
 * Every kind of background work and what it is given. One table for the whole program, so that a reader can
 * follow a job from the module that orders it to the one that does it. Knows names and shapes only; the deeds
 * are named in `main`.
 */
import type { Instant } from '#calendar'
import type { LetterOrder, Occasion } from '#letters'

/** Name of a job → its data. The data must survive JSON: no bigint, no Date. */
export interface Jobs {
  /** Writes a letter that was ordered, keeps it and sends it. */
  'send-letter': LetterOrder
  /** A kept letter goes out once more: which, and the number of the sending. */
  'resend-letter': { readonly letter: string; readonly sending: number }
  /** An order was placed: its letter is written. */
  'order-placed': { readonly order: string }
  /** Something happened that a customer is told of: its letter is written. */
  'tell-customer': Occasion
  /** A parcel of an order left the shop: its letter is written. */
  'parcel-sent': { readonly parcel: string }
  /**
   * A parcel was handed over: the letter that asks to check it now, and the reminder before the window ends.
   */
  'parcel-delivered': { readonly parcel: string }
  /** The one reminder before the shop's window for reporting a fault ends. */
  'remind-window': { readonly order: string; readonly line: number; readonly unit?: number }
  /** The time is over in which a customer was to say whether they wait for what is late. */
  'delay-over': { readonly order: string; readonly line: number; readonly told: string }
  /** All that was asked for is in: what waits for the money may begin. */
  'payment-complete': { readonly order: string; readonly payment: string }
  /** A payment should be in by now. */
  'payment-due': { readonly payment: string }
  /** The payment service is asked to take in what it holds ready, or to let it go. */
  'payment-capture': { readonly payment: string }
  'payment-release': { readonly payment: string }
  /** The payment service is asked to send money back. */
  'payment-refund': { readonly refund: string }
  /** Money that a case promised has gone back through the payment service. */
  'refund-paid': { readonly number: string }
  /** Money that a case asked for came in, or did not come in time. */
  'case-payment': {
    readonly number: string
    readonly payment: string
    readonly became: 'paid' | 'expired'
  }
  /** Looks at a case whose deadline has come. */
  'wake-case': { readonly number: string }
  /** Somebody declared a withdrawal: the order it belongs to is looked for. */
  'match-statement': { readonly statement: string }
  /** Reminds of a date by which a customer is waited for; `due` is that date. */
  'remind-case': { readonly number: string; readonly due: number }
  /** Clears away, for all shops, what is of no use any more, and orders itself for the next time. */
  sweep: Readonly<Record<string, never>>
  /** The instant from which a published policy holds has come: what is in force now is served. */
  'policy-effective': { readonly version: string }
}

/** What is known about a job besides its data. */
export type JobContext = {
  /** The shop it is for. */
  readonly shop: string
  /** The instant that counts as now while it runs; never before the job was due. */
  readonly at: Instant
}

/**
 * One deed for each name. A deed that throws is tried again, later each time; it must bear being done twice.
 */
export type JobHandlers = {
  readonly [Name in keyof Jobs]: (data: Jobs[Name], context: JobContext) => Promise<void>
}
