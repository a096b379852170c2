/**
 * Publishing on a real database: what is refused, what is put on record, which version an order keeps, what a
 * replay tells.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { parseInstant } from '#calendar'
import { keepCatalogue } from '#catalogue'
import type { Db } from '#db'
import { asAdmin, testDatabase } from '#db/testing'
import { runDueJobs, type JobHandlers } from '#jobs'
import { placeOrder, readOrder, type Order } from '#ordering'
import { documentsOf, readPolicy } from '#policy'
import { keepRuling, openRulingContext, ruleOn } from '#rulings'
import { hashOf, keepDocuments, readDocumentText, readPinned, type OpenShop } from '#shops'
import { theShop } from '#shops/testing'
import { receiveUnits } from '#stock'
import {
  draftIssues,
  publishAtStart,
  publishPolicy,
  readVersions,
  replay,
  serveInForce,
  versionInForce,
  type DraftIssue,
  type NotPublished,
  type Published,
} from './index.ts'

const at = (text: string) => parseInstant(text)!
const start = at('2026-11-01T09:00+09:00')
const now = at('2026-11-21T10:00+09:00')
const kaoru = theShop('kaoru')
const owner = { actor: 'staff:owner' as const, at: now, note: 'one day more' }

/** The policy of kaoru with other words, a version name, and the instant it names. */
function drafted(
  change: (text: string) => string = eightDays,
  version = '2026-12',
  effective = '2026-12-01T00:00+09:00',
): string {
  return change(kaoru.policyText)
    .replace(/^version: .*$/m, `version: "${version}"`)
    .replace(/^effective: .*$/m, `effective: ${effective}`)
}

/** In text, rules and examples alike, so that no example fails. */
function eightDays(text: string): string {
  const rules = text.replaceAll('7 days of delivered', '8 days of delivered')
  const { policy } = readPolicy(rules, 'b.md')
  // Examples at the edge of day 7 are taken out: the owner would write new ones.
  return policy.examples.length === 0 ? rules : rules.replaceAll(/^```yaml example[s]?\n[\s\S]*?^```\n/gm, '')
}

async function begun(db: Db): Promise<void> {
  const first = await publishAtStart(db, kaoru, start)
  assert.ok('version' in first && !first.already)
}

const reasons = (issues: readonly DraftIssue[]) => issues.map(({ refused }) => refused)

async function ordered(db: Db, shop: OpenShop, key: string, placedAt: number): Promise<Order> {
  await keepCatalogue(db, shop.name, [ring], new Map())
  for (const pool of ['sale', 'replacement'] as const) {
    await receiveUnits(db, {
      shop: shop.name,
      sku: 'RING',
      pool,
      units: 2,
      why: 'received',
      reference: 'test',
      actor: 'start',
      at: placedAt,
    })
  }
  const pins = await keepDocuments(db, shop, [], placedAt)
  const placed = await placeOrder(
    db,
    shop,
    pins,
    {
      key,
      customer: { name: '花子', address: 'hanako@customer.example', language: 'ja' },
      buyer: 'consumer',
      country: 'US',
      destination: 'US',
      deliverTo: { name: '花子', lines: [], gift: false },
      lines: [{ sku: 'RING', quantity: 1 }],
      memo: '',
      shippingMinor: 1_000n,
      informed: false,
      returnCostTold: true,
      returnClauseShown: true,
    },
    { actor: 'customer:hanako', at: placedAt },
  )
  assert.ok('number' in placed)
  return (await readOrder(db, shop.name, placed.number))!
}

const ring = {
  product: 'ring',
  name: { ja: '指輪', en: 'Ring' },
  description: { ja: '', en: '' },
  kind: 'ready' as const,
  seal: 'none' as const,
  'hygiene-sensitive': false,
  certificate: true,
  material: { ja: '', en: '' },
  price: 20_000,
  tax: 10 as const,
  'weight-grams': 10,
  lead: { days: [2, 4] as [number, number] },
  picture: 'ring.svg',
  'picture-alt': { ja: '', en: '' },
  options: [],
  variants: [{ sku: 'RING', options: {} }],
}

/** A case on a ruling that is kept, asked so many days after delivery. */
async function caseAsked(db: Db, order: Order, day: number): Promise<string> {
  const delivered = at('2026-11-05T10:00+09:00')
  const line = {
    ...order.lines[0]!,
    stage: 'delivered' as const,
    shippedAt: delivered,
    deliveredAt: delivered,
  }
  const rulingContext = await openRulingContext(db, kaoru, { ...order, lines: [line] })
  const asked = delivered + day * 86_400_000
  const ruled = ruleOn(rulingContext, line, {
    request: 'exchange',
    at: asked,
    requester: 'buyer',
    answers: { reason: 'defect', inspection: 'confirmed' },
  })
  if ('refused' in ruled) throw new Error(ruled.problems.map((p) => p.words['en']).join('; '))
  const ruling = await keepRuling(db, rulingContext, ruled, asked)
  const number = `KA-C${order.number.slice(-3)}${day}`
  const when = new Date(asked).toISOString()
  const key = `${order.number} ${day}`
  await sql`insert into cases.cases (shop, number, key, kind, request, order_number, line, units, quantity,
      state, data, answers, description, ruling_hash, language, opened_at, opened_by)
    values ('kaoru', ${number}, ${key}, 'exchange', 'exchange', ${order.number}, 1, '{1}', 1,
      'requested', '{}', '{}', '', ${ruling}, 'ja', ${when}::timestamptz, 'customer:hanako')`.execute(db)
  const data = JSON.stringify({ ruling })
  await sql`insert into cases.events (shop, number, sequence, type, data, actor, at)
    values ('kaoru', ${number}, 1, 'Asked', ${data}::jsonb, 'customer:hanako', ${when}::timestamptz)`.execute(
    db,
  )
  return number
}

const countIn = async (db: Db, table: string) =>
  (await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]!.n

function handlers(db: Db, shops: ReadonlyMap<string, OpenShop>): JobHandlers {
  const idle = async () => undefined
  return {
    'send-letter': idle,
    'order-placed': idle,
    'tell-customer': idle,
    'delay-over': idle,
    'resend-letter': idle,
    'parcel-sent': idle,
    'parcel-delivered': idle,
    'remind-window': idle,
    sweep: async () => undefined,
    'payment-complete': idle,
    'payment-due': idle,
    'payment-capture': idle,
    'payment-release': idle,
    'payment-refund': idle,
    'refund-paid': idle,
    'case-payment': idle,
    'wake-case': idle,
    'match-statement': idle,
    'remind-case': idle,
    'policy-effective': async (_data, context) =>
      void (await serveInForce(db, shops, context.shop, context.at)),
  }
}

test('the first start publishes what stands in the folder, and the second does nothing', async () => {
  const { db } = await testDatabase()
  await begun(db)
  const again = await publishAtStart(db, kaoru, now)
  assert.ok('version' in again && again.already)
  const [version, ...more] = await readVersions(db, 'kaoru')
  assert.equal(more.length, 0)
  assert.deepEqual(
    [version!.version, version!.publishedBy, version!.replaces, version!.difference, version!.replay],
    ['2026-11', 'start', null, null, null],
  )
  assert.equal(version!.effectiveAt, at('2026-05-01T00:00+09:00'))
  assert.equal(await readDocumentText(db, 'kaoru', version!.hash), kaoru.policyText)
})

test('a file that was changed under the same version name is not served, and under a new one it is published with its difference', async () => {
  const { db } = await testDatabase()
  await begun(db)
  await ordered(db, kaoru, 'one', start)
  const changed = (text: string): OpenShop => ({
    ...kaoru,
    policyText: text,
    documents: documentsOf(readPolicy(text, 'b').policy, kaoru.documents.laws),
  })
  assert.deepEqual(await publishAtStart(db, changed(eightDays(kaoru.policyText)), now), {
    refused: 'same-version-other-text',
    named: '2026-11',
    publishedAt: start,
  })
  const renamed = changed(drafted(eightDays, '2026-11-b', '2026-05-01T00:00+09:00'))
  const published = await publishAtStart(db, renamed, now)
  assert.ok('version' in published)
  assert.equal(
    published.version.effectiveAt,
    now,
    'an order was placed since the day it names, so it holds from now on',
  )
  assert.equal(published.version.replaces?.version, '2026-11')
  assert.equal(published.version.difference?.equal, false)
  const again = await publishAtStart(db, renamed, now + 1)
  assert.ok('version' in again && again.already)
})

test('everything that keeps a draft from being published is said at once', async () => {
  const { db } = await testDatabase()
  await begun(db)
  await ordered(db, kaoru, 'one', start)
  const issues = async (text: string, effectiveAt?: number | 'now') =>
    draftIssues(db, kaoru, text, { at: now, ...(effectiveAt === undefined ? {} : { effectiveAt }) })
  assert.deepEqual(await issues(drafted()), [])
  assert.deepEqual(reasons(await issues('')), ['document-has-problems'])
  assert.deepEqual(reasons(await issues(drafted((t) => t.replace('then: refuse', 'then: refse')))), [
    'document-has-problems',
  ])
  const [failed] = await issues(drafted((t) => t.replaceAll('7 days of delivered', '3 days of delivered')))
  assert.ok(
    failed?.refused === 'examples-fail' &&
      failed.examples.length > 0 &&
      failed.examples.every(({ line, differences }) => line > 0 && differences.length > 0),
  )
  assert.deepEqual(await issues(drafted(eightDays, '2026-11')), [
    {
      refused: 'version-exists',
      version: '2026-11',
      publishedAt: start,
      effectiveAt: at('2026-05-01T00:00+09:00'),
    },
  ])
  const past = {
    refused: 'effective-in-the-past',
    effectiveAt: at('2026-05-01T00:00+09:00'),
    ordersSince: 1,
    inForceSince: at('2026-05-01T00:00+09:00'),
  }
  assert.deepEqual(await issues(drafted(eightDays, '2026-12', '2026-05-01T00:00+09:00')), [past])
  assert.deepEqual(await issues(drafted(eightDays, '2026-12', '2026-05-01T00:00+09:00'), 'now'), [])
  assert.deepEqual(reasons(await issues(drafted((t) => t))), ['nothing-changed'])
  assert.deepEqual(reasons(await issues(kaoru.policyText)), [
    'version-exists',
    'nothing-changed',
    'effective-in-the-past',
  ])
  assert.deepEqual(await issues(drafted((t) => t.replace('policy: kaoru', 'policy: k-uno'))), [
    { refused: 'another-shop', named: 'k-uno', shop: 'kaoru' },
  ])
  const refused = await publishPolicy(db, kaoru, drafted(eightDays, '2026-11'), owner)
  assert.ok('refused' in refused)
  assert.deepEqual(reasons(refused.issues), ['version-exists'])
  assert.equal((await readVersions(db, 'kaoru')).length, 1)
})

test('a past day may be named while no order contradicts it', async () => {
  const { db } = await testDatabase()
  await begun(db)
  assert.deepEqual(
    await draftIssues(db, kaoru, drafted(eightDays, '2026-12', '2026-05-01T00:00+09:00'), { at: now }),
    [],
  )
  assert.deepEqual(
    reasons(
      await draftIssues(db, kaoru, drafted(eightDays, '2026-12', '2026-03-01T00:00+09:00'), { at: now }),
    ),
    ['effective-in-the-past'],
  )
})

test('publishing twice at once is one publication, with author, note, difference and replay on record', async () => {
  const { db } = await testDatabase({ max: 8 })
  await begun(db)
  const text = drafted()
  const outcomes: (Published | NotPublished)[] = await Promise.all(
    Array.from({ length: 6 }, () => publishPolicy(db, kaoru, text, owner)),
  )
  const done = outcomes.filter((o): o is Published => 'version' in o)
  assert.deepEqual([done.length, done.filter(({ already }) => !already).length], [6, 1])
  const [version] = await readVersions(db, 'kaoru')
  assert.deepEqual(
    done.map((d) => d.version),
    Array.from({ length: 6 }, () => version),
  )
  assert.equal((await readVersions(db, 'kaoru')).length, 2)
  assert.deepEqual(
    [version!.publishedBy, version!.publishedAt, version!.note, version!.hash],
    ['staff:owner', now, 'one day more', hashOf(text)],
  )
  assert.ok(
    version!.difference !== null &&
      !version!.difference.equal &&
      version!.difference.groups.some((g) => g.witness !== undefined),
  )
  assert.deepEqual(version!.replay, {
    asked: 0,
    same: 0,
    better: 0,
    worse: 0,
    other: 0,
    left: 0,
    changed: [],
  })
  const other = await publishPolicy(db, kaoru, text, { ...owner, effectiveAt: now + 86_400_000 })
  assert.ok('refused' in other, 'the same text from another day on is another publication')
})

test('what was published is never changed or taken away', async () => {
  const { db } = await testDatabase()
  await begun(db)
  await assert.rejects(
    sql`update publishing.versions set effective_at = now()`.execute(asAdmin(db)),
    /only grows/,
  )
  await assert.rejects(sql`delete from publishing.versions`.execute(asAdmin(db)), /only grows/)
})

test('a version takes effect at its instant: orders placed before keep theirs, those placed after pin the new one', async () => {
  const { db } = await testDatabase()
  await begun(db)
  const shops = new Map([['kaoru', kaoru]])
  const before = await ordered(db, shops.get('kaoru')!, 'before', now - 1_000)
  const published = await publishPolicy(db, kaoru, drafted(), owner)
  assert.ok('version' in published)
  await runDueJobs(db, handlers(db, shops), now + 60_000)
  assert.equal(shops.get('kaoru'), kaoru, 'its day has not come')
  assert.equal((await versionInForce(db, 'kaoru', at('2026-11-30T23:59:59+09:00')))?.version, '2026-11')
  await runDueJobs(db, handlers(db, shops), at('2026-12-01T00:00+09:00'))
  assert.equal(shops.get('kaoru')!.documents.policy.version, '2026-12')
  assert.equal(hashOf(shops.get('kaoru')!.policyText), published.version.hash)
  assert.deepEqual(shops.get('kaoru')!.documents.laws, kaoru.documents.laws)
  const after = await ordered(db, shops.get('kaoru')!, 'after', at('2026-12-01T00:00:01+09:00'))
  const pinned = async (number: string) =>
    (await readPinned(db, 'kaoru', (await readOrder(db, 'kaoru', number))!.documents)).policy.version
  assert.deepEqual([await pinned(before.number), await pinned(after.number)], ['2026-11', '2026-12'])
})

test('published from now on, it is served at once, and the document itself says since when', async () => {
  const { db } = await testDatabase()
  await begun(db)
  await ordered(db, kaoru, 'one', start)
  const shops = new Map([['kaoru', kaoru]])
  const published = await publishPolicy(db, kaoru, drafted(eightDays, '2026-11b', '2026-05-01T00:00+09:00'), {
    ...owner,
    effectiveAt: 'now',
  })
  assert.ok('version' in published)
  assert.equal(await serveInForce(db, shops, 'kaoru', now), true)
  assert.equal(await serveInForce(db, shops, 'kaoru', now), false)
  const { policy } = shops.get('kaoru')!.documents
  assert.deepEqual([policy.version, parseInstant(policy.effective)], ['2026-11b', now])
  const again = await publishPolicy(db, kaoru, drafted(eightDays, '2026-11b', '2026-05-01T00:00+09:00'), {
    ...owner,
    at: now + 700,
    effectiveAt: 'now',
  })
  assert.ok('version' in again && again.already)
})

test('an earlier text is published anew under a new name only', async () => {
  const { db } = await testDatabase()
  await begun(db)
  await publishPolicy(db, kaoru, drafted(), owner)
  const back = await publishPolicy(db, kaoru, kaoru.policyText, owner)
  assert.ok('refused' in back && reasons(back.issues).includes('version-exists'))
  const anew = await publishPolicy(
    db,
    kaoru,
    drafted((t) => t, '2027-01', '2027-01-01T00:00+09:00'),
    owner,
  )
  assert.ok(
    'version' in anew &&
      anew.version.replaces?.version === '2026-12' &&
      anew.version.difference?.equal === false,
  )
})

test('a replay asks kept rulings again and tells which come out otherwise; nothing is written', async () => {
  const { db } = await testDatabase()
  await begun(db)
  const order = await ordered(db, kaoru, 'one', start)
  const [inTime, late] = [await caseAsked(db, order, 3), await caseAsked(db, order, 8)]
  const before = await Promise.all(
    ['rulings.rulings', 'cases.events', 'publishing.versions', 'shops.documents'].map((table) =>
      countIn(db, table),
    ),
  )
  const longer = await replay(db, kaoru, drafted(), { limit: 100 })
  assert.ok('asked' in longer)
  assert.deepEqual(
    [longer.asked, longer.same, longer.better, longer.worse, longer.other, longer.left],
    [2, 1, 1, 0, 0, 0],
  )
  const [changed] = longer.changed
  assert.deepEqual(
    [
      changed!.case,
      changed!.order,
      changed!.line,
      changed!.request,
      changed!.from.verdict,
      changed!.to.verdict,
      changed!.forBuyer,
    ],
    [late, order.number, 1, 'exchange', 'refuse', 'accept', 'better'],
  )
  assert.deepEqual(
    [changed!.from.clauses, changed!.to.clauses],
    [['kaoru#faulty.late'], ['kaoru#faulty.exchange']],
  )
  const shorter = await replay(
    db,
    kaoru,
    drafted((t) => t.replaceAll('7 days of delivered', '2 days of delivered')),
    { limit: 100 },
  )
  assert.ok('asked' in shorter && shorter.worse === 1 && shorter.changed[0]!.case === inTime)
  const words = await replay(
    db,
    kaoru,
    drafted((t) => t.replace('Faulty or wrong pieces', 'Pieces at fault')),
    { limit: 100 },
  )
  assert.ok('asked' in words && words.same === 2 && words.changed.length === 0)
  const latest = await replay(db, kaoru, drafted(), { limit: 1 })
  assert.ok('asked' in latest && latest.asked === 1 && latest.left === 1)
  const since = await replay(db, kaoru, drafted(), { since: at('2026-11-10T00:00+09:00'), limit: 100 })
  assert.ok('asked' in since && since.asked === 1 && since.better === 1)
  assert.deepEqual(
    await Promise.all(
      ['rulings.rulings', 'cases.events', 'publishing.versions', 'shops.documents'].map((table) =>
        countIn(db, table),
      ),
    ),
    before,
  )
  const published = await publishPolicy(db, kaoru, drafted(), owner)
  assert.ok(
    'version' in published && published.version.replay?.better === 1,
    'the replay is on record with the publication',
  )
})

test('a question that a draft adds leaves an old ruling open, and one that it drops does no harm', async () => {
  const { db } = await testDatabase()
  await begun(db)
  const order = await ordered(db, kaoru, 'one', start)
  await caseAsked(db, order, 3)
  const asks = drafted((t) =>
    t
      .replace(
        '```yaml rule\n- id: exchange',
        '```yaml facts\n- { name: worn-daily, from: customer, ask: { ja: "毎日着けましたか", en: "Was it worn every day?" } }\n```\n\n```yaml rule\n- id: exchange',
      )
      .replace(
        '    inspection: { not: [not-found, by-use] }\n  provided',
        '    inspection: { not: [not-found, by-use] }\n    worn-daily: no\n  provided',
      ),
  )
  const open = await replay(db, kaoru, asks, { limit: 10 })
  assert.ok('asked' in open && open.other === 1 && open.changed[0]!.to.verdict === 'ask')
})
