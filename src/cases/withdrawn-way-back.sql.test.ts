/**
 * The way back of a piece whose buyer has withdrawn: something else in the box, nothing in it, or nothing in
 * it though the sending was shown; and when the money may be held back meanwhile (Directive 2011/83/EU art.
 * 13(3)).
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AnyCommand } from '#cases/kinds'
import { buy, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { readLedger } from '#payments'
import { isReadable, openCase, press, readCase, readEvents, readTasks, stepsFor } from './index.ts'

const receive = () => ({ command: 'receive-parcel', parcel: randomUUID() }) as const
const sent = { command: 'say-sent', carrier: 'DHL', tracking: '77' } as const
const empty = { command: 'find-box-empty', note: 'The tape was cut.' } as const
const wrong = { command: 'find-wrong-thing', what: 'A silver spoon' } as const
const thingBack = { command: 'send-thing-back', carrier: 'DHL', tracking: '9', note: '' } as const

/** A ring that came to a consumer abroad on the 15th, and was withdrawn from on the 20th. */
async function withdrawn() {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const { db } = world
  const shop = world.shop('kaoru')
  const number = await buy(world, 'kaoru', {
    who: 'anna',
    product: 'minamo-ring',
    ordered: '2026-11-08T10:00+09:00',
    delivered: '2026-11-15T10:00+09:00',
  })
  const order = (await readOrder(db, 'kaoru', number))!
  const { customer, language } = order
  const buyer = { actor: `customer:${customer}` as const }
  const request = {
    key: randomUUID(),
    request: 'withdraw' as const,
    line: 1,
    quantity: 1,
    answers: {},
    description: '',
    photos: [],
    requester: 'buyer' as const,
    language,
    declared: true as const,
  }
  const opened = await openCase(db, shop, order, request, { ...buyer, at: world.now() })
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const one = opened.number
  const found = async () => {
    const theCase = await readCase(db, 'kaoru', one)
    assert.ok(theCase !== undefined && isReadable(theCase))
    return theCase
  }
  const staff = { actor: 'staff:kenji' as const }
  const pressed = async (command: AnyCommand, who: typeof staff | typeof buyer = staff) =>
    press(db, shop, one, command, { ...who, at: world.now(), version: (await found()).version })
  const all = async (...commands: readonly AnyCommand[]) => {
    for (const command of commands) {
      const done = await pressed(command, command.command === 'say-sent' ? buyer : staff)
      assert.ok(!('refused' in done), `${command.command}: ${JSON.stringify(done)}`)
    }
  }
  const letter = async (kind: string) => {
    await world.doJobs()
    return (await world.letters('kaoru')).findLast((written) => written.kind === kind)?.text ?? ''
  }
  const ledger = () => readLedger(db, 'kaoru', order)
  return { world, one, found, pressed, all, letter, ledger }
}

test('something else was in the box: the customer gets it back with time to send the piece, and nothing is due for it as yet', async () => {
  const { world, one, found, pressed, all, letter } = await withdrawn()
  await all(sent, receive())
  assert.notEqual((await found()).findings['returned'], '')
  world.setClock('2026-12-03T10:00+09:00')
  await all(wrong)
  const held = await found()
  // What was shown was the sending of something else: the money is held back until the piece comes.
  assert.deepEqual(
    [held.current.state, held.custody, held.findings['returned'], held.dueIs],
    ['wrong-thing', 'with-customer', '', 'answer'],
  )
  assert.deepEqual(await pressed({ command: 'owe-refund' }), {
    refused: 'not-in-this-state',
    state: 'wrong-thing',
  })
  assert.match(await letter('case-wrong-thing'), /A silver spoon/)
  await all(thingBack)
  assert.deepEqual(
    (await readTasks(world.db, 'kaoru', one)).map(({ what, doneAt }) => [what, doneAt !== null]),
    [['send-thing-back', true]],
  )
  const waiting = await found()
  assert.deepEqual([waiting.current.state, waiting.dueIs], ['awaiting-return', 'send-back'])
  // Its fourteen days end tomorrow; from now on there is the shop's own time.
  assert.ok(waiting.dueAt! > world.now() + 6 * 86_400_000, new Date(waiting.dueAt!).toISOString())
  await all(sent, receive(), { command: 'owe-refund' })
  assert.equal((await found()).current.state, 'refund-owed')
})

test('the box was empty and nothing had been shown: the shop answers by its own date, and the piece may still come', async () => {
  const { found, all, letter } = await withdrawn()
  await all(receive(), empty)
  const theCase = await found()
  assert.deepEqual(
    [theCase.current, theCase.custody, theCase.findings['returned'], theCase.dueIs],
    [{ state: 'box-empty' }, 'with-customer', '', 'answer'],
  )
  assert.match(await letter('case-box-empty'), /The tape was cut/)
  await all(sent)
  assert.equal((await found()).current.state, 'sent-back')
  await all(receive())
  assert.deepEqual([(await found()).current.state, (await found()).custody], ['received', 'with-shop'])
})

test('the box was empty though its sending had been shown: the time for the refund goes on, and staff pay it, agree otherwise, or say why not', async () => {
  const paid = await withdrawn()
  await paid.all(sent)
  const shownAt = (await paid.found()).findings['returned']
  const refundBy = (await paid.found()).dueAt
  paid.world.setClock('2026-12-02T10:00+09:00')
  await paid.all(receive(), empty)
  const now = await paid.found()
  assert.equal(now.findings['returned'], shownAt)
  assert.deepEqual([now.dueIs, now.dueAt], ['refund', refundBy])
  await paid.all({ command: 'owe-refund' })
  const { captured, refundOwed } = await paid.ledger()
  assert.equal(refundOwed.amountMinor, captured.amountMinor)

  const closed = await withdrawn()
  await closed.all(sent, receive(), empty)
  assert.deepEqual(await closed.pressed({ command: 'close', note: ' ' }), { refused: 'words-missing' })
  await closed.all({ command: 'close', note: 'The carrier weighed the box: nothing was sent in it.' })
  assert.equal((await closed.found()).current.state, 'closed')
  await closed.all(receive())
  assert.equal((await closed.found()).current.state, 'received')
})

test('a piece that was paid back because its sending was shown is taken in when it comes, and no other is', async () => {
  for (const isPaid of [false, true]) {
    const { world, one, found, pressed, all, letter } = await withdrawn()
    await all(sent, { command: 'owe-refund' })
    if (isPaid) {
      await world.doJobs()
      if ((await found()).current.state === 'refund-owed') await all({ command: 'pay-out', note: '' })
    }
    const before = await found()
    assert.equal(before.current.state, isPaid ? 'settled' : 'refund-owed')
    assert.ok(stepsFor(before, 'staff').includes('receive-parcel'))
    await all(receive())
    const after = await found()
    assert.deepEqual([after.current, after.custody], [before.current, 'with-shop'])
    assert.equal((await readEvents(world.db, 'kaoru', one)).at(-1)?.type, 'CameAfterRefund')
    assert.match(await letter('case-received'), /nothing more you need to do/)
    assert.ok(!stepsFor(after, 'staff').includes('receive-parcel'))
    assert.ok('refused' in (await pressed(receive())))
  }
})
