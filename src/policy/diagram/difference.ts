/**
 * What changes between two versions, exactly: groups of situations whose ruling changes, from which clause
 * and answer to which, for better or worse. Both diagrams are carried onto common axes; what is equal there
 * is equal in every case.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { rankOf } from '../evaluate/outcome.ts'
import type { Laid } from '../evaluate/floor.ts'
import type { Documents } from '../evaluate/settle.ts'
import type { TermValue } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Term, Words } from '../vocabulary/tree.ts'
import { axesOf, sizeOf, withCalendar } from './axes.ts'
import type { Axis } from './axes.ts'
import { boxNode, countIn, coverOf } from './boxes.ts'
import type { Box, Cover } from './boxes.ts'
import { careOf } from './care.ts'
import { compile, nodeBudget } from './compile.ts'
import type { Compiled, NotCompiled } from './compile.ts'
import {
  apply,
  endOf,
  isEnd,
  kidOf,
  mk,
  newNodes,
  supportOf,
  newOperation,
  no,
  partsOf,
  without,
} from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'
import { requestsTouched } from './touched.ts'
import { witnessIn } from './witness.ts'
import type { Witness } from './witness.ts'
import { boxesWords } from './words.ts'
import { keyOf } from './settled.ts'
import { readingOf, valueOf } from './reading.ts'

/**
 * How a change looks to the buyer. `mixed`: some terms better, some worse. `same`: only the clauses differ.
 */
export type ForBuyer = 'better' | 'worse' | 'mixed' | 'same'

/** Situations that change in the same way: from one answer under certain clauses to another. */
export type ChangeGroup = {
  readonly request: string
  readonly from: Laid
  readonly to: Laid
  readonly forBuyer: ForBuyer
  /** How many combinations of values change so, of `Difference.all`. */
  readonly count: number
  /** All of the group, unless it is too shattered to be told: see `share`. */
  readonly boxes: readonly Box[]
  /** How much of the group its boxes hold: 1 is all of it. What they hold is never another group's. */
  readonly share: number
  /** The whole group in words, or its broadest parts and how much else there is. */
  readonly words: Words
  readonly witness: Witness | undefined
}

/** `equal`: no case there can be is ruled otherwise. Groups stand largest first. */
export type Difference = {
  readonly equal: boolean
  readonly groups: readonly ChangeGroup[]
  readonly changed: number
  readonly all: number
  /** The later version on the axes of both: what boxes are boxes of. */
  readonly ground: Compiled
}

/**
 * The difference to other documents. They are compiled only for requests on which they have other rules;
 * what the first diagram was compiled for must be no less.
 */
export function differenceTo(
  a: Compiled,
  documents: Documents,
  shop: ShopCalendar,
): Difference | NotCompiled {
  const b = compile(documents, nodeBudget, requestsTouched(a.documents, documents))
  return 'refused' in b ? b : differenceOf(a, b, shop)
}

/** Requests for which only one of the two is compiled are taken to be answered as before. */
export function differenceOf(a: Compiled, b: Compiled, shop: ShopCalendar): Difference {
  const axes = axesOf([a.documents, b.documents])
  const nodes = newNodes(axes.map(sizeOf), nodeBudget * 2)
  const care = careOf(nodes, withCalendar(axes, shop))
  const documents = {
    ...b.documents,
    facts: [
      ...b.documents.facts,
      ...a.documents.facts.filter((f) => !b.documents.facts.some((x) => x.name === f.name)),
    ],
  }
  const common: Compiled = { ...b, documents, axes, nodes, care: care.always, cares: care }
  const [fromA, fromB] = [carrier(a, nodes, axes), carrier(b, nodes, axes)]
  const pairs: (readonly [Laid, Laid])[] = [[a.answers[0]!, b.answers[0]!]]
  const numbers: number[][] = []
  const [saidIn, saidNow] = sayings(a, b)
  const change = (x: number, y: number): number => {
    const [before, after] = [saidIn(x), saidNow(y)]
    if (before === after) return 0
    const those = (numbers[before] ??= [])
    return (those[after] ??= pairs.push([a.answers[x]!, b.answers[y]!]) - 1)
  }
  const operation = newOperation(nodes)
  const groups: ChangeGroup[] = []
  const possible = supportOf(nodes, care.always)
  const whole = countIn(common, care.always, possible)
  let changed = 0
  let all = 0
  for (const { value: request } of commerce.requests) {
    const [was, is] = [a.requests.get(request), b.requests.get(request)]
    const same = was === undefined || is === undefined
    const changes = same ? no : apply(nodes, fromA(was.answer), fromB(is.answer), change, operation)
    if (changes === no) {
      all += whole
      continue
    }
    const support = new Set([...supportOf(nodes, changes), ...possible])
    all += countIn(common, care.always, support)
    const careful = apply(nodes, care.always, changes, (c, v) => (c === 1 ? v : 0), newOperation(nodes))
    const [everOf, possibleOf] = [partsOf(nodes, changes), partsOf(nodes, careful)]
    for (const number of endsAbove0(nodes, careful)) {
      const [ever, where] = [everOf(number), possibleOf(number)]
      const count = countIn(common, where, support)
      changed += count
      const [from, to] = pairs[number]!
      groups.push({
        request,
        from,
        to,
        count,
        forBuyer: forBuyer(from, to),
        ...toldOf(common, request, where, support),
        witness: witnessIn(common, request, ever, shop),
      })
    }
  }
  return {
    equal: groups.length === 0,
    groups: groups.toSorted((g, h) => h.count - g.count),
    changed,
    all,
    ground: common,
  }
}

/** What rulings say, as numbers: the answer, and the clauses it rests on, in whatever order. */
function sayings(a: Compiled, b: Compiled): readonly [Saying, Saying] {
  const numbers = new Map<string, number>()
  const of = ({ answers }: Compiled): Saying => {
    const known: number[] = []
    const numberOf = (laid: Laid): number => {
      const said = `${keyOf(laid)} ${laid.deciding.toSorted().join(' ')}`
      const number = numbers.get(said) ?? numbers.size
      numbers.set(said, number)
      return number
    }
    return (answer) => (known[answer] ??= numberOf(answers[answer]!))
  }
  return [of(a), of(b)]
}

type Saying = (answer: number) => number

/** A group that needs more boxes than this is told by its broadest ones. */
const mostBoxes = 40

/** Of so many boxes each is held against all others. */
const mostHeld = 12

/** The boxes without those that the others hold already, tried from the narrowest on. */
function needed(d: Nodes, where: Ref, rest: number, covers: readonly Cover[]): readonly Box[] {
  let kept = covers.map(({ box }) => ({ box, node: boxNode(d, box) }))
  if (rest > 0) return kept.map(({ box }) => box)
  for (const one of kept.toReversed()) {
    const others = kept.filter((other) => other !== one)
    const held = others.reduce((left, { node }) => without(d, left, node), where) === no
    if (held && others.length > 0) kept = others
  }
  return kept.map(({ box }) => box)
}

/** The boxes of a group, the broadest first, and the words for them. */
function toldOf(compiled: Compiled, request: string, where: Ref, axes: ReadonlySet<number>) {
  const d = compiled.nodes
  const { covers, rest, all } = coverOf(compiled, where, compiled.care, mostBoxes, axes)
  const boxes = covers.length <= mostHeld ? needed(d, where, rest, covers) : covers.map(({ box }) => box)
  const unsaid = (some: readonly Box[]) =>
    some.length === boxes.length
      ? rest / all
      : countIn(
          compiled,
          some.reduce((left, box) => without(d, left, boxNode(d, box)), where),
          axes,
        ) / all
  return { boxes, share: 1 - rest / all, words: boxesWords(compiled, [request], boxes, unsaid) }
}

/** Whether a case is one of a group's: every fact that tells its boxes apart must be known. */
export function liesIn(
  { ground }: Difference,
  group: ChangeGroup,
  facts: Facts,
  shop: ShopCalendar,
): boolean {
  const reading = readingOf(ground, facts, shop)
  return (
    facts.request === group.request &&
    group.boxes.some((box) =>
      [...box].every(([axis, values]) => values.includes(valueOf(ground, reading, axis))),
    )
  )
}

function endsAbove0(d: Nodes, ref: Ref): readonly number[] {
  const seen = new Set<Ref>()
  const ends = new Set<number>()
  const go = (at: Ref) => {
    if (isEnd(at)) return void (endOf(at) > 0 && ends.add(endOf(at)))
    if (seen.has(at)) return undefined
    seen.add(at)
    for (let value = 0; value < d.sizes[d.axis[at]!]!; value++) go(kidOf(d, at, value))
    return undefined
  }
  go(ref)
  return [...ends]
}

/**
 * Says each diagram over on the common axes: every common value lies in one value of the version's own axis.
 */
function carrier(from: Compiled, nodes: Nodes, axes: readonly Axis[]): (ref: Ref) => Ref {
  const own = new Map(from.axes.map((axis, index) => [axis.key, index]))
  const maps = new Map<number, { readonly to: number; readonly values: readonly number[] }>()
  for (const [to, axis] of axes.entries()) {
    const index = own.get(axis.key)
    if (index !== undefined)
      maps.set(index, {
        to,
        values: Array.from({ length: sizeOf(axis) }, (_, v) => valueIn(from.axes[index]!, axis, v)),
      })
  }
  const carried = new Int32Array(from.nodes.count).fill(notYet)
  const go = (ref: Ref): Ref => {
    if (isEnd(ref)) return ref
    if (carried[ref] !== notYet) return carried[ref]!
    const { to, values } = maps.get(from.nodes.axis[ref]!)!
    const kids: Ref[] = []
    for (const value of values) kids.push(go(kidOf(from.nodes, ref, value)))
    return (carried[ref] = mk(nodes, to, kids))
  }
  return go
}

/** No node has this number, and no end. */
const notYet = 0x7fffffff

function valueIn(own: Axis, common: Axis, value: number): number {
  if (own.kind === 'choice' && common.kind === 'choice') {
    const word = common.classes[value]![0]
    return (word === undefined ? own.open : (own.classOf.get(word) ?? own.open)) ?? 0
  }
  if (own.kind === 'position' && common.kind === 'position') {
    const passed = new Set(common.cuts.slice(0, value).map((cut) => cut.order))
    return own.cuts.filter((cut) => passed.has(cut.order)).length
  }
  return value
}

/** Better or worse for the buyer: the answer first, then each term by the order of its values. */
export function forBuyer(from: Laid, to: Laid): ForBuyer {
  const step = rankOf(to.verdict) - rankOf(from.verdict)
  if (step !== 0) return step > 0 ? 'better' : 'worse'
  const signs = new Set(
    commerce.terms.flatMap((term) => feltIn(term, from.terms[term.name], to.terms[term.name])),
  )
  return signs.size === 0 ? 'same' : signs.size === 2 ? 'mixed' : signs.has('better') ? 'better' : 'worse'
}

type Felt = 'better' | 'worse'
const both: readonly Felt[] = ['better', 'worse']

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.4, years: 365.25 }

/**
 * How a term's change is felt. What is not stated binds nobody, and nobody can rely on it: stating the best
 * there is gives something, stating anything else takes something, and a new silence is never only better.
 */
function feltIn(term: Term, from: TermValue | undefined, to: TermValue | undefined): readonly Felt[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  if (term.kind === 'list' || term.kind === 'ordered')
    return feltInList(term.kind, wordsIn(from), wordsIn(to))
  if (from === undefined) return [isBest(term, to) ? 'better' : 'worse']
  if (to === undefined) return isBest(term, from) ? ['worse'] : both
  const gain =
    term.kind === 'period'
      ? (daysIn(to) - daysIn(from)) * (term.time === 'of-buyer' ? 1 : -1)
      : placeIn(term, from) - placeIn(term, to)
  return gain === 0 ? [] : [gain > 0 ? 'better' : 'worse']
}

/** What is asked of the buyer is better less; what is offered is better more, and in another order both. */
function feltInList(
  kind: 'list' | 'ordered',
  from: readonly string[],
  to: readonly string[],
): readonly Felt[] {
  const asked = kind === 'list'
  const added = to.some((word) => !from.includes(word))
  const gone = from.some((word) => !to.includes(word))
  if (!added && !gone) return asked ? [] : both
  return both.filter((felt) => ((felt === 'better') === asked ? gone : added))
}

/** A time of the shop's is a promise to the buyer, a time of the buyer's a limit. */
const isBest = (term: Term, value: TermValue | undefined): boolean =>
  term.kind === 'period' ? term.time === 'of-shop' : placeIn(term, value) === 0

const placeIn = (term: Term, value: TermValue | undefined): number =>
  term.values.findIndex((v) => v.value === value)

const wordsIn = (value: TermValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

const daysIn = (value: TermValue | undefined): number =>
  typeof value === 'object' && 'length' in value && 'of' in value
    ? value.length.count * unitDays[value.length.unit]
    : 0
