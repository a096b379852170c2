/**
 * Another way to pay, chosen before an order is paid: what is offered, what it costs, and that one alone is
 * paid.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  atTheDesk,
  fieldIn,
  goOnToHow,
  openWorld,
  pressToBuy,
  putIntoCart,
  toLastScreen,
  type BuyerCountry,
  type Visitor,
} from '#main/testing'
import { token } from '#customers'
import { readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { makePaymentLink, readLedger, readPayments } from '#payments'
import { openRulingContext, ruleOn } from '#rulings'

const start = '2026-11-20T10:00+09:00'
const world = await openWorld(start, { shops: ['kaoru', 'milamore'], units: 60 })
const { db } = world
const ring = { 'option-size': '11' }

/** A minute later than it was. */
function later(): void {
  const soon = new Date(world.now() + 60_000 + 9 * 3_600_000).toISOString()
  world.setClock(`${soon.slice(0, 16)}+09:00`)
}

type Bought = { readonly visitor: Visitor; readonly number: string; readonly page: string }

/** Somebody buys a ring and stands at the page of its payment. */
async function bought(
  how: Record<string, string>,
  { shop = 'kaoru', to = 'JP' as BuyerCountry, pieces = ['minamo-ring'] } = {},
): Promise<Bought> {
  const visitor = world.visitor()
  for (const piece of pieces)
    await putIntoCart(visitor, shop, piece, shop === 'kaoru' ? ring : { 'option-length': '40' })
  await goOnToHow(visitor, shop, to)
  const last = await toLastScreen(visitor, shop, how)
  const thanks = await pressToBuy(visitor, shop, last)
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec(thanks.words) ?? []
  const { path } = await visitor.open(`/${shop}/checkout/pay`, {})
  // Some time goes by, so that payments come one after the other.
  later()
  return { visitor, number, page: path }
}

const offered = async ({ visitor, page }: Bought): Promise<readonly string[]> =>
  [...(await visitor.get(`${page}/means`)).html.matchAll(/name="means" value="([^"]+)"/g)].map(
    ([, one]) => one!,
  )

async function choose({ visitor, page }: Bought, means: string) {
  const { html } = await visitor.get(`${page}/means`)
  later()
  return visitor.open(`${page}/means`, { means, amount: fieldIn(html, 'amount') })
}

const paymentsOf = async (number: string) =>
  (await readPayments(db, number.startsWith('KA') ? 'kaoru' : 'milamore', number)).map(
    ({ method, state, amount }) => [method, state, Number(amount.amountMinor)] as const,
  )
const orderOf = async (number: string) => (await readOrder(db, 'kaoru', number))!

test('who chose a bank transfer pays at the door instead: fee and sum are told before the press, and the sum follows', async () => {
  const one = await bought({ method: 'bank-transfer' })
  const before = await orderOf(one.number)
  await world.doJobs()
  assert.match(await one.visitor.read(one.page), /Pay in another way/)
  const { words } = await one.visitor.get(`${one.page}/means`)
  const [, told = '', fee = ''] =
    /Cash on delivery You pay ¥([\d,]+), with the fee of ¥([\d,]+)/.exec(words) ?? []
  const page = await choose(one, 'cash-on-delivery')
  assert.match(page.words, /You pay in this way now/)
  const order = await orderOf(one.number)
  const digits = (text: string) => BigInt(text.replaceAll(',', ''))
  assert.ok(digits(fee) > 0n)
  assert.equal(order.totalMinor, before.totalMinor + digits(fee))
  assert.equal(order.totalMinor, digits(told))
  assert.deepEqual(await paymentsOf(one.number), [
    ['bank-transfer', 'given-up', Number(before.totalMinor)],
    ['cash-on-delivery', 'open', Number(order.totalMinor)],
  ])
  const [taxed] = order.checkout!.taxes as { ofMinor: string; taxMinor: string }[]
  assert.equal(BigInt(taxed!.ofMinor), order.totalMinor)
  assert.equal(BigInt(taxed!.taxMinor), (order.totalMinor * 10n) / 110n)
  assert.match(await one.visitor.read(one.page), /You chose another way to pay for this order/)
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter((letter) => letter.order === one.number)
  const wanted = letters.find(({ kind }) => kind === 'payment-wanted')
  assert.match(wanted!.text, /Please pay the carrier at the door|代引き|お届け/)
  await world.goTo('2026-12-20T10:00+09:00')
  assert.equal((await orderOf(one.number)).givenUp, null)
  world.setClock(start)
  const parcel = randomUUID()
  const sent = { parcel, order: one.number, lines: [1], carrier: 'yamato', tracking: '1' }
  await dispatchParcel(db, 'kaoru', sent, { actor: 'staff:world', at: world.now() })
  await deliverParcel(db, 'kaoru', parcel, { actor: 'carrier', at: world.now() })
  await world.doJobs()
  assert.deepEqual((await paymentsOf(one.number)).at(-1), [
    'cash-on-delivery',
    'paid',
    Number(order.totalMinor),
  ])
  const ledger = await readLedger(db, 'kaoru', { number: one.number, currency: 'JPY' })
  assert.equal(ledger.captured.amountMinor, order.totalMinor)
})

test('whose card was declined chooses a transfer, from the page or My Page, and gains no time by changing back and forth', async () => {
  const one = await bought({ method: 'card/visa' })
  await one.visitor.open(one.page, {})
  assert.match(
    (await one.visitor.open(`${one.page}/demo`, { choice: 'decline' })).words,
    /Pay in another way/,
  )
  const transfer = await choose(one, 'bank-transfer')
  assert.match(transfer.words, /Where to transfer to/)
  const payBy = async () => (await readPayments(db, 'kaoru', one.number)).at(-1)!.payBy!
  const first = await payBy()
  assert.ok(first > (await readPayments(db, 'kaoru', one.number))[0]!.payBy!)
  world.setClock('2026-11-22T10:00+09:00')
  const again = { ...one, page: await paymentPageOf(one.number) }
  await choose(again, 'card/jcb')
  assert.equal(await payBy(), first)
  await choose({ ...one, page: await paymentPageOf(one.number) }, 'bank-transfer')
  assert.equal(await payBy(), first)
  assert.equal((await paymentsOf(one.number)).filter(([, state]) => state === 'open').length, 1)
  await world.goTo('2026-12-20T10:00+09:00')
  assert.equal((await orderOf(one.number)).givenUp?.why, 'not-paid-in-time')
  world.setClock(start)
})

async function paymentPageOf(number: string): Promise<string> {
  const secret = token()
  const { payment } = (await readPayments(db, 'kaoru', number)).at(-1)!
  await makePaymentLink(db, 'kaoru', payment, { token: secret, at: world.now() })
  return `/kaoru/pay/${secret}`
}

for (const choice of ['success', 'twice', 'out-of-order'])
  test(`money of the card that comes after a transfer was chosen (${choice}) is let go or goes back at once, and nothing is kept`, async () => {
    const one = await bought({ method: 'card/visa' })
    await one.visitor.open(one.page, {})
    await choose(one, 'bank-transfer')
    await one.visitor.open(`${one.page}/demo`, { choice })
    await world.doJobs()
    const { captured, refundOwed, refundPaid } = await readLedger(db, 'kaoru', {
      number: one.number,
      currency: 'JPY',
    })
    assert.equal(captured.amountMinor, refundOwed.amountMinor)
    assert.equal(refundPaid.amountMinor, refundOwed.amountMinor)
    assert.deepEqual(
      (await paymentsOf(one.number)).map(([method, state]) => [method, state]),
      [
        ['card', 'given-up'],
        ['bank-transfer', 'open'],
      ],
    )
  })

test('of a payment and a change in the same moment one holds: paid by the card, or asked for by transfer alone', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => bought({ method: 'card/visa' })))
  for (const one of all) {
    await one.visitor.open(one.page, {})
    await Promise.all([
      choose(one, 'bank-transfer'),
      one.visitor.open(`${one.page}/demo`, { choice: 'success' }),
    ])
    await world.doJobs()
    const states = (await paymentsOf(one.number)).map(([, state]) => state)
    assert.ok(['paid', 'given-up,open'].includes(states.join()), states.join())
    const { captured, refundPaid } = await readLedger(db, 'kaoru', { number: one.number, currency: 'JPY' })
    const kept = captured.amountMinor - refundPaid.amountMinor
    assert.equal(kept > 0n, states[0] === 'paid')
  }
})

test('two pages with the same payment change it once; what was paid is not changed any more', async () => {
  const one = await bought({ method: 'bank-transfer' })
  const { html } = await one.visitor.get(`${one.page}/means`)
  const amount = fieldIn(html, 'amount')
  const press = () => one.visitor.open(`${one.page}/means`, { means: 'card/visa', amount })
  await Promise.all([press(), press()])
  assert.equal((await paymentsOf(one.number)).length, 2)
  const paid = await bought({ method: 'card/visa' })
  await paid.visitor.open(paid.page, {})
  await paid.visitor.open(`${paid.page}/demo`, { choice: 'success' })
  assert.deepEqual(await offered(paid), [])
  await world.doJobs()
  assert.doesNotMatch(await paid.visitor.read(paid.page), /Pay in another way/)
  await paid.visitor.open(`${paid.page}/means`, { means: 'bank-transfer', amount })
  assert.equal((await paymentsOf(paid.number)).length, 1)
})

test('only what is lawful and possible here is offered: cards abroad, no cash at the door for two parcels or what is packed', async () => {
  const abroad = await bought(
    { method: 'card/visa', 'know-picture': 'yes' },
    { shop: 'milamore', to: 'DE', pieces: ['mikazuki-necklace'] },
  )
  assert.deepEqual(await offered(abroad), ['card/mastercard', 'card/amex'])
  const refused = await choose(abroad, 'paypal/jcb')
  assert.doesNotMatch(refused.words, /You pay in this way now/)
  const home = await bought({ method: 'bank-transfer' })
  assert.ok((await offered(home)).includes('cash-on-delivery'))
  const two = await bought(
    { method: 'bank-transfer', parcels: 'ready-first', consent: 'yes' },
    { pieces: ['minamo-ring', 'kasane-ring'] },
  )
  assert.ok(!(await offered(two)).includes('cash-on-delivery'))
  // What is collected at the door may be packed; then it is not left any more.
  const door = await bought({ method: 'cash-on-delivery' })
  assert.ok((await offered(door)).includes('bank-transfer'))
  const yui = await atTheDesk(world, 'kaoru', 'shipping')
  await yui.press('/desk/kaoru/work', { step: 'prepare', [`line-${door.number}/1`]: 'yes' })
  assert.deepEqual(await offered(door), [])
  assert.deepEqual(world.faults, [])
})

test('before an order is paid, rulings know the way that was chosen for it: who pays at the door is owed a receipt by law, by card the law is silent', async () => {
  const receiptFor = async (number: string) => {
    const order = await orderOf(number)
    const rulingContext = await openRulingContext(db, world.shop('kaoru'), order)
    const asked = { request: 'receipt', at: world.now(), requester: 'buyer', answers: {} } as const
    const ruled = ruleOn(rulingContext, order.lines[0]!, asked)
    assert.ok(!('refused' in ruled))
    const { verdict, clauses } = ruled.ruling
    const law = clauses.find(({ document, id }) => document === 'jp' && id.startsWith('receipt.'))
    return [ruled.facts['paid'], ruled.facts['payment-method'], verdict, law?.id]
  }
  const door = await bought({ method: 'cash-on-delivery' })
  const atTheDoor = ['not-yet', 'cash-on-delivery', 'accept', 'receipt.with-payment']
  assert.deepEqual(await receiptFor(door.number), atTheDoor)
  const card = await bought({ method: 'card/visa' })
  const [, method, verdict, article] = await receiptFor(card.number)
  assert.deepEqual([method, verdict === 'accept', article], ['card', false, 'receipt.by-card'])
  await choose(card, 'cash-on-delivery')
  assert.deepEqual(await receiptFor(card.number), atTheDoor)
})
