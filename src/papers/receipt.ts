/**
 * What stands on a receipt: what a qualified invoice has to have (消費税法 57条の4), what was paid and how. Tax is
 * rounded once for each rate, never for a line; what is exported bears none. Pure.
 */
import type { Instant } from '#calendar'
import { formatMoney, taxesOf, type Money } from '#money'
import { chargesOf, type Order, type OrderLine } from '#ordering'
import type { Ledger } from '#payments'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { isWordKey, say, type Language } from '#words'
import type { Row, Sheet } from './sheet.ts'
import { dayWords, fromShop, optionWords, paperNumber } from './words.ts'

/** What a receipt says beside the order. */
export type ReceiptOf = {
  readonly shop: OpenShop
  readonly order: Order
  readonly ledger: Ledger
  /** When the whole price had come in. */
  readonly paidAt: Instant
  /** Percent of tax in the price of each line, by line; 10 where nothing is said. */
  readonly rates: ReadonlyMap<number, number>
  readonly language: Language
  readonly addressee: string
  readonly proviso: string
  /** How many times it was issued before, and when first. */
  readonly copy: number
  readonly before?: Instant
  readonly issuedAt: Instant
}

/** The number of the receipt of an order: there is one. */
const receiptNumber = (order: Pick<Order, 'number'>): string => paperNumber(order, 'R')

export function receiptSheet(receipt: ReceiptOf): Sheet {
  const { shop, order, language, addressee, proviso, copy, before, issuedAt } = receipt
  const words = (at: Instant) => dayWords(at, shop.calendar.zone, language)
  const total: Money = { amountMinor: order.totalMinor, currency: order.currency }
  return {
    language,
    number: receiptNumber(order),
    title: say(language, 'papers.receipt'),
    mark: copy === 0 ? null : say(language, 'papers.receipt.again', { count: copy }),
    ...fromShop(shop, language),
    head: [
      [say(language, 'papers.number'), receiptNumber(order)],
      [say(language, 'papers.day-of-issue'), words(issuedAt)],
      [say(language, 'papers.order'), order.number],
    ],
    to: {
      before: say(language, 'papers.receipt.before'),
      name: addressee,
      after: hasTitle(addressee, language) ? '' : say(language, `papers.receipt.after.${order.buyer}`),
      lines: [],
    },
    amount: {
      label: say(language, `papers.receipt.amount${exportedOr(receipt)}`),
      value: formatMoney(total, language),
    },
    sentences: [say(language, 'papers.receipt.sentence')],
    rows: [
      [say(language, 'papers.receipt.proviso'), provisoWords(proviso, language)],
      dateRow(receipt),
      [say(language, 'papers.receipt.method'), methodWords(receipt.ledger, language)],
    ],
    lines: linesOf(receipt),
    totals: totalsOf(receipt),
    notes: [
      ...(before === undefined ? [] : [say(language, 'papers.receipt.replaces', { day: words(before) })]),
      ...notesOf(receipt),
    ],
  }
}

/** Whoever typed a title of address with the name gets no second one. */
const hasTitle = (addressee: string, language: Language): boolean =>
  say(language, 'papers.receipt.titles')
    .split(' ')
    .some((title) => title !== '' && addressee.endsWith(title))

function provisoWords(proviso: string, language: Language): string {
  const ending = say(language, 'papers.receipt.proviso.as', { proviso: '' })
  return proviso.endsWith(ending) ? proviso : say(language, 'papers.receipt.proviso.as', { proviso })
}

/** What was sold out of the country bears no tax (消費税法 7条). */
const isExport = ({ shop, order }: Pick<ReceiptOf, 'shop' | 'order'>): boolean =>
  order.destination !== shop.settings.home.country

/** Paid ahead by a transfer it is the day the money came; otherwise the day of sending, once there is one. */
function dateRow({ shop, order, ledger, paidAt, language }: ReceiptOf): Row {
  const words = (at: Instant) => dayWords(at, shop.calendar.zone, language)
  const isTransfer = ledger.entries.some(
    ({ kind, method }) =>
      kind === 'captured' && (method === 'bank-transfer' || method === 'convenience-store'),
  )
  const shippedAt = Math.max(...order.lines.map((line) => line.shippedAt ?? 0))
  if (isTransfer) return [say(language, 'papers.receipt.date.paid'), words(paidAt)]
  return shippedAt === 0
    ? [say(language, 'papers.receipt.date.settled'), words(paidAt)]
    : [say(language, 'papers.receipt.date.shipped'), words(shippedAt)]
}

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  jcb: 'JCB',
  diners: 'Diners Club',
  discover: 'Discover',
}

/** Every means by which the money came in. */
function methodWords({ entries }: Ledger, language: Language): string {
  const paid = entries
    .filter(({ kind }) => kind === 'captured')
    .map(({ method, brand }) => {
      const key = `papers.method.${method}`
      if (!isWordKey(key)) return say(language, 'papers.method.other')
      return say(language, key, { brand: brands[brand ?? ''] ?? 'none' })
    })
  return [...new Set(paid)].join(say(language, 'papers.between'))
}

/** A row of the receipt with its price. `rate` is what its tax is counted by. */
type Part = {
  readonly name: string
  readonly about: string
  readonly quantity: number
  readonly totalMinor: bigint
  readonly rate: number
}

/** What the whole price is made of: pieces, shipping, and whatever else was agreed. */
function partsOf({ order, rates, language }: Pick<ReceiptOf, 'order' | 'rates' | 'language'>) {
  const pieces = order.lines.map((line: OrderLine): Part => ({
    name: wordIn(line.name, language),
    about: optionWords(line, language),
    quantity: line.quantity,
    totalMinor: line.priceMinor * BigInt(line.quantity),
    rate: rates.get(line.line) ?? 10,
  }))
  const charges = chargesOf(order).map(({ what, amountMinor }): Part => ({
    name: say(language, `charge.${what}`),
    about: '',
    quantity: 1,
    totalMinor: amountMinor,
    rate: 10,
  }))
  return [...pieces, ...charges]
}

function linesOf(receipt: ReceiptOf): NonNullable<Sheet['lines']> {
  const { order, language } = receipt
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency: order.currency }, language)
  return {
    columns: [
      say(language, 'papers.column.piece'),
      say(language, 'papers.column.quantity'),
      say(language, `papers.column.amount${exportedOr(receipt)}`),
    ],
    entries: partsOf(receipt).map(({ name, about, quantity, totalMinor, rate }) => ({
      name: rate === 8 && !isExport(receipt) ? `${name} ${reduced}` : name,
      about,
      values: [String(quantity), yen(totalMinor)],
    })),
  }
}

/** What is exported has no tax in it, so no amount says so. */
const exportedOr = (receipt: ReceiptOf): '' | '.exempt' => (isExport(receipt) ? '.exempt' : '')

/** The mark of the reduced rate. */
const reduced = '\u203b'

function totalsOf(receipt: ReceiptOf): Sheet['totals'] {
  const { order, language } = receipt
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency: order.currency }, language)
  const total = [say(language, 'papers.receipt.total'), yen(order.totalMinor), true] as const
  if (isExport(receipt)) return [total]
  const taxed = partsOf(receipt).map(({ rate, totalMinor }) => ({ rate, amountMinor: totalMinor }))
  const rows = taxesOf(taxed).flatMap(
    ({ rate, ofMinor, taxMinor }) =>
      [
        [say(language, 'papers.receipt.rate', { rate }), yen(ofMinor), false],
        [say(language, 'papers.receipt.tax'), yen(taxMinor), false],
      ] as const,
  )
  return [total, ...rows]
}

/**
 * From here on a receipt on paper may have to bear a revenue stamp (印紙税法 別表第一第17号): so it says how it was
 * issued, and no more, since it may lie in a box as paper too.
 */
const stampFrom = 50_000n

function notesOf(receipt: ReceiptOf): readonly string[] {
  const { shop, order, ledger, language } = receipt
  const exported = isExport(receipt)
  // What is owed back without a case came in too late or too much: the amount received for has none of it.
  const backs = ledger.entries.filter(({ kind, caseNumber }) => kind === 'refund-owed' && caseNumber !== null)
  const back = backs.reduce((sum, { amount }) => sum + amount.amountMinor, 0n)
  return [
    ...(exported ? [say(language, 'papers.receipt.exempt')] : []),
    ...(!exported && [...receipt.rates.values()].includes(8)
      ? [say(language, 'papers.receipt.reduced')]
      : []),
    ...(back === 0n
      ? []
      : [
          say(language, 'papers.receipt.paid-back', {
            amount: formatMoney({ amountMinor: back, currency: order.currency }, language),
            day: dayWords(Math.max(...backs.map(({ at }) => at)), shop.calendar.zone, language),
          }),
        ]),
    ...(exported || order.totalMinor < stampFrom ? [] : [say(language, 'papers.receipt.electronic')]),
  ]
}
