/** A CSV file as rows under its columns, in the encodings that spreadsheets write. Pure. */
import { parse } from 'csv-parse/sync'
import { columnCalled, needed, type Column } from './columns.ts'
import type { RowProblem } from './problem.ts'

export const mostBytes = 1_000_000
export const mostRows = 2_000

export type TableRow = { readonly row: number; readonly values: Readonly<Partial<Record<Column, string>>> }
export type Table = { readonly rows: readonly TableRow[]; readonly problems: readonly RowProblem[] }

/** The text of a file: UTF-8, with or without a mark before it, else Shift_JIS, else nothing we can read. */
export function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\u0000') ? undefined : text
    } catch {
      continue
    }
  }
  return undefined
}

const wrong = (problem: RowProblem['problem'], values?: RowProblem['values']): Table => ({
  rows: [],
  problems: [{ row: null, problem, ...(values === undefined ? {} : { values }) }],
})

export function tableIn(text: string): Table {
  const records = recordsIn(text)
  if (records === undefined) return wrong('not-csv')
  const [headings = [], ...rest] = records
  const filled = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return wrong('empty')
  if (filled.length > mostRows) return wrong('too-many-rows', { rows: mostRows })
  const order = headings.map(columnCalled)
  const problems: RowProblem[] = headingProblems(order)
  if (problems.length > 0) return { rows: [], problems }
  const rows = filled.flatMap(({ cells, row }): TableRow[] => {
    if (cells.length !== headings.length) {
      problems.push({ row, problem: 'ragged' })
      return []
    }
    const values = order.flatMap((column, index) =>
      column === undefined ? [] : [[column, cells[index]?.trim() ?? '']],
    )
    return [{ row, values: Object.fromEntries(values) }]
  })
  return { rows, problems }
}

function recordsIn(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, max_record_size: 20_000 })
  } catch {
    return undefined
  }
}

function headingProblems(order: readonly (Column | undefined)[]): RowProblem[] {
  const missing = needed.filter((column) => !order.includes(column))
  const either = order.includes('order') || order.includes('certificate') ? [] : (['order'] as const)
  const twice = order.filter((column, index) => column !== undefined && order.indexOf(column) !== index)
  return [
    ...[...either, ...missing].map((column) => ({ row: null, problem: 'no-column', column }) as const),
    ...[...new Set(twice)].flatMap((column) =>
      column === undefined ? [] : [{ row: null, problem: 'same-column', column } as const],
    ),
  ]
}
