/** What an answer that is not complete yet waits for, and from whom: the requirements that are not met. */
import { isForShop, type Documents, type Ruling } from '#policy'

export type Awaited = { readonly fact: string; readonly from: 'shop' | 'customer' }

/** Facts that the open requirements and the shop's own open questions turn on. */
export function waitsFor(ruling: Omit<Ruling, 'texts'>, documents: Documents): readonly Awaited[] {
  const requirements = requirementsIn(documents)
  const facts = ruling.todo.flatMap((reference) => requirements.get(reference) ?? [])
  facts.push(...ruling.asks.filter(({ from }) => isForShop(from)).map(({ fact }) => fact))
  return documents.facts
    .filter(({ name, from }) => facts.includes(name) && (from !== 'order' || name === 'paid'))
    .map(({ name, from }) => ({ fact: name, from: isForShop(from) ? 'shop' : 'customer' }))
}

const known = new WeakMap<Documents, ReadonlyMap<string, readonly string[]>>()

/** The facts that each requirement of the documents turns on, by its clause. */
function requirementsIn(documents: Documents): ReadonlyMap<string, readonly string[]> {
  const found = known.get(documents)
  if (found !== undefined) return found
  const facts = new Map<string, readonly string[]>()
  for (const { name, rules } of [documents.policy, ...documents.laws])
    for (const { id, condition } of rules.flatMap(({ provided }) => provided)) {
      const reference = `${name}#${id}`
      facts.set(reference, [...(facts.get(reference) ?? []), ...factsIn(condition)])
    }
  known.set(documents, facts)
  return facts
}

/**
 * What can still be sent, told or found out. When a fault showed, or that photos were asked for, stays as it
 * is.
 */
const supplied = ['photo', 'description', 'inspection', 'replacement-stock', 'channel']

/** Of several ways to meet a requirement, those that can still be gone. */
function curable(ways: readonly (readonly string[])[]): readonly string[] {
  const open = ways.filter((facts) => facts.some((fact) => supplied.includes(fact)))
  return (open.length === 0 ? ways : open).flat()
}

type Condition = Documents['policy']['rules'][number]['when']

function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
      return [condition.fact]
    case 'not':
      return factsIn(condition.of)
    case 'all':
      return condition.of.flatMap(factsIn)
    case 'any':
      return curable(condition.of.map(factsIn))
    case 'position':
      return [condition.subject, condition.anchor]
  }
}

/**
 * Whether a rule speaks only once some time has passed, whatever moment is measured: `noticed: from day 3`.
 */
export const beginsLate = ({ policy, laws }: Documents, reference: string): boolean =>
  [policy, ...laws].some(({ name, rules }) =>
    rules.some(({ id, when }) => `${name}#${id}` === reference && isLate(when)),
  )

function isLate(condition: Condition): boolean {
  if (condition.kind === 'all') return condition.of.some(isLate)
  return condition.kind === 'position' && ['after', 'from'].includes(condition.relation)
}
