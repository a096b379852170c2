/**
 * The door to a payment service, whichever it is. Every question names the payment by its own id, by which
 * the service knows that it was asked before; none is asked inside a transaction.
 */
import type { Money } from '#money'
import type { Decline, Payment } from './payment.ts'
import type { Totals } from './standing.ts'

/** What a payment service says of a payment: its totals, or that it took nothing. */
export type GatewayAnswer =
  | ({ readonly what: 'told' } & Totals)
  | { readonly what: 'declined'; readonly why: Decline }

/** A notice whose signature is the service's. `id` is the service's own name for it. */
export type GatewayNotice = {
  readonly id: string
  readonly shop: string
  readonly payment: string
  readonly answer: GatewayAnswer
}

export type Gateway = {
  /** By this name its notices are kept. */
  readonly name: string
  /**
   * Where the customer goes to pay. `page` is the payment's own page, to which they come back. Asked again,
   * it leads to the same payment.
   */
  readonly start: (shop: string, payment: Payment, page: string) => Promise<string>
  /** Takes in what is held ready, once. */
  readonly capture: (shop: string, payment: Payment) => Promise<GatewayAnswer>
  /** Lets go what is held ready. */
  readonly release: (shop: string, payment: Payment) => Promise<GatewayAnswer>
  /** Sends money back, once for each `refund`; `refused`: it will not. */
  readonly refund: (
    shop: string,
    payment: Payment,
    back: { readonly refund: string; readonly amount: Money },
  ) => Promise<GatewayAnswer | { readonly what: 'refused' }>
  /** What it knows now, for when a notice did not come. */
  readonly read: (shop: string, payment: Payment) => Promise<GatewayAnswer | undefined>
  /** The notice in what it sent; undefined when it is not the service that speaks. */
  readonly notice: (body: string, signature: string) => GatewayNotice | undefined
}

/** By the method that a service carries out. */
export type Gateways = Readonly<Partial<Record<string, Gateway>>>
