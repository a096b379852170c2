/**
 * Papers of orders as they are bought, paid and sent: when they are given, how often, and what stands on
 * them.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asAdmin } from '#db/testing'
import { buy, openWorld, people, type Bought } from '#main/testing'
import { placeOrder, readOrder, takeStep } from '#ordering'
import { dispatchParcel, readParcelsOf } from '#parcels'
import { oweRefund, recordCapture } from '#payments'
import { openRulingContext } from '#rulings'
import {
  askReceipt,
  certifyPieces,
  findCertificate,
  issueReceipt,
  makeReceiptLink,
  noteForParcel,
  openReceiptLink,
  openTypesetter,
  packedSheets,
  printPaper,
  readPapers,
  readReceiptsAsked,
  receiptStanding,
  sweepPapers,
  type Paper,
  type ReceiptWanted,
} from './index.ts'
import { textIn } from './testing/index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { units: 20 })
const { db, files } = world
const typesetter = openTypesetter()
test.after(() => typesetter.close())
const print = { db, files, typesetter }
const wanted: ReceiptWanted = { addressee: '佐藤 花子', proviso: 'お品代', language: 'ja', seen: 0 }
const staff = () => ({ actor: 'staff:rin', at: world.now() }) as const
const buyer = () => ({ actor: 'customer:hanako', at: world.now() }) as const

const issue = (shop: string, number: string, more: Partial<ReceiptWanted> = {}, by = staff()) =>
  issueReceipt(db, world.shop(shop), number, { ...wanted, ...more }, by)
const issued = async (shop: string, number: string, more: Partial<ReceiptWanted> = {}): Promise<Paper> => {
  const paper = await issue(shop, number, more)
  assert.ok(
    !('refused' in paper),
    JSON.stringify(paper, (_, v) => (typeof v === 'bigint' ? String(v) : v)),
  )
  return paper
}
const standing = async (shop: string, number: string) => {
  const order = (await readOrder(db, shop, number))!
  const rulingContext = await openRulingContext(db, world.shop(shop), order)
  const { state, ruled } = receiptStanding(rulingContext, world.now())
  // Processes whose clocks are apart show the same order.
  const placed = receiptStanding(rulingContext, order.placedAt)
  assert.equal(receiptStanding(rulingContext, order.placedAt - 600_000).state, placed.state)
  const cites = ruled.ruling.clauses.filter((c) => c.deciding).map((c) => `${c.document}#${c.id}`)
  return [state, ...cites]
}
const textOf = async (shop: string, paper: Paper): Promise<string> => {
  const pdf = await printPaper(print, shop, paper, world.now())
  assert.ok(pdf instanceof Uint8Array, JSON.stringify(pdf))
  return textIn(pdf).replaceAll(/\s/g, '')
}
const asked = { facts: { 'receipt-asked': 'yes' } } as const
const ring = { product: 'minamo-ring', ...asked } as const

test('an order that asked for a receipt has it ready once it is paid; asked later a person answers [KAORU-02]', async () => {
  const number = await buy(world, 'kaoru', { ...ring, delivered: 'not-yet' })
  assert.deepEqual(await standing('kaoru', number), ['ready', 'kaoru#receipt.with-order'])
  const later = await buy(world, 'kaoru', { product: 'minamo-ring', facts: { 'receipt-asked': 'no' } })
  assert.equal((await standing('kaoru', later))[0], 'staff')
  const silent = await buy(world, 'kaoru', { product: 'minamo-ring', memo: '領収書をお願いします' })
  assert.equal((await standing('kaoru', silent))[0], 'staff', 'words in a memo decide nothing')
})

test('a receipt has addressee, proviso, date, method, tax and number, is given once, and again it says so [KAORU-03]', async () => {
  const number = await buy(world, 'kaoru', { ...ring, delivered: '2026-11-18T15:00+09:00' })
  const first = await issued('kaoru', number)
  assert.equal(first.number, number.replace('KA-', 'KA-R-'))
  const text = await textOf('kaoru', first)
  for (const part of [
    '領収書',
    first.number,
    '佐藤花子様',
    '129,000円',
    'お品代として',
    '発送日2026年11月17日',
    'クレジットカード利用（Visa）',
    'リング「水面」',
    '10%対象（税込）129,000円うち消費税11,727円',
    'KAORU〒400-0000山梨県甲府市見本町1-1',
  ])
    assert.ok(text.includes(part), `${part}\n${text}`)
  assert.doesNotMatch(text, /再発行|登録番号/)
  const meanwhile = await issue('kaoru', number)
  assert.ok('refused' in meanwhile && meanwhile.refused === 'receipt-issued-meanwhile')
  const again = await issued('kaoru', number, {
    addressee: '株式会社 髙﨑 御中',
    proviso: '記念品代として',
    seen: 1,
  })
  assert.deepEqual([again.number, again.copy], [first.number, 1])
  const second = await textOf('kaoru', again)
  assert.match(second, /再発行（1回目）.*株式会社髙﨑御中領収金額.*但し記念品代として発送日/)
  assert.match(second, /2026年11月20日に発行した領収書に代わるものです/)
  assert.equal(await textOf('kaoru', first), text)
})

test('pressed ten times at once, a receipt is issued once', async () => {
  const number = await buy(world, 'kaoru', ring)
  const answers = await Promise.all(Array.from({ length: 10 }, () => issue('kaoru', number)))
  assert.equal(answers.filter((answer) => !('refused' in answer)).length, 1)
  assert.equal((await readPapers(db, 'kaoru', number)).filter(({ kind }) => kind === 'receipt').length, 1)
})

test('no receipt before the whole price is there, and none for money that has all gone back', async () => {
  const number = await buy(world, 'kaoru', { ...ring, delivered: 'not-yet' })
  const { totalMinor } = (await readOrder(db, 'kaoru', number))!
  const back = { amount: { amountMinor: totalMinor, currency: 'JPY' }, caseNumber: 'KA-C00001', ...staff() }
  assert.equal(await oweRefund(db, 'kaoru', number, back), undefined)
  const none = await issue('kaoru', number, { why: 'asked for' })
  assert.ok('refused' in none && none.refused === 'receipt-not-now' && none.standing.state === 'paid-back')
  const unpaid = await placeUnpaid(1_000n)
  const early = await issue('kaoru', unpaid, { why: 'asked for' })
  assert.ok('refused' in early && early.refused === 'receipt-not-now' && early.standing.state === 'unpaid')
  const rest = { amount: { amountMinor: 128_000n, currency: 'JPY' }, method: 'bank-transfer', ...buyer() }
  await recordCapture(db, 'kaoru', unpaid, rest)
  const text = await textOf('kaoru', await issued('kaoru', unpaid))
  assert.match(text, /ご入金日2026年11月20日お支払い方法銀行振込/)
})

/** An order that is to be paid by transfer, of which only so much has come. */
async function placeUnpaid(amountMinor: bigint): Promise<string> {
  const { name, address, language, country, lines } = people.hanako
  const request = {
    key: 'unpaid',
    customer: { name, address, language },
    buyer: 'consumer' as const,
    country,
    destination: country,
    deliverTo: { name, lines: [...lines], gift: false },
    lines: [{ sku: 'KA-MINAMO-9', quantity: 1 }],
    facts: asked.facts,
    memo: '',
    shippingMinor: 1_000n,
    informed: false,
    returnCostTold: true,
    returnClauseShown: true,
  }
  const pins = await world.pinsOf('kaoru', world.now())
  const placed = await placeOrder(db, world.shop('kaoru'), pins, request, buyer())
  assert.ok('number' in placed)
  const part = { amount: { amountMinor, currency: 'JPY' }, method: 'bank-transfer', ...buyer() }
  await recordCapture(db, 'kaoru', placed.number, part)
  return placed.number
}

const pendant = { product: 'mikazuki-necklace' } as const

test('Milamore gives receipts after payment and before shipment; afterwards what the law leaves open is for staff [MILA-32]', async () => {
  const early = await buy(world, 'milamore', { ...pendant, delivered: 'not-yet' })
  assert.deepEqual(await standing('milamore', early), ['ready', 'milamore#receipt.in-time'])
  const late = await buy(world, 'milamore', pendant)
  assert.deepEqual(await standing('milamore', late), ['staff', 'jp#receipt.after-payment'])
  const abroad = await buy(world, 'milamore', { ...pendant, who: 'anna' })
  assert.deepEqual(await standing('milamore', abroad), ['refused', 'milamore#receipt.shipped'])
})

test('what a person is to answer waits on a list, asked twice it is one, and is off it once it is given', async () => {
  const number = await buy(world, 'milamore', pendant)
  const order = (await readOrder(db, 'milamore', number))!
  const wish = { addressee: '佐藤', proviso: '指輪代' }
  for (let time = 0; time < 2; time += 1) await askReceipt(db, world.shop('milamore'), order, wish, buyer())
  assert.deepEqual(await readReceiptsAsked(db, 'milamore'), [{ ...wish, order: number, at: world.now() }])
  const customer = await issue('milamore', number)
  assert.ok('refused' in customer && customer.refused === 'receipt-not-now')
  const silent = await issue('milamore', number, { why: '' })
  assert.ok('refused' in silent && silent.refused === 'receipt-why-missing')
  const given = await issued('milamore', number, { why: 'asked for by mail' })
  assert.equal(given.why, 'asked for by mail')
  assert.ok(given.ruling !== null)
  assert.deepEqual(await readReceiptsAsked(db, 'milamore'), [])
})

test('what is sent abroad is exempt: the receipt shows no tax, in the language that was asked for', async () => {
  const number = await buy(world, 'milamore', { ...pendant, who: 'anna', delivered: 'not-yet' })
  const paper = await issued('milamore', number, {
    addressee: 'Anna Müller',
    proviso: 'jewellery',
    language: 'en',
  })
  const text = await textOf('milamore', paper)
  assert.match(text, /Received?from.*AnnaMüller/i)
  assert.match(text, /exemptfromJapaneseconsumptiontax/)
  assert.doesNotMatch(text, /10%|ofwhichconsumptiontax|taxincluded/i)
})

test('each piece that comes with a certificate has a number of its own, and is found by it [KAORU-05, KAORU-12]', async () => {
  const number = await buy(world, 'kaoru', { product: 'shizuku-necklace', quantity: 2 })
  await world.doJobs()
  const certificates = (await readPapers(db, 'kaoru', number)).filter(({ kind }) => kind === 'certificate')
  const base = number.replace('KA-', 'KA-C-')
  assert.deepEqual(
    certificates.map((one) => [one.number, one.line, one.unit]),
    [
      [`${base}-1`, 1, 1],
      [`${base}-2`, 1, 2],
    ],
  )
  assert.deepEqual(await certifyPieces(db, world.shop('kaoru'), number, staff()), certificates)
  const text = await textOf('kaoru', certificates[1]!)
  assert.match(
    text,
    new RegExp(
      `購入証明書.*商品番号\\s*${base}-2.*ネックレス「雫」.*品番\\s*KA-SHIZUKU-40.*K18イエローゴールド`,
    ),
  )
  assert.match(text, /品位の刻印ありません。素材は、この証明書で証明します。/)
  const found = await findCertificate(db, 'kaoru', ` ${base.toLowerCase()}ー２ `)
  assert.deepEqual([found?.order, found?.line, found?.unit], [number, 1, 2])
  assert.equal(await findCertificate(db, 'milamore', `${base}-2`), undefined)
  assert.equal(await findCertificate(db, 'kaoru', number.replace('KA-', 'KA-R-')), undefined)
})

test('a piece has its certificate when it is sent, not before, and one without a certificate never has', async () => {
  const waiting = await buy(world, 'kaoru', { product: 'shizuku-necklace', delivered: 'not-yet' })
  assert.deepEqual(await certifyPieces(db, world.shop('kaoru'), waiting, staff()), [])
  const plain = await buy(world, 'kami-kagu', {})
  assert.deepEqual(await certifyPieces(db, world.shop('kami-kagu'), plain, staff()), [])
})

test('a delivery note lists what is in the box, once, and never a price [MILA-14]', async () => {
  const gift: Bought = { ...pendant, giftCode: 'PRESENT-0001', delivered: '2026-11-18T15:00+09:00' }
  const number = await buy(world, 'milamore', gift)
  const [parcel] = await readParcelsOf(db, 'milamore', number)
  const notes = await Promise.all(
    Array.from({ length: 4 }, () => noteForParcel(db, world.shop('milamore'), parcel!.parcel, staff())),
  )
  assert.equal(new Set(notes.map((note) => ('refused' in note ? note.refused : note.number))).size, 1)
  const [note] = notes
  assert.ok(note !== undefined && !('refused' in note))
  const text = await textOf('milamore', note)
  assert.match(
    text,
    new RegExp(`納品書.*${number.replace('MI-', 'MI-N-')}-1.*佐藤美咲様.*贈り物をお届けします`),
  )
  assert.doesNotMatch(text, /円|¥|価格|合計/)
  const strange = await noteForParcel(db, world.shop('kaoru'), parcel!.parcel, staff())
  assert.deepEqual(strange, { refused: 'no-such-parcel' })
})

test('the delivery note of a part says what comes in another parcel, before and after it left', async () => {
  const { name } = world.folder('kaoru').products.find(({ product }) => product === 'shizuku-necklace')!
  const number = await buy(world, 'kaoru', { ...ring, also: ['shizuku-necklace'], delivered: 'not-yet' })
  const shop = world.shop('kaoru')
  await takeStep(db, 'kaoru', { order: number, lines: [1, 2], step: 'prepare', seen: 0 }, staff())
  const packed = await packedSheets(db, shop, [{ order: number, lines: [1] }], { receipts: false })
  const apart = `次の品は、同じご注文の別のお荷物でお届けします：${name.ja}`
  assert.ok('length' in packed && packed[0]!.notes[0]?.startsWith(apart), JSON.stringify(packed))
  const whole = await packedSheets(db, shop, [{ order: number, lines: [1, 2] }], { receipts: false })
  assert.ok('length' in whole && whole[0]!.notes.length === 0)
  const box = { parcel: randomUUID(), order: number, lines: [1], carrier: 'yamato', tracking: '1' }
  await dispatchParcel(db, 'kaoru', box, staff())
  const note = await noteForParcel(db, shop, box.parcel, staff())
  assert.ok(!('refused' in note))
  assert.ok((await textOf('kaoru', note)).includes('別のお荷物でお届けします'))
})

test('a paper is read later as it was given first, and nobody can change or take away what is on record', async () => {
  const number = await buy(world, 'kaoru', ring)
  const paper = await issued('kaoru', number)
  const bytes = await printPaper(print, 'kaoru', paper, world.now())
  const silent = { set: async () => assert.fail('it is not made a second time'), close: () => undefined }
  assert.deepEqual(await printPaper({ ...print, typesetter: silent }, 'kaoru', paper, world.now()), bytes)
  for (const table of ['papers.issued', 'papers.prints', 'papers.asked'])
    await assert.rejects(sql`delete from ${sql.table(table)}`.execute(asAdmin(db)), /keeps what was written/)
  await assert.rejects(
    sql`update papers.issued set addressee = 'somebody else'`.execute(asAdmin(db)),
    /keeps what was written/,
  )
})

test('a link of a letter opens one receipt, for its time, and the database holds no secret', async () => {
  const number = await buy(world, 'kaoru', ring)
  const link = await makeReceiptLink(db, 'kaoru', number, world.now())
  const secret = link.split('/').at(-1)!
  assert.ok(secret.length >= 40)
  assert.equal(await openReceiptLink(db, 'kaoru', secret, world.now()), number)
  assert.equal(await openReceiptLink(db, 'milamore', secret, world.now()), undefined)
  const { rows } = await sql<{ row: string }>`select l::text as row from papers.links l`.execute(db)
  assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(secret)))
  const later = world.now() + 61 * 86_400_000
  assert.equal(await openReceiptLink(db, 'kaoru', secret, later), undefined)
  await sweepPapers(db, 'kaoru', later)
  assert.equal(await openReceiptLink(db, 'kaoru', secret, world.now()), undefined)
})

test('both rates on one receipt: each is rounded once, and what is at the lower rate is marked', async () => {
  const number = await buy(world, 'kaoru', ring)
  await sql`update catalogue.products set document = document || '{"tax": 8}'
    where shop = 'kaoru' and product = 'minamo-ring'`.execute(db)
  const text = await textOf('kaoru', await issued('kaoru', number))
  await sql`update catalogue.products set document = document || '{"tax": 10}'
    where shop = 'kaoru' and product = 'minamo-ring'`.execute(db)
  assert.match(text, /リング「水面」※/)
  assert.match(text, /10%対象（税込）1,000円うち消費税90円8%対象（税込）128,000円うち消費税9,481円/)
  assert.match(text, /※は軽減税率（8%）の対象です。/)
})
