/**
 * Papers in a browser: the customer's page, the holder of a letter, staff; and everybody else, who sees none.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, buy, guest, hiddenFields, openWorld, signedIn, type Page } from '#main/testing'
import { makeReceiptLink } from '#papers'
import { textIn } from '#papers/testing'

const world = await openWorld('2026-11-20T10:00+09:00', { units: 20 })
const ring = { product: 'minamo-ring', facts: { 'receipt-asked': 'yes' } } as const
const pendant = { product: 'mikazuki-necklace' } as const
const filled = { addressee: '株式会社 髙﨑 "#import"', proviso: '記念品代', seen: '0' }

const linksIn = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/href="([^"]+\.pdf)"/g)].map(([, address = '']) => address)
const text = ({ bytes }: Page): string => textIn(bytes).replaceAll(/\s/g, '')

function assertPrivatePdf(page: Page): void {
  assert.equal(page.status, 200, page.words)
  assert.equal(page.headers.get('content-type'), 'application/pdf')
  assert.match(page.headers.get('cache-control') ?? '', /no-store/)
  assert.match(page.headers.get('content-disposition') ?? '', /^attachment; filename="[A-Z0-9.-]+\.pdf"$/)
}

test('an order that asked for a receipt says so; addressee and proviso are filled in, and a PDF comes [KAORU-02, KAORU-03]', async () => {
  const number = await buy(world, 'kaoru', ring)
  const hanako = await signedIn(world, 'kaoru', number)
  assert.match(await hanako.read(`/kaoru/my/orders/${number}`), /Your receipt is ready to be issued/)
  const address = `/kaoru/my/orders/${number}/papers`
  const before = await hanako.in('ja').get(address)
  assert.match(before.html, /name="addressee"[^>]*value="山田 花子"/)
  assert.match(before.html, /name="proviso"[^>]*value="お品代"/)
  assert.match(before.words, /会社の宛名には「御中」までお書きください/)
  const empty = await hanako.post(address, { ...filled, addressee: '', ...hiddenFields(before.html) })
  assert.equal(empty.status, 400)
  const smile = await hanako.in('en').post(address, { ...filled, addressee: 'Anna 😀 ไทย' })
  assert.equal(smile.status, 400)
  assert.match(smile.words, /cannot be printed on a paper: 😀 ไ ท ย/)
  assert.match(await hanako.in('ja').press(address, filled), /領収書を発行しました/)
  const after = await hanako.get(address)
  const [link, ...others] = linksIn(after)
  assert.deepEqual(
    others.filter((other) => other.includes('-R-')),
    [],
  )
  const pdf = await hanako.get(link!)
  assertPrivatePdf(pdf)
  assert.match(text(pdf), /株式会社髙﨑"#import"様/)
  assert.match(text(pdf), /記念品代として/)
  assert.match(await hanako.press(address, filled), /has already been issued/)
  await hanako.in('ja').press(address, { ...filled, seen: '1' })
  const [, again] = linksIn(await hanako.get(address))
  assert.match(text(await hanako.get(again!)), /再発行（1回目）/)
  assert.doesNotMatch(await hanako.in('en').read(`/kaoru/my/orders/${number}`), /ready to be issued/)
})

test('a shop that refuses says by which clause; where the law leaves it open, staff are asked and answer [MILA-32]', async () => {
  const abroad = await buy(world, 'milamore', { ...pendant, who: 'anna' })
  const anna = await signedIn(world, 'milamore', abroad)
  const refused = await anna.get(`/milamore/my/orders/${abroad}/papers`)
  assert.match(refused.words, /We cannot take a request for a receipt now/)
  assert.match(refused.words, /only before shipment is complete/)
  assert.doesNotMatch(refused.html, /name="addressee"/)
  await anna.post(`/milamore/my/orders/${abroad}/papers`, filled)
  assert.deepEqual(linksIn(await anna.get(`/milamore/my/orders/${abroad}/papers`)).filter(isReceipt), [])

  const number = await buy(world, 'milamore', pendant)
  const address = `/milamore/my/orders/${number}/papers`
  const hanako = await signedIn(world, 'milamore', number)
  assert.match(await hanako.read(address), /A member of staff answers you/)
  assert.match(await hanako.press(address, filled), /We have your wish for a receipt/)
  const rin = await atTheDesk(world, 'milamore', 'support')
  assert.match(await rin.read('/desk/milamore/receipts'), new RegExp(`${number}.*髙﨑`))
  const desk = `/desk/milamore/orders/${number}/papers`
  assert.equal((await rin.post(`${desk}/receipt`, { ...filled, why: '' })).status, 422)
  assert.match(await rin.press(`${desk}/receipt`, { ...filled, why: 'asked by mail' }), /Why: asked by mail/)
  assert.doesNotMatch(await rin.read('/desk/milamore/receipts'), new RegExp(number))
  const [link] = linksIn(await hanako.get(address)).filter(isReceipt)
  assertPrivatePdf(await hanako.get(link!))
})

const isReceipt = (address: string): boolean => address.includes('-R-')

test('whoever was given the piece sees certificates and no receipt; strangers see nothing', async () => {
  const giftCode = 'PRESENT-0042'
  const number = await buy(world, 'kaoru', { ...ring, giftCode })
  await world.doJobs()
  const address = `/kaoru/my/orders/${number}/papers`
  const file = `${number.replace('KA-', 'KA-R-')}.pdf`
  const buyer = await guest(world, 'kaoru', number)
  await buyer.press(address, filled)
  const misaki = world.visitor()
  await misaki.open('/kaoru/my/gift', { code: giftCode, 'gift-code': giftCode })
  const page = await misaki.get(address)
  assert.equal(page.status, 200, page.words)
  assert.deepEqual(
    linksIn(page).map((link) => link.split('/').at(-1)),
    [`${number.replace('KA-', 'KA-C-')}-1.pdf`],
  )
  assert.equal((await misaki.get(`${address}/${file}`)).status, 404)
  assert.equal((await misaki.post(address, filled)).status, 404)
  const certificate = await misaki.get(linksIn(page)[0]!)
  assertPrivatePdf(certificate)
  assert.doesNotMatch(text(certificate), /円/)
  const other = await buy(world, 'kaoru', { ...ring, who: 'anna' })
  const anna = await signedIn(world, 'kaoru', other)
  for (const place of [address, `${address}/${file}`]) assert.notEqual((await anna.get(place)).status, 200)
  assert.equal((await anna.get(`/kaoru/my/orders/${other}/papers/${file}`)).status, 404)
  assert.equal((await world.visitor().get(`${address}/${file}`)).status, 303)
})

test('the link of a letter opens the receipt without signing in, and nothing else', async () => {
  const number = await buy(world, 'kaoru', ring)
  await world.doJobs()
  const link = await makeReceiptLink(world.db, 'kaoru', number, world.now())
  const somebody = world.visitor()
  const page = await somebody.get(link)
  assert.equal(page.status, 200, page.words)
  assert.equal(page.headers.get('x-robots-tag'), 'noindex')
  await somebody.press(link, filled)
  const [receipt, ...others] = linksIn(await somebody.get(link))
  assert.deepEqual(others, [])
  assertPrivatePdf(await somebody.get(receipt!))
  assert.equal((await somebody.get(`${link}x`)).status, 404)
  assert.equal((await somebody.get(`${link}/${number.replace('KA-', 'KA-C-')}-1.pdf`)).status, 404)
  assert.equal((await somebody.get(`/kaoru/my/orders/${number}`)).status, 303)
})

test('staff prepare certificates and delivery notes once; the workshop may look and not issue', async () => {
  const number = await buy(world, 'kaoru', ring)
  const desk = `/desk/kaoru/orders/${number}/papers`
  const yui = await atTheDesk(world, 'kaoru', 'shipping')
  const note = /action="([^"]+\/notes\/[^"]+)"/.exec((await yui.get(desk)).html)?.[1]
  for (let time = 0; time < 2; time += 1) {
    await yui.press(note!, {})
    await yui.press(`${desk}/certificates`, {})
  }
  const links = linksIn(await yui.get(desk))
  const digits = number.replace('KA-', '')
  assert.deepEqual(links.map((link) => link.split('/').at(-1)).toSorted(), [
    `KA-C-${digits}-1.pdf`,
    `KA-N-${digits}-1.pdf`,
  ])
  for (const link of links) assertPrivatePdf(await yui.get(link))
  assert.equal((await yui.post(`${desk}/receipt`, filled)).status, 403)
  const naoki = await atTheDesk(world, 'kaoru', 'workshop')
  assert.equal((await naoki.post(`${desk}/certificates`, {})).status, 403)
  assert.deepEqual(world.faults, [])
})
