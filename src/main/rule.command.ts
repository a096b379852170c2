/**
 * `yakusoku rule` and `yakusoku facts`: a shop's documents asked from the command line. The JSON is a public
 * contract.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { commerce, factsSchema, readFacts, rule, wordIn } from '#policy'
import type { Documents, Facts, Ruling } from '#policy'
import { saidInOne } from '#sentences'
import { savedAs } from '#shops'
import { knownShops, shopDocuments } from './documents.file.ts'
import { notAFile, placeOfGiven, type Unread } from './given-file.file.ts'
import { hasPublished, inForce } from './in-force.command.ts'

export function factsCommand(args: readonly string[]): number {
  const shop = chosenShop(args, 'facts')
  if (typeof shop === 'number') return shop
  process.stdout.write(`${JSON.stringify(factsSchema(shop.documents), null, 2)}\n`)
  return 0
}

export async function ruleCommand(args: readonly string[]): Promise<number> {
  const shop = chosenShop(args, 'rule')
  if (typeof shop === 'number') return shop
  const { values } = parse(args)
  if (values.facts === undefined)
    return wrongUse('rule: say which facts, --facts <file.json> or --facts - for standard input')
  const language = values.lang === 'ja' ? 'ja' : 'en'
  const read = readJson(values.facts, language)
  if ('fault' in read) return wrongUse(`rule: ${read.fault}`)
  const asked = values.published === true ? await inForce(shop.folder) : shop
  if ('fault' in asked) return wrongUse(`rule: ${asked.fault}`)
  const { documents, calendar } = asked
  const { facts, problems } = readFacts(read.json, { ...commerce, facts: documents.facts })
  if (problems.length > 0) {
    for (const problem of problems)
      process.stderr.write(`${problem.fact}: ${wordIn(problem.words, language)}\n`)
    return 2
  }
  const ruling = rule(documents, facts, calendar)
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(ruling, null, 2)}\n`
      : printRuling(ruling, shop.documents, language, facts.at),
  )
  if (values.published !== true && hasPublished())
    process.stderr.write(`${fromFile(values.shop!, documents.policy.version)[language]}\n`)
  return 0
}

/** What customers are told may rest on another version than the file holds. */
const fromFile = (shop: string, version: string) => ({
  ja: `shops/${shop}/policy.md（版 ${version}）によるお答えです。公開している版で確かめるには --published を付けてください`,
  en: `answered from shops/${shop}/policy.md (version ${version}); --published answers from the version the shop rules by`,
})

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      shop: { type: 'string' },
      facts: { type: 'string' },
      json: { type: 'boolean' },
      published: { type: 'boolean' },
      lang: { type: 'string' },
    },
  }) as {
    values: {
      shop?: string
      facts?: string
      json?: boolean
      published?: boolean
      lang?: string
    }
  }
}

function chosenShop(args: readonly string[], command: string) {
  const { shop } = parse(args).values
  const documents = shop === undefined ? undefined : shopDocuments(shop)
  if (documents === undefined) {
    return wrongUse(
      `${command}: ${shop === undefined ? 'say which shop' : `there is no shop “${shop}”`}: --shop ${knownShops().join(' | ')}`,
    )
  }
  if (documents.folder.problems.length > 0) {
    process.stderr.write(
      `yakusoku ${command}: the policy of ${shop} cannot be read; see yakusoku check shops/${shop}/policy.md\n`,
    )
    return 1
  }
  return documents
}

/** A situation of every fact there is has some thousand signs; no fact has more than a hundred. */
const most = { bytes: 200_000, facts: 500, signs: 1_000 }

function readJson(source: string, language: 'ja' | 'en'): { readonly json: unknown } | Unread {
  const called = source === '-' ? 'standard input' : source
  const absent = source === '-' ? undefined : notAFile(source, language)
  if (absent !== undefined) return { fault: absent }
  const bytes = firstOf(source === '-' ? 0 : placeOfGiven(source), most.bytes)
  if (bytes === undefined) return { fault: `${called} cannot be read` }
  if (bytes === 'too-much')
    return { fault: `${called} holds more than ${most.bytes} bytes; facts are never that long` }
  const saved = savedAs(bytes)
  if (saved !== undefined) return { fault: `${called} is saved as ${saved}; save it as UTF-8` }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') return { fault: `${called} is empty; facts are a JSON object` }
  try {
    const json: unknown = JSON.parse(text)
    const fault = tooMuchIn(json)
    return fault === undefined ? { json } : { fault: `${called}: ${fault}` }
  } catch (error) {
    return { fault: `${called} is not JSON${placeIn(String(error))}` }
  }
}

/** Where the reader of JSON stopped, as far as it says so. */
function placeIn(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  return line === undefined ? '' : `; look at line ${line}, column ${column}`
}

/** What the file holds, read no further than the limit. */
function firstOf(file: string | 0, limit: number): Buffer | 'too-much' | undefined {
  const buffer = Buffer.alloc(limit + 1)
  let [size, handle] = [0, 0]
  try {
    handle = file === 0 ? 0 : openSync(file, 'r')
    for (let read = -1; read !== 0 && size <= limit; size += read)
      read = readSync(handle, buffer, size, buffer.length - size, null)
  } catch (problem) {
    // A pipe that nobody writes to any more says so.
    if ((problem as NodeJS.ErrnoException).code !== 'EOF') return undefined
  } finally {
    if (handle > 0) closeSync(handle)
  }
  return size > limit ? 'too-much' : buffer.subarray(0, size)
}

function tooMuchIn(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const all = Object.entries(json)
  if (all.length > most.facts) return `there are ${all.length} facts; a situation has at most ${most.facts}`
  const long = all.find(([name, value]) => name.length + (JSON.stringify(value) ?? '').length > most.signs)
  return long === undefined
    ? undefined
    : `the fact “${long[0].slice(0, 40)}” is longer than ${most.signs} signs; no fact is`
}

function wrongUse(sentence: string): number {
  process.stderr.write(`yakusoku ${sentence}\n`)
  return 2
}

function printRuling(
  ruling: Ruling,
  documents: Documents,
  language: 'ja' | 'en',
  seenAt: Facts['at'],
): string {
  const summary = saidInOne(ruling, { language, documents, seenAt, reader: 'shop' })
  const lines = [`${ruling.verdict} (${ruling.reason}): ${summary}`]
  for (const c of ruling.clauses) {
    const beaten = c.beatenBy === undefined ? '' : `, beaten by ${c.beatenBy.join(', ')}`
    lines.push(
      `  ${c.deciding ? '▸' : '·'} ${c.document} ${c.version} #${c.id} “${wordIn(c.heading, language)}”: ${c.effect}${beaten}`,
    )
  }
  for (const [name, value] of Object.entries(ruling.terms))
    lines.push(`  ${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
  for (const d of ruling.deadlines) lines.push(`  until ${d.on} 24:00 ${d.zone} (${d.at}): ${d.of}`)
  for (const a of ruling.asks)
    lines.push(
      `  ? ${a.fact} (from ${a.from}): ${wordIn(a.question, language)} [${a.values.map((v) => v.value).join(' | ')}]`,
    )
  return `${lines.join('\n')}\n`
}
