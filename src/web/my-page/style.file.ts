/** The stylesheets of My Page, read once. */
import { style as answers } from '#web/answers'
import { stylesheetIn } from '#web/ui'

export const styles = [stylesheetIn(import.meta.dirname, 'my-page', ['my-page', 'order-page']), answers]
