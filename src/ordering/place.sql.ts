/**
 * The press on "buy": one statement takes the stock and writes order, lines, promises, pins, what is asked of
 * staff, the payment to make and the jobs. Whoever comes too late for the last piece is refused and nothing
 * of theirs is written (KAORU-35). INVARIANT (one press): a key places one order, whatever is pressed how
 * often and by how many processes; another press with the same key is refused.
 */
import type { Emptying } from '#basket'
import { readVariants, type Variant } from '#catalogue'
import type { Instant } from '#calendar'
import { readAddress } from '#customers'
import type { Actor, Db } from '#db'
import type { OpenShop, Pin } from '#shops'
import { agreedLine, totalOf, type AgreedLine } from './agreed.ts'
import type { OrderRequest } from './order.ts'
import { pressOf, type Press } from './press.gateway.ts'
import { strangeFact, type StrangeFact } from './stated-facts.ts'
import { written } from './together.sql.ts'

/**
 * `payment` is the one to make now; null when nothing is asked for. `emptied`: whether the basket was, with
 * it.
 */
export type Placed = {
  readonly number: string
  readonly payment: string | null
  readonly emptied?: true
}

/** What the caller has read: nothing of it is read again. */
export type ReadBefore = {
  readonly variants?: ReadonlyMap<string, Variant>
  /** The basket that the order comes of is emptied with it. */
  readonly basket?: Emptying
  /**
   * The mark of each piece as it was read a while ago: nothing is ordered where a piece, or the basket, is
   * not what it was then.
   */
  readonly seen?: ReadonlyMap<string, string>
}

export type NotPlaced =
  /** Every SKU of which there is too little. */
  | { readonly refused: 'sold-out'; readonly skus: readonly string[] }
  | { readonly refused: 'no-such-piece'; readonly sku: string }
  | { readonly refused: 'not-an-address' }
  | { readonly refused: 'not-shipped-there'; readonly destination: string }
  | { readonly refused: 'empty-order' }
  /** The last screen said that it costs something else. */
  | { readonly refused: 'other-total'; readonly totalMinor: bigint }
  /** A piece or the basket is not what was seen of it. */
  | { readonly refused: 'moved' }
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
  { variants, basket, seen }: ReadBefore = {},
): Promise<Placed | NotPlaced> {
  const shipsTo = shop.settings['ships-to']
  if (shipsTo !== 'world' && !shipsTo.includes(request.destination))
    return { refused: 'not-shipped-there', destination: request.destination }
  if (request.lines.length === 0) return { refused: 'empty-order' }
  const strange = strangeFact(request.facts ?? {}, shop.documents.policy.facts)
  if (strange !== undefined) return strange
  const mail = readAddress(request.customer.address)
  if (mail === undefined) return { refused: 'not-an-address' }
  const lines = await linesOf(db, shop.name, request, variants)
  if ('refused' in lines) return lines
  const totalMinor = totalOf(lines, request)
  const press = pressOf(shop, pins, request, { mail, lines, totalMinor, basket, seen }, by)
  const outcome =
    request.totalMinor === undefined || request.totalMinor === totalMinor
      ? await placedBy(db, press)
      : ({ refused: 'other-total', totalMinor } as const)
  // The first of two presses may have taken the last piece.
  return 'refused' in outcome ? ((await knownBy(db, press)) ?? outcome) : outcome
}

async function linesOf(
  db: Db,
  shop: string,
  { lines }: OrderRequest,
  read: ReadonlyMap<string, Variant> | undefined,
) {
  const variants = read ?? (await readVariants(db, shop, [...new Set(lines.map(({ sku }) => sku))]))
  const agreed: AgreedLine[] = []
  for (const [index, line] of lines.entries()) {
    const variant = variants.get(line.sku)
    // What is handed over in stores alone is not ordered here.
    if (variant === undefined || variant.product['sold-in'] === 'stores')
      return { refused: 'no-such-piece', sku: line.sku } as const
    agreed.push(agreedLine(line, variant, index + 1))
  }
  return agreed
}

async function placedBy(db: Db, press: Press): Promise<Placed | NotPlaced> {
  try {
    return { ...(await written(db, press)), payment: press.row.payment }
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    if (problem.message === 'sold-out') return { refused: 'sold-out', skus: JSON.parse(problem.detail) }
    if (problem.message === 'moved') return { refused: 'moved' }
    const known = problem.message === 'known' ? await knownBy(db, press) : undefined
    if (known === undefined) throw problem
    return known
  }
}

const isRefusal = (problem: unknown): problem is Error & { readonly detail: string } =>
  problem instanceof Error && 'code' in problem && problem.code === 'YK001'

/** What this press, or another with its key, has placed. Orders from before say nothing of their press. */
async function knownBy(
  db: Db,
  { row: { shop, key, content } }: Press,
): Promise<Placed | NotPlaced | undefined> {
  const known = await db
    .selectFrom('ordering.orders as o')
    .leftJoin('ordering.checkouts as c', (on) =>
      on.onRef('c.shop', '=', 'o.shop').onRef('c.number', '=', 'o.number'),
    )
    .select(['o.number', 'c.content', 'c.payment'])
    .where('o.shop', '=', shop)
    .where('o.key', '=', key)
    .executeTakeFirst()
  if (known === undefined) return undefined
  const { number, payment } = known
  return (known.content ?? content) === content ? { number, payment } : { refused: 'other-order' }
}
