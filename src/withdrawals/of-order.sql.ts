/**
 * A withdrawal that its order is known of: the case of each piece that is meant, the statement and to which
 * order it belongs, all at once or nothing.
 */
import type { Instant } from '#calendar'
import { openCase, type CaseRequest, type NotOpened } from '#cases'
import { at as instant, transaction, type Actor, type Db } from '#db'
import type { Order } from '#ordering'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { say } from '#words'
import { labelKeys } from './labels.ts'
import { recordStatement } from './statement.sql.ts'

/** Whose law the buyer's statement is made by. */
export const lawOf = ({ country }: Pick<Order, 'country'>): 'eu' | 'uk' => (country === 'GB' ? 'uk' : 'eu')

type By = { readonly actor: Actor; readonly at: Instant }

/** Takes everything back that was written before a piece could not be taken in hand. */
class Undone extends Error {
  readonly refusal: NotOpened
  constructor(refusal: NotOpened) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Opens a case for each request, or for none of them. */
export async function openAll(
  tx: Db,
  shop: OpenShop,
  order: Order,
  requests: readonly CaseRequest[],
  by: By,
): Promise<readonly string[]> {
  const numbers: string[] = []
  for (const request of requests) {
    const opened = await openCase(tx, shop, order, request, by)
    if ('refused' in opened) throw new Undone(opened)
    numbers.push(opened.number)
  }
  return numbers
}

/** Runs it whole, or answers why nothing was done. */
export async function allOrNothing<T>(db: Db, act: (tx: Db) => Promise<T>): Promise<T | NotOpened> {
  try {
    return await transaction(db, act)
  } catch (problem) {
    if (problem instanceof Undone) return problem.refusal
    throw problem
  }
}

/** Who signed in withdraws on My Page: by line and quantity, acknowledged like every statement. */
export async function withdrawLine(
  db: Db,
  shop: OpenShop,
  order: Order,
  { statement, request }: { readonly statement: string; readonly request: CaseRequest },
  by: By,
): Promise<{ readonly number: string } | NotOpened> {
  const { language, quantity } = request
  const law = lawOf(order)
  const line = order.lines.find((one) => one.line === request.line)
  const name = line === undefined ? '' : wordIn(line.name, language)
  const pieces = quantity === 1 ? name : `${name} × ${quantity}`
  const { first, second } = labelKeys[law]
  return allOrNothing(db, async (tx) => {
    const [number = ''] = await openAll(tx, shop, order, [request], by)
    const declared = {
      law,
      language,
      name: order.name,
      contract: order.number,
      pieces,
      address: order.address,
      labels: [say(language, first), say(language, second)],
    }
    await recordStatement(tx, shop, statement, declared, by.at)
    await recordMatch(tx, shop, statement, { order: order.number, cases: [number], note: '' }, by)
    return { number }
  })
}

/** Writes down what became of a statement, once; false when that was done before. */
export async function recordMatch(
  tx: Db,
  shop: OpenShop,
  statement: string,
  found: { readonly order: string | null; readonly cases: readonly string[]; readonly note: string },
  { actor, at }: By,
): Promise<boolean> {
  const written = await tx
    .insertInto('withdrawals.matches')
    .values({
      shop: shop.name,
      statement,
      order_number: found.order,
      cases: [...found.cases],
      note: found.note,
      actor,
      at: instant(at),
    })
    .onConflict((c) => c.columns(['shop', 'statement']).doNothing())
    .returning('statement')
    .executeTakeFirst()
  return written !== undefined
}
