/**
 * An order is changed after it was placed: another day, wrapping, another address, another size and stone.
 * At once where the shop's documents accept it and nothing costs more, else by staff; never once it is too
 * late, and never twice.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { isReadable, press, readCase, readCasesOf, readEvents } from '#cases'
import {
  atTheDesk,
  buy,
  customerLink,
  deskLink,
  hiddenFields,
  openWorld,
  signedIn,
  type Staff,
  type World,
} from '#main/testing'
import { readOrder, takeStep } from '#ordering'
import { noteForParcel } from '#papers'
import { dispatchParcel, readParcelsOf } from '#parcels'
import { readLedger } from '#payments'
import { barriersOn, browserStory } from './browser.ts'

const orderOf = async (world: World, shop: string, number: string) =>
  (await readOrder(world.db, shop, number))!

/** The only case of an order, with its state. */
async function caseOf(world: World, shop: string, order: string) {
  const [found] = await readCasesOf(world.db, shop, order)
  const theCase = found === undefined ? undefined : await readCase(world.db, shop, found.number)
  assert.ok(theCase !== undefined && isReadable(theCase))
  return theCase
}

type Asked = {
  readonly shop: string
  readonly order: string
  readonly request: string
  readonly answers?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
}

/** Asks on My Page, from the page as it stands; answers what the page says then. */
async function asks(world: World, { shop, order, request, answers = {}, fields = {} }: Asked) {
  const buyer = await signedIn(world, shop, order, 'en')
  const form = `/${shop}/my/orders/${order}/lines/1/${request}`
  const page = await buyer.open(`${form}?${new URLSearchParams(answers)}`)
  if (!page.html.includes('name="key"')) return page
  return buyer.open(form, { ...hiddenFields(page.html), ...answers, description: '', ...fields })
}

/** Presses a step at the desk, from the page as it stands. */
async function step(
  world: World,
  staff: Staff,
  at: { shop: string; number: string },
  place: string,
  fields = {},
) {
  const theCase = await readCase(world.db, at.shop, at.number)
  const version = String(theCase!.version)
  return staff.press(`/desk/${at.shop}/cases/${at.number}/${place}`, { version, ...fields })
}

const sendOff = (world: World, shop: string, order: string) =>
  dispatchParcel(
    world.db,
    shop,
    { parcel: crypto.randomUUID(), order, lines: [1], carrier: 'yamato', tracking: '400000000001' },
    { actor: 'staff:world', at: world.now() },
  )

const ring = { product: 'minamo-ring', ordered: '2026-11-20T10:00+09:00', delivered: 'not-yet' } as const

test('a delivery day is changed at once within the days that can still be met, until the order is shipped; then it is refused with the clause [KAORU-22]', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['kaoru'], units: 5 })
  const order = await buy(world, 'kaoru', ring)
  const ask = { shop: 'kaoru', order, request: 'change-delivery-day' }
  const question = await asks(world, ask)
  assert.match(question.words, /Wednesday 25 November 2026.*Monday 30 November 2026/)
  assert.doesNotMatch(question.words, /24 November 2026|1 December 2026/)
  const outside = await asks(world, { ...ask, answers: { wished: '2026-12-01' } })
  assert.match(outside.words, /5th to the 10th day/)
  assert.deepEqual((await orderOf(world, 'kaoru', order)).changes, [])
  const done = await asks(world, { ...ask, answers: { wished: '2026-11-28' } })
  assert.match(done.words, /Your order has been changed/)
  assert.match(done.words, /Saturday 28 November 2026/)
  assert.doesNotMatch(done.words, /2026-11-28/)
  assert.equal((await orderOf(world, 'kaoru', order)).checkout?.deliveryDay, '2026-11-28')
  const kenji = await atTheDesk(world, 'kaoru', 'owner', 'en')
  assert.match((await kenji.open('/desk/kaoru/work')).words, /Delivery wished for on Saturday 28 November/)
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ kind }) => kind === 'case-changed')
  assert.match(letter!.text, /2026年11月28日|28 November 2026/)
  await sendOff(world, 'kaoru', order)
  const late = await asks(world, { ...ask, answers: { wished: '2026-11-29' } })
  assert.match(late.words, /cannot be changed once the shipping procedure is complete/)
  assert.equal((await orderOf(world, 'kaoru', order)).changes.length, 1)
  assert.deepEqual(world.faults, [])
})

test('wrapping is put on an order once it is paid and until it is shipped [MILA-33]', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['milamore'] })
  const bangle = { product: 'tsugime-bangle', ordered: '2026-11-20T10:00+09:00' } as const
  const order = await buy(world, 'milamore', { ...bangle, delivered: 'not-yet' })
  const ask = { shop: 'milamore', order, request: 'wrapping' }
  assert.match((await asks(world, ask)).words, /Your order has been changed/)
  assert.deepEqual((await orderOf(world, 'milamore', order)).checkout?.wrapping, { feeMinor: 0n })
  const kenji = await atTheDesk(world, 'milamore', 'owner', 'en')
  assert.match((await kenji.open('/desk/milamore/work')).words, /gift wrapping/)
  // Taken off again, and put on again, as long as it is here.
  await asks(world, ask)
  assert.equal((await orderOf(world, 'milamore', order)).checkout?.wrapping, null)
  // Not paid: it waits, and nothing is wrapped.
  const toPay = { method: 'bank-transfer', payBy: null } as const
  const unpaid = await buy(world, 'milamore', { ...bangle, toPay })
  await asks(world, { ...ask, order: unpaid })
  assert.equal((await caseOf(world, 'milamore', unpaid)).current.state, 'requested')
  assert.deepEqual((await orderOf(world, 'milamore', unpaid)).changes, [])
  // Packed: somebody of the shop has to open the box, and is asked.
  const packed = await buy(world, 'milamore', { ...bangle, delivered: 'not-yet' })
  const by = { actor: 'staff:world', at: world.now() } as const
  for (const next of ['make', 'prepare', 'pack'] as const)
    await takeStep(world.db, 'milamore', { order: packed, lines: [1], step: next, seen: 0 }, by)
  await asks(world, { ...ask, order: packed })
  const asked = await caseOf(world, 'milamore', packed)
  assert.equal(asked.current.state, 'requested')
  await step(world, kenji, { shop: 'milamore', number: asked.number }, 'change', { 'make-change-note': '' })
  assert.deepEqual((await orderOf(world, 'milamore', packed)).checkout?.wrapping, { feeMinor: 0n })
  assert.deepEqual(world.faults, [])
})

test('wrapping that costs a fee is priced by the shop’s settings, accepted and paid without anybody of the shop, who see it in their work', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['kaoru'], units: 5 })
  const order = await buy(world, 'kaoru', ring)
  const buyer = await signedIn(world, 'kaoru', order, 'en')
  const asked = await asks(world, { shop: 'kaoru', order, request: 'wrapping', fields: { wrap: 'yes' } })
  assert.match(asked.words, /Gift wrapping[^]*550/)
  assert.match(asked.words, /your order stays as it is/)
  const { number, current, version } = await caseOf(world, 'kaoru', order)
  assert.equal(current.state, 'quoted')
  assert.equal((await orderOf(world, 'kaoru', order)).checkout?.wrapping ?? null, null)
  const yes = { version: String(version), agreed: 'yes', method: 'bank-transfer' }
  assert.ok((await buyer.post(`/kaoru/my/cases/${number}/quote`, yes)).status < 400)
  const kenji = await atTheDesk(world, 'kaoru', 'owner', 'en')
  const waiting = (await caseOf(world, 'kaoru', order)).current
  assert.ok(waiting.state === 'quote-accepted')
  const money = { key: 'a key of this press', amount: '550', payer: '' }
  await kenji.press(`/desk/kaoru/payments/${waiting.payment}/received`, money)
  await world.doJobs()
  assert.equal((await caseOf(world, 'kaoru', order)).current.state, 'changed')
  assert.deepEqual((await orderOf(world, 'kaoru', order)).checkout?.wrapping, { feeMinor: 550n })
  const actors = (await readEvents(world.db, 'kaoru', number)).map(({ actor }) => actor.split(':')[0])
  assert.ok(!actors.includes('staff'), actors.join())
  assert.match((await kenji.open('/desk/kaoru/work')).words, /gift wrapping/i)
  // Packed: the box would have to be opened, so that staff are asked.
  const packed = await buy(world, 'kaoru', ring)
  const by = { actor: 'staff:world', at: world.now() } as const
  for (const next of ['prepare', 'pack'] as const)
    await takeStep(world.db, 'kaoru', { order: packed, lines: [1], step: next, seen: 0 }, by)
  await asks(world, { shop: 'kaoru', order: packed, request: 'wrapping', fields: { wrap: 'yes' } })
  assert.equal((await caseOf(world, 'kaoru', packed)).current.state, 'requested')
  assert.deepEqual(world.faults, [])
})

test('wrapping after shipment is refused with the clause and the day on which it left [MILA-34]', async () => {
  const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['milamore'] })
  const order = await buy(world, 'milamore', {
    product: 'tsugime-bangle',
    ordered: '2026-11-20T10:00+09:00',
    delivered: 'not-yet',
  })
  const buyer = await signedIn(world, 'milamore', order, 'en')
  const form = `/milamore/my/orders/${order}/lines/1/wrapping`
  const before = hiddenFields((await buyer.open(form)).html)
  await sendOff(world, 'milamore', order)
  // Whoever opened the form before it left, and presses after.
  for (const page of [await buyer.open(form), await buyer.open(form, { ...before, description: '' })]) {
    assert.match(page.words, /After shipment it is too late/)
    assert.match(page.words, /22 November 2026/)
    assert.doesNotMatch(page.html, /name="key"/)
  }
  assert.deepEqual(await readCasesOf(world.db, 'milamore', order), [])
  assert.deepEqual((await orderOf(world, 'milamore', order)).changes, [])
  assert.deepEqual(world.faults, [])
})

const kikyo = {
  product: 'kikyo-ring',
  options: { size: '9', stone: 'garnet' },
  ordered: '2026-11-20T10:00+09:00',
  delivered: 'not-yet',
} as const
const specification = (order: string, fields: Readonly<Record<string, string>>) => ({
  shop: 'k-uno',
  order,
  request: 'change-specification',
  fields: { 'option-size': '9', 'option-stone': 'garnet', 'option-engraving': '', ...fields },
})

test('what can still be changed of a piece depends on how far the work is, each option by itself [KUNO-11]', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['k-uno'] })
  const order = await buy(world, 'k-uno', kikyo)
  const by = { actor: 'staff:world', at: world.now() } as const
  const go = (next: 'make' | 'prepare' | 'pack') =>
    takeStep(world.db, 'k-uno', { order, lines: [1], step: next, seen: 0 }, by)
  const offered = async () => {
    const buyer = await signedIn(world, 'k-uno', order, 'en')
    const { html } = await buyer.open(`/k-uno/my/orders/${order}/lines/1/change-specification`)
    return ['size', 'stone', 'engraving'].filter((id) => html.includes(`name="option-${id}"`))
  }
  assert.deepEqual(await offered(), ['size', 'stone', 'engraving'])
  const tooLong = await asks(world, specification(order, { 'option-engraving': 'thirteen signs' }))
  assert.match(tooLong.words, /At most 12 characters, please\./)
  const strange = await asks(world, specification(order, { 'option-stone': 'ruby' }))
  assert.match(strange.words, /Please choose one\./)
  await go('make')
  assert.deepEqual(await offered(), ['stone', 'engraving'])
  const late = await asks(world, specification(order, { 'option-size': '11' }))
  assert.match(late.words, /Work has gone on too far to change this\./)
  await go('prepare')
  assert.deepEqual(await offered(), ['engraving'])
  await go('pack')
  assert.deepEqual(await offered(), [])
  const none = await asks(world, specification(order, { 'option-engraving': 'H & K' }))
  assert.match(none.words, /Work has gone on too far to change this\./)
  assert.deepEqual(await readCasesOf(world.db, 'k-uno', order), [])
  assert.deepEqual(world.faults, [])
})

test('a quote that work has gone past is accepted by nobody, and two of the shop who press at once change an order once', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['k-uno'] })
  const { db } = world
  const shop = world.shop('k-uno')
  const order = await buy(world, 'k-uno', kikyo)
  await asks(world, specification(order, { 'option-stone': 'sapphire' }))
  const theCase = await caseOf(world, 'k-uno', order)
  const { number, version } = theCase
  const staff = (who: string) => ({ actor: `staff:${who}`, at: world.now(), version }) as const
  const change = { command: 'make-change', note: '' } as const
  const both = await Promise.all(['kenji', 'yui'].map((who) => press(db, shop, number, change, staff(who))))
  assert.deepEqual(both.map((one) => ('refused' in one ? one.refused : one.state)).toSorted(), [
    'changed',
    'page-out-of-date',
  ])
  assert.equal((await orderOf(world, 'k-uno', order)).changes.length, 1)
  // The next step of work and the next change at once: each sees the other, or waits.
  const again = await buy(world, 'k-uno', kikyo)
  await asks(world, specification(again, { 'option-size': '11' }))
  const next = await caseOf(world, 'k-uno', again)
  const [made, changed] = await Promise.all([
    takeStep(db, 'k-uno', { order: again, lines: [1], step: 'make', seen: 0 }, staff('yui')),
    press(db, shop, next.number, change, { ...staff('kenji'), version: next.version }),
  ])
  const stands = await orderOf(world, 'k-uno', again)
  const won = [made === undefined, !('refused' in changed)]
  assert.deepEqual(won.toSorted(), [false, true], JSON.stringify([made, changed]))
  assert.deepEqual(
    [stands.lines[0]!.stage, stands.lines[0]!.sku],
    won[0] ? ['in-production', 'KU-KIKYO-9-GA'] : ['accepted', 'KU-KIKYO-11-GA'],
  )
  // Quoted, then worked on: the yes comes too late.
  const third = await buy(world, 'k-uno', kikyo)
  await asks(world, specification(third, { 'option-size': '11' }))
  const quoted = await caseOf(world, 'k-uno', third)
  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  await step(world, kenji, { shop: 'k-uno', number: quoted.number }, 'quote', {
    'quote-works': 'Size 11 instead of 9',
    'quote-amount': '5500',
    'quote-ready': '',
    'quote-until': '2026-12-01',
  })
  await takeStep(db, 'k-uno', { order: third, lines: [1], step: 'make', seen: 0 }, staff('yui'))
  const asked = await caseOf(world, 'k-uno', third)
  const yes = {
    command: 'accept-quote',
    agreed: 'I agree.',
    pay: { payment: crypto.randomUUID(), method: 'card' },
  } as const
  const outcome = await press(db, shop, asked.number, yes, {
    actor: 'customer:hanako',
    at: world.now(),
    version: asked.version,
  })
  assert.deepEqual(outcome, { refused: 'too-late-to-change', line: 1 })
  assert.deepEqual((await orderOf(world, 'k-uno', third)).changes, [])
})

test('an address is changed by staff while the order is here; a country has the form of its own, and the box goes to the new one', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['kaoru'], units: 5 })
  const order = await buy(world, 'kaoru', ring)
  const before = (await orderOf(world, 'kaoru', order)).deliverTo
  const osaka = {
    'to-country': 'JP',
    'to-name': '佐藤 美咲',
    'to-postcode': '530-0001',
    'to-region': '27',
    'to-city': '大阪市北区',
    'to-lines': '梅田1-1-1',
    'to-phone': '06-1234-5678',
  }
  const ask = { shop: 'kaoru', order, request: 'change-address', fields: osaka }
  const wrong = await asks(world, { ...ask, fields: { ...osaka, 'to-postcode': '12' } })
  assert.match(wrong.words, /Postcode: please/)
  const abroad = await asks(world, { ...ask, fields: { ...osaka, 'to-country': 'DE' } })
  assert.match(abroad.words, /written in another way/)
  assert.deepEqual(await readCasesOf(world.db, 'kaoru', order), [])
  await asks(world, ask)
  const { number, current } = await caseOf(world, 'kaoru', order)
  assert.equal(current.state, 'requested')
  assert.deepEqual((await orderOf(world, 'kaoru', order)).deliverTo, before)
  const kenji = await atTheDesk(world, 'kaoru', 'owner', 'en')
  await step(world, kenji, { shop: 'kaoru', number }, 'change', { 'make-change-note': '' })
  const { deliverTo, changes } = await orderOf(world, 'kaoru', order)
  assert.deepEqual(
    [deliverTo.name, deliverTo.lines],
    ['佐藤 美咲', ['〒530-0001', '大阪府大阪市北区', '梅田1-1-1']],
  )
  assert.deepEqual(
    changes.map(({ what, actor }) => [what, actor]),
    [['address', `staff:${kenji.member}`]],
  )
  await sendOff(world, 'kaoru', order)
  const [parcel] = await readParcelsOf(world.db, 'kaoru', order)
  const by = { actor: 'staff:world', at: world.now() } as const
  const note = await noteForParcel(world.db, world.shop('kaoru'), parcel!.parcel, by)
  assert.ok(!('refused' in note) && note.sheet !== undefined)
  assert.deepEqual(note.sheet.to, { ...note.sheet.to, name: '佐藤 美咲', lines: deliverTo.lines })
  assert.deepEqual(world.faults, [])
})

test('a charge that is paid after the work went past the change goes back, and the piece is made as it was', async () => {
  const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['k-uno'] })
  const { db } = world
  const shop = world.shop('k-uno')
  const order = await buy(world, 'k-uno', kikyo)
  await asks(world, specification(order, { 'option-size': '11' }))
  const { number } = await caseOf(world, 'k-uno', order)
  const at = { shop: 'k-uno', number }
  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  await step(world, kenji, at, 'quote', {
    'quote-works': 'Size 11 instead of 9',
    'quote-amount': '5500',
    'quote-ready': '',
    'quote-until': '2026-12-01',
  })
  const { version } = await caseOf(world, 'k-uno', order)
  const payment = crypto.randomUUID()
  const yes = {
    command: 'accept-quote',
    agreed: 'I agree.',
    pay: { payment, method: 'bank-transfer' },
  } as const
  await press(db, shop, number, yes, { actor: 'customer:hanako', at: world.now(), version })
  const work = { actor: 'staff:yui', at: world.now() } as const
  await takeStep(db, 'k-uno', { order, lines: [1], step: 'make', seen: 0 }, work)
  await kenji.press(`/desk/k-uno/payments/${payment}/received`, {
    key: 'a key of this press',
    amount: '5500',
    payer: '',
  })
  await world.doJobs()
  const after = await caseOf(world, 'k-uno', order)
  assert.deepEqual(after.current, { state: 'refund-owed', amountMinor: '5500', currency: 'JPY' })
  const stands = await orderOf(world, 'k-uno', order)
  assert.deepEqual([stands.changes, stands.lines[0]!.sku], [[], 'KU-KIKYO-9-GA'])
  const ledger = await readLedger(db, 'k-uno', stands)
  assert.deepEqual([ledger.refundOwed.amountMinor, ledger.left.amountMinor], [5_500n, stands.totalMinor])
  await step(world, kenji, at, 'payment', { 'pay-out-note': '' })
  assert.equal((await caseOf(world, 'k-uno', order)).current.state, 'settled')
  assert.deepEqual(world.faults, [])
})

/** The page keeps nobody out, at the width it has. */
async function isOpenToAll(page: Page): Promise<void> {
  assert.deepEqual(await barriersOn(page), [], page.url())
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(tooWide, false, `${page.url()} scrolls sideways`)
}

const pressOn = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: words }).click()
  await page.waitForLoadState()
}

browserStory(
  'a customised ring is made with another stone for a handling charge: quoted, accepted and paid first, with the old and the new one on record [KUNO-10] [KUNO-12]',
  async (context) => {
    const world = await openWorld('2026-11-21T09:00+09:00', { shops: ['k-uno'] })
    const { base } = await world.serve()
    const order = await buy(world, 'k-uno', { ...kikyo, who: 'anna' })
    const stone = async () =>
      (await orderOf(world, 'k-uno', order)).lines[0]!.options.map(({ value }) => value['en']).join()
    const phone = await context.newPage()
    await phone.setViewportSize({ width: 360, height: 740 })
    await phone.goto(base + (await customerLink(world, 'k-uno', order)).path)
    await phone.locator('main form button').click()
    await phone.goto(`${base}/k-uno/my/orders/${order}?lang=en`)
    await phone.locator('.needs a[href$="/needs/change"]').first().click()
    await isOpenToAll(phone)
    await phone.locator('main a[href*="/lines/1/change-specification"]').first().click()
    await isOpenToAll(phone)
    assert.match(await phone.innerText('main'), /Changes after the order is confirmed/)
    await phone.selectOption('[name=option-stone]', 'sapphire')
    await pressOn(phone, /Ask for this change/)
    await isOpenToAll(phone)
    const { number } = await caseOf(world, 'k-uno', order)
    assert.equal(await stone(), 'JP size 9,Garnet')

    const desk = await context.newPage()
    await desk.goto(base + (await deskLink(world, 'k-uno', 'support')).path)
    await pressOn(desk, /Sign in|受付に入る/)
    await desk.goto(`${base}/desk/k-uno/cases/${number}?lang=en`)
    assert.match(await desk.innerText('main'), /Sapphire/)
    await desk.fill('[name=quote-works]', 'Sapphire instead of garnet, with a handling charge')
    await desk.fill('[name=quote-amount]', '38,500')
    await desk.locator('#step-quote form button').click()
    await isOpenToAll(desk)
    assert.equal(await stone(), 'JP size 9,Garnet')

    await phone.goto(`${base}/k-uno/my/cases/${number}?lang=en`)
    await isOpenToAll(phone)
    await phone.check('[name=agreed]')
    await phone.check('[name=method][value=card]')
    await pressOn(phone, /Accept the quote and pay/)
    assert.equal(await stone(), 'JP size 9,Garnet')
    await pressOn(phone, /Go on to pay/)
    await pressOn(phone, /^Pay$/)
    await world.doJobs()
    assert.equal(await stone(), 'JP size 9,Sapphire')
    await phone.goto(`${base}/k-uno/my/cases/${number}?lang=en`)
    assert.match(await phone.innerText('main'), /Your order has been changed/)
    await isOpenToAll(phone)

    await desk.goto(`${base}/desk/k-uno/work?lang=en`)
    assert.match(
      await desk.innerText('#to-make ~ form, section:has(#to-make)'),
      /Sapphire[^]*Before: [^\n]*Garnet/,
    )
    await isOpenToAll(desk)
    await desk.goto(`${base}/desk/k-uno/orders/${order}?lang=en`)
    assert.match(
      await desk.innerText('main'),
      /Changed since the order[^]*Now: [^\n]*Sapphire[^]*Before: [^\n]*Garnet/,
    )
    await isOpenToAll(desk)
    const events = (await readEvents(world.db, 'k-uno', number)).map(({ type }) => type)
    assert.deepEqual(events, ['Asked', 'Quoted', 'QuoteAccepted', 'QuotePaid'])
    const [change] = (await orderOf(world, 'k-uno', order)).changes
    assert.deepEqual([change?.what, change?.caseNumber], ['specification', number])
    assert.deepEqual(world.faults, [])
  },
)
