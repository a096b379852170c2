/** Windows of a request: its own, whatever else the documents set dates for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, rulingContextOf } from '#main/testing'
import { reportingWindows, requestWindows, ruleOn } from '#rulings'

const at = delivered + 86_400_000

/** The shop's own windows for a request, and those for reporting a fault. */
function windowsAt(shop: string, country: string, request: string, reason: string) {
  const rulingContext = rulingContextOf(shop, country)
  const [line] = rulingContext.order.lines
  const answers = { reason, used: 'no', altered: 'no' }
  const ruled = ruleOn(rulingContext, line!, { request, at, requester: 'buyer', answers })
  assert.ok(!('refused' in ruled))
  const own = (windows: ReturnType<typeof requestWindows>) =>
    windows.flatMap(({ clause, law }) => (law ? [] : [clause]))
  return {
    asked: own(requestWindows(rulingContext, ruled)),
    faults: own(reportingWindows(rulingContext, line!, at)),
  }
}

test('the window of a request is its own: one for faulty pieces does not date what was asked otherwise', () => {
  assert.deepEqual(windowsAt('kaoru', 'JP', 'exchange', 'defect').asked, ['kaoru#faulty'])
  const broken = windowsAt('kaoru', 'JP', 'exchange', 'damaged-on-arrival')
  assert.deepEqual([broken.asked, broken.faults], [[], ['kaoru#faulty']])
  const returned = windowsAt('k-uno', 'DE', 'return', 'wrong-item')
  assert.deepEqual([returned.asked, returned.faults], [[], ['k-uno#faulty']])
})
