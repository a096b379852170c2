/**
 * The `yaml duties` blocks of a law pack → duties, and which of them apply to a sale. Reading never throws:
 * what is not understood becomes a problem with its place. A fact that is missing never hides a duty: it is
 * told as one that may apply, because saying too much is harmless and saying too little is not.
 */
import { noHolidays } from '#calendar'
import { commerce, completeFacts, conditionFrom, lawMarks, readYaml, situation, truthOf } from '#policy'
import type { Condition, Policy, Problem, Section, Words, YamlNode, YamlReader } from '#policy'
import { say, sayInAll, type Language } from '#words'
import { dutyMoments } from './duty.ts'
import type { DueDuty, Duty, DutyMoment, Sure, ToldBy, Wording } from './duty.ts'

type Read = { readonly duties: readonly Duty[]; readonly problems: readonly Problem[] }

const known = new WeakMap<Policy, Read>()

/**
 * All duties of a pack with what could not be read; read once, because a pack never changes while a program
 * runs.
 */
export function dutiesIn(pack: Policy): Read {
  const read = known.get(pack) ?? readDuties(pack)
  known.set(pack, read)
  return read
}

/**
 * The duties at one moment of a sale, in the order of the packs. `about` are facts as `yakusoku facts` names
 * them: country (ISO; UK is read as GB), buyer, bought-from, kind, seal, payment-method … Facts of another
 * name are ignored.
 */
export function dutiesOf(
  packs: readonly Policy[],
  about: Readonly<Record<string, string>>,
  at: DutyMoment,
): readonly DueDuty[] {
  const country = about['country'] === 'UK' ? { country: 'GB' } : {}
  const choices = { ...about, ...country }
  const facts = completeFacts({ request: '', at: 0, arrives: 0, choices, moments: {}, days: {} })
  const sale = situation(facts, { zone: 'UTC', holidays: noHolidays })
  return packs.flatMap((pack) =>
    dutiesIn(pack)
      .duties.filter((duty) => duty.at.includes(at))
      .flatMap((duty) => {
        const missing = new Set<string>()
        const truth = truthOf({ kind: 'all', of: [pack.scope, duty.for] }, sale, missing)
        return truth === false ? [] : [{ ...duty, depends: [...missing] }]
      }),
  )
}

function readDuties(pack: Policy): Read {
  const problems: Problem[] = []
  const duties = pack.sections.flatMap((section) =>
    section.duties.flatMap((block) => {
      const yaml = readYaml(block, section.place.file, problems)
      return yaml.list(yaml.root).flatMap((node) => dutyFrom(yaml, node, pack, section))
    }),
  )
  const places = pack.sections.filter(({ duties: blocks }) => blocks.length > 0)
  for (const [index, { id, article }] of duties.entries()) {
    if (duties.findIndex((duty) => duty.id === id) === index) continue
    const place = places.find((section) => section.id === article)?.place
    if (place === undefined) continue
    problems.push({
      code: 'P030',
      place,
      message: sayInAll('duty.twice', { id }),
      help: sayInAll('duty.twice.help'),
    })
  }
  return { duties, problems }
}

const keys = ['id', 'at', 'for', 'must', 'items', 'wording', 'told-by', 'unless-told', 'source', 'sure']

function dutyFrom(yaml: YamlReader, node: YamlNode, pack: Policy, section: Section): readonly Duty[] {
  const pairs = yaml.pairs(node, keys)
  const value = (key: string) => pairs.get(key)?.value
  const word = (key: string) => (value(key) === undefined ? undefined : yaml.word(value(key)))
  const missing = ['id', 'at', 'must', 'source', 'sure'].filter((key) => value(key) === undefined)
  if (missing.length > 0) {
    yaml.report(
      'P051',
      node,
      sayInAll('duty.incomplete', (language) => ({ missing: inTicks(missing, language) })),
      sayInAll('duty.incomplete.help', { must: 'must: { ja, en }' }),
    )
    return []
  }
  const vocabulary = { ...commerce, facts: [...commerce.facts, ...pack.facts] }
  const condition = conditionFrom(yaml, value('for'), {
    vocabulary,
    counting: pack.counting,
    home: pack.home,
  })
  if (testsTime(condition)) {
    yaml.report('P052', value('for'), sayInAll('duty.tests-time'), sayInAll('duty.tests-time.help'))
  }
  const sure = sureFrom(yaml, value('sure'))
  return [
    {
      id: word('id') ?? '',
      pack: pack.name,
      article: section.id,
      at: momentsFrom(yaml, value('at')),
      for: testsTime(condition) ? { kind: 'all', of: [] } : condition,
      must: wordsFrom(yaml, value('must'), pack.languages),
      items: yaml.list(value('items')).map((item) => {
        const id = yaml.word(yaml.pairs(item).get('id')?.value) ?? ''
        return { id, words: wordsFrom(yaml, item, pack.languages) }
      }),
      wording: wordingFrom(yaml, value('wording'), sure),
      toldBy: toldByFrom(yaml, value('told-by')),
      toDecide: word('unless-told') === 'decide',
      source: word('source') ?? '',
      sure,
    },
  ]
}

function toldByFrom(yaml: YamlReader, node: YamlNode | undefined): ToldBy | undefined {
  if (node === undefined) return undefined
  const pairs = yaml.pairs(node, ['on', 'then', 'terms'])
  const words = (key: string) => yaml.list(pairs.get(key)?.value).map((one) => yaml.word(one) ?? '')
  return { on: words('on'), then: words('then'), terms: words('terms') }
}

function momentsFrom(yaml: YamlReader, node: YamlNode | undefined): readonly DutyMoment[] {
  return yaml.list(node).flatMap((item) => {
    const word = yaml.word(item)
    const moment = dutyMoments.find((one) => one === word)
    if (moment !== undefined) return [moment]
    yaml.report('P053', item, sayInAll('duty.no-moment', { word: String(word) }), oneOf(dutyMoments))
    return []
  })
}

const oneOf = (words: readonly string[]) => sayInAll('duty.one-of', { words: words.join(', ') })

/** Names for a sentence that has the outer backticks itself: 'id`, `at'. */
const inTicks = (names: readonly string[], language: Language): string =>
  names.join(`\`${say(language, 'common.between')}\``)

const sures = lawMarks.filter((mark): mark is Sure => mark !== 'info')

function sureFrom(yaml: YamlReader, node: YamlNode | undefined): Sure {
  const word = yaml.word(node)
  const sure = sures.find((one) => one === word)
  if (sure === undefined) {
    yaml.report('P039', node, sayInAll('duty.not-sure', { word: String(word) }), oneOf(sures))
  }
  return sure ?? 'uncertain'
}

/** Text in every language of the pack; a language that is missing is a problem, because people read it. */
function wordsFrom(yaml: YamlReader, node: YamlNode | undefined, languages: readonly string[]): Words {
  const pairs = yaml.pairs(node, [...languages, 'id'])
  const missing = languages.filter((language) => !pairs.has(language))
  if (missing.length > 0) {
    yaml.report(
      'P054',
      node,
      sayInAll('duty.untold', (language) => ({ missing: inTicks(missing, language) })),
      sayInAll('duty.untold.help', { shape: '{ ja: …, en: … }' }),
    )
  }
  return Object.fromEntries(
    languages
      .filter((language) => pairs.has(language))
      .map((language) => {
        return [language, yaml.word(pairs.get(language)?.value) ?? '']
      }),
  )
}

/** `{ en: text, de: { text, sure } }`: a language that is less sure than the duty says so itself. */
function wordingFrom(yaml: YamlReader, node: YamlNode | undefined, sure: Sure): Wording {
  return Object.fromEntries(
    [...yaml.pairs(node)].map(([language, { value }]) => {
      if (value === undefined || !('items' in value))
        return [language, { text: yaml.word(value) ?? '', sure }]
      const pairs = yaml.pairs(value, ['text', 'sure'])
      const own = pairs.get('sure')?.value
      const text = yaml.word(pairs.get('text')?.value) ?? ''
      return [language, { text, sure: own === undefined ? sure : sureFrom(yaml, own) }]
    }),
  )
}

function testsTime(condition: Condition): boolean {
  switch (condition.kind) {
    case 'position':
      return true
    case 'is':
      return false
    case 'not':
      return testsTime(condition.of)
    case 'all':
    case 'any':
      return condition.of.some(testsTime)
  }
}
