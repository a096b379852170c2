/**
 * What cannot be taken of any form between a piece and an order, and of the account: a sentence in the
 * person's language at its field, the right status, and nothing that was typed is lost.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buy,
  buyers,
  goOnToHow,
  openWorld,
  putIntoCart,
  signedIn,
  type Fields,
  type Page,
  type Visitor,
} from '#main/testing'
import { takeUnits } from '#stock'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
// Nobody is to wait for a piece that is there.
await takeUnits(world.db, {
  shop: 'kaoru',
  sku: 'KA-GINGA-11',
  pool: 'sale',
  units: 20,
  why: 'damaged',
  reference: 'test',
  actor: 'staff:test',
  at: world.now(),
})
const long = '長'.repeat(3000)
const control = 'a\u0000b\u0007c'

/** The field of a page with its sentence. */
function wrongAt({ html }: Page, field: string): string {
  const id = `id="field-${field}-wrong"`
  const at = html.indexOf(id)
  if (at < 0) return ''
  return html.slice(html.indexOf('>', at) + 1, html.indexOf('</p>', at)).trim()
}

type Row = readonly [field: string, bad: string | undefined]

/** Sends the form once for each row, and says what is not as it should be. */
async function faultsOf(
  visitor: Visitor,
  form: string,
  good: Fields,
  kept: readonly string[],
  rows: readonly Row[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [field, bad] of rows) {
    const { [field]: _left, ...others } = good
    const page = await visitor.post(form, bad === undefined ? others : { ...others, [field]: bad })
    const name = `${form} ${field} ${bad === undefined ? '(missing)' : JSON.stringify(bad.slice(0, 20))}`
    const sentence = wrongAt(page, field)
    if (page.status !== 400 && page.status !== 422)
      faults.push(`${name}: status ${page.status} ${page.location}`)
    else if (!/[ぁ-ん]/.test(sentence)) faults.push(`${name}: says “${sentence}”`)
    for (const value of kept)
      if (field !== value && !page.html.includes(String(good[value]))) faults.push(`${name}: lost ${value}`)
  }
  return faults
}

async function withRing(): Promise<Visitor> {
  const visitor = world.visitor('ja')
  await putIntoCart(visitor, 'kaoru', 'minamo-ring', { 'option-size': '11' })
  return visitor
}

test('what cannot be taken of a piece or in the cart is told at its field, and what was typed stays', async () => {
  const visitor = await withRing()
  const piece = { product: 'minamo-ring', 'option-size': '11', quantity: '1' }
  const numbers = ['', '0', '-1', '1.5', '1000000000', 'たくさん', '💍', control]
  assert.deepEqual(
    [
      ...(await faultsOf(
        visitor,
        '/kaoru/basket/put',
        piece,
        [],
        [
          ...numbers.map((bad): Row => ['quantity', bad]),
          ['option-size', undefined],
          ['option-size', 'no-such-size'],
          ['option-size', long],
        ],
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/basket',
        { act: 'on', destination: 'JP', memo: '午後に届けてください', 'quantity-1': '7' },
        ['memo', 'quantity-1'],
        [...numbers.filter((bad) => bad !== '0').map((bad): Row => ['quantity-1', bad]), ['memo', long]],
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/basket/wrapping',
        { wrapping: 'yes', note: '' },
        [],
        [['note', long]],
      )),
    ],
    [],
  )
  const foreign = await visitor.post('/kaoru/basket/put', { ...piece, product: 'usuhana-ring' })
  assert.equal(foreign.status, 404)
})

const mails = ['', 'nobody', 'a b@c.example', `${long}@c.example`, control, '💍']

test('what cannot be taken of who buys and where it goes is told at its field, country by country', async () => {
  const visitor = await withRing()
  const kept = ['mail', 'to-name', 'to-city', 'to-phone']
  const faults: string[] = []
  for (const destination of ['JP', 'DE', 'TW'] as const) {
    await visitor.open('/kaoru/basket', { act: 'on', destination })
    const good = { act: 'on', ...buyers[destination], 'own-name': '' }
    const present = { ...good, gift: 'yes', 'own-name': '贈り主' }
    const text = (field: string): Row[] => ['', long].map((bad) => [field, bad])
    const regions: Row[] =
      destination === 'DE'
        ? []
        : [
            ['to-region', ''],
            ['to-region', 'ZZ'],
          ]
    faults.push(
      ...(await faultsOf(visitor, '/kaoru/checkout/who', good, kept, [
        ...mails.map((bad): Row => ['mail', bad]),
        ...['to-name', 'to-city', 'to-lines'].flatMap(text),
        ...['', '123456789', 'SW1A 1AA', '💍', control].map((bad): Row => ['to-postcode', bad]),
        ...['', '1', 'abc', '9'.repeat(40), '💍'].map((bad): Row => ['to-phone', bad]),
        ...regions,
        ['to-lines', '一\n二\n三\n四'],
        ['gift', undefined],
        ['gift', 'maybe'],
        ['country', ''],
        ['country', 'ZZ'],
        ['buyer', undefined],
      ])),
      ...(await faultsOf(visitor, '/kaoru/checkout/who', present, kept, [
        ['own-name', ''],
        ['own-name', long],
      ])),
    )
  }
  assert.deepEqual(faults, [])
})

test('signs that nobody can type stand nowhere in what is kept of a name', async () => {
  const visitor = await withRing()
  await goOnToHow(visitor, 'kaoru', 'JP', { who: { 'to-name': '新\u0000井\u0007花' } })
  const who = await visitor.get('/kaoru/checkout/who')
  assert.match(who.html, /name="to-name"[^>]*value="新 ?井 ?花"/)
})

test('what cannot be taken of how it is sent and paid is told at its field', async () => {
  const visitor = await withRing()
  await goOnToHow(visitor, 'kaoru', 'JP')
  const good = { method: 'bank-transfer', with: 'yes', 'with-number': 'KA-000001' }
  assert.deepEqual(
    await faultsOf(
      visitor,
      '/kaoru/checkout/how',
      good,
      ['with-number'],
      [
        ['method', undefined],
        ['method', 'barter'],
        ['method', 'card'],
        ['method', 'card/diners-of-old'],
        ['day', 'tomorrow'],
        ['day', '2026-02-30'],
        ['day', '2030-01-01'],
        ['with-number', ''],
        ['with-number', 'K'.repeat(60)],
      ],
    ),
    [],
  )
  const stale = await visitor.post('/kaoru/checkout/order', { key: 'x', mark: 'y' })
  assert.equal(stale.status, 303, 'the page that still has to ask')
  assert.equal((await world.visitor('ja').post('/kaoru/checkout/order', {})).location, '/kaoru/basket')
  assert.equal((await visitor.get('/kaoru/basket/put')).status, 405)
})

test('what cannot be taken of a question, a request for restock, or a sign-in is told at its field', async () => {
  const visitor = world.visitor('ja')
  const question = {
    category: 'order',
    name: '新井',
    address: 'a@customer.example',
    order: '',
    words: '箱が届きません',
    key: 'k',
  }
  assert.deepEqual(
    [
      ...(await faultsOf(
        visitor,
        '/kaoru/contact',
        question,
        ['words'],
        [
          ...mails.map((bad): Row => ['address', bad]),
          ['category', ''],
          ['category', 'nothing'],
          ['name', ''],
          ['name', long],
          ['words', ''],
          ['words', long.repeat(4)],
          ['order', long],
        ],
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/pieces/ginga-ring/restock',
        { sku: 'KA-GINGA-11', address: 'a@customer.example' },
        ['sku'],
        [['address', undefined], ...mails.map((bad): Row => ['address', bad])],
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/my/gift',
        { code: 'MOON-2026' },
        [],
        ['', undefined, 'NO-SUCH-CODE', long, control, '💍'].map((bad): Row => ['code', bad]),
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/my/link',
        { 'link-address': 'a@customer.example' },
        [],
        mails.map((bad): Row => ['link-address', bad]),
      )),
      ...(await faultsOf(
        visitor,
        '/kaoru/my/guest',
        { number: 'KA-000001', 'guest-address': 'a@customer.example' },
        ['number'],
        [...mails.map((bad): Row => ['guest-address', bad]), ['number', ''], ['number', long]],
      )),
    ],
    [],
  )
})

test('an address for a restock letter and a gift code that cannot be taken stand in their fields as they were typed', async () => {
  const visitor = world.visitor('ja')
  const restock = { sku: 'KA-GINGA-11', address: 'hana@' }
  const again = await visitor.post('/kaoru/pieces/ginga-ring/restock', restock)
  assert.match(again.html, /name="address"[^>]*value="hana@"/)
  const code = await visitor.post('/kaoru/my/gift', { code: 'SUN-2026' })
  assert.match(code.html, /name="code"[^>]*value="SUN-2026"/)
})

test('what cannot be taken of the account and its address book is told at its field', async () => {
  const customer = (await signedIn(world, 'kaoru', await buy(world, 'kaoru', { product: 'minamo-ring' }))).in(
    'ja',
  )
  const account = '/kaoru/my/account'
  const entry = { ...buyers.JP }
  assert.deepEqual(
    [
      ...(await faultsOf(
        customer,
        account,
        { name: '新井', language: 'ja' },
        [],
        [
          ['name', ''],
          ['name', long],
          ['language', 'fr'],
        ],
      )),
      ...(await faultsOf(
        customer,
        `${account}/mail`,
        { mail: 'b@customer.example' },
        [],
        mails.map((bad): Row => ['mail', bad]),
      )),
      ...(await faultsOf(
        customer,
        `${account}/addresses/new`,
        entry,
        ['to-city', 'to-phone'],
        [
          ['to-name', ''],
          ['to-name', long],
          ['to-postcode', 'SW1A 1AA'],
          ['to-region', 'ZZ'],
          ['to-phone', '1'],
          ['to-lines', ''],
        ],
      )),
    ],
    [],
  )
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
