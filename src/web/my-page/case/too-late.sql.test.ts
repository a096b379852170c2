/** Forms of a request that are sent twice, or from a page that is no longer true: what its customer reads. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { parseDay } from '#calendar'
import { openCase, press, readCase, readCasePhotos } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { buy, fieldIn, hiddenFields, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { readPayments } from '#payments'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 9 })
const { db } = world
const shop = 'milamore'

/** Somebody asks to have a ring resized by post, and has the page of the request open after these steps. */
async function resizing(...steps: readonly AnyCommand[]) {
  const order = (await readOrder(db, shop, await buy(world, shop, { product: 'tomoshibi-ring' })))!
  const actor = `customer:${order.customer}` as const
  const request = {
    key: order.number,
    request: 'resize',
    line: 1,
    quantity: 1,
    answers: { handover: 'post' },
    description: 'It is a little tight.',
    photos: [],
    requester: 'buyer',
    language: 'en',
    details: { work: 'resize', handover: 'post', to: '13' },
  } as const
  const opened = await openCase(db, world.shop(shop), order, request, { actor, at: world.now() })
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const { number } = opened
  const did = async (command: AnyCommand, by: typeof actor | 'staff:kenji' = 'staff:kenji') => {
    const { version } = (await readCase(db, shop, number))!
    const outcome = await press(db, world.shop(shop), number, command, {
      actor: by,
      at: world.now(),
      version,
    })
    assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  }
  for (const command of steps) await did(command)
  const hanako = await signedIn(world, shop, order.number)
  const page = `/${shop}/my/cases/${number}`
  const { html } = await hanako.open(page)
  return { order: order.number, number, actor, did, hanako, page, html }
}

const accept = { command: 'accept-care', note: '', reason: 'A plain band.', clause: '' } as const
const takeIn = () =>
  ({ command: 'take-in', parcel: crypto.randomUUID(), condition: 'Fine.', photos: [] }) as const
const quote = (amountMinor: bigint) =>
  ({
    command: 'quote',
    amountMinor,
    works: 'From 11 to 13.',
    readyBy: null,
    until: parseDay('2026-12-01')!,
  }) as const

test('a yes to a quote that is over is told so, with what happened and when, and asks for nothing', async () => {
  const { order, actor, did, hanako, page, html } = await resizing(accept, takeIn(), quote(5500n))
  const yes = { ...hiddenFields(html), agreed: 'yes', method: 'card' }
  await did({ command: 'decline-quote', note: '' }, actor)
  const late = await hanako.post(`${page}/quote`, yes)
  assert.equal(late.status, 409)
  assert.match(late.words, /This request had moved on\..*Last: Quote ended \(you, /)
  assert.equal((await readPayments(db, shop, order)).length, 0)
})

test('the same yes sent twice leads to the one payment, and once that is made to the request', async () => {
  const { order, hanako, page, html } = await resizing(accept, takeIn(), quote(5500n))
  const yes = { ...hiddenFields(html), agreed: 'yes', method: 'card' }
  const answers = await Promise.all([hanako.post(`${page}/quote`, yes), hanako.post(`${page}/quote`, yes)])
  for (const { status, location } of [...answers, await hanako.post(`${page}/quote`, yes)])
    assert.deepEqual([status, location.startsWith(`/${shop}/pay/`)], [303, true])
  assert.equal((await readPayments(db, shop, order)).length, 1)
  const pay = answers[0]!.location
  await hanako.open(pay, {})
  await hanako.open(`${pay}/demo`, { choice: 'success' })
  await world.doJobs()
  const again = await hanako.post(`${page}/quote`, yes)
  assert.equal(again.status, 303)
  assert.match((await hanako.follow(again)).words, /We are working on the piece/)
  // Nor does a yes to a quote without a price begin anything twice.
  const free = await resizing(accept, takeIn(), quote(0n))
  const agreed = { ...hiddenFields(free.html), agreed: 'yes' }
  for (const time of [1, 2])
    assert.equal((await free.hanako.post(`${free.page}/quote`, agreed)).status, 303, `press ${time}`)
  assert.deepEqual(world.faults, [])
})

test('photos that were sent while staff moved the date are there in the form, and are not chosen twice', async () => {
  const wanted = { command: 'want-evidence', wanted: ['photo'], note: '' } as const
  const { number, did, hanako, page, html } = await resizing(wanted)
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#d8b46a' } })
    .jpeg()
    .toBuffer()
  const photos = new File([new Uint8Array(bytes)], 'ring.jpg', { type: 'image/jpeg' })
  await did({ command: 'extend', until: parseDay('2026-12-20')!, note: '' })
  const late = await hanako.post(`${page}/evidence`, { ...hiddenFields(html), note: 'Here it is.', photos })
  assert.equal(late.status, 409)
  assert.match(late.words, /had moved on.*We have received 1 photo\. You need not choose it again/)
  const kept = { 'kept-1': fieldIn(late.html, 'kept-1'), note: 'Here it is.' }
  await hanako.press(`${page}/evidence`, { ...hiddenFields(late.html), ...kept })
  assert.equal((await readCasePhotos(db, shop, number)).length, 1)
  assert.deepEqual(world.faults, [])
})

test('carrier and number of a piece that was sent are still there where staff moved the date meanwhile, and given back where it has come', async () => {
  const { did, hanako, page, html } = await resizing(accept)
  const sent = { ...hiddenFields(html), carrier: 'ヤマト運輸', tracking: '400000000031' }
  await did({ command: 'extend', until: parseDay('2026-12-20')!, note: '' })
  const late = await hanako.post(`${page}/sent`, sent)
  assert.equal(late.status, 409)
  assert.deepEqual(
    ['carrier', 'tracking'].map((name) => fieldIn(late.html, name)),
    ['ヤマト運輸', '400000000031'],
  )
  await did(takeIn())
  const later = await hanako.post(`${page}/sent`, sent)
  assert.equal(later.status, 409)
  assert.match(later.words, /had moved on.*need not type it again: ヤマト運輸 400000000031/)
  assert.deepEqual(world.faults, [])
})
