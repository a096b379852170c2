/**
 * Money that a payment service sends back, in kinds of cases beside cancelling and returning: sent once, by
 * nobody's hand, and the case ends with it.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { dayOf } from '#calendar'
import { isReadable, openCase, parcelCameBack, press, readCase } from '#cases'
import type { AnyCommand, OpeningRequest } from '#cases/kinds'
import { atTheDesk, buy, moment, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { certifyPieces, readPapers } from '#papers'
import { dispatchParcel, readParcel, undeliverable } from '#parcels'
import { demoIn, readLedger, readPayments, receiveNotice, startPayment } from '#payments'

const clock = '2026-11-23T10:00+09:00'
const byCard = { method: 'card', payBy: '2026-12-20T10:00+09:00' } as const

/** A shop with an order that is paid by card, and what people do there. */
async function shopWith(shop: string, bought: Parameters<typeof buy>[2]) {
  const world = await openWorld(clock, { shops: [shop], units: 5 })
  const { db } = world
  const staff = { actor: 'staff:kenji', at: moment(clock) } as const
  const order = await buy(world, shop, { ordered: '2026-11-20T10:00+09:00', toPay: byCard, ...bought })
  /** What was asked for last is paid at the payment service. */
  const pay = async (): Promise<void> => {
    const { payment } = (await readPayments(db, shop, order)).at(-1)!
    const by = { actor: 'customer:x', at: world.now() } as const
    await startPayment(db, world.gateways, shop, payment, { page: '', ...by })
    const demo = demoIn(world.gateways, 'card')!
    for (const notice of await demo.choose(shop, payment, 'success'))
      await receiveNotice(db, world.gateways, 'demo', { ...notice, at: world.now() })
    await world.doJobs()
  }
  await pay()
  const found = (await readOrder(db, shop, order))!
  const customer = { actor: `customer:${found.customer}`, at: moment(clock) } as const
  const tried = async (number: string, command: AnyCommand, by: typeof staff | typeof customer) => {
    const { version } = (await readCase(db, shop, number))!
    return press(db, world.shop(shop), number, command, { ...by, version })
  }
  return {
    world,
    shop,
    order,
    pay,
    staff,
    customer,
    tried,
    did: async (...step: Parameters<typeof tried>): Promise<void> => {
      const done = await tried(...step)
      assert.ok(!('refused' in done), `${step[1].command}: ${JSON.stringify(done)}`)
    },
    ask: async (request: OpeningRequest, details = {}, answers = {}): Promise<string> => {
      const now = (await readOrder(db, shop, order))!
      const asked = await openCase(
        db,
        world.shop(shop),
        now,
        {
          key: randomUUID(),
          request,
          line: 1,
          quantity: 1,
          answers,
          description: 'よろしくお願いします',
          photos: [],
          requester: 'buyer',
          language: 'ja',
          details,
        },
        customer,
      )
      assert.ok('number' in asked && !('refused' in asked), JSON.stringify(asked))
      return asked.number
    },
    state: async (number: string) => {
      const theCase = await readCase(db, shop, number)
      assert.ok(theCase !== undefined && isReadable(theCase))
      return theCase.current.state
    },
    money: async () => {
      const { refundOwed, refundPaid } = await readLedger(db, shop, found)
      return { owed: refundOwed.amountMinor, paid: refundPaid.amountMinor }
    },
  }
}

type Shop = Awaited<ReturnType<typeof shopWith>>

/** The service sends the whole of it back: staff are asked for nothing, cannot pay it too, and it is over. */
async function endsByItself(
  { world, shop, staff, tried, state, money }: Shop,
  number: string,
  owed: bigint,
): Promise<void> {
  assert.equal(await state(number), 'refund-owed')
  const byHand = await tried(number, { command: 'pay-out', note: '' }, staff)
  assert.deepEqual(byHand, { refused: 'sent-back-by-service' })
  assert.deepEqual(await money(), { owed, paid: 0n })
  const desk = await atTheDesk(world, shop, 'owner', 'ja')
  const page = await desk.get(`/desk/${shop}/cases/${number}`)
  assert.match(page.words, /円 は決済サービスを通して返金しています/)
  assert.doesNotMatch(page.html, /\/payment"/)
  await world.doJobs()
  assert.deepEqual(await money(), { owed, paid: owed })
  assert.equal(await state(number), 'settled')
  await world.doJobs()
  const letters = (await world.letters(shop)).filter(({ kind }) => kind === 'case-settled')
  assert.match(letters.at(-1)!.text, new RegExp(`お返しした金額：${owed.toLocaleString('en')}円`))
}

test('what was paid by card for a parcel that came back goes back through the card, and the request ends with it', async () => {
  const open = await shopWith('preorder', { product: 'yoake-cd' })
  const { world, order, staff, customer } = open
  const parcel = randomUUID()
  const sent = { parcel, order, lines: [1], carrier: 'ヤマト運輸', tracking: '123456789012' }
  await dispatchParcel(world.db, 'preorder', sent, staff)
  await undeliverable(world.db, 'preorder', parcel, staff)
  const box = (await readParcel(world.db, 'preorder', parcel))!
  const opened = await parcelCameBack(world.db, world.shop('preorder'), box, 'absent', staff)
  assert.ok(opened !== undefined && 'number' in opened)
  await open.did(opened.number, { command: 'decline-parcel', note: '' }, customer)
  const back = { command: 'refund-parcel', amountMinor: 3_300n, reason: '品代のみ' } as const
  await open.did(opened.number, back, staff)
  await endsByItself(open, opened.number, 3_300n)
})

test('the price of wrapping that is taken off again goes back through the card, and the request ends with it', async () => {
  const open = await shopWith('kaoru', { product: 'minamo-ring' })
  const { staff, customer } = open
  const on = await open.ask('wrapping', { what: 'wrapping', wrap: 'yes' })
  const pay = { payment: randomUUID(), method: 'card', brand: 'visa' } as const
  await open.did(on, { command: 'accept-quote', agreed: 'はい', pay }, customer)
  await open.pay()
  assert.equal(await open.state(on), 'changed')
  const off = await open.ask('wrapping', { what: 'wrapping', wrap: 'no' })
  await open.did(off, { command: 'make-change', note: '' }, staff)
  await endsByItself(open, off, 550n)
})

test('the e-mail about a payment for a quote names what it was for; a remake that is given up is paid back by the payment service alone, never by staff as well', async () => {
  const open = await shopWith('kaoru', {
    product: 'tsuyu-pierce',
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-15T10:00+09:00',
  })
  const { world, order, staff, customer } = open
  await certifyPieces(world.db, world.shop('kaoru'), order, staff)
  const { number: certificate } = (await readPapers(world.db, 'kaoru', order)).find(
    ({ kind }) => kind === 'certificate',
  )!
  const number = await open.ask('remake-one-side', { certificate, side: 'left' }, { reason: 'lost-one' })
  const until = dayOf(staff.at, 'Asia/Tokyo') + 14
  const offer = { amountMinor: 18_000n, works: '左の一つ', readyBy: null, until } as const
  await open.did(number, { command: 'quote', ...offer }, staff)
  const pay = { payment: randomUUID(), method: 'card', brand: 'visa' } as const
  await open.did(number, { command: 'accept-quote', agreed: 'はい', pay }, customer)
  await open.pay()
  await world.doJobs()
  // The order was paid, too: its letter names no request.
  const letters = (await world.letters('kaoru')).filter(({ kind }) => kind === 'paid')
  const paid = letters.find(({ text }) => text.includes(`受付番号：${number}`))
  assert.equal(letters.length, 2)
  assert.match(paid?.text ?? '', /■ お支払いの内容[^■]*左の一つ/)
  await open.did(number, { command: 'stop-making', note: '石が手に入りません。' }, staff)
  await endsByItself(open, number, 18_000n)
})
