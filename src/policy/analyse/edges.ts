/**
 * Edges that meet badly: one clause takes until a day, another refuses from a day, and some day is in both or
 * in neither.
 */
import { placeOf } from '../diagram/axes.ts'
import type { Compiled } from '../diagram/compile.ts'
import { and, no } from '../diagram/nodes.ts'
import type { Condition, Policy, Position, Rule } from '../rules/tree.ts'
import { named } from './finding.ts'
import type { Remark } from './finding.ts'

type Reach = {
  readonly rule: Rule
  readonly key: string
  readonly order: number
  readonly position: Position
}

export function edgeRemarks(compiled: Compiled): readonly Remark[] {
  const { policy } = compiled.documents
  const takes = policy.rules
    .filter((r) => r.then === 'accept' || r.then === 'pending')
    .flatMap((r) => reachesOf(r, ['within', 'until', 'before']))
  const refuses = policy.rules
    .filter((r) => r.then === 'refuse')
    .flatMap((r) => reachesOf(r, ['after', 'from']))
  const found = new Map<string, Remark>()
  for (const taken of takes) {
    for (const refused of refuses) {
      if (taken.key !== refused.key || !meet(taken.rule, refused.rule) || taken.order === refused.order)
        continue
      const both = refused.order < taken.order
      const [first, last] = both ? [refused.order, taken.order - 1] : [taken.order, refused.order - 1]
      if (both && !standTogether(compiled, taken.rule, refused.rule)) continue
      if (
        !both &&
        policy.rules.some((r) =>
          reachesOf(r, ['after', 'from']).some((x) => x.key === taken.key && x.order === taken.order),
        )
      )
        continue
      const clauses = [...new Set([taken.rule.clause, refused.rule.clause])]
      found.set(`${clauses.join(' ')} ${first} ${last}`, remark(policy, taken, refused, both, first, last))
    }
  }
  return [...found.values()]
}

/** Some case in which both speak and neither is beaten. */
function standTogether(compiled: Compiled, a: Rule, b: Rule): boolean {
  const d = compiled.nodes
  return [...compiled.requests.values()].some(({ spoken: [own] }) => {
    const [x, y] = [own!.find((s) => s.rule === a), own!.find((s) => s.rule === b)]
    return x !== undefined && y !== undefined && and(d, compiled.care, and(d, x.stands, y.stands)) !== no
  })
}

/** Rules on the same request, neither of which gives way to the other. */
function meet(a: Rule, b: Rule): boolean {
  const same = a.on === '*' || b.on === '*' || a.on.some((request) => b.on.includes(request))
  return (
    same &&
    ![a, b].some((x) => [...x.exceptionTo, ...x.overrides].includes(x === a ? b.id : a.id)) &&
    reasonsMeet(a.when, b.when)
  )
}

/** Facts that both name must share a value, else the rules never meet. */
function reasonsMeet(a: Condition, b: Condition): boolean {
  const named0 = (condition: Condition): readonly Extract<Condition, { kind: 'is' }>[] =>
    condition.kind === 'is' ? [condition] : condition.kind === 'all' ? condition.of.flatMap(named0) : []
  return named0(a).every((x) =>
    named0(b).every((y) => x.fact !== y.fact || x.values.some((value) => y.values.includes(value))),
  )
}

function reachesOf(rule: Rule, relations: readonly Position['relation'][]): readonly Reach[] {
  const positions = (condition: Condition): readonly Position[] =>
    condition.kind === 'position'
      ? [condition]
      : condition.kind === 'all'
        ? condition.of.flatMap(positions)
        : []
  return positions(rule.when)
    .filter((p) => relations.includes(p.relation))
    .flatMap((position) => {
      const { axis, cut } = placeOf(position)
      return axis.key.endsWith('days none') ? [{ rule, key: axis.key, order: cut.order, position }] : []
    })
}

function remark(
  policy: Policy,
  taken: Reach,
  refused: Reach,
  both: boolean,
  first: number,
  last: number,
): Remark {
  const clauses = [taken.rule.clause, refused.rule.clause]
  const days =
    first === last
      ? { ja: `${first}日目`, en: `day ${first}` }
      : { ja: `${first}日目から${last}日目`, en: `days ${first} to ${last}` }
  const are = first === last ? 'is' : 'are'
  return {
    kind: 'edge',
    severity: both ? 'error' : 'warning',
    place: refused.position.place,
    clauses: [taken.rule.id, refused.rule.id],
    words: both
      ? {
          ja: `${days.ja}は、${named(policy, clauses, 'ja')}の受ける側と断る側の両方に入ります`,
          en: `${days.en} ${are} both taken and refused by ${named(policy, clauses, 'en')}`,
        }
      : {
          ja: `${days.ja}は、${named(policy, clauses, 'ja')}のどちらにも入りません`,
          en: `${days.en} ${are} in neither of ${named(policy, clauses, 'en')}`,
        },
    suggestion: both
      ? {
          ja: `断るのを${taken.order}日目からにするか、どちらが優先するか書いてください`,
          en: `refuse from day ${taken.order}, or say which clause comes first`,
        }
      : { ja: 'どちらかの期間を伸ばしてください', en: 'move one of the two edges' },
  }
}
