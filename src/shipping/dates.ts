/**
 * When each line leaves and arrives, as it is told before the order: what is ready within the shop's days of
 * work, what is made after its lead from the completed payment, a pre-order from its release. Lines of one
 * parcel go when the last of them is ready.
 */
import { dayOf, parseDay, type Day, type Instant } from '#calendar'
import type { ShopCalendar } from '#policy'
import { reaches, type ProductFile, type Selling } from '#shops'
import type { ParcelToSend } from './parcels.ts'
import { afterWorkingDays } from './working-days.ts'

export type LineToSend = {
  readonly line: number
  readonly kind: ProductFile['kind']
  readonly lead: ProductFile['lead']
}

/** First and last day, inclusive, of leaving and of arriving. `from`: what the days are counted from. */
export type LineDates = {
  readonly line: number
  readonly from: 'order' | 'payment' | 'release'
  readonly shipFrom: Day
  readonly shipBy: Day
  readonly deliverFrom: Day
  readonly deliverTo: Day
}

/**
 * `paidAt` is when payment was complete; before it is known, dates are told as if it were paid on the day of
 * the order. A destination that no row of `on-the-way` knows has no dates.
 */
export function datesOf(
  selling: Pick<Selling, 'ship-within' | 'on-the-way'>,
  destination: string,
  order: { readonly placedAt: Instant; readonly paidAt?: Instant | undefined },
  lines: readonly LineToSend[],
  parcels: readonly ParcelToSend[],
  calendar: ShopCalendar,
): readonly LineDates[] {
  const way = selling['on-the-way'].find(({ to }) => reaches(to, destination))
  if (way === undefined) return []
  const ready = new Map(lines.map((one) => [one.line, leaves(selling, one, order, calendar)]))
  return lines.flatMap(({ line }) => {
    const own = ready.get(line)!
    const box = parcels.find((parcel) => parcel.lines.includes(line))?.lines ?? [line]
    const inBox = box.flatMap((one) => ready.get(one) ?? [])
    const shipFrom = Math.max(...inBox.map(({ first }) => first))
    const shipBy = Math.max(...inBox.map(({ last }) => last))
    const [quickest, slowest] = way.days
    return {
      line,
      from: own.from,
      shipFrom,
      shipBy,
      deliverFrom: shipFrom + quickest,
      deliverTo: shipBy + slowest,
    }
  })
}

type Leaves = { readonly from: LineDates['from']; readonly first: Day; readonly last: Day }

function leaves(
  selling: Pick<Selling, 'ship-within'>,
  { kind, lead }: LineToSend,
  { placedAt, paidAt }: { readonly placedAt: Instant; readonly paidAt?: Instant | undefined },
  { zone, holidays }: ShopCalendar,
): Leaves {
  const within = (from: Day): Day => {
    const { length, unit } = selling['ship-within']
    return unit === 'days' ? from + length : afterWorkingDays(from, length, holidays)
  }
  const ordered = dayOf(placedAt, zone)
  if ('release' in lead) {
    const release = parseDay(lead.release)
    if (release === undefined) throw new Error(`no such day of release: ${lead.release}`)
    if (release > ordered) return { from: 'release', first: release, last: within(release) }
    return { from: 'order', first: ordered, last: within(ordered) }
  }
  if (kind === 'ready') return { from: 'order', first: ordered, last: within(ordered) }
  const paid = dayOf(paidAt ?? placedAt, zone)
  const [least, most] = 'weeks' in lead ? lead.weeks.map((weeks) => weeks * 7) : lead.days
  return { from: 'payment', first: paid + least!, last: paid + most! }
}
