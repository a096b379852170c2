/**
 * The ledger of an order: entries that are never changed, and a balance that guards them.
 * INVARIANT (refunds): 0 ≤ refund-paid ≤ refund-owed ≤ captured + adjustments − fees, to the last minor unit
 * and however many press at once. The balance row is the lock: each entry is written after one conditional
 * update of it, and the table's own checks say the same.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, kept, transaction, type Actor, type Db } from '#db'
import type { Money } from '#money'
import { ledgerOf } from './ledger.ts'
import type { Ledger, LedgerEntry, LedgerKind } from './ledger.ts'

/** Who wrote an entry, and when. */
type By = { readonly actor: Actor; readonly at: Instant }

/** Money that comes in by some means; `brand` where the method has brands, as cards do. */
export type Receipt = By & { readonly amount: Money; readonly method: string; readonly brand?: string }

/** `left` is what can still be promised back. */
export type RefundTooLarge = { readonly refused: 'refund-exceeds-payment'; readonly left: Money }
/** `left` is what was promised and has not been paid yet. */
export type RefundNotOwed = { readonly refused: 'refund-not-owed'; readonly left: Money }
/** `left` is by how much it could be lowered at most. */
export type AdjustmentTooLarge = { readonly refused: 'adjustment-exceeds-payment'; readonly left: Money }
export type LedgerReasonMissing = { readonly refused: 'ledger-reason-missing' }

/** Records that money is held ready for the shop; nothing has moved. */
export async function recordAuthorisation(
  db: Db,
  shop: string,
  order: string,
  { amount, ...entry }: Receipt,
): Promise<void> {
  await comeIn(db, { shop, order, kind: 'authorised', amount }, entry)
}

/** Records money that came in for an order. */
export async function recordCapture(
  db: Db,
  shop: string,
  order: string,
  { amount, ...entry }: Receipt,
): Promise<void> {
  await comeIn(db, { shop, order, kind: 'captured', amount }, entry)
}

/** Promises money back. Refused when more would be promised than the shop has of the customer (refunds). */
export async function oweRefund(
  tx: Db,
  shop: string,
  order: string,
  { amount, ...entry }: By & { readonly amount: Money; readonly caseNumber?: string },
): Promise<RefundTooLarge | undefined> {
  const left = await goOut(
    tx,
    { shop, order, kind: 'refund-owed', amount },
    { ...entry, method: 'same-means' },
  )
  return left === undefined ? undefined : { refused: 'refund-exceeds-payment', left }
}

/** Records that promised money went back. Refused when more would go back than is still owed (refunds). */
export async function payRefund(
  tx: Db,
  shop: string,
  order: string,
  {
    amount,
    ...entry
  }: By & { readonly amount: Money; readonly caseNumber?: string; readonly method: string },
): Promise<RefundNotOwed | undefined> {
  const left = await goOut(tx, { shop, order, kind: 'refund-paid', amount }, entry)
  return left === undefined ? undefined : { refused: 'refund-not-owed', left }
}

/** Corrects what counts as having come in: more, or less by a negative amount. Staff say why. */
export async function recordAdjustment(
  tx: Db,
  shop: string,
  order: string,
  {
    amount,
    ...entry
  }: By & { readonly amount: Money; readonly reason: string; readonly caseNumber?: string },
): Promise<AdjustmentTooLarge | LedgerReasonMissing | undefined> {
  if (entry.reason.trim() === '') return { refused: 'ledger-reason-missing' }
  const change: Change = { shop, order, kind: 'adjustment', amount }
  if (amount.amountMinor >= 0n) {
    await comeIn(tx, change, entry)
    return undefined
  }
  const left = await goOut(tx, change, entry)
  return left === undefined ? undefined : { refused: 'adjustment-exceeds-payment', left }
}

/**
 * Holds the balance of an order for the caller's transaction, so that no money comes in meanwhile. Answers
 * what came in and is not owed back, in minor units, and whether a payment is held ready and being taken in.
 */
export async function holdBalance(
  tx: Db,
  shop: string,
  { number, currency }: { readonly number: string; readonly currency: string },
): Promise<{ readonly kept: bigint; readonly held: boolean }> {
  const { rows } = await sql<{ kept: bigint; held: boolean }>`
    insert into payments.balances as b (shop, order_number, currency, captured_minor, refund_owed_minor)
    values (${shop}, ${number}, ${currency}, 0, 0)
    on conflict (shop, order_number) do update set currency = b.currency
    returning captured_minor - refund_owed_minor as kept, exists (
      select from payments.payments p join payments.standings s using (shop, payment)
      where p.shop = b.shop and p.order_number = b.order_number and s.state = 'authorised') as held`.execute(
    tx,
  )
  return rows[0]!
}

/** The ledger of an order, in the order's own currency. */
export async function readLedger(
  db: Db,
  shop: string,
  { number, currency }: { readonly number: string; readonly currency: string },
): Promise<Ledger> {
  return ledgerOf(currency, await readEntries(db, shop, number))
}

const rowsOf = kept(['shop', 'number'], (db, { shop, number }: { shop: string; number: string }) =>
  db
    .selectFrom('payments.entries')
    .selectAll()
    .where('shop', '=', shop)
    .where('order_number', '=', number)
    .orderBy('entry'),
)

/** What happened to the money of an order, whatever its currency. */
export async function readEntries(db: Db, shop: string, number: string): Promise<readonly LedgerEntry[]> {
  const rows = await rowsOf(db, { shop, number })
  return rows.map((row): LedgerEntry => ({
    kind: row.kind as LedgerKind,
    amount: { amountMinor: row.amount_minor, currency: row.currency },
    method: row.method,
    brand: row.brand,
    caseNumber: row.case_number,
    reason: row.reason,
    actor: row.actor,
    at: row.at,
  }))
}

/** What changes: the sum of this kind on the balance of this order, by this amount. */
type Change = {
  readonly shop: string
  readonly order: string
  readonly kind: LedgerKind
  readonly amount: Money
}

/** The rest of an entry. */
type Entry = By & {
  readonly method?: string
  readonly brand?: string
  readonly caseNumber?: string
  readonly reason?: string
}

const columns = {
  authorised: 'authorised_minor',
  captured: 'captured_minor',
  'refund-owed': 'refund_owed_minor',
  'refund-paid': 'refund_paid_minor',
  fee: 'fee_minor',
  adjustment: 'adjustment_minor',
} as const satisfies Record<LedgerKind, string>

/** Adds to what came in, or is held ready; the first such entry opens the balance of the order. */
async function comeIn(db: Db, change: Change, entry: Entry): Promise<void> {
  const { shop, order, amount } = change
  await transaction(db, async (tx) => {
    await tx
      .insertInto('payments.balances')
      .values({
        shop,
        order_number: order,
        currency: amount.currency,
        captured_minor: 0n,
        refund_owed_minor: 0n,
      })
      .onConflict((c) => c.columns(['shop', 'order_number']).doNothing())
      .execute()
      .catch((problem: unknown) => {
        throw isOtherCurrency(problem) ? otherCurrency(change) : problem
      })
    if (!(await addTo(tx, change, sql`true`))) throw otherCurrency(change)
    await write(tx, change, entry)
  })
}

/** Takes from what can be promised or paid out; answers what is left of that where it is too little. */
async function goOut(db: Db, change: Change, entry: Entry): Promise<Money | undefined> {
  return transaction(db, async (tx) => {
    if (!(await addTo(tx, change, enoughFor(change)))) return leftFor(tx, change)
    await write(tx, change, entry)
    return undefined
  })
}

/** The one conditional update; answers whether the balance took it. */
async function addTo(tx: Db, change: Change, condition: RawBuilder<unknown>): Promise<boolean> {
  const { shop, order, kind, amount } = change
  if (kind === 'adjustment' ? amount.amountMinor === 0n : amount.amountMinor <= 0n)
    throw new RangeError(`an entry ${kind} of ${amount.amountMinor} ${amount.currency} says nothing`)
  const column = sql.ref(columns[kind])
  const update = sql`
    update payments.balances set ${column} = ${column} + ${amount.amountMinor}
    where shop = ${shop} and order_number = ${order} and currency = ${amount.currency}
      and ${condition}`
  const { numAffectedRows } = await update.execute(tx)
  return numAffectedRows === 1n
}

/** (refunds) What must hold for the balance as it will be. */
function enoughFor({ kind, amount: { amountMinor } }: Change): RawBuilder<unknown> {
  switch (kind) {
    case 'refund-owed':
    case 'fee':
      return sql`refund_owed_minor + fee_minor + ${amountMinor} <= captured_minor + adjustment_minor`
    case 'adjustment':
      return sql`refund_owed_minor + fee_minor <= captured_minor + adjustment_minor + ${amountMinor}`
    case 'refund-paid':
      return sql`refund_paid_minor + ${amountMinor} <= refund_owed_minor`
    case 'authorised':
    case 'captured':
      return sql`true`
  }
}

/** What the balance has left for an entry of this kind; throws when it is in another currency. */
async function leftFor(tx: Db, change: Change): Promise<Money> {
  const { shop, order, kind, amount } = change
  const balance = await tx
    .selectFrom('payments.balances')
    .selectAll()
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .executeTakeFirst()
  if (balance === undefined) return { amountMinor: 0n, currency: amount.currency }
  const { currency } = balance
  if (currency !== amount.currency) throw otherCurrency(change)
  const amountMinor =
    kind === 'refund-paid'
      ? balance.refund_owed_minor - balance.refund_paid_minor
      : balance.captured_minor + balance.adjustment_minor - balance.fee_minor - balance.refund_owed_minor
  return { amountMinor, currency }
}

async function write(tx: Db, { shop, order, kind, amount }: Change, entry: Entry): Promise<void> {
  const { amountMinor, currency } = amount
  await tx
    .insertInto('payments.entries')
    .values({
      shop,
      order_number: order,
      kind,
      amount_minor: amountMinor,
      currency,
      method: entry.method ?? null,
      brand: entry.brand ?? null,
      case_number: entry.caseNumber ?? null,
      reason: entry.reason ?? null,
      actor: entry.actor,
      at: instant(entry.at),
    })
    .execute()
}

/** The key by which a balance has its order's currency. */
const isOtherCurrency = (problem: unknown): boolean =>
  problem instanceof Error &&
  'constraint' in problem &&
  problem.constraint === 'balances_in_the_orders_currency'

/** A bug, as everywhere where currencies mix. */
const otherCurrency = ({ shop, order, amount }: Change) =>
  new TypeError(`the order ${order} of ${shop} is not in ${amount.currency}`)
