/**
 * Photos on their way into requests and inquiries, from customers and from staff, with and without script.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { openCase, press, readCasePhotos, readCasesOf } from '#cases'
import { sweepFiles } from '#files'
import { readInquiries, readThread } from '#inquiries'
import { atTheDesk, buy, fieldIn, guest, openWorld, type Visitor } from '#main/testing'
import { readOrder } from '#ordering'
import { photoScript } from './index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'], units: 100 })
const { db } = world

const photo = async (colour: string, name = 'ring.jpg'): Promise<File> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

const heicHead = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.alloc(4),
  Buffer.from('mif1heic'),
  Buffer.alloc(64),
])
const heic = new File([new Uint8Array(heicHead)], 'IMG_0001.HEIC', { type: 'image/heic' })

/** The marks in a form that came back, by their fields. */
const marksIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/name="([a-z-]*kept-\d+)" value="([^"]+)"/g)].map(([, name = '', mark = '']) => [
      name,
      mark,
    ]),
  )

async function requestPage(): Promise<{
  here: Visitor
  path: string
  fields: Record<string, string>
  order: string
}> {
  const order = await buy(world, 'kaoru')
  const here = await guest(world, 'kaoru', order)
  const path = `/kaoru/my/orders/${order}/lines/1/exchange`
  const page = await here.open(`${path}?reason=defect`)
  const fields = { key: fieldIn(page.html, 'key'), reason: 'defect', description: 'The stone is loose.' }
  return { here, path, fields, order }
}

const photosOf = async (order: string): Promise<number> => {
  const [theCase] = await readCasesOf(db, 'kaoru', order)
  return theCase === undefined ? -1 : (await readCasePhotos(db, 'kaoru', theCase.number)).length
}

test('of a request with a bad photo the good ones stay: they are shown, can be left out, and are not sent again', async () => {
  const { here, path, fields, order } = await requestPage()
  const photos = [await photo('#a00'), heic, await photo('#0a0'), await photo('#00a')]
  const back = await here.post(path, { ...fields, photos })
  assert.equal(back.status, 400)
  assert.match(back.words, /“IMG_0001\.HEIC” is a HEIC file\. Please turn it into JPEG/)
  assert.match(back.words, /We have received 3 photos\. You need not choose them again/)
  const marks = marksIn(back.html)
  assert.deepEqual(Object.keys(marks), ['kept-1', 'kept-2', 'kept-3'])
  const shown = await here.get(`/kaoru/photos/kept/${marks['kept-2']}`)
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg'])
  const { 'kept-2': _leftOut, ...wanted } = marks
  assert.equal((await here.post(path, { ...fields, ...wanted })).status, 303)
  assert.equal(await photosOf(order), 2)
})

test('photos stay where something else was missing, and no more than five go along', async () => {
  const { here, path, fields, order } = await requestPage()
  const first = await here.post(path, { ...fields, description: '', photos: [await photo('#b00')] })
  assert.equal(first.status, 400)
  const more = await Promise.all(['#100', '#200', '#300', '#400', '#500'].map((one) => photo(one)))
  const second = await here.post(path, { ...fields, ...marksIn(first.html), photos: more })
  assert.match(second.words, /At most 5, please/)
  assert.equal((await here.post(path, { ...fields, ...marksIn(second.html) })).status, 303)
  assert.equal(await photosOf(order), 5)
})

test('the question of somebody who forgot their name keeps its photos', async () => {
  const anna = world.visitor()
  const key = fieldIn((await anna.get('/kaoru/contact')).html, 'key')
  const asked = { category: 'other', address: 'kept@customer.example', order: '', words: 'Zzyzx?', key }
  const back = await anna.post('/kaoru/contact', { ...asked, name: '', photos: await photo('#c00') })
  assert.equal(back.status, 422)
  await anna.press('/kaoru/contact', { ...asked, name: 'Anna', ...marksIn(back.html) })
  const found = (await readInquiries(db, 'kaoru', 100)).find(({ address }) => address === asked.address)
  assert.equal((await readThread(db, 'kaoru', { number: found!.number }))!.photos.length, 1)
})

test('an answer of staff that lacks its words keeps its photos, and so does one to a page that moved on', async () => {
  const anna = world.visitor()
  const key = fieldIn((await anna.get('/kaoru/contact')).html, 'key')
  const asked = { category: 'other', address: 'desk@customer.example', order: '', words: 'Zzyzx?', key }
  await anna.press('/kaoru/contact', { ...asked, name: 'Anna' })
  const { number } = (await readInquiries(db, 'kaoru', 100)).find(({ address }) => address === asked.address)!
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const to = `/desk/kaoru/inquiries/${number}/answer`
  const back = await staff.post(to, {
    version: '0',
    words: '',
    written: 'en',
    photos: [await photo('#d00'), heic],
  })
  assert.equal(back.status, 422)
  assert.match(back.words, /HEIC file.*We have received 1 photo|We have received 1 photo/)
  await staff.press(`/desk/kaoru/inquiries/${number}/act`, { version: '0', act: 'take', note: '' })
  const answer = { words: 'Like this.', written: 'en' }
  const moved = await staff.post(to, { version: '0', ...answer, ...marksIn(back.html) })
  assert.equal(moved.status, 409)
  await staff.press(to, { version: '1', ...answer, ...marksIn(moved.html) })
  assert.equal((await readThread(db, 'kaoru', { number }))!.photos.length, 1)
})

test('a piece is taken in with the good photos of two tries', async () => {
  const order = await buy(world, 'milamore', {
    product: 'tomoshibi-ring',
    ordered: '2026-11-01T10:00+09:00',
    delivered: '2026-11-10T10:00+09:00',
  })
  const staff = await atTheDesk(world, 'milamore', 'owner')
  const number = await calledIn(order)
  const address = `/desk/milamore/cases/${number}`
  const version = async () => fieldIn((await staff.get(address)).html, 'version')
  const fields = { 'take-in-condition': 'A scratch inside.', 'take-in-value': '' }
  const first = await staff.post(`${address}/intake`, {
    version: await version(),
    ...fields,
    'take-in-photos': [await photo('#e00'), heic],
  })
  assert.equal(first.status, 422)
  assert.match(first.words, /is a HEIC file/)
  const done = await staff.post(`${address}/intake`, {
    version: await version(),
    ...fields,
    ...marksIn(first.html),
    'take-in-photos': await photo('#0e0'),
  })
  assert.equal(done.status, 303, done.words)
  assert.equal((await readCasePhotos(db, 'milamore', number)).length, 2)
  // Who took them and when stands with them, for staff and for whoever asked; the two came as one.
  const shown = /<figcaption[^>]*>([^<]*)<\/figcaption>/g
  const captions = (html: string) => [...html.matchAll(shown)].map(([, words]) => words)
  assert.deepEqual(
    captions((await staff.get(address)).html).map((words) =>
      /^Photos of the shop, .*10:00/.test(words ?? ''),
    ),
    [true],
  )
  const asker = await guest(world, 'milamore', order)
  const theirs = captions((await asker.get(`/milamore/my/cases/${number}`)).html)
  assert.equal(theirs.length, 1)
  assert.match(theirs[0] ?? '', /^Photos that we took, /)
})

/** A ring to be made larger, taken on and on its way to the shop. */
async function calledIn(number: string): Promise<string> {
  const order = (await readOrder(db, 'milamore', number))!
  const outcome = await openCase(
    db,
    world.shop('milamore'),
    order,
    {
      key: 'k'.repeat(20),
      request: 'resize',
      line: 1,
      quantity: 1,
      answers: {},
      description: 'It is tight.',
      photos: [],
      requester: 'buyer',
      language: 'en',
      details: { work: 'resize', handover: 'post', to: '13号' },
    },
    { actor: `customer:${order.customer}`, at: world.now() },
  )
  assert.ok('number' in outcome && !('refused' in outcome), JSON.stringify(outcome))
  const shop = world.shop('milamore')
  const accept = { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' } as const
  const sent = { command: 'say-sent', carrier: 'DHL', tracking: 'DHL-1' } as const
  const staff = { actor: 'staff:kenji', at: world.now(), version: 1 } as const
  assert.ok(!('refused' in (await press(db, shop, outcome.number, accept, staff))))
  const hers = { actor: `customer:${order.customer}`, at: world.now(), version: 2 } as const
  assert.ok(!('refused' in (await press(db, shop, outcome.number, sent, hers))))
  return outcome.number
}

test('a photo is taken in as soon as it is chosen, and its mark is all that the form sends of it', async () => {
  const { here, path, fields, order } = await requestPage()
  const sent = await here.post('/kaoru/photos', { photos: await photo('#f0f') })
  const { mark } = JSON.parse(sent.html) as { mark: string }
  const refused = await here.post('/kaoru/photos', { photos: heic })
  assert.equal(refused.status, 422)
  assert.match((JSON.parse(refused.html) as { sentence: string }).sentence, /IMG_0001\.HEIC.*HEIC/)
  const forged = mark.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))
  assert.equal((await here.get(`/kaoru/photos/kept/${forged}`)).status, 404)
  assert.equal((await here.post(path, { ...fields, 'kept-1': mark, 'kept-2': forged })).status, 303)
  assert.equal(await photosOf(order), 1)
})

test('whoever sends one photo after another has to wait at last', async () => {
  const here = world.visitor()
  const one = await photo('#123')
  let status = 200
  for (let count = 0; count < 61; count += 1)
    status = (await here.post('/milamore/photos', { photos: one })).status
  assert.equal(status, 429)
})

test('of a form that lay open for days the photos were cleared away: it says so, and opens nothing without them', async () => {
  const { here, path, fields, order } = await requestPage()
  const sent = await here.post('/kaoru/photos', { photos: await photo('#fed') })
  const { mark } = JSON.parse(sent.html) as { mark: string }
  const none = async () => new Set<string>()
  await sweepFiles(world.files, Date.now() + 3 * 86_400_000, {
    photos: none,
    papers: none,
    attachments: none,
  })
  const back = await here.post(path, { ...fields, 'kept-1': mark })
  assert.equal(back.status, 400)
  assert.match(back.words, /were cleared away\. Please choose them again/)
  assert.equal(await photosOf(order), -1)
})

test('the script of the photos is small', () => {
  assert.ok(gzipSync(photoScript.content).length < 4_000)
})
