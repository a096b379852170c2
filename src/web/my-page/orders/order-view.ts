/** What an order's page shows, and all that it is drawn from. Values only. */
import type { Instant } from '#calendar'
import type { FoundCase } from '#cases'
import type { Session } from '#customers'
import type { LetterHead } from '#mail'
import type { Order } from '#ordering'
import type { Parcel } from '#parcels'
import type { Ledger, Payment } from '#payments'
import type { PieceNeeds } from '#rulings'
import type { OpenShop } from '#shops'
import type { Unit } from '#units'
import type { DocumentSet } from '#web/answers'
import type { Frame } from '#web/http'
import { nameOf } from '#web/ui'
import { seesPrices } from '../access.ts'

/** Everything the page shows. `cases`: those this person may see. */
export type OrderView = {
  readonly shop: OpenShop
  readonly session: Session
  readonly order: Order
  readonly documentSet: DocumentSet
  readonly needs: readonly PieceNeeds[]
  readonly cases: readonly FoundCase[]
  readonly letters: readonly LetterHead[]
  readonly ledger: Ledger
  readonly payments: readonly Payment[]
  /** Whether the receipt can be issued now and was not yet. */
  readonly isReceiptReady: boolean
  readonly units: readonly Unit[]
  readonly parcels: readonly Parcel[]
  /** Those of them that the carrier has lost, whatever has left since. */
  readonly lost: ReadonlySet<string>
  /** Of a present, for the giver alone: what whoever is given it opens it with. */
  readonly giftCode: string | undefined
  /** What became of the press that this page answers. */
  readonly said: 'arrived.done' | 'arrived.moved-on' | undefined
  readonly seenAt: Instant
}

const quarterHour = 900_000

/**
 * All that the page is drawn from. Of the hour only dates in other years show anything: everywhere a year
 * begins at a quarter of some hour.
 */
export function shownOf(frame: Frame, view: OrderView): readonly unknown[] {
  const { shop, session, order, needs, cases, letters, ledger, payments, units, parcels, lost, seenAt } = view
  const seesAll = seesPrices(session)
  return [
    'order',
    frame,
    nameOf(shop),
    nameOf(view.documentSet.documents),
    session.kind,
    seesAll,
    order,
    needs.map(({ needs: own, piece: { line, units: those, free, isReplacement } }) => [
      nameOf(own),
      those,
      free,
      isReplacement,
      line.apart,
    ]),
    cases,
    letters,
    ledger.entries,
    payments,
    view.isReceiptReady,
    units,
    parcels,
    [...lost],
    view.said,
    view.giftCode,
    Math.floor(seenAt / quarterHour),
  ]
}
