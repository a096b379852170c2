/**
 * The field of a day in every form, and what is wrong with what was typed there. Does not know whether the
 * day suits what it is for.
 */
import type { z } from 'zod'
import { parseDay, typedDay, type Day } from '#calendar'
import { problem, textField } from './form.ts'

/** A day as 'YYYY-MM-DD'; with `min` 0 it may be left empty. */
export const dayTextField = ({ min = 1 }: { readonly min?: 0 | 1 } = {}) =>
  textField({ max: 100, min }).superRefine((text, context) => {
    if (text === '' || typedDay(text) !== undefined) return
    const far = parseDay(text) !== undefined
    context.addIssue({ code: 'custom', message: problem(far ? 'form.day.year' : 'form.day') })
  })

/** A day that has to be named. */
export const dayField = (): z.ZodType<Day> => dayTextField().transform((text) => typedDay(text)!)

/** A day that may be left open. */
export const optionalDayField = (): z.ZodType<Day | null> =>
  dayTextField({ min: 0 }).transform((text) => typedDay(text) ?? null)
