/**
 * What is promised of an order that is paid later: its days begin with the money, and move with the day of
 * delivery that is agreed afterwards.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  atTheDesk,
  goOnToHow,
  hiddenFields,
  openWorld,
  pressToBuy,
  putIntoCart,
  signedIn,
  toLastScreen,
} from '#main/testing'
import { readOrder } from '#ordering'
import { readPayments } from '#payments'

/** A Friday; the Monday after it is a holiday. */
const friday = '2026-11-20T10:00+09:00'
const world = await openWorld(friday, { shops: ['kaoru'], units: 60 })
const { db } = world

async function bought(how: Record<string, string>, product = 'minamo-ring') {
  world.setClock(friday)
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', product, { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', how)
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  const [number = ''] = /KA-\d{6}/.exec(thanks.words) ?? []
  await world.doJobs()
  return { last, number }
}

const promiseOf = async (number: string) => (await readOrder(db, 'kaoru', number))!.lines[0]!.promise

/** Staff find the money on the account. */
async function moneyCame(number: string, at: string): Promise<void> {
  world.setClock(at)
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const payment = (await readPayments(db, 'kaoru', number))[0]!
  const place = `/desk/kaoru/payments/${payment.payment}`
  const { key = '' } = hiddenFields((await rin.get(place)).html)
  await rin.press(`${place}/received`, { key, amount: String(payment.amount.amountMinor), payer: '' })
  await world.doJobs()
}

async function letterOf(kind: string, number: string): Promise<string> {
  const found = (await world.letters('kaoru')).find((one) => one.kind === kind && one.text.includes(number))
  assert.ok(found !== undefined, `${kind} for ${number}`)
  return found.text
}

/** The row of an order in the lists of work. */
async function workOn(number: string): Promise<string> {
  const page = await (await atTheDesk(world, 'kaoru')).open('/desk/kaoru/work')
  const row = page.html.split('<li').find((one) => one.includes(`/orders/${number}`))
  assert.ok(row !== undefined, page.words)
  return row.replaceAll(/<[^>]+>/g, ' ')
}

test('a ready piece that is paid by transfer leaves within the shop’s days of the payment: so says the last screen, and so it is promised once the money is in [MILA-26]', async () => {
  const { last, number } = await bought({ method: 'bank-transfer' })
  assert.match(
    last.words,
    /we ship it within 3 business days of your payment\. If you pay today, we ship it by Thursday 26 November/,
  )
  assert.doesNotMatch(last.words, /Sent within/)
  assert.match(
    await letterOf('order-placed', number),
    /if your payment reaches us on Friday 20 November 2026, leaves us by Thursday 26 November[^]*The days count from your payment/,
  )
  // Tuesday morning: nobody is late, and My Page tells the days as of now.
  world.setClock('2026-11-27T09:00+09:00')
  const order = await (await signedIn(world, 'kaoru', number)).read(`/kaoru/my/orders/${number}`)
  assert.match(order, /count from your payment\. If it is complete today: We send it by Wednesday 2 December/)
  assert.doesNotMatch(await workOn(number), /size 11\)\s+late|Promised/)
  await moneyCame(number, '2026-11-27T10:00+09:00')
  assert.deepEqual(await promiseOf(number), {
    shipBy: '2026-12-02',
    deliverFrom: '2026-11-28',
    deliverTo: '2026-12-04',
  })
  const paid = await letterOf('paid', number)
  assert.match(paid, /leaves us by Wednesday 2 December 2026, arrives between Saturday 28 November/)
  assert.match(await workOn(number), /by Wednesday 2 December/)
  assert.doesNotMatch(await workOn(number), /size 11\)\s+late/)
  world.setClock('2026-12-03T09:00+09:00')
  assert.match(await workOn(number), /size 11\)\s+late/)
})

test('a day that was wished for and that the money came too late for is promised no more: the page, the e-mail and the desk say so', async () => {
  const { number } = await bought({ method: 'bank-transfer', day: '2026-11-27' })
  const page = async () => (await signedIn(world, 'kaoru', number, 'en')).read(`/kaoru/my/orders/${number}`)
  assert.match(await page(), /Day of delivery wished for Friday 27 November 2026 (?!.*no longer possible)/)
  // Before it is paid the page tells what a payment on this day leads to.
  world.setClock('2026-11-28T09:00+09:00')
  const late =
    /Day of delivery wished for Friday 27 November 2026: no longer possible, as the payment comes later/
  assert.match(await page(), late)
  await moneyCame(number, '2026-11-28T10:00+09:00')
  assert.match(await page(), late)
  assert.match(
    await letterOf('paid', number),
    /You wished for delivery on Friday 27 November 2026\. As your payment reached us later, it cannot come on that day/,
  )
  assert.match(
    await (await atTheDesk(world, 'kaoru', 'owner', 'en')).read(`/desk/kaoru/orders/${number}`),
    late,
  )
  const intime = await bought({ method: 'bank-transfer', day: '2026-11-27' })
  await moneyCame(intime.number, '2026-11-21T10:00+09:00')
  assert.doesNotMatch(await letterOf('paid', intime.number), /You wished for delivery/)
})

test('a piece made to order that is paid a week later leaves a week later; the same notice twice moves nothing again [MILA-28]', async () => {
  const { number } = await bought({ method: 'bank-transfer' }, 'kasane-ring')
  const before = (await promiseOf(number))!
  await moneyCame(number, '2026-11-27T10:00+09:00')
  const after = (await promiseOf(number))!
  const days = (Date.parse(after.shipBy) - Date.parse(before.shipBy)) / 86_400_000
  assert.equal(days, 7)
  await world.doJobs()
  const moved = await db
    .selectFrom('ordering.events')
    .select('data')
    .where('type', '=', 'PromiseMoved')
    .where('number', '=', number)
    .execute()
  assert.deepEqual(
    moved.map(({ data }) => data),
    [{ why: 'payment', from: Date.parse('2026-11-27T10:00+09:00'), before, after }],
  )
})

test('what is paid on the day of the order, or at the door, is promised from the order', async () => {
  for (const method of ['bank-transfer', 'cash-on-delivery']) {
    const { last, number } = await bought({ method })
    const before = await promiseOf(number)
    if (method === 'bank-transfer') await moneyCame(number, '2026-11-20T17:00+09:00')
    else assert.match(last.words, /: we ship it by Thursday 26 November/)
    assert.equal(before?.shipBy, '2026-11-26')
    assert.deepEqual(await promiseOf(number), before)
  }
})

test('another day of delivery, agreed later, moves what is promised, and back again; staff see by when it leaves [KAORU-22]', async () => {
  const { number } = await bought({ method: 'cash-on-delivery' })
  const promised = (await promiseOf(number))!
  const wish = async (wished: string) => {
    const buyer = await signedIn(world, 'kaoru', number, 'en')
    const form = `/kaoru/my/orders/${number}/lines/1/change-delivery-day`
    const page = await buyer.open(`${form}?wished=${wished}`)
    await buyer.open(form, { ...hiddenFields(page.html), wished, description: '' })
    await world.doJobs()
    return promiseOf(number)
  }
  world.setClock('2026-11-21T09:00+09:00')
  // The shop is closed on Saturdays: it leaves on the Friday before.
  const later = { shipBy: '2026-11-27', deliverFrom: '2026-11-30', deliverTo: '2026-11-30' }
  assert.deepEqual(await wish('2026-11-30'), later)
  assert.match(await workOn(number), /by Friday 27 November/)
  assert.match(
    await letterOf('case-changed', number),
    /leaves us by Friday 27 November 2026, arrives by Monday 30 November 2026/,
  )
  assert.deepEqual(await wish('2026-11-26'), promised)
})

test('of an order that is still to be paid, the e-mail about another day of delivery tells what a payment on that day leads to', async () => {
  const { number } = await bought({ method: 'bank-transfer' })
  world.setClock('2026-11-21T09:00+09:00')
  const buyer = await signedIn(world, 'kaoru', number, 'en')
  const form = `/kaoru/my/orders/${number}/lines/1/change-delivery-day`
  const page = await buyer.open(`${form}?wished=2026-11-30`)
  await buyer.open(form, { ...hiddenFields(page.html), wished: '2026-11-30', description: '' })
  await world.doJobs()
  assert.match(
    await letterOf('case-changed', number),
    /if your payment reaches us on Saturday 21 November 2026, leaves us by Friday 27 November 2026/,
  )
})

test('of a piece that is still to be made no day is offered on which it cannot be there', async () => {
  const { number } = await bought({ method: 'cash-on-delivery' }, 'kasane-ring')
  const buyer = await signedIn(world, 'kaoru', number, 'en')
  const form = `/kaoru/my/orders/${number}/lines/1/change-delivery-day`
  assert.doesNotMatch((await buyer.open(form)).words, /\d+ November/)
  const page = await buyer.open(`${form}?wished=2026-11-28`)
  const answer = await buyer.open(form, { ...hiddenFields(page.html), wished: '2026-11-28', description: '' })
  assert.match(answer.words, /choose one of the days offered/)
  assert.equal((await readOrder(db, 'kaoru', number))?.checkout?.deliveryDay, null)
})
