/** A set of situations as it is told: boxes, words for them, and a case that shows it. */
import type { ShopCalendar } from '../evaluate/facts.ts'
import type { Words } from '../vocabulary/tree.ts'
import { boxNode, countIn, coverOf, widened } from './boxes.ts'
import type { Box, Cover } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { endOf, isEnd, kidOf, no, without } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'
import { witnessIn } from './witness.ts'
import type { Witness } from './witness.ts'
import { boxesWords } from './words.ts'

/** A set that needs more boxes than this is told by its broadest ones. */
const mostBoxes = 1_000

/** Of so many boxes each is held against all others. */
const mostHeld = 12

export type Told = {
  /** All of the set, unless it is too shattered to be told: see `share`. */
  readonly boxes: readonly Box[]
  /** How much of the set its boxes hold: 1 is all of it. What they hold lies in no other set. */
  readonly share: number
  /** The whole set in words, or its broadest parts and how much else there is. */
  readonly words: Words
  readonly witness: Witness | undefined
}

/**
 * The boxes of a set, the broadest first, the words for them, and a case. `partAt` gives the part of the set
 * around a combination in which one case stands for all.
 */
export function toldOf(
  compiled: Compiled,
  request: string,
  where: Ref,
  axes: ReadonlySet<number>,
  partAt: (point: ReadonlyMap<number, number>) => Ref,
  shop: ShopCalendar,
): Told {
  const d = compiled.nodes
  const { covers, rest, all } = coverOf(compiled, where, compiled.care, mostBoxes, axes)
  const boxes =
    covers.length > 1 && covers.length <= mostHeld ? needed(d, rest, covers) : covers.map(({ box }) => box)
  const unsaid = (some: readonly Box[]) =>
    some.length === boxes.length
      ? rest / all
      : countIn(
          compiled,
          some.reduce((left, box) => without(d, left, boxNode(d, box)), where),
          axes,
        ) / all
  return {
    boxes,
    share: 1 - rest / all,
    words: boxesWords(compiled, [request], boxes, unsaid),
    witness: witnessOf(compiled, request, where, covers[0]!, partAt, shop),
  }
}

/** The boxes without those that the others hold already, tried from the narrowest on. */
function needed(d: Nodes, rest: number, covers: readonly Cover[]): readonly Box[] {
  if (rest > 0) return covers.map(({ box }) => box)
  let kept = covers
  for (const one of kept.toReversed()) {
    const others = kept.filter((other) => other !== one)
    // What it was widened from lies in it; where that lies in no other it cannot be left out.
    if (!others.some(({ box }) => holds(box, one.point))) continue
    const held = others.reduce((left, { node }) => without(d, left, node), one.inside) === no
    if (held && others.length > 0) kept = others
  }
  return kept.map(({ box }) => box)
}

const holds = (box: Box, point: ReadonlyMap<number, number>): boolean =>
  [...box].every(([axis, values]) => values.includes(point.get(axis) ?? 0))

/**
 * A case of the broadest part, told by what bounds that part; where no moment lies in it, one of the whole.
 */
function witnessOf(
  compiled: Compiled,
  request: string,
  where: Ref,
  { point, box }: Cover,
  partAt: (point: ReadonlyMap<number, number>) => Ref,
  shop: ShopCalendar,
): Witness | undefined {
  const part = partAt(point)
  const around = part === where ? box : widened(compiled, part, compiled.care, point)
  return (
    witnessIn(compiled, request, boxNode(compiled.nodes, around), shop) ??
    witnessIn(compiled, request, part, shop) ??
    (part === where ? undefined : witnessIn(compiled, request, where, shop))
  )
}

/** The end to which a combination leads. */
export function endAt(d: Nodes, root: Ref, point: ReadonlyMap<number, number>): number {
  let ref = root
  while (!isEnd(ref)) ref = kidOf(d, ref, point.get(d.axis[ref]!) ?? 0)
  return endOf(ref)
}
