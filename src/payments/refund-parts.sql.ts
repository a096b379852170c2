/**
 * Which case money that went back belongs to. A payment service tells totals, so what they grew by is shared
 * out: first to the refund that was asked for just then, then to what cases are owed, the oldest first.
 */
import type { Db } from '#db'
import type { Money } from '#money'

export type RefundPart = { readonly amount: Money; readonly caseNumber?: string }

type Back = {
  readonly payment: string
  readonly order: string
  readonly amount: Money
  /** The refund that the payment service answers to, where it was asked. */
  readonly refund: string | undefined
}

/** Never more to a case than it is owed; what is left was owed to none. */
export async function partsOfRefund(
  tx: Db,
  shop: string,
  { payment, order, amount, refund }: Back,
): Promise<readonly RefundPart[]> {
  const refunds = await tx
    .selectFrom('payments.refunds')
    .select(['refund', 'amount_minor', 'case_number'])
    .where('shop', '=', shop)
    .where('payment', '=', payment)
    .orderBy('at')
    .orderBy('refund')
    .execute()
  const owed = await owedByCase(tx, shop, order)
  const asked = refunds.find((one) => one.refund === refund)
  const parts: RefundPart[] = []
  let left = amount.amountMinor
  const give = (amountMinor: bigint, caseNumber: string | null) => {
    if (amountMinor <= 0n) return
    left -= amountMinor
    const part = { ...amount, amountMinor }
    parts.push(caseNumber === null ? { amount: part } : { amount: part, caseNumber })
  }
  for (const one of asked === undefined ? refunds : [asked, ...refunds]) {
    const number = one.case_number
    const most = number === null ? (one === asked ? one.amount_minor : 0n) : (owed.get(number) ?? 0n)
    const part = [left, most, one.amount_minor].reduce((least, value) => (value < least ? value : least))
    if (number !== null) owed.set(number, most - part)
    give(part, number)
  }
  give(left, null)
  return parts
}

async function owedByCase(tx: Db, shop: string, order: string): Promise<Map<string, bigint>> {
  const rows = await tx
    .selectFrom('payments.entries')
    .select(['case_number', 'kind', 'amount_minor'])
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('case_number', 'is not', null)
    .where('kind', 'in', ['refund-owed', 'refund-paid'])
    .execute()
  const owed = new Map<string, bigint>()
  for (const { case_number: number, kind, amount_minor: amount } of rows)
    owed.set(number!, (owed.get(number!) ?? 0n) + (kind === 'refund-owed' ? amount : -amount))
  return owed
}
