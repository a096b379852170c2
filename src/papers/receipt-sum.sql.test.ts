/** What a receipt is for, to the yen: what was to be paid and came in, whatever else moved. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { askFor, atTheDesk, buy, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { markReceived, readPayments } from '#payments'
import { openRulingContext } from '#rulings'
import { issueReceipt, openTypesetter, printPaper, receiptStanding } from './index.ts'
import { textIn } from './testing/index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['preorder'], units: 20 })
const { db, files } = world
const shop = world.shop('preorder')
const typesetter = openTypesetter()
test.after(() => typesetter.close())
const staff = () => ({ actor: 'staff:rin', at: world.now() }) as const
const byTransfer = { method: 'bank-transfer', payBy: '2026-12-20T10:00+09:00' } as const

const readAgain = async (number: string) => (await readOrder(db, 'preorder', number))!

async function received(number: string, amountMinor: bigint): Promise<void> {
  const [payment] = await readPayments(db, 'preorder', number)
  const money = { payment: payment!.payment, key: randomUUID(), amountMinor, payer: '' }
  assert.ok('payment' in (await markReceived(db, 'preorder', money, staff())))
  await world.doJobs()
}

async function receiptText(number: string): Promise<string> {
  const asked = { addressee: '佐藤 花子', proviso: 'お品代', language: 'ja', seen: 0, why: 'asked' } as const
  const paper = await issueReceipt(db, shop, number, asked, staff())
  assert.ok(
    !('refused' in paper),
    JSON.stringify(paper, (_, v) => (typeof v === 'bigint' ? String(v) : v)),
  )
  const pdf = await printPaper({ db, files, typesetter }, 'preorder', paper, world.now())
  assert.ok(pdf instanceof Uint8Array, JSON.stringify(pdf))
  return textIn(pdf).replaceAll(/\s/g, '')
}

test('of an order that lost a piece before it was paid, the receipt is for the rest, and the rest is the whole price', async () => {
  const ordered = '2026-11-19T10:00+09:00'
  const order = { product: 'mio-figure', quantity: 2, also: ['yoake-cd'], ordered, toPay: byTransfer }
  const number = await buy(world, 'preorder', order)
  const { lines, totalMinor } = await readAgain(number)
  await askFor(world, 'preorder', number, { request: 'cancel', answers: { reason: 'changed-mind' } })
  const rest = totalMinor - lines[0]!.priceMinor
  await received(number, rest)
  const again = await readAgain(number)
  const rulingContext = await openRulingContext(db, shop, again)
  assert.notEqual(receiptStanding(rulingContext, world.now()).state, 'unpaid')
  const { records } = rulingContext
  assert.equal(records.get(1)?.paidAt, world.now(), 'rulings know that it is paid')
  const yen = (minor: bigint) => `${minor.toLocaleString('en')}円`
  const text = await receiptText(number)
  assert.match(text, new RegExp(`領収金額（税込）${yen(rest)}`))
  assert.match(
    text,
    new RegExp(`合計${yen(rest)}10%対象（税込）${yen(rest)}うち消費税${yen((rest * 10n) / 110n)}`),
  )
  assert.doesNotMatch(text, /返金を決めています/)
  const told = new RegExp(`お支払い前のキャンセル分 -${yen(lines[0]!.priceMinor)}`)
  const hanako = await signedIn(world, 'preorder', number, 'ja')
  assert.match(await hanako.read(`/preorder/my/orders/${number}`), told)
  const rin = await atTheDesk(world, 'preorder', 'support', 'ja')
  assert.match(await rin.read(`/desk/preorder/orders/${number}`), told)
})

test('what was transferred too much and goes back is no part of what the receipt is for', async () => {
  const number = await buy(world, 'preorder', { product: 'mio-figure', toPay: byTransfer })
  const { totalMinor } = await readAgain(number)
  await received(number, totalMinor + 440n)
  const text = await receiptText(number)
  assert.match(text, new RegExp(`領収金額（税込）${totalMinor.toLocaleString('en')}円`))
  assert.doesNotMatch(text, /440円/)
})

test('a receipt says that it was issued electronically, and nothing of a stamp: it may lie in the box on paper too', async () => {
  const number = await buy(world, 'preorder', { product: 'mio-figure', quantity: 3, toPay: byTransfer })
  await received(number, (await readAgain(number)).totalMinor)
  const text = await receiptText(number)
  assert.match(text, /この領収書は、電子データで発行しました。/)
  assert.doesNotMatch(text, /印紙/)
})
