/**
 * The rules of one document on one request as diagrams: where each speaks and with what, where it stands,
 * what beats it. The meaning of precedence is that of `evaluate/outcome.ts`, said once more over all cases at
 * once.
 */
import { citedBy } from '../evaluate/outcome.ts'
import type { Voice } from '../evaluate/outcome.ts'
import type { Effect, Policy, Rule, Verdict } from '../rules/tree.ts'
import { conditionNode } from './conditions.ts'
import type { Ground } from './conditions.ts'
import {
  all,
  and,
  apply,
  end,
  mapped,
  no,
  not,
  or,
  some,
  spend,
  where,
  without,
  yes,
  newOperation,
} from './nodes.ts'
import type { Ref } from './nodes.ts'
import type { Interned, Lists } from './interned.ts'

/** How a rule can be heard: its voice and the ids it is cited by, and the rules that beat it then. */
export type Heard = {
  readonly voice: Voice
  readonly cited: readonly string[]
  readonly beatenBy: readonly string[]
}

/**
 * One rule on one request. Ends of `voice` number a `Voice`, ends of `status` a `Heard`; 0 is silence in
 * both.
 */
export type Spoken = {
  readonly rule: Rule
  readonly speaks: Ref
  readonly stands: Ref
  readonly voice: Ref
  /** Where it speaks with a verdict, so that it also beats what its targets would beat. */
  readonly answers: Ref
  /** Built when it is first asked for: findings do without. */
  readonly status: () => Ref
}

export type Tables = {
  readonly voices: Interned<Voice>
  readonly heard: Interned<Heard>
  readonly lists: Lists
  /** What was worked out for another request already: rules alone, and rules that are heard together. */
  readonly alone: Map<Rule, First>
  readonly together: Map<Policy, Map<string, readonly Spoken[]>>
}

const rank: Readonly<Record<Verdict, number>> = { refuse: 0, staff: 1, pending: 2, accept: 3 }
const silentEffects: readonly Effect[] = ['none', 'terms']

export function spokenOf(
  ground: Ground,
  document: Policy,
  request: string,
  tables: Tables,
): readonly Spoken[] {
  const rules = document.rules.filter((r) => r.on === '*' || r.on.includes(request))
  const sets = tables.together.get(document) ?? new Map<string, readonly Spoken[]>()
  tables.together.set(document, sets)
  const key = rules.map(({ id }) => id).join(' ')
  const known = sets.get(key) ?? heardTogether(ground, document, rules, tables)
  sets.set(key, known)
  return known
}

function firstOf(ground: Ground, document: Policy, rule: Rule, tables: Tables): First {
  const known = tables.alone.get(rule)
  if (known !== undefined) return known
  const d = ground.nodes
  const heard = and(d, ground.within, conditionNode(ground, document.scope))
  const speaks = and(d, heard, conditionNode(ground, rule.when))
  const met = all(
    d,
    rule.provided.map((p) => conditionNode(ground, p.condition)),
  )
  const answers = silentEffects.includes(rule.then) ? without(d, speaks, met) : speaks
  const made = { rule, speaks, answers, voice: voiceNode(ground, rule, speaks, tables) }
  tables.alone.set(rule, made)
  return made
}

function heardTogether(
  ground: Ground,
  document: Policy,
  rules: readonly Rule[],
  tables: Tables,
): readonly Spoken[] {
  const first = rules.map((rule) => firstOf(ground, document, rule, tables))
  const precedence = precedenceOf(ground, first)
  return first.map((spoken) => {
    let status: Ref | undefined
    return {
      ...spoken,
      stands: precedence.stands(spoken),
      status: () => (status ??= statusNode(ground, spoken, precedence.beatersOf(spoken), tables)),
    }
  })
}

/** Where a rule speaks, with which of its requirements unmet. */
function voiceNode(ground: Ground, rule: Rule, speaks: Ref, tables: Tables): Ref {
  const d = ground.nodes
  const unmet = rule.provided.reduce<Ref>((sum, requirement) => {
    return apply(
      d,
      sum,
      conditionNode(ground, requirement.condition),
      (mask, met) => mask * 2 + 1 - met,
      newOperation(d),
    )
  }, end(0))
  const count = rule.provided.length
  const number = tables.alone.size
  const voices = mapped(d, unmet, (mask) => {
    const failed = rule.provided
      .filter((_, i) => ((mask >> (count - 1 - i)) & 1) === 1)
      .map(({ id, otherwise }) => ({ id, otherwise }))
    failed.sort((a, b) => rank[a.otherwise] - rank[b.otherwise])
    const voice: Voice = {
      rule,
      speaks: true,
      unmet: failed,
      missing: new Set(),
      effect: failed[0]?.otherwise ?? rule.then,
    }
    return tables.voices.number(`${number} ${mask}`, voice)
  })
  return where(d, speaks, voices)
}

type First = Omit<Spoken, 'stands' | 'status'>

function precedenceOf(ground: Ground, all0: readonly First[]) {
  const d = ground.nodes
  const byId = new Map(all0.map((s) => [s.rule.id, s]))
  const standing = new Map<string, Ref>()
  const beating = new Map<string, Ref>()
  const reached = new Map<string, ReadonlySet<string>>()

  /** All that a rule could beat, were every rule to speak. */
  function reachedFrom(id: string): ReadonlySet<string> {
    const known = reached.get(id)
    if (known !== undefined) return known
    const found = new Set<string>([id])
    for (const one of found) for (const next of targetsIn(one)) found.add(next)
    reached.set(id, found)
    return found
  }

  function targetsIn(id: string): readonly string[] {
    const spoken = byId.get(id)
    return spoken === undefined ? [] : targetsOf(spoken.rule)
  }

  /** Where `by`, if it speaks, beats `target`, directly or through rules that speak. */
  function beats(by: First, target: string): Ref {
    const direct = targetsOf(by.rule)
    if (direct.includes(target)) return yes
    if (!reachedFrom(by.rule.id).has(target)) return no
    const key = `${by.rule.id} ${target}`
    const known = beating.get(key)
    if (known !== undefined) return known
    const through = new Map<string, Ref>()
    const path = (id: string): Ref => {
      const next = byId.get(id)
      if (next === undefined || id === by.rule.id) return no
      const done = through.get(id)
      if (done !== undefined) return done
      const further = targetsOf(next.rule)
      spend(d, 10 + further.length)
      const reaches = further.includes(target) ? yes : some(d, further.map(path))
      const made = and(d, next.speaks, reaches)
      through.set(id, made)
      return made
    }
    const made = and(d, by.answers, some(d, direct.map(path)))
    beating.set(key, made)
    return made
  }

  function stands(spoken: First): Ref {
    const known = standing.get(spoken.rule.id)
    if (known !== undefined) return known
    const beaten = beatersOf(spoken).reduce<Ref>((sum, { where: at }) => or(d, sum, at), no)
    const made = and(d, spoken.speaks, not(d, beaten))
    standing.set(spoken.rule.id, made)
    return made
  }

  /** Rules that can beat this one, each with where it stands and does. */
  function beatersOf(spoken: First): readonly Beater[] {
    return all0
      .filter((other) => other !== spoken)
      .flatMap((other) => {
        const does = beats(other, spoken.rule.id)
        return does === no ? [] : [{ rule: other.rule, where: and(d, stands(other), does) }]
      })
      .filter((b) => b.where !== no)
  }

  return { stands, beatersOf }
}

type Beater = { readonly rule: Rule; readonly where: Ref }

/** With what a rule speaks and by whom it is beaten then. */
function statusNode(ground: Ground, spoken: First, beaters: readonly Beater[], tables: Tables): Ref {
  const d = ground.nodes
  const listed = (sum: Ref, beater: Beater, index: number) =>
    apply(
      d,
      sum,
      beater.where,
      (known, does) => (does === 1 ? tables.lists.longer(known, index) : known),
      newOperation(d),
    )
  const heardAs = (voice: number, ids: number): number => {
    const said = tables.voices.at(voice)
    const beatenBy = tables.lists.at(ids).map((i) => beaters[i]!.rule.id)
    const heard = { voice: said, cited: citedBy(said), beatenBy }
    return tables.heard.number(`${voice} ${beatenBy.join(' ')}`, heard)
  }
  return apply(
    d,
    spoken.voice,
    beaters.reduce<Ref>(listed, end(0)),
    (voice, ids) => (voice === 0 ? 0 : heardAs(voice, ids)),
    newOperation(d),
    (v) => (v === no ? no : undefined),
  )
}

export const targetsOf = (rule: Rule): readonly string[] => [...rule.exceptionTo, ...rule.overrides]
