/** A customer's own account: name, language and mail address changed; an address book, used when buying. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  askFor,
  atTheDesk,
  buy,
  buyers,
  fieldIn,
  guest,
  openWorld,
  putIntoCart,
  signedIn,
} from '#main/testing'
import { takeUnits } from '#stock'
import { answerRestock, readDemand, restockGoesTo } from '#restock'
import { verify } from '#seals'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
const page = '/kaoru/my/account'

/** Somebody new who has bought something, signed in. */
async function customer(mail: string, language: 'ja' | 'en' = 'en') {
  const number = await buy(world, 'kaoru', { address: mail })
  return { number, visitor: await signedIn(world, 'kaoru', number, language) }
}

const faulty = { reason: 'defect' }

const lettersTo = async (address: string) => {
  await world.doJobs()
  return (await world.letters('kaoru')).filter(({ to }) => to.address === address)
}

/** Where the newest e-mail that asks somebody to prove an address leads. */
async function proofOf(address: string): Promise<string> {
  const [letter] = (await lettersTo(address)).filter(({ kind }) => kind === 'address-proof')
  return /\/kaoru\/my\/account\/proof\?token=[\w-]+/.exec(letter?.text ?? '')?.[0] ?? ''
}

test('a customer changes name and language, and later e-mails about an earlier order come so', async () => {
  const { number, visitor } = await customer('mika@customer.example')
  const wrong = await visitor.post(page, { name: '  ', language: 'fr' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.html, /href="#field-name"[^]*href="#field-language"/)
  await askFor(world, 'kaoru', number, { answers: faulty })
  const [first] = await lettersTo('mika@customer.example')
  assert.deepEqual([first!.kind, first!.language, first!.to.name], ['case-opened', 'ja', '山田 花子'])
  assert.match(await visitor.press(page, { name: 'Mika Arai', language: 'en' }), /Changed\./)
  const newer = await buy(world, 'kaoru', { address: 'mika@customer.example' })
  const again = await askFor(world, 'kaoru', newer, { answers: faulty })
  const all = await lettersTo('mika@customer.example')
  const later = all.find(({ case: about }) => about === again)!
  assert.deepEqual([later.language, later.to.name], ['en', 'Mika Arai'])
  assert.match(await visitor.read('/kaoru/my/'), /Mika Arai/)
})

test('a new mail address holds once its link is pressed: orders, e-mails, questions and the way in go by it, and the old one is told', async () => {
  const [old, fresh] = ['old@customer.example', 'fresh@customer.example']
  const { number, visitor } = await customer(old)
  const contact = `/kaoru/contact`
  const asked = fieldIn((await visitor.get(contact)).html, 'key')
  const words = { category: 'other', name: 'Anna', order: '', words: 'Zzyzx?', address: old, key: asked }
  const thread = /Q\d{5}/.exec(await visitor.press(contact, words))![0]

  assert.match(await visitor.press(`${page}/mail`, { mail: fresh }), /We have sent an e-mail to fresh@/)
  const link = await proofOf(fresh)
  assert.deepEqual(
    (await lettersTo(old)).map(({ kind }) => kind).filter((kind) => kind.startsWith('address')),
    [],
  )
  const looked = await visitor.open(link)
  assert.match(looked.words, /we write to fresh@customer\.example, and you sign in with it/)
  assert.match(await visitor.read(page), /Your address now old@customer\.example/)
  const proof = { token: fieldIn(looked.html, 'token') }
  assert.match(await visitor.press(`${page}/proof`, proof), /Your address now fresh@customer\.example/)
  const twice = await visitor.post(`${page}/proof`, proof)
  assert.equal(twice.status, 400)
  assert.match(twice.words, /Your address now is fresh@customer\.example/)

  const [told] = (await lettersTo(old)).filter(({ kind }) => kind === 'address-changed')
  assert.match(told!.text, /2026年11月20日（金）10:00（日本時間）に、マイページで/)
  assert.ok(!told!.text.includes(fresh))
  assert.match(await visitor.read('/kaoru/my/'), new RegExp(`${number}[^]*${thread}`))
  const request = await askFor(world, 'kaoru', number, { answers: faulty })
  assert.ok((await lettersTo(fresh)).some((letter) => letter.case === request))
  const desk = await atTheDesk(world, 'kaoru', 'support')
  const answer = { version: '0', words: 'Yes.', written: 'en' }
  await desk.press(`/desk/kaoru/inquiries/${thread}/answer`, answer)
  assert.ok((await lettersTo(fresh)).some(({ kind }) => kind === 'inquiry-answered'))
  assert.match(await desk.read(`/desk/kaoru/orders/${number}/letters`), /fresh@customer\.example/)
  const byNumber = { number, 'guest-address': fresh }
  assert.equal((await world.visitor().open('/kaoru/my/guest', byNumber)).status, 200)
  assert.equal((await verify(world.db)).find(({ broken }) => broken !== undefined)?.broken, undefined)
})

test('who waits for a piece goes on waiting under the new address, once and at the same place', async () => {
  const [old, fresh] = ['wait@customer.example', 'wait2@customer.example']
  const sku = 'KA-GINGA-13'
  const gone = { shop: 'kaoru', sku, pool: 'sale', units: 20, why: 'damaged', reference: 'test' } as const
  await takeUnits(world.db, { ...gone, actor: 'staff:test', at: world.now() })
  for (const address of [old, 'next@customer.example', fresh])
    assert.equal(
      (await world.visitor().post('/kaoru/pieces/ginga-ring/restock', { sku, address })).status,
      303,
    )
  await restockGoesTo(world.db, 'kaoru', { before: 'Wait@customer.example', after: fresh })
  assert.equal(await answerRestock(world.db, 'kaoru', sku, 1, { actor: 'staff:test', at: world.now() }), 1)
  assert.deepEqual(
    (await lettersTo(fresh)).map(({ kind }) => kind),
    ['restock'],
  )
  assert.equal((await lettersTo(old)).length, 0)
  assert.equal((await readDemand(world.db, 'kaoru')).get(sku)?.waiting, 1)
})

test('of an address that is somebody else’s nobody but its owner is told, and no link is sent', async () => {
  await customer('owner@customer.example')
  const { visitor } = await customer('curious@customer.example')
  const known = await visitor.press(`${page}/mail`, { mail: 'Owner@customer.example' })
  const [letter] = await lettersTo('owner@customer.example')
  assert.equal(letter!.kind, 'address-taken')
  assert.doesNotMatch(letter!.text, /proof|curious/)
  const { visitor: other } = await customer('other@customer.example')
  const unknown = await other.press(`${page}/mail`, { mail: 'nobody@customer.example' })
  const plain = (words: string) => words.replaceAll(/\S+@customer\.example/g, '…')
  assert.equal(plain(known), plain(unknown))
  assert.match(await visitor.read(page), /Your address now curious@/)
})

test('the link opens nothing for anybody else, nor once another address is asked for, nor an hour later', async () => {
  const { visitor } = await customer('linked@customer.example')
  const { visitor: stranger } = await customer('stranger@customer.example')
  await visitor.press(`${page}/mail`, { mail: 'linked2@customer.example' })
  const link = await proofOf('linked2@customer.example')
  assert.equal((await stranger.open(link)).status, 400)
  assert.equal((await world.visitor().open(link)).path, '/kaoru/my/?wanted')
  await visitor.press(`${page}/mail`, { mail: 'linked3@customer.example' })
  assert.equal((await visitor.open(link)).status, 400)
  const newer = await proofOf('linked3@customer.example')
  assert.equal((await visitor.open(newer)).status, 200)
  world.setClock('2026-11-20T11:01+09:00')
  assert.match((await visitor.open(newer)).words, /This link does not work/)
  assert.doesNotMatch(await visitor.read(page), /linked3/)
  world.setClock('2026-11-20T10:00+09:00')
})

test('an address that is none, or the one there is, is asked again; after a few e-mails there is a pause', async () => {
  const { visitor } = await customer('often@customer.example')
  const typed = async (mail: string) => (await visitor.post(`${page}/mail`, { mail })).words
  assert.match(await typed('not an address'), /There is 1 thing|e-mail address/i)
  assert.match(await typed('OFTEN@customer.example'), /the address you have now/)
  for (const one of ['1', '2']) await visitor.press(`${page}/mail`, { mail: `often${one}@customer.example` })
  assert.match(await typed('often3@customer.example'), /please try again after/i)
  assert.match(await visitor.read(page), /We have sent an e-mail to often2@/)
  assert.match(await visitor.press(`${page}/mail/drop`, {}), /stays as it is/)
  assert.doesNotMatch(await visitor.read(page), /often2@/)
})

test('whoever opened one order by its number or a gift code has no account to change', async () => {
  const number = await buy(world, 'kaoru', { address: 'guest@customer.example' })
  const visitor = await guest(world, 'kaoru', number)
  assert.equal((await visitor.get(page)).location, '/kaoru/my/')
  assert.equal((await visitor.post(page, { name: 'X', language: 'en' })).location, '/kaoru/my/')
  assert.equal((await world.visitor().get(page)).location, '/kaoru/my/?wanted')
})

const { mail: _mail, gift: _gift, buyer: _buyer, ...tokyo } = buyers.JP
const { mail: _other, gift: _no, buyer: _as, ...taipei } = buyers.TW

test('addresses are kept in the form of their country, one of them the usual one, and chosen when buying', async () => {
  const { visitor } = await customer('book@customer.example')
  const add = `${page}/addresses/new`
  assert.match((await visitor.get(add)).html, /name="country"/)
  assert.match((await visitor.get(`${add}?country=DE`)).html, /name="to-city"[^]*autocomplete="tel"/)
  const wrong = await visitor.post(add, { ...tokyo, 'to-postcode': '1', act: 'keep' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.words, /Postcode: please write it like 154-0023/)
  const filled = await visitor.post(add, { country: 'JP', 'to-postcode': '150-0001', act: 'postcode' })
  assert.match(filled.html, /渋谷区/)
  await visitor.press(add, { ...tokyo, act: 'keep' })
  await visitor.press(add, { ...taipei, act: 'keep' })
  const osaka = { 'to-name': '叔母', 'to-postcode': '530-0001', 'to-region': '27', 'to-city': '大阪市北区' }
  const two = await visitor.press(add, {
    ...tokyo,
    ...osaka,
    'to-lines': '梅田1-1',
    usual: 'yes',
    act: 'keep',
  })
  assert.match(two, /The address is saved[^]*Your usual address[^]*大阪市北区[^]*usual one[^]*usual one/)

  await putIntoCart(visitor, 'kaoru', 'ginga-ring', { 'option-size': '11' })
  const who = await visitor.open('/kaoru/basket', { act: 'on', destination: 'JP' })
  assert.equal(fieldIn(who.html, 'to-city'), '大阪市北区')
  assert.doesNotMatch(who.html, /大安區/)
  const other = /<option value="([0-9a-f-]{36})"[^>]*>新井 花/.exec(who.html)![1]!
  const chosen = await visitor.get(`/kaoru/checkout/who?saved=${other}`)
  assert.equal(fieldIn(chosen.html, 'to-city'), '渋谷区')
  const abroad = await visitor.open('/kaoru/basket', { act: 'on', destination: 'TW' })
  assert.equal(fieldIn(abroad.html, 'to-postcode'), '10603')
})

test('an address is changed, made the usual one and deleted; nobody changes somebody else’s', async () => {
  const { visitor } = await customer('entries@customer.example')
  const { visitor: stranger } = await customer('entries2@customer.example')
  const add = `${page}/addresses/new`
  await visitor.press(add, { ...tokyo, act: 'keep' })
  await visitor.press(add, { ...taipei, act: 'keep' })
  const places = async () => [
    ...new Set((await visitor.get(page)).html.match(/addresses\/[0-9a-f]{8}-[0-9a-f-]{27}/g)),
  ]
  const [usual, other] = (await places()).map((place) => `/kaoru/my/account/${place}`)
  assert.match((await visitor.get(usual!)).html, /value="渋谷区"/)
  await visitor.press(usual!, { ...tokyo, 'to-lines': '神宮前9-9', act: 'keep' })
  assert.match(await visitor.press(`${other}/usual`, {}), /usual address is changed[^]*TAIWAN[^]*神宮前9-9/)
  assert.match((await stranger.get(usual!)).location, /\/account$/)
  await stranger.post(`${usual}/remove`, {})
  assert.match(await visitor.read(page), /神宮前9-9/)
  await stranger.post(usual!, { ...tokyo, 'to-name': '他人', act: 'keep' })
  assert.match(await visitor.read(page), /神宮前9-9/)
  const left = await visitor.press(`${other}/remove`, {})
  assert.match(left, /deleted[^]*Your usual address[^]*神宮前9-9/)
  assert.doesNotMatch(left, /TAIWAN|他人/)
})

test('an address that is deleted in one window and saved in another is kept: nothing typed is lost', async () => {
  const { visitor } = await customer('windows@customer.example')
  await visitor.press(`${page}/addresses/new`, { ...tokyo, act: 'keep' })
  const [place] = /addresses\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec((await visitor.get(page)).html)!
  await visitor.press(`${page}/${place}/remove`, {})
  const saved = await visitor.press(`${page}/${place}`, { ...tokyo, 'to-lines': '神宮前7-7', act: 'keep' })
  assert.match(saved, /The address is saved[^]*神宮前7-7/)
})

test('whoever changes to the address of a mobile phone is told which domain to allow, beside the wait', async () => {
  const { visitor } = await customer('carrier@customer.example')
  const waiting = await visitor.press(`${page}/mail`, { mail: 'mika@docomo.ne.jp' })
  assert.match(waiting, /mika@docomo\.ne\.jp[^]*with a mobile carrier[^]*add kaoru\.example/)
})

test('whoever is signed in keeps the address of a purchase with one tick, once', async () => {
  const { visitor } = await customer('ticks@customer.example')
  await putIntoCart(visitor, 'kaoru', 'ginga-ring', { 'option-size': '11' })
  await visitor.open('/kaoru/basket', { act: 'on', destination: 'JP' })
  for (const _ of [1, 2]) await visitor.open('/kaoru/checkout/who', { act: 'on', ...buyers.JP, keep: 'yes' })
  const kept = (await visitor.get(page)).html.match(/神宮前1-2-3/g)
  assert.equal(kept?.length, 1)
  const stranger = world.visitor()
  await putIntoCart(stranger, 'kaoru', 'ginga-ring', { 'option-size': '11' })
  assert.doesNotMatch(
    (await stranger.open('/kaoru/basket', { act: 'on', destination: 'JP' })).html,
    /name="keep"/,
  )
  assert.deepEqual(world.faults, [])
})
