/**
 * Orders as customers place them: bought, paid, sent and delivered when the test says. And what a shop needs
 * for it: units in its pools, or a plain ring where no piece of a folder is plain enough.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Instant } from '#calendar'
import { token } from '#customers'
import { openCase } from '#cases'
import type { OpeningRequest } from '#cases/kinds'
import { keepCatalogue, readCatalogue, type Product } from '#catalogue'
import { storePhoto } from '#files'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { makePaymentLink, readPayments, recordCapture, requestPayment } from '#payments'
import type { PaymentMethod } from '#shops'
import { readOnHand, receiveUnits } from '#stock'
import { people, type SamplePerson } from '../samples.ts'
import { moment } from './moment.ts'
import type { World } from './world.ts'

/** What is needed of a world to buy in it. */
export type Buying = Pick<World, 'db' | 'shop' | 'folder' | 'pinsOf' | 'now'>

export type Bought = {
  readonly who?: keyof typeof people
  /** Somebody who lives elsewhere, and has it sent there. */
  readonly country?: string
  /** Somebody at the same place with another address. */
  readonly address?: string
  /** The first piece that is counted in stock, unless it is said. */
  readonly product?: string
  readonly options?: Readonly<Record<string, string>>
  /** Other pieces on the same order, each a line of its own. */
  readonly also?: readonly string[]
  readonly quantity?: number
  /** Five days before the clock, unless it is said. */
  readonly ordered?: string
  /** Two days before the clock, unless it is said; the parcel leaves a day before. */
  readonly delivered?: string | 'not-yet'
  /** A present: it goes to Misaki, who may open the order by this code. */
  readonly giftCode?: string
  readonly memo?: string
  /** What was stated at checkout, by fact. */
  readonly facts?: Readonly<Record<string, string>>
  readonly payment?: { readonly method: string; readonly brand?: string }
  /** Whether the last screen told of the right to withdraw and of its costs: abroad, unless it is said. */
  readonly told?: boolean
  /** It is not paid yet: so it is to be, and until then. It is not delivered either, unless it is said. */
  readonly toPay?: { readonly method: PaymentMethod; readonly payBy: string | null }
}

/** How many are on sale, and how many are kept to replace faulty ones. */
type Units = { readonly sale: number; readonly replacement: number }

const day = 86_400_000
const customer = { actor: 'customer:world' } as const

/** Somebody buys a piece and pays, and it is delivered. Answers the order's number. */
export async function buy(world: Buying, shop: string, bought: Bought = {}): Promise<string> {
  const { db } = world
  const at = bought.ordered === undefined ? world.now() - 5 * day : moment(bought.ordered)
  const placed = await placeOrder(
    db,
    world.shop(shop),
    await world.pinsOf(shop, at),
    await requestOf(world, shop, bought),
    { ...customer, at },
  )
  if ('refused' in placed) throw new Error(`${shop}: the order was refused: ${placed.refused}`)
  const { number } = placed
  const { totalMinor: amountMinor, currency } = (await readOrder(db, shop, number))!
  const { toPay } = bought
  if (toPay !== undefined) {
    const payBy = toPay.payBy === null ? null : moment(toPay.payBy)
    const asked = { payment: randomUUID(), order: number, purpose: 'order', method: toPay.method } as const
    await requestPayment(
      db,
      shop,
      { ...asked, amount: { amountMinor, currency }, payBy },
      { ...customer, at },
    )
    if (bought.delivered !== undefined)
      await deliver(world, shop, { order: number, lines: [1] }, moment(bought.delivered))
    return number
  }
  const paid = { ...(bought.payment ?? { method: 'card', brand: 'visa' }), ...customer, at }
  await recordCapture(db, shop, number, { amount: { amountMinor, currency }, ...paid })
  if (bought.delivered !== 'not-yet')
    await deliver(
      world,
      shop,
      { order: number, lines: [1, ...(bought.also ?? []).map((_product, index) => index + 2)] },
      bought.delivered === undefined ? world.now() - 2 * day : moment(bought.delivered),
    )
  return number
}

/** The page of what is to be paid for an order, as a link opens it. */
export async function paymentPage(world: World, shop: string, number: string): Promise<string> {
  const [payment] = await readPayments(world.db, shop, number)
  const secret = token()
  await makePaymentLink(world.db, shop, payment!.payment, { token: secret, at: world.now() })
  return `/${shop}/pay/${secret}`
}

async function requestOf(world: Buying, shop: string, bought: Bought) {
  const { giftCode } = bought
  const person: SamplePerson = people[bought.who ?? 'hanako']
  const { name, language } = person
  const country = bought.country ?? person.country
  const subdivision = bought.country === undefined ? person.subdivision : undefined
  const gift = giftCode !== undefined
  const also = await Promise.all((bought.also ?? []).map((product) => skuOf(world, shop, { product })))
  return {
    key: randomUUID(),
    customer: { name, address: bought.address ?? person.address, language },
    buyer: 'consumer' as const,
    country,
    ...(subdivision === undefined ? {} : { subdivision }),
    destination: country,
    deliverTo: { name: gift ? '佐藤 美咲' : name, lines: [...person.lines], gift },
    lines: [
      { sku: await skuOf(world, shop, bought), quantity: bought.quantity ?? 1 },
      ...also.map((sku) => ({ sku, quantity: 1 })),
    ],
    facts: bought.facts ?? {},
    memo: bought.memo ?? (gift ? '贈り物です' : ''),
    shippingMinor: 1_000n,
    ...(gift ? { giftCode } : {}),
    informed: bought.told ?? country !== 'JP',
    returnCostTold: bought.told ?? country !== 'JP',
    returnClauseShown: true,
  }
}

/** The first variant of the piece that has the options and can be bought. */
async function skuOf(world: Buying, shop: string, { product, options = {} }: Bought): Promise<string> {
  const catalogue = await readCatalogue(world.db, shop)
  const pieces = catalogue.filter((one) => product === undefined || one.product === product)
  const variants = pieces
    .flatMap((one) => one.variants)
    .filter((one) => Object.entries(options).every(([id, value]) => one.options[id] === value))
  const skus = variants.map(({ sku }) => sku)
  const onHand = await readOnHand(world.db, shop, skus)
  const counted = skus.find((sku) => (onHand.get(sku)?.sale ?? 0) > 0)
  const sku = counted ?? skus.find((one) => product !== undefined && !onHand.has(one))
  if (sku === undefined)
    throw new Error(`${shop} has no ${product ?? 'piece'} ${JSON.stringify(options)} to sell`)
  return sku
}

type Box = { readonly order: string; readonly lines: readonly number[] }

async function deliver(world: Buying, shop: string, box: Box, at: Instant): Promise<void> {
  const parcel = randomUUID()
  const sent = { parcel, ...box, carrier: 'yamato', tracking: '400000000001' }
  await dispatchParcel(world.db, shop, sent, { actor: 'staff:world', at: at - day })
  await deliverParcel(world.db, shop, parcel, { actor: 'carrier', at })
}

/** Units come into the pools of a variant. */
export async function receive(world: Buying, shop: string, sku: string, units: Units): Promise<void> {
  const came = { shop, sku, why: 'received', reference: 'world', actor: 'start', at: world.now() } as const
  for (const pool of ['sale', 'replacement'] as const)
    await receiveUnits(world.db, { ...came, pool, units: units[pool] })
}

/**
 * Adds a plain ring to what the shop sells, `ring`, as SKU `RING` for 20,000 yen, with units in both pools.
 */
export async function sellRings(world: Buying, shop: string, units: Units): Promise<void> {
  const { products, pictures } = world.folder(shop)
  await keepCatalogue(world.db, shop, [...products, ring], pictures)
  await receive(world, shop, 'RING', units)
}

const ring: Product = {
  product: 'ring',
  name: { ja: '指輪', en: 'Ring' },
  description: { ja: '', en: '' },
  kind: 'ready',
  seal: 'none',
  'hygiene-sensitive': false,
  certificate: true,
  material: { ja: '', en: '' },
  price: 20_000,
  tax: 10,
  'weight-grams': 10,
  lead: { days: [2, 4] },
  picture: 'ring.svg',
  'picture-alt': { ja: '', en: '' },
  options: [],
  variants: [{ sku: 'RING', options: {} }],
}

type Request = {
  /** An exchange, unless it is said. */
  readonly request?: OpeningRequest
  readonly quantity?: number
  /** What has a way of its own, by the number of its unit. */
  readonly piece?: number
  readonly answers: Readonly<Record<string, string>>
  readonly description?: string
  /** As the clock says, unless it is said. */
  readonly at?: string
}

/** Whoever bought the order asks about its piece, with a photo. Answers the case's number. */
export async function askFor(
  world: World,
  shop: string,
  number: string,
  {
    request: what = 'exchange',
    quantity = 1,
    piece,
    answers,
    description = '石がゆるんでいます',
    at,
  }: Request,
): Promise<string> {
  const order = (await readOrder(world.db, shop, number))!
  const request = {
    key: randomUUID(),
    request: what,
    line: 1,
    piece,
    quantity,
    answers,
    description,
    photos: [await photo(world)],
    requester: 'buyer',
    language: order.language,
  } as const
  const asked = await openCase(world.db, world.shop(shop), order, request, {
    actor: `customer:${order.customer}`,
    at: at === undefined ? world.now() : moment(at),
  })
  assert.ok('number' in asked, JSON.stringify(asked))
  return asked.number
}

async function photo({ files }: World) {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#caa' } })
  const kept = await storePhoto(files, await picture.png().toBuffer())
  assert.ok('hash' in kept)
  return kept
}
