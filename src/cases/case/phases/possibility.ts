/**
 * Whether what is asked for can be done at a cost in proportion: only the shop can find that out, and laws
 * and documents turn on it (Directive 2019/771 art. 13(2), (3)). The case stands where it stood; its
 * documents are asked anew.
 */
import type { Findings } from '../case.ts'
import type { CaseFacts } from '../facts.ts'
import type { CommandRule, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'

/** How the shop may judge it, as the fact `remedy-possible` has it. */
export const possibilities = ['yes', 'no'] as const

export type PossibilityCommand = {
  readonly command: 'judge-remedy'
  readonly possible: (typeof possibilities)[number]
  readonly note: string
}

export type PossibilityEvent = {
  readonly type: 'RemedyJudged'
  readonly possible: PossibilityCommand['possible']
  readonly note: string
  readonly ruling: string
  readonly verdict: string
}

/** Before anything is decided. Whoever says that it cannot be done says why. */
export const judgeRemedy: CommandRule<
  'requested' | 'evidence-wanted' | 'inspected',
  PossibilityCommand,
  PossibilityEvent
> = {
  by: 'staff',
  in: ['requested', 'evidence-wanted', 'inspected'],
  decide: ({ possible, note }, facts) => {
    if (possible === 'no' && note.trim() === '') return { refused: 'words-missing' }
    const { hash, ruling } = facts.ruled(foundBy(possible))
    return { type: 'RemedyJudged', possible, note, ruling: hash, verdict: ruling.verdict }
  },
}

const foundBy = (possible: PossibilityCommand['possible']): Findings => ({ 'remedy-possible': possible })

export const evolve = {
  RemedyJudged: <S extends StateShape>(_event: PossibilityEvent, before: S): S => before,
}

export const effects = {
  RemedyJudged: ({ possible, ruling }: PossibilityEvent, _facts: CaseFacts): readonly Effect[] => [
    { effect: 'keep-ruling', hash: ruling, found: foundBy(possible) },
    { effect: 'find', findings: foundBy(possible) },
  ],
}
