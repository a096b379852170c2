/**
 * The door of the evaluator: documents and facts in, a ruling out, with all that speaks, until when, and what
 * to ask.
 */
import { dayOf, formatDay, formatInstant } from '#calendar'
import type { Condition, Length, Policy, Position, Rule, Terms, TermValue } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Fact, Words } from '../vocabulary/tree.ts'
import type { Facts, ShopCalendar } from './facts.ts'
import { reference } from './floor.ts'
import type { Laid } from './floor.ts'
import { citedBy, rankOf } from './outcome.ts'
import { summaryOf } from './print.ts'
import type { Ask, Cited, PlainTerms, Ruling, RulingDeadline } from './ruling.ts'
import { answerOf, hear, settle } from './settle.ts'
import type { Documents, Hearing } from './settle.ts'
import { edgeOf, endOf, situation, truthOf } from './truth.ts'
import type { Edge, Situation } from './truth.ts'

/**
 * A policy with the law packs under it, ready to be asked. Facts are put in the vocabulary's order: known
 * ones first.
 */
export function documentsOf(policy: Policy, laws: readonly Policy[]): Documents {
  return {
    policy,
    laws,
    facts: [...commerce.facts, ...[policy, ...laws].flatMap((d) => d.facts)],
    terms: commerce.terms,
  }
}

/** Rules on one request. `shop` is the calendar by which the shop counts business days. */
export function rule(documents: Documents, facts: Facts, shop: ShopCalendar): Ruling {
  const s = situation(facts, shop)
  const hearings = hear(documents, s)
  const settled = settle(documents, facts, shop)
  const laid = settled.settled ? settled.laid : undefined
  const clauses = [...citationsOf(documents, hearings, laid), ...expiredArticles(documents, s, laid)]
  const asks = settled.settled ? [] : settled.asks.map((name) => askOf(documents.facts, name, hearings))
  const deadlines = [
    ...(laid === undefined ? [] : answerDeadline(documents, facts, shop, laid, hearings, s)),
    ...clauseDeadlines(hearings, laid, s),
    ...(laid === undefined ? [] : termDeadlines(laid.terms, s)),
  ]
  const ruling = {
    request: facts.request,
    verdict: laid?.verdict ?? ('ask' as const),
    reason: laid?.reason ?? ('ask' as const),
    clauses,
    terms: plainTerms(laid?.terms ?? {}),
    deadlines,
    asks,
    todo: laid?.todo ?? [],
  }
  return { ...ruling, texts: textsOf(documents, ruling, facts.at) }
}

function citationsOf(
  documents: Documents,
  hearings: readonly Hearing[],
  laid: Laid | undefined,
): readonly Cited[] {
  const cited: Cited[] = []
  for (const { document, voices, beatenBy } of hearings) {
    // While questions are open, the clauses that depend on them are heard too.
    for (const voice of voices.filter(
      (v) => v.speaks === true || (laid === undefined && v.rule.force !== 'advise'),
    )) {
      const beaters = beatenBy.get(voice.rule.id) ?? []
      for (const id of citedBy(voice)) {
        cited.push({
          document: document.name,
          version: document.version,
          id,
          heading: headingOf(document, voice.rule.clause),
          effect: voice.effect,
          deciding: laid?.deciding.includes(reference(document.name, id)) ?? false,
          ...(beaters.length > 0 ? { beatenBy: beaters } : {}),
        })
      }
    }
  }
  cited.push(...decidingUnheard(documents, cited, laid))
  const silent: Cited = {
    document: documents.policy.name,
    version: documents.policy.version,
    id: 'silence',
    effect: 'silence',
    deciding: laid?.reason === 'silence' && laid.deciding.length === 0,
    heading: { ja: 'この文書には書かれていません', en: 'The document does not say' },
  }
  return [
    ...cited.filter((c) => c.deciding),
    ...(silent.deciding ? [silent] : []),
    ...cited.filter((c) => !c.deciding),
  ]
}

/**
 * Rules that decide however a missing fact turns out, though it is not known which of their conditions holds.
 */
function decidingUnheard(
  documents: Documents,
  cited: readonly Cited[],
  laid: Laid | undefined,
): readonly Cited[] {
  const heard = new Set(cited.filter((c) => c.deciding).map((c) => reference(c.document, c.id)))
  return [documents.policy, ...documents.laws].flatMap((document) =>
    document.rules.flatMap((r) => {
      const own = [
        { id: r.id, effect: r.then },
        ...r.provided.map((p) => ({ id: p.id, effect: p.otherwise })),
      ]
      return own
        .filter(
          ({ id }) =>
            laid?.deciding.includes(reference(document.name, id)) === true &&
            !heard.has(reference(document.name, id)),
        )
        .map(({ id, effect }): Cited => ({
          document: document.name,
          version: document.version,
          id,
          heading: headingOf(document, r.clause),
          effect,
          deciding: true,
        }))
    }),
  )
}

/**
 * Rights of the law that would have answered, had they not ended: named, so that nobody is refused by a
 * clause alone.
 */
function expiredArticles(documents: Documents, s: Situation, laid: Laid | undefined): readonly Cited[] {
  if (laid === undefined || laid.verdict === 'accept' || laid.verdict === 'pending') return []
  return documents.laws.flatMap((law) =>
    law.rules
      .filter(
        (r) =>
          r.force === 'floor' &&
          r.then === 'accept' &&
          (r.on === '*' || r.on.includes(s.facts.request)) &&
          truthOf(law.scope, s, new Set()) === true,
      )
      .filter(
        (r) => truthOf(r.when, s, new Set()) === false && truthOf(timeless(r.when), s, new Set()) === true,
      )
      .map((r): Cited => ({
        document: law.name,
        version: law.version,
        id: r.id,
        heading: headingOf(law, r.clause),
        effect: 'expired',
        deciding: false,
      })),
  )
}

/** A condition with every period of it taken to run still. */
function timeless(condition: Condition): Condition {
  switch (condition.kind) {
    case 'position':
      return ['within', 'until'].includes(condition.relation) ? { kind: 'all', of: [] } : condition
    case 'not':
      return { kind: 'not', of: timeless(condition.of) }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map(timeless) }
    case 'is':
      return condition
  }
}

const headingOf = (document: Policy, clause: string): Words =>
  document.sections.find((s) => s.id === clause)?.heading ?? {}

function askOf(facts: readonly Fact[], name: string, hearings: readonly Hearing[]): Ask {
  const fact = facts.find((f) => f.name === name)!
  const because = hearings.flatMap((h) =>
    h.voices.filter((v) => v.missing.has(name)).map((v) => reference(h.document.name, v.rule.id)),
  )
  return { fact: name, from: fact.from, question: fact.ask, values: fact.values, because }
}

/** The next moment at which the answer gets worse, all other facts as they are. */
function answerDeadline(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  laid: Laid,
  hearings: readonly Hearing[],
  s: Situation,
): readonly RulingDeadline[] {
  if (laid.verdict === 'refuse') return []
  const rules = [documents.policy, ...documents.laws]
    .flatMap((d) => d.rules)
    .filter((r) => r.on === '*' || r.on.includes(facts.request))
  const edges = rules
    .flatMap(positionsOf)
    .filter(
      (p) => p.subject === 'notice' || (p.subject === 'noticed' && facts.moments['noticed'] === facts.at),
    )
    .map((p) => edgeOf(p, s))
    .filter((e): e is Edge => typeof e === 'object' && e.at > facts.arrives)
  const turns = [...new Map(edges.map((e) => [e.at, e])).values()].toSorted((a, b) => a.at - b.at)
  for (const turn of turns) {
    const later = situation(laterThan(facts, turn.at), shop)
    const then = answerOf(hear(documents, later), documents.terms)
    if (rankOf(then.verdict) < rankOf(laid.verdict)) return [deadline('answer', turn)]
  }
  return []
}

/** The same case asked later; a fault that is noticed by reporting it is noticed later too. */
function laterThan(facts: Facts, at: number): Facts {
  const noticed = facts.moments['noticed'] === facts.at ? { noticed: at } : {}
  return { ...facts, at, arrives: at, moments: { ...facts.moments, ...noticed } }
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
  hearings: readonly Hearing[],
  laid: Laid | undefined,
  s: Situation,
): readonly RulingDeadline[] {
  const found = new Map<string, RulingDeadline>()
  for (const { document, voices } of hearings) {
    for (const voice of voices) {
      const ids =
        laid === undefined
          ? [voice.rule.id]
          : citedBy(voice).filter((id) => laid.deciding.includes(reference(document.name, id)))
      if (ids.length === 0 || voice.rule.force === 'advise') continue
      for (const position of positionsOf(voice.rule).filter((p) => p.subject === 'notice')) {
        const edge = edgeOf(position, s)
        if (typeof edge !== 'object') continue
        const role = ['after', 'from'].includes(position.relation) ? 'since' : 'until'
        const made = deadline(reference(document.name, ids[0]!), edge, role)
        found.set(`${made.of} ${made.at}`, made)
      }
    }
  }
  return [...found.values()]
}

function termDeadlines(terms: Terms, s: Situation): readonly RulingDeadline[] {
  return Object.entries(terms).flatMap(([name, value]) => {
    if (!isLength(value)) return []
    const anchor = value.of === 'notice' ? s.facts.at : s.facts.moments[value.of]
    const zone = value.counting.zone === 'buyer' ? s.buyer.zone : value.counting.zone
    if (typeof anchor !== 'number' || zone === undefined) return []
    const holidays = value.counting.zone === 'buyer' ? s.buyer.holidays : s.shop.holidays
    return [deadline(name, { at: endOf(value.length, anchor, zone, holidays, value.counting), zone })]
  })
}

/** All positions of a rule, its requirements included. */
export function positionsOf(rule: Rule): readonly Position[] {
  const walk = (condition: Condition): readonly Position[] => {
    switch (condition.kind) {
      case 'position':
        return condition.relation === 'happened' || condition.relation === 'not-yet' ? [] : [condition]
      case 'not':
        return walk(condition.of)
      case 'all':
      case 'any':
        return condition.of.flatMap(walk)
      case 'is':
        return []
    }
  }
  return [rule.when, ...rule.provided.map((p) => p.condition)].flatMap(walk)
}

type LengthTerm = Exclude<TermValue, string | readonly string[]>
const isLength = (value: TermValue): value is LengthTerm =>
  typeof value === 'object' && 'length' in value && 'of' in value

export function plainTerms(terms: Terms): PlainTerms {
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [
      name,
      isLength(value) ? `${plainLength(value.length)} of ${value.of}` : value,
    ]),
  )
}

function plainLength(length: Length): string {
  const first = `${length.count} ${length.count === 1 ? length.unit.slice(0, -1) : length.unit}`.replace(
    '-',
    ' ',
  )
  return length.next === undefined ? first : `${first} + ${plainLength(length.next)}`
}

function textsOf(documents: Documents, ruling: Omit<Ruling, 'texts'>, at: number): Ruling['texts'] {
  const all = [documents.policy, ...documents.laws]
  return Object.fromEntries(
    documents.policy.languages.map((language) => {
      const clauses = ruling.clauses
        .filter((c) => c.id !== 'silence')
        .map((c) => {
          const document = all.find((d) => d.name === c.document)
          const section = document?.sections.find((x) => x.id === c.id || c.id.startsWith(`${x.id}.`))
          return [reference(c.document, c.id), section?.text[language] ?? section?.text['en'] ?? '']
        })
      return [
        language,
        {
          summary: summaryOf(ruling, language, at),
          clauses: Object.fromEntries(clauses) as Record<string, string>,
        },
      ]
    }),
  )
}
