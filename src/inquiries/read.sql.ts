/** Reading inquiries: lists by whose turn it is, threads with photos, and the links that open one. */
import type { Instant } from '#calendar'
import { hashOf, type OwnAddress } from '#customers'
import { at as instant, readActor, type Database, type Db } from '#db'
import { sql, type Selectable } from 'kysely'
import { categories, entryTypes, type EntryData, type Inquiry, type Thread } from './inquiry.ts'

type Row = Selectable<Database['inquiries.inquiries']>

export const inquiryOf = (row: Row): Inquiry => ({
  inquiry: row.inquiry,
  number: row.number,
  category: categories.find((one) => one === row.category) ?? 'other',
  orderNumber: row.order_number ?? undefined,
  name: row.name,
  address: row.address,
  language: row.language === 'ja' ? 'ja' : 'en',
  words: row.words,
  askedAt: row.asked_at,
  dueAt: row.due_at,
  closedAt: row.closed_at,
  assignedTo: row.assigned_to,
  version: row.version,
})

const all = (db: Db, shop: string) =>
  db.selectFrom('inquiries.inquiries').selectAll().where('shop', '=', shop)

/** Open ones first, those the shop owes an answer by due time; then those closed last. */
export async function readInquiries(db: Db, shop: string, limit: number): Promise<readonly Inquiry[]> {
  const open = await all(db, shop)
    .where('closed_at', 'is', null)
    .orderBy('due_at', (order) => order.asc().nullsLast())
    .orderBy('asked_at')
    .limit(limit)
    .execute()
  const closed = await all(db, shop)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .execute()
  return [...open, ...closed].map(inquiryOf)
}

/** What was asked about an order, newest first. The number is as it was typed. */
export async function readInquiriesAbout(db: Db, shop: string, order: string): Promise<readonly Inquiry[]> {
  const rows = await all(db, shop).where('order_number', '=', order).orderBy('asked_at', 'desc').execute()
  return rows.map(inquiryOf)
}

/**
 * What was asked from addresses, newest first: for whoever has proved that they are theirs, or were when it
 * was asked.
 */
export async function readInquiriesOf(
  db: Db,
  shop: string,
  addresses: readonly OwnAddress[],
): Promise<readonly Inquiry[]> {
  const rows = await all(db, shop)
    .where((e) =>
      e.or(
        addresses.map(({ address, until }) =>
          e.and([
            e(e.fn('lower', ['address']), '=', address.toLowerCase()),
            ...(until === undefined ? [] : [e('asked_at', '<=', instant(until))]),
          ]),
        ),
      ),
    )
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map(inquiryOf)
}

/** A thread with all that was said. */
export async function readThread(
  db: Db,
  shop: string,
  by: { readonly number: string } | { readonly inquiry: string },
): Promise<Thread | undefined> {
  const wanted = all(db, shop)
  const row = await (
    'number' in by ? wanted.where('number', '=', by.number) : wanted.where('inquiry', '=', by.inquiry)
  ).executeTakeFirst()
  if (row === undefined) return undefined
  const { inquiry } = row
  const entries = await db
    .selectFrom('inquiries.entries')
    .selectAll()
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .orderBy('sequence')
    .execute()
  const photos = await db
    .selectFrom('inquiries.photos')
    .select(['photo', 'sequence', 'hash', 'width', 'height'])
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .orderBy('photo')
    .execute()
  const cases = await db
    .selectFrom('inquiries.cases')
    .select('case_number')
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .orderBy('at')
    .execute()
  return {
    inquiry: inquiryOf(row),
    entries: entries.map((entry) => ({
      sequence: entry.sequence,
      type: entryTypes.find((one) => one === entry.type) ?? 'noted',
      words: entry.words,
      quoted: entry.quoted,
      language: entry.language === 'ja' || entry.language === 'en' ? entry.language : null,
      data: entry.data as EntryData,
      actor: readActor(entry.actor) ?? 'unknown',
      at: entry.at,
    })),
    photos,
    cases: cases.map(({ case_number: number }) => number),
  }
}

/** The numbers of the inquiries that a request came from or took in, oldest first. */
export async function readInquiriesOfCase(db: Db, shop: string, number: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('inquiries.cases as c')
    .innerJoin('inquiries.inquiries as i', (join) =>
      join.onRef('i.shop', '=', 'c.shop').onRef('i.inquiry', '=', 'c.inquiry'),
    )
    .select('i.number')
    .where('c.shop', '=', shop)
    .where('c.case_number', '=', number)
    .orderBy('c.at')
    .execute()
  return rows.map((row) => row.number)
}

/** Those of the hashes that a photo of a thread has, for whoever clears away the others. */
export async function namedInquiryPhotos(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('inquiries.photos').select('hash').where('hash', 'in', hashes).execute()
  return new Set(rows.map(({ hash }) => hash))
}

/** Of some hashes, those of files that an entry names. */
export async function namedInquiryFiles(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: string }>`
    select file->>'hash' as hash from inquiries.entries e, jsonb_array_elements(e.data->'files') file
    where e.data ? 'files' and file->>'hash' = any (${[...hashes]}::text[])`.execute(db)
  return new Set(rows.map(({ hash }) => hash))
}

/** How long a mailed link opens its thread. */
const opensFor = 90 * 86_400_000

/** Makes a link to a thread. `token` is drawn by the caller, who alone knows it. */
export async function makeInquiryLink(
  db: Db,
  shop: string,
  inquiry: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('inquiries.links')
    .values({ shop, hash: hashOf(token), inquiry, ends_at: instant(at + opensFor) })
    .execute()
}

/** The thread that a link opens, as long as it does. */
export async function openInquiryLink(
  db: Db,
  shop: string,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('inquiries.links')
    .select('inquiry')
    .where('shop', '=', shop)
    .where('hash', '=', hashOf(token))
    .where('ends_at', '>', instant(at))
    .executeTakeFirst()
  return row?.inquiry
}

/** Links that open no more are cleared away; what was asked and answered stays. */
export async function sweepInquiries(db: Db, shop: string, at: Instant): Promise<void> {
  await db
    .deleteFrom('inquiries.links')
    .where('shop', '=', shop)
    .where('ends_at', '<=', instant(at))
    .execute()
}
