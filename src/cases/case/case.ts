/**
 * What all cases share: the row without the state of its kind, the entries of its timeline, its photos and
 * tasks. Custody is apart from decision: where the pieces lie never says what was decided, and the other way
 * round. Pure shapes.
 */
import type { Instant } from '#calendar'
import type { Actor } from '#db'
import type { RequestName } from '#policy'
import type { LimitSource } from '#rulings'
import type { Closing, VisitWish } from '#shops'
import type { Custody } from '#units'

/**
 * What the shop found since the request, by fact: `{ inspection: 'confirmed', returned: '2026-11-23T01:00Z'
 * }`.
 */
export type Findings = Readonly<Record<string, string>>

/** What a request says in the form of its kind. Survives JSON. */
export type Details = Readonly<Record<string, unknown>>

/**
 * What is waited for: the shop's answer, photos, the piece, its parcel, a new piece, money back, a yes to a
 * quote; `handing-over`: the piece reaching its customer, after which staff look by then and nobody was
 * promised a word.
 */
export const dueNames = [
  'answer',
  'evidence',
  'send-back',
  'arrival',
  'address',
  'ready',
  'refund',
  'quote',
  'payment',
  'visit',
  'handing-over',
] as const
export type DueName = (typeof dueNames)[number]

/** Whoever was given a piece: where letters go, and where a parcel goes to. */
export type Recipient = {
  readonly name: string
  readonly address: string
  /** The postal address; empty where no parcel goes to them. */
  readonly lines: readonly string[]
  /** Where the piece is; not said in cases from before it was asked. */
  readonly country?: string
}

/** A case without the state of its kind. */
export type CaseRecord = {
  readonly shop: string
  readonly number: string
  readonly kind: string
  readonly request: RequestName
  readonly order: string
  readonly line: number
  /** The pieces in hand, by their numbers within the line; `quantity` says how many. */
  readonly units: readonly number[]
  readonly quantity: number
  readonly custody: Custody
  /** Whether the pieces are in another open case by now, or were replaced or paid back. */
  readonly areGone: boolean
  readonly answers: Readonly<Record<string, string>>
  readonly findings: Findings
  readonly description: string
  /** What the request says beyond that, as its kind reads it: the new size, another day. */
  readonly details: Details
  /** The time at a store that is booked for it, or was kept or missed; null where none is. */
  readonly visit: (VisitWish & { readonly ended: 'came' | 'missed' | null }) | null
  /** Who was given the piece and asks, and where they are written to; null where the order's address is. */
  readonly recipient: Recipient | null
  /** The closing days that its rulings are counted by; null for a case from before they were kept. */
  readonly closing: Closing | null
  /** The hash of the kept ruling that the request was answered by. */
  readonly ruling: string
  readonly language: 'ja' | 'en'
  readonly dueAt: Instant | null
  /** What is due then. */
  readonly dueIs: DueName | null
  /** What says the date by which it is due; null for a case from before that was kept. */
  readonly dueFrom: LimitSource | null
  readonly assignedTo: string | null
  readonly openedAt: Instant
  readonly openedBy: Actor
  readonly closedAt: Instant | null
  /** The number of events so far; a form carries it, so that a page that is out of date does nothing. */
  readonly version: number
}

/** A case with the state of its kind. */
export type Case<State extends { readonly state: string } = { readonly state: string }> = CaseRecord & {
  readonly current: State
}

/**
 * A row that this program cannot read: a kind or state it does not know, or values it does not expect. A
 * clear fault on that case, and on no other.
 */
export type UnreadableCase = CaseRecord & { readonly state: string; readonly fault: string }

/** One entry of the timeline: kept for ever, never changed. `type` is past tense. */
export type CaseEvent<Type extends string = string> = {
  readonly sequence: number
  readonly type: Type
  readonly data: Readonly<Record<string, unknown>>
  /** `unknown`: a later version wrote down somebody whom this one cannot name. */
  readonly actor: Actor | 'unknown'
  readonly at: Instant
}

/** A photo of a case: stored by content; width and height in pixels of the full size. */
export type CasePhoto = {
  readonly photo: number
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly addedBy: string
  readonly addedAt: Instant
}

/** A photo whose file is stored already. */
export type StoredPhoto = { readonly hash: string; readonly width: number; readonly height: number }

export type TaskName = 'pay-refund' | 'refund-failed' | 'send-piece-back' | 'send-thing-back'

/** Something staff must do by hand. `done` once a press says so. */
export type CaseTask = {
  readonly task: string
  readonly number: string
  readonly what: TaskName
  readonly data: Readonly<Record<string, string>>
  readonly createdAt: Instant
  readonly doneAt: Instant | null
}

/**
 * That a case rests, or rested, on a kept ruling: which, of which line of which order, and when it was asked.
 */
export type RuledCase = {
  readonly case: string
  readonly order: string
  readonly line: number
  readonly ruling: string
  readonly at: Instant
}
