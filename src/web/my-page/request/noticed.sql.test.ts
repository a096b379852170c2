/** When a fault showed, asked over HTTP, and kept with the case that it leads to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, guest, hiddenFields, openWorld } from '#main/testing'

const world = await openWorld('2028-01-20T09:00+09:00', { shops: ['kaoru'], units: 20 })

test('a buyer in Germany who tells of a fault in the second year is asked when it showed, and ruled by that day', async () => {
  const when = { ordered: '2026-11-15T10:00+09:00', delivered: '2026-11-20T10:00+09:00' }
  const number = await buy(world, 'kaoru', { product: 'minamo-ring', who: 'anna', ...when })
  const here = await guest(world, 'kaoru', number)
  const piece = `/kaoru/my/orders/${number}/lines/1`
  // What is wrong is answered for all requests at once, and so is since when.
  assert.match(
    (await here.open(`${piece}/needs/wrong?reason=defect`)).words,
    /When did you notice the fault\?/,
  )
  const { words, html } = await here.open(`${piece}/needs/wrong?reason=defect&noticed=2027-10-01`)
  assert.match(words, /Exchange or repair Yes, until/)
  const way = /href="([^"]+\/lines\/1\/exchange\?[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  const last = await here.open(way)
  assert.match(last.words, /When did you notice the fault\? Friday 1 October 2027 .* Possible Yes/)
  assert.equal(hiddenFields(last.html)['noticed'], '2027-10-01')
  // What showed only now is looked at first.
  const now = await here.open(`${piece}/exchange?reason=defect&noticed=2028-01-20`)
  assert.match(now.words, /Possible, after a check/)
  const before = await here.open(`${piece}/exchange?reason=defect&noticed=2026-11-01`)
  assert.match(before.words, /When did you notice the fault\?.*lies before/)
  const fields = { ...hiddenFields(last.html), description: 'The stone is loose.' }
  assert.match(await here.press(way.replace(/\?.*/, ''), fields), /KA-C00001/)
})
