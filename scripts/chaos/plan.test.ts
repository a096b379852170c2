/** What befalls the house is drawn before it begins, so that whatever was found can be drawn again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf, type Plan } from './plan.ts'

const named = (plans: readonly Plan[]) => plans.flatMap(({ blows }) => blows.map(({ blow }) => blow))

test('the same seed gives the same plan, another one another', () => {
  assert.deepEqual(planOf(7, 50), planOf(7, 50))
  assert.notDeepEqual(named(planOf(7, 50)), named(planOf(8, 50)))
})

test('two hundred blows are of every kind, on one process and on two', () => {
  const plans = planOf(7, 200)
  assert.deepEqual(
    plans.map(({ arrangement, blows }) => [arrangement, blows.length]),
    [
      ['own', 80],
      ['two', 120],
    ],
  )
  assert.equal(new Set(named(plans)).size, 13)
})

test('one blow alone falls where it can: a gate is cut only where there is one', () => {
  assert.deepEqual(new Set(named(planOf(7, 20, { only: 'web-killed' }))), new Set(['web-killed']))
  const [first, ...rest] = planOf(7, 20, { only: 'connections-cut' })
  assert.deepEqual([first?.arrangement, first?.blows.length, rest.length], ['two', 20, 0])
  assert.deepEqual(planOf(7, 20, { house: 'own' })[0]?.blows.length, 20)
})
