/**
 * Who may see an order: the buyer, a guest who knows its number and address, a gift recipient without its
 * prices; nobody else.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCasesOf } from '#cases'
import { buy, hiddenFields, openWorld, signedIn } from '#main/testing'

const gift = {
  product: 'nagare-bracelet',
  ordered: '2026-11-15T10:00+09:00',
  delivered: '2026-11-20T10:00+09:00',
  giftCode: 'HANA-2026',
} as const

test('a gift recipient asks with a gift code, sees no price, and gets the same design and size only [MILA-13, MILA-14]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00')
  const number = await buy(world, 'milamore', gift)
  const aya = world.visitor('en')
  const order = await aya.follow(await aya.post('/milamore/my/gift', { code: 'hana-2026' }))
  assert.equal(order.status, 200)
  assert.match(order.html, new RegExp(number))
  assert.doesNotMatch(order.html, /¥\d|\d円/)
  const page = await aya.get(
    `/milamore/my/orders/${number}/lines/1/exchange?reason=damaged-on-arrival&exchange-for=same&used=no&altered=no`,
  )
  assert.match(page.html, /the same design in the same size/)
  const fields = hiddenFields(page.html)
  await aya.post(`/milamore/my/orders/${number}/lines/1/exchange`, {
    ...fields,
    description: 'The clasp is bent.',
    'to-name': 'Aya Mori',
    'to-address': 'aya@recipient.example',
    'to-lines': '12 Elm Street\nBoston, MA 02108\nUnited States',
    'to-language': 'en',
  })
  const [opened] = await readCasesOf(world.db, 'milamore', number)
  assert.match(opened?.openedBy ?? '', /^recipient:/)
})

test('the number of somebody else’s order opens nothing and tells nothing', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00')
  const hers = await buy(world, 'kaoru', {
    product: 'minamo-ring',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const annas = await buy(world, 'kaoru', {
    who: 'anna',
    product: 'minamo-ring',
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const hanako = await signedIn(world, 'kaoru', hers)
  const [foreign, missing] = [
    await hanako.get(`/kaoru/my/orders/${annas}`),
    await hanako.get('/kaoru/my/orders/KA-999999'),
  ]
  assert.equal(foreign.status, 404)
  assert.equal(foreign.html.replaceAll(annas, ''), missing.html.replaceAll('KA-999999', ''))
  assert.equal(
    (
      await hanako.post(`/kaoru/my/orders/${annas}/lines/1/exchange`, {
        key: 'x'.repeat(20),
        description: 'mine',
        reason: 'defect',
      })
    ).status,
    404,
  )
  assert.deepEqual(await readCasesOf(world.db, 'kaoru', annas), [])
})
