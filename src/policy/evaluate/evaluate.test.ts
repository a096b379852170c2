/** What the rules of precedence mean, on documents small enough to see through. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { readPolicy } from '../read.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { readFacts } from './facts.ts'
import { documentsOf, rulePlainly } from './rule.ts'
import { rule } from '../rule.ts'

const shop = { zone: 'Asia/Tokyo', holidays: noHolidays }
const front = (name: string, law = false) =>
  `---\n${law ? 'law' : 'policy'}: ${name}\nversion: "1"\neffective: 2026-01-01T00:00+09:00\nzone: ${law ? 'buyer' : 'Asia/Tokyo'}\nlanguages: [ja, en]\nhome: JP\n---\n`
const clause = (id: string, text: string) =>
  `\n## ${id} {#${id}}\n\n:::ja\n文。\n:::\n:::en\nText.\n:::\n\n\`\`\`yaml rule\n${text}\n\`\`\`\n`

function read(name: string, clauses: Record<string, string>, law = false) {
  const { policy, problems } = readPolicy(
    front(name, law) +
      Object.entries(clauses)
        .map(([id, text]) => clause(id, text))
        .join(''),
    `${name}.md`,
  )
  assert.deepEqual(problems, [])
  return policy
}

function ask(
  clauses: Record<string, string>,
  facts: Record<string, string>,
  law: Record<string, string> = {},
) {
  const documents = documentsOf(
    read('shop', clauses),
    Object.keys(law).length === 0 ? [] : [read('law', law, true)],
  )
  const input = {
    request: 'return',
    at: '2026-06-10T12:00+09:00',
    delivered: '2026-06-03T12:00+09:00',
    country: 'JP',
    ...facts,
  }
  const { facts: understood, problems } = readFacts(input, { ...commerce, facts: documents.facts })
  assert.deepEqual(problems, [])
  const ruling = rulePlainly(documents, understood, shop)
  assert.deepEqual(rule(documents, understood, shop), ruling)
  return {
    verdict: ruling.verdict,
    reason: ruling.reason,
    terms: ruling.terms,
    asks: ruling.asks.map((a) => a.fact),
    cites: ruling.clauses
      .filter((c) => c.deciding)
      .map((c) => c.id)
      .toSorted(),
  }
}

const base = { defect: 'on: [return]\nwhen: { reason: defect }\nthen: accept' }

test('an exception beats its base and inherits its conditions', () => {
  const clauses = { ...base, worn: 'exception-to: defect\nwhen: { used: worn }\nthen: refuse' }
  assert.deepEqual(ask(clauses, { reason: 'defect', used: 'worn' }).cites, ['worn'])
  assert.equal(ask(clauses, { reason: 'allergy', used: 'worn' }).reason, 'silence')
})

test('an exception to an exception that answers leaves the base beaten', () => {
  const clauses = {
    ...base,
    worn: 'exception-to: defect\nwhen: { used: worn }\nthen: refuse',
    gift: 'exception-to: worn\nwhen: { requester: gift-recipient }\nthen: staff',
  }
  assert.deepEqual(ask(clauses, { reason: 'defect', used: 'worn', requester: 'gift-recipient' }), {
    verdict: 'staff',
    reason: 'clause',
    terms: {},
    asks: [],
    cites: ['gift'],
  })
})

test('an exception that only switches off lets the base stand again', () => {
  const clauses = {
    ...base,
    worn: 'exception-to: defect\nwhen: { used: worn }\nthen: refuse',
    tried: 'exception-to: worn\nwhen: { requester: gift-recipient }\nthen: none',
  }
  assert.deepEqual(ask(clauses, { reason: 'defect', used: 'worn', requester: 'gift-recipient' }).cites, [
    'defect',
  ])
})

test('equals that disagree are a contradiction: staff decide, both are cited', () => {
  const clauses = { ...base, late: 'on: [return]\nwhen: { from: day 7 of delivered }\nthen: refuse' }
  assert.deepEqual(ask(clauses, { reason: 'defect' }), {
    verdict: 'staff',
    reason: 'contradiction',
    terms: {},
    asks: [],
    cites: ['defect', 'late'],
  })
})

test('equals that agree are cited together', () => {
  const clauses = {
    a: 'on: [return]\nwhen: { used: worn }\nthen: refuse',
    b: 'on: [return]\nwhen: { altered: yes }\nthen: refuse',
  }
  assert.deepEqual(ask(clauses, { used: 'worn', altered: 'yes' }).cites, ['a', 'b'])
})

test('terms that disagree are a contradiction too', () => {
  const clauses = {
    a: 'on: [return]\nthen: accept\nterms: { return-shipping: shop }',
    b: 'on: [return]\nthen: accept\nterms: { return-shipping: customer }',
  }
  assert.equal(ask(clauses, {}).reason, 'contradiction')
})

test('a requirement that fails is cited by its own id, and the worst one decides', () => {
  const clauses = {
    a: 'on: [return]\nprovided:\n  - { id: photo, photo: yes, else: pending }\n  - { id: window, within: 3 days of delivered, else: refuse }\nthen: accept',
  }
  assert.deepEqual(ask(clauses, { photo: 'no' }), {
    verdict: 'refuse',
    reason: 'clause',
    terms: {},
    asks: [],
    cites: ['a.window'],
  })
})

test('what the document leaves open itself is a silence that cites the clause', () => {
  assert.deepEqual(ask({ hole: 'on: [return]\nthen: open' }, {}), {
    verdict: 'staff',
    reason: 'silence',
    terms: {},
    asks: [],
    cites: ['hole'],
  })
})

test('a question is asked only while it can change the answer', () => {
  const clauses = {
    worn: 'on: [return]\nwhen: { used: worn }\nthen: refuse',
    late: 'on: [return]\nwhen: { after: 3 days of delivered }\nthen: refuse\noverrides: defect',
    ...base,
  }
  assert.deepEqual(ask(clauses, { reason: 'defect' }).asks, [])
  assert.deepEqual(ask({ ...base, worn: clauses.worn + '\noverrides: defect' }, {}).asks, ['reason', 'used'])
})

test('a law wins where it gives more, and only there', () => {
  const clauses = { no: 'on: [return]\nwhen: { reason: changed-mind }\nthen: refuse' }
  const law = {
    eight:
      'on: [return]\nwhen: { within: "8 days of delivered, first day counted" }\nthen: accept\nterms: { return-shipping: customer }',
  }
  assert.deepEqual(ask(clauses, { reason: 'changed-mind' }, law), {
    verdict: 'accept',
    reason: 'law',
    terms: { 'return-shipping': 'customer' },
    asks: [],
    cites: ['eight'],
  })
  const better = { yes: 'on: [return]\nthen: accept\nterms: { return-shipping: shop }' }
  assert.deepEqual(ask(better, { reason: 'changed-mind' }, law), {
    verdict: 'accept',
    reason: 'clause',
    terms: { 'return-shipping': 'shop' },
    asks: [],
    cites: ['yes'],
  })
})

test('a law that improves one term is named beside the clause', () => {
  const clauses = { yes: 'on: [return]\nthen: accept\nterms: { return-shipping: customer }' }
  const law = { free: 'on: [return]\nthen: accept\nterms: { return-shipping: shop }' }
  assert.deepEqual(ask(clauses, {}, law), {
    verdict: 'accept',
    reason: 'clause',
    terms: { 'return-shipping': 'shop' },
    asks: [],
    cites: ['free', 'yes'],
  })
})

test('advice of a law speaks and never decides', () => {
  const law = { advice: 'force: advise\non: [return]\nthen: accept' }
  assert.deepEqual(ask({ no: 'on: [return]\nthen: refuse' }, {}, law).cites, ['no'])
})

test('a law that speaks in one way a missing fact may turn out lends its name to no other', () => {
  const clauses = { hole: 'on: [return]\nthen: open' }
  const law = { worn: 'on: [return]\nwhen: { used: worn }\nthen: staff' }
  const silent = { verdict: 'staff', terms: {}, asks: [] }
  assert.deepEqual(ask(clauses, {}, law), { ...silent, reason: 'silence', cites: ['hole'] })
  const other = { unworn: 'on: [return]\nwhen: { not: { used: worn } }\nthen: staff' }
  assert.deepEqual(ask(clauses, {}, { ...law, ...other }), { ...silent, reason: 'silence', cites: ['hole'] })
})

test('an article that gives the answer whichever way a missing fact turns out is its reason', () => {
  const clauses = { worn: 'on: [return]\nwhen: { used: worn }\nthen: accept' }
  const law = { anyway: 'on: [return]\nthen: accept\nterms: { fee: none }' }
  assert.deepEqual(ask(clauses, {}, law), {
    verdict: 'accept',
    reason: 'law',
    terms: { fee: 'none' },
    asks: [],
    cites: ['anyway'],
  })
})

test('a fact that leads to the same further questions either way is not asked', () => {
  const clauses = {
    ...base,
    dull: 'on: [return]\nwhen: { reason: tarnish }\nthen: refuse',
    trade: 'on: [return]\nwhen: { reason: tarnish, buyer: business }\nthen: refuse',
  }
  assert.deepEqual(ask(clauses, {}).asks, ['reason'])
})

test('whoever reports a fault has noticed it, also where somebody wrote that nobody has yet', () => {
  const clauses = { soon: 'on: [return]\nwhen: { noticed: { before: day 3 of delivered } }\nthen: accept' }
  const late = { late: 'on: [return]\nwhen: { noticed: { from: day 3 of delivered } }\nthen: refuse' }
  assert.deepEqual(ask({ ...clauses, ...late }, { noticed: 'not-yet' }).cites, ['late'])
  assert.deepEqual(ask({ ...clauses, ...late }, { noticed: '2026-06-04T12:00+09:00' }).cites, ['soon'])
})

test('when a person answers is promised also where a clause leaves the answer open, and where clauses contradict each other', () => {
  const inTime = 'terms: { answer-within: 3 business days of notice, return-shipping: shop }'
  const open = ask({ lost: `on: [return]\nthen: open\n${inTime}` }, {})
  assert.deepEqual([open.reason, open.terms], ['silence', { 'answer-within': '3 business days of notice' }])
  const torn = ask({ yes: `on: [return]\nthen: staff\n${inTime}`, no: 'on: [return]\nthen: refuse' }, {})
  assert.deepEqual(
    [torn.reason, torn.terms],
    ['contradiction', { 'answer-within': '3 business days of notice' }],
  )
  const two = ask(
    {
      one: `on: [return]\nthen: open\n${inTime}`,
      other: 'on: [return]\nthen: open\nterms: { answer-within: 5 days of notice }',
    },
    {},
  )
  assert.deepEqual(two.terms, {})
})
