/**
 * The kept rulings of past cases asked again under a draft, with the facts and the law packs they were given
 * under. What was decided stays decided: nothing is written, and the kept ruling, not a new reading of the
 * old text, is what is compared.
 */
import type { Instant } from '#calendar'
import { readRuledCases, type RuledCase } from '#cases'
import type { Db } from '#db'
import { commerce, documentsOf, forBuyer, readFacts, readPolicy, rule } from '#policy'
import type { Documents, Facts, Policy, Problem } from '#policy'
import { readRulings, type KeptRuling } from '#rulings'
import { closedAs, readPinned, type OpenShop } from '#shops'
import { answerOf, laidOf, sameAnswer } from './answer.ts'
import type { Replay, Replayed } from './version.ts'

/** `since`: rulings asked from then on. `limit`: at most so many, newest first. */
export type ReplayScope = { readonly since?: Instant; readonly limit: number }

export async function replay(
  db: Db,
  shop: OpenShop,
  draft: string,
  scope: ReplayScope,
): Promise<Replay | { readonly refused: 'document-has-problems'; readonly problems: readonly Problem[] }> {
  const { policy, problems } = readPolicy(draft, 'policy.md')
  if (problems.length > 0) return { refused: 'document-has-problems', problems }
  return replayUnder(db, shop, policy, scope)
}

export async function replayUnder(
  db: Db,
  shop: OpenShop,
  policy: Policy,
  scope: ReplayScope,
): Promise<Replay> {
  const { ruled, left } = await readRuledCases(db, shop.name, scope)
  const kept = await readRulings(db, shop.name, [...new Set(ruled.map(({ ruling }) => ruling))])
  const documents = new Map<string, Documents>()
  const results: (Replayed | 'same' | 'not-asked')[] = []
  for (const one of ruled) {
    const ruling = kept.get(one.ruling)
    if (ruling === undefined)
      throw new Error(`the ruling ${one.ruling} of case ${one.case} of ${shop.name} is gone`)
    const pins = JSON.stringify(ruling.documents)
    const under =
      documents.get(pins) ?? documentsOf(policy, (await readPinned(db, shop.name, ruling.documents)).laws)
    documents.set(pins, under)
    results.push(againUnder(under, shop, one, ruling))
  }
  const changed = results.filter((result) => typeof result === 'object')
  const count = (what: Replayed['forBuyer']) => changed.filter((one) => one.forBuyer === what).length
  const notAsked = results.filter((result) => result === 'not-asked').length
  const asked = results.length - notAsked
  return {
    asked,
    same: asked - changed.length,
    better: count('better'),
    worse: count('worse'),
    other: count('other'),
    left: left + notAsked,
    changed,
  }
}

function againUnder(
  documents: Documents,
  shop: OpenShop,
  one: RuledCase,
  kept: KeptRuling,
): Replayed | 'same' | 'not-asked' {
  const facts = factsFor(documents, kept.facts)
  if (facts === undefined) return 'not-asked'
  const [from, to] = [
    answerOf(kept.ruling),
    answerOf(rule(documents, facts, closedAs(shop, kept.closing).calendar)),
  ]
  if (sameAnswer(from, to)) return 'same'
  const settled = kept.ruling.verdict !== 'ask' && to.verdict !== 'ask'
  const step = settled ? forBuyer(laidOf(from), laidOf(to)) : 'mixed'
  return {
    request: kept.ruling.request,
    order: one.order,
    line: one.line,
    case: one.case,
    askedAt: one.at,
    from,
    to,
    forBuyer: step === 'better' || step === 'worse' ? step : 'other',
  }
}

/**
 * The facts as far as the draft knows them: one that it has dropped, or whose values it has changed, is not
 * known to it.
 */
function factsFor(documents: Documents, kept: KeptRuling['facts']): Facts | undefined {
  const vocabulary = { ...commerce, facts: documents.facts }
  let input: Record<string, unknown> = { ...kept }
  for (let round = 0; round < 4; round += 1) {
    const { facts, problems } = readFacts(input, vocabulary)
    if (problems.length === 0) return facts
    const unknown = new Set(problems.map(({ fact }) => fact))
    input = Object.fromEntries(Object.entries(input).filter(([name]) => !unknown.has(name)))
  }
  return undefined
}
