/**
 * A box of a case on its way to the customer that does not arrive: it came back to the shop, with its cause,
 * or the carrier has lost it. Both are recorded at the box; what follows is the kind's. Nobody is left
 * waiting: the customer reads what happened, and the case is due again.
 */
import type { ReturnCause } from '#parcels'
import type { CaseFacts } from '../facts.ts'
import type { CaseRefusal, CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import type { Remedy } from './decision.ts'
import { aboutCase, limitAt, noted } from './shared.ts'

export type BoxCommand =
  | { readonly command: 'note-box-back'; readonly parcel: string; readonly cause: ReturnCause }
  | { readonly command: 'note-box-lost'; readonly parcel: string; readonly note: string }

export type BoxCameBack = {
  readonly type: 'BoxCameBack'
  readonly parcel: string
  readonly cause: ReturnCause
}

export type BoxLost = {
  readonly type: 'BoxLost'
  readonly parcel: string
  readonly note: string
  /** What can be done for the piece now, where the documents say it. */
  readonly remedies?: readonly Remedy[]
}

const isOf = (current: StateShape, parcel: string): boolean =>
  'parcel' in current && current.parcel === parcel

const elsewhere = ({ state }: StateShape): CaseRefusal => ({ refused: 'not-in-this-state', state })

export const noteBack = <States extends string>(
  states: readonly States[],
): CommandRule<States, Extract<BoxCommand, { command: 'note-box-back' }>, BoxCameBack> => ({
  by: 'staff',
  in: states,
  decide: ({ parcel, cause }, _facts, current) =>
    isOf(current, parcel) ? { type: 'BoxCameBack', parcel, cause } : elsewhere(current),
})

export const noteLost = <States extends string>(
  states: readonly States[],
  remediesNow?: (facts: CaseFacts) => Pick<BoxLost, 'remedies'>,
): CommandRule<States, Extract<BoxCommand, { command: 'note-box-lost' }>, BoxLost> => ({
  by: 'staff',
  in: states,
  decide: ({ parcel, note }, facts, current) =>
    isOf(current, parcel)
      ? { type: 'BoxLost', parcel, note: note.trim(), ...remediesNow?.(facts) }
      : elsewhere(current),
})

/** The customer is asked where it goes. */
export const askedWhere = ({ cause }: BoxCameBack, facts: CaseFacts): Effect => ({
  effect: 'write-letter',
  letter: 'case-box-back',
  says: { ...aboutCase(facts), cause, answerBy: limitAt(facts.limit('answer-within'), facts) },
})

/** The customer reads that it is lost, and until when the shop writes again. */
export const toldLost = ({ note }: BoxLost, facts: CaseFacts): Effect => ({
  effect: 'write-letter',
  letter: 'case-box-lost',
  says: { ...aboutCase(facts), answerBy: limitAt(facts.limit('answer-within'), facts), ...noted(note) },
})

/**
 * On its way, or ready to be picked up: what comes next is not the shop's word, which looks after it by then.
 */
export const handingOver = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'handing-over',
  ...facts.limit('answer-within'),
})
