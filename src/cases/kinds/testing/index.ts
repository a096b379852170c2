/** Facts of a case made by hand, for tests of what the kinds decide. No database, no clock. */
import type { Instant } from '#calendar'
import type { CaseFacts, Remedy } from '#cases/case'
import type { Ruling } from '#policy'
import { theShop } from '#shops/testing'

const money = (amountMinor: bigint) => ({ amountMinor, currency: 'JPY' })

/** A case of one piece for 20,000 yen whose ruling accepts, once it was examined, with these remedies. */
export function factsWith(given: {
  readonly at: Instant
  readonly remedies: readonly Remedy[]
  readonly replacements?: number
  readonly terms?: Ruling['terms']
}): CaseFacts {
  const shop = theShop('kaoru')
  const line = {
    line: 1,
    sku: 'RING',
    product: 'ring',
    name: { ja: '指輪', en: 'Ring' },
    options: [],
    kind: 'ready',
    seal: 'none',
    resizable: null,
    cancellable: 'unstated',
    picture: 'ring.svg',
    facts: {},
    quantity: 1,
    priceMinor: 20_000n,
    stage: 'delivered',
    shippedAt: given.at,
    deliveredAt: given.at,
  } as const
  const ruling: Ruling = {
    request: 'exchange',
    verdict: 'pending',
    reason: 'clause',
    clauses: [],
    terms: { remedies: given.remedies, ...given.terms },
    deadlines: [],
    asks: [],
    todo: [],
    texts: {},
  }
  const limit = { at: given.at, from: { of: 'settings' } } as const
  return {
    at: given.at,
    actor: 'staff:kenji',
    shop,
    line,
    order: orderOf(line, given.at),
    case: caseAt(given.at),
    ruled: () => ({ facts: {}, ruling, hash: 'hash' }),
    limit: () => limit,
    refundBy: () => undefined,
    replacements: given.replacements ?? 0,
    price: money(20_000n),
    left: money(21_000n),
    owed: money(20_000n),
  }
}

function orderOf(line: CaseFacts['line'], at: Instant): CaseFacts['order'] {
  return {
    shop: 'kaoru',
    number: 'KA-000001',
    customer: 'hanako',
    placedAt: at,
    language: 'ja',
    currency: 'JPY',
    totalMinor: 21_000n,
    shippingMinor: 1_000n,
    buyer: 'consumer',
    name: '山田 花子',
    address: 'hanako@customer.example',
    country: 'JP',
    subdivision: null,
    deliverTo: { name: '山田 花子', lines: [], gift: false },
    destination: 'JP',
    memo: '',
    facts: {},
    informedAt: null,
    returnClauseShown: true,
    documents: [],
    lines: [line],
  }
}

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
