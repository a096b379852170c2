/** Who wants to hear when a variant can be bought again, and the letters that tell them, in fair waves. */
export { putBackAndTell, returnAndTell } from './come-back.sql.ts'
export { countAndTell } from './count.sql.ts'
export {
  answerRestock,
  askRestock,
  keptDays,
  readDemand,
  readRestockLink,
  restockGoesTo,
  sweepRestock,
  withdrawRestock,
  type Demand,
  type NotAsked,
  type RestockRequest,
} from './requests.sql.ts'
