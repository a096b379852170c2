/**
 * `npm run promises`: every promise with the tests that keep it, and those that nothing keeps yet. A test
 * keeps a promise by naming it in its title: `… [KAORU-33]`. The last line is `N of 154`.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many promises each of the five documents makes; the ids count from 01. */
const made = { KAORU: 40, KUNO: 29, MILA: 40, PRE: 22, KAMI: 23 } as const

const root = join(import.meta.dirname, '..')
const kept = new Map<string, string[]>()
for (const file of globSync('{src,shops,laws,stories,checks}/**/*.{test,story,check}.{ts,tsx}', {
  cwd: root,
}).toSorted()) {
  const text = readFileSync(join(root, file), 'utf8')
  for (const [, quote, title] of text.matchAll(/(?:test|Story|story|keeps)\(\s*(['"`])((?:(?!\1).)*)\1/gs)) {
    if (quote === undefined || title === undefined) continue
    for (const [id] of title.matchAll(/\b(?:KAORU|KUNO|MILA|PRE|KAMI)-\d\d\b/g)) {
      kept.set(id, [...(kept.get(id) ?? []), `${title.replaceAll(/\s*\[[^\]]*\]/g, '')} (${file})`])
    }
  }
}
const ids = Object.entries(made).flatMap(([name, count]) =>
  Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(2, '0')}`),
)
for (const id of ids) {
  const [first, ...more] = kept.get(id) ?? []
  console.log(
    first === undefined
      ? `${id}  –`
      : `${id}  ${first}${more.length === 0 ? '' : ` and ${more.length} more`}`,
  )
}
const strangers = [...kept.keys()].filter((id) => !ids.includes(id))
if (strangers.length > 0) {
  console.log(`no such promise: ${strangers.join(', ')}`)
  process.exitCode = 1
}
console.log(`${ids.filter((id) => kept.has(id)).length} of ${ids.length}`)
