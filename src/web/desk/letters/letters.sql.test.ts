/** The letters of an order at the desk: the record of sending, sent again, and where they go put right. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, openWorld } from '#main/testing'
import { readLetters, readSendings } from '#mail'
import { readOrder } from '#ordering'

async function withOrder() {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  const number = await buy(world, 'kaoru')
  await world.doJobs()
  const page = `/desk/kaoru/orders/${number}/letters`
  return { world, number, page, desk: await atTheDesk(world, 'kaoru', 'support') }
}

test('staff see where each e-mail of an order went and send it again, once for each press that saw the last [KAORU-28]', async () => {
  const { world, number, page, desk } = await withOrder()
  const [letter] = await readLetters(world.db, 'kaoru', { order: number })
  const seen = await desk.open(page)
  assert.ok(seen.words.includes(letter!.subject) && seen.words.includes('Sent to: hanako@customer.example'))
  const press = { letter: letter!.letter, seen: '1' }
  assert.equal((await desk.post(`${page}/again`, press)).location, `${page}?done=again`)
  const twice = await desk.post(`${page}/again`, press)
  assert.equal(twice.status, 409)
  assert.match(twice.words, /Nothing of yours was done/)
  const sendings = await readSendings(world.db, 'kaoru', number)
  assert.equal(sendings.filter((one) => one.letter === letter!.letter).length, 2)
  assert.match((await desk.open(page)).words, /Sending 2 Sent again by/)
})

test('staff put an address right with a reason; what was sent goes there, the order opens with it, and stays as agreed [MILA-39]', async () => {
  const { world, number, page, desk } = await withOrder()
  const form = { address: 'hanako@new.example', why: 'Told by telephone', again: 'yes', seen: '0' }
  assert.equal((await desk.post(`${page}/address`, { ...form, why: '' })).status, 422)
  assert.equal((await desk.post(`${page}/address`, { ...form, address: 'a@x.jp,b@x.jp' })).status, 422)
  const same = await desk.post(`${page}/address`, { ...form, address: 'ｈanako@customer.example' })
  assert.equal(same.status, 422)
  assert.match(same.words, /This is the address now/)
  const done = await desk.post(`${page}/address`, form)
  assert.equal(done.location, `${page}?done=address`)
  const shown = (await desk.open(page)).words
  assert.match(shown, /Address now hanako@new\.example/)
  assert.match(shown, /Told by telephone/)
  const before = await readLetters(world.db, 'kaoru', { order: number })
  const again = (await readSendings(world.db, 'kaoru', number)).filter(({ sending }) => sending === 2)
  assert.deepEqual(
    again.map(({ letter, address }) => [letter, address]).toSorted(),
    before.map(({ letter }) => [letter, 'hanako@new.example']).toSorted(),
  )
  assert.equal((await readOrder(world.db, 'kaoru', number))?.address, 'hanako@customer.example')
  const visitor = world.visitor()
  const opened = await visitor.open('/kaoru/my/guest', { number, 'guest-address': 'hanako@new.example' })
  assert.match(opened.words, new RegExp(number))
  const letter = await visitor.open(`/kaoru/my/orders/${number}/letters/${before[0]!.letter}`)
  assert.equal(letter.status, 200)
})

test('who only packs or makes may read what was sent, and sends nothing', async () => {
  const { world, number, page } = await withOrder()
  const workshop = await atTheDesk(world, 'kaoru', 'workshop')
  const seen = await workshop.open(page)
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.words, /Send again|Correct the address/)
  const [letter] = await readLetters(world.db, 'kaoru', { order: number })
  assert.equal((await workshop.post(`${page}/again`, { letter: letter!.letter, seen: '1' })).status, 403)
  assert.equal((await workshop.post(`${page}/address`, {})).status, 403)
  assert.equal((await readSendings(world.db, 'kaoru', number)).filter((one) => one.sending > 1).length, 0)
})
