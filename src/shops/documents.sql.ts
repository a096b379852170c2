/**
 * The documents a shop rules by, every version kept for ever under the hash of its text. An order pins the
 * hashes it was placed under.
 */
import { createHash } from 'node:crypto'
import { at as instant, type Db } from '#db'
import { parseInstant } from '#calendar'
import type { Instant } from '#calendar'
import { documentsOf, readPolicy } from '#policy'
import type { Documents, Policy } from '#policy'
import type { OpenShop } from './open.ts'

/** One pinned document: what it was, and the hash of its text. */
export type Pin = {
  readonly name: string
  readonly version: string
  readonly kind: 'policy' | 'law'
  readonly hash: string
}

/** A document's text with what it says of itself. */
export type DocumentText = { readonly policy: Policy; readonly text: string }

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Keeps the documents in force and answers the pins an order of this moment gets. */
export async function keepDocuments(
  db: Db,
  shop: OpenShop,
  laws: readonly DocumentText[],
  at: Instant,
): Promise<readonly Pin[]> {
  const under = laws.filter(({ policy }) => shop.documents.laws.some((l) => l.name === policy.name))
  const all = [{ policy: shop.documents.policy, text: shop.policyText }, ...under]
  const pins: Pin[] = []
  for (const { policy, text } of all) {
    const pin: Pin = { name: policy.name, version: policy.version, kind: policy.kind, hash: hashOf(text) }
    const effective = parseInstant(policy.effective) ?? at
    await db
      .insertInto('shops.documents')
      .values({
        shop: shop.name,
        hash: pin.hash,
        name: pin.name,
        version: pin.version,
        kind: pin.kind,
        text,
        effective_at: instant(effective),
        kept_at: instant(at),
      })
      .onConflict((c) => c.columns(['shop', 'hash']).doNothing())
      .execute()
    parsed.set(pin.hash, policy)
    pins.push(pin)
  }
  const { laws: inForce } = shop.documents
  const asOpened = under.length === inForce.length && under.every(({ policy }, i) => policy === inForce[i])
  if (asOpened) together.set(togetherAs(pins), shop.documents)
  return pins
}

const parsed = new Map<string, Policy>()

/** What is worked out of documents that rule together is kept with them: they are put together once. */
const together = new Map<string, Documents>()
const togetherAs = (pins: readonly Pin[]): string => pins.map(({ hash }) => hash).join(' ')
/** So many sets of versions are asked about again and again; of older ones the first is let go. */
const mostTogether = 60

/** The documents of some pins, ready to rule. A pin whose text is gone is a bug: nothing is lost. */
export async function readPinned(db: Db, shop: string, pins: readonly Pin[]): Promise<Documents> {
  const known = together.get(togetherAs(pins))
  if (known !== undefined) return known
  const policies: Policy[] = []
  for (const pin of pins) policies.push(parsed.get(pin.hash) ?? (await readDocument(db, shop, pin)))
  const policy = policies.find((p) => p.kind === 'policy')
  if (policy === undefined) throw new Error(`an order of ${shop} pins no policy`)
  const documents = documentsOf(
    policy,
    policies.filter((p) => p.kind === 'law'),
  )
  together.set(togetherAs(pins), documents)
  const [first] = together.keys()
  if (together.size > mostTogether && first !== undefined) together.delete(first)
  return documents
}

async function readDocument(db: Db, shop: string, pin: Pin): Promise<Policy> {
  const row = await db
    .selectFrom('shops.documents')
    .select(['text', 'effective_at'])
    .where('shop', '=', shop)
    .where('hash', '=', pin.hash)
    .executeTakeFirst()
  if (row === undefined)
    throw new Error(`document ${pin.name} ${pin.version} (${pin.hash}) of ${shop} is gone`)
  const { policy } = readPolicy(row.text, `${pin.name}.md`)
  parsed.set(pin.hash, policy)
  return policy
}

/**
 * A kept document's text, exactly as it was published; undefined when no document of the shop has this hash.
 */
export async function readDocumentText(db: Db, shop: string, hash: string): Promise<string | undefined> {
  return (
    await db
      .selectFrom('shops.documents')
      .select('text')
      .where('shop', '=', shop)
      .where('hash', '=', hash)
      .executeTakeFirst()
  )?.text
}
