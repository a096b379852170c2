/**
 * A case of any kind as it was read: with its state, or with the fault that keeps this program from reading
 * it.
 */
import { isOver, stepsOf, type CaseRecord, type Role, type UnreadableCase } from '#cases/case'
import { kindOf, type AnyState } from '#cases/kinds'

export type AnyCase = CaseRecord & AnyState
export type FoundCase = AnyCase | UnreadableCase

export const isReadable = (found: FoundCase): found is AnyCase => !('fault' in found)

/** Whether nothing more is waited for. A row that cannot be read is open as long as nobody closed it. */
export const isClosed = (found: FoundCase): boolean =>
  isReadable(found) ? isOver(kindOf(found.kind), found.current.state) : found.closedAt !== null

/** Whose turn it is. */
export const phaseOf = ({ kind, current }: AnyCase) => kindOf(kind).phase[current.state] ?? 'over'

/** What this role may do next, likeliest first. Pieces that are in another case, or gone, are not here. */
export const stepsFor = (theCase: AnyCase, by: Role): readonly string[] => {
  const { kind: name, current, custody, areGone } = theCase
  const kind = kindOf(name)
  const possible = stepsOf(kind, current, areGone ? undefined : custody, by)
  return possible.filter((command) => kind.offers?.(command, theCase) ?? true)
}

/** The boxes of the order that a case says are lost, as far as its own row tells. */
export const boxesMissed = ({ kind, current, details }: AnyCase): readonly string[] =>
  kind !== 'redelivery'
    ? []
    : [
        ...(details['lost'] === true ? [details['parcel']] : []),
        ...('lost' in current ? [current.lost] : []),
      ].filter((box) => typeof box === 'string')

/** Whether what the request is about was lost by the carrier, and has not come back since. */
export const isLostParcel = (theCase: AnyCase): boolean =>
  boxesMissed(theCase).length > 0 && theCase.custody !== 'with-shop'
