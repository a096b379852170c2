/** The stylesheets and the script of the desk, read once when the program starts. */
import { join } from 'node:path'
import { scriptIn, stylesheetIn } from '#web/ui'

export const deskStylesheet = stylesheetIn(import.meta.dirname, 'desk')
/** Bars and plots. */
export const plotStylesheet = stylesheetIn(import.meta.dirname, 'plots')

/** Rows of fields, and what a change of settings takes and brings. */
export const settingsStylesheet = stylesheetIn(join(import.meta.dirname, 'settings'), 'settings')

/** Keys in the queue. Every page works without it. */
export const queueScript = scriptIn(join(import.meta.dirname, 'queue'), 'queue')

/** Goes on with several cases by itself. */
export const batchScript = scriptIn(join(import.meta.dirname, 'queue'), 'batch')
