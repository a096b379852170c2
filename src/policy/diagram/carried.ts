/** A diagram said over on axes that tell at least as much apart as its own. */
import { sizeOf } from './axes.ts'
import type { Axis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { isEnd, kidOf, mk } from './nodes.ts'
import type { Nodes, Ref } from './nodes.ts'

/**
 * Says each diagram over on the common axes: every common value lies in one value of the version's own axis.
 */
export function carrier(from: Compiled, nodes: Nodes, axes: readonly Axis[]): (ref: Ref) => Ref {
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
