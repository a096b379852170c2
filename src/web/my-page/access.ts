/**
 * Who may see what: a customer their orders, a guest the one order they opened, whoever was given a piece the
 * same order without its prices. Every page of My Page asks here; nothing else decides it.
 */
import type { CaseRecord } from '#cases'
import type { Session } from '#customers'
import type { Actor } from '#db'
import type { KeptLetter } from '#mail'
import type { Order } from '#ordering'
import type { Requester } from '#rulings'

export function maySeeOrder(session: Session, order: Order): boolean {
  return session.kind === 'customer'
    ? session.identities.includes(order.customer)
    : order.number === session.orderNumber
}

/** Whoever was given a piece sees the requests that were made with the gift code, and not the buyer's own. */
export function maySeeCase(session: Session, theCase: Pick<CaseRecord, 'openedBy'>): boolean {
  return session.kind !== 'recipient' || theCase.openedBy.startsWith('recipient:')
}

/**
 * Letters that name an amount are the buyer's alone; of the others, whoever was given a piece sees those of
 * their cases. What was written to them is theirs, and not the giver's.
 */
export function maySeeLetter(
  session: Session,
  letter: Pick<KeptLetter, 'kind' | 'case'>,
  cases: readonly Pick<CaseRecord, 'number' | 'recipient'>[],
): boolean {
  const theCase = cases.find(({ number }) => number === letter.case)
  const isTheirs = theCase !== undefined && theCase.recipient !== null
  if (session.kind !== 'recipient') return !isTheirs
  return isTheirs || (theCase !== undefined && !namesAmounts.has(letter.kind))
}

const namesAmounts: ReadonlySet<KeptLetter['kind']> = new Set([
  'order-placed',
  'case-refund-owed',
  'case-cancelled',
  'sign-in',
  'case-quoted',
  'remake-ordered',
  'remake-stopped',
])

/** Amounts are for whoever paid. */
export const seesPrices = (session: Session): boolean => session.kind !== 'recipient'

export const requesterOf = (session: Session): Requester =>
  session.kind === 'recipient' ? 'gift-recipient' : 'buyer'

/** Under whose name an act is written down. */
export function actorOf(session: Session): Actor {
  if (session.kind === 'customer') return `customer:${session.customer}`
  return session.kind === 'guest' ? `customer:${session.orderNumber}` : `recipient:${session.orderNumber}`
}
