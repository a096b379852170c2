/**
 * Which clauses of a policy a person should see before buying a piece: those that speak of its kind, its
 * seal or of cancelling it, and those by which anything can come back. Decides nothing. Pure.
 */
import type { Product } from '#catalogue'
import type { Condition, Policy, Rule, Section } from '#policy'

export type PieceClauses = { readonly own: readonly Section[]; readonly common: readonly Section[] }

/** What a piece says by itself of the facts that rules ask for. */
type PieceFacts = Readonly<Record<string, string>>

/**
 * `own`: clauses that depend on what this piece is. `common`: those under which any piece is exchanged or
 * returned, and what is said of pictures.
 */
export function clausesFor(policy: Policy, product: Product): PieceClauses {
  const facts = factsOf(policy, product)
  const clausesOf = (wanted: (rule: Rule) => boolean): ReadonlySet<string> =>
    new Set(
      policy.rules
        .filter((rule) => mayHold(rule.when, facts) !== false && wanted(rule))
        .map((rule) => rule.clause),
    )
  const own = clausesOf((rule) => names(rule.when, Object.keys(facts)))
  const common = new Set(clausesOf((rule) => rule.then === 'accept' && aboutComingBack(rule)))
  const picture = pictureClause(policy)
  if (picture !== undefined) common.add(picture.id)
  return {
    own: policy.sections.filter(({ id }) => own.has(id)),
    common: policy.sections.filter(({ id }) => common.has(id) && !own.has(id)),
  }
}

/** The clause that says a piece may differ slightly from its picture; none when the policy does not. */
export const pictureClause = (policy: Policy): Section | undefined => refusingClause(policy, 'image-differs')

/** The clause that refuses on a ground, the one about the fewest grounds; none where no clause does. */
export function refusingClause(policy: Policy, reason: string): Section | undefined {
  const says = policy.rules.filter((rule) => rule.then === 'refuse' && reasonsIn(rule.when).includes(reason))
  const narrowest = says.toSorted((a, b) => reasonsIn(a.when).length - reasonsIn(b.when).length)[0]
  return policy.sections.find(({ id }) => id === narrowest?.clause)
}

/** The facts a piece brings along, as they stand in addresses and rules. */
export function factsOf({ facts: declared }: Policy, product: Product): PieceFacts {
  const stated = declared.flatMap(({ name, from }): [string, string][] => {
    const value = from === 'product' ? product.facts?.[name] : undefined
    return value === undefined ? [] : [[name, value]]
  })
  return {
    kind: product.kind,
    ...(product.seal === 'none' ? {} : { seal: product.seal }),
    ...(product.resizable === undefined ? {} : { resizable: product.resizable }),
    ...(product.cancellable === undefined ? {} : { cancellable: product.cancellable }),
    ...Object.fromEntries(stated),
  }
}

const comingBack = ['exchange', 'return', 'repair']
const aboutComingBack = (rule: Rule): boolean =>
  rule.on === '*' || rule.on.some((request) => comingBack.includes(request))

/**
 * False when the piece alone rules it out, true when it alone makes it so, undefined when more has to be
 * known.
 */
function mayHold(condition: Condition, facts: PieceFacts): boolean | undefined {
  switch (condition.kind) {
    case 'is': {
      const value = facts[condition.fact]
      return value === undefined ? undefined : condition.values.includes(value)
    }
    case 'not': {
      const inner = mayHold(condition.of, facts)
      return inner === undefined ? undefined : !inner
    }
    case 'all': {
      const parts = condition.of.map((part) => mayHold(part, facts))
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
    }
    case 'any': {
      const parts = condition.of.map((part) => mayHold(part, facts))
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
    }
    case 'position':
      return undefined
  }
}

function names(condition: Condition, wanted: readonly string[]): boolean {
  switch (condition.kind) {
    case 'is':
      return wanted.includes(condition.fact)
    case 'not':
      return names(condition.of, wanted)
    case 'all':
    case 'any':
      return condition.of.some((part) => names(part, wanted))
    case 'position':
      return false
  }
}

function reasonsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
      return condition.fact === 'reason' ? condition.values : []
    case 'all':
    case 'any':
      return condition.of.flatMap(reasonsIn)
    case 'not':
    case 'position':
      return []
  }
}
