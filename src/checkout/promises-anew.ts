/**
 * What was promised of an order, worked out anew: when its money came on another day than it was placed, or
 * another day of delivery was agreed. By what held when it was placed, which the order keeps with what its
 * last screen told: no later settings move a promise. Pure.
 */
import { formatDay, isWorkingDay, parseDay, type Day, type Instant } from '#calendar'
import { gone, standing, type Order, type OrderLine, type PromiseOfLine } from '#ordering'
import type { ShopCalendar } from '#policy'
import { datesOf, type LineDates, type LineToSend } from '#shipping'
import { reaches, type Selling } from '#shops'
import type { Quote } from './quote-types.ts'

/** What days are counted by, as an order keeps it: `boxes` are the lines that leave together. */
type Sending = {
  readonly within: Selling['ship-within']
  readonly onTheWay: readonly [number, number]
  readonly lines: readonly LineToSend[]
  readonly boxes: readonly (readonly number[])[]
}

/** `lineOf`: the number on the order of a line of the basket. */
export function keptSending(
  quote: Quote,
  selling: Selling,
  lineOf: (line: number) => number,
): { readonly sending?: Sending } {
  const { destination } = quote
  const way = selling['on-the-way'].find(({ to }) => destination !== undefined && reaches(to, destination))
  if (way === undefined) return {}
  const sending = {
    within: selling['ship-within'],
    onTheWay: way.days,
    lines: quote.lines.map(({ line, product: { kind, lead } }) => ({ line: lineOf(line), kind, lead })),
    boxes: quote.parcels.parcels.map(({ lines }) => lines.map(lineOf)),
  }
  return { sending }
}

/**
 * Per line of the order that is still here; the day that is wished for holds where it can be met. `from`:
 * when the days begin.
 */
export function promisesAnew(order: Order, calendar: ShopCalendar, from: Instant): readonly PromiseOfLine[] {
  const here = order.lines.filter((line) => standing(line) > 0 && !gone.includes(line.stage))
  const dates = datesAnew(order, here, { calendar, from }) ?? datesKept(here)
  const wished = parseDay(order.checkout?.deliveryDay ?? '')
  return (wished === undefined ? dates : onDay(dates, wished, calendar)).map(
    ({ line, shipBy, deliverFrom, deliverTo }) => ({
      line,
      shipBy: formatDay(shipBy),
      deliverFrom: formatDay(deliverFrom),
      deliverTo: formatDay(deliverTo),
    }),
  )
}

type Days = Pick<LineDates, 'line' | 'shipBy' | 'deliverFrom' | 'deliverTo'>

function datesAnew(
  order: Order,
  here: readonly OrderLine[],
  { calendar, from }: { readonly calendar: ShopCalendar; readonly from: Instant },
): readonly Days[] | undefined {
  const kept = order.checkout?.told?.['sending'] as Sending | undefined
  if (kept === undefined) return undefined
  const isHere = (line: number) => here.some((one) => one.line === line)
  return datesOf(
    { 'ship-within': kept.within, 'on-the-way': [{ to: 'world', days: [...kept.onTheWay] }] },
    order.destination,
    { placedAt: order.placedAt, paidAt: from },
    kept.lines.filter(({ line }) => isHere(line)),
    kept.boxes.map((lines) => ({ lines: lines.filter(isHere), freight: 'prepaid' })),
    calendar,
  )
}

/** An order that keeps nothing to count by: what was promised of it, while no day was agreed. */
const datesKept = (here: readonly OrderLine[]): readonly Days[] =>
  here.flatMap(({ line, promise }) => {
    const day = (text: string) => parseDay(text)!
    if (promise === null) return []
    const { shipBy, deliverFrom, deliverTo } = promise
    return [{ line, shipBy: day(shipBy), deliverFrom: day(deliverFrom), deliverTo: day(deliverTo) }]
  })

/**
 * Whoever wishes for a later day than the piece would come on has it on that day: it leaves so much later, on
 * a day on which the shop works. A day is wished for the parcel that comes first.
 */
export function onDay<Promised extends Omit<Days, 'line'>>(
  promises: readonly Promised[],
  wished: Day,
  calendar: ShopCalendar,
): readonly Promised[] {
  const soonest = Math.min(...promises.map(({ deliverFrom }) => deliverFrom))
  return promises.map((promise) => {
    const { shipBy, deliverFrom, deliverTo } = promise
    if (deliverFrom !== soonest || wished <= deliverTo) return promise
    const leaves = openDay(wished - (deliverTo - shipBy), shipBy, calendar)
    return { ...promise, shipBy: leaves, deliverFrom: wished, deliverTo: wished }
  })
}

/** The last day up to `day` on which the shop works, and none before `earliest`. */
function openDay(day: Day, earliest: Day, calendar: ShopCalendar): Day {
  if (day <= earliest) return earliest
  return isWorkingDay(day, calendar.holidays) ? day : openDay(day - 1, earliest, calendar)
}
