/** An inquiry becomes a request at the desk, with one press and nothing typed twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { isReadable, openCase, press, readCase, readCasePhotos, readCasesOf, readEvents } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { storePhoto } from '#files'
import { addWords, openInquiry, readThread, type Category } from '#inquiries'
import { atTheDesk, buy, hiddenFields, openWorld, people, ringCase, signedIn } from '#main/testing'
import { readOrder } from '#ordering'

const noon = '2026-11-22T12:00+09:00'
const world = await openWorld(noon, { shops: ['kaoru', 'preorder'], units: 100 })
const { db, files } = world

let asked = 0

/** Anna tells of a fault: with the form, with a photo, and once more. */
async function told(shop: string, order: string | undefined, category: Category = 'faulty') {
  asked += 1
  const inquiry = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`
  const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0a0' } })
    .jpeg()
    .toBuffer()
  const photo = await storePhoto(files, picture)
  assert.ok(!('refused' in photo))
  const { name, address } = people.anna
  const what = {
    category,
    orderNumber: order,
    name,
    address,
    language: 'en',
    words: 'It is scratched.',
  } as const
  const number = await openInquiry(
    db,
    world.shop(shop),
    inquiry,
    { ...what, photos: [photo] },
    { at: world.now() },
  )
  const more = { words: 'On the left side.', language: 'en' } as const
  await addWords(db, world.shop(shop), inquiry, more, { actor: `customer:${inquiry}`, at: world.now() })
  return { inquiry, number, photo }
}

const choose = { request: 'exchange', 'answer-reason': 'defect' } as const

test('a fault told of with the inquiry form — name, order number, description — becomes an exchange with one press: words, photos and language go along, and both lead to each other [PRE-14] [KAORU-16]', async () => {
  for (const shop of ['preorder', 'kaoru']) {
    const order = await buy(world, shop, { who: 'anna' })
    const { inquiry, number, photo } = await told(shop, order)
    const staff = await atTheDesk(world, shop, 'support', 'ja')
    const place = `/desk/${shop}/inquiries/${number}/case`
    assert.match((await staff.get(place)).html, new RegExp(`value="${order}/1"`))
    let page = await staff.post(place, { ...choose, piece: `${order}/1` })
    if (page.status === 422)
      page = await staff.post(place, { ...choose, ...firstAnswers(page.html), piece: `${order}/1` })
    assert.equal(page.status, 303, page.words)
    const [theCase] = await readCasesOf(db, shop, order)
    assert.ok(theCase !== undefined && isReadable(theCase))
    assert.equal(page.location, `/desk/${shop}/cases/${theCase.number}`)
    assert.deepEqual(
      [theCase.request, theCase.language, theCase.description],
      ['exchange', 'en', 'It is scratched.\n\nOn the left side.'],
    )
    // What the customer showed stays the customer's, though staff wrote the request down.
    const { customer } = (await readOrder(db, shop, order))!
    assert.deepEqual(
      (await readCasePhotos(db, shop, theCase.number)).map(({ hash, addedBy }) => [hash, addedBy]),
      [[photo.hash, `customer:${customer}`]],
    )
    const thread = await readThread(db, shop, { inquiry })
    assert.deepEqual([thread!.cases, thread!.inquiry.dueAt], [[theCase.number], null])
    assert.ok((await staff.get(page.location)).html.includes(`/desk/${shop}/inquiries/${number}`))
    assert.ok((await staff.get(`/desk/${shop}/inquiries/${number}`)).html.includes(page.location))
    const anna = await signedIn(world, shop, order)
    const seen = await anna.get(`/${shop}/my/inquiries/${number}`)
    assert.match(seen.words, new RegExp(`taken this up as request ${theCase.number}`))
    assert.equal((await anna.get(`/${shop}/my/cases/${theCase.number}`)).status, 200)
    await world.doJobs()
    const letters = (await world.letters(shop)).filter((one) => one.case === theCase.number)
    assert.deepEqual(
      letters.map(({ language }) => language),
      ['en'],
    )
  }
})

/** The first answer offered to each question of the page. */
const firstAnswers = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]*name="(answer-[^"]+)"[^]*?<\/select>/g)]
      .filter(([, name]) => name !== 'answer-reason')
      .map(([all, name = '']) => [name, /<option value="([^"]+)"/.exec(all)?.[1] ?? '']),
  )

test('pressed twice, one request is opened; for a piece that has one already it says which', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  const { number } = await told('kaoru', order)
  const staff = await atTheDesk(world, 'kaoru', 'owner')
  const place = `/desk/kaoru/inquiries/${number}/case`
  const sent = { ...choose, piece: `${order}/1` }
  const asks = await staff.post(place, sent)
  const all = { ...sent, ...(asks.status === 422 ? firstAnswers(asks.html) : {}) }
  await Promise.all([staff.post(place, all), staff.post(place, all)])
  const cases = await readCasesOf(db, 'kaoru', order)
  assert.equal(cases.length, 1)
  const other = await told('kaoru', order)
  const refused = await staff.post(`/desk/kaoru/inquiries/${other.number}/case`, all)
  assert.equal(refused.status, 422)
  assert.match(refused.words, new RegExp(`Request ${cases[0]!.number} is open for this piece`))
  assert.equal((await readThread(db, 'kaoru', { number: other.number }))!.cases.length, 0)
})

test('an inquiry that is a request already: whoever presses from an older page is told and led there, and another matter is another request', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  const { number } = await told('kaoru', order)
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const place = `/desk/kaoru/inquiries/${number}/case`
  const fields = async () => hiddenFields((await staff.get(place)).html)
  const older = await fields()
  const press = async (shown: Readonly<Record<string, string>>) => {
    const sent = { ...choose, ...shown, piece: `${order}/1` }
    const asks = await staff.post(place, sent)
    return /name="answer-/.test(asks.html) ? staff.post(place, { ...sent, ...firstAnswers(asks.html) }) : asks
  }
  const first = (await press(older)).location.split('/').at(-1)!
  assert.match(first, /^KA-C/)
  const again = await press(older)
  assert.equal(again.status, 422)
  assert.match(again.words, new RegExp(`is request ${first} already, and no other was made`))
  assert.match(again.html, new RegExp(`href="/desk/kaoru/cases/${first}"`))
  await pressed(first, {
    command: 'refuse',
    note: 'No.',
    override: { clause: 'kaoru#faulty', reason: 'No.' },
  })
  const page = await staff.get(place)
  assert.match(page.words, /become already/)
  const second = await press(hiddenFields(page.html))
  assert.equal(second.status, 303, second.words)
  assert.notEqual(second.location.split('/').at(-1), first)
  assert.equal((await readCasesOf(db, 'kaoru', order)).length, 2)
})

test('before words are put to a request of an order that somebody else placed, staff read who can read them', async () => {
  const { order, theCase } = await exchanged('hanako')
  const { number } = await told('kaoru', order)
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const { name } = (await readOrder(db, 'kaoru', order))!
  const says = new RegExp(`${name}, who placed the order, can read`)
  for (const place of ['', '/case']) {
    const { words } = await staff.get(`/desk/kaoru/inquiries/${number}${place}`)
    assert.match(words, says)
    assert.ok(words.includes(theCase))
  }
  const own = await exchanged()
  const hers = await told('kaoru', own.order)
  assert.doesNotMatch((await staff.get(`/desk/kaoru/inquiries/${hers.number}`)).words, /can read what goes/)
})

test('told in time counts as told in time, though staff make it a request later', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna', delivered: '2026-11-20T10:00+09:00' })
  const { number } = await told('kaoru', order)
  world.setClock('2026-11-30T10:00+09:00')
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const place = `/desk/kaoru/inquiries/${number}/case`
  const sent = { ...choose, piece: `${order}/1` }
  let page = await staff.post(place, sent)
  if (page.status === 422) page = await staff.post(place, { ...sent, ...firstAnswers(page.html) })
  assert.equal(page.status, 303, page.words)
  assert.ok((await readCase(db, 'kaoru', page.location.split('/').at(-1)!)) !== undefined)
  world.setClock(noon)
})

test('an inquiry about a piece with an open request is put to that request with one press: words and photos go along, the customer is told in their language, and what they write later can follow', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  const first = await told('kaoru', order)
  const staff = await atTheDesk(world, 'kaoru', 'support', 'ja')
  const thread = (number: string) => `/desk/kaoru/inquiries/${number}`
  const sent = { ...choose, piece: `${order}/1` }
  let made = await staff.post(`${thread(first.number)}/case`, sent)
  if (made.status === 422)
    made = await staff.post(`${thread(first.number)}/case`, { ...sent, ...firstAnswers(made.html) })
  const theCase = made.location.split('/').at(-1)!
  // Another inquiry about the same piece: its page has the press, and so has the form for a new request.
  const other = await told('kaoru', order)
  assert.match((await staff.get(`${thread(other.number)}/case`)).words, new RegExp(`${theCase} に加える`))
  const fields = joinFields((await staff.get(thread(other.number))).html, theCase)
  const joins = () => staff.post(`${thread(other.number)}/request`, fields)
  const [one, two] = [await joins(), await joins()]
  assert.deepEqual([one.status, one.location], [303, `/desk/kaoru/cases/${theCase}?done=yes`])
  assert.equal(two.location, one.location)
  const taken = (await readEvents(db, 'kaoru', theCase)).filter(({ type }) => type === 'WordsTakenIn')
  assert.deepEqual(
    taken.map(({ data }) => [data['inquiry'], data['note'], data['photos']]),
    [[other.number, 'It is scratched.\n\nOn the left side.', 1]],
  )
  const { customer } = (await readOrder(db, 'kaoru', order))!
  assert.deepEqual(
    (await readCasePhotos(db, 'kaoru', theCase)).map(({ addedBy }) => addedBy),
    [`customer:${customer}`, `customer:${customer}`],
  )
  const joined = await readThread(db, 'kaoru', { number: other.number })
  assert.deepEqual([joined!.cases, joined!.inquiry.dueAt], [[theCase], null])
  assert.deepEqual(joinFields((await staff.get(thread(other.number))).html, theCase), {})
  const desk = await staff.get(one.location)
  for (const { number } of [first, other]) assert.ok(desk.html.includes(`inquiries/${number}"`))
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ kind, text }) => kind === 'inquiry-answered' && text.includes(theCase),
  )
  assert.match(letter!.text, new RegExp(`added what you wrote to your request ${theCase}`))
  const anna = await signedIn(world, 'kaoru', order)
  const seen = (await anna.get(`/kaoru/my/cases/${theCase}`)).words
  assert.match(seen, /in an inquiry was added.*On the left side/s)
  // What is written in the thread after that goes along by itself alone.
  const by = { actor: `customer:${other.inquiry}`, at: world.now() } as const
  await addWords(db, world.shop('kaoru'), other.inquiry, { words: 'And one more.', language: 'en' }, by)
  const again = joinFields((await staff.get(thread(other.number))).html, theCase)
  assert.equal((await staff.post(`${thread(other.number)}/request`, again)).status, 303)
  assert.equal((await readEvents(db, 'kaoru', theCase)).at(-1)!.data['note'], 'And one more.')
})

/** The hidden fields of the form that puts a thread to a request. */
function joinFields(html: string, number: string) {
  const form = html.match(/<form[^>]*\/request"[^]*?<\/form>/g)?.find((one) => one.includes(`"${number}"`))
  return form === undefined ? {} : hiddenFields(form)
}

/** Anna's request for an exchange, opened by herself. */
async function exchanged(who: 'anna' | 'hanako' = 'anna') {
  const number = await buy(world, 'kaoru', { who })
  const order = (await readOrder(db, 'kaoru', number))!
  const asked = { ...ringCase.request({ language: 'en' }), key: number }
  const by = { actor: `customer:${order.customer}` as const, at: world.now() }
  const opened = await openCase(db, world.shop('kaoru'), order, asked, by)
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  return { order: number, theCase: opened.number }
}

const pressed = async (number: string, command: AnyCommand) => {
  const { version } = (await readCase(db, 'kaoru', number))!
  const by = { actor: 'staff:kenji' as const, at: world.now(), version }
  const done = await press(db, world.shop('kaoru'), number, command, by)
  assert.ok(!('refused' in done), JSON.stringify(done))
}

test('photos that a customer sent with an inquiry are those that a request waits for: it goes on, and does not end for want of them', async () => {
  const { order, theCase } = await exchanged()
  const found = await readCase(db, 'kaoru', theCase)
  if (found !== undefined && isReadable(found) && found.current.state !== 'evidence-wanted')
    await pressed(theCase, { command: 'want-evidence', wanted: ['photo'], note: '' })
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const { number, photo } = await told('kaoru', order)
  const fields = joinFields((await staff.get(`/desk/kaoru/inquiries/${number}`)).html, theCase)
  const done = await staff.post(`/desk/kaoru/inquiries/${number}/request`, fields)
  assert.equal(done.status, 303, done.words)
  const now = await readCase(db, 'kaoru', theCase)
  assert.ok(now !== undefined && isReadable(now))
  assert.deepEqual([now.current.state, now.findings['photo']], ['requested', 'yes'])
  const [shown] = await readCasePhotos(db, 'kaoru', theCase)
  assert.deepEqual([shown!.hash, shown!.addedBy.split(':')[0]], [photo.hash, 'customer'])
})

test('nothing is put to a request of somebody else, nor to one that moved on since the page was opened', async () => {
  const { order, theCase } = await exchanged()
  const { number } = await told('kaoru', order)
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const place = `/desk/kaoru/inquiries/${number}`
  const fields = async () => joinFields((await staff.get(place)).html, theCase)
  const stale = await fields()
  await pressed(theCase, { command: 'write', note: 'Thank you.' })
  assert.equal((await staff.post(`${place}/request`, stale)).status, 409)
  assert.deepEqual((await readThread(db, 'kaoru', { number }))!.cases, [])
  const hers = await exchanged('hanako')
  const refused = await staff.post(`${place}/request`, { ...(await fields()), case: hers.theCase })
  assert.equal(refused.status, 409)
  assert.deepEqual((await readThread(db, 'kaoru', { number }))!.cases, [])
})
