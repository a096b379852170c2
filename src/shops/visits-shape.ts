/** What settings say of visits to a store, and of work on pieces: how long it takes, what it costs. */
import { z } from 'zod'
import { length, shaped } from './shapes.ts'

/** Days of the week as settings name them, Sunday first. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** The same as people list them, Monday first. */
export const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, shaped('folder.shape.time'))

/** `visits` of a store in `shop.yaml`. */
export const visitsShape = z.strictObject({
  /** From the first visit to the hour by which the last is over. */
  hours: z.tuple([clock, clock]).refine(([from, to]) => from < to, shaped('folder.shape.hours')),
  closed: z
    .array(z.enum(weekdays))
    .refine((days) => new Set(days).size < 7, shaped('folder.shape.weekly'))
    .default([]),
  /** Minutes that a visit takes. */
  every: z.number().int().min(10).max(240),
  /** How many visits there can be at the same time. */
  'at-once': z.number().int().min(1).max(20).default(1),
  /** Languages that are spoken, each with how long beforehand a visit in it is booked. */
  notice: z.strictObject({ ja: length.optional(), en: length.optional() }),
})

const perWork = z
  .strictObject({
    repair: z.number().int().min(0),
    resize: z.number().int().min(0),
    clean: z.number().int().min(0),
    repolish: z.number().int().min(0),
    refinish: z.number().int().min(0),
    inspect: z.number().int().min(0),
  })
  .partial()

/** `care` of `shop.yaml`: days that work takes, and its price, where a piece says nothing else. */
export const careShape = z.strictObject({ days: perWork.default({}), fees: perWork.default({}) })

/** `care-days` of a piece: how many days each work on this design takes. */
export const careDaysShape = perWork
