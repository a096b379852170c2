/**
 * From an order line to the facts of a ruling: what the order, the stock and the shop know, what the order
 * and the product were agreed to state, and what the customer answered. Knows no fact that one shop alone
 * has. What nobody knows is left out; the ruling then asks for it.
 */
import { formatInstant, parseInstant } from '#calendar'
import type { Instant } from '#calendar'
import { deliveredLast } from '#ordering'
import type { Order, OrderLine, Remedied } from '#ordering'
import { lacksOfConformity, type Fact } from '#policy'

/** Answers of the customer or findings of the shop, by fact: `{ reason: 'defect', used: 'no' }`. */
export type Answers = Readonly<Record<string, string>>

/** Who asks: the buyer, or somebody who was given the piece. */
export type Requester = 'buyer' | 'gift-recipient'

/** What the shop's records know besides the order itself. */
export type Records = {
  /** Units in the replacement pool; undefined when the piece has no such pool. */
  readonly replacement: number | undefined
  readonly paidAt: Instant | undefined
  readonly paymentMethod: string | undefined
  /** When the last piece came that had not gone with its line; left out where there is none. */
  readonly apart?: { readonly deliveredAt: Instant | null }
}

type Asked = {
  readonly request: string
  readonly at: Instant
  readonly requester: Requester
  readonly answers: Answers
}

/** What a ruling rests on. */
export type Input = {
  /** As `readFacts` of `#policy` takes them. */
  readonly facts: Readonly<Record<string, string>>
  /** The same as one text, but for the moment of asking. */
  readonly text: string
}

/**
 * The facts for one request. `declared` are the facts the order's documents use; others are left out. The
 * same answers while the same thing is asked about are the same object.
 */
export function factsOf(
  order: Order,
  line: OrderLine,
  records: Records,
  asked: Asked,
  declared: readonly Fact[],
): Input {
  const { names } = declaredIn(declared)
  const known = knownOf(order, line, records, asked, declared)
  const answers = Object.entries(asked.answers).filter(([name]) => names.has(name))
  const told = JSON.stringify(answers)
  const before = known.inputs.get(told)
  if (before !== undefined) return before
  const said = withNoticed(Object.assign(Object.fromEntries(answers), known.facts))
  const facts = withFailed(said, line, asked)
  const input = { facts, text: `${told}${known.text}` }
  known.inputs.set(told, input)
  return input
}

/**
 * A day is named by the calendar of whoever names it and ends by the shop's, which in the Americas is a day
 * ahead: a fault that showed less than a day before the piece came showed when it came.
 */
function withNoticed(facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [noticed, came] = ['noticed', 'delivered'].map((name) => parseInstant(facts[name] ?? ''))
  const isBefore = noticed !== undefined && came !== undefined && noticed < came && came - noticed < day
  return isBefore ? { ...facts, noticed: facts['delivered']! } : facts
}

const day = 86_400_000

/**
 * A fault that is confirmed after what was done about the same fault is a remedy that failed (Directive
 * 2019/771 art. 13(4)(b); Consumer Rights Act 2015 s 24(5)(a)). Told alone it is not: staff look first.
 */
function withFailed(
  facts: Readonly<Record<string, string>>,
  line: OrderLine,
  { at }: Asked,
): Readonly<Record<string, string>> {
  if (facts['earlier-remedy'] === undefined || facts['inspection'] !== 'confirmed') return facts
  const hasFailed = remediedBy(line, at).every((piece) =>
    piece.some(({ fault }) => fault === facts['reason']),
  )
  return hasFailed ? { ...facts, 'earlier-remedy': 'failed' } : facts
}

/** What had been done by then, piece by piece: what a case does itself comes after its own request. */
const remediedBy = ({ remedied = [] }: OrderLine, at: Instant): readonly (readonly Remedied[])[] =>
  remedied.map((piece) => piece.filter((one) => one.at <= at))

/**
 * What was done last. Of pieces that stand together the repair is told, which gives more: staff see which of
 * them it was.
 */
function earlierRemedy(pieces: readonly (readonly Remedied[])[]): Remedied['how'] | undefined {
  const last = pieces.map((piece) => piece.at(-1)?.how)
  return last.find((how) => how === 'repaired') ?? last.find((how) => how !== undefined)
}

type Known = {
  readonly rests: readonly unknown[]
  readonly facts: Readonly<Record<string, string>>
  readonly text: string
  /** By what was answered. */
  readonly inputs: Map<string, Input>
}
const lastKnown = new WeakMap<OrderLine, Known>()

/** What is known whatever was answered: found out once while the same thing is asked about. */
function knownOf(
  order: Order,
  line: OrderLine,
  records: Records,
  asked: Asked,
  declared: readonly Fact[],
): Known {
  const journey = journeyFor(order, line, asked)
  const rests = [order, records, asked.request, asked.at, asked.requester, declared, journey]
  const last = lastKnown.get(line)
  if (last !== undefined && rests.every((one, i) => one === last.rests[i])) return last
  const facts = recordedOf(order, line, journey, records, asked, declared)
  // Whether a remedy failed turns on which fault it was for.
  const faults = facts['earlier-remedy'] === undefined ? '' : JSON.stringify(remediedBy(line, asked.at))
  const text = JSON.stringify(facts) + faults
  const known = { rests, facts: { ...facts, at: formatInstant(asked.at) }, text, inputs: new Map() }
  lastKnown.set(line, known)
  return known
}

/** When a piece left and came. `unknown`: what it counts from turns on the reason, which nobody has told. */
type Journey = Pick<OrderLine, 'stage' | 'shippedAt' | 'deliveredAt'> | 'unknown'

/**
 * A replacement has its own delivery, and restarts no withdrawal: that is counted from the goods as they
 * first came (Directive 2011/83/EU art. 9(2)(b), laws/eu/law.md), whether it is called a withdrawal, a
 * cancellation, or a return of what has no fault.
 */
function journeyFor(order: Order, line: OrderLine, { request, answers }: Asked): Journey {
  const first = order.lines.find((one) => one.line === line.line) ?? line
  if (line.apart === true || first.deliveredAt === null || first.deliveredAt === line.deliveredAt) return line
  if (request === 'withdraw' || request === 'cancel') return first
  if (request !== 'return') return line
  const { reason } = answers
  if (line.deliveredAt === null || (reason !== undefined && !lacksOfConformity.includes(reason))) return first
  return reason === undefined ? 'unknown' : line
}

/** All of it but the moment of asking. */
function recordedOf(
  order: Order,
  line: OrderLine,
  journey: Journey,
  records: Records,
  asked: Asked,
  declared: readonly Fact[],
): Record<string, string> {
  const isOpen = journey === 'unknown'
  const { stage, shippedAt, deliveredAt } = isOpen ? line : journey
  const allDelivered = allThere(deliveredLast(order), records.apart)
  const last = allDelivered === undefined ? undefined : Math.max(allDelivered, deliveredAt ?? allDelivered)
  // What came after the request had not happened when it was made: a piece may leave while it is looked at.
  const isLater = (at: Instant | null | undefined) => at !== null && at !== undefined && at > asked.at
  const moment = (at: Instant | null | undefined) =>
    at === null || at === undefined || isLater(at) ? 'not-yet' : formatInstant(at)
  const facts: Record<string, string | undefined> = {
    ...stated(order.facts, 'order', declared),
    ...stated(line.facts, 'product', declared),
    ordered: formatInstant(order.placedAt),
    paid: moment(records.paidAt),
    shipped: moment(shippedAt),
    delivered: isOpen ? undefined : moment(deliveredAt),
    'delivered-last': isOpen ? undefined : moment(last),
    informed: moment(order.informedAt),
    country: order.country,
    destination: order.destination,
    subdivision: order.subdivision ?? undefined,
    buyer: order.buyer,
    'bought-from': 'online',
    requester: asked.requester,
    kind: line.kind,
    seal: line.seal,
    stage: isLater(shippedAt) ? undefined : isLater(deliveredAt) ? 'shipped' : stage,
    cancellable: line.cancellable,
    resizable: line.resizable ?? undefined,
    'payment-method': records.paymentMethod,
    'return-clause-shown': order.returnClauseShown ? 'yes' : 'no',
    'earlier-remedy': earlierRemedy(remediedBy(line, asked.at)),
    'replacement-stock': (records.replacement ?? 0) >= line.quantity ? 'available' : 'none',
  }
  const { names } = declaredIn(declared)
  const given: Record<string, string> = {}
  for (const name in facts) {
    const value = facts[name]
    if (value !== undefined && names.has(name)) given[name] = value
  }
  given['request'] = asked.request
  return given
}

/** The last piece of the order has come, whether it went with its line or in a box of its own. */
function allThere(lines: Instant | undefined, apart: Records['apart']): Instant | undefined {
  if (lines === undefined || apart === undefined) return lines
  return apart.deliveredAt === null ? undefined : Math.max(lines, apart.deliveredAt)
}

/**
 * What was stated when the order was placed, as far as the order's documents declare it with this source and
 * know the value: the catalogue may already have spoken for a later version of the policy.
 */
function stated(
  given: Readonly<Record<string, string>>,
  from: 'order' | 'product',
  declared: readonly Fact[],
): Record<string, string> {
  const known: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    const fact = declaredIn(declared).bySource.get(`${from} ${name}`)
    if (fact?.values.some((one) => one.value === value) === true) known[name] = value
  }
  return known
}

type Declared = {
  readonly names: ReadonlySet<string>
  /** By source and name. */
  readonly bySource: ReadonlyMap<string, Fact>
}
const declarations = new WeakMap<readonly Fact[], Declared>()

function declaredIn(facts: readonly Fact[]): Declared {
  const known = declarations.get(facts)
  if (known !== undefined) return known
  const found: Declared = {
    names: new Set(facts.map(({ name }) => name)),
    bySource: new Map(facts.toReversed().map((fact) => [`${fact.from} ${fact.name}`, fact])),
  }
  declarations.set(facts, found)
  return found
}
