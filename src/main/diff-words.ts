/**
 * A difference between two versions as lines to read, in Japanese or English. Nothing is decided here; see
 * `#publishing`.
 */
import { commerce, wordIn } from '#policy'
import type { Documents, ForBuyer, Policy } from '#policy'
import { kindsOfChange } from '#publishing'
import type { Answer, Comparison, KindOfChange } from '#publishing'

/** A document as given on the command line. */
export type NamedPolicy = { readonly named: string; readonly file: string; readonly policy: Policy }

type Language = 'ja' | 'en'

const words = {
  en: {
    better: '▲ better for the buyer',
    worse: '▼ worse for the buyer',
    mixed: '◆ better in one way, worse in another',
    same: '· the same answer on other clauses',
    beside: '(in some of these cases further clauses apply, before and after alike)',
    more: (n: number) => `and ${n} more, with other clauses or facts; all of them with --json`,
    accept: 'accepted',
    pending: 'accepted once something is there',
    staff: 'staff decide',
    refuse: 'refused',
    ask: 'asked further',
    law: 'by law',
    silence: 'nothing is written',
    contradiction: 'the clauses disagree',
    clause: '',
    was: 'was',
    now: 'now',
    unstated: 'not stated',
    instance: 'for instance',
    none: 'no moment was found that shows it',
    laws: 'with the laws',
    noLaws: 'without laws',
    nothing: 'Nothing changes: every case there can be is ruled as before.',
    nothingElse: 'Nothing else changes.',
    count: (n: number) => `${number(n)} situation${n === 1 ? '' : 's'}`,
    texts: 'Words that differ',
    added: 'new',
    dropped: 'gone',
    front: 'title or preface',
    list: ', ',
  },
  ja: {
    better: '▲ お客様に有利',
    worse: '▼ お客様に不利',
    mixed: '◆ 有利な点と不利な点がある',
    same: '· 答えは同じで、根拠の条項が変わる',
    beside: '（このうち一部では、ほかの条項も変更の前後で同じように関わります）',
    more: (n: number) => `ほか${n}組(根拠の条項や事実が異なる)。すべては --json で`,
    accept: '承る',
    pending: '必要なものが揃えば承る',
    staff: '担当者が判断',
    refuse: 'お受けできない',
    ask: 'さらに伺う',
    law: '法律による',
    silence: '何も書かれていない',
    contradiction: '条項の食い違い',
    clause: '',
    was: '前',
    now: '後',
    unstated: '書かれていない',
    instance: '例えば',
    none: 'これを示す日時は見つからなかった',
    laws: '下に置いた法令',
    noLaws: '法令なし',
    nothing: '変わるものはありません。起こりうるどの場合も、これまでと同じ答えになります。',
    nothingElse: 'ほかに変わるものはありません。',
    count: (n: number) => `${number(n)}通り`,
    texts: '文章が異なるところ',
    added: '新設',
    dropped: '廃止',
    front: '題または前文',
    list: '、',
  },
} as const

const number = (n: number) => (Number.isSafeInteger(n) ? n.toLocaleString('en') : n.toExponential(2))

export function printComparison(
  before: NamedPolicy,
  after: NamedPolicy,
  documents: Documents,
  compared: Comparison,
  language: Language,
): string {
  const w = words[language]
  const laws =
    documents.laws.length === 0
      ? w.noLaws
      : `${w.laws} ${documents.laws.map((law) => `${law.name} ${law.version}`).join(w.list)}`
  const named = ({ named: file, policy }: NamedPolicy) => `${file} (${policy.version})`
  const lines = [`${named(before)} → ${named(after)}, ${laws}`, '']
  const kinds = kindsOfChange(compared)
  for (const kind of kinds) lines.push(...kindLines(kind, language), '')
  if (compared.equal) lines.push(w.nothing)
  else lines.push(`${tally(kinds, language)}${language === 'ja' ? '。' : '. '}${w.nothingElse}`)
  const texts = textLine(compared, language)
  return `${[...lines, ...(texts === undefined ? [] : [texts])].join('\n')}\n`
}

const ways: readonly ForBuyer[] = ['worse', 'mixed', 'better', 'same']

function tally(kinds: readonly KindOfChange[], language: Language): string {
  const counted = ways
    .map((way) => ({ way, n: kinds.filter((kind) => kind.forBuyer === way).length }))
    .filter(({ n }) => n > 0)
  return counted.map(({ way, n }) => `${words[language][way]}: ${n}`).join(words[language].list)
}

/** So many groups of a kind are told, the largest first. */
const mostShown = 3

function kindLines(kind: KindOfChange, language: Language): readonly string[] {
  const w = words[language]
  const shown = kind.groups.slice(0, mostShown)
  const request = wordIn(
    commerce.requests.find(({ value }) => value === kind.request)?.words ?? { en: kind.request },
    language,
  )
  const head = `${w[kind.forBuyer]}: ${request}: ${w[kind.from]} → ${w[kind.to]}, ${w.count(kind.count)}`
  const terms = kind.terms.map(
    ({ term, from, to }) =>
      `    ${termWord(term, language)}: ${valueWords(term, from, language)} → ${valueWords(term, to, language)}`,
  )
  const instance = kind.groups.find(({ witness }) => witness !== undefined)
  return [
    head,
    ...terms,
    ...shown.flatMap(({ words: said, from, to, beside }) => [
      `    ${wordIn(said, language)}`,
      `        ${answerWords(from, language)} → ${answerWords(to, language)}`,
      ...(beside === true ? [`        ${w.beside}`] : []),
    ]),
    `    ${w.instance}: ${instance === undefined ? w.none : JSON.stringify(instance.witness)}`,
    ...(kind.groups.length > shown.length ? [`    ${w.more(kind.groups.length - shown.length)}`] : []),
  ]
}

function answerWords({ verdict, reason, clauses }: Answer, language: Language): string {
  const w = words[language]
  const why = [w[reason], clauses.join(', ')].filter((part) => part !== '').join(': ')
  return `${w[verdict]}${why === '' ? '' : language === 'ja' ? `(${why})` : ` (${why})`}`
}

const termWord = (name: string, language: Language) =>
  wordIn(commerce.terms.find((term) => term.name === name)?.words ?? { en: name }, language)

/** A term's value as people say it; a length of time stays as it is written. */
function valueWords(name: string, value: TermWords | undefined, language: Language): string {
  const values = commerce.terms.find((term) => term.name === name)?.values ?? []
  const word = (one: string) => wordIn(values.find((v) => v.value === one)?.words ?? { en: one }, language)
  if (value === undefined) return words[language].unstated
  return typeof value === 'string' ? word(value) : value.map(word).join(words[language].list)
}

type TermWords = Answer['terms'][string]

function textLine({ texts }: Comparison, language: Language): string | undefined {
  const w = words[language]
  const parts = [
    ...texts.changed,
    ...texts.added.map((id) => `${id} (${w.added})`),
    ...texts.dropped.map((id) => `${id} (${w.dropped})`),
    ...(texts.front ? [w.front] : []),
  ]
  return parts.length === 0 ? undefined : `${w.texts}: ${parts.join(w.list)}`
}
