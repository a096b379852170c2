/**
 * An instant as text: ISO 8601 with its offset in, UTC out.
 *
 * Refuses what only looks like an instant: dates that do not exist, local times without an offset, and an
 * offset that contradicts the zone written behind it.
 */
import { dayOfCivil, formatDay, twoDigits } from './day.ts'
import { DAY_LENGTH, isZone, offsetAt, type Instant } from './zone.ts'

const SHAPE = new RegExp(
  [
    /^(\d{4})-(\d{2})-(\d{2})/, // date
    /T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?/, // local time
    /(?:(Z)|([+-])(\d{2}):(\d{2}))/, // UTC, or the offset
    /(?:\[([^\]]+)\])?$/, // zone
  ]
    .map(({ source }) => source)
    .join(''),
)

/**
 * Reads '2026-11-27T23:59:59.999+09:00', '2026-11-27T15:00Z' and the same with a trailing zone,
 * '…+09:00[Asia/Tokyo]'. Finer than a millisecond is cut off. Undefined for a date or time that does not
 * exist (24:00 and a leap second among them), for a missing offset, for an unknown zone and for an offset the
 * zone did not have at that instant.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = SHAPE.exec(text)
  if (parts === null) return undefined
  const [
    ,
    year,
    month,
    date,
    hour,
    minute,
    second = '0',
    fraction = '',
    utc,
    sign,
    offsetHour,
    offsetMinute,
    zone,
  ] = parts
  const day = dayOfCivil(Number(year), Number(month), Number(date))
  const time = timeOf(Number(hour), Number(minute), Number(second))
  const offset = utc === 'Z' ? 0 : timeOf(Number(offsetHour), Number(offsetMinute), 0)
  if (day === undefined || time === undefined || offset === undefined) return undefined
  const signed = sign === '-' ? -offset : offset
  const at = day * DAY_LENGTH + time + Number(fraction.padEnd(3, '0').slice(0, 3)) - signed
  if (zone === undefined) return at
  if (!isZone(zone)) return undefined
  return utc === 'Z' || offsetAt(at, zone) === signed ? at : undefined
}

/**
 * '2026-11-27T15:00:00Z' in UTC; milliseconds only when there are any. Outside the years 0000 to 9999 it
 * throws.
 */
export function formatInstant(at: Instant): string {
  const day = Math.floor(at / DAY_LENGTH)
  const seconds = Math.floor((at - day * DAY_LENGTH) / 1000)
  const part = (length: number) => twoDigits(Math.floor(seconds / length) % 60)
  const clock = `${twoDigits(Math.floor(seconds / 3600))}:${part(60)}:${part(1)}`
  const rest = at - day * DAY_LENGTH - seconds * 1000
  return `${formatDay(day)}T${clock}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}Z`
}

function timeOf(hour: number, minute: number, second: number): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1000
}
