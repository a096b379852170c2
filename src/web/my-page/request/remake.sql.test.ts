/** One earring of a pair is made again, from the request to both of them being back: over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { readCase, readEvents, readTasks } from '#cases'
import { atTheDesk, buy, guest, hiddenFields, openWorld, type Visitor } from '#main/testing'
import { readOrder, readOrderOfCase, takeStep } from '#ordering'
import { certifyPieces, findCertificate, readPapers } from '#papers'
import { readLedger, readPayments, markReceived } from '#payments'
import { readParcelsOf } from '#parcels'

const world = await openWorld('2026-11-22T09:00+09:00', { shops: ['kaoru'], units: 20 })
const { db } = world
const by = { actor: 'staff:kenji', at: world.now() } as const
const lost = 'reason=lost-one'

/** A pair with its certificate, and its owner in My Page. */
async function pair(quantity = 1) {
  const order = await buy(world, 'kaoru', { product: 'tsuyu-pierce', quantity })
  await certifyPieces(db, world.shop('kaoru'), order, by)
  const certificates = (await readPapers(db, 'kaoru', order)).filter(({ kind }) => kind === 'certificate')
  const here = await guest(world, 'kaoru', order)
  const path = `/kaoru/my/orders/${order}/lines/1/remake-one-side`
  return { order, certificate: certificates.at(-1)!.number, here, path }
}

type Pair = Awaited<ReturnType<typeof pair>>

async function send({ here, path }: Pick<Pair, 'here' | 'path'>, fields: Readonly<Record<string, string>>) {
  const page = await here.open(`${path}?${lost}`)
  return here.post(path, {
    ...hiddenFields(page.html),
    description: '左を海でなくしました。',
    side: 'left',
    ...fields,
  })
}

/** Asked for: the number of the case. */
async function asked(one: Pair): Promise<string> {
  const sent = await send(one, { certificate: one.certificate })
  assert.equal(sent.status, 303, sent.words)
  return /cases\/(KA-C\d+)/.exec(sent.location!)![1]!
}

const at = (number: string) => `/desk/kaoru/cases/${number}`
const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)![1]!

async function step(
  desk: Visitor,
  number: string,
  place: string,
  fields: Record<string, string | File> = {},
) {
  const { html } = await desk.open(at(number))
  return desk.post(`${at(number)}/${place}`, { version: versionIn(html), ...fields })
}

const quote = {
  'quote-works': 'K18、左の一つを、お手元の右に合わせてお作りします。',
  'quote-amount': '18,000',
  'quote-ready': '2026-12-20',
  'quote-until': '2026-12-06',
}

async function quoted(desk: Visitor, number: string): Promise<void> {
  const outcome = await step(desk, number, 'quote', quote)
  assert.equal(outcome.status, 303, outcome.words)
}

async function accept({ here }: Pair, number: string): Promise<void> {
  const page = await here.open(`/kaoru/my/cases/${number}`)
  assert.match(page.words, /¥18,000/)
  assert.match(page.words, /20 December/)
  const yes = { version: versionIn(page.html), agreed: 'yes', method: 'bank-transfer' }
  const outcome = await here.post(`/kaoru/my/cases/${number}/quote`, yes)
  assert.equal(outcome.status, 303, outcome.words)
}

async function pay(order: string): Promise<void> {
  const payment = (await readPayments(db, 'kaoru', order)).find(({ purpose }) => purpose === 'quote')!
  const money = {
    payment: payment.payment,
    key: payment.payment,
    amountMinor: payment.amount.amountMinor,
    payer: '',
  }
  const outcome = await markReceived(db, 'kaoru', money, by)
  assert.ok(outcome === undefined || !('refused' in outcome), 'not received')
  await world.doJobs()
}

const stateOf = async (number: string) => {
  const theCase = (await readCase(db, 'kaoru', number))!
  return ['current' in theCase ? theCase.current.state : '', theCase.custody]
}

const ledgerOf = (number: string) => readLedger(db, 'kaoru', { number, currency: 'JPY' })

const photo = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 60, height: 40, channels: 3, background: '#caa' } })
          .png()
          .toBuffer(),
      ),
    ],
    'earring.png',
    { type: 'image/png' },
  )

test('the form asks for the number on the certificate, and takes none that is missing or of another piece [KAORU-04, KAORU-05]', async () => {
  const [mine, other] = [await pair(2), await pair()]
  const page = await mine.here.open(`${mine.path}?${lost}`)
  assert.match(page.words, /Product number on the purchase certificate/)
  assert.doesNotMatch(page.words, /Can you give the product number/)
  for (const certificate of ['', 'KA-C-999999-1', other.certificate, mine.order]) {
    const sent = await send(mine, { certificate })
    assert.equal(sent.status, 400, sent.words)
    assert.match(sent.words, /We find no certificate with this number for this piece/)
    assert.match(sent.html, /左を海でなくしました。/)
  }
  assert.equal((await send(mine, { certificate: mine.certificate, side: '' })).status, 400)
  const bare = await send(mine, { certificate: '', side: '', description: '' })
  const named = [...bare.html.matchAll(/<li><a href="#field-(\w+)"/g)].map(([, field]) => field)
  assert.deepEqual(named, ['certificate', 'side', 'description'])
  const sent = await send(mine, { certificate: ` ${mine.certificate.toLowerCase()} ` })
  assert.equal(sent.status, 303, sent.words)
  const number = /cases\/(KA-C\d+)/.exec(sent.location!)![1]!
  const bound = (await findCertificate(db, 'kaoru', mine.certificate))!
  const theCase = (await readCase(db, 'kaoru', number))!
  assert.deepEqual([theCase.order, theCase.line, theCase.units], [bound.order, bound.line, [bound.unit]])
  assert.equal(bound.unit, 2)
  const desk = await atTheDesk(world, 'kaoru')
  assert.match(
    await desk.read(at(number)),
    new RegExp(`${mine.certificate.toLowerCase()}|${mine.certificate}`, 'i'),
  )
})

test('who wants a single earring, and has lost none, is refused with the clause [KAORU-06]', async () => {
  const one = await pair()
  const page = await one.here.open(`${one.path}?reason=wants-one-side`)
  assert.match(page.words, /A single side is not possible/)
  assert.match(page.words, /We do not sell a single earring for any other reason/)
  assert.doesNotMatch(page.html, /name="certificate"/)
  const fields = {
    key: 'a key that is long enough',
    description: 'x',
    certificate: one.certificate,
    side: 'left',
  }
  await one.here.post(one.path, { ...fields, reason: 'wants-one-side' })
  assert.equal((await one.here.open(`/kaoru/my/orders/${one.order}`)).html.includes('/my/cases/'), false)
})

test('nothing is ordered before price and day were accepted and paid; then the case has its order, once [KAORU-07]', async () => {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  assert.match(await desk.read(at(number)), /One earring of a pair/)
  await quoted(desk, number)
  assert.equal(await readOrderOfCase(db, 'kaoru', number), undefined)
  await accept(one, number)
  assert.equal(await readOrderOfCase(db, 'kaoru', number), undefined)
  assert.deepEqual(await stateOf(number), ['quote-accepted', 'with-customer'])
  await pay(one.order)
  assert.deepEqual(await stateOf(number), ['ordered', 'with-customer'])
  const own = (await readOrder(db, 'kaoru', (await readOrderOfCase(db, 'kaoru', number))!))!
  assert.partialDeepStrictEqual(own, { totalMinor: 18_000n, origin: { of: 'case', number } })
  assert.deepEqual(
    own.lines.map(({ kind, stage, quantity }) => [kind, stage, quantity]),
    [['made-to-order', 'accepted', 1]],
  )
  assert.equal((await readLedger(db, 'kaoru', own)).captured.amountMinor, 0n)
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ kind, case: of }) => kind === 'remake-ordered' && of === number,
  )
  assert.match(letter!.text, /¥18,000|18,000円/)
  assert.match(letter!.text, /山梨県甲府市見本町|Kofu/)
  const page = await one.here.open(`/kaoru/my/orders/${own.number}`)
  assert.ok(page.status === 404 || /the side that is made again/.test(page.words))
  const seen = await desk.read(`/desk/kaoru/orders/${own.number}`)
  assert.doesNotMatch(seen, /Can still be paid back/)
  assert.match(seen, new RegExp(`came from request ${number}[^]*paid back, stands with the order of request`))
  assert.doesNotMatch(seen, /Nothing has been paid yet/)
})

test('the remaining earring is taken in, with condition and photos, before the other is made, and both go back together [KAORU-08]', async () => {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  await quoted(desk, number)
  await accept(one, number)
  await pay(one.order)
  const own = (await readOrderOfCase(db, 'kaoru', number))!
  const make = { order: own, lines: [1], step: 'make', seen: 0 } as const
  assert.deepEqual(await takeStep(db, 'kaoru', make, by), { refused: 'of-case', number })
  assert.equal((await step(desk, number, 'making')).status, 409)
  assert.doesNotMatch(await desk.read('/desk/kaoru/work'), new RegExp(own))
  const bare = await step(desk, number, 'earring', { 'take-earring-note': '' })
  assert.equal(bare.status, 422)
  const taken = await step(desk, number, 'earring', {
    'take-earring-note': '留め具に小さな傷があります。',
    'take-earring-photos': await photo(),
  })
  assert.equal(taken.status, 303, taken.words)
  assert.deepEqual(await stateOf(number), ['ready-to-make', 'with-shop'])
  assert.match((await one.here.open(`/kaoru/my/cases/${number}`)).words, /留め具に小さな傷があります。/)
  for (const place of ['making', 'completion'])
    assert.equal((await step(desk, number, place)).status, 303, place)
  const sent = await step(desk, number, 'both', {
    'send-both-carrier': 'ヤマト運輸',
    'send-both-tracking': '4811-2233-4455',
  })
  assert.equal(sent.status, 303, sent.words)
  assert.deepEqual(await stateOf(number), ['both-sent', 'on-the-way-to-customer'])
  const parcels = await readParcelsOf(db, 'kaoru', own)
  assert.deepEqual(
    parcels.map((box) => [box.direction, box.caseNumber, box.carrier, box.tracking]),
    [['out', number, 'ヤマト運輸', '4811-2233-4455']],
  )
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter(({ case: of }) => of === number)
  assert.match(letters.find(({ kind }) => kind === 'remake-sent')!.text, /4811-2233-4455/)
  assert.match(letters.find(({ kind }) => kind === 'remake-earring-taken')!.text, /留め具に小さな傷/)
  const page = await one.here.open(`/kaoru/my/cases/${number}`)
  const arrived = await one.here.post(`/kaoru/my/cases/${number}/arrival`, { version: versionIn(page.html) })
  assert.equal(arrived.status, 303, arrived.words)
  assert.deepEqual(await stateOf(number), ['returned', 'with-customer'])
  assert.equal((await readOrder(db, 'kaoru', own))!.lines[0]!.stage, 'delivered')
})

test('who does not want it at that price has their earring sent back, and nothing is ordered', async () => {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  assert.equal((await step(desk, number, 'call-in', { 'call-in-note': '' })).status, 303)
  assert.equal((await step(desk, number, 'earring', { 'take-earring-note': '傷なし' })).status, 303)
  await quoted(desk, number)
  const page = await one.here.open(`/kaoru/my/cases/${number}`)
  const no = await one.here.post(`/kaoru/my/cases/${number}/no-quote`, {
    version: versionIn(page.html),
    note: '',
  })
  assert.equal(no.status, 303, no.words)
  assert.deepEqual(await stateOf(number), ['quote-declined', 'with-shop'])
  assert.equal((await readTasks(db, 'kaoru', number)).filter(({ doneAt }) => doneAt === null).length, 1)
  const back = { 'send-piece-back-carrier': 'ヤマト運輸', 'send-piece-back-tracking': '4811' }
  assert.equal((await step(desk, number, 'sending-back', back)).status, 303)
  assert.deepEqual(await stateOf(number), ['quote-declined', 'on-the-way-to-customer'])
  assert.equal(await readOrderOfCase(db, 'kaoru', number), undefined)
})

test('what cannot be made after all is paid back, its order is given up, and the earring goes home', async () => {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  await quoted(desk, number)
  await accept(one, number)
  await pay(one.order)
  assert.equal((await step(desk, number, 'earring', { 'take-earring-note': '傷なし' })).status, 303)
  assert.equal((await step(desk, number, 'stop', { 'stop-making-note': '' })).status, 422)
  assert.equal((await step(desk, number, 'stop', { 'stop-making-note': '石が手に入りません。' })).status, 303)
  const own = (await readOrder(db, 'kaoru', (await readOrderOfCase(db, 'kaoru', number))!))!
  assert.equal(own.givenUp?.why, 'case-ended')
  assert.equal((await ledgerOf(one.order)).refundOwed.amountMinor, 18_000n)
  assert.equal((await step(desk, number, 'payment', { 'pay-out-note': '' })).status, 303)
  assert.equal((await ledgerOf(one.order)).refundPaid.amountMinor, 18_000n)
  const back = { 'send-piece-back-carrier': 'ヤマト運輸', 'send-piece-back-tracking': '4812' }
  assert.equal((await step(desk, number, 'sending-back', back)).status, 303)
  assert.equal((await readEvents(db, 'kaoru', number)).at(-1)?.type, 'PieceSentBack')
})

test('who asked for one side reads which certificate and which side it is about, and not that there is a number [KAORU-04]', async () => {
  const one = await pair()
  const { words } = await one.here.get(`/kaoru/my/cases/${await asked(one)}`)
  assert.match(
    words,
    new RegExp(`Product number on the purchase certificate ${one.certificate} The side that was lost left`),
  )
  assert.doesNotMatch(words, /Certificate number Yes/)
})

/** A remake whose parcel with both is on its way, and the page of that parcel at the desk. */
async function bothSent() {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  await quoted(desk, number)
  await accept(one, number)
  await pay(one.order)
  assert.equal((await step(desk, number, 'earring', { 'take-earring-note': '傷なし' })).status, 303)
  for (const place of ['making', 'completion'])
    assert.equal((await step(desk, number, place)).status, 303, place)
  const own = (await readOrderOfCase(db, 'kaoru', number))!
  const send = async () => {
    const box = { 'send-both-carrier': 'ヤマト運輸', 'send-both-tracking': '4811' }
    assert.equal((await step(desk, number, 'both', box)).status, 303)
    const last = (await readParcelsOf(db, 'kaoru', own)).find(
      ({ deliveredAt, undeliverableAt, parcel }) =>
        deliveredAt === null && undeliverableAt === null && !seen.has(parcel),
    )!
    seen.add(last.parcel)
    return (fields: Record<string, string>) =>
      desk.post(`/desk/kaoru/orders/${own}/parcels/${last.parcel}/delivery`, fields)
  }
  const seen = new Set<string>()
  return { one, desk, number, own, send }
}

test('a remake whose parcel comes back leaves again; one that the carrier has lost is made again, and ends when the carrier hands it over', async () => {
  const { one, desk, number, own, send } = await bothSent()
  const first = await send()
  assert.equal((await first({ outcome: 'undeliverable', cause: 'absent' })).status, 303)
  assert.deepEqual(await stateOf(number), ['made', 'with-shop'])
  const second = await send()
  assert.match(await desk.read(`/desk/kaoru/orders/${own}`), /Record that it is lost/)
  assert.equal((await second({ outcome: 'lost', note: '調査中です' })).status, 303)
  assert.deepEqual(await stateOf(number), ['box-lost', 'on-the-way-to-customer'])
  assert.match(await one.here.read(`/kaoru/my/cases/${number}`), /parcel lost/)
  assert.match(await desk.read(at(number)), /Make both again/)
  for (const place of ['making-again', 'completion'])
    assert.equal((await step(desk, number, place)).status, 303, place)
  assert.deepEqual(await stateOf(number), ['made', 'with-shop'])
  const third = await send()
  assert.equal((await third({ outcome: 'delivered' })).status, 303)
  await world.doJobs()
  assert.deepEqual(await stateOf(number), ['returned', 'with-customer'])
  assert.equal((await readOrder(db, 'kaoru', own))!.lines[0]!.stage, 'delivered')
  const kinds = (await world.letters('kaoru')).filter((one) => one.case === number).map(({ kind }) => kind)
  for (const kind of ['case-box-back', 'case-box-lost', 'case-settled'])
    assert.ok(
      kinds.some((one) => one === kind),
      kind,
    )
  assert.deepEqual(world.faults, [])
})

test('where both were lost and are not made again, what was paid for the side goes back, and the letter says why', async () => {
  const { one, desk, number, send } = await bothSent()
  const box = await send()
  assert.equal((await box({ outcome: 'lost', note: '' })).status, 303)
  const stop = { 'stop-making-note': '材料がもうありません。' }
  assert.equal((await step(desk, number, 'stop', stop)).status, 303)
  assert.equal((await ledgerOf(one.order)).refundOwed.amountMinor, 18_000n)
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter((letter) => letter.case === number)
  const text = letters.find(({ kind }) => kind === 'remake-stopped')?.text ?? ''
  assert.match(text, /the carrier has lost the parcel with both earrings|配送会社でなくなりました/)
  assert.doesNotMatch(text, /we send it back|お返しします。\n/)
  assert.equal((await step(desk, number, 'payment', { 'pay-out-note': '' })).status, 303)
  assert.deepEqual((await stateOf(number))[0], 'settled')
})

test('where the remaining earring goes stands on My Page as long as it is not here, and no form that nobody takes', async () => {
  const one = await pair()
  const desk = await atTheDesk(world, 'kaoru')
  const number = await asked(one)
  await step(desk, number, 'call-in', { 'call-in-payer': 'customer' })
  const called = await one.here.open(`/kaoru/my/cases/${number}`)
  assert.match(called.words, /1-1 Mihon-cho, Kofu/)
  assert.doesNotMatch(called.html, /action="[^"]*\/sent"/)
  const other = await pair()
  const paid = await asked(other)
  await quoted(desk, paid)
  await accept(other, paid)
  await pay(other.order)
  assert.deepEqual(await stateOf(paid), ['ordered', 'with-customer'])
  const ordered = await other.here.open(`/kaoru/my/cases/${paid}`)
  assert.match(ordered.words, /Send it to KAORU Online Store 1-1 Mihon-cho, Kofu/)
  assert.doesNotMatch(ordered.words, /tell us the product number/)
  assert.doesNotMatch(ordered.html, /action="[^"]*\/sent"/)
})
