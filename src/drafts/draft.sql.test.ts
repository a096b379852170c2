/**
 * Drafts: one for each member of staff, kept over what the writer has seen, nothing of another shop is seen.
 */
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
  const hasSeen = (text: string) => text === 'within 7 days'
  const window = 'left'
  await keepDraft(db, writer, 'within 7 days', { at: morning, window, hasSeen })
  await keepDraft(db, writer, 'within 8 days', { at: morning + 60_000, window, hasSeen })
  assert.deepEqual(await readDraft(db, writer), { text: 'within 8 days', savedAt: morning + 60_000 })
  assert.equal(await readDraft(db, { shop: 'preorder', member: ken }), undefined)
  const draft = { text: 'within 8 days', savedAt: morning + 60_000 }
  for (const text of ['within 9 days', undefined]) {
    const refusal = await keepDraft(db, writer, text, { at: morning, window: 'right', hasSeen })
    assert.deepEqual(refusal, { refused: 'changed-meanwhile', draft })
  }
  const again = { at: draft.savedAt, window, hasSeen: () => false }
  assert.equal(await keepDraft(db, writer, 'within 9 days', again), undefined)
  assert.equal(await keepDraft(db, writer, 'within 8 days', again), undefined)
  assert.deepEqual(await readDraft(db, writer), draft)
  await dropDraft(db, writer)
  assert.equal(await readDraft(db, writer), undefined)
})
