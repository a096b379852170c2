/**
 * What goes into boxes that are being packed, many at once: a delivery note for each order, and its receipt
 * where there is one and it is no present. Issues nothing; it is what the orders say now.
 */
import type { Db } from '#db'
import { going, readOrdersCalled, type Order } from '#ordering'
import type { OpenShop } from '#shops'
import { packedNoteSheet } from './delivery-note.ts'
import { readPapers } from './paper.sql.ts'
import type { Sheet } from './sheet.ts'

/** An order, and the lines of it that go into its box. */
export type ToPack = { readonly order: string; readonly lines: readonly number[] }

/** Of these orders a line was cancelled, sent or held back meanwhile, or there is no such order. */
export type NotToPack = { readonly refused: 'not-to-pack'; readonly orders: readonly string[] }

/** The sheets, in the order in which the orders are named. */
export async function packedSheets(
  db: Db,
  shop: OpenShop,
  chosen: readonly ToPack[],
  { receipts }: { readonly receipts: boolean },
): Promise<readonly Sheet[] | NotToPack> {
  const found = await readOrdersCalled(
    db,
    shop.name,
    chosen.map(({ order }) => order),
  )
  const named = new Map(found.map((order) => [order.number, order]))
  const moved = chosen.filter(({ order, lines }) => !isToPack(named.get(order), lines))
  if (moved.length > 0) return { refused: 'not-to-pack', orders: moved.map(({ order }) => order) }
  const sheets: Sheet[] = []
  for (const { order: number, lines } of chosen) {
    const order = named.get(number)!
    sheets.push(packedNoteSheet(shop, order, lines))
    if (receipts && !order.deliverTo.gift) sheets.push(...(await receiptOf(db, order)))
  }
  return sheets
}

const isToPack = (order: Order | undefined, lines: readonly number[]): boolean =>
  order !== undefined &&
  order.givenUp === null &&
  lines.length > 0 &&
  lines.every((number) => {
    const line = order.lines.find((one) => one.line === number)
    if (line === undefined || going(line) <= 0) return false
    return line.stage === 'preparing' || line.stage === 'packed'
  })

/** The receipt as it was given last, unless its words were taken out. */
async function receiptOf(db: Db, order: Order): Promise<readonly Sheet[]> {
  const papers = await readPapers(db, order.shop, order.number)
  const last = papers.findLast(({ kind }) => kind === 'receipt')
  return last?.sheet === undefined ? [] : [last.sheet]
}
