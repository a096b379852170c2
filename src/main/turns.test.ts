/** Whose turn it is: no shop keeps another from its turn, and what is asked anew is not done twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newTurns } from './turns.ts'

/** Turns that end when they are told to; what began, in order. */
function turnsOf(most: number) {
  const began: string[] = []
  const finish = new Map<string, () => void>()
  const turns = newTurns<string, string>(most, (asked, _turn, ended) => {
    began.push(asked)
    const { promise, resolve } = Promise.withResolvers<string>()
    finish.set(asked, () => resolve(`done ${asked}`))
    return Promise.race([promise, ended.then(() => `ended ${asked}`)])
  })
  return { began, finish: (asked: string) => finish.get(asked)!(), take: turns.take }
}

test('a shop has one turn at a time, and the others do not wait behind it', async () => {
  const { began, finish, take } = turnsOf(2)
  const [first, second, other] = [
    take('kaoru 1', { shop: 'kaoru' }),
    take('kaoru 2', { shop: 'kaoru' }),
    take('k-uno 1', { shop: 'k-uno' }),
  ]
  assert.deepEqual(began, ['kaoru 1', 'k-uno 1'])
  finish('kaoru 1')
  assert.equal(await first, 'done kaoru 1')
  finish('k-uno 1')
  await other
  finish('kaoru 2')
  assert.equal(await second, 'done kaoru 2')
})

test('what somebody asks anew ends what they asked before, waiting or begun, and nothing of others', async () => {
  const { began, finish, take } = turnsOf(1)
  const asked = (name: string, instead: string) => take(name, { shop: 'kaoru', instead })
  const [first, second, rin, third] = [
    asked('a', 'kenji'),
    asked('ab', 'kenji'),
    asked('x', 'rin'),
    asked('abc', 'kenji'),
  ]
  assert.equal(await first, 'ended a')
  assert.deepEqual(await second, { none: 'superseded' })
  finish('x')
  assert.equal(await rin, 'done x')
  finish('abc')
  assert.equal(await third, 'done abc')
  assert.deepEqual(began, ['a', 'x', 'abc'])
})

test('of one shop no more wait than can be served in a while', async () => {
  const { take } = turnsOf(1)
  const asked = Array.from({ length: 30 }, (_, n) => take(String(n), { shop: 'kaoru' }))
  assert.deepEqual(await asked.at(-1), { none: 'too-many' })
})
