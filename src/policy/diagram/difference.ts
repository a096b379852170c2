/**
 * What changes between two versions, exactly: groups of situations whose ruling changes, from which clause
 * and answer to which, for better or worse. Both are answered on common axes; what is equal there is equal in
 * every case.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import type { Laid } from '../evaluate/floor.ts'
import type { Documents } from '../evaluate/settle.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { axesOf, sizeOf, withCalendar } from './axes.ts'
import { countIn } from './boxes.ts'
import { careOf } from './care.ts'
import { carrier } from './carried.ts'
import { changeKey, sayings, sharedSides } from './changes.ts'
import type { Sides } from './changes.ts'
import { answering, compile, faultIn, nodeBudget } from './compile.ts'
import type { Answering, Compiled, NotCompiled } from './compile.ts'
import { groundOf } from './conditions.ts'
import { forBuyer } from './felt.ts'
import type { ForBuyer } from './felt.ts'
import {
  and,
  applyWithin,
  endsOf,
  mapped,
  newNodes,
  newOperation,
  no,
  partsOf,
  supportOf,
  TooManyNodes,
  where,
  yes,
} from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'
import { partedOn } from './parted.ts'
import { readingOf, valueOf } from './reading.ts'
import { endAt, toldOf } from './told.ts'
import type { Told } from './told.ts'
import { requestsTouched } from './touched.ts'

/**
 * Situations that change in the same way: the same goes, and the same comes in its place. `from` and `to` are
 * what all of them say before and after; what some say besides, they say before and after alike.
 */
export type ChangeGroup = Told & {
  readonly request: string
  readonly from: Laid
  readonly to: Laid
  readonly forBuyer: ForBuyer
  /** How many combinations of values change so, of `Difference.all`. */
  readonly count: number
}

/** `equal`: no case there can be is ruled otherwise. Groups stand largest first. */
export type Difference = {
  readonly equal: boolean
  readonly groups: readonly ChangeGroup[]
  readonly changed: number
  readonly all: number
  /** The later version on the axes of both: what boxes are boxes of. It answers nothing. */
  readonly ground: Compiled
}

/**
 * The difference to other documents. Both are looked at only where, and for requests on which, their rules
 * part; what the first diagram was compiled for must be no less.
 */
export function differenceTo(
  a: Compiled,
  documents: Documents,
  shop: ShopCalendar,
): Difference | NotCompiled {
  const refused = faultIn(documents)
  if (refused !== undefined) return refused
  const requests = requestsTouched(a.documents, documents)
  try {
    const common = commonGround(a.documents, documents, shop)
    const ground = groundOf(common.nodes, common.axes)
    const parted = partedOn(ground, a.documents, documents)
    if (parted === yes) {
      const b = compile(documents, nodeBudget, requests)
      return 'refused' in b ? b : differenceOf(a, b, shop)
    }
    const heard = { ...ground, within: parted }
    const region = and(common.nodes, common.care, parted)
    const [was, is] = answering(a.documents, documents, heard, region)
    return differenceBetween(common, was, is, requests, parted, shop)
  } catch (problem) {
    if (problem instanceof TooManyNodes) return { refused: 'too-many-nodes', budget: problem.budget }
    throw problem
  }
}

/** Requests for which only one of the two is compiled are taken to be answered as before. */
export function differenceOf(a: Compiled, b: Compiled, shop: ShopCalendar): Difference {
  const common = commonGround(a.documents, b.documents, shop)
  const [was, is] = [a, b].map((one): Answering => {
    const carried = carrier(one, common.nodes, common.axes)
    return { answers: one.answers, answerTo: (request) => carried(one.requests.get(request)!.answer) }
  }) as [Answering, Answering]
  const requests = [...a.requests.keys()].filter((request) => b.requests.has(request))
  return differenceBetween(common, was, is, requests, yes, shop)
}

/** The axes of both readings, and what can be true on them. */
function commonGround(a: Documents, b: Documents, shop: ShopCalendar): Compiled {
  const axes = axesOf([a, b])
  const nodes = newNodes(axes.map(sizeOf), nodeBudget * 2)
  const cares = careOf(nodes, withCalendar(axes, shop))
  const facts = [...b.facts, ...a.facts.filter((f) => !b.facts.some((x) => x.name === f.name))]
  return {
    documents: { ...b, facts },
    axes,
    nodes,
    care: cares.always,
    cares,
    answers: [],
    heard: [],
    requests: new Map(),
  }
}

/** `parted`: beyond it the two are known to answer alike. */
function differenceBetween(
  common: Compiled,
  was: Answering,
  is: Answering,
  requests: readonly string[],
  parted: Ref,
  shop: ShopCalendar,
): Difference {
  const { nodes: d, care } = common
  const region = and(d, care, parted)
  const pairsIn = pairing(d, was, is)
  const possible = supportOf(d, care)
  const whole = countIn(common, care, possible)
  const groups: ChangeGroup[] = []
  let [changed, all] = [0, 0]
  for (const { value: request } of commerce.requests) {
    const pairs = requests.includes(request)
      ? pairsIn(region, was.answerTo(request), is.answerTo(request))
      : undefined
    if (pairs === undefined || pairs.root === no) {
      all += whole
      continue
    }
    const axes = new Set([...supportOf(d, pairs.root), ...possible])
    all += countIn(common, care, axes)
    const changes = changesOf(d, pairs)
    const [changeAt, pairAt] = [partsOf(d, changes.root), partsOf(d, pairs.root)]
    for (const [change, these] of changes.pairs) {
      const set = changeAt(change)
      const count = countIn(common, set, axes)
      changed += count
      const partAt = (point: ReadonlyMap<number, number>) =>
        these.length === 1 ? set : pairAt(endAt(d, pairs.root, point))
      const sides = sharedSides(these.map((pair) => pairs.at(pair)))
      groups.push({
        request,
        ...sides,
        count,
        forBuyer: forBuyer(sides.from, sides.to),
        ...toldOf(common, request, set, axes, partAt, shop),
      })
    }
  }
  const largest = groups.toSorted((g, h) => h.count - g.count)
  return { equal: groups.length === 0, groups: largest, changed, all, ground: common }
}

/** Where which answer takes the place of which: ends above 0 number pairs of answers. */
type Pairs = { readonly root: Ref; readonly at: (pair: number) => Sides }

function pairing(d: Nodes, was: Answering, is: Answering) {
  const pairs: (Sides | undefined)[] = [undefined]
  const numbers: number[][] = []
  const [saidIn, saidNow] = sayings(was.answers, is.answers)
  const pairOf = (x: number, y: number): number => {
    const [before, after] = [saidIn(x), saidNow(y)]
    if (before === after) return 0
    const those = (numbers[before] ??= [])
    return (those[after] ??= pairs.push({ from: was.answers[x]!, to: is.answers[y]! }) - 1)
  }
  const operation = newOperation(d)
  return (region: Ref, from: Ref, to: Ref): Pairs => ({
    root: where(d, region, applyWithin(d, region, from, to, pairOf, operation)),
    at: (pair) => pairs[pair]!,
  })
}

/** Pairs by what changes in them: the ends number changes, each of so many pairs. */
function changesOf(d: Nodes, { root, at }: Pairs) {
  const numbers = new Map<string, number>()
  const pairs = new Map<number, number[]>()
  const changes: number[] = [0]
  for (const pair of endsOf(d, root)) {
    if (pair === 0) continue
    const key = changeKey(at(pair))
    const change = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, change)
    changes[pair] = change
    const those = pairs.get(change) ?? []
    those.push(pair)
    pairs.set(change, those)
  }
  return { root: mapped(d, root, (pair) => changes[pair]!), pairs }
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
