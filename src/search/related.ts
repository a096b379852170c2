/**
 * Texts that are about the same as a longer one, which nobody wrote as a search: judged by the words and
 * pairs of letters that both have, those most that few texts have. Pure.
 */
import type { Entry } from './search.ts'

/** What is looked at of a text, in letters. */
const longest = 2_000

/** Words and pairs of letters by which texts are compared; endings and width do not matter. */
function signsOf(text: string): ReadonlySet<string> {
  const plain = text.slice(0, longest).normalize('NFKC').toLowerCase()
  const words = [...plain.matchAll(/[\p{Script=Latin}\p{N}]{3,}/gu)].map(([word]) => stem(word))
  const pairs = [...plain.matchAll(/[\p{Script=Han}\p{Script=Katakana}\u30fc\u3005]{2,}/gu)].flatMap(
    ([run]) => [...run].slice(1).map((letter, index) => `${[...run][index]}${letter}`),
  )
  return new Set([...words, ...pairs])
}

const stem = (word: string): string =>
  word
    .replace(/(?:ies|es|s|ing|ed)$/, '')
    .padEnd(3, '_')
    .slice(0, 12)

/** At least so much of a text must be about the same, or it is no answer. */
const enough = 2.2

/** As many as `most`, the nearest first; none where nothing is near. */
export function related<T>(entries: readonly Entry<T>[], text: string, most: number): readonly T[] {
  const asked = signsOf(text)
  const known = entries.map(({ of, title, text: body }) => ({
    of,
    title: signsOf(title.join('\n')),
    all: signsOf([...title, ...body].join('\n')),
  }))
  const weights = new Map(
    [...asked].map((sign) => {
      const count = known.filter(({ all }) => all.has(sign)).length
      return [sign, count === 0 ? 0 : Math.max(0, Math.log(known.length / (count * 1.5)))] as const
    }),
  )
  return known
    .map(({ of, title, all }) => {
      const shared = [...asked].filter((sign) => all.has(sign))
      const weight = shared.reduce((sum, sign) => sum + weights.get(sign)! * (title.has(sign) ? 2 : 1), 0)
      return { of, weight: shared.length < 2 && !shared.some((sign) => title.has(sign)) ? 0 : weight }
    })
    .filter(({ weight }) => weight >= enough)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ of }) => of)
}
