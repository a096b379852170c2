/**
 * What was promised stays readable: a database that an earlier version left is opened by this one, and its
 * cases, orders, documents, rulings, letters and jobs are all there and go on.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '#cases'
import { readLetter, readMailbox } from '#mail'
import { readOrderOfGift } from '#ordering'
import { readParcelsOf } from '#parcels'
import type { Ruling } from '#policy'
import { readVersions } from '#publishing'
import { readRuling, readRulings } from '#rulings'
import { readUnits } from '#units'
import {
  buyerOf,
  casesOf,
  documentsPinned,
  keptWorldFrom,
  now,
  ordersOf,
  ownerOf,
  queued,
  ruledAgain,
  rulingsOnRecord,
  shopsOfDump,
  stateOf,
  versionOf,
  type KeptWorld,
} from './testing/kept.ts'

const dump = '2edfa5f'
const languages = ['ja', 'en'] as const

/** Where each case stood when the dump was made; every state that version knew is among them. */
const statesThen: Readonly<Record<string, string>> = {
  'KA-C00001': 'settled',
  'KA-C00002': 'requested',
  'KA-C00003': 'evidence-wanted',
  'KA-C00004': 'requested',
  'KA-C00005': 'awaiting-return',
  'KA-C00006': 'received',
  'KA-C00007': 'inspected',
  'KA-C00008': 'approved',
  'KA-C00009': 'approved',
  'KA-C00010': 'replacement-taken',
  'KA-C00011': 'replacement-sent',
  'KA-C00012': 'with-staff',
  'KA-C00013': 'settled',
  'KA-C00014': 'refused',
  'KA-C00015': 'refused',
  'KA-C00016': 'dropped',
  'KA-C00017': 'lapsed',
  'KA-C00018': 'inspected',
  'KA-C00019': 'awaiting-return',
  'KA-C00020': 'replacement-taken',
  'KA-C00021': 'dropped',
  'KA-C00022': 'requested',
  'KA-C00023': 'awaiting-return',
  'MI-C00001': 'replacement-taken',
  'MI-C00002': 'making',
  'MI-C00003': 'approved',
  'MI-C00004': 'replacement-sent',
  'MI-C00005': 'refund-owed',
  'KK-C00001': 'approved',
  'KK-C00002': 'refund-owed',
  'KK-C00003': 'settled',
  'KK-C00004': 'evidence-wanted',
  'KK-C00005': 'lapsed',
}

test('every case of an earlier version is there, where it stood, with its whole timeline', async () => {
  const world = await keptWorldFrom(dump)
  const seen = (await Promise.all(shopsOfDump.map((shop) => casesOf(world, shop)))).flat()
  assert.deepEqual(Object.fromEntries(seen.map(({ number, state }) => [number, state])), statesThen)
  for (const { number, events, version } of seen) {
    assert.deepEqual([events[0]?.type, events.length], ['Asked', version], number)
  }
  const named = new Map(seen.map((one) => [one.number, one]))
  assert.equal(named.get('KA-C00019')?.quantity, 2)
  assert.ok(named.get('KA-C00002')?.assignedTo)
  assert.match(named.get('KA-C00023')?.openedBy ?? '', /^recipient:/)
  assert.deepEqual(named.get('KA-C00009')?.events[1]?.data['override'], {
    clause: 'kaoru#faulty.exchange.inspection',
    reason: '写真で明らか',
  })
})

test('what was found in an old case counts in its later rulings, and only a whole refund ended a claim', async () => {
  const { db } = await keptWorldFrom(dump)
  const findingsOf = async (shop: string, number: string) => (await readCase(db, shop, number))?.findings
  const returned = '2026-11-23T02:00:00.000Z'
  assert.deepEqual(await findingsOf('kaoru', 'KA-C00006'), { returned })
  assert.deepEqual(await findingsOf('kaoru', 'KA-C00008'), { inspection: 'confirmed', returned })
  assert.deepEqual(await findingsOf('kami-kagu', 'KK-C00002'), { inspection: 'confirmed', returned })
  const endOf = async (shop: string, order: string) => (await readUnits(db, shop, order))[0]?.ended
  assert.equal(await endOf('milamore', 'MI-000005'), null)
  assert.equal(await endOf('kami-kagu', 'KK-000002'), 'refunded')
  assert.equal(await endOf('kami-kagu', 'KK-000003'), 'refunded')
})

test('what old cases replaced for a fault is known of the pieces that came instead', async () => {
  const { db } = await keptWorldFrom(dump)
  const remediesOf = async (shop: string, order: string) =>
    (await readUnits(db, shop, order)).map(({ remedies }) =>
      remedies.map(({ how, fault }) => `${how} ${fault}`),
    )
  assert.deepEqual(await remediesOf('kaoru', 'KA-000001'), [[], ['replaced defect']])
  assert.deepEqual(await remediesOf('milamore', 'MI-000004'), [[], ['replaced wrong-item']])
  assert.deepEqual(await remediesOf('kami-kagu', 'KK-000002'), [[]])
})

test('every page about an old case, order or version opens at the desk and on My Page, in both languages', async () => {
  const world = await keptWorldFrom(dump)
  for (const shop of shopsOfDump) {
    await openAtDesk(world, shop)
    await openOnMyPage(world, shop)
  }
  assert.deepEqual(world.faults, [])
})

async function openAtDesk(world: KeptWorld, shop: string): Promise<void> {
  const [cases, orders] = [await casesOf(world, shop), await ordersOf(world, shop)]
  const owner = await ownerOf(world, shop)
  for (const language of languages) {
    const queue = await owner.page(`/desk/${shop}/`, language)
    const closed = await owner.page(`/desk/${shop}/?show=closed`, language)
    await owner.page(`/desk/${shop}/orders`, language)
    for (const { number } of cases) {
      assert.match(queue + closed, new RegExp(number))
      assert.match(await owner.page(`/desk/${shop}/cases/${number}`, language), new RegExp(number))
    }
    for (const { number } of orders)
      assert.match(await owner.page(`/desk/${shop}/orders/${number}`, language), new RegExp(number))
    await owner.page(`/desk/${shop}/policy/edit`, language)
    for (const { hash, version } of await readVersions(world.db, shop))
      assert.match(await owner.page(`/desk/${shop}/policy/versions/${hash}`, language), new RegExp(version))
  }
}

async function openOnMyPage(world: KeptWorld, shop: string): Promise<void> {
  const cases = await casesOf(world, shop)
  for (const order of await ordersOf(world, shop)) {
    const buyer = await buyerOf(world, order)
    const letters = await readMailbox(world.db, { shop, limit: 1000 })
    const pages = [
      `orders/${order.number}`,
      ...cases.filter((one) => one.order === order.number).map(({ number }) => `cases/${number}`),
      ...letters
        .filter((letter) => letter.order === order.number)
        .map(({ letter }) => `orders/${order.number}/letters/${letter}`),
    ]
    for (const language of languages) {
      assert.match(await buyer.page(`/${shop}/my/`, language), new RegExp(order.number))
      for (const page of pages) await buyer.page(`/${shop}/my/${page}`, language)
    }
  }
}

test('who was signed in stays signed in, and links and gift codes that were given out still open', async () => {
  const world = await keptWorldFrom(dump)
  const staff = world.browser({ 'desk-kaoru': 'desk-session-of-the-dump' })
  assert.match(await staff.page('/desk/kaoru/'), /KA-C00002/)
  const hanako = world.browser({ 'my-page': 'my-page-session-of-the-dump' })
  assert.match(await hanako.page('/kaoru/my/'), /KA-000001/)
  const gift = (await readOrderOfGift(world.db, 'kaoru', 'misaki 2026'))!.number
  const given = world.browser({ 'my-page': 'gift-session-of-the-dump' })
  assert.match(await given.page(`/kaoru/my/orders/${gift}`), new RegExp(gift))
  await given.page('/kaoru/my/cases/KA-C00023')
  const guest = world.browser({ 'my-page': 'guest-session-of-the-dump' })
  assert.match(await guest.page('/kami-kagu/my/orders/KK-000001'), /KK-000001/)
  const link = world.browser()
  await link.press('/desk/sign-in', { shop: 'kaoru', token: 'desk-link-unused-of-the-dump' })
  const owner = { shop: 'kaoru', address: 'owner@kaoru.example', password: 'a calm long password' }
  await world.browser().press('/desk/', { ...owner, back: '', send: '' })
  assert.deepEqual(world.faults, [])
})

test('every document that an order pins still reads without a problem, the law packs too', async () => {
  const world = await keptWorldFrom(dump)
  const pinned = new Set<string>()
  for (const shop of shopsOfDump) {
    for (const { documents } of await ordersOf(world, shop)) {
      const { laws } = await documentsPinned(world, shop, documents)
      assert.deepEqual(laws.map(({ name }) => name).toSorted(), ['eu', 'jp', 'uk'])
      for (const { name } of documents) pinned.add(name)
    }
  }
  assert.deepEqual([...pinned].toSorted(), ['eu', 'jp', 'kami-kagu', 'kaoru', 'milamore', 'uk'])
})

/**
 * All but the program's own sentence, which each version writes as well as it can; what was said stays kept.
 */
const withoutSummary = ({ texts, ...ruling }: Ruling) => ({
  ...ruling,
  words: Object.fromEntries(Object.entries(texts).map(([language, { clauses }]) => [language, clauses])),
})

test('every kept ruling is read back whole, and its own facts and documents give it again, with the words of each clause', async () => {
  const world = await keptWorldFrom(dump)
  const rows = await rulingsOnRecord(world.db)
  for (const { shop, hash, documents, facts, ruling } of rows) {
    const { facts: factsRead, ruling: rulingRead } = (await readRuling(world.db, shop, hash))!
    assert.deepEqual({ facts: factsRead, ruling: rulingRead }, { facts, ruling }, `${shop} ${hash}`)
    const kept = (await readRulings(world.db, shop, [hash])).get(hash)!
    assert.deepEqual(kept, { documents, facts, ruling }, `${shop} ${hash}`)
    assert.ok(kept.ruling.clauses.length > 0 && kept.ruling.texts['ja']!.summary !== '')
    assert.deepEqual(
      withoutSummary(await ruledAgain(world, shop, kept)),
      withoutSummary(rulingRead),
      `${shop} ${hash}`,
    )
  }
  assert.deepEqual(
    [...new Set(rows.map(({ ruling }) => (ruling as { verdict: string }).verdict))].toSorted(),
    ['accept', 'pending', 'refuse'],
  )
})

test('every ruling that a case rests on, or that an event of it names, is on record', async () => {
  const world = await keptWorldFrom(dump)
  for (const shop of shopsOfDump) {
    for (const { number, ruling, events } of await casesOf(world, shop)) {
      const named = events.flatMap(({ data }) => (typeof data['ruling'] === 'string' ? [data['ruling']] : []))
      const wanted = [...new Set([ruling, ...named])]
      assert.equal((await readRulings(world.db, shop, wanted)).size, wanted.length, number)
    }
  }
})

test('what was still to be done is done: letters are written, overdue cases lapse, nothing fails', async () => {
  const world = await keptWorldFrom(dump)
  const before = await queued(world.db)
  const letters = before.filter(({ name }) => name === 'send-letter')
  const kinds = letters.map(({ data }) => data['kind']!)
  for (const kind of ['case-evidence-wanted', 'case-refund-owed', 'case-lapsed'])
    assert.ok(kinds.includes(kind))
  const written = (await readMailbox(world.db, { limit: 1000 })).length
  assert.ok(written > 0)
  const { failed } = await world.doJobs()
  assert.deepEqual(failed, [])
  for (const { shop, data } of letters) {
    const letter = (await readLetter(world.db, shop, data['letter']!))!
    assert.ok(letter.subject !== '' && letter.text !== '' && letter.html !== '', data['kind'])
    assert.deepEqual([letter.kind, letter.case], [data['kind'], data['case']])
    if (letter.kind === 'case-evidence-wanted') assert.match(letter.text, /不具合の(?:分か|わか)る写真/)
  }
  assert.ok((await readMailbox(world.db, { limit: 1000 })).length >= written + letters.length)
  assert.deepEqual(
    (await queued(world.db)).filter(({ at }) => at <= now),
    [],
  )
  for (const [shop, number] of [
    ['kaoru', 'KA-C00003'],
    ['kaoru', 'KA-C00005'],
    ['kami-kagu', 'KK-C00004'],
  ] as const)
    assert.equal(await stateOf(world, shop, number), 'lapsed', number)
})

const replacement = { 'send-replacement-carrier': 'ヤマト運輸', 'send-replacement-tracking': '4321' }

/** On an old case: the press, what its form says, and where the case stands then. */
const presses: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
  ['KA-C00002', 'call-in', { 'call-in-note': '' }, 'awaiting-return'],
  ['KA-C00003', 'call-in', { 'call-in-note': '' }, 'awaiting-return'],
  ['KA-C00004', 'refusal', refusal('写真では、不具合が見つかりませんでした。'), 'refused'],
  ['KA-C00005', 'parcel', {}, 'received'],
  ['KA-C00006', 'inspection', { 'inspect-found': 'confirmed', 'inspect-note': '' }, 'inspected'],
  ['KA-C00007', 'approval', { 'approve-note': '' }, 'approved'],
  ['KA-C00008', 'remedy', {}, 'replacement-taken'],
  ['KA-C00009', 'remedy', {}, 'replacement-taken'],
  ['KA-C00010', 'replacement', replacement, 'replacement-sent'],
  ['KA-C00011', 'settlement', { 'settle-note': '' }, 'settled'],
  ['KA-C00012', 'refund', { 'owe-refund-amount': '500', 'owe-refund-why': 'agreed' }, 'refund-owed'],
  ['KA-C00017', 'parcel', {}, 'received'],
  ['KA-C00018', 'refusal', { 'refuse-note': '' }, 'refused'],
  ['KA-C00019', 'parcel', {}, 'received'],
  ['KA-C00020', 'replacement', replacement, 'replacement-sent'],
  ['KA-C00022', 'evidence', { 'want-evidence-photo': 'yes', 'want-evidence-note': '' }, 'evidence-wanted'],
  ['KA-C00023', 'parcel', {}, 'received'],
  ['MI-C00002', 'completion', {}, 'replacement-made'],
  ['MI-C00002', 'replacement', replacement, 'replacement-sent'],
  ['MI-C00003', 'remedy', {}, 'making'],
  ['MI-C00005', 'payment', { 'pay-out-note': '' }, 'settled'],
  ['KK-C00001', 'remedy', {}, 'with-staff'],
  ['KK-C00002', 'payment', { 'pay-out-note': '' }, 'settled'],
  ['KK-C00005', 'parcel', {}, 'received'],
]

function refusal(note: string): Readonly<Record<string, string>> {
  const clause = 'kaoru#faulty.exchange.inspection'
  return { 'refuse-note': note, 'refuse-clause': clause, 'refuse-reason': '写真で明らか' }
}

const shopOf = (number: string): string =>
  ({ KA: 'kaoru', MI: 'milamore', KK: 'kami-kagu' })[number.slice(0, 2)] ?? ''

test('an old case goes on from every state it can be in, and its letters are written', async () => {
  const world = await keptWorldFrom(dump)
  const owners = new Map(
    await Promise.all(shopsOfDump.map(async (shop) => [shop as string, await ownerOf(world, shop)] as const)),
  )
  // A replacement that went out is settled once its parcel is on record as delivered.
  const sent = (await readParcelsOf(world.db, 'kaoru', 'KA-000004')).find(
    (one) => one.caseNumber === 'KA-C00011' && one.direction === 'out',
  )!
  const delivery = `/desk/kaoru/orders/KA-000004/parcels/${sent.parcel}/delivery`
  await owners.get('kaoru')!.press(delivery, { outcome: 'delivered' })
  for (const [number, place, fields, state] of presses) {
    const shop = shopOf(number)
    const address = `/desk/${shop}/cases/${number}`
    const version = await versionOf(world, shop, number)
    await owners.get(shop)!.press(`${address}/${place}`, { version, ...fields })
    assert.equal(await stateOf(world, shop, number), state, `${number} ${place}`)
    await owners.get(shop)!.page(address)
  }
  const events = async () => Number(await versionOf(world, 'kaoru', 'KA-C00014'))
  const before = await events()
  const version = String(before)
  await owners.get('kaoru')!.press('/desk/kaoru/cases/KA-C00014/sending-back', {
    version,
    'send-piece-back-carrier': 'Yamato',
    'send-piece-back-tracking': '400000000009',
  })
  assert.equal(await events(), before + 1)
  assert.deepEqual((await world.doJobs()).failed, [])
  assert.deepEqual(world.faults, [])
})
