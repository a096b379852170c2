/** What stands on a delivery note: what is in the box and for whom. Never a price. Pure. */
import type { Instant } from '#calendar'
import { standing, type Order } from '#ordering'
import type { Parcel } from '#parcels'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import type { Sheet } from './sheet.ts'
import { dayWords, fromShop, optionWords, paperNumber } from './words.ts'

export type DeliveryNoteOf = {
  readonly shop: OpenShop
  readonly order: Order
  readonly parcel: Parcel
  /** The how manieth delivery note of the order. */
  readonly place: number
  readonly issuedAt: Instant
}

export const deliveryNoteNumber = (order: Pick<Order, 'number'>, place: number): string =>
  paperNumber(order, 'N', place)

/** Whoever was given a present reads Japanese in Japan and English elsewhere; a buyer their own language. */
export const noteLanguage = ({ deliverTo, destination, language }: Order): Language =>
  deliverTo.gift ? (destination === 'JP' ? 'ja' : 'en') : language

export function deliveryNoteSheet({ shop, order, parcel, place, issuedAt }: DeliveryNoteOf): Sheet {
  const language = noteLanguage(order)
  const { gift, name, lines } = order.deliverTo
  const words = (at: Instant) => dayWords(at, shop.calendar.zone, language)
  const number = deliveryNoteNumber(order, place)
  return {
    language,
    number,
    title: say(language, 'papers.note'),
    mark: null,
    ...fromShop(shop, language),
    head: [
      [say(language, 'papers.number'), number],
      [say(language, 'papers.note.sent-on'), words(parcel.sentAt ?? issuedAt)],
      [say(language, 'papers.order'), order.number],
    ],
    to: { before: '', name, after: say(language, 'papers.note.after'), lines },
    amount: null,
    sentences: [say(language, gift ? 'papers.note.gift' : 'papers.note.sentence')],
    rows: [
      [say(language, 'papers.note.carrier'), parcel.carrier ?? ''],
      [say(language, 'papers.note.tracking'), parcel.tracking ?? ''],
    ],
    lines: {
      columns: [say(language, 'papers.column.piece'), say(language, 'papers.column.quantity')],
      entries: order.lines
        .filter((line) => parcel.lines.includes(line.line) && standing(line) > 0)
        .map((line) => ({
          name: wordIn(line.name, language),
          about: optionWords(line, language),
          values: [String(standing(line))],
        })),
    },
    totals: [],
    notes: [],
  }
}
