/**
 * The windows a policy opens from the delivery of a piece: until when a fault can be reported, for letters
 * and reminders.
 */
import type { Instant } from '#calendar'
import { commerce } from '../vocabulary/commerce.ts'
import { readFacts } from './facts.ts'
import type { ShopCalendar } from './facts.ts'
import { positionsOf } from './tell.ts'
import type { Documents } from './settle.ts'
import { edgeOf, situation, truthOf } from './truth.ts'

export type Window = { readonly clause: string; readonly at: Instant; readonly zone: string }

/**
 * Ends of the periods within which the shop's own rules accept one of these requests for the stated facts,
 * soonest first. Only rules that may still accept are counted: facts that are not known do not close a
 * window.
 */
export function windowsOf(
  documents: Documents,
  input: Readonly<Record<string, string>>,
  shop: ShopCalendar,
  requests: readonly string[],
): readonly Window[] {
  const { facts } = readFacts(input, { ...commerce, facts: documents.facts })
  const s = situation(facts, shop)
  const { policy } = documents
  const windows = policy.rules
    .filter(
      (r) =>
        (r.then === 'accept' || r.then === 'pending') &&
        (r.on === '*' || requests.some((q) => r.on.includes(q))),
    )
    .filter((r) => truthOf(policy.scope, s, new Set()) !== false && truthOf(r.when, s, new Set()) !== false)
    .flatMap((r) =>
      positionsOf(r)
        .filter((p) => p.relation === 'within' && p.anchor === 'delivered' && p.subject === 'notice')
        .flatMap((p) => {
          const edge = edgeOf(p, s)
          return typeof edge === 'object' ? [{ clause: r.clause, at: edge.at, zone: edge.zone }] : []
        }),
    )
  return [...new Map(windows.map((w) => [`${w.clause} ${w.at}`, w])).values()].toSorted((a, b) => a.at - b.at)
}
