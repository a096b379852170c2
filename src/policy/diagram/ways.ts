/**
 * What is left of a diagram under the facts already told, as ways to read from the request to the answers:
 * values that lead to the same are one way, and what would be too much to look at is counted instead.
 */
import { readFacts } from '../evaluate/facts.ts'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import type { Laid } from '../evaluate/floor.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Words } from '../vocabulary/tree.ts'
import type { Compiled } from './compile.ts'
import type { Box } from './boxes.ts'
import { readingOf, valueOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { leftOf } from './settled.ts'
import type { Left } from './settled.ts'
import { axisWords } from './words.ts'

/** `more`: as many answers lie behind, not shown. */
export type Ways =
  | { readonly kind: 'answer'; readonly laid: Laid }
  | { readonly kind: 'more'; readonly answers: number }
  | { readonly kind: 'fork'; readonly ways: readonly Way[] }

export type Way = { readonly words: Words; readonly to: Ways }

/** `answers`: how many different ones are possible; `whole`: nothing is left out. */
export type Overview = { readonly ways: Ways; readonly answers: number; readonly whole: boolean }

/** The ways under some facts, those near the request first, until `most` lines are used up. */
export function waysOf(compiled: Compiled, facts: Facts, shop: ShopCalendar, most: number): Overview {
  const on = compiled.requests.get(facts.request)
  const reading = readingOf(compiled, facts, shop)
  const left: Left =
    on === undefined ? { kind: 'leaf', laid: compiled.answers[0]! } : leftOf(compiled, on, reading)
  const root = alikeJoined(compiled, left, happenedIn(compiled, left, reading))
  const top = openedFrom(root, most)
  let whole = true
  const shown = ({ node, kids }: Opened): Ways => {
    if (node.kind === 'answer') return { kind: 'answer', laid: node.laid }
    if (kids !== undefined)
      return { kind: 'fork', ways: node.ways.map(({ words }, i) => ({ words, to: shown(kids[i]!) })) }
    whole = false
    return { kind: 'more', answers: node.answers.size }
  }
  const ways = shown(top)
  return { ways, answers: root.answers.size, whole }
}

/** One place in the tree that is shown: what stands there, and what is shown behind it. */
type Opened = { readonly node: Merged; kids: readonly Opened[] | undefined }

/** The forks nearest to the request are opened first, as long as there are lines for their ways. */
function openedFrom(root: Merged, most: number): Opened {
  const top: Opened = { node: root, kids: undefined }
  const queue = [top]
  let lines = 1
  for (const place of queue) {
    if (place.node.kind === 'answer' || lines + place.node.ways.length - 1 > most) continue
    lines += place.node.ways.length - 1
    place.kids = place.node.ways.map(({ to }) => ({ node: to, kids: undefined }))
    queue.push(...place.kids)
  }
  return top
}

/** A request of which nothing else is told. */
export function untold(compiled: Compiled, request: string): Facts {
  const vocabulary = { ...commerce, facts: compiled.documents.facts }
  return readFacts({ request, at: '2026-06-17T03:00:00Z' }, vocabulary).facts
}

type Merged = { readonly key: string; readonly answers: ReadonlySet<string> } & (
  | { readonly kind: 'answer'; readonly laid: Laid }
  | { readonly kind: 'fork'; readonly ways: readonly { readonly words: Words; readonly to: Merged }[] }
)

/** Answers that say the same on the same clauses are one, and a fork between the same is none. */
function alikeJoined(compiled: Compiled, left: Left, happened: Box): Merged {
  const memo = new Map<Left, Merged>()
  const keys = new Map<string, string>()
  const go = (at: Left): Merged => {
    const known = memo.get(at)
    if (known !== undefined) return known
    const made = at.kind === 'leaf' ? answerAt(at.laid) : forkAt(at)
    memo.set(at, made)
    return made
  }
  const forkAt = (at: Extract<Left, { kind: 'fork' }>): Merged => {
    const kids = at.kids.map(go)
    const groups = groupsOf(compiled, at, kids)
    const [first] = kids
    if (first !== undefined && kids.every(({ key }) => key === first.key)) return first
    const said = `${at.axis} ${groups.map(({ values, node }) => `${values.join()}:${node.key}`).join(';')}`
    const key = keys.get(said) ?? `fork ${keys.size}`
    keys.set(said, key)
    return {
      kind: 'fork',
      key,
      answers: new Set(kids.flatMap(({ answers }) => [...answers])),
      ways: groups.map(({ values, node: to }) => ({
        words: wayWords(compiled, at.axis, values, happened),
        to,
      })),
    }
  }
  return go(left)
}

function answerAt(laid: Laid): Merged {
  const key = `${laid.verdict} ${laid.reason} ${laid.deciding.join(' ')}`
  return { kind: 'answer', key, answers: new Set([key]), laid }
}

type Group = { readonly values: readonly number[]; readonly node: Merged }

/** Values by where they lead; stretches of time stay stretches. */
function groupsOf(
  { axes }: Compiled,
  { axis, values }: Extract<Left, { kind: 'fork' }>,
  kids: readonly Merged[],
): readonly Group[] {
  const groups: { values: number[]; node: Merged }[] = []
  for (const [index, node] of kids.entries()) {
    const value = values[index]!
    const timed = axes[axis]!.kind === 'position'
    const known = timed ? groups.at(-1) : groups.find((group) => group.node.key === node.key)
    if (known?.node.key === node.key) known.values.push(value)
    else groups.push({ values: [value], node })
  }
  return groups
}

/**
 * Moments that are known to have come, or of which that is asked first: what is counted from them has begun.
 */
function happenedIn(compiled: Compiled, left: Left, reading: Reading): Box {
  const forks = new Set<number>()
  const seen = new Set<Left>()
  const go = (at: Left) => {
    if (at.kind === 'leaf' || seen.has(at)) return
    seen.add(at)
    forks.add(at.axis)
    at.kids.forEach(go)
  }
  go(left)
  const come = compiled.axes.flatMap(({ kind }, axis) =>
    kind === 'happened' && (forks.has(axis) || valueOf(compiled, reading, axis) === 1) ? [axis] : [],
  )
  return new Map(come.map((axis) => [axis, [1]]))
}

/** `reason: it is faulty`, as a box says it of one fact. */
function wayWords(compiled: Compiled, axis: number, values: readonly number[], happened: Box): Words {
  const box = new Map([...happened, [axis, values] as const])
  const said = (language: 'ja' | 'en') => axisWords(compiled, box, axis, language).join('')
  return { ja: said('ja'), en: said('en') }
}
