/** What is wrong with a file, row by row, as data. Pure. */
import type { SentenceValues, WordKey } from '#words'
import type { Column } from './columns.ts'

type After<Key extends string, Text> = Text extends `${Key}${infer Rest}` ? Rest : never
export type ProblemName = After<'import.problem.', WordKey>

/** `row` counts as a spreadsheet does: the headings are row 1; null where the file as a whole is meant. */
export type RowProblem = {
  readonly row: number | null
  readonly problem: ProblemName
  readonly column?: Column
  readonly values?: SentenceValues
}
