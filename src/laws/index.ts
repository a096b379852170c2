/**
 * Law packs: consumer law as documents in the policy language, which of them lie under a shop, and what they
 * oblige it to say at each moment of a sale.
 */
export { packsFor } from './applies.ts'
export { dutiesIn, dutiesOf } from './duties.ts'
export { dutyRemarks } from './duty-remarks.ts'
export type { DueDuty, Duty, DutyMoment, Sure } from './duty.ts'
export { readPackFiles } from './packs.file.ts'
export type { PackFile } from './packs.file.ts'
