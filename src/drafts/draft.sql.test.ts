/** Drafts: one for each member of staff, the latest text wins, nothing of another shop is seen. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '#db/testing'
import { addMember } from '#staff'
import { dropDraft, keepDraft, readDraft } from './index.ts'

const morning = Date.UTC(2026, 10, 20, 1)

test('what an owner writes is kept until it is put away, and nobody else sees it', async () => {
  const { db } = await testDatabase()
  const [rin, ken] = [randomUUID(), randomUUID()]
  for (const [shop, member] of [
    ['kaoru', rin],
    ['preorder', ken],
  ] as const) {
    const person = { member, address: `${member}@example.jp`, name: 'Rin', role: 'owner', language: 'ja' }
    await addMember(db, shop, person as never, { at: morning })
  }
  const writer = { shop: 'kaoru', member: rin }
  assert.equal(await readDraft(db, writer), undefined)
  await keepDraft(db, writer, 'within 7 days', { at: morning })
  await keepDraft(db, writer, 'within 8 days', { at: morning + 60_000 })
  assert.deepEqual(await readDraft(db, writer), { text: 'within 8 days', savedAt: morning + 60_000 })
  assert.equal(await readDraft(db, { shop: 'preorder', member: ken }), undefined)
  await dropDraft(db, writer)
  assert.equal(await readDraft(db, writer), undefined)
})
