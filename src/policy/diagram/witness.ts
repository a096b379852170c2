/**
 * A set of combinations → facts that somebody could write down, with moments that lie where the combination
 * says. Choices are tried the broadest first; for each, moments are sought from several days of the calendar,
 * with notices that arrive at once or later.
 */
import { formatDay, formatInstant, subdivisionsOf } from '#calendar'
import type { Instant } from '#calendar'
import { readFacts } from '../evaluate/facts.ts'
import { buyerPlace } from '../evaluate/places.ts'
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { ChoiceAxis } from './axes.ts'
import { broadestFirst } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { momentsIn } from './moments.ts'
import type { Patience, Placed } from './moments.ts'
import { and, axisOf, endOf, endsOf, isEnd, kidOf, no, partsOf, supportOf } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { readingOf, walk } from './reading.ts'
import { reachable } from './settled.ts'

export type Witness = { readonly input: Readonly<Record<string, unknown>>; readonly facts: Facts }

/** When it is asked, how long the notice is on its way, and whether the part of the country is told. */
type Scene = { readonly at: Instant; readonly way: number; readonly part: boolean }

const day = 86_400_000
/**
 * A Wednesday first. Then days on which edges part that mostly fall together: a Saturday, the day after a
 * row of holidays, New Year, the ends of short and long months, a year after a leap day and the day itself,
 * and night in Japan.
 */
const scenes: readonly Scene[] = [
  { at: Date.UTC(2026, 5, 17, 3), way: 0, part: false },
  { at: Date.UTC(2026, 5, 17, 3), way: 0, part: true },
  { at: Date.UTC(2026, 5, 17, 3), way: 2, part: true },
  { at: Date.UTC(2026, 5, 13, 3), way: 0, part: true },
  { at: Date.UTC(2026, 5, 14, 15), way: 0, part: true },
  { at: Date.UTC(2027, 0, 6, 3), way: 0, part: true },
  { at: Date.UTC(2026, 4, 7, 3), way: 0, part: true },
  { at: Date.UTC(2027, 1, 28, 16), way: 1, part: true },
  { at: Date.UTC(2026, 4, 31, 16), way: 0, part: true },
  { at: Date.UTC(2026, 3, 7, 22), way: 0, part: true },
  { at: Date.UTC(2025, 2, 6, 12), way: 0, part: true },
  { at: Date.UTC(2024, 2, 6, 12), way: 0, part: true },
  { at: Date.UTC(2026, 5, 17, 3), way: 20, part: true },
]
/** So many places are tried in one scene; a set that needs more is one that no case is in, as far as seen. */
const patience = 4_000

/**
 * What a customer of the shop would most likely bring, fact by fact; the shop's own country comes first. In
 * brackets of no set: a fact that a document does not know is passed over.
 */
const likely: Readonly<Record<string, readonly string[]>> = {
  buyer: ['consumer'],
  'bought-from': ['online'],
  requester: ['buyer'],
  kind: ['ready'],
  seal: ['none'],
  stage: ['delivered', 'accepted'],
  reason: ['defect', 'changed-mind', 'wrong-size', 'image-differs'],
  opened: ['no'],
  used: ['no', 'tried'],
  altered: ['no'],
  inspection: ['not-yet', 'confirmed'],
  'earlier-remedy': ['none'],
  photo: ['yes'],
  'return-clause-shown': ['yes'],
  'payment-method': ['card'],
}

/** How the choices of a set are walked: the broadest first, or what a customer would most likely bring. */
export type Order = 'broadest' | 'likely'

/** What is asked for before the piece has come, and without a fault. */
const early: Readonly<Record<string, readonly string[]>> = {
  stage: ['accepted', 'in-production', 'preparing'],
  reason: ['changed-mind'],
}
const earlyRequests = ['cancel', 'change-spec', 'change-address', 'change-delivery-day', 'pay', 'wrapping']
const freely = ['withdraw', 'return']

function wordsFirst(request: string, fact: string): readonly string[] {
  if (earlyRequests.includes(request) && early[fact] !== undefined) return early[fact]
  if (freely.includes(request) && fact === 'reason') return ['changed-mind', ...likely['reason']!]
  return likely[fact] ?? []
}

function valuesInOrder({ compiled, request, order }: Search, index: number): readonly number[] {
  const values = broadestFirst(compiled, index)
  const axis = compiled.axes[index]
  if (order === 'broadest' || axis?.kind !== 'choice') return values
  const home = compiled.documents.policy.home
  const isPlace = axis.fact === 'country' || axis.fact === 'destination'
  const words = isPlace ? [home, ...known] : wordsFirst(request, axis.fact)
  const first = words.flatMap((word) => axis.classOf.get(word) ?? (word === home ? (axis.open ?? []) : []))
  return [...new Set([...first, ...values])]
}

/**
 * Facts of one case in a set of situations, or undefined when none was found. Facts on which the set does not
 * depend are left out.
 */
export function witnessIn(
  compiled: Compiled,
  request: string,
  where: Ref,
  shop: ShopCalendar,
  order: Order = 'broadest',
): Witness | undefined {
  const possible = and(compiled.nodes, where, compiled.care)
  if (possible === no) return undefined
  const search = { compiled, request, where, shop, order, needed: supportOf(compiled.nodes, where) }
  for (const scene of scenes) {
    const found = witnessAt(search, possible, scene)
    if (found !== undefined) return found
  }
  return undefined
}

type Search = {
  readonly compiled: Compiled
  readonly request: string
  readonly where: Ref
  readonly shop: ShopCalendar
  readonly order: Order
  readonly needed: ReadonlySet<number>
}

/** Walks the choices, the broadest classes first, and places moments below them. */
function witnessAt(search: Search, possible: Ref, scene: Scene): Witness | undefined {
  const { compiled } = search
  const { nodes: d, axes } = compiled
  const failed = new Set<string>()
  const left: Patience = { left: patience }
  const go = (ref: Ref, choices: Readonly<Record<string, string>>): Witness | undefined => {
    const axis = isEnd(ref) ? undefined : axes[axisOf(d, ref)]!
    const key = `${ref} ${choices['country']} ${choices['subdivision']}`
    if (failed.has(key) || left.left <= 0) return undefined
    failed.add(key)
    if (axis?.kind !== 'choice')
      return ref === no ? undefined : witnessWith(search, ref, choices, scene, left)
    const index = axisOf(d, ref)
    for (const value of valuesInOrder(search, index)) {
      const kid = kidOf(d, ref, value)
      if (kid === no) continue
      const kept = search.needed.has(index) || axis.fact === 'stage'
      const word = wordOf(axis, value, choices)
      const found = go(kid, kept && word !== undefined ? { ...choices, [axis.fact]: word } : choices)
      if (found !== undefined) return found
    }
    return undefined
  }
  return go(possible, {})
}

const known = ['JP', 'DE', 'GB', 'FR', 'KR', 'CH', 'US', 'CA', 'AU', 'NZ']

/** A word of a class; for one that holds all other words, some other word. */
function wordOf(axis: ChoiceAxis, value: number, choices: Readonly<Record<string, string>>) {
  const members = axis.classes[value]!
  if (axis.fact === 'subdivision') {
    const country = choices['country'] ?? choices['destination'] ?? 'JP'
    return members.length > 0 ? members[0] : partOf(country, axis)
  }
  if (value === axis.open) return known.find((code) => !axis.classOf.has(code)) ?? 'NO'
  const likeliest = [...known, ...(likely[axis.fact] ?? [])].find((word) => members.includes(word))
  return likeliest ?? members[0]
}

/** A part of a country that no rule names, and whose clock is known. */
function partOf(country: string, named: ChoiceAxis | undefined): string | undefined {
  const parts = subdivisionsOf(country).filter((part) => named?.classOf.has(part) !== true)
  return parts.find((part) => placeOf(country, part).zone !== undefined) ?? parts[0]
}

const placeOf = (country: string, subdivision: string | undefined) =>
  buyerPlace({
    request: '',
    at: 0,
    arrives: 0,
    moments: {},
    days: {},
    choices: { country, ...(subdivision === undefined ? {} : { subdivision }) },
  })

function witnessWith(
  search: Search,
  ref: Ref,
  choices: Readonly<Record<string, string>>,
  scene: Scene,
  left: Patience,
): Witness | undefined {
  const { compiled, shop, where } = search
  const country = choices['country'] ?? choices['destination'] ?? 'JP'
  const named = compiled.axes.find((a) => a.kind === 'choice' && a.fact === 'subdivision')
  const part =
    choices['subdivision'] ??
    (scene.part ? partOf(country, named?.kind === 'choice' ? named : undefined) : undefined)
  const arrives = scene.at + scene.way * day
  const placed = momentsIn(
    compiled,
    ref,
    { at: scene.at, arrives, buyer: placeOf(country, part), shop },
    left,
  )
  if (placed === undefined) return undefined
  const found = written(
    search,
    { ...choices, country, ...(part === undefined ? {} : { subdivision: part }) },
    placed,
    scene,
  )
  if (found === undefined) return undefined
  const reading = readingOf(compiled, found.facts, shop)
  const end = walk(compiled, where, reading)
  const holds =
    end === undefined ? [...reachable(compiled, where, reading)].every((e) => e === 1) : endOf(end) === 1
  return holds ? found : undefined
}

/** The facts as they are told: those that matter, in the order in which they were found. */
function written(
  { compiled, request, needed }: Search,
  choices: Readonly<Record<string, string>>,
  placed: Placed,
  { at, way }: Scene,
): Witness | undefined {
  const matters = (fact: string) =>
    compiled.axes.some(
      (a, index) =>
        needed.has(index) &&
        a.kind !== 'choice' &&
        (a.fact === fact || (a.kind === 'position' && a.subject === fact)),
    )
  const input: Record<string, unknown> = { request, at: formatInstant(at) }
  if (way > 0) input['arrives'] = formatInstant(at + way * day)
  Object.assign(input, choices)
  for (const [fact, moment] of Object.entries(placed.moments))
    if (matters(fact)) input[fact] = moment === 'not-yet' ? moment : formatInstant(moment)
  for (const [fact, on] of Object.entries(placed.days)) if (matters(fact)) input[fact] = formatDay(on)
  const { facts, problems } = readFacts(input, { ...commerce, facts: compiled.documents.facts })
  return problems.length > 0 ? undefined : { input, facts }
}

/**
 * One situation for each answer the documents can give, request by request; undefined where no moment could
 * be found.
 */
export function everyAnswer(
  compiled: Compiled,
  shop: ShopCalendar,
): readonly { readonly request: string; readonly answer: number; readonly witness: Witness | undefined }[] {
  const d = compiled.nodes
  return [...compiled.requests.values()].flatMap(({ request, answer: root }) => {
    const partOf = partsOf(d, root)
    return [...endsOf(d, root)].flatMap((answer) => {
      const where = partOf(answer)
      return and(d, where, compiled.care) === no
        ? []
        : [{ request, answer, witness: witnessIn(compiled, request, where, shop) }]
    })
  })
}
