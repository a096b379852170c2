/** Law packs: consumer law as documents in the policy language, and which of them lie under a shop. */
export { packsFor } from './applies.ts'
export { readPackFiles } from './packs.file.ts'
export type { PackFile } from './packs.file.ts'
