/**
 * What an inquiry is: a question with a number and a thread of what was said since. Knows no table and no
 * letter. Pure.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { Policy } from '#policy'

/** What it is about, as the form asks. */
export const categories = ['piece', 'order', 'delivery', 'faulty', 'service', 'parts', 'other'] as const
export type Category = (typeof categories)[number]

/** Requests whose rules make a shop offer a category. */
const named: Readonly<Partial<Record<Category, readonly string[]>>> = {
  faulty: ['exchange', 'return', 'repair'],
  service: ['repair', 'resize', 'refinish', 'repolish', 'clean', 'inspect'],
  parts: ['part-only', 'remake-one-side'],
}

/** What a shop is asked about: in any case the ordinary, and what its policy has rules on. */
export function categoriesOf({ rules }: Pick<Policy, 'rules'>): readonly Category[] {
  const ruled = new Set(rules.flatMap(({ on }) => (on === '*' ? [] : on)))
  return categories.filter((one) => named[one]?.some((request) => ruled.has(request)) ?? true)
}

/** The shop's own policy wants the order's number and a description of a fault that is told of. */
export const wantsOrder = ({ rules }: Pick<Policy, 'rules'>, category: Category): boolean =>
  category === 'faulty' && JSON.stringify(rules).includes('"description"')

/** Requests that the shop's own policy takes with the order's number only: a receipt, for instance. */
export const requestsWithOrder = ({ rules }: Pick<Policy, 'rules'>): readonly string[] => [
  ...new Set(
    rules
      .filter(({ terms }) => JSON.stringify(terms['obligations'] ?? []).includes('"order-number"'))
      .flatMap(({ on }) => (on === '*' ? [] : on)),
  ),
]

export type Language = 'ja' | 'en'

/** A photo that is stored already. */
export type StoredPhoto = { readonly hash: string; readonly width: number; readonly height: number }

export type Asked = {
  readonly category: Category
  /** As it was typed; nobody has looked whether there is such an order. */
  readonly orderNumber: string | undefined
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly words: string
}

export type Inquiry = Asked & {
  readonly inquiry: string
  readonly number: string
  readonly askedAt: Instant
  /** By when the shop answers; null while it is the customer's turn. */
  readonly dueAt: Instant | null
  readonly closedAt: Instant | null
  /** The member of staff who has it in hand. */
  readonly assignedTo: string | null
  /** Counts the entries of the thread: a press on a page that shows fewer does nothing. */
  readonly version: number
}

/** A text of the shop's in both languages, as it was sent. */
export type StandardText = {
  readonly title: Readonly<Record<Language, string>>
  readonly text: Readonly<Record<Language, string>>
}

/** A file as it came with a mail: its name as people read it, what its bytes are, and how many. */
export type StoredFile = {
  readonly name: string
  readonly kind: 'pdf' | 'txt'
  readonly bytes: number
  readonly hash: string
}

/** What a thread holds beside words, by its type. */
export type EntryData = {
  /** How it came: on the page or by mail, and from whom where that is somebody else. */
  readonly via?: 'page' | 'mail'
  readonly from?: string
  readonly texts?: readonly StandardText[]
  /** Files of a mail that are no photos and were kept, to be downloaded. */
  readonly files?: readonly StoredFile[]
  /** Files of a mail that were not taken in, by name. */
  readonly leftOut?: readonly string[]
  readonly assignee?: string | null
  readonly case?: string
  /** The same press sent twice is one. */
  readonly key?: string
}

export const entryTypes = [
  'said',
  'answered',
  'noted',
  'assigned',
  'closed',
  'reopened',
  'became',
  'auto-reply',
  'bounced',
] as const
export type EntryType = (typeof entryTypes)[number]

export type Entry = {
  readonly sequence: number
  readonly type: EntryType
  readonly words: string
  /** What a mail repeated of earlier ones. */
  readonly quoted: string
  /** In which language the words were written. */
  readonly language: Language | null
  readonly data: EntryData
  readonly actor: Actor | 'unknown'
  readonly at: Instant
}

/** A photo of a thread; `sequence` is the entry it came with, 0 the question. */
export type ThreadPhoto = StoredPhoto & { readonly photo: number; readonly sequence: number }

export type Thread = {
  readonly inquiry: Inquiry
  readonly entries: readonly Entry[]
  readonly photos: readonly ThreadPhoto[]
  /** Numbers of the requests that it became. */
  readonly cases: readonly string[]
}

/** What a customer sees of a thread; notes and who has it in hand are the shop's own. */
export const isForCustomer = ({ type }: Entry): boolean =>
  ['said', 'answered', 'became', 'closed'].includes(type)
