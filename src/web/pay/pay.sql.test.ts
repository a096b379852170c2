/** The pages where customers pay, over HTTP: each way the payment service of the demonstration goes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buy, openWorld, paymentPage, signedIn } from '#main/testing'
import { markReceived, readLedger, readPayments, requestPayment, type Payment } from '#payments'
import { transaction } from '#db'
import { readOrder } from '#ordering'
import { readOnHand } from '#stock'
import { enqueue } from '#jobs'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'], units: 100 })
const { db } = world
const card = { method: 'card', payBy: '2026-11-21T10:00+09:00' } as const
const ordered = '2026-11-20T10:00+09:00'

/** Somebody with an order by card to pay, before the page of the payment service. */
async function atTheService(shop = 'kaoru') {
  const number = await buy(world, shop, { ordered, toPay: card })
  const page = await paymentPage(world, shop, number)
  const visitor = world.visitor()
  const service = await visitor.open(page, {})
  assert.match(service.words, /No real money moves/)
  return {
    page,
    visitor,
    choose: (choice: string) => visitor.open(`${page}/demo`, { choice }),
    payment: async (): Promise<Payment> => (await readPayments(db, shop, number))[0]!,
    /** Kinds and amounts of the ledger. */
    entries: async () => {
      const { entries } = await readLedger(db, shop, { number, currency: 'JPY' })
      return entries.map(({ kind, amount }) => [kind, amount.amountMinor])
    },
  }
}

test('a card is approved and taken in: the page says so at once, and the money is in once [MILA-03]', async () => {
  const { choose, payment, entries, visitor, page } = await atTheService('milamore')
  assert.match((await choose('success')).words, /need not pay again/)
  assert.equal((await payment()).state, 'authorised')
  await world.doJobs()
  const { state, amount } = await payment()
  assert.equal(state, 'paid')
  assert.deepEqual(await entries(), [
    ['authorised', amount.amountMinor],
    ['captured', amount.amountMinor],
  ])
  assert.match(await visitor.read(page), /This is paid/)
  // Back in the browser leads to no second payment.
  for (const place of ['demo', 'demo/bank'])
    assert.match((await visitor.open(`${page}/${place}`)).words, /This is paid/)
})

test('the bank’s own step is confirmed, or fails and can be tried again', async () => {
  const { choose, payment, visitor, page } = await atTheService()
  assert.match((await choose('confirm')).words, /Identity check/)
  assert.match((await choose('not-confirmed')).words, /could not confirm that the card is yours/)
  assert.equal((await payment()).state, 'declined')
  await visitor.open(page, {})
  await choose('confirm')
  await choose('success')
  await world.doJobs()
  assert.deepEqual([(await payment()).state, (await payment()).tries], ['paid', 2])
})

test('a declined card is charged nothing, and another may be tried until it is due', async () => {
  const { choose, payment, entries, visitor, page } = await atTheService()
  assert.match((await choose('decline')).words, /did not approve it\. Nothing was charged/)
  assert.deepEqual(await entries(), [])
  await visitor.open(page, {})
  await choose('success')
  await world.doJobs()
  assert.equal((await payment()).state, 'paid')
})

test('whoever leaves without paying finds the payment as it was', async () => {
  const { payment, visitor, page } = await atTheService()
  assert.match(await visitor.read(page), /Go on to pay/)
  assert.equal((await payment()).state, 'open')
})

test('the answer to the capture is lost: asked again, the money is taken in once', async () => {
  const { choose, payment, entries } = await atTheService()
  await choose('time-out')
  const { failed } = await world.tryJobs()
  assert.deepEqual(
    failed.map(({ name }) => name),
    ['payment-capture'],
  )
  assert.equal((await payment()).state, 'authorised')
  await world.doJobs()
  const { state, amount } = await payment()
  assert.equal(state, 'paid')
  assert.deepEqual(
    (await entries()).filter(([kind]) => kind === 'captured'),
    [['captured', amount.amountMinor]],
  )
})

for (const choice of ['twice', 'out-of-order'])
  test(`notices that come ${choice} are written once each, and the order is paid once`, async () => {
    const { choose, payment, entries } = await atTheService()
    await choose(choice)
    await world.doJobs()
    const { state, amount, payment: id } = await payment()
    assert.equal(state, 'paid')
    assert.deepEqual((await entries()).toSorted(), [
      ['authorised', amount.amountMinor],
      ['captured', amount.amountMinor],
    ])
    const { rows } = await sql`select from payments.notices
      where payment = ${id} and provider = 'demo'`.execute(db)
    assert.equal(rows.length, 2)
  })

test('a payment that is over leads to no payment service: the press is told so', async () => {
  const { choose, visitor, page } = await atTheService()
  await choose('success')
  await world.doJobs()
  const pressed = await visitor.post(page, {})
  assert.equal(pressed.status, 409)
  assert.match(pressed.words, /This is paid/)
})

test('a bank transfer is told with account, amount, until when and under which name, in both languages', async () => {
  const toPay = { method: 'bank-transfer', payBy: '2026-11-27T10:00+09:00' } as const
  const number = await buy(world, 'kaoru', { ordered, toPay })
  const page = await paymentPage(world, 'kaoru', number)
  const { amount } = (await readPayments(db, 'kaoru', number))[0]!
  const [ja, en] = [await world.visitor('ja').read(page), await world.visitor('en').read(page)]
  for (const words of ['見本銀行 見本支店', '普通 0000000', '11月27日（金）09:59（日本時間）まで', number])
    assert.ok(ja.includes(words), `${words} in ${ja}`)
  for (const words of ['Mihon Bank, Mihon branch', 'until Friday 27 November, 09:59', number])
    assert.ok(en.includes(words), `${words} in ${en}`)
  assert.ok(ja.includes(`${amount.amountMinor.toLocaleString('ja')}円`))
})

test('what an extra costs is paid by a link that needs no sign-in', async () => {
  const number = await buy(world, 'kaoru', { ordered })
  const extra = {
    payment: crypto.randomUUID(),
    order: number,
    purpose: 'extra',
    amount: { amountMinor: 3_300n, currency: 'JPY' },
    method: 'card',
    payBy: null,
  } as const
  await requestPayment(db, 'kaoru', extra, { actor: 'staff:kenji', at: world.now() })
  const page = await paymentPage(world, 'kaoru', number)
  const visitor = world.visitor()
  assert.match(await visitor.read(page), /an additional charge .* ¥3,300/)
  await visitor.open(page, {})
  await visitor.open(`${page}/demo`, { choice: 'success' })
  await world.doJobs()
  assert.match(await visitor.read(page), /This is paid/)
  // Back in the browser leads to no second payment.
  for (const place of ['demo', 'demo/bank'])
    assert.match((await visitor.open(`${page}/${place}`)).words, /This is paid/)
})

test('a link that was cut off, is too old or is of another shop opens nothing', async () => {
  const number = await buy(world, 'kaoru', { ordered, toPay: card })
  const page = await paymentPage(world, 'kaoru', number)
  const visitor = world.visitor()
  for (const path of [`${page.slice(0, -1)}x`, page.replace('/kaoru/', '/milamore/')]) {
    const { status, words } = await visitor.get(path)
    assert.deepEqual([status, /does not open a page/.test(words)], [404, true])
  }
  assert.equal((await visitor.get(page)).headers.get('cache-control'), 'no-store')
  await sql`update payments.links set ends_at = '2026-11-20T00:00Z'`.execute(db)
  assert.equal((await visitor.get(page)).status, 404)
})

test('a notice that the payment service did not sign changes nothing', async () => {
  const { payment } = await atTheService()
  const { payment: id } = await payment()
  const body = JSON.stringify({
    id: 'made-up',
    shop: 'kaoru',
    payment: id,
    what: 'told',
    authorisedMinor: '99999',
    capturedMinor: '99999',
    refundedMinor: '0',
  })
  const answer = await world.app.request('http://shop.example/kaoru/pay/notices/demo', {
    method: 'POST',
    body,
    headers: { 'x-signature': '0'.repeat(64), 'content-length': String(body.length) },
  })
  assert.equal(answer.status, 403)
  assert.equal((await payment()).state, 'open')
})

test('the letter that asks for a payment leads to its page without a sign-in; the letter that is kept opens nothing', async () => {
  const { visitor } = await atTheService()
  const toPay = { method: 'card', payBy: '2026-11-21T10:00+09:00' } as const
  const number = await buy(world, 'kaoru', { ordered, who: 'emily', toPay })
  const { payment: id } = (await readPayments(db, 'kaoru', number))[0]!
  await transaction(db, (tx) =>
    enqueue(tx, 'tell-customer', { tell: 'payment-wanted', payment: id }, { shop: 'kaoru', at: world.now() }),
  )
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find((one) => one.kind === 'payment-wanted')!
  const link = /\/kaoru\/pay\/[\w-]{43}/.exec(letter.text)?.[0]
  assert.ok(link !== undefined && letter.html.includes(link), letter.text)
  assert.match(await visitor.read(link), new RegExp(number))
  const { rows } = await sql<{ text: string }>`select text_body as text from mail.letters
    where kind = 'payment-wanted' and order_number = ${number}`.execute(db)
  assert.ok(!rows[0]!.text.includes(link))
  assert.match((await visitor.get(`/kaoru/pay/${id}`)).location, /\/kaoru\/my\/$/)
  for (const broken of [link.slice(0, -9), `${link}.`]) {
    const page = await visitor.get(broken)
    assert.equal(page.status, 404)
    assert.match(page.words, /It was cut off[^]*My Page/)
  }
})

test('a transfer that came in part has a letter that says what came and asks for the rest, once; so does My Page', async () => {
  const toPay = { method: 'bank-transfer', payBy: '2026-11-27T10:00+09:00' } as const
  const number = await buy(world, 'kaoru', { ordered, who: 'emily', toPay })
  const { payment, amount } = (await readPayments(db, 'kaoru', number))[0]!
  const part = { payment, key: 'part', amountMinor: 1_000n, payer: '' }
  for (let press = 0; press < 2; press += 1)
    await markReceived(db, 'kaoru', part, { actor: 'staff:kenji', at: world.now() })
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter(
    (one) => one.order === number && one.kind === 'payment-wanted',
  )
  assert.equal(letters.length, 1)
  const rest = (amount.amountMinor - 1_000n).toLocaleString('en')
  assert.ok(letters[0]!.text.includes(`Still to pay: ¥${rest}`), letters[0]!.text)
  assert.match(letters[0]!.text, /We have received ¥1,000, thank you\./)
  const visitor = await signedIn(world, 'kaoru', number)
  const page = await visitor.read(`/kaoru/my/orders/${number}`)
  assert.match(page, /We have received ¥1,000; this is the rest\./)
})

test('what is not paid in time gives its stock back once, also after a part came in, and the customer is told', async () => {
  const toPay = { method: 'bank-transfer', payBy: '2026-11-20T11:00+09:00' } as const
  const bought = { ordered, who: 'emily', product: 'minamo-ring', options: { size: '11' }, toPay } as const
  const number = await buy(world, 'kaoru', bought)
  const { lines } = (await readOrder(db, 'kaoru', number))!
  const { sku } = lines[0]!
  const onSale = async () => (await readOnHand(db, 'kaoru', [sku])).get(sku)!.sale
  const before = await onSale()
  const { payment } = (await readPayments(db, 'kaoru', number))[0]!
  const by = { actor: 'staff:kenji', at: world.now() } as const
  await markReceived(db, 'kaoru', { payment, key: 'a part', amountMinor: 1_000n, payer: '' }, by)
  await world.goTo('2026-11-20T10:59+09:00')
  assert.equal(await onSale(), before)
  await world.goTo('2026-11-20T11:00+09:00')
  assert.equal(await onSale(), before + 1)
  const [after] = await readPayments(db, 'kaoru', number)
  assert.deepEqual([after!.state, after!.toGiveBack.amountMinor], ['expired', 1_000n])
  const kinds = (await world.letters('kaoru')).filter((one) => one.order === number).map(({ kind }) => kind)
  assert.equal(kinds.filter((kind) => kind === 'given-up').length, 1)
})
