/**
 * Payments at the desk, over HTTP: who looks for what came in, what is marked, and what the customer sees of
 * it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, fieldIn, hiddenFields, openWorld, paymentPage, signedIn } from '#main/testing'
import { readPayments } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 100 })
const transfer = { method: 'bank-transfer', payBy: '2026-11-27T10:00+09:00' } as const
const ordered = '2026-11-20T10:00+09:00'

async function toBePaid(toPay: Parameters<typeof buy>[2] & {} = { toPay: transfer }) {
  const number = await buy(world, 'kaoru', { ordered, ...toPay })
  const payment = async () => (await readPayments(world.db, 'kaoru', number))[0]!
  const place = `/desk/kaoru/payments/${(await payment()).payment}`
  return { number, payment, place }
}

test('a transfer is found by number, by name and by amount, and marked: a part first, then too much', async () => {
  const { number, payment, place } = await toBePaid()
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const whole = (await payment()).amount.amountMinor
  for (const text of ['', number, '山田', String(whole)]) {
    const { html } = await rin.get(`/desk/kaoru/payments?q=${encodeURIComponent(text)}`)
    assert.ok(html.includes(place), text)
  }
  assert.ok(!(await rin.get('/desk/kaoru/payments?q=nobody')).html.includes(place))
  const page = await rin.get(place)
  assert.equal(fieldIn(page.html, 'amount'), String(whole))
  const part = { key: hiddenFields(page.html)['key']!, amount: '1,000', payer: 'ヤマダ ハナコ' }
  assert.match(await rin.press(`${place}/received`, part), /paid in part/)
  await rin.press(`${place}/received`, part)
  assert.equal((await payment()).received.amountMinor, 1_000n)
  assert.ok((await rin.get('/desk/kaoru/payments?q=ﾔﾏﾀﾞ')).html.includes(place))
  const rest = { key: 'rest', amount: String(whole), payer: '' }
  assert.match(
    await rin.press(`${place}/received`, rest),
    /to be refunded .*Record that ¥1,000 was sent back/,
  )
  const back = hiddenFields((await rin.get(place)).html)
  assert.match(
    await rin.press(`${place}/given-back`, { amount: '1000', seen: back['seen']! }),
    /¥1,000 was sent back/,
  )
  assert.equal((await payment()).toGiveBack.amountMinor, 0n)
})

test('what is not an amount is not recorded, and what was typed stays', async () => {
  const { place, payment } = await toBePaid()
  const rin = await atTheDesk(world, 'kaoru', 'support')
  for (const amount of ['', '0', 'much']) {
    const answer = await rin.post(`${place}/received`, { key: 'k', amount, payer: 'ヤマダ' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /value="ヤマダ"/)
  }
  assert.equal((await payment()).received.amountMinor, 0n)
})

test('payments are for the owner and for support; the workshop and the packers see none', async () => {
  const { place } = await toBePaid()
  assert.equal((await (await atTheDesk(world, 'kaoru', 'owner')).get(place)).status, 200)
  for (const role of ['workshop', 'shipping'] as const) {
    const one = await atTheDesk(world, 'kaoru', role)
    for (const path of [place, '/desk/kaoru/payments']) assert.equal((await one.get(path)).status, 403)
    assert.equal((await one.post(`${place}/received`, { key: 'k', amount: '1', payer: '' })).status, 403)
  }
})

test('My Page says what is to be paid and leads to its page; after it is marked, it asks no more', async () => {
  const { number, payment, place } = await toBePaid()
  const hanako = await signedIn(world, 'kaoru', number)
  const order = `/kaoru/my/orders/${number}`
  const page = await hanako.get(order)
  assert.match(page.words, /You can pay ¥[\d,]+ until Friday 27 November, 09:59 \(Japan\)/)
  const { payment: id } = await payment()
  assert.match(await hanako.press(`${order}/pay`, { payment: id }), /Mihon Bank, Mihon branch/)
  assert.equal((await hanako.post(`${order}/pay`, { payment: 'another' })).status, 404)
  const kenji = await atTheDesk(world, 'kaoru')
  const amount = String((await payment()).amount.amountMinor)
  await kenji.press(`${place}/received`, { key: 'all', amount, payer: '' })
  assert.doesNotMatch(await hanako.read(order), /(Please|You can) pay/)
})

test('whoever was given the piece sees nothing of what it costs or how it is paid', async () => {
  const { number, payment } = await toBePaid({ giftCode: 'FLOWER-2026', toPay: transfer })
  const misaki = world.visitor()
  const page = await misaki.open('/kaoru/my/gift', { code: 'FLOWER-2026' })
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.words, /Payment/)
  const { payment: id } = await payment()
  assert.equal((await misaki.post(`/kaoru/my/orders/${number}/pay`, { payment: id })).status, 404)
})

test('cash on delivery is paid when the parcel is handed over, and only then', async () => {
  const door = { method: 'cash-on-delivery', payBy: null } as const
  const { number, payment } = await toBePaid({ toPay: door })
  assert.match(await world.visitor().read(await paymentPage(world, 'kaoru', number)), /ready for the carrier/)
  await world.doJobs()
  assert.equal((await payment()).state, 'open')
  const arrived = await toBePaid({ toPay: door, delivered: '2026-11-20T09:00+09:00' })
  await world.doJobs()
  assert.equal((await arrived.payment()).state, 'paid')
})
