/** Words of changes to an order after it was placed: what was changed, and the forms that ask for it. */
import type { changesJa } from './ja.ts'

export const changesEn = {
  'change.since': 'Changed since the order',
  'change.what.delivery-day': 'Delivery day',
  'change.what.address': 'Delivery address',
  'change.what.wrapping': 'Gift wrapping',
  'change.what.specification': 'How the piece is made',
  'change.was': 'Before: {before}',
  'change.is': 'Now: {after}',
  'change.day.none': 'no day chosen',
  'change.wrapping.none': 'none',
  'change.wrapping.yes': 'yes',
  'change.words.erased': 'erased as personal data',
  'change.option': '{name} {value}',
  'change.asked': 'A change was asked for:',
  'change.fact.delivery-day': 'Day of delivery wished for',
  'change.fact.wrapping': 'Gift wrapping',
  'change.row.delivery-day': 'Delivery wished for on {day}',
  'change.row.wrapping': 'gift wrapping',
  'change.row.changed': 'changed',

  'work.refused.order-changed':
    'the order was changed after the page was opened. Please look at it below and press again. Nothing of this order has moved on.',
} as const satisfies Record<keyof typeof changesJa, string>
