/**
 * Parcels as their customer sees them: the carrier, the number, where to follow it, and one press that says
 * it has arrived.
 */
import type { OrderLine } from '#ordering'
import { trackingPage, type Parcel } from '#parcels'
import { apartIn, type Unit } from '#units'
import { Button, Tag } from '#web/ui'
import { say, type Language } from '#words'

type TrackedProps = {
  readonly parcel: { readonly carrier: string; readonly tracking: string }
  readonly language: Language
}

/** The same with room for a press beside the link. */
function ParcelWords({ parcel, language }: TrackedProps) {
  const page = trackingPage(parcel.carrier, parcel.tracking)
  return (
    <>
      <p class="small numbers">{say(language, 'my.order.parcel', parcel)}</p>
      {page === undefined ? null : (
        <a class="small" href={page} rel="noreferrer">
          {say(language, 'my.case.follow')}
        </a>
      )}
    </>
  )
}

/** Carrier and number; a link, where the carrier's page is known. */
export function Tracked({ parcel, language }: TrackedProps) {
  const page = trackingPage(parcel.carrier, parcel.tracking)
  return (
    <p class="small numbers row">
      <span>{say(language, 'my.order.parcel', parcel)}</span>
      {page === undefined ? null : (
        <a href={page} rel="noreferrer">
          {say(language, 'my.case.follow')}
        </a>
      )}
    </p>
  )
}

type RowsProps = {
  /** Those that are looked for now. */
  readonly parcels: readonly Parcel[]
  /** Those that the carrier has lost. */
  readonly lost: ReadonlySet<string>
  /** The address of the order. */
  readonly order: string
  readonly language: Language
}

/** Boxes in which an order, or a line of it, left; pieces that went by themselves have their own. */
export const sentIn = (
  { parcels, units }: { readonly parcels: readonly Parcel[]; readonly units: readonly Unit[] },
  lines: readonly OrderLine[],
): readonly Parcel[] =>
  parcels.filter(
    (parcel) => isOfOrder(parcel, units) && lines.some(({ line }) => parcel.lines.includes(line)),
  )

/** Whether it went to the buyer with pieces of the order, and not with what a request makes good. */
export const isOfOrder = (parcel: Parcel, units: readonly Unit[]): boolean =>
  parcel.direction === 'out' && (parcel.caseNumber === null || apartIn(parcel, units).length > 0)

/** Whether it is still on its way. */
export const isUnderWay = ({ deliveredAt, undeliverableAt }: Parcel): boolean =>
  deliveredAt === null && undeliverableAt === null

/** Boxes with the press that says they have arrived. */
export function ParcelRows({ parcels, lost, order, language }: RowsProps) {
  if (parcels.length === 0) return null
  return (
    <div class="parcels">
      {parcels.map((parcel) => (
        <form method="post" action={`${order}/parcels/${parcel.parcel}/arrival`}>
          <ParcelWords
            parcel={{ carrier: parcel.carrier ?? '', tracking: parcel.tracking ?? '' }}
            language={language}
          />
          {lost.has(parcel.parcel) ? <Tag tone="no">{say(language, 'goods.my.state.box-lost')}</Tag> : null}
          <Button look="second">{say(language, 'my.order.arrived')}</Button>
          <p class="small quiet">{say(language, 'my.order.arrived-hint')}</p>
        </form>
      ))}
    </div>
  )
}
