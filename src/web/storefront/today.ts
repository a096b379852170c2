/** The day that it is on the shop's clock: what is offered until a day is offered until its end there. */
import { dayOf, type Day } from '#calendar'
import { shopOf, type WebRequest } from '#web/http'

export const todayOf = (c: WebRequest): Day => dayOf(c.var.context.now(), shopOf(c).calendar.zone)
