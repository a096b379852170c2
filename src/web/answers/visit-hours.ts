/** On which days and at which hours a store can be visited, in words. */
import { week, type Store } from '#shops'
import { say, type Language } from '#words'

/** The shorter is told: the days it is open, or those it is not; nothing where no visit is booked there. */
export function visitHours({ visits }: Store, language: Language): string | undefined {
  if (visits === undefined) return undefined
  const [from, to] = visits.hours
  const listed = (days: readonly (typeof week)[number][]) =>
    days.map((day) => say(language, `stores.day.${day}`)).join(say(language, 'stores.day.between'))
  const open = week.filter((day) => !visits.closed.includes(day))
  const closed = week.filter((day) => visits.closed.includes(day))
  if (closed.length === 0) return say(language, 'stores.hours', { from, to })
  return closed.length < open.length
    ? say(language, 'stores.hours.but', { from, to, days: listed(closed) })
    : say(language, 'stores.hours.on', { from, to, days: listed(open) })
}
