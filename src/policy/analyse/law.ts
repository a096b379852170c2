/**
 * Each clause against each law pack: `conflict` where the law gives the buyer strictly more than the clause
 * does, `limited` where an article speaks beside it or gives more only once something is judged, `silent`
 * where the law answers or states a term and the document does not, `ok` where nothing stands against it.
 * What only a lawyer can say is named by `lawyer.ts`.
 */
import { reference } from '../evaluate/floor.ts'
import type { Laid } from '../evaluate/floor.ts'
import { rankOf } from '../evaluate/outcome.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import type { Region } from '../diagram/boxes.ts'
import type { Compiled, OnRequest } from '../diagram/compile.ts'
import { and, apply, isEnd, endOf, kidOf, literal, mapped, no, newOperation, yes } from '../diagram/nodes.ts'
import type { Nodes, Ref } from '../diagram/nodes.ts'
import { clauseOf } from './finding.ts'
import { isLess } from './lengths.ts'

export type Standing = 'conflict' | 'limited' | 'silent' | 'ok'

/** One clause (or, with `clause` undefined, what the document leaves out) under one law pack. */
export type LawStanding = {
  readonly law: string
  readonly clause: string | undefined
  readonly standing: Standing
  /** Articles that stand against it or speak beside it. */
  readonly articles: readonly string[]
  /** The clause's rules and requirements that they stand against. */
  readonly rules: readonly string[]
  /** Each article with the rules and requirements that it stands against, and where. */
  readonly against: ReadonlyMap<string, Against>
}

/** `regions` are worked out when somebody asks for a case. */
export type Against = {
  readonly rules: ReadonlySet<string>
  readonly regions: readonly (() => Region)[]
}

/** What was seen of a clause, or of the document as a whole: articles with the rules they stand against. */
type Seen = {
  readonly conflict: Map<string, Against>
  readonly limited: Map<string, Against>
}

/**
 * Clauses by id; what is said of the whole document stands beside them under names that no clause can have.
 */
type Spots = Map<string, Seen>
const SILENT = '(silent)'
const LIMITED = '(limited)'

export function lawStandings(compiled: Compiled): readonly LawStanding[] {
  const { policy, laws } = compiled.documents
  return laws.flatMap((law, i) => {
    const seen: Spots = new Map()
    for (const on of compiled.requests.values()) read(compiled, on, i + 1, law, seen)
    const clauses = policy.sections
      .filter((s) => s.rules.length > 0)
      .map(({ id }) => standingOf(law.name, id, seen.get(id)))
    const whole = (
      [
        [SILENT, 'silent'],
        [LIMITED, 'limited'],
      ] as const
    ).flatMap(([spot, standing]) => {
      const found = seen.get(spot)
      return found === undefined ? [] : [wholeStanding(law.name, standing, found)]
    })
    return [...clauses, ...whole]
  })
}

function standingOf(law: string, clause: string, seen: Seen | undefined): LawStanding {
  const standing: Standing =
    seen === undefined ? 'ok' : seen.conflict.size > 0 ? 'conflict' : seen.limited.size > 0 ? 'limited' : 'ok'
  const against = standing === 'conflict' ? seen!.conflict : (seen?.limited ?? new Map())
  return {
    law,
    clause,
    standing,
    articles: [...against.keys()],
    rules: rulesIn(against),
    against,
  }
}

function wholeStanding(law: string, standing: Standing, { conflict, limited }: Seen): LawStanding {
  const articles = [...new Set([...conflict.keys(), ...limited.keys()])]
  const rules = [...new Set([...rulesIn(conflict), ...rulesIn(limited)])]
  const against = new Map([...conflict, ...limited])
  return {
    law,
    clause: undefined,
    standing,
    articles,
    rules,
    against,
  }
}

const rulesIn = (against: ReadonlyMap<string, Against>): readonly string[] => [
  ...new Set([...against.values()].flatMap(({ rules }) => [...rules])),
]

/**
 * Compares the policy's own answer with what the pack's standing articles would give, situation by situation.
 */
function read(compiled: Compiled, on: OnRequest, index: number, law: Policy, seen: Spots) {
  const d = compiled.nodes
  const pairs: (readonly [own: number, rule: number])[] = [[0, 0]]
  const numbers = new Map<string, number>()
  const rules = on.spoken[index]!
  for (const [number, spoken] of rules.entries()) {
    if (spoken.rule.then === 'none') continue
    const cared = and(d, concerned(compiled, spoken.rule), spoken.stands)
    if (cared === no) continue
    const met = apply(
      d,
      cared,
      on.own,
      (stands, own) => {
        if (stands === 0) return 0
        const key = `${own} ${number}`
        if (!numbers.has(key)) numbers.set(key, pairs.push([own, number]) - 1)
        return numbers.get(key)!
      },
      newOperation(d),
    )
    for (const pair of endsAbove(d, met)) {
      const own = compiled.answers[pairs[pair]![0]]!
      const where = () => ({ request: on.request, where: mapped(d, met, (v) => (v === pair ? 1 : 0)) })
      note({ compiled, own, law, rule: spoken.rule, request: on.request, where }, seen)
    }
  }
}

/**
 * A law binds the seller: what was bought elsewhere does not concern it. Advice on faults does not concern
 * harm that the buyer did, and an article on lateness not what has arrived.
 */
function concerned(compiled: Compiled, article: Rule): Ref {
  const d = compiled.nodes
  const late = testsIn(article.when).some(
    (t) => t.fact === 'reason' && !t.negative && t.values.join() === 'late-delivery',
  )
  const out = (index: number, is: (value: number) => boolean) =>
    index < 0 ? yes : literal(d, index, (value) => !is(value))
  const without = (fact: string, word: string) => {
    const index = compiled.axes.findIndex((a) => a.kind === 'choice' && a.fact === fact)
    const axis = compiled.axes[index]
    return out(index, (value) => axis?.kind === 'choice' && axis.classes[value]!.includes(word))
  }
  const arrived = late
    ? out(
        compiled.axes.findIndex((a) => a.kind === 'happened' && a.fact === 'delivered'),
        (v) => v === 1,
      )
    : yes
  const harmed = article.force === 'advise' ? without('altered', 'yes') : yes
  return [without('bought-from', 'elsewhere'), harmed, arrived].reduce(
    (sum, ref) => and(d, sum, ref),
    compiled.care,
  )
}

type Tested = { readonly fact: string; readonly values: readonly string[]; readonly negative: boolean }

export function testsIn(condition: Condition, negative = false): readonly Tested[] {
  switch (condition.kind) {
    case 'is':
      return [{ fact: condition.fact, values: condition.values, negative }]
    case 'not':
      return testsIn(condition.of, !negative)
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => testsIn(part, negative))
    case 'position':
      return []
  }
}

const whoAndWhere = ['country', 'destination', 'subdivision', 'buyer', 'bought-from', 'requester']

/**
 * Whether a clause and an article are about the same thing: a fact of the case with a value that both name,
 * or a rule that tests none of the article's facts and so means every case.
 */
function related(article: Rule, rules: readonly Rule[]): boolean {
  const wanted = aboutCase(article)
  const own = rules.flatMap((r) => testsIn(r.when))
  const named = wanted.some((t) =>
    own.some(
      (o) =>
        o.fact === t.fact &&
        t.values.some((value) => o.values.includes(value) !== (o.negative !== t.negative)),
    ),
  )
  return named || rules.some((rule) => isGeneral(rule, wanted))
}

/** What an article tests of the case itself, beside who asks and where. */
const aboutCase = (article: Rule) => testsIn(article.when).filter((t) => !whoAndWhere.includes(t.fact))

/** Tests none of these facts; a rule about what was bought elsewhere or in a store is about just that. */
const isGeneral = (rule: Rule, wanted: readonly Tested[]) =>
  testsIn(rule.when).every(
    (own) =>
      wanted.every((t) => t.fact !== own.fact) &&
      (own.fact !== 'bought-from' || own.negative || own.values.includes('online')),
  )

/**
 * Whether an article speaks only if the shop itself has left something out: that limits the whole document.
 */
export function dependsOnShop(compiled: Compiled, condition: Condition): boolean {
  switch (condition.kind) {
    case 'is':
      return compiled.documents.facts.some(
        (f) => f.name === condition.fact && f.from === 'shop' && f.presumed === undefined,
      )
    case 'all':
      return condition.of.some((part) => dependsOnShop(compiled, part))
    case 'any':
      return condition.of.every((part) => dependsOnShop(compiled, part))
    case 'not':
    case 'position':
      return false
  }
}

type Meeting = {
  readonly compiled: Compiled
  readonly own: Laid
  readonly law: Policy
  readonly rule: Rule
  readonly request: string
  readonly where: () => Region
}

function note(meeting: Meeting, seen: Spots) {
  const { compiled, own, law, rule } = meeting
  const { policy } = compiled.documents
  const deciding = own.deciding.map((id) => id.slice(id.indexOf('#') + 1))
  const add = (spot: string, against: 'conflict' | 'limited', rules: readonly string[]) =>
    record(seen, spot, against, reference(law.name, rule.id), rules, meeting.where)
  if (own.reason === 'silence') {
    const against = standsAgainst(own, rule, law, compiled)
    if (rule.force !== 'advise' && against !== undefined) add(SILENT, against, [])
    return
  }
  if (statesMore(own, rule)) add(SILENT, 'limited', [])
  for (const clause of new Set(deciding.map((id) => clauseOf(policy, id)))) {
    const ids = deciding.filter((id) => clauseOf(policy, id) === clause)
    const rules = policy.rules.filter((r) => ids.some((id) => r.id === id || id.startsWith(`${r.id}.`)))
    const against = againstClause(meeting, rules)
    if (against === undefined) continue
    // An article that waits for an omission of the shop's limits, and withdrawal is what it is about.
    const waits = dependsOnShop(compiled, rule.when)
    const whole = waits ? meeting.request !== 'withdraw' : against === 'limited' && !related(rule, rules)
    add(whole ? LIMITED : clause, waits || whole ? 'limited' : against, ids)
  }
}

function againstClause({ compiled, own, law, rule }: Meeting, rules: readonly Rule[]) {
  if (rule.force !== 'advise') return standsAgainst(own, rule, law, compiled)
  return adviceLimits(own, rule, rules) ? 'limited' : undefined
}

function record(
  seen: Spots,
  spot: string,
  against: 'conflict' | 'limited',
  article: string,
  rules: readonly string[],
  where: Meeting['where'],
) {
  const entry = seen.get(spot) ?? { conflict: new Map(), limited: new Map() }
  seen.set(spot, entry)
  const before = entry[against].get(article)
  entry[against].set(article, {
    rules: new Set([...(before?.rules ?? []), ...rules]),
    regions: [...(before?.regions ?? []), where],
  })
}

/**
 * Advice speaks against what is refused or charged, and against a discretion over everything; to what is
 * given it has nothing to add.
 */
const adviceLimits = (own: Laid, article: Rule, rules: readonly Rule[]): boolean =>
  own.verdict === 'refuse' ||
  Object.values(own.terms).includes('customer') ||
  (own.verdict === 'staff' &&
    own.reason === 'clause' &&
    rules.some((rule) => isGeneral(rule, aboutCase(article))))

/** A term that the law states and an accepting clause does not: who pays, by when the money comes back. */
const statesMore = (own: Laid, rule: Rule): boolean =>
  rule.force !== 'advise' &&
  (own.verdict === 'accept' || own.verdict === 'pending') &&
  Object.keys(rule.terms).some((name) => own.terms[name] === undefined)

/**
 * Does the law give more? Strictly better where it accepts, or where an article that was read sends a refusal
 * to a person; limited where it would have somebody judge and is less sure.
 */
function standsAgainst(
  own: Laid,
  rule: Rule,
  law: Policy,
  compiled: Compiled,
): 'conflict' | 'limited' | undefined {
  if (rule.then === 'terms' || rule.force === 'default') return undefined
  if (rule.then === 'open' || rule.then === 'none') return undefined
  const step = rankOf(rule.then) - rankOf(own.verdict)
  if (own.reason === 'silence') return step > 0 ? 'conflict' : undefined
  if (own.reason === 'contradiction') return undefined
  if (step > 0 && own.verdict === 'refuse')
    return rule.then === 'staff' && !isSure(law, rule) ? 'limited' : 'conflict'
  if (step > 0) return 'limited'
  if (own.verdict !== 'accept' && own.verdict !== 'pending') return undefined
  const worse = Object.entries(rule.terms).filter(([name, value]) => {
    const term = compiled.documents.terms.find((t) => t.name === name)
    const stated = own.terms[name]
    if (term !== undefined && isLess(term, stated, value)) return true
    if (term?.kind !== 'choice' || stated === undefined) return false
    const rank = (v: unknown) => term.values.findIndex((x) => x.value === v)
    return rank(value) < rank(stated)
  })
  return worse.length > 0 ? 'conflict' : undefined
}

/** The text of the article was read, by us or as quoted, and no point of it rests on anything less. */
function isSure(law: Policy, rule: Rule): boolean {
  const marks = law.sections.find(({ id }) => id === rule.clause)?.marks ?? []
  return marks.length > 0 && marks.every((mark) => mark === 'read' || mark === 'quoted')
}

function endsAbove(d: Nodes, ref: Ref): readonly number[] {
  const seen = new Set<Ref>()
  const ends = new Set<number>()
  const go = (at: Ref): void => {
    if (isEnd(at)) {
      if (endOf(at) > 0) ends.add(endOf(at))
    } else if (!seen.has(at)) {
      seen.add(at)
      for (let value = 0; value < d.sizes[d.axis[at]!]!; value++) go(kidOf(d, at, value))
    }
  }
  go(ref)
  return [...ends]
}
