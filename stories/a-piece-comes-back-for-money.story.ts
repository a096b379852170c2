/**
 * A return, from the question to the money: at home by the shop's own clause, abroad by the law, each with
 * the amount, the dates and the clause that its documents give.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadable, readCase, readCasesOf, readTasks } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn, type Staff, type World } from '#main/testing'
import { readOrder } from '#ordering'
import { readLedger } from '#payments'

const caseOf = async (world: World, shop: string, number: string) => {
  const found = await readCase(world.db, shop, number)
  assert.ok(found !== undefined && isReadable(found))
  return found
}

/** Asks for a return in My Page with these answers, after the last question; answers the case's number. */
async function asksForReturn(
  world: World,
  shop: string,
  order: string,
  {
    answers,
    description,
    language,
  }: { answers: Readonly<Record<string, string>>; description: string; language: 'ja' | 'en' },
): Promise<string> {
  const buyer = await signedIn(world, shop, order, language)
  const form = `/${shop}/my/orders/${order}/lines/1/return`
  const page = await buyer.open(`${form}?${new URLSearchParams(answers)}`)
  assert.equal(page.status, 200)
  const sent = await buyer.open(form, { ...hiddenFields(page.html), ...answers, description })
  assert.equal(sent.status, 200, sent.words)
  const [opened] = await readCasesOf(world.db, shop, order)
  assert.equal(opened?.kind, 'return')
  return opened.number
}

/** Presses a step at the desk, from the page as it stands. */
async function press(
  world: World,
  staff: Staff,
  at: { shop: string; number: string },
  place: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const version = String((await caseOf(world, at.shop, at.number)).version)
  return staff.press(`/desk/${at.shop}/cases/${at.number}/${place}`, { version, ...fields })
}

test('a wrong piece comes back to Milamore, and its price goes back, once [MILA-12]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['milamore'], units: 5 })
  const order = await buy(world, 'milamore', {
    product: 'tsugime-bangle',
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const number = await asksForReturn(world, 'milamore', order, {
    answers: { reason: 'wrong-item', used: 'no', altered: 'no' },
    description: '注文した品と違います。',
    language: 'ja',
  })
  const at = { shop: 'milamore', number }
  const kenji = await atTheDesk(world, 'milamore', 'owner', 'en')
  await press(world, kenji, at, 'call-in', { 'call-in-note': '' })
  assert.deepEqual((await caseOf(world, 'milamore', number)).dueFrom, { of: 'settings' })
  await press(world, kenji, at, 'parcel')
  await press(world, kenji, at, 'inspection', { 'inspect-found': 'confirmed', 'inspect-note': '' })
  const accepted = await press(world, kenji, at, 'approval', { 'approve-note': '' })
  const placed = (await readOrder(world.db, 'milamore', order))!
  const price = placed.lines[0]!.priceMinor
  assert.match(accepted, /accepted, remedy to come/)
  await press(world, kenji, at, 'refund', { 'owe-refund-amount': String(price) })
  assert.equal((await caseOf(world, 'milamore', number)).current.state, 'refund-owed')
  await press(world, kenji, at, 'payment', { 'pay-out-note': '' })
  const { refundOwed, refundPaid } = await readLedger(world.db, 'milamore', placed)
  assert.deepEqual([refundOwed.amountMinor, refundPaid.amountMinor], [price, price])
  assert.ok((await readTasks(world.db, 'milamore', number)).every(({ doneAt }) => doneAt !== null))
  await world.doJobs()
  assert.deepEqual(
    (await world.letters('milamore'))
      .filter((l) => l.case === number)
      .map(({ kind }) => kind)
      .toSorted(),
    [
      'case-accepted',
      'case-called-in',
      'case-inspected',
      'case-opened',
      'case-received',
      'case-refund-owed',
      'case-settled',
    ],
  )
  const buyer = await signedIn(world, 'milamore', order, 'ja')
  assert.match((await buyer.open(`/milamore/my/orders/${order}`)).words, /交換または返金が済んでいます/)
  assert.deepEqual(world.faults, [])
})

test('Anna changes her mind in Munich: the law gives her the money back with delivery, and both dates', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kami-kagu'], units: 5 })
  const order = await buy(world, 'kami-kagu', {
    who: 'anna',
    product: 'maru-bed',
    ordered: '2026-11-10T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const anna = await signedIn(world, 'kami-kagu', order, 'en')
  const asks = (await anna.open(`/kami-kagu/my/orders/${order}/lines/1/return`)).words
  assert.match(asks, /Ask for a return/)
  const number = await asksForReturn(world, 'kami-kagu', order, {
    answers: { reason: 'changed-mind', opened: 'no', used: 'no', altered: 'no' },
    description: 'The cat does not like it.',
    language: 'en',
  })
  const at = { shop: 'kami-kagu', number }
  const kenji = await atTheDesk(world, 'kami-kagu', 'owner', 'en')
  const called = await press(world, kenji, at, 'call-in', { 'call-in-note': '' })
  assert.match(called, /by “Withdrawal within 14 days”/)
  const waiting = await caseOf(world, 'kami-kagu', number)
  assert.equal(waiting.dueIs, 'send-back')
  assert.deepEqual(waiting.dueFrom?.of, 'clause')
  const mine = (await anna.open(`/kami-kagu/my/cases/${number}`)).words
  assert.match(mine, /Please send it back until Monday 7 December, 23:59 \(Germany\)/)
  assert.match(mine, /by “Consumer law of the European Union: Withdrawal within 14 days”/)
  await press(world, kenji, at, 'parcel')
  await press(world, kenji, at, 'inspection', { 'inspect-found': 'not-found', 'inspect-note': '' })
  await press(world, kenji, at, 'approval', { 'approve-note': '' })
  const { totalMinor } = (await readOrder(world.db, 'kami-kagu', order))!
  const page = (await kenji.open(`/desk/kami-kagu/cases/${number}`)).html
  assert.match(page, new RegExp(`name="owe-refund-amount"[^>]* value="${totalMinor}"`))
  await press(world, kenji, at, 'refund', { 'owe-refund-amount': String(totalMinor) })
  const owed = await caseOf(world, 'kami-kagu', number)
  assert.deepEqual([owed.current.state, owed.dueIs], ['refund-owed', 'refund'])
  await world.doJobs()
  const letter = (await world.letters('kami-kagu')).find(({ kind }) => kind === 'case-refund-owed')!
  assert.match(letter.text, /You have it: by Sunday 6 December, 23:59 \(Germany\)/)
  assert.deepEqual(world.faults, [])
})
