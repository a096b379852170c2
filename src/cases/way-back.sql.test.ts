/**
 * Parcels on their way to the shop, and new pieces that are made: whatever becomes of them, the case has a
 * way on, the customer is told, and where the piece is said to be is where it is.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { dayOf, formatInstant } from '#calendar'
import { moment, ringCase } from '#main/testing'
import { press, readTasks, remindCase, wakeCase } from './index.ts'

const { kenji, hanako, sold, asked, caseOf, state, onHand, pressed, allOf } = ringCase
const { callIn, receive, inspect, approve, remedy, send, settle, handOver } = ringCase

const sent = { command: 'say-sent', carrier: 'ヤマト運輸', tracking: '123456789012' } as const
const kinds = async (sale: Awaited<ReturnType<typeof sold>>, number: string) => {
  await sale.world.doJobs()
  return (await sale.world.letters(sale.shop)).filter((one) => one.case === number)
}

test('a parcel that the customer has sent closes no case when the date passes: it is looked for, and taken in when it comes', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  assert.ok(!('refused' in (await pressed(sale, number, sent, hanako))))
  const underway = await caseOf(sale, number)
  assert.deepEqual([underway.custody, underway.dueIs], ['on-the-way-to-shop', 'arrival'])
  const later = { actor: 'job:wake-case' as const, at: underway.dueAt! }
  const woken = await wakeCase(world.db, world.shop('kaoru'), number, later)
  assert.deepEqual(woken, { number, state: 'parcel-missing' })
  world.setClock(formatInstant(underway.dueAt!))
  // Told twice, it is looked for once.
  assert.ok('refused' in (await wakeCase(world.db, world.shop('kaoru'), number, later)))
  assert.deepEqual((await kinds(sale, number)).filter(({ kind }) => kind === 'case-parcel-missing').length, 1)
  await allOf(sale, number, receive())
  assert.deepEqual(
    [await state(sale, number), (await caseOf(sale, number)).custody],
    ['received', 'with-shop'],
  )
})

test('a piece that was lost on its way is decided on without it, with a reason on record, and nobody is told to keep it', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  await pressed(sale, number, sent, hanako)
  assert.ok(!('refused' in (await pressed(sale, number, { command: 'say-missing' }, hanako))))
  const yes = { command: 'approve', note: '', keep: false } as const
  assert.deepEqual(await pressed(sale, number, yes), { refused: 'reason-missing' })
  const override = { clause: 'kaoru#faulty', reason: 'The carrier confirms the loss.' }
  await allOf(sale, number, { ...yes, override }, remedy)
  assert.equal(await state(sale, number), 'replacement-taken')
  const letter = (await kinds(sale, number)).find(({ kind }) => kind === 'case-accepted')!
  assert.match(letter.text, /輸送中に失われました/)
  assert.doesNotMatch(letter.text, /お手元にお持ちください/)
})

test('something else was in the box: the customer is told, gets it back, and the piece is waited for again', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), { command: 'find-wrong-thing', what: 'ガラスの指輪' })
  assert.deepEqual(
    [await state(sale, number), (await caseOf(sale, number)).custody],
    ['wrong-thing', 'with-customer'],
  )
  const open = async () =>
    (await readTasks(world.db, 'kaoru', number)).map((t) => [t.what, t.doneAt !== null])
  assert.deepEqual(await open(), [['send-thing-back', false]])
  const back = { command: 'send-thing-back', carrier: 'ヤマト運輸', tracking: '9', note: '' } as const
  await allOf(sale, number, back)
  assert.deepEqual(await open(), [['send-thing-back', true]])
  const waiting = await caseOf(sale, number)
  assert.deepEqual([waiting.current.state, waiting.dueIs], ['awaiting-return', 'send-back'])
  const letters = await kinds(sale, number)
  assert.match(letters.find(({ kind }) => kind === 'case-wrong-thing')!.text, /ガラスの指輪/)
  assert.match(letters.find(({ kind }) => kind === 'case-thing-sent-back')!.text, /ご発送の期限：/)
  await allOf(sale, number, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  assert.equal(await state(sale, number), 'replacement-taken')
})

test('the box was empty: the customer is told and asked; the piece may still come, or staff decide on the loss', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const empty = { command: 'find-box-empty', note: 'テープが切れていました。' } as const
  await allOf(sale, number, callIn, receive(), empty)
  const found = await caseOf(sale, number)
  assert.deepEqual(
    [found.current, found.custody, found.dueIs],
    [{ state: 'box-empty' }, 'with-customer', 'answer'],
  )
  const told = (await kinds(sale, number)).find(({ kind }) => kind === 'case-box-empty')!
  assert.match(told.text, /お品が入っていませんでした[^]*テープが切れていました。[^]*このメールへの返信/)
  await pressed(sale, number, { command: 'say-sent', carrier: 'ヤマト運輸', tracking: '7' }, hanako)
  assert.equal(await state(sale, number), 'parcel-underway')
  await allOf(sale, number, receive(), { ...empty, note: '' })
  const override = { clause: 'kaoru#faulty', reason: 'The carrier confirms the theft.' }
  await allOf(sale, number, { ...approve, keep: false, override }, remedy)
  assert.equal(await state(sale, number), 'replacement-taken')
  const accepted = (await kinds(sale, number)).find(({ kind }) => kind === 'case-accepted')!
  assert.match(accepted.text, /輸送中に失われました/)
  assert.doesNotMatch(accepted.text, /お手元にお持ちください/)
})

test('a piece that comes after the request was taken back is taken in all the same', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  await pressed(sale, number, { command: 'drop' }, hanako)
  await allOf(sale, number, receive())
  assert.deepEqual(
    [await state(sale, number), (await caseOf(sale, number)).custody],
    ['received', 'with-shop'],
  )
})

test('nothing wrong was found: the shop may refuse, the finding is told in words, and the piece goes back [PRE-20]', async () => {
  const sale = await sold('preorder', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const finding = '3台の機器で再生し、いずれも正常でした。'
  await allOf(sale, number, callIn, receive(), { ...inspect('not-found'), words: finding })
  const refused = await pressed(sale, number, { command: 'refuse', note: '' })
  assert.deepEqual(refused, { number, state: 'refused' })
  assert.deepEqual(
    (await readTasks(sale.world.db, 'preorder', number)).map(({ what }) => what),
    ['send-piece-back'],
  )
  const letters = await kinds(sale, number)
  assert.match(letters.find(({ kind }) => kind === 'case-inspected')!.text, /3台の機器で再生し/)
  assert.match(
    letters.find(({ kind }) => kind === 'case-refused')!.text,
    /お預かりしているお品は、お返しします/,
  )
  assert.equal((await onHand(sale))?.replacement, 1)
})

test('the shop pays both ways of an exchange: the letter says freight collect, and nothing is charged [PRE-18]', async () => {
  const sale = await sold('preorder', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  const letter = (await kinds(sale, number)).find(({ kind }) => kind === 'case-called-in')!
  assert.match(letter.text, /送料は当店が負担します。ヤマト運輸の着払いでお送りください。/)
  assert.match(letter.text, new RegExp(`受付番号 ${number} を書いた紙`))
})

test('where no document says who pays for sending a piece, staff say it, and the letter has their word', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 1 })
  const first = await asked(sale, { answers: { reason: 'wrong-item', used: 'no', altered: 'no' } })
  await allOf(sale, first, { ...callIn, payer: 'shop' })
  const letter = (await kinds(sale, first)).find(({ kind }) => kind === 'case-called-in')!
  assert.match(letter.text, /着払いでお送りください/)
})

test('Milamore makes a new one when the replacement pool is empty, says when it is ready, and sends it once it is complete [MILA-11]', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 0 })
  const number = await asked(sale, { answers: { reason: 'wrong-item', used: 'no', altered: 'no' } })
  await allOf(sale, number, approve, remedy)
  assert.equal(await state(sale, number), 'making')
  assert.deepEqual(await pressed(sale, number, send()), { refused: 'not-in-this-state', state: 'making' })
  const until = dayOf(moment('2027-01-29T12:00+09:00'), 'Asia/Tokyo')
  await allOf(sale, number, { command: 'expect', until, note: '' })
  const making = await caseOf(sale, number)
  assert.deepEqual([making.dueIs, making.dueAt], ['ready', moment('2027-01-30T00:00+09:00')])
  const told = (await kinds(sale, number)).filter(({ kind }) => kind === 'case-making')
  assert.ok(told.some(({ text }) => text.includes('2027年1月29日')))
  const out = send()
  await allOf(sale, number, { command: 'finish-making' }, out)
  assert.equal(await state(sale, number), 'replacement-sent')
  // Nothing on sale was touched: the one that was sold is all that left.
  assert.deepEqual(await onHand(sale), { sale: 4, replacement: 0 })
  await handOver(sale, out.parcel)
  await allOf(sale, number, settle)
  assert.equal(await state(sale, number), 'settled')
})

test('an exchange or return is official only once the shop has confirmed the piece: before, nobody can accept it, owe money or send anything [MILA-12]', async () => {
  for (const request of ['exchange', 'return'] as const) {
    const sale = await sold('milamore', { sale: 5, replacement: 1 })
    const answers = { reason: 'wrong-item', used: 'no', altered: 'no' }
    const number = await asked(sale, { request, answers })
    await allOf(sale, number, callIn)
    const yes = { ...approve, keep: false } as const
    const early = [yes, remedy, send(), { command: 'owe-refund' }, { command: 'pay-out', note: '' }] as const
    for (const command of early) {
      const { version } = await caseOf(sale, number)
      const by = { ...kenji, version }
      const done = await press(sale.world.db, sale.world.shop('milamore'), number, command as never, by)
      assert.ok('refused' in done, `${request}: ${command.command}`)
    }
    assert.ok(!(await kinds(sale, number)).some(({ kind }) => kind === 'case-accepted'))
    await allOf(sale, number, { command: 'receive-parcel', parcel: randomUUID() }, inspect('confirmed'), yes)
    assert.equal(await state(sale, number), 'approved')
    assert.ok((await kinds(sale, number)).some(({ kind }) => kind === 'case-accepted'))
  }
})

test('two days before the date to send a piece back there is one reminder, none once it is on its way, and a later date has one of its own', async () => {
  const sale = await sold('preorder', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  await allOf(sale, number, callIn)
  const reminders = async () =>
    (await kinds(sale, number)).filter(({ kind }) => kind === 'case-reminder').length
  world.setClock('2026-12-05T09:59:59+09:00')
  assert.equal(await reminders(), 0)
  world.setClock('2026-12-05T10:00:00+09:00')
  assert.equal(await reminders(), 1)
  await remindCase(
    world.db,
    world.shop('preorder'),
    { number, due: (await caseOf(sale, number)).dueAt! },
    world.now(),
  )
  assert.equal(await reminders(), 1)
  const until = dayOf(moment('2026-12-20T12:00+09:00'), 'Asia/Tokyo')
  await pressed(sale, number, { command: 'extend', until, note: '' }, { ...kenji, at: world.now() })
  world.setClock('2026-12-18T10:00:00+09:00')
  assert.equal(await reminders(), 2)
  await pressed(sale, number, sent, { ...hanako, at: world.now() })
  world.setClock('2026-12-20T10:00:00+09:00')
  assert.equal(await reminders(), 2)
})
