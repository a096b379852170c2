/** How well examples hold a document, and what was written for them, as lines to read. */
import { wordIn } from '#policy'
import type { ExampleScore, MissingExamples, Mutant, Policy } from '#policy'

type Language = 'ja' | 'en'

const words = {
  en: {
    none: 'there is no rule to hold',
    empty: (of: number) => `no examples yet: ${of} small changes to the rules would go unnoticed`,
    score: (noticed: number, of: number) => `examples notice ${noticed} of ${of} small changes to the rules`,
    write: (n: number) => `${n} example${n === 1 ? '' : 's'} would notice the rest: --write-examples`,
    unknown: 'could not be worked out',
    written: (n: number) => `${n} example${n === 1 ? '' : 's'} written at its end; `,
    left: 'no case was found that shows it: with the law underneath, the answer hardly ever changes',
  },
  ja: {
    none: '例で支える規則がありません',
    empty: (of: number) => `例はまだありません。規則の小さな変化${of}通りには、どれも気づけません`,
    score: (noticed: number, of: number) => `規則の小さな変化${of}通りのうち、${noticed}通りに例が気づきます`,
    write: (n: number) => `例をあと${n}件書けば、残りにも気づきます：--write-examples`,
    unknown: '確かめられませんでした',
    written: (n: number) => `終わりに例を${n}件書き足しました。`,
    left: 'これを示す場合は見つかりませんでした。法律のもとでは答えがほとんど変わりません',
  },
} as const

/** What no example would notice, each with its place. */
export function printScore(
  file: string,
  score: ExampleScore,
  missing: MissingExamples,
  { examples }: Pick<Policy, 'examples'>,
  language: Language,
): string {
  const w = words[language]
  const held = examples.length === 0 ? w.empty(score.of) : w.score(score.noticed, score.of)
  const unnoticed = score.mutants.filter((one) => one.fate === 'unnoticed' && !missing.left.includes(one))
  const count = missing.examples.length
  return lines([
    ...unnoticed.map((mutant) => line(file, mutant, language)),
    ...beyond(file, score, missing, language),
    `${file}: ${score.of === 0 ? w.none : held}`,
    ...(count === 0 ? [] : [`  ${w.write(count)}`]),
  ])
}

/** How many examples were written, and what they hold now. */
export function printWritten(
  file: string,
  score: ExampleScore,
  missing: MissingExamples,
  language: Language,
): string {
  const w = words[language]
  const noticed = w.score(score.of - missing.left.length, score.of)
  return lines([
    ...beyond(file, score, missing, language),
    `${file}: ${w.written(missing.examples.length)}${noticed}`,
  ])
}

/** Changes for which no case was found, and those of which nothing could be found out. */
const beyond = (
  file: string,
  { mutants }: ExampleScore,
  { left }: MissingExamples,
  language: Language,
): readonly string[] => [
  ...left.map((mutant) => `${line(file, mutant, language)}\n  ${words[language].left}`),
  ...mutants
    .filter(({ fate }) => fate === 'unknown')
    .map((mutant) => `${line(file, mutant, language)} (${words[language].unknown})`),
]

const line = (file: string, { place, words: said }: Mutant, language: Language): string =>
  `${file}:${place.line}: ${wordIn(said, language)}`

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
