/**
 * From rows to orders with their certificates, or to what is wrong with each row. Decided on the rows, the
 * catalogue and the day alone; what is on record already is looked at by others. Pure.
 */
import { formatDay, parseDay, startOfDay, typedDay, type Day } from '#calendar'
import type { Variant } from '#catalogue'
import { readAddress } from '#customers'
import { plainNumber, type EarlierLine, type EarlierOrder } from '#ordering'
import type { Certificate } from '#papers'
import { isCountry } from '#policy'
import type { OpenShop } from '#shops'
import type { Column } from './columns.ts'
import type { ProblemName, RowProblem } from './problem.ts'
import type { TableRow } from './table.ts'

/** Where the rows are read: for which shop, with which pieces in its catalogue, and when. */
export type Reading = {
  readonly shop: OpenShop
  readonly variants: ReadonlyMap<string, Variant>
  readonly today: Day
}

/** An order with the row it begins in and the certificates of its pieces, each with its row. */
export type ReadOrder = {
  readonly row: number
  readonly order: EarlierOrder
  readonly certificates: readonly (Certificate & { readonly row: number })[]
}

export type Read = { readonly orders: readonly ReadOrder[]; readonly problems: readonly RowProblem[] }

type Head = Omit<EarlierOrder, 'lines' | 'beside'>
type Row = { readonly row: number; readonly head: Head; readonly line: EarlierLine; readonly paper: string }

const longest = { number: 40, name: 100, address: 500, sku: 60, piece: 200 } as const

export function earlierIn(rows: readonly TableRow[], reading: Reading): Read {
  const problems: RowProblem[] = []
  const read = rows.flatMap((row) => readRow(row, reading, problems) ?? [])
  const orders = new Map<string, Row[]>()
  const papers = new Map<string, number>()
  for (const one of read) {
    const [first] = orders.get(one.head.number) ?? []
    if (first !== undefined && JSON.stringify(first.head) !== JSON.stringify(one.head)) {
      problems.push({ row: one.row, problem: 'other-buyer', values: { row: first.row } })
      continue
    }
    const before = papers.get(one.paper)
    if (before !== undefined) {
      const values = { given: one.paper, row: before }
      problems.push({ row: one.row, problem: 'certificate-twice', values })
      continue
    }
    if (one.paper !== '') papers.set(one.paper, one.row)
    orders.set(one.head.number, [...(orders.get(one.head.number) ?? []), one])
  }
  return { orders: [...orders.values()].map(orderOf), problems }
}

/**
 * The orders of which no row is wrong. An order goes as a whole: one with a row that is wrong waits for it to
 * be put right. Where a row has another number of cells than the headings, nobody can say whose it is, and
 * all wait.
 */
export function soundOf(
  orders: readonly ReadOrder[],
  rows: readonly TableRow[],
  problems: readonly RowProblem[],
): readonly ReadOrder[] {
  const at = new Map(rows.map((one) => [one.row, numberOf(one)]))
  if (problems.some(({ row }) => row === null || !at.has(row))) return []
  const wrong = new Set(problems.map(({ row }) => at.get(row ?? 0)))
  return orders.filter(({ order }) => !wrong.has(order.number))
}

/** The number of the order that a row is of; where a certificate is all there is, its number. */
const numberOf = ({ values }: TableRow): string =>
  plainNumber((values.order ?? '').normalize('NFC')) ||
  plainNumber((values.certificate ?? '').normalize('NFC'))

function orderOf(rows: readonly Row[]): ReadOrder {
  const { row, head } = rows[0]!
  const beside = JSON.stringify(rows.map(({ paper }) => paper))
  return {
    row,
    order: { ...head, lines: rows.map(({ line }) => line), beside },
    certificates: rows.flatMap(({ row: at, paper }, index) =>
      paper === '' ? [] : [{ row: at, number: paper, order: head.number, line: index + 1, unit: 1 }],
    ),
  }
}

/** Reads the cells of one row; each that is wrong is told, not the first alone. */
function cellsOf({ row, values }: TableRow, problems: RowProblem[]) {
  const tell = (problem: ProblemName, more: Partial<RowProblem> = {}): undefined =>
    void problems.push({ row, problem, ...more })
  const cell = (column: Column): string => (values[column] ?? '').normalize('NFC')
  const text = (column: Column, most: number): string | undefined => {
    if (cell(column) === '') return tell('missing', { column })
    return [...cell(column)].length > most ? tell('too-long', { column, values: { most } }) : cell(column)
  }
  return { tell, cell, text }
}

function readRow(table: TableRow, reading: Reading, problems: RowProblem[]): Row | undefined {
  const before = problems.length
  const cells = cellsOf(table, problems)
  const paper = paperIn(cells, reading)
  const head = headIn(cells, reading, paper)
  const line = lineIn(cells, reading)
  if (paper !== '' && line !== undefined && line.quantity > 1) cells.tell('several-pieces')
  if (problems.length > before || head === undefined || line === undefined) return undefined
  return { row: table.row, head, line, paper }
}

type Cells = ReturnType<typeof cellsOf>

const numberSigns = /^[0-9A-Z][0-9A-Z_-]*$/

/** What this house gives by itself: `KA-000123`, `KA-C-000123-1`. */
const isOurs = (number: string, { settings }: OpenShop): boolean =>
  number.startsWith(`${settings['order-prefix']}-`) &&
  /^(C-)?\d+(-\d+)?$/.test(number.split('-').slice(1).join('-'))

function paperIn({ cell, tell }: Cells, { shop }: Reading): string {
  const number = plainNumber(cell('certificate'))
  if (number === '') return ''
  const values = { given: cell('certificate'), most: longest.number }
  if (!numberSigns.test(number) || number.length > longest.number)
    tell('not-a-certificate-number', { values })
  else if (isOurs(number, shop)) tell('house-number', { values })
  return number
}

function headIn(cells: Cells, reading: Reading, paper: string): Head | undefined {
  const { cell, tell, text } = cells
  const number = numberIn(cells, reading, paper)
  const ordered = dayIn('ordered_on', cells, reading)
  const delivered = dayIn('delivered_on', cells, reading)
  if (ordered !== undefined && delivered !== undefined && delivered < ordered) tell('delivered-before')
  const name = text('name', longest.name)
  const typed = text('email', 254)
  const mail = typed === undefined ? undefined : readAddress(typed)
  if (typed !== undefined && mail === undefined) tell('not-an-address', { values: { given: typed } })
  const { home } = reading.shop.settings
  const country = countryIn(cell('country') === '' ? home.country : cell('country'))
  if (country === undefined) tell('not-a-country', { values: { given: cell('country') } })
  const address = cell('address') === '' ? '' : text('address', longest.address)
  const language = cell('language').normalize('NFKC').toLowerCase()
  if (!['', 'ja', 'en'].includes(language)) tell('not-a-language', { values: { given: cell('language') } })
  if ([number, ordered, delivered, name, mail, address, country].includes(undefined)) return undefined
  const { zone } = reading.shop.calendar
  return {
    number: number!,
    placedAt: startOfDay(ordered!, zone),
    deliveredAt: startOfDay(delivered!, zone),
    name: name!,
    mail: mail!,
    country: country!,
    address: address!,
    language: language === 'en' ? 'en' : 'ja',
  }
}

/** The two letters of a country as laws and addresses know it. */
function countryIn(typed: string): string | undefined {
  const letters = typed.normalize('NFKC').trim().toUpperCase()
  const code = letters === 'UK' ? 'GB' : letters
  return isCountry(code) ? code : undefined
}

/** The order's number; where a certificate is all there is, its number. */
function numberIn({ cell, tell }: Cells, { shop }: Reading, paper: string): string | undefined {
  const typed = plainNumber(cell('order'))
  const number = typed === '' ? paper : typed
  if (number === '') return tell('missing', { column: 'order' })
  const values = { given: cell('order'), most: longest.number }
  if (!numberSigns.test(number) || number.length > longest.number)
    return tell('not-a-number-of-an-order', { values })
  return typed !== '' && isOurs(number, shop) ? tell('house-number', { values }) : number
}

function dayIn(column: 'ordered_on' | 'delivered_on', { cell, tell, text }: Cells, { today }: Reading) {
  const given = text(column, 40)
  if (given === undefined) return undefined
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(given.normalize('NFKC'))
  const [, year = '', month = '', date = ''] = parts ?? []
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const values = { given: cell(column) }
  if (day === undefined) return tell('not-a-day', { column, values })
  if (day > today) return tell('day-to-come', { column, values })
  return typedDay(formatDay(day)) ?? tell('day-too-early', { column, values })
}

function lineIn({ cell, tell, text }: Cells, { variants }: Reading): EarlierLine | undefined {
  const sku = text('sku', longest.sku)
  const piece = cell('piece') === '' ? '' : text('piece', longest.piece)
  const variant = sku === undefined ? undefined : variants.get(sku)
  if (sku !== undefined && piece === '' && variant === undefined) tell('no-name', { values: { given: sku } })
  const quantity = Number(cell('quantity') === '' ? '1' : cell('quantity').normalize('NFKC'))
  const counts = Number.isInteger(quantity) && quantity >= 1 && quantity <= 99
  if (!counts) tell('not-a-quantity', { values: { given: cell('quantity') } })
  const typed = text('price', 30)
  const price = typed?.normalize('NFKC').replaceAll(/[\s,¥\\円]/g, '')
  if (price !== undefined && !/^\d{1,12}$/.test(price))
    tell('not-a-price', { values: { given: typed ?? '' } })
  if (sku === undefined || piece === undefined || price === undefined || !/^\d{1,12}$/.test(price) || !counts)
    return undefined
  return { sku, piece, variant, quantity, priceMinor: BigInt(price) }
}
