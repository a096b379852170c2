/** The code beside a mailed link, typed into the browser that asked for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, fieldIn, openWorld, origin, people } from '#main/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 9 })

test('the code of a mailed link opens My Page in the browser that asked, once for both; guessing makes wait', async () => {
  await buy(world, 'kaoru', { who: 'emily' })
  const { address } = people.emily
  const here = world.visitor()
  const enter = (code: string) => here.open('/kaoru/my/link/code', { code })
  assert.match((await enter('ABCDE-FGHJK')).words, /four ways in/)
  await here.open('/kaoru/my/link', { 'link-address': address })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ kind, to }) => kind === 'sign-in' && to.address === address,
  )!
  const [code = ''] = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(letter.text) ?? []
  const wrong = await enter('AAAAA-AAAAA')
  assert.equal(wrong.status, 400)
  assert.match(wrong.words, /not the code of our e-mail/)
  assert.match((await here.open('/kaoru/my/link/code')).words, /Code in the e-mail/)
  // Another address, another shop, nobody at all: the code opens nothing, and all are told the same.
  for (const other of ['nobody@customer.example', people.hanako.address]) {
    const stranger = world.visitor()
    await stranger.open('/kaoru/my/link', { 'link-address': other })
    assert.match((await stranger.open('/kaoru/my/link/code', { code })).words, /not the code of our e-mail/)
  }
  const inside = await enter(` ${code.toLowerCase().replace('-', '')} `)
  assert.match(inside.words, /Your orders/)
  const link = new RegExp(`${origin}(\\S+)`).exec(letter.text)![1]!
  const looked = await world.visitor().open(link)
  const after = await world.visitor().open('/kaoru/my/sign-in', { token: fieldIn(looked.html, 'token') })
  assert.match(after.words, /used already/)
  const guesser = world.visitor()
  await guesser.open('/kaoru/my/link', { 'link-address': address })
  const guesses = []
  for (let n = 0; n < 7; n += 1)
    guesses.push((await guesser.open('/kaoru/my/link/code', { code: `WRONG-0000${n}` })).words)
  assert.match(guesses[0]!, /not the code of our e-mail/)
  assert.match(guesses[6]!, /try again after/)
})

test('nothing went wrong by our own fault', () => assert.deepEqual(world.faults, []))
