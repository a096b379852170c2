/**
 * The act of publishing: text, record, difference, replay and the job for the instant it takes effect, in one
 * transaction; one act a shop at a time. The same text handed in again is the same act.
 * INVARIANT (published): what was published under a name is never another text.
 */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { documentsOf } from '#policy'
import { hashOf, keepDocuments, type OpenShop } from '#shops'
import { examine, type Examined } from './issues.sql.ts'
import { replayUnder } from './replay.sql.ts'
import { readVersions, recordVersion, versionNamed, versionOfDraft } from './version.sql.ts'
import type { DraftIssue, EffectiveAt, NotPublished, Published, Replay, Version } from './version.ts'

/** Rulings that a publication asks again; a longer past is asked in the studio. */
const replayLimit = 2_000
/** Changed rulings that are kept on record one by one. */
const listedLimit = 200

export type Publication = {
  readonly actor: Actor
  readonly at: Instant
  readonly note: string
  /** Left out: as the front matter says. Otherwise it is written into the document. */
  readonly effectiveAt?: EffectiveAt
}

/**
 * Publishes a draft, or says everything that is against it. Orders keep the version they pinned; those placed
 * from the effective instant on pin this one. Idempotent: the newest version's text handed in again answers
 * what was published.
 */
export async function publishPolicy(
  db: Db,
  shop: OpenShop,
  text: string,
  publication: Publication,
): Promise<Published | NotPublished> {
  return transaction(db, async (tx) => {
    await lockPublishing(tx, shop.name)
    const known = await versionOfDraft(tx, shop.name, hashOf(text))
    if (known?.newest === true && asksForTheSame(publication, known.version))
      return { version: known.version, already: true }
    const examined = await examine(tx, shop, text, publication)
    if (examined.issues.length > 0) return { refused: 'not-published', issues: examined.issues }
    return { version: await record(tx, shop, text, examined, publication), already: false }
  })
}

const asksForTheSame = ({ effectiveAt }: Publication, known: Version) =>
  typeof effectiveAt !== 'number' || effectiveAt === known.effectiveAt

/**
 * Why the policy in a shop's folder is not published: it is another text than what has its version name, or
 * it cannot be as it is. What was published stays.
 */
export type FolderRefused =
  | { readonly refused: 'same-version-other-text'; readonly named: string; readonly publishedAt: Instant }
  | NotPublished

/**
 * What a program does with the policy in a shop's folder when it starts: known ones are left alone, the first
 * is published without a difference, a changed one under a new version name with it. One that names a past
 * day from which orders were placed already holds from now on.
 */
export async function publishAtStart(
  db: Db,
  shop: OpenShop,
  at: Instant,
): Promise<Published | FolderRefused> {
  return transaction(db, async (tx) => {
    await lockPublishing(tx, shop.name)
    const known = await versionOfDraft(tx, shop.name, hashOf(shop.policyText))
    if (known !== undefined) return { version: known.version, already: true }
    const named = await versionNamed(tx, shop.name, shop.documents.policy.version)
    if (named !== undefined)
      return { refused: 'same-version-other-text', named: named.version, publishedAt: named.publishedAt }
    const first = (await readVersions(tx, shop.name)).length === 0
    const publication: Publication = { actor: 'start', at, note: '' }
    const asStated = await examine(tx, shop, shop.policyText, publication)
    const past = asStated.issues.some(({ refused }) => refused === 'effective-in-the-past')
    const examined = past ? await examine(tx, shop, shop.policyText, { at, effectiveAt: 'now' }) : asStated
    const issues = first ? [] : examined.issues.filter(mattersAtStart)
    if (issues.length > 0) return { refused: 'not-published', issues }
    return { version: await record(tx, shop, shop.policyText, examined, publication), already: false }
  })
}

/**
 * A file that was only renamed is published under its new name: what stands in the folder is what the owner
 * means.
 */
const mattersAtStart = ({ refused }: DraftIssue) => refused !== 'nothing-changed'

async function lockPublishing(tx: Db, shop: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publishing ${shop}`}, 0))`.execute(tx)
}

async function record(
  tx: Db,
  shop: OpenShop,
  draft: string,
  examined: Examined,
  { actor, at, note }: Publication,
): Promise<Version> {
  const { text, policy, effectiveAt, before, comparison } = examined
  await keepDocuments(tx, { ...shop, policyText: text, documents: documentsOf(policy, []) }, [], at)
  const replayed = before === undefined ? null : await replayUnder(tx, shop, policy, { limit: replayLimit })
  const version: Version = {
    shop: shop.name,
    hash: hashOf(text),
    version: policy.version,
    effectiveAt,
    publishedAt: at,
    publishedBy: actor,
    note,
    replaces: before === undefined ? null : { hash: before.hash, version: before.version },
    difference: before === undefined ? null : comparison,
    replay: replayed === null ? null : shortened(replayed),
  }
  await recordVersion(tx, version, hashOf(draft))
  await enqueue(
    tx,
    'policy-effective',
    { version: version.hash },
    { shop: shop.name, at: Math.max(effectiveAt, at), key: version.hash },
  )
  return version
}

const shortened = (replay: Replay): Replay => ({ ...replay, changed: replay.changed.slice(0, listedLimit) })
