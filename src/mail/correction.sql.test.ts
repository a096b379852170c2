/** Letters sent again and addresses put right, as the desk and customers do it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { enqueue } from '#jobs'
import { buy, openWorld } from '#main/testing'
import {
  correctAddress,
  letterAddress,
  readCorrections,
  readLetters,
  readSendings,
  resendLetter,
} from '#mail'
import { readOrder } from '#ordering'
import { verify } from '#seals'

const by = (at: number) => ({ actor: 'staff:aoi', at }) as const

async function bought() {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  const number = await buy(world, 'kaoru')
  await world.doJobs()
  const order = (await readOrder(world.db, 'kaoru', number))!
  const letters = async () => readLetters(world.db, 'kaoru', { order: number })
  const sendings = async () => readSendings(world.db, 'kaoru', number)
  const wanted = (address: string, seen = 0, again = true) =>
    ({ correction: randomUUID(), address, why: 'お電話でうかがいました', seen, again }) as const
  return { world, order, letters, sendings, wanted, db: world.db }
}

test('an address that was put right stands beside the order, with who did it and why; the order stays as agreed [KAORU-28]', async () => {
  const { world, order, wanted, db } = await bought()
  const done = await correctAddress(db, order, wanted('new@example.jp'), by(world.now()))
  assert.ok('letters' in done)
  assert.equal((await readOrder(db, 'kaoru', order.number))!.address, order.address)
  assert.equal(await letterAddress(db, order), 'new@example.jp')
  const [correction] = await readCorrections(db, 'kaoru', order.number)
  assert.deepEqual(
    [correction?.address, correction?.why, correction?.actor, correction?.at],
    ['new@example.jp', 'お電話でうかがいました', 'staff:aoi', world.now()],
  )
  assert.deepEqual(
    (await verify(db)).flatMap(({ broken }) => broken ?? []),
    [],
  )
})

test('letters that were sent go to the new address again, word for word, and later ones go there at once [MILA-39]', async () => {
  const { world, order, letters, sendings, wanted, db } = await bought()
  const before = await letters()
  assert.ok(before.length >= 2)
  const done = await correctAddress(db, order, wanted('new@example.jp'), by(world.now()))
  assert.deepEqual(done, { letters: before.length })
  await world.doJobs()
  const again = (await sendings()).filter(({ sending }) => sending === 2)
  assert.deepEqual(
    again.map(({ address }) => address),
    before.map(() => 'new@example.jp'),
  )
  assert.deepEqual(
    (await letters()).map(({ text, to }) => [text, to]),
    before.map(({ text, to }) => [text, to]),
  )
  await world.goTo('2026-11-24T12:00+09:00')
  const later = (await letters()).filter(({ letter }) => !before.some((one) => one.letter === letter))
  assert.ok(later.length > 0)
  assert.deepEqual([...new Set(later.map(({ to }) => to.address))], ['new@example.jp'])
})

test('what goes to whoever was given a present is not sent elsewhere because the buyer’s address changed', async () => {
  const { world, order, wanted, db, letters } = await bought()
  await correctAddress(db, order, wanted('new@example.jp', 0, false), by(world.now()))
  const misaki = { name: '佐藤 美咲', address: 'misaki@customer.example' }
  const about = { request: 'exchange', piece: { name: { ja: '指輪', en: 'Ring' }, quantity: 1 } } as const
  const letter = randomUUID()
  await enqueue(
    db,
    'send-letter',
    { letter, kind: 'case-dropped', order: order.number, to: misaki, language: 'ja', data: about },
    { shop: 'kaoru', at: world.now() },
  )
  await world.doJobs()
  assert.equal((await letters()).find((one) => one.letter === letter)?.to.address, misaki.address)
})

test('a form pressed twice corrects once and sends once, and what somebody else did meanwhile is told', async () => {
  const { world, order, letters, sendings, wanted, db } = await bought()
  const press = wanted('new@example.jp')
  await correctAddress(db, order, press, by(world.now()))
  assert.deepEqual(await correctAddress(db, order, press, by(world.now())), { letters: 0 })
  assert.deepEqual(await correctAddress(db, order, wanted('other@example.jp'), by(world.now())), {
    refused: 'corrected-meanwhile',
  })
  assert.equal((await readCorrections(db, 'kaoru', order.number)).length, 1)
  const [one] = await letters()
  const resend = () => resendLetter(db, order, { letter: one!.letter, seen: 2 }, by(world.now()))
  assert.deepEqual(await resend(), { sending: 3 })
  assert.deepEqual(await resend(), { refused: 'resent-meanwhile' })
  assert.equal((await sendings()).filter(({ letter }) => letter === one!.letter).length, 3)
})

test('after a second correction a letter sent again goes to the newest address, also one written after the first', async () => {
  const { world, order, letters, sendings, wanted, db } = await bought()
  await correctAddress(db, order, wanted('first@example.jp', 0, false), by(world.now()))
  await world.goTo('2026-11-24T12:00+09:00')
  const written = (await letters()).find(({ to }) => to.address === 'first@example.jp')!
  await correctAddress(db, order, wanted('second@example.jp', 1, false), by(world.now()))
  await resendLetter(db, order, { letter: written.letter, seen: 1 }, by(world.now()))
  const last = (await sendings()).find(({ letter, sending }) => letter === written.letter && sending === 2)
  assert.equal(last?.address, 'second@example.jp')
})

test('what does not name one person is no new address, and another order’s letter is not sent', async () => {
  const { world, order, wanted, db } = await bought()
  for (const address of ['nobody', 'a@x.jp\r\nRCPT TO:<eve@x.jp>', 'all:a@x.jp;'])
    assert.deepEqual(await correctAddress(db, order, wanted(address), by(world.now())), {
      refused: 'not-an-address',
    })
  assert.ok('letters' in (await correctAddress(db, order, wanted('a..b.@docomo.ne.jp'), by(world.now()))))
  assert.deepEqual(await resendLetter(db, order, { letter: randomUUID(), seen: 1 }, by(world.now())), {
    refused: 'no-such-letter',
  })
})
