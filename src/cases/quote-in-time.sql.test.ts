/** A quote that was accepted early: how long it can be paid, and what its customer reads where it is not. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import type { CareCommand } from '#cases/kinds'
import { buy, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { openCase, press, readCase } from './index.ts'

test('whoever accepts early may pay as long as the quote stands; what is not paid ends it, and the piece goes back', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 3 })
  const { db } = world
  const shop = world.shop('milamore')
  const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }
  const order = (await readOrder(
    db,
    'milamore',
    await buy(world, 'milamore', { product: 'tomoshibi-ring', ...delivered }),
  ))!
  const hanako = `customer:${order.customer}` as const
  const asked = await openCase(
    db,
    shop,
    order,
    {
      key: randomUUID(),
      request: 'resize',
      line: 1,
      quantity: 1,
      answers: {},
      description: 'A little tight.',
      photos: [],
      requester: 'buyer',
      language: 'en',
      details: { work: 'resize', handover: 'post', to: '13' },
    },
    { actor: hanako, at: world.now() },
  )
  assert.ok('number' in asked)
  const { number } = asked
  const presses: readonly (readonly [CareCommand, 'staff:kenji' | typeof hanako])[] = [
    [{ command: 'accept-care', note: '', reason: 'A plain band.', clause: '' }, 'staff:kenji'],
    [{ command: 'say-sent', carrier: 'Yamato', tracking: '400000000031' }, hanako],
    [{ command: 'take-in', parcel: randomUUID(), condition: 'No scratches.', photos: [] }, 'staff:kenji'],
    [
      {
        command: 'quote',
        amountMinor: 5_500n,
        works: 'From 11 to 13.',
        readyBy: null,
        until: parseDay('2026-12-10')!,
      },
      'staff:kenji',
    ],
    [{ command: 'accept-quote', agreed: 'Yes.', pay: { payment: randomUUID(), method: 'card' } }, hanako],
  ]
  for (const [command, actor] of presses) {
    const { version } = (await readCase(db, 'milamore', number))!
    const done = await press(db, shop, number, command, { actor, at: world.now(), version })
    assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
  }
  const textOf = async (kind: string) =>
    (await world.letters('milamore')).find((letter) => letter.kind === kind)?.text ?? ''
  await world.goTo('2026-12-10T23:58+09:00')
  assert.match(await textOf('payment-wanted'), /10 December[^]*our quote ends and we do not go on/)
  assert.doesNotMatch(await textOf('payment-wanted'), /cannot keep the pieces/)
  assert.equal(await textOf('case-quote-over'), '')
  await world.goTo('2026-12-11T00:01+09:00')
  assert.match(await textOf('case-quote-over'), /Nothing is done to your piece, and you get it back\./)
})
