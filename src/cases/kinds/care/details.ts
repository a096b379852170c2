/**
 * What somebody says who asks for work on a piece: which work, whether it is sent or brought, from which size
 * to which, when they come, what it is worth. Kept with the request as it was said.
 */
import { z } from 'zod'
import { parseDay } from '#calendar'
import type { CaseRecord } from '#cases/case'

export const works = ['repair', 'resize', 'clean', 'repolish', 'refinish', 'inspect'] as const
export type Work = (typeof works)[number]

const day = z.string().refine((text) => parseDay(text) !== undefined)

/** A time at a store, and the language that is spoken there then. */
export const visit = z.object({
  store: z.string().min(1).max(60),
  day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  language: z.enum(['ja', 'en']),
})

export type Visit = z.infer<typeof visit>

const size = z.string().trim().min(1).max(40)

export const careDetails = z
  .object({
    work: z.enum(works),
    handover: z.enum(['post', 'store']),
    /** Of a ring: the size that it has, as far as it is known, and the size that it should have. */
    from: size.optional(),
    to: size.optional(),
    visit: visit.optional(),
    /** The last day of their stay, for somebody who travels. */
    leaves: day.optional(),
    /** That the work takes longer than the stay was shown, and is known. */
    late: z.literal('known').optional(),
    certificate: z.string().trim().min(1).max(60).optional(),
    /** What it is worth, as its owner says. */
    valueMinor: z
      .string()
      .regex(/^\d{1,12}$/)
      .optional(),
  })
  .refine(({ work, to }) => work !== 'resize' || to !== undefined, { path: ['to'] })
  .refine(({ handover, visit: booked }) => handover === 'store' || booked === undefined, { path: ['visit'] })

export type CareDetails = z.infer<typeof careDetails>

/** What a request said; it was read at the door, so that anything else is a bug. */
export const detailsOf = ({ details }: Pick<CaseRecord, 'details'>): CareDetails => careDetails.parse(details)
