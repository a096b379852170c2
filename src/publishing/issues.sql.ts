/**
 * Why a draft may not be published: everything that is wrong with it at once, as values. Examining writes
 * nothing.
 */
import { formatInstant, parseInstant, type Instant } from '#calendar'
import type { Db } from '#db'
import { countOrdersSince } from '#ordering'
import { documentsOf, readPolicy, runExamples } from '#policy'
import type { Documents, Policy } from '#policy'
import { hashOf, readDocumentText, readPinned, type OpenShop } from '#shops'
import { compareDocuments } from './compare.ts'
import { substanceOf, withEffective } from './front.ts'
import type { Comparison, DraftIssue, EffectiveAt, Version } from './version.ts'
import { readVersions, versionInForce, versionNamed } from './version.sql.ts'

/**
 * A draft with what its publication would put on record. `before` is what it replaces; nothing for the first
 * version.
 */
export type Examined = {
  readonly policy: Policy
  /** As it will be kept: with the effective instant that holds written into it. */
  readonly text: string
  readonly effectiveAt: Instant
  readonly before: Version | undefined
  readonly comparison: Comparison | null
  readonly issues: readonly DraftIssue[]
}

/**
 * Why the draft cannot be published at `at`; empty when it can. `effectiveAt` as for `publishPolicy`.
 * Compares with the version in force when the draft would take effect.
 */
export async function draftIssues(
  db: Db,
  shop: OpenShop,
  text: string,
  when: { readonly at: Instant; readonly effectiveAt?: EffectiveAt },
): Promise<readonly DraftIssue[]> {
  return (await examine(db, shop, text, when)).issues
}

export async function examine(
  db: Db,
  shop: OpenShop,
  draft: string,
  { at, effectiveAt }: { readonly at: Instant; readonly effectiveAt?: EffectiveAt },
): Promise<Examined> {
  const { policy, problems } = readPolicy(draft, 'policy.md')
  const stated = parseInstant(policy.effective) ?? at
  // Whole seconds: what is written into the document is what holds.
  const from =
    effectiveAt === undefined ? stated : effectiveAt === 'now' ? Math.floor(at / 1000) * 1000 : effectiveAt
  if (problems.length > 0) {
    return {
      policy,
      text: draft,
      effectiveAt: from,
      before: undefined,
      comparison: null,
      issues: [{ refused: 'document-has-problems', problems }],
    }
  }
  const text = from === stated ? draft : withEffective(draft, formatInstant(from))
  const kept = text === draft ? policy : readPolicy(text, 'policy.md').policy
  const before = await versionInForce(db, shop.name, from)
  const issues: DraftIssue[] = [
    ...ofTheDocument(shop, policy),
    ...(await ofTheVersion(db, shop, draft, policy)),
  ]
  if (effectiveAt !== 'now') issues.push(...(await ofThePast(db, shop.name, from, at)))
  if (
    before === undefined ||
    issues.some(({ refused }) => refused === 'another-shop' || refused === 'not-a-policy')
  ) {
    return { policy: kept, text, effectiveAt: from, before, comparison: null, issues }
  }
  const compared = compareDocuments(
    await documentsOfVersion(db, shop, before),
    documentsOf(kept, shop.documents.laws),
    shop.calendar,
  )
  if ('refused' in compared)
    return {
      policy: kept,
      text,
      effectiveAt: from,
      before,
      comparison: null,
      issues: [...issues, { refused: 'cannot-be-compared', why: compared }],
    }
  return { policy: kept, text, effectiveAt: from, before, comparison: compared, issues }
}

function ofTheDocument(shop: OpenShop, policy: Policy): readonly DraftIssue[] {
  if (policy.kind !== 'policy') return [{ refused: 'not-a-policy', named: policy.name }]
  if (policy.name !== shop.name) return [{ refused: 'another-shop', named: policy.name, shop: shop.name }]
  const failed = runExamples(
    documentsOf(policy, shop.documents.laws),
    policy.examples,
    shop.calendar,
    policy.name,
  )
    .filter(({ differences }) => differences.length > 0)
    .map(({ example, differences }) => ({ name: example.name, line: example.place.line, differences }))
  return failed.length === 0 ? [] : [{ refused: 'examples-fail', examples: failed }]
}

async function ofTheVersion(
  db: Db,
  shop: OpenShop,
  draft: string,
  policy: Policy,
): Promise<readonly DraftIssue[]> {
  const named = await versionNamed(db, shop.name, policy.version)
  const issues: DraftIssue[] =
    named === undefined
      ? []
      : [
          {
            refused: 'version-exists',
            version: named.version,
            publishedAt: named.publishedAt,
            effectiveAt: named.effectiveAt,
          },
        ]
  const latest = (await readVersions(db, shop.name))[0]
  const text = latest === undefined ? undefined : await readDocumentText(db, shop.name, latest.hash)
  if (text !== undefined && substanceOf(text) === substanceOf(draft))
    issues.push({ refused: 'nothing-changed', version: latest!.version })
  return issues
}

/** A version may begin in the past only where that contradicts no order and no version. */
async function ofThePast(db: Db, shop: string, from: Instant, at: Instant): Promise<readonly DraftIssue[]> {
  const current = await versionInForce(db, shop, at)
  if (from >= at || current === undefined) return []
  const ordersSince = await countOrdersSince(db, shop, from)
  if (ordersSince === 0 && from >= current.effectiveAt) return []
  return [
    { refused: 'effective-in-the-past', effectiveAt: from, ordersSince, inForceSince: current.effectiveAt },
  ]
}

/**
 * A version with today's law packs under it; the very documents that are served, when it is the one that is.
 */
async function documentsOfVersion(db: Db, shop: OpenShop, { hash, version }: Version): Promise<Documents> {
  if (hash === hashOf(shop.policyText)) return shop.documents
  const { policy } = await readPinned(db, shop.name, [{ name: shop.name, version, kind: 'policy', hash }])
  return documentsOf(policy, shop.documents.laws)
}
