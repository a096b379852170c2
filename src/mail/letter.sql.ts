/**
 * Letters as they were written: kept before they are sent, for good, with what became of them. Proof that a
 * letter was sent, and to where (MILA-40). A sign-in letter is kept without its link, and only the mailbox
 * lists it.
 */
import type { Instant } from '#calendar'
import { at as instant, kept, transaction, type Db } from '#db'
import type { LetterKind, LetterOrder } from '#letters'
import { newestFirst } from './newest-first.ts'
import type { WrittenLetter } from './write.ts'

/**
 * A letter in the file, and what became of its last sending: `sentAt` is null until a mail server has taken
 * it;
 * `fault` is why it has not.
 */
export type KeptLetter = WrittenLetter & {
  readonly letter: string
  readonly shop: string
  readonly kind: LetterKind
  readonly order: string | null
  readonly case: string | null
  readonly to: { readonly name: string; readonly address: string }
  readonly language: 'ja' | 'en'
  readonly keptAt: Instant
  readonly sentAt: Instant | null
  readonly messageId: string | null
  readonly fault: string | null
}

/** Keeps a letter, unless it is kept already: the first writing stands. */
export async function keepLetter(
  db: Db,
  shop: string,
  order: LetterOrder,
  written: WrittenLetter,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('mail.letters')
    .values({
      shop,
      letter: order.letter,
      kind: order.kind,
      order_number: order.order ?? null,
      case_number: order.case ?? null,
      customer: order.customer ?? null,
      to_name: order.to.name,
      to_address: order.to.address,
      language: order.language,
      subject: written.subject,
      text_body: written.text,
      html_body: written.html,
      kept_at: instant(at),
    })
    .onConflict((conflict) => conflict.columns(['shop', 'letter']).doNothing())
    .execute()
  if (order.inquiry !== undefined)
    await db
      .insertInto('mail.inquiry_letters')
      .values({ shop, letter: order.letter, inquiry: order.inquiry.id })
      .onConflict((conflict) => conflict.columns(['shop', 'letter']).doNothing())
      .execute()
  await db
    .insertInto('mail.sendings')
    .values({ shop, letter: order.letter, sending: 1 })
    .onConflict((conflict) => conflict.columns(['shop', 'letter', 'sending']).doNothing())
    .execute()
}

/** A sending of a letter; the first has number 1. */
export type SendingName = { readonly letter: string; readonly sending: number }

/** A mail server took it, and said so: that is kept for good (MILA-40). */
export async function recordSent(
  db: Db,
  shop: string,
  { letter, sending }: SendingName,
  { messageId, answer, at }: { messageId: string; answer: string; at: Instant },
): Promise<void> {
  await transaction(db, async (tx) => {
    await tx
      .updateTable('mail.sendings')
      .set({ sent_at: instant(at), message_id: messageId, fault: null })
      .where('shop', '=', shop)
      .where('letter', '=', letter)
      .where('sending', '=', sending)
      .where('sent_at', 'is', null)
      .execute()
    await tx
      .insertInto('mail.proofs')
      .values({ shop, letter, sending, message_id: messageId, answer: answer.slice(0, 500), at: instant(at) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** It could not be sent, this time or ever; the reason, for staff. */
export async function recordFault(
  db: Db,
  shop: string,
  { letter, sending }: SendingName,
  fault: string,
): Promise<void> {
  await db
    .updateTable('mail.sendings')
    .set({ fault })
    .where('shop', '=', shop)
    .where('letter', '=', letter)
    .where('sending', '=', sending)
    .where('sent_at', 'is', null)
    .execute()
}

/** Letters about an order (those of its cases among them), about a case, or to a customer, newest first. */
export async function readLetters(
  db: Db,
  shop: string,
  about: { readonly order: string } | { readonly case: string } | { readonly customer: string },
): Promise<readonly KeptLetter[]> {
  const all = letters(db).where('l.shop', '=', shop).where('kind', '<>', 'sign-in')
  const query =
    'order' in about
      ? all.where('order_number', '=', about.order)
      : 'case' in about
        ? all.where('case_number', '=', about.case)
        : all.where('customer', '=', about.customer)
  const rows = await query.orderBy('kept_at', 'desc').orderBy('l.letter').execute()
  return newestFirst(rows.map(letterOf))
}

/** A letter as lists name it, without what it says. */
export type LetterHead = Pick<KeptLetter, 'letter' | 'kind' | 'case' | 'language' | 'subject' | 'keptAt'>

/** Letters about an order by their subjects, newest first. */
export async function readLetterHeads(db: Db, shop: string, order: string): Promise<readonly LetterHead[]> {
  const heads = (await headsOf(db, { shop, order })).map((row): LetterHead => ({
    letter: row.letter,
    kind: row.kind as LetterKind,
    case: row.case_number,
    language: row.language === 'ja' ? 'ja' : 'en',
    subject: row.subject,
    keptAt: row.kept_at,
  }))
  return newestFirst(heads)
}

const headsOf = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  db
    .selectFrom('mail.letters')
    .select(['letter', 'kind', 'case_number', 'language', 'subject', 'kept_at'])
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .where('kind', '<>', 'sign-in')
    .orderBy('kept_at', 'desc')
    .orderBy('letter'),
)

/** One letter; undefined when this shop wrote none by that identity. Whose it is, the caller has to ask. */
export async function readLetter(db: Db, shop: string, letter: string): Promise<KeptLetter | undefined> {
  const row = await letters(db).where('l.shop', '=', shop).where('l.letter', '=', letter).executeTakeFirst()
  return row === undefined ? undefined : letterOf(row)
}

/**
 * The newest letters, of one shop or of all: for the mailbox page, which only the demonstration shows.
 */
export async function readMailbox(
  db: Db,
  { shop, limit }: { shop?: string | undefined; limit: number },
): Promise<readonly KeptLetter[]> {
  const all = letters(db)
  const query = shop === undefined ? all : all.where('l.shop', '=', shop)
  const rows = await query.orderBy('kept_at', 'desc').orderBy('l.letter').limit(limit).execute()
  return newestFirst(rows.map(letterOf))
}

function letters(db: Db) {
  return db
    .selectFrom('mail.letters as l')
    .innerJoin('mail.sendings as s', (join) =>
      join.onRef('s.shop', '=', 'l.shop').onRef('s.letter', '=', 'l.letter'),
    )
    .where('s.sending', '=', (of) =>
      of
        .selectFrom('mail.sendings as m')
        .select((m) => m.fn.max('m.sending').as('last'))
        .whereRef('m.shop', '=', 'l.shop')
        .whereRef('m.letter', '=', 'l.letter'),
    )
    .selectAll('l')
    .select(['s.sent_at', 's.message_id', 's.fault'])
}

type Row = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number]

function letterOf(row: Row): KeptLetter {
  return {
    letter: row.letter,
    shop: row.shop,
    kind: row.kind as LetterKind,
    order: row.order_number,
    case: row.case_number,
    to: { name: row.to_name, address: row.to_address },
    language: row.language === 'ja' ? 'ja' : 'en',
    subject: row.subject,
    text: row.text_body,
    html: row.html_body,
    keptAt: row.kept_at,
    sentAt: row.sent_at,
    messageId: row.message_id,
    fault: row.fault,
  }
}
