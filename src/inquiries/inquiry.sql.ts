/**
 * Inquiries as they are kept: opened once, added to entry by entry under the lock of their row, with the
 * letter that each act causes. Decides nothing about what is answered.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { formatInstant, type Instant } from '#calendar'
import { addressSince } from '#customers'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import type { LetterOrder, LetterValues } from '#letters'
import type { OpenShop } from '#shops'
import { answerDue } from './due.ts'
import type { Asked, EntryData, EntryType, Inquiry, Language, StandardText, StoredPhoto } from './inquiry.ts'
import { inquiryOf } from './read.sql.ts'

export type By = { readonly actor: Actor; readonly at: Instant }

export type NotAdded = { readonly refused: 'no-such-inquiry' } | { readonly refused: 'page-out-of-date' }

/**
 * Keeps a question and orders the letter that says so, `tells` permitting. The same `inquiry` sent twice is
 * one. Answers its number.
 */
export async function openInquiry(
  db: Db,
  shop: OpenShop,
  inquiry: string,
  asked: Asked & { readonly photos?: readonly StoredPhoto[]; readonly leftOut?: readonly string[] },
  { at, tells = true }: { readonly at: Instant; readonly tells?: boolean },
): Promise<string> {
  return transaction(db, async (tx) => {
    const number = await nextNumber(tx)
    const { category, orderNumber, name, address, language, words, photos = [], leftOut = [] } = asked
    const dueAt = answerDue(shop, at)
    const row = await tx
      .insertInto('inquiries.inquiries')
      .values({
        shop: shop.name,
        inquiry,
        number,
        category,
        order_number: orderNumber ?? null,
        name,
        address,
        language,
        words,
        asked_at: instant(at),
        due_at: instant(dueAt),
      })
      .onConflict((c) => c.columns(['shop', 'inquiry']).doNothing())
      .returning('number')
      .executeTakeFirst()
    if (row === undefined) return earlierNumber(tx, shop.name, inquiry)
    await addPhotos(tx, shop.name, { inquiry, sequence: 0 }, photos, at)
    if (tells)
      await write(
        tx,
        shop.name,
        {
          letter: inquiry,
          kind: 'inquiry-received',
          inquiry: { id: inquiry, number },
          to: { name, address },
          language,
          data: {
            words,
            photos: photos.length,
            ...named(leftOut),
            answerBy: { at: formatInstant(dueAt), zone: shop.calendar.zone },
          },
        },
        at,
      )
    return number
  })
}

async function earlierNumber(db: Db, shop: string, inquiry: string): Promise<string> {
  const { number } = await db
    .selectFrom('inquiries.inquiries')
    .select('number')
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .executeTakeFirstOrThrow()
  return number
}

/**
 * From one sequence of the house: who asks waits for nobody else; a question that is broken off leaves a
 * hole.
 */
async function nextNumber(tx: Db): Promise<string> {
  const { rows } = await sql<{ next: bigint }>`select nextval('inquiries.numbers') as next`.execute(tx)
  return `Q${String(rows[0]!.next).padStart(5, '0')}`
}

export type Said = {
  readonly words: string
  readonly quoted?: string
  readonly language: Language
  readonly photos?: readonly StoredPhoto[]
  readonly data?: EntryData
}

const named = (leftOut: readonly string[]) => (leftOut.length === 0 ? {} : { leftOut })

/** Between two answers of staff, so often is it told what was left out: a machine would go on for ever. */
const mostTold = 3

/**
 * The customer writes: it is the shop's turn again, until the time its settings state; closed, it opens
 * again. What of a mail was left out is told to whoever wrote it, `tells` permitting.
 */
export function addWords(
  db: Db,
  shop: OpenShop,
  inquiry: string,
  said: Said,
  by: By,
  { tells = false }: { readonly tells?: boolean } = {},
) {
  return withThread(db, shop.name, inquiry, undefined, async (tx, found) => {
    const { key } = said.data ?? {}
    if (key !== undefined && (await isKnown(tx, shop.name, inquiry, key))) return
    const dueAt = found.dueAt ?? answerDue(shop, by.at)
    const sequence = await add(tx, shop.name, found, { ...said, type: 'said' }, by, { dueAt, closedAt: null })
    const { leftOut = [] } = said.data ?? {}
    if (!tells || leftOut.length === 0) return
    if ((await leftOutSince(tx, shop.name, inquiry)) > mostTold) return
    const data = {
      words: said.words,
      photos: said.photos?.length ?? 0,
      leftOut,
      answerBy: { at: formatInstant(dueAt), zone: shop.calendar.zone },
    }
    const letter = { letter: identityOf(inquiry, sequence), kind: 'inquiry-received' } as const
    await write(tx, shop.name, { ...letter, ...(await toWhom(tx, shop.name, found)), data }, by.at)
  })
}

/** How many messages came with something that was left out, since staff answered last. */
async function leftOutSince(tx: Db, shop: string, inquiry: string): Promise<number> {
  const rows = await tx
    .selectFrom('inquiries.entries')
    .select(['type', 'data'])
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .orderBy('sequence')
    .execute()
  const since = rows.slice(rows.findLastIndex(({ type }) => type === 'answered') + 1)
  return since.filter(({ data }) => (data as EntryData).leftOut !== undefined).length
}

/** Something that a machine wrote: on record, and nobody's turn changes. */
export function addMachineWords(
  db: Db,
  shop: string,
  inquiry: string,
  {
    type,
    words,
    data,
  }: { readonly type: 'auto-reply' | 'bounced'; readonly words: string; readonly data: EntryData },
  by: By,
) {
  return withThread(db, shop, inquiry, undefined, async (tx, found) => {
    const { dueAt, closedAt } = found
    await add(tx, shop, found, { type, words, data }, by, { dueAt, closedAt })
  })
}

export type Answer = {
  readonly words: string
  /** In which language the words are. */
  readonly language: Language
  readonly texts: readonly StandardText[]
  readonly photos: readonly StoredPhoto[]
  /** Whether that ends it. */
  readonly closes: boolean
}

/** Staff answer: the customer is written to, in their language, and it is their turn. */
export function answerInquiry(
  db: Db,
  shop: OpenShop,
  inquiry: string,
  { words, language, texts, photos, closes }: Answer,
  by: By & { readonly version: number },
) {
  return withThread(db, shop.name, inquiry, by.version, async (tx, found) => {
    const moved = { dueAt: null, closedAt: closes ? by.at : null }
    const entry = { type: 'answered' as const, words, language, photos, data: { texts } }
    const sequence = await add(tx, shop.name, found, entry, by, moved)
    const data = { words, writtenIn: language, texts, photos: photos.length, closes }
    await writeAnswer(tx, shop.name, found, { sequence, data }, by.at)
  })
}

/** The letter of an answer. */
async function writeAnswer(
  tx: Db,
  shop: string,
  found: Inquiry,
  { sequence, data }: { readonly sequence: number; readonly data: LetterValues['inquiry-answered'] },
  at: Instant,
): Promise<void> {
  const letter = { letter: identityOf(found.inquiry, sequence), kind: 'inquiry-answered' } as const
  await write(tx, shop, { ...letter, ...(await toWhom(tx, shop, found)), data }, at)
}

/** A letter of the thread goes to whoever asked, wherever they are written to by now. */
async function toWhom(tx: Db, shop: string, found: Inquiry) {
  const { inquiry, number, name, address: asked, askedAt, language } = found
  const address = await addressSince(tx, shop, asked, askedAt)
  return { inquiry: { id: inquiry, number }, to: { name, address }, language }
}

/** What staff note for one another, take on or let go, close and open again. */
export type Act =
  | { readonly act: 'note'; readonly words: string; readonly language: Language }
  | { readonly act: 'assign'; readonly member: string | null }
  | { readonly act: 'close' }
  | { readonly act: 'reopen' }

export function actOnInquiry(
  db: Db,
  shop: OpenShop,
  inquiry: string,
  act: Act,
  by: By & { readonly version: number },
) {
  return withThread(db, shop.name, inquiry, by.version, async (tx, found) => {
    const { dueAt, closedAt } = found
    if (act.act === 'note')
      await add(tx, shop.name, found, { type: 'noted', words: act.words, language: act.language }, by, {
        dueAt,
        closedAt,
      })
    else if (act.act === 'assign')
      await add(tx, shop.name, found, { type: 'assigned', words: '', data: { assignee: act.member } }, by, {
        dueAt,
        closedAt,
        assignedTo: act.member,
      })
    else if (act.act === 'close')
      await add(tx, shop.name, found, { type: 'closed', words: '' }, by, { dueAt: null, closedAt: by.at })
    else
      await add(tx, shop.name, found, { type: 'reopened', words: '' }, by, {
        dueAt: answerDue(shop, by.at),
        closedAt: null,
      })
  })
}

/** The inquiry became a request: both lead to each other, and nothing is owed in the thread any more. */
export function linkCase(db: Db, shop: string, inquiry: string, number: string, by: By) {
  return withThread(db, shop, inquiry, undefined, async (tx, found) => {
    const linked = await tx
      .insertInto('inquiries.cases')
      .values({ shop, inquiry, case_number: number, actor: by.actor, at: instant(by.at) })
      .onConflict((c) => c.doNothing())
      .returning('case_number')
      .executeTakeFirst()
    if (linked === undefined) return
    const moved = { dueAt: null, closedAt: by.at }
    await add(tx, shop, found, { type: 'became', words: '', data: { case: number } }, by, moved)
  })
}

/**
 * The inquiry goes on in a request that was open already: both lead to each other, the customer is told, and
 * nothing is owed in the thread until they write again.
 */
export function joinCase(
  db: Db,
  shop: string,
  inquiry: string,
  { number, told }: { readonly number: string; readonly told: StandardText },
  by: By & { readonly version: number },
) {
  return withThread(db, shop, inquiry, by.version, async (tx, found) => {
    await tx
      .insertInto('inquiries.cases')
      .values({ shop, inquiry, case_number: number, actor: by.actor, at: instant(by.at) })
      .onConflict((c) => c.doNothing())
      .execute()
    const moved = { dueAt: null, closedAt: by.at }
    const entry = { type: 'became', words: '', data: { case: number } } as const
    const sequence = await add(tx, shop, found, entry, by, moved)
    const { language } = found
    const data = { words: '', writtenIn: language, texts: [told], photos: 0, closes: true }
    await writeAnswer(tx, shop, found, { sequence, data }, by.at)
  })
}

/** Does something to an inquiry under its lock. With a version, only while nothing was added since. */
async function withThread(
  db: Db,
  shop: string,
  inquiry: string,
  version: number | undefined,
  deed: (tx: Db, found: Inquiry) => Promise<void>,
): Promise<{ readonly done: true } | NotAdded> {
  return transaction(db, async (tx) => {
    const row = await tx
      .selectFrom('inquiries.inquiries')
      .selectAll()
      .where('shop', '=', shop)
      .where('inquiry', '=', inquiry)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return { refused: 'no-such-inquiry' }
    const found = inquiryOf(row)
    if (version !== undefined && version !== found.version) return { refused: 'page-out-of-date' }
    await deed(tx, found)
    return { done: true }
  })
}

type NewEntry = {
  readonly type: EntryType
  readonly words: string
  readonly quoted?: string
  readonly language?: Language
  readonly photos?: readonly StoredPhoto[]
  readonly data?: EntryData
}

type Moved = Pick<Inquiry, 'dueAt' | 'closedAt'> & Partial<Pick<Inquiry, 'assignedTo'>>

async function add(
  tx: Db,
  shop: string,
  { inquiry, version, assignedTo: before }: Inquiry,
  { type, words, quoted = '', language, photos = [], data = {} }: NewEntry,
  { actor, at }: By,
  { dueAt, closedAt, assignedTo = before }: Moved,
): Promise<number> {
  const sequence = version + 1
  await tx
    .insertInto('inquiries.entries')
    .values({
      shop,
      inquiry,
      sequence,
      type,
      words,
      quoted,
      language: language ?? null,
      data: json(data),
      actor,
      at: instant(at),
    })
    .execute()
  await addPhotos(tx, shop, { inquiry, sequence }, photos, at)
  await tx
    .updateTable('inquiries.inquiries')
    .set({
      version: sequence,
      due_at: dueAt === null ? null : instant(dueAt),
      closed_at: closedAt === null ? null : instant(closedAt),
      assigned_to: assignedTo,
    })
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .execute()
  return sequence
}

async function addPhotos(
  tx: Db,
  shop: string,
  { inquiry, sequence }: { readonly inquiry: string; readonly sequence: number },
  photos: readonly StoredPhoto[],
  at: Instant,
): Promise<void> {
  if (photos.length === 0) return
  const { last } = await tx
    .selectFrom('inquiries.photos')
    .select((e) => e.fn.max('photo').as('last'))
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .executeTakeFirstOrThrow()
  const rows = photos.map(({ hash, width, height }, index) => ({
    shop,
    inquiry,
    photo: (last ?? 0) + index + 1,
    sequence,
    hash,
    width,
    height,
    at: instant(at),
  }))
  await tx.insertInto('inquiries.photos').values(rows).execute()
}

async function isKnown(tx: Db, shop: string, inquiry: string, key: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('inquiries.entries')
    .select('data')
    .where('shop', '=', shop)
    .where('inquiry', '=', inquiry)
    .where('type', '=', 'said')
    .execute()
  return rows.some(({ data }) => (data as EntryData).key === key)
}

const write = (tx: Db, shop: string, letter: LetterOrder, at: Instant): Promise<void> =>
  enqueue(tx, 'send-letter', letter, { shop, at, key: letter.letter })

/** The identity of the letter of an entry. */
function identityOf(inquiry: string, sequence: number): string {
  const hex = createHash('sha256').update(`${inquiry} ${sequence}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
