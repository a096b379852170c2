/**
 * How fast the diagram decides, against tests written by hand for the same policy on the same facts, in the
 * same run; and how long the workbench takes. Prints lines of JSON; a ratio above 1 is beyond its ceiling,
 * for a person to look at.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compile,
  differenceTo,
  documentsOf,
  generateCode,
  nextQuestion,
  readFacts,
  readPolicy,
  remarksOf,
  walkerOf,
  commerce,
} from '#policy'
import type { AxisFacts, Compiled, Documents, ShopCalendar } from '#policy'
import { theShop } from '#shops/testing'
import { chanceFrom } from '../scripts/random-facts.ts'

const must = (made: ReturnType<typeof compile>): Compiled => {
  if ('refused' in made) throw new Error(made.refused)
  return made
}

const groupsTo = (was: Compiled, documents: Documents, calendar: ShopCalendar): number => {
  const difference = differenceTo(was, documents, calendar)
  if ('refused' in difference) throw new Error(difference.refused)
  return difference.groups.length
}

const { documents, calendar } = theShop('kaoru')
/** A policy of its own, so that the hand-written tests need not follow what shops change. */
const clause = (id: string, rules: string) =>
  `## ${id} {#${id}}\n:::en\nText.\n:::\n\`\`\`yaml rule\n${rules}\n\`\`\`\n`
const faults = 'reason: [defect, wrong-item]'
const measuredPolicy = readPolicy(
  [
    '---\npolicy: measured\nversion: "1"\neffective: 2026-01-01T00:00+09:00\n' +
      'zone: Asia/Tokyo\nlanguages: [en]\nhome: JP\n---\n# Measured\n',
    clause(
      'personal',
      'on: [return, exchange]\nwhen:\n  reason:\n' +
        '    [changed-mind, image-differs, wrong-size, allergy, no-hallmark, tarnish]\nthen: refuse',
    ),
    clause('handling', 'on: [return, exchange]\nwhen: { reason: handling }\nthen: staff'),
    clause(
      'exchange',
      `on: [exchange]\nwhen: { ${faults}, within: 7 days of delivered,
    replacement-stock: available, inspection: { not: not-found } }
provided:\n  - { id: inspection, inspection: confirmed, else: pending }\nthen: accept`,
    ),
    clause('late', `on: [exchange, return]\nwhen: { ${faults}, after: 7 days of delivered }\nthen: refuse`),
    clause(
      'no-fault',
      `on: [exchange, return]\nwhen: { ${faults}, within: 7 days of delivered, inspection: not-found }
then: refuse`,
    ),
    clause('cooling-off', 'on: [withdraw]\nthen: refuse'),
  ].join('\n'),
  'measured.md',
)
if (measuredPolicy.problems.length > 0) throw new Error(JSON.stringify(measuredPolicy.problems[0]))
const alone = must(compile(documentsOf(measuredPolicy.policy, [])))
const day8 = 'at delivered notice Asia/Tokyo days none'

/** Its returns and exchanges as somebody would write them without a policy language; answers in words. */
function byHand(f: AxisFacts): string {
  if (f['request'] === 'withdraw') return 'refuse'
  if (f['request'] !== 'return' && f['request'] !== 'exchange') return 'staff'
  switch (f['reason']) {
    case 'changed-mind':
    case 'image-differs':
    case 'wrong-size':
    case 'allergy':
    case 'no-hallmark':
    case 'tarnish':
      return 'refuse'
    case 'handling':
      return 'staff'
    case 'defect':
    case 'wrong-item':
      if (f['happened delivered'] === 0) return 'staff'
      if (f[day8] === 1) return 'refuse'
      if (f['inspection'] === 'not-found') return 'refuse'
      if (f['request'] === 'return' || f['replacement-stock'] !== 'available') return 'staff'
      return f['inspection'] === 'confirmed' ? 'accept' : 'pending'
    default:
      return 'staff'
  }
}

const cases = draw(20_000)
const verdicts = alone.answers.map((laid) => laid.verdict)
// The text is compiled here to be measured; the server never does.
const generated = new Function(`return ${generateCode(alone)}`)() as (f: AxisFacts) => number
const walked = walkerOf(alone)
for (const f of cases) {
  if (verdicts[generated(f)] !== byHand(f) || verdicts[walked(f)] !== byHand(f))
    throw new Error(`they differ on ${JSON.stringify(f)}`)
}

const [hand, code, walk] = interleaved([
  () => cases.reduce((sum, f) => sum + byHand(f).length, 0),
  () => cases.reduce((sum, f) => sum + verdicts[generated(f)]!.length, 0),
  () => cases.reduce((sum, f) => sum + verdicts[walked(f)]!.length, 0),
])
tell('one ruling, generated code, against twice the hand-written tests', code! / hand!, 2)
tell('one ruling, walked, against eight times the hand-written tests', walk! / hand!, 8)

for (const name of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']) {
  const shop = theShop(name)
  const [all] = interleaved([() => remarksOf(must(compile(shop.documents)), shop.calendar).length], 7)
  tell(`${name}: compile and all findings, milliseconds against 100`, all!, 100)
}

/** From the text on: what an owner waits for, the first time and again. */
for (const name of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']) {
  const shop = theShop(name)
  const text = readFileSync(join(import.meta.dirname, `../shops/${name}/policy.md`), 'utf8')
  const documentsIn = (from: string) => documentsOf(readPolicy(from, 'policy.md').policy, shop.documents.laws)
  const read = (from: string) => must(compile(documentsIn(from)))
  const was = read(text)
  const twice = (called: string, ceiling: number, run: () => number) => {
    const start = performance.now()
    const kept = run()
    tell(
      `${name}: ${called}, the first time, milliseconds against ${ceiling}`,
      performance.now() - start,
      ceiling,
    )
    const [again] = interleaved([() => run() - kept], 7)
    tell(`${name}: ${called}, again, milliseconds against ${ceiling}`, again!, ceiling)
  }
  twice('findings from the text on', 250, () => remarksOf(read(text), shop.calendar).length)
  // Each period of a rule by itself; the slowest of them is told.
  const times = longerTexts(text).map((longer) => {
    const [first = 0, ...again] = [1, 2, 3, 4].map(() => {
      const start = performance.now()
      groupsTo(was, documentsIn(longer), shop.calendar)
      return performance.now() - start
    })
    return { first, again: Math.min(...again) }
  })
  const slowest = (which: 'first' | 'again') => Math.max(...times.map((one) => one[which]))
  tell(
    `${name}: slowest difference to a day longer, the first time, milliseconds against 100`,
    slowest('first'),
    100,
  )
  tell(`${name}: slowest difference to a day longer, again, milliseconds against 100`, slowest('again'), 100)
}

/** The text with one period of a rule longer, for each; texts and examples are passed over. */
function longerTexts(text: string): readonly string[] {
  const rules = [...text.matchAll(/```yaml rule\n[^]*?```/g)]
  const texts = rules.flatMap((rule) =>
    [...rule[0].matchAll(/(?<=(?:within|after|from): (?:day )?)\d+/g)].map((number) => {
      const at = rule.index + number.index
      return `${text.slice(0, at)}${Number(number[0]) + 1}${text.slice(at + number[0].length)}`
    }),
  )
  if (texts.length === 0) throw new Error('no period to lengthen')
  return texts
}

const longer = readFileSync(join(import.meta.dirname, '../shops/kaoru/policy.md'), 'utf8').replaceAll(
  '7 days of delivered',
  '8 days of delivered',
)
const before = must(compile(documents))
const longerDocuments = documentsOf(readPolicy(longer, 'longer.md').policy, documents.laws)
const { facts } = readFacts(
  {
    request: 'exchange',
    at: '2026-11-22T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
    country: 'DE',
    buyer: 'consumer',
    'bought-from': 'online',
  },
  { ...commerce, facts: documents.facts },
)
const [difference, question] = interleaved(
  [
    () => groupsTo(before, longerDocuments, calendar),
    () => (nextQuestion(before, facts, calendar).settled ? 1 : 0),
  ],
  15,
)
// The ceiling is from when a difference was a list of sets. Three clauses change here, on two requests, with
// four law packs below: each of the groups is told whole now, as boxes, as a sentence in two languages and by
// a case, and most of the time goes into that.
tell('difference of two versions, milliseconds against 20', difference!, 20)
tell('next question, milliseconds against 1', question!, 1)

/** One line of JSON: what was measured as a share of its ceiling. */
function tell(bench: string, measured: number, ceiling: number) {
  console.log(JSON.stringify({ bench, ratio: Number((measured / ceiling).toFixed(3)) }))
}

/** The median time of each, in milliseconds, taken in turns so that what slows one slows all. */
function interleaved(measured: readonly (() => number)[], rounds = 41): readonly number[] {
  const times = measured.map((): number[] => [])
  let kept = 0
  for (let round = 0; round < rounds + 4; round++) {
    for (const [i, run] of measured.entries()) {
      const start = performance.now()
      kept += run()
      if (round >= 4) times[i]!.push(performance.now() - start)
    }
  }
  if (Number.isNaN(kept)) throw new Error('nothing was measured')
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)]!)
}

/** Facts as axes have them, of requests that are answered by hand. */
function draw(count: number): readonly AxisFacts[] {
  const chance = chanceFrom(3)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  return Array.from({ length: count }, () => {
    const axes = alone.axes.map((axis) =>
      axis.kind === 'choice'
        ? [axis.fact, pick(axis.classes.flat())]
        : [axis.key, Math.floor(chance() * (axis.kind === 'happened' ? 2 : axis.cuts.length + 1))],
    )
    const made = Object.fromEntries(axes) as Record<string, string | number>
    return { request: pick(['exchange', 'exchange', 'return', 'withdraw', 'cancel']), ...made }
  })
}
