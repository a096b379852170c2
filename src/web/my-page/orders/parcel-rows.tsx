/**
 * Parcels as their customer sees them: the carrier, the number, where to follow it, and one press that says
 * it has arrived.
 */
import type { OrderLine } from '#ordering'
import { trackingPage, type Parcel } from '#parcels'
import { Button } from '#web/ui'
import { say, type Language } from '#words'

type TrackedProps = {
  readonly parcel: { readonly carrier: string; readonly tracking: string }
  readonly language: Language
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
  readonly parcels: readonly Parcel[]
  readonly line: OrderLine
  /** The address of the order. */
  readonly order: string
  readonly language: Language
}

/** The boxes in which a line of the order left. */
export function ParcelRows({ parcels, line, order, language }: RowsProps) {
  const own = parcels.filter(
    ({ direction, caseNumber, lines }) =>
      direction === 'out' && caseNumber === null && lines.includes(line.line),
  )
  return (
    <>
      {own.map((parcel) => (
        <>
          <Tracked
            parcel={{ carrier: parcel.carrier ?? '', tracking: parcel.tracking ?? '' }}
            language={language}
          />
          {parcel.deliveredAt !== null || parcel.undeliverableAt !== null ? null : (
            <form class="stack-small" method="post" action={`${order}/parcels/${parcel.parcel}/arrival`}>
              <p class="small">{say(language, 'my.order.arrived-hint')}</p>
              <div>
                <Button look="second">{say(language, 'my.order.arrived')}</Button>
              </div>
            </form>
          )}
        </>
      ))}
    </>
  )
}
