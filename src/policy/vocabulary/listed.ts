/** The facts of a vocabulary as they are looked up: put in order once for each list of them. */
import type { Fact } from './tree.ts'

type Listed = {
  /** By name, the first of each. */
  readonly named: ReadonlyMap<string, Fact>
  /** What is taken to be so where nobody says otherwise. */
  readonly presumed: readonly (readonly [name: string, value: string])[]
}

const lists = new WeakMap<readonly Fact[], Listed>()

export function listed(facts: readonly Fact[]): Listed {
  const known = lists.get(facts)
  if (known !== undefined) return known
  const found: Listed = {
    named: new Map(facts.toReversed().map((fact) => [fact.name, fact])),
    presumed: facts.flatMap(({ name, presumed }) =>
      presumed === undefined ? [] : [[name, presumed] as const],
    ),
  }
  lists.set(facts, found)
  return found
}
