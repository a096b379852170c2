/** The visits of a day: who comes when to which store, for what, in which language. */
import { dayOf, typedDay } from '#calendar'
import { readCase, readVisits } from '#cases'
import { readOrder } from '#ordering'
import type { WebApp, WebRequest } from '#web/http'
import { atDesk, deskFrame, type AtDesk } from '#web/staff-session'
import { VisitsScreen, type VisitRow } from './visits-screen.tsx'

export function serveVisits(app: WebApp): void {
  app.get('/desk/:shop/visits', atDesk(getVisits))
}

async function getVisits(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const { shop } = desk
  const today = dayOf(now(), shop.calendar.zone)
  const day = typedDay(c.req.query('day') ?? '') ?? today
  const visits = await readVisits(db, shop.name, { from: day, to: day })
  const rows = await Promise.all(
    visits.map(async (visit): Promise<VisitRow> => {
      const theCase = await readCase(db, shop.name, visit.number)
      const order = theCase === undefined ? undefined : await readOrder(db, shop.name, theCase.order)
      return { visit, request: theCase?.request, who: theCase?.recipient?.name ?? order?.name ?? '' }
    }),
  )
  return c.html(VisitsScreen({ frame: deskFrame(c, desk), desk, day, rows }))
}
