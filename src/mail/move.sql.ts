/**
 * A customer's mail address changes: with it goes all that was written to the old one. Knows what goes by an
 * address, and decides nothing about whether the new one is theirs.
 */
import type { Instant } from '#calendar'
import { proveAddress, type NotProved, type Proof } from '#customers'
import { at as instant, transaction, type Db } from '#db'
import { enqueue } from '#jobs'
import { readOrdersOf } from '#ordering'
import { restockGoesTo } from '#restock'
import { readCorrections } from './correction.sql.ts'
import { identityOf } from './order-letter.sql.ts'

/**
 * The link in the e-mail to a new address was opened by its customer: sign-in, letters about their orders and
 * inquiries, and what they wait for go by it from now on, and the old address is told.
 */
export async function moveAddress(
  db: Db,
  shop: string,
  proof: Proof,
): Promise<{ readonly address: string } | NotProved> {
  return transaction(db, async (tx) => {
    const proved = await proveAddress(tx, shop, proof)
    if ('refused' in proved) return proved
    const { before, address } = proved
    const { customer, at } = proof
    for (const order of await readOrdersOf(tx, shop, customer)) await correct(tx, order, address, proof)
    await restockGoesTo(tx, shop, { before: before.address, after: address })
    const told = {
      letter: identityOf(`${shop} ${customer} address-changed ${at}`),
      kind: 'address-changed',
      to: { name: before.name, address: before.address },
      language: before.language,
      data: { at: new Date(at).toISOString() },
    } as const
    await enqueue(tx, 'send-letter', told, { shop, at, key: told.letter })
    return { address }
  })
}

/** Letters about an order go to the address that its customer proved last. */
async function correct(
  tx: Db,
  order: { readonly shop: string; readonly number: string; readonly address: string },
  address: string,
  { customer, at }: { readonly customer: string; readonly at: Instant },
): Promise<void> {
  const [newest] = await readCorrections(tx, order.shop, order.number)
  const sequence = (newest?.sequence ?? 0) + 1
  await tx
    .insertInto('mail.corrections')
    .values({
      shop: order.shop,
      correction: identityOf(`${order.shop} ${order.number} correction ${sequence} ${at}`),
      order_number: order.number,
      sequence,
      instead_of: order.address,
      address,
      why: '',
      actor: `customer:${customer}`,
      at: instant(at),
    })
    .execute()
}
