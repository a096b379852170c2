/** In which parcels an order was agreed to go, and how the freight of each is paid. Pure. */
import { standing, type Order } from '#ordering'
import { parcelsOf, type ParcelToSend } from '#shipping'

/** As they were chosen with the order, with the lines that are not cancelled. */
export function agreedParcels({
  lines,
  checkout,
}: Pick<Order, 'lines' | 'checkout'>): readonly ParcelToSend[] {
  const { how = 'together', extra, which } = checkout?.parcels ?? {}
  const choices = {
    hows: [how],
    ...(extra === undefined || which === undefined
      ? {}
      : { extra: { freight: extra, which, estimateMinor: 0n } }),
  }
  const kinds = lines.filter((line) => standing(line) > 0).map(({ line, kind }) => ({ line, kind }))
  return parcelsOf(choices, how, kinds)
}
