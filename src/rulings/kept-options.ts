/**
 * What was worked out for a piece is kept as long as it holds: until a fact changes, a document, the shop, or
 * until the next moment at which anything in the documents turns. Never told too long: what is not surely the
 * same is worked out again.
 */
import { steadyAround } from '#policy'
import type { Instant } from '#calendar'
import type { Documents, NextAsk, Stretch } from '#policy'
import type { OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import type { Viewer } from './entry.ts'
import type { Input } from './facts.ts'
import { askOn, inputFor, readInput, ruleOn } from './rule.ts'
import type { FactsRefused, Ruled, RulingContext, RulingRequest } from './rule.ts'

type Kept<Lists> = {
  readonly lists: Lists
  /** When they were worked out. */
  readonly at: Instant
  /**
   * For how long they hold, found out when they are asked for at another moment: many never are. Undefined
   * where nothing is known of it.
   */
  readonly holds: () => Stretch | undefined
}

/** By shop and documents as they are held, and by everything else in writing; the oldest first. */
export type Keeping<Lists> = Map<string, Kept<Lists>>
/** Of each sort, some forty rulings for each: a few dozen megabytes in all. */
const most = 200

/** The lists for a line: those kept, where they still hold, else worked out and kept. */
export function keptFor<Lists>(
  keeping: Keeping<Lists>,
  rulingContext: RulingContext,
  line: OrderLine,
  viewer: Viewer,
  workOut: () => Lists,
): Lists {
  const agreed = rulingContext.order.lines.find((one) => one.line === line.line)
  const asFirst =
    agreed?.stage === line.stage &&
    agreed.deliveredAt === line.deliveredAt &&
    agreed.shippedAt === line.shippedAt
  const inputs = writtenFor.slice(asFirst ? 1 : 0).map((request) => {
    const asked = { request, at: viewer.at, requester: viewer.requester, answers: {} }
    return inputFor(rulingContext, line, asked)
  })
  const beside = [line.product, line.stage, line.kind, [...viewer.handled].toSorted()]
  return keptWhile(keeping, rulingContext, { inputs, beside, at: viewer.at }, workOut)
}

const keepingAsks: Keeping<NextAsk | FactsRefused> = new Map()

/**
 * As `askOn`, kept as long as it holds. Where a day was answered, nothing is: what turns on it is not among
 * the moments that bound what is kept.
 */
export function keptAskOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): NextAsk | FactsRefused {
  const inputs = [inputFor(rulingContext, line, asked)]
  const ask = () => askOn(rulingContext, line, asked)
  return answersChoices(rulingContext, asked)
    ? keptWhile(keepingAsks, rulingContext, { inputs, beside: [], at: asked.at }, ask)
    : ask()
}

const answersChoices = ({ documents }: RulingContext, { answers }: RulingRequest): boolean =>
  Object.keys(answers).every((name) =>
    documents.facts.some((fact) => fact.name === name && fact.kind === 'choice'),
  )

const keepingRulings: Keeping<Ruled | FactsRefused> = new Map()
const quarterHour = 900_000

/**
 * As `ruleOn`, for pages: kept as long as it holds, and no longer than a quarter of an hour, since its
 * sentences tell the year of a day only in another year.
 */
export function keptRuleOn(
  rulingContext: RulingContext,
  line: OrderLine,
  asked: RulingRequest,
): Ruled | FactsRefused {
  const ask = () => ruleOn(rulingContext, line, asked)
  if (!answersChoices(rulingContext, asked)) return ask()
  const input = inputFor(rulingContext, line, asked)
  const bounds = { inputs: [input], beside: [Math.floor(asked.at / quarterHour)], at: asked.at }
  const ruled = keptWhile(keepingRulings, rulingContext, bounds, ask)
  return 'refused' in ruled ? ruled : { facts: input.facts, ruling: ruled.ruling }
}

type Bounds = {
  /** All facts that it rests on. */
  readonly inputs: readonly Input[]
  /** What else it rests on. */
  readonly beside: readonly unknown[]
  readonly at: Instant
}

function keptWhile<T>(
  keeping: Keeping<T>,
  { shop, documents }: RulingContext,
  { inputs, beside, at }: Bounds,
  workOut: () => T,
): T {
  const told = inputs.map(({ text }) => text).join('')
  const key = `${nameOf(shop)} ${nameOf(documents)} ${JSON.stringify(beside)}${told}`
  const found = keeping.get(key)
  if (found !== undefined && isHeld(found, at)) return found.lists
  const lists = workOut()
  keeping.delete(key)
  keeping.set(key, { lists, at, holds: once(() => stretchOf(documents, shop.calendar, inputs)) })
  const [oldest] = keeping.keys()
  if (keeping.size > most && oldest !== undefined) keeping.delete(oldest)
  return lists
}

function isHeld({ at: then, holds }: Kept<unknown>, at: Instant): boolean {
  if (at === then) return true
  const stretch = holds()
  return stretch !== undefined && stretch.from <= at && at < stretch.to
}

/** The stretch in which nothing turns that any of these rests on. */
function stretchOf(
  documents: Documents,
  calendar: OpenShop['calendar'],
  inputs: Bounds['inputs'],
): Stretch | undefined {
  let [from, to] = [-Infinity, Infinity]
  for (const input of inputs) {
    const read = readInput(documents, input)
    if ('refused' in read) return undefined
    const one = steadyAround(documents, read.facts, calendar)
    from = Math.max(from, one.from)
    to = Math.min(to, one.to)
  }
  return { from, to }
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => (found ??= { value: find() }).value
}

/**
 * A withdrawal counts from the goods as first delivered; all other requests from the piece at hand, which is
 * the same thing for all but replacements.
 */
const writtenFor = ['withdraw', 'exchange'] as const

const names = new WeakMap<OpenShop | Documents, number>()
let named = 0

/** What stands for an object as long as it lives. */
function nameOf(held: OpenShop | Documents): number {
  const name = names.get(held) ?? (named += 1)
  names.set(held, name)
  return name
}
