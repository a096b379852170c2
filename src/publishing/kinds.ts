/**
 * Changes as a person takes them in: what is asked, what was answered, what is answered now; clauses and
 * rarer terms inside.
 */
import type { ForBuyer, Ruling } from '#policy'
import type { Answer, Change, Comparison } from './version.ts'

/** A term that differs between two answers that both give something. */
export type TermChange = {
  readonly term: string
  readonly from: Answer['terms'][string] | undefined
  readonly to: Answer['terms'][string] | undefined
}

/**
 * Groups with the same request, the same step from verdict to verdict, the same terms changed and the same
 * meaning for the buyer, the largest first in `groups`; `count` is of all of them.
 */
export type KindOfChange = {
  readonly request: string
  readonly from: Ruling['verdict']
  readonly to: Ruling['verdict']
  readonly forBuyer: ForBuyer
  readonly terms: readonly TermChange[]
  readonly count: number
  readonly groups: readonly Change[]
}

const inTurn: readonly ForBuyer[] = ['worse', 'mixed', 'better', 'same']

/** What the buyer loses first, what changes the clauses only last; within that the largest first. */
export function kindsOfChange({ groups }: Comparison): readonly KindOfChange[] {
  const kinds = new Map<string, KindOfChange>()
  for (const group of groups) {
    const terms = group.forBuyer === 'same' ? [] : termsThatDiffer(group.from, group.to)
    const key = JSON.stringify([group.request, group.forBuyer, group.from.verdict, group.to.verdict, terms])
    const known = kinds.get(key) ?? {
      request: group.request,
      from: group.from.verdict,
      to: group.to.verdict,
      forBuyer: group.forBuyer,
      terms,
      count: 0,
      groups: [],
    }
    kinds.set(key, { ...known, count: known.count + group.count, groups: [...known.groups, group] })
  }
  return [...kinds.values()].toSorted(
    (a, b) => inTurn.indexOf(a.forBuyer) - inTurn.indexOf(b.forBuyer) || b.count - a.count,
  )
}

/**
 * Terms are compared where the verdict is the same or something is given both times; else the verdict says it
 * all.
 */
function termsThatDiffer(from: Answer, to: Answer): readonly TermChange[] {
  const given = [from, to].every(({ verdict }) => verdict === 'accept' || verdict === 'pending')
  if (!given && from.verdict !== to.verdict) return []
  return [...new Set([...Object.keys(from.terms), ...Object.keys(to.terms)])]
    .toSorted()
    .map((term) => ({ term, from: from.terms[term], to: to.terms[term] }))
    .filter((one) => JSON.stringify(one.from) !== JSON.stringify(one.to))
}
