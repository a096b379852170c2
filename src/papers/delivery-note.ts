/** What stands on a delivery note: what is in the box and for whom. Never a price. Pure. */
import type { Instant } from '#calendar'
import { going, type Order, type OrderLine } from '#ordering'
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
  /** How many pieces of a line are in the box. */
  readonly inBox: (line: OrderLine) => number
  /** A box of a case brings what the case is about; of the rest of the order it says nothing. */
  readonly ofCase: boolean
  /** The how manieth delivery note of the order. */
  readonly place: number
  readonly issuedAt: Instant
}

const deliveryNoteNumber = (order: Pick<Order, 'number'>, place: number): string =>
  paperNumber(order, 'N', place)

/** Whoever was given a present reads Japanese in Japan and English elsewhere; a buyer their own language. */
const noteLanguage = ({ deliverTo, destination, language }: Order): Language =>
  deliverTo.gift ? (destination === 'JP' ? 'ja' : 'en') : language

export function deliveryNoteSheet({ shop, order, parcel, ...note }: DeliveryNoteOf): Sheet {
  const { inBox, ofCase, place, issuedAt } = note
  const language = noteLanguage(order)
  const number = deliveryNoteNumber(order, place)
  const sentOn = dayWords(parcel.sentAt ?? issuedAt, shop.calendar.zone, language)
  return {
    ...noteOf(shop, order, parcel.lines, inBox),
    notes: ofCase ? [] : apartNotes(order, parcel.lines),
    number,
    head: [
      [say(language, 'papers.number'), number],
      [say(language, 'papers.note.sent-on'), sentOn],
      [say(language, 'papers.order'), order.number],
    ],
    rows: [
      [say(language, 'papers.note.carrier'), parcel.carrier ?? ''],
      [say(language, 'papers.note.tracking'), parcel.tracking ?? ''],
    ],
  }
}

/**
 * The note that is laid into a box while it is packed: it has no number of its own, and neither day, carrier
 * nor tracking number, which nobody knows yet.
 */
export const packedNoteSheet = (shop: OpenShop, order: Order, lines: readonly number[]): Sheet => ({
  ...noteOf(shop, order, lines, going),
  notes: apartNotes(order, lines),
  number: order.number,
  head: [[say(noteLanguage(order), 'papers.order'), order.number]],
  rows: [],
})

/** What every delivery note says. */
function noteOf(shop: OpenShop, order: Order, lines: readonly number[], inBox: DeliveryNoteOf['inBox']) {
  const language = noteLanguage(order)
  const { gift, name, lines: address } = order.deliverTo
  return {
    language,
    title: say(language, 'papers.note'),
    mark: null,
    ...fromShop(shop, language),
    to: { before: '', name, after: say(language, 'papers.note.after'), lines: address },
    amount: null,
    sentences: [say(language, gift ? 'papers.note.gift' : 'papers.note.sentence')],
    lines: {
      columns: [say(language, 'papers.column.piece'), say(language, 'papers.column.quantity')],
      entries: order.lines
        .filter((line) => lines.includes(line.line) && inBox(line) > 0)
        .map((line) => ({
          name: wordIn(line.name, language),
          about: optionWords(line, language),
          values: [String(inBox(line))],
        })),
    },
    totals: [],
  }
}

/** Whoever opens a box with a part of the order in it is told what comes, or came, in another. */
function apartNotes(order: Order, lines: readonly number[]): readonly string[] {
  const language = noteLanguage(order)
  const apart = order.lines.filter((line) => !lines.includes(line.line) && going(line) > 0)
  if (apart.length === 0) return []
  const pieces = apart.map((line) =>
    say(language, 'papers.note.apart.piece', {
      name: wordIn(line.name, language),
      about: optionWords(line, language) || 'none',
      count: going(line),
    }),
  )
  return [say(language, 'papers.note.apart', { pieces: pieces.join(say(language, 'papers.between')) })]
}
