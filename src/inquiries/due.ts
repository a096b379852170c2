/**
 * Until when a shop answers what it was asked: the time its settings state, by its clock and closing days.
 * Pure.
 */
import { deadlineOf, type Instant } from '#calendar'
import type { OpenShop } from '#shops'

/** `asked` is the moment of the question; the answer is to be there before the one returned. */
export function answerDue({ settings, calendar }: OpenShop, asked: Instant): Instant {
  const { length, unit } = settings.periods.answer
  const closed = unit === 'business-days' ? calendar.holidays : () => undefined
  const period = { length, unit, firstDay: 'excluded', roll: 'none' } as const
  return deadlineOf(period, asked, calendar.zone, closed).at
}
