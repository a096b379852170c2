/**
 * Pieces cancelled before they leave: at once or answered by staff, with stock and money right to the last
 * yen, and exactly once whoever presses beside.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { isReadable, openCase, press, readCase, readTasks, type CaseRequest } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { atTheDesk, buy, hiddenFields, moment, openWorld, signedIn } from '#main/testing'
import { placeOrder, readOrder, takeStep } from '#ordering'
import { dispatchParcel } from '#parcels'
import { demoIn, readLedger, readPayments, receiveNotice, recordAdjustment, startPayment } from '#payments'
import { askRestock } from '#restock'
import { readOnHand } from '#stock'
import { readUnits } from '#units'

const clock = '2026-11-23T10:00+09:00'
const ordered = '2026-11-20T10:00+09:00'
const staff = { actor: 'staff:kenji', at: moment(clock) } as const

/** Everything on order, in a shop of pre-orders by default, and a way to ask and press. */
async function shopOpen(shop = 'preorder', at = clock) {
  const world = await openWorld(at, { shops: [shop], units: 20 })
  const { db } = world
  const numberOf = async (outcome: Promise<Awaited<ReturnType<typeof openCase>>>) => {
    const done = await outcome
    assert.ok('number' in done && !('refused' in done), JSON.stringify(done, undefined, 1).slice(0, 400))
    return done.number
  }
  const ask = async (order: string, more: Partial<CaseRequest> = {}, when = world.now()) => {
    const found = (await readOrder(db, shop, order))!
    const request = {
      key: randomUUID(),
      request: 'cancel',
      line: 1,
      quantity: 1,
      answers: {},
      description: '',
      photos: [],
      requester: 'buyer',
      language: found.language,
      ...more,
    } as const
    return openCase(db, world.shop(shop), found, request, {
      actor: `customer:${found.customer}`,
      at: when,
    })
  }
  return {
    world,
    db,
    shop,
    ask,
    cancel: (order: string, more: Partial<CaseRequest> = {}) => numberOf(ask(order, more)),
    buy: (bought: Parameters<typeof buy>[2]) =>
      buy(world, shop, {
        ordered,
        ...(bought?.toPay === undefined ? { delivered: 'not-yet' } : {}),
        ...bought,
      }),
    state: async (number: string) => {
      const found = await readCase(db, shop, number)
      assert.ok(found !== undefined && isReadable(found))
      return found.current.state
    },
    press: async (number: string, command: AnyCommand) => {
      const found = (await readCase(db, shop, number))!
      return press(db, world.shop(shop), number, command, { ...staff, version: found.version })
    },
    ledger: async (order: string) => readLedger(db, shop, (await readOrder(db, shop, order))!),
    onSale: async (sku: string) => (await readOnHand(db, shop, [sku])).get(sku)?.sale,
    letters: async (kind: string) => {
      await world.doJobs()
      return (await world.letters(shop)).filter((letter) => letter.kind === kind)
    },
  }
}

type Open = Awaited<ReturnType<typeof shopOpen>>

const show = (outcome: unknown): string => JSON.stringify(outcome).slice(0, 400)

/** Pays what an order asks for at the payment service of the demonstration. */
async function payByCard({ world, db, shop }: Open, order: string): Promise<void> {
  const [payment] = await readPayments(db, shop, order)
  const by = { actor: 'customer:x', at: world.now() } as const
  await startPayment(db, world.gateways, shop, payment!.payment, { page: '', ...by })
  const demo = demoIn(world.gateways, 'card')!
  for (const notice of await demo.choose(shop, payment!.payment, 'success'))
    await receiveNotice(db, world.gateways, 'demo', { ...notice, at: world.now() })
  await world.doJobs()
}

const changedMind = { answers: { reason: 'changed-mind' } } as const
const byCard = { method: 'card', payBy: '2026-12-20T10:00+09:00' } as const

test('a pre-order is cancelled at once within 7 full days, its place can be taken again, and all that was paid goes back through the card [PRE-04] [PRE-07]', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure', toPay: byCard })
  await payByCard(open, order)
  assert.equal(await open.onSale('PR-MIO-FIG'), 19)
  const number = await open.cancel(order)
  assert.equal(await open.state(number), 'refund-owed')
  assert.equal(await open.onSale('PR-MIO-FIG'), 20)
  const { totalMinor } = (await readOrder(open.db, 'preorder', order))!
  const before = await open.ledger(order)
  assert.deepEqual([before.refundOwed.amountMinor, before.refundPaid.amountMinor], [totalMinor, 0n])
  // A payment service sends it back: nobody has to, and nobody can do it a second time.
  assert.deepEqual(await readTasks(open.db, 'preorder', number), [])
  assert.deepEqual(await open.press(number, { command: 'pay-out', note: '' }), {
    refused: 'sent-back-by-service',
  })
  await open.world.doJobs()
  const after = await open.ledger(order)
  assert.equal(after.refundPaid.amountMinor, totalMinor)
  assert.equal(after.entries.at(-1)?.caseNumber, number)
  assert.equal(await open.state(number), 'settled')
  const [payment] = await readPayments(open.db, 'preorder', order)
  const told = await demoIn(open.world.gateways, 'card')!.read('preorder', payment!)
  assert.ok(told?.what === 'told')
  assert.equal(told.refundedMinor, totalMinor)
  const [letter] = await open.letters('case-cancelled')
  assert.match(letter!.text, /キャンセルが成立しました[^]*お品：[^]*送料：1,000円[^]*ご返金の合計/)
  assert.deepEqual(open.world.faults, [])
})

test('the last minute of day 7 cancels, and the first of day 8 never does, whatever the reason [PRE-04] [PRE-05]', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure', quantity: 2 })
  const late = await open.ask(order, { answers: { reason: 'other' } }, moment('2026-11-28T00:00+09:00'))
  assert.ok('refused' in late && late.refused === 'ruling-refuses', show(late))
  const inTime = await open.ask(order, {}, moment('2026-11-27T23:59+09:00'))
  assert.ok('number' in inTime, JSON.stringify(inTime))
  assert.equal(await open.onSale('PR-MIO-FIG'), 19)
})

test('preparation cuts the 7 days short, and so does the parcel [PRE-01] [PRE-06]', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure' })
  const step = (name: 'prepare' | 'pack') =>
    takeStep(open.db, 'preorder', { order, lines: [1], step: name, seen: 0 }, staff)
  assert.equal(await step('prepare'), undefined)
  const prepared = await open.ask(order, changedMind)
  assert.ok('refused' in prepared && prepared.refused === 'ruling-refuses', show(prepared))
  assert.ok(prepared.ruled.ruling.clauses.some(({ id }) => id === 'pre-order.prepared'))
  const box = { parcel: randomUUID(), order, lines: [1], carrier: 'yamato', tracking: '1' }
  await dispatchParcel(open.db, 'preorder', box, staff)
  const shipped = await open.ask(order)
  assert.ok('refused' in shipped && shipped.refused === 'makes-no-sense')
  assert.equal(await open.onSale('PR-MIO-FIG'), 19)
})

test('a piece that says so may be cancelled before it is ready, as a request that staff answer, for every way of paying; once it is ready nobody may [PRE-01] [PRE-02] [PRE-03]', async () => {
  const open = await shopOpen()
  for (const method of ['card', 'bank-transfer', 'cash-on-delivery']) {
    const order = await open.buy({ product: 'yoake-cd', payment: { method } })
    const number = await open.cancel(order)
    assert.equal(await open.state(number), 'requested', method)
    const [asked] = (await open.letters('case-opened')).filter((one) => one.case === number)
    assert.match(asked!.text, /11月26日/)
  }
  const order = await open.buy({ product: 'yoake-cd' })
  const number = await open.cancel(order)
  for (const step of ['prepare', 'pack'] as const)
    await takeStep(open.db, 'preorder', { order, lines: [1], step, seen: 0 }, staff)
  const other = await open.buy({ product: 'yoake-cd' })
  for (const step of ['prepare', 'pack'] as const)
    await takeStep(open.db, 'preorder', { order: other, lines: [1], step, seen: 0 }, staff)
  const late = await open.ask(other, changedMind)
  assert.ok('refused' in late && late.refused === 'ruling-refuses', show(late))
  assert.ok(late.ruled.ruling.clauses.some(({ id }) => id === 'prepared.cancel'))
  // What was asked in time is answered as of then.
  assert.ok(!('refused' in (await open.press(number, { command: 'cancel-pieces', note: '' }))))
})

/** Somebody in the United States orders a ready-made ring. */
async function orderedFromUs({ world, db, shop }: Open): Promise<string> {
  const name = 'Grace Moore'
  const request = {
    key: randomUUID(),
    customer: { name, address: 'grace@customer.example', language: 'en' as const },
    buyer: 'consumer' as const,
    country: 'US',
    destination: 'US',
    deliverTo: { name, lines: ['1 Example Street'], gift: false },
    lines: [{ sku: 'KU-SAZANAMI-8', quantity: 1 }],
    memo: '',
    shippingMinor: 1_000n,
    informed: true,
    returnCostTold: true,
    returnClauseShown: true,
  }
  const at = moment(ordered)
  const pins = await world.pinsOf(shop, at)
  const placed = await placeOrder(db, world.shop(shop), pins, request, { actor: 'start', at })
  assert.ok('number' in placed, show(placed))
  return placed.number
}

test('what was paid by transfer or in cash is asked an account for, and the desk says so, since nothing can be sent back that way; what was paid by card is not', async () => {
  const open = await shopOpen()
  const desk = await atTheDesk(open.world, 'preorder', 'owner', 'en')
  const asked = /Our e-mail about the refund has asked for it/
  const said = async (payment: { readonly method: string }) => {
    const number = await open.cancel(await open.buy({ product: 'mio-figure', payment }))
    const seen = await desk.read(`/desk/preorder/cases/${number}`)
    assert.equal(asked.test(seen), payment.method !== 'card', seen)
    return (await open.letters('case-cancelled')).find((letter) => letter.case === number)!.text
  }
  assert.match(await said({ method: 'card' }), /方法：お支払いと同じ方法/)
  assert.match(
    await said({ method: 'bank-transfer' }),
    /方法：お客様の口座へのお振り込み。[^\n]*マイページのお申し出のページを開き[^]*\/preorder\/my\/cases\//,
  )
  assert.match(await said({ method: 'cash-on-delivery' }), /お客様の口座へのお振り込み/)
})

test('once an order to be paid at the door is cancelled, its page says that nothing is asked for and leads to no payment', async () => {
  const open = await shopOpen()
  const toPay = { method: 'cash-on-delivery', payBy: null } as const
  const order = await open.buy({ product: 'mio-figure', toPay })
  const me = await signedIn(open.world, 'preorder', order, 'en')
  const page = `/preorder/my/orders/${order}`
  assert.match(await me.read(page), /Go to the payment page/)
  await open.cancel(order)
  await open.world.doJobs()
  const after = await me.read(page)
  assert.match(after, /not asked for any more/)
  assert.doesNotMatch(after, /Go to the payment page/)
})

test('where a shop cancels no order nothing is cancelled, but what the law gives is: then the money goes back by its day [KUNO-06]', async () => {
  const open = await shopOpen('k-uno')
  const made = await orderedFromUs(open)
  const refused = await open.ask(made, changedMind)
  assert.ok('refused' in refused && refused.refused === 'ruling-refuses', show(refused))
  assert.ok(refused.ruled.ruling.clauses.some(({ id }) => id === 'no-refunds.cancel'))
  assert.deepEqual(await readUnits(open.db, 'k-uno', made), [])
  const ready = await open.buy({ who: 'emily' })
  const number = await open.cancel(ready, changedMind)
  assert.equal(await open.state(number), 'refund-owed')
  const [letter] = await open.letters('case-cancelled')
  assert.match(letter!.text, /Shipping: ¥1,000[^]*by Monday 7 December/)
})

test('staff answer where the shop says nothing: the sum is what was paid, another amount has its reason and stays within it', async () => {
  const open = await shopOpen('kaoru')
  const order = await open.buy({ product: 'minamo-ring' })
  const number = await open.cancel(order, changedMind)
  const { totalMinor } = (await readOrder(open.db, 'kaoru', order))!
  const cancel = (more: object) => open.press(number, { command: 'cancel-pieces', note: '', ...more })
  assert.deepEqual(await cancel({ amountMinor: totalMinor - 500n }), { refused: 'amount-reason-missing' })
  const most = await cancel({ amountMinor: totalMinor + 1n, reason: 'sorry' })
  assert.ok('refused' in most && most.refused === 'refund-exceeds-payment')
  const done = await cancel({ amountMinor: totalMinor - 500n, reason: 'an engraving was begun' })
  assert.ok(!('refused' in done), JSON.stringify(done))
  const { refundOwed } = await open.ledger(order)
  assert.equal(refundOwed.amountMinor, totalMinor - 500n)
  // No payment service took it, so that staff pay it out.
  const [task] = await readTasks(open.db, 'kaoru', number)
  assert.equal(task?.data['amountMinor'], String(totalMinor - 500n))
  const [letter] = await open.letters('case-cancelled')
  assert.match(letter!.text, /担当者による調整：-500円[^]*調整の理由：an engraving was begun/)
  await open.press(number, { command: 'pay-out', note: '' })
  assert.equal(await open.state(number), 'settled')
  assert.equal((await open.ledger(order)).refundPaid.amountMinor, totalMinor - 500n)
})

test('that staff pay nothing back is told with its reason and how it adds up, and is on record', async () => {
  const open = await shopOpen('kaoru')
  const order = await open.buy({ product: 'minamo-ring' })
  const number = await open.cancel(order, changedMind)
  const nothing = { command: 'cancel-pieces', note: '', amountMinor: 0n, reason: 'it was paid back by hand' }
  assert.ok(!('refused' in (await open.press(number, nothing as never))))
  assert.equal(await open.state(number), 'cancelled')
  assert.equal((await open.ledger(order)).refundOwed.amountMinor, 0n)
  const [letter] = await open.letters('case-cancelled')
  assert.match(
    letter!.text,
    /ご返金はございません。[^]*調整の理由：it was paid back by hand[^]*ご返金の合計：0円/,
  )
  assert.doesNotMatch(letter!.text, /ご返金いたします|方法：/)
})

test('piece by piece: each brings its price, the last one the shipping too, and together all that was paid', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure', quantity: 3, also: ['minato-live'] })
  const correction = { amountMinor: -1_001n, currency: 'JPY' }
  await recordAdjustment(open.db, 'preorder', order, { amount: correction, reason: 'a dent', ...staff })
  const { totalMinor } = (await readOrder(open.db, 'preorder', order))!
  await open.cancel(order, { quantity: 2 })
  assert.equal(await open.onSale('PR-MIO-FIG'), 19)
  const work = (await readOrder(open.db, 'preorder', order))!.lines
  assert.deepEqual(
    work.map(({ quantity, cancelled }) => [quantity, cancelled]),
    [
      [3, 2],
      [1, 0],
    ],
  )
  await open.cancel(order, { line: 2 })
  await open.cancel(order)
  const { refundOwed, left } = await open.ledger(order)
  assert.deepEqual([refundOwed.amountMinor, left.amountMinor], [totalMinor - 1_001n, 0n])
  assert.equal(await open.onSale('PR-MIO-FIG'), 20)
})

test('an order that is not paid asks for less, and for nothing once all of it is cancelled', async () => {
  const open = await shopOpen()
  const toPay = { method: 'bank-transfer', payBy: '2026-12-20T10:00+09:00' } as const
  const order = await open.buy({ product: 'mio-figure', quantity: 2, toPay })
  const { lines, totalMinor } = (await readOrder(open.db, 'preorder', order))!
  assert.equal(await open.state(await open.cancel(order)), 'cancelled')
  const [less] = await readPayments(open.db, 'preorder', order)
  assert.deepEqual([less?.state, less?.left.amountMinor], ['open', totalMinor - lines[0]!.priceMinor])
  assert.equal(await open.state(await open.cancel(order)), 'cancelled')
  const [over] = await readPayments(open.db, 'preorder', order)
  assert.deepEqual([over?.state, over?.left.amountMinor], ['given-up', 0n])
  assert.equal(await open.onSale('PR-MIO-FIG'), 20)
  assert.deepEqual((await open.ledger(order)).entries, [])
  const letters = (await open.letters('case-cancelled')).map(({ text }) => text).join()
  assert.match(letters, /お支払いの金額が [\d,]+円 減りました/)
  assert.match(letters, /お支払いは不要です/)
})

test('whoever cancels a part before paying is told in the letter and on its page what is to be paid now, how and by when', async () => {
  const open = await shopOpen()
  const said = async (method: 'bank-transfer' | 'convenience-store', payBy: string) => {
    const order = await open.buy({ product: 'mio-figure', quantity: 2, toPay: { method, payBy } })
    const number = await open.cancel(order)
    const [payment] = await readPayments(open.db, 'preorder', order)
    const letter = (await open.letters('case-cancelled')).find((one) => one.case === number)!.text
    const me = await signedIn(open.world, 'preorder', order, 'en')
    const page = await me.read(`/preorder/my/cases/${number}`)
    const sum = Number(payment!.left.amountMinor).toLocaleString('en')
    assert.match(letter, new RegExp(`現在のお支払い金額：${sum}円\\n.*お支払いの期限：12月19日（土）23:59`))
    assert.match(page, new RegExp(`You can pay ¥${sum} until Saturday 19 December`))
    return letter
  }
  assert.match(await said('bank-transfer', '2026-12-20T00:00+09:00'), /前のメールの金額に代えて/)
  assert.match(await said('convenience-store', '2026-12-20T00:00+09:00'), /その番号ではお支払いにならず/)
})

test('what is left of an order that asks for less is paid, made and cancelled as any other', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure', quantity: 2, toPay: byCard })
  await open.cancel(order)
  await payByCard(open, order)
  assert.equal((await readPayments(open.db, 'preorder', order))[0]?.state, 'paid')
  await open.cancel(order)
  await open.world.doJobs()
  const { captured, refundPaid } = await open.ledger(order)
  assert.equal(refundPaid.amountMinor, captured.amountMinor)
})

test('a piece that is made to order is not put on sale', async () => {
  const open = await shopOpen('kaoru')
  const order = await open.buy({ product: 'kasane-ring' })
  const number = await open.cancel(order, changedMind)
  await takeStep(open.db, 'kaoru', { order, lines: [1], step: 'make', seen: 0 }, staff)
  const before = await readOnHand(open.db, 'kaoru', ['KA-KASANE-7'])
  assert.ok(!('refused' in (await open.press(number, { command: 'cancel-pieces', note: '' }))))
  assert.deepEqual(await readOnHand(open.db, 'kaoru', ['KA-KASANE-7']), before)
  const prepare = { order, lines: [1], step: 'prepare', seen: 0 } as const
  assert.deepEqual(await takeStep(open.db, 'kaoru', prepare, staff), { refused: 'line-moved-on', line: 1 })
})

test('two presses at once cancel once: one request, one piece on sale, one refund', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure' })
  const same = { key: randomUUID() }
  const [one, two, other] = await Promise.all([open.ask(order, same), open.ask(order, same), open.ask(order)])
  const numbers = [one, two, other].flatMap((done) =>
    'number' in done && !('refused' in done) ? [done.number] : [],
  )
  assert.equal(new Set(numbers).size, 1)
  assert.equal(await open.onSale('PR-MIO-FIG'), 20)
  const { totalMinor } = (await readOrder(open.db, 'preorder', order))!
  assert.equal((await open.ledger(order)).refundOwed.amountMinor, totalMinor)
})

test('a press that cancels and a step of staff at the same moment: exactly one of them is done', async () => {
  const open = await shopOpen()
  const outcomes = { cancelled: 0, moved: 0 }
  for (let turn = 0; turn < 6; turn += 1) {
    const order = await open.buy({ product: 'mio-figure' })
    const box = { parcel: randomUUID(), order, lines: [1], carrier: 'yamato', tracking: '1' }
    const both = [
      () => open.ask(order),
      () =>
        turn % 2 === 0
          ? takeStep(open.db, 'preorder', { order, lines: [1], step: 'prepare', seen: 0 }, staff)
          : dispatchParcel(open.db, 'preorder', box, staff),
    ] as const
    const [asked, moved] = await Promise.all([both[0](), both[1]()])
    const cancelled = 'number' in asked && !('refused' in asked)
    assert.notEqual(cancelled, moved === undefined, JSON.stringify([asked, moved]).slice(0, 300))
    outcomes[cancelled ? 'cancelled' : 'moved'] += 1
    const [line] = (await readOrder(open.db, 'preorder', order))!.lines
    assert.deepEqual([line?.cancelled, line?.stage === 'accepted'], cancelled ? [1, true] : [0, false])
  }
  assert.equal(outcomes.cancelled + outcomes.moved, 6)
})

test('what staff packed while a request waited is not cancelled twice nor sent after', async () => {
  const open = await shopOpen('kaoru')
  const order = await open.buy({ product: 'minamo-ring' })
  const number = await open.cancel(order, changedMind)
  const box = { parcel: randomUUID(), order, lines: [1], carrier: 'yamato', tracking: '1' }
  const [done, sent] = await Promise.all([
    open.press(number, { command: 'cancel-pieces', note: '' }),
    dispatchParcel(open.db, 'kaoru', box, staff),
  ])
  assert.notEqual('refused' in done, sent !== undefined)
  if ('refused' in done) assert.deepEqual(done, { refused: 'already-sent' })
})

test('a request that is taken back leaves the piece as it was: it is made, sent and cancelled as any other', async () => {
  const open = await shopOpen('kaoru')
  const order = await open.buy({ product: 'minamo-ring' })
  const number = await open.cancel(order, changedMind)
  const found = (await readCase(open.db, 'kaoru', number))!
  const customer = { actor: found.openedBy, at: staff.at, version: found.version }
  await press(open.db, open.world.shop('kaoru'), number, { command: 'drop' }, customer)
  const [unit] = await readUnits(open.db, 'kaoru', order)
  assert.deepEqual([unit?.custody, unit?.inCase, unit?.ended], [null, null, null])
})

test('who waits for a piece that is sold out hears of it when another order is cancelled', async () => {
  const open = await shopOpen()
  const order = await open.buy({ product: 'mio-figure', toPay: byCard })
  await payByCard(open, order)
  for (const one of ['first', 'second'])
    await askRestock(
      open.db,
      'preorder',
      { sku: 'PR-MIO-FIG', address: `${one}@example.com`, language: 'en' },
      { request: randomUUID(), token: `token of ${one}`, at: open.world.now() },
    )
  await open.cancel(order)
  assert.deepEqual(
    (await open.letters('restock')).map(({ to }) => to.address),
    ['first@example.com'],
  )
})

test('who has transferred a part and cancels reads in the e-mail that it goes back', async () => {
  const open = await shopOpen()
  const toPay = { method: 'bank-transfer', payBy: '2026-12-20T10:00+09:00' } as const
  const order = await open.buy({ product: 'mio-figure', toPay })
  const [payment] = await readPayments(open.db, 'preorder', order)
  const desk = await atTheDesk(open.world, 'preorder')
  const page = `/desk/preorder/payments/${payment!.payment}`
  const received = { ...hiddenFields((await desk.open(page)).html), amount: '1000', on: '2026-11-23' }
  await desk.press(`${page}/received`, received)
  assert.equal(await open.state(await open.cancel(order)), 'cancelled')
  const [letter] = await open.letters('case-cancelled')
  assert.match(letter!.text, /お支払いは不要です。お受け取りした1,000円はお返しします。/)
  assert.equal((await open.ledger(order)).refundOwed.amountMinor, 1_000n)
})
