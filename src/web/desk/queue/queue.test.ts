/** When a case is due, in days as staff count them, and which cases a link shows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant, type Instant } from '#calendar'
import { isClosed, type FoundCase } from '#cases'
import { kindOf, kinds, type KindName } from '#cases/kinds'
import { stateWord } from '../case/words.ts'
import { countsOf, dueOf, filterIn, isFound, shownCases } from './queue.ts'

const zone = 'Asia/Tokyo'
const at = (text: string): Instant => parseInstant(text) ?? Number.NaN
const now = at('2026-11-20T10:00+09:00')
const due = (text: string) => dueOf(at(text), now, zone)

test('a case due at midnight is due today until then, and late by a day on the next', () => {
  const midnight = at('2026-11-21T00:00+09:00')
  assert.equal(due('2026-11-21T00:00+09:00').when, 'today')
  assert.deepEqual(dueOf(midnight, midnight, zone), { when: 'late', days: 1, at: midnight })
})

test('days are those of the shop’s clock', () => {
  assert.equal(due('2026-11-22T00:00+09:00').when, 'tomorrow')
  assert.deepEqual(due('2026-11-25T00:00+09:00'), {
    when: 'later',
    days: 4,
    at: at('2026-11-25T00:00+09:00'),
  })
  assert.deepEqual(due('2026-11-18T00:00+09:00'), { when: 'late', days: 3, at: at('2026-11-18T00:00+09:00') })
  assert.deepEqual(due('2026-11-20T09:00+09:00'), { when: 'late', days: 0, at: at('2026-11-20T09:00+09:00') })
  assert.deepEqual(dueOf(null, now, zone), { when: 'none' })
})

function caseIn(kind: string, state: string, more: Partial<FoundCase> = {}): FoundCase {
  return {
    shop: 'kaoru',
    number: `KA-${state}`,
    kind,
    current: { state },
    dueAt: null,
    assignedTo: null,
    closedAt: null,
    ...more,
  } as unknown as FoundCase
}

const everyState = (Object.keys(kinds) as KindName[]).flatMap((kind) =>
  Object.keys(kindOf(kind).arrows).map((state) => caseIn(kind, state)),
)

test('every open case is found under exactly one of the groups, and its filters count what they show', () => {
  const open = everyState
    .filter((one) => !isClosed(one))
    .map((one, index) =>
      index === 0
        ? { ...one, assignedTo: 'me', dueAt: at('2026-11-20T00:00+09:00') }
        : { ...one, dueAt: at('2026-11-30T00:00+09:00') },
    )
  const looking = { member: 'me', now, zone }
  const counts = countsOf(open, looking)
  assert.equal(counts.answer + counts.waiting + counts.arrived + counts.remedy, open.length)
  assert.deepEqual([counts.all, counts.due, counts.mine], [open.length, 1, 1])
  for (const filter of ['all', 'due', 'answer', 'waiting', 'arrived', 'remedy', 'mine'] as const) {
    assert.equal(shownCases(filter, { open, closed: [] }, looking).length, counts[filter])
  }
  const closed = [caseIn('exchange', 'settled')]
  assert.deepEqual(shownCases('closed', { open, closed }, looking), closed)
})

test('an address that names no filter shows everything open', () => {
  assert.deepEqual([filterIn(undefined), filterIn('nonsense'), filterIn('due')], ['all', 'all', 'due'])
})

test('a case is found by its number, its customer or its piece, however it is typed', () => {
  const words = ['KA-C00001', '山田 花子', 'リング「水面」']
  for (const sought of ['ka-c00001', 'ＫＡ', '山田花子', '水面', ''])
    assert.ok(isFound(sought, words), sought)
  assert.ok(!isFound('佐藤', words))
})

test('a case that cannot be read is shown as such, and waits for somebody to look at it', () => {
  const lost = { ...caseIn('teleport', 'lost'), state: 'lost', fault: 'no kind of case is called teleport' }
  assert.equal(stateWord(lost as FoundCase), 'desk.state.unreadable')
  const looking = { member: 'me', now, zone }
  const shown = shownCases('answer', { open: [lost as FoundCase], closed: [] }, looking)
  assert.equal(shown.length, 1)
})
