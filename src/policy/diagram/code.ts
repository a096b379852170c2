/**
 * The diagram in two forms that decide without the store of nodes: a flat array to walk, and the text of a
 * function to be kept in a file or measured. The text is never compiled on a server: the strict content
 * policy of the house forbids it.
 */
import type { Axis } from './axes.ts'
import type { Compiled } from './compile.ts'
import { endOf, kidOf, nodesBelow } from './nodes.ts'
import type { Ref } from './nodes.ts'

/**
 * `cells` holds for each node its axis and where each value leads; what is negative is an answer (-1 -
 * number). `roots` says where each request begins.
 */
export type WalkForm = { readonly cells: Int32Array; readonly roots: Readonly<Record<string, number>> }

/**
 * Axis values by their keys: classes of facts as the facts' own words, moments as numbers of edges that are
 * past.
 */
export type AxisFacts = Readonly<Record<string, string | number>>

function walkForm(compiled: Compiled): WalkForm {
  const d = compiled.nodes
  const roots = [...compiled.requests.values()].map((on) => [on.request, on.answer] as const)
  const nodes = nodesBelow(
    d,
    roots.map(([, root]) => root),
  )
  const places = new Map<Ref, number>()
  let size = 0
  for (const ref of nodes) {
    places.set(ref, size)
    size += 1 + d.sizes[d.axis[ref]!]!
  }
  const target = (ref: Ref) => (ref < 0 ? ref : places.get(ref)!)
  const cells = new Int32Array(size)
  for (const ref of nodes) {
    const place = places.get(ref)!
    const axis = d.axis[ref]!
    cells[place] = axis
    for (let value = 0; value < d.sizes[axis]!; value++)
      cells[place + 1 + value] = target(kidOf(d, ref, value))
  }
  return { cells, roots: Object.fromEntries(roots.map(([request, root]) => [request, target(root)])) }
}

/** A function that walks the flat form on facts by axis; it answers with a number of `compiled.answers`. */
export function walkerOf(compiled: Compiled): (facts: AxisFacts) => number {
  const { cells, roots } = walkForm(compiled)
  const keys = compiled.axes.map(nameOf)
  const classes = compiled.axes.map((axis) => (axis.kind === 'choice' ? axis.classOf : undefined))
  const open = compiled.axes.map((axis) => (axis.kind === 'choice' ? (axis.open ?? 0) : 0))
  return (facts) => {
    let at = roots[facts['request'] as string]!
    while (at >= 0) {
      const axis = cells[at]!
      const said = facts[keys[axis]!]!
      const value = typeof said === 'number' ? said : (classes[axis]!.get(said) ?? open[axis]!)
      at = cells[at + 1 + value]!
    }
    return -1 - at
  }
}

/** The name by which generated code reads an axis: a fact's own name where values are words. */
export const nameOf = (axis: Axis): string => (axis.kind === 'choice' ? axis.fact : axis.key)

/** The text of `(f) => number`: one switch per node that is shared, straight tests for the rest. */
export function generateCode(compiled: Compiled): string {
  const d = compiled.nodes
  const roots = [...compiled.requests.values()]
  const nodes = nodesBelow(
    d,
    roots.map((on) => on.answer),
  )
  const parents = new Map<Ref, number>()
  for (const root of roots) parents.set(root.answer, 2)
  for (const ref of nodes) {
    for (const kid of new Set(kidsOf(ref))) parents.set(kid, (parents.get(kid) ?? 0) + 1)
  }
  const shared = nodes.filter((ref) => parents.get(ref)! > 1)
  const numbers = new Map(shared.map((ref, i) => [ref, i]))
  const go = (ref: Ref): string =>
    ref < 0
      ? `{return ${endOf(ref)}}`
      : numbers.has(ref)
        ? `{n=${numbers.get(ref)};continue}`
        : `{${test(ref)}}`

  function kidsOf(ref: Ref): readonly Ref[] {
    return Array.from({ length: d.sizes[d.axis[ref]!]! }, (_, value) => kidOf(d, ref, value))
  }

  /** Values that lead on together are tested together; the last group needs no test. */
  function test(ref: Ref): string {
    const axis = compiled.axes[d.axis[ref]!]!
    const groups = new Map<Ref, number[]>()
    kidsOf(ref).forEach((kid, value) => groups.set(kid, [...(groups.get(kid) ?? []), value]))
    const weight = (values: readonly number[]) =>
      Math.max(...values.map((v) => (axis.kind === 'choice' && v === axis.open ? 1e9 : 0))) +
      values.reduce((sum, v) => sum + (axis.kind === 'choice' ? axis.classes[v]!.length : 1), 0)
    const ordered = [...groups].toSorted((a, b) => weight(a[1]) - weight(b[1]))
    const name = `f[${JSON.stringify(nameOf(axis))}]`
    const [last, rest] = [ordered.at(-1)!, ordered.slice(0, -1)]
    if (rest.length === 1) {
      const words = wordsIn(axis, rest[0]![1])
      if (words.length <= 3)
        return `if(${words.map((w) => `${name}===${w}`).join('||')})${go(rest[0]![0])}else${go(last[0])}`
    }
    const cases = rest.map(
      ([kid, values]) =>
        `${wordsIn(axis, values)
          .map((w) => `case ${w}:`)
          .join('')}${go(kid)}break;`,
    )
    return `switch(${name}){${cases.join('')}default:${go(last[0])}}`
  }

  const start = roots.map(
    (on) =>
      `case ${JSON.stringify(on.request)}:` +
      (on.answer < 0 ? `return ${endOf(on.answer)};` : `n=${numbers.get(on.answer)};break;`),
  )
  const states = shared.map((ref, i) => `case ${i}:{${test(ref)}}`)
  const begin = `let n=0;switch(f.request){${start.join('')}default:return 0}`
  return `(f)=>{${begin}for(;;)switch(n){${states.join('\n')}default:return 0}}`
}

const wordsIn = (axis: Axis, values: readonly number[]): readonly string[] =>
  values.flatMap((value) =>
    axis.kind === 'choice' ? axis.classes[value]!.map((word) => JSON.stringify(word)) : [String(value)],
  )
