/**
 * Beside which field of the page a problem of the quote is told, and which sections of the policy decide it.
 */
import type { QuoteProblem } from '#checkout'

export type HowField = 'method' | 'day' | 'parcels' | 'consent' | 'acknowledged' | 'form'

const fields = {
  'nothing-to-buy': 'form',
  'destination-wanted': 'form',
  shipping: 'form',
  'method-wanted': 'method',
  method: 'method',
  'method-by-policy': 'method',
  'cash-on-delivery-too-much': 'method',
  'cash-on-delivery-in-parcels': 'method',
  'delivery-day': 'day',
  'parcels-not-offered': 'parcels',
  'consent-wanted': 'consent',
  'wrapping-not-offered': 'form',
  'acknowledgement-wanted': 'acknowledged',
} as const satisfies Record<QuoteProblem['problem'], HowField>

export const fieldOf = ({ problem }: QuoteProblem): HowField => fields[problem]

export const sectionsOf = (problem: QuoteProblem): readonly string[] =>
  'clauses' in problem ? [...new Set(problem.clauses.map(({ id }) => id.split('.')[0]!))] : []
