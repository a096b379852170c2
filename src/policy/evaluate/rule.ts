/**
 * The plain way to a ruling: hear every rule of policy and laws, weigh them, settle what is missing by trying
 * it, and tell. The diagram must say the same of every case.
 */
import type { Policy } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Facts, ShopCalendar } from './facts.ts'
import type { Laid } from './floor.ts'
import { isWorse, rulesOn, standAgainst } from './outcome.ts'
import type { Ruling } from './ruling.ts'
import { foundIn, hear, settle, verdictsAt } from './settle.ts'
import type { Documents } from './settle.ts'
import { givesRight, positionsOf, saidIn, tell, timeless } from './tell.ts'
import { situation, truthOf } from './truth.ts'
import { edgesAhead, laterThan } from './turn.ts'
import type { Edge, Situation } from './truth.ts'

/**
 * A policy with the law packs under it, ready to be asked. Facts are put in the vocabulary's order: known
 * ones first.
 */
export function documentsOf(policy: Policy, laws: readonly Policy[]): Documents {
  return {
    policy,
    laws,
    facts: [...commerce.facts, ...[policy, ...laws].flatMap((d) => d.facts)],
    terms: commerce.terms,
  }
}

/** Rules on one request. `shop` is the calendar by which the shop counts business days. */
export function rulePlainly(documents: Documents, facts: Facts, shop: ShopCalendar): Ruling {
  const s = situation(facts, shop)
  const hearings = hear(documents, s)
  const settled = settle(documents, facts, shop)
  const laid = settled.settled ? settled.laid : undefined
  return tell(documents, s, {
    laid,
    hearings,
    said: hearings.flatMap(saidIn),
    expired: expiredArticles(documents, s, laid),
    asks: settled.settled ? [] : settled.asks,
    answerTurn: laid === undefined ? undefined : answerTurn(documents, facts, shop, laid, s),
  })
}

/**
 * Rights of the law that would have answered, had they not ended: named, so that nobody is refused by a
 * clause alone.
 */
function expiredArticles(documents: Documents, s: Situation, laid: Laid | undefined) {
  if (laid === undefined || laid.verdict === 'accept' || laid.verdict === 'pending') return []
  const about = s.facts.request
  return documents.laws
    .filter((law) => truthOf(law.scope, s, new Set()) === true)
    .flatMap((law) =>
      law.rules
        .filter((r) => givesRight(r) && (r.on === '*' || r.on.includes(about)))
        .filter(
          (r) => truthOf(r.when, s, new Set()) === false && truthOf(timeless(r.when), s, new Set()) === true,
        )
        .filter((r) => standAgainst(law, r, about).every((by) => truthOf(by.when, s, new Set()) === false))
        .map((r) => ({ law, rule: r })),
    )
}

/**
 * The next moment at which the answer gets worse, all other facts as they are; or from which it depends on a
 * fact that nobody has told, so that the person is safe who asks before.
 */
function answerTurn(
  documents: Documents,
  facts: Facts,
  shop: ShopCalendar,
  laid: Laid,
  s: Situation,
): Edge | undefined {
  if (laid.verdict === 'refuse') return undefined
  const positions = [documents.policy, ...documents.laws]
    .flatMap((d) => rulesOn(d, facts.request))
    .flatMap(positionsOf)
  return edgesAhead(positions, s).find((turn) => {
    const then = laterThan(facts, turn.at)
    const verdicts = verdictsAt(documents, then, (one) => foundIn(settle(documents, one, shop)))
    return verdicts.some((verdict) => verdict === undefined || isWorse(verdict, laid.verdict))
  })
}
