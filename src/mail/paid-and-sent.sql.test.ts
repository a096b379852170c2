/**
 * What letters about money and parcels say of an order as its customer chose it on the way to the last
 * screen.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, pressToBuy, putIntoCart, toLastScreen, type World } from '#main/testing'
import { readOrder } from '#ordering'
import { dispatchParcel } from '#parcels'
import { markReceived, readPayments } from '#payments'

const kenji = 'staff:kenji'

/** Somebody in Japan buys pieces at KAORU; answers the order's number. */
async function bought(
  world: World,
  pieces: readonly (readonly [product: string, fields?: Readonly<Record<string, string>>])[],
  how: Readonly<Record<string, string>>,
): Promise<string> {
  const visitor = world.visitor('ja')
  for (const [product, fields] of pieces) await putIntoCart(visitor, 'kaoru', product, fields)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const thanks = await pressToBuy(visitor, 'kaoru', await toLastScreen(visitor, 'kaoru', how))
  await world.doJobs()
  return /KA-\d{6}/.exec(thanks.words)![0]
}

async function paidIn(world: World, order: string, amountMinor: bigint): Promise<string> {
  const [payment] = await readPayments(world.db, 'kaoru', order)
  const came = { payment: payment!.payment, key: order, amountMinor, payer: 'アライ ハナ' }
  const marked = await markReceived(world.db, 'kaoru', came, { actor: kenji, at: world.now() })
  assert.ok(!('refused' in marked))
  return letterOf(world, 'paid')
}

async function letterOf(world: World, kind: string): Promise<string> {
  await world.doJobs()
  return (await world.letters('kaoru')).find((one) => one.kind === kind)?.text ?? ''
}

const ready = ['minamo-ring', { 'option-size': '13' }] as const
const made = ['kasane-ring', { 'option-size': '11' }] as const

test('what is ready and waits for the rest of its parcel is not said to be packed when the payment is in', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
  const together = await bought(world, [ready, made], { method: 'bank-transfer', parcels: 'together' })
  const kept = await paidIn(world, together, 293_660n)
  assert.match(kept, /次の品は、ほかの品がそろうまでお取り置きします。\n\n・リング「水面」（サイズ：13号）/)
  assert.doesNotMatch(kept, /発送を準備します/)
  const alone = await bought(world, [ready], { method: 'bank-transfer' })
  assert.match(await paidIn(world, alone, 128_660n), /次の品の発送を準備します。\n\n・リング「水面」/)
})

test('who transfers too much reads what came in, how much of it goes back, and that the account is wanted', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
  const order = await bought(world, [ready], { method: 'bank-transfer' })
  const letter = await paidIn(world, order, 130_000n)
  assert.match(letter, /受領額：130,000円/)
  assert.match(
    letter,
    /ご請求の額より1,340円多くお支払いいただきました。差額は、お客様の口座へお返しします。銀行名、/,
  )
})

test('the letter that a parcel is on its way says what is to be paid to the driver for it', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
  const order = await bought(world, [ready], { method: 'cash-on-delivery' })
  const { lines } = (await readOrder(world.db, 'kaoru', order))!
  const box = { parcel: '5f0e7a52-5d1b-4f8e-9a64-0d7d2b6c9e11', order, lines: lines.map(({ line }) => line) }
  const sent = { ...box, carrier: 'yamato', tracking: '400000000001' }
  await dispatchParcel(world.db, 'kaoru', sent, { actor: kenji, at: world.now() })
  assert.match(await letterOf(world, 'parcel-sent'), /お届けのときに、129,760円を配達員へお支払いください。/)
})
