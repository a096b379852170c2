/**
 * Documents → one diagram. Every case that facts can tell apart ends in an answer; answers carry all that a
 * ruling says except instants. Which clauses speak beside the answer stands in a small diagram for each rule,
 * in the same store of nodes, because multiplying them out would make every bystander a case of its own.
 */
import { bearing, floorRank, laidFrom, layLaw } from '../evaluate/floor.ts'
import type { Laid } from '../evaluate/floor.ts'
import { outcomeOf, rankOf, standAgainst } from '../evaluate/outcome.ts'
import type { Voice } from '../evaluate/outcome.ts'
import type { Documents } from '../evaluate/settle.ts'
import type { Policy, Position, Rule, TermValue } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { axesOf, placeOf, sizeOf } from './axes.ts'
import type { Axis } from './axes.ts'
import { careOf } from './care.ts'
import type { Care } from './care.ts'
import { givesRight, positionsOf, timeless } from '../evaluate/tell.ts'
import { conditionNode, groundOf } from './conditions.ts'
import type { Ground } from './conditions.ts'
import { interned, listsOf } from './interned.ts'
import type { Interned } from './interned.ts'
import {
  and,
  apply,
  applyWithin,
  end,
  mapped,
  newNodes,
  no,
  supportOf,
  TooManyNodes,
  where,
  without,
  newOperation,
} from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'
import { spokenOf, targetsOf } from './voices.ts'
import type { Heard, Spoken, Tables } from './voices.ts'

/** All that is decided on one request. Ends of the answers number `Compiled.answers`. */
export type OnRequest = {
  readonly request: string
  /** The answer, law packs included. */
  readonly answer: Ref
  /** The answer of the policy alone. */
  readonly own: Ref
  readonly spoken: readonly (readonly Spoken[])[]
  /** Edges of the notice that any rule on this request names, in the order of the documents. */
  readonly turns: readonly Position[]
  /** Those of them that the answer tests. */
  readonly tested: readonly Position[]
  /** Rights of the law, each with where it would have answered had its period not ended. */
  readonly expired: readonly { readonly law: Policy; readonly rule: Rule; readonly where: Ref }[]
}

export type Compiled = {
  readonly documents: Documents
  readonly axes: readonly Axis[]
  readonly nodes: Nodes
  /** Where a combination of values can be true at all. */
  readonly care: Ref
  readonly cares: Care
  readonly answers: readonly Laid[]
  readonly heard: readonly Heard[]
  readonly requests: ReadonlyMap<string, OnRequest>
}

/**
 * Why documents have no diagram. `circle` and `same-id-twice` are problems that reading them reports, too.
 */
export type NotCompiled =
  | { readonly refused: 'too-many-nodes'; readonly budget: number }
  | { readonly refused: 'precedence-in-a-circle'; readonly rules: readonly string[] }
  | { readonly refused: 'same-id-twice'; readonly rules: readonly string[] }

/**
 * A real policy with its packs has a few thousand nodes; random rules of the same length have a hundred times
 * as many.
 */
export const nodeBudget = 500_000

const nothing: Laid = { verdict: 'staff', reason: 'silence', deciding: [], terms: {}, todo: [], filled: [] }

const everyRequest: readonly string[] = commerce.requests.map(({ value }) => value)

/**
 * Compiles a policy with the law packs under it, for all requests or for some. Never hangs: beyond the budget
 * of nodes it says so.
 */
export function compile(
  documents: Documents,
  budget = nodeBudget,
  requests = everyRequest,
): Compiled | NotCompiled {
  const refused = faultIn(documents)
  if (refused !== undefined) return refused
  try {
    return compiled(documents, budget, requests)
  } catch (problem) {
    if (problem instanceof TooManyNodes) return { refused: 'too-many-nodes', budget }
    throw problem
  }
}

/** Why documents can have no diagram at all. */
export function faultIn(documents: Documents): NotCompiled | undefined {
  const all = [documents.policy, ...documents.laws]
  const twice = all.flatMap((d) =>
    d.rules.filter((r, i) => d.rules.findIndex((x) => x.id === r.id) !== i).map((r) => r.id),
  )
  if (twice.length > 0) return { refused: 'same-id-twice', rules: twice }
  const circle = all.map(circleIn).find((found) => found !== undefined)
  return circle && { refused: 'precedence-in-a-circle', rules: circle }
}

function compiled(documents: Documents, budget: number, on: readonly string[]): Compiled {
  const axes = axesOf([documents])
  const nodes = newNodes(axes.map(sizeOf), budget)
  const ground = groundOf(nodes, axes)
  const answers = interned<Laid>(nothing)
  const tables = newTables()
  const cares = careOf(nodes, axes)
  const layer = layersWith(ground, tables, answers, cares.come)
  const answered = layersOf(documents, ground, tables, answers, layer)
  const expired = rightsThatEnd(ground)
  const requests = new Map(
    on.map((request) => [request, wholeOf(documents, ground, answered(request), expired)]),
  )
  // What is asked of a finished diagram, for as long as it is kept, costs what it costs.
  nodes.stepsLeft = Infinity
  return {
    documents,
    axes,
    nodes,
    care: cares.always,
    cares,
    answers: answers.all,
    heard: tables.heard.all,
    requests,
  }
}

function newTables(): Tables {
  const silence: Voice = {
    rule: undefined as unknown as Rule,
    speaks: false,
    unmet: [],
    missing: new Set(),
    effect: 'none',
  }
  return {
    voices: interned(silence),
    heard: interned<Heard>({ voice: silence, cited: [], beatenBy: [] }),
    lists: listsOf(),
    alone: new Map(),
    together: new Map(),
  }
}

/** Answers to requests, and what their ends stand for. */
export type Answering = {
  readonly answers: readonly Laid[]
  readonly answerTo: (request: string) => Ref
}

/**
 * What two readings answer on some ground, as far as they are heard there and `care` says that it can be.
 * What they share is worked out once.
 */
export function answering(
  a: Documents,
  b: Documents,
  ground: Ground,
  care: Ref,
): readonly [Answering, Answering] {
  const [answers, tables] = [interned<Laid>(nothing), newTables()]
  const layer = layersWith(ground, tables, answers, care)
  return [a, b].map((documents): Answering => {
    const answered = layersOf(documents, ground, tables, answers, layer)
    return { answers: answers.all, answerTo: (request) => answered(request).answer }
  }) as [Answering, Answering]
}

/** What layers of answers are made with. */
type Layers = {
  readonly documents: Documents
  readonly ground: Ground
  readonly tables: Tables
  readonly answers: Interned<Laid>
}

const keep = ({ answers }: Layers, laid: Laid) => answers.number(textOf(laid), laid)
const voicesAt = ({ tables }: Layers, list: number) =>
  tables.lists.at(list).map((voice) => tables.voices.at(voice))

/** Lays one law under answers, as far as a piece can be there; the same law under the same answer once. */
function layerOf(layers: Layers, law: Policy, come: Ref): (answer: Ref, stands: Ref) => Ref {
  const { ground, tables, answers, documents } = layers
  const operation = newOperation(ground.nodes)
  const laid: number[][] = []
  const outranked: number[] = []
  const ranks: number[] = []
  const bears: number[] = []
  /** The list without voices that change nothing. */
  const bearingOf = (list: number): number => {
    const heard = new Set(bearing(voicesAt(layers, list)))
    const kept = tables.lists.at(list).filter((voice) => heard.has(tables.voices.at(voice)))
    return kept.reduce<number>((sum, voice) => tables.lists.longer(sum, voice), 0)
  }
  const lay = (a: number, standing: number): number => {
    const list = (bears[standing] ??= bearingOf(standing))
    if (list === 0) return a
    const best = (ranks[list] ??= floorRank(voicesAt(layers, list)))
    const under = best > rankOf(answers.at(a).verdict) ? outranked : (laid[a] ??= [])
    return (under[list] ??= keep(
      layers,
      layLaw(answers.at(a), voicesAt(layers, list), law.name, documents.terms),
    ))
  }
  return (answer, stands) =>
    applyWithin(ground.nodes, come, answer, stands, lay, operation, (a, list) =>
      list === no ? a : undefined,
    )
}

/** Each law as a layer, and where its rules bind: the same for all documents that it lies under. */
function layersWith(ground: Ground, tables: Tables, answers: Interned<Laid>, come: Ref) {
  const standing = new Map<readonly Spoken[], Ref>()
  const bindingOf = (spoken: readonly Spoken[]): Ref => {
    const known = standing.get(spoken)
    if (known !== undefined) return known
    const binding = spoken.filter(({ rule }) => rule.force !== 'advise')
    const made = standsOf(ground, binding, tables)
    standing.set(spoken, made)
    return made
  }
  const layers = new Map<Policy, Lay>()
  return (documents: Documents, law: Policy): Lay => {
    const known = layers.get(law)
    if (known !== undefined) return known
    const lay = layerOf({ documents, ground, tables, answers }, law, come)
    const made: Lay = (under, spoken) => lay(under, bindingOf(spoken))
    layers.set(law, made)
    return made
  }
}

type Lay = (under: Ref, spoken: readonly Spoken[]) => Ref

/** The policy's answers, then law upon law laid under them. */
function layersOf(
  documents: Documents,
  ground: Ground,
  tables: Tables,
  answers: Interned<Laid>,
  layer: (documents: Documents, law: Policy) => Lay,
) {
  const { policy, laws, terms } = documents
  const d = ground.nodes
  const layers: Layers = { documents, ground, tables, answers }
  const ownOf = newOperation(d)
  const layUnder = laws.map((law) => layer(documents, law))

  return (request: string): Answered => {
    const spoken = [policy, ...laws].map((document) => spokenOf(ground, document, request, tables))
    const own = mapped(
      d,
      standsOf(ground, spoken[0]!, tables),
      (list) => keep(layers, laidFrom(outcomeOf(voicesAt(layers, list), terms), policy.name)),
      ownOf,
    )
    const answer = layUnder.reduce((under, lay, i) => lay(under, spoken[i + 1]!), own)
    return { request, answer, own, spoken }
  }
}

type Answered = Pick<OnRequest, 'request' | 'answer' | 'own' | 'spoken'>

/** With the edges that are named on the request, and the rights that end. */
function wholeOf(
  { laws }: Documents,
  ground: Ground,
  answered: Answered,
  expired: ReturnType<typeof rightsThatEnd>,
): OnRequest {
  const positions = answered.spoken.flatMap((s) => s.flatMap(({ rule }) => positionsOf(rule)))
  const turns = turnsOf(ground, positions)
  const tests = new Set([...supportOf(ground.nodes, answered.answer)].map((axis) => ground.axes[axis]!.key))
  return {
    ...answered,
    turns,
    tested: turns.filter((position) => tests.has(placeOf(position).axis.key)),
    expired: laws.flatMap((law) => expired(law, answered.request)),
  }
}

/** One position for each edge that comes nearer by waiting; of rules that name the same edge, the last. */
function turnsOf({ axes }: Ground, positions: readonly Position[]): readonly Position[] {
  const turns = new Map<string, Position>()
  for (const position of positions) {
    if (position.subject !== 'notice' && position.subject !== 'noticed') continue
    const { axis, cut } = placeOf(position)
    const key = `${axis.key} ${cut.order}`
    const on = axes.find((one) => one.key === axis.key)
    const same = on?.kind === 'position' ? on.cuts.find(({ order }) => order === cut.order) : undefined
    turns.delete(key)
    turns.set(key, same?.position ?? position)
  }
  return [...turns.values()]
}

/** All that an answer says, as a key. Terms are few objects, though answers are many. */
function textOf({ verdict, reason, deciding, terms, todo, filled }: Laid): string {
  let said = ''
  for (const name in terms) said += ` ${name}=${valueText(terms[name]!)}`
  return `${verdict}|${reason}|${deciding.join(' ')}|${said}|${todo.join(' ')}|${filled.join(' ')}`
}

const texts = new WeakMap<object, string>()

function valueText(value: TermValue): string {
  if (typeof value !== 'object') return value
  const known = texts.get(value) ?? JSON.stringify(value)
  texts.set(value, known)
  return known
}

/** Where a right of the law does not speak, and would if its periods still ran. */
function rightsThatEnd(ground: Ground): (law: Policy, request: string) => OnRequest['expired'] {
  const d = ground.nodes
  const known = new Map<string, Ref>()
  const endedFor = (law: Policy, rule: Rule, against: readonly Rule[]): Ref => {
    const ended = without(d, conditionNode(ground, timeless(rule.when)), conditionNode(ground, rule.when))
    const had = against.reduce((left, by) => without(d, left, conditionNode(ground, by.when)), ended)
    return and(d, conditionNode(ground, law.scope), had)
  }
  return (law, request) =>
    law.rules
      .filter((r) => givesRight(r) && (r.on === '*' || r.on.includes(request)))
      .map((rule) => {
        const against = standAgainst(law, rule, request)
        const key = [law.name, rule.id, ...against.map(({ id }) => id)].join(' ')
        const where = known.get(key) ?? endedFor(law, rule, against)
        known.set(key, where)
        return { law, rule, where }
      })
      .filter(({ where }) => where !== no)
}

/** The voices that stand, as lists. */
function standsOf(ground: Ground, spoken: readonly Spoken[], tables: Tables): Ref {
  const d = ground.nodes
  const longer = newOperation(d)
  return spoken.reduce<Ref>((sum, { voice, stands }) => {
    const standing = where(d, stands, voice)
    return apply(
      d,
      sum,
      standing,
      (list, v) => (v === 0 ? list : tables.lists.longer(list, v)),
      longer,
      (l, v) => (v === -1 ? l : undefined),
    )
  }, end(0))
}

/** The first circle of precedence in a document, by rule ids. */
function circleIn(document: Policy): readonly string[] | undefined {
  const byId = new Map(document.rules.map((r) => [r.id, r]))
  const state = new Map<string, 'open' | 'done'>()
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (state.get(id) === 'done') return undefined
    if (state.get(id) === 'open') return path.slice(path.indexOf(id))
    state.set(id, 'open')
    for (const next of targetsOf(byId.get(id)!).filter((target) => byId.has(target))) {
      const found = walk(next, [...path, id])
      if (found !== undefined) return found
    }
    state.set(id, 'done')
    return undefined
  }
  for (const rule of document.rules) {
    const found = walk(rule.id, [])
    if (found !== undefined) return found
  }
  return undefined
}
