/**
 * `yakusoku table`: everything a document answers to a request: as a table, as sentences, or as a drawing of
 * the ways there.
 */
import { parseArgs } from 'node:util'
import { commerce, compile, readPolicy, sentencesOf, svgOf, tableOf, untold, waysOf, wordIn } from '#policy'
import type { AnswerRow, Compiled } from '#policy'
import { groundOf, type Ground } from './documents.file.ts'
import { notAFile, placeOfGiven, textOfGiven } from './given-file.file.ts'

const forms = ['table', 'sentences', 'svg'] as const

type Arguments = {
  readonly file: string
  readonly request: string | undefined
  readonly as: (typeof forms)[number]
  readonly language: 'ja' | 'en'
}

export function tableCommand(args: readonly string[]): number {
  const asked = readArguments(args)
  if (typeof asked === 'string') return refuse(2, asked)
  const absent = notAFile(asked.file, asked.language)
  if (absent !== undefined) return refuse(2, absent)
  const read = textOfGiven(asked.file, asked.language)
  if ('fault' in read) return refuse(1, read.fault)
  const { policy, problems } = readPolicy(read.text, asked.file)
  if (problems.length > 0)
    return refuse(1, `${asked.file} cannot be read; see: npx yakusoku check ${asked.file}`)
  const ground = groundOf(placeOfGiven(asked.file), policy)
  const compiled = compile(ground.documents)
  if ('refused' in compiled)
    return refuse(1, `${asked.file} gives no answers (${compiled.refused.replaceAll('-', ' ')})`)
  process.stdout.write(`${printed(compiled, ground, asked)}\n`)
  return 0
}

function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, request: { type: 'string' }, lang: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return 'name one document, for instance shops/kaoru/policy.md'
    const as = forms.find((form) => form === (values.as ?? 'table'))
    if (as === undefined) return `--as ${forms.join(' | ')}`
    const { request, lang } = values
    const requests = commerce.requests.map(({ value }) => value)
    if (request === undefined ? as === 'svg' : !requests.includes(request))
      return `--request ${requests.join(' | ')}`
    if (lang !== undefined && lang !== 'ja' && lang !== 'en') return '--lang ja or --lang en'
    return { file, request, as, language: lang ?? 'en' }
  } catch (problem) {
    if (problem instanceof TypeError) return problem.message
    throw problem
  }
}

/** More lines than this no page holds; the forks near the request are drawn first. */
const mostLines = 400

function printed(compiled: Compiled, { documents, calendar }: Ground, asked: Arguments): string {
  const { as, language, request } = asked
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
  (language: 'ja' | 'en') =>
  ({ when, verdict, clauses, count }: AnswerRow): string =>
    rowOf([wordIn(when, language), verdict, clauses.join(', '), count.toLocaleString('en')])

/** A row of a Markdown table. */
const rowOf = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`

function refuse(code: 1 | 2, sentence: string): number {
  process.stderr.write(`yakusoku table: ${sentence}\n`)
  return code
}
