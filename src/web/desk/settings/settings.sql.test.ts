/** An owner changes settings at the desk: over HTTP, and what customers are asked for from then on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  atTheDesk,
  goOnToHow,
  hiddenFields,
  openWorld,
  pressToBuy,
  putIntoCart,
  toLastScreen,
  type Fields,
} from '#main/testing'
import { readOrder } from '#ordering'
import { readSettingsVersions, writtenIn } from '#shops'
import { filledFrom } from './field.ts'
import { sectionOf } from './sections.ts'
import { shownParts } from './told.ts'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kaoru'] })
const { db } = world
const owner = await atTheDesk(world, 'kaoru')
const base = '/desk/kaoru/settings'

/** A section as it stands in its form, with some fields written otherwise. */
function written(id: string, fields: Fields, version = world.shop('kaoru').settingsVersion): Fields {
  const section = sectionOf(id)!
  const parts = shownParts(section, writtenIn(world.shop('kaoru').settingsText))
  return { ...filledFrom(section.fields, parts, 'en'), ...fields, seen: String(version) }
}

/** The text that a page of changes would put in force. */
const textIn = (html: string): string =>
  (/<textarea name="text" hidden(?:="")?>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Changes a section and puts it in force; the words of the page that says so. */
async function change(id: string, fields: Fields, note = ''): Promise<string> {
  const looked = await owner.post(`${base}/${id}`, written(id, fields))
  assert.equal(looked.status, 200, looked.words)
  return owner.press(`${base}/versions`, { ...hiddenFields(looked.html), text: textIn(looked.html), note })
}

const fees = async () => (await world.visitor().read('/kaoru/legal')).replaceAll(/\s+/g, ' ')

async function buying() {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  return { visitor, screen: await toLastScreen(visitor, 'kaoru', { method: 'bank-transfer' }) }
}

test('a fee is looked at before it holds, holds for new orders at once, and old orders keep theirs', async () => {
  const { visitor, screen } = await buying()
  assert.match(screen.words, /¥660/)
  const placed = await pressToBuy(visitor, 'kaoru', screen)
  assert.equal(placed.status, 200, placed.words)
  const waiting = await buying()

  const looked = await owner.post(
    `${base}/shipping`,
    written('shipping', { 'selling.shipping.0.fee': '７００円' }),
  )
  assert.match(looked.words, /Goes: Shipping fees: Japan, ¥660 Comes: Shipping fees: Japan, ¥700/)
  assert.match(await fees(), /Japan any ¥660/)
  const done = await owner.press(`${base}/versions`, {
    ...hiddenFields(looked.html),
    text: textIn(looked.html),
    note: 'The carrier asks for more',
  })
  assert.match(done, /The new settings hold from now on\./)
  assert.match(done, /Version 2: .*, Kenji “The carrier asks for more” Shipping fees and destinations/)
  assert.match(await fees(), /Japan any ¥700/)
  assert.match((await buying()).screen.words, /¥700/)

  const late = await pressToBuy(waiting.visitor, 'kaoru', waiting.screen)
  assert.match(late.words, /¥700/)
  assert.doesNotMatch(late.words, /KA-\d{6}/, 'nothing is ordered by a screen that is no longer true')
  const [number = ''] = /KA-\d{6}/.exec(placed.words) ?? []
  assert.equal((await readOrder(db, 'kaoru', number))?.shippingMinor, 660n)
})

test('what cannot be is said beside its field in both languages, and nothing changes', async () => {
  const wrong = await owner.post(
    `${base}/shipping`,
    written('shipping', {
      'selling.shipping.1.to': 'Atlantis',
      'selling.shipping.2.fee': 'cheap',
      'selling.ship-within.count': '0',
    }),
  )
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /There is no country or region called “Atlantis”/)
  assert.match(wrong.words, /Please write a number/)
  assert.match(wrong.words, /Please write a number from 1 to 999/)
  const way = { 'selling.on-the-way.0.days.0': '5', 'selling.on-the-way.0.days.1': '2' }
  const smaller = await owner.post(`${base}/shipping`, written('shipping', way))
  assert.match(smaller.words, /not the smaller one/)
  assert.match(smaller.html, /class="wrong" id="field-selling\.on-the-way\.0\.days"/)
  const never = { 'closing.weekly': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }
  const japanese = await owner.in('ja').post(`${base}/closing`, written('closing', never))
  assert.equal(japanese.status, 422)
  assert.match(japanese.words, /週に1日は働く日が残るように/)
  const odd = { 'closing.days': '2026-02-30' }
  assert.match((await owner.post(`${base}/closing`, written('closing', odd))).words, /a date such as/)
  const days = { 'selling.delivery-day.first': '9', 'selling.delivery-day.last': '5' }
  assert.match(
    (await owner.post(`${base}/delivery`, written('delivery', days))).words,
    /not before the first/,
  )
  const brackets = { 'selling.payment.methods.2.brackets.1.up-to': '9000' }
  const cash = await owner.post(`${base}/payment`, written('payment', brackets))
  assert.match(cash.words, /more than that of the row before/)
  assert.match(cash.html, /id="field-selling.payment.methods.2.brackets.1.up-to-wrong"/)
  assert.equal((await readSettingsVersions(db, 'kaoru')).length, 2)
})

test('a form without a change says so, and a shop that would no longer sell is told of it', async () => {
  assert.match((await owner.post(`${base}/closing`, written('closing', {}))).words, /nothing would change/)
  const { 'selling.payment.methods.0': _card, ...others } = written('payment', {})
  const left = { ...others, 'selling.payment.methods.1': '', 'selling.payment.methods.2': '' }
  const stops = await owner.post(`${base}/payment`, left)
  assert.equal(stops.status, 200)
  assert.match(stops.words, /until these are settled: ways to pay/)
})

test('of two people who change settings at once, the later is told and sees both together', async () => {
  const version = world.shop('kaoru').settingsVersion
  const [one, other] = [owner, await atTheDesk(world, 'kaoru')]
  const looked = await one.post(`${base}/wrapping`, written('wrapping', { 'selling.wrapping.fee': '600' }))
  const meanwhile = await other.post(`${base}/closing`, written('closing', { 'closing.days': '2026-12-30' }))
  await other.press(`${base}/versions`, {
    ...hiddenFields(meanwhile.html),
    text: textIn(meanwhile.html),
    note: '',
  })
  const form = { ...hiddenFields(looked.html), text: textIn(looked.html), note: '' }
  const late = await one.post(`${base}/versions`, form)
  assert.equal(late.status, 409)
  assert.match(late.words, /Kenji changed the settings after you opened the page/)
  assert.match(late.words, /Price \(yen, tax included\): ¥550.*¥600/)
  assert.doesNotMatch(late.words, /Goes: Other closing days/)
  const { wrapping } = world.shop('kaoru').settings.selling!
  assert.equal(wrapping?.fee, 550)
  await one.press(`${base}/versions`, { ...hiddenFields(late.html), text: textIn(late.html), note: '' })
  const { settings, settingsVersion } = world.shop('kaoru')
  assert.deepEqual(
    [settings.selling?.wrapping?.fee, settings.closing.days, settingsVersion],
    [600, ['2026-12-30'], version + 2],
  )
})

test('a form that was opened before somebody else’s change is compared with what holds now', async () => {
  const version = world.shop('kaoru').settingsVersion
  const opened = written('times', { 'window-reminder-days': '3' }, version)
  await change('wrapping', { 'selling.wrapping.fee': '650' })
  const late = await owner.post(`${base}/times`, opened)
  assert.equal(late.status, 409)
  assert.match(late.words, /changed the settings after you opened the page/)
  assert.doesNotMatch(late.words, /¥650/)
})

test('the whole text is changed with its remarks kept; what cannot be changed is refused in words', async () => {
  const { settingsText } = world.shop('kaoru')
  const post = (text: string) =>
    owner.post(`${base}/text`, { text, seen: String(world.shop('kaoru').settingsVersion) })
  const moved = await post(settingsText.replace('zone: Asia/Tokyo', 'zone: Europe/Paris'))
  assert.equal(moved.status, 422)
  assert.match(moved.words, /`home` cannot be changed at the desk/)
  const typo = await post(settingsText.replace('ship-within:', 'ship-wihtin:'))
  assert.match(typo.words, /Line \d+: unknown key `selling.ship-wihtin`|Line \d+: unknown key `ship-wihtin`/)
  const pale = await post(settingsText.replace(/^ {2}ink: .*$/m, '  ink: "#8a8a8a"'))
  assert.equal(pale.status, 422)
  assert.match(pale.words, /Line \d+: the contrast of `ink` on `paper` is 3\.\d+:1; it has to be 4\.5:1/)
  const looked = await post(settingsText.replace('ship-within: 3', 'ship-within: 4'))
  assert.match(looked.words, /Pieces in stock leave within: 4 business days/)
  const done = { ...hiddenFields(looked.html), text: textIn(looked.html), note: '' }
  await owner.press(`${base}/versions`, done)
  assert.match(await fees(), /within 4 business days/)
  assert.match(world.shop('kaoru').settingsText, /# Who sells \(特定商取引法 11条\)\./)
})

test('an earlier version is read as it stood, and put in force again as a new one', async () => {
  const page = await owner.get(`${base}/versions/1`)
  assert.match(page.words, /Settings, version 1/)
  const back = await owner.post(`${base}/versions/1/back`, {})
  assert.match(back.words, /Comes: Shipping fees: Japan, ¥660/)
  const before = world.shop('kaoru').settingsVersion
  await owner.press(`${base}/versions`, { ...hiddenFields(back.html), text: textIn(back.html), note: 'back' })
  assert.equal(world.shop('kaoru').settingsVersion, before + 1)
  assert.match(await fees(), /Japan any ¥660/)
  const [newest] = await readSettingsVersions(db, 'kaoru')
  assert.deepEqual([newest?.note, newest?.parts], ['back', []])
  assert.equal(newest?.actor, `staff:${owner.member}`)
})

test('settings are the owner’s alone', async () => {
  for (const role of ['support', 'workshop', 'shipping'] as const) {
    const member = await atTheDesk(world, 'kaoru', role)
    assert.equal((await member.get(base)).status, 403)
    assert.equal((await member.post(`${base}/closing`, written('closing', {}))).status, 403)
    assert.equal((await member.post(`${base}/versions`, { seen: '1', text: 'x', note: '' })).status, 403)
  }
})
