/**
 * What the worksheet of a withdrawn piece sends: the loss, why, and photos, which are stored before the
 * press.
 */
import { z } from 'zod'
import { filesField, parseForm, problem, textField, type WebRequest } from '#web/http'
import { mostPhotos, photoFormBytes } from '#web/photos'
import { readAmount } from './amounts.ts'
import { takeStepPhotos } from './step-photos.ts'

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
  const form = await parseForm(c, shape, { limitBytes: photoFormBytes })
  const { photos, kept, problems } = await takeStepPhotos(c, form, 'assess')
  if ('problems' in form) return { ...form, kept }
  const { values, given } = form
  if (problems !== undefined) return { given, kept, problems }
  const command = {
    command: 'assess',
    lossMinor: values['assess-loss'],
    note: values['assess-note'],
    photos,
  } as const
  return { given, kept, values: { version: values.version, command } }
}
