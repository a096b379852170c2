/**
 * A difference is the whole truth: every case that is ruled otherwise lies in one group, and no other case in
 * any.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  canBe,
  compile,
  differenceOf,
  differenceTo,
  documentsOf,
  liesIn,
  plainTerms,
  readPolicy,
  rulePlainly,
} from '#policy'
import type { ChangeGroup, Compiled, Difference, Documents, Facts, ShopCalendar } from '#policy'
import { shopNames } from '#shops'
import { theShop } from '#shops/testing'
import { editedBy } from '../scripts/random-edits.ts'
import { lots, seedFor } from '../scripts/lots.ts'
import { chanceFrom, situationsOf } from '../scripts/random-facts.ts'

const shops = join(import.meta.dirname, '../shops')
const compiledOf = (documents: Documents): Compiled => {
  const compiled = compile(documents)
  if ('refused' in compiled) throw new Error(compiled.refused)
  return compiled
}

type Edited = {
  readonly what: string
  readonly before: Documents
  readonly after: Documents
  readonly difference: Difference
  readonly calendar: ShopCalendar
}

/** As many edits as there are lots, that can be read and that change something. */
function* editsOf(shop: string, seed: number): Generator<Edited> {
  const { documents, calendar } = theShop(shop)
  const text = readFileSync(join(shops, shop, 'policy.md'), 'utf8')
  const compiled = compileOnce(documents)
  const chance = chanceFrom(seed)
  for (let found = 0; found < lots;) {
    const { what, text: edited } = editedBy(text, chance)
    const { policy, problems } = readPolicy(edited, 'policy.md')
    if (problems.length > 0) continue
    const after = documentsOf(policy, documents.laws)
    const difference = differenceTo(compiled, after, calendar)
    if ('refused' in difference) throw new Error(difference.refused)
    if (difference.equal) continue
    found += 1
    yield { what, before: documents, after, difference, calendar }
  }
}

const compiledOnce = new Map<Documents, Compiled>()
function compileOnce(documents: Documents): Compiled {
  const known = compiledOnce.get(documents) ?? compiledOf(documents)
  compiledOnce.set(documents, known)
  return known
}

/** What a ruling says; terms as texts. */
type Said = {
  readonly answer: string
  readonly cited: readonly string[]
  readonly terms: Readonly<Record<string, string>>
}

/** What a ruling says, or undefined where it asks. */
function saidOf(documents: Documents, facts: Facts, calendar: ShopCalendar): Said | undefined {
  const { verdict, reason, clauses, terms } = rulePlainly(documents, facts, calendar)
  const cited = clauses
    .filter((c) => c.deciding && c.effect !== 'silence')
    .map((c) => `${c.document}#${c.id}`)
  return verdict === 'ask' ? undefined : said(verdict, reason, cited, terms)
}
const saidBy = ({ verdict, reason, deciding, terms }: ChangeGroup['from']): Said =>
  said(verdict, reason, deciding, plainTerms(terms))
const said = (verdict: string, reason: string, cited: readonly string[], terms: object): Said => ({
  answer: `${verdict} ${reason}`,
  cited: cited.toSorted(),
  terms: Object.fromEntries(
    Object.entries(terms)
      .map(([name, value]) => [name, JSON.stringify(value)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** All that goes and all that comes, as one text. */
function changeIn(was: Said, is: Said): string {
  const only = (a: Said, b: Said) => [
    a.answer,
    a.cited.filter((one) => !b.cited.includes(one)),
    Object.entries(a.terms).filter(([name, value]) => b.terms[name] !== value),
  ]
  return JSON.stringify([only(was, is), only(is, was)])
}

/**
 * Whether an answer says all that a group says of its cases, and the rest of it is not the group's to say.
 */
const says = (all: Said, shared: Said): boolean =>
  all.answer === shared.answer &&
  shared.cited.every((one) => all.cited.includes(one)) &&
  Object.entries(shared.terms).every(([name, value]) => all.terms[name] === value)

/**
 * Whether a group tells the change of a case: just what goes, just what comes, and nothing that is not so.
 */
function tells({ from, to }: ChangeGroup, was: Said, is: Said): boolean {
  const [before, after] = [saidBy(from), saidBy(to)]
  return changeIn(before, after) === changeIn(was, is) && says(was, before) && says(is, after)
}

for (const shop of shopNames(shops)) {
  test(`${shop}: whatever is edited, each case that changes lies in its own group's boxes, and no other case in any`, (t) => {
    const seed = seedFor(t)
    let changes = 0
    for (const { what, before, after, difference, calendar } of editsOf(shop, seed)) {
      const next = situationsOf(after, chanceFrom(seed + 1))
      const shown = difference.groups.map(({ witness }) => witness!.facts)
      for (const facts of [...shown, ...Array.from({ length: 250 }, () => next().facts)]) {
        if (!shown.includes(facts) && !canBe(difference.ground, facts, calendar)) continue
        const [was, is] = [saidOf(before, facts, calendar), saidOf(after, facts, calendar)]
        if (was === undefined || is === undefined) continue
        const inside = difference.groups.filter((group) => liesIn(difference, group, facts, calendar))
        const expected = difference.groups.filter((g) => g.request === facts.request && tells(g, was, is))
        const told = `${what}: ${JSON.stringify([facts, was, is])}`
        const same = JSON.stringify(was) === JSON.stringify(is)
        if (same) assert.equal(inside.length, 0, told)
        else {
          // Answers that read alike may rest on different groups; each case lies in one of them.
          const whole = expected.length > 0 && expected.every(({ share }) => share === 1)
          assert.ok(inside.length === 1 || (!whole && inside.length === 0), told)
          assert.ok(
            inside.every((group) => expected.includes(group)),
            told,
          )
        }
        if (!same) changes += 1
      }
    }
    assert.ok(changes > (lots < 5 ? 0 : 20), `${changes} cases changed`)
  })

  test(`${shop}: every group of a change has a case that shows it, and its boxes are all of it`, (t) => {
    for (const { what, difference } of editsOf(shop, seedFor(t))) {
      assert.deepEqual(
        difference.groups.filter((g) => g.witness === undefined).map((g) => `${what}: ${g.words['en']}`),
        [],
      )
      const inPart = difference.groups.filter((g) => g.share < 1)
      assert.deepEqual(
        inPart.map((g) => `${what}: ${g.words['en']}`),
        [],
      )
    }
  })
}

for (const shop of shopNames(shops)) {
  test(`${shop}: what changes alike is told once: no two groups say that the same goes and the same comes`, (t) => {
    for (const { what, difference } of editsOf(shop, seedFor(t))) {
      const changes = difference.groups.map(({ request, from, to }) =>
        JSON.stringify([request, changeIn(saidBy(from), saidBy(to)), from.todo, to.todo]),
      )
      assert.equal(new Set(changes).size, changes.length, what)
    }
  })
}

/** All that is told of a difference, without the diagram it was read from. */
const toldOf = ({ equal, groups, changed, all }: Difference) =>
  JSON.stringify({
    equal,
    changed,
    all,
    groups: groups.map((g) => ({ ...g, boxes: g.boxes.map((b) => [...b]) })),
  })

for (const shop of shopNames(shops)) {
  test(`${shop}: a clause that is changed is held against its own requests only, and nothing is missed by it`, (t) => {
    const { documents } = theShop(shop)
    for (const { what, after, difference, calendar } of editsOf(shop, seedFor(t))) {
      const whole = differenceOf(compileOnce(documents), compiledOf(after), calendar)
      assert.equal(toldOf(difference), toldOf(whole), what)
    }
  })
}
