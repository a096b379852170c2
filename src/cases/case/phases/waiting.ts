/**
 * While the shop waits for its customer: staff give more time, write, or close the case in their own words.
 * Nothing of it decides on the request.
 */
import { z } from 'zod'
import { dayOf, startOfDay, type Day, type Instant } from '#calendar'
import type { LimitSource } from '#rulings'
import type { CaseFacts } from '../facts.ts'
import type { CommandRule, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import type { EvidenceState } from './evidence.ts'
import type { GoodsBackState } from './goods-back.ts'
import { aboutCase, isWithinAYear, limitAt, noted } from './shared.ts'

export const states = [z.object({ state: z.literal('closed') })] as const

export type WaitingState = z.infer<(typeof states)[number]>

export type WaitingCommand =
  /** `until`: the last day, by the shop's clock. */
  | { readonly command: 'extend'; readonly until: Day; readonly note: string }
  | { readonly command: 'write'; readonly note: string }
  | { readonly command: 'close'; readonly note: string }

export type WaitingEvent =
  | {
      readonly type: 'Extended'
      readonly by: Instant
      readonly from: LimitSource
      readonly note: string
      readonly awaited: 'piece' | 'evidence'
    }
  | { readonly type: 'Written'; readonly note: string }
  | { readonly type: 'Closed'; readonly note: string }

type Rule<Name extends WaitingCommand['command'], States extends string> = CommandRule<
  States,
  Extract<WaitingCommand, { command: Name }>,
  WaitingEvent
>

/** What has a date by which it should come from the customer. */
const awaited = ['evidence-wanted', 'awaiting-return'] as const
type Awaited = (typeof awaited)[number]

/** More time: a later day than the one that was named, at most a year from now. */
export const extend: Rule<'extend', Awaited> = {
  by: 'staff',
  in: awaited,
  decide: ({ until, note }, { at, shop, case: { dueAt } }, { state }) => {
    const { zone } = shop.calendar
    if (!isWithinAYear(until, dayOf(at, zone))) return { refused: 'day-not-later' }
    const by = startOfDay(until + 1, zone)
    if (by <= Math.max(at, dueAt ?? at)) return { refused: 'day-not-later' }
    return {
      type: 'Extended',
      by,
      from: { of: 'staff' },
      note,
      awaited: state === 'awaiting-return' ? 'piece' : 'evidence',
    }
  },
}

/** A letter of staff in their own words, whatever is under way. The case stands as it stood. */
export const write: Rule<'write', never> = {
  by: 'staff',
  in: 'every-open-state',
  decide: ({ note }) =>
    note.trim() === '' ? { refused: 'words-missing' } : { type: 'Written', note: note.trim() },
}

/** The end of a case for which nothing is waited any more. The customer reads why. */
export const close: Rule<'close', Awaited> = {
  by: 'staff',
  in: awaited,
  decide: ({ note }) =>
    note.trim() === '' ? { refused: 'words-missing' } : { type: 'Closed', note: note.trim() },
}

type Of<Type extends WaitingEvent['type']> = Extract<WaitingEvent, { type: Type }>

export const evolve = {
  Extended: <S extends StateShape>({ by, from }: Of<'Extended'>, before: S): S =>
    extended(before as StateShape as EvidenceState | GoodsBackState, { by, from }) as StateShape as S,
  Written: <S>(_event: Of<'Written'>, before: S): S => before,
  Closed: (): WaitingState => ({ state: 'closed' }),
}

function extended(
  before: EvidenceState | GoodsBackState,
  { by, from }: { readonly by: Instant; readonly from: LimitSource },
): EvidenceState | GoodsBackState {
  if (before.state === 'awaiting-return') return { ...before, sendBackBy: by, from }
  return before.state === 'evidence-wanted' ? { ...before, by, from } : before
}

export const effects = {
  Extended: ({ by, from, note, awaited: what }: Of<'Extended'>, facts: CaseFacts): readonly Effect[] => [
    {
      effect: 'write-letter',
      letter: 'case-extended',
      says: { ...aboutCase(facts), awaited: what, until: limitAt({ at: by, from }, facts), ...noted(note) },
    },
  ],
  Written: ({ note }: Of<'Written'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'write-letter', letter: 'case-message', says: { ...aboutCase(facts), message: note } },
  ],
  Closed: ({ note }: Of<'Closed'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'write-letter', letter: 'case-closed', says: { ...aboutCase(facts), note } },
  ],
}

export const due = { closed: (): undefined => undefined }
export const phase = { closed: 'over' } as const
