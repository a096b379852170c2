/** The diagram to read: a table of answers, and the same as sentences. The drawing is in `drawing.ts`. */
import { wordIn } from '../evaluate/print.ts'
import { plainTerms } from '../evaluate/tell.ts'
import type { Words } from '../vocabulary/tree.ts'
import { coverOf } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { and, endsOf, mapped, no } from './nodes.ts'
import { boxWords } from './words.ts'

/** One line of the table: where the answer is given (its broadest box), what it is, on what it rests. */
export type AnswerRow = {
  readonly request: string
  readonly when: Words
  readonly verdict: string
  readonly clauses: readonly string[]
  readonly terms: ReturnType<typeof plainTerms>
  readonly count: number
}

/** All answers the documents can give to a request, the most frequent first. */
export function tableOf(compiled: Compiled, request: string): readonly AnswerRow[] {
  const on = compiled.requests.get(request)
  if (on === undefined) return []
  const d = compiled.nodes
  return [...endsOf(d, on.answer)]
    .flatMap((answer) => {
      const where = and(
        d,
        compiled.care,
        mapped(d, on.answer, (end) => (end === answer ? 1 : 0)),
      )
      if (where === no) return []
      const { covers, all } = coverOf(compiled, where, compiled.care, 1)
      const laid = compiled.answers[answer]!
      return [
        {
          request,
          when: boxWords(compiled, [request], covers[0]!.box),
          verdict: laid.verdict,
          clauses: laid.deciding,
          terms: plainTerms(laid.terms),
          count: all,
        },
      ]
    })
    .toSorted((a, b) => b.count - a.count)
}

export const verdictWords: Readonly<Record<string, Words>> = {
  accept: { ja: '承ります', en: 'yes' },
  pending: { ja: '必要なものが揃いしだい承ります', en: 'yes, once what is missing is there' },
  staff: { ja: '担当者が判断します', en: 'staff decide' },
  refuse: { ja: 'お受けできません', en: 'no' },
}

/** The table as sentences in a language. */
export function sentencesOf(compiled: Compiled, request: string, language: 'ja' | 'en'): readonly string[] {
  return tableOf(compiled, request).map(({ when, verdict, clauses }) => {
    const said = wordIn(verdictWords[verdict] ?? {}, language)
    return language === 'ja'
      ? `${when['ja']}：${said}(${clauses.join('、')})。`
      : `${when['en']}: ${said} (${clauses.join(', ')}).`
  })
}
