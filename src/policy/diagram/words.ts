/** Boxes and situations in plain words of both languages, as a shop owner would say them. */
import { wordIn } from '../evaluate/print.ts'
import type { Length } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Words } from '../vocabulary/tree.ts'
import type { ChoiceAxis, PositionAxis } from './axes.ts'
import type { Box } from './boxes.ts'
import type { Compiled } from './compile.ts'

/** `交換、理由:不良、お届けから3日以内` / `exchange; reason: it is faulty; within 3 days of delivery`. */
export function boxWords(compiled: Compiled, requests: readonly string[], box: Box): Words {
  const parts = (language: 'ja' | 'en') => [
    requests
      .map((r) => wordIn(commerce.requests.find((q) => q.value === r)?.words ?? { en: r }, language))
      .join(language === 'ja' ? '・' : ' or '),
    ...[...box]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([axis, values]) => axisWords(compiled, axis, values, language)),
  ]
  return { ja: parts('ja').join('、'), en: parts('en').join('; ') }
}

function axisWords(
  compiled: Compiled,
  index: number,
  values: readonly number[],
  language: 'ja' | 'en',
): readonly string[] {
  const axis = compiled.axes[index]!
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
  if (axis.kind === 'position') return positionWords(compiled, axis, values, language)
  return [`${name}${ja ? ':' : ': '}${choiceWords(compiled, axis, values, language)}`]
}

const factWord = (compiled: Compiled, name: string, language: string) =>
  name === 'notice'
    ? language === 'ja'
      ? 'お申し出'
      : 'the request'
    : wordIn(compiled.documents.facts.find((f) => f.name === name)?.words ?? { en: name }, language)

const groups: Readonly<Record<string, Words>> = {
  EU: { ja: 'EU', en: 'the EU' },
  UK: { ja: 'イギリス', en: 'the UK' },
  JP: { ja: '日本', en: 'Japan' },
}

function choiceWords(
  compiled: Compiled,
  axis: ChoiceAxis,
  values: readonly number[],
  language: 'ja' | 'en',
): string {
  const ja = language === 'ja'
  const fact = compiled.documents.facts.find((f) => f.name === axis.fact)
  const said = values.flatMap((value) => axis.classes[value] ?? [])
  const word = (value: string) =>
    groups[value]?.[language] ??
    wordIn(fact?.values.find((v) => v.value === value)?.words ?? { en: value }, language)
  const grouped = fact?.kind === 'country' ? groupedCountries(said) : said
  const others = axis.classes.flatMap((members, i) => (values.includes(i) ? [] : members))
  if (axis.open !== undefined && values.includes(axis.open)) {
    const not = groupedCountries(others)
      .map(word)
      .join(ja ? '・' : ' or ')
    return ja ? `${not}以外` : `anywhere but ${not}`
  }
  if (others.length > 0 && said.length > 3 && others.length < said.length / 2) {
    return ja
      ? `「${others.map(word).join('」「')}」以外`
      : `anything but ${others.map((v) => `“${word(v)}”`).join(', ')}`
  }
  return grouped.map(word).join(ja ? '/' : ' or ')
}

function groupedCountries(values: readonly string[]): readonly string[] {
  let left = [...values]
  const names: string[] = []
  for (const [group, members] of Object.entries(commerce.countryGroups)) {
    if (!members.every((m) => left.includes(m))) continue
    names.push(group)
    left = left.filter((v) => !members.includes(v))
  }
  return [...left, ...names]
}

/** The stretch of time between two edges. */
function positionWords(
  compiled: Compiled,
  axis: PositionAxis,
  values: readonly number[],
  language: 'ja' | 'en',
): readonly string[] {
  const ja = language === 'ja'
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const after = low > 0 ? lengthWords(axis, low - 1, language) : undefined
  const until = high < axis.cuts.length ? lengthWords(axis, high, language) : undefined
  const whose = axis.zone === 'buyer' ? (ja ? '(お客様の暦で)' : ' (by the buyer’s calendar)') : ''
  const name = factWord(compiled, axis.fact, language)
  const subject =
    axis.subject === 'notice' ? '' : `${factWord(compiled, axis.subject, language)}${ja ? 'が' : ': '}`
  const parts = ja
    ? [after === undefined ? '' : `${after}を過ぎて`, until === undefined ? '' : `${until}以内`]
    : [after === undefined ? '' : `after ${after}`, until === undefined ? '' : `within ${until}`]
  const said = parts.filter((part) => part !== '').join(ja ? '、' : ' and ')
  if (said === '') return []
  return [ja ? `${subject}${name}から${said}${whose}` : `${subject}${said} of ${name}${whose}`]
}

const unitWords: Readonly<Record<Length['unit'], readonly [string, string]>> = {
  hours: ['時間', 'hours'],
  days: ['日', 'days'],
  'business-days': ['営業日', 'business days'],
  weeks: ['週間', 'weeks'],
  months: ['か月', 'months'],
  years: ['年', 'years'],
}

/**
 * Days are always said as counted from the next day, however the rule counts: edges that are one have one
 * name.
 */
function lengthWords(axis: PositionAxis, cut: number, language: 'ja' | 'en'): string {
  const { position, order } = axis.cuts[cut]!
  const at = language === 'ja' ? 0 : 1
  const say = (count: number, unit: Length['unit']) =>
    language === 'ja' ? `${count}${unitWords[unit][at]}` : `${count} ${unitWords[unit][at]}`
  const byDay =
    position.relation === 'from' ||
    position.relation === 'before' ||
    ['days', 'weeks'].includes(position.length.unit)
  if (byDay && position.length.next === undefined) return say(order - 1, 'days')
  const { count, unit, next } = position.length
  return next === undefined
    ? say(count, unit)
    : `${say(count, unit)}${language === 'ja' ? 'と' : ' and '}${say(next.count, next.unit)}`
}
