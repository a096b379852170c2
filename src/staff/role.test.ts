/** Who may do what at the desk. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRole, mayDo, roles, type Act } from './role.ts'

const acts: readonly Act[] = ['see-cases', 'decide-cases', 'inspect', 'ship', 'settle-money', 'see-order']

test('the owner may do everything, and everyone may see cases and orders', () => {
  assert.ok(acts.every((act) => mayDo('owner', act)))
  assert.ok(roles.every((role) => mayDo(role, 'see-cases') && mayDo(role, 'see-order')))
})

test('the workshop inspects, shipping ships, and only support besides the owner decides and pays', () => {
  const who = (act: Act) => roles.filter((role) => mayDo(role, act))
  assert.deepEqual(who('decide-cases'), ['owner', 'support'])
  assert.deepEqual(who('settle-money'), ['owner', 'support'])
  assert.deepEqual(who('send-letters'), ['owner', 'support'])
  assert.deepEqual(who('join-customers'), ['owner', 'support'])
  assert.deepEqual(who('inspect'), ['owner', 'workshop'])
  assert.deepEqual(who('ship'), ['owner', 'shipping'])
})

test('a role is known by its name', () => {
  assert.ok(isRole('workshop'))
  assert.ok(!isRole('toString') && !isRole('admin'))
})
