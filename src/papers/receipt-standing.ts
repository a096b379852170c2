/**
 * Whether a receipt can be given now: the order's own documents say whether and until when, the ledger says
 * whether the money is there. Pure. A receipt is for the whole order, so the answer that is best for the
 * customer among its pieces holds for it: "before shipment is complete" is open while one piece is still
 * here.
 */
import type { Instant } from '#calendar'
import { paidInFullAt, type Ledger } from '#payments'
import {
  broughtAlong,
  keptRuleOn,
  shownVerdict,
  type Ruled,
  type Requester,
  type RulingContext,
} from '#rulings'
import { toBePaidFor } from '#units'

export type ReceiptStanding = {
  /**
   * `ready`: given at once. `unpaid`: as soon as the whole price is there. `staff`: a person answers.
   * `refused`: by a clause. `paid-back`: all the money has gone back, so nothing is received for.
   */
  readonly state: 'ready' | 'unpaid' | 'staff' | 'refused' | 'paid-back'
  readonly ruled: Ruled
  /** When the whole price had come in. */
  readonly paidAt: Instant | undefined
}

const request = 'receipt'
const verdicts = ['accept', 'pending', 'staff', 'refuse'] as const

/**
 * How it stands for the buyer at an instant; as it was placed, for a process whose clock has not come so far.
 */
export function receiptStanding(
  rulingContext: RulingContext,
  now: Instant,
  requester: Requester = 'buyer',
): ReceiptStanding {
  const at = Math.max(now, rulingContext.order.placedAt)
  const rulings = rulingContext.order.lines.map((line) => {
    const answers = broughtAlong(request, new Set([request]))
    const ruled = keptRuleOn(rulingContext, line, { request, at, requester, answers })
    if ('refused' in ruled)
      throw new Error(`facts that are not understood: ${JSON.stringify(ruled.problems)}`)
    return ruled
  })
  const ruled = best(rulings)
  const { ledger, order, units } = rulingContext
  const paidAt = paidInFullAt(ledger.entries, toBePaidFor(order, units).totalMinor)
  const verdict = verdictOf(ruled)
  if (isPaidBack(ledger)) return { state: 'paid-back', ruled, paidAt }
  if (verdict === 'refuse') return { state: 'refused', ruled, paidAt }
  if (verdict === 'staff') return { state: 'staff', ruled, paidAt }
  return { state: verdict === 'accept' && paidAt !== undefined ? 'ready' : 'unpaid', ruled, paidAt }
}

/** What nobody but the shop could answer is for staff; so is a question that no page asks. */
function verdictOf({ ruling }: Ruled): (typeof verdicts)[number] {
  const shown = shownVerdict(ruling)
  return shown === 'ask' ? 'staff' : shown
}

function best(rulings: readonly Ruled[]): Ruled {
  const [first] = rulings.toSorted(
    (one, other) => verdicts.indexOf(verdictOf(one)) - verdicts.indexOf(verdictOf(other)),
  )
  if (first === undefined) throw new Error('an order has a piece')
  return first
}

function isPaidBack({ captured, adjustments, refundOwed }: Ledger): boolean {
  const cameIn = captured.amountMinor + adjustments.amountMinor
  return cameIn > 0n && refundOwed.amountMinor >= cameIn
}
