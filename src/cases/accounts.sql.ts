/** The account that a refund goes to, as its customer said: each word is kept, the newest counts. */
import { formatInstant, type Instant } from '#calendar'
import { at as instant, transaction, type Db } from '#db'
import type { CaseFacts } from '#cases/case'
import { isReadable } from './any-case.ts'
import { lockCase } from './case.sql.ts'
import { orderLetter } from './effects.sql.ts'

export type RefundAccount = { readonly bank: string; readonly account: string; readonly holder: string }

/** The one that counts, since when, and whether it took another one's place. */
export type KeptAccount = RefundAccount & { readonly at: Instant; readonly anew: boolean }

/** The refund was paid out meanwhile, or none is owed. */
export type NoRefundOwed = { readonly refused: 'no-refund-owed' }

/**
 * Writes an account down, while the refund is owed, and tells whoever paid that one was named; the same words
 * twice are one.
 */
export async function giveAccount(
  db: Db,
  facts: CaseFacts,
  { bank, account, holder }: RefundAccount,
): Promise<{ readonly done: true } | NoRefundOwed> {
  const { actor, at, case: asked, order } = facts
  const [shop, number] = [order.shop, asked.number]
  return transaction(db, async (tx) => {
    const theCase = await lockCase(tx, shop, number)
    if (theCase === undefined || !isReadable(theCase) || theCase.current.state !== 'refund-owed')
      return { refused: 'no-refund-owed' }
    const [newest] = await accounts(tx, shop, number)
    if (newest?.bank === bank && newest.account === account && newest.holder === holder) return { done: true }
    const sequence = (newest?.sequence ?? 0) + 1
    await tx
      .insertInto('cases.accounts')
      .values({ shop, number, sequence, bank, account, holder, actor, at: instant(at) })
      .execute()
    const says = { request: number, at: formatInstant(at), anew: sequence > 1 }
    // Whoever was given the piece has paid nothing, and is told nothing of it.
    const toBuyer = { ...facts, case: { ...asked, recipient: null } }
    await orderLetter(tx, toBuyer, { letter: 'refund-account', says })
    return { done: true }
  })
}

/** Undefined where none was given, or it was erased. */
export async function readAccount(db: Db, shop: string, number: string): Promise<KeptAccount | undefined> {
  const [newest] = await accounts(db, shop, number)
  if (newest === undefined || newest.account === '') return undefined
  const { sequence, ...kept } = newest
  return { ...kept, anew: sequence > 1 }
}

/** Which of these cases have one. */
export async function readWithAccount(
  db: Db,
  shop: string,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const newest = await db
    .selectFrom('cases.accounts')
    .distinctOn('number')
    .select(['number', 'account'])
    .where('shop', '=', shop)
    .where('number', 'in', [...numbers])
    .orderBy('number')
    .orderBy('sequence', 'desc')
    .execute()
  return new Set(newest.flatMap(({ number, account }) => (account === '' ? [] : [number])))
}

const accounts = (db: Db, shop: string, number: string) =>
  db
    .selectFrom('cases.accounts')
    .select(['sequence', 'bank', 'account', 'holder', 'at'])
    .where('shop', '=', shop)
    .where('number', '=', number)
    .orderBy('sequence', 'desc')
    .limit(1)
    .execute()
