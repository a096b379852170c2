/**
 * Which sentences of a clause answer which in the other language: translations keep their order and, roughly,
 * their length, and what they speak of. Knows no rule.
 */

import { spokenIn } from './said-acts.ts'

/** Sentences of one language, and those of the other that say the same. */
export type Pair = { readonly ja: string; readonly en: string }

/** A text in each language. */
type Texts = Readonly<Record<string, string | undefined>>

/** Names of what a sentence speaks of, in a language. */
type Spoken = (language: 'ja' | 'en', sentence: string) => ReadonlySet<string>

/** Letters of English to a sign of Japanese. */
const measure = 2.4

/** What it costs to take two sentences for one, or one for none. */
const steps = [
  { ja: 1, en: 1, cost: 0 },
  { ja: 1, en: 2, cost: 1 },
  { ja: 2, en: 1, cost: 1 },
  { ja: 1, en: 0, cost: 2 },
  { ja: 0, en: 1, cost: 2 },
] as const

export function sentencesOf(language: 'ja' | 'en', text: string): readonly string[] {
  const plain = text.normalize('NFKC').replaceAll(/\n(?=[^\n-])(?!\n)/g, language === 'ja' ? '' : ' ')
  const end =
    language === 'ja' ? /。|\n+/ : /(?<=[.!?])[”"]?(?:\s|$)|;\s|[:,]\s(?=not (?:for|to|because)\b)|\n+/
  return plain
    .split(end)
    .map((sentence) => sentence.replace(/^- /, '').trim())
    .filter((sentence) => sentence !== '')
}

const kept = new WeakMap<Texts, readonly Pair[]>()

/** The sentences of a text that answer each other, worked out once for it. */
export function pairsOf(text: Texts): readonly Pair[] {
  const known = kept.get(text) ?? aligned(text['ja'] ?? '', text['en'] ?? '', spokenIn)
  kept.set(text, known)
  return known
}

/** The cheapest way to lay the sentences of both languages beside each other, in order. */
function aligned(ja: string, en: string, spoken: Spoken): readonly Pair[] {
  const [left, right] = [partsOf('ja', ja, spoken), partsOf('en', en, spoken)]
  const ways: Way[][] = []
  for (let i = 0; i <= left.length; i++) {
    ways[i] = []
    for (let j = 0; j <= right.length; j++) ways[i]![j] = cheapest(ways, left, right, i, j)
  }
  const pairs: Pair[] = []
  for (let way = ways[left.length]![right.length]; way?.before !== undefined; way = way.before) {
    const { inJa, inEn } = way
    if (inJa.length > 0 && inEn.length > 0) pairs.unshift({ ja: joined(inJa, '。'), en: joined(inEn, ' ') })
  }
  return pairs
}

/** A sentence, and what it speaks of. */
type Part = { readonly text: string; readonly spoken: ReadonlySet<string> }

const partsOf = (language: 'ja' | 'en', text: string, spoken: Spoken): readonly Part[] =>
  sentencesOf(language, text).map((sentence) => ({ text: sentence, spoken: spoken(language, sentence) }))

/** How far two texts were laid beside each other, with the step that came last. */
type Way = {
  readonly cost: number
  readonly before: Way | undefined
  readonly inJa: readonly Part[]
  readonly inEn: readonly Part[]
}

function cheapest(
  ways: readonly (readonly Way[])[],
  left: readonly Part[],
  right: readonly Part[],
  i: number,
  j: number,
): Way {
  let best: Way = { cost: i + j === 0 ? 0 : Infinity, before: undefined, inJa: [], inEn: [] }
  for (const step of steps) {
    const before = ways[i - step.ja]?.[j - step.en]
    if (before === undefined) continue
    const [inJa, inEn] = [left.slice(i - step.ja, i), right.slice(j - step.en, j)]
    const apart = step.ja === 0 || step.en === 0 ? 0 : distance(inJa, inEn)
    const cost = before.cost + step.cost + apart
    if (cost < best.cost) best = { cost, before, inJa, inEn }
  }
  return best
}

const joined = (parts: readonly Part[], between: string): string =>
  parts.map(({ text }) => text).join(between)

function distance(inJa: readonly Part[], inEn: readonly Part[]): number {
  const long = (parts: readonly Part[]) => parts.reduce((sum, { text }) => sum + text.length, 0)
  const lengths = Math.abs(Math.log(long(inEn) / long(inJa) / measure))
  const ja = new Set(inJa.flatMap(({ spoken }) => [...spoken]))
  const en = new Set(inEn.flatMap(({ spoken }) => [...spoken]))
  const shared = [...ja].filter((one) => en.has(one)).length
  const all = ja.size + en.size - shared
  return lengths + (all === 0 ? 0.5 : 1 - shared / all)
}
