/**
 * Anna in Berlin writes English and never meets a Japanese sentence; Kenji works in Japanese and never has to
 * write English. What each reads is in their own language; the customer's own words stay as they were
 * written.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadable, readCase, readCasesOf } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

test('a customer abroad is answered in English while the shop works in Japanese [KUNO-28]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00')
  const number = await buy(world, 'k-uno', {
    who: 'anna',
    product: 'asanagi-ring',
    ordered: '2026-11-05T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  const anna = await signedIn(world, 'k-uno', number, 'en')
  const form = `/k-uno/my/orders/${number}/lines/1/exchange`
  const answers = { reason: 'defect', used: 'no', altered: 'no' }
  const page = await anna.get(`${form}?${new URLSearchParams(answers)}`)
  await anna.post(form, {
    ...hiddenFields(page.html),
    ...answers,
    description: 'The stone moves in its setting.',
  })
  const [opened] = await readCasesOf(world.db, 'k-uno', number)
  assert.equal(opened?.language, 'en')

  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'ja')
  const address = `/desk/k-uno/cases/${opened.number}`
  const desk = (await kenji.get(address)).html
  assert.match(desk, /<html[^>]* lang="ja"/)
  assert.match(desk, /lang="en"[^>]*>\s*(<[^>]+>)?The stone moves in its setting\./)
  const version = String((await readCase(world.db, 'k-uno', opened.number))!.version)
  const pressed = await kenji.post(`${address}/call-in`, {
    ...hiddenFields(desk),
    version,
    'call-in-note': '',
  })
  assert.ok(pressed.status < 400, `${pressed.status}`)
  const called = (await readCase(world.db, 'k-uno', opened.number))!
  assert.ok(isReadable(called) && called.current.state === 'awaiting-return')

  await world.doJobs()
  const letters = (await world.letters('k-uno')).filter((letter) => letter.case === opened.number)
  assert.deepEqual(letters.map(({ kind }) => kind).toSorted(), ['case-called-in', 'case-opened'])
  for (const { kind, language, subject, text } of letters) {
    assert.equal(language, 'en', kind)
    assert.doesNotMatch(`${subject}\n${text}`, japanese, kind)
  }
  const mine = await anna.get(`/k-uno/my/cases/${opened.number}`)
  assert.match(mine.html, /<html[^>]* lang="en"/)
  assert.deepEqual(world.faults, [])
})
