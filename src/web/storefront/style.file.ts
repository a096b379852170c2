/** The storefront's own stylesheet, read once. */
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(import.meta.dirname, 'storefront')
