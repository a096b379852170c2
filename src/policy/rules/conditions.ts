/** `when` and `provided` as written → conditions with every fact, value and period understood. */
import { isMap, isScalar } from 'yaml'
import type { Fact, Vocabulary } from '../vocabulary/tree.ts'
import type { Condition, Counting, Length, Position } from './tree.ts'
import { nearest } from './suggest.ts'
import { didYouMean } from './yaml.ts'
import type { Pair, YamlNode, YamlReader } from './yaml.ts'

/**
 * What a condition is read with: the words it may use, the default counting, and the home country of the
 * document.
 */
export type Setting = { readonly vocabulary: Vocabulary; readonly counting: Counting; readonly home: string }

const relations = ['within', 'until', 'after', 'from', 'before', 'happened', 'not-yet'] as const
type Relation = Position['relation']
const isRelation = (key: string): key is Relation => (relations as readonly string[]).includes(key)

const always: Condition = { kind: 'all', of: [] }
const all = (of: readonly Condition[]): Condition => (of.length === 1 ? of[0]! : { kind: 'all', of })

/**
 * A mapping such as `{ reason: defect, within: 7 days of delivered }`. `skip` are keys that belong to the
 * rule.
 */
export function conditionFrom(
  yaml: YamlReader,
  node: YamlNode | undefined,
  setting: Setting,
  skip: readonly string[] = [],
): Condition {
  if (node === undefined) return always
  const parts: Condition[] = []
  for (const [key, pair] of yaml.pairs(node)) {
    if (!skip.includes(key)) parts.push(partFrom(yaml, key, pair, setting))
  }
  return all(parts)
}

function partFrom(yaml: YamlReader, key: string, pair: Pair, setting: Setting): Condition {
  if (key === 'any')
    return { kind: 'any', of: yaml.list(pair.value).map((item) => conditionFrom(yaml, item, setting)) }
  if (key === 'all')
    return { kind: 'all', of: yaml.list(pair.value).map((item) => conditionFrom(yaml, item, setting)) }
  if (key === 'not') return { kind: 'not', of: conditionFrom(yaml, pair.value, setting) }
  if (isRelation(key))
    return all(yaml.list(pair.value).map((item) => positionFrom(yaml, key, item, 'notice', setting)))
  const fact = setting.vocabulary.facts.find((f) => f.name === key)
  if (fact === undefined) {
    const known = [...setting.vocabulary.facts.map((f) => f.name), ...relations, 'any', 'not']
    yaml.report(
      'P010',
      pair.key,
      { ja: `\`${key}\` という事実はありません`, en: `unknown fact \`${key}\`` },
      didYouMean(key, known),
    )
    return always
  }
  if (fact.kind === 'instant' || fact.kind === 'day') return wishFrom(yaml, fact, pair, setting)
  return choiceFrom(yaml, fact, pair, setting)
}

function choiceFrom(yaml: YamlReader, fact: Fact, pair: Pair, setting: Setting): Condition {
  if (pair.value !== undefined && isMap(pair.value)) {
    const not = yaml.pairs(pair.value, ['not']).get('not')
    return not === undefined
      ? always
      : { kind: 'not', of: choiceFrom(yaml, fact, { key: pair.key, value: not.value }, setting) }
  }
  const place = yaml.placeOf(pair.value ?? pair.key)
  const values: string[] = []
  for (const item of yaml.list(pair.value)) {
    const word = yaml.word(item)
    if (word === undefined) continue
    if (fact.kind === 'country') values.push(...countriesFrom(yaml, item, word, setting))
    else if (fact.kind === 'text' || fact.values.some((v) => v.value === word)) values.push(word)
    else {
      yaml.report(
        'P011',
        item,
        {
          ja: `\`${word}\` は \`${fact.name}\` の値ではありません`,
          en: `\`${word}\` is not a value of \`${fact.name}\``,
        },
        didYouMean(
          word,
          fact.values.map((v) => v.value),
        ),
      )
    }
  }
  if (pair.value === undefined)
    yaml.report('P004', pair.key, {
      ja: `\`${fact.name}\` に値がありません`,
      en: `\`${fact.name}\` has no value`,
    })
  const abroad = values.includes('abroad')
  const is: Condition = { kind: 'is', fact: fact.name, values: values.filter((v) => v !== 'abroad'), place }
  if (!abroad) return is
  const away: Condition = { kind: 'not', of: { kind: 'is', fact: fact.name, values: [setting.home], place } }
  return values.length === 1 ? away : { kind: 'any', of: [away, is] }
}

function countriesFrom(yaml: YamlReader, node: YamlNode, word: string, setting: Setting): readonly string[] {
  if (word === 'abroad') return ['abroad']
  if (word === 'home') return [setting.home]
  const groups = setting.vocabulary.countryGroups
  if (Object.hasOwn(groups, word)) return groups[word]!
  if (/^[A-Z]{2}$/.test(word)) return [word]
  const known = ['home', 'abroad', ...Object.keys(setting.vocabulary.countryGroups)]
  const meant = nearest(word, known)
  yaml.report(
    'P011',
    node,
    { ja: `\`${word}\` は国ではありません`, en: `\`${word}\` is not a country` },
    {
      ja: `${meant === undefined ? '' : `もしかして \`${meant}\` ですか。そうでなければ、`}英大文字2字の国コードか、${known.join(', ')} のどれかを書いてください`,
      en: `${meant === undefined ? '' : `did you mean \`${meant}\`? If not, `}write a code of two capital letters, or one of ${known.join(', ')}`,
    },
  )
  return []
}

/**
 * `wished: { from: day 5 of ordered, until: 10 days of ordered }`: another moment than the notice is placed.
 */
function wishFrom(yaml: YamlReader, fact: Fact, pair: Pair, setting: Setting): Condition {
  if (pair.value === undefined || !isMap(pair.value)) {
    yaml.report(
      'P005',
      pair.value ?? pair.key,
      {
        ja: `\`${fact.name}\` は日時で、値とは比べられません`,
        en: `\`${fact.name}\` is a moment, not a value`,
      },
      {
        ja: `例えば \`happened: ${fact.name}\` や \`within: 7 days of ${fact.name}\` と書いてください`,
        en: `write for instance \`happened: ${fact.name}\` or \`within: 7 days of ${fact.name}\``,
      },
    )
    return always
  }
  const parts: Condition[] = []
  for (const [key, inner] of yaml.pairs(pair.value, relations)) {
    if (isRelation(key))
      parts.push(...yaml.list(inner.value).map((item) => positionFrom(yaml, key, item, fact.name, setting)))
  }
  return all(parts)
}

const unitWords: Readonly<Record<string, Length['unit']>> = {
  hour: 'hours',
  hours: 'hours',
  day: 'days',
  days: 'days',
  'business day': 'business-days',
  'business days': 'business-days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
}
const unit = '(hours?|business days?|days?|weeks?|months?|years?)'
const lengthShape = new RegExp(
  `^([1-9]\\d{0,3}) ${unit}(?: \\+ ([1-9]\\d{0,3}) ${unit})? of ([a-z-]+)((?:, [a-z -]+)*)$`,
)
const dayShape = /^day (\d{1,4}) of ([a-z-]+)((?:, [a-z -]+)*)$/

/** What a period that cannot be read was most likely to say. */
function meant(text: string): { readonly count?: number; readonly unit: string; readonly anchor: string } {
  const plain = text.normalize('NFKC').toLowerCase()
  const count = /\d{1,4}/.exec(plain)?.[0]
  const units: readonly (readonly [RegExp, string])[] = [
    [/business|working|営業日/, 'business days'],
    [/\d ?w|週/, 'weeks'],
    [/\d ?m|月/, 'months'],
    [/\d ?y|年/, 'years'],
    [/\d ?h|時間/, 'hours'],
  ]
  return {
    ...(count === undefined ? {} : { count: Number(count) }),
    unit: units.find(([said]) => said.test(plain))?.[1] ?? 'days',
    anchor: /\bof ([a-z-]+)/.exec(plain)?.[1] ?? 'delivered',
  }
}

function positionFrom(
  yaml: YamlReader,
  relation: Relation,
  node: YamlNode,
  subject: string,
  setting: Setting,
): Condition {
  const text = isScalar(node) ? String(node.value) : ''
  const byDay = relation === 'from' || relation === 'before'
  const bare = relation === 'happened' || relation === 'not-yet'
  const match = bare ? /^()()([a-z-]+)()$/.exec(text) : byDay ? dayShape.exec(text) : lengthShape.exec(text)
  if (match === null) {
    const form = bare
      ? `${relation}: delivered`
      : byDay
        ? `${relation}: day ${meant(text).count ?? 10} of ${meant(text).anchor}`
        : `${relation}: ${meant(text).count ?? 7} ${meant(text).unit} of ${meant(text).anchor}`
    yaml.report(
      'P020',
      node,
      { ja: `期間 \`${text}\` が読み取れません`, en: `the period \`${text}\` is not understood` },
      { ja: `\`${form}\` のように書いてください`, en: `write \`${form}\`` },
    )
    return always
  }
  const [length, anchor, options]: [Length, string, string] = byDay
    ? [{ count: Number(match[1]), unit: 'days' }, match[2]!, match[3]!]
    : bare
      ? [{ count: 0, unit: 'days' }, match[3]!, '']
      : [lengthOf(match[1]!, match[2]!, match[3], match[4]), match[5]!, match[6]!]
  if (yearsOf(length) > maxYears) {
    yaml.report(
      'P022',
      node,
      { ja: `期間 \`${text}\` が長すぎます`, en: `the period \`${text}\` is too long` },
      { ja: `${maxYears}年までにしてください`, en: `write at most ${maxYears} years` },
    )
    return always
  }
  const moments = [
    ...setting.vocabulary.facts.filter((f) => f.kind === 'instant').map((f) => f.name),
    'notice',
  ]
  if (!moments.includes(anchor))
    yaml.report(
      'P010',
      node,
      { ja: `\`${anchor}\` という起点はありません`, en: `unknown moment \`${anchor}\`` },
      didYouMean(anchor, moments),
    )
  return {
    kind: 'position',
    relation,
    anchor,
    length,
    subject,
    place: yaml.placeOf(node),
    counting: countingWith(yaml, node, options, setting.counting),
  }
}

/** Dates are known for as long as people keep things. */
const maxYears = 100
const inYear = { hours: 8766, days: 365.25, 'business-days': 200, weeks: 52, months: 12, years: 1 }
const yearsOf = ({ count, unit, next }: Length): number =>
  count / inYear[unit] + (next === undefined ? 0 : yearsOf(next))

function lengthOf(
  count: string,
  unit: string,
  nextCount: string | undefined,
  nextUnit: string | undefined,
): Length {
  const first: Length = { count: Number(count), unit: unitWords[unit] ?? 'days' }
  return nextCount === undefined || nextUnit === undefined
    ? first
    : { ...first, next: lengthOf(nextCount, nextUnit, undefined, undefined) }
}

/** `14 days of notice` as a term: a length with its anchor, or undefined when it cannot be read. */
export function termLength(yaml: YamlReader, node: YamlNode, setting: Setting) {
  const position = positionFrom(yaml, 'within', node, 'notice', setting)
  return position.kind === 'position'
    ? { length: position.length, of: position.anchor, counting: position.counting }
    : undefined
}

const choices: Readonly<Record<string, Partial<Counting>>> = {
  'first day counted': { firstDay: 'included' },
  'first day not counted': { firstDay: 'excluded' },
  'no roll-over': { roll: 'none' },
  'roll-over': { roll: 'next-working-day' },
  'by dispatch': { notice: 'dispatch' },
  'by arrival': { notice: 'arrival' },
}

function countingWith(yaml: YamlReader, node: YamlNode, options: string, counting: Counting): Counting {
  return options
    .split(', ')
    .slice(1)
    .reduce<Counting>((sum, option) => {
      const choice = Object.hasOwn(choices, option) ? choices[option] : undefined
      if (choice === undefined)
        yaml.report(
          'P021',
          node,
          { ja: `\`${option}\` という数え方はありません`, en: `\`${option}\` is not a way of counting` },
          didYouMean(option, Object.keys(choices)),
        )
      return { ...sum, ...choice }
    }, counting)
}
