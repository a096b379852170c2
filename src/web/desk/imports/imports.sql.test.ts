/**
 * Orders and certificates from before come in as a file, over HTTP, and service can be asked for their
 * pieces.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  askNewAddress,
  findCustomer,
  makeAddressLink,
  proveAddress,
  readCustomer,
  registerCustomer,
} from '#customers'
import { atTheDesk, guest, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { findCertificate } from '#papers'
import { verify } from '#seals'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kaoru'] })
const { db } = world
const owner = await atTheDesk(world, 'kaoru')
const address = '/desk/kaoru/imports'

const head = '注文番号,注文日,お届け日,お名前,メールアドレス,ご住所,商品番号,品名,数量,価格,証明書番号'
const good = [
  head,
  '2019-0042,2019/4/1,2019/4/5,山田 花子,hanako@old.example,東京都港区見本1-1,KA-TSUYU-OLD,ピアス「露」,1,"33,000",TS-0042',
  '2019-0042,2019/4/1,2019/4/5,山田 花子,hanako@old.example,東京都港区見本1-1,KA-MINAMO-9,指輪「波」,2,¥20000,',
  ',2020年1月5日,2020年1月5日,佐藤 健,ken@old.example,,KA-HOSHI,ネックレス「星」,,５０００,ts ー 0077',
].join('\r\n')

const file = (text: string | Uint8Array<ArrayBuffer>): File =>
  new File([text], '注文.csv', { type: 'text/csv' })
const check = (text: string | Uint8Array<ArrayBuffer>) => owner.post(address, { file: file(text) })
const textOf = (html: string): string =>
  /<textarea name="text"[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)![1]!.replaceAll('&quot;', '"')
const counts = async () =>
  (await sql<{ n: bigint }>`select count(*) as n from ordering.orders where shop = 'kaoru'`.execute(db))
    .rows[0]!.n

test('a file is shown before anything is written, and imported with one press, once however often', async () => {
  const before = await counts()
  const shown = await check(good)
  assert.equal(shown.status, 200, shown.words)
  assert.match(
    shown.words,
    /2 orders \(4 pieces, 2 certificates\) can be imported\. Nothing has been written/,
  )
  assert.equal(await counts(), before)
  const press = { text: textOf(shown.html), name: 'orders.csv' }
  const done = await owner.post(`${address}/press`, press)
  const { words, html } = await owner.get(done.location)
  assert.match(words, /2 orders were imported/)
  // Each is one press away, to see that it is right and to begin a request for it.
  assert.match(html, /href="\/desk\/kaoru\/orders\/2019-0042"/)
  const others = [...html.matchAll(/href="(\/desk\/kaoru\/orders\/[^"]+)"/g)].map(([, to = '']) => to)
  assert.equal(others.length, 2)
  for (const to of others) assert.equal((await owner.get(to)).status, 200)
  assert.match(await owner.press(`${address}/press`, press), /There is nothing new to import/)
  assert.equal(await counts(), before + 2n)
  const again = await check(good)
  assert.match(again.words, /nothing new to import.*2 orders are here already/)
  assert.doesNotMatch(again.html, /imports\/press/)
})

test('an imported order has its date, lines, prices and address, names who imported it, and asks for no money', async () => {
  const order = (await readOrder(db, 'kaoru', '2019-0042'))!
  assert.deepEqual(
    [order.name, order.address, order.deliverTo.lines, order.totalMinor, order.shippingMinor],
    ['山田 花子', 'hanako@old.example', ['東京都港区見本1-1'], 73_000n, 0n],
  )
  assert.deepEqual(
    order.lines.map((line) => [line.sku, line.name['ja'], line.quantity, line.priceMinor, line.stage]),
    [
      ['KA-TSUYU-OLD', 'ピアス「露」', 1, 33_000n, 'delivered'],
      ['KA-MINAMO-9', '指輪「波」', 2, 20_000n, 'delivered'],
    ],
  )
  const { rows } = await sql`
    select f.actor like 'staff:%' as staff,
      (select count(*)::int from payments.payments p where p.order_number = f.number) as payments,
      (select count(*)::int from stock.movements m where m.reference = f.number) as movements
    from ordering.origins f where f.number = '2019-0042'`.execute(db)
  assert.deepEqual(rows, [{ staff: true, payments: 0, movements: 0 }])
  await world.doJobs()
  assert.equal((await world.letters('kaoru')).filter(({ order: of }) => of === '2019-0042').length, 0)
  const page = await owner.read('/desk/kaoru/orders/2019-0042')
  assert.match(page, /Imported from an earlier shop system.*Imported .* by Kenji/)
  assert.ok((await verify(db)).every(({ broken }) => broken === undefined))
})

test('a certificate from before is found by its number as people type it, like those of the house [KAORU-05]', async () => {
  assert.deepEqual(await findCertificate(db, 'kaoru', ' ｔｓー0042 '), {
    number: 'TS-0042',
    order: '2019-0042',
    line: 1,
    unit: 1,
  })
  assert.equal((await findCertificate(db, 'kaoru', 'TS-0077'))?.order, 'TS-0077')
  assert.equal(await findCertificate(db, 'kaoru', 'TS-0043'), undefined)
})

test('service can be asked for a piece of an imported order', async () => {
  const here = await guest(world, 'kaoru', '2019-0042')
  const page = await here.open('/kaoru/my/orders/2019-0042')
  assert.equal(page.status, 200)
  assert.match(page.words, /ピアス「露」/)
  assert.doesNotMatch(page.words, /Not paid|to be paid|お支払いをお待ち/)
  const care = await here.open('/kaoru/my/orders/2019-0042/lines/1/needs/care')
  assert.match(care.words, /remaking one side of a pair That depends/i)
})

test('a country is one that there is: the letters of none are told, and UK is read as the United Kingdom', async () => {
  const heads = '注文番号,注文日,お届け日,お名前,メールアドレス,国,商品番号,品名,価格'
  const row = (number: string, country: string) =>
    `${number},2019/4/1,2019/4/5,山田,uk@old.example,${country},X,品,100`
  const wrong = await check([heads, row('C-1', 'ZZ'), row('C-2', 'EU'), row('C-3', 'QQ')].join('\n'))
  for (const letters of ['ZZ', 'EU', 'QQ'])
    assert.match(wrong.words, new RegExp(`“${letters}” is not the two letters of a country`))
  const text = [heads, row('C-4', 'uk')].join('\n')
  await owner.press(`${address}/press`, { text, name: 'orders.csv' })
  assert.equal((await readOrder(db, 'kaoru', 'C-4'))!.country, 'GB')
})

test('what is wrong is said row by row, and nothing of a file with one wrong row is imported', async () => {
  const before = await counts()
  const wrong = [
    head,
    'A-1,2019/13/1,2019/4/5,山田,hanako@old.example,,X,品,1,100,',
    'A-2,2019/4/6,2019/4/5,山田,not an address,,X,品,0,free,',
    'A-3,2019/4/1,2027/4/5,,a@b.example,,NO-SUCH,,1,100,',
    'KA-000001,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,',
    'A-4,2019/4/1,2019/4/5,山田,a@b.example,,X,品,2,100,C-1',
    'A-5,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,C-2',
    'A-5,2019/4/1,2019/4/5,佐藤,a@b.example,,X,品,1,100,',
    'A-6,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,C-2',
    'A-7,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,TS-0042',
    '2019-0042,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,',
    'A-8,2019/4/1',
    'A-9,2019/4/1,2019/4/5,山田,a@b.example,,X,品,1,100,',
  ].join('\n')
  const shown = await check(wrong)
  assert.equal(shown.status, 422)
  for (const sentence of [
    /10 rows need correcting/,
    /2 “2019\/13\/1” in “ordered on” cannot be read as a day/,
    /3 It was delivered before it was ordered/,
    /3 “not an address” is not an e-mail address/,
    /3 “0” cannot be read as a quantity/,
    /3 “free” cannot be read as a price/,
    /4 “2027\/4\/5” in “delivered on” is a day still to come/,
    /4 “name” is empty/,
    /4 SKU “NO-SUCH” is not sold any more/,
    /5 “KA-000001” looks like a number that this shop gives by itself/,
    /6 A certificate is for one piece/,
    /8 Day, name or address differ from row 7/,
    /9 Certificate number “C-2” also stands in row 7/,
    /10 Certificate number “TS-0042” is for a piece of order 2019-0042/,
    /11 There is an order “2019-0042” already/,
    /12 It does not have as many columns/,
  ])
    assert.match(shown.words, sentence)
  assert.doesNotMatch(shown.html, /imports\/press/)
  const pressed = await owner.post(`${address}/press`, { text: wrong, name: 'x.csv' })
  assert.equal(pressed.status, 422)
  assert.equal(await counts(), before)
})

test('an order from before the years that rulings know is not imported, as its page could tell nothing', async () => {
  const from = (day: string) =>
    `${head}\nX-1,${day},${day},佐藤 健,ken@old.example,,KA-HOSHI,ネックレス「星」,1,5000,`
  for (const day of ['0000-01-01', '1985/1/1', '1989年12月31日']) {
    const { words } = await check(from(day))
    assert.match(words, /lies before 1990\. Orders from before 1990 cannot be imported/, day)
  }
  const { words } = await check(from('1990-01-02'))
  assert.match(words, /can be imported/)
  assert.doesNotMatch(words, /lies before 1990/)
})

test('Shift_JIS is read as it is, and what cannot be read at all is refused with a sentence', async () => {
  // "注文番号,…" as a spreadsheet in Japan saves it; the row has the name 花.
  const sjis = new Uint8Array([
    ...new TextEncoder().encode(
      'order,ordered on,delivered on,name,email,sku,piece,price\nS-1,2019-04-01,2019-04-02,',
    ),
    0x89,
    0xd4,
    ...new TextEncoder().encode(',s@old.example,X,'),
    0x89,
    0xd4,
    ...new TextEncoder().encode(',100\n'),
  ])
  const shown = await check(sjis)
  assert.match(shown.words, /1 order \(1 piece, 0 certificates\) can be imported/)
  assert.match(textOf(shown.html), /,花,s@old\.example/)
  for (const [bytes, sentence] of [
    [new Uint8Array([0xff, 0xfe, 0x00, 0x41]), /characters cannot be read/],
    ['', /choose a CSV file/],
    ['order\n', /no rows/],
    ['order,name\n1,2\n', /column “ordered on” is missing/],
    [`${head}\n"open`, /cannot be read as CSV/],
    [`${head}\n${'x,'.repeat(10)}\n`.repeat(2_100), /too many rows/],
    ['x'.repeat(1_000_001), /too large/],
  ] as const) {
    const refused = await check(bytes)
    assert.equal(refused.status, 422, String(sentence))
    assert.match(refused.words, sentence)
  }
})

test('only owners and those who answer customers import', async () => {
  const packer = await atTheDesk(world, 'kaoru', 'shipping')
  assert.equal((await packer.get(address)).status, 403)
  assert.equal((await packer.post(`${address}/press`, { text: good, name: 'x.csv' })).status, 403)
  const support = await atTheDesk(world, 'kaoru', 'support')
  assert.equal((await support.get(address)).status, 200)
})

test('of a file with wrong rows the sound orders can be imported, each whole; put right, the same file brings the others, and none twice', async () => {
  const rows = (mail: string, delivered: string) =>
    [
      head,
      'B-1,2019/4/1,2019/4/5,山田,b1@old.example,,X,品,1,100,B-C1',
      `B-2,2019/4/1,2019/4/5,山田,${mail},,X,品,1,100,`,
      'B-3,2019/4/1,2019/4/5,佐藤,b3@old.example,,X,品,1,100,',
      `B-3,2019/4/1,${delivered},佐藤,b3@old.example,,Y,品,1,100,`,
    ].join('\r\n')
  const before = await counts()
  const shown = await check(rows('', ''))
  assert.equal(shown.status, 422)
  assert.match(shown.words, /Import the order of which no row is wrong/)
  const text = textOf(shown.html)
  assert.equal((await owner.post(`${address}/press`, { text, name: 'b.csv' })).status, 422)
  assert.equal(await counts(), before)
  const press = { text, name: 'b.csv', wrong: 'leave-out' }
  assert.match(await owner.press(`${address}/press`, press), /1 order was imported/)
  assert.equal((await findCertificate(db, 'kaoru', 'B-C1'))?.order, 'B-1')
  assert.deepEqual(
    [await readOrder(db, 'kaoru', 'B-2'), await readOrder(db, 'kaoru', 'B-3')],
    [undefined, undefined],
  )
  const right = await check(rows('b2@old.example', '2019/4/5'))
  assert.equal(right.status, 200, right.words)
  const rest = { text: textOf(right.html), name: 'b.csv' }
  assert.match(await owner.press(`${address}/press`, rest), /2 orders were imported/)
  assert.equal((await readOrder(db, 'kaoru', 'B-3'))?.lines.length, 2)
  assert.equal(await counts(), before + 3n)
})

test('an order that was placed under an address its buyer has changed since is theirs, and no second customer', async () => {
  const mai = { name: '高橋 舞', address: 'mai@old.example', language: 'ja' } as const
  const id = randomUUID()
  await registerCustomer(db, 'kaoru', mai, { at: world.now(), id })
  const asked = { at: world.now(), letter: randomUUID(), network: 'a' }
  const customer = (await readCustomer(db, 'kaoru', id))!
  await askNewAddress(db, 'kaoru', customer, 'mai@new.example', asked)
  await makeAddressLink(db, 'kaoru', { customer: id, address: 'mai@new.example' }, 'a-secret-of-hers')
  const proof = { customer: id, token: 'a-secret-of-hers', at: world.now() }
  assert.ok(!('refused' in (await proveAddress(db, 'kaoru', proof))))
  const rows = [head, '2018-0007,2018/4/1,2018/4/5,高橋 舞,Mai@old.example,,KA-X,ピアス,1,9000,'].join('\r\n')
  const shown = await check(rows)
  await owner.press(`${address}/press`, { text: textOf(shown.html), name: 'orders.csv' })
  const order = (await readOrder(db, 'kaoru', '2018-0007'))!
  assert.deepEqual([order.customer, order.address.toLowerCase()], [id, 'mai@old.example'])
  assert.equal(await findCustomer(db, 'kaoru', 'mai@old.example'), undefined)
})
