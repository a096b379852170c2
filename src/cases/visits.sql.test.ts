/**
 * A visit that is booked until it takes place: moved and cancelled by its customer, called off by the shop,
 * missed, reminded of, and a time given once in all of it.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import type { CareCommand } from '#cases/kinds'
import { joinCustomers, partCustomers } from '#customers'
import { atTheDesk, buy, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { openCase, press, readCase, readVisits } from './index.ts'

const start = '2026-11-20T10:00+09:00'
const world = await openWorld(start, { shops: ['k-uno'], units: 30 })

type Wish = { readonly day: string; readonly time: string; readonly store?: string }

/** An order of two rings by somebody who has ordered nothing else, unless it is said. */
async function bought(address = `${randomUUID()}@customer.example`) {
  world.setClock(start)
  const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }
  const rings = { product: 'asanagi-ring', also: ['asanagi-ring'], ...delivered }
  const number = await buy(world, 'k-uno', { who: 'anna', address, ...rings })
  return (await readOrder(world.db, 'k-uno', number))!
}

type Asked = { readonly line?: number; readonly order?: Awaited<ReturnType<typeof bought>> }

/** Somebody asks to have a ring cleaned at this time. */
async function booked(visit: Wish, { line = 1, order: given }: Asked = {}) {
  const order = given ?? (await bought())
  const opened = await openCase(
    world.db,
    world.shop('k-uno'),
    order,
    {
      key: randomUUID(),
      request: 'clean',
      line,
      quantity: 1,
      answers: { handover: 'store', 'leaves-before-ready': 'no' },
      description: 'It has lost its shine.',
      photos: [],
      requester: 'buyer',
      language: 'en',
      details: {
        work: 'clean',
        handover: 'store',
        visit: { store: 'ginza', language: 'en', ...visit },
      },
    },
    { actor: `customer:${order.customer}`, at: world.now() },
  )
  assert.ok(!('refused' in opened), JSON.stringify(opened))
  return opened.number
}

const caseOf = async (number: string) => (await readCase(world.db, 'k-uno', number))!

async function pressed(number: string, command: CareCommand, who: 'customer' | 'staff' = 'staff') {
  const { version, openedBy } = await caseOf(number)
  const actor = who === 'customer' ? openedBy : ('staff:kenji' as const)
  return press(world.db, world.shop('k-uno'), number, command, { actor, at: world.now(), version })
}

const accept: CareCommand = { command: 'accept-care', note: '', reason: 'Ours.', clause: '' }

const to = (day: string, time: string, store = 'ginza') => ({
  visit: { store, day, time, language: 'en' } as const,
  isLateKnown: false,
})

const on = async (text: string) => {
  const day = parseDay(text)!
  return readVisits(world.db, 'k-uno', { from: day, to: day })
}

async function letters(number: string, kind: string) {
  await world.doJobs()
  return (await world.letters('k-uno')).filter((letter) => letter.case === number && letter.kind === kind)
}

test('a customer moves a visit before and after the shop has said yes; the time it had is free, and the reply names the new one', async () => {
  const number = await booked({ day: '2026-12-03', time: '11:00' })
  const first = await pressed(number, { command: 'move-visit', ...to('2026-12-03', '12:00') }, 'customer')
  assert.deepEqual(first, { number, state: 'requested' })
  await pressed(number, accept)
  assert.match((await letters(number, 'case-care-accepted'))[0]!.text, /12:00/)
  await pressed(number, { command: 'move-visit', ...to('2026-12-04', '15:00', 'osaka') }, 'customer')
  assert.deepEqual(await on('2026-12-03'), [])
  assert.deepEqual(
    (await on('2026-12-04')).map(({ number: of, store, time }) => [of, store, time]),
    [[number, 'osaka', '15:00']],
  )
  const moved = (await letters(number, 'case-visit-moved')).map(({ text }) => text)
  assert.equal(moved.length, 2)
  assert.ok(moved.some((text) => /K\.UNO Osaka[^]*4 December 2026, 15:00[^]*Before: [^\n]*12:00/.test(text)))
  // Whoever wants the first time has it.
  await booked({ day: '2026-12-03', time: '11:00' })
})

test('a time that somebody else has is given to nobody, and whoever asked keeps their own', async () => {
  const [mine, other] = [
    await booked({ day: '2026-12-07', time: '11:00' }),
    await booked({ day: '2026-12-07', time: '12:00' }),
  ]
  const outcome = await pressed(mine, { command: 'move-visit', ...to('2026-12-07', '12:00') }, 'customer')
  assert.deepEqual(outcome, { refused: 'visit-not-possible', field: 'time' })
  const both = await Promise.all([
    pressed(mine, { command: 'move-visit', ...to('2026-12-07', '16:00') }, 'customer'),
    pressed(other, { command: 'move-visit', ...to('2026-12-07', '16:00') }, 'customer'),
  ])
  assert.equal(both.filter((one) => 'refused' in one && one.refused === 'visit-not-possible').length, 1)
  const times = (await on('2026-12-07')).map(({ time }) => time)
  assert.deepEqual([times.length, times.filter((time) => time === '16:00').length], [2, 1])
  // Two who change places hold each other up, and neither gets what the other has.
  const swapped = [
    await booked({ day: '2026-12-08', time: '11:00' }),
    await booked({ day: '2026-12-08', time: '12:00' }),
  ] as const
  await Promise.all([
    pressed(swapped[0], { command: 'move-visit', ...to('2026-12-08', '12:00') }, 'customer'),
    pressed(swapped[1], { command: 'move-visit', ...to('2026-12-08', '11:00') }, 'customer'),
  ])
  assert.equal(new Set((await on('2026-12-08')).map(({ time }) => time)).size, 2)
})

test('the notice that a language needs holds for customers; staff book within the hours of the store', async () => {
  const number = await booked({ day: '2026-12-10', time: '11:00' })
  const soon = to('2026-11-23', '11:00')
  assert.deepEqual(await pressed(number, { command: 'move-visit', ...soon }, 'customer'), {
    refused: 'visit-not-possible',
    field: 'day',
  })
  const late = { command: 'set-visit', ...to('2026-11-23', '20:00'), note: '' } as const
  assert.deepEqual(await pressed(number, late), { refused: 'visit-not-possible', field: 'time' })
  const done = await pressed(number, { command: 'set-visit', ...soon, note: 'As agreed by telephone.' })
  assert.deepEqual(done, { number, state: 'requested' })
  assert.match((await letters(number, 'case-visit-moved'))[0]!.text, /As agreed by telephone\./)
})

test('a visit that is cancelled is somebody else’s to have, the request stays open, and another time can be booked', async () => {
  const number = await booked({ day: '2026-12-11', time: '11:00' })
  await pressed(number, accept)
  assert.deepEqual(await pressed(number, { command: 'cancel-visit' }, 'customer'), {
    number,
    state: 'awaiting-visit',
  })
  assert.deepEqual(await on('2026-12-11'), [])
  assert.match((await letters(number, 'case-visit-off'))[0]!.text, /You have cancelled your visit/)
  assert.deepEqual(await pressed(number, { command: 'cancel-visit' }, 'customer'), { refused: 'no-visit' })
  await pressed(number, { command: 'move-visit', ...to('2026-12-11', '14:00') }, 'customer')
  const { dueIs, visit } = await caseOf(number)
  assert.deepEqual([dueIs, visit?.time], ['visit', '14:00'])
})

test('the shop calls a visit off in words, and notes that nobody came once its time is there', async () => {
  const number = await booked({ day: '2026-12-14', time: '11:00' })
  await pressed(number, accept)
  assert.deepEqual(await pressed(number, { command: 'miss-visit', note: '' }), { refused: 'visit-to-come' })
  assert.deepEqual(await pressed(number, { command: 'call-off-visit', note: ' ' }), {
    refused: 'words-missing',
  })
  await pressed(number, { command: 'call-off-visit', note: 'The store is closed that day.' })
  assert.match((await letters(number, 'case-visit-off'))[0]!.text, /The store is closed that day\./)
  await pressed(number, { command: 'move-visit', ...to('2026-12-15', '11:00') }, 'customer')
  world.setClock('2026-12-15T11:00:00+09:00')
  assert.deepEqual(
    await pressed(number, { command: 'move-visit', ...to('2026-12-24', '11:00') }, 'customer'),
    { refused: 'visit-begun' },
  )
  await pressed(number, { command: 'miss-visit', note: '' })
  assert.deepEqual(
    (await on('2026-12-15')).map(({ ended }) => ended),
    ['missed'],
  )
  const missed = (await letters(number, 'case-visit-off')).find(({ text }) => /We expected you/.test(text))
  assert.ok(missed, 'they are told that they can still come')
  // Until when another time can be booked begins anew, and after it the request is over.
  const { dueAt, visit } = await caseOf(number)
  assert.ok(dueAt !== null && dueAt > world.now())
  assert.equal(visit?.ended, 'missed')
  await pressed(number, { command: 'move-visit', ...to('2026-12-25', '11:00') }, 'customer')
  assert.deepEqual(
    (await on('2026-12-25')).map(({ ended }) => ended),
    [null],
  )
})

test('a piece that is brought keeps its visit on the list of its day, and its time holds nobody up', async () => {
  const number = await booked({ day: '2026-12-17', time: '11:00' })
  await pressed(number, accept)
  await pressed(number, { command: 'move-visit', ...to('2026-12-17', '11:00', 'osaka') }, 'customer')
  const parcel = randomUUID()
  await pressed(number, { command: 'take-in', parcel, condition: 'Fine scratches.', photos: [] })
  assert.deepEqual(
    (await on('2026-12-17')).map(({ ended }) => ended),
    ['came'],
  )
  await booked({ day: '2026-12-17', time: '11:00', store: 'osaka' })
  await pressed(number, { command: 'begin-work', readyBy: parseDay('2026-12-20')!, note: '' })
  await pressed(number, { command: 'finish-work', note: '' })
  await pressed(number, { command: 'check-work', passed: true, note: '', photos: [] })
  // It is picked up where it was brought, not where it was to be brought at first.
  assert.match((await letters(number, 'case-work-done'))[0]!.text, /K\.UNO Osaka/)
})

test('the day before a visit there is one reminder with its time, none for a visit that is off, and a new one for a new time', async () => {
  const number = await booked({ day: '2026-12-18', time: '11:00' })
  await pressed(number, accept)
  const reminders = () => letters(number, 'case-visit-reminder')
  world.setClock('2026-12-17T09:59:59+09:00')
  assert.equal((await reminders()).length, 0)
  world.setClock('2026-12-17T10:00:00+09:00')
  const [first] = await reminders()
  assert.match(first!.text, /K\.UNO Ginza[^]*18 December 2026[^]*11:00/)
  world.setClock('2026-12-17T11:00:00+09:00')
  await pressed(number, { command: 'move-visit', ...to('2026-12-28', '13:00') }, 'customer')
  await pressed(number, { command: 'cancel-visit' }, 'customer')
  world.setClock('2026-12-27T10:00:00+09:00')
  assert.equal((await reminders()).length, 1)
  await pressed(number, { command: 'move-visit', ...to('2027-01-14', '13:00') }, 'customer')
  world.setClock('2027-01-13T10:00:00+09:00')
  assert.equal((await reminders()).length, 2)
})

test('who brings several pieces books one time for all of them, which nobody else has until the last is gone from it', async () => {
  const order = await bought()
  const time = { day: '2026-12-21', time: '13:00' }
  const first = await booked(time, { order })
  const second = await booked(time, { order, line: 2 })
  const elsewhere = await booked(time, { order: await bought(order.address) })
  const there = async () =>
    (await on('2026-12-21'))
      .filter(({ ended }) => ended === null)
      .map(({ number, beside, time: at }) => [number, beside, at])
      .toSorted(([a = ''], [b = '']) => (a! < b! ? -1 : 1))
  assert.deepEqual(await there(), [
    [first, null, '13:00'],
    [second, first, '13:00'],
    [elsewhere, first, '13:00'],
  ])
  const desk = await atTheDesk(world, 'k-uno', 'owner', 'en')
  assert.match(
    await desk.read('/desk/k-uno/visits?day=2026-12-21'),
    new RegExp(`${second} \\(in one visit with ${first}\\)`),
  )
  const stranger = await booked({ ...time, time: '14:00' })
  const wants = { command: 'move-visit', ...to('2026-12-21', '13:00') } as const
  const taken = { refused: 'visit-not-possible', field: 'time' }
  assert.deepEqual(await pressed(stranger, wants, 'customer'), taken)
  // The first goes elsewhere: the place stays with those who still come.
  await pressed(first, { command: 'move-visit', ...to('2026-12-22', '11:00') }, 'customer')
  assert.deepEqual(await pressed(stranger, wants, 'customer'), taken)
  await pressed(second, { command: 'move-visit', ...to('2026-12-22', '11:00') }, 'customer')
  assert.deepEqual(await pressed(stranger, wants, 'customer'), taken)
  await pressed(elsewhere, { command: 'move-visit', ...to('2026-12-22', '11:00') }, 'customer')
  assert.deepEqual(await there(), [[stranger, null, '14:00']])
  assert.deepEqual(await pressed(stranger, wants, 'customer'), { number: stranger, state: 'requested' })
})

test('two customers who were joined as one person have one visit for the pieces of both, and parted again each has their own', async () => {
  const [one, two] = [await bought(), await bought()]
  const pair = { customer: one.customer, other: two.customer, why: 'the same telephone number' }
  const by = { actor: 'staff:kenji' as const, at: world.now(), letterTo: () => randomUUID() }
  await joinCustomers(world.db, 'k-uno', pair, by)
  const first = await booked({ day: '2026-12-21', time: '15:00' }, { order: one })
  const second = await booked({ day: '2026-12-21', time: '15:00' }, { order: two })
  const besides = async (day: string) =>
    new Map((await on(day)).map(({ number, beside }) => [number, beside]))
  assert.equal((await besides('2026-12-21')).get(second), first)
  await partCustomers(world.db, 'k-uno', { ...pair, why: 'a mistake' }, by)
  await booked({ day: '2026-12-22', time: '15:00' }, { order: one, line: 2 })
  await assert.rejects(booked({ day: '2026-12-22', time: '15:00' }, { order: two, line: 2 }), /visit\.time/)
})

test('whoever moves a visit finds the store and the language that it has chosen already, and the day to be chosen anew', async () => {
  const order = await bought()
  const number = await booked({ day: '2026-12-15', time: '12:00', store: 'osaka' }, { order })
  const me = await signedIn(world, 'k-uno', order.number, 'ja')
  const { html } = await me.get(`/k-uno/my/cases/${number}`)
  const chosen = [...html.matchAll(/<input(?=[^>]*\bchecked\b)[^>]*>/g)].map(([input]) =>
    [/name="([^"]+)"/, /value="([^"]+)"/].map((part) => part.exec(input)?.[1]).join('='),
  )
  assert.deepEqual(chosen, ['visit-store=osaka', 'visit-language=en'])
  assert.doesNotMatch(html, /value="2026-12-15"/)
})
