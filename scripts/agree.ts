/**
 * `npm run agree`: a million situations of each shop, ruled by both engines. With all facts known every field
 * must agree; with facts missing, the diagram's answer is held against the plain ruling of the same case
 * completed at random.
 * `npm run agree -- 20000 kaoru` draws fewer, of one shop. Ends with 1 at the first difference.
 */
import { deepStrictEqual } from 'node:assert'
import { join } from 'node:path'
import { answerFromDiagram, canBe, compile, rulePlainly } from '#policy'
import { shopNames } from '#shops'
import { theShop } from '#shops/testing'
import { chanceFrom, comparable, completedFrom, situationsOf } from './random-facts.ts'

const wanted = Number(process.argv[2] ?? 1_000_000)
const names =
  process.argv[3] === undefined ? shopNames(join(import.meta.dirname, '../shops')) : [process.argv[3]]

for (const name of names) {
  const { documents, calendar } = theShop(name)
  const compiled = compile(documents)
  if ('refused' in compiled) throw new Error(compiled.refused)
  const [whole, part] = [situationsOf(documents, chanceFrom(1)), situationsOf(documents, chanceFrom(2), 0.75)]
  const verdicts = new Map<string, number>()
  for (let n = 1; n <= wanted; n++) {
    const { facts, input } = whole()
    const ruling = rulePlainly(documents, facts, calendar)
    try {
      deepStrictEqual(
        comparable(answerFromDiagram(compiled, facts, calendar), facts),
        comparable(ruling, facts),
      )
    } catch (difference) {
      console.error(`${name}: the engines differ on ${JSON.stringify(input)}`)
      throw difference
    }
    verdicts.set(ruling.verdict, (verdicts.get(ruling.verdict) ?? 0) + 1)
    if (n % 10 === 0) holds(part(), whole().facts)
    if (n % 20_000 === 0)
      console.log(`${name}: ${n} agree (${[...verdicts].map(([v, count]) => `${v} ${count}`).join(', ')})`)
  }

  function holds({ facts, input }: ReturnType<typeof part>, other: typeof facts) {
    const ruling = answerFromDiagram(
      compiled as Exclude<typeof compiled, { refused: string }>,
      facts,
      calendar,
    )
    const completed = completedFrom(facts, other)
    if (
      ruling.verdict === 'ask' ||
      !canBe(compiled as Exclude<typeof compiled, { refused: string }>, completed, calendar)
    )
      return
    const { verdict } = rulePlainly(documents, completed, calendar)
    if (verdict === 'ask' || verdict === ruling.verdict) return
    throw new Error(
      `${name}: ${ruling.verdict} while facts are missing, then ${verdict}: ${JSON.stringify(input)}`,
    )
  }
}
