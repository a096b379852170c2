/**
 * The record of published versions: read, and written once. Knows nothing of why one may or may not be
 * published.
 */
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import type { Comparison, Replay, Version } from './version.ts'

/** A shop's versions, the one that holds last first. */
export async function readVersions(db: Db, shop: string): Promise<readonly Version[]> {
  return (
    await versions(db, shop).orderBy('v.effective_at', 'desc').orderBy('v.sequence', 'desc').execute()
  ).map(versionFrom)
}

export async function readVersion(db: Db, shop: string, hash: string): Promise<Version | undefined> {
  const row = await versions(db, shop).where('v.hash', '=', hash).executeTakeFirst()
  return row === undefined ? undefined : versionFrom(row)
}

/**
 * The version in force at an instant: the latest to have taken effect by then. Undefined before the first one
 * has. Of two that take effect at the same instant, the one published later.
 */
export async function versionInForce(db: Db, shop: string, at: Instant): Promise<Version | undefined> {
  const row = await versions(db, shop)
    .where('v.effective_at', '<=', instant(at))
    .orderBy('v.effective_at', 'desc')
    .orderBy('v.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : versionFrom(row)
}

/** The version that was handed in as this very text, or is this very text. */
export async function versionOfDraft(
  db: Db,
  shop: string,
  hash: string,
): Promise<{ readonly version: Version; readonly newest: boolean } | undefined> {
  const row = await versions(db, shop)
    .where((e) => e.or([e('v.draft_hash', '=', hash), e('v.hash', '=', hash)]))
    .orderBy('v.sequence', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { version: versionFrom(row), newest: row.sequence === (await lastSequence(db, shop)) }
}

export async function versionNamed(db: Db, shop: string, name: string): Promise<Version | undefined> {
  const row = await versions(db, shop).where('v.version', '=', name).executeTakeFirst()
  return row === undefined ? undefined : versionFrom(row)
}

async function lastSequence(db: Db, shop: string): Promise<number> {
  const row = await db
    .selectFrom('publishing.versions')
    .select((e) => e.fn.max('sequence').as('last'))
    .where('shop', '=', shop)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Writes a version for ever. The caller's transaction holds the shop's publishing lock. */
export async function recordVersion(tx: Db, version: Version, draftHash: string): Promise<void> {
  const { shop, hash, replaces, difference, replay } = version
  await tx
    .insertInto('publishing.versions')
    .values({
      shop,
      hash,
      draft_hash: draftHash,
      version: version.version,
      sequence: (await lastSequence(tx, shop)) + 1,
      effective_at: instant(version.effectiveAt),
      published_at: instant(version.publishedAt),
      published_by: version.publishedBy,
      note: version.note,
      replaces: replaces?.hash ?? null,
      difference: difference === null ? null : json(difference),
      replay: replay === null ? null : json(replay),
    })
    .execute()
}

function versions(db: Db, shop: string) {
  return db
    .selectFrom('publishing.versions as v')
    .selectAll('v')
    .where('v.shop', '=', shop)
    .leftJoin('publishing.versions as r', (j) =>
      j.onRef('r.shop', '=', 'v.shop').onRef('r.hash', '=', 'v.replaces'),
    )
    .select('r.version as replaced')
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

function versionFrom(row: Row): Version {
  return {
    shop: row.shop,
    hash: row.hash,
    version: row.version,
    effectiveAt: row.effective_at,
    publishedAt: row.published_at,
    publishedBy: row.published_by as Actor,
    note: row.note,
    replaces:
      row.replaces === null || row.replaced === null ? null : { hash: row.replaces, version: row.replaced },
    difference: row.difference as Comparison | null,
    replay: row.replay as Replay | null,
  }
}
