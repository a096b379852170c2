/**
 * Asks an order's own documents about one piece at one instant. Pure: everything was read before; knows no
 * table.
 */
import type { Instant } from '#calendar'
import type { Order, OrderLine } from '#ordering'
import type { Ledger } from '#payments'
import { commerce, nextAsk, readFacts, rule } from '#policy'
import type { Documents, FactProblem, Facts, NextAsk, Ruling } from '#policy'
import type { OpenShop } from '#shops'
import type { Unit } from '#units'
import { factsOf } from './facts.ts'
import type { Answers, Records, Requester } from './facts.ts'

/** Everything one needs to rule on the lines of an order: read once, asked many times. */
export type RulingContext = {
  readonly shop: OpenShop
  readonly order: Order
  readonly documents: Documents
  readonly records: ReadonlyMap<number, Records>
  readonly ledger: Ledger
  readonly units: readonly Unit[]
}

/** A ruling with the facts it rests on. */
export type Ruled = { readonly facts: Readonly<Record<string, string>>; readonly ruling: Ruling }

export type FactsRefused = {
  readonly refused: 'facts-not-understood'
  readonly problems: readonly FactProblem[]
}

/** What is asked of one line: the request, when, by whom, and what that person has answered so far. */
export type RulingRequest = {
  readonly request: string
  readonly at: Instant
  readonly requester: Requester
  readonly answers: Answers
}

/** Rules on one request for one line. Answers that cannot be facts are refused with sentences. */
export function ruleOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): Ruled | FactsRefused {
  const read = factsFor(rulingContext, line, asked)
  if ('refused' in read) return read
  return { facts: read.input, ruling: ruledOnce(rulingContext, read) }
}

type Known = Map<string, Ruling>
const latest = new WeakMap<Documents, WeakMap<OpenShop['calendar'], Known>>()
/** A press asks the same thing several times within a moment, and others press meanwhile. */
const mostKnown = 64

/** The same facts, moments and all, are the same ruling: of the latest it is worked out once. */
function ruledOnce({ documents, shop: { calendar } }: RulingContext, { input, facts }: FactsRead): Ruling {
  const byDays = latest.get(documents) ?? new WeakMap<OpenShop['calendar'], Known>()
  latest.set(documents, byDays)
  const known = byDays.get(calendar) ?? new Map<string, Ruling>()
  byDays.set(calendar, known)
  const key = JSON.stringify(input)
  const ruling = known.get(key) ?? rule(documents, facts, calendar)
  known.set(key, ruling)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return ruling
}

/** What the customer has to be asked next before one can rule on a request for one line. */
export function askOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): NextAsk | FactsRefused {
  const read = factsFor(rulingContext, line, asked)
  if ('refused' in read) return read
  return nextAsk(
    rulingContext.documents,
    read.facts,
    rulingContext.shop.calendar,
    ({ from }) => from === 'customer',
  )
}

type FactsRead = { readonly input: Ruled['facts']; readonly facts: Facts }

function factsFor(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): FactsRead | FactsRefused {
  const input = inputFor(rulingContext, line, asked)
  const { facts, problems } = readFacts(input, { ...commerce, facts: rulingContext.documents.facts })
  if (problems.length > 0) return { refused: 'facts-not-understood', problems }
  return { input, facts }
}

/** What is known of a line and what was asked, in writing. */
export function inputFor(rulingContext: RulingContext, line: OrderLine, asked: RulingRequest) {
  const records = rulingContext.records.get(line.line) ?? {
    replacement: undefined,
    paidAt: undefined,
    paymentMethod: undefined,
  }
  return factsOf(rulingContext.order, line, records, asked, rulingContext.documents.facts)
}
