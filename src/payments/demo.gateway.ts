/**
 * The payment service of the demonstration: cards that cost nobody anything, with everything that goes wrong
 * at real ones to choose from. It keeps its own books in a table that nothing else reads, and is spoken to
 * through the door that every payment service has.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { json, type Db } from '#db'
import type { Money } from '#money'
import type { Gateway, GatewayAnswer, GatewayNotice, Gateways } from './gateway.ts'

/**
 * What somebody chooses on its page. `time-out`: it takes the money and its answer does not arrive. `twice`
 * and `out-of-order`: so come its notices. `refund-refused`: it refuses to send money back, once;
 * `refund-silent`: it does nothing and does not answer; `refund-lost`: it sends it, and its answer is lost.
 */
export const demoChoices = [
  'success',
  'decline',
  'not-confirmed',
  'time-out',
  'twice',
  'out-of-order',
  'refund-refused',
  'refund-silent',
  'refund-lost',
] as const
export type DemoChoice = (typeof demoChoices)[number]

/** A notice as it travels. */
export type Sent = { readonly body: string; readonly signature: string }

export type DemoGateway = Gateway & {
  /** What the customer does there; answers the notices that the service sends then, in their order. */
  readonly choose: (shop: string, payment: string, choice: DemoChoice) => Promise<readonly Sent[]>
}

/** The payment service of a method, where it is the demonstration's. */
export function demoIn(gateways: Gateways, method: string): DemoGateway | undefined {
  const gateway = gateways[method]
  return gateway !== undefined && 'choose' in gateway ? (gateway as DemoGateway) : undefined
}

type Row = {
  readonly amount_minor: bigint
  readonly authorised_minor: bigint
  readonly captured_minor: bigint
  readonly refunds: Readonly<Record<string, string>>
  readonly wanted: string
}

/** `secret` signs its notices. */
export function demoGateway(db: Db, secret: string): DemoGateway {
  const sent = (shop: string, payment: string, answer: GatewayAnswer): Sent => {
    const body = JSON.stringify({ id: randomUUID(), shop, payment, ...texts(answer) })
    return { body, signature: signed(secret, body) }
  }
  return {
    name: 'demo',
    start: async (shop, { payment, amount }, page) => {
      await db
        .insertInto('payments.demonstrations')
        .values({
          shop,
          payment,
          amount_minor: amount.amountMinor,
          currency: amount.currency,
          refunds: json({}),
        })
        .onConflict((c) => c.columns(['shop', 'payment']).doNothing())
        .execute()
      return `${page}/demo`
    },
    choose: async (shop, payment, choice) => {
      if (choice === 'decline' || choice === 'not-confirmed') {
        const why = choice === 'decline' ? 'refused' : 'not-confirmed'
        return [sent(shop, payment, { what: 'declined', why })]
      }
      const held = await changed(
        db,
        shop,
        payment,
        sql`authorised_minor = amount_minor, wanted = ${choice},
          captured_minor = case when ${choice} = 'out-of-order' then amount_minor else captured_minor end`,
        sql`authorised_minor = 0`,
      )
      // It is held or taken already: a second press does nothing.
      if (held === undefined) return []
      const first = sent(shop, payment, { ...totalsOf(held), capturedMinor: 0n })
      if (choice === 'twice') return [first, first]
      return choice === 'out-of-order' ? [sent(shop, payment, totalsOf(held)), first] : [first]
    },
    capture: async (shop, { payment }) => {
      const row = await bookOf(db, shop, payment)
      if (row === undefined || row.wanted === 'released') return { what: 'declined', why: 'not-captured' }
      const taken = await changed(
        db,
        shop,
        payment,
        sql`captured_minor = amount_minor,
        wanted = case when wanted like 'refund-%' then wanted else '' end`,
      )
      if (row.wanted === 'time-out') throw new Error('the payment service did not answer in time')
      return totalsOf(taken ?? row)
    },
    release: async (shop, { payment }) =>
      totalsOf((await changed(db, shop, payment, sql`wanted = 'released'`)) ?? nothing),
    refund: (shop, { payment }, back) => sendBack(db, shop, payment, back),
    read: async (shop, { payment }) => {
      const row = await bookOf(db, shop, payment)
      return row && totalsOf(row)
    },
    notice: (body, signature) => {
      const expected = signed(secret, body)
      const isTheirs =
        signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
      return isTheirs ? noticeIn(body) : undefined
    },
  }
}

/** Sends money back, or goes wrong as was chosen. */
async function sendBack(
  db: Db,
  shop: string,
  payment: string,
  { refund, amount }: { readonly refund: string; readonly amount: Money },
): Promise<GatewayAnswer | { readonly what: 'refused' }> {
  const wanted = (await bookOf(db, shop, payment))?.wanted
  if (wanted === 'refund-refused') {
    await changed(db, shop, payment, sql`wanted = ''`)
    return { what: 'refused' }
  }
  if (wanted === 'refund-silent') throw new Error('the payment service does not answer')
  const back = json({ [refund]: String(amount.amountMinor) })
  const sent = await changed(db, shop, payment, sql`refunds = refunds || ${back}`)
  if (wanted === 'refund-lost') throw new Error('the payment service did not answer in time')
  return totalsOf(sent ?? nothing)
}

const nothing = { authorised_minor: 0n, captured_minor: 0n, refunds: {} }

/** Changes its book of a payment; undefined where it has none, or it is not as `where` says. */
async function changed(
  db: Db,
  shop: string,
  payment: string,
  set: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`update payments.demonstrations set ${set}
    where shop = ${shop} and payment = ${payment} and ${where} returning *`.execute(db)
  return rows[0]
}

async function bookOf(db: Db, shop: string, payment: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from payments.demonstrations
    where shop = ${shop} and payment = ${payment}`.execute(db)
  return rows[0]
}

const totalsOf = (row: Pick<Row, 'authorised_minor' | 'captured_minor' | 'refunds'>) => ({
  what: 'told' as const,
  authorisedMinor: row.authorised_minor,
  capturedMinor: row.captured_minor,
  refundedMinor: Object.values(row.refunds).reduce((sum, amount) => sum + BigInt(amount), 0n),
})

const texts = (answer: GatewayAnswer) =>
  Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)]))

const signed = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(`demo ${body}`).digest('hex')

/** What it signed itself is as it wrote it. */
function noticeIn(body: string): GatewayNotice {
  const { id, shop, payment, what, why, ...totals } = JSON.parse(body) as Record<string, string>
  const answer =
    what === 'declined'
      ? ({ what, why: why as 'refused' } as const)
      : ({
          what: 'told',
          authorisedMinor: BigInt(totals['authorisedMinor']!),
          capturedMinor: BigInt(totals['capturedMinor']!),
          refundedMinor: BigInt(totals['refundedMinor']!),
        } as const)
  return { id: id!, shop: shop!, payment: payment!, answer }
}
