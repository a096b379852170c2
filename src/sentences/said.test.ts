/** Real rulings of the five shops, and what people read of them in both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant } from '#calendar'
import { commerce, readFacts, rule, type Ruling } from '#policy'
import { theShop } from '#shops/testing'
import { conditionWords, said, saidInOne, termSentences, type Reader } from './index.ts'

const at = '2026-11-22T09:00+09:00'
const seenAt = parseInstant(at)!

const piece = {
  at,
  delivered: '2026-11-20T10:00+09:00',
  'delivered-last': '2026-11-20T10:00+09:00',
  ordered: '2026-11-01T10:00+09:00',
  shipped: '2026-11-19T10:00+09:00',
  informed: '2026-11-01T10:00+09:00',
  stage: 'delivered',
  country: 'JP',
  destination: 'JP',
  buyer: 'consumer',
  'bought-from': 'online',
  requester: 'buyer',
  kind: 'ready',
  seal: 'none',
  reason: 'defect',
  inspection: 'not-yet',
  'replacement-stock': 'available',
  photo: 'yes',
  description: 'yes',
  'return-clause-shown': 'yes',
  channel: 'my-page',
  used: 'no',
  opened: 'no',
  altered: 'no',
}

function rulingOn(name: string, given: Readonly<Record<string, string>>): Ruling {
  const { documents, calendar } = theShop(name)
  const known = new Set(documents.facts.map((fact) => fact.name))
  const input = Object.entries({ ...piece, ...given }).filter(
    ([fact]) => fact === 'request' || fact === 'at' || known.has(fact),
  )
  const { facts } = readFacts(Object.fromEntries(input), { ...commerce, facts: documents.facts })
  return rule(documents, facts, calendar)
}

const inOne = (
  name: string,
  given: Readonly<Record<string, string>>,
  language: 'ja' | 'en',
  reader?: Reader,
) =>
  saidInOne(rulingOn(name, given), {
    language,
    documents: theShop(name).documents,
    seenAt,
    ...(reader === undefined ? {} : { reader }),
  })

const table: readonly (readonly [
  what: string,
  shop: string,
  given: Readonly<Record<string, string>>,
  en: string,
  ja: string,
])[] = [
  [
    'an exchange after the piece was looked at',
    'kaoru',
    { request: 'exchange' },
    'Yes, until Friday 27 November, 23:59 (Japan). We look at it first; if we find the fault, we exchange it for the same piece.',
    '11月27日（金）23:59（日本時間）まで承ります。点検で不具合を確認できましたら、同じお品と交換いたします。',
  ],
  [
    'an exchange once the fault is confirmed',
    'kaoru',
    { request: 'exchange', inspection: 'confirmed' },
    'Yes, until Friday 27 November, 23:59 (Japan). We exchange it for the same piece.',
    '11月27日（金）23:59（日本時間）まで承ります。同じお品と交換いたします。',
  ],
  [
    'a change of mind where nobody’s law speaks',
    'kaoru',
    { request: 'exchange', reason: 'changed-mind' },
    'No, we cannot do this.',
    '恐れ入りますが、お受けできません。',
  ],
  [
    'a matter that no clause speaks of',
    'kaoru',
    { request: 'return', reason: 'damaged-on-arrival' },
    'We have no fixed rule for this. A member of our staff looks at it and answers you.',
    '決まった扱いがないため、担当者が確認して、お返事いたします。',
  ],
  [
    'the longer right of a buyer in Germany, over the shop’s week',
    'kaoru',
    { request: 'exchange', country: 'DE', destination: 'DE', delivered: '2026-10-01T10:00+09:00' },
    'This is your legal right, even where our terms say otherwise. You choose whether we repair it or exchange it.',
    '当店の規定にかかわらず、法律で認められたお客様の権利です。修理、または交換をお選びいただけます。',
  ],
  [
    'an exchange before a repair, where an exchange was asked for',
    'k-uno',
    { request: 'exchange', country: 'US', destination: 'US' },
    'We exchange it; if that is not possible, we repair it.',
    '交換いたします。できないときは、修理いたします。',
  ],
  [
    'a repair before an exchange, where a repair was asked for',
    'k-uno',
    { request: 'repair', country: 'GB', destination: 'GB', handover: 'store', inspection: 'confirmed' },
    'You choose whether we repair it or exchange it.',
    '修理、または交換をお選びいただけます。',
  ],
  [
    'an exchange told by telephone, where the shop asks for it in writing',
    'k-uno',
    { request: 'exchange', country: 'US', destination: 'US', channel: 'phone' },
    'We exchange it; if that is not possible, we repair it. Please also send us this by e-mail or with our inquiry form.',
    '交換いたします。できないときは、修理いたします。同じ内容を、メールまたはお問い合わせフォームでもお送りください。',
  ],
  [
    'photos that were asked for and have not come, and nothing else',
    'k-uno',
    { request: 'exchange', country: 'US', destination: 'US', 'photos-asked': 'yes', photo: 'no' },
    'if that is not possible, we repair it. Please send us a photo that shows the fault.',
    'できないときは、修理いたします。不具合の分かる写真をお送りください。',
  ],
  [
    'a fault that showed after the time of the presumption, which is looked at first',
    'kaoru',
    {
      request: 'exchange',
      country: 'GB',
      destination: 'GB',
      at: '2027-06-20T09:00+01:00',
      noticed: '2027-06-10T09:00+01:00',
    },
    'We look at it first, then answer you. You choose whether we repair it or exchange it.',
    '当店での点検後に、お返事いたします。修理、または交換をお選びいただけます。',
  ],
  [
    'wrapping that waits for the payment',
    'milamore',
    { request: 'wrapping', paid: 'not-yet', delivered: 'not-yet', shipped: 'not-yet', stage: 'accepted' },
    'Yes. We can do this once your payment is confirmed.',
    '承ります。お支払いを確認してから、お手続きいたします。',
  ],
  [
    'a remedy that the shop chooses',
    'kami-kagu',
    { request: 'exchange' },
    'We exchange it or refund you, and tell you which.',
    '交換、またはご返金のどちらになるかを、当店からご案内いたします。',
  ],
  [
    'an exchange that waits for the customer’s description',
    'preorder',
    { request: 'exchange', description: 'no' },
    'Please tell us your name, your order number and what is wrong.',
    'お名前、ご注文番号、不具合の内容をお知らせください。',
  ],
  [
    'an exchange that waits for a photo',
    'kami-kagu',
    { request: 'exchange', photo: 'no' },
    'Please send us a photo that shows the fault.',
    '不具合の分かる写真をお送りください。',
  ],
  [
    'a matter that Milamore’s document leaves open',
    'milamore',
    { request: 'exchange' },
    'A member of our staff looks at it and answers you.',
    '担当者が確認して、お返事いたします。',
  ],
]

for (const [what, shop, given, en, ja] of table)
  test(`${what} is said in one plain sentence after another, the same in both languages`, () => {
    assert.ok(inOne(shop, given, 'en').includes(en), inOne(shop, given, 'en'))
    assert.ok(inOne(shop, given, 'ja').includes(ja), inOne(shop, given, 'ja'))
  })

test('a refusal for lateness names the last minute there was', () => {
  const ruling = rulingOn('kaoru', { request: 'exchange', at: '2026-11-29T09:00+09:00' })
  const over = parseInstant('2026-11-29T09:00+09:00')!
  assert.equal(
    said(ruling, { language: 'en', seenAt: over }).answer,
    'No. You could ask for this until Friday 27 November, 23:59 (Japan).',
  )
})

test('a refusal names no last minute where the answer would have been no before it as well', () => {
  const late = parseInstant('2026-12-10T09:00+09:00')!
  const asked = { at: '2026-12-05T09:00+09:00', delivered: '2026-11-20T10:00+09:00' }
  const no = { en: 'No, we cannot do this.', ja: '恐れ入りますが、お受けできません。' }
  for (const [shop, given] of [
    ['milamore', { ...asked, request: 'return', reason: 'allergy' }],
    ['milamore', { ...asked, request: 'exchange', reason: 'damaged-on-arrival', used: 'worn' }],
    ['kami-kagu', { ...asked, request: 'return', reason: 'changed-mind' }],
    // In time, examined, and read by its customer when the window is over.
    ['kaoru', { request: 'exchange', inspection: 'not-found' }],
  ] as const) {
    const ruling = rulingOn(shop, given)
    assert.equal(ruling.verdict, 'refuse', shop)
    const { documents } = theShop(shop)
    for (const language of ['en', 'ja'] as const)
      assert.equal(said(ruling, { language, documents, seenAt: late }).answer, no[language], shop)
  }
})

test('a refusal by two clauses that both began at some time names the last minute, whoever reads it', () => {
  const ruling = rulingOn('kami-kagu', { request: 'exchange', at: '2026-11-25T09:00+09:00' })
  const { documents } = theShop('kami-kagu')
  const over = parseInstant('2026-11-25T09:00+09:00')!
  assert.equal(
    said(ruling, { language: 'en', documents, seenAt: over }).answer,
    'No. You could ask for this until Monday 23 November, 23:59 (Japan).',
  )
})

test('staff read until when their customer can ask, and are not asked to ask', () => {
  const given = { request: 'exchange', country: 'DE', destination: 'DE', inspection: 'not-found' }
  const by = 'Monday 20 November 2028, 23:59 (Germany).'
  assert.ok(inOne('kaoru', given, 'en').endsWith(`Please ask by ${by}`))
  assert.ok(inOne('kaoru', given, 'en', 'shop').endsWith(`The customer can ask until ${by}`))
  assert.ok(inOne('kaoru', given, 'ja', 'shop').endsWith('23:59（ドイツ時間）までお申し出いただけます。'))
})

test('a day of shipping that has passed is not promised any more', () => {
  const waits = { delivered: 'not-yet', 'delivered-last': 'not-yet', shipped: 'not-yet', stage: 'accepted' }
  const ruling = rulingOn('milamore', { request: 'ship', ordered: '2026-11-02T10:00+09:00', ...waits })
  const { documents } = theShop('milamore')
  const told = (language: 'en' | 'ja', on: string) =>
    said(ruling, { language, documents, seenAt: parseInstant(on)! }).terms
  assert.deepEqual(told('en', '2026-11-05T09:00+09:00'), [
    'We expect to ship it by Friday 6 November, 23:59 (Japan).',
  ])
  assert.deepEqual(told('en', at), [
    'We expected to ship it by Friday 6 November, 23:59 (Japan) and are late.',
  ])
  assert.deepEqual(told('ja', at), [
    '11月6日（金）23:59（日本時間）までに発送する予定でしたが、遅れております。',
  ])
})

test('what has been asked for is not said to be asked by a day', () => {
  const given = { request: 'exchange', country: 'DE', destination: 'DE' }
  for (const [inspection, en] of [
    [
      'not-found',
      'Your legal rights play a part here, so a member of our staff looks at it and answers you.',
    ],
    ['confirmed', 'Yes.'],
  ] as const) {
    const ruling = rulingOn('kaoru', { ...given, inspection })
    assert.equal(said(ruling, { language: 'en', seenAt, asked: 'before' }).answer, en)
  }
})

test('whose law gives the choice of repair or exchange is promised no choice of money beside it', () => {
  const austria = { request: 'exchange', country: 'AT', destination: 'AT', inspection: 'confirmed' }
  for (const shop of ['kami-kagu', 'preorder']) {
    const en = inOne(shop, austria, 'en')
    const last = 'You choose whether we repair it or exchange it; if neither is possible, we refund you.'
    assert.ok(en.includes(last), en)
    const ja = inOne(shop, austria, 'ja')
    assert.ok(ja.includes('お選びいただけます。どちらもできないときは、ご返金いたします。'), ja)
  }
})

test('photos that are waited for are not said to be asked for perhaps', () => {
  const given = { request: 'exchange', country: 'US', destination: 'US', 'photos-asked': 'yes', photo: 'no' }
  const { documents } = theShop('k-uno')
  assert.deepEqual(said(rulingOn('k-uno', given), { language: 'en', documents, seenAt }).asked, [])
})

test('where clauses contradict each other, the shop reads which; the customer reads that a person decides', () => {
  const torn = { request: 'repair', country: 'US', destination: 'US', handover: 'post' }
  const ruling = rulingOn('k-uno', torn)
  assert.equal(ruling.reason, 'contradiction')
  assert.match(
    inOne('k-uno', torn, 'en', 'shop'),
    /^The clauses “.+” and “.+” contradict each other, so you decide/,
  )
  assert.match(inOne('k-uno', torn, 'ja', 'shop'), /^「.+」と「.+」の内容が矛盾しています/)
  assert.doesNotMatch(inOne('k-uno', torn, 'en'), /contradict|disagree|[“”]/)
  assert.doesNotMatch(inOne('k-uno', torn, 'ja'), /矛盾|食い違/)
})

test('what is awaited is what can still come: neither what was said already nor when a fault showed', () => {
  for (const given of [
    { request: 'exchange', 'photos-asked': 'yes', photo: 'no', country: 'US', destination: 'US' },
    { request: 'exchange', channel: 'phone', country: 'US', destination: 'US' },
  ]) {
    const ruling = rulingOn('k-uno', given)
    const { waits } = said(ruling, { language: 'en', documents: theShop('k-uno').documents, seenAt })
    assert.equal(waits.length, 1, waits.join('\n'))
  }
})

test('one open question is not called a few', () => {
  const plea = { request: 'clean', handover: 'post', 'own-make': 'yes', 'local-jeweller': 'none' }
  const one = rulingOn('k-uno', { ...plea, country: 'US', destination: 'US' })
  assert.equal(one.verdict, 'ask')
  assert.equal(said(one, { language: 'en' }).answer, 'That depends on your answer to one question.')
  assert.equal(said(one, { language: 'ja' }).answer, 'お答えによって変わりますので、確認させてください。')
})

test('who pays, what is refunded and until when are sentences without labels', () => {
  const ruling = rulingOn('kami-kagu', {
    request: 'return',
    reason: 'changed-mind',
    country: 'GB',
    destination: 'GB',
  })
  const { terms } = said(ruling, { language: 'en', seenAt })
  assert.ok(terms.includes('You pay for sending it to us.'), terms.join('\n'))
  assert.ok(
    terms.includes(
      'We refund all that you paid for it, and standard delivery too if nothing of the order is left with you.',
    ),
    terms.join('\n'),
  )
  assert.ok(
    terms.some((one) => /^Please send it back by \w+day .+\(UK\)\.$/.test(one)),
    terms.join('\n'),
  )
})

test('a period that nobody can count yet is said by its length, and after what it begins', () => {
  const terms = { 'return-shipping': 'shop', 'refund-within': '14 days + 1 month of delivered' }
  assert.deepEqual(termSentences(terms, 'en'), [
    'We pay for sending it to us.',
    'We refund you within 14 days and a further 1 month after it was delivered.',
  ])
  assert.deepEqual(termSentences({ 'refund-within': '14 days of tuned' }, 'en'), [
    'We refund you within 14 days.',
  ])
})

test('once the shop has the piece, it is not asked for again', () => {
  const ruling = rulingOn('kaoru', { request: 'exchange', inspection: 'confirmed' })
  assert.deepEqual(said(ruling, { language: 'en' }).asked, ['Please send the piece to be examined.'])
  assert.deepEqual(said(ruling, { language: 'en', examined: true }).asked, [])
})

test('for which answers something holds is said as a condition, in the reader’s person', () => {
  const fact = commerce.facts.find(({ name }) => name === 'reason')!
  const values = fact.values.filter(({ value }) => value === 'defect' || value === 'wrong-item')
  assert.equal(conditionWords({ fact, values }, 'en'), 'if it is faulty or it is not what you ordered')
  assert.equal(
    conditionWords({ fact, values }, 'ja'),
    'お品に不具合がある、またはご注文と違うお品が届いた場合',
  )
})

/** Whatever a document says, nothing of the machine comes through. */
const machine = /: |：|[“”"「」]|\b(undefined|null)\b|[a-z]+-[a-z]+-[a-z]+|#|laid down|speaks|from memory/

for (const name of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'])
  test(`no ruling of ${name} comes out with a label, an id or the name of a fact`, () => {
    const { documents } = theShop(name)
    for (const { value: request } of commerce.requests)
      for (const reason of ['defect', 'changed-mind', 'wrong-size', 'late-delivery'])
        for (const country of ['JP', 'DE', 'GB', 'US'])
          for (const delivered of [piece.delivered, '2026-10-01T10:00+09:00'])
            for (const language of ['ja', 'en'] as const) {
              const ruling = rulingOn(name, { request, reason, country, destination: country, delivered })
              const { answer, then, waits, terms, asked } = said(ruling, { language, documents, seenAt })
              for (const sentence of [answer, ...then, ...waits, ...terms, ...asked]) {
                assert.doesNotMatch(sentence, machine)
                assert.match(sentence, /[.。]$/)
              }
            }
  })

test('the summary that a ruling carries is sentences in both languages, and no label stands before a colon', () => {
  for (const name of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu']) {
    for (const { value: request } of commerce.requests) {
      for (const given of [{}, { country: 'DE', destination: 'DE' }, { reason: 'changed-mind' }]) {
        const { texts } = rulingOn(name, { request, ...given })
        const [ja, en] = [texts['ja']!.summary, texts['en']!.summary]
        assert.match(ja.replaceAll(/\d\d:\d\d|「[^」]*」/g, ''), /^[^:：]+。$/)
        assert.match(en.replaceAll(/\d\d:\d\d|“[^”]*”/g, ''), /^[A-Z][^:]*\.$/)
      }
    }
  }
})

test('where what is missing is not the customer’s to say, staff read that, and not that they decide', () => {
  const { facts, problems } = readFacts(
    { request: 'exchange', at, delivered: '2026-11-20T10:00+09:00', country: 'JP', reason: 'defect' },
    { ...commerce, facts: theShop('kaoru').documents.facts },
  )
  assert.deepEqual(problems, [])
  const ruling = rule(theShop('kaoru').documents, facts, theShop('kaoru').calendar)
  assert.equal(ruling.verdict, 'ask')
  const staff = said(ruling, { language: 'en', reader: 'shop', seenAt }).answer
  assert.match(staff, /^That depends on something that is not known yet\./)
})

test('who withdraws too late reads that the law gave the right, and when its time ended', () => {
  const late = {
    request: 'withdraw',
    at: '2026-12-07T12:00+01:00',
    country: 'DE',
    destination: 'DE',
    subdivision: 'DE-BE',
    'return-cost-told': 'yes',
  }
  const read = (given: Readonly<Record<string, string>>, language: 'ja' | 'en') =>
    saidInOne(rulingOn('kaoru', { ...late, ...given }), { language, seenAt: parseInstant(late.at)! })
  assert.equal(
    read({}, 'en'),
    'No, we cannot do this. By law you could ask for this until Friday 4 December, 23:59 (Germany); that time is over.',
  )
  assert.equal(
    read({}, 'ja'),
    '恐れ入りますが、お受けできません。法律では12月4日（金）23:59（ドイツ時間）までお申し出いただけましたが、その期限は過ぎております。',
  )
  // Of two times the longer: informed within the fourteen days, there were fourteen more.
  assert.match(
    read({ informed: '2026-11-30T10:00+01:00', at: '2026-12-20T12:00+01:00' }, 'en'),
    /until Monday 14 December, 23:59 \(Germany\)/,
  )
  // Nobody is told of an end of what there never was.
  assert.equal(read({ kind: 'personalised' }, 'en'), 'No, we cannot do this.')
  assert.equal(read({ buyer: 'business' }, 'en'), 'No, we cannot do this.')
})

test('who tells of a fault too late reads when the right over faults ended, and not the fourteen days', () => {
  const fault = {
    at: '2029-01-10T12:00+01:00',
    subdivision: 'DE-BE',
    reason: 'defect',
    inspection: 'not-yet',
  }
  const read = (given: Readonly<Record<string, string>>) =>
    saidInOne(rulingOn('kaoru', { ...fault, country: 'DE', destination: 'DE', ...given }), {
      language: 'en',
      seenAt: parseInstant(fault.at)!,
    })
  for (const request of ['return', 'exchange'])
    assert.match(
      read({ request }),
      /By law you could ask for this until Monday 20 November 2028, 23:59 \(Germany\)/,
    )
  assert.match(read({ request: 'return', reason: 'changed-mind' }), /until Friday 4 December 2026, 23:59/)
  // In Japan both times ended at once: that is told once.
  const home = { country: 'JP', destination: 'JP', subdivision: 'JP-13', 'return-clause-shown': 'no' }
  assert.equal(
    read({ ...home, request: 'return' }),
    'No. You could ask for this until Friday 27 November 2026, 23:59 (Japan).',
  )
  const british = { country: 'GB', destination: 'GB', subdivision: 'GB-ENG', at: '2033-01-10T12:00Z' }
  assert.match(read({ ...british, request: 'return' }), /until Saturday 20 November 2032, 23:59 \(UK\)/)
})

test('who has no jeweller near is not sent to one before staff look at it', () => {
  const plea = {
    request: 'clean',
    handover: 'post',
    'own-make': 'yes',
    country: 'US',
    destination: 'US',
    'local-jeweller': 'none',
    'bears-the-way': 'yes',
  }
  const { asked, costs } = said(rulingOn('k-uno', plea), { language: 'en', seenAt })
  assert.deepEqual(asked, ['Please accept that the risk of loss or damage on the way is yours.'])
  assert.ok(costs.length > 0)
})

test('a no to a card says with what it can be paid', () => {
  const card = { request: 'pay', 'payment-method': 'card', 'card-brand': 'jcb' }
  const read = (language: 'ja' | 'en') =>
    saidInOne(rulingOn('milamore', { ...card, stage: 'accepted', delivered: 'not-yet' }), {
      language,
      seenAt,
    })
  assert.equal(read('en'), 'No, we cannot do this. Please pay with this card through PayPal.')
  assert.equal(read('ja'), '恐れ入りますが、お受けできません。このカードは PayPal でお支払いください。')
})
