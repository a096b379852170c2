/**
 * The last screen before an order: what it says, the mark by which a page that is out of date is known, and
 * the order that its button places.
 */
import { createHash } from 'node:crypto'
import { labelOf } from '#addresses'
import type { BasketHow, BasketWho } from '#basket'
import { formatDay, type Instant } from '#calendar'
import { keptSending, lastScreenOf, paysUntil, toldFacts, type LastScreen } from '#checkout'
import { giftCodeOf, keptTax, type OrderRequest } from '#ordering'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import type { BasketView } from '../basket/view.ts'

export type LastView = BasketView & {
  readonly who: BasketWho
  readonly how: BasketHow
  readonly screen: LastScreen
  /** Until when it has to be paid; null where it is paid at the door. */
  readonly payBy: Instant | null
  /** Changes with anything that the page says: price, stock, dates, terms, wishes. */
  readonly mark: string
}

/** What the page before it asked for is all there. */
export function lastViewOf(view: BasketView, who: BasketWho, chosen: BasketHow): LastView {
  const { shop, quote, basket, pieces, selling } = view
  // Ticked is what the shop asks for; a form may hold more.
  const how = {
    ...chosen,
    acknowledged: chosen.acknowledged.filter((of) => selling.acknowledge.includes(of)),
  }
  const buyer = { country: who.country, destination: who.to.country, kind: who.buyer }
  const screen = offeredScreen(view, buyer)
  const payBy = payByOf(view)
  const { at: _at, ...said } = quote
  const shown = [
    said,
    screen,
    payBy,
    who,
    how,
    [basket.memo, basket.asks, basket.wrapping, basket.wrappingNote],
    pieces.map(({ line, sku, quantity, texts }) => [line, sku, quantity, texts]),
    shop.documents.policy.version,
  ]
  return { ...view, who, how, screen, payBy, mark: markOf(shown) }
}

/** Clauses count as shown in the offer where the page of the piece showed their section, in this version. */
function offeredScreen(
  { shop, quote, basket }: BasketView,
  buyer: Parameters<typeof lastScreenOf>[2],
): LastScreen {
  const first = lastScreenOf(quote, shop, buyer)
  const offered = first.told.returnClauses.filter(({ line, clause, version }) => {
    const seen = basket.lines.find((one) => one.line === line)?.seen
    return seen?.version === version && seen.sections.includes(sectionOf(clause))
  })
  return offered.length === 0 ? first : lastScreenOf(quote, shop, buyer, offered)
}

/** 'kaoru#faulty.window' → 'faulty'. */
export const sectionOf = (clause: string): string => clause.split('#').at(-1)!.split('.')[0]!

const markOf = (shown: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(shown, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )
    .digest('base64url')

/** The end of the last day on which it may be paid, by the shop's days and clock. */
function payByOf({ shop, quote }: BasketView): Instant | null {
  const pays = quote.methods?.offered.find(({ method }) => method === quote.chosen?.method)?.pays
  return paysUntil(pays, quote.at, shop.calendar)
}

type OrderMakings = { readonly language: Language; readonly secret: string }

/** What the button asks for: everything that the page said, and nothing else. */
export function orderOf(view: LastView, { language, secret }: OrderMakings): OrderRequest {
  const { shop, basket, pieces, quote, who, how, screen } = view
  const { told } = screen
  const lineNumbers = new Map(pieces.map(({ line }, index) => [line, index + 1]))
  const lineOf = (line: number) => lineNumbers.get(line)!
  return {
    key: basket.key,
    customer: { name: who.name, address: who.mail, language },
    buyer: who.buyer,
    country: who.country,
    destination: who.to.country,
    deliverTo: { name: who.to.name, lines: parcelLines(shop, who), gift: who.gift, address: who.to },
    lines: pieces.map(({ sku, quantity, texts }) => ({ sku, quantity, texts })),
    memo: memoOf(view, language),
    facts: statedBy(view),
    shippingMinor:
      quote.shipping !== undefined && 'amountMinor' in quote.shipping ? quote.shipping.amountMinor : 0n,
    ...(who.gift ? { giftCode: giftCodeOf(shop.name, basket.key, secret) } : {}),
    ...toldFacts(told),
    asks: asksOf(view),
    ...(quote.wrapping === undefined
      ? {}
      : { wrapping: { feeMinor: quote.wrapping.amountMinor, forWhom: basket.wrappingNote } }),
    ...(quote.paymentFee === undefined ? {} : { paymentFeeMinor: quote.paymentFee.amountMinor }),
    ...(quote.deliveryDay === undefined ? {} : { deliveryDay: formatDay(quote.deliveryDay) }),
    parcels: parcelsOf(view),
    payment: {
      method: how.method,
      ...(how.brand === undefined ? {} : { brand: how.brand }),
      payBy: view.payBy,
    },
    promises: quote.promises.map(({ line, shipBy, deliverFrom, deliverTo }) => ({
      line: lineOf(line),
      shipBy: formatDay(shipBy),
      deliverFrom: formatDay(deliverFrom),
      deliverTo: formatDay(deliverTo),
    })),
    told: { ...told, acknowledged: how.acknowledged, ...keptSending(quote, view.selling, lineOf) },
    taxes: quote.taxes.map((tax) => {
      const bearing = quote.lines.filter((line) => line.tax === tax.rate)
      return keptTax(
        tax,
        bearing.map(({ line }) => lineOf(line)),
      )
    }),
    totalMinor: quote.total.amountMinor,
  }
}

/** As it is written on the parcel, the name apart. */
export function parcelLines({ settings }: OpenShop, { to }: BasketWho): readonly string[] {
  return labelOf(to, { from: settings.home.country }).filter((line) => line !== to.name)
}

/** A wish to be sent with another order is one that staff have to look at. */
const asksOf = ({ basket, how }: LastView) =>
  how.sentWith === undefined ? basket.asks : [...new Set([...basket.asks, 'other' as const])]

function memoOf({ basket, how }: LastView, language: Language): string {
  const wish = how.sentWith === undefined ? [] : [say(language, 'buying.with.memo', { number: how.sentWith })]
  return [basket.memo, ...wish].filter((one) => one !== '').join('\n')
}

/** Ticks that the policy asks about: a receipt that was asked for with the order. */
function statedBy({ shop, basket }: LastView): Readonly<Record<string, string>> {
  const declared = shop.documents.policy.facts.some(
    ({ name, from }) => name === 'receipt-asked' && from === 'order',
  )
  return declared && basket.asks.includes('receipt') ? { 'receipt-asked': 'yes' } : {}
}

function parcelsOf({ quote, how }: LastView): NonNullable<OrderRequest['parcels']> {
  const { choices, how: chosen } = quote.parcels
  const { extra } = choices
  if (chosen !== 'ready-first' || extra === undefined) return { how: chosen }
  const consented = how.consented ? { consentedAt: how.consentedAt ?? quote.at } : {}
  return { how: chosen, extra: extra.freight, which: extra.which, ...consented }
}
