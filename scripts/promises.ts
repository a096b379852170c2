/**
 * `npm run promises`: every promise with the tests that keep it, and those that nothing keeps yet. A promise
 * is kept when a test that names it in its title, `… [KAORU-33]`, ran and passed in the last whole `npm
 * test`. The last line is `N of 154`.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heldInPart } from './promises-in-part.ts'
import { reportFolder, type ReportedTest } from './test-report.ts'

/** How many promises each of the five documents makes; the ids count from 01. */
const made = { KAORU: 40, KUNO: 29, MILA: 40, PRE: 22, KAMI: 23 } as const

const ids = Object.entries(made).flatMap(([name, count]) =>
  Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(2, '0')}`),
)
const folder = join(import.meta.dirname, '..', reportFolder)
const whole = existsSync(join(folder, 'whole'))
if (!whole) {
  console.error('There is no report of a whole test run here. Run npm test first: what passes in it counts.')
  process.exitCode = 1
} else tell(reported())

function reported(): readonly ReportedTest[] {
  return globSync('*.jsonl', { cwd: folder })
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReportedTest)
}

function tell(tests: readonly ReportedTest[]): void {
  const naming = new Map<string, ReportedTest[]>()
  for (const test of tests) {
    for (const [id] of test.title.matchAll(/\b(?:KAORU|KUNO|MILA|PRE|KAMI)-\d\d\b/g))
      naming.set(id, [...(naming.get(id) ?? []), test])
  }
  const kept = (id: string) => !heldInPart.has(id) && naming.get(id)?.some(({ passed }) => passed) === true
  for (const id of ids) console.log(`${id}  ${wordsFor(id, naming.get(id) ?? [], kept(id))}`)
  const unknown = [...naming.keys(), ...heldInPart].filter((id) => !ids.includes(id))
  if (unknown.length > 0) console.log(`no such promise: ${unknown.join(', ')}`)
  if (unknown.length > 0) process.exitCode = 1
  console.log(`held in part, not counted: ${ids.filter((id) => heldInPart.has(id)).length}`)
  console.log(`${ids.filter(kept).length} of ${ids.length}`)
}

function wordsFor(id: string, tests: readonly ReportedTest[], kept: boolean): string {
  const [first, ...more] = tests.filter(({ passed }) => passed)
  if (first === undefined) return tests.length === 0 ? '–' : '✖ its tests did not pass or did not run'
  const title = first.title.replaceAll(/\s*\[[^\]]*\]/g, '')
  return `${kept ? '' : '(in part) '}${title}${more.length === 0 ? '' : ` and ${more.length} more`}`
}
