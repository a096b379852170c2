/** Who may see an order, its requests and its letters; and under whose name an act is written down. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulingContextOf } from '#main/testing'
import { actorOf, maySeeCase, maySeeLetter, maySeeOrder } from './access.ts'

const hanako = {
  kind: 'customer',
  customer: 'hanako',
  address: 'hanako@customer.example',
  name: '山田 花子',
  language: 'ja',
  identities: ['hanako'],
} as const
const guest = { kind: 'guest', orderNumber: 'KA-000001' } as const
const recipient = { kind: 'recipient', orderNumber: 'KA-000001' } as const

test('an order is seen by its buyer, a guest who opened it, whoever was given it, and nobody else', () => {
  const { order } = rulingContextOf('kaoru', 'JP')
  for (const session of [hanako, guest, recipient]) assert.equal(maySeeOrder(session, order), true)
  const anna = { ...hanako, customer: 'anna', identities: ['anna'] }
  assert.equal(maySeeOrder(anna, order), false)
  assert.equal(maySeeOrder({ ...anna, identities: ['anna', 'hanako'] }, order), true)
  assert.equal(maySeeOrder({ ...guest, orderNumber: 'KA-000002' }, order), false)
})

test('whoever was given a piece sees their own requests and letters, and none that names an amount', () => {
  assert.equal(maySeeCase(recipient, { openedBy: 'recipient:KA-000001' }), true)
  assert.equal(maySeeCase(recipient, { openedBy: 'customer:hanako' }), false)
  assert.equal(maySeeCase(guest, { openedBy: 'recipient:KA-000001' }), true)
  const cases = [{ number: 'KA-C00001', recipient: null }]
  assert.equal(maySeeLetter(recipient, { kind: 'case-opened', case: 'KA-C00001' }, cases), true)
  assert.equal(maySeeLetter(recipient, { kind: 'case-refund-owed', case: 'KA-C00001' }, cases), false)
  assert.equal(maySeeLetter(recipient, { kind: 'order-placed', case: null }, cases), false)
  assert.equal(maySeeLetter(guest, { kind: 'order-placed', case: null }, cases), true)
  const theirs = [{ number: 'KA-C00002', recipient: { name: '美咲', address: 'm@x.example', lines: [] } }]
  const letter = { kind: 'case-refund-owed', case: 'KA-C00002' } as const
  assert.equal(maySeeLetter(recipient, letter, theirs), true)
  assert.equal(maySeeLetter(guest, letter, theirs), false)
})

test('an act is written down under the name of whoever pressed', () => {
  assert.deepEqual([hanako, guest, recipient].map(actorOf), [
    'customer:hanako',
    'customer:KA-000001',
    'recipient:KA-000001',
  ])
})
