/**
 * A repair by post waits for its customer's yes to what it costs and risks: reminded of, and ended without.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { openCase, press, readCase } from './index.ts'

test('whoever has not agreed yet is reminded of that, not of the piece, and it ends for want of an answer', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 20 })
  const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }
  const order = await buy(world, 'k-uno', { who: 'anna', product: 'asanagi-ring', ...delivered })
  const answers = { handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' }
  const details = { work: 'resize', handover: 'post', to: 'JP 13', valueMinor: '143000' }
  const request = {
    key: 'once',
    request: 'resize',
    line: 1,
    quantity: 1,
    answers,
    description: 'It is tight.',
    photos: [],
    requester: 'buyer',
    language: 'en',
    details,
  } as const
  const found = (await readOrder(world.db, 'k-uno', order))!
  const buyer = { actor: `customer:${found.customer}`, at: world.now() } as const
  const opened = await openCase(world.db, world.shop('k-uno'), found, request, buyer)
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const { number } = opened
  const { version } = (await readCase(world.db, 'k-uno', number))!
  const accept = { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' } as const
  const by = { actor: 'staff:kenji', at: world.now(), version } as const
  await press(world.db, world.shop('k-uno'), number, accept, by)
  const told = async (kind: string) => {
    await world.doJobs()
    const letters = await world.letters('k-uno')
    return letters.find((letter) => letter.case === number && letter.kind === kind)?.text ?? ''
  }
  const { dueAt } = (await readCase(world.db, 'k-uno', number))!
  const reminders = world.shop('k-uno').settings['window-reminder-days']
  world.setClock(new Date(dueAt! - reminders * 86_400_000).toISOString())
  assert.match(await told('case-reminder'), /Before you send the piece, please agree on My Page/)
  world.setClock(new Date(dueAt! + 1).toISOString())
  assert.match(await told('case-lapsed'), /We did not hear from you in time/)
})
