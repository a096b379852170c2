/** Boxes and situations as sentences of both languages, as a shop owner would say them. */
import { wordIn } from '../evaluate/print.ts'
import type { Length } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Words } from '../vocabulary/tree.ts'
import type { ChoiceAxis, Cut, PositionAxis } from './axes.ts'
import { boxNode } from './boxes.ts'
import type { Box } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { and, literal, no } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { all, either, exceptClause, factClause, happenedClause, isNamed } from './phrases.ts'
import type { Language } from './phrases.ts'

/**
 * `交換で、理由が品物の不良で、お届けから3日以内の場合` / `Exchange, when the reason is a fault and it is asked
 * within 3 days of delivery`.
 */
export function boxWords(compiled: Compiled, requests: readonly string[], box: Box): Words {
  const said = (language: Language) => {
    const clauses = clausesOf(compiled, box, [...box.keys()], language)
    const request = requestWords(requests, language)
    if (clauses.length === 0) return request
    return language === 'ja'
      ? `${request}で、${all(clauses, language)}の場合`
      : `${request}, when ${all(clauses, language)}`
  }
  return { ja: said('ja'), en: said('en') }
}

/** So many alternatives are said; of more, the broadest, and how much else there is. */
const mostSaid = 4

/**
 * All of several boxes at once: what they share is said once, then what tells them apart. `unsaid` is the
 * share of the whole that is in none of some boxes.
 */
export function boxesWords(
  compiled: Compiled,
  requests: readonly string[],
  boxes: readonly Box[],
  unsaid: (said: readonly Box[]) => number,
): Words {
  const whole = unsaid(boxes) === 0
  if (boxes.length === 1 && whole) return oneWords(compiled, requests, boxes[0]!)
  const said = boxes.length <= mostSaid && whole ? boxes : boxes.slice(0, mostSaid - 1)
  const rest = said.length === boxes.length && whole ? 0 : unsaid(said)
  const [first, ...others] = boxes
  const shared = whole
    ? [...first!.keys()].filter((axis) =>
        others.every((box) => box.get(axis)?.join() === first!.get(axis)!.join()),
      )
    : []
  return {
    ja: alternatives(compiled, requests, said, shared, rest, 'ja'),
    en: alternatives(compiled, requests, said, shared, rest, 'en'),
  }
}

function alternatives(
  compiled: Compiled,
  requests: readonly string[],
  said: readonly Box[],
  shared: readonly number[],
  rest: number,
  language: Language,
): string {
  const ja = language === 'ja'
  const ways = said.map((box) => {
    const own = [...box.keys()].filter((axis) => !shared.includes(axis))
    const clauses = clausesOf(compiled, box, own, language)
    return ja ? clauses.join('。') : all(clauses, language)
  })
  const share = rest < 0.01 ? (ja ? '1%未満' : 'less than 1%') : `${Math.ceil(rest * 100)}%`
  const more = rest === 0 ? [] : [ja ? `ほか（全体の${share}）` : `others, ${share} of them all`]
  const numbered = [...ways, ...more].map((way, i) => (ja ? `（${i + 1}）${way}` : `(${i + 1}) ${way}`))
  const [request, clauses] = [
    requestWords(requests, language),
    clausesOf(compiled, said[0]!, shared, language),
  ]
  if (ja) return inSentences(request, clauses, numbered)
  const listed = `one of these holds: ${numbered.join('; ')}`
  return `${request}, when ${all([...clauses, listed], language)}`
}

/** So many conditions are read in one breath in Japanese, fewer before a list; more are a sentence each. */
const inOneBreath = { alone: 4, beforeList: 2 }

/**
 * `返品・返金で、次のすべてに当てはまる場合です。理由が品物の不良。…。さらに、次のどれかに当てはまるときです。（1）…。`
 */
function inSentences(request: string, clauses: readonly string[], ways: readonly string[]): string {
  const closed = (all: readonly string[]) => all.map((one) => `${one}。`).join('')
  const any = ways.length === 0 ? '' : '次のどれかに当てはまる'
  if (clauses.length <= inOneBreath.beforeList)
    return `${all([request, ...clauses], 'ja')}で、${any}場合です。${closed(ways)}`
  const further = ways.length === 0 ? '' : `さらに、${any}ときです。${closed(ways)}`
  return `${request}で、次のすべてに当てはまる場合です。${closed(clauses)}${further}`
}

function oneWords(compiled: Compiled, requests: readonly string[], box: Box): Words {
  const words = boxWords(compiled, requests, box)
  const clauses = clausesOf(compiled, box, [...box.keys()], 'ja')
  if (clauses.length <= inOneBreath.alone) return words
  return { ...words, ja: inSentences(requestWords(requests, 'ja'), clauses, []) }
}

const requestWords = (requests: readonly string[], language: Language): string =>
  requests
    .map((r) => wordIn(commerce.requests.find((q) => q.value === r)?.words ?? { en: r }, language))
    .join(language === 'ja' ? '・' : ' or ')

/** What a box says of some of its axes, in the vocabulary's order. */
const clausesOf = (compiled: Compiled, box: Box, axes: readonly number[], language: Language) =>
  axes.toSorted((a, b) => a - b).flatMap((axis) => axisWords(compiled, box, axis, language))

type Said = Readonly<Record<Language, readonly string[]>>
const saidOfBoxes = new WeakMap<Box, (Said | undefined)[]>()
const saidOfValues = new WeakMap<Compiled, Map<string, Said>>()

/** What a box says of one axis, as clauses; nothing where it says nothing. */
export function axisWords(
  compiled: Compiled,
  box: Box,
  index: number,
  language: Language,
): readonly string[] {
  const known = saidOfBoxes.get(box) ?? []
  saidOfBoxes.set(box, known)
  return (known[index] ??= saidOf(compiled, box, index))[language]
}

/** The same for all boxes that have these values there. */
function saidOf(compiled: Compiled, box: Box, index: number): Said {
  const axis = compiled.axes[index]!
  const values = box.get(index)!
  const ahead = axis.kind === 'position' && mayBeAhead(compiled, axis, box, index)
  const key = `${index} ${values.join()} ${ahead}`
  const known = saidOfValues.get(compiled) ?? new Map<string, Said>()
  saidOfValues.set(compiled, known)
  const clauses = (language: Language) => clausesOn(compiled, values, index, ahead, language)
  const said = known.get(key) ?? { ja: clauses('ja'), en: clauses('en') }
  known.set(key, said)
  return said
}

function clausesOn(
  compiled: Compiled,
  values: readonly number[],
  index: number,
  ahead: boolean,
  language: Language,
): readonly string[] {
  const axis = compiled.axes[index]!
  if (axis.kind === 'choice') return [choiceClause(compiled, axis, values, language)]
  if (axis.kind === 'happened') return [comeClause(compiled, axis.fact, values.includes(1), language)]
  return positionClause(compiled, axis, values, ahead, language)
}

const comeClause = (compiled: Compiled, name: string, come: boolean, language: Language): string =>
  happenedClause(name, factIn(compiled, name)?.words ?? { en: name }, come, language)

const factIn = ({ documents }: Compiled, name: string) => documents.facts.find((f) => f.name === name)

const factWord = (compiled: Compiled, name: string, language: string) =>
  name === 'notice'
    ? language === 'ja'
      ? 'お申し出'
      : 'the request'
    : name === 'ordered' && language === 'en'
      ? 'the order'
      : wordIn(factIn(compiled, name)?.words ?? { en: name }, language)

const places: Readonly<Record<string, Words>> = {
  EU: { ja: 'EU', en: 'the EU' },
  EEA: { ja: 'EU・EEA', en: 'the EU and EEA' },
  OTHERS: { ja: '法律を参考として示す国', en: 'the countries whose law is shown for information' },
  UK: { ja: 'イギリス', en: 'the UK' },
  GB: { ja: 'イギリス', en: 'the UK' },
  'GB-SCT': { ja: 'スコットランド', en: 'Scotland' },
  // As everywhere else in a shop: the long names say besides to which state they belong.
  HK: { ja: '香港', en: 'Hong Kong' },
  MO: { ja: 'マカオ', en: 'Macao' },
}
const countryNames = {
  ja: new Intl.DisplayNames('ja', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** Countries that English names with an article: by what their names hold, or end with. */
const takesArticle =
  /\b(?:Islands|United|Republic|Territor(?:y|ies)|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Isle of Man)\b/

function countryWord(code: string, language: Language): string {
  const name = countryNames[language].of(code) ?? code
  return language === 'en' && takesArticle.test(name) ? `the ${name}` : name
}

/** A country or a part of one as a sentence names it; what has no name stays as it is written. */
export const placeWord = (code: string, language: Language): string =>
  places[code]?.[language] ?? (/^[A-Z]{2}$/.test(code) ? countryWord(code, language) : code)

/** What is said of a place: where the buyer lives, where it is sent. */
const ofPlaces: Readonly<Record<string, readonly [ja: string, en: string, but: string]>> = {
  country: ['お住まいが', 'the buyer lives in', 'the buyer lives anywhere but in'],
  destination: ['お届け先が', 'it is sent to', 'it is sent anywhere but to'],
  subdivision: ['お住まいの地域が', 'the buyer lives in', 'the buyer lives anywhere but in'],
}

/** Where somebody lives or a piece is sent: `the buyer lives in Germany`. */
export function placeClause(fact: string, places: readonly string[], language: Language): string {
  const [ja, en] = ofPlaces[fact] ?? [`${fact}が`, `${fact} is`]
  const said = either(placesWords(places, language), language)
  return language === 'ja' ? `${ja}${said}` : `${en} ${said}`
}

function choiceClause(
  compiled: Compiled,
  axis: ChoiceAxis,
  values: readonly number[],
  language: Language,
): string {
  const fact = factIn(compiled, axis.fact)
  const held = values.flatMap((value) => axis.classes[value] ?? [])
  const others = axis.classes.flatMap((members, i) => (values.includes(i) ? [] : members))
  if (axis.open !== undefined) {
    const [ja, en, but] = ofPlaces[axis.fact] ?? [`${axis.fact}が`, `${axis.fact} is`, `${axis.fact} is not`]
    const isOpen = values.includes(axis.open)
    const places = either(placesWords(isOpen ? others : held, language), language)
    return language === 'ja' ? `${ja}${places}${isOpen ? '以外' : ''}` : `${isOpen ? but : en} ${places}`
  }
  if (fact === undefined) return held.join(' ')
  return others.length > 0 && held.length > 3 && others.length < held.length / 2 && isNamed(fact)
    ? exceptClause(fact, others, language)
    : factClause(fact, held, language)
}

/** Countries by name; most of a group as the group without the few that are not meant. */
function placesWords(codes: readonly string[], language: Language): readonly string[] {
  const ja = language === 'ja'
  const names: string[] = []
  let left = codes
  for (const [group, members] of Object.entries(commerce.countryGroups)) {
    const missing = members.filter((m) => !left.includes(m))
    if (members.length < 2 || missing.length > members.length / 3) continue
    left = left.filter((code) => !members.includes(code))
    const without = missing.map((code) => placeWord(code, language)).join(ja ? '・' : ', ')
    const name = placeWord(group, language)
    if (missing.length === 0) names.push(name)
    else names.push(ja ? `${name}（${without}を除く）` : `${name} (not ${without})`)
  }
  return [...left.map((code) => placeWord(code, language)), ...names]
}

/** The stretches of time between edges; `ahead`: the moment may still lie ahead. */
function positionClause(
  compiled: Compiled,
  axis: PositionAxis,
  values: readonly number[],
  ahead: boolean,
  language: Language,
): readonly string[] {
  const ja = language === 'ja'
  const whose = axis.zone === 'buyer' ? (ja ? '（お客様の暦で）' : ' (by the buyer’s calendar)') : ''
  const name = factWord(compiled, axis.fact, language)
  const stretches = runsOf(values)
    .map(([low, high]) => stretchWords(axis, low, high, name, language))
    .filter((stretch) => stretch !== '')
    .map((stretch) => `${stretch}${whose}`)
  if (stretches.length === 0) return []
  const clause = `${subjectOf(compiled, axis, language)}${either(stretches, language)}`
  return [ahead ? either([comeClause(compiled, axis.fact, false, language), clause], language) : clause]
}

/** What is placed in time: the request, unless something else is. */
function subjectOf(compiled: Compiled, { subject }: PositionAxis, language: Language): string {
  const ja = language === 'ja'
  if (subject === 'notice') return ja ? '' : 'it is asked '
  if (subject === 'noticed') return ja ? 'お気づきが' : 'the fault was noticed '
  const name = factWord(compiled, subject, language)
  return ja ? `${name}が` : `the ${name} is `
}

/** Values that follow one another, as first and last. */
function runsOf(values: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted
    .filter((value, i) => sorted[i - 1] !== value - 1)
    .map((low) => {
      let high = low
      while (sorted.includes(high + 1)) high += 1
      return [low, high] as const
    })
}

function stretchWords(axis: PositionAxis, low: number, high: number, name: string, language: Language) {
  const ja = language === 'ja'
  const [first, last] = [axis.cuts[low - 1], axis.cuts[high]]
  if (first !== undefined && last !== undefined && isByDay(first) && last.order === first.order + 1)
    return ja ? `${name}から${first.order}日目` : `on day ${first.order} after ${name}`
  const after = first === undefined ? [] : [lengthWords(first, language)]
  const until = last === undefined ? [] : [lengthWords(last, language)]
  if (after.length + until.length === 0) return ''
  if (ja) {
    const passed = after.map((length) => `${name}から${length}を過ぎたあと`)
    const left = until.map((length) => `${after.length > 0 ? '' : `${name}から`}${length}以内`)
    return [...passed, ...left].join('、')
  }
  const passed = after.map((length) => `more than ${length} after ${name}`)
  const left = until.map((length) => `within ${length} of ${after.length > 0 ? 'it' : name}`)
  return [...passed, ...left].join(' and ')
}

/** Whether a box also holds cases in which the moment has not come. Whoever asks has ordered, and noticed. */
function mayBeAhead(compiled: Compiled, { fact }: PositionAxis, box: Box, index: number): boolean {
  if (!box.get(index)!.includes(0) || ['ordered', 'noticed', 'notice'].includes(fact)) return false
  const { nodes: d, axes } = compiled
  const happened = axes.findIndex((a) => a.kind === 'happened' && a.fact === fact)
  if (happened < 0 || box.has(happened)) return false
  return (
    and(
      d,
      possibleIn(compiled, box),
      literal(d, happened, (v) => v === 0),
    ) !== no
  )
}

const possible = new WeakMap<Box, Ref>()

/** What of a box can be true at all. */
function possibleIn({ nodes: d, care }: Compiled, box: Box): Ref {
  const known = possible.get(box) ?? and(d, care, boxNode(d, box))
  possible.set(box, known)
  return known
}

const unitWords: Readonly<Record<Length['unit'], readonly [string, string]>> = {
  hours: ['時間', 'hours'],
  days: ['日', 'days'],
  'business-days': ['営業日', 'business days'],
  weeks: ['週間', 'weeks'],
  months: ['か月', 'months'],
  years: ['年', 'years'],
}

const isByDay = ({ position: { relation, length } }: Cut): boolean =>
  length.next === undefined &&
  (relation === 'from' || relation === 'before' || ['days', 'weeks'].includes(length.unit))

/**
 * Days are always said as counted from the next day, however the rule counts: edges that are one have one
 * name.
 */
function lengthWords(cut: Cut, language: Language): string {
  const at = language === 'ja' ? 0 : 1
  const say = (count: number, unit: Length['unit']) =>
    language === 'ja'
      ? `${count}${unitWords[unit][at]}`
      : `${count} ${count === 1 ? unitWords[unit][at].slice(0, -1) : unitWords[unit][at]}`
  if (isByDay(cut)) return say(cut.order - 1, 'days')
  const { count, unit, next } = cut.position.length
  return next === undefined
    ? say(count, unit)
    : `${say(count, unit)}${language === 'ja' ? 'と' : ' and '}${say(next.count, next.unit)}`
}
