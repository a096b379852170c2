/**
 * Where a row of fees, or of days on the way, has to stand: the first that fits counts, so that one which is
 * added below a row for the same destinations moves up before it. Pure.
 */
import { commerce } from '#policy'
import type { Written } from '#shops'
import type { WrittenPlaces } from './places.ts'

type Row = { readonly to?: WrittenPlaces; readonly 'up-to-grams'?: number }

/** The rows, each that no destination would come to moved up before the one that takes its own. */
export function inUse(written: Written): Written {
  if (!Array.isArray(written)) return written
  const rows: Row[] = []
  for (const row of written as readonly Row[]) {
    const vain = rows.some((one) => one['up-to-grams'] === undefined && takesAll(one, row))
    const first = rows.findIndex((one) => takesAll(one, row) && !isLighter(one, row))
    if (vain && first >= 0) rows.splice(first, 0, row)
    else rows.push(row)
  }
  return rows
}

/** The same destinations, and a limit below that of the other: both are used. */
const isLighter = (one: Row, other: Row): boolean =>
  one['up-to-grams'] !== undefined &&
  takesAll(other, one) &&
  one['up-to-grams'] < (other['up-to-grams'] ?? Number.POSITIVE_INFINITY)

/** Whether every destination of the other is one of the first. Two equal rows are a slip, and told as one. */
const takesAll = ({ to }: Row, other: Row): boolean => {
  if (to === undefined || other.to === undefined) return false
  if (to === 'world') return true
  if (other.to === 'world') return false
  const codes = codesOf(to)
  return codesOf(other.to).every((code) => codes.includes(code))
}

const codesOf = (to: readonly string[]): readonly string[] =>
  to.flatMap((code) => commerce.countryGroups[code] ?? [code])
