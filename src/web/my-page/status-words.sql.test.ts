/** How far a piece has come, in the words that its shop's documents use, and what these words decide. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { atTheDesk, buy, openWorld, signedIn } from '#main/testing'
import { deliverParcel, dispatchParcel } from '#parcels'

const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['preorder'], units: 20 })
const { db } = world
const shop = 'preorder'

const bought = (product: string, who: 'hanako' | 'anna' = 'hanako') =>
  buy(world, shop, { product, who, ordered: '2026-11-21T10:00+09:00', delivered: 'not-yet' })

/** What a customer reads as how far it is, on the order's page and in the list of orders. */
async function statusOf(number: string): Promise<Record<'page' | 'list', string>> {
  const visitor = await signedIn(world, shop, number)
  const { html } = await visitor.get(`/${shop}/my/orders/${number}`)
  const [, page = ''] = /aria-current="step"><span>([^<]*)<\/span>/.exec(html) ?? []
  const list = (await visitor.get(`/${shop}/my/`)).html
  const own = list.slice(list.indexOf(`orders/${number}`))
  const [, tag = ''] = /<span class="tag[^"]*">([^<]*)<\/span>/.exec(own) ?? []
  return { page, list: tag }
}

/** What a customer reads under cancelling: the whole page of the request. */
async function cancelling(number: string): Promise<string> {
  const visitor = await signedIn(world, shop, number)
  return (await visitor.open(`/${shop}/my/orders/${number}/lines/1/cancel?reason=changed-mind`)).words
}

const step = async (name: 'prepare' | 'pack', number: string): Promise<void> => {
  const yui = await atTheDesk(world, shop, 'shipping')
  await yui.press(`/desk/${shop}/work`, { step: name, [`line-${number}/1`]: 'yes' })
}

test('“being prepared for shipment” and “shipped” are read on My Page, and from each of them on a pre-order cannot be cancelled, though its seven days run [PRE-22]', async () => {
  const number = await bought('mio-figure')
  assert.deepEqual(await statusOf(number), { page: 'Accepted', list: 'Accepted' })
  assert.match(await cancelling(number), /Possible Yes, until Saturday 28 November, 23:59/)
  await step('prepare', number)
  const preparing = 'Being prepared for shipment'
  assert.deepEqual(await statusOf(number), { page: preparing, list: preparing })
  assert.match(await cancelling(number), /Not possible[^]*“being prepared for shipment” or a later stage/)
  await step('pack', number)
  const packed = 'Ready to be shipped'
  assert.deepEqual(await statusOf(number), { page: packed, list: packed })
  assert.match(
    await cancelling(number),
    /Not possible[^]*from the moment My Page shows “ready to be shipped”/,
  )
  const parcel = randomUUID()
  const sent = { parcel, order: number, lines: [1], carrier: 'yamato', tracking: '400000000077' }
  await dispatchParcel(db, shop, sent, { actor: 'staff:world', at: world.now() })
  assert.deepEqual(await statusOf(number), { page: 'Shipped', list: 'Shipped' })
  assert.match(await cancelling(number), /Not possible[^]*Once your order is ready to be shipped/)
  await deliverParcel(db, shop, parcel, { actor: 'carrier', at: world.now() })
  assert.deepEqual(await statusOf(number), { page: 'Delivered', list: 'Delivered' })
})

test('a piece that cannot be cancelled says so on its page and again on My Page, another does not, and a law that says otherwise for its buyer is not talked over [PRE-08]', async () => {
  const says = async (number: string, language: 'ja' | 'en' = 'en') => {
    const visitor = await signedIn(world, shop, number, language)
    return visitor.in(language).read(`/${shop}/my/orders/${number}`)
  }
  const page = (piece: string) => world.visitor().read(`/${shop}/pieces/${piece}`)
  assert.match(await page('hoshimeguri-box'), /An order for this piece cannot be cancelled/)
  assert.doesNotMatch(await page('mio-figure'), /An order for this piece cannot be cancelled/)
  const [box, figure] = [await bought('hoshimeguri-box'), await bought('mio-figure')]
  assert.match(await says(box), /This piece cannot be cancelled, as its page said before you ordered/)
  assert.match(await says(box, 'ja'), /この品はキャンセルできません/)
  assert.match(await cancelling(box), /Not possible[^]*Items that cannot be cancelled/)
  assert.doesNotMatch(await says(figure), /This item cannot be cancelled/)
  assert.doesNotMatch(await says(await bought('hoshimeguri-box', 'anna')), /This item cannot be cancelled/)
})
