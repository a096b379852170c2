/** Which values of a fact a condition tells apart. Pure. */
import type { Condition } from '#policy'

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
