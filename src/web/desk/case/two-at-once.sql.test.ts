/**
 * Two of the shop at the same case, each with the page as it was drawn before the other pressed: at every
 * step of an exchange, of one that ends in money, and of a repair by post. Over HTTP.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { isReadable, openCase, press, readCase, type CaseRequest } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import {
  atTheDesk,
  buy,
  hiddenFields,
  openWorld,
  sellRings,
  type Fields,
  signedIn,
  type Staff,
} from '#main/testing'
import { readOrder } from '#ordering'
import { readLedger } from '#payments'
import type { Role } from '#staff'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'], units: 9 })
const { db } = world

/** Who may press beside the owner, by name. */
const names: Readonly<Record<Role, string>> = {
  owner: 'Kenji',
  support: 'Rin',
  workshop: 'Naoki',
  shipping: 'Yui',
}

/** What one of the two types; words are their own, so that it is seen whose came through. */
type Step = {
  readonly place: string
  readonly other: Role
  readonly fields?: (own: string) => Fields
  /** What the customer does, or the clock, before the next step. */
  readonly then?: (number: string) => Promise<void>
}

const photo = async (background: string): Promise<File> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'ring.jpg', { type: 'image/jpeg' })
}
const [seen, done] = [await photo('#d8b46a'), await photo('#e8c47a')]

const theCase = async (shop: string, number: string) => {
  const found = await readCase(db, shop, number)
  assert.ok(found !== undefined && isReadable(found))
  return found
}

/** All letters of a case, written by now. */
async function lettersOf(shop: string, number: string): Promise<number> {
  await world.doJobs()
  return (await world.letters(shop)).filter((letter) => letter.case === number).length
}

/** Both send the form of a step at once, from the page that both have before them. */
async function bothPress(shop: string, number: string, { place, other, fields = () => ({}) }: Step) {
  const page = `/desk/${shop}/cases/${number}`
  const all: readonly (readonly [string, Staff])[] = [
    [names.owner, await atTheDesk(world, shop)],
    [names[other], await atTheDesk(world, shop, other)],
  ]
  const before = { version: (await theCase(shop, number)).version, letters: await lettersOf(shop, number) }
  const forms: [string, Staff, Fields][] = []
  for (const [who, staff] of all) {
    const { html } = await staff.open(page)
    assert.match(html, new RegExp(`action="${page}/${place}"`), `${who} is offered ${place}`)
    forms.push([who, staff, { ...hiddenFields(html), ...fields(`${who} on ${place}`) }])
  }
  const answers = await Promise.all(forms.map(([, staff, form]) => staff.post(`${page}/${place}`, form)))
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted(),
    [303, 409],
    `${place}: ${answers[0]!.words}`,
  )
  const lost = answers.findIndex(({ status }) => status === 409)
  const [winner, loser] = [forms[1 - lost]![0], forms[lost]![0]]
  const { words } = answers[lost]!
  assert.match(words, new RegExp(`What you sent was not done[^]*Last: [^(]+\\(${winner}, `), place)
  if (JSON.stringify(fields('')) !== '{}')
    assert.match(words, new RegExp(`need not type them again: [^]*${loser} on ${place}`), place)
  const after = { version: (await theCase(shop, number)).version, letters: await lettersOf(shop, number) }
  assert.equal(after.version, before.version + 1, `${place} was done once`)
  assert.ok(after.letters - before.letters <= 1, `${place} wrote ${after.letters - before.letters} letters`)
  const sent = Object.values(forms[lost]![2]).some((value) => value instanceof File)
  assert.equal(/Your photo was not added either/.test(words), sent, `${place}: photos`)
}

async function walk(shop: string, number: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await bothPress(shop, number, step)
    await step.then?.(number)
  }
  await world.doJobs()
  const letters = (await world.letters(shop)).filter((letter) => letter.case === number)
  const each = letters.map(({ kind, subject }) => `${kind} ${subject}`)
  assert.deepEqual(each.toSorted(), [...new Set(each)].toSorted(), 'no letter twice')
  assert.notEqual((await theCase(shop, number)).closedAt, null, 'the case is over')
  assert.deepEqual(world.faults, [])
}

/** A press of the customer. */
async function customer(shop: string, number: string, command: AnyCommand): Promise<void> {
  const { version, openedBy } = await theCase(shop, number)
  const outcome = await press(db, world.shop(shop), number, command, {
    actor: openedBy as 'customer:hanako',
    at: world.now(),
    version,
  })
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
}

/** The customer says yes on the page of the case, and pays by card. */
async function paysTheQuote(shop: string, order: string, number: string): Promise<void> {
  const hanako = await signedIn(world, shop, order)
  const page = `/${shop}/my/cases/${number}`
  const { html } = await hanako.open(page)
  const yes = { ...hiddenFields(html), agreed: 'yes', method: 'card' }
  const { path } = await hanako.open(`${page}/quote`, yes)
  await hanako.open(path, {})
  assert.match((await hanako.open(`${path}/demo`, { choice: 'success' })).words, /need not pay again/)
  await world.doJobs()
}

/** Somebody with a piece that is at home asks about it. */
async function asked(shop: string, order: string, more: Partial<CaseRequest>): Promise<string> {
  const bought = (await readOrder(db, shop, order))!
  const request: CaseRequest = {
    key: order,
    request: 'exchange',
    line: 1,
    quantity: 1,
    answers: { reason: 'defect' },
    description: '石がゆるんでいます。',
    photos: [],
    requester: 'buyer',
    language: 'ja',
    ...more,
  }
  const by = { actor: `customer:${bought.customer}`, at: world.now() } as const
  const outcome = await openCase(db, world.shop(shop), bought, request, by)
  assert.ok('number' in outcome && !('refused' in outcome), JSON.stringify(outcome))
  return outcome.number
}

const note = (step: string) => (own: string) => ({ [`${step}-note`]: own })
const box = (step: string) => (own: string) => ({
  [`${step}-carrier`]: own,
  [`${step}-tracking`]: '400000000077',
})

const comesBack: readonly Step[] = [
  { place: 'call-in', other: 'support', fields: note('call-in') },
  { place: 'parcel', other: 'shipping' },
  {
    place: 'inspection',
    other: 'workshop',
    fields: (own) => ({ 'inspect-found': 'confirmed', 'inspect-words': '', 'inspect-note': own }),
  },
  {
    place: 'approval',
    other: 'support',
    fields: (own) => ({ 'approve-note': own, 'approve-clause': '', 'approve-reason': '' }),
  },
  { place: 'remedy', other: 'support' },
]

test('two who press at once at every step of an exchange: one is done, the other reads who was first and has their words', async () => {
  await sellRings(world, 'kaoru', { sale: 2, replacement: 1 })
  await walk('kaoru', await asked('kaoru', await buy(world, 'kaoru', { product: 'ring' }), {}), [
    ...comesBack,
    {
      place: 'replacement',
      other: 'shipping',
      fields: box('send-replacement'),
      then: (number) => customer('kaoru', number, { command: 'say-arrived' }),
    },
    { place: 'settlement', other: 'support', fields: note('settle') },
  ])
})

test('where nothing is left to send, two who press at once owe and pay the money back once', async () => {
  const paid = { product: 'ring', payment: { method: 'bank-transfer' } } as const
  const order = await buy(world, 'kaoru', paid)
  await walk('kaoru', await asked('kaoru', order, {}), [
    ...comesBack,
    {
      place: 'refund',
      other: 'support',
      fields: (own) => ({ 'owe-refund-amount': '100', 'owe-refund-why': own }),
    },
    { place: 'payment', other: 'support', fields: note('pay-out') },
  ])
  const { entries } = await readLedger(db, 'kaoru', { number: order, currency: 'JPY' })
  const back = entries.filter(({ kind }) => kind.startsWith('refund'))
  assert.deepEqual(
    back.map(({ kind, amount }) => [kind, amount.amountMinor]),
    [
      ['refund-owed', 100n],
      ['refund-paid', 100n],
    ],
  )
})

test('two who press at once at every step of a repair by post: one is done, the other reads who was first and has their words', async () => {
  const details = { work: 'resize', handover: 'post', to: '13' } as const
  const request = { request: 'resize', answers: { handover: 'post' }, details } as const
  const order = await buy(world, 'milamore', { product: 'tomoshibi-ring' })
  await walk('milamore', await asked('milamore', order, request), [
    {
      place: 'taking-on',
      other: 'support',
      fields: (own) => ({ 'accept-care-reason': own, 'accept-care-note': '' }),
      then: (number) => customer('milamore', number, { command: 'say-sent', carrier: 'DHL', tracking: '1' }),
    },
    {
      place: 'intake',
      other: 'shipping',
      fields: (own) => ({ 'take-in-condition': own, 'take-in-value': '', 'take-in-photos': seen }),
    },
    {
      place: 'quote',
      other: 'support',
      fields: (own) => ({
        'quote-works': own,
        'quote-amount': '5500',
        'quote-ready': '',
        'quote-until': '2026-12-01',
      }),
      then: (number) => paysTheQuote('milamore', order, number),
    },
    { place: 'work-done', other: 'workshop', fields: note('finish-work') },
    {
      place: 'check',
      other: 'workshop',
      fields: (own) => ({ 'check-work-passed': 'yes', 'check-work-note': own, 'check-work-photos': done }),
    },
    { place: 'sending-back', other: 'shipping', fields: box('send-piece-back') },
    { place: 'settlement', other: 'support', fields: note('settle') },
  ])
})
