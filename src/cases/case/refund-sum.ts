/**
 * What goes back for pieces of an order, to the last minor unit: what was paid is shared out over all that it
 * was paid for, piece by piece, and the terms say which of these shares come back. Whatever goes back in
 * whatever order, all of it together is what was paid. Pure.
 */
import { share, taxesOf, type RateTax } from '#money'
import type { Order, OrderLine } from '#ordering'
import type { Ledger } from '#payments'
import type { Unit } from '#units'

/** Parts of the sum, in the order in which they are told. */
export const refundRowNames = [
  'goods',
  'shipping',
  'wrapping',
  'payment-fee',
  'not-paid',
  'earlier',
  'bounded',
  'edited',
] as const

export type RefundRow = {
  readonly what: (typeof refundRowNames)[number]
  /** As it is added: less than nothing where something is taken off. */
  readonly amountMinor: bigint
}

/** What one of the pieces still stands for: what was paid for it, less what went back before. */
export type PieceDue = { readonly unit: number; readonly dueMinor: bigint }

export type Refund = {
  readonly rows: readonly RefundRow[]
  readonly amountMinor: bigint
  /** Of it, for the pieces themselves. */
  readonly goodsMinor: bigint
  readonly pieces: readonly PieceDue[]
  /** Tax contained in it, by rate; nothing for what was exported. */
  readonly taxes: readonly RateTax[]
}

/** Which shares come back: those of the pieces, also those of the order where nothing is left of it. */
export type RefundOf = 'pieces' | 'everything' | 'nothing'

/** Percent of tax by line; missing where the order bears none. */
export type Rates = ReadonlyMap<number, number> | undefined

export type RefundAsked = {
  readonly order: Order
  readonly ledger: Ledger
  readonly all: readonly Unit[]
  readonly line: number
  readonly units: readonly number[]
  readonly of: RefundOf
  readonly rates: Rates
}

const standardRate = 10

/** Adds up what goes back, row by row. */
export function refundOf(asked: RefundAsked): Refund {
  const { order, ledger, of, rates } = asked
  const parts = partsOf(asked)
  const shares = sharesOf(parts, ledger)
  const isLast = nothingLeft(asked)
  const back = parts
    .map((part, index) => ({ ...part, paid: shares[index]!.amountMinor }))
    .filter(({ own, what }) => own || (what !== 'goods' && of === 'everything' && isLast))
  const pieces = back
    .filter(({ what }) => what === 'goods')
    .map(({ unit, paid, before }) => ({ unit, dueMinor: most(0n, paid - before) }))
  const goods = sum(pieces.map(({ dueMinor }) => dueMinor))
  const others = sum(back.filter(({ what }) => what !== 'goods').map(({ paid }) => paid))
  const whole = of === 'nothing' ? 0n : goods + others
  const amountMinor = least(whole, most(0n, ledger.left.amountMinor))
  const full = sum(back.map(({ fullMinor }) => fullMinor))
  const paid = sum(back.map((part) => part.paid))
  const named = (['goods', 'shipping', 'wrapping', 'payment-fee'] as const).map((name): RefundRow => ({
    what: name,
    amountMinor: sum(back.filter(({ what }) => what === name).map(({ fullMinor }) => fullMinor)),
  }))
  const rows: readonly RefundRow[] = [
    ...named,
    { what: 'not-paid', amountMinor: paid - full },
    { what: 'earlier', amountMinor: goods + others - paid },
    { what: 'bounded', amountMinor: amountMinor - whole },
  ]
  const goodsMinor = least(goods, amountMinor)
  const rate = rates?.get(asked.line) ?? standardRate
  return {
    rows: of === 'nothing' ? [] : rows.filter((row) => row.amountMinor !== 0n),
    amountMinor,
    goodsMinor,
    pieces,
    taxes:
      rates === undefined || order.currency !== 'JPY'
        ? []
        : taxesOf([
            { rate, amountMinor: goodsMinor },
            { rate: standardRate, amountMinor: amountMinor - goodsMinor },
          ]),
  }
}

/**
 * What an unpaid order asks for less without the pieces: their prices; all of it where they were the last.
 */
export function askedLess(asked: RefundAsked): { readonly amountMinor: bigint; readonly nothing: boolean } {
  const own = partsOf(asked).filter((part) => part.own)
  return { amountMinor: sum(own.map(({ fullMinor }) => fullMinor)), nothing: nothingLeft(asked) }
}

/** The same sum with another amount that staff chose: the difference is a row of its own. */
export function editedRefund(refund: Refund, amountMinor: bigint): Refund {
  const rows: readonly RefundRow[] = [
    ...refund.rows,
    { what: 'edited', amountMinor: amountMinor - refund.amountMinor },
  ]
  const goods = sum(refund.pieces.map(({ dueMinor }) => dueMinor))
  return {
    ...refund,
    rows: rows.filter((row) => row.amountMinor !== 0n),
    amountMinor,
    goodsMinor: least(goods, amountMinor),
    taxes: [],
  }
}

/** How much of what goes back is for each piece, so that it is not given back again. */
export function creditsOf({ goodsMinor, pieces }: Refund, currency: string): readonly PieceDue[] {
  if (goodsMinor <= 0n || pieces.length === 0) return []
  const parts = share(
    { amountMinor: goodsMinor, currency },
    pieces.map(({ dueMinor }) => dueMinor),
  )
  return pieces.map(({ unit }, index) => ({ unit, dueMinor: parts[index]!.amountMinor }))
}

/** Something that was paid for: a piece, or a part of the order that belongs to all of them. */
type Part = {
  readonly what: 'goods' | 'shipping' | 'wrapping' | 'payment-fee'
  readonly unit: number
  readonly fullMinor: bigint
  /** What went back of it before. */
  readonly before: bigint
  /** Whether it is one of the pieces in hand. */
  readonly own: boolean
}

function partsOf({ order, all, line: wanted, units }: RefundAsked): readonly Part[] {
  const own = new Set(units.map((unit) => rootOf(all, wanted, unit)))
  const pieces = order.lines.flatMap((line): readonly Part[] =>
    numbersOf(line).flatMap((unit): readonly Part[] => {
      const known = all.find((one) => one.line === line.line && one.unit === unit)
      const isOwn = line.line === wanted && own.has(unit)
      // What was cancelled before it was paid, nobody paid for.
      if (known?.relieved === true && !isOwn) return []
      return [{ what: 'goods', unit, fullMinor: line.priceMinor, before: known?.backMinor ?? 0n, own: isOwn }]
    }),
  )
  const { checkout } = order
  const whole = (what: Part['what'], fullMinor: bigint): readonly Part[] =>
    fullMinor === 0n ? [] : [{ what, unit: 0, fullMinor, before: 0n, own: false }]
  return [
    ...pieces,
    ...whole('shipping', order.shippingMinor),
    ...whole('wrapping', checkout?.wrapping?.feeMinor ?? 0n),
    ...whole('payment-fee', checkout?.paymentFeeMinor ?? 0n),
  ]
}

const numbersOf = ({ quantity }: OrderLine): readonly number[] =>
  Array.from({ length: quantity }, (_, index) => index + 1)

/**
 * What the shop took for these parts, shared out by their prices. What came in beyond them was for something
 * else, and what was owed back without a case came in too late or too much.
 */
function sharesOf(parts: readonly Part[], { entries, captured, adjustments, fees }: Ledger) {
  const weights = parts.map(({ fullMinor }) => fullMinor)
  const beyond = sum(
    entries
      .filter(({ kind, caseNumber }) => kind === 'refund-owed' && caseNumber === null)
      .map(({ amount }) => amount.amountMinor),
  )
  const kept = captured.amountMinor + adjustments.amountMinor - fees.amountMinor - beyond
  const paid = most(0n, least(kept, sum(weights)))
  return parts.length === 0 ? [] : share({ amountMinor: paid, currency: captured.currency }, weights)
}

/** Whether every other piece of the order is cancelled or paid back. */
function nothingLeft({ order, all, line: wanted, units }: RefundAsked): boolean {
  const own = new Set(units.map((unit) => rootOf(all, wanted, unit)))
  return order.lines.every((line) =>
    numbersOf(line).every(
      (unit) => (line.line === wanted && own.has(unit)) || isOver(all, { line: line.line, unit }),
    ),
  )
}

/** The piece of the order itself whose place a replacement took. */
export function rootOf(all: readonly Unit[], line: number, unit: number): number {
  const replaced = all.find((one) => one.line === line && one.unit === unit)?.replaces ?? null
  return replaced === null ? unit : rootOf(all, line, replaced)
}

function isOver(all: readonly Unit[], { line, unit }: { line: number; unit: number }): boolean {
  const own = all.find((one) => one.line === line && one.unit === unit)
  const next = all.find((one) => one.line === line && one.replaces === unit)
  if (next !== undefined) return isOver(all, { line, unit: next.unit })
  return own?.ended === 'cancelled' || own?.ended === 'refunded'
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n)
const most = (one: bigint, other: bigint): bigint => (one > other ? one : other)
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)
