/** What a report counts, and that a downloaded table runs nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseRow } from './cases.read.sql.ts'
import { csvOf, reportOf } from './report.ts'

const hour = 3_600_000

const row = (more: Partial<CaseRow> = {}): CaseRow => ({
  number: 'KA-C00001',
  order: 'KA-000001',
  request: 'exchange',
  reason: 'defect',
  product: 'minamo-ring',
  piece: { en: 'Minamo' },
  quantity: 1,
  openedAt: 0,
  decidedAt: null,
  decision: null,
  closedAt: null,
  verdict: 'accept',
  ground: 'clause',
  setAside: null,
  because: null,
  ...more,
})

test('a report counts what was asked, why, about which piece, and how long the answer took', () => {
  const report = reportOf([
    row({ decidedAt: 10 * hour, decision: 'yes' }),
    row({ decidedAt: 30 * hour, decision: 'no', reason: 'damage' }),
    row({ decidedAt: 400 * hour, decision: 'yes', product: 'tsukuyo-pendant' }),
    row({ request: 'return', reason: null }),
  ])
  assert.deepEqual([report.count, report.decided, report.refused, report.medianHours], [4, 3, 1, 30])
  assert.deepEqual(report.requests, [
    { name: 'exchange', count: 3 },
    { name: 'return', count: 1 },
  ])
  assert.deepEqual(report.reasons[0], { name: 'defect', count: 2 })
  assert.deepEqual(report.pieces[0], { name: 'minamo-ring', count: 3 })
  assert.deepEqual(
    report.waits.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]),
    [
      ['1', 1],
      ['2', 1],
      ['more', 1],
    ],
  )
})

test('what the documents did not settle is listed with its cases: silence, contradiction, overrides', () => {
  const report = reportOf([
    row({ ground: 'silence', number: 'A' }),
    row({ ground: 'contradiction', number: 'B' }),
    row({ setAside: 'policy.md#exchange', because: 'goodwill', number: 'C' }),
  ])
  assert.deepEqual(
    [report.silences, report.contradictions, report.overrides].map((list) =>
      list.map(({ number }) => number),
    ),
    [['A'], ['B'], ['C']],
  )
})

test('a cell of a table is text, whatever it begins with', () => {
  assert.equal(csvOf([['=1+1', 'a "b", c', '二']]), '\uFEFF\'=1+1,"a ""b"", c",二\r\n')
  assert.equal(csvOf([['＝1+1', '＠here']]), "\uFEFF'＝1+1,'＠here\r\n")
})
