/**
 * To which order a statement belongs. By itself only where number and address are both those of the order and
 * the whole contract is meant; everything else waits for staff. What is found is written down once.
 */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar'
import { at as instant, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { readOrder, type Order } from '#ordering'
import type { OpenShop } from '#shops'
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
  await matchStatement(db, shop, kept, { order, note: '', by: { actor: 'job:match-statement', at } })
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

export type NotMatched = { readonly refused: 'already-matched' } | { readonly refused: 'words-missing' }

type Found = {
  readonly order: Order | undefined
  /** What is answered where there is no such order. */
  readonly note: string
  readonly by: { readonly actor: Actor; readonly at: Instant }
}

/** Writes down to which order it belongs; or that there is none, with the answer that goes out. */
export async function matchStatement(
  db: Db,
  shop: OpenShop,
  { statement, law, reference, language, name, address }: KeptStatement,
  { order, note, by }: Found,
): Promise<{ readonly matched: true } | NotMatched> {
  if (order === undefined && note.trim() === '') return { refused: 'words-missing' }
  return transaction(db, async (tx) => {
    const written = await tx
      .insertInto('withdrawals.matches')
      .values({
        shop: shop.name,
        statement,
        order_number: order?.number ?? null,
        cases: [],
        note,
        actor: by.actor,
        at: instant(by.at),
      })
      .onConflict((c) => c.columns(['shop', 'statement']).doNothing())
      .returning('statement')
      .executeTakeFirst()
    if (written === undefined) return { refused: 'already-matched' }
    if (order === undefined) {
      const data = { law, reference, note: note.trim() }
      const to = { name, address }
      const letter = { letter: randomUUID(), kind: 'withdrawal-answered', to, language, data } as const
      await enqueue(tx, 'send-letter', letter, { shop: shop.name, at: by.at })
    }
    return { matched: true }
  })
}
