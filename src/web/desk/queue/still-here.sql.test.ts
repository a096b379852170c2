/** What was refused and lies in the shop stays in the queue until it has left. Over HTTP. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { atTheDesk, ringCase } from '#main/testing'

const { allOf, asked, sold } = ringCase

test('a refused piece that lies in the shop stays in the queue, as one to be sent back, until it has left', async () => {
  const sale = await sold('kaoru', { sale: 1, replacement: 1 })
  const number = await asked(sale)
  await allOf(
    sale,
    number,
    { command: 'call-in', note: '' },
    { command: 'receive-parcel', parcel: randomUUID() },
    { command: 'inspect', found: 'not-found', note: '' },
    { command: 'refuse', note: '' },
  )
  const staff = await atTheDesk(sale.world, 'kaoru', 'owner')
  const isShown = async (query: string) =>
    (await staff.get(`/desk/kaoru/${query}`)).html.includes(`cases/${number}"`)
  assert.match(await staff.read('/desk/kaoru/'), /refused: to be sent back to the customer/)
  assert.ok((await isShown('?show=remedy')) && !(await isShown('?show=closed')))
  await allOf(sale, number, {
    command: 'send-piece-back',
    parcel: randomUUID(),
    carrier: 'yamato',
    tracking: '400000000001',
  })
  assert.ok(!(await isShown('')) && (await isShown('?show=closed')))
  assert.deepEqual(sale.world.faults, [])
})
