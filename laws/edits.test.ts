/**
 * One-place edits of a shop's text, of either language or of a rule: each is found, and told with its clause.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compile, documentsOf, readPolicy, remarksOf, type Remark } from '#policy'
import { theShop } from '#shops/testing'

const kinds: ReadonlySet<Remark['kind']> = new Set([
  'number-differs',
  'languages-differ',
  'text-differs',
  'promise-without-rule',
])

type Edit = readonly [from: string, to: string]

const told = (name: string, ...edits: readonly Edit[]) => toldIn('en', name, edits)

function toldIn(language: 'ja' | 'en', name: string, edits: readonly Edit[]): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, `../shops/${name}/policy.md`), 'utf8')
  const edited = edits.reduce((before, [from, to]) => {
    assert.ok(before.includes(from), from)
    return before.replace(from, to)
  }, text)
  const { policy, problems } = readPolicy(edited, 'policy.md')
  assert.deepEqual(problems, [])
  const { documents, calendar } = theShop(name)
  // What texts say does not depend on the law underneath.
  const compiled = compile({ ...documentsOf(policy, documents.laws), laws: [] })
  if ('refused' in compiled) throw new Error(compiled.refused)
  return remarksOf(compiled, calendar)
    .filter(({ kind, severity }) => kinds.has(kind) && severity !== 'note')
    .map(({ kind, clauses, words }) => `${kind} ${clauses[0]}: ${words[language]}`)
}

/** What is told after an edit and was not before. */
function foundBy(name: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  const before = told(name)
  return told(name, ...edits)
    .filter((one) => !before.includes(one))
    .join('\n')
}

test('in Japanese a length of time that does not agree is told in Japanese', () => {
  const kaoru = toldIn('ja', 'kaoru', [['7日以内', '8日以内']]).join()
  assert.match(kaoru, /一方の言語にだけある期間があります（日本語に8日）/)
  assert.match(kaoru, /文章にある8日を数える規則がありません/)
  const late = toldIn('ja', 'kaoru', [['within: 7 days of delivered', 'within: 8 days of delivered']]).join()
  assert.match(late, /の期間（8日）が、日本語と英語の文章にありません/)
})

test('a number one off in the text, in both languages, is found in every sense it is said in', () => {
  const kaoru = foundBy('kaoru', ['7日以内', '8日以内'], ['within 7 days', 'within 8 days'])
  assert.match(kaoru, /number-differs faulty: “Faulty or wrong pieces” says 8 days; no rule counts them/)
  const milamore = foundBy(
    'milamore',
    ['10日以上たった', '11日以上たった'],
    ['10 days or more have', '11 days or more have'],
  )
  assert.match(milamore, /number-differs ten-days: .* says 11 days/)
  const kami = foundBy(
    'kami-kagu',
    ['から3日以降に見つ', 'から4日以降に見つ'],
    ['from day 3 after', 'from day 4 after'],
  )
  assert.match(kami, /number-differs found-late/)
})

test('a number one off in a rule is found, although the day after stands in the text', () => {
  const rule = foundBy('kaoru', ['after: 7 days of delivered', 'after: 6 days of delivered'])
  assert.match(
    rule,
    /number-differs faulty\.late: the rule `faulty\.late` counts 6 days; the Japanese and English text does not/,
  )
  assert.match(foundBy('milamore', ['from: day 10 of', 'from: day 11 of']), /counts 11 days/)
})

test('amounts, shares and dates in one language only are found', () => {
  assert.match(
    foundBy('milamore', ['1,000円', '1,200円']),
    /names amounts in one language only \(¥1200 in Japanese, ¥1000 in English\)/,
  )
  const share = [
    '発送前のご注文に、ギフト包装を有料で承ります。',
    '発送前のご注文に、ギフト包装を有料で承ります。会員は10%引きです。',
  ] as const
  const members = (n: number) =>
    ['we wrap it as a gift for a fee.', `we wrap it as a gift for a fee. Members get ${n}% off.`] as const
  assert.match(
    foundBy('kaoru', share, members(15)),
    /names percentages in one language only \(10% in Japanese, 15% in English\)/,
  )
  assert.equal(foundBy('kaoru', share, members(10)), '')
  const by = (day: string) =>
    ['we wrap it as a gift for a fee.', `we wrap it as a gift for a fee, until ${day}.`] as const
  const until = [
    '発送前のご注文に、ギフト包装を有料で承ります。',
    '12月20日まで、発送前のご注文に、ギフト包装を有料で承ります。',
  ] as const
  assert.match(foundBy('kaoru', until, by('21 December')), /names days of the month in one language only/)
  assert.equal(foundBy('kaoru', until, by('20 December')), '')
})

test('the 20th of a month is a day and no period of twenty days', () => {
  const said = foundBy(
    'kaoru',
    ['お届け日は、ご注文から', '毎月20日までにお申し込みください。お届け日は、ご注文から'],
    ['You may choose', 'Ask by the 20th of each month. You may choose'],
  )
  assert.equal(said, '')
})

test('who pays, in the text against the rule and in one language against the other', () => {
  const ja = [
    '申し訳ありませんが、不良品のご返送と交換品の発送にかかる送料は、お客様にご負担をお願いしています。',
    '不良品のご返送と交換品の発送にかかる送料は、当店が負担いたします。',
  ] as const
  const en = [
    'We are sorry to have to ask you to pay for sending the defective item back and for shipping the new one.',
    'We pay for sending the defective item back and for shipping the new one.',
  ] as const
  assert.match(
    foundBy('kami-kagu', ja, en),
    /text-differs defect\.claim: the text of “Defective items” says that the shop pays; the rule `defect\.claim` says that the customer pays/,
  )
  assert.match(
    foundBy('kami-kagu', en),
    /languages-differ defect: .* says that the customer pays in Japanese, and that the shop pays in English/,
  )
})

test('“free” and “for a fee”, in the text against the rule and in one language against the other', () => {
  const ja = ['店頭で無料で洗浄いたします', '店頭で有料で洗浄いたします'] as const
  const en = ['in our stores free of charge', 'in our stores for a fee'] as const
  assert.match(foundBy('kaoru', ja, en), /text-differs silver\.cleaning: .* says that it costs something/)
  assert.match(foundBy('kaoru', en), /languages-differ silver: .* says that it is free in Japanese/)
})

test('a yes in one language that is a no in the other is found, and so is a yes over rules that refuse', () => {
  assert.match(
    foundBy('kaoru', ['Cooling-off does not apply to mail order.', 'Cooling-off applies to mail order.']),
    /languages-differ cooling-off: “Cooling-off” says no in Japanese only, in sentence 1/,
  )
  assert.match(
    foundBy('kaoru', ['We issue receipts.', 'We do not issue receipts.']),
    /languages-differ receipt: “Receipts” says no in English only/,
  )
  assert.match(
    foundBy(
      'kaoru',
      ['通信販売にはクーリング・オフの制度は適用されません。', 'クーリング・オフができます。'],
      ['Cooling-off does not apply to mail order.', 'You may withdraw after cooling off.'],
    ),
    /text-differs cooling-off: the rules of “Cooling-off” refuse; its Japanese and English text does not say no/,
  )
})

test('a text that offers what no rule gives is found, wherever it stands', () => {
  const offer = [
    '発送前のご注文に、ギフト包装を有料で承ります。',
    '発送前のご注文に、ギフト包装を有料で承ります。サイズ直しを承ります。',
  ] as const
  const said = [
    'we wrap it as a gift for a fee.',
    'we wrap it as a gift for a fee. We resize rings.',
  ] as const
  assert.match(
    foundBy('kaoru', offer, said),
    /promise-without-rule wrapping: “Gift wrapping” offers this, but no rule gives it: Resizing/,
  )
  assert.match(
    foundBy('kaoru', [
      'say in the order note whether',
      'you can cancel until we begin. Say in the order note whether',
    ]),
    /promise-without-rule mixed-orders: .* no rule gives it: Cancellation of the order/,
  )
})

test('as they stand, no number, language or text of the five shops differs', () => {
  for (const shop of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'])
    assert.deepEqual(told(shop), [], shop)
})

for (const [shop, from, to, finding] of [
  [
    'milamore',
    'ships-within: 3 business days of ordered',
    'ships-within: 5 business days of ordered',
    /number-differs shipping-time: the rule `shipping-time` promises 5 business days; the Japanese and English text/,
  ],
  [
    'k-uno',
    'for a large change, we charge a resizing fee',
    'for a large change, there is no resizing fee',
    /languages-differ resizing: .* costs something in Japanese, and that it is free in English/,
  ],
  [
    'k-uno',
    'related fees are then yours to pay',
    'related fees are then ours to pay',
    /languages-differ visit: .* the customer pays in Japanese, and that the shop pays in English/,
  ],
  [
    'kami-kagu',
    'is yours to pay. We will tell',
    'is ours to pay. We will tell',
    /languages-differ withdrawal: .* the customer pays in Japanese, and that the shop pays in English/,
  ],
  [
    'k-uno',
    'どの品についてもお受けしていません',
    'どの品についてもお受けしています',
    /languages-differ no-refunds: .* says no in English only/,
  ],
  [
    'kaoru',
    'It cannot be changed once',
    'It can be changed once',
    /languages-differ delivery-day: .* says no in Japanese only/,
  ],
  [
    'kaoru',
    'アレルギーは品物の不良にはあたりません',
    'アレルギーは品物の不良にあたります',
    /languages-differ allergy: .* says no in English only/,
  ],
  [
    'milamore',
    'Diners には対応していません',
    'Diners にも対応しています',
    /languages-differ payment: .* says no in English only/,
  ],
  [
    'milamore',
    'After shipment it is too late.',
    'After shipment it is still possible.',
    /languages-differ wrapping: .* says no in Japanese only/,
  ],
  [
    'milamore',
    'JCB and Discover go through PayPal',
    'JCB goes through PayPal',
    /languages-differ payment: .* leaves out in English what the Japanese text names \(Discover\)/,
  ],
  [
    'preorder',
    'neither the price nor the shipping you have paid is refunded',
    'the price and the shipping you have paid are refunded',
    /languages-differ undeliverable: .* says no in Japanese only/,
  ],
  [
    'preorder',
    'holds none to exchange it for, we refund you',
    'holds none to exchange it for, we do not refund you',
    /languages-differ faulty: .* says no in English only/,
  ],
] as const)
  test(`${shop}: “${to}” in one place only is found`, () => {
    assert.match(foundBy(shop, [from, to]), finding)
  })

test('the five shops as they stand have no place in which text, rule and languages say different things', () => {
  for (const shop of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'])
    assert.deepEqual(told(shop), [], shop)
})

test('a sentence that is taken out of one language is missed', () => {
  const gone: readonly (readonly [string, string, RegExp])[] = [
    [
      'kaoru',
      '点検でご使用による傷みと分かったときは、担当者が判断してお答えします。',
      /“Faulty or wrong pieces” seems to leave out a sentence in Japanese: it has 3 sentences in Japanese and 4 in English/,
    ],
    [
      'kaoru',
      'We cannot accept reports after the 7 days, nor a piece in which no fault is found.',
      /“Faulty or wrong pieces”/,
    ],
    [
      'k-uno',
      '手数料をご了承いただいてから変更を進めますので、まずはお問い合わせください。',
      /in Japanese: it has 2 sentences in Japanese and 3 in English/,
    ],
    ['milamore', 'We also deliver abroad. ', /in English: it has 3 sentences in Japanese and 2 in English/],
    [
      'preorder',
      'We have no fixed rule on what becomes of them when it was sent within Japan; a member of staff will answer you.',
      /“Parcels that could not be delivered”/,
    ],
  ]
  for (const [shop, sentence, found] of gone) assert.match(foundBy(shop, [sentence, '']), found, sentence)
})

test('what is paid back by the rule, and not by the text, is found', () => {
  assert.match(
    foundBy('preorder', ['terms: { refund-of: none }', 'terms: { refund-of: price }']),
    /text-differs undeliverable\.abroad: the text of “Parcels that could not be delivered” says that nothing is paid back; the rule `undeliverable\.abroad` says that money is paid back/,
  )
  assert.match(
    foundBy(
      'preorder',
      ['代金と送料は返金いたしません', '代金と送料は返金いたします'],
      [
        'neither the price nor the shipping you have paid is refunded',
        'the price and the shipping you have paid are refunded',
      ],
    ),
    /says that money is paid back; the rule `undeliverable\.abroad` says that nothing is paid back/,
  )
})

test('before in one language and after in the other is found', () => {
  assert.match(
    foundBy('kaoru', ['Until an order is shipped, we wrap', 'After an order is shipped, we wrap']),
    /“Gift wrapping” says “before” in Japanese, and “after” in English/,
  )
  assert.match(
    foundBy('milamore', ['please ask before you order', 'please ask after you order']),
    /says “before” in Japanese, and “after” in English/,
  )
})

test('a time that a rule promises in days, and the text in business days, is found', () => {
  assert.match(
    foundBy('milamore', ['ships-within: 3 business days of', 'ships-within: 3 days of']),
    /number-differs .*promises 3 days; the Japanese and English text does not/,
  )
})

test('a rule in which the shop pays one way is found where its text says that the customer pays', () => {
  assert.match(
    foundBy('kami-kagu', [
      'return-shipping: customer, outbound-shipping: customer }',
      'return-shipping: shop, outbound-shipping: customer }',
    ]),
    /text-differs defect\.claim: .* says that the customer pays; the rule `defect\.claim` says that the shop pays/,
  )
})

for (const [shop, from, to, clause] of [
  ['k-uno', 'so it is no ground for', 'so it is a ground for', 'ring-size'],
  ['k-uno', 'サイズ直しも含めてお受けしていません', 'サイズ直しも含めてお受けしています', 'by-post'],
  ['kaoru', 'という場合もお受けできません', 'という場合はお受けします', 'only-faulty'],
  ['kaoru', '自然な変化で、不良にはあたりません', '自然な変化ですが、不良にあたります', 'silver'],
  ['kaoru', 'We do not sell a single earring', 'We also sell a single earring', 'one-side'],
  ['milamore', 'it can be neither returned nor exchanged', 'it can be returned or exchanged', 'ten-days'],
  ['milamore', '違うデザインやサイズの品との交換はお受けできません', '違う品とも交換します', 'gift'],
  ['milamore', 'from day 10 it is too late', 'from day 10 it is still possible', 'ten-days'],
  ['preorder', 'can be neither cancelled nor returned', 'can be cancelled and returned', 'prepared'],
  [
    'preorder',
    '理由を問わずキャンセルはお受けできません',
    '理由を問わずキャンセルをお受けします',
    'pre-order',
  ],
  ['preorder', 'mail order is not obliged to offer it', 'mail order is obliged to offer it', 'cooling-off'],
  [
    'kami-kagu',
    'と使った品の返品と交換は一切お受けできません',
    'と使った品も返品と交換をお受けします',
    'used',
  ],
  [
    'kami-kagu',
    'cannot come back or be exchanged because',
    'can come back or be exchanged even though',
    'personal',
  ],
] as const)
  test(`${shop}: a yes that became a no, or a no a yes, inside a long sentence is found: “${to}”`, () => {
    assert.match(foundBy(shop, [from, to]), new RegExp(`languages-differ ${clause}: `))
  })

test('a no in both languages over rules that never refuse is found, and so are rules that leave to staff what the text decides', () => {
  assert.match(
    foundBy('kaoru', ['when: { reason: allergy }\nthen: refuse', 'when: { reason: allergy }\nthen: accept']),
    /text-differs allergy: the text of “Metal allergy” says no; none of its rules refuses/,
  )
  assert.match(
    foundBy('milamore', [
      'when: { reason: image-differs }\nthen: refuse',
      'when: { reason: image-differs }\nthen: accept',
    ]),
    /text-differs pictures: /,
  )
  assert.match(
    foundBy('kaoru', ['when: { reason: allergy }\nthen: refuse', 'when: { reason: allergy }\nthen: staff']),
    /text-differs allergy: /,
  )
  assert.match(
    foundBy('preorder', [
      'after: 7 days of ordered, stage: { not: undeliverable } }\n  then: refuse',
      'after: 7 days of ordered, stage: { not: undeliverable } }\n  then: accept',
    ]),
    /text-differs pre-order: the text of “Cancelling a pre-ordered item” says no once its time is over/,
  )
})

test('the stage at which something ends is found where text and rule, or the languages, name different ones', () => {
  const wrapping = 'stage: { not: [shipped, delivered, undeliverable] } }\nthen: accept'
  assert.match(
    foundBy('kaoru', [wrapping, 'stage: [accepted] }\nthen: accept']),
    /text-differs wrapping: the text of “Gift wrapping” names shipment; the rule `wrapping` is about the beginning of making/,
  )
  const text = [
    ['発送前のご注文に、', '製作を始める前のご注文に、'],
    ['Until an order is shipped, we', 'Until making begins, we'],
  ] as const
  assert.match(
    foundBy('kaoru', ...text),
    /names the beginning of making; the rule `wrapping` is about shipment/,
  )
  assert.match(
    foundBy('kaoru', text[1]),
    / wrapping: .*names the beginning of making; the rule `wrapping` is about shipment/,
  )
  assert.match(
    foundBy('kaoru', [wrapping, 'not-yet: delivered }\nthen: accept']),
    /names shipment; the rule `wrapping` is about delivery/,
  )
})

test('the kind of piece that a text names is found where rule or the other language name another one', () => {
  assert.match(
    foundBy('preorder', ['when: { kind: pre-order, after', 'when: { kind: ready, after']),
    /text-differs pre-order\.late: .* names pre-ordered items; the rule `pre-order\.late` is about pieces in stock/,
  )
  assert.match(
    foundBy(
      'kaoru',
      ['one earring of a pair only if', 'one ring of a pair only if'],
      ['single earring', 'single ring'],
      ['your remaining earring', 'your remaining ring'],
      ['One earring of a pair', 'One ring of a pair'],
    ),
    /languages-differ one-side: .* names earrings in Japanese, and rings in English/,
  )
  assert.match(
    foundBy('kaoru', ['銀は硫黄、', 'プラチナは硫黄、'], ['銀の黒ずみ', 'プラチナの黒ずみ']),
    /languages-differ silver: .* names platinum in Japanese, and silver in English/,
  )
})

test('a rule about earrings under a text about rings is found, by the values that a document declares itself', () => {
  const facts = [
    '```yaml facts',
    '- name: piece',
    '  from: product',
    '  words: { ja: 品, en: piece }',
    '  ask: { ja: どの品ですか, en: Which piece is it? }',
    '  values:',
    '    ring: { ja: 指輪, en: A ring }',
    '    earring: { ja: ピアス, en: An earring }',
    '```',
    '',
    '## ピアスキャッチだけの購入',
  ].join('\n')
  const own = (piece: string) =>
    foundBy(
      'kaoru',
      ['## ピアスキャッチだけの購入', facts],
      ['アレルギーの原因は', '指輪でのアレルギーの原因は'],
      ['What causes a reaction differs', 'What causes a reaction to rings differs'],
      ['when: { reason: allergy }', `when: { reason: allergy, piece: ${piece} }`],
    )
  assert.match(own('earring'), /text-differs allergy: .* names ring; the rule `allergy` is about earring/)
  assert.equal(own('ring'), '')
})

test('a reason that only the text names is found', () => {
  assert.match(
    foundBy('milamore', ['reason: [allergy, changed-mind, wrong-size]', 'reason: [allergy, changed-mind]']),
    /text-differs circumstances: .* names the wrong size; the rule `circumstances` is about a change of mind, an allergy/,
  )
})
