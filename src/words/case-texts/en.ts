/** Words of standard texts for answers to requests, in English. */
import type { caseTextsJa } from './ja.ts'

export const caseTextsEn = {
  'case-texts.choose': 'Choose a standard text',
  'case-texts.which': 'Standard text',
  'case-texts.hint':
    'It is put into “A few words” in the customer’s language ({language}). Read and alter it before you send anything.',
  'case-texts.insert': 'Put the text in',
} as const satisfies Record<keyof typeof caseTextsJa, string>
