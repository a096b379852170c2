/**
 * Every small change to a policy's rules: a rule away, its answer turned round, its edges a step later or
 * earlier, its precedence away, a requirement away. What a typing slip would do.
 */
import type { Condition, Length, Policy, Rule } from '../rules/tree.ts'

/** What was changed. `later`: the edge comes a step later; else a step earlier. */
export type Slip =
  | { readonly what: 'dropped' | 'flipped' | 'unranked' }
  | { readonly what: 'shifted'; readonly later: boolean; readonly unit: Length['unit'] }
  | { readonly what: 'unrequired'; readonly requirement: string }

/** A policy with one slip in it. */
export type Slipped = { readonly slip: Slip; readonly rule: Rule; readonly policy: Policy }

export function slipsOf(policy: Policy): readonly Slipped[] {
  return policy.rules.flatMap((rule) => {
    const instead = (slip: Slip, changed: Rule | undefined): Slipped => ({
      slip,
      rule,
      policy: {
        ...policy,
        rules: policy.rules.flatMap((r) => (r !== rule ? [r] : changed === undefined ? [] : [changed])),
      },
    })
    const flipped = ({ accept: 'refuse', pending: 'refuse', refuse: 'accept', staff: 'refuse' } as const)[
      rule.then as 'accept'
    ]
    const unit = unitIn(rule.when)
    return [
      instead({ what: 'dropped' }, undefined),
      ...(flipped === undefined ? [] : [instead({ what: 'flipped' }, { ...rule, then: flipped })]),
      ...(unit === undefined ? [] : [true, false]).map((later) =>
        instead(
          { what: 'shifted', later, unit: unit! },
          { ...rule, when: shifted(rule.when, later ? 1 : -1) },
        ),
      ),
      ...(rule.overrides.length + rule.exceptionTo.length === 0
        ? []
        : [instead({ what: 'unranked' }, { ...rule, overrides: [], exceptionTo: [] })]),
      ...rule.provided.map((p) =>
        instead(
          { what: 'unrequired', requirement: p.id },
          { ...rule, provided: rule.provided.filter((x) => x !== p) },
        ),
      ),
    ]
  })
}

/** The unit of the first edge of a condition; undefined when it has none. */
function unitIn(condition: Condition): Length['unit'] | undefined {
  switch (condition.kind) {
    case 'position':
      return condition.relation === 'happened' || condition.relation === 'not-yet'
        ? undefined
        : condition.length.unit
    case 'not':
      return unitIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.map(unitIn).find((unit) => unit !== undefined)
    case 'is':
      return undefined
  }
}

/** Every edge of a condition one unit later or earlier. */
function shifted(condition: Condition, by: number): Condition {
  switch (condition.kind) {
    case 'position':
      return unitIn(condition) === undefined
        ? condition
        : { ...condition, length: { ...condition.length, count: Math.max(1, condition.length.count + by) } }
    case 'not':
      return { kind: 'not', of: shifted(condition.of, by) }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => shifted(part, by)) }
    case 'is':
      return condition
  }
}
