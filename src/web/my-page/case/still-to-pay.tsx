/** What is still to be paid of an order that asks for less since a case, on the page of that case. */
import type { CaseEvent } from '#cases'
import type { Instant } from '#calendar'
import type { Session } from '#customers'
import type { Order } from '#ordering'
import { isOpen, type Payment } from '#payments'
import type { OpenShop } from '#shops'
import type { Language } from '#words'
import { seesPrices } from '../access.ts'
import { toPay } from '../orders/to-pay.tsx'

type Props = {
  readonly shop: OpenShop
  readonly session: Session
  readonly order: Order
  readonly events: readonly CaseEvent[]
  /** Of the order. */
  readonly payments: readonly Payment[]
  readonly seenAt: Instant
}

/** Where pieces were given up before they were paid for: what is to be paid now for the others. */
export function stillToPay({ shop, order, events, payments, session, seenAt }: Props, language: Language) {
  if (!seesPrices(session) || !events.some(({ data }) => tellsLess(data))) return null
  const open = payments.filter((payment) => payment.purpose === 'order' && isOpen(payment))
  return toPay({ shop, order, payments: open, seenAt, language })
}

/** A cancellation says so itself, a withdrawal with what ended by it. */
const tellsLess = (data: CaseEvent['data']): boolean =>
  data['less'] !== undefined || (data['notSent'] as { less?: unknown } | undefined)?.less !== undefined
