/**
 * A ruling read from the diagram: the same fields as the plain evaluator's. Where every fact on the way is
 * known nothing is evaluated again; where one is missing, what surely speaks is heard plainly and the diagram
 * says what can still matter.
 */
import type { Facts, ShopCalendar } from '../evaluate/facts.ts'
import type { Laid } from '../evaluate/floor.ts'
import { isWorse } from '../evaluate/outcome.ts'
import type { Ruling } from '../evaluate/ruling.ts'
import { hear } from '../evaluate/settle.ts'
import type { Settled } from '../evaluate/settle.ts'
import { saidIn, tell } from '../evaluate/tell.ts'
import type { Said } from '../evaluate/tell.ts'
import type { Edge } from '../evaluate/truth.ts'
import { edgesAhead } from '../evaluate/turn.ts'
import type { Compiled, OnRequest } from './compile.ts'
import { endOf, yes } from './nodes.ts'
import { readingAt, readingOf, walk } from './reading.ts'
import type { Reading } from './reading.ts'
import { reachable, settledBy } from './settled.ts'

/** Rules on one request from the diagram. `shop` is the calendar by which the shop counts business days. */
export function answerFromDiagram(compiled: Compiled, facts: Facts, shop: ShopCalendar): Ruling {
  const reading = readingOf(compiled, facts, shop)
  const on = compiled.requests.get(facts.request)
  const known = on === undefined ? undefined : knownAnswer(compiled, on, reading)
  const hearings = known === undefined ? hear(compiled.documents, reading.situation) : []
  const settled: Settled =
    known === undefined ? settledBy(compiled, facts.request, reading) : { settled: true, laid: known.laid }
  const laid = settled.settled ? settled.laid : undefined
  return tell(compiled.documents, reading.situation, {
    laid,
    hearings,
    said: known?.said ?? hearings.flatMap(saidIn),
    expired: expiredArticles(compiled, on, reading, laid),
    asks: settled.settled ? [] : settled.asks,
    answerTurn: laid === undefined || on === undefined ? undefined : answerTurn(compiled, on, reading, laid),
  })
}

/** The answer and all that speaks, when no missing fact stands on any way there. */
function knownAnswer(
  compiled: Compiled,
  on: OnRequest,
  reading: Reading,
): { readonly laid: Laid; readonly said: readonly Said[] } | undefined {
  const end = walk(compiled, on.answer, reading)
  if (end === undefined) return undefined
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
  return { laid: compiled.answers[endOf(end)]!, said }
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
    const end = walk(compiled, where, reading)
    return end === undefined
      ? [...reachable(compiled, where, reading)].every((one) => one === endOf(yes))
      : end === yes
  })
}

/** The next moment at which the answer gets worse, or depends on a fact that nobody has told. */
function answerTurn(compiled: Compiled, on: OnRequest, reading: Reading, laid: Laid): Edge | undefined {
  if (laid.verdict === 'refuse') return undefined
  const { facts } = reading.situation
  return edgesAhead(on.turns, reading.situation).find((turn) => {
    const later = readingAt(compiled, reading, turn.at)
    const end = walk(compiled, on.answer, later)
    if (end !== undefined) return isWorse(compiled.answers[endOf(end)]!.verdict, laid.verdict)
    const then = settledBy(compiled, facts.request, later)
    return !then.settled || isWorse(then.laid.verdict, laid.verdict)
  })
}
