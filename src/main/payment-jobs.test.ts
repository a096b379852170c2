/** Whether a shop can be paid as it says: known at the start, not when a customer stands there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatewayNotes, gatewaysFor } from './payment-jobs.ts'
import { folders } from './testing/folders.ts'

test('the start names each shop whose methods no payment service carries out; the demonstration carries out all', () => {
  const { open } = folders()
  const nowhere = undefined as never
  const notes = gatewayNotes(open, gatewaysFor({ demonstration: false }, nowhere, ''))
  assert.ok(
    notes.some((note) => note.startsWith('milamore takes card and paypal (selling.payment.methods in')),
  )
  assert.deepEqual(gatewayNotes(open, gatewaysFor({ demonstration: true }, nowhere, '')), [])
})
