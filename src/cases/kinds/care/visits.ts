/** A booked visit as an instant and in the words of a letter. */
import { parseDay, startOfDay, type Instant, type Zone } from '#calendar'
import type { OpenShop } from '#shops'
import { deadlineAt } from '#cases/case'
import type { Visit } from './details.ts'

/** When a visit begins, by the store's clock. */
export function startOfVisit({ day, time }: Pick<Visit, 'day' | 'time'>, zone: Zone): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(parseDay(day) ?? 0, zone) + (hours * 60 + minutes) * 60_000
}

/** The store, its address, the time and the language, for letters. */
export function visitWords(visit: Visit, { settings, calendar }: Pick<OpenShop, 'settings' | 'calendar'>) {
  const store = settings.stores.find(({ id }) => id === visit.store)
  const unknown = { ja: visit.store, en: visit.store }
  return {
    store: store?.name ?? unknown,
    address: store?.address ?? { ja: '', en: '' },
    begins: deadlineAt(startOfVisit(visit, calendar.zone), calendar.zone),
    language: visit.language,
  }
}
