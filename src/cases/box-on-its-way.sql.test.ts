/**
 * Boxes of cases that do not arrive: back in the shop and sent again, or lost and made good another way. As
 * staff record them on the page of the order.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AnyCommand } from '#cases/kinds'
import { atTheDesk, buy, guest, openWorld, ringCase, type World } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { readOnHand } from '#stock'
import { readUnits } from '#units'
import { isReadable, openCase, press, readCase, readCasesOf } from './index.ts'

const {
  allOf,
  approve,
  asked,
  callIn,
  inspect,
  onHand,
  pressed,
  receive,
  remedy,
  send,
  settle,
  sold,
  state,
} = ringCase

/** What became of a box, as it is recorded at the desk. */
async function recorded(world: World, shop: string, order: string, parcel: string) {
  const staff = await atTheDesk(world, shop, 'shipping')
  const page = `/desk/${shop}/orders/${order}`
  return {
    words: async () => (await staff.get(page)).words,
    post: (form: Readonly<Record<string, string>>) => staff.post(`${page}/parcels/${parcel}/delivery`, form),
  }
}

const lettersOf = async (world: World, shop: string, number: string) => {
  await world.doJobs()
  return (await world.letters(shop)).filter((letter) => letter.case === number)
}

async function replacementSent() {
  const sale = await sold('kaoru', { sale: 3, replacement: 2 })
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  const box = send()
  await allOf(sale, number, box)
  const desk = await recorded(sale.world, 'kaoru', sale.order.number, box.parcel)
  return { sale, number, box, desk }
}

test('a replacement that comes back to the shop is asked after, and sent again from the same request', async () => {
  const { sale, number, desk } = await replacementSent()
  assert.equal((await desk.post({ outcome: 'undeliverable', cause: 'address' })).status, 303)
  assert.equal(await state(sale, number), 'replacement-made')
  const letter = (await lettersOf(sale.world, 'kaoru', number)).find(({ kind }) => kind === 'case-box-back')
  assert.match(letter?.text ?? '', /お届け先のご住所と、お受け取りになれる日時/)
  const again = send()
  await allOf(sale, number, again)
  await ringCase.handOver(sale, again.parcel)
  await allOf(sale, number, settle)
  assert.deepEqual([await state(sale, number), await onHand(sale)], ['settled', { sale: 2, replacement: 1 }])
})

test('a replacement that the carrier has lost is told to the customer, and another takes its place; where none is left, staff pay back', async () => {
  const { sale, number, box, desk } = await replacementSent()
  assert.match(await desk.words(), /The carrier has lost it/)
  assert.equal((await desk.post({ outcome: 'lost', note: 'ヤマト運輸で調査しました' })).status, 303)
  // Told twice, it is lost once.
  assert.equal((await desk.post({ outcome: 'lost', note: '' })).status, 409)
  assert.equal(await state(sale, number), 'approved')
  const lost = (await lettersOf(sale.world, 'kaoru', number)).filter(({ kind }) => kind === 'case-box-lost')
  assert.equal(lost.length, 1)
  assert.match(lost[0]!.text, /荷物が、配送会社で見つからなくなりました[^]*ヤマト運輸で調査しました/)
  await allOf(sale, number, remedy)
  assert.equal(await state(sale, number), 'replacement-taken')
  assert.deepEqual(await onHand(sale), { sale: 2, replacement: 0 })
  const second = send()
  await allOf(sale, number, second)
  const other = await recorded(sale.world, 'kaoru', sale.order.number, second.parcel)
  assert.equal((await other.post({ outcome: 'lost', note: '' })).status, 303)
  await allOf(sale, number, remedy)
  // None is left, and this policy names nothing behind it: staff pay the price back, and not a yen more.
  assert.equal(await state(sale, number), 'with-staff')
  const pay = (amountMinor: bigint) => ({ command: 'owe-refund', amountMinor, reason: 'lost twice' }) as const
  assert.ok('refused' in (await pressed(sale, number, pay(30_000n))))
  await allOf(sale, number, pay(20_000n))
  assert.equal(await state(sale, number), 'refund-owed')
  const units = await readUnits(sale.world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    units.map(({ unit, ended }) => [unit, ended]),
    [[1, 'refunded']],
  )
  assert.notEqual(box.parcel, second.parcel)
  assert.deepEqual(sale.world.faults, [])
})

async function repairedPieceSent() {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 5 })
  const order = await buy(world, 'k-uno', {
    who: 'anna',
    product: 'asanagi-ring',
    ordered: '2026-11-01T10:00+09:00',
    delivered: '2026-11-10T10:00+09:00',
  })
  const bought = (await readOrder(world.db, 'k-uno', order))!
  const customer = `customer:${bought.customer}` as const
  const opened = await openCase(
    world.db,
    world.shop('k-uno'),
    bought,
    {
      key: randomUUID(),
      request: 'resize',
      line: 1,
      quantity: 1,
      answers: { handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' },
      description: 'A little tight.',
      photos: [],
      requester: 'buyer',
      language: 'en',
      details: { work: 'resize', handover: 'post', to: 'JP 13', valueMinor: '143000' },
    },
    { actor: customer, at: world.now() },
  )
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const { number } = opened
  const now = async () => {
    const theCase = await readCase(world.db, 'k-uno', number)
    assert.ok(theCase !== undefined && isReadable(theCase))
    return theCase
  }
  const did = async (command: AnyCommand) => {
    const ofCustomer = ['accept-risk', 'say-sent', 'say-arrived'].includes(command.command)
    const by = { actor: ofCustomer ? customer : ('staff:kenji' as const), at: world.now() }
    const done = await press(world.db, world.shop('k-uno'), number, command, {
      ...by,
      version: (await now()).version,
    })
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
  await did({ command: 'accept-care', note: '', reason: 'We can.', clause: '' })
  await did({ command: 'accept-risk' })
  await did({ command: 'say-sent', carrier: 'DHL', tracking: '1' })
  await did({ command: 'take-in', parcel: randomUUID(), condition: 'Fine scratches.', photos: [] })
  await did({ command: 'give-up-work', note: 'The setting is too thin.' })
  const home = async () => {
    const parcel = randomUUID()
    await did({ command: 'send-piece-back', parcel, carrier: 'DHL', tracking: '2' })
    return recorded(world, 'k-uno', order, parcel)
  }
  const standing = async () => {
    const theCase = await now()
    return [theCase.current.state, theCase.custody]
  }
  return { world, number, home, did, standing }
}

test('a piece that was worked on and could not be delivered is in the shop again and goes out once more; lost on its way, it ends in words alone', async () => {
  const { world, number, home, did, standing } = await repairedPieceSent()
  const first = await home()
  assert.deepEqual(await standing(), ['sent-back', 'on-the-way-to-customer'])
  assert.equal((await first.post({ outcome: 'undeliverable', cause: 'absent' })).status, 303)
  assert.deepEqual(await standing(), ['not-done', 'with-shop'])
  const second = await home()
  assert.equal((await second.post({ outcome: 'lost', note: 'DHL is still searching.' })).status, 303)
  assert.deepEqual(await standing(), ['box-lost', 'on-the-way-to-customer'])
  const letters = await lettersOf(world, 'k-uno', number)
  assert.match(letters.find(({ kind }) => kind === 'case-box-back')?.text ?? '', /where it should go/)
  assert.match(letters.find(({ kind }) => kind === 'case-box-lost')?.text ?? '', /DHL is still searching/)
  await did({ command: 'settle', note: 'We pay its declared value.' })
  assert.deepEqual(await standing(), ['settled', 'on-the-way-to-customer'])
  assert.deepEqual(world.faults, [])
})

test('a box that was thought lost and is handed over after all ends the request as any other', async () => {
  const { world, home, standing } = await repairedPieceSent()
  const box = await home()
  await box.post({ outcome: 'lost', note: '' })
  assert.equal((await box.post({ outcome: 'delivered' })).status, 303)
  await world.doJobs()
  assert.deepEqual(await standing(), ['settled', 'with-customer'])
})

/** An order whose one parcel left on the 15th and was never heard of again. */
async function orderLost() {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['preorder'], units: 5 })
  const order = await buy(world, 'preorder', { ordered: '2026-11-10T10:00+09:00', delivered: 'not-yet' })
  const parcel = randomUUID()
  const sent = { parcel, order, lines: [1], carrier: 'ヤマト運輸', tracking: '123456789012' }
  const staff = () => ({ actor: 'staff:kenji' as const, at: world.now() })
  await dispatchParcel(world.db, 'preorder', sent, staff())
  const desk = await recorded(world, 'preorder', order, parcel)
  const caseNow = async () => {
    const [only, second] = await readCasesOf(world.db, 'preorder', order)
    assert.ok(only !== undefined && second === undefined && isReadable(only))
    return only
  }
  const did = async (command: AnyCommand) => {
    const { number, version } = await caseNow()
    const done = await press(world.db, world.shop('preorder'), number, command, { ...staff(), version })
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
  const standing = async () => {
    const { lines } = (await readOrder(world.db, 'preorder', order))!
    const onSale = (await readOnHand(world.db, 'preorder', [lines[0]!.sku])).get(lines[0]!.sku)?.sale
    return [(await caseNow()).current.state, lines[0]!.stage, onSale]
  }
  return { world, order, parcel, desk, did, caseNow, standing }
}

test('an order that the carrier has lost is one request, told to the customer; other pieces leave in its place, out of stock', async () => {
  const { world, desk, did, caseNow, standing } = await orderLost()
  assert.match(await desk.words(), /The carrier has lost it/)
  assert.equal((await desk.post({ outcome: 'lost', note: '調査の結果、見つかりません' })).status, 303)
  assert.equal((await desk.post({ outcome: 'lost', note: '' })).status, 303)
  assert.doesNotMatch(await desk.words(), /The carrier has lost it/)
  const [state0, stage, before] = await standing()
  assert.deepEqual([state0, stage], ['requested', 'shipped'])
  const { number } = await caseNow()
  const letters = (await lettersOf(world, 'preorder', number)).filter(({ kind }) => kind === 'case-box-lost')
  assert.equal(letters.length, 1)
  assert.match(letters[0]!.text, /調査の結果、見つかりません/)
  await did({ command: 'agree-resend', note: '' })
  const parcel = randomUUID()
  await did({ command: 'send-again', parcel, carrier: 'ヤマト運輸', tracking: '987654321098' })
  assert.deepEqual(await standing(), ['sent-again', 'shipped', Number(before) - 1])
  await deliverParcel(world.db, 'preorder', parcel, { actor: 'carrier', at: world.now() })
  await world.doJobs()
  assert.deepEqual(await standing(), ['arrived', 'delivered', Number(before) - 1])
  assert.deepEqual(world.faults, [])
})

test('what was thought lost and is handed over after all ends the request, whatever was meant to follow; what comes back is asked about in it', async () => {
  const handed = await orderLost()
  await handed.desk.post({ outcome: 'lost', note: '' })
  await handed.did({ command: 'agree-resend', note: '' })
  assert.equal((await handed.desk.post({ outcome: 'delivered' })).status, 303)
  await handed.world.doJobs()
  assert.deepEqual((await handed.standing()).slice(0, 2), ['arrived', 'delivered'])

  const back = await orderLost()
  await back.desk.post({ outcome: 'lost', note: '' })
  const [, , before] = await back.standing()
  assert.equal((await back.desk.post({ outcome: 'undeliverable', cause: 'absent' })).status, 303)
  assert.deepEqual(await back.standing(), ['address-wanted', 'undeliverable', before])
  await back.did({ command: 'agree-resend', note: '' })
  await back.did({ command: 'send-again', parcel: randomUUID(), carrier: 'c', tracking: 't' })
  // The same pieces leave again: nothing more comes out of stock.
  assert.deepEqual(await back.standing(), ['sent-again', 'shipped', before])
})

test('of a parcel that was lost nobody writes that it is kept in the shop, when its customer wants nothing sent again', async () => {
  const { world, desk, caseNow } = await orderLost()
  await desk.post({ outcome: 'lost', note: '' })
  const { number, version } = await caseNow()
  const by = { actor: 'customer:hanako', at: world.now(), version } as const
  const done = await press(
    world.db,
    world.shop('preorder'),
    number,
    { command: 'decline-parcel', note: '' },
    by,
  )
  assert.ok(!('refused' in done))
  const told = (await lettersOf(world, 'preorder', number)).find(({ kind }) => kind === 'case-parcel-kept')!
  assert.match(told.subject, /再発送は、いまは行いません/)
  assert.doesNotMatch(told.subject + told.text, /お預かり/)
})

test('an order that was lost is paid back where nothing can be sent in its place, with the reason of staff', async () => {
  const { world, desk, did, caseNow, standing } = await orderLost()
  await desk.post({ outcome: 'lost', note: '' })
  const [line] = (await readOrder(world.db, 'preorder', (await caseNow()).order))!.lines
  const override = { clause: '', reason: 'The carrier has lost it.' }
  await did({ command: 'refund-parcel', amountMinor: line!.priceMinor, override })
  assert.equal((await standing())[0], 'refund-owed')
})

test('a parcel that was sent again and is lost leads its request back to staff: other pieces leave, and what the desk and the order say of it is so', async () => {
  const { world, order, did, caseNow, standing, desk } = await orderLost()
  // It came back first, was sent again, and that box is lost.
  assert.equal((await desk.post({ outcome: 'undeliverable', cause: 'absent' })).status, 303)
  await did({ command: 'agree-resend', note: '' })
  const second = randomUUID()
  await did({ command: 'send-again', parcel: second, carrier: 'ヤマト運輸', tracking: '1' })
  const [, , before] = await standing()
  const box = await recorded(world, 'preorder', order, second)
  assert.match(await box.words(), /The carrier has lost it/)
  assert.equal((await box.post({ outcome: 'lost', note: '見つかりません' })).status, 303)
  assert.deepEqual((await standing()).slice(0, 2), ['requested', 'shipped'])
  const { number } = await caseNow()
  assert.match(await box.words(), new RegExp(`To the customer parcel lost ${number}`))
  assert.doesNotMatch(await box.words(), /Record that it is lost/)
  const staff = await atTheDesk(world, 'preorder', 'owner')
  const page = await staff.read(`/desk/preorder/cases/${number}`)
  assert.match(page, /Pay back what was lost/)
  assert.match(page, /Send other pieces at the shop’s cost/)
  assert.doesNotMatch(page, /Pay back what came back/)
  await did({ command: 'hand-to-staff' })
  await did({ command: 'agree-resend', note: '' })
  await did({ command: 'send-again', parcel: randomUUID(), carrier: 'ヤマト運輸', tracking: '2' })
  assert.deepEqual(await standing(), ['sent-again', 'shipped', Number(before) - 1])
  assert.deepEqual(world.faults, [])
})

test('what the carrier says of a box that is on record as lost goes to the customer too, once; and stands as the carrier’s words', async () => {
  const { world, order, desk, caseNow } = await orderLost()
  const said = async () =>
    (await lettersOf(world, 'preorder', (await caseNow()).number)).map(({ kind, text }) => [kind, text])
  assert.equal((await desk.post({ outcome: 'lost', note: '' })).status, 303)
  const words = { outcome: 'lost', note: '倉庫の火事で失われました' }
  assert.equal((await desk.post(words)).status, 303)
  assert.equal((await desk.post(words)).status, 303)
  const told = (await said()).filter(([, text]) => /倉庫の火事/.test(text ?? ''))
  assert.equal(told.length, 1)
  const first = await orderLost()
  await first.desk.post(words)
  const { number } = await first.caseNow()
  const staff = await atTheDesk(first.world, 'preorder', 'owner')
  const page = await staff.read(`/desk/preorder/cases/${number}`)
  assert.match(page, /About the parcel .*What the carrier says 倉庫の火事で失われました/)
  // Nobody asked for it on My Page.
  assert.doesNotMatch(page, /Channel/)
  const here = (await guest(first.world, 'preorder', first.order)).in('ja')
  const own = await here.read(`/preorder/my/cases/${number}`)
  assert.match(
    own,
    /荷物について .*配送会社の説明 倉庫の火事で失われました .*お届け先 山田 花子 山梨県甲府市見本町3-2-1/,
  )
  assert.match(await here.read(`/preorder/my/orders/${first.order}`), /荷物が見つかりません/)
  assert.notEqual(order, '')
})
