/**
 * `yakusoku check`: everything that keeps a document from being read, with its place; then what a careful
 * reader would remark; and, where asked for, how well its examples hold it.
 */
import { writeFileSync } from 'node:fs'
import { missingExamples, readPolicy, scoreExamples, withExamples } from '#policy'
import type { Policy, Problem } from '#policy'
import { findingsIn, printFound, type PrintedFinding } from './check-findings.ts'
import { printScore, printWritten } from './check-words.ts'
import { groundOf, type Ground } from './documents.file.ts'
import { notAFile, placeOfGiven, textOfGiven } from './given-file.file.ts'
import { packsUnder } from './pack-words.ts'
import { lacksNotice, noticeWanted, notSelling, servicesNotKnown } from './selling-words.ts'
import { cannotUse, readTyped, wrongUse, type Language, type Mistake } from './spoken.ts'

type Arguments = {
  readonly files: readonly string[]
  readonly examples: 'score' | 'write' | undefined
}

/** Every file is looked at, also after one that cannot be: a mistake of theirs is told where it stands. */
export function checkCommand(
  args: readonly string[],
  language: Language,
  tell: (mistake: Mistake) => number,
): number | Mistake {
  const asked = readArguments(args)
  if ('mistake' in asked) return asked
  return Math.max(
    ...asked.files.map((file) => {
      const checked = checkFile(file, asked, language)
      return typeof checked === 'number' ? checked : tell(checked)
    }),
  )
}

function readArguments(args: readonly string[]): Arguments | Mistake {
  const options = { examples: { type: 'boolean' }, 'write-examples': { type: 'boolean' } } as const
  const typed = readTyped(args, options, { words: true })
  if ('mistake' in typed) return typed
  const { values, positionals: files } = typed
  if (files.length === 0)
    return wrongUse({
      ja: '文書を指定してください。たとえば shops/kaoru/policy.md',
      en: 'name a document, for instance shops/kaoru/policy.md',
    })
  const examples = values['write-examples'] === true ? 'write' : values.examples ? 'score' : undefined
  return { files, examples }
}

function checkFile(given: string, { examples }: Arguments, language: Language): number | Mistake {
  const absent = notAFile(given)
  if (absent !== undefined) return absent
  const read = textOfGiven(given)
  if ('mistake' in read) return read
  const [file, { text }] = [placeOfGiven(given), read]
  const { policy, problems } = readPolicy(text, given)
  if (problems.length > 0) {
    process.stdout.write(
      `${problems.map((p) => printProblem(p, text, language)).join('\n')}\n${countProblems(problems.length, given, language)}\n`,
    )
    return 1
  }
  const ground = groundOf(file, policy)
  const findings = findingsIn(policy, ground)
  for (const found of findings) process.stdout.write(`${printFound(found, language)}\n`)
  process.stdout.write(`${given}: ${readableWords(policy, findings, language)}\n`)
  if (policy.kind === 'policy')
    process.stdout.write(`${given}: ${packsUnder(ground.documents.laws, ground.shipsTo, language)}\n`)
  for (const note of folderNotes(ground, language)) process.stdout.write(`${given}: ${note}\n`)
  if (examples === undefined) return 0
  if (policy.kind === 'policy') return checkExamples({ given, file, text, ground }, examples, language)
  return wrongUse({
    ja: '--examples は店の約束のためのものです。法律のパックには、調べる例がありません',
    en: '--examples is for policies; a law pack has none of its own to score',
  })
}

/** What the shop of a document still lacks beside it. */
function folderNotes({ folder, documents }: Ground, language: Language): readonly string[] {
  if (folder === undefined) return []
  const unsold = notSelling(folder.settings, language)
  return [
    ...(unsold === undefined ? [] : [unsold]),
    ...servicesNotKnown(folder.settings, language),
    ...(lacksNotice(folder.notices, documents) ? [noticeWanted([folder.settings.shop], language)] : []),
  ]
}

type Read = {
  readonly given: string
  readonly file: string
  readonly text: string
  readonly ground: Ground
}

/** Which slips in the rules no example would notice; where asked for, examples that would. */
function checkExamples(
  { given, file, text, ground }: Read,
  wish: 'score' | 'write',
  language: Language,
): number | Mistake {
  const { documents, calendar } = ground
  const score = scoreExamples(documents, calendar)
  const missing = missingExamples(documents, score, calendar, language)
  if (wish === 'score' || missing.examples.length === 0) {
    process.stdout.write(printScore(given, score, missing, documents.policy, language))
    return 0
  }
  try {
    writeFileSync(file, withExamples(text, documents.policy, missing.examples))
  } catch (problem) {
    return cannotUse({
      ja: `${given} に書き込めません：${String(problem)}`,
      en: `${given} cannot be written: ${String(problem)}`,
    })
  }
  process.stdout.write(printWritten(given, score, missing, language))
  return 0
}

const countProblems = (n: number, file: string, language: Language): string =>
  language === 'ja' ? `${file}: 読めないところが${n}か所あります` : `${count(n, 'problem')} in ${file}`

function printProblem(problem: Problem, text: string, language: Language): string {
  const { file, line, column, endColumn } = problem.place
  const source = (text.split('\n')[line - 1] ?? '').slice(0, 160)
  const marker = `${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(Math.max(1, Math.min(endColumn - column, 60)))}`
  const gutter = ' '.repeat(String(line).length)
  return [
    `${file}:${line}:${column}: ${problem.code}: ${problem.message[language]}`,
    `  ${line} | ${source}`,
    `  ${gutter} | ${marker}`,
    ...(problem.help === undefined ? [] : [`  ${helpWord[language]}: ${problem.help[language]}`]),
    '',
  ].join('\n')
}

const helpWord = { ja: '直し方', en: 'help' }
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

function readableWords(
  { sections, rules, examples }: Policy,
  findings: readonly PrintedFinding[],
  language: Language,
): string {
  const [clauses, ruled, shown] = [sections.length, rules.length, examples.length]
  const notes = findings.filter(({ severity }) => severity === 'note').length
  const act = findings.length - notes
  return language === 'ja'
    ? `読めました。条項${clauses}、規則${ruled}、例${shown}、直すか決めること${act}件、お知らせ${notes}件`
    : `can be read; ${count(clauses, 'clause')}, ${count(ruled, 'rule')}, ${count(shown, 'example')}, ${count(act, 'finding')} to act on, ${count(notes, 'note')}`
}
