/**
 * Papers on record. Each row is written once; what is given again is a row of its own. Who may be given
 * which, and what stands on it, is decided elsewhere.
 */
import type { Instant } from '#calendar'
import { at as instant, json, kept, type Actor, type Db } from '#db'
import type { Money } from '#money'
import type { Sheet } from './sheet.ts'

export type PaperKind = 'receipt' | 'certificate' | 'delivery-note'

export type Paper = {
  readonly number: string
  /** 0 as first issued; 1 and more as issued again. */
  readonly copy: number
  readonly kind: PaperKind
  readonly order: string
  /** The how manieth of its kind for the order. */
  readonly place: number
  /** The piece that a certificate is for, and the box of a delivery note. */
  readonly line: number | null
  readonly unit: number | null
  readonly parcel: string | null
  readonly addressee: string
  readonly proviso: string
  readonly amount: Money | null
  /** Everything that stands on it; what is personal may have been taken out since. */
  readonly sheet: Sheet | undefined
  readonly ruling: string | null
  readonly why: string
  readonly actor: Actor
  readonly at: Instant
}

type ToKeep = Pick<Paper, 'kind' | 'order' | 'place'> &
  Partial<
    Pick<Paper, 'copy' | 'line' | 'unit' | 'parcel' | 'addressee' | 'proviso' | 'amount' | 'ruling' | 'why'>
  > & {
    readonly sheet: Sheet
  }

/** Writes a paper down, for ever. */
export async function keepPaperRow(
  tx: Db,
  shop: string,
  paper: ToKeep,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<Paper> {
  const { kind, order, place, sheet, amount = null } = paper
  const row = await tx
    .insertInto('papers.issued')
    .values({
      shop,
      number: sheet.number,
      copy: paper.copy ?? 0,
      kind,
      order_number: order,
      place,
      line: paper.line ?? null,
      unit: paper.unit ?? null,
      parcel: paper.parcel ?? null,
      language: sheet.language,
      addressee: paper.addressee ?? '',
      proviso: paper.proviso ?? '',
      amount_minor: amount?.amountMinor ?? null,
      currency: amount?.currency ?? null,
      sheet: json(sheet),
      ruling: paper.ruling ?? null,
      why: paper.why ?? '',
      actor,
      at: instant(at),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return paperOf(row)
}

/** The papers of an order, by kind and in the order they were issued. */
export async function readPapers(db: Db, shop: string, order: string): Promise<readonly Paper[]> {
  return (await ofOrder(db, { shop, order })).map(paperOf)
}

const ofOrder = kept(['shop', 'order'], (db, { shop, order }: { shop: string; order: string }) =>
  papers(db, shop).where('order_number', '=', order),
)

/** One paper by its number, as it was issued that time. */
export async function readPaper(
  db: Db,
  shop: string,
  { number, copy }: Pick<Paper, 'number' | 'copy'>,
): Promise<Paper | undefined> {
  const row = await papers(db, shop).where('number', '=', number).where('copy', '=', copy).executeTakeFirst()
  return row === undefined ? undefined : paperOf(row)
}

const papers = (db: Db, shop: string) =>
  db
    .selectFrom('papers.issued')
    .selectAll()
    .where('shop', '=', shop)
    .orderBy('kind', 'desc')
    .orderBy('place')
    .orderBy('copy')

type Row = Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number]

function paperOf(row: Row): Paper {
  const { amount_minor: amountMinor, currency } = row
  const sheet = row.sheet as Sheet
  return {
    number: row.number,
    copy: row.copy,
    kind: row.kind as PaperKind,
    order: row.order_number,
    place: row.place,
    line: row.line,
    unit: row.unit,
    parcel: row.parcel,
    addressee: row.addressee,
    proviso: row.proviso,
    amount: amountMinor === null || currency === null ? null : { amountMinor, currency },
    sheet: 'title' in sheet ? sheet : undefined,
    ruling: row.ruling,
    why: row.why,
    actor: row.actor as Actor,
    at: row.at,
  }
}
