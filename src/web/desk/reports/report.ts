/**
 * What a period of requests comes to: counts, times, and the cases that the documents did not settle. Pure.
 */
import type { CaseRow } from './cases.read.sql.ts'

/** One bar: what it counts, and how many. */
export type Bar = { readonly name: string; readonly count: number }

export type Report = {
  readonly count: number
  readonly decided: number
  readonly refused: number
  readonly requests: readonly Bar[]
  readonly reasons: readonly Bar[]
  /** By product, the most asked about first. */
  readonly pieces: readonly Bar[]
  /** Days until the first yes or no, as many each; the last bar is everything longer. */
  readonly waits: readonly Bar[]
  /** Half of all decisions came within so many hours. */
  readonly medianHours: number | undefined
  readonly overrides: readonly CaseRow[]
  /** The documents said nothing. */
  readonly silences: readonly CaseRow[]
  /** Clauses went against each other. */
  readonly contradictions: readonly CaseRow[]
}

const day = 86_400_000

/** The upper ends of the bars of waiting, in days. */
const waitEnds = [1, 2, 3, 5, 7, 14] as const

export function reportOf(rows: readonly CaseRow[]): Report {
  const decided = rows.filter(({ decidedAt }) => decidedAt !== null)
  const waited = decided.map(({ openedAt, decidedAt }) => decidedAt! - openedAt).toSorted((a, b) => a - b)
  return {
    count: rows.length,
    decided: decided.length,
    refused: rows.filter(({ decision }) => decision === 'no').length,
    requests: countBy(rows, ({ request }) => request),
    reasons: countBy(rows, ({ reason }) => reason ?? ''),
    pieces: countBy(rows, ({ product }) => product),
    waits: waitsOf(waited),
    medianHours: waited.length === 0 ? undefined : hoursOf(waited[(waited.length - 1) >> 1]!),
    overrides: rows.filter(({ setAside }) => setAside !== null),
    silences: rows.filter(({ ground }) => ground === 'silence'),
    contradictions: rows.filter(({ ground }) => ground === 'contradiction'),
  }
}

/** What was answered at once came within the first hour. */
const hoursOf = (wait: number): number => Math.max(1, Math.ceil(wait / 3_600_000))

function countBy(rows: readonly CaseRow[], name: (row: CaseRow) => string): readonly Bar[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(name(row), (counts.get(name(row)) ?? 0) + 1)
  return [...counts]
    .map(([one, count]) => ({ name: one, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** `name` is the upper end in days; `more` for what took longer than all. */
function waitsOf(waited: readonly number[]): readonly Bar[] {
  if (waited.length === 0) return []
  const within = (days: number) => waited.filter((one) => one <= days * day).length
  const bars = waitEnds.map((end, index) => ({
    name: String(end),
    count: within(end) - (index === 0 ? 0 : within(waitEnds[index - 1]!)),
  }))
  return [...bars, { name: 'more', count: waited.length - within(waitEnds.at(-1)!) }]
}

/** What a program that opens tables would run as a formula begins so, in Japan also with wide signs. */
const isFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** Rows as a table that spreadsheets open (RFC 4180), with a mark that says UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = isFormula.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
