// What a basket costs, when it comes, how it may be paid, and what stands in the way, at the five shops.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatDay, isWorkingDay, parseInstant } from '#calendar'
import { readShopFolder, type ProductFile, type Selling } from '#shops'
import { theShop } from '#shops/testing'
import { methodRemarks, problemWords, quote, type LineToBuy, type Quote, type Wishes } from './index.ts'

const folders = join(import.meta.dirname, '../../shops')
const catalogues = new Map(
  ['kaoru', 'milamore', 'k-uno', 'kami-kagu', 'preorder'].map((shop) => [
    shop,
    readShopFolder(folders, shop).products,
  ]),
)
const products = (shop: string) => catalogues.get(shop)!
const at = parseInstant('2026-11-20T10:00+09:00')!

type Bought = readonly [product: string, quantity?: number, texts?: Record<string, string>]

const lineOf = (catalogue: readonly ProductFile[], [name, quantity = 1, texts]: Bought, index: number) => {
  const product = catalogue.find(({ product: one }) => one === name)!
  return { line: index + 1, product, variant: product.variants[0]!, quantity, texts } satisfies LineToBuy
}

function quoted(shop: string, pieces: readonly Bought[], destination?: string, wishes: Wishes = {}): Quote {
  const { settings, documents, calendar } = theShop(shop)
  const catalogue = products(shop)
  return quote({
    selling: settings.selling as Selling,
    shipsTo: settings['ships-to'],
    documents,
    calendar,
    at,
    lines: pieces.map((piece, index) => lineOf(catalogue, piece, index)),
    destination,
    wishes,
  })
}

const yen = (money: Quote['shipping']) =>
  money !== undefined && 'amountMinor' in money ? Number(money.amountMinor) : money
const problems = ({ problems: found }: Quote) => found.map(({ problem }) => problem)
const clauses = ({ problems: found }: Quote) =>
  found.flatMap((one) => ('clauses' in one ? one.clauses.map(({ id }) => id) : []))
const card = { method: 'card', brand: 'visa' } as const

test('whoever wishes for a later day is promised that day, and that it leaves in time for it and not long before', () => {
  const on = (deliveryDay: string) => quoted('kaoru', [['minamo-ring']], 'JP', { ...card, deliveryDay })
  const [free] = quoted('kaoru', [['minamo-ring']], 'JP', card).promises
  const days = quoted('kaoru', [['minamo-ring']], 'JP', card).deliveryDays!.days
  const last = days.at(-1)!
  const [later] = on(formatDay(last)).promises
  assert.ok(last > free!.deliverTo)
  assert.deepEqual([later!.deliverFrom, later!.deliverTo], [last, last])
  // A Saturday, on which the shop is closed, would be soon enough: it leaves on the Friday before.
  assert.equal(formatDay(last - (free!.deliverTo - free!.shipBy)), '2026-11-28')
  assert.equal(formatDay(later!.shipBy), '2026-11-27')
  const within = days.find((day) => day <= free!.deliverTo)
  if (within !== undefined) assert.deepEqual(on(formatDay(within)).promises[0], free)
})

test('who wishes for a day has a piece that leaves in time for it, on a day on which the shop works', () => {
  const free = quoted('kaoru', [['minamo-ring']], 'JP', card)
  const [soonest] = free.promises
  const way = soonest!.deliverTo - soonest!.shipBy
  for (const day of free.deliveryDays!.days) {
    const [{ shipBy } = soonest!] = quoted('kaoru', [['minamo-ring']], 'JP', {
      ...card,
      deliveryDay: formatDay(day),
    }).promises
    assert.ok(isWorkingDay(shipBy, theShop('kaoru').calendar.holidays), formatDay(shipBy))
    assert.ok(shipBy >= soonest!.shipBy && (shipBy === soonest!.shipBy || shipBy + way <= day))
  }
})

test('before the country is known, goods are added up and shipping is open', () => {
  const open = quoted('milamore', [['tomoshibi-ring', 2]])
  assert.equal(yen(open.goods), 277_200)
  assert.equal(open.shipping, undefined)
  assert.equal(yen(open.total), 277_200)
  assert.deepEqual(problems(open), ['destination-wanted', 'acknowledgement-wanted'])
})

test('the fee for shipping stands in the total before anything is ordered, at home and abroad', () => {
  const total = (to: string) => {
    const { shipping, total: all } = quoted('milamore', [['tomoshibi-ring']], to)
    return [yen(shipping), yen(all)]
  }
  assert.deepEqual(total('JP'), [1000, 139_600])
  assert.deepEqual(total('TW'), [2200, 140_800])
  assert.deepEqual(total('DE'), [3600, 142_200])
  assert.deepEqual(total('US'), [3900, 142_500])
})

test('a country that a shop does not sell to is refused in words, and has no fee', () => {
  const there = quoted('kaoru', [['minamo-ring']], 'AU', card)
  assert.deepEqual(there.shipping, { refused: 'not-sold-there', destination: 'AU' })
  assert.deepEqual(problems(there), ['shipping'])
  assert.match(problemWords(there.problems[0]!, 'AU', 'ja'), /オーストラリアへはお届けしておりません/)
})

test('prices hold tax at home; an export has none, at the same price', () => {
  const home = quoted('kaoru', [['minamo-ring']], 'JP', { ...card, wrapping: true })
  assert.equal(yen(home.total), 128_000 + 660 + 550)
  assert.deepEqual(
    home.taxes.map(({ rate, ofMinor, taxMinor }) => [rate, Number(ofMinor), Number(taxMinor)]),
    [[10, 129_210, 11_746]],
  )
  const abroad = quoted('kaoru', [['minamo-ring']], 'DE', card)
  assert.equal(yen(abroad.goods), yen(home.goods))
  assert.ok(abroad.exempt && abroad.taxes.length === 0)
  assert.ok(!home.exempt)
})

test('goods at 8 % stand apart from shipping at 10 %', () => {
  const { settings, documents, calendar } = theShop('kaoru')
  const line = lineOf(products('kaoru'), ['minamo-ring'], 0)
  const tea = { ...line, product: { ...line.product, tax: 8 as const, price: 1080, options: [] } }
  const { taxes } = quote({
    selling: settings.selling as Selling,
    shipsTo: settings['ships-to'],
    documents,
    calendar,
    at,
    lines: [tea],
    destination: 'JP',
    wishes: card,
  })
  assert.deepEqual(taxes, [
    { rate: 10, ofMinor: 660n, taxMinor: 60n },
    { rate: 8, ofMinor: 1080n, taxMinor: 80n },
  ])
})

test('cash on delivery costs by what is collected, wrapping and shipping in it', () => {
  const cod = (pieces: readonly Bought[], wishes: Wishes = {}) =>
    quoted('kaoru', pieces, 'JP', { method: 'cash-on-delivery', ...wishes })
  assert.equal(yen(cod([['oboro-bangle']]).paymentFee), 660)
  assert.equal(yen(cod([['oboro-bangle']]).total), 35_200 + 660 + 660)
  const many = cod([['minamo-ring', 3]])
  assert.equal(many.paymentFee, undefined)
  assert.deepEqual(problems(many), ['cash-on-delivery-too-much'])
  assert.match(problemWords(many.problems[0]!, 'JP', 'en'), /up to ¥300,000, its fee included/)
})

test('an order in two parcels cannot be paid cash on delivery', () => {
  const two = { method: 'cash-on-delivery', parcels: 'ready-first', consented: true } as const
  const mixed = [['oboro-bangle'], ['kasane-ring']] as const
  assert.deepEqual(problems(quoted('kaoru', mixed, 'JP', two)), ['cash-on-delivery-in-parcels'])
  assert.deepEqual(problems(quoted('kaoru', mixed, 'JP', { ...two, parcels: 'together' })), [])
})

test('a delivery day outside the 5th to the 10th is refused with the clause that says so', () => {
  const wish = (deliveryDay: string, to = 'JP') =>
    quoted('kaoru', [['minamo-ring']], to, { ...card, deliveryDay })
  for (const day of ['2026-11-25', '2026-11-30']) {
    assert.deepEqual(problems(wish(day)), [], day)
    assert.equal(formatDay(wish(day).deliveryDay!), day)
  }
  for (const day of ['2026-11-24', '2026-12-01', '2027-11-25']) {
    assert.deepEqual(problems(wish(day)), ['delivery-day'], day)
    assert.deepEqual(clauses(wish(day)), ['delivery-day.change.range'], day)
    assert.equal(wish(day).deliveryDay, undefined)
  }
  assert.equal(
    problemWords(wish('2026-12-01').problems[0]!, 'JP', 'en'),
    'Please choose a delivery day from Wednesday 25 November 2026 to Monday 30 November 2026. See “Delivery day” for details.',
  )
  assert.deepEqual(problems(wish('2026-02-30')), ['delivery-day'])
  assert.equal(wish('2026-11-26', 'DE').deliveryDays, undefined)
  assert.deepEqual(problems(wish('2026-11-26', 'DE')), ['delivery-day'])
})

test('no day is offered on which nothing can have arrived', () => {
  const made = quoted('kaoru', [['kasane-ring']], 'JP', card)
  assert.equal(made.deliveryDays, undefined)
  const first = { ...card, parcels: 'ready-first', consented: true } as const
  const mixed = (wishes: Wishes) => quoted('kaoru', [['minamo-ring'], ['kasane-ring']], 'JP', wishes)
  assert.equal(mixed(card).deliveryDays, undefined)
  assert.equal(mixed(first).deliveryDays?.days.length, 6)
})

test('the ready pieces go first only with consent to pay for the other parcel, whose cost is told', () => {
  const mixed = [['minamo-ring'], ['kasane-ring']] as const
  const asked = quoted('kaoru', mixed, 'JP', { ...card, parcels: 'ready-first' })
  assert.deepEqual(asked.problems, [
    { problem: 'consent-wanted', freight: 'freight-collect', estimateMinor: 900n },
  ])
  assert.deepEqual(
    asked.parcels.parcels.map(({ freight }) => freight),
    ['prepaid', 'freight-collect'],
  )
  const agreed = quoted('kaoru', mixed, 'JP', { ...card, parcels: 'ready-first', consented: true })
  assert.deepEqual(problems(agreed), [])
  const abroad = quoted('kaoru', mixed, 'DE', { ...card, parcels: 'ready-first', consented: true })
  assert.deepEqual(problems(abroad), ['parcels-not-offered'])
})

test('a card that is not taken is refused with the words for it and the clause of the policy', () => {
  const pay = (method: Wishes['method'], brand: Wishes['brand'], to: string) =>
    quoted('milamore', [['tomoshibi-ring']], to, { method, brand, acknowledged: ['picture'] })
  for (const [method, brand, to] of [
    ['card', 'visa', 'JP'],
    ['card', 'amex', 'ZA'],
    ['paypal', 'jcb', 'JP'],
    ['paypal', 'discover', 'JP'],
  ] as const)
    assert.deepEqual(problems(pay(method, brand, to)), [], `${method} ${brand} ${to}`)
  for (const [method, brand, to, clause, words] of [
    ['card', 'diners', 'JP', 'payment.diners', /We do not take Diners Club/],
    ['card', 'jcb', 'JP', 'payment.not-direct', /JCB can be used through PayPal/],
    ['card', 'discover', 'DE', 'payment.not-direct-abroad', /Discover cannot be used for this destination/],
    ['bank-transfer', undefined, 'FR', 'payment-abroad.card-only', /do not offer bank transfer/],
  ] as const) {
    const refused = pay(method, brand, to)
    assert.deepEqual(problems(refused), ['method'], brand)
    assert.ok(clauses(refused).includes(clause), brand)
    assert.match(problemWords(refused.problems[0]!, to, 'en'), words)
  }
})

test('a clause refuses a payment that the settings would take', () => {
  const { settings, documents, calendar } = theShop('milamore')
  const selling = settings.selling as Selling
  const careless = selling.payment.methods.map((one) =>
    one.method === 'card' ? { ...one, brands: [...one.brands, 'diners' as const] } : one,
  )
  const careful = quote({
    selling: { ...selling, payment: { methods: careless } },
    shipsTo: 'world',
    documents,
    calendar,
    at,
    lines: [lineOf(products('milamore'), ['tomoshibi-ring'], 0)],
    destination: 'JP',
    wishes: { method: 'card', brand: 'diners', acknowledged: ['picture'] },
  })
  assert.deepEqual(problems(careful), ['method-by-policy'])
  assert.deepEqual(clauses(careful), ['payment.diners'])
})

test('what is not taken is said for the destination, in both languages', () => {
  const { methods } = quoted('milamore', [['tomoshibi-ring']], 'JP')
  assert.deepEqual(methodRemarks(methods!, 'JP', 'ja'), [
    'JCB は、PayPal を通してお使いいただけます。',
    'Discover は、PayPal を通してお使いいただけます。',
    'Diners Club はお取り扱いしておりません。',
  ])
  assert.ok(methodRemarks(methods!, 'JP', 'en').includes('We do not take Diners Club.'))
})

test('an engraving costs what its option says, and an empty one nothing', () => {
  const catalogue = [...products('kaoru'), ...products('milamore'), ...products('k-uno')]
  const written = catalogue.flatMap((product) =>
    product.options.flatMap((option) => ('text' in option ? [{ product, option }] : [])),
  )
  for (const { product, option } of written) {
    const shop = ['kaoru', 'milamore', 'k-uno'].find((name) =>
      products(name).some((one) => one.product === product.product),
    )!
    const each = (text: string) =>
      quoted(shop, [[product.product, 1, { [option.id]: text }]]).lines[0]!.eachMinor
    assert.equal(each('M') - each(''), BigInt(option.extra), product.product)
  }
  assert.ok(written.length > 0)
})

test('whatever is bought, the total is the sum of its parts and the taxes are taxes of all of it', () => {
  const names = products('preorder').map(({ product }) => product)
  const pieces = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(pieces, fc.constantFrom('JP', 'DE', 'US'), (bought, to) => {
      const whole = quoted('preorder', bought, to, { method: 'cash-on-delivery' })
      const parts = [whole.goods, whole.shipping, whole.paymentFee].map((part) => yen(part) ?? 0)
      assert.equal(
        yen(whole.total),
        parts.reduce<number>((sum, part) => sum + Number(part), 0),
      )
      const taxed = whole.taxes.reduce((sum, { ofMinor }) => sum + ofMinor, 0n)
      assert.equal(taxed, to === 'JP' ? whole.total.amountMinor : 0n)
    }),
    { numRuns: 25 },
  )
})
