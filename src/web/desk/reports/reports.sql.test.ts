/** Reports at the desk: what came in, what the documents did not settle, and the table as a file. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFor, atTheDesk, buy, openWorld, ringCase } from '#main/testing'

const { asked, pressed, sold } = ringCase

test('what came in is counted with its reasons and times, and each override is listed with clause and reason', async () => {
  const sale = await sold('kaoru', { sale: 2, replacement: 1 }, { quantity: 2 })
  const [first, second] = [await asked(sale), await asked(sale, { key: 'another press' })]
  const { world } = sale
  const owner = await atTheDesk(world, 'kaoru')
  assert.match(await owner.read('/desk/kaoru/reports'), /Until the first answer Nothing so far\./)
  const override = { clause: 'kaoru#faulty', reason: '=the fault is our own' }
  const refused = await pressed(sale, first, { command: 'refuse', note: 'We are sorry.', override })
  assert.ok(!('refused' in refused), JSON.stringify(refused))
  const page = await owner.get('/desk/kaoru/reports')
  assert.equal(page.status, 200, page.words)
  assert.match(page.words, /2 requests, 1 answered, 1 of them with a no/)
  assert.match(page.words, new RegExp(`Decided against the policy ${first}`))
  assert.match(page.words, /In spite of “Faulty or wrong pieces”: =the fault is our own/)
  assert.match(page.words, /The policy had an answer to everything/)
  const file = await owner.get('/desk/kaoru/reports/requests.csv')
  assert.match(file.html, new RegExp(`Number,Order,[^]*\r\n${second},KA-[^]*\r\n${first},KA-`))
  assert.ok(file.html.includes(",'=the fault is our own"), file.html)
  const before = await owner.get('/desk/kaoru/reports?from=2020-01-01&to=2020-02-01')
  assert.match(before.words, /Nobody asked for anything/)
  const packer = await atTheDesk(world, 'kaoru', 'shipping')
  assert.equal((await packer.get('/desk/kaoru/reports')).status, 403)
  assert.deepEqual(world.faults, [])
})

test('what ends, or is done, with the request itself is answered, and answered at once', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru', 'preorder'], units: 5 })
  const unsent = { delivered: 'not-yet', ordered: '2026-11-22T09:00+09:00' } as const
  for (const [shop, request, bought] of [
    ['kaoru', 'withdraw', { who: 'anna', product: 'minamo-ring' }],
    ['preorder', 'cancel', { product: 'mio-figure', ...unsent }],
  ] as const) {
    const answers = request === 'cancel' ? { reason: 'changed-mind' } : {}
    const number = await buy(world, shop, bought)
    await askFor(world, shop, number, { request, answers })
    const owner = await atTheDesk(world, shop)
    const page = await owner.read(`/desk/${shop}/reports`)
    assert.match(page, /1 requests?, 1 answered, 0 of them with a no/)
    assert.match(page, /Half of the answers came within 1 hour\./)
    const file = await owner.get(`/desk/${shop}/reports/requests.csv`)
    assert.match(file.html, /,yes,/i)
  }
})

test('days before and after every calendar in an address show the days around today', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00')
  const owner = await atTheDesk(world, 'kaoru')
  for (const year of ['0000', '9999']) {
    for (const file of ['reports', 'reports/requests.csv'])
      assert.equal((await owner.get(`/desk/kaoru/${file}?from=${year}-01-01&to=${year}-12-31`)).status, 200)
    assert.match(await owner.read(`/desk/kaoru/visits?day=${year}-12-31`), /22 November 2026/)
    assert.match(await owner.read(`/desk/kaoru/visits?day=${year}-01-01`), /22 November 2026/)
    for (const month of ['01', '12'])
      assert.match(
        await owner.read(`/desk/kaoru/day-book?month=${year}-${month}`),
        /The month before November 2026 /,
      )
  }
  assert.deepEqual(world.faults, [])
})
