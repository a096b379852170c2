/**
 * Who reads what is put to a request, beyond whoever wrote it: staff are told before they press. Pure.
 */
import type { CaseRecord } from '#cases/case'
import type { Thread } from '#inquiries'
import type { Order } from '#ordering'
import { say, type Language } from '#words'

type OfThread = { readonly inquiry: Pick<Thread['inquiry'], 'address'> }

/** Of an open request: nothing where the writer alone reads it. */
export function readersOf(
  { inquiry }: OfThread,
  {
    theCase,
    order,
  }: {
    readonly theCase: Pick<CaseRecord, 'openedBy' | 'recipient'>
    readonly order: Pick<Order, 'name' | 'address'>
  },
  language: Language,
): string | undefined {
  // Whoever was given a piece reads the requests that they made themselves, and the giver reads all.
  const given = theCase.openedBy.startsWith('recipient:') ? theCase.recipient : null
  return given === null
    ? buyerReads({ inquiry }, order, language)
    : say(language, 'desk.inquiry.readers.both', { given: given.name, giver: order.name })
}

/** Of a request for a piece of this order: said where somebody else placed it. */
export const buyerReads = (
  { inquiry }: OfThread,
  { name, address }: Pick<Order, 'name' | 'address'>,
  language: Language,
): string | undefined =>
  address.toLowerCase() === inquiry.address.toLowerCase()
    ? undefined
    : say(language, 'desk.inquiry.readers.buyer', { name })
