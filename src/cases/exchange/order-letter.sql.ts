/**
 * Orders a letter about a case in the transaction that causes it. It goes to whoever the order belongs to.
 */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterKind, LetterOrder, LetterValues } from '#letters'
import type { Order } from '#ordering'

export async function orderLetter<Kind extends LetterKind>(
  tx: Db,
  order: Order,
  number: string,
  language: 'ja' | 'en',
  at: Instant,
  kind: Kind,
  data: LetterValues[Kind],
): Promise<void> {
  const letter = {
    letter: randomUUID(),
    kind,
    order: order.number,
    case: number,
    customer: order.customer,
    to: { name: order.name, address: order.address },
    language,
    data,
  } as unknown as LetterOrder
  await enqueue(tx, 'send-letter', letter, { shop: order.shop, at })
}
