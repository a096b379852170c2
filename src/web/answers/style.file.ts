/** The stylesheet of questions and answers, read once. */
import { stylesheetIn } from '#web/ui'

export const style = stylesheetIn(import.meta.dirname, 'answers')
