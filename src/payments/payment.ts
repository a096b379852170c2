/**
 * A payment to make as values: what was asked for, and how it stands. Pure; what moves it is decided in
 * `standing.ts`.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { Money } from '#money'
import { whenPaid, type CardBrand, type PaymentMethod } from '#shops'

/** For what money is asked: the order itself, something beside it, or what a quote says. */
export type PaymentPurpose = 'order' | 'extra' | 'quote'

/**
 * - `open`: nothing came in yet, or a part.
 * - `authorised`: a payment service holds all of it ready; it is being taken in.
 * - `paid`: all of it came in.
 * - `declined`: the last try did not succeed; until it is due, another may.
 * - `expired`: it was not paid in time. `given-up`: it is not asked for any more.
 */
export type PaymentState = 'open' | 'authorised' | 'paid' | 'declined' | 'expired' | 'given-up'

/** Why a payment service took no money. */
export type Decline = 'refused' | 'not-confirmed' | 'not-captured'

/** What is asked for, as it is written once. */
export type PaymentRequest = {
  /**
   * An id of the caller's own making; also what the payment service is asked with, so that it is asked once.
   */
  readonly payment: string
  readonly order: string
  readonly purpose: PaymentPurpose
  readonly caseNumber?: string
  readonly amount: Money
  readonly method: PaymentMethod
  readonly brand?: CardBrand
  /** Until when it must be in; null where nobody waits for it, as for cash on delivery. */
  readonly payBy: Instant | null
}

/** A payment to make, and how it stands. */
export type Payment = {
  readonly payment: string
  readonly order: string
  readonly purpose: PaymentPurpose
  readonly caseNumber: string | null
  readonly amount: Money
  readonly method: PaymentMethod
  readonly brand: CardBrand | null
  readonly payBy: Instant | null
  readonly requestedAt: Instant
  readonly requestedBy: Actor
  readonly state: PaymentState
  /** What came in. */
  readonly received: Money
  /** What is still to come; nothing once it is not asked for any more. */
  readonly left: Money
  /** What came in and is to go back, and has not been asked back from the payment service or paid out yet. */
  readonly toGiveBack: Money
  /** How often somebody went to the page of the payment service. */
  readonly tries: number
  readonly declined: Decline | null
}

/** States in which money may still be paid. */
export const isOpen = ({ state }: Pick<Payment, 'state'>): boolean => state === 'open' || state === 'declined'

/** Whether money has to come before anything is done of an order, by whatever is not paid at the door. */
export const isToPayFirst = (payments: readonly Pick<Payment, 'purpose' | 'state' | 'method'>[]): boolean =>
  payments.some((one) => one.purpose === 'order' && isOpen(one) && whenPaid(one.method) !== 'at-the-door')

/** Methods for which a payment service is asked; all others are marked by hand or at delivery. */
export const throughGateway = (method: PaymentMethod): boolean => method === 'card' || method === 'paypal'
