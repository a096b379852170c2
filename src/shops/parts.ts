/**
 * The settings of a shop as a text in parts: what differs between two texts, and a text with some parts as
 * they are wanted, remarks kept. A part is changed and stands over the folder as a whole. Pure.
 */
import { isMap, isSeq, parseDocument, type Document, type Node } from 'yaml'
import { sayInAll } from '#words'
import { shopShape, type ShopSettings } from './shop.ts'
import { readYamlText, type Slip } from './yaml-text.ts'

/** What an address, an order number or a calendar rests on: not changed while a shop is open. */
const fixedParts = ['shop', 'home', 'languages', 'currency', 'order-prefix'] as const

/** The parts in the order of the file; those of `selling` one by one. */
export const settingsParts = [
  'name',
  'tagline',
  'ships-to',
  'mail',
  'address',
  'send-back',
  'colours',
  'closing',
  'stores',
  'care',
  'window-reminder-days',
  'periods',
  'standard-texts',
  'selling.shipping',
  'selling.ship-within',
  'selling.on-the-way',
  'selling.delivery-day',
  'selling.parcels',
  'selling.wrapping',
  'selling.payment',
  'selling.tax',
  'selling.acknowledge',
  'selling.seller',
] as const
export type SettingsPart = (typeof settingsParts)[number]
type AnyPart = SettingsPart | (typeof fixedParts)[number]

/** Values as they are written, before they are understood: `3 business days`, `[JP, EU]`. */
export type Written = unknown

/** Some parts as they are wanted; a part that is undefined is taken away. */
export type PartChanges = { readonly [Part in AnyPart]?: Written }

/** A text of settings, understood. */
export type SettingsRead = { readonly settings: ShopSettings; readonly written: Written }

/** Reads a text of settings, or says what is wrong with it. */
export function readSettingsText(text: string): SettingsRead | { readonly slips: readonly Slip[] } {
  const read = readYamlText(text, shopShape)
  return 'slips' in read ? read : { settings: read.data, written: read.written }
}

/** What a text says, whether it can be understood or not. */
export const writtenIn = (text: string): Written => parseDocument(text).toJS() as Written

/** A part as it is written; undefined where it is not there. */
export const partOf = (written: Written, part: string): Written =>
  part.split('.').reduce((at: unknown, key) => (at as Record<string, unknown> | undefined)?.[key], written)

/** The parts in which two settings differ. */
export const partsUnlike = (one: Written, other: Written): readonly SettingsPart[] =>
  settingsParts.filter((part) => !isSame(partOf(one, part), partOf(other, part)))

/** What a text changes of another, part by part. */
export function changesBetween(before: string, after: string): PartChanges {
  const [one, other] = [writtenIn(before), writtenIn(after)]
  return Object.fromEntries(partsUnlike(one, other).map((part) => [part, partOf(other, part)]))
}

/** What the folder says otherwise than the text in force, in parts that are not its owner's own. */
export function followingFolder(folder: Written, text: string, own: readonly SettingsPart[]): PartChanges {
  const standing = writtenIn(text)
  const follow = [...fixedParts, ...settingsParts].filter(
    (part) => !own.some((one) => one === part) && !isSame(partOf(folder, part), partOf(standing, part)),
  )
  return Object.fromEntries(follow.map((part) => [part, partOf(folder, part)]))
}

/** Slips for what may not change while the shop is open. */
export const fixedSlips = (standing: Written, wanted: Written): readonly Slip[] =>
  fixedParts
    .filter((part) => !isSame(partOf(standing, part), partOf(wanted, part)))
    .map((part) => ({ path: part, words: sayInAll('folder.fixed', { key: part }) }))

/** The same text with some parts as they are wanted; what else stands in it stays, remarks too. */
export function textWith(text: string, changes: PartChanges): string {
  const document = parseDocument(text)
  for (const [part, wanted] of Object.entries(changes)) {
    const path = part.split('.')
    if (wanted === undefined) document.deleteIn(path)
    else document.setIn(path, inFlow(document.createNode(wanted), document))
  }
  return document.toString({ lineWidth: 0 })
}

/** What is short stands on one line, as folders are written. */
function inFlow(node: unknown, document: Document): Node {
  if (isMap(node) || isSeq(node)) {
    if (JSON.stringify(node.toJS(document)).length <= 100) node.flow = true
    for (const item of node.items) inFlow(isMap(node) ? (item as { value: unknown }).value : item, document)
  }
  return node as Node
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? ''
