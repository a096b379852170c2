/**
 * Work on a piece from the request to its being back: who may ask, what it costs, who bears the way, where
 * the piece is at every step, and what is on record.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import { keepCatalogue } from '#catalogue'
import { sizeNow, type CareCommand, type Work } from '#cases/kinds'
import { atTheDesk, buy, openWorld, sellRings, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, readParcelsOf } from '#parcels'
import {
  isReadable,
  openCase,
  press,
  readCase,
  readCasesOf,
  readCasePhotos,
  readEvents,
  readVisits,
  type NotOpened,
} from './index.ts'

const start = '2026-11-20T10:00+09:00'
const world = await openWorld(start, { shops: ['k-uno', 'milamore', 'kaoru'], units: 20 })
const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }

type Wanted = {
  readonly answers?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, unknown>>
}

/** Whoever bought the order asks for work on its piece. */
async function ask(shop: string, number: string, work: Work, { answers = {}, details = {} }: Wanted) {
  const order = (await readOrder(world.db, shop, number))!
  const request = {
    key: randomUUID(),
    request: work,
    line: 1,
    quantity: 1,
    answers,
    description: 'It is a little tight.',
    photos: [],
    requester: 'buyer',
    language: order.language,
    details: { work, handover: answers['handover'] ?? 'post', ...details },
  } as const
  const actor = `customer:${order.customer}` as const
  return openCase(world.db, world.shop(shop), order, request, { actor, at: world.now() })
}

const opened = (outcome: { readonly number: string } | NotOpened): string => {
  assert.ok('number' in outcome && !('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

const caseOf = async (shop: string, number: string) => {
  const found = await readCase(world.db, shop, number)
  assert.ok(found !== undefined && isReadable(found), JSON.stringify(found))
  return found
}

const customers: ReadonlySet<string> = new Set([
  'drop',
  'accept-risk',
  'say-sent',
  'accept-quote',
  'decline-quote',
  'say-arrived',
])

async function pressed(shop: string, number: string, command: CareCommand) {
  const { version, openedBy } = await caseOf(shop, number)
  const actor = customers.has(command.command) ? openedBy : ('staff:kenji' as const)
  return press(world.db, world.shop(shop), number, command, { actor, at: world.now(), version })
}

/** Presses one after the other; answers state and custody after each. */
async function all(shop: string, number: string, ...commands: readonly CareCommand[]) {
  const places: (readonly [string, string])[] = []
  for (const command of commands) {
    const outcome = await pressed(shop, number, command)
    assert.ok(!('refused' in outcome), `${command.command}: ${JSON.stringify(outcome)}`)
    const now = await caseOf(shop, number)
    places.push([now.current.state, now.custody])
  }
  return places
}

/** Whether it is a large change is the shop's to say. */
const change = (large: 'yes' | 'no'): CareCommand => ({
  command: 'find-facts',
  found: { 'large-change': large },
  note: '',
})
const accept: CareCommand = { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' }
const takeIn = (): CareCommand => ({
  command: 'take-in',
  parcel: randomUUID(),
  condition: 'Fine scratches inside.',
  photos: [],
})
const sent: CareCommand = { command: 'say-sent', carrier: 'DHL', tracking: 'DHL-1' }
const day = (text: string): number => parseDay(text)!
const quote = (yen: bigint): CareCommand => ({
  command: 'quote',
  amountMinor: yen,
  works: 'From JP 11 to JP 13.',
  readyBy: day('2026-12-20'),
  until: day('2026-12-10'),
})
const begin: CareCommand = { command: 'begin-work', readyBy: day('2026-12-20'), note: '' }
const finish: CareCommand = { command: 'finish-work', note: '' }
const check: CareCommand = { command: 'check-work', passed: true, note: '', photos: [] }
const back = (): CareCommand => ({
  command: 'send-piece-back',
  parcel: randomUUID(),
  carrier: 'Yamato',
  tracking: '400000000077',
})

const atStore = { store: 'ginza', time: '11:00', language: 'en' } as const
const inStore = {
  handover: 'store',
  'finger-changes': 'no',
  'leaves-before-ready': 'no',
} as const

const ring = (shop = 'k-uno', product = 'asanagi-ring', other: { readonly address?: string } = {}) =>
  buy(world, shop, { who: shop === 'k-uno' ? 'anna' : 'hanako', product, ...delivered, ...other })

test('care in a shop in Japan is free, brought and picked up there, and nothing can be charged for it [KUNO-13]', async () => {
  const works = ['repolish', 'refinish', 'clean', 'inspect'] as const
  for (const [index, work] of works.entries()) {
    const answers = { handover: 'store', 'leaves-before-ready': 'no' }
    const visit = { ...atStore, day: `2026-12-0${index + 3}` }
    const number = opened(await ask('k-uno', await ring(), work, { answers, details: { visit } }))
    await all('k-uno', number, accept, takeIn())
    assert.deepEqual(await pressed('k-uno', number, quote(100n)), { refused: 'free-of-charge' })
    const ended = await all('k-uno', number, begin, finish, check, { command: 'hand-over', note: '' })
    assert.deepEqual(ended.at(-1), ['settled', 'with-customer'], work)
  }
})

test('the same finger and a small change are resized for nothing, and nothing can be quoted [KUNO-14]', async () => {
  const answers = inStore
  const details = { to: 'JP 12', visit: { ...atStore, day: '2026-12-10' } }
  const number = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  await all('k-uno', number, change('no'), accept, takeIn())
  assert.deepEqual(await pressed('k-uno', number, quote(6600n)), { refused: 'free-of-charge' })
  const states = await all('k-uno', number, begin, finish, check, { command: 'hand-over', note: '' })
  assert.deepEqual(
    states.map(([state]) => state),
    ['in-work', 'worked', 'ready', 'settled'],
  )
})

test('for another finger the fee is quoted and accepted before anybody begins [KUNO-15]', async () => {
  const answers = { ...inStore, 'finger-changes': 'yes' }
  const details = { to: 'JP 12', visit: { ...atStore, day: '2026-12-11' } }
  const number = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  await all('k-uno', number, change('no'), accept, takeIn())
  assert.deepEqual(await pressed('k-uno', number, begin), { refused: 'quote-first' })
  await all('k-uno', number, quote(6600n))
  const kept = (await readEvents(world.db, 'k-uno', number)).at(-1)!
  assert.deepEqual([kept.type, kept.data['amountMinor']], ['Quoted', '6600'])
  const declined = await all('k-uno', number, { command: 'decline-quote', note: '' })
  assert.deepEqual(declined, [['quote-declined', 'with-shop']])
})

test('a large change is for staff to judge, on record with clause and reason, and what cannot be done goes back with words [KUNO-16]', async () => {
  const details = { to: 'JP 20', visit: { ...atStore, day: '2026-12-12' } }
  const answers = inStore
  const number = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  assert.deepEqual(await pressed('k-uno', number, accept), { refused: 'facts-missing' })
  await all('k-uno', number, change('yes'))
  const blunt: CareCommand = { ...accept, reason: '' } as CareCommand
  assert.deepEqual(await pressed('k-uno', number, blunt), { refused: 'reason-missing' })
  await all('k-uno', number, accept, takeIn())
  const accepted = (await readEvents(world.db, 'k-uno', number)).find(({ type }) => type === 'CareAccepted')
  assert.deepEqual(accepted?.data['discretion'], {
    clause: 'k-uno#resizing.large',
    reason: 'We can do it.',
  })
  assert.deepEqual(await pressed('k-uno', number, { command: 'give-up-work', note: '' }), {
    refused: 'words-missing',
  })
  const why = 'The band would become too thin.'
  const given = await all('k-uno', number, { command: 'give-up-work', note: why }, back())
  assert.deepEqual(given, [
    ['not-done', 'with-shop'],
    ['sent-back', 'on-the-way-to-customer'],
  ])
  await world.doJobs()
  const letters = (await world.letters('k-uno')).filter((letter) => letter.case === number)
  assert.match(letters.find(({ kind }) => kind === 'case-work-given-up')?.text ?? '', /too thin/)
  assert.match(letters.find(({ kind }) => kind === 'case-piece-sent-back')?.text ?? '', /400000000077/)
})

test('a design says whether it is resized for nothing, for a fee or not at all, and each is kept to [KUNO-17]', async () => {
  const answers = inStore
  const details = { to: 'JP 12', visit: { ...atStore, day: '2026-12-13' } }
  const free = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  await all('k-uno', free, change('no'), accept, takeIn())
  assert.deepEqual(await pressed('k-uno', free, quote(1n)), { refused: 'free-of-charge' })
  const paid = await ring('k-uno', 'kikyo-ring')
  const later = { to: 'JP 12', visit: { ...atStore, day: '2026-12-14' } }
  const fee = opened(await ask('k-uno', paid, 'resize', { answers, details: later }))
  await all('k-uno', fee, change('no'), accept, takeIn())
  assert.deepEqual(await pressed('k-uno', fee, begin), { refused: 'quote-first' })
  const never = await ring('k-uno', 'sazanami-ring')
  const refused = await ask('k-uno', never, 'resize', { answers, details: later })
  assert.ok('refused' in refused && refused.refused === 'ruling-refuses')
  assert.deepEqual(
    refused.ruled.ruling.clauses.filter((c) => c.deciding).map(({ id }) => id),
    ['resizing.cannot'],
  )
})

test('a visit is booked in a language that is spoken there, as long beforehand as it says, and a time once [KUNO-19]', async () => {
  const answers = { handover: 'store', 'leaves-before-ready': 'no' }
  const wish = (visit: object | undefined) => async () =>
    ask('k-uno', await ring(), 'clean', { answers, ...(visit === undefined ? {} : { details: { visit } }) })
  const refusal = async (visit: object | undefined) => {
    const outcome = await wish(visit)()
    return 'refused' in outcome && outcome.refused === 'details-wrong' ? outcome.fields : outcome
  }
  assert.deepEqual(await refusal(undefined), ['visit.booking'])
  assert.deepEqual(await refusal({ ...atStore, day: '2026-11-22' }), ['visit.day'])
  assert.deepEqual(await refusal({ ...atStore, day: '2026-12-16' }), ['visit.day'])
  assert.deepEqual(await refusal({ ...atStore, day: '2026-12-17', time: '20:00' }), ['visit.time'])
  assert.deepEqual(await refusal({ ...atStore, day: '2026-12-17', store: 'paris' }), ['visit.store'])
  opened(await wish({ ...atStore, day: '2026-11-22', language: 'ja' })())
  const same = { ...atStore, day: '2026-12-17' }
  const two = await Promise.all([ring(), ring('k-uno', 'asanagi-ring', { address: 'b@customer.example' })])
  const outcomes = await Promise.all(
    two.map((order) => ask('k-uno', order, 'clean', { answers, details: { visit: same } })),
  )
  const booked = outcomes.filter((outcome) => 'number' in outcome)
  assert.equal(booked.length, 1)
  const visits = await readVisits(world.db, 'k-uno', { from: day('2026-12-17'), to: day('2026-12-17') })
  assert.deepEqual(
    visits.map(({ time, language, store }) => [time, language, store]),
    [['11:00', 'en', 'ginza']],
  )
  await all('k-uno', visits[0]!.number, { command: 'drop' })
  opened(await wish(same)())
})

test('who leaves before the design can be done is told so first, and it is on record that they know [KUNO-20]', async () => {
  const answers = {
    handover: 'store',
    'leaves-before-ready': 'yes',
    'finger-changes': 'no',
    'large-change': 'no',
  }
  const visit = { ...atStore, day: '2026-12-18' }
  const order = await ring()
  const stay = { to: 'JP 12', visit, leaves: '2026-12-27' }
  const early = await ask('k-uno', order, 'resize', { answers, details: stay })
  assert.deepEqual(early, { refused: 'details-wrong', fields: ['visit.late'] })
  const longer = { ...stay, leaves: '2026-12-28' }
  const number = opened(await ask('k-uno', order, 'resize', { answers, details: longer }))
  await all('k-uno', number, { command: 'drop' })
  const known = opened(await ask('k-uno', order, 'resize', { answers, details: { ...stay, late: 'known' } }))
  assert.equal((await caseOf('k-uno', known)).details['late'], 'known')
})

test('what is finished after the guest has left is shipped at their cost, agreed before the work [KUNO-21]', async () => {
  const answers = { ...inStore, 'finger-changes': 'yes', 'leaves-before-ready': 'yes' }
  const visit = { ...atStore, day: '2026-12-19' }
  const details = { to: 'JP 12', visit, leaves: '2026-12-20', late: 'known' }
  const number = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  await all('k-uno', number, change('no'), accept, takeIn())
  await world.doJobs()
  const letters = (await world.letters('k-uno')).filter((letter) => letter.case === number)
  const told = letters.find(({ kind }) => kind === 'case-care-accepted')?.text ?? ''
  assert.match(told, /You pay for delivery to you/)
  assert.match(told, /You pay .*(dut|customs)/)
  assert.deepEqual(await pressed('k-uno', number, begin), { refused: 'quote-first' })
})

test('from overseas nothing is sent in, for the risk on the way, and a jeweller nearby comes first [KUNO-22] [KUNO-23]', async () => {
  const order = await ring()
  const near = await ask('k-uno', order, 'clean', {
    answers: { handover: 'post', 'local-jeweller': 'available', 'bears-the-way': 'yes' },
  })
  assert.ok('refused' in near && near.refused === 'ruling-refuses')
  const why = near.ruled.ruling.texts['en']?.clauses['k-uno#by-post.refuse'] ?? ''
  assert.match(why, /nothing is lost or harmed on the way[^]*ask a jeweller near you first/)
  const open = await ask('k-uno', order, 'clean', { answers: { handover: 'post' } })
  assert.ok('refused' in open && open.refused === 'questions-open')
  const none = { handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' }
  assert.ok('number' in (await ask('k-uno', order, 'clean', { answers: none })))
})

test('sent in all the same, both ways, duties and the risk are agreed to before there is an address, on record, and quoted [KUNO-24] [KUNO-25]', async () => {
  const answers = { handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' }
  const details = { to: 'JP 13', valueMinor: '143000' }
  const number = opened(await ask('k-uno', await ring(), 'resize', { answers, details }))
  assert.deepEqual(await all('k-uno', number, accept), [['consent-wanted', 'with-customer']])
  assert.ok('refused' in (await pressed('k-uno', number, sent)))
  assert.deepEqual(await all('k-uno', number, { command: 'accept-risk' }, sent), [
    ['awaiting-return', 'with-customer'],
    ['sent-in', 'on-the-way-to-shop'],
  ])
  const agreed = (await readEvents(world.db, 'k-uno', number)).find(({ type }) => type === 'RiskAccepted')!
  assert.deepEqual(agreed.data['bears'], {
    'return-shipping': 'customer',
    'outbound-shipping': 'customer',
    duty: 'customer',
    'transit-risk': 'customer',
  })
  assert.match(agreed.actor, /^customer:/)
  assert.deepEqual(await all('k-uno', number, takeIn()), [['taken-in', 'with-shop']])
  assert.deepEqual(await pressed('k-uno', number, begin), { refused: 'quote-first' })
  await world.doJobs()
  const letters = (await world.letters('k-uno')).filter((letter) => letter.case === number)
  const accepted = letters.filter(({ kind }) => kind === 'case-care-accepted').map(({ text }) => text)
  assert.equal(accepted.length, 2)
  assert.equal(accepted.filter((text) => text.includes('Mihon-cho, Naka-ku')).length, 1)
  assert.match(letters.find(({ kind }) => kind === 'case-taken-in')?.text ?? '', /¥143,000[^]*Fine scratches/)
})

test('resizing, repair and cleaning can be asked for whatever Milamore sells, and staff decide with a reason on record [MILA-21] [MILA-24]', async () => {
  for (const work of ['resize', 'repair', 'clean'] as const) {
    const order = await ring('milamore', 'tomoshibi-ring')
    const details = work === 'resize' ? { to: '11号' } : {}
    const number = opened(await ask('milamore', order, work, { details }))
    const no: CareCommand = {
      command: 'decline-care',
      note: '石が割れるおそれがあります',
      reason: '',
      clause: '',
    }
    assert.deepEqual(await pressed('milamore', number, no), { refused: 'reason-missing' })
    await all('milamore', number, { ...no, reason: '石が薄い' })
    const refused = (await readEvents(world.db, 'milamore', number)).at(-1)!
    assert.deepEqual(refused.data['discretion'], {
      clause: 'milamore#after-service.our-own',
      reason: '石が薄い',
    })
  }
})

test('by the shop’s own table it is done for nothing or quoted and paid first; the fee stands where staff write it [MILA-22]', async () => {
  const order = await ring('milamore', 'tomoshibi-ring')
  const free = opened(await ask('milamore', order, 'clean', {}))
  assert.equal((await all('milamore', free, accept, sent, takeIn(), begin)).at(-1)?.[0], 'in-work')
  const other = await ring('milamore', 'tomoshibi-ring')
  const paid = opened(await ask('milamore', other, 'resize', { details: { to: '13号' } }))
  await all('milamore', paid, accept, sent, takeIn(), quote(5500n))
  const pay = { payment: randomUUID(), method: 'card' } as const
  await all('milamore', paid, { command: 'accept-quote', agreed: '了承します', pay })
  assert.equal((await caseOf('milamore', paid)).current.state, 'quote-accepted')
  assert.ok('refused' in (await pressed('milamore', paid, begin)))
})

test('a ring that was resized has its new size from then on, a piece that went back undone has not, and the order as agreed stays as it was', async () => {
  const order = await ring('milamore', 'tomoshibi-ring')
  const readable = async () => (await readCasesOf(world.db, 'milamore', order)).filter(isReadable)
  const ways = async () => {
    const number = opened(await ask('milamore', order, 'resize', { details: { to: '13号' } }))
    await all('milamore', number, accept, sent, takeIn())
    return number
  }
  const undone = await ways()
  await all('milamore', undone, { command: 'give-up-work', note: 'Too thin.' }, back(), {
    command: 'say-arrived',
  })
  assert.equal(sizeNow(await readable(), 1), undefined)
  const done = await ways()
  await all('milamore', done, begin, finish, check)
  assert.equal(sizeNow(await readable(), 1), undefined)
  await all('milamore', done, back(), { command: 'say-arrived' })
  assert.deepEqual(sizeNow(await readable(), 1), { size: '13号', number: done })
  assert.deepEqual((await readOrder(world.db, 'milamore', order))!.changes, [])
  const hanako = await signedIn(world, 'milamore', order)
  assert.match((await hanako.get(`/milamore/my/orders/${order}`)).words, /Now 13号, after resizing/)
  const kenji = await atTheDesk(world, 'milamore', 'owner', 'en')
  assert.match((await kenji.get(`/desk/milamore/orders/${order}`)).words, /Now 13号, after resizing/)
  assert.match((await kenji.get(`/desk/milamore/cases/${done}`)).words, /Now 13号, after resizing/)
})

test('without a tracking number it does not go on, and how to pack is said with the address [MILA-25]', async () => {
  const order = await ring('milamore', 'tomoshibi-ring')
  const number = opened(await ask('milamore', order, 'repair', {}))
  await all('milamore', number, accept)
  await world.doJobs()
  const letter = (await world.letters('milamore')).find(
    ({ case: own, kind }) => own === number && kind === 'case-care-accepted',
  )
  assert.match(letter?.text ?? '', /渋谷区見本町2-2[^]*梱包[^]*追跡番号/)
  const bare: CareCommand = { command: 'say-sent', carrier: 'ヤマト', tracking: ' ' }
  assert.deepEqual(await pressed('milamore', number, bare), { refused: 'tracking-missing' })
  assert.deepEqual(await all('milamore', number, sent), [['sent-in', 'on-the-way-to-shop']])
})

test('silver is cleaned in a store for nothing, without booking, and nothing can be charged [KAORU-19]', async () => {
  const order = await ring('kaoru', 'minamo-ring')
  const number = opened(await ask('kaoru', order, 'clean', { answers: { handover: 'store' } }))
  assert.deepEqual(await all('kaoru', number, accept), [['awaiting-visit', 'with-customer']])
  assert.deepEqual(await all('kaoru', number, takeIn()), [['taken-in', 'with-shop']])
  assert.deepEqual(await pressed('kaoru', number, quote(500n)), { refused: 'free-of-charge' })
  const ended = await all('kaoru', number, begin, finish, check, { command: 'hand-over', note: '' })
  assert.deepEqual(ended.at(-1), ['settled', 'with-customer'])
})

test('the piece is where each step says, work that is not right goes back to the bench, and the parcel’s delivery ends it', async () => {
  const order = await ring('milamore', 'tomoshibi-ring')
  const number = opened(await ask('milamore', order, 'repair', { details: { valueMinor: '138600' } }))
  const again: CareCommand = { ...check, passed: false, note: 'The seam shows.' } as CareCommand
  const photo = { hash: 'f'.repeat(64), width: 9, height: 9 }
  const home = back()
  const places = await all(
    'milamore',
    number,
    accept,
    sent,
    { ...takeIn(), parcel: randomUUID(), photos: [photo] } as CareCommand,
    begin,
    finish,
    again,
    { command: 'move-ready', readyBy: day('2026-12-28'), note: '' },
    finish,
    check,
    home,
  )
  assert.deepEqual(places, [
    ['awaiting-return', 'with-customer'],
    ['sent-in', 'on-the-way-to-shop'],
    ['taken-in', 'with-shop'],
    ['in-work', 'with-shop'],
    ['worked', 'with-shop'],
    ['in-work', 'with-shop'],
    ['in-work', 'with-shop'],
    ['worked', 'with-shop'],
    ['ready', 'with-shop'],
    ['sent-back', 'on-the-way-to-customer'],
  ])
  assert.equal((await readCasePhotos(world.db, 'milamore', number))[0]?.addedBy, 'staff:kenji')
  const [came, went] = (await readParcelsOf(world.db, 'milamore', order)).filter(
    ({ caseNumber }) => caseNumber === number,
  )
  assert.deepEqual([came?.direction, went?.direction].toSorted(), ['back', 'out'])
  const parcel = home.command === 'send-piece-back' ? home.parcel : ''
  await deliverParcel(world.db, 'milamore', parcel, { actor: 'carrier', at: world.now() })
  await world.doJobs()
  const over = await caseOf('milamore', number)
  assert.deepEqual([over.current.state, over.custody], ['settled', 'with-customer'])
  assert.deepEqual(world.faults, [])
})

test('a piece of another maker is not looked after, and one whose maker nobody stated is for the shop to say first [KUNO-18]', async () => {
  const { products, pictures } = world.folder('k-uno')
  const foreign = products.map((one) =>
    one.product === 'asanagi-ring' ? { ...one, facts: { ...one.facts, 'own-make': 'no' } } : one,
  )
  await keepCatalogue(world.db, 'k-uno', foreign, pictures)
  const order = await ring()
  await keepCatalogue(world.db, 'k-uno', products, pictures)
  const answers = { handover: 'store', 'leaves-before-ready': 'no' }
  const other = await ask('k-uno', order, 'clean', { answers })
  assert.ok('refused' in other && other.refused === 'ruling-refuses', JSON.stringify(other))
  const deciding = other.ruled.ruling.clauses.filter((clause) => clause.deciding)
  assert.deepEqual(
    deciding.map(({ id }) => id),
    ['k-uno-only'],
  )
  await sellRings(world, 'k-uno', { sale: 2, replacement: 0 })
  const unknown = await ring('k-uno', 'ring')
  const details = { visit: { ...atStore, day: '2026-12-24' } }
  const number = opened(await ask('k-uno', unknown, 'clean', { answers, details }))
  assert.deepEqual(await pressed('k-uno', number, accept), { refused: 'facts-missing' })
  const make = (own: 'yes' | 'no'): CareCommand => ({
    command: 'find-facts',
    found: { 'own-make': own },
    note: '',
  })
  await all('k-uno', number, make('no'))
  assert.deepEqual(await pressed('k-uno', number, { ...accept, reason: '' } as CareCommand), {
    refused: 'reason-missing',
  })
  await all('k-uno', number, make('yes'), accept)
})

test('only who shows an order of this site can ask, and of its pieces only [MILA-23]', async () => {
  const number = await ring('milamore', 'tomoshibi-ring')
  const form = `/milamore/my/orders/${number}/lines/1/repair`
  const stranger = await signedIn(world, 'milamore', await ring('milamore', 'usuhana-ring'), 'en')
  const elsewhere = await buy(world, 'milamore', { who: 'anna', product: 'tomoshibi-ring', ...delivered })
  const theirs = await stranger.get(`/milamore/my/orders/${elsewhere}/lines/1/repair`)
  assert.ok(theirs.status === 404 || theirs.status === 403, String(theirs.status))
  const own = await stranger.get(form)
  assert.equal(own.status, 200)
  assert.match(own.words, /Ask for a repair/)
  assert.equal((await stranger.get('/milamore/my/orders/MI-999999/lines/1/repair')).status, theirs.status)
})
