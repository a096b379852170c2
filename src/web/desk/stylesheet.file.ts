/** The stylesheet of the desk, read once when the program starts. */
import { stylesheetIn } from '#web/ui'

export const deskStylesheet = stylesheetIn(import.meta.dirname, 'desk')
