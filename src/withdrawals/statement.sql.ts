/**
 * Statements on record: written once, under the seals, whether or not there is such an order; with each goes
 * its letter, and the job that looks for the order. Links of letters open one acknowledgement.
 */
import type { Instant } from '#calendar'
import { hashOf } from '#customers'
import { at as instant, json, readActor, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Sheet } from '#papers'
import type { OpenShop } from '#shops'
import { lawNames } from './labels.ts'
import {
  acknowledgement,
  declaration,
  referenceOf,
  toTheSecond,
  type Declared,
  type Statement,
} from './statement.ts'

/**
 * Takes a statement in and orders its acknowledgement at once. The same `statement` sent twice is one; the
 * first stands.
 */
export async function recordStatement(
  db: Db,
  shop: OpenShop,
  statement: string,
  declared: Declared,
  at: Instant,
): Promise<void> {
  const { law, language, name, contract, pieces, address, labels } = declared
  const reference = referenceOf(statement)
  const words = declaration(declared)
  await transaction(db, async (tx) => {
    const kept = await tx
      .insertInto('withdrawals.statements')
      .values({
        shop: shop.name,
        statement,
        reference,
        law,
        language,
        name,
        contract,
        pieces,
        address,
        words,
        labels: json(labels),
        sheet: json(acknowledgement(shop, declared, reference, at)),
        submitted_at: instant(at),
      })
      .onConflict((c) => c.columns(['shop', 'statement']).doNothing())
      .returning('statement')
      .executeTakeFirst()
    if (kept === undefined) return
    const { zone } = shop.calendar
    const letter = {
      letter: statement,
      kind: 'withdrawal-received',
      to: { name, address },
      language,
      data: {
        law,
        reference,
        statement,
        words,
        name,
        contract,
        pieces,
        address,
        submitted: { ja: toTheSecond(at, zone, 'ja'), en: toTheSecond(at, zone, 'en') },
      },
    } as const
    await enqueue(tx, 'send-letter', letter, { shop: shop.name, at })
    await enqueue(tx, 'match-statement', { statement }, { shop: shop.name, at })
  })
}

/** What became of a statement. `order` is null where there is none of ours. */
export type Match = {
  readonly order: string | null
  readonly cases: readonly string[]
  readonly note: string
  readonly actor: Actor | 'unknown'
  readonly at: Instant
}

export type KeptStatement = Statement & { readonly match: Match | undefined }

const statements = (db: Db, shop: string) =>
  db
    .selectFrom('withdrawals.statements as s')
    .leftJoin('withdrawals.matches as m', (j) =>
      j.onRef('m.shop', '=', 's.shop').onRef('m.statement', '=', 's.statement'),
    )
    .selectAll('s')
    .select(['m.order_number', 'm.cases', 'm.note', 'm.actor', 'm.at'])
    .where('s.shop', '=', shop)

type Row = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number]

/** Those that nobody has seen to, oldest first; then the others, newest first. */
export async function readStatements(db: Db, shop: string, most: number): Promise<readonly KeptStatement[]> {
  const open = statements(db, shop).where('m.at', 'is', null).orderBy('s.submitted_at')
  const done = statements(db, shop).where('m.at', 'is not', null).orderBy('s.submitted_at', 'desc')
  const rows = [...(await open.limit(most).execute()), ...(await done.limit(most).execute())]
  return rows.map(keptOf)
}

export async function readStatement(
  db: Db,
  shop: string,
  statement: string,
): Promise<KeptStatement | undefined> {
  const row = await statements(db, shop).where('s.statement', '=', statement).executeTakeFirst()
  return row === undefined ? undefined : keptOf(row)
}

function keptOf(row: Row): KeptStatement {
  const sheet = row.sheet as Sheet | Record<string, never>
  return {
    statement: row.statement,
    reference: row.reference,
    law: lawNames.find((one) => one === row.law) ?? 'eu',
    language: row.language === 'ja' ? 'ja' : 'en',
    name: row.name,
    contract: row.contract,
    pieces: row.pieces,
    address: row.address,
    words: row.words,
    labels: row.labels as readonly string[],
    sheet: 'title' in sheet ? (sheet as Sheet) : undefined,
    submittedAt: row.submitted_at,
    match:
      row.at === null
        ? undefined
        : {
            order: row.order_number,
            cases: row.cases ?? [],
            note: row.note ?? '',
            actor: readActor(row.actor ?? '') ?? 'unknown',
            at: row.at,
          },
  }
}

/** How long a link of a letter opens: for as long as a withdrawal may be argued about. */
const linkLasts = 366 * 86_400_000

/** To be made in the moment the letter is sent: no letter that is kept holds the secret. */
export async function makeStatementLink(
  db: Db,
  shop: string,
  statement: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('withdrawals.links')
    .values({ shop, token_hash: hashOf(token), statement, expires_at: instant(at + linkLasts) })
    .execute()
}

/** The statement that a link opens; undefined where it opens none, or none any more. */
export async function openStatementLink(
  db: Db,
  shop: string,
  secret: string,
  at: Instant,
): Promise<KeptStatement | undefined> {
  const row = await db
    .selectFrom('withdrawals.links')
    .select('statement')
    .where('shop', '=', shop)
    .where('token_hash', '=', hashOf(secret))
    .where('expires_at', '>', instant(at))
    .executeTakeFirst()
  return row === undefined ? undefined : readStatement(db, shop, row.statement)
}

/** Links that open nothing any more go. */
export async function sweepWithdrawals(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('withdrawals.links')
    .where('shop', '=', shop)
    .where('expires_at', '<=', instant(at))
    .execute()
}
