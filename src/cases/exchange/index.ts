/**
 * The exchange, whole: asked by the customer, ruled by the documents, decided by staff, carried to the
 * replacement or the next remedy of the ladder. Every press returns a value: what was done, or why not.
 */
export { answersWith, askExchange, nextQuestionOfExchange, previewExchange } from './ask.sql.ts'
export type { ExchangeRequest, NotAsked } from './ask.sql.ts'
export {
  approve,
  callIn,
  drop,
  giveEvidence,
  inspect,
  receiveParcel,
  refuse,
  sendPieceBack,
  wakeCase,
  wantEvidence,
} from './act.sql.ts'
export { handToStaff, oweByHand, remedy, sendReplacement, settle } from './remedy.sql.ts'
export type { Done, NotDone, Press } from './press.sql.ts'
export { arrows, closedStates, nextRemedy, nextSteps } from './exchange.ts'
export type { Act, Exchange, CustodyEvent, ExchangeEvent, Found, Remedy, State } from './exchange.ts'
export { addressOfShop } from './letters.ts'
