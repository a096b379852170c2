/** Restock requests on a real database: one an address, oldest first, no more letters than units. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '#main/testing'
import {
  answerRestock,
  askRestock,
  readDemand,
  readRestockLink,
  sweepRestock,
  withdrawRestock,
} from './index.ts'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kaoru'] })
const { db } = world
const sku = 'KA-GINGA-11'
let asked = 0

async function ask(address: string, language: 'ja' | 'en' = 'en', of = sku) {
  asked += 1
  const request = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`
  const by = { request, token: `token-${address}-${of}`, at: world.now() }
  return askRestock(db, 'kaoru', { sku: of, address, language }, by)
}

const answer = (units: number, of = sku) =>
  answerRestock(db, 'kaoru', of, units, { actor: 'staff:test', at: world.now() })

/** Everybody who was written to so far. */
async function told(): Promise<readonly string[]> {
  await world.doJobs()
  const restock = /a piece you asked about is here again/
  const letters = (await world.letters('kaoru')).filter(({ subject }) => restock.test(subject))
  return letters.map(({ to }) => to.address).toSorted()
}

test('a wave is no larger than what came in, and those who asked first are told first', async () => {
  for (const one of ['first@example.com', 'second@example.com', 'third@example.com']) await ask(one)
  await ask('other@example.com', 'en', 'KA-MINAMO-15')
  assert.deepEqual((await readDemand(db, 'kaoru')).get(sku), { waiting: 3, answered: 0 })
  assert.equal(await answer(2), 2)
  assert.deepEqual(await told(), ['first@example.com', 'second@example.com'])
  assert.deepEqual((await readDemand(db, 'kaoru')).get(sku), { waiting: 1, answered: 2 })
  assert.equal(await answer(5), 1)
  assert.equal(await answer(5), 0)
  assert.equal(await answer(0, 'KA-MINAMO-15'), 0)
  assert.deepEqual(await told(), ['first@example.com', 'second@example.com', 'third@example.com'])
})

test('two deliveries at one instant write to different people', async () => {
  for (let one = 0; one < 6; one += 1) await ask(`crowd-${one}@example.com`, 'ja', 'KA-GINGA-9')
  const both = await Promise.all([answer(2, 'KA-GINGA-9'), answer(2, 'KA-GINGA-9')])
  assert.ok(both[0]! + both[1]! <= 4)
  assert.equal((await readDemand(db, 'kaoru')).get('KA-GINGA-9')?.answered, both[0]! + both[1]!)
})

test('one address asks once for a variant, however it is written, and again after its letter', async () => {
  await ask('Once@Example.com', 'en', 'KA-MINAMO-9')
  await ask('once@example.com', 'en', 'KA-MINAMO-9')
  assert.equal((await readDemand(db, 'kaoru')).get('KA-MINAMO-9')?.waiting, 1)
  assert.equal(await answer(3, 'KA-MINAMO-9'), 1)
  await ask('once@example.com', 'en', 'KA-MINAMO-9')
  assert.deepEqual((await readDemand(db, 'kaoru')).get('KA-MINAMO-9'), { waiting: 1, answered: 1 })
  assert.deepEqual(await ask('nobody', 'en', 'KA-MINAMO-9'), { refused: 'not-an-address' })
  assert.deepEqual(await ask('a@example.com', 'en', 'NO-SUCH'), { refused: 'no-such-variant' })
})

test('a request is taken back by its link, and nobody is written to', async () => {
  await ask('gone@example.com', 'en', 'KA-OBORO-S')
  const token = 'token-gone@example.com-KA-OBORO-S'
  const link = await readRestockLink(db, 'kaoru', token)
  assert.deepEqual([link?.sku, link?.product?.product], ['KA-OBORO-S', 'oboro-bangle'])
  await withdrawRestock(db, 'kaoru', token)
  assert.equal(await readRestockLink(db, 'kaoru', token), undefined)
  assert.equal(await answer(1, 'KA-OBORO-S'), 0)
})

test('what was answered is forgotten after ninety days; who still waits is not', async () => {
  const before = await readDemand(db, 'kaoru')
  const day = 86_400_000
  await sweepRestock(db, 'kaoru', world.now() + 89 * day)
  assert.deepEqual(await readDemand(db, 'kaoru'), before)
  await sweepRestock(db, 'kaoru', world.now() + 90 * day)
  const after = await readDemand(db, 'kaoru')
  assert.deepEqual(after.get('KA-MINAMO-9'), { waiting: 1, answered: 0 })
  assert.equal(after.get(sku), undefined)
})
