/**
 * Which sentences of a clause answer which in the other language: translations keep their order and, roughly,
 * their length, and what they speak of. Knows no rule.
 */

/** Sentences of one language, and those of the other that say the same. */
export type Pair = { readonly ja: string; readonly en: string }

/** Names of what a sentence speaks of, in a language. */
export type Spoken = (language: 'ja' | 'en', sentence: string) => ReadonlySet<string>

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

/** The cheapest way to lay the sentences of both languages beside each other, in order. */
export function aligned(ja: string, en: string, spoken: Spoken): readonly Pair[] {
  const [left, right] = [sentencesOf('ja', ja), sentencesOf('en', en)]
  type Way = { readonly cost: number; readonly pairs: readonly Pair[] }
  const ways: Way[][] = []
  for (let i = 0; i <= left.length; i++) {
    ways[i] = []
    for (let j = 0; j <= right.length; j++) {
      const reached = steps.flatMap((step): readonly Way[] => {
        const before = ways[i - step.ja]?.[j - step.en]
        if (before === undefined || (i === 0 && j === 0)) return []
        const pair = { ja: left.slice(i - step.ja, i).join('。'), en: right.slice(j - step.en, j).join(' ') }
        const apart = step.ja === 0 || step.en === 0 ? 0 : distance(pair, spoken)
        return [{ cost: before.cost + step.cost + apart, pairs: [...before.pairs, pair] }]
      })
      ways[i]![j] =
        i === 0 && j === 0
          ? { cost: 0, pairs: [] }
          : reached.reduce((best, way) => (way.cost < best.cost ? way : best))
    }
  }
  return ways[left.length]![right.length]!.pairs.filter((pair) => pair.ja !== '' && pair.en !== '')
}

function distance(pair: Pair, spoken: Spoken): number {
  const lengths = Math.abs(Math.log(pair.en.length / pair.ja.length / measure))
  const [inJa, inEn] = [spoken('ja', pair.ja), spoken('en', pair.en)]
  const all = new Set([...inJa, ...inEn])
  const shared = [...inJa].filter((one) => inEn.has(one)).length
  return lengths + (all.size === 0 ? 0.5 : 1 - shared / all.size)
}
