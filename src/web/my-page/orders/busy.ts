/**
 * Where a piece is found among the addresses of its order, and the request that has it in hand. Values only.
 */
import type { FoundCase } from '#cases'
import type { OpenShop } from '#shops'
import { partOf, type Piece, type Unit } from '#units'

/** `2` for the pieces of line 2, `2.4` for what has a way of its own and begins with unit 4. */
export function placeOf(piece: Piece): string {
  const part = partOf(piece)
  return part === undefined ? String(piece.line.line) : `${piece.line.line}.${part}`
}

/** A request that is under way; without an address for whoever may not see it. */
export type Busy = { readonly number: string; readonly address?: string }

type Looked = {
  readonly shop: Pick<OpenShop, 'name'>
  /** Those this person may see. */
  readonly cases: readonly Pick<FoundCase, 'number'>[]
  readonly units: readonly Unit[]
}

/** The open case of a piece none of whose units is free. */
export function busyIn({ shop, cases, units }: Looked, { free, line, units: own }: Piece): Busy | undefined {
  if (free.length > 0) return undefined
  const number = units.find((one) => one.line === line.line && own.includes(one.unit) && one.inCase)?.inCase
  if (number === undefined || number === null) return undefined
  const seen = cases.some((theCase) => theCase.number === number)
  return seen ? { number, address: `/${shop.name}/my/cases/${number}` } : { number }
}
