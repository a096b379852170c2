/**
 * A right of the law is offered where some law speaks of it, or the shop's own document does, and nowhere
 * else.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openingRequests } from '#cases/kinds'
import { delivered, rulingContextOf } from '#main/testing'
import { documentsOf, readPolicy } from '#policy'
import { needsOf, optionsOf, type RulingContext, type Viewer } from '#rulings'

const starting = readFileSync(join(import.meta.dirname, '../main/starter/policy.md'), 'utf8')
const viewer: Viewer = {
  at: delivered + 86_400_000,
  requester: 'buyer',
  handled: new Set(openingRequests),
}

/** A piece of a shop that has just been laid out. */
function ofNewShop(country: string): RulingContext {
  const context = rulingContextOf('kaoru', country)
  const { policy, problems } = readPolicy(starting, 'policy.md')
  assert.deepEqual(problems, [])
  return { ...context, documents: documentsOf(policy, context.documents.laws) }
}

const offered = (country: string): boolean =>
  optionsOf(ofNewShop(country), viewer).some(({ possible, unwritten }) =>
    [...possible, ...unwritten].some(({ requests }) => requests.includes('withdraw')),
  )

test('nobody in Japan is offered a legal right to withdraw that no law and no clause speaks of', () => {
  assert.equal(offered('JP'), false)
  assert.equal(offered('DE'), true)
  // A pack that only advises speaks of it: a person decides.
  assert.equal(offered('TW'), true)
})

test('what can be done about a change of mind does not wait for a right that is not there', () => {
  const unwanted = (country: string) =>
    needsOf(ofNewShop(country), { ...viewer, at: delivered + 30 * 86_400_000 })[0]!.needs.find(
      ({ need }) => need === 'unwanted',
    )?.settled?.verdict
  assert.equal(unwanted('JP'), 'refuse')
})
