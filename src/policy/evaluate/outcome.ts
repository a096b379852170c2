/**
 * One document, all facts known as far as they are: which rules speak, which of them are beaten, what
 * follows.
 *
 * A rule with a result beats what it is an exception to or overrides, and all that these would beat in turn.
 * A `none` rule (or one that only states terms) beats its direct target only, so what that target had beaten
 * stands again. Equals that disagree are a contradiction; nothing that speaks is a silence. Neither is an
 * error.
 */
import type { Effect, Policy, Rule, Terms, TermValue, Verdict } from '../rules/tree.ts'
import type { Term } from '../vocabulary/tree.ts'
import type { Situation, Truth } from './truth.ts'
import { truthOf } from './truth.ts'

/**
 * What a rule says of the case, before precedence. `unmet` are its requirements that fail, worst consequence
 * first.
 */
export type Voice = {
  readonly rule: Rule
  readonly speaks: Truth
  readonly unmet: readonly { readonly id: string; readonly otherwise: Verdict }[]
  /** Facts that are missing to know whether it speaks or what it says. */
  readonly missing: ReadonlySet<string>
  readonly effect: Effect
}

/** The answer of one document. `deciding` and `beaten` are rule or requirement ids. */
export type Outcome = {
  readonly verdict: Verdict
  readonly reason: 'clause' | 'silence' | 'contradiction'
  readonly deciding: readonly string[]
  readonly terms: Terms
  readonly todo: readonly string[]
}

const rank: Readonly<Record<Verdict, number>> = { refuse: 0, staff: 1, pending: 2, accept: 3 }
export const rankOf = (verdict: Verdict): number => rank[verdict]

/**
 * Whether an answer is worse in kind: an acceptance that now waits for an examination is still one, what goes
 * to staff or is refused is not.
 */
export function isWorse(then: Verdict, now: Verdict): boolean {
  const kind = (verdict: Verdict) => rankOf(verdict === 'pending' ? 'accept' : verdict)
  return kind(then) < kind(now)
}
const isVerdict = (effect: Effect): effect is Verdict => effect in rank

const rules = new WeakMap<Policy, Map<string, readonly Rule[]>>()

/** The rules of a document that are about a request. */
export function rulesOn(policy: Policy, request: string): readonly Rule[] {
  const known = rules.get(policy) ?? new Map<string, readonly Rule[]>()
  rules.set(policy, known)
  const found = known.get(request) ?? policy.rules.filter(({ on }) => on === '*' || on.includes(request))
  known.set(request, found)
  return found
}

/**
 * The rules of a law that take a right of it away: whoever they reach never had it, and no time of it ended.
 */
export const standAgainst = (law: Policy, right: Rule, request: string): readonly Rule[] =>
  rulesOn(law, request).filter(
    ({ overrides, exceptionTo }) => overrides.includes(right.id) || exceptionTo.includes(right.id),
  )

/** Every rule of the document that is about the request, with what it says. */
export function voicesOf(policy: Policy, s: Situation): readonly Voice[] {
  const scopeMissing = new Set<string>()
  const scope = truthOf(policy.scope, s, scopeMissing)
  if (scope === false) return []
  return rulesOn(policy, s.facts.request)
    .map((rule) => voiceOf(rule, scope, scopeMissing, s))
    .filter((voice) => voice.speaks !== false)
}

function voiceOf(rule: Rule, scope: Truth, scopeMissing: ReadonlySet<string>, s: Situation): Voice {
  const missing = new Set<string>()
  const when = truthOf(rule.when, s, missing)
  const speaks = when === false ? false : when === true && scope === true ? true : undefined
  if (speaks !== false && scope === undefined) for (const fact of scopeMissing) missing.add(fact)
  const unmet: { id: string; otherwise: Verdict }[] = []
  if (speaks !== false) {
    for (const requirement of rule.provided) {
      if (truthOf(requirement.condition, s, missing) === false)
        unmet.push({ id: requirement.id, otherwise: requirement.otherwise })
    }
  }
  unmet.sort((a, b) => rank[a.otherwise] - rank[b.otherwise])
  return { rule, speaks, unmet, missing, effect: unmet[0]?.otherwise ?? rule.then }
}

/**
 * Which of the speaking rules stand, and for the others what beats them. Only rules that surely speak are
 * weighed.
 */
export function standing(voices: readonly Voice[]): {
  readonly stands: readonly Voice[]
  readonly beatenBy: ReadonlyMap<string, readonly string[]>
} {
  const byId = new Map(voices.filter((v) => v.speaks === true).map((v) => [v.rule.id, v]))
  const beatenBy = new Map<string, readonly string[]>()
  const settle = (id: string): readonly string[] => {
    const known = beatenBy.get(id)
    if (known !== undefined) return known
    // Precedence in a circle is a problem of the document; it must not turn into a walk without end.
    beatenBy.set(id, [])
    const beaters = [...byId.values()]
      .filter((v) => v.rule.id !== id && beats(v, id, byId) && settle(v.rule.id).length === 0)
      .map((v) => v.rule.id)
    beatenBy.set(id, beaters)
    return beaters
  }
  for (const id of byId.keys()) settle(id)
  return { stands: [...byId.values()].filter((v) => beatenBy.get(v.rule.id)!.length === 0), beatenBy }
}

/** Whether a voice beats a rule, directly or, with a result of its own, through rules that speak. */
export function beats(voice: Voice, target: string, byId: ReadonlyMap<string, Voice>): boolean {
  const direct = [...voice.rule.exceptionTo, ...voice.rule.overrides]
  if (direct.includes(target)) return true
  if (voice.effect === 'none' || voice.effect === 'terms') return false
  const seen = new Set<string>([voice.rule.id])
  const queue = [...direct]
  while (queue.length > 0) {
    const id = queue.pop()!
    const next = byId.get(id)
    if (next === undefined || seen.has(id)) continue
    seen.add(id)
    const further = [...next.rule.exceptionTo, ...next.rule.overrides]
    if (further.includes(target)) return true
    queue.push(...further)
  }
  return false
}

/** What the standing rules say together. */
export function outcomeOf(stands: readonly Voice[], terms: readonly Term[]): Outcome {
  const deciding = stands.filter((v) => isVerdict(v.effect) || v.effect === 'open')
  if (deciding.length === 0) return { verdict: 'staff', reason: 'silence', deciding: [], terms: {}, todo: [] }
  const effects = new Set(deciding.map((v) => v.effect))
  const agreed = effects.size === 1 || [...effects].every((e) => e === 'accept' || e === 'pending')
  const byPerson = {
    verdict: 'staff',
    deciding: deciding.flatMap(citedBy),
    terms: answerBy(deciding),
    todo: [],
  } as const
  if (!agreed) return { ...byPerson, reason: 'contradiction' }
  if (effects.has('open')) return { ...byPerson, reason: 'silence' }
  const verdict: Verdict = effects.has('pending') ? 'pending' : ([...effects][0] as Verdict)
  const merged = mergeTerms(
    deciding.map((v) => v.rule.terms),
    terms,
  )
  if (merged === 'conflict') return { ...byPerson, reason: 'contradiction' }
  const extras = stands.filter((v) => v.effect === 'terms').map((v) => v.rule.terms)
  const given =
    verdict === 'accept' || verdict === 'pending'
      ? extras.reduce((sum, extra) => fillTerms(sum, extra, terms), merged)
      : merged
  const todo = deciding.flatMap((v) => v.unmet.filter((u) => u.otherwise === 'pending').map((u) => u.id))
  return { verdict, reason: 'clause', deciding: deciding.flatMap(citedBy), terms: given, todo }
}

/**
 * Until when a person answers, where no clause settles it: what is promised of that stands whatever the
 * answer.
 */
function answerBy(deciding: readonly Voice[]): Terms {
  const [stated, ...others] = deciding.flatMap(({ rule }) => rule.terms['answer-within'] ?? [])
  return stated === undefined || others.some((other) => !same(other, stated))
    ? {}
    : { 'answer-within': stated }
}

/** The ids a voice is cited by: its unmet requirements of the worst kind, else the rule itself. */
export function citedBy(voice: Voice): readonly string[] {
  const worst = voice.unmet[0]?.otherwise
  return worst === undefined
    ? [voice.rule.id]
    : voice.unmet.filter((u) => u.otherwise === worst).map((u) => u.id)
}

const same = (a: TermValue | undefined, b: TermValue | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** Terms of rules that decide together: lists are joined, anything else must agree. */
function mergeTerms(all: readonly Terms[], known: readonly Term[]): Terms | 'conflict' {
  const merged: Record<string, TermValue> = {}
  for (const terms of all) {
    for (const [name, value] of Object.entries(terms)) {
      if (merged[name] === undefined) merged[name] = value
      else if (kindOf(name, known) === 'list') merged[name] = joined(merged[name], value)
      else if (!same(merged[name], value)) return 'conflict'
    }
  }
  return merged
}

/** Adds what is not stated yet; lists are joined. */
export function fillTerms(terms: Terms, extra: Terms, known: readonly Term[]): Terms {
  const filled: Record<string, TermValue> = { ...terms }
  for (const [name, value] of Object.entries(extra)) {
    if (filled[name] === undefined) filled[name] = value
    else if (kindOf(name, known) === 'list') filled[name] = joined(filled[name], value)
  }
  return filled
}

export const kindOf = (name: string, known: readonly Term[]) => termNamed(name, known)?.kind

const byName = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>()

/** A term of a vocabulary; laws are laid under answers thousands of times for one diagram. */
export function termNamed(name: string, known: readonly Term[]): Term | undefined {
  let names = byName.get(known)
  if (names === undefined) byName.set(known, (names = new Map(known.map((term) => [term.name, term]))))
  return names.get(name)
}

function joined(a: TermValue, b: TermValue): TermValue {
  return Array.isArray(a) && Array.isArray(b)
    ? [...new Set([...(a as readonly string[]), ...(b as readonly string[])])]
    : a
}
