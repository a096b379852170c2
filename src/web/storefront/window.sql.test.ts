/** What a customer looks for before ordering, over HTTP: sizes, search, restock notices, terms, questions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editPiece } from '#catalogue'
import { readInquiries } from '#inquiries'
import { openWorld } from '#main/testing'
import { answerRestock, readDemand } from '#restock'
import type { OpenShop } from '#shops'
import { takeUnits } from '#stock'

const world = await openWorld('2026-11-21T12:00+09:00')
const { db } = world
const en = world.visitor()
const ja = world.visitor('ja')

test('a measured ring, or one of another country, leads to its JP number, told with its limits [KUNO-26]', async () => {
  const answers = [
    ['by=circumference&size=51.3', 'JP size 11 is nearest'],
    ['by=diameter&size=15.67', 'JP size 9 is nearest'],
    ['by=us&size=6½', 'JP size 13 is nearest'],
    ['by=uk&size=P', 'JP size 16 is nearest'],
    ['by=iso&size=54', 'JP size 14 is nearest'],
    ['by=it&size=13', 'JP size 13 is nearest'],
  ] as const
  for (const [query, answer] of answers) {
    const words = await en.read(`/k-uno/ring-size?${query}`)
    assert.ok(words.includes(answer), `${query}: ${answer}`)
    assert.match(words, /about half a size more or less/)
  }
  assert.match(await ja.read('/k-uno/ring-size?by=diameter&size=16.5'), /11号と12号のほぼ中間です/)
  const page = await en.read('/k-uno/ring-size')
  assert.match(page, /11 16\.3 51\.3 51 6 L /)
  assert.match(page, /The ring size you choose is your responsibility/)
})

test('what is no size is said beside the field, and nothing is guessed', async () => {
  const { status, words } = await en.get('/k-uno/ring-size?by=us&size=medium')
  assert.equal(status, 422)
  assert.match(words, /could not read that/)
  assert.doesNotMatch(words, /is nearest/)
})

test('whoever measured across and left the way round chosen is told which to choose, and the other way about', async () => {
  const across = await en.get('/k-uno/ring-size?by=circumference&size=16.5')
  assert.equal(across.status, 422)
  assert.match(across.words, /35\.0 to 80\.0 mm all the way round inside.*choose “Diameter inside”/)
  assert.doesNotMatch(across.words, /could not read that/)
  const round = await ja.get('/k-uno/ring-size?by=diameter&size=52')
  assert.match(round.words, /11\.1 mmから25\.5 mm.*「内周」をお選びください/)
})

test('a wrong size is no fault: the clause stands beside the sizes, with the way to resize [KUNO-27]', async () => {
  const { html, words } = await en.get('/k-uno/ring-size')
  assert.match(words, /A wrongly chosen size is not a fault/)
  assert.ok(html.includes('/k-uno/policy#ring-size') && html.includes('/k-uno/policy#resizing'))
})

test('the printed chart is in true millimetres, with a line of 50 mm to check it by', async () => {
  const { html, words } = await en.get('/kaoru/ring-size/print')
  assert.match(html, /width="50mm"/)
  // JP 11 is 16.333 mm across; the line of 0.2 mm lies outside, with as much room around it.
  assert.match(html, /width="17\.133mm" height="17\.133mm" viewBox="0 0 17\.133 17\.133"[^]{0,200}r="8\.267"/)
  assert.match(words, /must be 50 mm long/)
})

test('a ring says the lengths of each size it comes in, and leads to the sizes; other shops have no such page', async () => {
  const { html, words } = await en.get('/k-uno/pieces/asanagi-ring')
  assert.match(words, /51\.3 mm round, 16\.3 mm across, inside/)
  assert.ok(html.includes('href="/k-uno/ring-size"'))
  for (const shop of ['preorder', 'kami-kagu']) assert.equal((await en.get(`/${shop}/ring-size`)).status, 404)
})

test('a piece says how long it takes, its mark, its care and its parts before one buys [MILA-27]', async () => {
  assert.match(await en.read('/k-uno/pieces/kikyo-ring'), /Hallmark Pt950.*Delivery Made in 8 to 12 weeks/)
  assert.match(await en.read('/k-uno/pieces/kikyo-ring'), /letters you can use: Latin letters, digits, signs/)
  const pearls = await ja.read('/kaoru/pieces/tsuyu-pierce')
  assert.match(pearls, /刻印 入れていません/)
  assert.match(pearls, /お手入れ 真珠は/)
  assert.match(pearls, /ピアスキャッチ（一組）（4,400円）/)
  assert.match(await en.read('/preorder/pieces/minato-live'), /Release planned for (\w+ )?25 February 2027/)
})

test('pieces and questions are found in both languages, by a form on every page of the shop', async () => {
  const { html } = await en.get('/kaoru/policy')
  assert.match(html, /<form class="find" method="get" action="\/kaoru\/search"/)
  for (const question of ['ﾐﾅﾓ', '水面', 'minamo', 'リング']) {
    const found = await ja.get(`/kaoru/search?q=${encodeURIComponent(question)}`)
    assert.equal(found.status, 200)
    if (question !== 'ﾐﾅﾓ') assert.ok(found.html.includes('/kaoru/pieces/minamo-ring'), question)
  }
  const receipt = await en.get(`/kaoru/search?q=${encodeURIComponent('領収書')}`)
  assert.ok(receipt.html.includes('/kaoru/help#receipt'))
  assert.match(await en.read('/kaoru/search?q=umbrella'), /Nothing was found/)
  assert.match(await en.read(`/kaoru/search?q=${'x'.repeat(3000)}`), /Nothing was found/)
  assert.doesNotMatch((await en.get('/kaoru/search?q=%3Cscript%3Ealert')).html, /<script>alert/)
})

const sku = 'KA-GINGA-11'
const restock = '/kaoru/pieces/ginga-ring/restock'

test('a piece that is sold out offers to tell, or to ask [KAORU-36]', async () => {
  const { html } = await en.get('/kaoru/pieces/ginga-ring')
  assert.ok(html.includes(`href="${restock}?sku=${sku}"`))
  assert.ok((await en.get(`${restock}?sku=${sku}`)).html.includes('href="/kaoru/contact"'))
})

test('before and after pressing it is said that nothing is promised [KAORU-39]', async () => {
  const promise = /A request is no promise that it will come back/
  assert.match(await en.read(`${restock}?sku=${sku}`), promise)
  const after = await en.press(restock, { sku, address: 'one@example.com' })
  assert.match(after, promise)
  assert.match(after, /We will send you one e-mail when this comes in: Ring “Ginga”, JP size 11/)
  assert.match(
    await ja.press(restock, { sku, address: 'two@example.com' }),
    /再入荷をお約束するものではありません/,
  )
  const wrong = await en.post(restock, { sku, address: 'nobody' })
  assert.equal(wrong.status, 422)
  assert.equal((await en.post(restock, { sku: 'KA-MINAMO-9', address: 'a@example.com' })).status, 404)
})

test('a request is cancelled by its link and a press, never by looking', async () => {
  const asked = await en.post(restock, { sku, address: 'three@example.com' })
  const link = new URL(asked.location, 'http://shop.example').searchParams.get('link')!
  const waiting = async () => (await readDemand(db, 'kaoru')).get(sku)?.waiting
  const before = await waiting()
  assert.match(await en.read(`/kaoru/restock/${link}`), /Cancel your request/)
  assert.equal(await waiting(), before)
  assert.match(await en.press(`/kaoru/restock/${link}`, {}), /There is no request here/)
  assert.equal(await waiting(), before! - 1)
})

test('a request is cancelled by its link, too, once its piece is taken out of the shop', async () => {
  const asked = await en.post(restock, { sku, address: 'five@example.com' })
  const link = new URL(asked.location, 'http://shop.example').searchParams.get('link')!
  const offer = (offered: boolean) =>
    editPiece(db, 'kaoru', 'ginga-ring', (parts) => ({ ...parts, offered }), {
      actor: 'staff:kenji',
      at: world.now(),
      seen: offered ? 1 : 0,
    })
  await offer(false)
  assert.match(await en.read(`/kaoru/restock/${link}`), /Cancel your request.*Ring “Ginga”/)
  assert.match(await en.press(`/kaoru/restock/${link}`, {}), /There is no request here/)
  await offer(true)
})

test('a link to a request that was broken on its way is said to be broken, not that the request is over', async () => {
  const asked = await en.post(restock, { sku, address: 'four@example.com' })
  const link = new URL(asked.location, 'http://shop.example').searchParams.get('link')!
  for (const broken of [link.slice(0, 30), `${link}.`]) {
    const page = await en.get(`/kaoru/restock/${broken}`)
    assert.equal(page.status, 404)
    assert.match(page.words, /Part of the address is missing/)
    assert.doesNotMatch(page.words, /It was cancelled/)
  }
})

test('the letter leads to a page that says so when it is sold out again [KAORU-38]', async () => {
  const by = { actor: 'staff:test' as const, at: world.now() }
  assert.equal(await answerRestock(db, 'kaoru', sku, 1, by), 1)
  await world.doJobs()
  const [letter] = (await world.letters('kaoru')).filter(({ to }) => to.address === 'one@example.com')
  assert.match(letter!.text, /We keep none aside.*it may be sold out again/)
  const link = /http:\/\/shop\.example(\/kaoru\/pieces\/ginga-ring\/restock\?\S+)/.exec(letter!.text)?.[1]
  const late = world.visitor()
  assert.match((await late.open(link!)).words, /It has sold out again.*You can ask to be told once more/)
  const there = link!.replace(sku, 'KA-GINGA-13')
  assert.match((await late.open(there)).words, /It is in stock now/)
})

test('nobody waits for what came in while they typed, nor for what is sold in stores alone', async () => {
  const there = await en.post(restock, { sku: 'KA-GINGA-13', address: 'late@example.com' })
  assert.match(there.words, /It is in stock now/)
  assert.equal((await readDemand(db, 'kaoru')).get('KA-GINGA-13'), undefined)
  const all = [...world.shops.keys()].flatMap((shop) =>
    world.folder(shop).products.map((of) => ({ shop, of })),
  )
  const { shop, of } = all.find((one) => one.of['sold-in'] === 'stores')!
  const page = await en.post(`/${shop}/pieces/${of.product}/restock`, {
    sku: of.variants[0]!.sku,
    address: 'late@example.com',
  })
  assert.equal(page.location, `/${shop}/pieces/${of.product}`)
})

test('who sends request upon request waits, and others do not', async () => {
  const [one, other] = [world.visitor(), world.visitor()]
  let status = 303
  for (let count = 0; count < 30 && status === 303; count += 1)
    ({ status } = await one.post(restock, { sku, address: `many-${count}@example.com` }))
  assert.equal(status, 422)
  assert.equal((await other.post(restock, { sku, address: 'patient@example.com' })).status, 303)
})

test('a question is kept once, with what it is about, and the reader is told by when there is an answer', async () => {
  const { html } = await en.get('/kaoru/contact')
  const key = /name="key" value="([^"]+)"/.exec(html)![1]!
  const question = {
    key,
    category: 'parts',
    name: 'Hanako',
    address: 'hanako@example.com',
    order: 'KA-000001',
    read: 'yes',
    words: 'Something quite different.\nNumber 12.',
  }
  const told = await en.press('/kaoru/contact', question)
  assert.match(told, /We answer within 3 business days, by e-mail from shop@kaoru\.example/)
  await en.press('/kaoru/contact', question)
  const kept = await readInquiries(db, 'kaoru', 10)
  assert.equal(kept.length, 1)
  assert.partialDeepStrictEqual(kept[0], {
    category: 'parts',
    orderNumber: 'KA-000001',
    name: 'Hanako',
    address: 'hanako@example.com',
    language: 'en',
    words: 'Something quite different.\nNumber 12.',
    closedAt: null,
  })
  const wrong = await en.post('/kaoru/contact', { ...question, key: 'other', address: 'x', words: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /Your message: Please fill this in/)
  assert.equal((await readInquiries(db, 'kaoru', 10)).length, 1)
})

test('who sells and on what terms is on a page of every shop, and every page leads there', async () => {
  for (const [name, shop] of world.shops) {
    const { html } = await en.get(`/${name}/help`)
    for (const place of ['legal', 'privacy', 'contact']) assert.ok(html.includes(`href="/${name}/${place}"`))
    const [words, japanese] = [await en.read(`/${name}/legal`), await ja.read(`/${name}/legal`)]
    const seller = shop.settings.selling!.seller!
    for (const said of [seller.name.ja, seller.representative.ja, seller.address.ja[0]!, seller.phone])
      assert.ok(japanese.includes(said), `${name} ${said}`)
    assert.match(japanese, /販売価格.*送料.*お支払いの方法と時期.*商品の引渡し時期.*返品、交換、キャンセル/)
    assert.match(words, /Prices.*Shipping.*How and when to pay.*When we deliver.*Returns, exchanges/)
  }
})

test('the terms of sale are those of the settings: fees, brackets, brands, days, the choice of a day', async () => {
  const kaoru = await en.read('/kaoru/legal')
  assert.match(kaoru, /Japan any ¥660/)
  assert.match(kaoru, /Taiwan, South Korea up to 500 g ¥2,200/)
  assert.match(kaoru, /Germany, France, Italy, Austria, Netherlands, United Kingdom heavier ¥5,200/)
  assert.match(kaoru, /United States up to 500 g ¥3,900/)
  assert.doesNotMatch(kaoru, /China|Singapore|other countries/)
  assert.match(kaoru, /up to ¥30,000 ¥440/)
  assert.match(kaoru, /not possible for more than ¥300,000/)
  assert.match(kaoru, /from 5 to 10 days after your order \(Japan\)/)
  assert.match(
    kaoru,
    /If you have the ready pieces sent first, one of the two parcels comes freight collect.*about ¥900 to Japan/,
  )
  assert.match(await en.read('/milamore/legal'), /PayPal \(JCB, Discover\).*For delivery to: Japan/)
  assert.match(await ja.read('/k-uno/legal'), /日本 重さによらず 無料/)
})

test('from which day a piece in stock leaves is told by when its ways to pay are paid', async () => {
  assert.match(
    await en.read('/kaoru/legal'),
    /days of your order, or of your payment where you pay after ordering/,
  )
  const shops = world.shops as Map<string, OpenShop>
  const kaoru = world.shop('kaoru')
  const told = async (paidBy: (method: string) => boolean) => {
    const selling = kaoru.settings.selling!
    const methods = selling.payment!.methods.filter(({ method }) => paidBy(method))
    shops.set('kaoru', {
      ...kaoru,
      settings: { ...kaoru.settings, selling: { ...selling, payment: { methods } } },
    })
    return ja.read('/kaoru/legal')
  }
  try {
    assert.match(await told((method) => method === 'card'), /在庫の品は、ご注文から\S+以内に発送します/)
    assert.match(
      await told((method) => method === 'bank-transfer'),
      /在庫の品は、ご入金の確認から\S+以内に発送します/,
    )
  } finally {
    shops.set('kaoru', kaoru)
  }
})

test('a shop that lacks what selling needs says which, on its front and its terms', async () => {
  const shops = world.shops as Map<string, OpenShop>
  const kaoru = world.shop('kaoru')
  const { seller: _seller, shipping: _shipping, ...selling } = kaoru.settings.selling!
  shops.set('kaoru', { ...kaoru, settings: { ...kaoru.settings, selling } })
  try {
    for (const path of ['/kaoru/', '/kaoru/legal']) {
      assert.match(
        await en.read(path),
        /has not begun to sell yet.*shipping fees, the seller’s name and contact/,
      )
      assert.match(await ja.read(path), /まだ販売を始めていません.*送料、販売者の名前と連絡先/)
    }
  } finally {
    shops.set('kaoru', kaoru)
  }
  assert.doesNotMatch(await en.read('/kaoru/'), /has not begun to sell/)
})

test('privacy says what is kept, why and how long, by the days the program keeps to', async () => {
  const words = await en.read('/kaoru/privacy')
  assert.match(words, /Until 90 days after we sent the notice/)
  assert.match(words, /if you ask us to, we erase your name and words/)
  assert.match(words, /we never have them/)
  assert.match(await ja.read('/kaoru/privacy'), /期限を決めずに残します/)
})

test('the stores that do what somebody comes for are found; a shop without stores has no such page', async () => {
  const parts = await en.read('/kaoru/stores?for=parts')
  assert.match(parts, /KAORU Aoyama.*KAORU Kyoto.*KAORU Fukuoka/)
  assert.match(await en.read('/k-uno/stores?for=juggling'), /None of our stores does this/)
  assert.equal((await en.get('/preorder/stores')).status, 404)
  assert.ok(!(await en.get('/preorder/')).html.includes('/preorder/stores'))
})

test('a unit that somebody else took a moment ago is sold out for whoever asks for it then', async () => {
  const move = { shop: 'kaoru', sku: 'KA-GINGA-13', pool: 'sale', units: 1, why: 'ordered' } as const
  await takeUnits(db, { ...move, reference: 'test', actor: 'start', at: world.now() })
  assert.match(await en.read(`${restock}?sku=KA-GINGA-13`), /Restock notice/)
})
