/**
 * What an order will say, from what was asked for and what the catalogue sells: lines as they are kept, what
 * all of it costs, and what makes two presses the same. Pure.
 */
import type { Variant } from '#catalogue'
import type { OrderLine, OrderRequest } from './order.ts'

/** A line as its row keeps it; amounts as text, since JSON has no such numbers. */
export type AgreedLine = {
  readonly line: number
  readonly sku: string
  readonly product: string
  readonly name: unknown
  readonly options: readonly unknown[]
  readonly kind: string
  readonly seal: string
  readonly resizable: string | null
  readonly cancellable: string
  readonly picture: string
  readonly facts: unknown
  readonly quantity: number
  readonly price_minor: string
}

type Asked = OrderRequest['lines'][number]
type Texts = Readonly<Record<string, string>>

export function agreedLine({ quantity, texts = {} }: Asked, variant: Variant, line: number): AgreedLine {
  const { product, sku } = variant
  return {
    line,
    sku,
    product: product.product,
    name: product.name,
    options: optionsOf(variant, texts),
    kind: kindWith(product.kind, texts),
    seal: product.seal,
    resizable: product.resizable ?? null,
    cancellable: product.cancellable ?? 'unstated',
    picture: product.picture,
    facts: product.facts ?? {},
    quantity,
    price_minor: String(priceWith(variant, texts)),
  }
}

function optionsOf({ product, options }: Variant, texts: Texts): readonly unknown[] {
  return product.options.flatMap((option) => {
    if ('text' in option) {
      const text = texts[option.id]
      return text === undefined ? [] : [{ name: option.name, value: { ja: text, en: text } }]
    }
    const value = option.values.find((one) => one.id === options[option.id])
    return value === undefined ? [] : [{ name: option.name, value: value.name }]
  })
}

/** What one piece costs: the variant, and what each text on it costs more. */
function priceWith({ product, priceMinor }: Variant, texts: Texts): bigint {
  const extra = product.options.reduce(
    (sum, option) => sum + ('text' in option && texts[option.id] !== undefined ? option.extra : 0),
    0,
  )
  return priceMinor + BigInt(extra)
}

/**
 * Words of the buyer's own make a piece theirs. Options chosen from a list make nothing personal (Directive
 * 2011/83/EU art. 16(c), as the Commission's guidance reads it).
 */
export const kindWith = (kind: OrderLine['kind'], texts: Texts): OrderLine['kind'] =>
  Object.values(texts).some((text) => text.trim() !== '') ? 'personalised' : kind

/** Goods, shipping, wrapping and what the way of paying costs. */
export function totalOf(lines: readonly AgreedLine[], request: OrderRequest): bigint {
  const goods = lines.reduce((sum, line) => sum + BigInt(line.price_minor) * BigInt(line.quantity), 0n)
  return goods + request.shippingMinor + (request.wrapping?.feeMinor ?? 0n) + (request.paymentFeeMinor ?? 0n)
}

/**
 * What the customer chose and typed, as one text: presses with the same key are the same when this is. Not in
 * it is what we make of it and what turns with the clock: dates, ids and codes.
 */
export function contentOf(request: OrderRequest): string {
  const { customer, lines, deliverTo, wrapping, payment, parcels } = request
  const content = [
    [customer.name, customer.address, customer.language],
    [request.buyer, request.country, request.subdivision, request.destination],
    [deliverTo.name, deliverTo.lines, deliverTo.gift, inOrder(deliverTo.address ?? {})],
    lines.map(({ sku, quantity, texts = {} }) => [sku, quantity, inOrder(texts)]),
    [request.memo, (request.asks ?? []).toSorted(), inOrder(request.facts ?? {})],
    [String(request.shippingMinor), String(request.paymentFeeMinor ?? 0n), String(request.totalMinor ?? '')],
    [wrapping === undefined ? null : String(wrapping.feeMinor), wrapping?.forWhom],
    [payment?.method, payment?.brand, request.deliveryDay],
    [parcels?.how, parcels?.extra, parcels?.which],
  ]
  return JSON.stringify(content)
}

const inOrder = (entries: Readonly<Record<string, unknown>>) =>
  Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))
