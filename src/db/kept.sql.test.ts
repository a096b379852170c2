/** A statement that is built once: each time with its own values, alone and together with others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, together } from '#db'
import { testDatabase } from '#db/testing'
import { sql } from 'kysely'

test('a statement that is built once answers each question with its own values', async () => {
  const { db } = await testDatabase()
  let built = 0
  const said = kept(['one', 'two'], (on, { one, two }: { one: string; two: string }) => {
    built += 1
    return {
      compile: () =>
        sql<{ both: string }>`select ${one}::text || ${two}::text || ${'!'}::text as both`.compile(on),
    }
  })
  assert.deepEqual(await said(db, { one: 'a', two: 'b' }), [{ both: 'ab!' }])
  assert.deepEqual(await said(db, { one: 'c', two: '$1' }), [{ both: 'c$1!' }])
  for (const turn of ['first', 'second', 'third'])
    assert.deepEqual(
      await together(db, (one) =>
        Promise.all([said(one, { one: turn, two: 'x' }), said(one, { one: 'y', two: turn })]),
      ),
      [[{ both: `${turn}x!` }], [{ both: `y${turn}!` }]],
    )
  assert.equal(built, 1)
})

test('a value that a statement does not use as it was given is a bug, and told at once', async () => {
  const { db } = await testDatabase()
  const wrong = kept(['at'], (on, { at }: { at: string }) => ({
    compile: () => sql`select ${at.toUpperCase()}::text as at`.compile(on),
  }))
  await assert.rejects(async () => wrong(db, { at: 'now' }), /at is not used as it was given/)
})
