/** Did you mean …? The nearest known word, with swapped letters counted as one slip (resaon → reason). */

/** The candidate nearest to `word` within a quarter of its length, or undefined: farther is another word. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 4))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    const distance = slips(word.toLowerCase(), candidate.toLowerCase())
    // A slip seldom begins a word and goes on: more than one, from the first letter on, is another word.
    const another = distance > 1 && candidate[0]?.toLowerCase() !== word[0]?.toLowerCase()
    if (distance < least && !another) [best, least] = [candidate, distance]
  }
  return best
}

/** Optimal string alignment distance. */
function slips(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i])
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = cost
    }
  }
  return rows[a.length]![b.length]!
}
