/**
 * Money as whole minor units of one currency (yen for JPY, cents for EUR), never a fraction.
 *
 * Mixing currencies is a bug and throws: there is no rate of exchange here. Knows no prices, fees or orders.
 */

/**
 * `amountMinor` counts the smallest unit of the ISO 4217 `currency`: yen for JPY, cents for EUR. May be
 * negative.
 */
export type Money = { readonly amountMinor: bigint; readonly currency: string }

/** The sum; throws when the currencies differ. */
export function add(left: Money, right: Money): Money {
  return { amountMinor: left.amountMinor + sameCurrency(left, right), currency: left.currency }
}

/** Left less right, which may be negative; throws when the currencies differ. */
export function subtract(left: Money, right: Money): Money {
  return { amountMinor: left.amountMinor - sameCurrency(left, right), currency: left.currency }
}

/**
 * Negative when left is less, 0 when equal, positive when more: as a sort wants it. Throws when the
 * currencies differ.
 */
export function compare(left: Money, right: Money): -1 | 0 | 1 {
  const difference = left.amountMinor - sameCurrency(left, right)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/**
 * Splits an amount by weights to the last minor unit: the shares always sum to the whole, and none is a full
 * unit away from its exact part. Units left over go to the largest remainders, the earlier of equals first.
 * Weights that are all zero count as equal. No weights, or a negative one, is a bug and throws.
 */
export function share(whole: Money, weights: readonly bigint[]): readonly Money[] {
  if (weights.length === 0 || weights.some((weight) => weight < 0n))
    throw new RangeError('weights must be 0 or more')
  const given = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = given === 0n ? weights.map(() => 1n) : weights
  const total = given === 0n ? BigInt(weights.length) : given
  const sign = whole.amountMinor < 0n ? -1n : 1n
  const amount = sign * whole.amountMinor
  const amounts = parts.map((weight) => (amount * weight) / total)
  const remainders = parts.map((weight, index) => ({ index, rest: (amount * weight) % total }))
  const left = Number(amount - amounts.reduce((sum, part) => sum + part, 0n))
  remainders.sort((one, other) =>
    one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1,
  )
  for (const { index } of remainders.slice(0, left)) amounts[index] = amounts[index]! + 1n
  return amounts.map((part) => ({ amountMinor: sign * part, currency: whole.currency }))
}

/**
 * The consumption tax contained in an amount that includes it, in the same minor units: 1,100 at 10 %
 * contains 100. Rounded once, towards zero, so that a refund (a negative amount) mirrors its sale: give it
 * the total of a receipt and rate, never a line (消費税法 第57条の4). The rate may have two decimals.
 */
export function taxIncluded(amountMinor: bigint, ratePercent: number): bigint {
  const rate = BigInt(Math.round(ratePercent * 100))
  if (rate < 0n) throw new RangeError(`no such rate: ${ratePercent} %`)
  return (amountMinor * rate) / (10_000n + rate)
}

/**
 * '12,300円' or '¥12,300'; other currencies as the language writes them, with all their minor digits:
 * '€12.00'.
 */
export function formatMoney(money: Money, language: 'ja' | 'en'): string {
  if (money.currency === 'JPY' && language === 'ja') return `${plainNumber.format(money.amountMinor)}円`
  const { format, digits } = formatOf(money.currency, language)
  return format.format(decimal(money.amountMinor, digits) as Intl.StringNumericLiteral)
}

const plainNumber = new Intl.NumberFormat('ja')
type Format = { readonly format: Intl.NumberFormat; readonly digits: number }
const formats = new Map<string, Format>()

function formatOf(currency: string, language: string): Format {
  const key = `${language} ${currency}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const made = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 0 }
  formats.set(key, made)
  return made
}

/** 1200n with 2 digits as '12.00', exact at any size. */
function decimal(amountMinor: bigint, digits: number): string {
  if (digits === 0) return String(amountMinor)
  const text = String(amountMinor < 0n ? -amountMinor : amountMinor).padStart(digits + 1, '0')
  return `${amountMinor < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function sameCurrency(left: Money, right: Money): bigint {
  if (left.currency !== right.currency)
    throw new TypeError(`cannot mix ${left.currency} and ${right.currency}`)
  return right.amountMinor
}
