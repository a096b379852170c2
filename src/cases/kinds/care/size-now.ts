/**
 * The size that a ring has after it was resized here; the order as agreed keeps the one it was sold in. Pure.
 */
import type { CaseRecord } from '#cases/case'
import type { AnyState } from '../registry.ts'
import { careDetails } from './details.ts'

type Told = Pick<CaseRecord, 'number' | 'line' | 'details' | 'closedAt' | 'request'> & AnyState

/** By the resizing that ended last; undefined where none was done. */
export function sizeNow(
  cases: readonly Told[],
  line: number,
): { readonly size: string; readonly number: string } | undefined {
  const done = cases.filter(
    (one) =>
      one.line === line &&
      one.kind === 'care' &&
      one.request === 'resize' &&
      one.current.state === 'settled' &&
      one.current.done === true,
  )
  const last = done.toSorted((one, other) => (one.closedAt ?? 0) - (other.closedAt ?? 0)).at(-1)
  const size = careDetails.safeParse(last?.details).data?.to
  return last === undefined || size === undefined ? undefined : { size, number: last.number }
}
