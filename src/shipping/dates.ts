/**
 * When each line leaves and arrives: what is ready within the shop's days of work, what is made after its
 * lead, a pre-order from its release. Days are counted from the completed payment, and from the order where
 * it is paid at the door. Lines of one parcel go when the last of them is ready.
 */
import { dayOf, parseDay, type Day, type Instant } from '#calendar'
import type { ShopCalendar } from '#policy'
import { reaches, type ProductFile, type Selling, type WhenPaid } from '#shops'
import type { ParcelToSend } from './parcels.ts'
import { afterWorkingDays } from './working-days.ts'

export type LineToSend = {
  readonly line: number
  readonly kind: ProductFile['kind']
  readonly lead: ProductFile['lead']
}

/**
 * First and last day, inclusive, of leaving and of arriving. `from`: what the days of the piece itself are
 * counted from. `waits`: it is ready sooner and waits for others in its parcel. `within`: of a piece that is
 * ready and waits for its payment, how long after it at most.
 */
export type LineDates = {
  readonly line: number
  readonly from: 'order' | 'payment' | 'release'
  readonly waits: boolean
  readonly within?: Selling['ship-within'] | undefined
  readonly shipFrom: Day
  readonly shipBy: Day
  readonly deliverFrom: Day
  readonly deliverTo: Day
}

type Placed = {
  readonly placedAt: Instant
  /** As usual, at once. */
  readonly pays?: WhenPaid | undefined
  /** When payment was complete. */
  readonly paidAt?: Instant | undefined
}

/**
 * Before it is known when payment was complete, dates are told as if it were paid on the day of the order. A
 * destination that no row of `on-the-way` knows has no dates.
 */
export function datesOf(
  selling: Pick<Selling, 'ship-within' | 'on-the-way'>,
  destination: string,
  order: Placed,
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
      waits: shipBy > own.last,
      ...(own.within === undefined ? {} : { within: own.within }),
      shipFrom,
      shipBy,
      deliverFrom: shipFrom + quickest,
      deliverTo: shipBy + slowest,
    }
  })
}

type Leaves = Pick<LineDates, 'from' | 'within'> & { readonly first: Day; readonly last: Day }

function leaves(
  selling: Pick<Selling, 'ship-within'>,
  { kind, lead }: LineToSend,
  { placedAt, paidAt, pays = 'at-once' }: Placed,
  { zone, holidays }: ShopCalendar,
): Leaves {
  const within = (from: Day): Day => {
    const { length, unit } = selling['ship-within']
    return unit === 'days' ? from + length : afterWorkingDays(from, length, holidays)
  }
  // Nothing leaves on a day of rest; the day by which it does stays as it is promised.
  const leaving = (from: LineDates['from'], first: Day, last: Day): Leaves => ({
    from,
    first: Math.min(afterWorkingDays(first - 1, 1, holidays), last),
    last,
  })
  const counted = dayOf(paidAt ?? placedAt, zone)
  const inStock = (): Leaves => {
    const ready = leaving(pays === 'later' ? 'payment' : 'order', counted, within(counted))
    return pays === 'later' ? { ...ready, within: selling['ship-within'] } : ready
  }
  if ('release' in lead) {
    const release = parseDay(lead.release)
    if (release === undefined) throw new Error(`no such day of release: ${lead.release}`)
    return release > counted ? leaving('release', release, within(release)) : inStock()
  }
  if (kind === 'ready') return inStock()
  const [least, most] = 'weeks' in lead ? lead.weeks.map((weeks) => weeks * 7) : lead.days
  return leaving(pays === 'at-the-door' ? 'order' : 'payment', counted + least!, counted + most!)
}
