/**
 * Asks an order's own documents about one piece at one instant. Pure: everything was read before; knows no
 * table.
 */
import type { Instant } from '#calendar'
import type { Order, OrderLine } from '#ordering'
import type { Ledger } from '#payments'
import { commerce, nextAsk, readFacts, rule } from '#policy'
import type { Documents, FactProblem, Facts, NextAsk, Ruling, Vocabulary } from '#policy'
import type { OpenShop } from '#shops'
import type { Unit } from '#units'
import { factsOf } from './facts.ts'
import type { Answers, Input, Records, Requester } from './facts.ts'

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
  const input = inputFor(rulingContext, line, asked)
  const { facts } = input
  const known = latestOf(rulingContext)
  const key = keyOf(input)
  const before = known.get(key)
  if (before !== undefined) return { facts, ruling: before }
  const read = readInput(rulingContext.documents, input)
  if ('refused' in read) return read
  const ruling = rule(rulingContext.documents, read.facts, rulingContext.shop.calendar)
  known.set(key, ruling)
  forgetOldest(known)
  return { facts, ruling }
}

type Known = Map<string, Ruling>
const latest = new WeakMap<Documents, WeakMap<OpenShop['calendar'], Known>>()
/** A press asks the same thing several times within a moment, and others press meanwhile. */
const mostKnown = 64

/** The same facts, moments and all, are the same ruling: of the latest it is worked out once. */
function latestOf({ documents, shop: { calendar } }: RulingContext): Known {
  const byDays = latest.get(documents) ?? new WeakMap<OpenShop['calendar'], Known>()
  latest.set(documents, byDays)
  const known = byDays.get(calendar) ?? new Map<string, Ruling>()
  byDays.set(calendar, known)
  return known
}

/** What the customer has to be asked next before one can rule on a request for one line. */
export function askOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): NextAsk | FactsRefused {
  const read = readInput(rulingContext.documents, inputFor(rulingContext, line, asked))
  if ('refused' in read) return read
  return nextAsk(
    rulingContext.documents,
    read.facts,
    rulingContext.shop.calendar,
    ({ from, name }) => from === 'customer' && asked.answers[name] === undefined,
  )
}

type Read = { readonly facts: Facts } | FactsRefused
const lastRead = new WeakMap<Documents, Map<string, Read>>()

/**
 * Facts as documents know them. What is asked is first looked for an open question, then ruled on: the latest
 * are read once.
 */
export function readInput(documents: Documents, input: Input): Read {
  const key = keyOf(input)
  const known = lastRead.get(documents) ?? new Map<string, Read>()
  lastRead.set(documents, known)
  const before = known.get(key)
  if (before !== undefined) return before
  const { facts, problems } = readFacts(input.facts, vocabularyOf(documents))
  const read: Read = problems.length > 0 ? { refused: 'facts-not-understood', problems } : { facts }
  known.set(key, read)
  forgetOldest(known)
  return read
}

const keyOf = ({ facts, text }: Input): string => `${facts['at']} ${text}`

const vocabularies = new WeakMap<Documents, Vocabulary>()

function vocabularyOf(documents: Documents): Vocabulary {
  const known = vocabularies.get(documents) ?? { ...commerce, facts: documents.facts }
  vocabularies.set(documents, known)
  return known
}

function forgetOldest(known: Map<string, unknown>): void {
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
}

const noRecords: Records = { replacement: undefined, paidAt: undefined, paymentMethod: undefined }

/** What is known of a line and what was asked, in writing. */
export function inputFor(rulingContext: RulingContext, line: OrderLine, asked: RulingRequest): Input {
  const records = rulingContext.records.get(line.line) ?? noRecords
  return factsOf(rulingContext.order, line, records, asked, rulingContext.documents.facts)
}
