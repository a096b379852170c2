/** Words of answers and of the questions before them, in English, on the pages of every audience. */
import type { answersJa } from './ja.ts'

export const answersEn = {
  'answers.named': '{name}: {value}',
  'answers.between': ' · ',
  'answers.law-heading': '{law}: {heading}',
  'answers.clause-source': 'See it in the whole document',
  'answers.article-source': 'See it on the page about this law',
  'answers.back': 'Back to the question before',
  'answers.so-far': 'Your answers so far',
  'answers.change': 'Change',
  'answers.change-about': 'Change the answer to “{question}”',
  'answers.why': 'Your answer decides which clauses apply.',
  'answers.why-more': '{count, plural, one {and one more} other {and # more}}',
  'answers.next': 'Next',
  'answers.unknown': 'Please choose one of these.',
  'answers.terms': 'Costs and dates',
  'answers.obligations': 'What we ask of you',
  'answers.because': 'Why',
  'answers.another-part': 'Another part of the country',
  'answers.not-yet': 'Not yet',
  'answers.title': 'The answer',
  'answers.needed.photo': 'A photo that shows the fault is needed.',
  'answers.needed.description': 'Your name, the order number and what is wrong are needed.',
} as const satisfies Record<keyof typeof answersJa, string>
