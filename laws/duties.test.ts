/**
 * What the packs oblige a shop to say, and that each article says where it comes from and how sure that is.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutiesIn, dutiesOf, dutyRemarks, readPackFiles, type DutyMoment } from '#laws'
import { readPolicy } from '#policy'
import { theShop } from '#shops/testing'

const packs = readPackFiles(import.meta.dirname).map(({ pack }) => pack)
const sale = {
  buyer: 'consumer',
  'bought-from': 'online',
  kind: 'ready',
  seal: 'none',
  'payment-method': 'card',
}
const due = (about: Record<string, string>, at: DutyMoment) =>
  dutiesOf(packs, { ...sale, ...about }, at).map(({ pack, id }) => `${pack}#${id}`)

test('the ordering screen of Japan has its six items', () => {
  assert.deepEqual(due({ country: 'JP' }, 'checkout'), ['jp#final-screen', 'jp#return-clause'])
  const [screen] = dutiesOf(packs, { ...sale, country: 'JP' }, 'checkout')
  assert.deepEqual(
    screen?.items.map(({ id }) => id),
    ['quantity', 'price', 'payment', 'delivery-time', 'order-period', 'withdrawal-and-cancellation'],
  )
})

test('a buyer on Réunion is told what one in France is', () => {
  assert.deepEqual(due({ country: 'RE' }, 'checkout'), due({ country: 'FR' }, 'checkout'))
})

test('a buyer in Germany is told of withdrawal before ordering, and the button says that ordering obliges to pay', () => {
  const seen = due({ country: 'DE' }, 'checkout')
  for (const id of [
    'withdrawal-information',
    'return-cost',
    'model-form',
    'order-button',
    'guarantee-notice',
    'restrictions-and-payment',
    'delivery-time',
  ]) {
    assert.ok(seen.includes(`eu#${id}`), id)
  }
  assert.ok(!seen.includes('eu#no-withdrawal'))
})

test('the withdrawal function has its two labels in each official language of the Union, and in no other', () => {
  const labels = dutiesOf(packs, { ...sale, country: 'DE' }, 'function').filter(
    ({ wording }) => Object.keys(wording).length > 0,
  )
  const words = Object.fromEntries(
    labels.map(({ id, wording }) => [
      id,
      Object.fromEntries(Object.entries(wording).map(([k, v]) => [k, v.text])),
    ]),
  )
  assert.deepEqual(Object.keys(words), ['function-label', 'function-confirm'])
  for (const [country, first, second] of [
    ['en', 'withdraw from contract here', 'confirm withdrawal'],
    ['de', 'Vertrag widerrufen', 'Widerruf bestätigen'],
    ['fr', 'renoncer au contrat ici', 'confirmer la rétractation'],
    ['it', 'recedere dal contratto qui', 'conferma recesso'],
    ['es', 'desistir del contrato aquí', 'confirmar desistimiento'],
    ['nl', 'hier de overeenkomst herroepen', 'herroeping bevestigen'],
  ] as const)
    assert.deepEqual(
      [words['function-label']?.[country], words['function-confirm']?.[country]],
      [first, second],
    )
  const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')
  for (const id of ['function-label', 'function-confirm'])
    assert.deepEqual(Object.keys(words[id] ?? {}).toSorted(), official)
  assert.deepEqual(
    labels.map(({ wording }) => [wording['en']?.sure, wording['de']?.sure]),
    [
      ['quoted', 'secondary'],
      ['quoted', 'secondary'],
    ],
  )
})

test('the function asks for three things and nothing else', () => {
  const fields = dutiesOf(packs, { ...sale, country: 'FR' }, 'function').find(
    ({ id }) => id === 'function-fields',
  )
  assert.deepEqual(
    fields?.items.map(({ id }) => id),
    ['name', 'contract', 'reply-to'],
  )
})

test('an engraved piece needs the word that it cannot be withdrawn from, and no withdrawal information [K17]', () => {
  const seen = due({ country: 'AT', kind: 'personalised' }, 'checkout')
  assert.ok(seen.includes('eu#no-withdrawal') && !seen.includes('eu#withdrawal-information'))
  assert.deepEqual(due({ country: 'AT', kind: 'personalised' }, 'function'), [])
})

test('a sealed disc needs both: how to withdraw, and how the right is lost', () => {
  const seen = due({ country: 'IT', seal: 'recording' }, 'checkout')
  assert.ok(seen.includes('eu#no-withdrawal') && seen.includes('eu#withdrawal-information'))
})

test('the United Kingdom knows no duty to have a withdrawal function, only to acknowledge one that is offered', () => {
  assert.deepEqual(due({ country: 'UK' }, 'function'), ['uk#acknowledgement'])
  assert.deepEqual(due({ country: 'GB' }, 'confirmation'), [
    'uk#cancellation-information',
    'uk#model-form',
    'uk#return-cost',
    'uk#confirmation',
  ])
})

test('a receipt in Japan names what an invoice has to have, and the words of the Union add nothing to it', () => {
  const owed = dutiesOf(packs, { ...sale, country: 'JP' }, 'receipt')
  assert.deepEqual(
    owed.map(({ id }) => id),
    ['receipt', 'qualified-invoice', 'simplified-invoice', 'return-invoice', 'stamp-duty', 'keep-copies'],
  )
  assert.deepEqual(
    owed.map(({ items }) => items.length),
    [0, 6, 5, 6, 0, 0],
  )
  assert.deepEqual(due({ country: 'FR' }, 'receipt'), [])
})

test('before a fault is put right the buyer in the Union is told of the choice and of the twelve months', () => {
  assert.deepEqual(due({ country: 'ES' }, 'before-remedy'), ['eu#remedy-choice'])
  assert.deepEqual(due({ country: 'JP' }, 'before-remedy'), [])
})

test('who paid beforehand is told whether the order is accepted; who pays on delivery need not be', () => {
  assert.ok(due({ country: 'JP' }, 'confirmation').includes('jp#notice-of-acceptance'))
  assert.ok(
    !due({ country: 'JP', 'payment-method': 'cash-on-delivery' }, 'confirmation').includes(
      'jp#notice-of-acceptance',
    ),
  )
})

test('a business in the Union, and a buyer elsewhere, are owed none of this', () => {
  assert.deepEqual(due({ country: 'DE', buyer: 'business' }, 'checkout'), [])
  assert.deepEqual(due({ country: 'US' }, 'checkout'), [])
})

test('a duty that hangs on a fact nobody knows is told, with the fact', () => {
  const about = { country: 'DE', buyer: 'consumer', 'bought-from': 'online' }
  const duty = dutiesOf(packs, about, 'function').find(({ id }) => id === 'function-label')
  assert.deepEqual(duty?.depends, ['kind'])
})

test('every duty says what, from where and how sure, in both languages', () => {
  for (const pack of packs) {
    const { duties, problems } = dutiesIn(pack)
    assert.deepEqual(problems, [])
    const obliges = pack.rules.some(({ force }) => force !== 'advise')
    assert.ok(obliges ? duties.length >= 5 : duties.length === 0, pack.name)
    for (const duty of duties) {
      assert.ok(
        duty.at.length > 0 && duty.source !== '' && duty.must['ja'] !== '' && duty.must['en'] !== '',
        duty.id,
      )
    }
  }
})

for (const pack of packs) {
  test(`${pack.name}: every article says its source and how sure we are; what is uncertain stands in one place`, () => {
    const articles = pack.sections.filter(({ id }) => !['examples', 'uncertain'].includes(id))
    assert.deepEqual(
      articles.filter(({ marks }) => marks.every((mark) => mark === 'info')).map(({ id }) => id),
      [],
    )
    assert.deepEqual(
      articles
        .filter(({ text }) => !/根拠：/.test(text['ja'] ?? '') || !/Sources?: /.test(text['en'] ?? ''))
        .map(({ id }) => id),
      [],
    )
    assert.ok(pack.sections.some(({ id, informs }) => id === 'uncertain' && informs))
    assert.match(pack.preface['en'] ?? '', /not legal advice/)
  })
}

test('the hard kinds of order are decided by examples that name them [K01 to K20]', () => {
  const names = packs.flatMap(({ examples }) => examples.map(({ name }) => name)).join('\n')
  const missing = Array.from({ length: 20 }, (_, i) => `K${String(i + 1).padStart(2, '0')}`).filter(
    (id) => !names.includes(`${id}:`),
  )
  assert.deepEqual(missing, [])
})

test('the packs have examples enough', () => {
  const least: Record<string, number> = { eu: 20, uk: 14, jp: 12 }
  for (const { name, examples } of packs) assert.ok(examples.length >= (least[name] ?? 0), name)
})

const law = (heading: string, block = '') =>
  `---\nlaw: xx\nversion: "1"\neffective: 2026-01-01T00:00Z\nzone: buyer\nlanguages: [ja, en]\nhome: EU\n---\n\n## 名 / Name {${heading}}\n\n` +
  `:::ja\n文。\n:::\n:::en\nText.\n:::\n${block === '' ? '' : `\n\`\`\`yaml duties\n${block}\n\`\`\`\n`}`
const read = (text: string) => {
  const { policy, problems } = readPolicy(text, 'law.md')
  return [...problems, ...dutiesIn(policy).problems].map(({ code, place }) => `${code}:${place.line}`)
}

test('a mark that nobody knows is a problem at its heading', () => {
  assert.deepEqual(read(law('#one .read .uncertain')), [])
  assert.deepEqual(read(law('#one .certain')), ['P039:10'])
})

test('what is wrong with a duty is told at its line', () => {
  const whole = 'must: { ja: 文, en: text }, source: none, sure: memory'
  assert.deepEqual(read(law('#one .memory', `- { id: a, at: checkout, ${whole} }`)), [])
  assert.deepEqual(read(law('#one .memory', `- { id: a, at: basket, ${whole} }`)), ['P053:20'])
  assert.deepEqual(read(law('#one .memory', `- { id: a, at: checkout, ${whole}, for: { knd: ready } }`)), [
    'P010:20',
  ])
  assert.deepEqual(
    read(law('#one .memory', `- { id: a, at: checkout, ${whole}, for: { within: 7 days of delivered } }`)),
    ['P052:20'],
  )
  assert.deepEqual(read(law('#one .memory', '- { id: a, at: checkout }')), ['P051:20'])
  assert.deepEqual(
    read(law('#one .memory', '- { id: a, at: offer, must: { en: text }, source: none, sure: maybe }')),
    ['P039:20', 'P054:20'],
  )
  assert.deepEqual(
    read(law('#one .memory', `- { id: a, at: offer, ${whole} }\n- { id: a, at: offer, ${whole} }`)),
    ['P030:10'],
  )
})

test('a shop cannot write duties: they are the law’s', () => {
  const text = law(
    '#one',
    '- { id: a, at: offer, must: { ja: 文, en: text }, source: none, sure: memory }',
  ).replace('law: xx', 'policy: xx')
  assert.deepEqual(read(text), ['P036:19'])
})

const policyOf = (shop: string) => theShop(shop).documents
const untold = (shop: string) => {
  const { policy, laws } = policyOf(shop)
  return dutyRemarks(policy, laws).map(({ severity, clauses }) => [severity, ...clauses])
}

test('what must be told before the contract and stands in no clause is one note a matter, across laws', () => {
  assert.deepEqual(untold('kaoru'), [
    ['note', 'eu#duties', 'uk#duties'],
    ['note', 'eu#duties', 'uk#duties'],
  ])
  assert.deepEqual(untold('kami-kagu'), [])
})

test('a document without a word on returns leaves eight days to the buyer: that is the owner’s to decide', () => {
  const { policy, laws } = policyOf('kami-kagu')
  const without = { ...policy, rules: policy.rules.filter(({ on }) => on !== '*' && !on.includes('return')) }
  const remark = dutyRemarks(without, laws).find(({ severity }) => severity === 'warning')
  assert.match(remark?.words['en'] ?? '', /\(Japan\): Show the clause on returns/)
})
