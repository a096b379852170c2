/**
 * Parcels that could not be delivered: back in the shop with their cause, the customer asked, sent again at
 * whose cost is agreed, or money as the documents have it. Through the doors of `#cases` and of the desk.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { formatInstant } from '#calendar'
import { atTheDesk, buy, openWorld, signedIn, type World } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, dispatchParcel, readParcel, readReturnCauses, undeliverable } from '#parcels'
import { demoIn, readLedger, readPayments, receiveNotice, startPayment } from '#payments'
import { readUnits } from '#units'
import {
  isReadable,
  parcelCameBack,
  paymentEnded,
  press,
  readAddress,
  readCase,
  readEvents,
  wakeCase,
} from './index.ts'
import type { AnyCommand } from '#cases/kinds'

const staff = (world: World) => ({ actor: 'staff:kenji' as const, at: world.now() })
const customer = (world: World) => ({ actor: 'customer:hanako' as const, at: world.now() })

/** A parcel that left on the 15th and came back on the 22nd. */
async function cameBack(
  who: { who?: 'anna'; country?: string } = {},
  cause: 'absent' | 'address' | 'customs' = 'absent',
) {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['preorder'], units: 5 })
  const { db } = world
  const shop = world.shop('preorder')
  const order = await buy(world, 'preorder', {
    ...who,
    ordered: '2026-11-10T10:00+09:00',
    delivered: 'not-yet',
  })
  const parcel = randomUUID()
  const sent = { parcel, order, lines: [1], carrier: 'ヤマト運輸', tracking: '123456789012' }
  await dispatchParcel(db, 'preorder', sent, staff(world))
  await undeliverable(db, 'preorder', parcel, staff(world))
  const back = async () =>
    parcelCameBack(db, shop, (await readParcel(db, 'preorder', parcel))!, cause, staff(world))
  const opened = await back()
  assert.ok(opened !== undefined && 'number' in opened && !('refused' in opened), JSON.stringify(opened))
  const { number } = opened
  const caseNow = async () => {
    const found = await readCase(db, 'preorder', number)
    assert.ok(found !== undefined && isReadable(found))
    return found
  }
  const pressed = async (command: AnyCommand, by: ReturnType<typeof staff> | ReturnType<typeof customer>) =>
    press(db, shop, number, command, { ...by, version: (await caseNow()).version })
  const did = async (command: AnyCommand, by: ReturnType<typeof staff> | ReturnType<typeof customer>) => {
    const done = await pressed(command, by)
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
  const stageOf = async () => (await readOrder(db, 'preorder', order))!.lines[0]!.stage
  const letters = async () => {
    await world.doJobs()
    return (await world.letters('preorder')).filter((one) => one.case === number)
  }
  return { world, db, shop, order, parcel, number, back, caseNow, pressed, did, stageOf, letters }
}

test('a parcel that came back is in the warehouse with its cause, and the customer is asked once where it goes [PRE-09]', async () => {
  const { world, db, shop, parcel, order, number, back, caseNow, stageOf, letters } = await cameBack(
    {},
    'address',
  )
  assert.equal((await readReturnCauses(db, 'preorder', order)).get(parcel), 'address')
  const found = await caseNow()
  assert.deepEqual(
    [found.current.state, found.custody, found.dueIs, await stageOf()],
    ['address-wanted', 'with-shop', 'address', 'undeliverable'],
  )
  assert.deepEqual(await back(), { number })
  const told = (await letters()).filter(({ kind }) => kind === 'case-parcel-came-back')
  assert.equal(told.length, 1)
  assert.match(told[0]!.text, /理由：住所に不備がありました/)
  const late = { actor: 'job:wake-case' as const, at: found.dueAt! }
  assert.deepEqual(await wakeCase(db, shop, number, late), { number, state: 'with-staff' })
  world.setClock(formatInstant(found.dueAt!))
  assert.ok('refused' in (await wakeCase(db, shop, number, late)))
  assert.equal((await letters()).filter(({ kind }) => kind === 'case-parcel-kept').length, 1)
})

test('it is sent again to the address that was put right, at the shop’s cost, and the case ends when it arrives', async () => {
  const { world, db, number, order, did, caseNow, stageOf, letters } = await cameBack()
  const lines = ['〒100-0001 東京都千代田区千代田1-1', '見本ビル3階']
  await did({ command: 'give-address', name: '山田 花子', lines, note: '' }, customer(world))
  assert.deepEqual((await readAddress(db, 'preorder', number))?.lines, lines)
  await did({ command: 'agree-resend', note: '' }, staff(world))
  const parcel = randomUUID()
  await did({ command: 'send-again', parcel, carrier: 'ヤマト運輸', tracking: '987654321098' }, staff(world))
  assert.deepEqual([await stageOf(), (await caseNow()).custody], ['shipped', 'on-the-way-to-customer'])
  await deliverParcel(db, 'preorder', parcel, { actor: 'carrier', at: world.now() })
  await letters()
  const done = await caseNow()
  assert.deepEqual([done.current.state, await stageOf()], ['arrived', 'delivered'])
  const [unit] = await readUnits(db, 'preorder', order)
  assert.deepEqual([unit?.custody, unit?.inCase], ['with-customer', null])
})

test('what comes back a second time is asked about in the same case', async () => {
  const { world, db, shop, number, did, caseNow, stageOf } = await cameBack()
  await did({ command: 'agree-resend', note: '' }, staff(world))
  const parcel = randomUUID()
  await did({ command: 'send-again', parcel, carrier: 'ヤマト運輸', tracking: '987654321098' }, staff(world))
  const again = { command: 'send-again', parcel, carrier: 'ヤマト運輸', tracking: '987654321098' } as const
  assert.ok(
    'refused' in
      (await press(db, shop, number, again, { ...staff(world), version: (await caseNow()).version })),
  )
  await undeliverable(db, 'preorder', parcel, staff(world))
  const outcome = await parcelCameBack(
    db,
    shop,
    (await readParcel(db, 'preorder', parcel))!,
    'refused',
    staff(world),
  )
  assert.deepEqual(outcome, { number, state: 'address-wanted' })
  assert.deepEqual([await stageOf(), (await caseNow()).custody], ['undeliverable', 'with-shop'])
})

test('at the customer’s cost it is quoted, and leaves only once the quote is accepted and paid', async () => {
  const { world, db, shop, number, order, did, pressed, caseNow } = await cameBack()
  await did({ command: 'give-address', name: '山田 花子', lines: [], note: '' }, customer(world))
  const until = Math.floor((world.now() + 9 * 3_600_000) / 86_400_000) + 14
  const quote = { command: 'quote', amountMinor: 880n, works: '荷物の再発送', readyBy: null, until } as const
  await did(quote, staff(world))
  const out = { command: 'send-again', parcel: randomUUID(), carrier: 'c', tracking: 't' } as const
  assert.ok('refused' in (await pressed(out, staff(world))))
  const payment = randomUUID()
  const yes = {
    command: 'accept-quote',
    agreed: '荷物の再発送（880円）に同意します。',
    pay: { payment, method: 'card' },
  } as const
  await did(yes, customer(world))
  assert.ok('refused' in (await pressed(out, staff(world))))
  const asked = (await readPayments(db, 'preorder', order)).find((one) => one.payment === payment)!
  assert.deepEqual([asked.amount.amountMinor, asked.purpose], [880n, 'quote'])
  const paid = { number, payment, became: 'paid' } as const
  await paymentEnded(db, shop, paid, { actor: 'job:case-payment', at: world.now() })
  assert.equal((await caseNow()).current.state, 'to-send')
  await did(out, staff(world))
})

test('sent abroad, neither price nor shipping is paid back: without a reason on record nobody can, and the letter has the clause [PRE-10]', async () => {
  const { world, db, order, did, pressed, caseNow, letters } = await cameBack(
    { who: 'anna', country: 'US' },
    'customs',
  )
  const letter = (await letters()).find(({ kind }) => kind === 'case-parcel-came-back')!
  assert.match(letter.text, /customs sent it back/)
  assert.match(letter.text, /neither the price nor the shipping you have paid is refunded/)
  await did({ command: 'decline-parcel', note: '' }, customer(world))
  assert.equal((await caseNow()).current.state, 'with-staff')
  const back = { command: 'refund-parcel', amountMinor: 1000n } as const
  assert.deepEqual(await pressed(back, staff(world)), { refused: 'reason-missing' })
  const placed = (await readOrder(db, 'preorder', order))!
  assert.equal((await readLedger(db, 'preorder', placed)).refundOwed.amountMinor, 0n)
  const override = { clause: 'preorder#undeliverable.abroad', reason: 'The address was our mistake.' }
  await did({ ...back, override }, staff(world))
  assert.equal((await readLedger(db, 'preorder', placed)).refundOwed.amountMinor, 1000n)
})

test('within Japan no document says what becomes of the money: staff decide, the hole is in the kept ruling, and the customer is told so [PRE-11]', async () => {
  const { world, db, order, number, did, letters } = await cameBack()
  const letter = (await letters()).find(({ kind }) => kind === 'case-parcel-came-back')!
  assert.match(letter.text, /代金の扱いについては決まりがありませんので、担当者がご案内します/)
  await did({ command: 'decline-parcel', note: '' }, customer(world))
  await did({ command: 'refund-parcel' }, staff(world))
  const placed = (await readOrder(db, 'preorder', order))!
  const { refundOwed } = await readLedger(db, 'preorder', placed)
  assert.equal(refundOwed.amountMinor, placed.lines[0]!.priceMinor * BigInt(placed.lines[0]!.quantity))
  const events = await readEvents(db, 'preorder', number)
  const decided = events.find(({ type }) => type === 'ParcelRefunded')!
  assert.ok(typeof decided.data['ruling'] === 'string')
  await did({ command: 'pay-out', note: '' }, staff(world))
})

test('to Germany the law goes before that clause: all that was paid goes back, delivery too, and no reason is needed [PRE-10]', async () => {
  const { world, db, order, did, caseNow, letters } = await cameBack({ who: 'anna' })
  const back = (await letters()).find(({ kind }) => kind === 'case-parcel-came-back')!
  const placed = (await readOrder(db, 'preorder', order))!
  const sum = `¥${placed.totalMinor.toLocaleString('en')}`
  assert.ok(back.text.includes(`we then refund you ${sum}`), back.text)
  assert.match(back.text, /If you tell us today, it is refunded by Sunday 6 December, 23:59 \(Germany\)/)
  assert.doesNotMatch(back.text, /What our terms say about the money|Directive/)
  await did({ command: 'decline-parcel', note: '' }, customer(world))
  await did({ command: 'refund-parcel' }, staff(world))
  assert.equal((await readLedger(db, 'preorder', placed)).refundOwed.amountMinor, placed.totalMinor)
  // The day by which the law wants it paid back is in the queue and in the letter.
  const { dueIs, dueAt } = await caseNow()
  assert.deepEqual([dueIs, formatInstant(dueAt!)], ['refund', '2026-12-06T23:00:00Z'])
  const told = (await letters()).find(({ kind }) => kind === 'case-refund-owed')!
  assert.match(told.text, /Sunday 6 December, 23:59 \(Germany\)/)
})

test('staff who pay back another amount than the documents give are asked why at its own field, and the customer reads it', async () => {
  const { world, number, did, letters } = await cameBack({ who: 'anna' })
  await did({ command: 'decline-parcel', note: '' }, customer(world))
  const desk = await atTheDesk(world, 'preorder', 'owner')
  const page = `/desk/preorder/cases/${number}`
  const refund = { 'refund-parcel-amount': '1000', 'refund-parcel-why': '' }
  const press = async (form: Readonly<Record<string, string>>) =>
    desk.post(`${page}/parcel-refund`, { version: '2', ...form })
  const asked = await press(refund)
  assert.equal(asked.status, 422)
  assert.match(asked.words, /Please say why it is another amount/)
  assert.match(asked.html, /name="refund-parcel-why"[^>]*aria-invalid="true"/)
  assert.equal((await press({ ...refund, 'refund-parcel-why': 'The ring is kept.' })).status, 303)
  const told = (await letters()).find(({ kind }) => kind === 'case-refund-owed')!
  assert.match(told.text, /¥1,000[^]*The ring is kept\./)
})

test('sent again abroad for a quote: no tax is said to be in it, a no keeps the parcel, and the order names the box that arrived and what was paid beside [PRE-09]', async () => {
  const { world, db, number, order, did } = await cameBack({ who: 'anna' }, 'customs')
  const anna = await signedIn(world, 'preorder', order, 'en')
  const page = `/preorder/my/cases/${number}`
  await did({ command: 'give-address', name: 'Anna', lines: [], note: '' }, customer(world))
  const answered = await anna.read(page)
  assert.match(answered, /we have your answer/)
  assert.doesNotMatch(answered, /We have read/)
  const until = Math.floor((world.now() + 9 * 3_600_000) / 86_400_000) + 14
  const quote = { command: 'quote', amountMinor: 2_400n, works: 'EMS', readyBy: null, until } as const
  const kenji = await atTheDesk(world, 'preorder', 'owner', 'en')
  assert.match(await kenji.read(`/desk/preorder/cases/${number}`), /Price in yen, without tax/)
  await did(quote, staff(world))
  await world.doJobs()
  const letter = (await world.letters('preorder')).find(({ kind }) => kind === 'case-quoted')!
  const quoted = await anna.read(page)
  for (const text of [letter.text, quoted]) {
    assert.match(text, /Price:? ¥2,400/)
    assert.doesNotMatch(text, /tax included/)
  }
  assert.match(quoted, /We keep the parcel, and a member of staff/)
  assert.doesNotMatch(quoted, /we send it back/)
  const pay = { payment: randomUUID(), method: 'card', brand: 'visa' } as const
  await did({ command: 'accept-quote', agreed: 'yes', pay }, customer(world))
  const { payment } = (await readPayments(db, 'preorder', order)).at(-1)!
  await startPayment(db, world.gateways, 'preorder', payment, { page: '', ...customer(world) })
  for (const notice of await demoIn(world.gateways, 'card')!.choose('preorder', payment, 'success'))
    await receiveNotice(db, world.gateways, 'demo', { ...notice, at: world.now() })
  await world.doJobs()
  const parcel = randomUUID()
  await did({ command: 'send-again', parcel, carrier: 'EMS', tracking: 'EJ123456789JP' }, staff(world))
  // Nobody writes before it has arrived, and nobody is promised that.
  for (const place of [page, `/preorder/my/orders/${order}`])
    assert.doesNotMatch(await anna.read(place), /Next word from us/)
  await deliverParcel(db, 'preorder', parcel, { actor: 'carrier', at: world.now() })
  await world.doJobs()
  const shown = await anna.read(`/preorder/my/orders/${order}`)
  assert.match(shown, /Delivered with Parcel: EMS EJ123456789JP/)
  assert.doesNotMatch(shown, /123456789012/)
  assert.match(shown, /of which added after the order ¥2,400/)
})
