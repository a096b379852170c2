/** Where the parcel of a case is sent, as its customer said: each word is kept, the newest counts. */
import type { Instant } from '#calendar'
import { at as instant, type Actor, type Db } from '#db'

export type ParcelAddress = { readonly name: string; readonly lines: readonly string[] }

/** Writes an address down, after those that were given before. The caller holds the case. */
export async function recordAddress(
  tx: Db,
  shop: string,
  number: string,
  { name, lines }: ParcelAddress,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  const before = await addresses(tx, shop, number).select('sequence').execute()
  await tx
    .insertInto('cases.addresses')
    .values({ shop, number, sequence: before.length + 1, name, lines: [...lines], actor, at: instant(at) })
    .execute()
}

/** The address that counts; undefined where the order's own does. */
export async function readAddress(db: Db, shop: string, number: string): Promise<ParcelAddress | undefined> {
  return addresses(db, shop, number)
    .select(['name', 'lines'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const addresses = (db: Db, shop: string, number: string) =>
  db.selectFrom('cases.addresses').where('shop', '=', shop).where('number', '=', number)
