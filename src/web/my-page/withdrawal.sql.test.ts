/** A withdrawal from the statement to the money, over HTTP: as the customer and as staff have it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { readCasesOf, readEvents } from '#cases'
import {
  atTheDesk,
  buy,
  hiddenFields,
  openWorld,
  signedIn,
  type Page,
  type Visitor,
  type World,
} from '#main/testing'
import { readOrder } from '#ordering'

const photo = new File(
  [
    new Uint8Array(
      await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c9a26a' } })
        .jpeg()
        .toBuffer(),
    ),
  ],
  'scratch.jpg',
)

const customers = {
  anna: { name: 'Anna Schmidt', address: 'Anna@customer.example' },
  emily: { name: 'Emily Clark', address: 'emily@customer.example' },
  hanako: { name: '山田 花子', address: 'hanako@customer.example' },
} as const

/** Declares it with the function that every page leads to. */
async function declare(
  world: World,
  shop: string,
  contract: string,
  { who = 'anna', pieces = '' }: { readonly who?: keyof typeof customers; readonly pieces?: string } = {},
): Promise<void> {
  const stranger = world.visitor(who === 'hanako' ? 'ja' : 'en')
  const first = await stranger.open(`/${shop}/withdraw${who === 'emily' ? '/uk' : ''}`)
  const given = { ...customers[who], contract, pieces }
  const second = await stranger.post(`/${shop}/withdraw`, { ...hiddenFields(first.html), ...given })
  const sent = await stranger.post(`/${shop}/withdraw/confirm`, hiddenFields(second.html))
  assert.equal(sent.status, 303, sent.words)
  await world.doJobs()
}

function casesOf(world: World, shop: string, number: string) {
  return readCasesOf(world.db, shop, number)
}

const stateOf = (one: object | undefined): string | undefined =>
  one !== undefined && 'current' in one ? (one.current as { state: string }).state : undefined

const letters = async (world: World, shop: string, kind: string) =>
  (await world.letters(shop)).filter((letter) => letter.kind === kind).map(({ text }) => text)

/** A step of staff at the desk, with the version that is on the page. */
async function step(
  staff: Visitor,
  address: string,
  place: string,
  fields: Readonly<Record<string, string | File>> = {},
): Promise<Page> {
  const { html } = await staff.open(address)
  const [, version = ''] = /name="version" value="(\d+)"/.exec(html) ?? []
  return staff.post(`${address}/${place}`, { version, ...fields })
}

for (const [shop, product, promises] of [
  ['kaoru', 'minamo-ring', 'KAORU-10'],
  ['k-uno', 'sazanami-ring', 'KUNO-29'],
  ['kami-kagu', 'maru-bed', 'KAMI-15'],
] as const)
  test(`${shop}: whatever its clauses say, a consumer in Germany or the UK withdraws within fourteen days, and is told where and by when to send it and of the money [${promises}]`, async () => {
    const world = await openWorld('2026-11-22T10:00+09:00', { shops: [shop], units: 20 })
    for (const who of ['anna', 'emily'] as const) {
      const number = await buy(world, shop, { who, product })
      await declare(world, shop, number, { who })
      const [found, ...others] = await casesOf(world, shop, number)
      assert.equal(others.length, 0)
      assert.equal(stateOf(found), 'awaiting-return')
      const [letter = ''] = await letters(world, shop, 'case-withdrawn')
      assert.match(letter, /the contract for the following has ended/)
      assert.match(
        letter,
        /You can send it: until Monday 7 December, 23:59 \(Germany\)|until Sunday 6 December, 23:59 \(UK\)/,
      )
      assert.match(
        letter,
        who === 'anna'
          ? /You have your refund: by Sunday 6 December/
          : /We refund you within 14 days after the piece, or proof that you have sent it, has reached us/,
      )
    }
    // Too late: then it is for staff, and nobody is refused by the program.
    const late = await buy(world, shop, {
      who: 'anna',
      product,
      ordered: '2026-10-01T10:00+09:00',
      delivered: '2026-10-10T10:00+09:00',
    })
    await declare(world, shop, late)
    assert.equal(stateOf((await casesOf(world, shop, late))[0]), 'requested')
  })

test('who is not entitled is told so, can declare it all the same, and staff answer: nothing is refused by itself [KAMI-20]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 20 })
  const number = await buy(world, 'kaoru', { product: 'minamo-ring' })
  const hanako = await signedIn(world, 'kaoru', number)
  const told = await hanako.open(`/kaoru/my/orders/${number}/lines/1/withdraw`)
  assert.match(told.words, /There is no right to withdraw for this piece/)
  assert.match(told.html, new RegExp(`href="/kaoru/withdraw\\?order=${number}"`))
  assert.match((await hanako.open(`/kaoru/withdraw?order=${number}`)).html, new RegExp(`value="${number}"`))
  await declare(world, 'kaoru', number, { who: 'hanako' })
  const [found] = await casesOf(world, 'kaoru', number)
  assert.equal(stateOf(found), 'requested')
  assert.equal((await letters(world, 'kaoru', 'withdrawal-received')).length, 1)
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const address = `/desk/kaoru/cases/${found!.number}`
  assert.equal((await step(rin, address, 'refusal', { 'refuse-note': 'Please see our policy.' })).status, 303)
  await world.doJobs()
  assert.equal((await letters(world, 'kaoru', 'case-refused')).length, 1)
})

test('from the parcel back to the money: a loss is judged by staff with photos, told to the customer, and the rest is paid back by the day of the law [KAMI-18, KAMI-19]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kami-kagu'], units: 20 })
  const number = await buy(world, 'kami-kagu', { who: 'anna', product: 'maru-bed' })
  const { priceMinor } = (await readOrder(world.db, 'kami-kagu', number))!.lines[0]!
  const anna = await signedIn(world, 'kami-kagu', number)
  const page = await anna.open(`/kami-kagu/my/orders/${number}/lines/1/withdraw`)
  assert.match(page.html, /<button[^>]*>Confirm withdrawal<\/button>/)
  const done = await anna.open(`/kami-kagu/my/orders/${number}/lines/1/withdraw`, {
    ...hiddenFields(page.html),
    description: '',
  })
  assert.match(done.words, /Withdrawal declared/)
  await world.doJobs()
  assert.equal((await letters(world, 'kami-kagu', 'withdrawal-received')).length, 1)
  const [found] = await casesOf(world, 'kami-kagu', number)
  const address = `/desk/kami-kagu/cases/${found!.number}`
  const mine = `/kami-kagu/my/cases/${found!.number}`
  const owner = await atTheDesk(world, 'kami-kagu', 'owner')
  assert.equal((await step(owner, address, 'parcel')).status, 303)
  const looked = await owner.open(address)
  assert.match(looked.words, /Only value lost by handling the piece beyond what one would do in a shop/)
  const loss = { 'assess-loss': '3000', 'assess-note': 'The cover is torn.' }
  assert.equal((await step(owner, address, 'assessment', loss)).status, 422)
  const tooMuch = { ...loss, 'assess-loss': String(priceMinor + 1n), 'assess-photos': photo }
  assert.equal((await step(owner, address, 'assessment', tooMuch)).status, 422)
  assert.equal((await step(owner, address, 'assessment', { ...loss, 'assess-photos': photo })).status, 303)
  await world.doJobs()
  const [told = ''] = await letters(world, 'kami-kagu', 'case-assessed')
  const total = priceMinor + 1_000n - 3_000n
  const yen = (amount: bigint) => `¥${amount.toLocaleString('en')}`
  for (const sum of [priceMinor, 1_000n, 3_000n, total]) assert.ok(told.includes(yen(sum)), `${sum}\n${told}`)
  assert.match(told, /The cover is torn\./)
  const seen = await anna.open(mine)
  assert.match(seen.words, /The cover is torn\./)
  assert.match(seen.html, /photos\/1\?size=small/)
  assert.equal((await step(owner, address, 'refund')).status, 303)
  await world.doJobs()
  const [owed = ''] = await letters(world, 'kami-kagu', 'case-refund-owed')
  assert.ok(owed.includes(yen(total)), owed)
  assert.match(owed, /Refunded by: the means you paid with/)
  assert.match(owed, /by Sunday 6 December, 23:59/)
  assert.equal((await step(owner, address, 'payment')).status, 303)
  assert.equal(stateOf((await casesOf(world, 'kami-kagu', number))[0]), 'settled')
})

test('sending back is the customer’s cost only where it was told before the contract; who was not told has twelve months more and loses nothing [KAMI-17]', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kami-kagu'], units: 20 })
  const told = await buy(world, 'kami-kagu', { who: 'anna', product: 'maru-bed' })
  await declare(world, 'kami-kagu', told)
  const [asTold = ''] = await letters(world, 'kami-kagu', 'case-withdrawn')
  assert.match(asTold, /You pay for sending it to us/)
  const untold = await buy(world, 'kami-kagu', {
    who: 'anna',
    product: 'maru-bed',
    ordered: '2026-01-05T10:00+09:00',
    delivered: '2026-01-12T10:00+09:00',
    told: false,
  })
  await declare(world, 'kami-kagu', untold)
  const all = await letters(world, 'kami-kagu', 'case-withdrawn')
  assert.match(all.find((text) => text.includes(untold)) ?? '', /We pay for sending it to us/)
  const [found] = await casesOf(world, 'kami-kagu', untold)
  assert.equal(stateOf(found), 'awaiting-return')
  const owner = await atTheDesk(world, 'kami-kagu', 'owner')
  const address = `/desk/kami-kagu/cases/${found!.number}`
  await step(owner, address, 'parcel')
  assert.match((await owner.open(address)).words, /nothing may be deducted/)
  const worn = { 'assess-loss': '1', 'assess-note': 'worn', 'assess-photos': photo }
  assert.equal((await step(owner, address, 'assessment', worn)).status, 422)
})

test('proof of sending ends the withholding of the money: in the EU by the day counted from the notice, in the UK from the proof', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 20 })
  for (const [who, day] of [
    ['anna', /by Sunday 6 December, 23:59 \(Germany\)/],
    ['emily', /by Tuesday 8 December, 23:59 \(UK\)/],
  ] as const) {
    world.setClock('2026-11-22T10:00+09:00')
    const number = await buy(world, 'kaoru', { who, product: 'minamo-ring' })
    await declare(world, 'kaoru', number, { who })
    const [found] = await casesOf(world, 'kaoru', number)
    world.setClock('2026-11-24T20:00+09:00')
    const here = await signedIn(world, 'kaoru', number)
    const mine = `/kaoru/my/cases/${found!.number}`
    const { html } = await here.open(mine)
    const [, version = ''] = /name="version" value="(\d+)"/.exec(html) ?? []
    const sent = { version, carrier: 'DHL', tracking: 'RX 123' }
    assert.equal((await here.post(`${mine}/sent`, { ...sent, tracking: '' })).status, 400)
    await here.press(`${mine}/sent`, sent)
    const rin = await atTheDesk(world, 'kaoru', 'support')
    assert.equal((await step(rin, `/desk/kaoru/cases/${found!.number}`, 'refund')).status, 303)
    await world.doJobs()
    const owed = (await letters(world, 'kaoru', 'case-refund-owed')).find((one) =>
      one.includes(`Dear ${customers[who].name}`),
    )
    assert.match(owed ?? '', day)
  }
})

test('before it leaves, and of several pieces only some: by line and quantity, the delivery goes back with the last', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 20 })
  const number = await buy(world, 'kaoru', {
    who: 'anna',
    product: 'minamo-ring',
    quantity: 3,
    delivered: 'not-yet',
  })
  const { priceMinor } = (await readOrder(world.db, 'kaoru', number))!.lines[0]!
  await declare(world, 'kaoru', number, { pieces: 'one of the rings' })
  const rin = await atTheDesk(world, 'kaoru', 'support')
  const { html } = await rin.open('/desk/kaoru/withdrawals')
  const [, statement = ''] = /href="(\/desk\/kaoru\/withdrawals\/[0-9a-f-]{36})"/.exec(html) ?? []
  const page = await rin.open(`${statement}?order=${number}`)
  assert.match(page.words, /Bought by Anna Schmidt/)
  assert.equal((await rin.post(`${statement}/order`, { order: number, 'line-1': '4' })).status, 422)
  await rin.press(`${statement}/order`, { order: number, 'line-1': '1' })
  const anna = await signedIn(world, 'kaoru', number)
  const form = await anna.open(`/kaoru/my/orders/${number}/lines/1/withdraw?quantity=2`)
  await anna.open(`/kaoru/my/orders/${number}/lines/1/withdraw`, {
    ...hiddenFields(form.html),
    description: '',
  })
  const found = (await casesOf(world, 'kaoru', number)).toSorted((a, b) => (a.number < b.number ? -1 : 1))
  assert.deepEqual(
    found.map((one) => [stateOf(one), one.quantity]),
    [
      ['approved', 1],
      ['approved', 2],
    ],
  )
  for (const one of found)
    assert.equal((await step(rin, `/desk/kaoru/cases/${one.number}`, 'refund')).status, 303)
  const owed = (await casesOf(world, 'kaoru', number))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map((one) => ('current' in one ? (one.current as { amountMinor?: string }).amountMinor : undefined))
  assert.deepEqual(owed, [String(priceMinor), String(priceMinor * 2n + 1_000n)])
})

test('where the answer hangs on what only the buyer knows, the letter asks it, and the answer on My Page ends the contract', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const number = await buy(world, 'kaoru', { who: 'anna', product: 'tsuyu-pierce' })
  await declare(world, 'kaoru', number)
  const [asked] = await casesOf(world, 'kaoru', number)
  const [letter] = await letters(world, 'kaoru', 'case-opened')
  assert.match(
    letter ?? '',
    /one question\.\s+- Have you opened the package or the seal\?\s+Please answer on the page of your request, or by replying/,
  )
  const anna = await signedIn(world, 'kaoru', number)
  const mine = `/kaoru/my/cases/${asked!.number}`
  const page = await anna.get(mine)
  assert.match(page.words, /Have you opened the package or the seal\?/)
  const version = hiddenFields(page.html)['version']!
  const nothing = await anna.post(`${mine}/answer`, { version })
  assert.deepEqual([nothing.status, stateOf((await casesOf(world, 'kaoru', number))[0])], [400, 'requested'])
  for (const _twice of [1, 2])
    assert.match(
      await anna.press(`${mine}/answer`, { version, opened: 'no' }),
      /Please send it back until Monday 7 December/,
    )
  await world.doJobs()
  assert.equal((await letters(world, 'kaoru', 'case-withdrawn')).length, 1)
  const events = await readEvents(world.db, 'kaoru', asked!.number)
  assert.deepEqual(
    events.map(({ type }) => type),
    ['Withdrawn', 'Answered'],
  )
  const moved = await anna.post(`${mine}/answer`, { version, opened: 'yes' })
  assert.equal(moved.status, 409, moved.words)
})

test('an answer by which there is no right is read by staff, who decide; it stands among what was said', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const number = await buy(world, 'kaoru', { who: 'anna', product: 'tsuyu-pierce' })
  await declare(world, 'kaoru', number)
  const [asked] = await casesOf(world, 'kaoru', number)
  const anna = await signedIn(world, 'kaoru', number)
  const mine = `/kaoru/my/cases/${asked!.number}`
  const { html } = await anna.get(mine)
  const after = await anna.press(`${mine}/answer`, { ...hiddenFields(html), opened: 'yes' })
  assert.match(after, /A member of our staff looks at your request all the same/)
  assert.doesNotMatch(after, /We have a question for you/)
  assert.equal(stateOf((await casesOf(world, 'kaoru', number))[0]), 'requested')
  const desk = await (await atTheDesk(world, 'kaoru')).get(`/desk/kaoru/cases/${asked!.number}`)
  assert.match(desk.html, /<details class="step" open="" id="step-refuse">/)
  assert.match(desk.words, /The customer answered a question of the documents/)
  const given = /<h2[^>]*>What they asked<\/h2>([^]*?)<\/section>/.exec(desk.html)?.[1] ?? desk.html
  assert.match(given, /Opened|package or seal/i)
})

test('whoever has no right to it reads why, and that a person answers all the same; the refusal is the first step', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'], units: 5 })
  const number = await buy(world, 'kaoru', { who: 'hanako', product: 'minamo-ring' })
  await declare(world, 'kaoru', number, { who: 'hanako' })
  const [asked] = await casesOf(world, 'kaoru', number)
  const [letter] = await letters(world, 'kaoru', 'case-opened')
  assert.match(
    letter ?? '',
    /担当者があらためて確認し、お返事いたします。[^]*「クーリング・オフ」[^]*適用されません/,
  )
  const page = await (await signedIn(world, 'kaoru', number, 'ja')).get(`/kaoru/my/cases/${asked!.number}`)
  assert.match(page.words, /担当者があらためて確認し、お返事いたします。/)
  const desk = await (await atTheDesk(world, 'kaoru')).get(`/desk/kaoru/cases/${asked!.number}`)
  assert.match(desk.html, /<details class="step" open="" id="step-refuse">/)
})
