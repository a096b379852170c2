/**
 * The first start of an empty house: catalogue and stock from the shops' folders, staff, and sample orders
 * that go through the same doors as real ones. Nothing is written behind a module's back.
 */
import { randomUUID } from 'node:crypto'
import { keepCatalogue, readCatalogue } from '#catalogue'
import type { Product } from '#catalogue'
import type { Instant } from '#calendar'
import { registerCustomer } from '#customers'
import type { Db } from '#db'
import { advanceLines, placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel, undeliverable } from '#parcels'
import { recordCapture } from '#payments'
import type { OpenShop, Pin, ShopFolder } from '#shops'
import { readOnHand, receiveUnits } from '#stock'
import { people, samples } from './samples.ts'
import type { SampleOrder } from './samples.ts'

const day = 86_400_000

/** Loads what the shop's folder says is sold. Stock is counted in only for variants that have no pool yet. */
export async function loadCatalogue(db: Db, shop: OpenShop, folder: ShopFolder, at: Instant): Promise<void> {
  await keepCatalogue(db, shop.name, folder.products, folder.pictures)
  const known = await readOnHand(
    db,
    shop.name,
    folder.products.flatMap((p) => p.variants.map((v) => v.sku)),
  )
  for (const product of folder.products) {
    for (const { sku, stock } of product.variants) {
      if (stock === undefined || known.has(sku)) continue
      for (const pool of ['sale', 'replacement'] as const) {
        await receiveUnits(db, {
          shop: shop.name,
          sku,
          pool,
          units: stock[pool],
          why: 'received',
          reference: 'catalogue',
          actor: 'start',
          at,
        })
      }
    }
  }
}

/** Places the sample orders of a shop, oldest first, and carries each as far as it has come. */
export async function placeSamples(db: Db, shop: OpenShop, pins: readonly Pin[], at: Instant): Promise<void> {
  const products = await readCatalogue(db, shop.name)
  const own = samples.filter((sample) => sample.shop === shop.name)
  for (const [index, sample] of (own.length > 0 ? own : samplesFor(shop.name, products)).entries()) {
    await placeSample(db, shop, pins, products, sample, `sample-${index}`, at)
  }
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
  pins: readonly Pin[],
  products: readonly Product[],
  sample: SampleOrder,
  key: string,
  now: Instant,
): Promise<void> {
  const person = people[sample.who]
  const placedAt = now - sample.placed * day
  const placed = await placeOrder(
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
      ...(sample.giftTo === undefined ? {} : { giftCode: giftCodeOf(shop.name) }),
      informed: person.country !== 'JP',
      returnClauseShown: true,
    },
    { actor: 'start', at: placedAt },
  )
  if ('refused' in placed)
    throw new Error(`the sample order ${key} of ${shop.name} was refused: ${placed.refused}`)
  const order = await readOrder(db, shop.name, placed.number)
  await recordCapture(db, shop.name, placed.number, {
    amount: { amountMinor: order!.totalMinor, currency: order!.currency },
    method: sample.method ?? 'card',
    brand: sample.brand ?? 'visa',
    actor: 'start',
    at: placedAt,
  })
  await carryOn(
    db,
    shop.name,
    placed.number,
    order!.lines.map((l) => l.line),
    sample,
    now,
  )
}

/** A shop whose policy in force has not asked for it yet is not told. */
const statedIn = ({ facts = {} }: SampleOrder, shop: OpenShop): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => shop.documents.policy.facts.some((fact) => fact.name === name)),
  )

async function carryOn(
  db: Db,
  shop: string,
  number: string,
  lines: readonly number[],
  sample: SampleOrder,
  now: Instant,
): Promise<void> {
  const carrier = { actor: 'carrier' as const }
  if (sample.stage !== undefined)
    await advanceLines(db, shop, number, lines, sample.stage, { actor: 'start', at: now - day / 2 })
  if (sample.shipped === undefined) return
  const parcel = randomUUID()
  await dispatchParcel(
    db,
    shop,
    { parcel, order: number, lines, carrier: 'yamato', tracking: trackingOf(number) },
    { actor: 'start', at: now - sample.shipped * day },
  )
  if (sample.delivered !== undefined)
    await deliverParcel(db, shop, parcel, { ...carrier, at: now - sample.delivered * day })
  if (sample.undeliverable !== undefined)
    await undeliverable(db, shop, parcel, { ...carrier, at: now - sample.undeliverable * day })
}

/** The gift code of a shop's sample gift: printed at the first start. */
export const giftCodeOf = (shop: string): string => `GIFT-${shop.toUpperCase()}-2026`

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

const trackingOf = (number: string): string => `4${number.replace(/\D/g, '').padStart(11, '0')}`

/** The sample customer whom the ready link of a shop signs in: the first who bought there. */
export async function sampleCustomer(db: Db, shop: string, at: Instant): Promise<string> {
  const who = samples.find((sample) => sample.shop === shop)?.who ?? 'hanako'
  const { name, address, language } = people[who]
  const registered = await registerCustomer(db, shop, { name, address, language }, { at, id: randomUUID() })
  if ('refused' in registered) throw new Error('the sample customer has no address')
  return registered.customer
}
