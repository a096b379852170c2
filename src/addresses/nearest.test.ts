/** Which store is nearest to a prefecture. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, nearestFirst } from './index.ts'

const stores = [
  { id: 'fukuoka', region: '40' },
  { id: 'nowhere' },
  { id: 'aoyama', region: '13' },
  { id: 'kyoto', region: '26' },
]
const order = (from: string) => nearestFirst(stores, from).map(({ id }) => id)

test('stores come by how far their prefecture is; one that says nothing comes last', () => {
  assert.deepEqual(order('27'), ['kyoto', 'aoyama', 'fukuoka', 'nowhere'])
  assert.deepEqual(order('01'), ['aoyama', 'kyoto', 'fukuoka', 'nowhere'])
  assert.deepEqual(order('46'), ['fukuoka', 'kyoto', 'aoyama', 'nowhere'])
  assert.deepEqual(order('13')[0], 'aoyama')
})

test('every prefecture of the address form can be measured from, and an unknown place changes nothing', () => {
  const regions = formOf('JP').fields.find(({ field }) => field === 'region')!.regions!
  assert.equal(regions.length, 47)
  for (const { key } of regions) assert.equal(order(key).at(-1), 'nowhere', key)
  for (const strange of ['99', '', '__proto__', 'constructor'])
    assert.deepEqual(order(strange), ['fukuoka', 'nowhere', 'aoyama', 'kyoto'], strange)
})
