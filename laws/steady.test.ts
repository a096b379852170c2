/**
 * What is ruled now is ruled so until something turns: within the stretch that documents call steady, every
 * instant gives the same ruling, field by field, and the options that are kept are those worked out anew.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { dayOf, startOfDay } from '#calendar'
import { commerce, readFacts, rule, steadyAround } from '#policy'
import { askOn, keptAskOn, needsOf, optionsOf, type RulingContext } from '#rulings'
import { shopNames } from '#shops'
import { theShop } from '#shops/testing'
import { rulingContextOf } from '#main/testing'
import { openingRequests } from '#cases/kinds'
import { lots, seedFor } from '../scripts/lots.ts'
import { chanceFrom, situationsOf, type Chance } from '../scripts/random-facts.ts'

const day = 86_400_000
const shops = shopNames(join(import.meta.dirname, '../shops'))
const zones = ['Asia/Tokyo', 'Europe/Berlin', 'Europe/London']
const countries = ['JP', 'DE', 'FR', 'GB', 'US', 'KR']

for (const name of shops) {
  const { documents, calendar } = theShop(name)

  test(`${name}: between two moments at which its documents turn, the same request is answered the same`, (t) => {
    const chance = chanceFrom(seedFor(t))
    const next = situationsOf(documents, chance, 0.8)
    let lasting = 0
    for (let n = 0; n < 150 * lots; n++) {
      const { input } = next()
      const { arrives: _arrives, noticed: _noticed, wished: _wished, ...stays } = input
      const asked = (at: number) =>
        readFacts({ ...stays, at: new Date(at).toISOString() }, { ...commerce, facts: documents.facts })
      const now = new Date(String(input['at'])).getTime()
      const { facts, problems } = asked(now)
      if (problems.length > 0) continue
      const { from, to } = steadyAround(documents, facts, calendar)
      assert.ok(from <= now && now < to)
      if (to - from > 1) lasting += 1
      const ruling = rule(documents, facts, calendar)
      const { noticed: _now, ...moments } = facts.moments
      const told = Math.max(from, ...Object.values(moments).filter((moment) => moment !== 'not-yet'))
      for (const at of [told, to - 1, told + Math.floor(chance() * (to - told))]) {
        const then = asked(at)
        assert.deepEqual(then.problems, [])
        assert.deepEqual(rule(documents, then.facts, calendar), ruling, JSON.stringify({ at, input }))
      }
    }
    assert.ok(lasting > 100 * lots, `${lasting} last`)
  })

  test(`${name}: options that were kept are those that are worked out anew, also beside each turn`, (t) => {
    const chance = chanceFrom(seedFor(t))
    for (let n = 0; n < 2 * lots; n++) {
      const made = drawn(name, chance)
      for (const at of instantsAround(made, chance)) {
        const viewer = { at, requester: 'buyer', handled: new Set<string>(openingRequests) } as const
        const kept = optionsOf(made, viewer)
        // A shop opened anew is another one: nothing that was kept is told of it.
        const fresh = optionsOf({ ...made, shop: { ...made.shop } }, viewer)
        assert.deepEqual(kept, fresh, new Date(at).toISOString())
        const needs = needsOf(made, viewer)
        assert.deepEqual(
          needs,
          needsOf({ ...made, shop: { ...made.shop } }, viewer),
          new Date(at).toISOString(),
        )
        for (const request of openingRequests) {
          const asked = { request, at, requester: 'buyer', answers: { channel: 'my-page' } } as const
          const line = made.order.lines[0]!
          assert.deepEqual(keptAskOn(made, line, asked), askOn(made, line, asked))
        }
      }
    }
  })
}

const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)]!

function drawn(name: string, chance: Chance): RulingContext {
  const country = pick(countries, chance)
  const stage = pick(['delivered', 'delivered', 'shipped', 'preparing'] as const, chance)
  const times = {
    delivered: {},
    shipped: { stage, deliveredAt: null },
    preparing: { stage, shippedAt: null, deliveredAt: null },
  }
  return rulingContextOf(name, country, times[stage])
}

/** Instants in order: drawn, beside every turn after them, and beside midnights of buyers and shops. */
function instantsAround({ order, documents, shop }: RulingContext, chance: Chance): readonly number[] {
  const line = order.lines[0]!
  const begin = line.deliveredAt ?? line.shippedAt ?? order.placedAt
  const asked = {
    request: 'exchange',
    ordered: new Date(order.placedAt).toISOString(),
    country: order.country,
    ...(line.deliveredAt === null ? {} : { delivered: new Date(line.deliveredAt).toISOString() }),
  }
  const drawn = Array.from({ length: 4 }, () => begin + Math.floor(chance() * 20 * day))
  const turns = drawn.map((at) => {
    const input = { ...asked, at: new Date(at).toISOString() }
    const { facts } = readFacts(input, { ...commerce, facts: documents.facts })
    return steadyAround(documents, facts, shop.calendar).to
  })
  const midnights = [3, 7, 8, 14].flatMap((days) =>
    zones.map((zone) => startOfDay(dayOf(begin, zone) + days + 1, zone)),
  )
  const beside = [...turns, ...midnights].flatMap((edge) => [edge - 1, edge])
  return [...drawn, ...beside].toSorted((one, other) => one - other)
}
