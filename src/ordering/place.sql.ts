/**
 * The press on "buy": stock, order, lines, pins and the letter in one transaction. Whoever comes too late for
 * the last piece is refused and nothing of theirs is written (KAORU-35).
 */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readVariant } from '#catalogue'
import type { Variant } from '#catalogue'
import type { Instant } from '#calendar'
import { registerCustomer } from '#customers'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import type { OpenShop, Pin } from '#shops'
import { readOnHand, takeUnits } from '#stock'
import type { SoldOut } from '#stock'
import { strangeFact, type StrangeFact } from './stated-facts.ts'
import type { OrderRequest } from './order.ts'

export type NotPlaced =
  | SoldOut
  | { readonly refused: 'no-such-piece'; readonly sku: string }
  | { readonly refused: 'not-an-address' }
  | { readonly refused: 'not-shipped-there'; readonly destination: string }
  | { readonly refused: 'empty-order' }
  | StrangeFact

/** Thrown inside the transaction so that everything is taken back; becomes the refusal outside. */
class Rollback extends Error {
  readonly refusal: NotPlaced
  constructor(refusal: NotPlaced) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Places an order. The same key again answers the order that was placed by it. */
export async function placeOrder(
  db: Db,
  shop: OpenShop,
  pins: readonly Pin[],
  request: OrderRequest,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<{ readonly number: string } | NotPlaced> {
  const shipsTo = shop.settings['ships-to']
  if (shipsTo !== 'world' && !shipsTo.includes(request.destination))
    return { refused: 'not-shipped-there', destination: request.destination }
  if (request.lines.length === 0) return { refused: 'empty-order' }
  const strange = strangeFact(request.facts ?? {}, shop.documents.policy.facts)
  if (strange !== undefined) return strange
  try {
    return await transaction(db, (tx) => placeIn(tx, shop, pins, request, actor, at))
  } catch (problem) {
    if (problem instanceof Rollback) return problem.refusal
    throw problem
  }
}

async function placeIn(
  tx: Db,
  shop: OpenShop,
  pins: readonly Pin[],
  request: OrderRequest,
  actor: Actor,
  at: Instant,
): Promise<{ number: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${shop.name} ${request.key}`}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('ordering.orders')
    .select('number')
    .where('shop', '=', shop.name)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (known !== undefined) return known
  const number = await nextNumber(tx, shop)
  const variants = await takeStock(tx, shop.name, number, request, actor, at)
  const registered = await registerCustomer(tx, shop.name, request.customer, { at, id: randomUUID() })
  if ('refused' in registered) throw new Rollback({ refused: 'not-an-address' })
  const goodsMinor = variants.reduce(
    (sum, { variant, quantity, extraMinor }) => sum + (variant.priceMinor + extraMinor) * BigInt(quantity),
    0n,
  )
  await tx
    .insertInto('ordering.orders')
    .values({
      shop: shop.name,
      number,
      key: request.key,
      customer: registered.customer,
      placed_at: instant(at),
      language: request.customer.language,
      currency: shop.settings.currency,
      total_minor: goodsMinor + request.shippingMinor,
      shipping_minor: request.shippingMinor,
      buyer: request.buyer,
      name: request.customer.name,
      address: request.customer.address,
      country: request.country,
      subdivision: request.subdivision ?? null,
      deliver_to: json(request.deliverTo),
      destination: request.destination,
      memo: request.memo,
      facts: json({ ...request.facts, 'return-cost-told': request.returnCostTold ? 'yes' : 'no' }),
      gift_code_hash: request.giftCode === undefined ? null : giftCodeHash(request.giftCode),
      informed_at: request.informed ? instant(at) : null,
      return_clause_shown: request.returnClauseShown,
      documents: json(pins),
      actor,
    })
    .execute()
  for (const [index, { variant, quantity, extraMinor, texts }] of variants.entries()) {
    await insertLine(tx, shop.name, number, index + 1, variant, quantity, extraMinor, texts)
  }
  await tx
    .insertInto('ordering.events')
    .values({
      shop: shop.name,
      number,
      type: 'OrderPlaced',
      data: json({ policy: pins[0] }),
      actor,
      at: instant(at),
    })
    .execute()
  await enqueue(tx, 'order-placed', { order: number }, { shop: shop.name, at })
  return { number }
}

/** A gift code is shown once, to the buyer; kept as a hash. Letters and digits only count. */
export const giftCodeHash = (code: string): string =>
  createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    )
    .digest('hex')

async function nextNumber(tx: Db, shop: OpenShop): Promise<string> {
  const { last } = await tx
    .insertInto('ordering.counters')
    .values({ shop: shop.name, what: 'order', last: 1n })
    .onConflict((c) => c.columns(['shop', 'what']).doUpdateSet({ last: sql`ordering.counters.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${shop.settings['order-prefix']}-${String(last).padStart(6, '0')}`
}

type Taken = {
  readonly variant: Variant
  readonly quantity: number
  readonly extraMinor: bigint
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Variants are taken in the order of their codes, so that two orders never wait for each other in a circle.
 */
async function takeStock(
  tx: Db,
  shop: string,
  number: string,
  request: OrderRequest,
  actor: Actor,
  at: Instant,
): Promise<readonly Taken[]> {
  const taken = new Map<number, Taken>()
  const sorted = request.lines
    .map((line, index) => ({ ...line, index }))
    .toSorted((a, b) => (a.sku < b.sku ? -1 : 1))
  for (const { sku, quantity, index, texts = {} } of sorted) {
    const variant = await readVariant(tx, shop, sku)
    if (variant === undefined) throw new Rollback({ refused: 'no-such-piece', sku })
    if ((await readOnHand(tx, shop, [sku])).has(sku)) {
      const refusal = await takeUnits(tx, {
        shop,
        sku,
        pool: 'sale',
        units: quantity,
        why: 'ordered',
        reference: number,
        actor,
        at,
      })
      if (refusal !== undefined) throw new Rollback(refusal)
    }
    const extra = variant.product.options.reduce(
      (sum, option) => sum + ('text' in option && texts[option.id] !== undefined ? option.extra : 0),
      0,
    )
    taken.set(index, { variant, quantity, texts, extraMinor: BigInt(extra) })
  }
  return [...taken].toSorted(([a], [b]) => a - b).map(([, line]) => line)
}

async function insertLine(
  tx: Db,
  shop: string,
  number: string,
  line: number,
  variant: Variant,
  quantity: number,
  extraMinor: bigint,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { product } = variant
  const options = product.options.flatMap((option) => {
    if ('text' in option)
      return texts[option.id] === undefined
        ? []
        : [{ name: option.name, value: { ja: texts[option.id]!, en: texts[option.id]! } }]
    const value = option.values.find((v) => v.id === variant.options[option.id])
    return value === undefined ? [] : [{ name: option.name, value: value.name }]
  })
  await tx
    .insertInto('ordering.lines')
    .values({
      shop,
      number,
      line,
      sku: variant.sku,
      product: product.product,
      name: json(product.name),
      options: json(options),
      kind: isTheirOwn(texts) ? 'personalised' : product.kind,
      seal: product.seal,
      resizable: product.resizable ?? null,
      cancellable: product.cancellable ?? 'unstated',
      picture: product.picture,
      facts: json(product.facts ?? {}),
      quantity,
      price_minor: variant.priceMinor + extraMinor,
    })
    .execute()
  await tx.insertInto('ordering.progress').values({ shop, number, line, stage: 'accepted' }).execute()
}

/**
 * Whether words of the buyer's own go onto the piece. Options chosen from a list make nothing personal
 * (Directive 2011/83/EU art. 16(c), as the Commission's guidance reads it).
 */
const isTheirOwn = (texts: Readonly<Record<string, string>>): boolean =>
  Object.values(texts).some((text) => text.trim() !== '')
