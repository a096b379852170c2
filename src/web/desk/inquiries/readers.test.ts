/** Who reads what is put to a request, as staff are told it beforehand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readersOf } from './readers.ts'

const recipient = { name: 'Misaki', address: 'misaki@house.example', lines: [] }
const order = { name: 'Anna', address: 'anna@house.example' }
const from = (address: string) => ({ inquiry: { address } })

test('of a request that whoever was given the piece made, both read; of one that the giver made, the giver alone', () => {
  const theirs = { theCase: { openedBy: 'recipient:KA-000001', recipient } as const, order }
  for (const writer of [recipient.address, order.address])
    assert.match(readersOf(from(writer), theirs, 'en') ?? '', /Misaki, who was given the piece, and Anna/)
  const bought = { theCase: { openedBy: 'customer:anna', recipient: null } as const, order }
  assert.equal(readersOf(from('Anna@house.example'), bought, 'en'), undefined)
  assert.match(readersOf(from(recipient.address), bought, 'ja') ?? '', /ご注文者のAnna様/)
})
