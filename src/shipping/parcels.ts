/**
 * In how many parcels an order goes, and how each is paid. Where pieces are not ready at the same time the
 * shop sends together, each when it is ready, or lets the customer choose; the other parcel of whoever
 * chooses the ready ones first is paid at the door, and only with the customer's consent.
 */
import { reaches, type ProductFile, type Selling } from '#shops'

/** Freight collect (着払い) or cash on delivery (代引き) of the freight. */
export type PaidAtTheDoor = 'freight-collect' | 'cash-on-delivery'

export type ParcelHow = 'together' | 'ready-first' | 'each-when-ready'

/** `estimateMinor`: about what is paid at the door. */
export type ParcelToSend = {
  readonly lines: readonly number[]
  readonly freight: 'prepaid' | PaidAtTheDoor
  readonly estimateMinor?: bigint
}

/** What can be chosen. One way alone needs no question. `extra` belongs to `ready-first`. */
export type ParcelChoices = {
  readonly hows: readonly ParcelHow[]
  readonly extra?: {
    readonly freight: PaidAtTheDoor
    readonly which: 'first' | 'second'
    readonly estimateMinor: bigint
  }
}

type Kinds = readonly { readonly line: number; readonly kind: ProductFile['kind'] }[]

/** Neither made nor waited for. */
const isReadyAtOnce = (kind: ProductFile['kind']): boolean => kind === 'ready'

/** The ways in which these lines may be sent to this destination, the usual one first. */
export function parcelChoices(
  { parcels }: Pick<Selling, 'parcels'>,
  destination: string,
  lines: Kinds,
): ParcelChoices {
  const ready = lines.filter(({ kind }) => isReadyAtOnce(kind)).length
  const mixed = ready > 0 && ready < lines.length
  if (parcels === 'each-when-ready') return { hows: [lines.length > 1 ? 'each-when-ready' : 'together'] }
  if (parcels === 'together' || !mixed) return { hows: ['together'] }
  const estimate = parcels.estimate.find(({ to }) => reaches(to, destination))
  if (estimate === undefined) return { hows: ['together'] }
  const extra = {
    freight: parcels.extra,
    which: parcels.which,
    estimateMinor: BigInt(estimate.fee),
  } as const
  return { hows: ['together', 'ready-first'], extra }
}

/** The parcels of the way chosen: pieces that are ready at once, and all others. */
export function parcelsOf(choices: ParcelChoices, how: ParcelHow, lines: Kinds): readonly ParcelToSend[] {
  const numbers = (of: Kinds) => of.map(({ line }) => line)
  const prepaid = (of: Kinds): readonly ParcelToSend[] =>
    of.length === 0 ? [] : [{ lines: numbers(of), freight: 'prepaid' }]
  if (how === 'together') return prepaid(lines)
  if (how === 'each-when-ready') {
    const waiting = lines.filter(({ kind }) => !isReadyAtOnce(kind))
    return [
      ...prepaid(lines.filter(({ kind }) => isReadyAtOnce(kind))),
      ...waiting.flatMap((line) => prepaid([line])),
    ]
  }
  const two = [
    lines.filter(({ kind }) => isReadyAtOnce(kind)),
    lines.filter(({ kind }) => !isReadyAtOnce(kind)),
  ]
  const { extra } = choices
  return two.map((of, index) => {
    if (extra === undefined || (extra.which === 'first') !== (index === 0))
      return { lines: numbers(of), freight: 'prepaid' }
    return { lines: numbers(of), freight: extra.freight, estimateMinor: extra.estimateMinor }
  })
}
