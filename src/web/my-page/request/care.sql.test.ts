/**
 * The form for work on a piece over HTTP: a visit, the stay that is too short, and what the desk sees of it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'

test('a guest is warned that the work outlasts their stay, books in English, and the desk sees the visit [KUNO-19] [KUNO-20]', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 3 })
  const number = await buy(world, 'k-uno', {
    who: 'anna',
    product: 'asanagi-ring',
    ordered: '2026-11-01T10:00+09:00',
    delivered: '2026-11-10T10:00+09:00',
  })
  const anna = await signedIn(world, 'k-uno', number, 'en')
  const form = `/k-uno/my/orders/${number}/lines/1/resize`
  const answers = { handover: 'store', 'finger-changes': 'yes', 'leaves-before-ready': 'yes' }
  const page = await anna.get(`${form}?${new URLSearchParams(answers)}`)
  assert.match(page.words, /Resizing of this design usually takes 10 days/)
  assert.doesNotMatch(page.html, /mailto:/)
  const filled = {
    ...hiddenFields(page.html),
    ...answers,
    description: 'A little tight.',
    'care-to': 'JP 13',
    'care-store': 'ginza',
    'care-language': 'en',
    'care-day': '2026-12-03',
    'care-time': '13:00',
    'care-leaves': '2026-12-08',
  }
  const warned = await anna.post(form, filled)
  assert.equal(warned.status, 400)
  assert.match(warned.words, /will not be done during your stay[^]*about Sunday 13 December/)
  assert.match(warned.html, /A little tight\./)
  const sent = await anna.post(form, { ...filled, 'care-late': 'yes' })
  assert.ok(sent.status < 400, String(sent.status))

  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  const visits = await kenji.get('/desk/k-uno/visits?day=2026-12-03')
  assert.match(visits.words, /13:00 K\.UNO Ginza Anna Schmidt Resizing English KU-C00001/)
  assert.match((await kenji.get('/desk/k-uno/visits?day=2026-12-04')).words, /Nobody has booked/)
  const stay = /Their stay ends on Tuesday 8 December/
  assert.match((await kenji.get('/desk/k-uno/cases/KU-C00001')).words, stay)
  assert.deepEqual(world.faults, [])
})
