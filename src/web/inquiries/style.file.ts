/** The stylesheet of threads, read once. */
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(import.meta.dirname, 'thread')
