/** Where the order went, as far as stores near it can be found. */
import type { Order } from '#ordering'

/** The region of the address that it was sent to, where it has parts. */
export function regionOf({ deliverTo }: Order): string | undefined {
  const region = deliverTo.address?.['region']
  return typeof region === 'string' && region !== '' ? region : undefined
}
