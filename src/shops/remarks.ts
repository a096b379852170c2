/**
 * What settings that can be read leave open or say in vain: an owner is told before they are put in force.
 * Refuses nothing. Pure.
 */
import { reaches, sellingOf, type Missing, type Reach } from './selling.ts'
import type { ShopSettings } from './shop.ts'

export type SettingsRemark =
  | { readonly remark: 'not-selling'; readonly missing: readonly Missing[] }
  /** Destinations of the shop that no row of fees, or of days on the way, fits. */
  | { readonly remark: 'no-fee' | 'no-way'; readonly places: Reach }
  /** A row, counted from 1, that none of the destinations left comes to. */
  | { readonly remark: 'fee-in-vain' | 'way-in-vain'; readonly row: number }

export function remarksOn({ selling, 'ships-to': shipsTo }: ShopSettings): readonly SettingsRemark[] {
  const settled = sellingOf(selling)
  const fees = (selling?.shipping ?? []).map((row) => ({ ...row, ends: row['up-to-grams'] === undefined }))
  const ways = (selling?.['on-the-way'] ?? []).map((row) => ({ ...row, ends: true }))
  return [
    ...('missing' in settled ? [{ remark: 'not-selling', missing: settled.missing } as const] : []),
    ...(fees.length === 0 ? [] : open(fees, shipsTo, 'no-fee')),
    ...inVain(fees, 'fee-in-vain'),
    ...(ways.length === 0 ? [] : open(ways, shipsTo, 'no-way')),
    ...inVain(ways, 'way-in-vain'),
  ]
}

/** `ends`: whether a row leaves nothing of its destinations to later ones. */
type Row = { readonly to: Reach; readonly ends: boolean }

function open(rows: readonly Row[], shipsTo: Reach, remark: 'no-fee' | 'no-way'): readonly SettingsRemark[] {
  const whole = rows.filter(({ ends }) => ends)
  if (whole.some(({ to }) => to === 'world')) return []
  if (shipsTo === 'world') return [{ remark, places: 'world' }]
  const places = shipsTo.filter((country) => !whole.some(({ to }) => reaches(to, country)))
  return places.length === 0 ? [] : [{ remark, places }]
}

function inVain(rows: readonly Row[], remark: 'fee-in-vain' | 'way-in-vain'): readonly SettingsRemark[] {
  return rows.flatMap(({ to }, index) => {
    const before = rows.slice(0, index).filter(({ ends }) => ends)
    const taken =
      to === 'world'
        ? before.some((row) => row.to === 'world')
        : to.every((country) => before.some((row) => reaches(row.to, country)))
    return taken ? [{ remark, row: index + 1 }] : []
  })
}
