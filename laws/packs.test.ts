/**
 * What the law packs say, case by case, each with the article it shows: asked of all packs together, with no
 * shop above them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noHolidays } from '#calendar'
import { packsFor, readPackFiles } from '#laws'
import { commerce, documentsOf, readFacts, rule } from '#policy'
import type { Ruling } from '#policy'

const packs = readPackFiles(import.meta.dirname).map(({ pack }) => pack)
const nothing = { ...packs[0]!, kind: 'policy' as const, name: 'none', rules: [], examples: [], facts: [] }
const documents = documentsOf(nothing, packs)

const sold = { buyer: 'consumer', 'bought-from': 'online', kind: 'ready', delivered: '2026-11-20T09:00Z' }
const told = { ...sold, informed: '2026-11-01T09:00Z', 'return-cost-told': 'yes' }
const faulty = { ...told, reason: 'defect', 'replacement-stock': 'available' }
const bought = { 'bought-from': 'online', ordered: '2026-11-01T01:00Z' }
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { sold, told, faulty, bought }

/**
 * A case is a line that names the article, then what is known (one of the above, the country, the request,
 * and what differs), then verdict, reason, the articles it rests on, and some terms.
 */
const cases = `
771 art. 11(1): showed in month 11, told in month 14
  faulty DE repair noticed=2027-10-10T10:00Z at=2028-01-20T10:00Z
  → accept law eu#conformity.remedy
771 art. 11(1): showed in month 13
  faulty DE repair noticed=2027-12-20T10:00Z at=2027-12-21T10:00Z
  → pending law eu#conformity.remedy.proof
771 art. 10(1): showed in month 24, told in month 25
  faulty DE repair noticed=2028-11-10T10:00Z at=2028-12-10T10:00Z inspection=confirmed
  → accept law eu#conformity.remedy
771 art. 10(1), return: the same, after a repair that failed
  faulty DE return kind=personalised noticed=2028-11-10T10:00Z at=2028-12-10T10:00Z earlier-remedy=failed
  → accept law eu#termination.due
771 arts. 10(5), 12: told half a year after the end, which states limit in their own way
  faulty DE repair noticed=2028-11-10T10:00Z at=2029-05-10T10:00Z
  → staff law eu#conformity.told-late
771 art. 10(1): showed and told in the third year
  faulty DE repair at=2029-05-10T10:00Z
  → staff silence
771 art. 13(2): no piece to replace it with is no plain yes
  faulty DE exchange replacement-stock=none at=2027-01-10T10:00Z
  → staff law eu#conformity.no-stock
771 art. 13(2): one that can be had all the same
  faulty DE exchange replacement-stock=none remedy-possible=yes at=2027-01-10T10:00Z
  → accept law eu#conformity.remedy
771 art. 13(2): a repair out of proportion
  faulty DE repair remedy-possible=no at=2027-01-10T10:00Z
  → staff law eu#conformity.remedy.possible
771 art. 13(3), (4): neither can be done, so the contract may end
  faulty DE return kind=personalised remedy-possible=no at=2027-01-10T10:00Z
  → accept law eu#termination.due return-shipping:shop
771 art. 13(5): a minor fault then lowers the price
  faulty DE return kind=personalised severity=minor remedy-possible=no at=2027-01-10T10:00Z
  → accept law eu#termination.minor eu#conformity.carriage
771 art. 11: damage by use is a finding that staff weigh
  faulty DE repair inspection=by-use at=2027-01-10T10:00Z
  → staff law eu#conformity.disputed
83 art. 9: “cancel” on day 14 after delivery
  told DE cancel at=2026-12-04T22:59Z
  → accept law eu#by-another-name.in-time return-shipping:customer refund-of:all-payments
83 art. 9: “cancel” on day 15
  told DE cancel at=2026-12-04T23:00Z
  → staff silence
83 art. 9(2)(b): “cancel” the piece that has come while the other has not
  told DE cancel delivered-last=not-yet at=2027-02-10T10:00Z
  → accept law eu#by-another-name.in-time
83 art. 10: “cancel” after eleven months, never informed
  sold DE cancel informed=not-yet at=2027-10-10T10:00Z
  → accept law eu#by-another-name.never-informed eu#return-cost.untold-cancel return-shipping:shop
    deduction:none
83 art. 16(c): “cancel” what is engraved
  told DE cancel kind=personalised at=2026-11-22T10:00Z
  → staff silence eu#made-to-specification
83 art. 16(i): “cancel” an opened disc
  told DE cancel seal=recording opened=yes at=2026-11-22T10:00Z
  → staff silence eu#recording
83 art. 14(1): told of the cost
  told DE withdraw at=2026-11-30T10:00Z
  → accept law eu#withdrawal return-shipping:customer
83 arts. 6(6), 14(1): not told
  told DE withdraw return-cost-told=no at=2026-11-30T10:00Z
  → accept law eu#withdrawal eu#return-cost.untold return-shipping:shop
83 art. 6(4): the model information at the time of the order says it
  sold DE withdraw ordered=2026-11-10T09:00Z informed=2026-11-10T09:00Z at=2026-11-30T10:00Z
  → accept law eu#withdrawal return-shipping:customer
83 art. 14(1): information after the contract comes too late for that
  sold DE withdraw informed=2026-12-15T09:00Z used=worn at=2026-12-20T10:00Z
  → accept law eu#not-informed.late eu#return-cost.untold return-shipping:shop deduction:none
83 art. 14(1): told of the cost, informed late of the right
  told DE withdraw informed=2026-12-15T09:00Z at=2026-12-20T10:00Z
  → accept law eu#return-cost.told eu#not-informed.late return-shipping:customer deduction:none
83 art. 10(2): informed five days after delivery, so day 14 of the information is in time
  told DE withdraw informed=2026-11-25T09:00Z at=2026-12-09T22:59Z
  → accept law eu#return-cost.told eu#not-informed.late
83 art. 10(2): and the day after is not
  told DE withdraw informed=2026-11-25T09:00Z at=2026-12-09T23:00Z
  → staff silence
83 arts. 10(2), 14(2): informed five days after delivery, nothing is deducted within the normal period either
  told DE withdraw informed=2026-11-25T09:00Z used=worn at=2026-11-26T10:00Z
  → accept law eu#withdrawal eu#not-informed.late deduction:none
83 art. 14(2): informed before the piece came, value lost by use is
  told DE withdraw informed=2026-11-19T09:00Z used=worn at=2026-11-26T10:00Z
  → accept law eu#withdrawal eu#value-loss.of-withdrawal deduction:value-loss
83 arts. 9(2), 14(2): another parcel still to come, the 14 days of the information over
  told DE withdraw informed=2026-11-25T09:00Z delivered-last=2026-12-01T09:00Z used=worn at=2026-12-12T10:00Z
  → accept law eu#withdrawal eu#not-informed.in-time-informed-late deduction:none
83 arts. 9, 10(2): “cancel” after late information
  told DE cancel informed=2026-11-25T09:00Z used=worn at=2026-11-26T10:00Z
  → accept law eu#by-another-name.in-time eu#by-another-name.informed-late deduction:none
83 art. 10(1): informed on the last day but three of the twelve months
  told DE withdraw informed=2027-12-03T09:00Z at=2027-12-06T22:59Z
  → accept law eu#return-cost.told eu#not-informed.late
2013 reg. 31(3): informed five days after delivery, day 14 of the information
  told GB withdraw informed=2026-11-25T09:00Z at=2026-12-09T23:59Z
  → accept law uk#return-cost.told uk#not-informed.late
2013 reg. 31(3): and the day after
  told GB withdraw informed=2026-11-25T09:00Z at=2026-12-10T00:00Z
  → staff silence
2013 regs 31, 34(9): informed five days after delivery, nothing is deducted within the normal period
  told GB withdraw informed=2026-11-25T09:00Z used=worn at=2026-11-26T10:00Z
  → accept law uk#cancellation uk#not-informed.late deduction:none
2013 regs 29, 31: “cancel” after late information, with another parcel still to come
  told GB cancel informed=2026-11-25T09:00Z delivered-last=2026-12-01T09:00Z used=worn at=2026-12-12T10:00Z
  → accept law uk#by-another-name.in-time uk#by-another-name.in-time-informed-late deduction:none
83 art. 10(1): twelve months from the Monday
  sold FR withdraw delivered=2026-11-22T10:00Z subdivision=FR-75 informed=not-yet at=2027-12-07T22:59Z
  → accept law eu#not-informed.never eu#return-cost.untold
83 art. 10(1): and not a day longer
  sold FR withdraw delivered=2026-11-22T10:00Z subdivision=FR-75 informed=not-yet at=2027-12-07T23:00Z
  → staff silence
83 by the EEA Agreement: Oslo, day 14
  told NO withdraw at=2026-12-04T22:59Z
  → accept law eu#withdrawal
83 by the EEA Agreement: Vaduz, before delivery
  told LI cancel delivered=not-yet stage=accepted at=2026-11-22T10:00Z
  → accept law eu#before-delivery
771 in Iceland is not sourced, so it advises
  faulty IS repair at=2027-01-10T10:00Z
  → staff silence eu#eea
CRA s 19(14): there in month 5, told in month 8
  faulty GB repair noticed=2027-04-10T10:00Z at=2027-07-10T10:00Z
  → accept law uk#repair-or-replacement.remedy
CRA s 19(14), (15): six months begin with the day of delivery
  faulty GB repair at=2027-05-19T22:59Z
  → accept law uk#repair-or-replacement.remedy
CRA s 19(14), (15): and end the day before that date
  faulty GB repair at=2027-05-19T23:00Z
  → pending law uk#repair-or-replacement.remedy.proof
CRA s 19: no period of liability, shown in the fourth year
  faulty GB repair inspection=confirmed at=2030-05-19T10:00Z
  → accept law uk#repair-or-replacement.remedy
SI 2013/3134 reg 29: on day 14 no reason is needed
  faulty GB return at=2026-12-04T23:59Z
  → accept law uk#cancellation uk#reject.shown
CRA ss 19(3)(a), 22: on day 15 the fault has to be shown
  faulty GB return at=2026-12-05T00:00Z
  → pending law uk#reject.shown
CRA s 22: shown
  faulty GB return inspection=confirmed at=2026-12-05T00:00Z
  → accept law uk#reject return-shipping:shop
CRA s 23(3): none in stock
  faulty GB exchange replacement-stock=none at=2027-01-10T10:00Z
  → staff law uk#repair-or-replacement.no-stock
CRA s 24(10), (11): months without a deduction begin the day after
  faulty GB return kind=personalised delivered=2027-02-28T10:00Z used=worn earlier-remedy=failed
    at=2027-08-31T22:59Z
  → accept law uk#final-reject uk#no-deduction-for-use deduction:none
reg 34(4), (5): the refund runs from the goods or proof of sending
  told GB cancel at=2026-11-25T10:00Z
  → accept law uk#by-another-name.in-time return-shipping:customer
reg 35(5): not told of the cost
  told GB withdraw return-cost-told=no at=2026-11-25T10:00Z
  → accept law uk#cancellation uk#return-cost.untold return-shipping:shop
民法 486条: in exchange for payment
  bought JP receipt paid=not-yet payment-method=cash-on-delivery at=2026-11-02T01:00Z
  → accept law jp#receipt.with-payment fee:none
民法 486条: after payment
  bought JP receipt paid=2026-11-01T02:00Z payment-method=bank-transfer at=2026-11-02T01:00Z
  → staff law jp#receipt.after-payment
民法 486条: by card
  bought JP receipt paid=not-yet payment-method=card at=2026-11-02T01:00Z
  → staff law jp#receipt.by-card
Korea art. 17: day 7
  told KR return reason=changed-mind at=2026-11-27T10:00Z
  → staff silence others#korea.withdrawal
Taiwan art. 19: before it has come
  told TW withdraw delivered=not-yet at=2026-11-27T10:00Z
  → staff silence others#taiwan
Australia: a fault
  faulty AU return at=2027-02-27T10:00Z
  → staff silence others#australia
16 CFR 435: not shipped on day 31
  told US cancel delivered=not-yet subdivision=US-NY ordered=2026-11-20T15:00Z shipped=not-yet
    at=2026-12-21T15:00Z
  → staff silence others#united-states.not-shipped
Switzerland, CO 210: a fault in the second year
  faulty CH repair at=2028-02-27T10:00Z
  → staff silence others#switzerland
Brazil has no pack
  faulty BR repair at=2027-02-27T10:00Z
  → staff silence
`

type Case = {
  readonly article: string
  readonly facts: Readonly<Record<string, string>>
  readonly says: string
  readonly articles: readonly string[]
  readonly terms: Readonly<Record<string, string>>
}

const pairs = (words: readonly string[], sign: string) =>
  Object.fromEntries(
    words.map((word): [string, string] => [word.split(sign)[0]!, word.slice(word.indexOf(sign) + 1)]),
  )

function caseOf(block: string): Case {
  const [article = '', ...lines] = block.trim().split('\n')
  const [given = '', found = ''] = lines.join(' ').split('→')
  const [base = '', country = '', request = '', ...more] = given.trim().split(/\s+/)
  const [verdict, reason, ...rest] = found.trim().split(/\s+/)
  return {
    article,
    facts: { ...known[base], country, request, ...pairs(more, '=') },
    says: `${verdict} ${reason}`,
    articles: rest.filter((word) => word.includes('#')).toSorted(),
    terms: pairs(
      rest.filter((word) => word.includes(':')),
      ':',
    ),
  }
}

function ruledOn(facts: Readonly<Record<string, string>>): Ruling {
  const read = readFacts(facts, { ...commerce, facts: documents.facts })
  assert.deepEqual(read.problems, [])
  return rule(documents, read.facts, { zone: 'UTC', holidays: noHolidays })
}

/** What it rests on; where no article decides, those of the expected that speak beside the silence. */
const named = ({ clauses, reason }: Ruling, expected: readonly string[]) =>
  clauses
    .map(({ document, id, deciding }) => ({ id: `${document}#${id}`, deciding }))
    .filter(({ id, deciding }) => (reason === 'silence' ? expected.includes(id) : deciding))
    .map(({ id }) => id)
    .toSorted()

for (const { article, facts, says, articles, terms } of cases
  .split(/\n(?=\S)/)
  .filter((block) => block.trim() !== '')
  .map(caseOf)) {
  test(article, () => {
    const ruling = ruledOn(facts)
    const found = Object.fromEntries(Object.keys(terms).map((name) => [name, ruling.terms[name]]))
    assert.deepEqual(
      [`${ruling.verdict} ${ruling.reason}`, named(ruling, articles), found],
      [says, articles, terms],
    )
  })
}

test('a refund by the Directive runs from the day the trader is told, and no holiday moves it (art. 13(1))', () => {
  const letter = {
    ...told,
    country: 'DE',
    request: 'withdraw',
    at: '2026-12-01T10:00Z',
    arrives: '2026-12-12T10:00Z',
  }
  const until = ruledOn(letter).deadlines.find(({ of }) => of === 'refund-within')
  assert.equal(until?.on, '2026-12-26')
})

test('an article from memory alone accepts nothing', () => {
  const accepting = packs.flatMap((pack) =>
    pack.sections
      .filter(({ marks }) => marks.length === 1 && marks[0] === 'memory')
      .flatMap(({ id }) => pack.rules.filter((one) => one.clause === id && one.then === 'accept'))
      .map(({ id }) => `${pack.name}#${id}`),
  )
  assert.deepEqual(accepting, [])
})

test('a shop that sends to Norway or to Korea has the packs of these countries under it', () => {
  const under = (...countries: string[]) => packsFor(packs, countries).map(({ name }) => name)
  assert.deepEqual([under('NO'), under('KR'), under('BR')], [['eu'], ['others'], []])
})

test('the pack of other countries overrides nothing and asks nothing', () => {
  const others = packs.find(({ name }) => name === 'others')!
  assert.deepEqual([...new Set(others.rules.map(({ force }) => force))], ['advise'])
})

test('advice is silent where the country’s own law gives nothing, and speaks for as long as it may', () => {
  const bought = { ...told, delivered: '2026-11-20T01:00Z', ordered: '2026-11-01T01:00Z' }
  const speaking = (facts: Readonly<Record<string, string>>) =>
    ruledOn({ ...bought, ...facts }).clauses.filter(
      ({ effect }) => effect !== 'expired' && effect !== 'silence',
    )
  const disc = { request: 'return', reason: 'changed-mind', seal: 'recording', at: '2026-11-23T01:00Z' }
  assert.equal(speaking({ ...disc, country: 'CN', opened: 'no' }).length, 1)
  assert.equal(speaking({ ...disc, country: 'CN', opened: 'yes' }).length, 0)
  const fault = { request: 'exchange', reason: 'defect', country: 'KR', at: '2027-02-10T01:00Z' }
  assert.equal(speaking({ ...fault, noticed: '2027-01-20T01:00Z' }).length, 1)
  assert.equal(speaking({ ...fault, noticed: '2026-11-25T01:00Z' }).length, 0)
})

test('who lives in a part of a member state that has a code of its own has the law of that state', () => {
  const asked = { ...told, request: 'withdraw', at: '2026-11-25T10:00Z' }
  const answers = (codes: string) =>
    new Set(codes.split(' ').map((country) => `${ruledOn({ ...asked, country }).verdict}`))
  assert.deepEqual([...answers('AX GP MQ GF RE YT MF')], ['accept'])
  // Associated with the Union, or beside it, and no part of it.
  assert.deepEqual([...answers('BL PM PF NC AW GL FO JE SJ')], ['staff'])
  const french = { ...faulty, country: 'RE', request: 'repair', at: '2028-06-01T10:00Z' }
  assert.ok(ruledOn(french).clauses.some(({ id }) => id === 'presumption-longer'))
})

test('nothing is sent back that has not come, and who cancels what has come bears the way back (art. 15-3(2))', () => {
  const japan = { ...sold, country: 'JP', 'return-clause-shown': 'no', at: '2026-11-22T10:00Z' }
  const back = (facts: Readonly<Record<string, string>>) =>
    ruledOn({ ...japan, ...facts }).terms['return-shipping']
  assert.equal(back({ request: 'cancel', reason: 'changed-mind' }), 'customer')
  assert.equal(back({ request: 'withdraw' }), 'customer')
  assert.equal(back({ request: 'withdraw', delivered: 'not-yet', stage: 'packed' }), undefined)
})

test('what the way back costs was not told, so its duty is not the buyer’s either', () => {
  for (const country of ['AT', 'GB'])
    for (const request of ['withdraw', 'return', 'cancel']) {
      const asked = { ...told, country, request, reason: 'changed-mind', at: '2026-11-25T10:00Z' }
      assert.equal(ruledOn({ ...asked, 'return-cost-told': 'no' }).terms['duty'], 'shop')
      assert.equal(ruledOn(asked).terms['duty'], undefined)
    }
})

test('what was sent back as faulty and turns out to be worn by use is withdrawn from, less the value it lost', () => {
  for (const country of ['AT', 'GB']) {
    const asked = { ...faulty, country, request: 'return', used: 'worn', at: '2026-11-28T10:00Z' }
    const less = (inspection: string) => ruledOn({ ...asked, inspection }).terms['deduction']
    assert.deepEqual([less('by-use'), less('not-found')], ['value-loss', 'value-loss'])
    for (const inspection of ['not-yet', 'confirmed']) assert.notEqual(less(inspection), 'value-loss')
  }
})
