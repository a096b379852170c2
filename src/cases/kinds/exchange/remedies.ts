/** In which order the remedies of an exchange are tried, and what the press for the next one leaves. */
import { refund, refundByTerms, type CaseFacts, type Remedy } from '#cases/case'

/**
 * The next remedy: the first that can be had. A replacement needs a unit in the *replacement* pool
 * (KAORU-33); a piece that is on sale does not count. When the list is used up, staff find another way.
 */
export const nextRemedy = (stated: readonly Remedy[], isInStock: boolean): Remedy =>
  stated.find((remedy) => remedy !== 'replace' || isInStock) ?? 'staff'

/** What the press for the next remedy will bring: said before it, and done by it. */
export const remedyAhead = (stated: readonly Remedy[], facts: CaseFacts): Remedy =>
  nextRemedy(stated, facts.replacements >= facts.case.quantity)

/** What the press for the next remedy leaves. */
export function takeNextRemedy(stated: readonly Remedy[], facts: CaseFacts) {
  switch (remedyAhead(stated, facts)) {
    case 'replace':
      return { type: 'ReplacementTaken', sku: facts.line.sku } as const
    case 'make':
      // What stands behind it stays, for the case that it cannot be made.
      return {
        type: 'MakingStarted',
        readyBy: null,
        remedies: stated.slice(stated.indexOf('make') + 1),
      } as const
    case 'refund':
    case 'terminate':
      // Where the terms pay nothing back, there is nothing to owe: staff find another end.
      return refundByTerms(facts).amountMinor > 0n ? refund.owe(facts) : ({ type: 'HandedToStaff' } as const)
    case 'repair':
    case 'price-reduction':
    case 'staff':
      return { type: 'HandedToStaff' } as const
  }
}
