/** A piece that can be ordered until a day only: told before, on the last screen, and refused after it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  atTheDesk,
  fieldIn,
  goOnToHow,
  hiddenFields,
  openWorld,
  putIntoCart,
  toLastScreen,
} from '#main/testing'

const world = await openWorld('2027-01-31T23:40+09:00', { shops: ['preorder'], units: 20 })
const piece = '/preorder/pieces/minato-live'

test('until when a piece can be ordered stands on its page and on the last screen, and the press after it is refused', async () => {
  const visitor = world.visitor()
  assert.match(await visitor.read(piece), /Can be ordered until Sunday 31 January 2027/)
  await putIntoCart(visitor, 'preorder', 'minato-live')
  await goOnToHow(visitor, 'preorder', 'TW')
  const last = await toLastScreen(visitor, 'preorder', { method: 'card/visa' })
  assert.match(last.words, /Can be ordered: until Sunday 31 January 2027/)
  assert.doesNotMatch(last.words, /There is no last day for ordering/)
  const japanese = await visitor.in('ja').read('/preorder/checkout/confirm')
  assert.match(japanese, /申込期間[:：]2027年1月31日（日）まで/)

  world.setClock('2027-02-01T00:00+09:00')
  const pressed = await visitor.open('/preorder/checkout/order', hiddenFields(last.html))
  assert.equal(pressed.path, '/preorder/basket')
  assert.match(pressed.words, /It could be ordered until Sunday 31 January 2027\. Please take it out/)
  assert.match(
    await visitor.read(piece),
    /Orders are closed[^]*period in which this piece could be ordered is over/,
  )
  assert.match(await visitor.read('/preorder/'), /Orders are closed/)
  const put = { product: 'minato-live', quantity: '1' }
  assert.equal((await visitor.post('/preorder/basket/put', put)).status, 400)
  assert.equal((await visitor.open('/preorder/checkout/who')).path, '/preorder/basket')
})

test('of a piece that can no longer be ordered no size is listed, nor waited for', async () => {
  const tee = '/preorder/pieces/kamome-tee'
  const owner = await atTheDesk(world, 'preorder')
  const desk = '/desk/preorder/catalogue/kamome-tee'
  const { html } = await owner.get(desk)
  const names = ['name-ja', 'name-en', 'price', 'from', 'to']
  const typed = Object.fromEntries(names.map((name) => [name, fieldIn(html, name)]))
  const words = { 'description-ja': 'あ', 'description-en': 'a', offered: 'yes' }
  await owner.press(desk, { ...hiddenFields(html), ...typed, ...words, 'order-until': '2027-01-31' })
  const closed = await world.visitor().read(tee)
  assert.match(closed, /Orders are closed/)
  assert.doesNotMatch(closed, /Kinds and stock|Ask for a mail/)
})

test('an owner sets the last day to order at the desk, and takes it away', async () => {
  const owner = await atTheDesk(world, 'preorder')
  const desk = '/desk/preorder/catalogue/minato-live'
  const form = async (day: string) => {
    const { html } = await owner.get(desk)
    const names = ['name-ja', 'name-en', 'price', 'release']
    const typed = Object.fromEntries(names.map((name) => [name, fieldIn(html, name)]))
    const words = { 'description-ja': 'あ', 'description-en': 'a', offered: 'yes' }
    return { ...hiddenFields(html), ...typed, ...words, 'order-until': day }
  }
  assert.equal((await owner.post(desk, await form('2027-02-30'))).status, 422)
  await owner.press(desk, await form('2027-02-28'))
  assert.match(await owner.read(desk), /last day to order/)
  assert.match(await world.visitor().read(piece), /until Sunday 28 February 2027/)
  await owner.press(desk, await form(''))
  assert.doesNotMatch(await world.visitor().read(piece), /Can be ordered|Orders are closed/)
  assert.deepEqual(world.faults, [])
})
