/**
 * When a receipt can be asked for: the shop's own window, from its opening to its end, and under which
 * number.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buy, hiddenFields, openWorld, paymentPage, signedIn } from '#main/testing'
import { textIn } from '#papers/testing'
import { dispatchParcel } from '#parcels'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['milamore'], units: 20 })
const wish = { addressee: 'Anna Schmidt', proviso: 'jewellery', seen: '0' }

test('a receipt is asked for after the payment is confirmed and before shipment is complete, with the order’s number, and neither sooner nor later [MILA-32]', async () => {
  const number = await buy(world, 'milamore', {
    who: 'anna',
    product: 'mikazuki-necklace',
    ordered: '2026-11-20T09:00+09:00',
    toPay: { method: 'card', payBy: '2026-11-21T09:00+09:00' },
  })
  const page = `/milamore/my/orders/${number}/papers`
  const anna = await signedIn(world, 'milamore', number)
  const before = await anna.get(page)
  assert.match(before.words, /Once your payment is confirmed, you can get your receipt here/)
  assert.doesNotMatch(before.html, /name="addressee"/)
  await anna.post(page, wish)
  assert.doesNotMatch(await anna.read(page), /-R-/)
  assert.doesNotMatch(await anna.read(`/milamore/my/orders/${number}`), /receipt is ready/)

  const pay = await paymentPage(world, 'milamore', number)
  await anna.open(pay, {})
  await anna.open(`${pay}/demo`, { choice: 'success' })
  await world.doJobs()
  assert.match(await anna.read(`/milamore/my/orders/${number}`), /receipt is ready to be issued/)
  const open = await anna.get(page)
  await anna.press(page, { ...hiddenFields(open.html), ...wish })
  const [link = ''] = /[^"]*-R-\d{6}\.pdf/.exec((await anna.get(page)).html) ?? []
  assert.match(textIn((await anna.get(link)).bytes).replaceAll(/\s/g, ''), new RegExp(number))

  const late = await buy(world, 'milamore', {
    who: 'anna',
    product: 'mikazuki-necklace',
    delivered: 'not-yet',
  })
  const other = await signedIn(world, 'milamore', late)
  const latePage = `/milamore/my/orders/${late}/papers`
  assert.match((await other.get(latePage)).html, /name="addressee"/)
  const parcel = { parcel: randomUUID(), order: late, lines: [1], carrier: 'DHL', tracking: '1' }
  await dispatchParcel(world.db, 'milamore', parcel, { actor: 'staff:world', at: world.now() })
  const closed = await other.get(latePage)
  assert.match(closed.words, /only before shipment is complete/)
  assert.doesNotMatch(closed.html, /name="addressee"/)
  await other.post(latePage, wish)
  assert.doesNotMatch((await other.get(latePage)).html, /-R-\d{6}\.pdf/)
})

test('whoever writes to the shop about an order instead is asked for its number [MILA-32]', async () => {
  const visitor = world.visitor()
  const form = await visitor.get('/milamore/contact?about=receipt')
  assert.match(form.html, /value="order" selected/)
  assert.match(form.words, /Needed for: Receipt/)
  const words = 'I would like a receipt, please.'
  const given = {
    ...hiddenFields(form.html),
    category: 'order',
    name: 'Anna',
    address: 'anna@customer.example',
    words,
  }
  const refused = await visitor.post('/milamore/contact', { ...given, order: '', read: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /order number/i)
  assert.equal(
    (await visitor.post('/milamore/contact', { ...given, order: 'MI-000001', read: 'yes' })).status,
    303,
  )
  assert.deepEqual(world.faults, [])
})
