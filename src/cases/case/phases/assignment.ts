/** Who looks after a case. It changes no state, and stands on the timeline like everything else. */
import type { CommandRule } from '../kind.ts'
import type { Effect } from '../effects.ts'

/** `member`: the identity of a member of staff; null for nobody. */
export type AssignmentCommand = { readonly command: 'assign'; readonly member: string | null }
export type AssignmentEvent = { readonly type: 'Assigned'; readonly member: string | null }

export const assign: CommandRule<never, AssignmentCommand, AssignmentEvent> = {
  by: 'staff',
  in: 'every-state',
  decide: ({ member }) => ({ type: 'Assigned', member }),
}

export const isAssignment = (type: string): boolean => type === 'Assigned'

export const evolve = { Assigned: <S>(_event: AssignmentEvent, before: S): S => before }

export const effects = {
  Assigned: ({ member }: AssignmentEvent): readonly Effect[] => [{ effect: 'assign', member }],
}
