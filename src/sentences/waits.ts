/** What an answer that is not complete yet waits for, and from whom: the requirements that are not met. */
import { isForShop, type Documents, type Ruling } from '#policy'

export type Awaited = { readonly fact: string; readonly from: 'shop' | 'customer' }

/** Facts that the open requirements and the shop's own open questions turn on. */
export function waitsFor(ruling: Omit<Ruling, 'texts'>, documents: Documents): readonly Awaited[] {
  const requirements = [documents.policy, ...documents.laws].flatMap(({ name, rules }) =>
    rules.flatMap(({ provided }) => provided.map((one) => ({ ...one, reference: `${name}#${one.id}` }))),
  )
  const facts = requirements
    .filter(({ reference }) => ruling.todo.includes(reference))
    .flatMap(({ condition }) => factsIn(condition))
  facts.push(...ruling.asks.filter(({ from }) => isForShop(from)).map(({ fact }) => fact))
  return documents.facts
    .filter(({ name, from }) => facts.includes(name) && (from !== 'order' || name === 'paid'))
    .map(({ name, from }) => ({ fact: name, from: isForShop(from) ? 'shop' : 'customer' }))
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
