/** How a buyer feels that one answer takes the place of another: by the answer first, then term by term. */
import { rankOf } from '../evaluate/outcome.ts'
import type { Laid } from '../evaluate/floor.ts'
import type { TermValue } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Term } from '../vocabulary/tree.ts'

/**
 * How a change looks to the buyer. `mixed`: some terms better, some worse. `same`: only the clauses differ.
 */
export type ForBuyer = 'better' | 'worse' | 'mixed' | 'same'

/** Better or worse for the buyer: the answer first, then each term by the order of its values. */
export function forBuyer(from: Laid, to: Laid): ForBuyer {
  const step = rankOf(to.verdict) - rankOf(from.verdict)
  if (step !== 0) return step > 0 ? 'better' : 'worse'
  const signs = new Set(
    commerce.terms.flatMap((term) => feltIn(term, from.terms[term.name], to.terms[term.name])),
  )
  return signs.size === 0 ? 'same' : signs.size === 2 ? 'mixed' : signs.has('better') ? 'better' : 'worse'
}

type Felt = 'better' | 'worse'
const both: readonly Felt[] = ['better', 'worse']

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.4, years: 365.25 }

/**
 * How a term's change is felt. What is not stated binds nobody, and nobody can rely on it: stating the best
 * there is gives something, stating anything else takes something, and a new silence is never only better.
 */
function feltIn(term: Term, from: TermValue | undefined, to: TermValue | undefined): readonly Felt[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  if (term.kind === 'list' || term.kind === 'ordered')
    return feltInList(term.kind, wordsIn(from), wordsIn(to))
  if (from === undefined) return [isBest(term, to) ? 'better' : 'worse']
  if (to === undefined) return isBest(term, from) ? ['worse'] : both
  const gain =
    term.kind === 'period'
      ? (daysIn(to) - daysIn(from)) * (term.time === 'of-buyer' ? 1 : -1)
      : placeIn(term, from) - placeIn(term, to)
  return gain === 0 ? [] : [gain > 0 ? 'better' : 'worse']
}

/** What is asked of the buyer is better less; what is offered is better more, and in another order both. */
function feltInList(
  kind: 'list' | 'ordered',
  from: readonly string[],
  to: readonly string[],
): readonly Felt[] {
  const asked = kind === 'list'
  const added = to.some((word) => !from.includes(word))
  const gone = from.some((word) => !to.includes(word))
  if (!added && !gone) return asked ? [] : both
  return both.filter((felt) => ((felt === 'better') === asked ? gone : added))
}

/** A time of the shop's is a promise to the buyer, a time of the buyer's a limit. */
const isBest = (term: Term, value: TermValue | undefined): boolean =>
  term.kind === 'period' ? term.time === 'of-shop' : placeIn(term, value) === 0

const placeIn = (term: Term, value: TermValue | undefined): number =>
  term.values.findIndex((v) => v.value === value)

const wordsIn = (value: TermValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

const daysIn = (value: TermValue | undefined): number =>
  typeof value === 'object' && 'length' in value && 'of' in value
    ? value.length.count * unitDays[value.length.unit]
    : 0
