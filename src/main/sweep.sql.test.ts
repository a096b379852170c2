/** What clears away by itself: once begun it goes on for ever, and it deletes only what is of no use. */
import assert from 'node:assert/strict'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { readCasePhotos } from '#cases'
import { readPhoto, storePhoto } from '#files'
import { enqueue } from '#jobs'
import { askFor, buy, customerLink, openWorld, putIntoCart } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const { db, files } = world

const rows = async (table: string): Promise<number> => {
  const found = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return Number(found.rows[0]!.n)
}

test('the sweep orders itself again, and takes what no row names and what opens nothing any more', async () => {
  const number = await buy(world, 'kaoru', { product: 'minamo-ring' })
  const asked = await askFor(world, 'kaoru', number, {
    answers: { reason: 'defect', used: 'no', altered: 'no' },
  })
  const [kept] = await readCasePhotos(db, 'kaoru', asked)
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
  const refused = await storePhoto(files, await picture.png().toBuffer())
  assert.ok('hash' in refused)
  const folder = files.folder!.path
  const old = new Date(world.now() - 2 * 86_400_000)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, name)).isFile()) utimesSync(join(folder, name), old, old)
  await customerLink(world, 'kaoru', number)
  await world.visitor().post('/kaoru/my/guest', { number, 'guest-address': 'guess@customer.example' })
  assert.ok((await rows('customers.attempts')) > 0)

  await enqueue(db, 'sweep', {}, { shop: 'house', key: 'house', at: world.now() })
  await world.doJobs()
  assert.equal(await readPhoto(files, refused.hash, 'full'), undefined)
  assert.ok(await readPhoto(files, kept!.hash, 'full'))
  assert.ok((await rows('customers.sign_ins')) > 0)
  await world.goTo('2026-12-30T10:00+09:00')
  assert.deepEqual([await rows('customers.attempts'), await rows('customers.sign_ins')], [0, 0])
  const next = await sql<{ at: number }>`select (payload ->> 'at')::float8 as at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sweep'`.execute(db)
  assert.equal(next.rows.length, 1)
  assert.ok(next.rows[0]!.at > world.now())
})

test('a cart waits for ninety days, and is cleared away when nobody has touched it by then', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  assert.equal(await rows('basket.baskets'), 1)
  await world.goTo('2027-03-29T10:00+09:00')
  assert.equal(await rows('basket.baskets'), 1)
  await world.goTo('2027-03-31T10:00+09:00')
  assert.equal(await rows('basket.baskets'), 0)
  assert.match(await visitor.read('/kaoru/basket'), /Your cart is empty/)
})
