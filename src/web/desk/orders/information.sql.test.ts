/** Late information on the right to withdraw: recorded at the desk, obeyed on My Page and in rulings. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCasesOf } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn, type Bought, type Fields } from '#main/testing'
import { readOrder } from '#ordering'
import { verify } from '#seals'

const shop = 'kami-kagu'
const clock = '2026-11-22T10:00+09:00'
const world = await openWorld(clock, { shops: [shop], units: 20 })
const { db } = world

/** The bed came on 10 October, and nobody had told its buyer of the right. */
const untold = (bought: Bought = {}): Promise<string> =>
  buy(world, shop, {
    who: 'anna',
    product: 'maru-bed',
    ordered: '2026-10-01T10:00+09:00',
    delivered: '2026-10-10T10:00+09:00',
    told: false,
    ...bought,
  })

/** The order's page at the desk, and its form with what is given. */
async function atForm(number: string, role: 'owner' | 'support' | 'shipping' = 'support') {
  const staff = await atTheDesk(world, shop, role)
  const page = `/desk/${shop}/orders/${number}`
  const form = await staff.open(`${page}/information`)
  const send = (given: Fields, language: 'ja' | 'en' = 'en') =>
    staff.in(language).post(`${page}/information`, { ...hiddenFields(form.html), ...given })
  return { staff, page, form, send, words: async () => (await staff.open(page)).words }
}

const told = { how: 'sent-before', on: '2026-11-10', note: 'sheet in the parcel' }

const myPage = async (number: string) =>
  (await signedIn(world, shop, number)).read(`/${shop}/my/orders/${number}`)

const lettersOf = async (number: string) =>
  (await world.letters(shop)).filter((one) => one.order === number && one.kind === 'informed-late')

test('staff record the day on which a buyer was told late of the right to withdraw, and it ends 14 days after that day', async () => {
  world.setClock(clock)
  const number = await untold()
  assert.match(
    await myPage(number),
    /You can end the purchase until Tuesday 26 October 2027, 23:59 \(Germany\)/,
  )
  const { send, words } = await atForm(number)
  assert.match(await words(), /This customer was not told of the right to withdraw with the order/)
  assert.equal((await send(told)).status, 303)
  assert.match(
    await words(),
    /The day they were told Tuesday 10 November 2026 How they were told told before this was recorded Note for the shop sheet in the parcel Recorded Sunday 22 November 2026, 10:00 \(Japan\) Rin/,
  )
  assert.match(await myPage(number), /You can end the purchase until Tuesday 24 November, 23:59 \(Germany\)/)
  await world.doJobs()
  assert.deepEqual(await lettersOf(number), [])
  world.setClock('2026-11-25T07:59+09:00')
  assert.match(await myPage(number), /You can end the purchase until Tuesday 24 November/)
  world.setClock('2026-11-25T08:01+09:00')
  assert.doesNotMatch(await myPage(number), /You can end the purchase/)
})

test('the letter that tells late of the right has all that the law wants said, goes out once however often it is pressed, and nothing is deducted for use after it', async () => {
  world.setClock(clock)
  const number = await untold()
  const { send } = await atForm(number, 'owner')
  const letterNow = { how: 'by-letter', on: '', note: '' }
  const presses = await Promise.all([send(letterNow), send(letterNow)])
  const statuses = [...presses, await send(letterNow)].map(({ status }) => status)
  assert.deepEqual(statuses, [303, 303, 303])
  await world.doJobs()
  const [letter, ...others] = await lettersOf(number)
  assert.deepEqual(others, [])
  const { text } = letter!
  assert.match(text, /Round bed/)
  assert.match(text, /14 days from the day on which you receive this e-mail/)
  assert.match(text, /at the latest 12 months after the end of the 14 days/)
  assert.match(text, /Model withdrawal form/)
  assert.match(text, /We will bear the cost of returning the goods/)
  assert.match(text, /You are not liable for any diminished value of the goods/)
  assert.doesNotMatch(text, /You are only liable/)
  const order = (await readOrder(db, shop, number))!
  assert.equal(order.informedAt, world.now())
  assert.equal(order.lateInformation?.length, 1)
  assert.match(await myPage(number), /until Monday 7 December, 23:59 \(Germany\)/)

  world.setClock('2026-12-05T10:00+09:00')
  const anna = await signedIn(world, shop, number)
  const form = `/${shop}/my/orders/${number}/lines/1/withdraw`
  const { html } = await anna.open(form)
  assert.equal((await anna.post(form, hiddenFields(html))).status, 303)
  const [found] = await readCasesOf(db, shop, number)
  const at = `/desk/${shop}/cases/${found!.number}`
  const staff = await atTheDesk(world, shop, 'owner')
  await staff.press(`${at}/parcel`, hiddenFields((await staff.open(at)).html))
  assert.match((await staff.open(at)).words, /nothing may be deducted/)
})

test('whoever is told after the order and before the piece comes is told what any buyer is: the days count from delivery, and use can be deducted', async () => {
  world.setClock(clock)
  const number = await untold({ ordered: '2026-11-20T10:00+09:00', delivered: 'not-yet' })
  const { send } = await atForm(number)
  await send({ how: 'by-letter', on: '', note: '' })
  await world.doJobs()
  const [letter] = await lettersOf(number)
  assert.match(letter!.text, /will expire after 14 days from the day on which you acquire/)
  assert.match(letter!.text, /You are only liable for any diminished value/)
  assert.doesNotMatch(letter!.text, /12 months/)
})

test('a press on a page that is out of date records nothing; a record can be put right, and both stay', async () => {
  world.setClock(clock)
  const number = await untold()
  const { send, words } = await atForm(number)
  assert.equal((await send(told)).status, 303)
  const stale = await send({ ...told, on: '2026-11-12' })
  assert.equal(stale.status, 409)
  assert.match(stale.words, /Somebody else has recorded it[^]*Tuesday 10 November 2026/)
  const { send: again } = await atForm(number)
  assert.equal((await again({ ...told, on: '2026-11-12' })).status, 303)
  assert.match(await words(), /Thursday 12 November 2026[^]*Tuesday 10 November 2026/)
  assert.match(await myPage(number), /until Thursday 26 November, 23:59 \(Germany\)/)
})

test('a day before the order or to come, no day and no words on how are said at their fields, in both languages', async () => {
  world.setClock(clock)
  const number = await untold()
  const { send } = await atForm(number)
  for (const [given, english, japanese] of [
    [{ on: '2026-09-30' }, /the day of the order or a later one/, /ご注文の日か、それよりあとの日/],
    [{ on: '2026-11-23' }, /Please give today or an earlier day/, /今日か、それより前の日/],
    [{ on: '2026-02-30' }, /a date that exists/, /実際にある日付/],
    [{ on: '' }, /Please give the day on which they were told/, /お知らせした日をご記入ください/],
    [{ note: '' }, /Please say how they were told/, /どのようにお知らせしたか/],
    [{ how: '' }, /choose/, /お選び/],
  ] as const) {
    const page = await send({ ...told, ...given })
    assert.equal(page.status, 422)
    assert.match(page.words, english)
    assert.match((await send({ ...told, ...given }, 'ja')).words, japanese)
  }
  assert.equal((await readOrder(db, shop, number))!.informedAt, null)
  assert.equal((await send({ ...told, on: '2026-10-01' })).status, 303)
})

test('nothing is recorded where the buyer was told with the order or has no such right, nor by whoever decides no requests', async () => {
  world.setClock(clock)
  const numbers = [await untold({ told: true }), await untold({ who: 'hanako' })]
  for (const number of numbers) {
    const { form, send, words } = await atForm(number)
    assert.equal(form.status, 404)
    assert.doesNotMatch(await words(), /right to withdraw/)
    assert.equal((await send({ seen: '0', ...told })).status, 404)
  }
  const { form, send, words } = await atForm(await untold(), 'shipping')
  assert.equal(form.status, 403)
  assert.equal((await send({ seen: '0', ...told })).status, 403)
  assert.doesNotMatch(await words(), /Tell them, or record/)
  assert.deepEqual(world.faults, [])
})

test('an order of the earlier system from abroad, whose buyer nobody is known to have told, is told of the right at the desk', async () => {
  world.setClock(clock)
  const owner = await atTheDesk(world, shop, 'owner')
  const text = [
    'order,ordered on,delivered on,name,email,country,language,sku,piece,price',
    'E-0042,2026-11-01,2026-11-08,Eva Wolf,eva@customer.example,DE,en,KK-OLD,Old bed,5000',
  ].join('\n')
  await owner.press(`/desk/${shop}/imports/press`, { text, name: 'old.csv' })
  const { send } = await atForm('E-0042')
  assert.equal((await send({ how: 'by-letter', on: '', note: '' })).status, 303)
  await world.doJobs()
  const [letter] = await lettersOf('E-0042')
  assert.match(letter!.text, /Dear Eva/)
  assert.ok((await verify(db)).every(({ broken }) => broken === undefined))
  assert.match(await myPage('E-0042'), /You can end the purchase until Monday 7 December, 23:59 \(Germany\)/)
})

test('where the right has ended long ago, untold as it was, the form for late information is not shown', async () => {
  world.setClock('2026-11-22T10:00+09:00')
  const number = await untold()
  world.setClock('2027-10-26T10:00+02:00')
  assert.match((await atForm(number)).form.words, /told/)
  world.setClock('2027-10-28T10:00+02:00')
  const { words, form } = await atForm(number)
  assert.doesNotMatch(await words(), /was not told of the right to withdraw/)
  assert.equal(form.status, 404)
})
