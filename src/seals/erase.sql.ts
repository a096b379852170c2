/**
 * Taking personal words out of what was written once: by a role of its own, one row at a time, on record.
 * What is blanked in which row is said by the schema (`seals.personal`).
 */
import { sql } from 'kysely'
import type { Actor, Db } from '#db'

/**
 * Rows that can be erased: an order, a letter, what was written with a request, who asked, a photo, who
 * paid; what stands on a paper, its file, and the wish for a receipt; an address that was put right; what
 * was changed of an order; a withdrawal that was declared; an inquiry, what was said in it, its photos; who
 * sent a mail; what a customer changed of themselves.
 */
export const erasable = [
  'order',
  'letter',
  'case',
  'recipient',
  'photo',
  'notice',
  'address',
  'sent-to',
  'stray',
  'paper',
  'print',
  'receipt-asked',
  'change',
  'withdrawal',
  'inquiry',
  'inquiry-entry',
  'inquiry-photo',
  'message',
  'refund-step',
  'customer-change',
  'customer-join',
  'refund-account',
] as const
export type Erasable = (typeof erasable)[number]

/**
 * `db` is a connection of the erasing role. What belongs to one thing and lies in several tables goes at
 * once. false when the shop has no such row.
 */
export async function eraseRow(
  db: Db,
  shop: string,
  { what, id }: { readonly what: Erasable; readonly id: string },
  { actor, why }: { readonly actor: Actor; readonly why: string },
): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`
    select seals.erase(${shop}, source, ${id}, ${actor}, ${why}) as erased
    from seals.personal where called = ${what}`.execute(db)
  return rows.some(({ erased }) => erased)
}
