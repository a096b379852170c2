/** The timeline: every event in words, with who did it, and letters behind what caused them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseEvent } from '#cases'
import type { KeptLetter } from '#mail'
import { timelineOf, type Telling } from './timeline.ts'

const telling: Telling = {
  language: 'en',
  zone: 'Asia/Tokyo',
  now: Date.UTC(2026, 10, 20),
  names: new Map([['m1', 'Kaoru Kudo']]),
  customer: 'Hanako Yamada',
  headingAt: (reference) => `heading of ${reference}`,
  kind: 'exchange',
  faultTold: true,
}

const event = (
  sequence: number,
  type: string,
  data: Record<string, unknown>,
  actor: CaseEvent['actor'] = 'staff:m1',
): CaseEvent => ({
  sequence,
  type,
  data,
  actor,
  at: Date.UTC(2026, 10, 19, sequence),
})

const factsOf = (type: string, data: Record<string, unknown>) =>
  timelineOf([event(1, type, data)], [], telling)[0]?.facts

test('an override stays on record with the clause that was set aside, the reason and the name', () => {
  const [entry] = timelineOf(
    [
      event(1, 'Approved', {
        ladder: ['replace', 'refund'],
        note: 'as agreed by telephone',
        verdict: 'refuse',
        ruling: 'abc',
        override: { clause: 'kaoru#faulty.late', reason: 'the carrier was late' },
      }),
    ],
    [],
    telling,
  )
  assert.equal(entry?.who, 'Kaoru Kudo')
  assert.equal(entry?.note, 'as agreed by telephone')
  assert.deepEqual(entry?.facts, [
    ['The documents said', 'Refuse'],
    ['Remedies, in order', 'replacement from stock → refund'],
    ['Clause set aside', 'heading of kaoru#faulty.late'],
    ['Reason', 'the carrier was late'],
  ])
})

test('dates, amounts, parcels and findings are written out', () => {
  const by = Date.UTC(2026, 10, 26, 15)
  assert.deepEqual(factsOf('CalledIn', { sendBackBy: by, note: '' }), [
    ['Deadline', 'until Thursday 26 November, 23:59 (Japan)'],
  ])
  assert.deepEqual(factsOf('RefundOwed', { amountMinor: '3300', currency: 'JPY' }), [['Amount', '¥3,300']])
  assert.deepEqual(factsOf('ReplacementSent', { parcel: 'x', carrier: 'Yamato', tracking: '12' }), [
    ['Carrier', 'Yamato'],
    ['Tracking number', '12'],
  ])
  assert.deepEqual(factsOf('Inspected', { found: 'not-found', notes: 'nothing' }), [
    ['Found', 'No fault was found'],
  ])
  assert.deepEqual(factsOf('EvidenceWanted', { wanted: ['photo', 'description'], by }), [
    ['Asked for', 'a photo that shows the fault, a closer description of the fault'],
    ['Deadline', 'until Thursday 26 November, 23:59 (Japan)'],
  ])
})

test('who takes a case on is named, and an entry from before the rename reads the same', () => {
  assert.deepEqual(factsOf('Assigned', { member: 'm1' }), [['Looked after by', 'Kaoru Kudo']])
  assert.deepEqual(factsOf('Assigned', { member: null }), [['Looked after by', 'nobody']])
  assert.deepEqual(factsOf('Approved', { remedies: ['refund'] }), [['Remedies, in order', 'refund']])
})

test('a letter stands behind what caused it, and everybody has a name', () => {
  const letter = { letter: 'l', subject: 'Your exchange', keptAt: Date.UTC(2026, 10, 19, 1) } as KeptLetter
  const entries = timelineOf(
    [
      event(1, 'Asked', { verdict: 'pending', photos: 1 }, 'customer:c1'),
      event(2, 'Lapsed', {}, 'job:wake-case'),
      event(3, 'Settled', { by: 'refund' }, 'job:refund-paid'),
      event(4, 'Settled', { by: 'refund' }, 'staff:gone'),
    ],
    [letter],
    telling,
  )
  assert.deepEqual(
    entries.map(({ title, who }) => [title, who]),
    [
      ['The customer asked', 'customer (Hanako Yamada)'],
      ['E-mail:', undefined],
      ['The deadline passed and the case ended', 'automatic, by the deadline'],
      ['Settled', 'automatic'],
      ['Settled', 'a former colleague'],
    ],
  )
})

test('an entry of a later version is told as one, and the others are read as ever', () => {
  const entries = timelineOf([event(1, 'Vanished', {}), event(2, 'Lapsed', {})], [], telling)
  assert.deepEqual(
    entries.map(({ title }) => title),
    ['An entry that this version of the program does not know', 'The deadline passed and the case ended'],
  )
})

test('a quote says until when it stands and on which day the work is done; the day is a day, not a moment', () => {
  const day = Math.floor(Date.UTC(2026, 11, 11) / 86_400_000)
  const answerBy = Date.UTC(2026, 11, 5, 15)
  const quoted = { amountMinor: '5500', currency: 'JPY', works: '11 to 13', readyBy: day, answerBy }
  assert.deepEqual(factsOf('Quoted', quoted), [
    ['Deadline', 'until Saturday 5 December, 23:59 (Japan)'],
    ['Ready by', 'Friday 11 December 2026'],
    ['Amount', '¥5,500'],
  ])
  assert.deepEqual(factsOf('ReadyMoved', { readyOn: day, note: '' }), [
    ['Ready by', 'Friday 11 December 2026'],
  ])
  // Where a new piece is made it is a moment, as ever.
  assert.deepEqual(factsOf('ReadyExpected', { readyBy: answerBy, note: '' }), [
    ['Deadline', 'until Saturday 5 December, 23:59 (Japan)'],
  ])
})
