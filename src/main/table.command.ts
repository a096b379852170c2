/**
 * `yakusoku table`: everything a document answers to a request: as a table, as sentences, or as a drawing of
 * the ways there.
 */
import { commerce, compile, readPolicy, sentencesOf, svgOf, tableOf, untold, waysOf, wordIn } from '#policy'
import type { AnswerRow, Compiled, NotCompiled } from '#policy'
import { groundOf, type Ground } from './documents.file.ts'
import { notAFile, placeOfGiven, textOfGiven } from './given-file.file.ts'
import { cannotUse, inAll, readTyped, wrongUse, type Language, type Mistake } from './spoken.ts'

const forms = ['table', 'sentences', 'svg'] as const

type Arguments = {
  readonly file: string
  readonly request: string | undefined
  readonly as: (typeof forms)[number]
}

export function tableCommand(args: readonly string[], language: Language): number | Mistake {
  const asked = readArguments(args)
  if ('mistake' in asked) return asked
  const { file } = asked
  const absent = notAFile(file)
  if (absent !== undefined) return absent
  const read = textOfGiven(file)
  if ('mistake' in read) return read
  const { policy, problems } = readPolicy(read.text, file)
  if (problems.length > 0)
    return cannotUse({
      ja: `${file} を読めません。詳しくは：npx yakusoku check ${file}`,
      en: `${file} cannot be read; see: npx yakusoku check ${file}`,
    })
  const ground = groundOf(placeOfGiven(file), policy)
  const compiled = compile(ground.documents)
  if ('refused' in compiled)
    return cannotUse({
      ja: `${file} からは答えが出ません（${notCompiled[compiled.refused]}）`,
      en: `${file} gives no answers (${compiled.refused.replaceAll('-', ' ')})`,
    })
  process.stdout.write(`${printed(compiled, ground, asked, language)}\n`)
  return 0
}

/** Why no diagram can be made of a document. */
const notCompiled = {
  'too-many-nodes': '場合の数が多すぎます',
  'precedence-in-a-circle': '規則の優先が輪になっています',
  'same-id-twice': '同じ名前の規則が二つあります',
} as const satisfies Record<NotCompiled['refused'], string>

function readArguments(args: readonly string[]): Arguments | Mistake {
  const options = { as: { type: 'string' }, request: { type: 'string' } } as const
  const typed = readTyped(args, options, { words: true })
  if ('mistake' in typed) return typed
  const { values, positionals } = typed
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    return wrongUse({
      ja: '文書を一つ指定してください。たとえば shops/kaoru/policy.md',
      en: 'name one document, for instance shops/kaoru/policy.md',
    })
  const as = forms.find((form) => form === (values.as ?? 'table'))
  if (as === undefined) return wrongUse(inAll(`--as ${forms.join(' | ')}`))
  const { request } = values
  const requests = commerce.requests.map(({ value }) => value)
  if (request === undefined ? as === 'svg' : !requests.includes(request))
    return wrongUse(inAll(`--request ${requests.join(' | ')}`))
  return { file, request, as }
}

/** More lines than this no page holds; the forks near the request are drawn first. */
const mostLines = 400

function printed(
  compiled: Compiled,
  { documents, calendar }: Ground,
  { as, request }: Arguments,
  language: Language,
): string {
  if (as === 'svg' && request !== undefined) {
    const overview = waysOf(compiled, untold(compiled, request), calendar, mostLines)
    return svgOf(documents, request, overview, language)
  }
  const requests = commerce.requests.map(({ value }) => value).filter((one) => (request ?? one) === one)
  if (as === 'sentences') return requests.flatMap((one) => sentencesOf(compiled, one, language)).join('\n')
  const rows = requests.flatMap((one) => tableOf(compiled, one))
  return [rowOf(heads[language]), rowOf(heads[language].map(() => '---')), ...rows.map(cells(language))].join(
    '\n',
  )
}

const heads = {
  en: ['most of it', 'answer', 'clauses', 'situations'],
  ja: ['主な場合', '答え', '条項', '通り'],
} as const

const cells =
  (language: Language) =>
  ({ when, verdict, clauses, count }: AnswerRow): string =>
    rowOf([wordIn(when, language), verdict, clauses.join(', '), count.toLocaleString('en')])

/** A row of a Markdown table. */
const rowOf = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`
