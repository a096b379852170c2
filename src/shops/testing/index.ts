/** The five shops as their folders stand, for tests that ask their documents. Only tests use this door. */
import { join } from 'node:path'
import { readPackFiles } from '#laws'
import { commerce, readFacts, rule } from '#policy'
import type { Ruling } from '#policy'
import { readShopFolder } from '../folder.file.ts'
import { openShop } from '../open.ts'
import type { OpenShop } from '../open.ts'

const root = join(import.meta.dirname, '../../..')
const packs = readPackFiles(join(root, 'laws')).map((p) => p.pack)
const opened = new Map<string, OpenShop>()

export function theShop(name: string): OpenShop {
  const shop = opened.get(name) ?? openShop(readShopFolder(join(root, 'shops'), name), packs)
  opened.set(name, shop)
  return shop
}

/** Rules on facts as `yakusoku rule` takes them; facts that cannot be understood throw. */
export function ruled(name: string, facts: Readonly<Record<string, unknown>>): Ruling {
  const { documents, calendar } = theShop(name)
  const read = readFacts(facts, { ...commerce, facts: documents.facts })
  if (read.problems.length > 0) throw new Error(read.problems.map((p) => p.words['en']).join('; '))
  return rule(documents, read.facts, calendar)
}

/** The deciding clauses in short: own ids plainly, articles as `eu#withdrawal`. */
export function cites(ruling: Ruling, own: string): readonly string[] {
  return ruling.clauses
    .filter((c) => c.deciding && c.id !== 'silence')
    .map((c) => (c.document === own ? c.id : `${c.document}#${c.id}`))
    .toSorted()
}

/** What a ruling must be: verdict, exact citations, and those terms and questions that are named. */
export type Expected = {
  readonly verdict: Ruling['verdict']
  readonly reason?: Ruling['reason']
  readonly cites?: readonly string[]
  readonly terms?: Ruling['terms']
  readonly until?: string
  readonly asks?: readonly string[]
}

/** The differences between a ruling and what it must be, as one object to compare with `expected`. */
export function seen(name: string, ruling: Ruling, expected: Expected): Expected {
  return {
    verdict: ruling.verdict,
    ...(expected.reason === undefined ? {} : { reason: ruling.reason }),
    ...(expected.cites === undefined ? {} : { cites: cites(ruling, name) }),
    ...(expected.terms === undefined
      ? {}
      : {
          terms: Object.fromEntries(Object.keys(expected.terms).map((key) => [key, ruling.terms[key] ?? ''])),
        }),
    ...(expected.until === undefined
      ? {}
      : { until: ruling.deadlines.find((d) => d.of === 'answer')?.on ?? 'open' }),
    ...(expected.asks === undefined ? {} : { asks: ruling.asks.map((a) => a.fact) }),
  }
}
