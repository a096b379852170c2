/**
 * What came into the mailboxes, each message once: by its place in its mailbox, and by its own identity where
 * that place was numbered anew. Knows no protocol.
 */
import type { Instant } from '#calendar'
import { at as instant, type Db } from '#db'

/** What became of a message; `own` are letters of ours that came back to us as they were. */
export const kinds = ['said', 'auto-reply', 'bounce', 'own', 'too-large', 'unreadable'] as const
export type What = (typeof kinds)[number]

/** Where a message lies: the mailbox, its UIDVALIDITY and the UID (RFC 3501 2.3.1.1). */
export type Place = { readonly mailbox: string; readonly validity: bigint; readonly uid: number }

export type Message = Place & {
  readonly message: string
  readonly messageId: string
  readonly what: What
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly inquiry?: string | undefined
  readonly letter?: string | undefined
  readonly status?: string | undefined
}

/** Writes down that it was taken in. False when it was before: then nothing else is done about it. */
export async function recordMessage(tx: Db, shop: string, message: Message, at: Instant): Promise<boolean> {
  const { uid, from, inquiry, letter, status, messageId, ...rest } = message
  const row = await tx
    .insertInto('incoming.messages')
    .values({
      shop,
      ...rest,
      uid: BigInt(uid),
      message_id: messageId,
      from_name: from.name,
      from_address: from.address,
      inquiry: inquiry ?? null,
      letter: letter ?? null,
      status: status ?? null,
      at: instant(at),
    })
    .onConflict((c) => c.doNothing())
    .returning('message')
    .executeTakeFirst()
  return row !== undefined
}

/** The highest UID that was taken in of a mailbox; undefined where it was never read. */
export async function readLast(db: Db, mailbox: string, validity: bigint): Promise<number | undefined> {
  const { last } = await db
    .selectFrom('incoming.messages')
    .select((e) => e.fn.max('uid').as('last'))
    .where('mailbox', '=', mailbox)
    .where('validity', '=', validity)
    .executeTakeFirstOrThrow()
  return last === null ? undefined : Number(last)
}

/** That a letter could not be delivered: what the mail server said of it, and when. */
export type Bounce = { readonly letter: string; readonly status: string; readonly at: Instant }

/** The bounces of letters, the newest first. */
export async function readBounces(
  db: Db,
  shop: string,
  letters: readonly string[],
): Promise<readonly Bounce[]> {
  if (letters.length === 0) return []
  const rows = await db
    .selectFrom('incoming.messages')
    .select(['letter', 'status', 'at'])
    .where('shop', '=', shop)
    .where('what', '=', 'bounce')
    .where('letter', 'in', letters)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ letter, status, at }) => ({ letter: letter ?? '', status: status ?? '', at }))
}
