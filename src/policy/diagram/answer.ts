/**
 * A ruling read from the diagram: the same fields as the plain evaluator's. Where every fact on the way is
 * known nothing is evaluated again; where one is missing, what surely speaks is heard plainly and the diagram
 * says what can still matter.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import type { Laid } from '../evaluate/floor.ts'
import { rulePlainly } from '../evaluate/rule.ts'
import { isWorse } from '../evaluate/outcome.ts'
import type { Ruling } from '../evaluate/ruling.ts'
import { joinedLaid } from '../evaluate/join.ts'
import { foundIn, hear, hearOne, verdictsAt } from '../evaluate/settle.ts'
import type { Settled } from '../evaluate/settle.ts'
import { saidIn, tell } from '../evaluate/tell.ts'
import type { Said } from '../evaluate/tell.ts'
import type { Edge } from '../evaluate/truth.ts'
import { edgesAhead } from '../evaluate/turn.ts'
import type { Policy, Verdict } from '../rules/tree.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { endOf, no, yes } from './nodes.ts'
import { askedLater, endsUnder, readingOf, walk } from './reading.ts'
import type { Reading } from './reading.ts'
import { reachable, settledBy } from './settled.ts'
import type { Spoken } from './voices.ts'

/** Rules on one request from the diagram. `shop` is the calendar by which the shop counts business days. */
export function answerFromDiagram(compiled: Compiled, facts: Facts, shop: ShopCalendar): Ruling {
  const reading = readingOf(compiled, facts, shop)
  // What cannot be has no place in the diagram: facts that contradict each other are read rule by rule.
  if (walk(compiled, compiled.cares.come, reading) === no) return rulePlainly(compiled.documents, facts, shop)
  const on = compiled.requests.get(facts.request)
  const only = on && endsUnder(compiled, on.answer, reading)
  const settled: Settled =
    only?.length === 1
      ? { settled: true, laid: compiled.answers[endOf(only[0]!)]! }
      : settledBy(compiled, facts.request, reading)
  const laid = settled.settled ? settled.laid : undefined
  const asks = settled.settled ? [] : settled.asks
  return tell(compiled.documents, reading.situation, {
    laid,
    hearings: asks.length === 0 ? [] : hear(compiled.documents, reading.situation),
    said: saidUnder(compiled, on, reading),
    expired: expiredArticles(compiled, on, reading, laid),
    asks,
    answerTurn: laid === undefined || on === undefined ? undefined : answerTurn(compiled, on, reading, laid),
  })
}

/** All that speaks. A document in which a missing fact may silence a rule is heard plainly. */
function saidUnder(compiled: Compiled, on: OnRequest | undefined, reading: Reading): readonly Said[] {
  const { policy, laws } = compiled.documents
  return [policy, ...laws].flatMap(
    (document, i) =>
      knownToSpeak(compiled, document, on?.spoken[i] ?? [], reading) ??
      saidIn(hearOne(document, reading.situation)),
  )
}

function knownToSpeak(
  compiled: Compiled,
  document: Policy,
  spoken: readonly Spoken[],
  reading: Reading,
): readonly Said[] | undefined {
  const said: Said[] = []
  for (const { rule, status } of spoken) {
    const at = walk(compiled, status(), reading)
    if (at === undefined) return undefined
    if (endOf(at) === 0) continue
    const { voice, cited, beatenBy } = compiled.heard[endOf(at)]!
    said.push({ document, rule, effect: voice.effect, cited, beatenBy, surely: true })
  }
  return said
}

/** Rights of the law that would have answered, had they not ended. */
function expiredArticles(
  compiled: Compiled,
  on: OnRequest | undefined,
  reading: Reading,
  laid: Laid | undefined,
) {
  if (on === undefined || laid === undefined || laid.verdict === 'accept' || laid.verdict === 'pending')
    return []
  return on.expired.filter(({ where }) => {
    const quick = endsUnder(compiled, where, reading)
    if (quick?.length === 1) return quick[0] === yes
    return [...reachable(compiled, where, reading)].every((one) => one === endOf(yes))
  })
}

/** The next moment at which the answer gets worse, or depends on a fact that nobody has told. */
function answerTurn(compiled: Compiled, on: OnRequest, reading: Reading, laid: Laid): Edge | undefined {
  if (laid.verdict === 'refuse') return undefined
  const { situation: s } = reading
  // While values alone give the answer, it turns at no edge that the answer does not test.
  let alone = endsUnder(compiled, on.answer, reading)?.length === 1
  const later = askedLater(compiled, reading)
  for (const { at } of alone ? edgesAhead(on.tested, s) : []) {
    const verdict = verdictAlone(compiled, on, later(at))
    if (verdict === undefined) alone = false
    else if (isWorse(verdict, laid.verdict)) return edgesAhead(on.turns, s).find((edge) => edge.at === at)
    if (!alone) break
  }
  if (alone) return undefined
  return edgesAhead(on.turns, s).find((turn) => {
    const then = later(turn.at)
    const alone = verdictAlone(compiled, on, then)
    const verdicts = alone === undefined ? verdictsUnder(compiled, on, then) : [alone]
    return verdicts.some((verdict) => verdict === undefined || isWorse(verdict, laid.verdict))
  })
}

/**
 * The verdict where values alone give it: answers that are one whatever is true together are one among those
 * that can be.
 */
function verdictAlone(compiled: Compiled, on: OnRequest, reading: Reading): Verdict | undefined {
  const ends = endsUnder(compiled, on.answer, reading)?.map((end) => compiled.answers[endOf(end)]!)
  return ends && joinedLaid(on.request, compiled.documents.policy.name, ends)?.verdict
}

/** The verdict, or undefined while facts are missing for it; in the parts of the country that matter. */
function verdictsUnder(compiled: Compiled, on: OnRequest, reading: Reading): ReturnType<typeof verdictsAt> {
  const { facts, shop } = reading.situation
  return verdictsAt(compiled.documents, facts, (one) => {
    const there = one === facts ? reading : readingOf(compiled, one, shop)
    return foundIn(settledBy(compiled, on.request, there))
  })
}
