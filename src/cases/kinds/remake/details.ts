/**
 * What a request for one side says besides words and photos: the certificate's number, and which side. Pure.
 */
import { z } from 'zod'
import type { CaseRecord } from '#cases/case'

export const sides = ['left', 'right', 'alike'] as const
export type Side = (typeof sides)[number]

export const remakeDetails = z.object({
  /** As it was typed; the shell finds the piece by it where the documents want a number. */
  certificate: z.string().trim().max(40).default(''),
  /** The side that was lost; both may be alike. */
  side: z.enum(sides),
})

/** What a case says; one from another version may lack it. */
export function detailsOf({ details }: Pick<CaseRecord, 'details'>): z.infer<typeof remakeDetails> {
  const read = remakeDetails.safeParse(details)
  return read.success ? read.data : { certificate: '', side: 'alike' }
}
