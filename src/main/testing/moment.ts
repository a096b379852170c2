/** Moments as tests write them down. */
import { parseInstant, type Instant } from '#calendar'

/** '2026-11-20T10:00+09:00' as an instant; what is none is a slip in the test. */
export function moment(text: string): Instant {
  const at = parseInstant(text)
  if (at === undefined) throw new RangeError(`${text} is not a moment`)
  return at
}
