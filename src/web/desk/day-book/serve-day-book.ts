/** The day book: money of a month, as a plot with its table. */
import { civilOf, dayOf, formatDay, typedDay } from '#calendar'
import { mayDo } from '#staff'
import type { WebApp, WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { readDays } from './day-book.read.sql.ts'
import { DayBookScreen } from './day-book-screen.tsx'

export function serveDayBook(app: WebApp): void {
  app.get('/desk/:shop/day-book', atDesk(getDayBook))
}

/** A month, as the address has it: `2026-11`. */
type Month = { readonly year: number; readonly month: number }

const first = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}-01`
export const nameOf = (month: Month): string => first(month).slice(0, 7)
const beside = ({ year, month }: Month, by: 1 | -1): Month => {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

async function getDayBook(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'settle-money')) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const { zone } = desk.shop.calendar
  const today = dayOf(now(), zone)
  const asked = typedDay(`${c.req.query('month')}-01`)
  const { year, month } = civilOf(asked ?? today)
  const shown = { year, month }
  const [before, after] = [beside(shown, -1), beside(shown, 1)]
  const days = await readDays(db, desk.shop.name, { from: first(shown), to: first(after), zone })
  const frame = deskFrame(c, desk)
  return c.html(
    DayBookScreen({
      frame,
      desk,
      shown,
      days,
      before: nameOf(before),
      after: first(after) > formatDay(today) ? undefined : nameOf(after),
    }),
  )
}
