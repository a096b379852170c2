/** From the cart to the order through the pages, by forms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { keepCatalogue } from '#catalogue'
import { buyers, goOnToHow, openWorld, pressToBuy, putIntoCart, receive, toLastScreen } from '#main/testing'
import { readOrder, type Order } from '#ordering'
import { readPayments } from '#payments'
import { readOnHand, takeUnits } from '#stock'

const world = await openWorld('2026-11-20T10:00+09:00', {
  shops: ['kaoru', 'milamore', 'kami-kagu', 'preorder'],
  units: 20,
})
const { db } = world

/** The order that a thank-you page tells of. */
async function orderOn(shop: string, words: string): Promise<Order> {
  const [number = ''] = /[A-Z]{2}-\d{6}/.exec(words) ?? []
  const order = await readOrder(db, shop, number)
  assert.ok(order !== undefined, words)
  return order
}

const ring = { 'option-size': '11' }
const transfer = { method: 'bank-transfer' }

test('shipping is told in the cart before anything else is asked: 1,000 yen in Japan [MILA-01]', async () => {
  const visitor = world.visitor()
  await putIntoCart(
    visitor,
    'milamore',
    'mikazuki-necklace',
    await firstOptions('milamore', 'mikazuki-necklace'),
  )
  assert.match(await visitor.read('/milamore/basket'), /please choose a destination/)
  const home = await visitor.press('/milamore/basket', { act: 'update', destination: 'JP' })
  assert.match(home, /Shipping \(Japan\) ¥1,000/)
})

test('abroad the fee follows the destination, and duty is told with it [MILA-02]', async () => {
  const visitor = world.visitor()
  await putIntoCart(
    visitor,
    'milamore',
    'mikazuki-necklace',
    await firstOptions('milamore', 'mikazuki-necklace'),
  )
  const germany = await visitor.press('/milamore/basket', { act: 'update', destination: 'DE' })
  assert.match(germany, /Shipping \(Germany\) ¥3,600/)
  assert.match(germany, /Duty, import tax and a customs handling fee may be due/)
  const taiwan = await visitor.press('/milamore/basket', { act: 'update', destination: 'TW' })
  assert.match(taiwan, /Shipping \(Taiwan\) ¥2,200/)
  const nowhere = await visitor.press('/milamore/basket', { act: 'update', destination: 'ZZ' })
  assert.match(nowhere, /Shipping \(Taiwan\)/)
})

async function firstOptions(shop: string, product: string): Promise<Record<string, string>> {
  const piece = world.folder(shop).products.find((one) => one.product === product)!
  const [variant] = piece.variants
  return Object.fromEntries(Object.entries(variant!.options).map(([id, value]) => [`option-${id}`, value]))
}

test('a memo is kept as it was written, and only what was ticked is asked of staff [KAORU-01] [KAORU-02]', async () => {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  const memo = '領収書の宛名は上様で。片方の石が好きです'
  await goOnToHow(visitor, 'kaoru', 'JP', { cart: { memo, asks: ['receipt', 'other'] } })
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  assert.match(last.words, /領収書の宛名は上様で/)
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  const order = await orderOn('kaoru', thanks.words)
  assert.equal(order.memo, memo)
  assert.deepEqual(order.checkout?.asks, ['receipt', 'other'])
  assert.equal(order.facts['receipt-asked'], 'yes')
  assert.match(await visitor.read('/kaoru/basket'), /カートは空です/)
})

test('a memo that speaks of a receipt and ticks nothing is not taken for one [KAORU-02]', async () => {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP', { cart: { memo: '領収書は要りません' } })
  const order = await orderOn(
    'kaoru',
    (await pressToBuy(visitor, 'kaoru', await toLastScreen(visitor, 'kaoru', transfer))).words,
  )
  assert.deepEqual(order.checkout?.asks, [])
  assert.equal(order.facts['receipt-asked'], undefined)
})

test('a day of delivery is offered from the 5th to the 10th day, and told as a wish [KAORU-20] [KAORU-23]', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  const how = await goOnToHow(visitor, 'kaoru', 'JP')
  const days = [...how.html.matchAll(/name="day" value="(\d{4}-\d{2}-\d{2})"/g)].map(([, day]) => day)
  assert.deepEqual(
    days,
    [25, 26, 27, 28, 29, 30].map((day) => `2026-11-${day}`),
  )
  assert.match(how.words, /We take it as a wish/)
  const last = await toLastScreen(visitor, 'kaoru', { ...transfer, day: '2026-11-26' })
  assert.match(last.words, /Circumstances may prevent delivery on that day/)
  const order = await orderOn('kaoru', (await pressToBuy(visitor, 'kaoru', last)).words)
  assert.equal(order.checkout?.deliveryDay, '2026-11-26')
})

test('a day outside the window is refused, with the clause that says so [KAORU-21]', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  for (const day of ['2026-11-24', '2026-12-01']) {
    const page = await visitor.post('/kaoru/checkout/how', { ...transfer, day })
    assert.equal(page.status, 400)
    assert.match(page.words, /Please choose a delivery day from .*25 November.* to .*30 November/)
    assert.match(page.html, /\/kaoru\/policy#delivery-day/)
  }
})

test('ready pieces may go first, and only whoever agrees to pay for the other parcel [KAORU-24] [KAORU-25]', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await putIntoCart(visitor, 'kaoru', 'kasane-ring', ring)
  const how = await goOnToHow(visitor, 'kaoru', 'JP')
  assert.match(
    how.words,
    /Everything together.*What is ready first.*The second parcel is freight collect.*¥900/,
  )
  const first = { ...transfer, parcels: 'ready-first' }
  const refused = await visitor.post('/kaoru/checkout/how', first)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Please confirm that you pay the shipping of the other parcel, about ¥900/)
  const last = await toLastScreen(visitor, 'kaoru', { ...first, consent: 'yes' })
  assert.match(last.words, /The second parcel is freight collect/)
  const order = await orderOn('kaoru', (await pressToBuy(visitor, 'kaoru', last)).words)
  assert.deepEqual(order.checkout?.parcels, {
    how: 'ready-first',
    extra: 'freight-collect',
    which: 'second',
    consentedAt: world.now(),
  })
})

test('whoever loses the race is told so at once, is not charged, and is led on [KAORU-35] [KAORU-36]', async () => {
  const visitor = world.visitor()
  await receive(world, 'kaoru', 'KA-MINAMO-15', { sale: 1, replacement: 0 })
  const before = (await readOnHand(db, 'kaoru', ['KA-MINAMO-15'])).get('KA-MINAMO-15')!.sale
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '15' })
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const orders = await count('ordering.orders')
  const sold = { shop: 'kaoru', sku: 'KA-MINAMO-15', pool: 'sale', units: before, why: 'ordered' } as const
  await takeUnits(db, { ...sold, reference: 'KA-OTHER', actor: 'start', at: world.now() })
  const page = await pressToBuy(visitor, 'kaoru', last)
  assert.equal(page.status, 409)
  assert.match(page.words, /We are sorry: it is sold out.*JP size 15/)
  assert.match(page.words, /no money was taken, and nothing will be charged/)
  assert.match(page.words, /The other pieces are still in your cart/)
  assert.match(page.html, /\/kaoru\/pieces\/minamo-ring\/restock\?sku=KA-MINAMO-15/)
  assert.match(page.html, /href="\/kaoru\/contact\?category=piece"/)
  assert.equal(await count('ordering.orders'), orders)
  assert.equal((await visitor.get('/kaoru/pieces/minamo-ring/restock?sku=KA-MINAMO-15')).status, 200)
  const cart = await visitor.get('/kaoru/basket')
  assert.match(cart.words, /We are sorry: it is sold out\. Please take it out/)
  assert.match(cart.words, /JP size 11/)
})

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return Number(rows[0]!.n)
}

test('gift wrapping has a page and a price of its own, and is part of the total [KAORU-37]', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  assert.match(await visitor.read('/kaoru/basket/wrapping'), /silk ribbon.*¥550 for one order/)
  const cart = await visitor.press('/kaoru/basket/wrapping', { wrapping: 'yes', note: 'For Misaki' })
  assert.match(cart, /We will wrap it \(¥550\)/)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  assert.match(last.words, /Gift wrapping ¥550.*Total, tax included ¥129,210/)
  const order = await orderOn('kaoru', (await pressToBuy(visitor, 'kaoru', last)).words)
  assert.deepEqual(order.checkout?.wrapping, { feeMinor: 550n, forWhom: 'For Misaki' })
  assert.equal(order.totalMinor, 129_210n)
  assert.deepEqual(
    (await readPayments(db, 'kaoru', order.number)).map(({ amount, method }) => [amount.amountMinor, method]),
    [[129_210n, 'bank-transfer']],
  )
})

test('at home Visa, Mastercard and Amex are taken directly, JCB and Discover through PayPal [MILA-03] [MILA-05] [MILA-06]', async () => {
  const visitor = world.visitor()
  await putIntoCart(
    visitor,
    'milamore',
    'mikazuki-necklace',
    await firstOptions('milamore', 'mikazuki-necklace'),
  )
  const how = await goOnToHow(visitor, 'milamore', 'JP')
  const offered = [...how.html.matchAll(/name="method" value="([^"]+)"/g)].map(([, method]) => method)
  assert.deepEqual(offered, ['card/visa', 'card/mastercard', 'card/amex', 'paypal/jcb', 'paypal/discover'])
})

test('abroad only cards are taken; Diners is refused at entry with the reason [MILA-04] [MILA-07]', async () => {
  const visitor = world.visitor()
  await putIntoCart(
    visitor,
    'milamore',
    'mikazuki-necklace',
    await firstOptions('milamore', 'mikazuki-necklace'),
  )
  const how = await goOnToHow(visitor, 'milamore', 'DE')
  const offered = [...how.html.matchAll(/name="method" value="([^"]+)"/g)].map(([, method]) => method)
  assert.deepEqual(offered, ['card/visa', 'card/mastercard', 'card/amex'])
  assert.match(how.words, /We do not take Diners Club/)
  const known = { 'know-picture': 'yes' }
  const diners = await visitor.post('/milamore/checkout/how', { method: 'card/diners', ...known })
  assert.equal(diners.status, 400)
  assert.match(diners.words, /needs another look How would you like to pay\? We do not take Diners Club/)
  const paypal = await visitor.post('/milamore/checkout/how', { method: 'paypal/jcb', ...known })
  assert.equal(paypal.status, 400)
})

test('size, specification and picture are confirmed before the order, and that is kept with it [KAMI-13]', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kami-kagu', 'kuguri-tunnel')
  await goOnToHow(visitor, 'kami-kagu', 'JP')
  const some = { ...transfer, 'know-size': 'yes', 'know-picture': 'yes' }
  const refused = await visitor.post('/kami-kagu/checkout/how', some)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Please tick what is to be confirmed before ordering/)
  const last = await toLastScreen(visitor, 'kami-kagu', { ...some, 'know-specification': 'yes' })
  assert.match(last.words, /You have confirmed I have checked the size\./)
  assert.match(last.html, /<li>I have checked the size\.<\/li>/)
  const order = await orderOn('kami-kagu', (await pressToBuy(visitor, 'kami-kagu', last)).words)
  assert.deepEqual(order.checkout?.told?.['acknowledged'], ['size', 'specification', 'picture'])
})

test('that an order cannot be cancelled is said on the piece, in the cart and on the last screen [PRE-08]', async () => {
  const visitor = world.visitor()
  const options = await firstOptions('preorder', 'hoshimeguri-box')
  assert.match(await visitor.read('/preorder/pieces/hoshimeguri-box'), /cannot be cancelled/)
  await putIntoCart(visitor, 'preorder', 'hoshimeguri-box', options)
  assert.match(await visitor.read('/preorder/basket'), /Cannot be cancelled once ordered/)
  await goOnToHow(visitor, 'preorder', 'JP')
  const last = await toLastScreen(visitor, 'preorder', { method: 'card/visa' })
  assert.match(last.words, /Once the order is placed, it cannot be cancelled/)
})

test('whoever has a right to cancel by law is not told that an order is final', async () => {
  const visitor = world.visitor()
  const options = await firstOptions('preorder', 'hoshimeguri-box')
  await putIntoCart(visitor, 'preorder', 'hoshimeguri-box', options)
  assert.match(await visitor.read('/preorder/pieces/hoshimeguri-box'), /the law where you live/)
  await goOnToHow(visitor, 'preorder', 'DE')
  assert.doesNotMatch(await visitor.read('/preorder/basket'), /Cannot be cancelled/)
  const last = await toLastScreen(visitor, 'preorder', { method: 'card/visa' })
  assert.match(last.words, /You can cancel before we ship/)
  assert.doesNotMatch(last.words, /Cannot be cancelled/)
  await visitor.open('/preorder/checkout/who', { act: 'on', ...buyers.DE, buyer: 'business' })
  const business = await toLastScreen(visitor, 'preorder', { method: 'card/visa' })
  assert.match(business.words, /Cannot be cancelled once ordered/)
})

test('the clause on returns counts as shown where the page of the piece and the last screen showed it', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'preorder', 'hoshimeguri-box')
  await goOnToHow(visitor, 'preorder', 'JP')
  const shown = await pressToBuy(
    visitor,
    'preorder',
    await toLastScreen(visitor, 'preorder', { method: 'card/visa' }),
  )
  assert.equal((await orderOn('preorder', shown.words)).returnClauseShown, true)
  // Put in from a page of another version, which showed who knows what.
  await putIntoCart(visitor, 'preorder', 'hoshimeguri-box', { version: '2020-01' })
  await goOnToHow(visitor, 'preorder', 'JP')
  const last = await toLastScreen(visitor, 'preorder', { method: 'card/visa' })
  const order = await orderOn('preorder', (await pressToBuy(visitor, 'preorder', last)).words)
  assert.equal(order.returnClauseShown, false)
})

test('a price that moves after the last screen was shown is shown anew, and nothing is ordered', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'oboro-bangle', { 'option-size': 'm' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const { products, pictures } = world.folder('kaoru')
  const dearer = products.map((one) =>
    one.product === 'oboro-bangle' ? { ...one, price: one.price + 1000 } : one,
  )
  await keepCatalogue(db, 'kaoru', dearer, pictures)
  const orders = await count('ordering.orders')
  const again = await pressToBuy(visitor, 'kaoru', last)
  assert.equal(again.status, 409)
  assert.match(again.words, /Something has changed since you opened this page\. Nothing has been ordered yet/)
  assert.equal(await count('ordering.orders'), orders)
  const thanks = await pressToBuy(visitor, 'kaoru', again)
  assert.match(thanks.words, /Thank you for your order/)
  await keepCatalogue(db, 'kaoru', products, pictures)
})

test('a page that was left open until another day is shown anew with its days, and nothing is ordered', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const orders = await count('ordering.orders')
  world.setClock('2026-11-24T00:01+09:00')
  const again = await pressToBuy(visitor, 'kaoru', last)
  world.setClock('2026-11-20T10:00+09:00')
  assert.equal(again.status, 409)
  assert.match(again.words, /Something has changed since you opened this page\. Nothing has been ordered yet/)
  assert.equal(await count('ordering.orders'), orders)
})

test('a page is ordered as it stands a while later, and its button speaks for no other basket', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const another = world.visitor()
  await putIntoCart(another, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(another, 'kaoru', 'JP')
  await toLastScreen(another, 'kaoru', transfer)
  assert.equal((await pressToBuy(another, 'kaoru', last)).status, 409)
  world.setClock('2026-11-20T11:20+09:00')
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  world.setClock('2026-11-20T10:00+09:00')
  assert.match(thanks.words, /Thank you for your order/)
  assert.match(await visitor.read('/kaoru/basket'), /cart is empty/)
})

test('two presses on the button are one order', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const orders = await count('ordering.orders')
  const both = await Promise.all([pressToBuy(visitor, 'kaoru', last), pressToBuy(visitor, 'kaoru', last)])
  const third = await pressToBuy(visitor, 'kaoru', last)
  const numbers = [...both, third].map(({ words }) => /KA-\d{6}/.exec(words)?.[0])
  assert.equal(new Set(numbers).size, 1)
  assert.ok(numbers[0] !== undefined)
  assert.equal(await count('ordering.orders'), orders + 1)
})

test('the last piece pressed several times at once is one order, and nobody who has it is told that it is gone', async () => {
  const visitor = world.visitor()
  await receive(world, 'kaoru', 'KA-MINAMO-13', { sale: 1, replacement: 0 })
  const there = (await readOnHand(db, 'kaoru', ['KA-MINAMO-13'])).get('KA-MINAMO-13')!.sale
  const others = {
    shop: 'kaoru',
    sku: 'KA-MINAMO-13',
    pool: 'sale',
    units: there - 1,
    why: 'ordered',
  } as const
  if (there > 1) await takeUnits(db, { ...others, reference: 'KA-OTHER', actor: 'start', at: world.now() })
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '13' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', transfer)
  const orders = await count('ordering.orders')
  const pages = await Promise.all(Array.from({ length: 4 }, () => pressToBuy(visitor, 'kaoru', last)))
  pages.push(await pressToBuy(visitor, 'kaoru', last))
  assert.deepEqual(
    pages.map(({ status }) => status),
    [200, 200, 200, 200, 200],
  )
  assert.equal(new Set(pages.map(({ words }) => /KA-\d{6}/.exec(words)?.[0])).size, 1)
  assert.equal(await count('ordering.orders'), orders + 1)
})

test('what a buyer in Germany is told before the press is kept with the order', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kami-kagu', 'kuguri-tunnel')
  await goOnToHow(visitor, 'kami-kagu', 'DE')
  const known = { 'know-size': 'yes', 'know-specification': 'yes', 'know-picture': 'yes' }
  const last = await toLastScreen(visitor, 'kami-kagu', { method: 'card/visa', ...known })
  assert.match(last.words, /within 14 days after the day on which you receive the last piece/)
  assert.match(last.words, /You pay for sending the goods back/)
  assert.match(last.words, /hereby give notice that I\/We \(\*\) withdraw/)
  assert.match(last.html, /<button[^>]*>Order with obligation to pay<\/button>/)
  const order = await orderOn('kami-kagu', (await pressToBuy(visitor, 'kami-kagu', last)).words)
  assert.equal(order.informedAt, world.now())
  assert.equal(order.facts['return-cost-told'], 'yes')
  assert.equal(order.checkout?.told?.['modelForm'], true)
  assert.equal(order.country, 'DE')
  assert.deepEqual(order.deliverTo.lines, ['Musterstr. 5', '10115 Berlin', 'GERMANY'])
})

test('a present goes to somebody else, with a code that opens it on My Page without a price', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP', {
    who: { gift: 'yes', 'own-name': 'Hana Arai', 'to-name': '佐藤 美咲' },
  })
  const thanks = await pressToBuy(visitor, 'kaoru', await toLastScreen(visitor, 'kaoru', transfer))
  const order = await orderOn('kaoru', thanks.words)
  assert.deepEqual([order.name, order.deliverTo.name, order.deliverTo.gift], ['Hana Arai', '佐藤 美咲', true])
  const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(thanks.words) ?? []
  assert.ok(code !== undefined, thanks.words)
  const gift = await world.visitor().open('/kaoru/my/gift', { code })
  assert.match(gift.words, /Minamo/)
  assert.doesNotMatch(gift.words, /128,000/)
})

test('whoever is given a present never pays for it at the door, whatever the form sends', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  const own = await goOnToHow(visitor, 'kaoru', 'JP')
  assert.match(own.html, /value="cash-on-delivery"/)
  const how = await goOnToHow(visitor, 'kaoru', 'JP', { who: { gift: 'yes', 'own-name': 'Hana Arai' } })
  assert.doesNotMatch(how.html, /value="cash-on-delivery"/)
  assert.match(how.words, /do not offer cash on delivery for a gift/i)
  const refused = await visitor.post('/kaoru/checkout/how', { method: 'cash-on-delivery' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /for a gift: whoever receives it would have to pay for it/)
})

test('a wish to be sent with another order is asked of staff, with its number', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await goOnToHow(visitor, 'kaoru', 'JP')
  const without = await visitor.post('/kaoru/checkout/how', { ...transfer, with: 'yes' })
  assert.match(without.words, /Please write the number of the order that it should go with/)
  const last = await toLastScreen(visitor, 'kaoru', { ...transfer, with: 'yes', 'with-number': 'KA-000001' })
  const order = await orderOn('kaoru', (await pressToBuy(visitor, 'kaoru', last)).words)
  assert.deepEqual(order.checkout?.asks, ['other'])
  assert.match(order.memo, /send together with order KA-000001/)
})

test('a Japanese postcode fills in its place by a button, and loses nothing that was typed', async () => {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  await visitor.open('/kaoru/basket', { act: 'on', destination: 'JP' })
  const typed = { act: 'postcode', mail: 'new@customer.example', 'to-postcode': '１５０−０００１' }
  const filled = await visitor.post('/kaoru/checkout/who', typed)
  assert.match(filled.html, /<option value="13" selected="">東京都/)
  assert.match(filled.html, /name="to-city"[^>]*value="渋谷区"/)
  assert.match(filled.html, />\s*神宮前\s*<\/textarea>/)
  assert.match(filled.html, /value="new@customer\.example"/)
  const unknown = await visitor.post('/kaoru/checkout/who', { ...typed, 'to-postcode': '000-0000' })
  assert.match(unknown.words, /この郵便番号の住所が見つかりませんでした/)
})

test('addresses of mail that break the rules are taken, with a kind word on what may happen', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  const how = await goOnToHow(visitor, 'kaoru', 'JP', { who: { mail: 'a..b.@docomo.ne.jp' } })
  assert.match(how.words, /belongs to a mobile phone company.*lets e-mails from kaoru\.example through/)
  assert.match(how.words, /e-mails may not arrive\. You can order with it as it is/)
  const thanks = await pressToBuy(visitor, 'kaoru', await toLastScreen(visitor, 'kaoru', transfer))
  assert.equal((await orderOn('kaoru', thanks.words)).address, 'a..b.@docomo.ne.jp')
})

test('whoever skips a page is led to it, and a wrong form comes back with what was typed', async () => {
  const visitor = world.visitor()
  assert.equal((await visitor.open('/kaoru/checkout/confirm')).path, '/kaoru/basket')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  assert.equal((await visitor.open('/kaoru/checkout/how')).path, '/kaoru/basket')
  await visitor.open('/kaoru/basket', { act: 'on', destination: 'JP' })
  assert.equal((await visitor.open('/kaoru/checkout/confirm')).path, '/kaoru/checkout/who')
  const wrong = await visitor.post('/kaoru/checkout/who', { act: 'on', mail: 'nobody', 'to-name': 'Hana' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.words, /check the e-mail address/)
  assert.match(wrong.html, /name="to-name"[^>]*value="Hana"/)
})

test('a card is paid on the page of the payment, which the thank-you page leads to', async () => {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', ring)
  assert.match((await goOnToHow(visitor, 'kaoru', 'JP')).words, /Credit card \(Visa\)/)
  const last = await toLastScreen(visitor, 'kaoru', { method: 'card/visa' })
  assert.match(last.words, /You pay by credit card \(Visa\)[^.]*\. You can pay until /)
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  assert.match(thanks.words, /Please go on to the payment.*An e-mail is on its way/)
  const pay = await visitor.open('/kaoru/checkout/pay', {})
  assert.match(pay.path, /^\/kaoru\/pay\/[\w-]{43}$/)
  assert.match(pay.words, /¥128,660/)
})

test('a shop that lacks a part of its settings shows its pieces and takes no order', async () => {
  const shops = world.shops as Map<string, ReturnType<typeof world.shop>>
  const whole = world.shop('milamore')
  const { shipping: _shipping, ...selling } = whole.settings.selling!
  shops.set('milamore', { ...whole, settings: { ...whole.settings, selling } })
  const visitor = world.visitor()
  assert.match(await visitor.read('/milamore/pieces/usuhana-ring'), /We are not taking orders yet/)
  assert.match(await visitor.read('/milamore/basket'), /We are not taking orders yet/)
  assert.doesNotMatch(await visitor.read('/milamore/'), /Cart/)
  shops.set('milamore', whole)
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
