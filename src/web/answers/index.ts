/**
 * Questions that lead to a ruling, and rulings, as the pages of customers show them: nothing is asked that
 * could not change the answer, and nothing is decided here.
 */
export { refundIn, RefundRows, type RefundRowsProps } from './refund-rows.tsx'
export { ClauseList, titleOf } from './clause-list.tsx'
export { clausesAsked, clausesOf, headingsOf, type DocumentSet, type ShownClause } from './clauses.ts'
export {
  interview,
  notYet,
  questionBefore,
  withAnswers,
  type Answered,
  type End,
  type FormAnswers,
  type Interviewed,
  type Question,
} from './interview.ts'
export { careRows, visitInWords } from './care-details.ts'
export { LateVisit, VisitFields, visitGiven, visitSentence, type VisitWrong } from './visit-fields.tsx'
export { visitHours } from './visit-hours.ts'
export { NearestStores, serviceFor } from './nearest-stores.tsx'
export { answerWord, countries, countryName, offeredValues } from './offered.ts'
export { problemOf, QuestionForm, rowsOf, SoFar, type AnswerRow } from './question-form.tsx'
export { SaidAnswer } from './said-answer.tsx'
export { style } from './style.file.ts'
export { TermsAgreed } from './terms-agreed.tsx'
export { WholeAnswer, type WholeAnswerProps } from './whole-answer.tsx'
