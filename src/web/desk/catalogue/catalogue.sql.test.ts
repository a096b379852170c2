/** An owner edits pieces at the desk, and staff read what people asked: over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { keepCatalogue, readProduct } from '#catalogue'
import { atTheDesk, openWorld } from '#main/testing'
import { askRestock } from '#restock'
import type { OpenShop } from '#shops'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kaoru'] })
const { db } = world
let owner = await atTheDesk(world, 'kaoru')
const address = '/desk/kaoru/catalogue/minamo-ring'
const words = {
  'name-ja': 'リング「水面」',
  'name-en': 'Ring “Minamo II”',
  'description-ja': '新しい説明です。',
  'description-en': 'A new description.',
  'care-ja': '',
  'care-en': '',
  price: '132,000',
  from: '3',
  to: '5',
  offered: 'yes',
}

test('what the owner writes is what customers read, and the next start does not take it back', async () => {
  const done = await owner.press(address, { ...words, seen: '0' })
  assert.match(done, /Saved\. The shop shows it now/)
  const { products, pictures } = world.folder('kaoru')
  for (const again of [false, true]) {
    if (again) await keepCatalogue(db, 'kaoru', products, pictures)
    const shown = await world.visitor().read('/kaoru/pieces/minamo-ring')
    assert.match(shown, /Ring “Minamo II” ¥132,000 incl\. tax A new description\./)
    assert.match(shown, /Sent within 3 business days/)
    assert.doesNotMatch(shown, /Wipe it with a soft dry cloth/)
  }
  assert.match(await owner.read(address), /Kenji: name, description, price, care/)
})

test('a piece that is made has a lead time of its own, and what is in stock leaves by the shop’s days', async () => {
  const made = '/desk/kaoru/catalogue/kasane-ring'
  assert.match(await owner.press(made, { ...words, seen: '0', from: '7', to: '9' }), /Saved/)
  assert.match(await world.visitor().read('/kaoru/pieces/kasane-ring'), /Made in 7 to 9 weeks/)
  const wrong = await owner.post(made, { ...words, seen: '1', from: '7', to: '1' })
  assert.match(wrong.words, /The longest cannot be less than the shortest/)
  assert.match(await owner.read(address), /pieces in stock leave is set once for all of them/)
})

test('what cannot be is said beside its field, and nothing is written', async () => {
  const before = await readProduct(db, 'kaoru', 'minamo-ring')
  const wrong = await owner.post(address, { ...words, seen: '1', price: 'cheap', to: '1', 'care-ja': '拭く' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /Please write a number/)
  const order = await owner.post(address, { ...words, seen: '1', to: '1', 'care-ja': '拭く' })
  assert.match(order.words, /Please write it in both languages/)
  assert.deepEqual(await readProduct(db, 'kaoru', 'minamo-ring'), before)
})

test('a page that is out of date changes nothing, and says so', async () => {
  const late = await owner.post(address, { ...words, seen: '0', price: '1' })
  assert.equal(late.status, 409)
  assert.match(late.words, /Somebody else changed this piece/)
  assert.equal((await readProduct(db, 'kaoru', 'minamo-ring'))?.price, 132_000)
})

test('a photo is shown in several widths and carries nothing of where it was taken', async () => {
  const taken = await sharp({ create: { width: 1000, height: 800, channels: 3, background: '#a06060' } })
    .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '35/1 0/1 0/1' } })
    .jpeg()
    .toBuffer()
  assert.ok(taken.includes('secret place'))
  const photo = new File([Uint8Array.from(taken)], 'ring.jpg', { type: 'image/jpeg' })
  await owner.press(`${address}/photos`, {
    seen: '1',
    photo,
    'alt-ja': '指輪',
    'alt-en': 'The ring on a hand',
  })
  const { html } = await world.visitor().get('/kaoru/pieces/minamo-ring')
  const [, srcset = ''] = /srcset="([^"]+)"/.exec(html) ?? []
  assert.deepEqual(
    srcset.split(', ').map((one) => one.split(' ')[1]),
    ['400w', '800w', '1000w'],
  )
  assert.match(html, /alt="The ring on a hand" width="1000" height="800"/)
  for (const [place = '', width = ''] of srcset.split(', ').map((one) => one.split(' '))) {
    const picture = await world.visitor().get(place)
    assert.equal(picture.headers.get('content-type'), 'image/jpeg')
    assert.match(picture.headers.get('cache-control') ?? '', /immutable/)
    const { exif, width: wide } = await sharp(picture.bytes).metadata()
    assert.equal(exif, undefined)
    assert.equal(`${wide}w`, width)
  }
  await world.goTo('2026-11-23T12:00+09:00')
  assert.equal((await world.visitor().get(srcset.split(' ')[0]!)).status, 200, 'kept by every sweep')
  owner = await atTheDesk(world, 'kaoru')
})

test('a file that is no photo is refused in words; a photo is taken off again', async () => {
  const text = new File(['no picture'], 'note.jpg', { type: 'image/jpeg' })
  const wrong = await owner.post(`${address}/photos`, {
    seen: '2',
    photo: text,
    'alt-ja': 'あ',
    'alt-en': 'a',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /note\.jpg/)
  const { photos } = (await readProduct(db, 'kaoru', 'minamo-ring'))!
  await owner.press(`${address}/photos/${photos![0]!.hash}`, { seen: '2', act: 'remove' })
  assert.match((await world.visitor().get('/kaoru/pieces/minamo-ring')).html, /minamo-ring\.svg/)
})

test('the owner sees how many want to hear of each variant that is sold out [KAORU-40]', async () => {
  for (const one of ['a', 'b', 'c']) {
    const by = { request: `00000000-0000-4000-8000-00000000000${one}`, token: one, at: world.now() }
    await askRestock(db, 'kaoru', { sku: 'KA-GINGA-11', address: `${one}@example.com`, language: 'en' }, by)
  }
  const list = await owner.read('/desk/kaoru/catalogue')
  assert.match(list, /Ring “Ginga”.*JP size 11: 0.*JP size 11: 3 people/)
})

test('the desk says which settings selling still needs', async () => {
  const shops = world.shops as Map<string, OpenShop>
  const kaoru = world.shop('kaoru')
  const { payment: _payment, ...selling } = kaoru.settings.selling!
  shops.set('kaoru', { ...kaoru, settings: { ...kaoru.settings, selling } })
  try {
    assert.match(await owner.read('/desk/kaoru/catalogue'), /until these are settled: ways to pay/)
  } finally {
    shops.set('kaoru', kaoru)
  }
})

test('pieces are the owner’s to edit, questions are not for the workshop', async () => {
  const [support, workshop] = [
    await atTheDesk(world, 'kaoru', 'support'),
    await atTheDesk(world, 'kaoru', 'workshop'),
  ]
  assert.equal((await support.get('/desk/kaoru/catalogue')).status, 403)
  assert.equal((await support.post(address, { ...words, seen: '3' })).status, 403)
  assert.equal((await workshop.get('/desk/kaoru/inquiries')).status, 403)
})
