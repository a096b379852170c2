/**
 * What was changed of an order since it was placed, and the order as it stands now: as agreed, with each
 * change in turn. The order as agreed is never edited; what it said is in each change. Pure.
 */
import type { Changed, ChangeTo, DeliverTo, Order, OrderChange, Wrapping, WrappingKept } from './order.ts'

/** The order as agreed, with each of its changes in turn. */
export const asItStands = (agreed: Order, changes: readonly OrderChange[]): Order => ({
  ...changes.reduce(changed, agreed),
  changes,
})

/** What it says now of whatever a change is about: what the next change will have been before. */
export function valueNow(order: Order, { what, line }: Pick<ChangeTo, 'what' | 'line'>): Changed['before'] {
  switch (what) {
    case 'delivery-day':
      return { day: order.checkout?.deliveryDay ?? null }
    case 'address':
      return { deliverTo: order.deliverTo, destination: order.destination }
    case 'wrapping':
      return { wrapping: keptWrapping(order.checkout?.wrapping ?? null) }
    case 'specification': {
      const known = order.lines.find((one) => one.line === line)
      if (known === undefined) throw new Error(`order ${order.number} has no line ${line}`)
      return { sku: known.sku, options: known.options, kind: known.kind }
    }
  }
}

/** A change whose words were erased leaves nothing readable of what it was about. */
const isErased = ({ after }: OrderChange): boolean => Object.keys(after).length === 0

function changed(order: Order, change: OrderChange): Order {
  if (isErased(change)) return change.what === 'address' ? { ...order, deliverTo: nowhere(order) } : order
  switch (change.what) {
    case 'delivery-day':
      return { ...order, checkout: { ...checkoutOf(order), deliveryDay: change.after.day } }
    case 'address':
      return { ...order, ...change.after }
    case 'wrapping':
      return { ...order, checkout: { ...checkoutOf(order), wrapping: readWrapping(change.after.wrapping) } }
    case 'specification':
      return {
        ...order,
        lines: order.lines.map((line) => (line.line === change.line ? { ...line, ...change.after } : line)),
      }
  }
}

const nowhere = ({ deliverTo }: Order): DeliverTo => ({ name: '', lines: [], gift: deliverTo.gift })

/** An order from before there was a last screen has none of what is chosen there, until it is changed. */
const checkoutOf = ({ checkout }: Order): NonNullable<Order['checkout']> =>
  checkout ?? {
    payment: null,
    paymentFeeMinor: 0n,
    wrapping: null,
    deliveryDay: null,
    parcels: null,
    asks: [],
    taxes: null,
    told: null,
  }

export const keptWrapping = (wrapping: Wrapping | null): WrappingKept | null =>
  wrapping === null ? null : { ...wrapping, feeMinor: String(wrapping.feeMinor) }

const readWrapping = (kept: WrappingKept | null): Wrapping | null =>
  kept === null ? null : { ...kept, feeMinor: BigInt(kept.feeMinor) }
