/**
 * Edits of pieces in the database: each is a version with its actor, the newest stands over the folder. Knows
 * nothing of forms.
 */
import type { Instant } from '#calendar'
import { at as instant, json, readActor, transaction, type Actor, type Db } from '#db'
import { changesFrom, editedParts, partsOf, withChanges, type Changes, type EditedParts } from './edit.ts'
import { priceOf, type Product } from './product.ts'

/** A piece for its owner: as it is shown, as the folder writes it, and which version of the edits stands. */
export type OwnedPiece = {
  readonly product: Product
  readonly offered: boolean
  readonly written: Product
  /** 0 while the folder stands alone. */
  readonly version: number
  /**
   * Whether the folder still has it, or the owner added it; what the folder dropped stays known to old
   * orders and is not offered.
   */
  readonly inFolder: boolean
  /** Added by the owner: no picture of the folder shows it. */
  readonly own: boolean
}

export type Edit = {
  readonly version: number
  readonly changes: Changes
  readonly actor: Actor | 'unknown'
  readonly at: Instant
}

export type NotEdited = { readonly refused: 'no-such-piece' | 'page-out-of-date' }

/** The newest edit of each piece of a shop. */
export async function newestEdits(
  db: Db,
  shop: string,
): Promise<ReadonlyMap<string, { readonly version: number; readonly changes: Changes }>> {
  const rows = await db
    .selectFrom('catalogue.edits')
    .distinctOn('product')
    .select(['product', 'version', 'changes'])
    .where('shop', '=', shop)
    .orderBy('product')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ product, version, changes }) => [product, { version, changes: changes as Changes }]),
  )
}

/** All pieces of a shop for its owner, what is not offered among them. */
export async function readOwnedPieces(db: Db, shop: string): Promise<readonly OwnedPiece[]> {
  const rows = await db
    .selectFrom('catalogue.products')
    .select(['product', 'document', 'written', 'offered', 'in_folder', 'own'])
    .where('shop', '=', shop)
    .orderBy('position')
    .orderBy('product')
    .execute()
  const edits = await newestEdits(db, shop)
  return rows.map(({ product, document, written, offered, in_folder, own }) => ({
    product: document as Product,
    written: written as Product,
    offered,
    version: edits.get(product)?.version ?? 0,
    inFolder: in_folder,
    own,
  }))
}

/** The edits of a piece, newest first. */
export async function readEdits(db: Db, shop: string, product: string): Promise<readonly Edit[]> {
  const rows = await db
    .selectFrom('catalogue.edits')
    .select(['version', 'changes', 'actor', 'at'])
    .where('shop', '=', shop)
    .where('product', '=', product)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, changes, actor, at }) => ({
    version,
    changes: changes as Changes,
    actor: readActor(actor) ?? 'unknown',
    at,
  }))
}

/**
 * Writes what an owner wants a piece to be. `change` is given the parts as they stand and answers them as
 * they shall be; `seen` is the version on the page it was pressed on. Nothing is written where nothing
 * changes.
 */
export async function editPiece(
  db: Db,
  shop: string,
  product: string,
  change: (parts: EditedParts) => EditedParts,
  { seen, actor, at }: { readonly seen: number; readonly actor: Actor; readonly at: Instant },
): Promise<{ readonly version: number } | NotEdited> {
  return transaction(db, async (tx) => {
    const row = await tx
      .selectFrom('catalogue.products')
      .select(['document', 'written', 'offered', 'in_folder'])
      .where('shop', '=', shop)
      .where('product', '=', product)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined || !row.in_folder) return { refused: 'no-such-piece' }
    const newest = (await newestEdits(tx, shop)).get(product) ?? { version: 0, changes: {} }
    if (newest.version !== seen) return { refused: 'page-out-of-date' }
    const written = row.written as Product
    const changes = changesFrom(written, change(partsOf(row.document as Product, row.offered)))
    if (JSON.stringify(changes) === JSON.stringify(inOrder(newest.changes))) return { version: seen }
    const version = seen + 1
    await tx
      .insertInto('catalogue.edits')
      .values({ shop, product, version, changes: json(changes), actor, at: instant(at) })
      .execute()
    await showPiece(tx, shop, written, changes)
    return { version }
  })
}

/** The order of keys that `changesFrom` writes. */
const inOrder = (changes: Changes): Changes =>
  Object.fromEntries(editedParts.filter((part) => part in changes).map((part) => [part, changes[part]]))

/** What is shown follows the folder and the edit, prices of variants too. */
async function showPiece(tx: Db, shop: string, written: Product, changes: Changes): Promise<void> {
  const { product, offered } = withChanges(written, changes)
  await tx
    .updateTable('catalogue.products')
    .set({ document: json(product), offered })
    .where('shop', '=', shop)
    .where('product', '=', product.product)
    .execute()
  for (const { sku, options } of product.variants)
    await tx
      .updateTable('catalogue.variants')
      .set({ price_minor: priceOf(product, options) })
      .where('shop', '=', shop)
      .where('sku', '=', sku)
      .execute()
}

/** Which of some photos, by hash, are named by a piece of any shop or by one of its versions. */
export async function namedPiecePhotos(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('catalogue.edits')
    .select('changes')
    .where((where) => where.or(hashes.map((hash) => where('changes', '@>', json({ photos: [{ hash }] })))))
    .execute()
  const named = rows.flatMap(({ changes }) => (changes as Changes).photos ?? []).map(({ hash }) => hash)
  return new Set(named.filter((hash) => hashes.includes(hash)))
}
