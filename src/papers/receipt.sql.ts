/**
 * Receipts: given once the whole price is there, as the order's own documents say, and once: what is given
 * again says so. Where a person is to answer, what was asked waits for them. INVARIANT (one receipt): an
 * order has one receipt, by its number; of presses at once one issues it.
 */
import { readProduct } from '#catalogue'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Actor, type Db } from '#db'
import { lockOrder, ratesAgreed, readOrder, type Order } from '#ordering'
import { keepRuling, openRulingContext } from '#rulings'
import type { OpenShop } from '#shops'
import { toBePaidFor } from '#units'
import type { Language } from '#words'
import { keepPaperRow, readPapers, type Paper } from './paper.sql.ts'
import { receiptSheet } from './receipt.ts'
import { receiptStanding, type ReceiptStanding } from './receipt-standing.ts'

type By = { readonly actor: Actor; readonly at: Instant }

/** What somebody wants on a receipt. */
export type ReceiptWanted = {
  readonly addressee: string
  readonly proviso: string
  readonly language: Language
  /** How many times the page that was pressed on had seen it issued. */
  readonly seen: number
  /** Why staff give it where no document does; whoever buys has nothing to say here. */
  readonly why?: string
}

export type ReceiptRefused =
  | { readonly refused: 'no-such-order' }
  /** It was issued meanwhile, as `paper` says. */
  | { readonly refused: 'receipt-issued-meanwhile'; readonly paper: Paper }
  | { readonly refused: 'receipt-not-now'; readonly standing: ReceiptStanding }
  /** No document gives it, and staff did not say why they do. */
  | { readonly refused: 'receipt-why-missing'; readonly standing: ReceiptStanding }

/** Issues the receipt of an order, or issues it again. */
export async function issueReceipt(
  db: Db,
  shop: OpenShop,
  number: string,
  wanted: ReceiptWanted,
  by: By,
): Promise<Paper | ReceiptRefused> {
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop.name, number)
    const order = await readOrder(tx, shop.name, number)
    if (order === undefined) return { refused: 'no-such-order' }
    const before = await receiptsOf(tx, shop.name, number)
    const last = before.at(-1)
    if (last !== undefined && before.length !== wanted.seen)
      return { refused: 'receipt-issued-meanwhile', paper: last }
    const rulingContext = await openRulingContext(tx, shop, order)
    const standing = receiptStanding(rulingContext, by.at)
    const { paidAt, state } = standing
    if (paidAt === undefined || state === 'paid-back') return { refused: 'receipt-not-now', standing }
    if (state !== 'ready' && wanted.why === undefined) return { refused: 'receipt-not-now', standing }
    if (state !== 'ready' && wanted.why === '') return { refused: 'receipt-why-missing', standing }
    const { addressee, proviso, language, why = '' } = wanted
    const paidFor = toBePaidFor(order, rulingContext.units)
    const sheet = receiptSheet({
      shop,
      order: paidFor,
      ledger: rulingContext.ledger,
      paidAt,
      rates: await ratesOf(tx, order),
      language,
      addressee,
      proviso,
      copy: before.length,
      ...(last === undefined ? {} : { before: last.at }),
      issuedAt: by.at,
    })
    const ruling = await keepRuling(tx, rulingContext, standing.ruled, by.at)
    const amount = { amountMinor: paidFor.totalMinor, currency: order.currency }
    const paper = { kind: 'receipt', order: number, place: 1, copy: before.length } as const
    return keepPaperRow(tx, shop.name, { ...paper, addressee, proviso, amount, sheet, ruling, why }, by)
  })
}

const receiptsOf = async (db: Db, shop: string, order: string): Promise<readonly Paper[]> =>
  (await readPapers(db, shop, order)).filter(({ kind }) => kind === 'receipt')

/** Percent of tax in each line, as agreed; of an order that does not say, as the catalogue has it. */
async function ratesOf(tx: Db, order: Order): Promise<ReadonlyMap<number, number>> {
  const agreed = ratesAgreed(order)
  const rates = new Map<number, number>()
  for (const { line, product } of order.lines)
    rates.set(line, agreed.get(line) ?? (await readProduct(tx, order.shop, product))?.tax ?? 10)
  return rates
}

/** A receipt that a customer asked staff for. */
export type ReceiptAsked = {
  readonly order: string
  readonly addressee: string
  readonly proviso: string
  readonly at: Instant
}

/** Writes down that a receipt is asked for which a person is to answer. The same asked again is one. */
export async function askReceipt(
  db: Db,
  shop: OpenShop,
  order: Order,
  { addressee, proviso }: Pick<ReceiptWanted, 'addressee' | 'proviso'>,
  { actor, at }: By,
): Promise<void> {
  await transaction(db, async (tx) => {
    await lockOrder(tx, shop.name, order.number)
    const open = await readReceiptsAsked(tx, shop.name, order.number)
    if (open.some((one) => one.addressee === addressee && one.proviso === proviso)) return
    const rulingContext = await openRulingContext(tx, shop, order)
    const { ruled } = receiptStanding(rulingContext, at)
    const ruling = await keepRuling(tx, rulingContext, ruled, at)
    await tx
      .insertInto('papers.asked')
      .values({
        shop: shop.name,
        order_number: order.number,
        addressee,
        proviso,
        ruling,
        actor,
        at: instant(at),
      })
      .execute()
  })
}

/** What was asked for and not given since, the oldest first; of one order, where one is named. */
export async function readReceiptsAsked(
  db: Db,
  shop: string,
  order?: string,
): Promise<readonly ReceiptAsked[]> {
  let query = db
    .selectFrom('papers.asked as a')
    .select(['a.order_number', 'a.addressee', 'a.proviso', 'a.at'])
    .where('a.shop', '=', shop)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('papers.issued as i')
            .select('i.number')
            .whereRef('i.shop', '=', 'a.shop')
            .whereRef('i.order_number', '=', 'a.order_number')
            .where('i.kind', '=', 'receipt')
            .whereRef('i.at', '>=', 'a.at'),
        ),
      ),
    )
    .orderBy('a.ask')
  if (order !== undefined) query = query.where('a.order_number', '=', order)
  const rows = await query.execute()
  return rows.map(({ order_number, ...row }) => ({ ...row, order: order_number }))
}
