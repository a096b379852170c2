/** Buying: through the pages and by the door behind them, and paying for what is open. */
import { randomUUID } from 'node:crypto'
import { readCatalogue } from '#catalogue'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { certifyPieces } from '#papers'
import { recordCapture } from '#payments'
import { keepDocuments } from '#shops'
import { buyers, type folders } from '#main/testing'
import type { Part } from '../browser.ts'
import { filled, valueIn } from '../forms.ts'
import { day, formsAt, get, note, post, pressed, silence, typing, type Life } from '../life.ts'
import { oneOf } from '../plan.ts'

export type Laws = ReturnType<typeof folders>['laws']

/**
 * A piece that was bought five days ago and paid, and mostly delivered: what is asked for later needs some.
 */
export async function buy(life: Life, laws: Laws): Promise<void> {
  const { shop, customer, chance } = life
  const db = await life.db()
  const variants = (await readCatalogue(db, shop.name)).flatMap((one) => one.variants)
  const sku = oneOf(variants, chance)!.sku
  const [key, at] = [randomUUID(), Date.now() - 5 * day]
  const by = { actor: `customer:${customer.id}`, at } as const
  const gift = chance() < 0.2
  const placed = await placeOrder(
    db,
    shop,
    await keepDocuments(db, shop, laws, at),
    {
      key,
      customer: { name: 'Shopper', address: customer.address, language: 'en' },
      buyer: 'consumer',
      country: 'JP',
      destination: 'JP',
      deliverTo: { name: 'Shopper', lines: ['1-2-3'], gift },
      ...(gift ? { giftCode: key } : {}),
      lines: [{ sku, quantity: chance() < 0.8 ? 1 : 2 }],
      memo: '',
      shippingMinor: 1_000n,
      informed: true,
      returnClauseShown: true,
      returnCostTold: false,
    },
    by,
  )
  if ('refused' in placed) return
  note(life, { what: 'order', key })
  const order = (await readOrder(db, shop.name, placed.number))!
  const amount = { amountMinor: order.totalMinor, currency: order.currency }
  await recordCapture(db, shop.name, order.number, { amount, method: 'card', brand: 'visa', ...by })
  note(life, { what: 'payment', order: order.number })
  life.orders.push(order.number)
  if (gift) life.gifts.push({ order: order.number, code: key })
  if (chance() < 0.2) return
  const [parcel, tracking] = [randomUUID(), `T${randomUUID()}`]
  const box = { parcel, order: order.number, lines: [1], carrier: 'yamato', tracking }
  await dispatchParcel(db, shop.name, box, { actor: 'staff:chaos', at: at + day })
  await deliverParcel(db, shop.name, parcel, { actor: 'carrier', at: at + 3 * day })
  note(life, { what: 'delivery', parcel })
  const [first] = await certifyPieces(db, shop, order.number, { actor: 'staff:chaos', at: at + day })
  if (first !== undefined) life.certificates.set(order.number, first.number)
}

/**
 * From the page of a piece to the press, with whatever can be chosen on the way, and mostly to the payment.
 */
export async function buyOnPages(life: Life): Promise<void> {
  const { shop, customer, chance } = life
  const db = await life.db()
  const product = oneOf(await readCatalogue(db, shop.name), chance)!.product
  const at = (path: string) => `/${shop.name}/${path}`
  const [piece] = (await formsAt(life, customer.browser, at(`pieces/${product}`))).filter(({ action }) =>
    action.endsWith('/basket/put'),
  )
  if (piece === undefined) return
  await post(life, customer.browser, piece, filled(piece, chance, typing(life)))
  const to = chance() < 0.7 ? 'JP' : 'DE'
  const onward = [['act', 'on']] as const
  const cart = { ...piece, action: at('basket'), multipart: false }
  await post(life, customer.browser, cart, [...onward, ['destination', to]])
  const who = { ...buyers[to], mail: customer.address }
  await post(life, customer.browser, { ...cart, action: at('checkout/who') }, [
    ...onward,
    ...Object.entries(who),
  ])
  for (let tries = 0; tries < 3; tries += 1) {
    const [how] = (await formsAt(life, customer.browser, at('checkout/how'))).filter(({ action }) =>
      action.endsWith('/how'),
    )
    if (how === undefined) return
    const chosen = filled(how, chance, typing(life)).filter(([name]) => name !== 'day' && name !== 'with')
    const outcome = await post(life, customer.browser, how, ticked(chosen))
    if ('status' in outcome && outcome.status === 303) return pressToBuy(life)
  }
}

/** What has to be ticked is ticked. */
const ticked = (parts: readonly Part[]): readonly Part[] => [
  ...parts.filter(([name]) => !name.startsWith('know-')),
  ...['size', 'specification', 'picture'].map((of): Part => [`know-${of}`, 'yes']),
]

async function pressToBuy(life: Life): Promise<void> {
  const { shop, customer, chance } = life
  const page = `/${shop.name}/checkout/confirm`
  const last = (await formsAt(life, customer.browser, page)).find(({ action }) => action.endsWith('/order'))
  if (last === undefined) return
  const parts = filled(last, chance, typing(life))
  for (const outcome of await pressed(life, customer.browser, last, parts)) {
    const said = silence(outcome, /\/checkout\/thanks$/)
    if (said !== undefined) note(life, { what: 'order', key: valueIn(parts, 'key'), ...said })
  }
  const thanks = await get(life, customer.browser, `/${shop.name}/checkout/thanks`)
  const number = 'html' in thanks ? /\/my\/orders\/([^"/?]+)"/.exec(thanks.html)?.[1] : undefined
  if (number !== undefined) life.orders.push(number)
  if (chance() < 0.8) await payBy(life, `/${shop.name}/checkout/pay`, `/${shop.name}/checkout/thanks`)
}

/** Whatever is to be paid, of an order or of a case. */
export async function payForSomething(life: Life): Promise<void> {
  const { shop, chance } = life
  const places = [
    ...life.orders.map((order) => `/${shop.name}/my/orders/${order}`),
    ...life.cases.map((number) => `/${shop.name}/my/cases/${number}`),
  ]
  const place = oneOf(places, chance)
  if (place !== undefined) await payBy(life, `${place}/pay`, place)
}

/**
 * Through the pages of the payment service, to any of its ends; now and then the last press is given twice.
 */
async function payBy(life: Life, action: string, page: string): Promise<void> {
  const { customer, chance } = life
  const form = (await formsAt(life, customer.browser, page)).find((one) => one.action === action)
  if (form === undefined) return
  const begun = await post(life, customer.browser, form, filled(form, chance, typing(life)))
  if (!('location' in begun) || begun.location === '') return
  let path = new URL(begun.location, 'http://any.example').pathname
  for (let steps = 0; steps < 4; steps += 1) {
    const next = oneOf(await paymentForms(life, path), chance)
    if (next === undefined) return
    const outcomes = await pressed(life, customer.browser, next, filled(next, chance, typing(life)))
    const led = outcomes.find((one) => 'location' in one && one.location !== '')
    if (led === undefined || !('location' in led)) return
    path = new URL(led.location, 'http://any.example').pathname
  }
}

const paymentForms = async (life: Life, path: string) =>
  (await formsAt(life, life.customer.browser, path)).filter(({ action }) => action.includes('/pay/'))
