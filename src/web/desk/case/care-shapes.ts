/** What the forms about work on a piece send, and photos that staff take of it. */
import { z } from 'zod'
import { choiceField, dayField, dayTextField, filesField, problem, textField } from '#web/http'
import { mostPhotos } from '#web/photos'
import { readAmount } from './amounts.ts'

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const note = textField({ max: 2000, min: 0 })
const photos = filesField({ max: mostPhotos })

export const careDecision = z.object({
  version,
  note,
  reason: textField({ max: 2000, min: 0 }),
  clause: textField({ max: 200, min: 0 }),
})

/** Answers to what the documents ask the shop, by fact: `fact-large-change`. */
export const factsFound = z.looseObject({ version, note })

export const answersIn = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('fact-') && typeof value === 'string' && value !== ''
        ? [[name.slice('fact-'.length), value]]
        : [],
    ),
  )

export const intake = z.object({
  version,
  condition: textField({ max: 2000 }),
  value: textField({ max: 30, min: 0 })
    .refine((text) => readAmount(text) !== 'not-an-amount', problem('desk.form.amount'))
    .transform((text) => {
      const stated = readAmount(text)
      return stated === 'not-an-amount' ? undefined : stated
    }),
  photos,
})

export const readyDay = z.object({
  version,
  note,
  ready: dayField(),
})

export const visitShape = z.object({
  version,
  note,
  store: textField({ max: 60 }),
  day: dayTextField(),
  time: textField({ max: 5 }),
  language: choiceField(['ja', 'en']),
  late: z.literal('yes').optional(),
})

export const visitSet = ({ note: own, store, day, time, language, late }: z.infer<typeof visitShape>) => ({
  command: 'set-visit' as const,
  visit: { store, day, time, language },
  isLateKnown: late === 'yes',
  note: own,
})

export const check = z.object({ version, note, passed: choiceField(['yes', 'no']), photos })
