/** The stylesheet of the mailbox, read once. */
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(import.meta.dirname, 'mailbox')
