/**
 * What is kept of a form: words and photos when a question comes up, and what came with a piece until its
 * fault is found.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { readCasePhotos, readCasesOf } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'

const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['preorder', 'kaoru'], units: 20 })
const answers = { reason: 'defect', description: 'It skips on track 3.' }

async function formFor(shop: string, product?: string) {
  const number = await buy(world, shop, product === undefined ? {} : { product })
  const hanako = await signedIn(world, shop, number, 'ja')
  const path = `/${shop}/my/orders/${number}/lines/1/exchange`
  return { number, hanako, path, page: await hanako.open(`${path}?${new URLSearchParams(answers)}`) }
}

test('who asks for an exchange is asked whether statement and packaging are still there; staff and customer read the answer [PRE-17]', async () => {
  const { number, hanako, path, page } = await formFor('preorder', 'yoake-cd')
  assert.match(page.words, /お手元に残っていますか 不具合があるかどうかがはっきりするまで、捨てずに/)
  assert.match(page.words, /納品書.*包装/)
  const sent = { ...hiddenFields(page.html), ...answers, 'still-packaging': 'yes' }
  const done = await hanako.open(path, sent)
  assert.match(done.path, /\/cases\//)
  assert.match(done.words, /納品書 なし 包装 あり/)
  const [theCase] = await readCasesOf(world.db, 'preorder', number)
  assert.deepEqual(theCase?.details, { statement: 'no', packaging: 'yes' })
  const owner = (await atTheDesk(world, 'preorder', 'owner')).in('en')
  const desk = await owner.read(`/desk/preorder/cases/${theCase!.number}`)
  assert.match(desk, /The delivery statement No longer there The packaging Still there/)
})

test('a shop whose documents ask to keep nothing does not ask', async () => {
  const { page } = await formFor('kaoru')
  assert.doesNotMatch(page.html, /still-/)
  assert.doesNotMatch(page.words, /お手元に残っていますか/)
})

const photo = async (colour: string): Promise<File> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'ring.jpg', { type: 'image/jpeg' })
}

/** The form of a page as a browser would send it on, with what somebody answers. */
const marksIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/name="(kept-\d+)" value="([^"]+)"/g)].map(([, name = '', mark = '']) => [name, mark]),
  )

test('words and photos stay where a question comes up at the press: they are shown, go along, and are in the request', async () => {
  const order = await buy(world, 'kaoru', { quantity: 3 })
  const here = await signedIn(world, 'kaoru', order, 'en')
  const path = `/kaoru/my/orders/${order}/lines/1/exchange`
  const form = async (quantity: string) =>
    hiddenFields((await here.open(`${path}?quantity=${quantity}&reason=defect`)).html)
  const three = await form('3')
  // Meanwhile one of the three is asked for in another window: no more than two are left.
  const one = { ...(await form('1')), description: 'One stone is loose.', photos: await photo('#0a0') }
  assert.equal((await here.post(path, one)).status, 303)
  const words = 'Two stones are "loose" <again>.\nThe left ones.'
  const photos = [await photo('#a00'), await photo('#00a')]
  const asked = await here.post(path, { ...three, description: words, photos })
  assert.equal(asked.status, 200, asked.words)
  assert.match(asked.words, /Something has changed meanwhile, so we ask once more/)
  assert.match(asked.words, /For how many pieces do you ask/)
  assert.match(asked.words, /What you have written and chosen .*Two stones are “?"?loose/)
  assert.equal(Object.keys(marksIn(asked.html)).length, 2)
  assert.equal((await here.get(`/kaoru/photos/kept/${marksIn(asked.html)['kept-2']}`)).status, 200)
  const carried = { ...hiddenFields(asked.html), description: words }
  // Nothing chosen is said; back to an earlier question and forth again loses nothing either.
  const empty = await here.post(path, { ...carried, pressed: 'quantity' })
  assert.match(empty.words, /Please choose|Choose/)
  const again = await here.post(path, { ...carried, quantity: '2', again: 'reason' })
  assert.doesNotMatch(again.words, /Something has changed/)
  assert.equal(again.location, '')
  const end = await here.post(path, { ...carried, quantity: '2', reason: 'defect', pressed: 'reason' })
  assert.equal(end.status, 200)
  assert.match(end.words, /We have received 2 photos/)
  assert.match(end.html, /Two stones are &quot;loose&quot; &lt;again&gt;\.\nThe left ones\./)
  assert.equal((await readCasesOf(world.db, 'kaoru', order)).length, 1)
  const fields = hiddenFields(end.html)
  assert.equal(fields['key'], three['key'])
  const sent = { ...fields, ...marksIn(end.html), description: words }
  const done = await here.post(path, sent)
  assert.equal(done.status, 303, done.words)
  const number = /cases\/([^?]+)/.exec(done.location)![1]!
  const theCase = (await readCasesOf(world.db, 'kaoru', order)).find((found) => found.number === number)!
  assert.deepEqual([theCase.description, theCase.units.length], [words, 2])
  assert.equal((await readCasePhotos(world.db, 'kaoru', number)).length, 2)
})

test('who changes an earlier answer from the last page keeps the words and the photos: the change is sent with the form', async () => {
  const order = await buy(world, 'kaoru', {})
  const here = await signedIn(world, 'kaoru', order, 'en')
  const path = `/kaoru/my/orders/${order}/lines/1/exchange`
  const { html } = await here.open(`${path}?reason=defect`)
  assert.match(html, /<form id="request"/)
  const change = /<button form="request" name="again" value="reason"[^>]*>/.exec(html)
  assert.ok(change !== null && !html.includes('again=reason'))
  // Whoever presses Enter in a field sends the form as it is.
  assert.match(html.slice(0, change.index), /<button class="unseen" form="request"/)
  const typed = { description: 'One stone is loose.', photos: await photo('#070') }
  const asked = await here.post(path, { ...hiddenFields(html), ...typed, again: 'reason' })
  assert.match(asked.words, /One stone is loose\./)
  const carried = { ...hiddenFields(asked.html), reason: 'wrong-item', pressed: 'reason' }
  const end = await here.post(path, carried)
  assert.match(end.words, /We have received 1 photo|We have received 1/)
  assert.match(end.html, /One stone is loose\./)
})
