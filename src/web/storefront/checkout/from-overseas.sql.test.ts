/** Orders from overseas, from the question whether one can to the letter that says that it was paid. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, pressToBuy, putIntoCart, toLastScreen } from '#main/testing'
import { readOrder } from '#ordering'
import { readPayments } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 20 })

const options = { 'option-length': '40' }

test('every country of the world can be chosen, and each has its fee before anything is ordered [MILA-31]', async () => {
  const visitor = world.visitor()
  assert.match(await visitor.read('/milamore/help'), /order from overseas\? Of course/)
  await putIntoCart(visitor, 'milamore', 'mikazuki-necklace', options)
  const { html } = await visitor.get('/milamore/basket')
  const select = html.slice(html.indexOf('name="destination"'))
  const countries = [...select.slice(0, select.indexOf('</select>')).matchAll(/value="([A-Z]{2})"/g)]
  assert.ok(countries.length > 190, `${countries.length} countries`)
  for (const [destination, fee] of [
    ['JP', '1,000'],
    ['KR', '2,200'],
    ['GB', '3,600'],
    ['US', '3,900'],
    ['BR', '3,900'],
    ['ZA', '3,900'],
    ['NZ', '3,900'],
  ] as const) {
    const words = await visitor.press('/milamore/basket', { act: 'update', destination })
    assert.match(words, new RegExp(`Shipping \\([^)]+\\) ¥${fee}`), destination)
  }
})

for (const [destination, fee, language] of [
  ['DE', 3_600n, 'en'],
  ['TW', 2_200n, 'ja'],
] as const)
  test(`an order to ${destination} is taken, paid by card, and confirmed by e-mail [MILA-31]`, async () => {
    const visitor = world.visitor(language)
    await putIntoCart(visitor, 'milamore', 'mikazuki-necklace', options)
    await goOnToHow(visitor, 'milamore', destination)
    const last = await toLastScreen(visitor, 'milamore', { method: 'card/visa', 'know-picture': 'yes' })
    const thanks = await pressToBuy(visitor, 'milamore', last)
    const [number = ''] = /MI-\d{6}/.exec(thanks.words) ?? []
    const order = (await readOrder(world.db, 'milamore', number))!
    assert.deepEqual([order.country, order.destination, order.shippingMinor], [destination, destination, fee])
    const pay = await visitor.open('/milamore/checkout/pay', {})
    await visitor.open(pay.path, {})
    await visitor.open(`${pay.path}/demo`, { choice: 'success' })
    await world.doJobs()
    const [payment] = await readPayments(world.db, 'milamore', number)
    assert.equal(payment?.state, 'paid')
    const kinds = (await world.letters('milamore'))
      .filter((one) => one.order === number)
      .map((one) => one.kind)
    assert.ok(kinds.includes('order-placed'), kinds.join())
    assert.deepEqual(world.faults, [])
  })

test('last screen, the page after it and the letter tell the tax in a price, and abroad that there is none', async () => {
  const placed = async (destination: 'JP' | 'DE') => {
    const visitor = world.visitor('en')
    await putIntoCart(visitor, 'milamore', 'mikazuki-necklace', options)
    await goOnToHow(visitor, 'milamore', destination)
    const how = { method: 'card/visa', 'know-picture': 'yes' }
    const last = await toLastScreen(visitor, 'milamore', how)
    const { words } = await pressToBuy(visitor, 'milamore', last)
    for (const page of [last.words, words])
      assert.equal(/tax included/.test(page), destination === 'JP', page)
    const [number = ''] = /MI-\d{6}/.exec(words) ?? []
    return number
  }
  const [home, abroad] = [await placed('JP'), await placed('DE')]
  await world.goTo('2026-11-20T10:30+09:00')
  const letters = await world.letters('milamore')
  const textOf = (number: string) =>
    letters.find((one) => one.order === number && one.kind === 'order-placed')!.text
  const total = Number((await readOrder(world.db, 'milamore', home))!.totalMinor)
  const tax = Math.floor((total * 10) / 110).toLocaleString('en')
  assert.ok(textOf(home).includes(`¥${tax}`), textOf(home))
  assert.match(textOf(abroad), /no Japanese consumption tax is in these prices/)
  assert.doesNotMatch(textOf(home), /Parcels/)
})
