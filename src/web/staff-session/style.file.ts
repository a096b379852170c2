/** The stylesheet of every page behind the sign-in of staff, read once when the program starts. */
import { stylesheetIn } from '#web/ui'

export const staffStylesheet = stylesheetIn(import.meta.dirname, 'staff-session')
