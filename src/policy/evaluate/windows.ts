/**
 * The windows that policy and law open from the delivery of a piece: until when a fault can be reported, for
 * letters, reminders and pages.
 */
import type { Instant } from '#calendar'
import type { Position } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { readFacts } from './facts.ts'
import type { ShopCalendar } from './facts.ts'
import { reference } from './floor.ts'
import { endsOf } from './tell.ts'
import type { Documents } from './settle.ts'
import { situation } from './truth.ts'

/** `clause` names its document: 'kaoru#faulty'. */
export type Window = {
  readonly clause: string
  readonly at: Instant
  readonly zone: string
  readonly law: boolean
}

/**
 * Ends of the periods within which policy or law accept one of these requests for the stated facts, soonest
 * first. A period ends where an accepting rule does, or where a refusing one begins. Facts that are not known
 * do not close a window.
 */
export function windowsOf(
  documents: Documents,
  input: Readonly<Record<string, string>>,
  shop: ShopCalendar,
  requests: readonly string[],
): readonly Window[] {
  const { facts } = readFacts(input, { ...commerce, facts: documents.facts })
  const s = situation(facts, shop)
  const fromDelivery = (p: Position) => p.anchor === 'delivered' && p.subject === 'notice'
  const windows = [documents.policy, ...documents.laws].flatMap((document) =>
    document.rules
      .filter((r) => r.on === '*' || requests.some((q) => r.on.includes(q)))
      .flatMap((rule) =>
        endsOf(document, rule, s, fromDelivery).map(({ at, zone }) => ({
          clause: reference(document.name, rule.clause),
          at,
          zone,
          law: document !== documents.policy,
        })),
      ),
  )
  return [...new Map(windows.map((w) => [`${w.clause} ${w.at}`, w])).values()].toSorted((a, b) => a.at - b.at)
}
