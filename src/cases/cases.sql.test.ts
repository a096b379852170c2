/**
 * Cases on a real database: stock, money, letters, units and rulings move in the transaction of the press, or
 * not at all.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { moment, ringCase } from '#main/testing'
import { readParcel } from '#parcels'
import { readLedger } from '#payments'
import { readRuling } from '#rulings'
import { readUnits } from '#units'
import { isReadable, press, readCasesOf, readEvents, readTasks, wakeCase } from './index.ts'

const {
  kenji,
  hanako,
  sold,
  ask,
  asked,
  caseOf,
  state,
  onHand,
  pressed,
  allOf,
  callIn,
  receive,
  inspect,
  approve,
  remedy,
  send,
  settle,
  handOver,
} = ringCase
const at = moment

test('a flawed ring: the replacement comes from the replacement pool, and the sale pool is not touched [KAORU-33]', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  assert.equal(await state(sale, number), 'replacement-taken')
  assert.deepEqual(await onHand(sale), { sale: 4, replacement: 0 })
  const sent = send()
  await allOf(sale, number, sent)
  await handOver(sale, sent.parcel)
  await allOf(sale, number, settle)
  assert.deepEqual(
    (await readEvents(sale.world.db, 'kaoru', number)).map((e) => [e.type, e.actor]),
    [
      ['Asked', 'customer:hanako'],
      ['CalledIn', 'staff:kenji'],
      ['ParcelReceived', 'staff:kenji'],
      ['Inspected', 'staff:kenji'],
      ['Approved', 'staff:kenji'],
      ['ReplacementTaken', 'staff:kenji'],
      ['ReplacementSent', 'staff:kenji'],
      ['Settled', 'staff:kenji'],
    ],
  )
})

test('without a replacement the document promises nothing, and the case is with staff [KAORU-32]', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 0 })
  const number = await asked(sale)
  await allOf(sale, number, approve, remedy)
  assert.equal(await state(sale, number), 'with-staff')
  assert.deepEqual(await onHand(sale), { sale: 4, replacement: 0 })
})

test('Milamore makes a new one when the replacement pool is empty [MILA-11], and takes one when it is not [MILA-10]', async () => {
  for (const [replacement, next] of [
    [0, 'making'],
    [1, 'replacement-taken'],
  ] as const) {
    const sale = await sold('milamore', { sale: 5, replacement })
    const number = await asked(sale, { answers: { reason: 'wrong-item', used: 'no', altered: 'no' } })
    await allOf(sale, number, approve, remedy)
    assert.equal(await state(sale, number), next)
  }
})

test('an exchange is official only when the shop has confirmed the piece it got back [MILA-12]', async () => {
  const sale = await sold('milamore', { sale: 5, replacement: 1 })
  const number = await asked(sale, { answers: { reason: 'wrong-item', used: 'no', altered: 'no' } })
  await allOf(sale, number, callIn)
  assert.deepEqual(await pressed(sale, number, remedy), {
    refused: 'not-in-this-state',
    state: 'awaiting-return',
  })
  assert.equal((await caseOf(sale, number)).custody, 'with-customer')
})

test('no replacement in the warehouse: a refund is owed and paid, each an entry, and never more than was paid [PRE-19]', async () => {
  const sale = await sold('preorder', { sale: 5, replacement: 0 })
  const { world, order } = sale
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), inspect('confirmed'), { ...approve, keep: false }, remedy)
  assert.equal(await state(sale, number), 'refund-owed')
  const owed = await readLedger(world.db, 'preorder', order)
  assert.deepEqual([owed.refundOwed.amountMinor, owed.refundPaid.amountMinor], [20_000n, 0n])
  assert.deepEqual(
    (await readTasks(world.db, 'preorder', number)).map((t) => [t.what, t.doneAt]),
    [['pay-refund', null]],
  )
  await allOf(sale, number, { command: 'pay-out', note: '' })
  assert.ok((await readTasks(world.db, 'preorder', number))[0]?.doneAt)
  const paid = (await readLedger(world.db, 'preorder', order)).entries.at(-1)!
  assert.deepEqual(
    [paid.kind, paid.amount.amountMinor, paid.caseNumber, paid.actor],
    ['refund-paid', 20_000n, number, 'staff:kenji'],
  )
})

test('staff who accept where no remedy is stated are never stuck: the case is in their hands, and no unit is taken', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale, { answers: { reason: 'damaged-on-arrival' } })
  await allOf(sale, number, approve)
  assert.deepEqual(await pressed(sale, number, remedy), { number, state: 'with-staff' })
  assert.equal((await onHand(sale))?.replacement, 1)
})

test('a refused piece goes back, and the timeline says so; what was decided stays decided', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await allOf(sale, number, callIn, receive(), inspect('not-found'), { command: 'refuse', note: '' })
  const parcel = randomUUID()
  const back = {
    command: 'send-piece-back',
    parcel,
    carrier: 'Yamato',
    tracking: '400000000009',
  } as const
  assert.deepEqual(await pressed(sale, number, back), { number, state: 'refused' })
  const theCase = await caseOf(sale, number)
  assert.deepEqual([theCase.current.state, theCase.custody], ['refused', 'on-the-way-to-customer'])
  assert.ok((await readTasks(sale.world.db, 'kaoru', number))[0]?.doneAt)
  assert.equal((await readEvents(sale.world.db, 'kaoru', number)).at(-1)?.type, 'PieceSentBack')
  const box = await readParcel(sale.world.db, 'kaoru', parcel)
  assert.deepEqual([box?.direction, box?.caseNumber, box?.tracking], ['out', number, '400000000009'])
  await sale.world.doJobs()
  const letter = (await sale.world.letters('kaoru')).find(({ kind }) => kind === 'case-piece-sent-back')
  assert.match(letter?.text ?? '', /Yamato[^]*400000000009/)
  assert.ok('refused' in (await pressed(sale, number, back)))
})

test('a form that is sent twice opens one case', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const presses = await Promise.all([1, 2, 3].map(() => ask(sale)))
  const [opened] = await readCasesOf(sale.world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    presses,
    [1, 2, 3].map(() => ({ number: opened?.number })),
  )
  assert.equal((await readCasesOf(sale.world.db, 'kaoru', sale.order.number)).length, 1)
})

test('a second request for the same piece names the case that is open', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  assert.deepEqual(await ask(sale, { key: 'other' }), { refused: 'case-already-open', number })
})

test('what the document refuses is refused with its ruling, and nothing is written', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const late = await ask(sale, {}, { ...hanako, at: at('2026-11-28T00:00+09:00') })
  assert.equal('refused' in late && late.refused, 'ruling-refuses')
  assert.deepEqual(await readCasesOf(sale.world.db, 'kaoru', sale.order.number), [])
  assert.deepEqual(await readUnits(sale.world.db, 'kaoru', sale.order.number), [])
})

test('the ruling a case rests on is kept and can be read again', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const kept = await readRuling(sale.world.db, 'kaoru', (await caseOf(sale, number)).ruling)
  assert.equal(kept?.ruling.verdict, 'pending')
  const deciding = kept.ruling.clauses.filter((c) => c.deciding).map((c) => c.id)
  assert.ok(deciding.includes('faulty.exchange.inspection'), deciding.join(', '))
})

test('a photo that must come is waited for until the window ends; then the case lapses by itself [KAMI-02]', async () => {
  const sale = await sold('kami-kagu', { sale: 5, replacement: 1 })
  const { world } = sale
  const number = await asked(sale, {
    answers: { reason: 'defect', opened: 'yes', used: 'no', altered: 'no' },
  })
  assert.deepEqual((await caseOf(sale, number)).current, {
    state: 'evidence-wanted',
    wanted: ['photo'],
    by: at('2026-11-24T00:00+09:00'),
    from: { of: 'clause', document: 'kami-kagu', clause: 'defect', zone: 'Asia/Tokyo' },
  })
  const wake = (text: string) =>
    wakeCase(world.db, world.shop('kami-kagu'), number, { actor: 'job:wake-case', at: at(text) })
  assert.equal('refused' in (await wake('2026-11-23T23:59+09:00')), true)
  await wake('2026-11-24T00:00+09:00')
  assert.equal(await state(sale, number), 'lapsed')
})

test('a photo that comes later is ruled on anew: what waited for it does so no more, and both rulings are kept', async () => {
  const sale = await sold('kami-kagu', { sale: 5, replacement: 1 })
  const answers = { reason: 'defect', opened: 'yes', used: 'no', altered: 'no' }
  const number = await asked(sale, { answers })
  const photo = { hash: 'a'.repeat(64), width: 10, height: 10 }
  const give = { command: 'give-evidence', photos: [photo], note: '' } as const
  assert.ok(!('refused' in (await pressed(sale, number, give, hanako))))
  const [first, second] = await readEvents(sale.world.db, 'kami-kagu', number)
  const [before, after] = await Promise.all(
    [first, second].map((event) => readRuling(sale.world.db, 'kami-kagu', String(event?.data['ruling']))),
  )
  assert.deepEqual([before?.ruling.verdict, before?.facts['photo']], ['pending', 'no'])
  assert.deepEqual([after?.ruling.verdict, after?.facts['photo']], ['accept', 'yes'])
  await allOf(sale, number, approve)
  assert.equal((await readEvents(sale.world.db, 'kami-kagu', number)).at(-1)?.data['override'], undefined)
})

test('staff may ask for photos, with a date by the shop’s settings [KUNO-09]', async () => {
  const sale = await sold('k-uno', { sale: 5, replacement: 1 }, { country: 'US' })
  const number = await asked(sale, { answers: { reason: 'defect', used: 'no', altered: 'no' } })
  await allOf(sale, number, { command: 'want-evidence', wanted: ['photo'], note: '石の裏側も' })
  assert.deepEqual((await caseOf(sale, number)).current, {
    state: 'evidence-wanted',
    wanted: ['photo'],
    by: at('2026-12-01T00:00+09:00'),
    from: { of: 'settings' },
  })
})

test('once staff have asked for photos the documents are told so, until one is there and after', async () => {
  const sale = await sold('k-uno', { sale: 5, replacement: 1 })
  const number = await asked(sale, { answers: { reason: 'defect', used: 'no', altered: 'no' } })
  const factsOfLast = async () => {
    const last = (await readEvents(sale.world.db, 'k-uno', number)).at(-1)
    return (await readRuling(sale.world.db, 'k-uno', String(last?.data['ruling'])))?.facts
  }
  assert.notEqual((await factsOfLast())?.['photos-asked'], 'yes')
  await allOf(sale, number, { command: 'want-evidence', wanted: ['photo', 'description'], note: '' })
  await pressed(sale, number, { command: 'give-evidence', photos: [], note: '石が外れています' }, hanako)
  const facts = await factsOfLast()
  assert.deepEqual([facts?.['photo'], facts?.['photos-asked']], ['no', 'yes'])
})

test('to accept against the ruling, staff name the clause and a reason, and both stay on record', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  assert.deepEqual(await pressed(sale, number, approve), { refused: 'reason-missing' })
  const override = { clause: 'kaoru#faulty.exchange.inspection', reason: '写真で明らか' }
  await allOf(sale, number, { ...approve, override })
  const [, approved] = await readEvents(sale.world.db, 'kaoru', number)
  assert.deepEqual(approved?.data['override'], override)
})

test('accepting before the piece is back says in so many words that it may be kept', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const override = { clause: 'kaoru#faulty.exchange.inspection', reason: '写真で明らか' }
  assert.deepEqual(await pressed(sale, number, { ...approve, keep: false, override }), {
    refused: 'piece-still-with-customer',
  })
  await allOf(sale, number, { ...approve, override })
  const [, approved] = await readEvents(sale.world.db, 'kaoru', number)
  assert.equal(approved?.data['keep'], true)
})

test('a press on a page that is out of date does nothing; the same press sent twice is done once', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const { world } = sale
  const stale = { ...kenji, version: 1 }
  const first = await press(world.db, world.shop('kaoru'), number, callIn, stale)
  assert.deepEqual(await press(world.db, world.shop('kaoru'), number, callIn, stale), first)
  for (const other of [{ command: 'refuse', note: '' } as const, { ...callIn, note: 'other words' }])
    assert.deepEqual(await press(world.db, world.shop('kaoru'), number, other, stale), {
      refused: 'page-out-of-date',
      number,
    })
  assert.equal((await readEvents(world.db, 'kaoru', number)).length, 2)
})

test('who takes a case on stands on its timeline, with who gave it to them', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const member = randomUUID()
  await allOf(sale, number, { command: 'assign', member })
  assert.equal((await caseOf(sale, number)).assignedTo, member)
  const given = (await readEvents(sale.world.db, 'kaoru', number)).at(-1)!
  assert.deepEqual([given.type, given.data['member'], given.actor], ['Assigned', member, 'staff:kenji'])
  assert.equal(await state(sale, number), 'requested')
})

test('a row that this program cannot read is a fault of that case, and the others are read as ever', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 2 }, { quantity: 2 })
  const number = await asked(sale)
  const other = await asked(sale, { key: 'other' })
  await sale.world.db
    .updateTable('cases.cases')
    .set({ kind: 'teleport' })
    .where('number', '=', other)
    .execute()
  const all = await readCasesOf(sale.world.db, 'kaoru', sale.order.number)
  assert.deepEqual(
    all.map((one) => [one.number, isReadable(one)]).toSorted(),
    [
      [number, true],
      [other, false],
    ].toSorted(),
  )
  const refused = await press(sale.world.db, sale.world.shop('kaoru'), other, callIn, {
    ...kenji,
    version: 1,
  })
  assert.deepEqual(refused, { refused: 'case-not-readable', number: other })
})

test('no case ends with nothing: settling by hand says what was agreed, and the letter says it too', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 0 })
  const number = await asked(sale, { answers: { reason: 'damaged-on-arrival' } })
  await allOf(sale, number, approve, remedy)
  assert.deepEqual(await pressed(sale, number, settle), { refused: 'words-missing' })
  await allOf(sale, number, {
    command: 'settle',
    note: '次回のお買い物でお使いいただける包装をお送りします。',
  })
  await sale.world.doJobs()
  const letter = (await sale.world.letters('kaoru')).find(({ kind }) => kind === 'case-settled')
  assert.match(letter?.text ?? '', /次回のお買い物でお使いいただける包装をお送りします。/)
})

test('who refuses after the fault was confirmed says which clause, why, and what the customer reads', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 0 })
  const number = await asked(sale, { answers: { reason: 'damaged-on-arrival' } })
  await allOf(sale, number, callIn, receive(), inspect('confirmed'))
  assert.deepEqual(await pressed(sale, number, { command: 'refuse', note: '' }), {
    refused: 'reason-missing',
  })
  const override = { clause: 'kaoru#faulty', reason: '輸送の記録から' }
  assert.deepEqual(await pressed(sale, number, { command: 'refuse', note: '', override }), {
    refused: 'words-missing',
  })
  await allOf(sale, number, { command: 'refuse', note: '運送会社の補償でお受け取りください。', override })
})

test('who takes a request back is told so by a letter', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  await pressed(sale, number, { command: 'drop' }, hanako)
  await sale.world.doJobs()
  assert.ok((await sale.world.letters('kaoru')).some(({ kind }) => kind === 'case-dropped'))
})

test('two members of staff who press at once: one is done, the other is told', async () => {
  const sale = await sold('kaoru', { sale: 5, replacement: 1 })
  const number = await asked(sale)
  const { world } = sale
  const both = await Promise.all([
    press(world.db, world.shop('kaoru'), number, callIn, { ...kenji, version: 1 }),
    press(
      world.db,
      world.shop('kaoru'),
      number,
      { command: 'refuse', note: 'いいえ', override: { clause: 'kaoru#faulty', reason: 'x' } },
      { actor: 'staff:rin', at: kenji.at, version: 1 },
    ),
  ])
  assert.deepEqual(both.map((one) => ('refused' in one ? one.refused : 'done')).toSorted(), [
    'done',
    'page-out-of-date',
  ])
})
