/**
 * Evidence that is not altered unnoticed: what is written once has a leaf, written with it by the database
 * (`schema/migrations`, `seals`); leaves are sealed in batches, seal upon seal, per shop. Knows hashes and
 * chains; which rows are evidence is said by the schema, and no row of another module is changed here.
 */
export { sealAll, sealBatch } from './seal.sql.ts'
export { eraseRow, erasable, type Erasable } from './erase.sql.ts'
export { readAlterable, verify, type Break, type Erased, type ShopSeals } from './verify.sql.ts'
