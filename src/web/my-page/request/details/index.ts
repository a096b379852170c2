/**
 * What the form before the press asks besides words and photos, by request: the new size, another day. Each
 * reads its own fields into what its kind of case checks at the door, and says what is wrong with which.
 */
import type { OpeningRequest } from '#cases/kinds'
import { careForm } from './care.tsx'
import { changeForms } from './change.tsx'
import type { DetailsForm } from './form.ts'
import { keptForm } from './kept.tsx'
import { remakeDetailsForm } from './remake-one-side.tsx'

export type { DetailsForm, DetailsProps } from './form.ts'

/** Requests that are not here ask nothing more. */
export const detailsForms: { readonly [R in OpeningRequest]?: DetailsForm } = {
  ...changeForms,
  exchange: keptForm,
  return: keptForm,
  repair: careForm('repair'),
  resize: careForm('resize'),
  clean: careForm('clean'),
  repolish: careForm('repolish'),
  refinish: careForm('refinish'),
  inspect: careForm('inspect'),
  'remake-one-side': remakeDetailsForm,
}
