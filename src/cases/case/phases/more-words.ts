/**
 * Words and photos of the customer that reached the shop beside the case, with an inquiry, and are put to it
 * by staff. They change no state; where photos or words are waited for, they are what was waited for.
 */
import type { StoredPhoto } from '../case.ts'
import type { Effect } from '../effects.ts'
import type { CommandRule } from '../kind.ts'
import { giveEvidence, type EvidenceEvent } from './evidence.ts'

/** `inquiry` is the number of the thread in which they were said. */
export type MoreWordsCommand = {
  readonly command: 'take-in-words'
  readonly inquiry: string
  readonly note: string
  readonly photos: readonly StoredPhoto[]
}
export type MoreWordsEvent = {
  readonly type: 'WordsTakenIn'
  readonly inquiry: string
  readonly note: string
  readonly photos: number
  readonly added: readonly StoredPhoto[]
}

export const takeInWords: CommandRule<never, MoreWordsCommand, MoreWordsEvent> = {
  by: 'staff',
  in: 'every-state',
  decide: ({ inquiry, note, photos }) => ({
    type: 'WordsTakenIn',
    inquiry,
    note,
    photos: photos.length,
    added: photos,
  }),
}

/** For kinds that wait for photos or words at times. */
export const asEvidence: CommandRule<never, MoreWordsCommand, MoreWordsEvent | EvidenceEvent> = {
  ...takeInWords,
  decide: (command, facts, current) =>
    current.state === 'evidence-wanted'
      ? giveEvidence.decide({ ...command, command: 'give-evidence' }, facts, current)
      : takeInWords.decide(command, facts, current),
}

export const isTakenIn = (type: string): boolean => type === 'WordsTakenIn'

export const evolve = { WordsTakenIn: <S>(_event: MoreWordsEvent, before: S): S => before }

export const effects = {
  WordsTakenIn: ({ added }: MoreWordsEvent): readonly Effect[] =>
    added.length === 0 ? [] : [{ effect: 'keep-photos', photos: added, of: 'customer' }],
}
