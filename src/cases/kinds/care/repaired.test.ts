/** Which work goes on record as a repair of a fault once it was looked over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseFacts } from '#cases/case'
import { rulingContextOf } from '#main/testing'
import { care } from './care.ts'

const { shop, order } = rulingContextOf('k-uno', 'DE')
const [line] = order.lines

const noted = (request: string, terms: Readonly<Record<string, string>>, passed = true) => {
  const asked = { request, line: 1, quantity: 1, answers: { reason: 'defect' }, findings: {}, visit: null }
  const theCase = { ...asked, details: { work: request, handover: 'post' } }
  const facts = { case: theCase, line, order, shop, ruled: () => ({ ruling: { terms } }) }
  const event = { type: 'WorkChecked', passed, notes: 'Loose.', photos: 0, added: [] } as const
  return care.effects
    .WorkChecked(event, facts as unknown as CaseFacts)
    .filter(({ effect }) => effect === 'note-remedy')
}

test('a repair is a remedy once it is done, where no document names a price for it; other work is none', () => {
  const repaired = [{ effect: 'note-remedy', how: 'repaired', fault: 'defect' }]
  assert.deepEqual(noted('repair', { fee: 'none' }), repaired)
  assert.deepEqual(noted('repair', { fee: 'by-regulation' }), repaired)
  assert.deepEqual(noted('repair', {}), repaired)
  assert.deepEqual(noted('repair', { fee: 'quoted' }), [])
  assert.deepEqual(noted('repair', {}, false), [])
  assert.deepEqual(noted('clean', { fee: 'none' }), [])
})
