/**
 * A draft as no shop writes one: hundreds of rules, each resting on four facts of its own, so that there are
 * more cases than anybody could look at.
 */

const list = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n))

/** `rules` at most 300; the more `facts`, the longer it takes. */
export function hardDraft(rules: number, facts: number): string {
  const share = Math.floor(facts / 4)
  const on = (n: number, k: number) =>
    `own${k * share + ((n * (2 * k + 3) + (n >> 3)) % share)}: ${(n + k) % 2 === 0 ? 'yes' : 'no'}`
  const rule = (n: number) =>
    `- { id: r${n}, on: [return], when: { ${list(4, (k) => on(n, k)).join(', ')} }, ` +
    `then: ${['accept', 'refuse', 'staff'][n % 3]} }`
  return [
    '---\npolicy: kaoru\nversion: "hard"\neffective: 2026-01-01T00:00+09:00\nzone: Asia/Tokyo',
    'languages: [ja, en]\nhome: JP\n---\n# Hard\n',
    '## All {#all}\n\n:::ja\n文。\n:::\n:::en\nText.\n:::\n',
    `\`\`\`yaml facts\n${list(facts, (n) => `- { name: own${n}, ask: { ja: 何, en: what } }`).join('\n')}\n\`\`\`\n`,
    `\`\`\`yaml rule\n${list(rules, rule).join('\n')}\n\`\`\`\n`,
  ].join('\n')
}
