/** The stylesheets and the script of the desk, read once when the program starts. */
import { join } from 'node:path'
import { scriptIn, stylesheetIn } from '#web/ui'

export const deskStylesheet = stylesheetIn(import.meta.dirname, 'desk')
/** Bars and plots. */
export const plotStylesheet = stylesheetIn(import.meta.dirname, 'plots')

/** Keys in the queue. Every page works without it. */
export const queueScript = scriptIn(join(import.meta.dirname, 'queue'), 'queue')

/** Goes on with several cases by itself. */
export const batchScript = scriptIn(join(import.meta.dirname, 'queue'), 'batch')
