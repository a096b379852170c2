/** Words of the field for photos, in English. */
import type { photosJa } from './ja.ts'

export const photosEn = {
  'photos.hint':
    'Up to {most}, JPEG, PNG or WebP, {megabytes} MB each and {together} MB together. We keep them without ' +
    'the place where they were taken.',
  'photos.kept':
    '{count, plural, one {We have received # photo. You need not choose it again.} ' +
    'other {We have received # photos. You need not choose them again.}}',
  'photos.one': 'Photo {number}',
  'photos.keep': 'Send photo {number}',
  'photos.not-added':
    '{count, plural, one {Your photo was not added either:} other {Your # photos were not added either:}}',
  'photos.gone': 'Photos that you sent some days ago were cleared away. Please choose them again.',
  'photos.wrong': '{sentence}',
  'photos.number': 'Photo {number} (opens large)',
  'photos.of.customer.customer': 'Your photos, {moment}',
  'photos.of.customer.shop': 'Photos that we took, {moment}',
  'photos.of.staff.customer': 'Photos of the customer, {moment}',
  'photos.of.staff.shop': 'Photos of the shop, {moment}',
  'photos.later': 'It is sent together with the form.',
  'photos.sending': 'Your photos are on their way. The form is sent as soon as they have arrived.',
} as const satisfies Record<keyof typeof photosJa, string>
