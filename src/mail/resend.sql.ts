/**
 * Sending a kept letter once more, word for word: each sending has its number, its address and its proof.
 * Writes no letter.
 */
import type { Instant } from '#calendar'
import { at as instant, readActor, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import type { Order } from '#ordering'

/** One sending of a letter. `answer` is what the mail server said when it took it: the proof (MILA-40). */
export type Sending = {
  readonly letter: string
  readonly sending: number
  /** Where it goes, where that is not the letter's own address. */
  readonly address: string | null
  /** Who asked for it; null for the first, which the program sends by itself. */
  readonly actor: Actor | null
  readonly askedAt: Instant | null
  readonly sentAt: Instant | null
  readonly messageId: string | null
  readonly answer: string | null
  readonly fault: string | null
}

/** Sent again meanwhile, or it is none of this order's letters. */
export type NotResent = { readonly refused: 'resent-meanwhile' | 'no-such-letter' }

type By = { readonly actor: Actor; readonly at: Instant }

/**
 * Sends a letter of an order again, to where letters about it go now. `seen` is how many sendings the form
 * knew of: pressed twice, it goes out once. A letter with a link that lets somebody in is not sent again:
 * whoever wants one asks for a new one.
 */
export async function resendLetter(
  db: Db,
  { shop, number }: Pick<Order, 'shop' | 'number'>,
  { letter, seen }: { readonly letter: string; readonly seen: number },
  by: By,
): Promise<{ readonly sending: number } | NotResent> {
  return transaction(db, async (tx) => {
    const kept = await tx
      .selectFrom('mail.letters')
      .select('to_address')
      .where('shop', '=', shop)
      .where('order_number', '=', number)
      .where('letter', '=', letter)
      .where('kind', '<>', 'sign-in')
      .executeTakeFirst()
    if (kept === undefined) return { refused: 'no-such-letter' }
    const [newest, ...earlier] = await tx
      .selectFrom('mail.corrections')
      .select(['correction', 'instead_of', 'address'])
      .where('shop', '=', shop)
      .where('order_number', '=', number)
      .orderBy('sequence', 'desc')
      .execute()
    // What was meant for the buyer follows them; what was meant for somebody else does not.
    const buyers = [newest?.instead_of, ...earlier.map(({ address }) => address)]
    const correction = newest !== undefined && buyers.includes(kept.to_address) ? newest.correction : null
    const asked = await askSending(tx, shop, { letter, sending: seen + 1, correction }, by)
    return asked ? { sending: seen + 1 } : { refused: 'resent-meanwhile' }
  })
}

/** Every letter to the buyer of an order goes out again, to a corrected address. Answers how many do. */
export async function resendTo(
  tx: Db,
  { shop, number, address }: Pick<Order, 'shop' | 'number' | 'address'>,
  correction: string,
  by: By,
): Promise<number> {
  const earlier = tx
    .selectFrom('mail.corrections')
    .select('address')
    .where('shop', '=', shop)
    .where('order_number', '=', number)
    .where('correction', '<>', correction)
  const rows = await tx
    .selectFrom('mail.letters as l')
    .innerJoin('mail.sendings as s', (join) =>
      join.onRef('s.shop', '=', 'l.shop').onRef('s.letter', '=', 'l.letter'),
    )
    .select((of) => ['l.letter', of.fn.max('s.sending').as('last')])
    .where('l.shop', '=', shop)
    .where('l.order_number', '=', number)
    .where('l.kind', '<>', 'sign-in')
    .where((of) => of.or([of('l.to_address', '=', address), of('l.to_address', 'in', earlier)]))
    .groupBy(['l.letter', 'l.kept_at'])
    .orderBy('l.kept_at')
    .execute()
  for (const { letter, last } of rows)
    await askSending(tx, shop, { letter, sending: Number(last) + 1, correction }, by)
  return rows.length
}

async function askSending(
  tx: Db,
  shop: string,
  { letter, sending, correction }: { letter: string; sending: number; correction: string | null },
  { actor, at }: By,
): Promise<boolean> {
  const asked = await tx
    .insertInto('mail.sendings')
    .values({ shop, letter, sending, correction, actor, asked_at: instant(at) })
    .onConflict((conflict) => conflict.columns(['shop', 'letter', 'sending']).doNothing())
    .returning('sending')
    .executeTakeFirst()
  if (asked === undefined) return false
  await enqueue(tx, 'resend-letter', { letter, sending }, { shop, at, key: `${letter} ${sending}` })
  return true
}

/** Every sending of the letters of an order, each letter's in turn. */
export async function readSendings(db: Db, shop: string, order: string): Promise<readonly Sending[]> {
  const rows = await sendings(db)
    .where('l.shop', '=', shop)
    .where('l.order_number', '=', order)
    .where('l.kind', '<>', 'sign-in')
    .orderBy('s.sending')
    .execute()
  return rows.map(sendingOf)
}

/** One sending; undefined when there is none of that number. */
export async function readSending(
  db: Db,
  shop: string,
  { letter, sending }: Pick<Sending, 'letter' | 'sending'>,
): Promise<Sending | undefined> {
  const row = await sendings(db)
    .where('l.shop', '=', shop)
    .where('l.letter', '=', letter)
    .where('s.sending', '=', sending)
    .executeTakeFirst()
  return row === undefined ? undefined : sendingOf(row)
}

function sendings(db: Db) {
  return db
    .selectFrom('mail.letters as l')
    .innerJoin('mail.sendings as s', (join) =>
      join.onRef('s.shop', '=', 'l.shop').onRef('s.letter', '=', 'l.letter'),
    )
    .leftJoin('mail.corrections as c', (join) =>
      join.onRef('c.shop', '=', 's.shop').onRef('c.correction', '=', 's.correction'),
    )
    .leftJoin('mail.proofs as p', (join) =>
      join
        .onRef('p.shop', '=', 's.shop')
        .onRef('p.letter', '=', 's.letter')
        .onRef('p.sending', '=', 's.sending'),
    )
    .select([
      's.letter',
      's.sending',
      's.actor',
      's.asked_at',
      's.sent_at',
      's.message_id',
      's.fault',
      'c.address',
      'p.answer',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof sendings>['execute']>>[number]

const sendingOf = (row: Row): Sending => ({
  letter: row.letter,
  sending: row.sending,
  address: row.address,
  actor: row.actor === null ? null : (readActor(row.actor) ?? null),
  askedAt: row.asked_at,
  sentAt: row.sent_at,
  messageId: row.message_id,
  answer: row.answer,
  fault: row.fault,
})
