/**
 * My Page over HTTP on a real database: coming in, an order, an exchange from the first question to its case;
 * and bad input.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { press, readCasePhotos, readCasesOf, readEvents } from '#cases'
import { makeSignInLink, registerCustomer, token } from '#customers'
import { buy, fieldIn, guest, openWorld, origin, type Page } from '#main/testing'

const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru', 'kami-kagu'], units: 20 })
const { db } = world

const photo = new File(
  [
    new Uint8Array(
      await sharp({ create: { width: 600, height: 400, channels: 3, background: '#c9a26a' } })
        .jpeg()
        .toBuffer(),
    ),
  ],
  'ring.jpg',
)
const text = new File(['this is no picture'], 'fault.jpg', { type: 'image/jpeg' })
const huge = new File([new Uint8Array(40 * 1024 * 1024)], 'huge.jpg', { type: 'image/jpeg' })

const exchange = (shop: string, number: string): string => `/${shop}/my/orders/${number}/lines/1/exchange`

/** The last page of a flaw at KAORU, ready to be pressed. */
async function ready(number: string, language: 'ja' | 'en' = 'en') {
  const here = await guest(world, 'kaoru', number, language)
  const page = await here.open(`${exchange('kaoru', number)}?reason=defect`)
  return {
    here,
    page,
    fields: { key: fieldIn(page.html, 'key'), reason: 'defect', description: 'The stone is loose.' },
  }
}

test('a mailed link opens My Page by a press, once; asking tells nobody if an address is known', async () => {
  await buy(world, 'kaoru')
  const here = world.visitor()
  const known = await here.open('/kaoru/my/link', { 'link-address': 'HANAKO@customer.example' })
  const unknown = await world.visitor().open('/kaoru/my/link', { 'link-address': 'NOBODY@customer.example' })
  assert.equal(known.words, unknown.words.replaceAll('NOBODY', 'HANAKO'))
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'sign-in')!
  const link = new RegExp(`${origin}(\\S+)`).exec(letter.text)![1]!
  const looked = await world.visitor('ja').open(link)
  assert.match(looked.words, /マイページを開く/)
  assert.match(looked.headers.get('referrer-policy') ?? '', /strict-origin/)
  const secret = { token: fieldIn(looked.html, 'token') }
  const inside = await here.open('/kaoru/my/sign-in', secret)
  assert.match(inside.words, /Your orders/)
  assert.match(inside.words, /KA-\d{6}/)
  assert.match((await world.visitor().open('/kaoru/my/sign-in', secret)).words, /used already/)
  const out = await here.post('/kaoru/my/sign-out', {})
  assert.equal(out.headers.get('clear-site-data'), '"cache", "storage"')
  assert.match((await here.open('/kaoru/my/')).words, /four ways in/)
})

test('odd and mobile addresses are told what to check [MILA-36] [MILA-37] [MILA-38] [KAORU-27]', async () => {
  const sent = await world.visitor().open('/kaoru/my/link', { 'link-address': 'a..b.@docomo.ne.jp' })
  assert.match(sent.words, /a\.\.b\.@docomo\.ne\.jp/)
  assert.match(sent.words, /mobile carrier/)
  assert.match(sent.words, /does not follow the rules of e-mail/)
  assert.match(sent.words, /spam folder.*certain senders.*refused senders/)
})

test('an order shows what can be done until when, why not, and every letter [MILA-39]', async () => {
  const number = await buy(world, 'kaoru')
  await world.doJobs()
  const here = await guest(world, 'kaoru', number)
  const { words, html } = await here.open(`/kaoru/my/orders/${number}`)
  assert.match(words, /until Friday 27 November, 23:59 \(Japan\)/)
  assert.match(words, /We pay delivery both ways/)
  assert.match(words, /I no longer want it not possible/)
  assert.match(words, /¥/)
  const everything = (await here.open(/href="([^"]+\/promises)"/.exec(html)![1]!)).words
  assert.match(everything, /What you can do now Possible, after a check Exchange if it is faulty/)
  assert.match(everything, /until Friday 27 November, 23:59 \(Japan\)/)
  assert.match(everything, /We pay delivery both ways/)
  assert.match(everything, /What is not possible, and why/)
  assert.match(everything, /Cooling-off does not apply to mail order/)
  const letter = /href="(\/kaoru\/my\/orders\/[^"]+\/letters\/[^"]+)"/.exec(html)![1]!
  assert.match((await here.open(letter)).words, /Word for word/)
})

test('somebody else’s order is not shown, and nobody learns whether it exists', async () => {
  const [mine, other] = [await buy(world, 'kaoru'), await buy(world, 'kaoru', { who: 'anna' })]
  const here = await guest(world, 'kaoru', mine)
  const foreign = await here.get(`/kaoru/my/orders/${other}`)
  const missing = await here.get('/kaoru/my/orders/KA-999999')
  assert.deepEqual([foreign.status, missing.status], [404, 404])
  assert.equal(foreign.words, missing.words)
  assert.match(foreign.words, /You can see your own orders only/)
  for (const path of [
    exchange('kaoru', other),
    `/kaoru/my/orders/${other}/letters/00000000-0000-4000-8000-000000000000`,
  ]) {
    assert.equal((await here.get(path)).status, 404)
  }
  assert.equal(
    (await here.get(`/kami-kagu/my/orders/${mine}`)).location,
    `/kami-kagu/my/?wanted&order=${mine}`,
  )
})

test('a wrong number and a wrong address are told apart by nobody, and five tries are enough', async () => {
  const number = await buy(world, 'kaoru', { who: 'emily' })
  const tries: Page[] = []
  const guessing = world.visitor()
  for (let count = 0; count < 6; count += 1) {
    tries.push(await guessing.post('/kaoru/my/guest', { number, 'guest-address': 'guess@customer.example' }))
  }
  const missing = await world.visitor().post('/kaoru/my/guest', {
    number: 'KA-999999',
    'guest-address': 'other@customer.example',
  })
  assert.equal(tries[0]?.status, 400)
  assert.match(tries[0]!.words, /do not open an order/)
  assert.match(missing.words, /do not open an order/)
  assert.match(tries[5]!.words, /try again after/)
  await guest(world, 'kaoru', number)
})

test('whoever was given a piece sees no amount and can ask for an exchange [MILA-14]', async () => {
  const number = await buy(world, 'kaoru', { giftCode: 'MOON-2026' })
  await world.doJobs()
  const here = world.visitor('ja')
  const order = await here.open('/kaoru/my/gift', { code: 'moon 2026' })
  assert.match(order.words, new RegExp(number))
  assert.match(order.words, /佐藤 美咲/)
  assert.doesNotMatch(order.words, /円|¥|甲府|hanako|贈り物です/)
  const page = await here.open(`${exchange('kaoru', number)}?reason=defect`)
  const asked = await here.open(exchange('kaoru', number), {
    key: fieldIn(page.html, 'key'),
    reason: 'defect',
    description: '留め具が閉まりません。',
    'to-name': '佐藤 美咲',
    'to-address': 'misaki@recipient.example',
    'to-lines': '〒400-0031\n山梨県甲府市丸の内1-1',
    'to-language': 'en',
  })
  assert.match(asked.words, /お申し出を承りました/)
  await world.doJobs()
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  assert.equal(theCase?.openedBy, `recipient:${number}`)
  const later = await here.open(`/kaoru/my/cases/${theCase!.number}`)
  assert.doesNotMatch(later.words, /円|¥/)
  assert.match((await here.open(`/kaoru/my/orders/${number}`)).words, new RegExp(theCase!.number))
})

test('an exchange: questions, one page that says everything, a press, and what comes after', async () => {
  const number = await buy(world, 'kaoru')
  const here = await guest(world, 'kaoru', number)
  const first = await here.open(exchange('kaoru', number))
  assert.match(first.words, /What is wrong\?/)
  assert.match(first.words, /Your answer decides which clauses apply\. .*Faulty or wrong pieces/)
  assert.match((await here.open(`${exchange('kaoru', number)}?pressed=reason`)).words, /Please choose one/)
  assert.match(
    (await here.open(`${exchange('kaoru', number)}?reason=banana`)).words,
    /Please choose one of these/,
  )
  const last = await here.open(`${exchange('kaoru', number)}?reason=defect&pressed=reason`)
  assert.match(last.words, /Your request has not been sent yet/)
  assert.match(last.words, /we exchange it for the same piece/)
  assert.match(last.words, /Please send the piece to be examined/)
  const asked = await here.open(exchange('kaoru', number), {
    key: fieldIn(last.html, 'key'),
    reason: 'defect',
    description: 'The stone <b>is</b> loose.',
    photos: [photo, photo],
  })
  assert.match(asked.words, /We have your request/)
  assert.match(asked.words, /The stone <b>is<\/b> loose\./)
  assert.match(asked.words, /Next word from us: until/)
  await world.doJobs()
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  assert.match((await here.open(`/kaoru/my/cases/${theCase!.number}`)).words, /exchange \(KA-C/)
  const again = await here.open(exchange('kaoru', number))
  assert.match(again.words, /under way already/)
})

test('a refused reason gets its clause, what else is possible, and no form [KAORU-29]', async () => {
  const number = await buy(world, 'kaoru')
  const here = await guest(world, 'kaoru', number)
  const refused = await here.open(`${exchange('kaoru', number)}?reason=changed-mind`)
  assert.match(refused.words, /An exchange is not possible/)
  assert.match(refused.words, /Unless a piece is faulty or is not the one you ordered/)
  assert.match(refused.words, /What is possible instead/)
  assert.doesNotMatch(refused.html, /<form[^>]*multipart/)
  const forced = await here.post(exchange('kaoru', number), {
    key: 'k'.repeat(20),
    reason: 'changed-mind',
    description: 'Please.',
  })
  assert.equal(forced.status, 200)
  assert.match(forced.words, /An exchange is not possible/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
})

test('a form that came with a question still open leads back to it, and what was written stands in no address', async () => {
  const number = await buy(world, 'kaoru')
  const here = await guest(world, 'kaoru', number)
  const words = 'The stone of my ring is loose, says Hanako.'
  const sent = await here.post(exchange('kaoru', number), { key: 'k'.repeat(20), description: words })
  assert.match(sent.words, /What is wrong\?.*The stone of my ring is loose, says Hanako/)
  assert.match(sent.html, /<form method="post"/)
  // Neither the page nor any link on it has the words in its address.
  assert.doesNotMatch(`${sent.path} ${sent.location}`, /description|Hanako|stone/)
  assert.doesNotMatch(sent.html, /(?:href|action)="[^"]*(?:description|Hanako|stone)/)
})

test('for what is asked by mail, the questions can be answered and the answer seen first', async () => {
  const number = await buy(world, 'kaoru', { product: 'tsuyu-pierce' })
  const here = await guest(world, 'kaoru', number)
  const care = await here.open(`/kaoru/my/orders/${number}/lines/1/needs/care`)
  const see = /href="([^"]+\/see\/part-only)[^"]*"/.exec(care.html)![1]!
  assert.match((await here.open(see)).words, /Is one of our stores near you\?/)
  const seen = await here.open(`${see}?store-near=yes`)
  assert.match(seen.words, /Buying a part only .* The answer/)
  assert.match(seen.words, /write to shop@kaoru\.example\. Your request has not been sent yet/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
  const other = `/kaoru/my/orders/${number}/lines/1`
  assert.equal((await here.get(`${other}/see/banana`)).status, 404)
  assert.match((await here.open(`${other}/see/exchange`)).words, /Ask for an exchange/)
  assert.match((await here.open(`${other}/see/return`)).words, /Ask for a return/)
  assert.match((await world.visitor().open(see)).words, /four ways in/)
})

test('a form sent twice, even at once, is one request', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  const [one, other] = await Promise.all([
    here.post(exchange('kaoru', number), fields),
    here.post(exchange('kaoru', number), fields),
  ])
  const later = await here.post(exchange('kaoru', number), fields)
  assert.deepEqual([one.status, other.status, later.status], [303, 303, 303])
  assert.deepEqual([other.location, later.location], [one.location, one.location])
  assert.equal((await readCasesOf(db, 'kaoru', number)).length, 1)
})

test('where photos may be sent, 51 MB in equal parts are refused all the same, and nothing is opened', async () => {
  const number = await buy(world, 'kaoru')
  const { here } = await ready(number)
  const part = Buffer.from('--seam\r\ncontent-disposition: form-data; name="photos"\r\n\r\n1\r\n')
  const body = Buffer.alloc(51_000_000 - (51_000_000 % part.length), part)
  const cookie = [...here.cookies].map((pair) => pair.join('=')).join('; ')
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=seam', 'accept-language': 'en' }
  const sent = { method: 'POST', headers, body: new Uint8Array(body) }
  const [answer, beside] = await Promise.all([
    world.app.request(origin + exchange('kaoru', number), sent),
    world.visitor().get('/kaoru/'),
  ])
  assert.deepEqual([answer.status, beside.status], [413, 200])
  assert.match(await answer.text(), /200/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
})

test('a photo of 40 MB and a text named .jpg are refused in words, and what was typed stays', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  const press = (photos: readonly File[]) => here.post(exchange('kaoru', number), { ...fields, photos })
  const tooBig = await press([huge])
  assert.match(tooBig.words, /“huge\.jpg” is 40 MB\. Please choose photos of at most 20 MB each/)
  assert.equal(fieldIn(tooBig.html, 'description'), 'The stone is loose.')
  assert.equal(fieldIn(tooBig.html, 'key'), fields.key)
  const one = await press([photo, text])
  assert.match(one.words, /“fault\.jpg” does not seem to be a photo.*We have received 1 photo/)
  assert.match((await press([photo, photo, photo, photo, photo, photo])).words, /At most 5/)
  assert.equal((await press([huge, huge])).status, 413)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
  assert.equal((await press([photo])).status, 303)
})

test('a description is needed and may not be a novel', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  const send = (description: string) => here.post(exchange('kaoru', number), { ...fields, description })
  assert.match((await send('  ')).words, /Please fill this in/)
  const novel = await send('a'.repeat(2001))
  assert.match(novel.words, /at most 2,?000 characters/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
})

test('of several pieces, the number is asked first and cannot be more than were bought', async () => {
  const number = await buy(world, 'kaoru', { quantity: 3 })
  const here = await guest(world, 'kaoru', number)
  assert.match((await here.open(exchange('kaoru', number))).words, /For how many pieces/)
  assert.match(
    (await here.open(`${exchange('kaoru', number)}?quantity=4`)).words,
    /Please choose one of these/,
  )
  const last = await here.open(`${exchange('kaoru', number)}?quantity=2&reason=defect`)
  const asked = await here.open(exchange('kaoru', number), {
    key: fieldIn(last.html, 'key'),
    reason: 'defect',
    quantity: '2',
    description: 'Two are bent.',
  })
  assert.match(asked.words, /2 pieces/)
  assert.equal((await readCasesOf(db, 'kaoru', number))[0]?.quantity, 2)
})

test('without the photo that Kami-kagu needs, the request waits for it [KAMI-02]', async () => {
  const number = await buy(world, 'kami-kagu')
  const here = await guest(world, 'kami-kagu', number)
  const last = await here.open(`${exchange('kami-kagu', number)}?reason=defect`)
  assert.match(last.words, /A photo that shows the fault is needed/)
  const asked = await here.open(exchange('kami-kagu', number), {
    key: fieldIn(last.html, 'key'),
    reason: 'defect',
    description: 'It is torn.',
  })
  assert.match(asked.words, /Please send a photo or a description/)
  const [theCase] = await readCasesOf(db, 'kami-kagu', number)
  const address = `/kami-kagu/my/cases/${theCase!.number}`
  const version = fieldIn(asked.html, 'version')
  assert.match((await here.post(`${address}/evidence`, { version })).words, /a photo or a description/)
  assert.match(
    (await here.post(`${address}/evidence`, { version, note: 'Here it is.', photos: [text] })).words,
    /does not seem to be a photo/,
  )
  const sent = await here.open(`${address}/evidence`, { version, note: 'Here it is.', photos: [photo] })
  assert.match(sent.words, /What you told us is noted/)
  const late = await here.post(`${address}/evidence`, { version, note: 'Once more.' })
  assert.equal(late.status, 409)
  assert.match(
    late.words,
    /had moved on.* Last: Photos or a description sent \(you, .*What you wrote.* Once more\./,
  )
  assert.deepEqual(
    (await readEvents(db, 'kami-kagu', theCase!.number)).map(({ type }) => type),
    ['Asked', 'EvidenceGiven'],
  )
})

test('photos are shown to whoever may see the request, and to nobody else', async () => {
  const number = await buy(world, 'kaoru', { giftCode: 'STAR-2026' })
  const { here, fields } = await ready(number)
  await here.open(exchange('kaoru', number), { ...fields, photos: [photo] })
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  const address = `/kaoru/my/cases/${theCase!.number}/photos/1?size=small`
  assert.equal((await readCasePhotos(db, 'kaoru', theCase!.number)).length, 1)
  const shown = await here.get(address)
  assert.deepEqual(
    [shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')],
    [200, 'image/jpeg', 'nosniff'],
  )
  assert.match(shown.headers.get('cache-control') ?? '', /^no-store$/)
  assert.equal((await here.get(address.replace('photos/1', 'photos/2'))).status, 404)
  assert.equal((await world.visitor().get(address)).status, 303)
  const recipient = world.visitor()
  await recipient.open('/kaoru/my/gift', { code: 'STAR2026' })
  assert.equal((await recipient.get(address)).status, 404)
  assert.match((await recipient.open(exchange('kaoru', number))).words, /Another request for this piece/)
})

test('a request can be taken back after one more question, and then be asked again', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  const asked = await here.open(exchange('kaoru', number), fields)
  const address = /href="(\/kaoru\/my\/cases\/[^"]+\/drop)"/.exec(asked.html)![1]!
  const question = await here.open(address)
  assert.match(question.words, /Cancel this request\?/)
  const dropped = await here.open(address, { version: fieldIn(question.html, 'version') })
  assert.match(dropped.words, /This request was cancelled/)
  assert.match((await here.open(exchange('kaoru', number))).words, /What is wrong\?/)
})

test('how to send the piece stands on the request: where to, by when, carrier, who pays, what goes into the box', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  await here.open(exchange('kaoru', number), fields)
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  const callIn = { command: 'call-in', note: 'Please use the box it came in.' } as const
  const kenji = { actor: 'staff:kenji', at: world.now(), version: 1 } as const
  await press(db, world.shop('kaoru'), theCase!.number, callIn, kenji)
  const address = `/kaoru/my/cases/${theCase!.number}`
  await world.doJobs()
  const { words, html } = await here.open(address)
  assert.match(words, /Please send the piece back/)
  for (const line of world.shop('kaoru').settings.address.en) assert.ok(words.includes(line), line)
  assert.match(words, /We pay for sending it\. Please send it with Yamato Transport, freight collect/)
  assert.match(words, new RegExp(`a note with the request number ${theCase!.number}`))
  assert.match(words, /Please send it back until Sunday 6 December, 23:59 \(Japan\)/)
  const letter = (await world.letters('kaoru')).find(
    (one) => one.case === theCase!.number && one.kind === 'case-called-in',
  )!
  assert.ok(html.includes(`/letters/${letter.letter}`))
  assert.match(letter.text, /We pay for sending it\. Please send it with Yamato Transport, freight collect/)
  assert.match(letter.text, new RegExp(`the request number ${theCase!.number}`))
  assert.match(words, /the shop/)
  assert.doesNotMatch(words, /kenji/)
})

test('what staff ask for is one thing to do, and a date that has passed ends it with words', async () => {
  const number = await buy(world, 'kaoru')
  const { here, fields } = await ready(number)
  await here.open(exchange('kaoru', number), fields)
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  const want = { command: 'want-evidence', wanted: ['photo'], note: '' } as const
  const kenji = { actor: 'staff:kenji', at: world.now(), version: 1 } as const
  await press(db, world.shop('kaoru'), theCase!.number, want, kenji)
  const address = `/kaoru/my/cases/${theCase!.number}`
  assert.match((await here.open(address)).words, /What we need: a photo that shows the fault/)
  world.setClock('2026-12-10T09:00+09:00')
  await world.doJobs()
  const back = await guest(world, 'kaoru', number)
  assert.match((await back.open(address)).words, /It ended because nothing arrived in time/)
  world.setClock('2026-11-22T09:00+09:00')
})

test('a page left open past the last minute: the press is refused with the clause [KAORU-30]', async () => {
  const number = await buy(world, 'kaoru')
  world.setClock('2026-11-27T23:59+09:00')
  const { here, fields } = await ready(number)
  world.setClock('2026-11-28T00:00+09:00')
  const late = await here.post(exchange('kaoru', number), fields)
  assert.match(late.words, /An exchange is not possible/)
  assert.match(late.words, /after the 7 days/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
  world.setClock('2026-11-22T09:00+09:00')
})

test('a customer sees all their orders and none of another shop', async () => {
  const number = await buy(world, 'kami-kagu', { address: 'mika@customer.example' })
  await buy(world, 'kaoru', { address: 'mika@customer.example' })
  const mika = await registerCustomer(
    db,
    'kami-kagu',
    { address: 'mika@customer.example', name: '', language: 'ja' },
    { at: world.now(), id: '00000000-0000-4000-8000-000000000001' },
  )
  if ('refused' in mika) throw new Error('no address')
  const secret = token()
  await makeSignInLink(db, 'kami-kagu', mika.customer, { at: world.now(), token: secret })
  const here = world.visitor()
  await here.get(`/kami-kagu/my/orders/${number}`)
  assert.match(
    (await here.open('/kami-kagu/my/sign-in', { token: secret })).words,
    new RegExp(`Order ${number}`),
  )
  const list = await here.open('/kami-kagu/my/')
  assert.match(list.words, new RegExp(number))
  assert.doesNotMatch(list.words, /KA-0/)
  assert.equal((await here.get('/kaoru/my/')).words.includes('four ways in'), true)
})

test('nothing of all this was a fault of ours', () => {
  assert.deepEqual(world.faults, [])
})
