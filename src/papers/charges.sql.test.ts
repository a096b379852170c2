/** What stands on a receipt and in the summary of an order beside the pieces, and whose name it bears. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  atTheDesk,
  goOnToHow,
  hiddenFields,
  openWorld,
  pressToBuy,
  putIntoCart,
  signedIn,
  toLastScreen,
  type Fields,
} from '#main/testing'
import { readOrder } from '#ordering'
import { readPayments } from '#payments'
import { textIn } from './testing/index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'preorder'], units: 20 })

async function bought(shop: string, product: string, how: Fields, cart: Fields = {}) {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, shop, product, shop === 'kaoru' ? { 'option-size': '11' } : {})
  if (cart['wrapping'] !== undefined) await visitor.press(`/${shop}/basket/wrapping`, cart)
  await goOnToHow(visitor, shop, 'JP', { cart: { asks: ['receipt'] } })
  const thanks = await pressToBuy(visitor, shop, await toLastScreen(visitor, shop, how))
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec(thanks.words) ?? []
  await world.doJobs()
  return number
}

/** All of it came in, as staff see it. */
async function paid(shop: string, number: string): Promise<void> {
  const rin = await atTheDesk(world, shop, 'support')
  const payment = (await readPayments(world.db, shop, number))[0]!
  const place = `/desk/${shop}/payments/${payment.payment}`
  const { key = '' } = hiddenFields((await rin.get(place)).html)
  await rin.press(`${place}/received`, { key, amount: String(payment.amount.amountMinor), payer: '' })
  await world.doJobs()
}

async function receiptOf(shop: string, number: string, fields: Fields = {}) {
  const hanako = await signedIn(world, shop, number, 'ja')
  const page = `/${shop}/my/orders/${number}/papers`
  const form = await hanako.get(page)
  const given = { addressee: '山田 花子', proviso: 'お品代', ...fields }
  await hanako.press(page, { ...hiddenFields(form.html), ...given })
  const links = [...(await hanako.get(page)).html.matchAll(/href="([^"]+-R-[^"]+\.pdf)"/g)]
  const pdf = await hanako.get(links.at(-1)![1]!)
  return { hanako, page, text: textIn(pdf.bytes).replaceAll(/\s/g, '') }
}

test('wrapping is a line of its own, on the receipt, on My Page and at the desk', async () => {
  const wrapping = { wrapping: 'yes', note: '姉へ' }
  const number = await bought('kaoru', 'minamo-ring', { method: 'bank-transfer' }, wrapping)
  await paid('kaoru', number)
  const order = (await readOrder(world.db, 'kaoru', number))!
  assert.notEqual(order.checkout?.wrapping?.feeMinor, 0n)
  const fee = `${order.checkout!.wrapping!.feeMinor.toLocaleString('en')}円`
  const { hanako, text } = await receiptOf('kaoru', number)
  assert.match(text, new RegExp(`ギフト包装1?${fee}`))
  assert.doesNotMatch(text, /手数料など/)
  assert.match(await hanako.read(`/kaoru/my/orders/${number}`), new RegExp(`ギフト包装 ${fee}`))
  const rin = await atTheDesk(world, 'kaoru', 'support', 'ja')
  assert.match(await rin.read(`/desk/kaoru/orders/${number}`), new RegExp(`ギフト包装 ${fee}`))
})

test('whoever asks for a receipt again finds the name and the proviso of the last one filled in', async () => {
  const number = await bought('kaoru', 'minamo-ring', { method: 'bank-transfer' })
  await paid('kaoru', number)
  const company = { addressee: '株式会社見本 御中', proviso: '記念品代' }
  const { hanako, page } = await receiptOf('kaoru', number, company)
  const again = (await hanako.get(page)).html
  assert.match(again, /name="addressee"[^>]*value="株式会社見本 御中"/)
  assert.match(again, /name="proviso"[^>]*value="記念品代"/)
  const rin = await atTheDesk(world, 'kaoru', 'support', 'ja')
  const desk = (await rin.get(`/desk/kaoru/orders/${number}/papers`)).html
  assert.match(desk, /name="addressee"[^>]*value="株式会社見本 御中"/)
})

test('a name with breaks of lines, tabs or signs that turn the writing round in it is one line on the paper', async () => {
  const number = await bought('kaoru', 'minamo-ring', { method: 'bank-transfer' })
  await paid('kaoru', number)
  const addressee = '株式会社\r\n#set page(width: 1cm)\t見\u202e本\u2028御中\u0007'
  const { hanako, page, text } = await receiptOf('kaoru', number, { addressee })
  assert.match(text, /株式会社#setpage\(width:1cm\)見本御中/)
  const again = (await hanako.get(page)).html
  assert.match(again, /value="株式会社 #set page\(width: 1cm\) 見本 御中"/)
})

test('a name, a gift name and a line of an address with breaks in them are one line each; a memo keeps its lines', async () => {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'JP', {
    cart: { memo: '一行目\n二行\u202e目\u0000' },
    who: { gift: 'yes', 'to-name': '佐藤\n美咲', 'own-name': '山田\r\n花子', 'to-city': '渋谷\n区' },
  })
  const last = await toLastScreen(visitor, 'kaoru', { method: 'bank-transfer' })
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  const [number = ''] = /KA-\d{6}/.exec(thanks.words) ?? []
  const order = (await readOrder(world.db, 'kaoru', number))!
  assert.equal(order.name, '山田 花子')
  assert.equal(order.deliverTo.name, '佐藤 美咲')
  assert.ok(order.deliverTo.lines.every((line) => !line.includes('\n')))
  assert.equal(order.memo, '一行目\n二行目')
  assert.deepEqual(world.faults, [])
})

test('the fee of cash on delivery is a line of its own', async () => {
  const number = await bought('kaoru', 'minamo-ring', { method: 'cash-on-delivery' })
  const order = (await readOrder(world.db, 'kaoru', number))!
  const fee = `${order.checkout!.paymentFeeMinor.toLocaleString('en')}円`
  const hanako = await signedIn(world, 'kaoru', number, 'ja')
  assert.match(await hanako.read(`/kaoru/my/orders/${number}`), new RegExp(`代金引換手数料 ${fee}`))
})
