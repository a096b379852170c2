/** What values in a shop's folder look like, each with the sentence that says so where one does not. */
import { z } from 'zod'
import { commerce, isCountry } from '#policy'
import type { WordKey } from '#words'

/** What a value should look like, as a sentence of `words`. */
export const shaped = (key: WordKey): string => key

/** For what goes from one number to another: the second is not the smaller one. */
export const ordered = ([from, to]: readonly [number, number]): boolean => from <= to

export const words = z.object({ ja: z.string(), en: z.string() })
/** Words that are shown by themselves: none of them may be empty. */
export const named = z.strictObject({
  ja: z.string().min(1, shaped('folder.shape.filled')),
  en: z.string().min(1, shaped('folder.shape.filled')),
})
export const colour = z.string().regex(/^#[0-9a-f]{6}$/i, shaped('folder.shape.colour'))
export const name = z.string().regex(/^[a-z0-9-]+$/, shaped('folder.shape.name'))
export const country = z.string().refine(isCountry, shaped('folder.shape.country'))

const isGroupOrCountry = (code: string) => Object.hasOwn(commerce.countryGroups, code) || isCountry(code)

/** `[JP, EU, UK]`: each group stands for its countries. */
export const countries = z
  .array(z.string().refine(isGroupOrCountry, shaped('folder.shape.countries')), {
    error: shaped('folder.shape.countries'),
  })
  .min(1, shaped('folder.shape.countries'))
  .transform((codes) => [...new Set(codes.flatMap((code) => commerce.countryGroups[code] ?? [code]))])

/** A length of time as a shop writes it: '14 days', '3 business days'. */
export const length = z
  .string()
  .regex(/^[1-9]\d{0,2} (business )?days?$/, shaped('folder.shape.length'))
  .transform((text) => ({
    length: Number.parseInt(text, 10),
    unit: text.includes('business') ? ('business-days' as const) : ('days' as const),
  }))
