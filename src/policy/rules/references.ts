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
            const itself = [rule.id, rule.clause].includes(reference.name)
            const known = [...new Set(loose.flatMap((r) => [r.clause, r.id]))]
            problems.push({
              code: 'P033',
              place: reference.place,
              ...(itself ? namesItself(reference.name) : isNone(reference.name, known)),
            })
          }
          return found
        })
    return { rule, exceptionTo: [...new Set(of('exception-to'))], overrides: [...new Set(of('overrides'))] }
  })
  const circle = reportCircle(tied, problems)
  return circle ? tied.map((t) => tiedRule(t, [])) : inherit(tied, problems)
}

const isNone = (name: string, known: readonly string[]) => ({
  message: { ja: `規則 \`${name}\` はありません`, en: `there is no rule \`${name}\`` },
  help: didYouMean(name, known),
})

const namesItself = (name: string) => ({
  message: { ja: `規則 \`${name}\` が自分自身を指しています`, en: `the rule \`${name}\` names itself` },
  help: { ja: '取り除くか、ほかの規則を書いてください', en: 'take it away, or name another rule' },
})

type Tied = {
  readonly rule: LooseRule
  readonly exceptionTo: readonly string[]
  readonly overrides: readonly string[]
}

/** An exception to exceptions to exceptions repeats the conditions of all: nobody can follow this many. */
const mostConditions = 5_000

/** Requests and conditions of an exception come from its base, which may be an exception itself. */
function inherit(tied: readonly Tied[], problems: Problem[]): readonly Rule[] {
  const byId = new Map(tied.map((t) => [t.rule.id, t]))
  const done = new Map<string, { readonly rule: Rule; readonly size: number }>()
  const resolve = (t: Tied): { readonly rule: Rule; readonly size: number } => {
    const known = done.get(t.rule.id)
    if (known !== undefined) return known
    const bases = t.exceptionTo.map((id) => resolve(byId.get(id)!))
    const size = bases.reduce((sum, base) => sum + base.size, sizeOf(t.rule.when))
    if (size > mostConditions)
      problems.push({
        code: 'P044',
        place: t.rule.place,
        message: {
          ja: `\`${t.rule.id}\` が引き継ぐ条件が${mostConditions}個を超えます`,
          en: `\`${t.rule.id}\` takes over more than ${mostConditions} conditions`,
        },
        help: {
          ja: '例外とする元の規則を減らしてください',
          en: 'make it an exception to fewer rules',
        },
      })
    const kept = size > mostConditions ? [] : bases.map(({ rule }) => rule)
    const made = { rule: tiedRule(t, kept), size: size > mostConditions ? 1 : size }
    done.set(t.rule.id, made)
    return made
  }
  return tied.map((t) => resolve(t).rule)
}

const sizeOf = (condition: Condition): number =>
  condition.kind === 'not'
    ? 1 + sizeOf(condition.of)
    : condition.kind === 'all' || condition.kind === 'any'
      ? condition.of.reduce((sum, part) => sum + sizeOf(part), 1)
      : 1

function tiedRule({ rule, exceptionTo, overrides }: Tied, bases: readonly Rule[]): Rule {
  return {
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
}

/** An exception inherits the conditions of what it is an exception to. */
function withBases(when: Condition, bases: readonly Rule[]): Condition {
  if (bases.length === 0) return when
  const base: Condition = bases.length === 1 ? bases[0]!.when : { kind: 'any', of: bases.map((b) => b.when) }
  return { kind: 'all', of: [base, when] }
}

function reportDoubles(rules: readonly LooseRule[], problems: Problem[]) {
  const seen = new Map<string, LooseRule>()
  // A heading that stands twice was told with its own line; its rules only follow from it.
  const headings = problems.filter(({ code }) => code === 'P030').map(({ place }) => place.line)
  for (const rule of rules) {
    const earlier = seen.get(rule.id)
    const isOfHeading = headings.some(
      (line) => earlier !== undefined && earlier.place.line < line && line < rule.place.line,
    )
    if (earlier !== undefined && !isOfHeading) {
      problems.push({
        code: 'P030',
        place: rule.place,
        message: {
          ja: `規則 \`${rule.id}\` が二度書かれています`,
          en: `the rule \`${rule.id}\` stands twice`,
        },
        help: {
          ja: `${earlier.place.line}行目にもあります。別の id にしてください`,
          en: `it is written in line ${earlier.place.line}`,
        },
      })
    }
    seen.set(rule.id, rule)
  }
}

/** Precedence in a circle decides nothing: the first circle is named, in order. Whether there is one. */
function reportCircle(rules: readonly Tied[], problems: Problem[]): boolean {
  const beats = new Map(rules.map((t) => [t.rule.id, [...t.exceptionTo, ...t.overrides]]))
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
  for (const { rule } of rules) {
    const circle = walk(rule.id, [])
    if (circle === undefined) continue
    problems.push({
      code: 'P037',
      place: rule.place,
      message: {
        ja: `優先の順が一巡しています。左が右に優先: \`${circle.join('` → `')}\``,
        en: `precedence runs in a circle: \`${circle.join('` beats `')}\``,
      },
      help: {
        ja: '`overrides` か `exception-to` のどれかを取り除いてください',
        en: 'take one of the references away',
      },
    })
    return true
  }
  return false
}
