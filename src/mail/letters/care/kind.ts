/** Which letters are about work on a piece. */
import type { CareLetters } from '#letters'

export type CareLetterKind = keyof CareLetters
