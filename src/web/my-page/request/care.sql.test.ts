/**
 * The form for work on a piece over HTTP: a visit, the stay that is too short, and what the desk sees of it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '#cases'
import { atTheDesk, buy, fieldIn, hiddenFields, openWorld, signedIn } from '#main/testing'
import { certifyPieces, findCertificate, readPapers } from '#papers'

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
  // All that is missing is named at once.
  const bare = { ...hiddenFields(page.html), 'care-store': 'ginza', 'care-language': 'en' }
  const lacking = await anna.post(form, bare)
  assert.equal(lacking.status, 400)
  const named = [...lacking.html.matchAll(/<li><a href="#field-([\w-]+)"/g)].map(([, field]) => field)
  assert.deepEqual(named, ['care-to', 'care-day', 'care-time', 'description'])
  const cleaning = form.replace('resize', 'clean')
  const unbooked = await anna.open(`${cleaning}?handover=store&leaves-before-ready=no`)
  const empty = await anna.post(cleaning, hiddenFields(unbooked.html))
  for (const field of ['care-store', 'description'])
    assert.match(empty.html, new RegExp(`href="#field-${field}"`), field)
  const warned = await anna.post(form, filled)
  assert.equal(warned.status, 400)
  assert.match(warned.words, /will not be done during your stay[^]*about Sunday 13 December/)
  assert.match(warned.html, /A little tight\./)
  // Whoever has left cannot come, whatever they know: said with the day, at the field of the day.
  const gone = await anna.post(form, { ...filled, 'care-day': '2026-12-10', 'care-late': 'yes' })
  assert.equal(gone.status, 400)
  assert.match(
    gone.words,
    /The stay ends on Tuesday 8 December 2026\. Please choose that day or one before it/,
  )
  assert.match(gone.html, /href="#field-care-day"/)
  const sent = await anna.post(form, { ...filled, 'care-late': 'yes' })
  assert.ok(sent.status < 400, String(sent.status))
  await world.doJobs()
  const first = (await world.letters('k-uno')).find(({ kind }) => kind === 'case-opened')
  assert.match(
    first?.text ?? '',
    /Your visit[^]*K\.UNO Ginza[^]*3 December 2026, 13:00[^]*We speak\W+English/,
  )

  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  const visits = await kenji.get('/desk/k-uno/visits?day=2026-12-03')
  const [, caseNumber = ''] =
    /13:00 K\.UNO Ginza Anna Schmidt Resizing English (KU-C\d{5})/.exec(visits.words) ?? []
  assert.notEqual(caseNumber, '', visits.words)
  assert.match((await kenji.get('/desk/k-uno/visits?day=2026-12-04')).words, /Nobody has booked/)
  const stay = /Their stay ends on Tuesday 8 December/
  assert.match((await kenji.get(`/desk/k-uno/cases/${caseNumber}`)).words, stay)
  assert.deepEqual(world.faults, [])
})

test('on her page a visit is at its time and can be moved and cancelled; a stay that is too short is said again, and the desk sees who came', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 3 })
  const number = await buy(world, 'k-uno', {
    who: 'anna',
    product: 'asanagi-ring',
    ordered: '2026-11-01T10:00+09:00',
    delivered: '2026-11-10T10:00+09:00',
  })
  const anna = await signedIn(world, 'k-uno', number, 'en')
  const form = `/k-uno/my/orders/${number}/lines/1/resize`
  const answers = { handover: 'store', 'finger-changes': 'yes', 'leaves-before-ready': 'no' }
  const page = await anna.get(`${form}?${new URLSearchParams(answers)}`)
  assert.match(page.words, /What you would like us to know/)
  const when = { 'care-day': '2026-12-03', 'care-time': '13:00' }
  const visit = { 'care-store': 'ginza', 'care-language': 'en', ...when }
  const sizes = { 'care-to': 'JP 13', 'care-leaves': '2026-12-14' }
  const own = { ...hiddenFields(page.html), ...answers, description: 'A little tight.' }
  await anna.post(form, { ...own, ...visit, ...sizes })
  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  const desk = '/desk/k-uno/cases/KU-C00001'
  const answer = { version: '1', 'find-facts-fact-large-change': 'no' }
  assert.ok((await kenji.post(`${desk}/facts`, answer)).status < 400)
  // Nothing is left to be answered, so that nothing offers to.
  assert.doesNotMatch(
    (await kenji.get(desk)).words,
    /Answer what the documents ask \S* ?The documents are asked/,
  )
  assert.ok((await kenji.post(`${desk}/taking-on`, { version: '2' })).status < 400)

  const address = '/k-uno/my/cases/KU-C00001'
  const mine = await anna.get(address)
  assert.match(mine.words, /Your visit Thursday 3 December 2026, 13:00/)
  assert.doesNotMatch(mine.words, /until Thursday 3 December/)
  const later = {
    ...hiddenFields(mine.html),
    'visit-store': 'ginza',
    'visit-language': 'en',
    'visit-day': '2026-12-10',
    'visit-time': '12:00',
  }
  const warned = await anna.post(`${address}/visit`, later)
  assert.equal(warned.status, 400)
  assert.match(warned.words, /will not be done during your stay/)
  const closed = await anna.post(`${address}/visit`, { ...later, 'visit-day': '2026-12-09' })
  assert.match(closed.words, /This day cannot be booked/)
  const gone = await anna.post(`${address}/visit`, { ...later, 'visit-day': '2026-12-15' })
  assert.match(gone.words, /The stay ends on Monday 14 December/)
  const moving = {
    version: '3',
    'set-visit-store': 'ginza',
    'set-visit-language': 'en',
    'set-visit-day': '2026-12-15',
    'set-visit-time': '12:00',
    'set-visit-note': '',
  }
  const byStaff = await kenji.post(`${desk}/visit`, moving)
  assert.equal(byStaff.status, 409)
  assert.match(byStaff.words, /The stay ends on Monday 14 December/)
  assert.ok((await anna.post(`${address}/visit`, { ...later, 'visit-late': 'yes' })).status < 400)
  assert.match(
    (await kenji.get('/desk/k-uno/visits?day=2026-12-10')).words,
    /12:00 K\.UNO Ginza Anna Schmidt/,
  )
  const stale = await kenji.post(`${desk}/no-visit`, { version: '3', 'call-off-visit-note': 'Closed.' })
  assert.equal(stale.status, 409)
  assert.deepEqual(world.faults, [])
})

test('a visit that is cancelled is booked anew by the shop, without notice, and nobody came', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 3 })
  const number = await buy(world, 'k-uno', {
    who: 'anna',
    product: 'asanagi-ring',
    ordered: '2026-11-01T10:00+09:00',
    delivered: '2026-11-10T10:00+09:00',
  })
  const anna = await signedIn(world, 'k-uno', number, 'en')
  const form = `/k-uno/my/orders/${number}/lines/1/clean`
  const answers = { handover: 'store', 'leaves-before-ready': 'no' }
  const page = await anna.get(`${form}?${new URLSearchParams(answers)}`)
  const visit = {
    'care-store': 'ginza',
    'care-language': 'en',
    'care-day': '2026-12-03',
    'care-time': '13:00',
  }
  await anna.post(form, { ...hiddenFields(page.html), ...answers, description: 'Dull.', ...visit })
  const kenji = await atTheDesk(world, 'k-uno', 'owner', 'en')
  const desk = '/desk/k-uno/cases/KU-C00001'
  assert.ok((await kenji.post(`${desk}/taking-on`, { version: '1' })).status < 400)
  const address = '/k-uno/my/cases/KU-C00001'
  assert.ok((await anna.post(`${address}/no-visit`, { version: '2' })).status < 400)
  assert.match((await anna.get(address)).words, /No visit is booked/)
  const booking = {
    version: '3',
    'set-visit-store': 'ginza',
    'set-visit-day': '2026-11-21',
    'set-visit-time': '12:00',
    'set-visit-language': 'en',
  }
  assert.ok((await kenji.post(`${desk}/visit`, booking)).status < 400)
  world.setClock('2026-11-21T12:30:00+09:00')
  const later = await atTheDesk(world, 'k-uno', 'owner', 'en')
  assert.ok((await later.post(`${desk}/missed-visit`, { version: '4' })).status < 400)
  assert.match((await later.get('/desk/k-uno/visits?day=2026-11-21')).words, /KU-C00001 did not come/)
  assert.deepEqual(world.faults, [])
})

test('the number of a certificate says which of two pieces is meant, and one of another order or of none is not taken', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 9 })
  const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }
  const of = async (quantity: number) => {
    const order = await buy(world, 'kaoru', { product: 'minamo-ring', quantity, ...delivered })
    await certifyPieces(world.db, world.shop('kaoru'), order, { at: world.now(), actor: 'staff:yui' })
    const papers = await readPapers(world.db, 'kaoru', order)
    return { order, numbers: papers.flatMap(({ kind, number }) => (kind === 'certificate' ? [number] : [])) }
  }
  const [mine, other] = [await of(2), await of(1)]
  const hanako = await signedIn(world, 'kaoru', mine.order, 'en')
  const form = `/kaoru/my/orders/${mine.order}/lines/1/clean`
  const page = await hanako.get(`${form}?handover=store&quantity=1`)
  const send = (certificate: string) =>
    hanako.post(form, {
      ...hiddenFields(page.html),
      handover: 'store',
      quantity: '1',
      description: 'It has turned dark.',
      'care-certificate': certificate,
    })
  for (const wrong of [other.numbers[0]!, 'KA-C-999999-1', mine.order]) {
    const sent = await send(wrong)
    assert.equal(sent.status, 400, wrong)
    assert.match(sent.words, /We find no certificate with this number for this piece/)
  }
  const second = (await findCertificate(world.db, 'kaoru', mine.numbers[1]!))!
  assert.ok((await send(` ${mine.numbers[1]!.toLowerCase()} `)).status < 400)
  assert.deepEqual((await readCase(world.db, 'kaoru', 'KA-C00001'))?.units, [second.unit])
  assert.deepEqual(world.faults, [])
})

test('what is refused by post is offered in a store, with the other work that is done there', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 3 })
  const delivered = { ordered: '2026-10-20T10:00+09:00', delivered: '2026-11-01T10:00+09:00' }
  const number = await buy(world, 'k-uno', { product: 'asanagi-ring', who: 'anna', ...delivered })
  const anna = await signedIn(world, 'k-uno', number)
  const byPost = new URLSearchParams({ handover: 'post', 'local-jeweller': 'available' })
  const page = await anna.get(`/k-uno/my/orders/${number}/lines/1/resize?${byPost}`)
  assert.match(
    page.words,
    /What is possible instead [^]*Resizing if you bring it to one of our stores in Japan/,
  )
})

test('a store and a time that are chosen are never dropped: whether it is sent or brought is not chosen beforehand', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 4 })
  const number = await buy(world, 'k-uno', { product: 'asanagi-ring' })
  const hanako = await signedIn(world, 'k-uno', number, 'en')
  const form = `/k-uno/my/orders/${number}/lines/1/resize`
  const page = await hanako.get(form)
  assert.match(page.words, /How does the piece reach us\? I send it/)
  const typed = {
    ...hiddenFields(page.html),
    description: 'Tight.',
    'care-to': 'JP 12',
    'care-store': 'ginza',
    'care-language': 'en',
    'care-day': '2026-12-03',
    'care-time': '11:00',
  }
  const asked = await hanako.post(form, typed)
  assert.equal(asked.status, 400, asked.words)
  assert.match(asked.html, /<li><a href="#field-care-how"/)
  assert.equal(fieldIn(asked.html, 'care-day'), '2026-12-03')
  const opened = await hanako.open(form, { ...typed, 'care-how': 'store' })
  assert.match(opened.words, /K\.UNO Ginza[^]*3 December 2026, 11:00/)
})
