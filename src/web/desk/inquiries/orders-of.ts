/** The orders that an inquiry may be about, and the requests for their pieces that are open. */
import { isClosed, isReadable, readCasesOf, type AnyCase } from '#cases'
import { findCustomer } from '#customers'
import type { Db } from '#db'
import type { Thread } from '#inquiries'
import { readOrder, readOrdersOf, type Order } from '#ordering'
import { isNew, newWords } from './words-for-case.ts'

/** The order that was named, and every order of whoever has that address. */
export async function ordersOf(db: Db, shop: string, { inquiry }: Thread): Promise<readonly Order[]> {
  const named = inquiry.orderNumber === undefined ? undefined : await readOrder(db, shop, inquiry.orderNumber)
  const customer = await findCustomer(db, shop, inquiry.address)
  const theirs = customer === undefined ? [] : await readOrdersOf(db, shop, customer.customer)
  return [...(named === undefined ? [] : [named]), ...theirs.filter(({ number }) => number !== named?.number)]
}

export type OpenRequest = { readonly theCase: AnyCase; readonly order: Order }

/** Open requests that lack something of what was said in the thread. */
export async function openRequests(db: Db, shop: string, thread: Thread): Promise<readonly OpenRequest[]> {
  const orders = await ordersOf(db, shop, thread)
  const found = await Promise.all(
    orders.map(async (order) =>
      (await readCasesOf(db, shop, order.number))
        .filter(isReadable)
        .filter((theCase) => !isClosed(theCase) && isNew(newWords(thread, theCase.number)))
        .map((theCase) => ({ theCase, order })),
    ),
  )
  return found.flat()
}
