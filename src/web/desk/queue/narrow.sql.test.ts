/** The queue narrowed down by its address: which cases it shows, and how to come back. Over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, ringCase } from '#main/testing'

const { asked, pressed, sold } = ringCase

test('staff narrow the queue by kind, customer’s language, who has it and what is late; the address keeps it, and an empty list leads back', async () => {
  const sale = await sold('kaoru', { sale: 4, replacement: 1 }, { quantity: 4 })
  const { world } = sale
  const japanese = await asked(sale, { key: 'one' })
  const english = await asked(sale, { key: 'two', language: 'en' })
  const back = await asked(sale, { key: 'three', request: 'return', answers: { reason: 'defect' } })
  const staff = await atTheDesk(world, 'kaoru', 'owner')
  const shown = async (query: string) => {
    const { html, status } = await staff.get(`/desk/kaoru/${query}`)
    assert.equal(status, 200)
    return [japanese, english, back].filter((number) => html.includes(`cases/${number}"`))
  }
  assert.deepEqual(await shown(''), [japanese, english, back])
  assert.deepEqual(await shown('?kind=exchange'), [japanese, english])
  assert.deepEqual(await shown('?language=en'), [english])
  assert.deepEqual(await shown('?kind=return&language=en'), [])
  assert.deepEqual(await shown('?kind=nonsense&whose=nobody-we-know&language=fr'), [japanese, english, back])

  const page = await staff.get('/desk/kaoru/?kind=exchange')
  const [, batch = ''] = new RegExp(`name="case" value="(${english}:\\d+)"`).exec(page.html) ?? []
  await staff.post('/desk/kaoru/batch/press', { act: 'assign', case: [batch] })
  assert.deepEqual(await shown('?whose=me'), [english])
  assert.deepEqual(await shown('?whose=nobody'), [japanese, back])
  assert.deepEqual(await shown('?whose=nobody&kind=exchange'), [japanese])

  // A filter above keeps what was narrowed; so does a search, which stands in no address.
  assert.match(page.html, /href="\/desk\/kaoru\/\?show=mine&amp;kind=exchange"/)
  assert.match(page.html, /action="\/desk\/kaoru\/\?kind=exchange"/)
  const sought = await staff.post('/desk/kaoru/?kind=exchange', { q: sale.order.number })
  assert.ok(sought.html.includes(japanese) && !sought.html.includes(back))
  const nothing = await staff.post('/desk/kaoru/?kind=exchange', { q: 'nobody of that name' })
  assert.match(nothing.words, /Nothing has these words.*Show all again.*Show all open cases/s)
  const empty = await staff.get('/desk/kaoru/?kind=return&language=en')
  assert.match(empty.words, /No case here is of the kind you chose.*Show all open cases/s)

  assert.deepEqual(await shown('?late=yes'), [])
  await pressed(sale, japanese, { command: 'want-evidence', wanted: ['photo'], note: '' })
  world.setClock('2027-03-01T10:00+09:00')
  const later = await atTheDesk(world, 'kaoru', 'owner')
  const late = await later.get('/desk/kaoru/?late=yes&whose=nobody')
  assert.ok(late.html.includes(`cases/${back}"`) && !late.html.includes(`cases/${english}"`))
  assert.deepEqual(world.faults, [])
})
