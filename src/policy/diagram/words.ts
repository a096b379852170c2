/** Boxes and situations in plain words of both languages, as a shop owner would say them. */
import { wordIn } from '../evaluate/print.ts'
import type { Length } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Words } from '../vocabulary/tree.ts'
import type { ChoiceAxis, Cut, PositionAxis } from './axes.ts'
import { boxNode } from './boxes.ts'
import type { Box } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { and, literal, no } from './nodes.ts'

/** `交換、理由:不良、お届けから3日以内` / `exchange; reason: it is faulty; within 3 days of delivery`. */
export function boxWords(compiled: Compiled, requests: readonly string[], box: Box): Words {
  const axes = [...box.keys()]
  const parts = (language: Language) => [
    requestWords(requests, language),
    ...partsOf(compiled, box, axes, language),
  ]
  return { ja: parts('ja').join('、'), en: parts('en').join('; ') }
}

/** So many alternatives are said; of more, the broadest, and how much else there is. */
const mostSaid = 4

/**
 * All of several boxes at once: what they share is said once, then what tells them apart. `rest` is the share
 * of the whole in none of them, `shares` that of each.
 */
export function boxesWords(
  compiled: Compiled,
  requests: readonly string[],
  boxes: readonly Box[],
  unsaid: (said: readonly Box[]) => number,
): Words {
  const whole = unsaid(boxes) === 0
  if (boxes.length === 1 && whole) return boxWords(compiled, requests, boxes[0]!)
  const said = boxes.length <= mostSaid && whole ? boxes : boxes.slice(0, mostSaid - 1)
  const rest = said.length === boxes.length && whole ? 0 : unsaid(said)
  const [first, ...others] = boxes
  const shared = whole
    ? [...first!.keys()].filter((axis) =>
        others.every((box) => box.get(axis)?.join() === first!.get(axis)!.join()),
      )
    : []
  const ja = alternatives(compiled, requests, said, shared, rest, 'ja')
  return { ja: ja.join('、'), en: alternatives(compiled, requests, said, shared, rest, 'en').join('; ') }
}

function alternatives(
  compiled: Compiled,
  requests: readonly string[],
  said: readonly Box[],
  shared: readonly number[],
  rest: number,
  language: Language,
): readonly string[] {
  const ja = language === 'ja'
  const ways = said.map((box) => {
    const own = [...box.keys()].filter((axis) => !shared.includes(axis))
    return partsOf(compiled, box, own, language).join(ja ? '、' : ', ')
  })
  const share = rest < 0.01 ? (ja ? '1%未満' : 'less than 1%') : `${Math.ceil(rest * 100)}%`
  const more = rest === 0 ? [] : [ja ? `ほか(全体の${share})` : `others, ${share} of them all`]
  const numbered = [...ways, ...more].map((way, i) => `(${i + 1}) ${way}`).join(ja ? ' ' : ' ')
  return [
    requestWords(requests, language),
    ...partsOf(compiled, said[0]!, shared, language),
    ja ? `次のどれか: ${numbered}` : `and one of these: ${numbered}`,
  ]
}

type Language = 'ja' | 'en'

const requestWords = (requests: readonly string[], language: Language): string =>
  requests
    .map((r) => wordIn(commerce.requests.find((q) => q.value === r)?.words ?? { en: r }, language))
    .join(language === 'ja' ? '・' : ' or ')

/** What a box says of some of its axes, in the vocabulary's order. */
const partsOf = (compiled: Compiled, box: Box, axes: readonly number[], language: Language) =>
  axes.toSorted((a, b) => a - b).flatMap((axis) => axisWords(compiled, box, axis, language))

/** What a box says of one axis; nothing where it says nothing. */
export function axisWords(
  compiled: Compiled,
  box: Box,
  index: number,
  language: Language,
): readonly string[] {
  const axis = compiled.axes[index]!
  const values = box.get(index)!
  const name = factWord(compiled, axis.fact, language)
  const ja = language === 'ja'
  if (axis.kind === 'happened')
    return [
      values.includes(1)
        ? ja
          ? `${name}が済んでいる`
          : `done: ${name}`
        : ja
          ? `${name}がまだ`
          : `not yet: ${name}`,
    ]
  if (axis.kind === 'position') return positionWords(compiled, axis, box, index, language)
  return [`${name}${ja ? '：' : ': '}${choiceWords(compiled, axis, values, language)}`]
}

const factWord = (compiled: Compiled, name: string, language: string) =>
  name === 'notice'
    ? language === 'ja'
      ? 'お申し出'
      : 'the request'
    : wordIn(compiled.documents.facts.find((f) => f.name === name)?.words ?? { en: name }, language)

const places: Readonly<Record<string, Words>> = {
  EU: { ja: 'EU', en: 'the EU' },
  EEA: { ja: 'EU・EEA', en: 'the EU and EEA' },
  OTHERS: { ja: '法律を参考として示す国', en: 'the countries whose law is shown for information' },
  UK: { ja: 'イギリス', en: 'the UK' },
  GB: { ja: 'イギリス', en: 'the UK' },
  'GB-SCT': { ja: 'スコットランド', en: 'Scotland' },
}
const countryNames = {
  ja: new Intl.DisplayNames('ja', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** A country or a part of one by its name; what has none stays as it is written. */
export const placeWord = (code: string, language: Language): string =>
  places[code]?.[language] ?? (/^[A-Z]{2}$/.test(code) ? (countryNames[language].of(code) ?? code) : code)

function choiceWords(
  compiled: Compiled,
  axis: ChoiceAxis,
  values: readonly number[],
  language: Language,
): string {
  const ja = language === 'ja'
  const fact = compiled.documents.facts.find((f) => f.name === axis.fact)
  const said = values.flatMap((value) => axis.classes[value] ?? [])
  const others = axis.classes.flatMap((members, i) => (values.includes(i) ? [] : members))
  if (axis.open !== undefined) {
    if (!values.includes(axis.open)) return placesWords(said, language).join(ja ? '/' : ' or ')
    const not = placesWords(others, language).join(ja ? '・' : ' or ')
    return ja ? `${not}以外` : `anywhere but ${not}`
  }
  const word = (value: string) =>
    wordIn(fact?.values.find((v) => v.value === value)?.words ?? { en: value }, language)
  if (others.length > 0 && said.length > 3 && others.length < said.length / 2) {
    return ja
      ? `「${others.map(word).join('」「')}」以外`
      : `anything but ${others.map((v) => `“${word(v)}”`).join(', ')}`
  }
  return said.map(word).join(ja ? '/' : ' or ')
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
    else names.push(ja ? `${name}(${without}を除く)` : `${name} (not ${without})`)
  }
  return [...left.map((code) => placeWord(code, language)), ...names]
}

/** The stretches of time between edges; that the moment may still lie ahead is said where it can. */
function positionWords(
  compiled: Compiled,
  axis: PositionAxis,
  box: Box,
  index: number,
  language: Language,
): readonly string[] {
  const ja = language === 'ja'
  const whose = axis.zone === 'buyer' ? (ja ? '(お客様の暦で)' : ' (by the buyer’s calendar)') : ''
  const name = factWord(compiled, axis.fact, language)
  const subject =
    axis.subject === 'notice' ? '' : `${factWord(compiled, axis.subject, language)}${ja ? 'が' : ': '}`
  const runs = runsOf(box.get(index)!).map(([low, high]) => stretchWords(axis, low, high, name, language))
  const stretches = runs.filter((said) => said !== '').map((said) => `${subject}${said}${whose}`)
  if (stretches.length === 0) return []
  const ahead = mayBeAhead(compiled, axis, box, index) ? [ja ? `${name}がまだ` : `not yet: ${name}`] : []
  return [[...ahead, ...stretches].join(ja ? 'か、' : ', or ')]
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
  const said = ja
    ? [...after.map((length) => `${length}を過ぎて`), ...until.map((length) => `${length}以内`)].join('、')
    : [...after.map((length) => `after ${length}`), ...until.map((length) => `within ${length}`)].join(
        ' and ',
      )
  return ja ? `${name}から${said}` : `${said} of ${name}`
}

/** Whether a box also holds cases in which the moment has not come. Whoever asks has ordered, and noticed. */
function mayBeAhead(compiled: Compiled, { fact }: PositionAxis, box: Box, index: number): boolean {
  if (!box.get(index)!.includes(0) || ['ordered', 'noticed', 'notice'].includes(fact)) return false
  const { nodes: d, axes, care } = compiled
  const happened = axes.findIndex((a) => a.kind === 'happened' && a.fact === fact)
  if (happened < 0 || box.has(happened)) return false
  return (
    and(
      d,
      and(d, care, boxNode(d, box)),
      literal(d, happened, (v) => v === 0),
    ) !== no
  )
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
