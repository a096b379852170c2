/** In which order letters are listed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterKind } from '#letters'
import { newestFirst } from './newest-first.ts'

const letter = (id: string, kind: LetterKind, keptAt: number, caseNumber: string | null = null) => ({
  letter: id,
  kind,
  order: 'KA-000001',
  case: caseNumber,
  keptAt,
})

test('letters of one moment are listed by what they are written for, the newest moment first, however they were read', () => {
  const letters = [
    letter('f', 'case-cancelled', 20, 'KA-C00002'),
    letter('a', 'case-opened', 20, 'KA-C00002'),
    letter('e', 'case-refund-owed', 20, 'KA-C00001'),
    letter('b', 'case-opened', 20, 'KA-C00001'),
    letter('d', 'paid', 10),
    letter('c', 'order-placed', 10),
    letter('g', 'delivered', 15),
  ]
  const listed = ['f', 'a', 'e', 'b', 'g', 'd', 'c']
  assert.deepEqual(
    newestFirst(letters).map((one) => one.letter),
    listed,
  )
  assert.deepEqual(
    newestFirst(letters.toReversed()).map((one) => one.letter),
    listed,
  )
})
