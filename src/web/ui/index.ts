/**
 * Parts of pages: pure functions from plain values to HTML, drawn on the server. Knows no business word and
 * no shop; the little it says itself (skip link, optional, done) it takes from `#words`.
 */
export { ChangeList, type ChangeShown } from './change-list.tsx'
export { ClauseDisclosure, Fold, type ClauseDisclosureProps } from './clause.tsx'
export {
  Button,
  Check,
  ErrorSummary,
  Field,
  FileField,
  RadioCards,
  Select,
  sentencesOf,
  type ButtonProps,
  type CheckProps,
  type Choice,
  type ErrorSummaryProps,
  type FieldProps,
  type FileFieldProps,
  type RadioCardsProps,
  type SelectProps,
} from './forms.tsx'
export { drawnFrom, nameOf } from './drawn.ts'
export { noteLabel } from './labels.tsx'
export { DescriptionList, EmptyState, Steps, Table, type Column, type Step } from './lists.tsx'
export { Markdown, safeAddress } from './markdown.tsx'
export { DayOf, Deadline, Moment, Money, Notice, Tag, Verdict, type Answer, type Tone } from './marks.tsx'
export { Page, PageTitle, problemPage, type PageProps } from './page.tsx'
export { photoMegabytes, photoSentence } from './photo-sentence.ts'
export { PlainText } from './plain-text.tsx'
export { scriptIn } from './script.file.ts'
export { assets, icon, stylesheet, stylesheetIn } from './stylesheet.file.ts'
