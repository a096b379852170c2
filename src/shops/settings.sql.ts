/**
 * The settings of a shop in the database: every version kept for ever, the newest in force. The folder is the
 * first; what an owner wrote stands over it part by part, and the other parts go on following the folder.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, readActor, transaction, type Actor, type Db } from '#db'
import { withSettings, type OpenShop } from './open.ts'
import {
  fixedSlips,
  followingFolder,
  partsUnlike,
  readSettingsText,
  settingsParts,
  textWith,
  writtenIn,
  type SettingsPart,
} from './parts.ts'
import type { Slip } from './yaml-text.ts'

/** One version of the settings: the whole text, and the parts of it that an owner wrote over the folder. */
export type SettingsVersion = {
  readonly version: number
  readonly text: string
  readonly parts: readonly SettingsPart[]
  readonly note: string
  readonly actor: Actor | 'unknown'
  readonly at: Instant
}

/** Why a text is not put in force. */
export type SettingsRefused =
  | { readonly refused: 'page-out-of-date' }
  | { readonly refused: 'nothing-changed' }
  | { readonly refused: 'not-readable'; readonly slips: readonly Slip[] }

/** Who puts settings in force, when and why; `seen` is the version that stood on the page. */
export type SettingsAct = {
  readonly seen: number
  readonly actor: Actor
  readonly at: Instant
  readonly note: string
}

/** All versions, the newest first. */
export async function readSettingsVersions(db: Db, shop: string): Promise<readonly SettingsVersion[]> {
  const rows = await db
    .selectFrom('shops.settings')
    .selectAll()
    .where('shop', '=', shop)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(versionFrom)
}

async function newestVersion(db: Db, shop: string): Promise<SettingsVersion | undefined> {
  const row = await db
    .selectFrom('shops.settings')
    .selectAll()
    .where('shop', '=', shop)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : versionFrom(row)
}

type Row = {
  readonly version: number
  readonly text: string
  readonly parts: readonly string[]
  readonly note: string
  readonly actor: string
  readonly at: Instant
}

const versionFrom = ({ version, text, parts, note, actor, at }: Row): SettingsVersion => ({
  version,
  text,
  parts: settingsParts.filter((part) => parts.includes(part)),
  note,
  actor: readActor(actor) ?? 'unknown',
  at,
})

/**
 * The shop under the settings in force; the shop itself where they are those it has already, or where this
 * program cannot read them any more.
 */
export async function withSettingsInForce(db: Db, shop: OpenShop): Promise<OpenShop> {
  const row = await db
    .selectFrom('shops.settings')
    .select((e) => e.fn.max('version').as('newest'))
    .where('shop', '=', shop.name)
    .executeTakeFirst()
  if ((row?.newest ?? 0) <= shop.settingsVersion) return shop
  const newest = await newestVersion(db, shop.name)
  if (newest === undefined) return shop
  const opened = withSettings(shop, newest.text, newest.version)
  return 'slips' in opened ? shop : opened
}

/**
 * What a program does with the settings in a shop's folder when it starts: parts that no owner wrote follow
 * the folder, by a version of their own. Settings that do not go together so are not put in force.
 */
export async function followFolder(
  db: Db,
  shop: OpenShop,
  at: Instant,
): Promise<{ readonly followed: boolean } | { readonly slips: readonly Slip[] }> {
  return transaction(db, async (tx) => {
    await lockSettings(tx, shop.name)
    const newest = await newestVersion(tx, shop.name)
    const folder = writtenIn(shop.folderText)
    if (newest === undefined) {
      await record(tx, shop.name, {
        version: 1,
        text: shop.folderText,
        parts: [],
        note: '',
        actor: 'start',
        at,
      })
      return { followed: false }
    }
    const follow = followingFolder(folder, newest.text, newest.parts)
    if (Object.keys(follow).length === 0) return { followed: false }
    const text = textWith(newest.text, follow)
    const read = readSettingsText(text)
    if ('slips' in read) return read
    const { version, parts } = newest
    await record(tx, shop.name, { version: version + 1, text, parts, note: '', actor: 'start', at })
    return { followed: true }
  })
}

/** Puts a text in force from now on, or says why not. Nothing is written where nothing changes. */
export async function putSettingsInForce(
  db: Db,
  shop: OpenShop,
  text: string,
  { seen, actor, at, note }: SettingsAct,
): Promise<{ readonly version: number } | SettingsRefused> {
  const read = readSettingsText(text)
  if ('slips' in read) return { refused: 'not-readable', slips: read.slips }
  return transaction(db, async (tx) => {
    await lockSettings(tx, shop.name)
    const newest = await newestVersion(tx, shop.name)
    if ((newest?.version ?? 0) !== seen) return { refused: 'page-out-of-date' }
    const standing = writtenIn(newest?.text ?? shop.folderText)
    const slips = fixedSlips(standing, read.written)
    if (slips.length > 0) return { refused: 'not-readable', slips }
    if (partsUnlike(standing, read.written).length === 0) return { refused: 'nothing-changed' }
    const folder = { version: 1, text: shop.folderText, parts: [], note: '', actor: 'start', at } as const
    if (newest === undefined) await record(tx, shop.name, folder)
    const version = (newest?.version ?? 1) + 1
    const parts = partsUnlike(writtenIn(shop.folderText), read.written)
    await record(tx, shop.name, { version, text, parts, note, actor, at })
    return { version }
  })
}

async function lockSettings(tx: Db, shop: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings ${shop}`}, 0))`.execute(tx)
}

async function record(tx: Db, shop: string, version: SettingsVersion): Promise<void> {
  const { parts, at, ...others } = version
  await tx
    .insertInto('shops.settings')
    .values({ shop, ...others, parts: [...parts], at: instant(at) })
    .execute()
}
