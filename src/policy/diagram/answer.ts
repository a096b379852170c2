/**
 * A ruling read from the diagram: the same fields as the plain evaluator's, deadlines computed from the same
 * edges. Where every fact on the way is known nothing is evaluated again; where one is missing, what surely
 * speaks is heard plainly and the diagram says what can still matter.
 */
import { dayOf, formatDay, formatInstant } from '#calendar'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { reference } from '../evaluate/floor.ts'
import type { Laid } from '../evaluate/floor.ts'
import { citedBy, rankOf } from '../evaluate/outcome.ts'
import { summaryOf } from '../evaluate/print.ts'
import { plainTerms, positionsOf } from '../evaluate/rule.ts'
import type { Ask, Cited, Ruling, RulingDeadline } from '../evaluate/ruling.ts'
import { hear } from '../evaluate/settle.ts'
import type { Hearing, Settled } from '../evaluate/settle.ts'
import { edgeOf, endOf as edgeAfter } from '../evaluate/truth.ts'
import type { Edge, Situation } from '../evaluate/truth.ts'
import type { Effect, Policy, Rule, Terms, TermValue } from '../rules/tree.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { endOf } from './nodes.ts'
import { readingAt, readingOf, walk } from './reading.ts'
import type { Reading } from './reading.ts'
import { reachable, settledBy } from './settled.ts'

/** A rule that speaks to the case; `surely` is false while a missing fact may silence it. */
type Said = {
  readonly document: Policy
  readonly rule: Rule
  readonly effect: Effect
  readonly cited: readonly string[]
  readonly beatenBy: readonly string[]
  readonly surely: boolean
}

/** Rules on one request from the diagram. `shop` is the calendar by which the shop counts business days. */
export function answerFromDiagram(compiled: Compiled, facts: Facts, shop: ShopCalendar): Ruling {
  const reading = readingOf(compiled, facts, shop)
  const on = compiled.requests.get(facts.request)
  const known = on === undefined ? undefined : knownAnswer(compiled, on, reading)
  const hearings = known === undefined ? hear(compiled.documents, reading.situation) : []
  const settled: Settled =
    known === undefined ? settledBy(compiled, facts.request, reading) : { settled: true, laid: known.laid }
  const said = known?.said ?? hearings.flatMap(saidIn)
  const laid = settled.settled ? settled.laid : undefined
  const deadlines = [
    ...(laid === undefined || on === undefined ? [] : answerDeadline(compiled, on, reading, laid)),
    ...clauseDeadlines(said, laid, reading.situation),
    ...termDeadlines(laid?.terms ?? {}, reading.situation),
  ]
  const ruling = {
    request: facts.request,
    verdict: laid?.verdict ?? ('ask' as const),
    reason: laid?.reason ?? ('ask' as const),
    clauses: [...citations(compiled, said, laid), ...expiredArticles(compiled, on, reading, laid)],
    terms: plainTerms(laid?.terms ?? {}),
    deadlines,
    asks: settled.settled ? [] : settled.asks.map((name) => askOf(compiled, name, hearings)),
    todo: laid?.todo ?? [],
  }
  return { ...ruling, texts: textsOf(compiled, ruling, facts.at) }
}

/** The answer and all that speaks, when no missing fact stands on any way there. */
function knownAnswer(
  compiled: Compiled,
  on: OnRequest,
  reading: Reading,
): { readonly laid: Laid; readonly said: readonly Said[] } | undefined {
  const end = walk(compiled, on.answer, reading)
  if (end === undefined) return undefined
  const said: Said[] = []
  const documents = [compiled.documents.policy, ...compiled.documents.laws]
  for (const [i, spoken] of on.spoken.entries()) {
    for (const { rule, status } of spoken) {
      const at = walk(compiled, status(), reading)
      if (at === undefined) return undefined
      if (endOf(at) === 0) continue
      const { voice, cited, beatenBy } = compiled.heard[endOf(at)]!
      said.push({ document: documents[i]!, rule, effect: voice.effect, cited, beatenBy, surely: true })
    }
  }
  return { laid: compiled.answers[endOf(end)]!, said }
}

const saidIn = ({ document, voices, beatenBy }: Hearing): readonly Said[] =>
  voices.map((voice) => ({
    document,
    rule: voice.rule,
    effect: voice.effect,
    cited: citedBy(voice),
    beatenBy: beatenBy.get(voice.rule.id) ?? [],
    surely: voice.speaks === true,
  }))

function citations(compiled: Compiled, said: readonly Said[], laid: Laid | undefined): readonly Cited[] {
  const deciding = new Set(laid?.deciding)
  // While questions are open, the clauses that depend on them are heard too.
  const heard = said.filter((s) => s.surely || (laid === undefined && s.rule.force !== 'advise'))
  const cited: Cited[] = heard.flatMap(({ document, rule, effect, cited: ids, beatenBy }) =>
    ids.map((id) => ({
      document: document.name,
      version: document.version,
      id,
      heading: headingOf(document, rule),
      effect,
      deciding: deciding.has(reference(document.name, id)),
      ...(beatenBy.length > 0 ? { beatenBy } : {}),
    })),
  )
  cited.push(...decidingUnheard(compiled, cited, deciding))
  const { policy } = compiled.documents
  const silent: readonly Cited[] =
    laid?.reason === 'silence' && laid.deciding.length === 0
      ? [
          {
            document: policy.name,
            version: policy.version,
            id: 'silence',
            effect: 'silence',
            deciding: true,
            heading: { ja: 'この文書には書かれていません', en: 'The document does not say' },
          },
        ]
      : []
  return [...cited.filter((c) => c.deciding), ...silent, ...cited.filter((c) => !c.deciding)]
}

const headingOf = (document: Policy, rule: Rule) =>
  document.sections.find((s) => s.id === rule.clause)?.heading ?? {}

/**
 * Rules that decide however a missing fact turns out, though it is not known which of their conditions holds.
 */
function decidingUnheard(
  { documents }: Compiled,
  cited: readonly Cited[],
  deciding: ReadonlySet<string>,
): readonly Cited[] {
  if (deciding.size === 0) return []
  const heard = new Set(cited.filter((c) => c.deciding).map((c) => reference(c.document, c.id)))
  return [documents.policy, ...documents.laws].flatMap((document) =>
    document.rules.flatMap((rule) => {
      const own = [
        { id: rule.id, effect: rule.then },
        ...rule.provided.map((p) => ({ id: p.id, effect: p.otherwise })),
      ]
      return own
        .filter(
          ({ id }) => deciding.has(reference(document.name, id)) && !heard.has(reference(document.name, id)),
        )
        .map(({ id, effect }): Cited => ({
          document: document.name,
          version: document.version,
          id,
          heading: headingOf(document, rule),
          effect,
          deciding: true,
        }))
    }),
  )
}

/** Rights of the law that would have answered, had they not ended. */
function expiredArticles(
  compiled: Compiled,
  on: OnRequest | undefined,
  reading: Reading,
  laid: Laid | undefined,
): readonly Cited[] {
  if (on === undefined || laid === undefined || laid.verdict === 'accept' || laid.verdict === 'pending')
    return []
  return on.expired
    .filter(({ where }) => [...reachable(compiled, where, reading)].every((end) => end === 1))
    .map(({ law, rule }) => ({
      document: law.name,
      version: law.version,
      id: rule.id,
      heading: headingOf(law, rule),
      effect: 'expired',
      deciding: false,
    }))
}

function askOf(compiled: Compiled, name: string, hearings: readonly Hearing[]): Ask {
  const fact = compiled.documents.facts.find((f) => f.name === name)!
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

/** The next moment at which the answer gets worse, or may get worse while facts are missing. */
function answerDeadline(
  compiled: Compiled,
  on: OnRequest,
  reading: Reading,
  laid: Laid,
): readonly RulingDeadline[] {
  if (laid.verdict === 'refuse') return []
  const { facts } = reading.situation
  const noticing = facts.moments['noticed'] === facts.at
  const edges = on.turns
    .filter((p) => p.subject === 'notice' || noticing)
    .map((p) => edgeOf(p, reading.situation))
    .filter((e): e is Edge => typeof e === 'object' && e.at > facts.arrives)
  const turns = [...new Map(edges.map((e) => [e.at, e])).values()].toSorted((a, b) => a.at - b.at)
  for (const turn of turns) {
    const later = readingAt(compiled, reading, turn.at)
    const end = walk(compiled, on.answer, later)
    const ends = end === undefined ? [...reachable(compiled, on.answer, later)] : [endOf(end)]
    if (ends.some((e) => rankOf(compiled.answers[e]!.verdict) < rankOf(laid.verdict)))
      return [deadline('answer', turn)]
  }
  return []
}

function clauseDeadlines(
  said: readonly Said[],
  laid: Laid | undefined,
  s: Situation,
): readonly RulingDeadline[] {
  const found = new Map<string, RulingDeadline>()
  for (const { document, rule, cited } of said) {
    const id =
      laid === undefined
        ? rule.id
        : cited.find((each) => laid.deciding.includes(reference(document.name, each)))
    if (id === undefined || rule.force === 'advise') continue
    for (const position of positionsOf(rule).filter((p) => p.subject === 'notice')) {
      const edge = edgeOf(position, s)
      if (typeof edge !== 'object') continue
      const made = deadline(
        reference(document.name, id),
        edge,
        ['after', 'from'].includes(position.relation) ? 'since' : 'until',
      )
      found.set(`${made.of} ${made.at}`, made)
    }
  }
  return [...found.values()]
}

type LengthTerm = Exclude<TermValue, string | readonly string[]>
const isLength = (value: TermValue): value is LengthTerm =>
  typeof value === 'object' && 'length' in value && 'of' in value

function termDeadlines(terms: Terms, s: Situation): readonly RulingDeadline[] {
  return Object.entries(terms).flatMap(([name, value]) => {
    if (!isLength(value)) return []
    const anchor = value.of === 'notice' ? s.facts.at : s.facts.moments[value.of]
    const buyers = value.counting.zone === 'buyer'
    const zone = buyers ? s.buyer.zone : value.counting.zone
    if (typeof anchor !== 'number' || zone === undefined) return []
    const holidays = buyers ? s.buyer.holidays : s.shop.holidays
    return [deadline(name, { at: edgeAfter(value.length, anchor, zone, holidays, value.counting), zone })]
  })
}

function textsOf({ documents }: Compiled, ruling: Omit<Ruling, 'texts'>, at: number): Ruling['texts'] {
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
