/** In which parcels pieces leave that are not ready at the same time, from the cart to the letters. */
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
import { readOrder, type Order } from '#ordering'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'], units: 20 })
const { db } = world

const necklace = ['mikazuki-necklace', { 'option-length': '40' }] as const
const madeRing = ['usuhana-ring', { 'option-size': '9' }] as const
const card = { method: 'card/visa', 'know-picture': 'yes' }

/** Somebody in Japan buys these and pays. */
async function bought(shop: string, pieces: readonly (readonly [string, Fields])[], how: Fields) {
  const visitor = world.visitor()
  for (const [piece, options] of pieces) await putIntoCart(visitor, shop, piece, options)
  await goOnToHow(visitor, shop, 'JP')
  const last = await toLastScreen(visitor, shop, how)
  const thanks = await pressToBuy(visitor, shop, last)
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec(thanks.words) ?? []
  const order = (await readOrder(db, shop, number))!
  const pay = await visitor.open(`/${shop}/checkout/pay`, {})
  await visitor.open(pay.path, {})
  await visitor.open(`${pay.path}/demo`, { choice: 'success' })
  await world.doJobs()
  return { order, last: last.words }
}

/** Every piece that is there at once is prepared and packed. */
async function packed(shop: string, { number, lines }: Order) {
  const yui = await atTheDesk(world, shop, 'shipping')
  const ready = lines.filter(({ kind }) => kind === 'ready')
  for (const step of ['prepare', 'pack'])
    await yui.press(`/desk/${shop}/work`, {
      step,
      ...Object.fromEntries(ready.map(({ line }) => [`line-${number}/${line}`, 'yes'])),
    })
  const form = await yui.get(`/desk/${shop}/orders/${number}`)
  const [, dispatch = ''] = form.html.split('id="dispatch"')
  const ticked = [...dispatch.matchAll(/<input[^>]*name="(line-\d)"[^>]*>/g)]
    .filter(([tag]) => tag.includes('checked'))
    .map(([, name]) => name!)
  const send = (names: readonly string[]) =>
    yui.press(`/desk/${shop}/orders/${number}/parcels`, {
      ...hiddenFields(dispatch),
      carrier: 'yamato',
      tracking: `4000${number.slice(-4)}`,
      ...Object.fromEntries(names.map((name) => [name, 'yes'])),
    })
  return { yui, words: form.words, ticked, send, work: (await yui.get(`/desk/${shop}/work`)).words }
}

const shipBy = (order: Order) => order.lines.map(({ promise }) => promise!.shipBy)

test('where a shop sends each piece when it is ready, the ready one is promised, packed and sent first, for one fee [MILA-29]', async () => {
  const { order, last } = await bought('milamore', [necklace, madeRing], card)
  assert.match(last, /We send each piece when it is ready/)
  assert.equal(order.shippingMinor, 1_000n)
  assert.deepEqual(order.checkout?.parcels, { how: 'each-when-ready' })
  const [ready, made] = shipBy(order)
  assert.ok(ready! < made!, `${ready} ${made}`)
  const { words, ticked, send, work } = await packed('milamore', order)
  assert.match(words, /Agreed: each piece leaves when it is ready/)
  assert.doesNotMatch(work, /goes in one parcel with/)
  assert.deepEqual(ticked, ['line-1'])
  await send(ticked)
  await world.doJobs()
  const stages = (await readOrder(db, 'milamore', order.number))!.lines.map(({ stage }) => stage)
  assert.deepEqual(stages, ['shipped', 'accepted'])
  const customer = await signedIn(world, 'milamore', order.number)
  assert.match(await customer.read(`/milamore/my/orders/${order.number}`), /Shipped[^]*Accepted/)
  const letters = (await world.letters('milamore')).filter((one) => one.order === order.number)
  assert.match(letters.find(({ kind }) => kind === 'order-placed')!.text, /Each piece comes when it is ready/)
  assert.match(letters.find(({ kind }) => kind === 'parcel-sent')!.text, /[Ss]till to come|follow/)
})

test('where it sends all together, both are promised for the day of the last, and the packed one waits [MILA-29]', async () => {
  const shop = world.shop('milamore')
  const selling = { ...shop.settings.selling!, parcels: 'together' as const }
  const shops = world.shops as Map<string, typeof shop>
  shops.set('milamore', { ...shop, settings: { ...shop.settings, selling } })
  const { order, last } = await bought('milamore', [necklace, madeRing], card)
  shops.set('milamore', shop)
  assert.match(last, /[Tt]ogether|one parcel/)
  assert.deepEqual(order.checkout?.parcels, { how: 'together' })
  const [ready, made] = shipBy(order)
  assert.equal(ready, made)
  const { words, ticked, work } = await packed('milamore', order)
  assert.match(words, /Agreed: everything in one parcel, when the last piece is ready/)
  assert.match(
    work,
    new RegExp(
      `${order.number}[^]*It goes in one parcel with Diamond ring “Usuhana”[^]*wait until that is packed`,
    ),
  )
  assert.deepEqual(ticked, ['line-1', 'line-2'])
})

test('of two parcels the desk sees which goes freight collect, and it is told when that one leaves [KAORU-25]', async () => {
  const ring = { 'option-size': '11' }
  const pieces = [
    ['minamo-ring', ring],
    ['kasane-ring', ring],
  ] as const
  const { order } = await bought('kaoru', pieces, {
    method: 'card/visa',
    parcels: 'ready-first',
    consent: 'yes',
  })
  const { words, ticked, send } = await packed('kaoru', order)
  assert.match(words, /Agreed: two parcels, first what is ready at once/)
  assert.equal(words.match(/Freight collect: the customer pays the carrier at the door/g)?.length, 1)
  const [first] = order.lines.filter(({ kind }) => kind === 'ready')
  assert.deepEqual(ticked, [`line-${first!.line}`])
  await send(ticked)
  const naoki = await atTheDesk(world, 'kaoru', 'owner')
  const [other] = order.lines.filter(({ kind }) => kind !== 'ready')
  for (const step of ['make', 'prepare', 'pack'])
    await naoki.press('/desk/kaoru/work', { step, [`line-${order.number}/${other!.line}`]: 'yes' })
  assert.match((await naoki.get('/desk/kaoru/work')).words, new RegExp(`${order.number}[^]*freight collect`))
  assert.deepEqual(world.faults, [])
})
