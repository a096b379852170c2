/**
 * Inquiries over HTTP: asked, answered, written to by both, by the mailed link, from My Page and at the desk.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import {
  atTheDesk,
  buy,
  fieldIn,
  guest,
  hiddenFields,
  openWorld,
  people,
  signedIn,
  type Visitor,
} from '#main/testing'
import { readInquiries } from '#inquiries'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'preorder', 'milamore'] })
const { db } = world

const photo = async (colour: string, name = 'fault.jpg'): Promise<File> => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

const question = { category: 'other', name: 'Anna', order: '', words: 'Zzyzx?' } as const

/** Somebody asks with the form; answers its number and the page that the letter leads to. */
async function ask(visitor: Visitor, more: Readonly<Record<string, string | File>>, shop = 'kaoru') {
  const key = fieldIn((await visitor.get(`/${shop}/contact`)).html, 'key')
  const page = await visitor.post(`/${shop}/contact`, { ...question, key, ...more })
  assert.equal(page.status, 303, page.words)
  const done = await visitor.follow(page)
  const number = /Q\d{5}/.exec(done.words)![0]
  return { number, key, link: await linkTo(more['address'] as string, shop) }
}

/** The newest link to a thread among the letters to an address. */
async function linkTo(address: string, shop = 'kaoru'): Promise<string> {
  await world.doJobs()
  const letters = (await world.letters(shop)).filter(({ to }) => to.address === address)
  const links = letters.flatMap(({ text }) => text.match(new RegExp(`/${shop}/inquiries/[^\\s?]+`)) ?? [])
  return links[0]!
}

/** The letter with the answer of staff to an address. */
const answerTo = async (address: string) =>
  (await world.letters('kaoru')).find((one) => one.to.address === address && one.kind === 'inquiry-answered')

test('the contact form makes an inquiry with a number, a category and a time to answer, and a letter says so [KAORU-16]', async () => {
  const { number, link } = await ask(world.visitor(), { address: 'anna@customer.example', category: 'parts' })
  assert.equal(number, 'Q00001')
  const [inquiry] = await readInquiries(db, 'kaoru', 10)
  assert.partialDeepStrictEqual(inquiry, { number, category: 'parts', assignedTo: null, closedAt: null })
  // Friday; three business days on: Saturday, Sunday and the holiday on Monday do not count.
  assert.equal(new Date(inquiry!.dueAt!).toISOString(), '2026-11-26T15:00:00.000Z')
  const page = await world.visitor().read(link)
  assert.match(page, /Parts, or one of a pair Inquiry Q00001.*We answer by .*26 November 2026, 23:59.*Zzyzx/)
  const support = await atTheDesk(world, 'kaoru', 'support')
  assert.match(await support.read('/desk/kaoru/inquiries'), /Q00001.*Anna.*answer by/)
})

test('the number of an order is understood as keyboards give it: full-width, with blanks, with a long vowel mark for the hyphen', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  const wide = order.replaceAll(/[A-Z0-9]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0))
  const typed = ` ${wide.replace('-', 'ー')} `
  const anna = world.visitor('en')
  const { number } = await ask(anna, { address: people.anna.address, order: typed })
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const { html } = await staff.get(`/desk/kaoru/inquiries/${number}`)
  assert.ok(html.includes(`href="/desk/kaoru/orders/${order}"`))
  const guest = { number: typed, 'guest-address': people.anna.address }
  assert.match((await world.visitor('en').open('/kaoru/my/guest', guest)).words, new RegExp(order))
})

test('staff who work in Japanese answer a customer in English: standard texts arrive in English, their own words say in which language they are [KUNO-28]', async () => {
  const anna = world.visitor('en')
  const { number } = await ask(anna, { address: 'english@customer.example', words: 'Is it my size, 11?' })
  const staff = await atTheDesk(world, 'kaoru', 'support', 'ja')
  const address = `/desk/kaoru/inquiries/${number}`
  const page = await staff.get(address)
  assert.match(page.words, /お客様には英語でお送りします/)
  const answer = { own: 'own:photo', help: 'help:silver', words: '石の裏もお願いします。', written: 'ja' }
  await staff.press(`${address}/answer`, { ...hiddenFields(page.html), version: '0', ...answer })
  const link = await linkTo('english@customer.example')
  const [letter] = (await world.letters('kaoru')).filter(
    ({ to, kind }) => to.address === 'english@customer.example' && kind === 'inquiry-answered',
  )
  assert.equal(letter!.language, 'en')
  assert.match(letter!.text, /Please send us a photo that shows the condition/)
  assert.match(letter!.text, /Silver reacts with sulphur/)
  assert.match(letter!.text, /http:\/\/shop\.example\/kaoru\/stores\?for=cleaning/)
  assert.doesNotMatch(letter!.text, /写真をお送りください|銀は/)
  assert.match(letter!.text, /written in Japanese[^]*石の裏もお願いします/)
  const there = await anna.get(link)
  assert.match(there.words, /Our staff,.*Please send us a photo.*Written in Japanese.*石の裏もお願いします/)
  assert.match(there.html, /lang="ja"[^>]*>石の裏/)
})

test('a customer adds words and photos by the mailed link; it is the shop’s turn again, and the same press sent twice is one', async () => {
  const anna = world.visitor()
  const { number, link } = await ask(anna, {
    address: 'photos@customer.example',
    photos: await photo('#a00'),
  })
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const address = `/desk/kaoru/inquiries/${number}`
  await staff.press(`${address}/answer`, { version: '0', words: 'Thank you.', written: 'en', closes: 'yes' })
  assert.match(await anna.read(link), /Closed/)
  const key = fieldIn((await anna.get(link)).html, 'key')
  const more = { key, words: 'And the back.', photos: await photo('#0a0') }
  assert.match(await anna.press(link, more), /We have received your message.*And the back/)
  await anna.press(link, more)
  const thread = await staff.get(address)
  assert.equal(thread.words.match(/And the back/g)?.length, 1)
  assert.match(thread.words, /answer by/)
  for (const one of [1, 2]) {
    assert.equal((await staff.get(`${address}/photos/${one}`)).headers.get('content-type'), 'image/jpeg')
    assert.equal((await anna.get(`${link}/photos/${one}`)).status, 200)
  }
  assert.equal((await anna.get(`${link}/photos/3`)).status, 404)
  assert.equal((await anna.get('/kaoru/inquiries/somebody-elses')).status, 404)
})

test('one bad photo is named, the good ones and the words stay and are not chosen twice', async () => {
  const anna = world.visitor()
  const key = fieldIn((await anna.get('/kaoru/contact')).html, 'key')
  const bad = new File([new Uint8Array([1, 2, 3])], 'broken.txt')
  const fields = { ...question, key, address: 'bad@customer.example', words: 'Xyzzy.' }
  const back = await anna.post('/kaoru/contact', { ...fields, photos: [await photo('#00a'), bad] })
  assert.equal(back.status, 422)
  assert.match(back.words, /broken\.txt.*We have received 1 photo\. You need not choose it again/)
  const kept = fieldIn(back.html, 'kept-1')
  await anna.press('/kaoru/contact', { ...fields, 'kept-1': kept })
  const forged = kept.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))
  await anna.press('/kaoru/contact', { ...fields, key: 'another key of theirs', 'kept-1': forged })
  const link = await linkTo('bad@customer.example')
  const all = (await readInquiries(db, 'kaoru', 100)).filter(
    ({ address }) => address === 'bad@customer.example',
  )
  assert.equal(all.length, 2)
  const statuses = await Promise.all(
    all.map(async ({ number }) => {
      const staff = await atTheDesk(world, 'kaoru', 'support')
      return (await staff.get(`/desk/kaoru/inquiries/${number}/photos/1`)).status
    }),
  )
  assert.deepEqual(statuses.toSorted(), [200, 404])
  assert.ok(link.startsWith('/kaoru/inquiries/'))
})

test('whoever is signed in finds their own inquiries in My Page, and nobody else’s', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  const anna = await signedIn(world, 'kaoru', order)
  const { number } = await ask(world.visitor(), { address: people.anna.address })
  assert.match(await anna.read('/kaoru/my/'), new RegExp(`Inquiries.*Inquiry ${number}`))
  assert.match(await anna.read(`/kaoru/my/inquiries/${number}`), /Zzyzx/)
  const other = await signedIn(world, 'kaoru', await buy(world, 'kaoru', { who: 'hanako' }))
  assert.equal((await other.get(`/kaoru/my/inquiries/${number}`)).status, 404)
  assert.doesNotMatch(await other.read('/kaoru/my/'), new RegExp(number))
})

test('two staff press at once: the later one reads what came before, and nothing is sent twice', async () => {
  const { number } = await ask(world.visitor(), { address: 'twice@customer.example' })
  const [one, two] = [await atTheDesk(world, 'kaoru', 'support'), await atTheDesk(world, 'kaoru', 'owner')]
  const address = `/desk/kaoru/inquiries/${number}`
  await one.press(`${address}/act`, { version: '0', act: 'take' })
  await one.press(`${address}/answer`, { version: '1', words: 'From Rin.', written: 'en' })
  const late = await two.post(`${address}/answer`, { version: '1', words: 'From Kenji.', written: 'en' })
  assert.equal(late.status, 409)
  assert.match(late.words, /Something was added after you opened this page/)
  assert.match(late.html, /From Kenji\./)
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter(({ to }) => to.address === 'twice@customer.example')
  assert.equal(letters.length, 2)
  const note = (version: string, words: string) =>
    two.post(`${address}/act`, { version, act: 'note', note: words })
  const behind = await note('1', 'A regular customer.')
  assert.deepEqual([behind.status, fieldIn(behind.html, 'note')], [409, 'A regular customer.'])
  const long = await note('2', 'Long. '.repeat(400))
  assert.match(long.html, /href="#field-note">Note [^<]*: Please use at most 2,?000 characters/)
  assert.match(fieldIn(long.html, 'note'), /^Long\. Long\./)
  await two.press(`${address}/act`, { version: '2', act: 'note', note: 'A regular customer.' })
  const link = await linkTo('twice@customer.example')
  assert.doesNotMatch(await world.visitor().read(link), /A regular customer|Rin at|in hand/)
  const workshop = await atTheDesk(world, 'kaoru', 'workshop')
  assert.equal((await workshop.get(address)).status, 403)
})

test('answers that stand already are shown before a question is sent; whoever is not helped sends it with one press', async () => {
  const anna = world.visitor()
  const key = fieldIn((await anna.get('/kaoru/contact')).html, 'key')
  const words = 'The silver of my ring has turned dark. Is that a fault?'
  const fields = { ...question, key, address: 'dark@customer.example', words, photos: await photo('#111') }
  const first = await anna.post('/kaoru/contact', fields)
  assert.equal(first.status, 200)
  assert.match(
    first.words,
    /Does this answer your question\?.*Does silver turn dark\?.*cleaner brings back its shine/,
  )
  assert.ok(first.html.includes('/kaoru/help#silver'))
  assert.match(first.html, /The silver of my ring has turned dark/)
  const count = async () =>
    (await readInquiries(db, 'kaoru', 100)).filter(({ address }) => address === 'dark@customer.example')
      .length
  assert.equal(await count(), 0)
  const { photos: _sent, ...typed } = fields
  const sent = await anna.press('/kaoru/contact', { ...typed, ...hiddenFields(first.html) })
  assert.match(sent, /The number of your inquiry is Q/)
  assert.equal(await count(), 1)
})

test('whoever is signed in finds name and e-mail address in the form, to be kept by no browser; whoever came by the number of an order does not', async () => {
  const order = await buy(world, 'kaoru', { who: 'emily' })
  const emily = await signedIn(world, 'kaoru', order)
  const { html, headers } = await emily.get(`/kaoru/contact?order=${order}`)
  assert.deepEqual(
    ['name', 'address', 'order'].map((name) => fieldIn(html, name)),
    [people.emily.name, people.emily.address, order],
  )
  assert.equal(headers.get('cache-control'), 'no-store')
  const other = await guest(world, 'kaoru', order)
  assert.equal(fieldIn((await other.get(`/kaoru/contact?order=${order}`)).html, 'address'), '')
})

test('a shop asks for what its own policy names: the order number with a fault that is told of [PRE-14]', async () => {
  const anna = world.visitor()
  const { html } = await anna.get('/preorder/contact?category=faulty')
  const fields = {
    ...question,
    category: 'faulty',
    key: fieldIn(html, 'key'),
    address: 'disc@customer.example',
  }
  const without = await anna.post('/preorder/contact', fields)
  assert.equal(without.status, 422)
  assert.match(without.words, /please give the order number/)
  for (const missing of ['name', 'words'] as const) {
    const back = await anna.post('/preorder/contact', { ...fields, order: 'PO-1', [missing]: '' })
    assert.equal(back.status, 422, missing)
  }
  await anna.press('/preorder/contact', {
    ...fields,
    order: 'po-000001',
    read: 'yes',
    words: 'Scratched disc.',
  })
  const [kept] = await readInquiries(db, 'preorder', 10)
  assert.partialDeepStrictEqual(kept, { category: 'faulty', orderNumber: 'PO-000001', name: 'Anna' })
  assert.doesNotMatch(html, /<option value="(parts|service)"/)
  assert.match((await anna.get('/kaoru/contact')).html, /<option value="parts"/)
})

test('whoever gives the address of a mobile carrier, or one that breaks the rules of mail, is told which domain to let through [MILA-36] [MILA-37]', async () => {
  const anna = world.visitor()
  const sent = async (address: string) => {
    const key = fieldIn((await anna.get('/milamore/contact')).html, 'key')
    return anna.press('/milamore/contact', { ...question, key, read: 'yes', address })
  }
  const told = await sent('a..b.@docomo.ne.jp')
  assert.match(told, /Q\d{5}.*a\.\.b\.@docomo\.ne\.jp.*milamore\.example/)
  assert.doesNotMatch(await sent('anna@customer.example'), /let .*milamore\.example/)
  const trouble = await anna.get('/milamore/mail-trouble')
  assert.match(trouble.html, /href="\/milamore\/contact\?category=order"/)
})

test('silver that turned dark is no fault: the page says so before a question is sent, and staff send the advice on cleaning in the customer’s language [KAORU-18]', async () => {
  const hana = world.visitor('ja')
  const fields = {
    ...question,
    address: 'silver@customer.example',
    words: 'シルバーの指輪が変色しました。不良品ですか。',
  }
  const key = fieldIn((await hana.get('/kaoru/contact')).html, 'key')
  const first = await hana.post('/kaoru/contact', { ...fields, key })
  assert.match(
    first.words,
    /このお答えで解決しますか.*シルバーは黒くなりますか.*クロスやクリーナーでお手入れ/,
  )
  await hana.press('/kaoru/contact', { ...fields, key, read: 'yes' })
  const [inquiry] = (await readInquiries(db, 'kaoru', 100)).filter(
    ({ address }) => address === fields.address,
  )
  const staff = await atTheDesk(world, 'kaoru', 'support', 'en')
  const answer = { version: '0', help: ['help:silver', 'help:wearing'], words: '', written: 'en' }
  await staff.press(`/desk/kaoru/inquiries/${inquiry!.number}/answer`, answer)
  await world.doJobs()
  const letter = await answerTo(fields.address)
  assert.match(letter!.text, /クロスやクリーナーでお手入れすると輝きが戻ります/)
  assert.match(letter!.text, /店舗 \(http:\/\/shop\.example\/kaoru\/stores\?for=cleaning\)で無料で洗浄/)
  assert.match(letter!.text, /海水浴、入浴、温泉の際は外してください/)
  const order = await buy(world, 'kaoru', { who: 'hanako' })
  const mine = await signedIn(world, 'kaoru', order)
  const refused = await mine.read(`/kaoru/my/orders/${order}/lines/1/return?reason=tarnish`)
  assert.match(refused, /tarnish|dark/i)
})
