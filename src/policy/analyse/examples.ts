/**
 * How well a document's examples hold it: each rule is changed a little, and what no example notices is
 * named. A change that changes no answer (equal diagrams) counts neither way.
 */
import { stringify } from 'yaml'
import type { ShopCalendar } from '../evaluate/facts.ts'
import { rule as ruled } from '../evaluate/rule.ts'
import type { Documents } from '../evaluate/settle.ts'
import { runExamples } from '../examples.ts'
import { compile } from '../diagram/compile.ts'
import { differenceOf } from '../diagram/difference.ts'
import type { Witness } from '../diagram/witness.ts'
import type { Place } from '../document/tree.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'

/**
 * One small change to a document. `noticed`: by an example; `same`: no answer changes; else `case` shows the
 * change.
 */
export type Mutant = {
  readonly what: 'dropped' | 'shifted' | 'flipped' | 'unranked' | 'unrequired'
  readonly rule: string
  readonly place: Place
  readonly fate: 'noticed' | 'unnoticed' | 'same'
  readonly case?: Witness
}

export type ExampleScore = {
  readonly mutants: readonly Mutant[]
  readonly noticed: number
  readonly of: number
}

export function scoreExamples(documents: Documents, shop: ShopCalendar): ExampleScore {
  const { policy } = documents
  const alone = { ...documents, laws: [] }
  const before = compile(alone)
  if ('refused' in before) return { mutants: [], noticed: 0, of: 0 }
  const mutants = changesOf(policy).map(({ what, rule, policy: changed }): Mutant => {
    const base = { what, rule: rule.id, place: rule.place }
    const results = runExamples({ ...documents, policy: changed }, policy.examples, shop)
    if (results.some((r) => r.differences.length > 0)) return { ...base, fate: 'noticed' }
    const after = compile({ ...alone, policy: changed })
    if ('refused' in after) return { ...base, fate: 'same' }
    const difference = differenceOf(before, after, shop)
    const shown = difference.groups.find((g) => g.witness !== undefined)?.witness
    return difference.equal
      ? { ...base, fate: 'same' }
      : { ...base, fate: 'unnoticed', ...(shown === undefined ? {} : { case: shown }) }
  })
  const counted = mutants.filter((m) => m.fate !== 'same')
  return { mutants, noticed: counted.filter((m) => m.fate === 'noticed').length, of: counted.length }
}

/**
 * Examples that would notice what none does yet, as a block to paste; answers are those the document gives
 * today.
 */
export function missingExamples(documents: Documents, score: ExampleScore, shop: ShopCalendar): string {
  const own = documents.policy.name
  const seen = new Set<string>()
  const written = score.mutants.flatMap((mutant) => {
    if (mutant.fate !== 'unnoticed' || mutant.case === undefined) return []
    const key = JSON.stringify(mutant.case.input)
    if (seen.has(key)) return []
    seen.add(key)
    const ruling = ruled(documents, mutant.case.facts, shop)
    const cites = ruling.clauses
      .filter((c) => c.deciding && c.id !== 'silence')
      .map((c) => (c.document === own ? c.id : `${c.document}#${c.id}`))
    const expect =
      ruling.verdict === 'ask'
        ? { verdict: 'ask', asks: ruling.asks.map((a) => a.fact) }
        : { verdict: ruling.verdict, reason: ruling.reason, cites }
    return [{ name: `${mutant.rule}, when it is ${mutant.what}`, facts: mutant.case.input, expect }]
  })
  return written.length === 0 ? '' : `\`\`\`yaml example\n${stringify(written, { lineWidth: 0 })}\`\`\`\n`
}

type Change = { readonly what: Mutant['what']; readonly rule: Rule; readonly policy: Policy }

function changesOf(policy: Policy): readonly Change[] {
  return policy.rules.flatMap((rule) => {
    const instead = (what: Mutant['what'], changed: Rule | undefined): Change => ({
      what,
      rule,
      policy: {
        ...policy,
        rules: policy.rules.flatMap((r) => (r !== rule ? [r] : changed === undefined ? [] : [changed])),
      },
    })
    const flipped = ({ accept: 'refuse', pending: 'refuse', refuse: 'accept', staff: 'refuse' } as const)[
      rule.then as 'accept'
    ]
    return [
      instead('dropped', undefined),
      ...(flipped === undefined ? [] : [instead('flipped', { ...rule, then: flipped })]),
      ...[1, -1]
        .filter(() => hasEdge(rule.when))
        .map((by) => instead('shifted', { ...rule, when: shifted(rule.when, by) })),
      ...(rule.overrides.length + rule.exceptionTo.length === 0
        ? []
        : [instead('unranked', { ...rule, overrides: [], exceptionTo: [] })]),
      ...rule.provided.map((p) =>
        instead('unrequired', { ...rule, provided: rule.provided.filter((x) => x !== p) }),
      ),
    ]
  })
}

function hasEdge(condition: Condition): boolean {
  switch (condition.kind) {
    case 'position':
      return condition.relation !== 'happened' && condition.relation !== 'not-yet'
    case 'not':
      return hasEdge(condition.of)
    case 'all':
    case 'any':
      return condition.of.some(hasEdge)
    case 'is':
      return false
  }
}

/** Every edge of a condition one unit later or earlier. */
function shifted(condition: Condition, by: number): Condition {
  switch (condition.kind) {
    case 'position':
      return hasEdge(condition)
        ? { ...condition, length: { ...condition.length, count: Math.max(1, condition.length.count + by) } }
        : condition
    case 'not':
      return { kind: 'not', of: shifted(condition.of, by) }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => shifted(part, by)) }
    case 'is':
      return condition
  }
}
