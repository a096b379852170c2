/**
 * Orders and certificates of a shop's earlier system, from a CSV file: looked at row by row first, then
 * written in one transaction or not at all.
 */
export { columns, needed, type Column } from './columns.ts'
export { decoded, mostBytes, mostRows } from './table.ts'
export type { RowProblem } from './problem.ts'
export { importEarlier, previewImport, type Preview } from './import.sql.ts'
