/** What letters say, as values: shapes that whoever causes a letter fills in. Pure; knows no sentence. */
export type {
  LetterAddress,
  LetterBack,
  LetterCase,
  LetterClause,
  LetterDeadline,
  LetterKind,
  LetterLead,
  LetterMoment,
  LetterOrder,
  LetterPiece,
  LetterRemedy,
  LetterSum,
  LetterTerms,
  LetterValues,
  LetterWords,
} from './letters.ts'
