/** Words of the desk, in English. */
import type { deskJa } from './ja.ts'

export const deskEn = {} as const satisfies Record<keyof typeof deskJa, string>
