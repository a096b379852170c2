/**
 * The case in hand: what a command is decided on, read in the transaction of the press. Reads only; every
 * answer is that of the module that owns it.
 */
import type { Instant } from '#calendar'
import type { CaseFacts, CaseRecord, Findings, RuledNow } from '#cases/case'
import type { Actor, Db } from '#db'
import type { Order, OrderLine } from '#ordering'
import { hashOfRuling, limitOf, openRulingContext, ruleOn, statedLimit } from '#rulings'
import type { RulingContext, RulingRequest } from '#rulings'
import type { OpenShop } from '#shops'
import { piecesOf, type Unit } from '#units'

/** What is asked of the documents for a case: as of the request, with all that was found since. */
export function rulingRequestOf(theCase: CaseRecord, more: Findings = {}): RulingRequest {
  return {
    request: theCase.request,
    at: theCase.openedAt,
    requester: theCase.openedBy.startsWith('recipient:') ? 'gift-recipient' : 'buyer',
    answers: { ...theCase.answers, ...theCase.findings, ...more },
  }
}

/** The order line as it holds for the pieces of a case: a replacement has its own shipping and delivery. */
export function lineOfCase(
  order: Order,
  units: readonly Unit[],
  { number, line: wanted, units: own }: Pick<CaseRecord, 'number' | 'line' | 'units'>,
): OrderLine {
  const line = order.lines.find((one) => one.line === wanted)
  if (line === undefined) throw new Error(`case ${number} of ${order.shop} has no order line`)
  const ended = units.map((unit) => ({ ...unit, ended: null }))
  const piece = piecesOf(line, ended).find((one) => own.every((unit) => one.units.includes(unit)))
  return { ...(piece?.line ?? line), quantity: own.length }
}

/** Everything a command on a case is decided on. */
export async function readFacts(
  tx: Db,
  shop: OpenShop,
  order: Order,
  theCase: CaseRecord,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<CaseFacts> {
  const rulingContext = await openRulingContext(tx, shop, order)
  const line = lineOfCase(order, rulingContext.units, theCase)
  const { ledger, documents } = rulingContext
  const { currency } = order
  const sum = (kind: string): bigint =>
    ledger.entries
      .filter((entry) => entry.kind === kind && entry.caseNumber === theCase.number)
      .reduce((total, { amount }) => total + amount.amountMinor, 0n)
  const ruled = remembered((more: Findings) => ruleCase(rulingContext, line, theCase, more))
  return {
    at,
    actor,
    case: theCase,
    shop,
    order,
    line,
    ruled: (more = {}) => ruled(more),
    limit: (name, more = {}) => limitOf(name, { ruling: ruled(more).ruling, documents, shop, at }),
    refundBy: (more = {}) => statedLimit('refund-within', ruled(more).ruling, documents),
    replacements: rulingContext.records.get(theCase.line)?.replacement ?? 0,
    price: { amountMinor: line.priceMinor * BigInt(theCase.quantity), currency },
    left: ledger.left,
    owed: { amountMinor: sum('refund-owed') - sum('refund-paid'), currency },
  }
}

/** The ruling for a case as it stands; facts that are not understood any more are a bug. */
export function ruleCase(
  rulingContext: RulingContext,
  line: OrderLine,
  theCase: CaseRecord,
  more: Findings = {},
): RuledNow {
  const ruled = ruleOn(rulingContext, line, rulingRequestOf(theCase, more))
  if ('refused' in ruled)
    throw new Error(
      `the facts of case ${theCase.number} are not understood any more: ${JSON.stringify(ruled.problems)}`,
    )
  return { ...ruled, hash: hashOfRuling(rulingContext.order, ruled) }
}

/** Asks once for each set of findings. */
function remembered(ask: (more: Findings) => RuledNow): (more: Findings) => RuledNow {
  const known = new Map<string, RuledNow>()
  return (more) => {
    const key = JSON.stringify(more)
    const ruled = known.get(key) ?? ask(more)
    known.set(key, ruled)
    return ruled
  }
}
