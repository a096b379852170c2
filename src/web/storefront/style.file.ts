/** The storefront's own stylesheet, read once. */
import { join } from 'node:path'
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(join(import.meta.dirname, 'styles'), 'storefront', [
  'house',
  'front',
  'piece',
  'documents',
  'window',
  'media',
  'applies',
  'basket',
])
