/** The stylesheet of My Page, read once. */
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(import.meta.dirname, 'my-page')
