/** What people come with, over HTTP: the piece, the first question, the answers, and a way after each no. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFor, buy, guest, openWorld } from '#main/testing'
import { recordAdjustment } from '#payments'
import { deliverParcel, dispatchParcel } from '#parcels'

const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru'], units: 20 })
const staff = { actor: 'staff:kenji', at: world.now() } as const
const pageOf = (number: string): string => `/kaoru/my/orders/${number}`
const ring = { product: 'minamo-ring' } as const

test('a change of mind that cannot be met is told why, and what can be done instead [KAORU-09] [KAORU-29]', async () => {
  const number = await buy(world, 'kaoru', ring)
  const here = await guest(world, 'kaoru', number)
  const { words, html } = await here.open(`${pageOf(number)}/lines/1/needs/unwanted`)
  assert.match(words, /Not possible Withdrawal \(your legal right\) No, we cannot do this\. .*Cooling-off/)
  assert.match(words, /What you can do instead Something is wrong with it Care and service/)
  assert.match(html, /href="\/kaoru\/my\/orders\/[^"]+\/lines\/1\/needs\/care"/)
  assert.match(html, /href="\/kaoru\/contact\?order=[^"]+">.*?Write to us/)
  assert.doesNotMatch(html, /href="[^"]+\/(exchange|return)[?"]/)
})

test('a buyer in Germany is shown both ways back, until when and at whose cost [KAORU-10]', async () => {
  const number = await buy(world, 'kaoru', { ...ring, who: 'anna' })
  const here = await guest(world, 'kaoru', number)
  const { words, html } = await here.open(`${pageOf(number)}/lines/1/needs/unwanted`)
  assert.match(
    words,
    /Withdrawal \(your legal right\) or return for a refund Yes, until Friday 4 December, 23:59 \(Germany\)/,
  )
  assert.match(html, /href="[^"]+\/lines\/1\/withdraw(\?[^"]*)?"/)
  assert.match(words, /You pay for sending it to us/)
  assert.doesNotMatch(words, /What you can do instead/)
  const way = /href="([^"]+\/lines\/1\/return\?reason=changed-mind)"/.exec(html)![1]!
  assert.match((await here.open(way)).words, /Before you ask/)
})

test('of what is wrong it is asked once, for every request that turns on it, and the answer goes along', async () => {
  const number = await buy(world, 'kaoru', ring)
  const here = await guest(world, 'kaoru', number)
  const address = `${pageOf(number)}/lines/1/needs/wrong`
  const first = await here.open(address)
  assert.match(first.words, /What is wrong\?/)
  assert.doesNotMatch(first.html, /value="changed-mind"/)
  assert.match((await here.open(`${address}?pressed=reason`)).words, /Please choose one/)
  const answered = await here.open(`${address}?reason=defect`)
  assert.match(answered.words, /Exchange Yes, until Friday 27 November, 23:59 \(Japan\)\./)
  const way = /href="([^"]+\/lines\/1\/exchange\?reason=defect)"/.exec(answered.html)![1]!
  assert.match((await here.open(way)).words, /Your request has not been sent yet/)
})

test('the page before the press has a key of its own at each look, and shows what has changed since', async () => {
  const number = await buy(world, 'kaoru', ring)
  const here = await guest(world, 'kaoru', number)
  const address = `${pageOf(number)}/lines/1/exchange?reason=defect`
  const keyIn = (html: string) => /name="key" value="([^"]{16,})"/.exec(html)![1]!
  const [first, again] = [await here.open(address), await here.open(address)]
  assert.notEqual(keyIn(first.html), keyIn(again.html))
  assert.equal(
    first.html.replace(keyIn(first.html), ''),
    again.html.replace(keyIn(again.html), ''),
    'and else nothing differs',
  )
  const other = await here.open(`${pageOf(number)}/lines/1/exchange?reason=wrong-item`)
  assert.notEqual(other.html.replace(keyIn(other.html), ''), first.html.replace(keyIn(first.html), ''))
})

test('where several pieces can be meant it is asked which; a need of one piece leads to it at once', async () => {
  const number = await buy(world, 'kaoru', { ...ring, also: ['tsuyu-pierce'] })
  const here = await guest(world, 'kaoru', number)
  const { html } = await here.open(pageOf(number))
  const which = /href="([^"]+\/needs\/care)"/.exec(html)![1]!
  assert.equal(which, `${pageOf(number)}/needs/care`)
  const asked = await here.open(which)
  assert.match(
    asked.words,
    /Care and service Which piece is it about\? .*Ring “Minamo”.*Pierced earrings “Tsuyu”/,
  )
  assert.match(asked.html, /href="[^"]+\/lines\/2\/needs\/care"/)
  const care = await here.open(`${pageOf(number)}/lines/2/needs/care`)
  assert.match(care.words, /Remaking one side of a pair/)
  const one = await buy(world, 'kaoru', ring)
  const alone = await guest(world, 'kaoru', one)
  assert.match((await alone.open(pageOf(one))).html, /href="[^"]+\/lines\/1\/needs\/care"/)
  assert.match((await alone.get(`${pageOf(one)}/needs/care`)).location, /\/lines\/1\/needs\/care$/)
})

test('pages of needs and of the policy are shown to whoever may see the order, and to nobody else', async () => {
  const [mine, other] = [await buy(world, 'kaoru', ring), await buy(world, 'kaoru', { who: 'emily' })]
  const here = await guest(world, 'kaoru', mine)
  for (const place of ['/promises', '/needs/wrong', '/lines/1/needs/wrong']) {
    assert.equal((await here.get(pageOf(other) + place)).status, 404, place)
    assert.match((await world.visitor().open(pageOf(mine) + place)).words, /four ways in/, place)
  }
  for (const place of ['/needs/banana', '/lines/1/needs/banana', '/lines/7/needs/wrong'])
    assert.equal((await here.get(pageOf(mine) + place)).status, 404, place)
  const open = await buy(world, 'kaoru', { ...ring, delivered: 'not-yet' })
  const early = await guest(world, 'kaoru', open)
  assert.match((await early.open(`${pageOf(open)}/lines/1/needs/wrong`)).words, /once the piece has arrived/)
})

test('whatever changes about an order stands on its page at once, though the page was drawn before', async () => {
  const number = await buy(world, 'kaoru', { ...ring, delivered: 'not-yet' })
  const here = await guest(world, 'kaoru', number)
  const read = () => here.read(pageOf(number))
  assert.equal(await read(), await read())
  const parcel = '00000000-0000-4000-8000-0000000000ee'
  const box = { parcel, order: number, lines: [1], carrier: 'yamato', tracking: '400000000077' }
  await dispatchParcel(world.db, 'kaoru', box, staff)
  assert.match(await read(), /Shipped .*400000000077 .*It has arrived/)
  await deliverParcel(world.db, 'kaoru', parcel, { ...staff, actor: 'carrier' })
  const arrived = await read()
  assert.match(arrived, /Delivered Sunday 22 November 2026/)
  assert.doesNotMatch(arrived, /It has arrived/)
  await world.doJobs()
  assert.match(await read(), /E-mails \([1-9]\)/)
  const less = { amount: { amountMinor: -700n, currency: 'JPY' }, reason: 'a scratch', ...staff }
  assert.equal(await recordAdjustment(world.db, 'kaoru', number, less), undefined)
  assert.match(await read(), /Corrected -¥700/)
  const asked = await askFor(world, 'kaoru', number, { answers: { reason: 'defect' } })
  const busy = await read()
  assert.match(busy, new RegExp(`Your requests Exchange: Ring “Minamo” ${asked}`))
  assert.doesNotMatch(busy, /you can tell us until/)
  const ways = await here.open(`${pageOf(number)}/lines/1/needs/wrong?reason=defect`)
  assert.match(ways.words, new RegExp(`Under way: ${asked}`))
  const promises = await here.read(`${pageOf(number)}/promises`)
  assert.match(promises, new RegExp(`Under way: ${asked}`))
  assert.doesNotMatch(promises, /(Under way: \S+) \1/)
  const care = await here.read(`${pageOf(number)}/lines/1/needs/care`)
  assert.match(care, /That depends on your answer to one question\./)
  assert.doesNotMatch(care, /questions? for you/)
})
