/** What each letter may be told, as tests of letters say it: one example for each kind. */
import type { LetterKind, LetterMoment, LetterPaymentWanted, LetterValues, OrderLetters } from '#letters'

export const tokyo = (text: string): LetterMoment => ({ at: text, zone: 'Asia/Tokyo' })
const end = tokyo('2026-11-28T00:00:00+09:00')
const ring = {
  name: { ja: '月の指輪', en: 'Moon ring' },
  options: [{ ja: 'サイズ 11号', en: 'Size 11' }],
  quantity: 2,
}
const visit = {
  store: { ja: '銀座店', en: 'Ginza' },
  address: { ja: '東京都中央区見本町2-4-6', en: '2-4-6 Mihon-cho, Chuo-ku, Tokyo' },
  begins: end,
  language: 'en',
} as const
export const about = { request: 'exchange', piece: ring }
const price = { amountMinor: '24600', currency: 'JPY' }
const clause = {
  heading: { ja: '不良品・誤配送', en: 'Faulty or wrong pieces' },
  text: { ja: '7日以内にご連絡ください。\n店で確かめます。', en: 'Tell us within 7 days.\nWe examine it.' },
}

const yen = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'JPY' })
const disc = { name: { ja: '夜の円盤', en: 'Night disc' }, quantity: 1 }
const trader = {
  ja: ['かおる', '〒400-0000 山梨県甲府市見本町1-1'],
  en: ['KAORU', '1-1 Mihon-cho, Kofu'],
  phone: '+81-55-000-0000',
}
const wanted: LetterPaymentWanted = {
  amount: yen(50000),
  method: 'bank-transfer',
  account: { ja: ['見本銀行 見本支店', '普通 0000000'], en: ['Mihon Bank', 'Ordinary 0000000'] },
  reference: 'KA-000042 Hanako',
  until: end,
}
const promise = { shipBy: '2026-11-25', deliverFrom: '2026-11-26', deliverTo: '2026-11-27' }

/** One example of each letter about an order on its way. */
const examplesOfOrders: OrderLetters = {
  'order-placed': {
    placed: tokyo('2026-11-20T12:00:00+09:00'),
    pieces: [
      { ...ring, price, lead: { days: [2, 4] } },
      { ...disc, price, lead: { release: '2027-02-25' } },
    ],
    shipping: yen(800),
    total: yen(50000),
    policyVersion: '2026-04',
  },
  'payment-wanted': { purpose: 'extra', wanted, note: '刻印の追加' },
  paid: {
    purpose: 'order',
    amount: yen(50000),
    method: 'bank-transfer',
    paid: tokyo('2026-11-21T10:00:00+09:00'),
    made: [ring],
    packed: [disc],
    promises: [{ ...ring, promise }],
    accepted: { trader, received: yen(50000), on: tokyo('2026-11-21T10:00:00+09:00') },
  },
  'in-making': { pieces: [ring], readyBy: '2026-12-20' },
  delayed: { pieces: [ring], was: '2026-11-25', now: '2026-12-10', because: '石が届きません', law: 'eu' },
  'informed-late': {
    placed: tokyo('2026-11-20T12:00:00+09:00'),
    pieces: [ring, disc],
    law: { withdrawal: { law: 'eu', trader, returnCost: 'shop', online: true, late: 'some' } },
  },
  ready: { pieces: [ring], shipBy: '2026-11-25' },
  'parcel-sent': {
    pieces: [ring],
    sent: tokyo('2026-11-25T17:05:00+09:00'),
    carrier: 'Yamato Transport',
    tracking: '4811-2233-4455',
    toCome: [disc],
    receipt: true,
    atTheDoor: { how: 'freight-collect', about: yen(900) },
  },
  'given-up': { why: 'unpaid', pieces: [ring], until: end, back: yen(100) },
  'came-late': { amount: yen(500) },
  restock: { piece: { ...ring, quantity: 1 }, product: 'moon-ring', sku: 'MOON-11' },
}

/** One example of each kind. */
export const examples: { readonly [Kind in LetterKind]: LetterValues[Kind] } = {
  ...examplesOfOrders,
  'sign-in': { opens: 'my-page', expiresAt: '2026-11-20T03:15:00Z' },
  'address-proof': { expiresAt: '2026-11-20T04:00:00Z' },
  'address-taken': {},
  'address-changed': { at: '2026-11-20T03:00:00Z' },
  'refund-account': { request: 'KA-C00042', at: '2026-11-20T03:00:00Z', anew: true },
  'accounts-joined': { at: '2026-11-20T03:00:00Z' },
  'accounts-parted': { at: '2026-11-20T03:00:00Z' },
  'second-factor': { what: 'reset', at: '2026-11-20T03:15:00Z' },
  'withdrawal-received': {
    law: 'eu',
    reference: 'W-1A2B3C4D',
    statement: '1a2b3c4d-0000-8000-8000-000000000000',
    words: 'I hereby withdraw from my contract: KA-000042',
    name: 'Anna',
    contract: 'KA-000042',
    pieces: '',
    address: 'anna@customer.example',
    submitted: { ja: '2026年11月22日 10:15:30', en: '22 November 2026, 10:15:30' },
  },
  'withdrawal-answered': { law: 'uk', reference: 'W-1A2B3C4D', note: 'お待ちしています' },
  delivered: {
    pieces: [ring],
    delivered: { at: '2026-11-20T12:00:00+01:00', zone: 'Europe/Berlin' },
    until: [{ ...end, of: clause.heading }],
    obligations: ['check-on-arrival', 'play-disc', 'keep-packaging', 'keep-statement'],
  },
  'window-reminder': { pieces: [ring], until: end, obligations: ['keep-packaging'] },
  'case-opened': {
    ...about,
    description: '石が外れています。\n写真をご覧ください。',
    summary: { ja: '担当者が判断します。', en: 'The staff decide.' },
    needed: [{ ja: '写真', en: 'A photo' }],
    answerBy: end,
  },
  'case-evidence-wanted': {
    ...about,
    wanted: [{ ja: '納品書', en: 'The delivery note' }],
    until: end,
    note: '全体がわかる写真も',
  },
  'case-called-in': {
    ...about,
    terms: { 'return-shipping': 'shop', obligations: ['pack-well'], remedies: ['replace'] },
    send: { to: ['かおる 交換係', '東京都港区見本町1-2-3'], by: end },
    clauses: [clause],
    note: 'お待ちしています',
  },
  'case-parcel-missing': {
    ...about,
    carrier: 'yamato',
    tracking: '1234-5678-9012',
    terms: { 'transit-risk': 'shop' },
    answerBy: end,
    note: 'お待ちしています',
  },
  'case-box-empty': {
    ...about,
    terms: { 'transit-risk': 'shop' },
    answerBy: end,
    note: 'お待ちしています',
  },
  'case-wrong-thing': { ...about, what: 'A glass ring' },
  'case-thing-sent-back': {
    ...about,
    carrier: 'yamato',
    tracking: '1234-5678-9012',
    terms: {},
    send: {
      to: ['かおる 交換係', '東京都港区見本町1-2-3'],
      by: end,
      pays: 'shop',
      freight: 'collect',
      carrier: { ja: 'ヤマト運輸', en: 'Yamato Transport' },
      number: 'KA-C00001',
    },
    note: 'お待ちしています',
  },
  'case-parcel-came-back': {
    ...about,
    cause: 'address',
    until: end,
    clauses: [clause],
    decidedByStaff: true,
    money: { amount: price, by: end },
    note: 'お待ちしています',
  },
  'case-box-back': { ...about, cause: 'address', answerBy: end },
  'case-box-lost': { ...about, answerBy: end, note: 'お待ちしています' },
  'case-parcel-kept': { ...about, why: 'no-answer', isHere: true, clauses: [clause], answerBy: end },
  'case-reminder': { ...about, awaited: 'piece', until: end },
  'case-resend-agreed': { ...about, note: 'お待ちしています' },
  'case-accepted': {
    ...about,
    remedy: 'replace',
    terms: { 'return-shipping': 'shop', obligations: ['pack-well'], remedies: ['replace'] },
    back: { keep: true },
    clauses: [clause],
    note: 'お待ちしています',
  },
  'case-refused': {
    ...about,
    clauses: [clause],
    possible: [{ ja: '修理', en: 'A repair' }],
    note: '申し訳ありません',
  },
  'case-received': { ...about, received: tokyo('2026-11-24T09:30:00+09:00'), answerBy: end },
  'case-inspected': { ...about, found: 'fault', remedy: 'make', note: '爪が緩んでいました' },
  'case-replacement-sent': {
    ...about,
    sent: tokyo('2026-11-25T17:05:00+09:00'),
    carrier: 'Yamato',
    tracking: '4811-2233-4455',
  },
  'case-piece-sent-back': {
    ...about,
    sent: tokyo('2026-11-25T17:05:00+09:00'),
    carrier: 'Yamato',
    tracking: '4811-2233-4466',
  },
  'remake-ordered': {
    ...about,
    works: 'The left one, in 18K gold.',
    amount: price,
    ready: end,
    send: { to: ['1-1 Mihon-cho', 'KAORU'], by: end },
  },
  'remake-earring-taken': { ...about, received: end, condition: 'A scratch on the back.', photos: 2 },
  'remake-making': { ...about, ready: end },
  'remake-sent': { ...about, sent: end, carrier: 'Yamato', tracking: '4811-2233-4477' },
  'remake-stopped': { ...about, amount: price, note: 'The stone is not to be had.' },
  'case-making': { ...about, about: tokyo('2027-01-15T12:00:00+09:00') },
  'case-refund-owed': { ...about, amount: price, means: { ja: 'カード', en: 'card' }, by: end },
  'case-cancelled': {
    ...about,
    refund: {
      rows: [
        { what: 'goods', amount: price },
        { what: 'edited', amount: yen(-100) },
      ],
      taxes: [{ rate: 10, tax: yen(100) }],
      reason: 'agreed by telephone',
      amount: price,
      means: 'same-means',
      by: end,
    },
    unpaid: { less: price, left: { amount: price, method: 'convenience-store', until: end } },
    clauses: [],
    note: 'お待ちしています',
  },
  'case-settled': { ...about, remedy: 'replace' },
  'case-dropped': about,
  'case-lapsed': { ...about, why: 'not-sent-back', was: end },
  'case-extended': { ...about, awaited: 'piece', until: end, note: 'ご旅行とうかがいました' },
  'case-closed': { ...about, note: 'お電話でのお話のとおりです' },
  'case-quoted': { ...about, works: 'お待ちしています', amount: price, until: end, ready: end },
  'case-quote-over': { ...about, why: 'no-answer' },
  'case-changed': {
    ...about,
    what: 'specification',
    before: { ja: ['サイズ 9号'], en: ['Size JP size 9'] },
    after: { ja: ['サイズ 11号'], en: ['Size JP size 11'] },
  },
  'case-withdrawn': {
    ...about,
    terms: { 'return-shipping': 'customer', 'refund-of': 'all-payments' },
    clauses: [clause],
    send: { to: ['かおる 交換係', '東京都港区見本町1-2-3'], by: end },
    refundBy: end,
  },
  'case-assessed': {
    ...about,
    price,
    delivery: price,
    loss: price,
    total: price,
    note: 'お待ちしています',
  },
  'inquiry-received': { words: '石が外れています。', photos: 1, answerBy: end },
  'inquiry-answered': {
    words: 'The stone is loose.',
    writtenIn: 'en',
    texts: [{ title: clause.heading, text: clause.text }],
    photos: 1,
    closes: false,
  },
  'case-care-accepted': {
    ...about,
    terms: { fee: 'quoted', obligations: ['pack-well'] },
    clauses: [],
    send: { to: ['見本町'], by: end },
    note: 'お待ちしています',
  },
  'case-visit-moved': { ...about, visit, before: visit, note: 'お待ちしています' },
  'case-visit-off': { ...about, why: 'called-off', before: visit, by: end, note: '臨時休業です' },
  'case-visit-reminder': { ...about, visit },
  'case-taken-in': {
    ...about,
    received: end,
    condition: '内側に細かい傷があります',
    value: price,
    photos: 2,
  },
  'case-work-begun': { ...about, ready: end },
  'case-work-given-up': { ...about, note: '石座が薄いためです' },
  'case-work-done': { ...about, collect: true, store: { ja: '銀座店', en: 'Ginza' } },
  'case-message': { ...about, message: 'ご確認ください。\n\nどちらになさいますか。' },
}
