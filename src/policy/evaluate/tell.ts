/**
 * What a ruling tells beside its verdict: every clause that speaks, until when, what is asked, in which
 * words. Both ways of deciding, the plain one and the diagram, tell through this.
 */
import { dayOf, formatDay, formatInstant } from '#calendar'
import type { Condition, Effect, Length, Policy, Position, Rule, Terms, TermValue } from '../rules/tree.ts'
import type { Section } from '../document/tree.ts'
import type { Fact, Words } from '../vocabulary/tree.ts'
import { reference } from './floor.ts'
import type { Laid } from './floor.ts'
import { citedBy, rulesOn } from './outcome.ts'
import { summaryOf } from './print.ts'
import type { Ask, Cited, PlainTerms, Ruling, RulingDeadline } from './ruling.ts'
import type { Documents, Hearing } from './settle.ts'
import { edgeOf, endOf, truthOf } from './truth.ts'
import type { Edge, Situation } from './truth.ts'
import { edgesAhead } from './turn.ts'

/** A rule that speaks to the case; `surely` is false while a missing fact may silence it. */
export type Said = {
  readonly document: Policy
  readonly rule: Rule
  readonly effect: Effect
  readonly cited: readonly string[]
  readonly beatenBy: readonly string[]
  readonly surely: boolean
}

/** What was heard of one document, as it is told. */
export const saidIn = ({ document, voices, beatenBy }: Hearing): readonly Said[] =>
  voices.map((voice) => ({
    document,
    rule: voice.rule,
    effect: voice.effect,
    cited: citedBy(voice),
    beatenBy: beatenBy.get(voice.rule.id) ?? [],
    surely: voice.speaks === true,
  }))

/** What was found, to be told. `asks` are names of facts; `expired` are articles whose period has ended. */
export type RulingParts = {
  readonly laid: Laid | undefined
  readonly said: readonly Said[]
  readonly expired: readonly { readonly law: Policy; readonly rule: Rule }[]
  readonly asks: readonly string[]
  readonly hearings: readonly Hearing[]
  readonly answerTurn: Edge | undefined
}

/** The whole ruling from what was found. */
export function tell(documents: Documents, s: Situation, found: RulingParts): Ruling {
  const { laid, said, asks, hearings, answerTurn } = found
  const clauses = [
    ...citations(documents, said, laid),
    ...found.expired.map(({ law, rule }) => citedOf(law, rule, rule.id, 'expired')),
  ]
  const ruling = {
    request: s.facts.request,
    verdict: laid?.verdict ?? ('ask' as const),
    reason: laid?.reason ?? ('ask' as const),
    clauses,
    terms: plainTerms(laid?.terms ?? {}),
    deadlines: [
      ...(answerTurn === undefined ? [] : [deadline('answer', answerTurn)]),
      ...clauseDeadlines(documents, said, laid, s),
      ...found.expired.flatMap(({ law, rule }) => endedOf(law, rule, s)),
      ...deadlinesOfTerms(laid?.terms ?? {}, s),
    ],
    asks: asks.map((name) => askOf(documents.facts, name, hearings)),
    todo: laid?.todo ?? [],
  }
  return { ...ruling, texts: textsOf(documents, ruling, s.facts.at) }
}

function citations(documents: Documents, said: readonly Said[], laid: Laid | undefined): readonly Cited[] {
  const deciding = new Set(laid?.deciding)
  // While questions are open, the clauses that depend on them are heard too.
  const heard = said.filter((each) => each.surely || (laid === undefined && each.rule.force !== 'advise'))
  const cited: Cited[] = heard.flatMap(({ document, rule, effect, cited: ids, beatenBy }) =>
    ids.map((id) => ({
      ...citedOf(document, rule, id, effect, deciding.has(reference(document.name, id))),
      ...(beatenBy.length > 0 ? { beatenBy } : {}),
    })),
  )
  cited.push(...decidingUnheard(documents, cited, deciding))
  const { policy } = documents
  const silent: Cited = {
    document: policy.name,
    version: policy.version,
    id: 'silence',
    effect: 'silence',
    deciding: true,
    heading: { ja: 'この文書には書かれていません', en: 'The document does not say' },
  }
  const nothing = laid?.reason === 'silence' && laid.deciding.length === 0
  return [
    ...cited.filter((c) => c.deciding),
    ...(nothing ? [silent] : []),
    ...cited.filter((c) => !c.deciding),
  ]
}

const citedOf = (
  document: Policy,
  rule: Rule,
  id: string,
  effect: Cited['effect'],
  deciding = false,
): Cited => ({
  document: document.name,
  version: document.version,
  id,
  heading: headingOf(document, rule),
  effect,
  deciding,
})

const headingOf = (document: Policy, rule: Rule): Words => sectionOf(document, rule.clause)?.heading ?? {}

/**
 * Rules that decide however a missing fact turns out, though it is not known which of their conditions holds.
 */
function decidingUnheard(
  documents: Documents,
  cited: readonly Cited[],
  deciding: ReadonlySet<string>,
): readonly Cited[] {
  const unheard = new Set(deciding)
  for (const c of cited) if (c.deciding) unheard.delete(reference(c.document, c.id))
  if (unheard.size === 0) return []
  return [documents.policy, ...documents.laws].flatMap((document) => {
    const citable = citableIn(document)
    return [...unheard]
      .flatMap((of) => citable.get(of) ?? [])
      .toSorted((a, b) => a.place - b.place)
      .map(({ rule, id, effect }) => citedOf(document, rule, id, effect, true))
  })
}

/** What can be cited of a document: a rule, or one of its requirements. */
type Citable = { readonly place: number; readonly rule: Rule; readonly id: string; readonly effect: Effect }
const citables = new WeakMap<Policy, ReadonlyMap<string, readonly Citable[]>>()

/** All that can be cited of a document, by reference. */
function citableIn(document: Policy): ReadonlyMap<string, readonly Citable[]> {
  const known = citables.get(document)
  if (known !== undefined) return known
  const all = document.rules
    .flatMap((rule) => [
      { rule, id: rule.id, effect: rule.then },
      ...rule.provided.map((p) => ({ rule, id: p.id, effect: p.otherwise })),
    ])
    .map((one, place): Citable => ({ ...one, place }))
  const made = Map.groupBy(all, ({ id }) => reference(document.name, id))
  citables.set(document, made)
  return made
}

function askOf(facts: readonly Fact[], name: string, hearings: readonly Hearing[]): Ask {
  const fact = facts.find((f) => f.name === name)!
  const because = hearings.flatMap((h) =>
    h.voices.filter((v) => v.missing.has(name)).map((v) => reference(h.document.name, v.rule.id)),
  )
  return { fact: name, from: fact.from, question: fact.ask, values: fact.values, because }
}

const deadline = (of: string, edge: Edge, role: RulingDeadline['role'] = 'until'): RulingDeadline => ({
  of,
  at: formatInstant(edge.at),
  on: formatDay(dayOf(edge.at - 1, edge.zone)),
  zone: edge.zone,
  role,
})

/** The edges of the clauses that decide; while a question is open, of all that may. */
function clauseDeadlines(
  documents: Documents,
  said: readonly Said[],
  laid: Laid | undefined,
  s: Situation,
): readonly RulingDeadline[] {
  const found = new Map<string, RulingDeadline>()
  for (const { document, rule, cited } of said) {
    const decides = (id: string) => laid?.deciding.includes(reference(document.name, id)) === true
    const id = laid === undefined ? rule.id : cited.find(decides)
    if (id === undefined || rule.force === 'advise') continue
    for (const position of positionsOf(rule).filter((p) => p.subject === 'notice')) {
      const edge = edgeOf(position, s)
      if (typeof edge !== 'object') continue
      const role = ['after', 'from'].includes(position.relation) ? 'since' : 'until'
      const made = deadline(reference(document.name, id), edge, role)
      found.set(`${made.of} ${made.at}`, made)
    }
  }
  if (laid === undefined) {
    for (const made of refusalsAhead(documents, s)) found.set(`${made.of} ${made.at}`, made)
  }
  return [...found.values()]
}

/** From when rules will refuse what is open still: until then the person is in time. */
function refusalsAhead(documents: Documents, s: Situation): readonly RulingDeadline[] {
  const ahead = (p: Position) => p.subject === 'notice' && edgesAhead([p], s).length > 0
  return [documents.policy, ...documents.laws].flatMap((document) =>
    rulesOn(document, s.facts.request)
      .filter((rule) => rule.then === 'refuse')
      .flatMap((rule) =>
        endsOf(document, rule, s, ahead).map((edge) => deadline(reference(document.name, rule.id), edge)),
      ),
  )
}

/** When the periods among the terms end, as far as the moments they run from are known. */
export function deadlinesOfTerms(terms: Terms, s: Situation): readonly RulingDeadline[] {
  return Object.entries(terms).flatMap(([name, value]) => {
    if (!isLength(value)) return []
    const notice = value.counting.notice === 'arrival' ? s.facts.arrives : s.facts.at
    const anchor = value.of === 'notice' ? notice : s.facts.moments[value.of]
    const zone = value.counting.zone === 'buyer' ? s.buyer.zone : value.counting.zone
    if (typeof anchor !== 'number' || zone === undefined) return []
    const holidays = value.counting.zone === 'buyer' ? s.buyer.holidays : s.shop.holidays
    return [deadline(name, { at: endOf(value.length, anchor, zone, holidays, value.counting), zone })]
  })
}

/** Where what a rule gives ends: its own edges when it accepts, the beginning of it when it refuses. */
export function endsOf(
  document: Policy,
  rule: Rule,
  s: Situation,
  of: (p: Position) => boolean,
): readonly Edge[] {
  const gives = rule.then === 'accept' || rule.then === 'pending'
  if (!gives && rule.then !== 'refuse') return []
  const relations = gives ? ['within', 'until'] : ['from', 'after']
  const positions = positionsOf(rule).filter((p) => relations.includes(p.relation) && of(p))
  if (positions.length === 0 || truthOf(document.scope, s, new Set()) === false) return []
  const when = gives ? rule.when : timeless(rule.when, relations)
  if (truthOf(when, s, new Set()) === false) return []
  return positions.map((p) => edgeOf(p, s)).filter((edge): edge is Edge => typeof edge === 'object')
}

/** When the period of an article ended that would have answered. */
function endedOf(law: Policy, rule: Rule, s: Situation): readonly RulingDeadline[] {
  const edge = lastOf(rule.when, s)
  return edge === undefined || edge.at > s.facts.at ? [] : [deadline(reference(law.name, rule.id), edge)]
}

/**
 * Whether an article gives a right: one that answers yes, and one that names the remedies which staff then
 * arrange. What staff look into because it is not sure is none.
 */
export const givesRight = ({ force, then, terms }: Rule): boolean =>
  force === 'floor' && (then === 'accept' || (then === 'staff' && terms['remedies'] !== undefined))

/** Until when a condition held that nothing but time has ended: of several ways, the longest. */
function lastOf(condition: Condition, s: Situation): Edge | undefined {
  const byTime = (edges: readonly (Edge | undefined)[]) =>
    edges.filter((edge) => edge !== undefined).toSorted((a, b) => a.at - b.at)
  switch (condition.kind) {
    case 'position': {
      const { relation, subject } = condition
      const isNotice = subject === 'notice' || subject === 'noticed'
      if (!isNotice || (relation !== 'within' && relation !== 'until')) return undefined
      const edge = edgeOf(condition, s)
      return typeof edge === 'object' ? edge : undefined
    }
    case 'all':
      return byTime(condition.of.map((part) => lastOf(part, s)))[0]
    case 'any':
      return byTime(
        condition.of
          .filter((part) => truthOf(timeless(part), s, new Set()) !== false)
          .map((part) => lastOf(part, s)),
      ).at(-1)
    case 'is':
    case 'not':
      return undefined
  }
}

const positions = new WeakMap<Rule, readonly Position[]>()

/** All positions of a rule, its requirements included. */
export function positionsOf(rule: Rule): readonly Position[] {
  const known = positions.get(rule)
  if (known !== undefined) return known
  const found = [rule.when, ...rule.provided.map((p) => p.condition)].flatMap(positionsIn)
  positions.set(rule, found)
  return found
}

/** The positions of a condition that turn at an edge. */
export function positionsIn(condition: Condition): readonly Position[] {
  switch (condition.kind) {
    case 'position':
      return condition.relation === 'happened' || condition.relation === 'not-yet' ? [] : [condition]
    case 'not':
      return positionsIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(positionsIn)
    case 'is':
      return []
  }
}

/**
 * A condition with its positions of these relations taken to hold: periods that run still, or that have
 * begun. What they run from must have happened; 'until' may stand before it.
 */
export function timeless(
  condition: Condition,
  relations: readonly string[] = ['within', 'until'],
): Condition {
  switch (condition.kind) {
    case 'position':
      if (!relations.includes(condition.relation)) return condition
      return condition.relation === 'until' ? { kind: 'all', of: [] } : { ...condition, relation: 'happened' }
    case 'not':
      return { kind: 'not', of: timeless(condition.of, relations) }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => timeless(part, relations)) }
    case 'is':
      return condition
  }
}

type LengthTerm = Exclude<TermValue, string | readonly string[]>
const isLength = (value: TermValue): value is LengthTerm =>
  typeof value === 'object' && 'length' in value && 'of' in value

const plain = new WeakMap<Terms, PlainTerms>()

export function plainTerms(terms: Terms): PlainTerms {
  const known = plain.get(terms)
  if (known !== undefined) return known
  const entries = Object.entries(terms).map(
    ([name, value]) =>
      [name, isLength(value) ? `${plainLength(value.length)} of ${value.of}` : value] as const,
  )
  const made = Object.fromEntries(entries)
  plain.set(terms, made)
  return made
}

function plainLength(length: Length): string {
  const first = `${length.count} ${length.count === 1 ? length.unit.slice(0, -1) : length.unit}`.replace(
    '-',
    ' ',
  )
  return length.next === undefined ? first : `${first} + ${plainLength(length.next)}`
}

function textsOf(documents: Documents, ruling: Omit<Ruling, 'texts'>, at: number): Ruling['texts'] {
  const words = wordsOf(documents, ruling.clauses)
  const texts: Record<string, Ruling['texts'][string]> = {}
  for (const language of documents.policy.languages)
    texts[language] = { summary: summaryOf(ruling, language, at), clauses: words[language]! }
  return texts
}

type ClauseWords = Readonly<Record<string, Readonly<Record<string, string>>>>
const told = new WeakMap<Documents, Map<string, ClauseWords>>()
/** Sets of clauses that speak together, for each set of documents; the oldest goes first. */
const mostTold = 100

/** The words of clauses, by language: the same where the same clauses speak. */
function wordsOf(documents: Documents, clauses: readonly Cited[]): ClauseWords {
  const known = told.get(documents) ?? new Map<string, ClauseWords>()
  told.set(documents, known)
  const key = clauses.map((c) => reference(c.document, c.id)).join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const all = [documents.policy, ...documents.laws]
  const said = clauses
    .filter((c) => c.id !== 'silence')
    .map((c) => {
      const document = all.find((d) => d.name === c.document)
      const text = document === undefined ? undefined : sectionOf(document, c.id)?.text
      return [reference(c.document, c.id), text] as const
    })
  const words: Record<string, Record<string, string>> = {}
  for (const language of documents.policy.languages)
    words[language] = Object.fromEntries(
      said.map(([id, text]) => [id, text?.[language] ?? text?.['en'] ?? '']),
    )
  known.set(key, words)
  const [oldest] = known.keys()
  if (known.size > mostTold && oldest !== undefined) known.delete(oldest)
  return words
}

const sections = new WeakMap<Policy, Map<string, Section | undefined>>()

/** The section of a rule or requirement, by its id: `faulty` of `faulty.window`. */
function sectionOf(document: Policy, id: string): Section | undefined {
  let known = sections.get(document)
  if (known === undefined) sections.set(document, (known = new Map()))
  if (known.has(id)) return known.get(id)
  const found = document.sections.find((each) => each.id === id || id.startsWith(`${each.id}.`))
  known.set(id, found)
  return found
}
