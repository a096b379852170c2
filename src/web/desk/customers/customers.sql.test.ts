/**
 * Customers who are one person: joined at the desk, seen as one on My Page, and parted where it was wrong.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { askFor, atTheDesk, buy, buyers, openWorld, signedIn, type Visitor } from '#main/testing'
import { verify } from '#seals'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 30 })

const faulty = { reason: 'defect' }
const { mail: _mail, gift: _gift, buyer: _buyer, ...tokyo } = buyers.JP
const { mail: _other, gift: _no, buyer: _as, ...taipei } = buyers.TW

const customerPage = (number: string) => `/desk/kaoru/orders/${number}/customer`

const lettersTo = async (address: string) => {
  await world.doJobs()
  return (await world.letters('kaoru')).filter(({ to }) => to.address === address)
}

const pressed = new Set<string>()

/** Signs in as somebody does who types a mail address and presses the link that comes. */
async function byMail(address: string): Promise<Visitor> {
  const visitor = world.visitor('en')
  await visitor.press('/kaoru/my/link', { 'link-address': address })
  const links = (await lettersTo(address)).flatMap(
    ({ text }) => /sign-in\?token=([\w-]+)/.exec(text)?.[1] ?? [],
  )
  const token = links.find((link) => !pressed.has(link))!
  pressed.add(token)
  assert.equal((await visitor.open('/kaoru/my/sign-in', { token })).status, 200)
  return visitor
}

/** Somebody who has bought with two addresses and has an open request from the first. */
async function twice(name: string) {
  const [old, now] = [`${name}@old.example`, `${name}@new.example`]
  const first = await buy(world, 'kaoru', { address: old, giftCode: `gift-${name}-0001` })
  const second = await buy(world, 'kaoru', { address: now })
  const request = await askFor(world, 'kaoru', first, { answers: faulty })
  const before = await signedIn(world, 'kaoru', first)
  await before.press('/kaoru/my/account/addresses/new', { ...tokyo, act: 'keep' })
  await (
    await signedIn(world, 'kaoru', second)
  ).press('/kaoru/my/account/addresses/new', { ...taipei, act: 'keep' })
  return { old, now, first, second, request, before }
}

const join = (
  desk: Visitor,
  first: string,
  second: string,
  why = 'She wrote from both and named both orders.',
) => desk.post(`${customerPage(second)}/join`, { with: first, why })

test('two customers who are one person are joined: with either address all orders, requests and places to send to are seen', async () => {
  const { old, now, first, second, request, before } = await twice('mika')
  const rows = () => sql`select * from ordering.orders order by number`.execute(world.db)
  const agreed = (await rows()).rows
  const desk = await atTheDesk(world, 'kaoru', 'support')
  assert.match(await desk.read(`/desk/kaoru/orders/${second}`), /Orders of this customer/)
  const beside = await desk.read(`${customerPage(second)}?with=${first}`)
  assert.match(beside, new RegExp(`${now}[^]*${first}[^]*${old}`))
  const typed = encodeURIComponent(first.toLowerCase().replace('-', '－'))
  assert.match(await desk.read(`${customerPage(second)}?with=${typed}`), new RegExp(old))
  for (const none of ['', 'KA-999999'])
    assert.match(
      await desk.read(`${customerPage(second)}?with=${none}`),
      /There is no order with this number/,
    )
  assert.equal((await join(desk, first, second)).location, `${customerPage(second)}?done=joined`)
  assert.match(
    await desk.read(`${customerPage(second)}?done=joined`),
    /They are joined\.[^]*mika@old\.example was joined|mika@old\.example\) was joined[^]*She wrote from both[^]*Rin/,
  )

  assert.equal((await before.get('/kaoru/my/account')).location, '/kaoru/my/?wanted')
  for (const address of [old, now]) {
    const visitor = await byMail(address)
    assert.match(await visitor.read('/kaoru/my/'), new RegExp(`${second}[^]*${first}|${first}[^]*${second}`))
    assert.match(await visitor.read(`/kaoru/my/orders/${first}`), new RegExp(request))
    const account = await visitor.read('/kaoru/my/account')
    assert.match(account, new RegExp(`Your address now ${now}[^]*also sign in with ${old}`))
    assert.match(account, /TAIWAN[^]*神宮前|神宮前[^]*TAIWAN/)
    assert.equal(account.match(/Your usual address/g)?.length, 1)
  }
  for (const [address, hidden] of [
    [old, now],
    [now, old],
  ] as const) {
    const [told] = (await lettersTo(address)).filter(({ kind }) => kind === 'accounts-joined')
    assert.match(told!.text, /どちらのアドレスでも/)
    assert.ok(!told!.text.includes(hidden))
  }
  assert.deepEqual((await rows()).rows, agreed)
  assert.equal((await verify(world.db)).find(({ broken }) => broken !== undefined)?.broken, undefined)
})

test('once joined, an order, an e-mail and a gift link go by what they were placed with, and a new address is asked for neither', async () => {
  const { old, now, first, second, request } = await twice('aya')
  const desk = await atTheDesk(world, 'kaoru', 'owner')
  await join(desk, first, second)
  const later = await buy(world, 'kaoru', { address: old })
  const visitor = await signedIn(world, 'kaoru', second)
  assert.match(await visitor.read('/kaoru/my/'), new RegExp(later))
  const told = (await lettersTo(old)).filter((letter) => letter.case === request)
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['case-opened'],
  )
  const gift = world.visitor('en')
  assert.equal((await gift.open('/kaoru/my/gift', { code: 'gift-aya-0001' })).status, 200)
  const same = await visitor.post('/kaoru/my/account/mail', { mail: old })
  assert.match(same.words, /the address you have now/)
  await visitor.press('/kaoru/my/account/mail', { mail: 'aya@third.example' })
  assert.match(await visitor.read('/kaoru/my/account'), /We have sent an e-mail to aya@third/)
  assert.ok((await lettersTo(now)).every(({ kind }) => kind !== 'address-taken'))
})

test('who was joined by mistake is parted: each sees their own again and signs in anew', async () => {
  const { old, now, first, second } = await twice('rei')
  const desk = await atTheDesk(world, 'kaoru', 'owner')
  await join(desk, first, second)
  const everywhere = await byMail(old)
  const page = (await desk.get(customerPage(second))).html
  const other = /name="other" value="([0-9a-f-]{36})"/.exec(page)![1]!
  const part = (why: string) => desk.post(`${customerPage(second)}/part`, { other, 'part-why': why })
  assert.equal((await part(' ')).status, 422)
  assert.equal((await part('They are sisters.')).status, 303)
  assert.equal((await part('They are sisters.')).status, 409)
  assert.equal((await everywhere.get('/kaoru/my/account')).location, '/kaoru/my/?wanted')
  for (const [address, own, hidden] of [
    [old, first, second],
    [now, second, first],
  ] as const) {
    const visitor = await byMail(address)
    const list = await visitor.read('/kaoru/my/')
    assert.ok(list.includes(own) && !list.includes(hidden))
    assert.notEqual((await visitor.get(`/kaoru/my/orders/${hidden}`)).status, 200)
    assert.ok((await lettersTo(address)).some(({ kind }) => kind === 'accounts-parted'))
  }
  assert.doesNotMatch(await (await byMail(old)).read('/kaoru/my/account'), /TAIWAN/)
  assert.match(await desk.read(customerPage(second)), /was parted[^]*They are sisters[^]*was joined/)
})

test('whoever joins says why, may do so, and names an order of somebody else', async () => {
  const { first, second } = await twice('jun')
  const desk = await atTheDesk(world, 'kaoru', 'support')
  assert.equal((await join(desk, first, second, '')).status, 422)
  assert.match(await desk.read(`${customerPage(second)}?with=KA-999999`), /no order with this number/)
  assert.match(await desk.read(`${customerPage(second)}?with=${second}`), /this customer’s already/)
  assert.equal((await join(desk, second, second)).status, 409)
  assert.equal((await join(desk, 'KA-999999', second)).status, 422)
  const shipping = await atTheDesk(world, 'kaoru', 'shipping')
  assert.equal((await shipping.get(customerPage(second))).status, 403)
  assert.equal((await join(shipping, first, second)).status, 403)
})

test('of two who join the same two both ways at once one does, and a third customer comes along', async () => {
  const { first, second } = await twice('kei')
  const third = await buy(world, 'kaoru', { address: 'kei@third.example' })
  const [rin, kenji] = [await atTheDesk(world, 'kaoru', 'support'), await atTheDesk(world, 'kaoru')]
  const answers = await Promise.all([join(rin, first, second), join(kenji, second, first)])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  assert.equal((await join(rin, first, third)).status, 303)
  const list = await (await byMail('kei@old.example')).read('/kaoru/my/')
  for (const number of [first, second, third]) assert.ok(list.includes(number))
  assert.deepEqual(world.faults, [])
})
