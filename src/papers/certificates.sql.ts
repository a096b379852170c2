/**
 * Certificates by their numbers: those that this house printed, and those that the shop gave before and that
 * were imported. Knows which piece each vouches for, and nothing of who may ask.
 */
import type { Instant } from '#calendar'
import { at as instant, type Actor, type Db } from '#db'
import { plainNumber } from '#ordering'
import { readPaper } from './paper.sql.ts'

/** Which piece a certificate vouches for: a unit of a line of an order. */
export type Certificate = {
  readonly number: string
  readonly order: string
  readonly line: number
  readonly unit: number
}

/** The certificate of a number as it was typed: what a remake of one of a pair begins with (KAORU-05). */
export async function findCertificate(db: Db, shop: string, typed: string): Promise<Certificate | undefined> {
  const number = plainNumber(typed)
  const paper = await readPaper(db, shop, { number, copy: 0 })
  if (paper?.kind === 'certificate' && paper.line !== null && paper.unit !== null)
    return { number, order: paper.order, line: paper.line, unit: paper.unit }
  const row = await db
    .selectFrom('papers.earlier_certificates')
    .select(['order_number', 'line', 'unit'])
    .where('shop', '=', shop)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? undefined : { number, order: row.order_number, line: row.line, unit: row.unit }
}

/** Which of these numbers are on a certificate already, and of which order each is. */
export async function readCertificateNumbers(
  db: Db,
  shop: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map()
  const earlier = await db
    .selectFrom('papers.earlier_certificates')
    .select(['number', 'order_number'])
    .where('shop', '=', shop)
    .where('number', 'in', numbers)
    .execute()
  const issued = await db
    .selectFrom('papers.issued')
    .select(['number', 'order_number'])
    .where('shop', '=', shop)
    .where('number', 'in', numbers)
    .execute()
  return new Map([...earlier, ...issued].map((row) => [row.number, row.order_number]))
}

/** Writes down certificates that the shop gave before, as part of the caller's transaction. */
export async function recordEarlierCertificates(
  tx: Db,
  shop: string,
  certificates: readonly Certificate[],
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  if (certificates.length === 0) return
  await tx
    .insertInto('papers.earlier_certificates')
    .values(
      certificates.map(({ number, order, line, unit }) => ({
        shop,
        number,
        order_number: order,
        line,
        unit,
        actor,
        at: instant(at),
      })),
    )
    .execute()
}
