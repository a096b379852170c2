/**
 * The database: a server of our own or the shop's, the connection to it, transactions, and the schema as it
 * stands. Knows no business table; every module keeps its queries in files of its own and takes a `Db` as
 * first argument.
 */
export { readActor, type Actor } from './actor.ts'
export {
  connect,
  laneOf,
  pageLimits,
  workLimits,
  type Database,
  type Db,
  type PoolLimits,
  type PoolSettings,
} from './connect.sql.ts'
export { type DatabaseFault } from './fault.ts'
export { at, json } from './values.sql.ts'
export { gathered } from './gathered.sql.ts'
export { kept } from './kept.sql.ts'
export { migrate } from './migrate.sql.ts'
export { addressOf } from './address.ts'
export { checkVersion, openDatabase, type DatabaseSettings, type OpenDatabase } from './open.sql.ts'
export { prepared, type Prepared } from './prepared.sql.ts'
export { shared } from './shared.sql.ts'
export { together } from './together.sql.ts'
export { togetherWithOthers } from './with-others.sql.ts'
export { oneStatement, transaction } from './transaction.sql.ts'
export { isUnavailable } from './unavailable.ts'
