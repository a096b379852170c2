/**
 * The press on "buy": one statement takes the stock and writes order, lines, promises, pins, what is asked of
 * staff, the payment to make and the jobs. Whoever comes too late for the last piece is refused and nothing
 * of theirs is written (KAORU-35). INVARIANT (one press): a key places one order, whatever is pressed how
 * often and by how many processes; another press with the same key is refused.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readVariants } from '#catalogue'
import type { Instant } from '#calendar'
import { readAddress } from '#customers'
import { oneStatement, type Actor, type Db } from '#db'
import { jobRow, type JobRow } from '#jobs'
import type { OpenShop, Pin } from '#shops'
import { agreedLine, contentOf, totalOf, type AgreedLine } from './agreed.ts'
import type { OrderRequest } from './order.ts'
import { placing } from './statement.sql.ts'
import { strangeFact, type StrangeFact } from './stated-facts.ts'

/** `payment` is the one to make now; null when nothing is asked for. */
export type Placed = { readonly number: string; readonly payment: string | null }

export type NotPlaced =
  /** Every SKU of which there is too little. */
  | { readonly refused: 'sold-out'; readonly skus: readonly string[] }
  | { readonly refused: 'no-such-piece'; readonly sku: string }
  | { readonly refused: 'not-an-address' }
  | { readonly refused: 'not-shipped-there'; readonly destination: string }
  | { readonly refused: 'empty-order' }
  /** The last screen said that it costs something else. */
  | { readonly refused: 'other-total'; readonly totalMinor: bigint }
  /** The same key placed an order that says something else. */
  | { readonly refused: 'other-order' }
  | StrangeFact

/**
 * Places an order, in a transaction of its own or as a part of the caller's. The same press again answers the
 * order that it placed, and nothing is taken twice.
 */
export async function placeOrder(
  db: Db,
  shop: OpenShop,
  pins: readonly Pin[],
  request: OrderRequest,
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<Placed | NotPlaced> {
  const shipsTo = shop.settings['ships-to']
  if (shipsTo !== 'world' && !shipsTo.includes(request.destination))
    return { refused: 'not-shipped-there', destination: request.destination }
  if (request.lines.length === 0) return { refused: 'empty-order' }
  const strange = strangeFact(request.facts ?? {}, shop.documents.policy.facts)
  if (strange !== undefined) return strange
  const mail = readAddress(request.customer.address)
  if (mail === undefined) return { refused: 'not-an-address' }
  const lines = await linesOf(db, shop.name, request)
  if ('refused' in lines) return lines
  const totalMinor = totalOf(lines, request)
  const press = pressOf(shop, pins, request, { mail, lines, totalMinor }, by)
  const outcome =
    request.totalMinor === undefined || request.totalMinor === totalMinor
      ? await placedBy(db, press)
      : ({ refused: 'other-total', totalMinor } as const)
  // The first of two presses may have taken the last piece.
  return 'refused' in outcome ? ((await knownBy(db, press)) ?? outcome) : outcome
}

async function linesOf(db: Db, shop: string, { lines }: OrderRequest) {
  const variants = await readVariants(db, shop, [...new Set(lines.map(({ sku }) => sku))])
  const agreed: AgreedLine[] = []
  for (const [index, line] of lines.entries()) {
    const variant = variants.get(line.sku)
    if (variant === undefined) return { refused: 'no-such-piece', sku: line.sku } as const
    agreed.push(agreedLine(line, variant, index + 1))
  }
  return agreed
}

type Agreed = {
  /** The customer's address in the form that is kept. */
  readonly mail: string
  readonly lines: readonly AgreedLine[]
  readonly totalMinor: bigint
}

/** All that the statement is told, in its own names. */
function pressOf(
  { name: shop, settings }: OpenShop,
  documents: readonly Pin[],
  request: OrderRequest,
  { mail, lines, totalMinor }: Agreed,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
) {
  const payment = request.payment !== undefined && totalMinor > 0n ? randomUUID() : null
  return {
    ...checkoutOf(request),
    shop,
    prefix: settings['order-prefix'],
    key: request.key,
    content: hashOf(contentOf(request)),
    actor,
    at: textOf(at),
    customer_id: randomUUID(),
    mail,
    name: request.customer.name.trim(),
    language: request.customer.language,
    currency: settings.currency,
    total_minor: String(totalMinor),
    shipping_minor: String(request.shippingMinor),
    buyer: request.buyer,
    country: request.country,
    subdivision: request.subdivision ?? null,
    deliver_to: request.deliverTo,
    destination: request.destination,
    memo: request.memo,
    facts: { ...request.facts, 'return-cost-told': request.returnCostTold ? 'yes' : 'no' },
    gift_code_hash: request.giftCode === undefined ? null : giftCodeHash(request.giftCode),
    informed: request.informed,
    return_clause_shown: request.returnClauseShown,
    documents,
    event: { policy: documents[0] },
    lines,
    payment,
    jobs: jobsOf(shop, at, payment, request.payment?.payBy ?? null),
  }
}

function checkoutOf({ payment, wrapping, promises = [], ...request }: OrderRequest) {
  return {
    method: payment?.method ?? null,
    brand: payment?.brand ?? null,
    pay_by: textOf(payment?.payBy ?? null),
    payment_fee_minor: String(request.paymentFeeMinor ?? 0n),
    wrapping_fee_minor: wrapping === undefined ? null : String(wrapping.feeMinor),
    wrapped_for: wrapping?.forWhom ?? '',
    delivery_day: request.deliveryDay ?? null,
    parcels: request.parcels ?? null,
    asks: [...new Set(request.asks)],
    taxes: request.taxes ?? null,
    told: request.told ?? null,
    promises: promises.map(({ line, shipBy, deliverFrom, deliverTo }) => ({
      line,
      ship_by: shipBy,
      deliver_from: deliverFrom,
      deliver_to: deliverTo,
    })),
  }
}

/** The statement names the order of the first. */
function jobsOf(shop: string, at: Instant, payment: string | null, payBy: Instant | null): JobRow[] {
  const placed = jobRow('order-placed', {}, { shop, at })
  if (payment === null || payBy === null) return [placed]
  return [placed, jobRow('payment-due', { payment }, { shop, at: payBy, key: payment })]
}

type Press = ReturnType<typeof pressOf>

/** Asked again where somebody registered the same customer in this very moment. */
async function placedBy(db: Db, press: Press, tries = 5): Promise<Placed | NotPlaced> {
  try {
    const rows = await oneStatement(db, () => placing(db, [JSON.stringify(press)]))
    return { number: rows[0]!.number, payment: press.payment }
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    if (problem.message === 'sold-out') return { refused: 'sold-out', skus: JSON.parse(problem.detail) }
    if (problem.message === 'again' && tries > 1) return placedBy(db, press, tries - 1)
    const known = problem.message === 'known' ? await knownBy(db, press) : undefined
    if (known === undefined) throw problem
    return known
  }
}

const isRefusal = (problem: unknown): problem is Error & { readonly detail: string } =>
  problem instanceof Error && 'code' in problem && problem.code === 'YK001'

/** What this press, or another with its key, has placed. Orders from before say nothing of their press. */
async function knownBy(db: Db, { shop, key, content }: Press): Promise<Placed | NotPlaced | undefined> {
  const row = await db
    .selectFrom('ordering.orders as o')
    .leftJoin('ordering.checkouts as c', (on) =>
      on.onRef('c.shop', '=', 'o.shop').onRef('c.number', '=', 'o.number'),
    )
    .select(['o.number', 'c.content', 'c.payment'])
    .where('o.shop', '=', shop)
    .where('o.key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { number, payment } = row
  return (row.content ?? content) === content ? { number, payment } : { refused: 'other-order' }
}

const textOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A gift code is shown once, to the buyer; kept as a hash. Letters and digits only count. */
export const giftCodeHash = (code: string): string =>
  hashOf(
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  )
