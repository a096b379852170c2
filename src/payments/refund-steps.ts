/**
 * What became of asking a payment service to send money back, try by try; when it is left to staff. Pure.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { Money } from '#money'

/** The service gave no answer, or refused; staff had it asked again, or paid it back by hand. */
export type RefundStep = {
  readonly what: 'no-answer' | 'refused' | 'again' | 'by-hand'
  /** Of staff: how it was paid back by hand. */
  readonly words: string
  readonly actor: Actor
  readonly at: Instant
}

/** A refund that a payment service did not carry out at the first try. */
export type TriedRefund = {
  readonly refund: string
  readonly payment: string
  readonly amount: Money
  readonly caseNumber: string | null
  /** Whether that much of what the service was asked for has not gone back yet. */
  readonly isOut: boolean
  readonly steps: readonly RefundStep[]
}

/** As often as a service that gives no answer is asked: the pauses grow, and all are over within hours. */
export const mostTries = 10

/** Whether staff paid it back; then nobody asks the service for it, ever. */
export const isByHand = ({ steps }: Pick<TriedRefund, 'steps'>): boolean =>
  steps.some(({ what }) => what === 'by-hand')

/** Whether nobody asks the service any more, so that staff say what becomes of it. */
export function isLeftToStaff({ steps, isOut }: Pick<TriedRefund, 'steps' | 'isOut'>): boolean {
  if (!isOut || isByHand({ steps })) return false
  const since = steps.slice(steps.findLastIndex(({ what }) => what === 'again') + 1)
  const unanswered = since.filter(({ what }) => what === 'no-answer').length
  return unanswered >= mostTries || since.some(({ what }) => what === 'refused')
}
