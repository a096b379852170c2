/**
 * `yakusoku rule` and `yakusoku facts`: a shop's documents asked from the command line. The JSON is a public
 * contract.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { commerce, factsSchema, readFacts, rule, wordIn } from '#policy'
import type { Documents, Facts, Ruling } from '#policy'
import { saidInOne } from '#sentences'
import { savedAs } from '#shops'
import { noShop, shopDocuments, type ShopDocuments } from './documents.file.ts'
import { notAFile, placeOfGiven, savedOtherwise } from './given-file.file.ts'
import { hasPublished, inForce } from './in-force.command.ts'
import { cannotUse, readTyped, wrongUse, type Language, type Mistake, type Told } from './spoken.ts'

export function factsCommand(args: readonly string[]): number | Mistake {
  const typed = readTyped(args, { shop: { type: 'string' } }, { words: false })
  if ('mistake' in typed) return typed
  const shop = chosenShop(typed.values.shop)
  if ('mistake' in shop) return shop
  process.stdout.write(`${JSON.stringify(factsSchema(shop.documents), null, 2)}\n`)
  return 0
}

export async function ruleCommand(args: readonly string[], language: Language): Promise<number | Mistake> {
  const typed = readTyped(args, options, { words: false })
  if ('mistake' in typed) return typed
  const { values } = typed
  const shop = chosenShop(values.shop)
  if ('mistake' in shop) return shop
  if (values.facts === undefined)
    return wrongUse({
      ja: '事実を指定してください。--facts <file.json>、標準入力なら --facts -',
      en: 'say which facts, --facts <file.json> or --facts - for standard input',
    })
  const read = readJson(values.facts)
  if ('mistake' in read) return read
  const asked = values.published === true ? await inForce(shop.folder) : shop
  if ('mistake' in asked) return asked
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

const options = {
  shop: { type: 'string' },
  facts: { type: 'string' },
  json: { type: 'boolean' },
  published: { type: 'boolean' },
} as const

function chosenShop(shop: string | undefined): ShopDocuments | Mistake {
  const documents = shop === undefined ? undefined : shopDocuments(shop)
  if (documents === undefined) return wrongUse(noShop(shop))
  if (documents.folder.problems.length === 0) return documents
  const check = `npx yakusoku check shops/${shop}/policy.md`
  return cannotUse({
    ja: `${shop} のお約束の文書を読めません。詳しくは：${check}`,
    en: `the policy of ${shop} cannot be read; see: ${check}`,
  })
}

/** A situation of every fact there is has some thousand signs; no fact has more than a hundred. */
const most = { bytes: 200_000, facts: 500, signs: 1_000 }

function readJson(source: string): { readonly json: unknown } | Mistake {
  const called = source === '-' ? { ja: '標準入力', en: 'standard input' } : { ja: source, en: source }
  const absent = source === '-' ? undefined : notAFile(source)
  if (absent !== undefined) return absent
  const bytes = firstOf(source === '-' ? 0 : placeOfGiven(source), most.bytes)
  if (bytes === undefined)
    return wrongUse({ ja: `${called.ja}を読めません`, en: `${called.en} cannot be read` })
  if (bytes === 'too-much')
    return wrongUse({
      ja: `${called.ja}が${most.bytes}バイトを超えています。事実はこれほど長くなりません`,
      en: `${called.en} holds more than ${most.bytes} bytes; facts are never that long`,
    })
  const saved = savedAs(bytes)
  if (saved !== undefined)
    return wrongUse({ ja: savedOtherwise(called.ja, saved).ja, en: savedOtherwise(called.en, saved).en })
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '')
    return wrongUse({
      ja: `${called.ja}は空です。事実は JSON のオブジェクトで書きます`,
      en: `${called.en} is empty; facts are a JSON object`,
    })
  try {
    const json: unknown = JSON.parse(text)
    const fault = tooMuchIn(json)
    if (fault === undefined) return { json }
    return wrongUse({ ja: `${called.ja}：${fault.ja}`, en: `${called.en}: ${fault.en}` })
  } catch (error) {
    const place = placeIn(String(error))
    return wrongUse({
      ja: `${called.ja}は JSON ではありません${place.ja}`,
      en: `${called.en} is not JSON${place.en}`,
    })
  }
}

/** Where the reader of JSON stopped, as far as it says so. */
function placeIn(message: string): Told {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  return line === undefined
    ? { ja: '', en: '' }
    : { ja: `。${line}行目、${column}文字目をご確認ください`, en: `; look at line ${line}, column ${column}` }
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

function tooMuchIn(json: unknown): Told | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const all = Object.entries(json)
  if (all.length > most.facts)
    return {
      ja: `事実が${all.length}個あります。一つの場合にあるのは${most.facts}個までです`,
      en: `there are ${all.length} facts; a situation has at most ${most.facts}`,
    }
  const long = all.find(([name, value]) => name.length + (JSON.stringify(value) ?? '').length > most.signs)
  if (long === undefined) return undefined
  const name = long[0].slice(0, 40)
  return {
    ja: `事実「${name}」が${most.signs}字を超えています。これほど長い事実はありません`,
    en: `the fact “${name}” is longer than ${most.signs} signs; no fact is`,
  }
}

function printRuling(ruling: Ruling, documents: Documents, language: Language, seenAt: Facts['at']): string {
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
