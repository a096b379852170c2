/** Ties `exception-to` and `overrides` to rules, and refuses precedence that runs in a circle. */
import type { Problem } from '../document/tree.ts'
import type { LooseRule } from './from-document.ts'
import type { Condition, Rule } from './tree.ts'
import { didYouMean } from './yaml.ts'

/** The rules a name stands for: a rule, all rules of a clause, or `*` for all others. */
function named(name: string, rules: readonly LooseRule[], self: LooseRule): readonly string[] {
  if (name === '*') return rules.filter((r) => r.id !== self.id).map((r) => r.id)
  return rules
    .filter((r) => r.id === name || r.clause === name || r.id.startsWith(`${name}.`))
    .filter((r) => r.id !== self.id)
    .map((r) => r.id)
}

export function tieReferences(loose: readonly LooseRule[], problems: Problem[]): readonly Rule[] {
  reportDoubles(loose, problems)
  const tied = loose.map((rule) => {
    const of = (kind: 'exception-to' | 'overrides') =>
      rule.references
        .filter((r) => r.kind === kind)
        .flatMap((reference) => {
          const found = named(reference.name, loose, rule)
          if (found.length === 0) {
            const known = [...new Set(loose.flatMap((r) => [r.clause, r.id]))]
            problems.push({
              code: 'P033',
              place: reference.place,
              message: `there is no rule \`${reference.name}\``,
              help: didYouMean(reference.name, known),
            })
          }
          return found
        })
    return { rule, exceptionTo: [...new Set(of('exception-to'))], overrides: [...new Set(of('overrides'))] }
  })
  const rules = inherit(tied)
  reportCircle(rules, problems)
  return rules
}

type Tied = {
  readonly rule: LooseRule
  readonly exceptionTo: readonly string[]
  readonly overrides: readonly string[]
}

/**
 * Requests and conditions of an exception come from its base, which may be an exception itself. A circle
 * stops at itself.
 */
function inherit(tied: readonly Tied[]): readonly Rule[] {
  const byId = new Map(tied.map((t) => [t.rule.id, t]))
  const done = new Map<string, Rule>()
  const resolve = (t: Tied, above: ReadonlySet<string>): Rule => {
    const known = done.get(t.rule.id)
    if (known !== undefined) return known
    const { rule, exceptionTo, overrides } = t
    const within = new Set([...above, rule.id])
    const bases = exceptionTo.filter((id) => !within.has(id)).map((id) => resolve(byId.get(id)!, within))
    const resolved: Rule = {
      id: rule.id,
      clause: rule.clause,
      provided: rule.provided,
      then: rule.then,
      terms: rule.terms,
      force: rule.force,
      place: rule.place,
      exceptionTo,
      overrides,
      when: withBases(rule.when, bases),
      on: rule.onWritten
        ? rule.on
        : bases.some((b) => b.on === '*')
          ? '*'
          : [...new Set(bases.flatMap((b) => b.on as readonly string[]))],
    }
    done.set(rule.id, resolved)
    return resolved
  }
  return tied.map((t) => resolve(t, new Set()))
}

/** An exception inherits the conditions of what it is an exception to. */
function withBases(when: Condition, bases: readonly Rule[]): Condition {
  if (bases.length === 0) return when
  const base: Condition = bases.length === 1 ? bases[0]!.when : { kind: 'any', of: bases.map((b) => b.when) }
  return { kind: 'all', of: [base, when] }
}

function reportDoubles(rules: readonly LooseRule[], problems: Problem[]) {
  const seen = new Map<string, LooseRule>()
  for (const rule of rules) {
    const earlier = seen.get(rule.id)
    if (earlier !== undefined) {
      problems.push({
        code: 'P030',
        place: rule.place,
        message: `the rule \`${rule.id}\` stands twice`,
        help: `it is written in line ${earlier.place.line}`,
      })
    }
    seen.set(rule.id, rule)
  }
}

/** Precedence in a circle decides nothing: the first circle is named, in order. */
function reportCircle(rules: readonly Rule[], problems: Problem[]) {
  const beats = new Map(rules.map((r) => [r.id, [...r.exceptionTo, ...r.overrides]]))
  const state = new Map<string, 'open' | 'done'>()
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (state.get(id) === 'done') return undefined
    if (state.get(id) === 'open') return [...path.slice(path.indexOf(id)), id]
    state.set(id, 'open')
    for (const next of beats.get(id) ?? []) {
      const circle = walk(next, [...path, id])
      if (circle !== undefined) return circle
    }
    state.set(id, 'done')
    return undefined
  }
  for (const rule of rules) {
    const circle = walk(rule.id, [])
    if (circle === undefined) continue
    problems.push({
      code: 'P037',
      place: rule.place,
      message: `precedence runs in a circle: \`${circle.join('` beats `')}\``,
      help: 'take one of the references away',
    })
    return
  }
}
