/**
 * Where two readings of documents can answer otherwise: beyond it each rule speaks in both or in neither, and
 * says the same, so that nothing has to be worked out there. Reads rules; knows no answer.
 */
import type { Documents } from '../evaluate/settle.ts'
import type { Policy, Rule } from '../rules/tree.ts'
import { conditionNode } from './conditions.ts'
import type { Ground } from './conditions.ts'
import { and, apply, newOperation, no, or, some, yes } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { documentsIn, sameGround, sameRule, said } from './touched.ts'

/** All of the ground where names, scopes or the order of rules differ. */
export function partedOn(ground: Ground, a: Documents, b: Documents): Ref {
  const [was, is] = [documentsIn(a), documentsIn(b)]
  if (!sameGround(a, b) || was.some((one, i) => !sameOrder(one, is[i]!))) return yes
  return some(
    ground.nodes,
    was.flatMap((one, i) => (one === is[i] ? [] : partsOf(ground, one, is[i]!))),
  )
}

/** Whether the rules that both have stand in one order: what they say together may hang on it. */
function sameOrder(a: Policy, b: Policy): boolean {
  const [was, is] = [a, b].map(({ rules }) => rules.map(({ id }) => id)) as [string[], string[]]
  const [had, has] = [new Set(was), new Set(is)]
  const kept = is.filter((id) => had.has(id))
  return was.filter((id) => has.has(id)).every((id, i) => id === kept[i])
}

function partsOf(ground: Ground, a: Policy, b: Policy): readonly Ref[] {
  const d = ground.nodes
  const speaks = (policy: Policy, rule: Rule) =>
    and(d, conditionNode(ground, policy.scope), conditionNode(ground, rule.when))
  const after = new Map(b.rules.map((rule) => [rule.id, rule]))
  const before = new Set(a.rules.map(({ id }) => id))
  const parted = a.rules.flatMap((rule) => {
    const now = after.get(rule.id)
    const was = speaks(a, rule)
    if (now === undefined) return [was]
    if (sameRule(rule, now)) return []
    const is = speaks(b, now)
    return sameButConditions(rule, now)
      ? [otherwise(ground, was, is), and(d, was, unmetOtherwise(ground, rule, now))]
      : [or(d, was, is)]
  })
  return [...parted, ...b.rules.filter(({ id }) => !before.has(id)).map((rule) => speaks(b, rule))]
}

const sameButConditions = (a: Rule, b: Rule): boolean => saidBeside(a) === saidBeside(b)

/** A rule without when it speaks and what its requirements test. */
const saidBeside = (rule: Rule): string =>
  said({ ...rule, when: undefined, provided: rule.provided.map(({ id, otherwise }) => [id, otherwise]) })

const otherwise = (ground: Ground, a: Ref, b: Ref): Ref =>
  apply(ground.nodes, a, b, (x, y) => (x === y ? 0 : 1), newOperation(ground.nodes))

/** Where some requirement is met in one reading only. */
const unmetOtherwise = (ground: Ground, a: Rule, b: Rule): Ref =>
  a.provided.reduce((sum, { condition }, i) => {
    const [was, is] = [condition, b.provided[i]!.condition].map((one) => conditionNode(ground, one))
    return or(ground.nodes, sum, otherwise(ground, was!, is!))
  }, no)
