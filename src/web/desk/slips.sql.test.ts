/** What slips from a pen, in forms of the desk and of My Page: said at the field, or read as it was meant. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCase, press, readCase, type CaseRequest } from '#cases'
import { atTheDesk, buy, fieldIn, hiddenFields, openWorld, signedIn, type Fields } from '#main/testing'
import { readOrder } from '#ordering'

const world = await openWorld('2026-11-20T10:00+09:00', {
  shops: ['milamore', 'kami-kagu', 'kaoru'],
  units: 9,
})
const { db } = world

const slips = {
  '2026-02-30': /Please choose a date that exists/,
  '2026-2-3': /Please choose a date that exists/,
  '202600-01-01': /Please choose a date that exists/,
  '0000-01-01': /Please check the year of the date/,
  '0026-11-27': /Please check the year of the date/,
  '9999-12-31': /Please check the year of the date/,
}

type Form = {
  readonly shop: string
  readonly page: string
  readonly action?: string
  readonly fields: Fields
}

/** Sends the form with each slip in its field of a day. */
async function slipIn(field: string, { shop, page, action = page, fields }: Form): Promise<void> {
  const staff = await atTheDesk(world, shop)
  const { html } = await staff.open(page)
  for (const [day, sentence] of Object.entries(slips)) {
    const answer = await staff.post(action, { ...hiddenFields(html), ...fields, [field]: day })
    assert.equal(answer.status, 422, `${action} ${day}\n${answer.words}`)
    assert.match(answer.words, sentence, `${action} ${day}`)
    assert.equal(fieldIn(answer.html, field), day)
  }
  assert.deepEqual(world.faults, [])
}

/** Somebody sends a ring in to be resized, and it is at the shop. */
async function ringTakenIn() {
  const shop = 'milamore'
  const order = (await readOrder(db, shop, await buy(world, shop, { product: 'tomoshibi-ring' })))!
  const actor = `customer:${order.customer}` as const
  const request: CaseRequest = {
    key: order.number,
    request: 'resize',
    line: 1,
    quantity: 1,
    answers: { handover: 'post' },
    description: 'It is a little tight.',
    photos: [],
    requester: 'buyer',
    language: 'ja',
    details: { work: 'resize', handover: 'post', to: '13' },
  }
  const opened = await openCase(db, world.shop(shop), order, request, { actor, at: world.now() })
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  for (const command of [
    { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' },
    { command: 'take-in', parcel: crypto.randomUUID(), condition: 'Fine.', photos: [] },
  ] as const) {
    const { version } = (await readCase(db, shop, opened.number))!
    const by = { actor: 'staff:kenji', at: world.now(), version } as const
    const outcome = await press(db, world.shop(shop), opened.number, command, by)
    assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  }
  return { page: `/desk/${shop}/cases/${opened.number}`, order: order.number, number: opened.number }
}

test('a quote that is ready or open until a day that is none, or in no year of ours, is asked for again', async () => {
  const { page } = await ringTakenIn()
  const form = {
    shop: 'milamore',
    page,
    action: `${page}/quote`,
    fields: { 'quote-works': 'From 11 to 13.', 'quote-amount': '5500', 'quote-until': '2026-12-01' },
  }
  await slipIn('quote-ready', form)
  await slipIn('quote-until', { ...form, fields: { ...form.fields, 'quote-ready': '2026-12-11' } })

  const staff = await atTheDesk(world, 'milamore')
  const { html } = await staff.open(page)
  const passed = { ...hiddenFields(html), ...form.fields, 'quote-ready': '2026-11-19' }
  const answer = await staff.post(form.action, passed)
  assert.match(answer.html, /id="field-quote-ready-wrong"/, 'a day that has passed is said at its own field')
  assert.doesNotMatch(answer.html, /id="field-quote-until-wrong"/)
  const far = await staff.post(form.action, { ...passed, 'quote-ready': '2062-12-11' })
  assert.match(far.html, /id="field-quote-ready-wrong"/, 'and so is one that nobody would wait for')
})

test('the day on which somebody was told of a right exists', async () => {
  const number = await buy(world, 'kami-kagu', { who: 'anna', product: 'maru-bed', told: false })
  const page = `/desk/kami-kagu/orders/${number}/information`
  const fields = { how: 'sent-before', note: 'sheet in the parcel' }
  await slipIn('on', { shop: 'kami-kagu', page, fields })
})

test('the days of a piece that is sold exist', async () => {
  const page = '/desk/kaoru/catalogue/minamo-ring'
  const { html } = await (await atTheDesk(world, 'kaoru')).open(page)
  const names = ['name-ja', 'name-en', 'description-ja', 'description-en', 'care-ja', 'care-en', 'price']
  const fields = Object.fromEntries(names.map((name) => [name, fieldIn(html, name)]))
  await slipIn('order-until', { shop: 'kaoru', page, fields: { ...fields, offered: 'yes' } })
})

test('a quote of more than a shop would ever ask is said to be too much, not too little', async () => {
  const { page } = await ringTakenIn()
  const staff = await atTheDesk(world, 'milamore')
  const fields = { 'quote-works': 'From 11 to 13.', 'quote-amount': '99999999', 'quote-until': '2026-12-01' }
  const answer = await staff.post(`${page}/quote`, {
    ...hiddenFields((await staff.open(page)).html),
    ...fields,
  })
  assert.equal(answer.status, 422)
  assert.match(
    answer.words,
    /Price in yen, tax included: Please check the amount: a quote is for ten million/,
  )
})

test('a quote whose time is over is not offered any more, and a late yes is told so', async () => {
  const { page, order, number } = await ringTakenIn()
  const staff = await atTheDesk(world, 'milamore')
  const fields = { 'quote-works': 'From 11 to 13.', 'quote-amount': '5500', 'quote-until': '2026-11-20' }
  await staff.press(`${page}/quote`, { ...hiddenFields((await staff.open(page)).html), ...fields })
  const hanako = await signedIn(world, 'milamore', order)
  const request = `/milamore/my/cases/${number}`
  const offered = await hanako.open(request)
  assert.match(offered.words, /Accept the quote and pay/)
  // The last second is over, and nobody has closed it yet.
  world.setClock('2026-11-21T00:00+09:00')
  const yes = { ...hiddenFields(offered.html), agreed: 'yes', method: 'card' }
  for (const late of [await hanako.open(`${request}/quote`, yes), await hanako.open(request)]) {
    assert.match(late.words, /The time for this quote is over/)
    assert.doesNotMatch(late.words, /Accept the quote and pay|had moved on/)
  }
  world.setClock('2026-11-20T10:00+09:00')
})

test('a tracking number and a worth are read as people type them in Japanese', async () => {
  const number = await buy(world, 'milamore', { product: 'tomoshibi-ring' })
  const hanako = await signedIn(world, 'milamore', number)
  const form = await hanako.open(`/milamore/my/orders/${number}/lines/1/resize`)
  const typed = { 'care-to': '13', 'care-value': '３３，０００円', description: 'きついです。' }
  const asked = await hanako.open(form.path, { ...hiddenFields(form.html), ...typed })
  assert.match(asked.words, /¥33,000/)
  const [request = ''] = /cases\/[A-Z0-9-]+/.exec(asked.path) ?? []
  const staff = await atTheDesk(world, 'milamore')
  const page = `/desk/milamore/${request}`
  const taking = { ...hiddenFields((await staff.open(page)).html), 'accept-care-reason': 'A plain band.' }
  await staff.press(`${page}/taking-on`, taking)
  const send = await hanako.open(`/milamore/my/${request}`)
  const parcel = { carrier: 'ヤマト運輸', tracking: '４０００ー０００－０３１' }
  const sent = await hanako.open(`/milamore/my/${request}/sent`, { ...hiddenFields(send.html), ...parcel })
  assert.match(sent.words, /4000-000-031/)
  assert.deepEqual(world.faults, [])
})

test('a press that is incomplete and too late is told that the case moved on, with all that was written', async () => {
  const { page } = await ringTakenIn()
  const [rin, kenji] = [await atTheDesk(world, 'milamore', 'support'), await atTheDesk(world, 'milamore')]
  const seen = hiddenFields((await rin.open(page)).html)
  const quoted = { 'quote-works': 'From 11 to 13.', 'quote-amount': '5500', 'quote-until': '2026-12-01' }
  await kenji.press(`${page}/work`, {
    ...seen,
    'begin-work-ready': '2026-12-11',
    'begin-work-note': '',
  })
  for (const typed of [{ ...quoted, 'quote-amount': '' }, quoted]) {
    const late = await rin.post(`${page}/quote`, { ...seen, ...typed })
    assert.match(late.words, /This case has moved on since the page was opened[^]*From 11 to 13\./)
    assert.doesNotMatch(late.words, /needs another look/)
  }
})
