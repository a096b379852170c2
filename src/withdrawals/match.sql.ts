/**
 * To which order a statement belongs. By itself only where number and address are both those of the order and
 * the whole contract is meant; everything else waits for staff. What is found is written down once, and each
 * piece that is meant gets its case, ruled on as of the second in which the statement came.
 */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar'
import type { CaseRequest, NotOpened } from '#cases'
import { transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { lockOrder, readOrder, type Order } from '#ordering'
import type { OpenShop } from '#shops'
import { partOf, piecesOf, readUnits, type Piece } from '#units'
import { allOrNothing, openAll, recordMatch } from './of-order.sql.ts'
import { readStatement, type KeptStatement } from './statement.sql.ts'
import { numbersIn } from './statement.ts'

/** Does 'match-statement'. */
export async function matchStatementJob(
  db: Db,
  shop: OpenShop,
  { statement }: { readonly statement: string },
  at: Instant,
): Promise<void> {
  const kept = await readStatement(db, shop.name, statement)
  if (kept === undefined || kept.match !== undefined || kept.pieces !== '') return
  const order = await orderMeant(db, shop, kept)
  if (order === undefined) return
  const pieces = await withdrawable(db, shop, order)
  if (pieces.some(({ units, free }) => free.length < units.length)) return
  const meant = pieces.map((piece) => ({ ...meaning(piece), quantity: piece.free.length }))
  await matchStatement(db, shop, kept, { order, meant, by: { actor: 'job:match-statement', at } })
}

/**
 * The pieces of an order that somebody may withdraw from: those as they were bought, still with a claim on
 * them.
 */
export async function withdrawable(db: Db, shop: OpenShop, order: Order): Promise<readonly Piece[]> {
  const units = await readUnits(db, shop.name, order.number)
  return order.lines.flatMap((line) => piecesOf(line, units).filter(({ isReplacement }) => !isReplacement))
}

/** The one order whose number was typed, where the address is its buyer's. */
async function orderMeant(
  db: Db,
  shop: OpenShop,
  { contract, address }: KeptStatement,
): Promise<Order | undefined> {
  const [number, ...others] = numbersIn(contract, shop.settings['order-prefix'])
  if (number === undefined || others.length > 0) return undefined
  const order = await readOrder(db, shop.name, number)
  return order?.address.toLowerCase() === address.toLowerCase() ? order : undefined
}

export type NotMatched =
  | { readonly refused: 'already-matched' }
  | { readonly refused: 'no-piece-meant' }
  | NotOpened

type By = { readonly actor: Actor; readonly at: Instant }

export type Meant = {
  readonly line: number
  readonly part?: number | undefined
  readonly quantity: number
}

/** How pieces are named where somebody means some of them. */
export const meaning = (piece: Piece): Omit<Meant, 'quantity'> => ({
  line: piece.line.line,
  part: partOf(piece),
})

type Found = {
  readonly order: Order
  /** Which pieces are meant, by line, part of it and quantity. */
  readonly meant: readonly Meant[]
  readonly by: By
}

/** Writes down to which order it belongs, and opens a case for each line that is meant; or does nothing. */
export async function matchStatement(
  db: Db,
  shop: OpenShop,
  kept: KeptStatement,
  { order, meant, by }: Found,
): Promise<{ readonly cases: readonly string[] } | NotMatched> {
  const requests = meant
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, part, quantity }): CaseRequest => ({
      key: `withdrawal ${kept.statement} ${line}${part === undefined ? '' : `.${part}`}`,
      request: 'withdraw',
      requester: 'buyer',
      declared: true,
      answers: {},
      photos: [],
      description: kept.words,
      language: kept.language,
      line,
      piece: part,
      quantity,
    }))
  if (requests.length === 0) return { refused: 'no-piece-meant' }
  // What was declared was the buyer's doing, in the second in which it came.
  const declared = { actor: `customer:${order.customer}`, at: kept.submittedAt } as const
  return allOrNothing(db, async (tx) => {
    await lockOrder(tx, shop.name, order.number)
    if ((await readStatement(tx, shop.name, kept.statement))?.match !== undefined)
      return { refused: 'already-matched' } as const
    const cases = await openAll(tx, shop, order, requests, declared)
    await recordMatch(tx, shop, kept.statement, { order: order.number, cases, note: '' }, by)
    return { cases }
  })
}

/** There is no such order: written down, with the answer that goes out in the words of staff. */
export async function answerStatement(
  db: Db,
  shop: OpenShop,
  { statement, law, reference, language, name, address }: KeptStatement,
  { note, by }: { readonly note: string; readonly by: By },
): Promise<{ readonly answered: true } | NotMatched> {
  return transaction(db, async (tx) => {
    if (!(await recordMatch(tx, shop, statement, { order: null, cases: [], note }, by)))
      return { refused: 'already-matched' }
    const data = { law, reference, note }
    const to = { name, address }
    const letter = { letter: randomUUID(), kind: 'withdrawal-answered', to, language, data } as const
    await enqueue(tx, 'send-letter', letter, { shop: shop.name, at: by.at })
    return { answered: true }
  })
}
