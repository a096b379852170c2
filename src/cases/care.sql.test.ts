/**
 * Work on a piece from the request to its being back: who may ask, what it costs, who bears the way, where
 * the piece is at every step, and what is on record.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import type { CareCommand, Work } from '#cases/kinds'
import { buy, moment, openWorld } from '#main/testing'
import { readOrder } from '#ordering'
import { deliverParcel, readParcelsOf } from '#parcels'
import {
  isReadable,
  openCase,
  press,
  readCase,
  readCasePhotos,
  readEvents,
  readVisits,
  type NotOpened,
} from './index.ts'

const start = '2026-11-20T10:00+09:00'
const world = await openWorld(start, { shops: ['k-uno', 'milamore', 'kaoru'], units: 20 })
const delivered = { ordered: '2026-11-01T10:00+09:00', delivered: '2026-11-10T10:00+09:00' }

type Asked = {
  readonly answers?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, unknown>>
}

/** Whoever bought the order asks for work on its piece. */
async function ask(shop: string, number: string, work: Work, { answers = {}, details = {} }: Asked) {
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

const accept: CareCommand = { command: 'accept-care', note: '', reason: 'We can do it.', clause: '' }
const takeIn: CareCommand = {
  command: 'take-in',
  parcel: randomUUID(),
  condition: 'Fine scratches inside.',
  photos: [],
}
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

const ring = (shop = 'k-uno', product = 'asanagi-ring') =>
  buy(world, shop, { who: shop === 'k-uno' ? 'anna' : 'hanako', product, ...delivered })

test('care in a shop in Japan is free of charge, brought and picked up there, and nothing can be charged for it [KUNO-13]', async () => {
  const works = ['repolish', 'refinish', 'clean', 'inspect'] as const
  for (const [index, work] of works.entries()) {
    const visit = { ...atStore, day: `2026-12-0${index + 3}` }
    if (visit.day === '2026-12-02') continue
    const details = { visit }
    const number = opened(
      await ask('k-uno', await ring(), work, {
        answers: { handover: 'store', 'leaves-before-ready': 'no' },
        details,
      }),
    )
    await all('k-uno', number, accept, takeIn)
    assert.deepEqual(await pressed('k-uno', number, quote(100n)), { refused: 'free-of-charge' })
    const ended = await all('k-uno', number, begin, finish, check, { command: 'hand-over', note: '' })
    assert.deepEqual(ended.at(-1), ['settled', 'with-customer'], work)
  }
})
