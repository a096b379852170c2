/**
 * Front matter → what a document says of itself: name, version, day from which it holds, languages, counting,
 * scope.
 */
import { isZone, parseInstant } from '#calendar'
import type { Block, Problem } from '../document/tree.ts'
import type { Vocabulary } from '../vocabulary/tree.ts'
import { conditionFrom } from './conditions.ts'
import type { Condition, Counting } from './tree.ts'
import { readYaml } from './yaml.ts'
import type { YamlNode, YamlReader } from './yaml.ts'

export type Front = {
  readonly kind: 'policy' | 'law'
  readonly name: string
  readonly version: string
  readonly effective: string
  readonly languages: readonly string[]
  readonly counting: Counting
  readonly home: string
  readonly scope: Condition
}

const keys = [
  'policy',
  'law',
  'version',
  'effective',
  'zone',
  'languages',
  'counting',
  'home',
  'scope',
  'source',
  'reviewed-by',
  'note',
]

export function frontFrom(
  block: Block | undefined,
  file: string,
  vocabulary: Vocabulary,
  problems: Problem[],
): Front {
  if (block === undefined) {
    problems.push({
      code: 'P002',
      place: { file, line: 1, column: 1, endColumn: 2 },
      message: { ja: '前書きがありません', en: 'the front matter is missing' },
      help: {
        ja: 'ファイルの先頭に `---` と書き、`policy:`、`version:`、`effective:`、`zone:`、`languages:` を続けて、`---` で閉じてください',
        en: 'begin the file with `---`, then `policy:`, `version:`, `effective:`, `zone:`, `languages:`, then `---`',
      },
    })
  }
  const yaml = readYaml(block ?? { text: '', line: 1, column: 1 }, file, problems)
  const pairs = yaml.pairs(yaml.root ?? undefined, keys)
  const word = (key: string) =>
    pairs.get(key)?.value === undefined ? undefined : yaml.word(pairs.get(key)?.value)
  const law = word('law')
  const zone = word('zone')
  if (block !== undefined && yaml.root !== undefined) {
    for (const key of ['version', 'effective', 'zone', 'languages', 'home']) {
      if (!pairs.has(key))
        yaml.report('P004', yaml.root, {
          ja: `前書きに \`${key}\` がありません`,
          en: `the front matter does not say \`${key}\``,
        })
    }
    if (law === undefined && !pairs.has('policy'))
      yaml.report('P004', yaml.root, {
        ja: '前書きに `policy` も `law` もありません',
        en: 'the front matter does not say `policy` or `law`',
      })
    checkValues(yaml, pairs.get('effective')?.value, pairs.get('zone')?.value)
  }
  const counting = countingFrom(yaml, pairs.get('counting')?.value, zone ?? 'UTC', law !== undefined)
  const home = homeFrom(yaml, pairs.get('home')?.value, vocabulary)
  const languages = languagesFrom(yaml, pairs.get('languages')?.value)
  return {
    kind: law === undefined ? 'policy' : 'law',
    name: law ?? word('policy') ?? file,
    version: word('version') ?? '0',
    effective: word('effective') ?? '1970-01-01T00:00Z',
    languages: languages.length === 0 ? ['ja', 'en'] : languages,
    counting,
    home,
    scope: conditionFrom(yaml, pairs.get('scope')?.value, { vocabulary, counting, home }),
  }
}

function languagesFrom(yaml: YamlReader, node: YamlNode | undefined): readonly string[] {
  return yaml.list(node).flatMap((item) => {
    const language = yaml.word(item)
    if (language === undefined || /^[a-z]{2}$/.test(language)) return language ?? []
    yaml.report(
      'P035',
      item,
      { ja: `\`${language}\` は言語ではありません`, en: `\`${language}\` is not a language` },
      { ja: '例えば `ja` や `en` と書いてください', en: 'write for instance `ja` or `en`' },
    )
    return []
  })
}

function homeFrom(yaml: YamlReader, node: YamlNode | undefined, vocabulary: Vocabulary): string {
  const home = node === undefined ? undefined : yaml.word(node)
  if (home === undefined || /^[A-Z]{2}$/.test(home) || Object.hasOwn(vocabulary.countryGroups, home))
    return home ?? 'JP'
  yaml.report(
    'P011',
    node,
    { ja: `\`${home}\` は国ではありません`, en: `\`${home}\` is not a country` },
    { ja: '英大文字2字の国コードを書いてください', en: 'write a code of two capital letters' },
  )
  return 'JP'
}

function checkValues(yaml: YamlReader, effective: YamlNode | undefined, zone: YamlNode | undefined) {
  const since = effective === undefined ? undefined : yaml.word(effective)
  if (since !== undefined && parseInstant(since) === undefined) {
    yaml.report(
      'P006',
      effective,
      { ja: `\`${since}\` は日時として読めません`, en: `\`${since}\` is not a moment` },
      {
        ja: '例えば `2026-04-01T00:00+09:00` と書いてください',
        en: 'write for instance `2026-04-01T00:00+09:00`',
      },
    )
  }
  const name = zone === undefined ? undefined : yaml.word(zone)
  if (name !== undefined && name !== 'buyer' && !isZone(name)) {
    yaml.report(
      'P007',
      zone,
      { ja: `\`${name}\` は時間帯の名前ではありません`, en: `\`${name}\` is not a time zone` },
      {
        ja: '例えば `Asia/Tokyo` と書いてください。法律のパックでは `buyer` です',
        en: 'write for instance `Asia/Tokyo`; a law pack says `buyer`',
      },
    )
  }
}

function countingFrom(yaml: YamlReader, node: YamlNode | undefined, zone: string, law: boolean): Counting {
  const pairs = yaml.pairs(node, ['first-day', 'months', 'roll-over', 'notice'])
  const pick = <T extends string>(key: string, values: readonly T[], otherwise: T): T => {
    const value = pairs.get(key)?.value
    const word = value === undefined ? undefined : yaml.word(value)
    if (word === undefined) return otherwise
    const known = values.find((v) => v === word)
    if (known === undefined)
      yaml.report(
        'P008',
        value,
        { ja: `\`${word}\` という数え方はありません`, en: `\`${word}\` is not a way of counting` },
        { ja: `${values.join(', ')} のどれかを書いてください`, en: `write one of ${values.join(', ')}` },
      )
    return known ?? otherwise
  }
  return {
    firstDay: pick('first-day', ['excluded', 'included'], 'excluded'),
    months: pick('months', ['same-date', 'day-before'], 'same-date'),
    roll: pick('roll-over', ['none', 'next-working-day', 'jp-142'], 'none'),
    notice: pick('notice', ['dispatch', 'arrival'], law ? 'dispatch' : 'arrival'),
    zone,
  }
}
