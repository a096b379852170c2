/**
 * What the form before the press asks besides words and photos, by request: the new size, another day. Each
 * reads its own fields into what its kind of case checks at the door, and says what is wrong with which.
 */
import type { OpeningRequest } from '#cases/kinds'
import type { DetailsForm } from './details-form.ts'
import { remakeDetailsForm } from './remake-one-side.tsx'
export type { DetailsForm, DetailsProps } from './details-form.ts'

/** Requests that are not here ask nothing more. */
export const detailsForms: { readonly [R in OpeningRequest]?: DetailsForm } = {
  'remake-one-side': remakeDetailsForm,
}
