/** Who did something, as a name that staff know. Knows actors as they are written with each event. */
import type { Actor } from '#db'
import type { Member } from '#staff'
import { say, type Language } from '#words'

/** A member of staff as every write names them. */
export const actorOf = ({ member }: { readonly member: Member }): Actor => `staff:${member.member}`

/** Names by the identity of a member. */
export type Names = ReadonlyMap<string, string>

export const namesOf = (members: readonly Member[]): Names =>
  new Map(members.map(({ member, name }) => [member, name]))

/** Work that is done because a time has come; other work follows from what somebody or something did. */
const byDeadline: ReadonlySet<string> = new Set(['wake-case', 'payment-due'])

/** The person or thing behind an actor; `customer` is the name on the order, empty where none is at hand. */
export function actorWord(
  language: Language,
  actor: Actor | 'unknown',
  names: Names,
  customer: string,
): string {
  const [kind, identity = ''] = actor.split(/:(.*)/s)
  if (kind === 'staff') return names.get(identity) ?? say(language, 'desk.actor.former')
  if (kind === 'customer')
    return customer === ''
      ? say(language, 'desk.actor.customer.unnamed')
      : say(language, 'desk.actor.customer', { name: customer })
  if (kind === 'recipient') return say(language, 'desk.actor.recipient')
  if (kind === 'unknown') return say(language, 'desk.actor.unknown')
  if (kind === 'job')
    return say(language, byDeadline.has(identity) ? 'desk.actor.deadline' : 'desk.actor.job')
  if (kind === 'provider') return say(language, 'desk.actor.provider')
  return say(language, kind === 'carrier' ? 'desk.actor.carrier' : 'desk.actor.start')
}
