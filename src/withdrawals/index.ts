/**
 * The online withdrawal function: what people declare with it, taken in without a log-in and acknowledged at
 * once, and to which order it belongs. What follows for the pieces is a case of the kind `withdraw`.
 */
export { labelKeys, lawNames, nationalLabels } from './labels.ts'
export type { NationalLabels, WithdrawalLaw } from './labels.ts'
export { answerStatement, matchStatement, matchStatementJob, meaning, withdrawable } from './match.sql.ts'
export type { NotMatched } from './match.sql.ts'
export { lawOf, withdrawLine } from './of-order.sql.ts'
export {
  makeStatementLink,
  openStatementLink,
  readStatement,
  readStatements,
  recordStatement,
  sweepWithdrawals,
} from './statement.sql.ts'
export type { KeptStatement, Match } from './statement.sql.ts'
export { declaration, longest, modelForm, numbersIn, toTheSecond } from './statement.ts'
export type { Declared, Statement } from './statement.ts'
