/** The online withdrawal function, as a stranger and as a customer have it; and what staff make of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asAdmin } from '#db/testing'
import {
  atTheDesk,
  buy,
  goOnToHow,
  hiddenFields,
  openWorld,
  putIntoCart,
  signedIn,
  type Visitor,
  type World,
} from '#main/testing'
import { textIn } from '#papers/testing'
import { makeStatementLink } from '#withdrawals'

const page = '/kaoru/withdraw'
const filled = {
  name: 'Anna Schmidt',
  contract: 'KA-999999',
  address: 'anna@customer.example',
  pieces: '',
}

/** Both steps, without a log-in. */
async function declare(visitor: Visitor, given: Readonly<Record<string, string>> = filled, at = page) {
  const first = await visitor.open(at)
  const second = await visitor.post('/kaoru/withdraw', { ...hiddenFields(first.html), ...given })
  assert.equal(second.status, 200, second.words)
  return { second, sent: await visitor.post('/kaoru/withdraw/confirm', hiddenFields(second.html)) }
}

const statementsOf = async ({ db }: World) =>
  (await sql<{ contract: string; submitted_at: unknown }>`select * from withdrawals.statements`.execute(db))
    .rows

test('every page of a shop that ships to the EU leads to the withdrawal function, without a log-in, and to the UK’s in its own words', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru', 'preorder'] })
  const anna = world.visitor('en')
  for (const place of ['/kaoru/', '/kaoru/policy', '/kaoru/my/', '/kaoru/contact', '/kaoru/basket']) {
    const { html } = await anna.open(place)
    assert.match(html, /<a href="\/kaoru\/withdraw">Withdraw from contract here<\/a>/, place)
    assert.match(html, /<a href="\/kaoru\/withdraw\/uk">Cancel contract here \(UK\)<\/a>/, place)
  }
  const uk = await anna.open('/kaoru/withdraw/uk')
  assert.doesNotMatch(uk.words.replace('Withdraw from contract here', ''), /withdraw/i)
  const { second } = await declare(anna, filled, '/kaoru/withdraw/uk')
  assert.match(second.html, /<button[^>]*>Confirm cancellation<\/button>/)
})

test('where the buyer’s country is known its words stand at the foot, whatever the browser speaks, and lead to both steps; whoever was given the piece sees none', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['milamore'], units: 5 })
  const germany = await buy(world, 'milamore', { who: 'anna', giftCode: 'A-GIFT-CODE-FOR-ANNA-1' })
  const anna = await signedIn(world, 'milamore', germany, 'ja')
  const page = await anna.open(`/milamore/my/orders/${germany}`)
  const own = /<a href="(\/milamore\/withdraw\?country=DE)"[^>]*>Vertrag widerrufen<\/a>/.exec(page.html)
  assert.ok(own !== null, page.words.slice(-300))
  const first = await anna.open(own[1]!)
  const second = await anna.post('/milamore/withdraw', { ...hiddenFields(first.html), ...filled })
  assert.match(second.html, /Widerruf bestätigen/)
  const back = await anna.post('/milamore/withdraw', { ...hiddenFields(second.html), back: 'yes' })
  assert.equal(hiddenFields(back.html)['country'], 'DE')
  const home = await buy(world, 'milamore', {})
  const hanako = await signedIn(world, 'milamore', home, 'en')
  assert.doesNotMatch((await hanako.open(`/milamore/my/orders/${home}`)).html, /country=/)
  const given = world.visitor('en')
  const opened = await given.open('/milamore/my/gift', { code: 'A-GIFT-CODE-FOR-ANNA-1' })
  assert.match(opened.path, new RegExp(germany))
  assert.doesNotMatch(opened.html, /Vertrag widerrufen/)
  const forged = await world.visitor('en').open('/milamore/withdraw?country=XX')
  assert.equal(hiddenFields(forged.html)['country'], 'XX')
})

test('two steps: name, contract and address are all that is needed, and the button says nothing but “Confirm withdrawal”', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  const anna = world.visitor('en')
  const first = await anna.open(page)
  const required = [...first.html.matchAll(/id="field-(\w+)"[^>]*aria-required="true"/g)].map(
    ([, name]) => name,
  )
  assert.deepEqual(required, ['name', 'contract', 'address'])
  const empty = await anna.post(page, { ...hiddenFields(first.html), ...filled, address: 'x' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /value="Anna Schmidt"/)
  const { second, sent } = await declare(anna)
  assert.match(second.words, /I hereby withdraw from my contract: KA-999999/)
  assert.match(second.html, /<button class="button" type="submit">Confirm withdrawal<\/button>/)
  assert.equal(sent.status, 303)
  const long = await anna.post(page, { ...hiddenFields(first.html), ...filled, contract: 'x'.repeat(201) })
  assert.equal(long.status, 422)
})

test('a statement is on record with its words and its second, is sealed, and is acknowledged by letter and as a PDF [KAMI-16]', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  const anna = world.visitor('en')
  const { second, sent } = await declare(anna)
  const done = await anna.follow(sent)
  assert.match(done.words, /We have your statement/)
  assert.match(done.words, /22 November 2026 at 10:02:03 \(Japan\), 2026-11-22T01:02:03Z/)
  // The same press again is the same statement.
  await anna.post('/kaoru/withdraw/confirm', hiddenFields(second.html))
  assert.equal((await statementsOf(world)).length, 1)
  const leaves = await sql`select from seals.leaves where source = 'withdrawals.statements'`.execute(
    asAdmin(world.db),
  )
  assert.equal(leaves.rows.length, 1)
  await world.doJobs()
  const [letter, ...others] = await world.letters('kaoru')
  assert.equal(others.length, 0)
  assert.equal(letter?.kind, 'withdrawal-received')
  assert.equal(letter?.to.address, 'anna@customer.example')
  assert.match(letter?.text ?? '', /I hereby withdraw from my contract: KA-999999/)
  assert.match(letter?.text ?? '', /22 November 2026 at 10:02:03 \(Japan\), 2026-11-22T01:02:03Z/)
  const [link] = [...done.html.matchAll(/href="([^"]+\.pdf)"/g)].map(([, address = '']) => address)
  const pdf = await anna.get(link!)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  const text = textIn(pdf.bytes).replaceAll(/\s/g, '')
  assert.match(text, /Iherebywithdrawfrommycontract/)
  for (const said of [
    'AnnaSchmidt',
    'KA-999999',
    'anna@customer.example',
    '10:02:03',
    '2026-11-22T01:02:03Z',
  ])
    assert.ok(text.includes(said), said)
})

test('a stranger learns nothing of orders: whether number and address are right, one is, or none, every page is the same', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  const number = await buy(world, 'kaoru', { who: 'anna' })
  await world.doJobs()
  const seen: string[] = []
  for (const [contract, address] of [
    [number, 'anna@customer.example'],
    [number, 'eve@customer.example'],
    ['KA-999999', 'eve@customer.example'],
  ] as const) {
    const { second, sent } = await declare(world.visitor('en'), { ...filled, contract, address })
    const done = await world.visitor('en').follow(sent)
    const same = (html: string) =>
      html
        .replaceAll(contract, '…')
        .replaceAll(address, '…')
        .replaceAll(/[\w-]{43}|W-[0-9A-F]{8}/g, '…')
    seen.push(same(second.html) + same(done.html))
  }
  assert.equal(new Set(seen).size, 1)
})

test('whoever sends one after another waits a little, and is told that a letter will do', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  const answers: number[] = []
  for (let time = 0; time < 7; time += 1) answers.push((await declare(world.visitor('en'))).sent.status)
  assert.deepEqual(answers, [303, 303, 303, 303, 303, 422, 422])
})

test('the model form of each law is a paper to download', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  const anna = world.visitor('en')
  const eu = textIn((await anna.get('/kaoru/withdraw/form/eu')).bytes).replaceAll(/\s+/g, ' ')
  assert.match(eu, /Model withdrawal form/)
  assert.match(eu, /hereby give notice/)
  const uk = textIn((await anna.get('/kaoru/withdraw/form/uk')).bytes).replaceAll(/\s+/g, ' ')
  // Schedule 3 Part B of the Regulations of 2013: its heading alone speaks of withdrawing.
  assert.match(uk, /only if you wish to withdraw from the contract/)
  assert.match(uk, /hereby give notice .{0,40}cancel/)
  assert.doesNotMatch(uk, /withdraw.*withdraw/i)
})

test('numbers of pieces that cannot be meant are said at their field, with what was typed; nothing begins', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'], units: 9 })
  const order = await buy(world, 'kaoru', { quantity: 2 })
  await declare(world.visitor('en'), { ...filled, contract: order, pieces: 'one of them' })
  await world.doJobs()
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const list = await rin.open('/desk/kaoru/withdrawals')
  const [, statement = ''] = /href="(\/desk\/kaoru\/withdrawals\/[0-9a-f-]{36})"/.exec(list.html) ?? []
  const many = await rin.post(`${statement}/order`, { order, 'line-1': '5' })
  assert.equal(many.status, 422)
  assert.match(many.html, /href="#field-line-1">[^<]+ \(how many\): At most 2 of these can be meant/)
  assert.match(many.html, /name="line-1"[^>]*value="5"|value="5"[^>]*name="line-1"/)
  assert.doesNotMatch(many.words, /Choose at least one/)
  const none = await rin.post(`${statement}/order`, { order, 'line-1': '0' })
  assert.match(none.html, /href="#field-line-1">[^<]*Choose at least one piece/)
  assert.match((await rin.post(`${statement}/order`, { order, 'line-1': 'two' })).html, /At most 2/)
  assert.equal((await rin.post(`${statement}/order`, { order, 'line-1': '１' })).status, 303)
  // Whoever presses on a page from before reads that it is done, not that a number is wrong.
  const second = await rin.post(`${statement}/order`, { order, 'line-1': '2' })
  assert.equal(second.status, 422)
  assert.match(second.words, /Somebody else has seen to it meanwhile\./)
  assert.doesNotMatch(second.words, /At most|None of these/)
})

test('a statement that belongs to no order waits at the desk, and is answered in the shop’s own words', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['kaoru'] })
  await declare(world.visitor('en'))
  await world.doJobs()
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const list = await rin.open('/desk/kaoru/withdrawals')
  assert.match(list.words, /Not matched to an order.*KA-999999/)
  const [, statement] = /href="(\/desk\/kaoru\/withdrawals\/[0-9a-f-]{36})"/.exec(list.html) ?? []
  assert.equal((await rin.post(`${statement}/answer`, { note: '' })).status, 422)
  await rin.press(`${statement}/answer`, { note: 'We found no order; please tell us its number.' })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'withdrawal-answered')
  assert.match(letter?.text ?? '', /please tell us its number/)
  assert.match(await rin.read('/desk/kaoru/withdrawals'), /There is nothing to match.*Answered by/)
})

test('from the address on, the checkout of a buyer in Germany has the words of their country at its foot', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00', { shops: ['milamore'], units: 5 })
  const visitor = world.visitor('en')
  await putIntoCart(visitor, 'milamore', 'kagero-pierce')
  const before = await visitor.open('/milamore/basket')
  assert.doesNotMatch(before.html, /Vertrag widerrufen/)
  const how = await goOnToHow(visitor, 'milamore', 'DE')
  assert.match(how.html, /withdraw\?country=DE"[^>]*>Vertrag widerrufen<\/a>/)
})

test('the link to the acknowledgement opens for a year; after it, or cut off, it says where the statement stands', async () => {
  const world = await openWorld('2026-11-22T10:02:03+09:00')
  await declare(world.visitor('en'))
  const [kept] = (
    await sql<{ statement: string }>`select statement from withdrawals.statements`.execute(world.db)
  ).rows
  const ago = (days: number) => world.now() - days * 86_400_000
  const [young, old] = ['y'.repeat(43), 'o'.repeat(43)]
  await makeStatementLink(world.db, 'kaoru', kept!.statement, { token: young, at: ago(360) })
  await makeStatementLink(world.db, 'kaoru', kept!.statement, { token: old, at: ago(370) })
  assert.equal((await world.visitor('en').get(`${page}/papers/${young}`)).status, 200)
  for (const secret of [old, young.slice(1)]) {
    const over = await world.visitor('en').get(`${page}/papers/${secret}`)
    assert.equal(over.status, 404)
    assert.match(over.words, /Its time is over.*stands in the e-mail that brought the link/)
    assert.match((await world.visitor('ja').get(`${page}/papers/${secret}`)).words, /期限が過ぎたか/)
  }
})
