/**
 * One place of a shop's document changed: a term or a request left out of a rule, one too many, another who
 * pays, a word that turns a promise in one language. Each is told, or an example of the document fails. A lot
 * of what can be left out is tried; all of it with `LOTS=5`.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compile, documentsOf, readPolicy, remarksOf, runExamples } from '#policy'
import { theShop } from '#shops/testing'

const shops = ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'] as const
type Shop = (typeof shops)[number]

const textOf = (shop: Shop) => readFileSync(join(import.meta.dirname, `../shops/${shop}/policy.md`), 'utf8')

/** What the documents of a shop wake without the laws, which no edit here changes. */
function remarksIn(shop: Shop, text: string): ReadonlySet<string> {
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const { documents, calendar } = theShop(shop)
  const compiled = compile({ ...documentsOf(policy, documents.laws), laws: [] })
  if ('refused' in compiled) throw new Error(compiled.refused)
  const told = remarksOf(compiled, calendar).filter(({ severity }) => severity !== 'note')
  return new Set(told.map(({ words }) => words.en!))
}

const before = new Map<Shop, ReadonlySet<string>>()
const remarksBefore = (shop: Shop): ReadonlySet<string> => {
  const known = before.get(shop) ?? remarksIn(shop, textOf(shop))
  before.set(shop, known)
  return known
}

const edited = (shop: Shop, from: string, to: string): string => {
  const text = textOf(shop)
  assert.ok(text.includes(from), from)
  return text.replace(from, to)
}

/** What an edit wakes that was not told before. */
const wokenBy = (shop: Shop, text: string): string =>
  [...remarksIn(shop, text)].filter((one) => !remarksBefore(shop).has(one)).join('\n')

function failedBy(shop: Shop, text: string): boolean {
  const { policy } = readPolicy(text, 'policy.md')
  const { documents, calendar } = theShop(shop)
  const laid = documentsOf(policy, documents.laws)
  return policy.examples.some((example) => runExamples(laid, [example], calendar)[0]!.differences.length > 0)
}

test('what a rule asks, charges or promises and its text does not is told', () => {
  const obliged = edited('kaoru', 'obligations: [wish-not-promise]', 'obligations: [play-disc]')
  assert.match(
    wokenBy('kaoru', obliged),
    /the rule `delivery-day.change` says “please play the disc to check it”; the text of “Delivery day” does not/,
  )
  const charged = edited(
    'k-uno',
    'resizable: fee, large-change: no }\n  then: accept\n  terms: { fee: quoted }',
    'resizable: fee, large-change: no }\n  then: accept\n  terms: { fee: handling }',
  )
  assert.match(wokenBy('k-uno', charged), /`resizing.by-design` says “Fee: a handling charge”/)
  const paid = edited('milamore', 'terms: { obligations: [use-paypal] }', 'terms: { duty: customer }')
  assert.match(wokenBy('milamore', paid), /`payment.not-direct` says “Duties and customs fees: paid by you”/)
})

test('what a text asks or charges and none of its rules does is told', () => {
  assert.match(
    wokenBy('milamore', edited('milamore', '[pack-well, trackable-courier]', '[pack-well]')),
    /the text of “After-sales services” says as much as “please use a courier that gives a tracking number”/,
  )
  assert.match(
    wokenBy('kaoru', edited('kaoru', 'terms: { fee: quoted, obligations', 'terms: { obligations')),
    /the text of “One earring of a pair” says as much as “Fee: quoted beforehand”/,
  )
  const way = edited(
    'k-uno',
    'outbound-shipping: customer, duty: customer }',
    'outbound-shipping: customer }',
  )
  assert.match(
    wokenBy('k-uno', way),
    /“Repair at our shops in Japan” says as much as “Duties and customs fees/,
  )
})

test('rules of one clause that promise the same but for one point are told', () => {
  const borne = 'transit-risk: customer\n    obligations: [consent-transit-risk]\n- id'
  assert.match(
    wokenBy('k-uno', edited('k-uno', borne, borne.replace('transit-risk: customer\n    ', ''))),
    /`by-post.no-jeweller` and `by-post.no-jeweller-repair` of .* the same but for “Loss or damage in transit”/,
  )
  assert.match(
    wokenBy('k-uno', edited('k-uno', '[repair, replace], obligations', '[repair], obligations')),
    /`faulty.exchange` and `faulty.repair` of “Faulty or wrong pieces” promise the same but for “Remedy/,
  )
})

test('words that turn a promise in one language alone are told', () => {
  const edits: readonly (readonly [shop: Shop, from: string, to: string, told: RegExp])[] = [
    [
      'kami-kagu',
      'Except for defective items,',
      'Including defective items,',
      /says “except” in Japanese only/,
    ],
    ['k-uno', 'not have been used', 'have been used', /has a “not” in Japanese only/],
    ['k-uno', 'お客様の責任で', '当店の責任で', /the shop’s responsibility in Japanese/],
    ['k-uno', '往復の国際送料', '片道の国際送料', /“both ways” in English only/],
    ['k-uno', 'Some designs carry a fee, and some', 'Some', /“Resizing” names a fee in Japanese only/],
    ['k-uno', 'we exchange or repair it', 'we exchange and repair it', /one of two in Japanese only/],
    ['kaoru', 'the 10th day after your order', 'the 10th day before your order', /“days before” in English/],
    ['kaoru', 'within 7 days of receiving it', 'within 7 days of ordering it', /counts from delivery in Jap/],
    ['kaoru', '場合に限り同じ品', '場合にも同じ品', /has an “only” in English only/],
    ['kaoru', 'どのような理由でも返品', 'お客様のご都合では返品', /“whatever the reason” in English only/],
    ['kaoru', '化粧品、', '', /“Silver that darkens” names cosmetics in English only/],
    ['kaoru', 'see “Handling”', 'see “Hallmarks”', /sends its readers to “(?:Handling|Hallmarks)”/],
    ['milamore', '無料または有料', '無料', /may be free or cost something in one language only/],
    ['milamore', '写真と実物との', '動画と実物との', /names a video in Japanese only/],
    ['milamore', '全国どこでも', '本州では', /names “all” in English only/],
    ['kami-kagu', 'a clear statement', 'a statement', /clear/],
    ['kami-kagu', '交換と返品をお受けできません', '交換と交換をお受けできません', /names “交換” twice/],
  ]
  for (const [shop, from, to, told] of edits) assert.match(wokenBy(shop, edited(shop, from, to)), told, from)
})

/** A place of a rule that says one thing more than it has to. */
type Left = { readonly text: string; readonly told: string }

/** Every term, every request and every value of a list left out of a rule, one at a time. */
function* leavingOut(text: string): Generator<Left> {
  const items = [
    /(?<=terms: \{ (?:.*\], |.*: [\w-]+, )?)[a-z-]+: (?:\[[^\]]*\]|[\w-]+)(?:, (?=\w)| (?=\}))/g,
    /(?<=\[)[\w-]+, (?=[^\]{]*\])/g,
    /(?<=\[[^\]{]*), [\w-]+(?=\])/g,
  ]
  let [from, isRule] = [0, false]
  for (const line of text.split('\n')) {
    if (line === '```yaml rule') isRule = true
    else if (line.startsWith('```')) isRule = false
    else if (isRule)
      for (const { index, 0: item } of items.flatMap((one) => [...line.matchAll(one)])) {
        const after = line.slice(0, index) + line.slice(index + item.length)
        if (/terms: \{ *\}/.test(after)) continue
        yield { text: text.slice(0, from) + after + text.slice(from + line.length), told: `${line}: ${item}` }
      }
    from += line.length + 1
  }
}

const isWhole = process.env['LOTS'] !== undefined
const every = isWhole ? 1 : 9

test('of all that can be left out of a rule hardly anything passes findings and examples alike', () => {
  const passed: string[] = []
  let drawn = 0
  for (const shop of shops)
    for (const { text, told } of [...leavingOut(textOf(shop))].filter((_, i) => i % every === every >> 1)) {
      drawn++
      if (readPolicy(text, 'policy.md').problems.length > 0 || failedBy(shop, text)) continue
      if (wokenBy(shop, text) === '') passed.push(`${shop}: ${told}`)
    }
  assert.ok(drawn > 20)
  // What is left changes no answer: another rule says the same.
  assert.ok(passed.length * 12 <= drawn, `${passed.length} of ${drawn}\n${passed.join('\n')}`)
  if (isWhole) console.log(drawn, passed.length)
})
