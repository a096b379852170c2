/** Words of My Page, in English. */
import type { myPageJa } from './ja.ts'

export const myPageEn = {} as const satisfies Record<keyof typeof myPageJa, string>
