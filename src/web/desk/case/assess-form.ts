/**
 * What the worksheet of a withdrawn piece sends: the loss, why, and photos, which are stored before the
 * press.
 */
import { z } from 'zod'
import { storePhoto, type KeptPhoto } from '#files'
import { filesField, parseForm, problem, textField, type FieldProblems, type WebRequest } from '#web/http'
import { readAmount } from './amounts.ts'

/** As many as one look at a piece needs. */
export const mostPhotos = 5

/** Those photos at their limit, and the words beside them. */
const limitBytes = 52 * 1024 * 1024

const shape = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  'assess-loss': textField({ max: 30 }).transform((text, context) => {
    const stated = readAmount(text)
    if (typeof stated === 'bigint') return stated
    context.addIssue({ code: 'custom', message: problem('desk.form.amount') })
    return z.NEVER
  }),
  'assess-note': textField({ max: 2000, min: 0 }),
  'assess-photos': filesField({ max: mostPhotos }),
})

/** Read like the form of any step. */
export async function readAssessment(c: WebRequest) {
  const form = await parseForm(c, shape, { limitBytes })
  if ('problems' in form) return form
  const { values, given } = form
  const photos: KeptPhoto[] = []
  const problems: FieldProblems[string][] = []
  for (const file of values['assess-photos']) {
    const kept = await storePhoto(c.var.context.files, new Uint8Array(await file.arrayBuffer()))
    if ('refused' in kept) problems.push({ key: 'desk.assess.photo', values: { name: file.name } })
    else photos.push(kept)
  }
  if (problems[0] !== undefined) return { given, problems: { 'assess-photos': problems[0] } }
  const command = {
    command: 'assess',
    lossMinor: values['assess-loss'],
    note: values['assess-note'],
    photos,
  } as const
  return { given, values: { version: values.version, command } }
}
