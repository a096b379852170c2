/**
 * Days, instants, zones, holidays and periods: when something must have happened, and until when it may.
 *
 * Pure: no clock. Days are integers inside; text and Temporal only at the edges. Which period an article or a
 * clause means is said in `laws/` and `shops/`, never here.
 */
export { addMonths, civilOf, formatDay, parseDay, typedDay, weekdayOf, type Civil, type Day } from './day.ts'
export { dayOf, endOfDay, isZone, startOfDay, type Instant, type Zone } from './zone.ts'
export { formatInstant, parseInstant } from './instant.ts'
export {
  CLOSED,
  holidaysOf,
  subdivisionName,
  subdivisionsOf,
  isWorkingDay,
  noHolidays,
  withClosingDays,
  workedOutHolidays,
  type ClosingDays,
  type Holidays,
} from './holidays.ts'
export {
  ONLY_ONE,
  deadlineOf,
  lastDay,
  type Deadline,
  type Period,
  type RolledOver,
  type Unit,
} from './period.ts'
export { zoneOf, zonesOf } from './zones-of.ts'
export { zoneName } from './zone-name.ts'
export { formatDate, formatDateOfYear, formatDeadline, formatMoment } from './wording.ts'
