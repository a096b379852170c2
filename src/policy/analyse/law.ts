/**
 * Each clause against each law pack: `conflict` where the law gives the buyer strictly more than the clause
 * does,
 * `limited` where an article speaks beside it or gives more only once something is judged, `silent` where the
 * law answers and the document does not, `ok` where nothing stands against it. What only a lawyer can say is
 * named as advice.
 */
import type { ShopCalendar } from '../evaluate/facts.ts'
import { reference } from '../evaluate/floor.ts'
import type { Laid } from '../evaluate/floor.ts'
import { rankOf } from '../evaluate/outcome.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import { pointIn, widened } from '../diagram/boxes.ts'
import type { Compiled, OnRequest } from '../diagram/compile.ts'
import { and, apply, isEnd, endOf, kidOf, literal, mapped, no, newOperation, yes } from '../diagram/nodes.ts'
import type { Nodes, Ref } from '../diagram/nodes.ts'
import { witnessIn } from '../diagram/witness.ts'
import { boxWords } from '../diagram/words.ts'
import { clauseOf, headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

export type Standing = 'conflict' | 'limited' | 'silent' | 'ok'

/** One clause (or, with `clause` undefined, what the document leaves out) under one law pack. */
export type LawStanding = {
  readonly law: string
  readonly clause: string | undefined
  readonly standing: Standing
  /** Articles that stand against it or speak beside it. */
  readonly articles: readonly string[]
  readonly where?: { readonly request: string; readonly where: Ref }
}

type Seen = {
  conflict: Set<string>
  limited: Set<string>
  where: { request: string; where: Ref } | undefined
}

export function lawStandings(compiled: Compiled): readonly LawStanding[] {
  const { policy, laws } = compiled.documents
  return laws.flatMap((law, i) => {
    const seen = new Map<string, Seen>()
    for (const on of compiled.requests.values()) read(compiled, on, i + 1, law, seen)
    const decided = policy.sections.filter((s) => s.rules.length > 0)
    const clauses = decided.map(({ id }): LawStanding => {
      const found = seen.get(id)
      const conflict = [...(found?.conflict ?? [])]
      const limited = [...(found?.limited ?? [])]
      const standing: Standing = conflict.length > 0 ? 'conflict' : limited.length > 0 ? 'limited' : 'ok'
      return {
        law: law.name,
        clause: id,
        standing,
        articles: conflict.length > 0 ? conflict : limited,
        ...(found?.where === undefined ? {} : { where: found.where }),
      }
    })
    const whole = (['silent', 'limited'] as const).flatMap((standing): readonly LawStanding[] => {
      const found = seen.get(standing)
      const articles = found === undefined ? [] : [...found.conflict, ...found.limited]
      return articles.length === 0
        ? []
        : [
            {
              law: law.name,
              clause: undefined,
              standing,
              articles,
              ...(found?.where === undefined ? {} : { where: found.where }),
            },
          ]
    })
    return [...clauses, ...whole]
  })
}

/**
 * Compares the policy's own answer with what the pack's standing articles would give, situation by situation.
 */
function read(compiled: Compiled, on: OnRequest, index: number, law: Policy, seen: Map<string, Seen>) {
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
      note(compiled, own, law, spoken.rule, seen, () => ({
        request: on.request,
        where: mapped(d, met, (v) => (v === pair ? 1 : 0)),
      }))
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

function testsIn(condition: Condition, negative = false): readonly Tested[] {
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
 * Whether a clause and an article are about the same thing: a fact of the case with a value that both name.
 */
function related(article: Rule, rules: readonly Rule[]): boolean {
  const own = rules.flatMap((r) => testsIn(r.when))
  return testsIn(article.when)
    .filter((t) => !whoAndWhere.includes(t.fact))
    .some((t) =>
      own.some(
        (o) =>
          o.fact === t.fact &&
          t.values.some((value) => o.values.includes(value) !== (o.negative !== t.negative)),
      ),
    )
}

/**
 * Whether an article speaks only if the shop itself has left something out: that limits the whole document.
 */
function dependsOnShop(compiled: Compiled, condition: Condition): boolean {
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

function note(
  compiled: Compiled,
  own: Laid,
  law: Policy,
  rule: Rule,
  seen: Map<string, Seen>,
  where: () => { request: string; where: Ref },
) {
  const article = reference(law.name, rule.id)
  const whole = own.reason !== 'silence' && dependsOnShop(compiled, rule.when)
  const clauses =
    own.reason === 'silence'
      ? ['silent']
      : whole
        ? ['limited']
        : own.deciding.map((id) => clauseOf(compiled.documents.policy, id.slice(id.indexOf('#') + 1)))
  const against =
    rule.force === 'advise' ? (adviceLimits(own) ? 'limited' : undefined) : standsAgainst(own, rule, compiled)
  if (against === undefined) return
  const { policy } = compiled.documents
  for (const spot of new Set(clauses)) {
    // A limit that is not about what the clause is about is one of the whole document.
    const unrelated =
      against === 'limited' &&
      spot !== 'silent' &&
      !related(
        rule,
        policy.rules.filter((r) => r.clause === spot),
      )
    const clause = unrelated ? 'limited' : spot
    const entry = seen.get(clause) ?? {
      conflict: new Set<string>(),
      limited: new Set<string>(),
      where: undefined,
    }
    seen.set(clause, entry)
    if (against === 'conflict' && entry.conflict.size === 0) entry.where = where()
    else entry.where ??= where()
    entry[against].add(article)
  }
}

/** Advice speaks against what is refused or charged; to what is given it has nothing to add. */
const adviceLimits = (own: Laid): boolean =>
  own.verdict === 'refuse' || Object.values(own.terms).includes('customer')

/** Does the law give more? Strictly better where it accepts; limited where it would have somebody judge. */
function standsAgainst(own: Laid, rule: Rule, compiled: Compiled): 'conflict' | 'limited' | undefined {
  if (rule.then === 'terms' || rule.force === 'default') return undefined
  if (rule.then === 'open' || rule.then === 'none') return undefined
  const step = rankOf(rule.then) - rankOf(own.verdict)
  if (own.reason === 'silence') return step > 0 ? 'conflict' : undefined
  if (own.reason === 'contradiction') return undefined
  if (step > 0 && own.verdict === 'refuse') return rule.then === 'staff' ? 'limited' : 'conflict'
  if (step > 0) return 'limited'
  if (own.verdict !== 'accept' && own.verdict !== 'pending') return undefined
  const worse = Object.entries(rule.terms).filter(([name, value]) => {
    const term = compiled.documents.terms.find((t) => t.name === name)
    const stated = own.terms[name]
    if (term?.kind !== 'choice' || stated === undefined) return false
    const rank = (v: unknown) => term.values.findIndex((x) => x.value === v)
    return rank(value) < rank(stated)
  })
  return worse.length > 0 ? 'conflict' : undefined
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

/** Conflicts, limits and silences as remarks; clauses that are in order are left out. */
export function lawRemarks(compiled: Compiled, shop: ShopCalendar): readonly Remark[] {
  const { policy } = compiled.documents
  return lawStandings(compiled)
    .filter((s) => s.standing !== 'ok')
    .map(({ law, clause, standing, articles, where }) => {
      const place = policy.sections.find((s) => s.id === clause)?.place ?? {
        ...policy.sections[0]!.place,
        line: 1,
        column: 1,
        endColumn: 2,
      }
      const head = (language: string) =>
        clause === undefined
          ? language === 'ja'
            ? 'この文書'
            : 'this document'
          : headingIn(policy, clause, language)
      const box =
        where === undefined
          ? undefined
          : boxWords(
              compiled,
              [where.request],
              widened(compiled, where.where, compiled.care, pointIn(compiled, where.where)!),
            )
      const witness = where === undefined ? undefined : witnessIn(compiled, where.request, where.where, shop)
      const said = {
        conflict: {
          ja: `「${head('ja')}」は ${law} の定めより不利です(${articles.join('、')})`,
          en: `“${head('en')}” gives less than ${law} does (${articles.join(', ')})`,
        },
        limited: {
          ja: `「${head('ja')}」は ${law} のもとでは限られます(${articles.join('、')})`,
          en: `“${head('en')}” holds within limits only under ${law} (${articles.join(', ')})`,
        },
        silent: {
          ja: `${law} が定めることに、この文書は触れていません(${articles.join('、')})`,
          en: `${law} answers what this document does not (${articles.join(', ')})`,
        },
        ok: { ja: '', en: '' },
      }[standing]
      return {
        kind: 'law',
        severity: standing === 'conflict' ? 'error' : standing === 'limited' ? 'warning' : 'note',
        place,
        clauses: [...(clause === undefined ? [] : [clause]), ...articles],
        words: said,
        suggestion: {
          ja: '法律がおよぶお客様には法律どおりに答えます。文書にもそう書くか、弁護士に確かめてください',
          en: 'buyers whom this law reaches are answered by it; say so in the document, or ask a lawyer',
        },
        ...(witness === undefined || box === undefined
          ? {}
          : { witness: { input: witness.input, words: box } }),
      }
    })
}
