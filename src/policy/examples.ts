/** Runs the examples written in a document: facts in, the ruling compared with what the author expects. */
import type { Example } from './rules/tree.ts'
import { readFacts } from './evaluate/facts.ts'
import type { ShopCalendar } from './evaluate/facts.ts'
import { reference } from './evaluate/floor.ts'
import { rulePlainly } from './evaluate/rule.ts'
import type { Ruling } from './evaluate/ruling.ts'
import type { Documents } from './evaluate/settle.ts'
import { commerce } from './vocabulary/commerce.ts'
import type { Words } from './vocabulary/tree.ts'

/** What differs from the expectation, in words of the document; empty when all is as expected. */
export type ExampleResult = { readonly example: Example; readonly differences: readonly Words[] }

/**
 * `own` is the document the examples stand in: its ids are written plainly, those of others as
 * `eu#withdrawal`.
 */
export function runExamples(
  documents: Documents,
  examples: readonly Example[],
  shop: ShopCalendar,
  own = documents.policy.name,
): readonly ExampleResult[] {
  return examples.map((example) => {
    const { facts, problems } = readFacts(example.facts, { ...commerce, facts: documents.facts })
    if (problems.length > 0) return { example, differences: problems.map(({ words }) => words) }
    return { example, differences: differencesOf(rulePlainly(documents, facts, shop), example.expect, own) }
  })
}

function differencesOf(ruling: Ruling, expect: Example['expect'], own: string): readonly Words[] {
  const found: Words[] = []
  // What the example does not say and the answer still hangs on: everything else would only follow from it.
  const missing = ruling.asks.map(({ fact }) => fact)
  if (expect.verdict !== 'ask' && ruling.verdict === 'ask' && missing.length > 0)
    return [
      {
        ja: `\`verdict\` は \`${expect.verdict}\` のはずですが、\`ask\` になりました。事実に \`${missing.join('`、`')}\` がありません`,
        en: `verdict: expected \`${expect.verdict}\`, found \`ask\`: its facts do not say \`${missing.join('`, `')}\``,
      },
    ]
  const compare = (what: string, expected: string, actual: string) => {
    if (expected === actual) return
    found.push({
      ja: `\`${what}\` は \`${expected}\` のはずですが、\`${actual}\` になりました`,
      en: `${what}: expected \`${expected}\`, found \`${actual}\``,
    })
  }
  const short = (document: string, id: string) => (document === own ? id : reference(document, id))
  compare('verdict', expect.verdict, ruling.verdict)
  if (expect.reason !== undefined) compare('reason', expect.reason, ruling.reason)
  const deciding = ruling.clauses
    .filter((c) => c.deciding && c.id !== 'silence')
    .map((c) => short(c.document, c.id))
  if (expect.cites !== undefined) compare('cites', inOrder(expect.cites), inOrder(deciding))
  const speaking = ruling.clauses.map((c) => short(c.document, c.id))
  const mute = expect.speaks?.filter((id) => !speaking.includes(id)) ?? []
  if (mute.length > 0)
    found.push({
      ja: `\`speaks\` の \`${mute.join(', ')}\` は関わらず、\`${inOrder(speaking)}\` が関わりました`,
      en: `speaks: \`${mute.join(', ')}\` is silent; heard were \`${inOrder(speaking)}\``,
    })
  for (const [name, value] of Object.entries(expect.terms ?? {}))
    compare(`term ${name}`, JSON.stringify(value), JSON.stringify(ruling.terms[name]))
  if (expect.until !== undefined)
    compare('until', expect.until, ruling.deadlines.find((d) => d.of === 'answer')?.on ?? 'open')
  if (expect.asks !== undefined)
    compare('asks', inOrder(expect.asks), inOrder(ruling.asks.map((a) => a.fact)))
  return found
}

const inOrder = (ids: readonly string[]) => [...new Set(ids)].toSorted().join(', ')
