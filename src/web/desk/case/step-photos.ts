/** Photos that a step at the desk brings: stored before the press, and carried on where it is not taken. */
import type { StoredPhoto } from '#cases'
import type { StaffStep } from '#cases/kinds'
import type { FieldProblems, FormFiles, FormValues, WebRequest } from '#web/http'
import { takePhotos } from '#web/photos'

/** With the marks of the photos that came, for the form that is shown again. */
export type WithKept<F> = F & { readonly kept?: readonly string[] }

type StepPhotos = {
  readonly photos: readonly StoredPhoto[]
  readonly kept: readonly string[]
  readonly problems: FieldProblems | undefined
}

export async function takeStepPhotos(
  c: WebRequest,
  form: { readonly given: FormValues; readonly files: FormFiles },
  step: StaffStep,
): Promise<StepPhotos> {
  const name = `${step}-photos`
  const { photos, kept, sentence } = await takePhotos(c, form, name)
  const problems =
    sentence === undefined ? undefined : { [name]: { key: 'photos.wrong', values: { sentence } } as const }
  return { photos, kept, problems }
}
