/** Facts of a case made by hand, for tests of what the kinds decide. No database, no clock. */
import type { Instant } from '#calendar'
import type { CaseFacts, Refund, Remedy } from '#cases/case'
import { rulingContextOf } from '#main/testing'
import type { Stage } from '#ordering'
import type { Ruling } from '#policy'

const money = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

/** A case of one piece for 20,000 yen whose ruling accepts, once it was examined, with these remedies. */
export function factsWith(given: {
  readonly at: Instant
  readonly remedies: readonly Remedy[]
  readonly replacements?: number
  readonly terms?: Ruling['terms']
  /** Pending, unless it is said. */
  readonly verdict?: Ruling['verdict']
  /** Where the piece stands; delivered, unless it is said. */
  readonly stage?: Stage
  readonly details?: CaseFacts['case']['details']
  readonly visit?: CaseFacts['case']['visit']
}): CaseFacts {
  const { shop, order } = rulingContextOf('kaoru', 'JP', {
    priceMinor: 20_000n,
    ...(given.stage === undefined ? {} : { stage: given.stage }),
  })
  const [line] = order.lines
  const ruling: Ruling = {
    request: 'exchange',
    verdict: given.verdict ?? 'pending',
    reason: 'clause',
    clauses: [],
    terms: { remedies: given.remedies, ...given.terms },
    deadlines: [],
    asks: [],
    todo: [],
    texts: {},
  }
  const limit = { at: given.at, from: { of: 'settings' } } as const
  const facts: CaseFacts = {
    at: given.at,
    actor: 'staff:kenji',
    shop,
    order,
    line: line!,
    case: { ...caseAt(given.at), details: given.details ?? {}, visit: given.visit ?? null },
    ruled: () => ({ facts: {}, ruling, hash: 'hash' }),
    asked: () => ({ facts: {}, ruling, hash: 'hash' }),
    limit: () => limit,
    refundBy: () => undefined,
    replacements: given.replacements ?? 0,
    arrived: true,
    price: money(20_000n),
    refund: (of) =>
      refundWith(of === 'nothing' ? 0n : 20_000n + (of === 'everything' ? order.shippingMinor : 0n)),
    less: { amountMinor: 20_000n, nothing: true },
    unpaid: false,
    nothingElseKept: false,
    left: money(21_000n),
    owed: money(20_000n),
    owedByHand: money(20_000n),
    having: () => facts,
  }
  return facts
}

const refundWith = (amountMinor: bigint): Refund => ({
  rows: amountMinor === 0n ? [] : [{ what: 'goods', amountMinor }],
  amountMinor,
  goodsMinor: amountMinor,
  pieces: [{ unit: 1, dueMinor: amountMinor }],
  taxes: [],
})

function caseAt(at: Instant): CaseFacts['case'] {
  return {
    shop: 'kaoru',
    number: 'KA-C00001',
    kind: 'exchange',
    request: 'exchange',
    order: 'KA-000001',
    line: 1,
    units: [1],
    quantity: 1,
    custody: 'with-customer',
    areGone: false,
    answers: {},
    findings: {},
    description: '',
    details: {},
    visit: null,
    recipient: null,
    closing: null,
    ruling: 'hash',
    language: 'ja',
    dueAt: at,
    dueIs: null,
    dueFrom: null,
    assignedTo: null,
    openedAt: at,
    openedBy: 'customer:hanako',
    closedAt: null,
    version: 1,
  }
}
