/** What letters say, as values: shapes that whoever causes a letter fills in. Pure; knows no sentence. */
export type { LetterAddress, LetterCase, LetterClause, LetterTerms } from './case-values.ts'
export type { AccountLetters } from './account-letters.ts'
export type { CareLetters, LetterVisit } from './care-letters.ts'
export type {
  GivenUp,
  LetterAcceptance,
  LetterAsk,
  LetterDay,
  LetterLaw,
  LetterMethod,
  LetterParcels,
  LetterPaymentWanted,
  LetterPromise,
  LetterTrader,
  Occasion,
  OrderLetters,
  WithdrawalLaw,
} from './order-letters.ts'
export type {
  EvidenceName,
  LetterBack,
  LetterEvidence,
  LetterKind,
  LetterMeans,
  LetterOrder,
  LetterRefund,
  LetterRefundRow,
  LetterRemedy,
  LetterUnpaid,
  LetterValues,
} from './letters.ts'
export type { RemakeLetters } from './remake-letters.ts'
export type {
  LetterDeadline,
  LetterLead,
  LetterMoment,
  LetterPiece,
  LetterSum,
  LetterWords,
} from './values.ts'
