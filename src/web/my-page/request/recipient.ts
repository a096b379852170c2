/**
 * Where whoever was given a piece is written to: the fields that their form has besides, and what they come
 * to. Letters about a present never go to the giver.
 */
import { z } from 'zod'
import type { Recipient } from '#cases'
import type { OpeningRequest } from '#cases/kinds'
import { countries } from '#web/answers'
import { choiceField, mailField, lineField, problem, textField } from '#web/http'
import { requestWords } from '../case/words.ts'

/** Whether a postal address is asked for too. */
export const asksPostal = (request: OpeningRequest): boolean => requestWords[request].parcel

export const recipientNames = ['to-name', 'to-address', 'to-lines', 'to-country', 'to-language'] as const

/** The fields of the form. */
export const recipientFields = (request: OpeningRequest) => ({
  'to-name': lineField({ max: 100 }),
  'to-address': mailField(),
  'to-lines': textField({ max: 400, min: asksPostal(request) ? 1 : 0 }),
  'to-country': z
    .string()
    .refine((code) => countries('en').some(({ value }) => value === code), problem('form.choose'))
    .optional(),
  'to-language': choiceField(['ja', 'en']),
})

const shape = z.object(recipientFields('return'))

/** What a form that was taken says of it; undefined for a form that does not ask. */
export function recipientIn(
  values: object,
): { readonly recipient: Recipient; readonly language: 'ja' | 'en' } | undefined {
  const read = shape.safeParse(values)
  if (!read.success) return undefined
  const { 'to-name': name, 'to-address': address, 'to-language': language, 'to-country': country } = read.data
  const lines = read.data['to-lines'].split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  return { recipient: { name, address, lines, ...(country === undefined ? {} : { country }) }, language }
}
