/** What letters about an order say, where it matters that they do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterKind, LetterLaw, LetterOrder, LetterValues } from '#letters'
import { readShopFolder } from '#shops'
import { writeLetter } from './write.ts'

const sender = readShopFolder('shops', 'kaoru').settings
const at = Date.parse('2026-11-20T12:00:00+09:00')
const tokyo = (text: string) => ({ at: text, zone: 'Asia/Tokyo' })
const yen = (amount: number) => ({ amountMinor: String(amount), currency: 'JPY' })
const end = tokyo('2026-11-28T00:00:00+09:00')
const ring = { name: { ja: '月の指輪', en: 'Moon ring' }, quantity: 1 }
const disc = { name: { ja: '夜の円盤', en: 'Night disc' }, quantity: 1 }
const promise = { shipBy: '2026-11-25', deliverFrom: '2026-11-26', deliverTo: '2026-11-27' }
const trader = { ja: ['かおる', '甲府市1-1'], en: ['KAORU', '1-1 Kofu'], phone: '+81-55-000-0000' }

const placed: LetterValues['order-placed'] = {
  placed: tokyo('2026-11-20T12:00:00+09:00'),
  pieces: [
    { ...ring, price: yen(20000), promise },
    { ...disc, price: yen(3000), promise: { shipBy: '2027-02-25' } },
  ],
  shipping: yen(660),
  total: yen(23660),
  policyVersion: '2026-04',
}

function said<Kind extends LetterKind>(
  kind: Kind,
  data: LetterValues[Kind],
  language: 'ja' | 'en' = 'en',
): string {
  const to = { name: 'Anna', address: 'anna@example.com' }
  const order = { letter: 'L', kind, order: 'KA-000042', to, language, data } as unknown as LetterOrder
  return writeLetter(order, { sender, origin: 'https://shop.example', at }).text
}

const confirmed = (more: Partial<LetterValues['order-placed']>, language: 'ja' | 'en' = 'en'): string =>
  said('order-placed', { ...placed, ...more }, language)

test('the confirmation says by when each piece leaves and when it comes, and where the order is found [KAORU-26]', () => {
  const text = confirmed({})
  assert.match(
    text,
    /Moon ring: leaves us by Wednesday 25 November 2026, arrives between Thursday 26 November 2026 and Friday 27/,
  )
  assert.match(text, /Night disc: leaves us by Thursday 25 February 2027\n/)
  assert.match(text, /https:\/\/shop\.example\/kaoru\/my\/orders\/KA-000042/)
  assert.match(text, /If our e-mails do not come\nhttps:\/\/shop\.example\/kaoru\/mail-trouble/)
})

test('a day of delivery in the confirmation is called a wish that circumstances may change [KAORU-23]', () => {
  assert.match(
    confirmed({ wishedFor: '2026-11-27' }),
    /Friday 27 November 2026\n[^■]*may change it; it is a wish/,
  )
  assert.match(
    confirmed({ wishedFor: '2026-11-27' }, 'ja'),
    /変わることがあり、その日のお届けをお約束するものではありません/,
  )
  assert.doesNotMatch(confirmed({}), /wish/)
})

test('the confirmation says what was chosen: wrapping, fee, tax, parcels, memo and what it asks for', () => {
  const text = confirmed({
    wrapping: { fee: yen(550), forWhom: 'Misaki' },
    paymentFee: yen(440),
    taxes: [{ rate: 10, tax: yen(2242) }],
    parcels: { how: 'ready-first', extra: { how: 'freight-collect', which: 'second', about: yen(900) } },
    memo: '領収書をお願いします',
    asks: ['receipt'],
    deliverTo: ['佐藤 美咲', '甲府市3-2-1'],
  })
  assert.match(
    text,
    /Gift wrapping \(for Misaki\): ¥550\nDelivery: ¥660\nFee for cash on delivery: ¥440\nTotal/,
  )
  assert.match(text, /Consumption tax in the total: 10% ¥2,242/)
  assert.match(text, /As you agreed, the second parcel comes freight collect[^.]*about ¥900/)
  assert.match(text, /What you asked for\n\n- A receipt\n\n■ Your note\n\n> 領収書をお願いします/)
  assert.match(text, /> 佐藤 美咲\n> 甲府市3-2-1/)
  assert.match(confirmed({ exempt: true }), /no Japanese consumption tax/)
  assert.match(confirmed({ exempt: true }), /duty and taxes on import\. They are not in the total/)
})

test('a sum without Japanese tax is not called one with tax', () => {
  assert.match(confirmed({ exempt: true }), /\nTotal: ¥23,660/)
  assert.match(confirmed({ exempt: true }, 'ja'), /\n合計：23,660円/)
  assert.match(confirmed({}), /\nTotal, tax included: ¥23,660/)
})

test('who pays by transfer reads the account, the amount, until when, and what to write', () => {
  const wanted = {
    amount: yen(23660),
    method: 'bank-transfer',
    account: { ja: ['見本銀行', '普通 0000000'], en: ['Mihon Bank', 'Ordinary 0000000'] },
    reference: 'KA-000042 Anna',
    until: end,
  } as const
  const rows =
    /Amount: ¥23,660\nAccount: Mihon Bank, Ordinary 0000000\nPlease write: KA-000042 Anna\nYou can pay: until Friday 27 November, 23:59/
  assert.match(confirmed({ payment: { method: 'bank-transfer', wanted } }), rows)
  assert.match(said('payment-wanted', { purpose: 'extra', wanted, note: 'an engraving' }), rows)
  const card = { amount: yen(500), method: 'card', page: 'pay/abc' } as const
  assert.match(
    said('payment-wanted', { purpose: 'quote', wanted: card }),
    /Pay now\nhttps:\/\/shop\.example\/kaoru\/pay\/abc\?lang=en/,
  )
})

const law = (more: Partial<NonNullable<LetterLaw['withdrawal']>>): LetterLaw => ({
  withdrawal: { law: 'eu', trader, returnCost: 'customer', online: true, ...more },
})

test('a consumer in the EU gets conditions, period and procedure of withdrawal, who pays the return, the form, and the online way', () => {
  const text = confirmed({ law: law({}) })
  assert.match(text, /right to withdraw from this contract within 14 days without giving any reason/)
  assert.match(text, /inform us \(KAORU, 1-1 Kofu, \+81-55-000-0000, shop@kaoru\.example\)/)
  assert.match(text, /Withdraw from contract here\nhttps:\/\/shop\.example\/kaoru\/my\/orders\/KA-000042/)
  assert.match(text, /You will have to bear the direct cost of returning the goods/)
  assert.match(
    text,
    /■ Model withdrawal form[^■]*> — To: KAORU[^■]*> — Ordered on \(\*\)\/received on[^■]*> — Date/,
  )
  assert.match(confirmed({ law: law({ returnCost: 'shop' }) }), /We will bear the cost of returning/)
  assert.match(confirmed({ law: law({}) }, 'ja'), /■ 撤回の様式[^■]*> — 宛先：かおる/)
})

test('a consumer in the UK reads of the right to cancel, by the words of its own form, and of no online function', () => {
  const text = confirmed({ law: law({ law: 'uk', online: false }) })
  assert.match(text, /right to cancel this contract within 14 days/)
  assert.match(text, /■ Model cancellation form[^■]*notice that I\/We \(\*\) cancel my\/our/)
  // The heading of the form alone speaks of withdrawing: Schedule 3 Part B of the Regulations of 2013.
  const heading = '(complete and return this form only if you wish to withdraw from the contract)'
  assert.ok(text.includes(heading))
  assert.doesNotMatch(text.replace(heading, ''), /withdraw/i)
  assert.match(confirmed({ law: law({ law: 'uk', online: false }) }, 'ja'), /キャンセル権について/)
})

test('pieces without the right are named with the reason, and no right is told where there is none', () => {
  const noWithdrawal = [{ piece: ring, why: 'personalised' }] as const
  const some = confirmed({ law: { ...law({ pieces: [disc] }), noWithdrawal } })
  assert.match(some, /covers the following:\n\n- Night disc\n\nMoon ring: made to your specifications/)
  const none = confirmed({ law: { noWithdrawal, guarantee: 'eu' } })
  assert.match(none, /Moon ring: made to your specifications/)
  assert.doesNotMatch(none, /within 14 days/)
  assert.match(none, /■ Your legal guarantee[^■]*within two years/)
  assert.doesNotMatch(confirmed({}), /withdraw|legal guarantee/i)
})

test('who paid before the goods come reads that the order is accepted, what came in, when, and who sells (特定商取引法 13条)', () => {
  const accepted = { trader, received: yen(23660), on: tokyo('2026-11-21T10:00:00+09:00') }
  const shown =
    /受領額：23,660円\n受領日：2026年11月21日（土）10:00（日本時間）\n販売業者：かおる\n所在地：甲府市1-1\n電話番号：/
  assert.match(confirmed({ law: { accepted } }, 'ja'), shown)
  const paid = { purpose: 'order', amount: yen(23660), method: 'bank-transfer', paid: accepted.on } as const
  const text = said('paid', { ...paid, made: [ring], packed: [disc], accepted }, 'ja')
  assert.match(text, shown)
  assert.match(text, /製作を始めます。\n\n・月の指輪\n\n次の品の発送を準備します。\n\n・夜の円盤/)
})

test('who is told of a delay reads the day promised, the new one, why, and what may be done, by the law of where they live', () => {
  const late = { pieces: [ring], was: '2026-11-25', now: '2026-12-10', because: 'The stone is late.' }
  const eu = said('delayed', { ...late, law: 'eu' })
  assert.match(
    eu,
    /Promised to leave by: Wednesday 25 November 2026\nNow: leaves us by Thursday 10 December 2026/,
  )
  assert.match(eu, /> The stone is late\./)
  assert.match(eu, /further period[^■]*end the contract, and we refund everything[^■]*2011\/83\/EU, art\. 18/)
  assert.match(said('delayed', { ...late, law: 'uk' }), /Consumer Rights Act 2015, s 28/)
  const waits = said('delayed', { ...late, us: { silence: 'waits', by: end } })
  assert.match(waits, /If we do not hear from you, we take it that you agree to the new day/)
  const cancels = said('delayed', { pieces: [ring], was: '2026-11-25', us: { silence: 'cancels', by: end } })
  assert.match(
    cancels,
    /Now: We cannot name a day yet\.[^■]*■[^■]*do not hear from you by then, we cancel the order/,
  )
  assert.match(said('delayed', late), /If you would rather not wait/)
})

test('the letter of a parcel says what is in it, how to follow it, what is still to come, and where the receipt is [MILA-30]', () => {
  const text = said('parcel-sent', {
    pieces: [ring],
    sent: tokyo('2026-11-25T17:05:00+09:00'),
    carrier: 'yamato',
    tracking: '400000000001',
    toCome: [disc],
    receipt: true,
    atTheDoor: { how: 'freight-collect', about: yen(900) },
  })
  assert.match(
    text,
    /- Moon ring\n\nSent: Wednesday 25 November 2026, 17:05 \(Japan\)\nCarrier: yamato\nTracking number: 4000/,
  )
  assert.match(text, /Follow the parcel\nhttps:/)
  assert.match(text, /Still to come, in another parcel:\n\n- Night disc/)
  assert.match(text, /pay the carriage \(about ¥900\) at the door/)
  assert.match(text, /You can get your receipt/)
})

test('the letter that a piece is there again says that none is kept aside and it may be gone [KAORU-38]', () => {
  const data = { piece: ring, product: 'moon-ring', sku: 'MOON' }
  assert.match(said('restock', data), /may be sold out again when you look/)
  assert.match(said('restock', data, 'ja'), /ふたたび売り切れていることがあります/)
})

test('money that came too late by transfer is not promised back by the same means: the account is asked for', () => {
  assert.match(
    said('came-late', { amount: yen(500), method: 'bank-transfer' }),
    /reply to this e-mail with the bank/,
  )
  assert.match(said('came-late', { amount: yen(500), method: 'card' }), /by the same means/)
  const given = { why: 'unpaid', pieces: [ring], back: yen(500), method: 'bank-transfer' } as const
  assert.match(said('given-up', given, 'ja'), /お客様の口座へお返しします。銀行名、/)
})
