/**
 * What changes from one answer to another: what goes and what comes. What both say is no part of it, so that
 * cases which change alike are one group, whatever else is said of them before and after.
 */
import type { Laid } from '../evaluate/floor.ts'
import { keyOf } from './settled.ts'

/** An answer, and the one that takes its place. */
export type Sides = { readonly from: Laid; readonly to: Laid }

/** What rulings say, as numbers: the answer, and the clauses it rests on, in whatever order. */
export type Saying = (answer: number) => number

export function sayings(a: readonly Laid[], b: readonly Laid[]): readonly [Saying, Saying] {
  const numbers = new Map<string, number>()
  const of = (answers: readonly Laid[]): Saying => {
    const known: number[] = []
    const numberOf = (laid: Laid): number => {
      const said = `${keyOf(laid)} ${laid.deciding.toSorted().join(' ')}`
      const number = numbers.get(said) ?? numbers.size
      numbers.set(said, number)
      return number
    }
    return (answer) => (known[answer] ??= numberOf(answers[answer]!))
  }
  return [of(a), of(b)]
}

/** All that changes, as a key: two pairs of answers have one when the same goes and the same comes. */
export function changeKey({ from, to }: Sides): string {
  const terms = [...new Set([...Object.keys(from.terms), ...Object.keys(to.terms)])]
    .filter((name) => from.terms[name] !== to.terms[name])
    .toSorted()
    .map((name) => [name, JSON.stringify(from.terms[name]), JSON.stringify(to.terms[name])])
    .filter(([, was, is]) => was !== is)
  return JSON.stringify([
    [from.verdict, from.reason, to.verdict, to.reason],
    [only(from.deciding, to.deciding), only(to.deciding, from.deciding)],
    [only(from.todo, to.todo), only(to.todo, from.todo)],
    terms,
  ])
}

const only = (these: readonly string[], others: readonly string[]): readonly string[] =>
  these.filter((one) => !others.includes(one)).toSorted()

/** What all of some pairs say before and after; each of them may say more, the same on both sides. */
export function sharedSides(pairs: readonly Sides[]): Sides {
  const [first] = pairs
  if (first === undefined || pairs.length === 1) return first!
  return {
    from: shared(pairs.map(({ from }) => from)),
    to: shared(pairs.map(({ to }) => to)),
  }
}

function shared(all: readonly Laid[]): Laid {
  const [first] = all as [Laid]
  const inAll = (of: (laid: Laid) => readonly string[]) =>
    of(first).filter((one) => all.every((laid) => of(laid).includes(one)))
  const terms = Object.entries(first.terms).filter(([name, value]) =>
    all.every((laid) => JSON.stringify(laid.terms[name]) === JSON.stringify(value)),
  )
  return {
    verdict: first.verdict,
    reason: first.reason,
    deciding: inAll(({ deciding }) => deciding),
    todo: inAll(({ todo }) => todo),
    filled: inAll(({ filled }) => filled),
    terms: Object.fromEntries(terms),
  }
}
