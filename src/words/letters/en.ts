/** Words of the letters, in English. */
import type { lettersJa } from './ja.ts'

export const lettersEn = {} as const satisfies Record<keyof typeof lettersJa, string>
