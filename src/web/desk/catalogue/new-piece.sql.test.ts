/** An owner adds a piece at the desk, like one that is there. Over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { keepCatalogue, readProduct } from '#catalogue'
import { atTheDesk, openWorld, putIntoCart } from '#main/testing'
import { readOnHand } from '#stock'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kaoru'] })
const owner = await atTheDesk(world, 'kaoru')
const page = '/desk/kaoru/new-piece'
const address = '/desk/kaoru/catalogue/ring-kawase'
const words = {
  like: 'minamo-ring',
  'name-ja': 'リング「川瀬」',
  'name-en': 'Ring “Kawase”',
  'description-ja': '川の浅瀬のきらめきを写した指輪です。',
  'description-en': 'A ring that glitters like the shallows of a river.',
  'material-ja': 'シルバー925',
  'material-en': 'Silver 925',
  price: '２４，０００',
  weight: '120',
}

test('a piece begins like another one, is shown once its owner says so, and is sold as far as it was counted', async () => {
  assert.match(await owner.read('/desk/kaoru/catalogue'), /Add a piece/)
  assert.match(
    await owner.read(`${page}?like=minamo-ring`),
    /Kind, options, lead time and what your promises ask/,
  )
  const added = await owner.post(page, words)
  assert.equal(added.location, '/desk/kaoru/catalogue/ring-kawase?done=added')
  assert.match(await owner.read(added.location), /is not in the shop yet.*Kenji: shown or not/s)
  const visitor = world.visitor()
  assert.equal((await visitor.get('/kaoru/pieces/ring-kawase')).status, 404)

  const { variants, facts, kind } = (await readProduct(world.db, 'kaoru', 'ring-kawase'))!
  const like = (await readProduct(world.db, 'kaoru', 'minamo-ring'))!
  assert.deepEqual([facts, kind, variants.length], [like.facts, like.kind, like.variants.length])
  const sku = variants[0]!.sku
  const seenPools = { 'seen-sale': '0', 'seen-replacement': '0' }
  const came = { pool: 'sale', why: 'received', units: '1', note: '', ...seenPools }
  await owner.press(`/desk/kaoru/stock/${sku}`, came)
  const shown = { ...words, from: '3', to: '5', offered: 'yes' }
  const tooSoon = await owner.post(address, { ...shown, seen: '1' })
  assert.equal(tooSoon.status, 422)
  assert.match(tooSoon.words, /Please add a photo before the piece is shown/)
  const taken = await sharp({ create: { width: 600, height: 500, channels: 3, background: '#a06060' } })
    .jpeg()
    .toBuffer()
  const photo = new File([Uint8Array.from(taken)], 'ring.jpg', { type: 'image/jpeg' })
  await owner.press(`${address}/photos`, { seen: '1', photo, 'alt-ja': '指輪', 'alt-en': 'The ring' })
  await owner.press(address, { ...shown, seen: '2' })

  // A start reads the folder again, which knows nothing of it.
  const { products, pictures } = world.folder('kaoru')
  await keepCatalogue(world.db, 'kaoru', products, pictures)
  assert.match(
    await visitor.read('/kaoru/pieces/ring-kawase'),
    /Ring “Kawase” ¥24,000 incl\. tax A ring that glitters/,
  )
  // It is silver, so it does not bear the mark of the other's gold.
  assert.doesNotMatch(await visitor.read('/kaoru/pieces/ring-kawase'), /Hallmark/)
  assert.match(await visitor.read('/kaoru/'), /Ring “Kawase”/)
  await putIntoCart(visitor, 'kaoru', 'ring-kawase', { 'option-size': '9' })
  assert.match(await visitor.read('/kaoru/basket'), /Ring “Kawase”/)
  const counted = await readOnHand(
    world.db,
    'kaoru',
    variants.map((one) => one.sku),
  )
  assert.deepEqual(
    [...counted.values()]
      .map(({ sale }) => sale)
      .toSorted((a, b) => b - a)
      .slice(0, 2),
    [1, 0],
  )
})

test('without a photo it is shown no longer', async () => {
  const [, hash = ''] = /photos\/([0-9a-f]+)"/.exec((await owner.get(address)).html) ?? []
  await owner.press(`${address}/photos/${hash}`, { seen: '3', act: 'remove' })
  assert.equal((await world.visitor().get('/kaoru/pieces/ring-kawase')).status, 404)
})

test('a name that is taken gets a number, and one without Latin letters is a piece', async () => {
  assert.match((await owner.post(page, words)).location, /\/ring-kawase-2\?/)
  assert.match((await owner.post(page, { ...words, 'name-en': '川瀬' })).location, /\/piece\?/)
})

test('the same press sent twice adds one piece, whichever of the two is first', async () => {
  const kasumi = { ...words, 'name-en': 'Ring “Kasumi”' }
  const twice = await Promise.all([owner.post(page, kasumi), owner.post(page, kasumi)])
  assert.deepEqual(
    twice.map(({ location }) => location),
    Array(2).fill('/desk/kaoru/catalogue/ring-kasumi?done=added'),
  )
  assert.equal((await owner.post(page, kasumi)).location, twice[0]!.location)
  assert.equal(await readProduct(world.db, 'kaoru', 'ring-kasumi-2'), undefined)
  assert.match((await owner.post(page, { ...kasumi, price: '25000' })).location, /\/ring-kasumi-2\?/)
})

test('what is missing is told at its field with all that was typed, and nothing is added', async () => {
  const wrong = await owner.post(page, { ...words, 'name-en': '', price: 'cheap' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /Name \(English\): Please fill this in/)
  assert.match(wrong.words, /Price \(yen, tax included\): Please write a number/)
  assert.match(wrong.html, /value="リング「川瀬」"/)
  assert.equal((await owner.post(page, { ...words, like: 'no-such-piece' })).status, 404)
  assert.equal(await readProduct(world.db, 'kaoru', 'ring-kawase-3'), undefined)
})

test('who does not keep the catalogue adds nothing', async () => {
  const staff = await atTheDesk(world, 'kaoru', 'support')
  assert.equal((await staff.get(`${page}?like=minamo-ring`)).status, 403)
  assert.equal((await staff.post(page, words)).status, 403)
})
