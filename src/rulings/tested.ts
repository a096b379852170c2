/** Which values of a fact a condition tells apart. Pure. */
import type { Condition, Documents } from '#policy'

/** The values of a fact that a condition tells apart, test by test. */
export function valuesTested(condition: Condition, fact: string): readonly (readonly string[])[] {
  switch (condition.kind) {
    case 'is':
      return condition.fact === fact ? [condition.values] : []
    case 'not':
      return valuesTested(condition.of, fact)
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => valuesTested(part, fact))
    case 'position':
      return []
  }
}

type Tests = readonly (readonly string[])[]
const known = new WeakMap<Documents, Map<string, Tests>>()

/**
 * The values of a fact that the rules on a request tell apart; the same for every piece, so worked out once.
 */
export function testsOf(documents: Documents, request: string, fact: string): Tests {
  const kept = known.get(documents) ?? new Map<string, Tests>()
  known.set(documents, kept)
  const key = `${request} ${fact}`
  const tests =
    kept.get(key) ??
    [documents.policy, ...documents.laws]
      .flatMap(({ rules }) => rules)
      .filter(({ on }) => on === '*' || on.includes(request))
      .flatMap((rule) => [rule.when, ...rule.provided.map(({ condition }) => condition)])
      .flatMap((condition) => valuesTested(condition, fact))
  kept.set(key, tests)
  return tests
}
