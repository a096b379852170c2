/** Whoever has a certificate and no order at hand; parts alone; and the nearest store: over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInquiries } from '#inquiries'
import { buy, guest, openWorld, people, type Visitor } from '#main/testing'
import { certifyPieces, readPapers } from '#papers'

const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru', 'milamore'], units: 20 })
const { db } = world
const by = { actor: 'staff:kenji', at: world.now() } as const

const order = await buy(world, 'kaoru', { product: 'tsuyu-pierce' })
await certifyPieces(db, world.shop('kaoru'), order, by)
const certificate = (await readPapers(db, 'kaoru', order)).find(({ kind }) => kind === 'certificate')!.number
await world.doJobs()

const ask = (visitor: Visitor, fields: Readonly<Record<string, string>>) =>
  visitor.open('/kaoru/my/one-side', { certificate, address: people.hanako.address, ...fields })
const signIns = async () => (await world.letters('kaoru')).filter(({ kind }) => kind === 'sign-in')

test('whoever bought the pair gets a link by mail, and it leads to the form for that very piece', async () => {
  const visitor = world.visitor()
  assert.match((await visitor.open('/kaoru/help')).html, /href="[^"]*my\/one-side"/)
  const asked = await ask(visitor, { certificate: certificate.toLowerCase() })
  assert.match(asked.words, /If number and address fit our records, we send you an e-mail with a link/)
  assert.equal((await readInquiries(db, 'kaoru', 10)).length, 0)
  await world.doJobs()
  const letter = (await signIns())[0]!
  const token = /token=([\w-]+)/.exec(letter.html)![1]!
  // The mail is read at another device: the link knows where it leads.
  const elsewhere = world.visitor()
  const link = /href="[^"]*(\/kaoru\/my\/sign-in\?[^"]+)"/.exec(letter.html)![1]!.replaceAll('&#38;', '&')
  await elsewhere.open(link)
  const there = await elsewhere.open('/kaoru/my/sign-in', { token })
  // What the link was asked for with is not asked again.
  assert.match(there.words, /片方をなくした/)
  assert.match(there.html, /<input type="hidden" name="reason" value="lost-one"/)
  assert.match(there.path, new RegExp(`/my/orders/${order}/lines/1/remake-one-side`))
})

test('a certificate’s number alone leads its buyer to the care of the piece, by a link mailed to them; every number is answered alike', async () => {
  world.setClock('2026-11-22T12:00+09:00')
  const before = (await signIns()).length
  const ask2 = (number: string) => world.visitor().open('/kaoru/my/certificate', { certificate: number })
  const [known, unknown] = [await ask2(certificate.toLowerCase()), await ask2('KA-C-999999-1')]
  assert.deepEqual([known.status, known.words], [unknown.status, unknown.words])
  await world.doJobs()
  const sent = (await signIns()).slice(0, (await signIns()).length - before)
  assert.deepEqual(
    sent.map(({ to }) => to.address),
    [people.hanako.address],
  )
  const link = /href="[^"]*(\/kaoru\/my\/sign-in\?[^"]+)"/.exec(sent[0]!.html)![1]!.replaceAll('&#38;', '&')
  const hanako = world.visitor()
  await hanako.open(link)
  const there = await hanako.open('/kaoru/my/sign-in', { token: /token=([\w-]+)/.exec(link)![1]! })
  assert.match(there.path, new RegExp(`/my/orders/${order}/lines/1/needs/care`))
  const other = await guest(world, 'kaoru', await buy(world, 'kaoru', { who: 'emily' }))
  assert.match((await other.get(`/kaoru/my/certificate/${certificate}`)).location, /\/kaoru\/contact/)
  const evil = await world.visitor().open(`/kaoru/my/sign-in?token=x&page=..%2F..%2Fdesk`)
  assert.equal(evil.headers.get('set-cookie')?.includes('desk') ?? false, false)
  assert.equal((await ask2('')).status, 400)
})

test('a stranger is answered like everybody else, gets nothing, and staff have a question to look into', async () => {
  const mine = await ask(world.visitor(), {})
  const letters = (await signIns()).length
  const before = (await readInquiries(db, 'kaoru', 10)).length
  for (const fields of [
    { address: 'stranger@nowhere.example' },
    { certificate: 'KA-C-999999-1', address: 'stranger@nowhere.example' },
    { certificate: 'KA-C-999999-1' },
  ]) {
    const asked = await ask(world.visitor(), fields)
    assert.deepEqual([asked.status, asked.path, asked.words], [mine.status, mine.path, mine.words])
  }
  const inquiries = await readInquiries(db, 'kaoru', 10)
  assert.equal(inquiries.length, before + 3)
  assert.ok(inquiries.every(({ category }) => category === 'parts'))
  await world.doJobs()
  const sent = (await signIns()).slice(0, (await signIns()).length - letters)
  assert.ok(sent.every(({ to }) => to.address === people.hanako.address))
  const wrong = await ask(world.visitor(), { certificate: '', address: 'x' })
  assert.equal(wrong.status, 400)
  assert.equal((await world.visitor().get('/milamore/my/one-side')).status, 404)
  const other = await guest(world, 'kaoru', await buy(world, 'kaoru', { who: 'emily' }))
  assert.match((await other.get(`/kaoru/my/one-side/${certificate}`)).location, /\/kaoru\/contact\?about=/)
})

test('a part alone is bought in a store, whose names stand there, else sent by inquiry and paid at the door [KAORU-14]', async () => {
  const here = await guest(world, 'kaoru', order)
  const see = `/kaoru/my/orders/${order}/lines/1/see/part-only`
  const near = await here.open(`${see}?store-near=yes`)
  assert.match(near.words, /Yes/)
  assert.match(near.words, /KAORU Aoyama.*KAORU Kyoto.*KAORU Fukuoka/)
  assert.match(near.html, /href="\/kaoru\/stores\?for=parts/)
  const far = await here.open(`${see}?store-near=no`)
  assert.match(far.words, /freight collect or cash on delivery/)
  const way = /href="(\/kaoru\/contact\?[^"]+)"[^>]*>\s*(?:Ask us|Write to us)/
    .exec(far.html)![1]!
    .replaceAll('&amp;', '&')
  const form = await here.open(way)
  assert.match(form.html, /<option value="parts" selected/)
  assert.match(form.html, new RegExp(`value="${order}"`))
  assert.match(form.html, /<textarea[^>]*>[^<]*part/i)
})

test('the nearest store is found by prefecture, from the answers on parts, cleaning and cleaners [KAORU-15]', async () => {
  const visitor = world.visitor()
  const help = (await visitor.open('/kaoru/help')).html
  for (const service of ['parts', 'cleaning', 'cleaner-sales']) {
    assert.match(help, new RegExp(`href="[^"]*stores\\?for=${service}"`), service)
    const page = await visitor.open(`/kaoru/stores?for=${service}&region=42`)
    assert.match(page.words, /KAORU Fukuoka.*KAORU Kyoto.*KAORU Aoyama/, service)
    assert.doesNotMatch(page.words, /in your prefecture/)
  }
  const osaka = await visitor.open('/kaoru/stores?for=parts&region=27')
  assert.match(osaka.words, /KAORU Kyoto.*KAORU Aoyama.*KAORU Fukuoka/)
  assert.match((await visitor.open('/kaoru/stores?region=13')).words, /KAORU Aoyama in your prefecture/)
  assert.match(osaka.html, /href="\/kaoru\/contact\?category=parts"/)
  const here = await guest(world, 'kaoru', order)
  const cleaning = await here.open(`/kaoru/my/orders/${order}/lines/1/clean?handover=store`)
  assert.match(cleaning.html, /href="\/kaoru\/stores\?for=cleaning/)
  const silver = await buy(world, 'kaoru', { product: 'oboro-bangle' })
  const owner = await guest(world, 'kaoru', silver)
  const dark = await owner.open(`/kaoru/my/orders/${silver}/lines/1/exchange?reason=tarnish`)
  assert.match(dark.html, /href="\/kaoru\/stores\?for=cleaner-sales/)
})
