/**
 * How many orders one second brings by the button of the last screen, as the program has it, against a bare
 * server that keeps the body of each POST by one prepared insert of one row: orders of one to three lines
 * over 200 SKUs. Carts and last screens are made ready beside the time; the whole way from an empty cart is
 * told beside it. Before it, 500 buyers at two processes want 100 pieces at once. Prints lines of JSON; the
 * last holds ours as a share of bare: below 0.4 is under its floor, for a person to look at.
 */
import { changeBasket, emptyBasket, type Basket } from '#basket'
import { keepCatalogue, type Product } from '#catalogue'
import { connect } from '#db'
import { receiveUnits } from '#stock'
import { folders, goOnToHow, hiddenFields, pressToBuy, putIntoCart, toLastScreen } from '#main/testing'
import { visitorOf } from '#main/testing'
import type { WebApp } from '#web/http'
import { clients, inTurns, openHouse, post, seconds, type Post, type Which } from './posts/posting.ts'

const skus = 200
const [buyers, units] = [500, 100]
let count = 0

const house = await openHouse(prepared)
const db = connect(house.url, { max: clients })
await rush()
const ratio = await inTurns(house, 'placing', (many) => lastScreens('ours', many))
await wholeWay()
await db.destroy()
await house.close()
console.log(JSON.stringify({ bench: 'placing, ours as a share of one bare insert', ratio, floor: 0.4 }))

/** 200 SKUs in stock without end, and one that is scarce. */
async function prepared(url: string): Promise<void> {
  const filling = connect(url, { max: 1 })
  const like = folders().folders.get('kaoru')!.products[0]!
  const products = Array.from({ length: skus / 10 }, (_none, n): Product => ({
    ...like,
    product: `piece-${n}`,
    options: [],
    variants: Array.from({ length: 10 }, (_same, v) => ({ sku: `P${n}-${v}`, options: {} })),
  }))
  products.push({ ...like, product: 'rush', options: [], variants: [{ sku: 'RUSH', options: {} }] })
  await keepCatalogue(filling, 'kaoru', products, new Map())
  const came = { shop: 'kaoru', pool: 'sale', why: 'received', reference: 'bench', actor: 'start' } as const
  for (const { sku } of products.flatMap(({ variants }) => variants)) {
    const counted = sku === 'RUSH' ? units : 1_000_000_000
    await receiveUnits(filling, { ...came, sku, units: counted, at: Date.now() })
  }
  await filling.destroy()
}

/**
 * 500 buyers at once, at two processes, for 100 pieces: as many get one, and the others are told. `again`:
 * how often somebody was asked to come again, on a machine that is busy with other things.
 */
async function rush(): Promise<void> {
  const doors = [0, 1].map((n) => (n === 0 ? 'ours' : 'other') as Which)
  const screens = await Promise.all(doors.map((which) => lastScreens(which, buyers / 2, ['RUSH'])))
  let again = 0
  const answerOf = async (which: Which, screen: Post): Promise<number> => {
    const status = await post(house, which, screen)
    if (status !== 503) return status
    again += 1
    return answerOf(which, screen)
  }
  const answers = await Promise.all(
    screens.flatMap((all, n) => all.map((screen) => answerOf(doors[n]!, screen))),
  )
  const told = (status: number) => answers.filter((one) => one === status).length
  const counted = { ordered: told(303), refused: told(409), again }
  console.log(JSON.stringify({ bench: 'placing, 500 buyers', ...counted }))
  if (told(303) !== units || told(409) !== buyers - units) throw new Error('pieces were lost or sold twice')
}

/** So many carts whose owners look at the last screen: what their buttons send. */
async function lastScreens(which: Which, many: number, pieces?: readonly string[]): Promise<readonly Post[]> {
  const screens: Post[] = []
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (screens.length < many) screens.push(await lastScreen(which, pieces ?? anyPieces()))
    }),
  )
  return screens.slice(0, many)
}

async function lastScreen(which: Which, pieces: readonly string[]): Promise<Post> {
  count += 1
  const who = count
  const token = `bench-${process.pid}-${who}-${Math.round(performance.timeOrigin)}`
  const begun = { token, fresh: emptyBasket(`key-${token}`), at: Date.now() }
  await changeBasket(db, 'kaoru', begun, (basket) => filled(basket, pieces, who))
  const cookie = `basket=${token}`
  const page = await fetch(`http://127.0.0.1:${house.servers[which].port}/kaoru/checkout/confirm`, {
    headers: { cookie },
    redirect: 'manual',
  })
  const { key = '', mark = '' } = hiddenFields(await page.text())
  if (page.status !== 200 || mark === '') throw new Error(`no last screen: ${page.status}`)
  return { path: '/kaoru/checkout/order', body: new URLSearchParams({ key, mark }).toString(), cookie }
}

/** One to three of all SKUs. */
function anyPieces(): readonly string[] {
  return Array.from({ length: 1 + (count % 3) }, (_none, line) => {
    const n = (count * 37 + line * 67) % skus
    return `P${Math.floor(n / 10)}-${n % 10}`
  })
}

/** As it stands when everything was said on the way. */
function filled(basket: Basket, pieces: readonly string[], who: number): Basket {
  const name = '山田 花子'
  const [city, phone] = ['渋谷区', '090-1234-5678']
  const to = { country: 'JP', postcode: '150-0001', region: '13', city, lines: ['神宮前1-2-3'], name, phone }
  return {
    ...basket,
    lines: pieces.map((sku, n) => ({
      line: n + 1,
      product: sku === 'RUSH' ? 'rush' : `piece-${sku.slice(1).split('-')[0]}`,
      sku,
      quantity: 1,
      texts: {},
      seen: { version: '', sections: [] },
    })),
    next: pieces.length + 1,
    destination: 'JP',
    who: {
      mail: `customer-${who % 5_000}@customer.example`,
      name,
      buyer: 'consumer',
      country: 'JP',
      gift: false,
      to,
    },
    how: { consented: false, method: 'card', brand: 'visa', acknowledged: [] },
  }
}

/** From an empty cart through every screen to the page that says thank you. */
async function wholeWay(): Promise<void> {
  const origin = `http://127.0.0.1:${house.servers.ours.port}`
  const overHttp = { fetch: (asked: Request) => fetch(asked, { redirect: 'manual' }) } as unknown as WebApp
  const start = performance.now()
  let bought = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - start < seconds * 1_000) {
        const visitor = visitorOf(overHttp, origin, 'ja')
        await putIntoCart(visitor, 'kaoru', `piece-${bought % (skus / 10)}`, { 'option-sku': '' })
        await goOnToHow(visitor, 'kaoru', 'JP')
        await pressToBuy(visitor, 'kaoru', await toLastScreen(visitor, 'kaoru', { method: 'bank-transfer' }))
        bought += 1
      }
    }),
  )
  const each = Number(((bought * 1_000) / (performance.now() - start)).toFixed(1))
  console.log(
    JSON.stringify({ bench: 'placing, from an empty cart through all screens, a second', pace: each }),
  )
}
