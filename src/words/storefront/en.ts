/** Words of the storefront, in English. */
import type { storefrontJa } from './ja.ts'

export const storefrontEn = {} as const satisfies Record<keyof typeof storefrontJa, string>
