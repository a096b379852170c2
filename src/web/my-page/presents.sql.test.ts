/** A present and whoever was given it: what they are asked for, and where letters about it go. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { press, readCase, readCasesOf, isReadable } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import {
  atTheDesk,
  buy,
  fieldIn,
  goOnToHow,
  guest,
  openWorld,
  pressToBuy,
  putIntoCart,
  signedIn,
  toLastScreen,
} from '#main/testing'
import { deliverParcel, readParcelsOf } from '#parcels'

const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru'], units: 20 })
const { db } = world
const kenji = { actor: 'staff:kenji', at: world.now() } as const
const exchange = (number: string): string => `/kaoru/my/orders/${number}/lines/1/exchange`

const to = {
  'to-name': '佐藤 美咲',
  'to-address': 'misaki@recipient.example',
  'to-lines': '400-0031\nKofu, Marunouchi 1-1',
  'to-language': 'en',
}

/** Misaki has come in by her code and is on the last page before the press. */
async function given(code: string) {
  const number = await buy(world, 'kaoru', { giftCode: code, product: 'minamo-ring' })
  await world.doJobs()
  const misaki = world.visitor('ja')
  await misaki.open('/kaoru/my/gift', { code })
  const page = await misaki.open(`${exchange(number)}?reason=defect`)
  const fields = { key: fieldIn(page.html, 'key'), reason: 'defect', description: '石がゆるんでいます。' }
  return { number, misaki, page, fields }
}

const lettersOf = async (number: string) =>
  (await world.letters('kaoru')).filter((letter) => letter.order === number)

async function pressAll(number: string, ...commands: readonly AnyCommand[]): Promise<void> {
  for (const command of commands) {
    const { version } = (await readCase(db, 'kaoru', number))!
    const done = await press(db, world.shop('kaoru'), number, command, { ...kenji, version })
    assert.ok(!('refused' in done), JSON.stringify(done))
  }
}

test('whoever was given a piece is asked where letters and the new piece go, and in which language', async () => {
  const { number, misaki, page, fields } = await given('MOON-0001')
  assert.doesNotMatch(await misaki.read(`/kaoru/my/orders/${number}`), /領収書/)
  const papers = await misaki.read(`/kaoru/my/orders/${number}/papers`)
  assert.match(papers, /贈り物の書類[^]*購入証明書/)
  assert.doesNotMatch(papers, /領収書/)
  assert.match(page.words, /お手紙の宛先.*贈り主の方へはお送りしません.*メールアドレス.*ご住所.*お手紙の言語/)
  const bare = await misaki.post(exchange(number), fields)
  assert.equal(bare.status, 400)
  assert.equal(fieldIn(bare.html, 'description'), '石がゆるんでいます。')
  assert.match(bare.html, /href="#field-to-address"/)
  assert.match(bare.html, /href="#field-to-lines"/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
  await misaki.open(exchange(number), { ...fields, ...to })
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  assert.deepEqual(theCase?.recipient, {
    name: '佐藤 美咲',
    address: 'misaki@recipient.example',
    lines: ['400-0031', 'Kofu, Marunouchi 1-1'],
  })
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  assert.match(
    await owner.read(`/desk/kaoru/cases/${theCase!.number}`),
    /佐藤 美咲.*misaki@recipient\.example.*400-0031 Kofu, Marunouchi 1-1.*English/,
  )
})

test('whoever was given a piece and has it abroad is told how it is sent from there', async () => {
  for (const [code, country, way] of [
    ['MOON-0011', 'JP', /Please send it with Yamato Transport, freight collect/],
    ['MOON-0012', 'US', /We pay for sending it\. Before you send it, please reply/],
  ] as const) {
    const { number, misaki, page, fields } = await given(code)
    assert.match(page.html, /<option value="JP" selected="">/)
    await misaki.open(exchange(number), { ...fields, ...to, 'to-country': country })
    const [theCase] = await readCasesOf(db, 'kaoru', number)
    assert.equal(theCase?.recipient?.country, country)
    await pressAll(theCase.number, { command: 'call-in', note: '' })
    assert.match(await misaki.in('en').read(`/kaoru/my/cases/${theCase.number}`), way)
    await world.doJobs()
    const [letter] = await lettersOf(number)
    assert.match(letter!.text, way)
  }
})

test('every letter about a present goes to whoever was given it, to the end; the giver is written nothing and sees none', async () => {
  const { number, misaki, fields } = await given('MOON-0002')
  const before = (await lettersOf(number)).length
  await misaki.open(exchange(number), { ...fields, ...to })
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  const { number: asked } = theCase!
  const parcel = '00000000-0000-4000-8000-0000000000aa'
  await pressAll(
    asked,
    { command: 'call-in', note: '' },
    { command: 'receive-parcel', parcel: '00000000-0000-4000-8000-0000000000ab' },
    { command: 'inspect', found: 'confirmed', note: '' },
    { command: 'approve', note: '', keep: false },
    { command: 'remedy' },
    { command: 'send-replacement', parcel, carrier: 'ヤマト運輸', tracking: '400011112222' },
  )
  await deliverParcel(db, 'kaoru', parcel, { actor: 'carrier', at: world.now() })
  await pressAll(asked, { command: 'settle', note: '' })
  await world.doJobs()
  const letters = await lettersOf(number)
  const since = letters.slice(0, letters.length - before)
  assert.deepEqual(since.map(({ kind }) => kind).toSorted(), [
    'case-accepted',
    'case-called-in',
    'case-inspected',
    'case-opened',
    'case-received',
    'case-replacement-sent',
    'case-settled',
    'delivered',
  ])
  for (const { kind, to: reader, language, text } of since) {
    assert.deepEqual([reader.address, language], ['misaki@recipient.example', 'en'], kind)
    assert.match(text, /^Dear 佐藤 美咲,/, kind)
    assert.doesNotMatch(text, /¥/, kind)
  }
  const giver = await guest(world, 'kaoru', number, 'ja')
  const seen = await giver.read(`/kaoru/my/orders/${number}`)
  assert.doesNotMatch(seen, /misaki@|Your replacement|your piece has reached us/i)
  for (const letter of since)
    assert.equal((await giver.get(`/kaoru/my/orders/${number}/letters/${letter.letter}`)).status, 404)
  assert.match(await misaki.read(`/kaoru/my/cases/${asked}`), /your replacement is on its way/)
})

test('what is paid back goes to the giver, and whoever was given the piece reads no amount', async () => {
  const { number, misaki, fields } = await given('MOON-0003')
  await misaki.open(exchange(number), { ...fields, ...to })
  const [theCase] = await readCasesOf(db, 'kaoru', number)
  const { number: asked } = theCase!
  await pressAll(
    asked,
    { command: 'call-in', note: '' },
    { command: 'receive-parcel', parcel: '00000000-0000-4000-8000-0000000000ac' },
    { command: 'inspect', found: 'confirmed', note: '' },
    { command: 'approve', note: '', keep: false },
    { command: 'hand-to-staff' },
    { command: 'owe-refund' },
  )
  await world.doJobs()
  const owed = (await lettersOf(number)).find(({ kind }) => kind === 'case-refund-owed')!
  assert.equal(owed.to.address, 'misaki@recipient.example')
  assert.match(owed.text, /refund whoever bought the piece for you/)
  assert.doesNotMatch(owed.text, /¥|Amount/)
  const now = (await readCase(db, 'kaoru', asked))!
  assert.ok(isReadable(now) && now.current.state === 'refund-owed')
})

test('no parcel of an order is lost on the way: its letter names carrier and number, and so do both sides', async () => {
  const number = await buy(world, 'kaoru', { delivered: 'not-yet', product: 'minamo-ring' })
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const sent = { seen: '0', 'line-1': 'yes', carrier: 'ヤマト運輸', tracking: '4000-2222-3333' }
  await owner.press(`/desk/kaoru/orders/${number}/parcels`, sent)
  await world.doJobs()
  const page = 'https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=400022223333'
  const letter = (await lettersOf(number)).find(({ kind }) => kind === 'parcel-sent')!
  assert.match(letter.text, /4000-2222-3333/)
  assert.ok(letter.text.includes(page))
  const hanako = await guest(world, 'kaoru', number)
  const mine = await hanako.get(`/kaoru/my/orders/${number}`)
  assert.match(mine.words, /Parcel: ヤマト運輸 4000-2222-3333/)
  assert.ok(mine.html.includes(`href="${page}"`))
  assert.ok((await owner.get(`/desk/kaoru/orders/${number}`)).html.includes(`href="${page}"`))
})

test('before anything has come no exchange is offered; the customer says that it has arrived, and then it is', async () => {
  const number = await buy(world, 'kaoru', { delivered: 'not-yet', product: 'minamo-ring' })
  const hanako = await guest(world, 'kaoru', number)
  const address = `/kaoru/my/orders/${number}`
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const sent = { seen: '0', 'line-1': 'yes', carrier: 'Sagawa', tracking: '400022224444' }
  await owner.press(`/desk/kaoru/orders/${number}/parcels`, sent)
  const before = await hanako.get(address)
  assert.ok(!before.html.includes(`${exchange(number)}"`))
  assert.match((await hanako.open(exchange(number))).words, /once the piece has arrived/)
  const forced = { key: 'k'.repeat(20), reason: 'defect', description: 'Loose.' }
  assert.match((await hanako.post(exchange(number), forced)).words, /once the piece has arrived/)
  assert.deepEqual(await readCasesOf(db, 'kaoru', number), [])
  const [parcel] = await readParcelsOf(db, 'kaoru', number)
  const told = await hanako.press(`${address}/parcels/${parcel!.parcel}/arrival`, {})
  assert.match(told, /Thank you for telling us that it has arrived/)
  assert.equal((await readParcelsOf(db, 'kaoru', number))[0]?.deliveredAt, world.now())
  assert.match((await hanako.open(exchange(number))).words, /What is wrong\?/)
  assert.equal((await world.visitor().post(`${address}/parcels/${parcel!.parcel}/arrival`, {})).status, 303)
})

test('nothing of all this was a fault of ours', () => {
  assert.deepEqual(world.faults, [])
})

test('what is possible instead of an exchange is nothing that nobody means any more: what arrived is not cancelled', async () => {
  const there = await openWorld('2026-11-20T11:00+09:00', { shops: ['milamore'], units: 3 })
  const number = await buy(there, 'milamore', { giftCode: 'MOON-0009', product: 'tomoshibi-ring' })
  const misaki = there.visitor('en')
  await misaki.open('/milamore/my/gift', { code: 'MOON-0009' })
  const given = 'reason=damaged-on-arrival&exchange-for=same&used=no&altered=yes'
  const refused = await misaki.get(`/milamore/my/orders/${number}/lines/1/exchange?${given}`)
  assert.match(refused.words, /What is possible instead/)
  assert.match(refused.html, new RegExp(`href="/milamore/contact\\?order=${number}"`))
  const promises = await misaki.get(`/milamore/my/orders/${number}/promises`)
  for (const { html } of [refused, promises]) assert.doesNotMatch(html, /href="[^"]*\/cancel"/)
})

test('the giver finds the gift code again on the order’s page, signed in; nobody else does, and no letter holds it', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  const who = { gift: 'yes', 'own-name': 'Hana Arai', 'to-name': '佐藤 美咲' }
  await goOnToHow(visitor, 'kaoru', 'JP', { who })
  const thanks = await pressToBuy(
    visitor,
    'kaoru',
    await toLastScreen(visitor, 'kaoru', { method: 'bank-transfer' }),
  )
  const [number = ''] = /KA-\d{6}/.exec(thanks.words) ?? []
  const [code = 'none'] = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(thanks.words) ?? []
  await world.doJobs()
  const page = `/kaoru/my/orders/${number}`
  const giver = await signedIn(world, 'kaoru', number)
  assert.match(await giver.read(page), new RegExp(`About this order [^]*given it ${code} With this code`))
  const byNumber = await guest(world, 'kaoru', number)
  const recipient = world.visitor()
  await recipient.open('/kaoru/my/gift', { code })
  for (const other of [byNumber, recipient]) {
    const words = await other.read(page)
    assert.match(words, new RegExp(number))
    assert.doesNotMatch(words, new RegExp(code))
  }
  const confirmed = (await world.letters('kaoru')).find(
    ({ order, kind }) => order === number && kind === 'order-placed',
  )
  assert.match(confirmed!.text, /gift code .* “About this order”, when you are signed in/)
  assert.doesNotMatch(confirmed!.text, new RegExp(code))
})
