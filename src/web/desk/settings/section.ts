/** What a section of the settings is, and fields that several of them share. Pure. */
import { week, type SettingsPart, type Written } from '#shops'
import type { WordKey } from '#words'
import type { Choice, Field } from './field.ts'

export type PartValues = Readonly<Record<string, Written>>

export type Section = {
  readonly id: SectionId
  readonly title: WordKey
  readonly parts: readonly SettingsPart[]
  readonly fields: readonly (Field & { readonly name: SettingsPart })[]
  /** Between values as they are written and as fields show them. */
  readonly shown?: (parts: PartValues) => PartValues
  readonly meant?: (parts: PartValues) => PartValues
}

export const sectionIds = [
  'closing',
  'shipping',
  'delivery',
  'payment',
  'wrapping',
  'stores',
  'seller',
  'times',
  'texts',
  'shop',
] as const
export type SectionId = (typeof sectionIds)[number]

export const weekdays: readonly Choice[] = week.map((value) => ({ value, label: `settings.day.${value}` }))

export const to: Field = { name: 'to', as: 'places', label: 'settings.to' }
export const yen = (name: string, label: WordKey): Field => ({ name, as: 'yen', label })

/** `label` names both together where they are told. */
export const fromTo = (
  name: string,
  label: WordKey,
  [from, until]: readonly [WordKey, WordKey],
  as: 'number' | 'clock',
): Field => ({
  name,
  as: 'group',
  pair: true,
  label,
  fields: [
    { name: '0', as, label: from },
    { name: '1', as, label: until },
  ],
})

/** A part as an object, made into another; what is not there stays away. */
export const within = (
  parts: PartValues,
  part: SettingsPart,
  change: (own: Readonly<Record<string, Written>>) => Written,
): PartValues =>
  parts[part] === undefined
    ? parts
    : { ...parts, [part]: change(parts[part] as Readonly<Record<string, Written>>) }
