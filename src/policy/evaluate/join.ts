/**
 * Answers that differ in no field a question may depend on are one answer: what all of them cite is cited,
 * and nothing is said to be the law's that the law does not say in each of them. Both ways of deciding join
 * through this.
 */
import type { Laid } from './floor.ts'

/** The one answer that all of these are; undefined where they differ. `own` is the policy's name. */
export function joinedLaid(request: string, own: string, all: readonly Laid[]): Laid | undefined {
  const [first, ...others] = all as readonly [Laid, ...Laid[]]
  if (others.every((laid) => laid === first)) return first
  const key = askedKey(first, request)
  if (others.some((laid) => askedKey(laid, request) !== key)) return undefined
  // Clauses that disagree are all named, whichever way the missing fact turns out.
  if (first.reason === 'contradiction')
    return keyedAs(first, { ...first, deciding: [...new Set(all.flatMap((laid) => laid.deciding))] })
  const common = first.deciding.filter((id) => others.every((laid) => laid.deciding.includes(id)))
  if (common.length === 0 && all.some((laid) => laid.deciding.length > 0)) return undefined
  const shared = Object.entries(first.terms).filter(([name, value]) =>
    others.every(({ terms }) => terms[name] === value || textOf(terms[name]) === textOf(value)),
  )
  const reason = joinedReason(own, all, common)
  return keyedAs(first, { ...first, reason, deciding: common, terms: Object.fromEntries(shared) })
}

/** What is joined depends on the same as each of its parts: their key need not be worked out again. */
function keyedAs(one: Laid, joined: Laid): Laid {
  const key = keys.get(one)
  if (key !== undefined) keys.set(joined, key)
  return joined
}

const textOf = (value: unknown) => JSON.stringify(value)

/**
 * Where one of them is silent, so are they together; and the law's they are only where an article that
 * gives the answer is among what all of them cite.
 */
function joinedReason(own: string, all: readonly Laid[], common: readonly string[]): Laid['reason'] {
  const reasons = new Set(all.map(({ reason }) => reason))
  const byLaw = all.filter(({ reason }) => reason === 'law')
  const [first] = reasons
  if (reasons.has('silence')) return 'silence'
  if (byLaw.length === 0) return first!
  // What only the policy says in each of them is what it leaves open: articles speak there, each its own.
  if (common.every((id) => id.startsWith(`${own}#`))) return 'silence'
  return common.every((id) => byLaw.some(({ deciding }) => deciding.includes(id))) ? 'law' : 'clause'
}

/**
 * What a question may depend on: verdict, terms and what is still to do; not terms that a law only fills in,
 * and for a withdrawal nothing but the verdict: it may not be made to depend on more than who withdraws from
 * what (Directive 2011/83/EU art. 11a(2)).
 */
function askedKey(laid: Laid, request: string): string {
  if (request === 'withdraw') return `${laid.verdict} ${laid.reason === 'contradiction'}`
  const known = keys.get(laid)
  if (known !== undefined) return known
  const terms = Object.entries(laid.terms)
    .filter(([name]) => !laid.filled.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const key = JSON.stringify([laid.verdict, laid.reason === 'contradiction', terms, laid.todo])
  keys.set(laid, key)
  return key
}

const keys = new WeakMap<Laid, string>()
