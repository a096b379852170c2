/**
 * A ruling read from the diagram: the same fields as the plain evaluator's. Where every fact on the way is
 * known nothing is evaluated again; where one is missing, what surely speaks is heard plainly and the diagram
 * says what can still matter.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import type { Laid } from '../evaluate/floor.ts'
import { isWorse } from '../evaluate/outcome.ts'
import type { Ruling } from '../evaluate/ruling.ts'
import { joinedLaid } from '../evaluate/join.ts'
import { hear } from '../evaluate/settle.ts'
import type { Settled } from '../evaluate/settle.ts'
import { saidIn, tell } from '../evaluate/tell.ts'
import type { Said } from '../evaluate/tell.ts'
import type { Edge } from '../evaluate/truth.ts'
import { edgesAhead } from '../evaluate/turn.ts'
import type { Verdict } from '../rules/tree.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { endOf, yes } from './nodes.ts'
import { endsUnder, readingAt, readingOf, walk } from './reading.ts'
import type { Reading } from './reading.ts'
import { reachable, settledBy } from './settled.ts'

/** Rules on one request from the diagram. `shop` is the calendar by which the shop counts business days. */
export function answerFromDiagram(compiled: Compiled, facts: Facts, shop: ShopCalendar): Ruling {
  const reading = readingOf(compiled, facts, shop)
  const on = compiled.requests.get(facts.request)
  const only = on && endsUnder(compiled, on.answer, reading)
  const settled: Settled =
    only?.length === 1
      ? { settled: true, laid: compiled.answers[endOf(only[0]!)]! }
      : settledBy(compiled, facts.request, reading)
  const laid = settled.settled ? settled.laid : undefined
  const known = on && knownToSpeak(compiled, on, reading)
  const hearings = known === undefined ? hear(compiled.documents, reading.situation) : []
  return tell(compiled.documents, reading.situation, {
    laid,
    hearings,
    said: known ?? hearings.flatMap(saidIn),
    expired: expiredArticles(compiled, on, reading, laid),
    asks: settled.settled ? [] : settled.asks,
    answerTurn: laid === undefined || on === undefined ? undefined : answerTurn(compiled, on, reading, laid),
  })
}

/** All that speaks, where no missing fact may silence any of it. */
function knownToSpeak(compiled: Compiled, on: OnRequest, reading: Reading): readonly Said[] | undefined {
  const said: Said[] = []
  const documents = [compiled.documents.policy, ...compiled.documents.laws]
  for (const [i, spoken] of on.spoken.entries()) {
    for (const { rule, status } of spoken) {
      const at = walk(compiled, status(), reading)
      if (at === undefined) return undefined
      if (endOf(at) === 0) continue
      const { voice, cited, beatenBy } = compiled.heard[endOf(at)]!
      said.push({ document: documents[i]!, rule, effect: voice.effect, cited, beatenBy, surely: true })
    }
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
  return edgesAhead(on.turns, reading.situation).find((turn) => {
    const verdict = verdictAt(compiled, on, readingAt(compiled, reading, turn.at))
    return verdict === undefined || isWorse(verdict, laid.verdict)
  })
}

/** The verdict, or undefined while facts are missing for it. */
function verdictAt(compiled: Compiled, on: OnRequest, reading: Reading): Verdict | undefined {
  const ends = endsUnder(compiled, on.answer, reading)?.map((end) => compiled.answers[endOf(end)]!)
  // Answers that are one whatever else is true are one among those that can be true.
  const one = ends && joinedLaid(on.request, compiled.documents.policy.name, ends)
  if (one !== undefined) return one.verdict
  const settled = settledBy(compiled, on.request, reading)
  return settled.settled ? settled.laid.verdict : undefined
}
