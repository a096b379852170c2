/**
 * What was done about a fault goes on record with the pieces, so that whoever comes with them again is not
 * answered as for the first time. Laws turn on it (Directive 2019/771 arts. 10(2a), 13(4); Consumer Rights
 * Act 2015 ss 22(6), 24(5)).
 */
import type { Remedied } from '#ordering'
import { lacksOfConformity } from '#policy'
import type { CaseFacts } from '../facts.ts'
import type { Effect } from '../effects.ts'

/** An examination that found no fault of the shop's: what was done then was kindness, not a remedy. */
const denied: readonly (string | undefined)[] = ['not-found', 'by-use']

/** Only what was told as a lack of conformity, and was not found otherwise, is a fault that was remedied. */
export function remedied(how: Remedied['how'], { case: theCase }: CaseFacts): readonly Effect[] {
  const { reason } = theCase.answers
  const isFault = reason !== undefined && lacksOfConformity.includes(reason)
  return isFault && !denied.includes(theCase.findings['inspection'])
    ? [{ effect: 'note-remedy', how, fault: reason }]
    : []
}
