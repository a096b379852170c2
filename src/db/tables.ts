/**
 * Every table of ours and its columns, drawn from a migrated database by `npm run draw`; not written by hand.
 */
import type { ColumnType } from 'kysely'
import type { InstantColumn } from './column.ts'

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>

export interface DbMigrations {
  applied_at: Generated<InstantColumn>
  hash: string
  name: string
}

export interface DB {
  'db.migrations': DbMigrations
}
