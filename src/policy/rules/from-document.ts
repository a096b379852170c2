/**
 * A document's blocks → rules, facts of its own, and examples. Names are checked here; precedence is tied in
 * `references.ts`.
 */
import { isMap, isSeq } from 'yaml'
import type { Document, Problem, Section } from '../document/tree.ts'
import { sources } from '../vocabulary/tree.ts'
import type { Vocabulary, Words } from '../vocabulary/tree.ts'
import { conditionFrom, termLength } from './conditions.ts'
import type { Setting } from './conditions.ts'
import type {
  Leave,
  Effect,
  Example,
  Force,
  OwnFact,
  Requirement,
  Rule,
  Terms,
  TermValue,
  Verdict,
} from './tree.ts'
import { didYouMean, readYaml } from './yaml.ts'
import type { YamlNode, YamlReader } from './yaml.ts'

const ruleKeys = [
  'id',
  'on',
  'when',
  'provided',
  'then',
  'terms',
  'exception-to',
  'overrides',
  'force',
  'note',
]
const effects: readonly Effect[] = ['accept', 'pending', 'staff', 'refuse', 'none', 'open', 'terms']
const verdicts: readonly Verdict[] = ['accept', 'pending', 'staff', 'refuse']
const forces: readonly Force[] = ['floor', 'default', 'advise']

/** A rule before its references are tied: they are still the words the author wrote, with their nodes. */
export type LooseRule = Omit<Rule, 'exceptionTo' | 'overrides'> & {
  readonly onWritten: boolean
  readonly references: readonly {
    readonly kind: 'exception-to' | 'overrides'
    readonly name: string
    readonly place: Rule['place']
  }[]
}

export function rulesFrom(
  document: Document,
  kind: 'policy' | 'law',
  setting: Setting,
  problems: Problem[],
): readonly LooseRule[] {
  return document.sections.flatMap((section) =>
    section.rules.flatMap((block) => {
      const yaml = readYaml(block, document.file, problems)
      const written =
        yaml.root === undefined ? [] : isSeq(yaml.root) ? (yaml.root.items as YamlNode[]) : [yaml.root]
      const single = written.length === 1 && section.rules.length === 1
      return written
        .filter((node) => expectMapping(yaml, node))
        .map((node) => ruleFrom(yaml, node, section, single, kind, setting))
    }),
  )
}

function expectMapping(yaml: YamlReader, node: YamlNode): boolean {
  if (isMap(node)) return true
  yaml.report(
    'P005',
    node,
    { ja: '規則は、項目名と値の組で書きます', en: 'a rule is a mapping of keys and values' },
    { ja: '`on:`、`when:`、`then:` を書いてください', en: 'write `on:`, `when:` and `then:`' },
  )
  return false
}

function ruleFrom(
  yaml: YamlReader,
  node: YamlNode,
  section: Section,
  single: boolean,
  kind: 'policy' | 'law',
  setting: Setting,
): LooseRule {
  const pairs = yaml.pairs(node, ruleKeys)
  const own = pairs.get('id')?.value
  const ownId = own === undefined ? undefined : yaml.word(own)
  if (ownId === undefined && !single) {
    yaml.report(
      'P031',
      node,
      {
        ja: `条項 \`${section.id}\` には規則がいくつもありますが、これには id がありません`,
        en: `the clause \`${section.id}\` has several rules; this one has no id`,
      },
      { ja: '`id:` に短い名前を書いてください', en: 'write `id:` with a short name' },
    )
  }
  const terms = termsFrom(yaml, pairs.get('terms')?.value, setting)
  const on = pairs.get('on')?.value
  const onWords = requestsFrom(yaml, on, setting)
  const id = ownId === undefined ? section.id : `${section.id}.${ownId}`
  const references = (['exception-to', 'overrides'] as const).flatMap((key) =>
    yaml
      .list(pairs.get(key)?.value)
      .map((item) => ({ kind: key, name: yaml.word(item) ?? '', place: yaml.placeOf(item) })),
  )
  if (on === undefined && !references.some((r) => r.kind === 'exception-to')) {
    yaml.report(
      'P004',
      node,
      {
        ja: `規則 \`${id}\` に \`on\` がなく、どのお申し出の規則かがわかりません`,
        en: `the rule \`${id}\` does not say \`on\` which request it speaks`,
      },
      {
        ja: '`on: [exchange]` のように書くか、ほかの規則から引き継ぐなら `exception-to:` を書いてください',
        en: 'write `on: [exchange]`, or `exception-to:` to take it from another rule',
      },
    )
  }
  return {
    id,
    clause: section.id,
    on: onWords.includes('*') ? '*' : onWords,
    onWritten: on !== undefined,
    when: conditionFrom(yaml, pairs.get('when')?.value, setting),
    provided: yaml
      .list(pairs.get('provided')?.value)
      .map((item, i) => requirementFrom(yaml, item, id, i, setting)),
    then: effectFrom(yaml, node, pairs.get('then')?.value, terms),
    terms,
    references,
    place: yaml.placeOf(node),
    force: kind === 'policy' ? 'clause' : forceFrom(yaml, pairs.get('force')?.value),
  }
}

function requestsFrom(yaml: YamlReader, on: YamlNode | undefined, setting: Setting): readonly string[] {
  const requests = setting.vocabulary.requests.map((r) => r.value)
  return yaml.list(on).flatMap((item) => {
    const word = yaml.word(item)
    if (word === undefined || word === '*' || requests.includes(word)) return word ?? []
    yaml.report(
      'P009',
      item,
      { ja: `\`${word}\` というお申し出はありません`, en: `unknown request \`${word}\`` },
      didYouMean(word, requests),
    )
    return word
  })
}

function effectFrom(yaml: YamlReader, node: YamlNode, then: YamlNode | undefined, terms: Terms): Effect {
  if (then === undefined) {
    if (Object.keys(terms).length > 0) return 'terms'
    yaml.report(
      'P004',
      node,
      { ja: 'この規則には、どう答えるかが書かれていません', en: 'the rule does not say what follows' },
      {
        ja: '`then:` に `accept`、`pending`、`staff`、`refuse`、`open`、`none` のどれかを書いてください',
        en: 'write `then: accept`, `pending`, `staff`, `refuse`, `open` or `none`',
      },
    )
    return 'open'
  }
  const word = yaml.word(then) ?? ''
  const effect = effects.find((e) => e === word)
  if (effect === undefined)
    yaml.report(
      'P012',
      then,
      { ja: `\`${word}\` という答えはありません`, en: `\`${word}\` is not an answer` },
      didYouMean(word, effects),
    )
  return effect ?? 'open'
}

function forceFrom(yaml: YamlReader, node: YamlNode | undefined): Force {
  const word = node === undefined ? 'floor' : yaml.word(node)
  const force = forces.find((f) => f === word)
  if (force === undefined)
    yaml.report(
      'P013',
      node,
      { ja: `\`${word}\` という効力はありません`, en: `\`${word}\` is not a force` },
      didYouMean(word ?? '', forces),
    )
  return force ?? 'floor'
}

function requirementFrom(
  yaml: YamlReader,
  node: YamlNode,
  rule: string,
  index: number,
  setting: Setting,
): Requirement {
  const pairs = yaml.pairs(node)
  const id = pairs.get('id')?.value === undefined ? undefined : yaml.word(pairs.get('id')?.value)
  if (id === undefined)
    yaml.report(
      'P032',
      node,
      {
        ja: `\`${rule}\` の${index + 1}番目の要件に id がありません`,
        en: `requirement ${index + 1} of \`${rule}\` has no id`,
      },
      {
        ja: '`{ id: photo, photo: yes, else: pending }` のように書いてください',
        en: 'write `{ id: photo, photo: yes, else: pending }`',
      },
    )
  const otherwise = pairs.get('else')?.value
  const word = otherwise === undefined ? 'refuse' : yaml.word(otherwise)
  const verdict = verdicts.find((v) => v === word && v !== 'accept')
  if (verdict === undefined)
    yaml.report(
      'P012',
      otherwise,
      {
        ja: `要件が欠けたときの答えに \`${word}\` は使えません`,
        en: `\`${word}\` cannot follow a missing requirement`,
      },
      {
        ja: '`refuse`、`staff`、`pending` のどれかを書いてください',
        en: 'write `refuse`, `staff` or `pending`',
      },
    )
  return {
    id: `${rule}.${id ?? index + 1}`,
    condition: conditionFrom(yaml, node, setting, ['id', 'else']),
    otherwise: verdict ?? 'refuse',
    place: yaml.placeOf(node),
  }
}

function termsFrom(yaml: YamlReader, node: YamlNode | undefined, setting: Setting): Terms {
  const terms: Record<string, TermValue> = {}
  const known = setting.vocabulary.terms.map((t) => t.name)
  for (const [key, pair] of yaml.pairs(node, known)) {
    const term = setting.vocabulary.terms.find((t) => t.name === key)
    if (term === undefined || pair.value === undefined) continue
    if (term.kind === 'period') {
      const length = termLength(yaml, pair.value, setting)
      if (length !== undefined) terms[key] = length
      continue
    }
    const values = term.values.map((v) => v.value)
    const words = yaml.list(pair.value).flatMap((item) => {
      const word = yaml.word(item)
      if (word === undefined || values.includes(word)) return word === undefined ? [] : [word]
      yaml.report(
        'P041',
        item,
        {
          ja: `\`${word}\` は条件 \`${key}\` の値ではありません`,
          en: `\`${word}\` is not a value of the term \`${key}\``,
        },
        didYouMean(word, values),
      )
      return []
    })
    if (words.length > 0) terms[key] = term.kind === 'choice' ? words[0]! : words
  }
  return terms
}

/** Facts a document declares for itself: `yaml facts` blocks, a list of `{ name, from, ask, values }`. */
export function ownFactsFrom(
  document: Document,
  vocabulary: Vocabulary,
  problems: Problem[],
): readonly OwnFact[] {
  return document.sections.flatMap((section) =>
    section.facts.flatMap((block) => {
      const yaml = readYaml(block, document.file, problems)
      return yaml.list(yaml.root).flatMap((node) => factFrom(yaml, node, vocabulary))
    }),
  )
}

/** What the owner leaves as it is; a reason belongs to it. */
export function leavesFrom(document: Document, problems: Problem[]): readonly Leave[] {
  return document.sections.flatMap((section) =>
    section.leaves.flatMap((block) => {
      const yaml = readYaml(block, document.file, problems)
      return yaml.list(yaml.root).flatMap((node): readonly Leave[] => {
        const pairs = yaml.pairs(node, ['finding', 'because'])
        const [finding, because] = ['finding', 'because'].map((key) => pairs.get(key)?.value)
        if (finding === undefined || because === undefined) {
          yaml.report(
            'P004',
            node,
            { ja: '`finding` と `because` の両方が要ります', en: 'both `finding` and `because` are needed' },
            {
              ja: '`- { finding: law-3f9a2c, because: 理由 }` のように書いてください',
              en: 'write for instance `- { finding: law-3f9a2c, because: the reason }`',
            },
          )
          return []
        }
        const said = { finding: yaml.word(finding) ?? '', because: yaml.word(because) ?? '' }
        return [{ ...said, place: yaml.placeOf(node) }]
      })
    }),
  )
}

function factFrom(yaml: YamlReader, node: YamlNode, vocabulary: Vocabulary): readonly OwnFact[] {
  const pairs = yaml.pairs(node, ['name', 'from', 'words', 'ask', 'values'])
  const name = yaml.word(pairs.get('name')?.value)
  const from = pairs.get('from')?.value === undefined ? 'customer' : yaml.word(pairs.get('from')?.value)
  const source = sources.find((s) => s === from)
  if (source === undefined)
    yaml.report(
      'P014',
      pairs.get('from')?.value,
      { ja: `事実の出どころに \`${from}\` は使えません`, en: `\`${from}\` cannot supply a fact` },
      didYouMean(from ?? '', sources),
    )
  if (name === undefined) return []
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name in {}) {
    yaml.report(
      'P043',
      pairs.get('name')?.value,
      { ja: `\`${name}\` は事実の名前に使えません`, en: `\`${name}\` cannot be the name of a fact` },
      {
        ja: '英小文字、数字、ハイフンで書いてください',
        en: 'write small letters, digits and hyphens',
      },
    )
    return []
  }
  if (vocabulary.facts.some((f) => f.name === name))
    yaml.report(
      'P030',
      node,
      { ja: `事実 \`${name}\` はもうあります`, en: `the fact \`${name}\` is declared already` },
      {
        ja: 'それをそのまま使うか、別の名前にしてください',
        en: 'use it as it is, or give yours another name',
      },
    )
  const ask = wordsFrom(yaml, pairs.get('ask')?.value)
  if (Object.keys(ask).length === 0)
    yaml.report(
      'P004',
      node,
      { ja: `事実 \`${name}\` をお尋ねする文がありません`, en: `the fact \`${name}\` has no question` },
      { ja: '`ask: { ja: …, en: … }` を書いてください', en: 'write `ask: { ja: …, en: … }`' },
    )
  const values = pairs.get('values')?.value
  const declared =
    values === undefined
      ? yesNo
      : isMap(values)
        ? [...yaml.pairs(values)].map(([value, pair]) => ({ value, words: wordsFrom(yaml, pair.value) }))
        : yaml.words(values).map((value) => ({ value, words: { ja: value, en: value } }))
  const words = pairs.has('words') ? wordsFrom(yaml, pairs.get('words')?.value) : { ja: name, en: name }
  const place = yaml.placeOf(node)
  return [{ name, kind: 'choice', values: declared, from: source ?? 'customer', words, ask, place }]
}

const yesNo = [
  { value: 'yes', words: { ja: 'はい', en: 'Yes' } },
  { value: 'no', words: { ja: 'いいえ', en: 'No' } },
]

function wordsFrom(yaml: YamlReader, node: YamlNode | undefined): Words {
  return Object.fromEntries(
    [...yaml.pairs(node)].map(([language, pair]) => [language, yaml.word(pair.value) ?? '']),
  )
}

const expectKeys = ['verdict', 'reason', 'cites', 'speaks', 'terms', 'until', 'asks']

export function examplesFrom(document: Document, problems: Problem[]): readonly Example[] {
  return document.sections.flatMap((section) =>
    section.examples.flatMap((block) => {
      const yaml = readYaml(block, document.file, problems)
      return yaml.list(yaml.root).flatMap((node) => eachOf(exampleFrom(yaml, node)))
    }),
  )
}

/** One fact may be a list of values: so many cases with the same answer, each called by its value. */
function eachOf(example: Example): readonly Example[] {
  const listed = Object.entries(example.facts).find(([, value]) => Array.isArray(value) && value.length > 0)
  if (listed === undefined) return [example]
  const [name, values] = listed as [string, readonly unknown[]]
  return values.map((value) => ({
    ...example,
    name: `${example.name} (${value})`,
    facts: { ...example.facts, [name]: value },
  }))
}

function exampleFrom(yaml: YamlReader, node: YamlNode): Example {
  const pairs = yaml.pairs(node, ['name', 'facts', 'expect', 'note'])
  const expect = yaml.pairs(pairs.get('expect')?.value, expectKeys)
  const word = (key: string) => (expect.has(key) ? yaml.word(expect.get(key)?.value) : undefined)
  const words = (key: string) => (expect.has(key) ? yaml.words(expect.get(key)?.value) : undefined)
  const verdict = word('verdict')
  if (verdict === undefined)
    yaml.report(
      'P050',
      node,
      { ja: '例に、期待する答え `verdict` がありません', en: 'an example expects a verdict' },
      {
        ja: '`expect: { verdict: accept, cites: [faulty] }` のように書いてください',
        en: 'write `expect: { verdict: accept, cites: [faulty] }`',
      },
    )
  const facts = pairs.get('facts')?.value
  return {
    name: pairs.has('name') ? (yaml.word(pairs.get('name')?.value) ?? '') : '',
    facts: facts === undefined ? {} : plain(facts),
    place: yaml.placeOf(node),
    expect: Object.fromEntries(
      Object.entries({
        verdict: verdict ?? 'staff',
        reason: word('reason'),
        cites: words('cites'),
        speaks: words('speaks'),
        terms: expect.has('terms') ? plain(expect.get('terms')!.value!) : undefined,
        until: word('until'),
        asks: words('asks'),
      }).filter(([, value]) => value !== undefined),
    ) as Example['expect'],
  }
}

/** The plain value of a node: dates stay the text the author wrote. */
function plain(node: YamlNode): Record<string, unknown> {
  return node.toJSON() as Record<string, unknown>
}
