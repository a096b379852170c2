/**
 * The first start of an empty house: catalogue and stock from the shops' folders, staff, and sample orders
 * that go through the same doors as real ones. Nothing is written behind a module's back.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { keepCatalogue, readCatalogue } from '#catalogue'
import type { Product } from '#catalogue'
import type { Instant } from '#calendar'
import { registerCustomer } from '#customers'
import { transaction, type Db } from '#db'
import {
  advanceLines,
  giftCodeOf,
  placeOrder,
  readGiftCode,
  readNumberOf,
  readOrder,
  type Order,
} from '#ordering'
import { deliverParcel, dispatchParcel, readParcelsOf, undeliverable } from '#parcels'
import { readLedger, recordCapture } from '#payments'
import type { OpenShop, Pin, ShopFolder } from '#shops'
import { openPool } from '#stock'
import { people, samples } from './samples.ts'
import type { SampleOrder } from './samples.ts'

const day = 86_400_000

/**
 * Loads what the shop's folder says is sold. Units are counted in only for pools that do not exist yet; all
 * of it or nothing, and by one process at a time.
 */
export async function loadCatalogue(db: Db, shop: OpenShop, folder: ShopFolder, at: Instant): Promise<void> {
  const counted = { shop: shop.name, why: 'received', reference: 'catalogue', actor: 'start', at } as const
  await alone(db, shop, async (tx) => {
    await keepCatalogue(tx, shop.name, folder.products, folder.pictures)
    for (const { sku, stock } of folder.products.flatMap(({ variants }) => variants)) {
      if (stock === undefined) continue
      for (const pool of ['sale', 'replacement'] as const)
        await openPool(tx, { ...counted, sku, pool, units: stock[pool] })
    }
  })
}

/** In one transaction, while no other process fills the same shop. */
const alone = (db: Db, shop: OpenShop, act: (tx: Db) => Promise<void>): Promise<void> =>
  transaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`fill ${shop.name}`}, 0))`.execute(tx)
    await act(tx)
  })

/**
 * Places the sample orders of a shop, oldest first, and carries each as far as it has come. What an earlier
 * start has done of it is not done again: a fill that was broken off goes on where it stood.
 */
export async function placeSamples(
  db: Db,
  shop: OpenShop,
  pins: readonly Pin[],
  at: Instant,
  secret: string,
): Promise<void> {
  const products = await readCatalogue(db, shop.name)
  const own = samples.filter((sample) => sample.shop === shop.name)
  for (const [index, sample] of (own.length > 0 ? own : samplesFor(shop.name, products)).entries())
    await alone(db, shop, (tx) => placeSample(tx, shop, { pins, products, secret }, sample, keyOf(index), at))
}

const keyOf = (index: number): string => `sample-${index}`

/**
 * The codes of the sample presents of a shop, as My Page shows them to their giver. One that an earlier
 * version placed has another code, which nobody can show again.
 */
export async function sampleGifts(db: Db, shop: string, secret: string): Promise<readonly string[]> {
  const own = samples.filter((sample) => sample.shop === shop)
  const codes = own.map(async ({ giftTo }, index) => {
    const number = giftTo === undefined ? undefined : await readNumberOf(db, shop, keyOf(index))
    return number === undefined ? undefined : readGiftCode(db, { shop, number }, secret)
  })
  return (await Promise.all(codes)).filter((code) => code !== undefined)
}

/**
 * A shop that has no samples of its own: one of its ready pieces was delivered, one that is made is being
 * made.
 */
function samplesFor(shop: string, products: readonly Product[]): readonly SampleOrder[] {
  const sold = products.filter((p) => p.variants.some((v) => (v.stock?.sale ?? 1) > 0))
  const ready = sold.find((p) => p.kind === 'ready') ?? sold[0]
  const made = sold.find((p) => p.kind === 'made-to-order' || p.kind === 'personalised')
  return [
    ...(ready === undefined
      ? []
      : [
          {
            shop,
            who: 'hanako' as const,
            pieces: [{ product: ready.product }],
            placed: 6,
            shipped: 3,
            delivered: 2,
          },
        ]),
    ...(made === undefined
      ? []
      : [
          {
            shop,
            who: 'hanako' as const,
            pieces: [{ product: made.product }],
            placed: 1,
            stage: 'in-production' as const,
          },
        ]),
  ]
}

async function placeSample(
  db: Db,
  shop: OpenShop,
  of: Pick<Placing, 'pins' | 'products' | 'secret'>,
  sample: SampleOrder,
  key: string,
  now: Instant,
): Promise<void> {
  const placedAt = now - sample.placed * day
  const number =
    (await readNumberOf(db, shop.name, key)) ?? (await placed(db, shop, { ...of, sample, key, placedAt }))
  // Somebody has bought the last piece since: a sample that an update brings is left out.
  if (number === undefined) return

  const order = (await readOrder(db, shop.name, number))!
  const { entries } = await readLedger(db, shop.name, order)
  if (!entries.some(({ kind }) => kind === 'captured'))
    await recordCapture(db, shop.name, number, {
      amount: { amountMinor: order.totalMinor, currency: order.currency },
      method: sample.method ?? 'card',
      brand: sample.brand ?? 'visa',
      actor: 'start',
      at: placedAt,
    })
  await carryOn(db, order, sample, now)
}

type Placing = {
  readonly pins: readonly Pin[]
  readonly products: readonly Product[]
  readonly sample: SampleOrder
  readonly key: string
  readonly placedAt: Instant
  /** Of this data: gift codes follow from it. */
  readonly secret: string
}

/** Its number; undefined where a piece is sold out. */
async function placed(
  db: Db,
  shop: OpenShop,
  { pins, products, sample, key, placedAt, secret }: Placing,
): Promise<string | undefined> {
  const person = people[sample.who]
  const order = await placeOrder(
    db,
    shop,
    pins,
    {
      key,
      customer: { name: person.name, address: person.address, language: person.language },
      buyer: 'consumer',
      country: person.country,
      ...('subdivision' in person ? { subdivision: person.subdivision } : {}),
      destination: person.country,
      deliverTo: {
        name: sample.giftTo ?? person.name,
        lines: [...person.lines],
        gift: sample.giftTo !== undefined,
      },
      lines: sample.pieces.map(({ product, options, texts }) => ({
        sku: skuOf(products, product, options),
        quantity: 1,
        ...(texts === undefined ? {} : { texts }),
      })),
      memo: sample.memo ?? '',
      facts: statedIn(sample, shop),
      shippingMinor: person.country === 'JP' ? 1_000n : 3_500n,
      ...(sample.giftTo === undefined ? {} : { giftCode: giftCodeOf(shop.name, key, secret) }),
      informed: person.country !== 'JP',
      returnCostTold: person.country !== 'JP',
      returnClauseShown: true,
    },
    { actor: 'start', at: placedAt },
  )
  if (!('refused' in order)) return order.number
  if (order.refused === 'sold-out') return undefined
  throw new Error(`the sample order ${key} of ${shop.name} was refused: ${order.refused}`)
}

/** A shop whose policy in force has not asked for it yet is not told. */
const statedIn = ({ facts = {} }: SampleOrder, shop: OpenShop): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => shop.documents.policy.facts.some((fact) => fact.name === name)),
  )

/** The stages, the parcel and its end: each only where it is still to come. */
async function carryOn(db: Db, order: Order, sample: SampleOrder, now: Instant): Promise<void> {
  const { shop, number } = order
  const carrier = { actor: 'carrier' as const }
  const lines = order.lines.map(({ line }) => line)
  const own = (await readParcelsOf(db, shop, number)).filter((one) => one.direction === 'out')
  const waits = own.length === 0 && order.lines.every(({ stage }) => stage === 'accepted')
  if (sample.stage !== undefined && waits)
    await advanceLines(db, shop, number, lines, sample.stage, { actor: 'start', at: now - day / 2 })
  if (sample.shipped === undefined) return
  const parcel = own[0]?.parcel ?? randomUUID()
  if (own.length === 0)
    await dispatchParcel(
      db,
      shop,
      { parcel, order: number, lines, carrier: 'ヤマト運輸', tracking: trackingOf(number) },
      { actor: 'start', at: now - sample.shipped * day },
    )
  if (
    own.length > 1 ||
    (own[0] ?? notEnded).deliveredAt !== null ||
    (own[0] ?? notEnded).undeliverableAt !== null
  )
    return
  if (sample.delivered !== undefined)
    await deliverParcel(db, shop, parcel, { ...carrier, at: now - sample.delivered * day })
  if (sample.undeliverable !== undefined)
    await undeliverable(db, shop, parcel, { ...carrier, at: now - sample.undeliverable * day })
}

const notEnded = { deliveredAt: null, undeliverableAt: null }

function skuOf(
  products: readonly Product[],
  name: string,
  options: Readonly<Record<string, string>> = {},
): string {
  const product = products.find((p) => p.product === name)
  const wanted = product?.variants.find(
    (v) =>
      Object.entries(options).every(([id, value]) => v.options[id] === value) && (v.stock?.sale ?? 1) > 0,
  )
  if (wanted === undefined)
    throw new Error(`the sample piece ${name} ${JSON.stringify(options)} is not in the catalogue`)
  return wanted.sku
}

/** Tracking numbers of sample parcels follow from their orders. */
export const trackingOf = (number: string): string => `4${number.replace(/\D/g, '').padStart(11, '0')}`

/** The sample customer whom the ready link of a shop signs in: the first who bought there. */
export async function sampleCustomer(db: Db, shop: string, at: Instant): Promise<string> {
  const who = samples.find((sample) => sample.shop === shop)?.who ?? 'hanako'
  const { name, address, language } = people[who]
  const registered = await registerCustomer(db, shop, { name, address, language }, { at, id: randomUUID() })
  if ('refused' in registered) throw new Error('the sample customer has no address')
  return registered.customer
}
