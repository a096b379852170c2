/** The script and the stylesheet of photos in a form, read once. */
import { scriptIn, stylesheetIn } from '#web/ui'

export const photoScript = scriptIn(import.meta.dirname, 'photos')
export const photoStyle = stylesheetIn(import.meta.dirname, 'photos')
