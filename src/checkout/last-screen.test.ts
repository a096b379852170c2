// What the last screen before an order tells, by policy and law, and what of it counts as told later.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatInstant, parseInstant } from '#calendar'
import { documentsOf, readPolicy } from '#policy'
import { readShopFolder, type Selling } from '#shops'
import { ruled, theShop } from '#shops/testing'
import {
  buttonWords,
  lastScreenOf,
  lastScreenWords,
  quote,
  returnClausesOf,
  toldFacts,
  type Buyer,
  type LastScreen,
  type Quote,
} from './index.ts'

const folders = join(import.meta.dirname, '../../shops')
const at = parseInstant('2026-11-20T10:00+09:00')!

const catalogues = new Map(
  ['kaoru', 'milamore', 'k-uno', 'kami-kagu', 'preorder'].map((shop) => [
    shop,
    readShopFolder(folders, shop).products,
  ]),
)

type Screen = { readonly quote: Quote; readonly screen: LastScreen; readonly buyer: Buyer }

/** `offered: false`: the pages of the pieces did not show the clauses on returns. */
function screenOf(shop: string, names: readonly string[], country: string, offered = true): Screen {
  const { settings, documents, calendar } = theShop(shop)
  const catalogue = catalogues.get(shop)!
  const lines = names.map((name, index) => {
    const product = catalogue.find(({ product: one }) => one === name)!
    return { line: index + 1, product, variant: product.variants[0]!, quantity: 1 }
  })
  const buyer: Buyer = { country, destination: country, kind: 'consumer' }
  const asked = quote({
    selling: settings.selling as Selling,
    shipsTo: settings['ships-to'],
    documents,
    calendar,
    at,
    lines,
    destination: country,
    wishes: { method: 'card', brand: 'visa', acknowledged: settings.selling!.acknowledge },
  })
  const shown = lines.flatMap(({ line, product }) =>
    returnClausesOf({ documents, calendar, at, buyer }, product).map(({ document, id, version }) => ({
      line,
      clause: `${document}#${id}`,
      version,
    })),
  )
  return { quote: asked, buyer, screen: lastScreenOf(asked, theShop(shop), buyer, offered ? shown : []) }
}

function words({ quote: asked, screen }: Screen, shop: string, language: 'ja' | 'en') {
  const { settings } = theShop(shop)
  const addressee = { seller: settings.selling!.seller!, mail: settings.mail.address }
  return Object.fromEntries(
    lastScreenWords(asked, screen, addressee, language).map(({ part, sentences }) => [part, sentences]),
  )
}

test('in Japan the screen says quantity, price, payment, delivery and whether one may cancel or return', () => {
  const seen = words(screenOf('kaoru', ['minamo-ring'], 'JP'), 'kaoru', 'ja')
  assert.deepEqual(seen['price'], [
    'リング「水面」　1点　128,000円',
    '送料　660円',
    '合計　128,660円',
    'うち消費税（10%対象 128,660円）　11,696円',
  ])
  assert.match(seen['payment']![0]!, /クレジットカード（Visa）で、ご注文の確定後すぐに/)
  assert.match(seen['delivery']![0]!, /2026年11月26日（木）までに発送/)
  assert.deepEqual(seen['cancel'], [
    'ご注文の確定後のキャンセルは、担当者が一件ずつ判断してお答えします。',
    'お届け後は、お客様のご都合による返品をお受けできません。詳しくは「返品と交換をお受けする場合」をご覧ください。',
  ])
  assert.equal(seen['withdrawal'], undefined)
  assert.equal(seen['model-form'], undefined)
})

test('a buyer in Germany reads of withdrawal: how long, how, who pays, the form, the guarantee', () => {
  const screen = screenOf('kaoru', ['minamo-ring'], 'DE')
  const seen = words(screen, 'kaoru', 'en')
  const withdrawal = seen['withdrawal']!.join('\n')
  for (const said of [
    /without giving a reason within 14 days after the day on which you receive the last piece/,
    /on My Page/,
    /We refund all that you paid, standard delivery included, the way you paid, within 14 days/,
    /send the goods back within 14 days/,
    /You pay for sending the goods back/,
    /lost in value/,
  ])
    assert.match(withdrawal, said)
  assert.match(seen['model-form']!.join('\n'), /To KAORU, 1-1 Mihon-cho.*shop@kaoru\.example/)
  assert.match(
    seen['guarantee']!.join('\n'),
    /repair or replacement free of charge for at least two years[^]*lower price or your money back[^]*longer/,
  )
  assert.match(seen['abroad']!.join('\n'), /Duty, VAT/)
  assert.deepEqual(
    screen.screen.duties.filter(({ depends }) => depends.length > 0),
    [],
  )
})

test('every item that the packs want at this place has its part on the screen', () => {
  const partOf: Readonly<Record<string, string>> = {
    'jp#final-screen': 'price',
    'jp#return-clause': 'cancel',
    'eu#delivery-time': 'delivery',
    'eu#restrictions-and-payment': 'payment',
    'eu#withdrawal-information': 'withdrawal',
    'eu#return-cost': 'withdrawal',
    'eu#charges': 'price',
    'eu#order-button': 'price',
    'eu#guarantee-notice': 'guarantee',
    'eu#model-form': 'model-form',
    'eu#no-withdrawal': 'withdrawal',
    'uk#cancellation-information': 'withdrawal',
    'uk#model-form': 'model-form',
    'uk#return-cost': 'withdrawal',
    'uk#no-cancellation': 'withdrawal',
    'uk#delivery-time': 'delivery',
  }
  for (const [shop, pieces] of [
    ['kaoru', ['minamo-ring', 'kasane-ring', 'tsuyu-pierce']],
    ['kami-kagu', ['hyosatsu-house', 'maru-bed']],
    ['preorder', ['yoake-cd', 'mio-figure']],
  ] as const)
    for (const country of ['JP', 'DE', 'GB']) {
      const screen = screenOf(shop, pieces, country)
      const seen = words(screen, shop, 'en')
      assert.ok(screen.screen.told.duties.length > 0)
      for (const duty of screen.screen.told.duties)
        assert.ok(seen[partOf[duty] ?? 'none'] !== undefined, `${shop} ${country} ${duty}`)
    }
})

test('a piece made for one person is told to have no right of withdrawal, and the others keep theirs', () => {
  const screen = screenOf('kami-kagu', ['hyosatsu-house', 'maru-bed'], 'DE')
  assert.deepEqual(screen.screen.told.exempt, [1])
  const seen = words(screen, 'kami-kagu', 'en')['withdrawal']!
  assert.equal(
    seen[0],
    'House with a nameplate: by law there is no right to withdraw (Goods made to specification).',
  )
  assert.equal(seen[1], 'For Round bed there is such a right:')
})

test('sealed earrings and records are told to lose the right when they are opened', () => {
  const opened = (shop: string, piece: string, country: string) =>
    words(screenOf(shop, [piece], country), shop, 'en')['withdrawal']!.at(-1)
  assert.equal(
    opened('kaoru', 'tsuyu-pierce', 'DE'),
    'The right is lost when you open the seal (Unsealed hygiene goods).',
  )
  assert.match(opened('preorder', 'yoake-cd', 'GB')!, /The right is lost when you open the seal/)
})

test('made to order from preset options is no exemption', () => {
  const { told } = screenOf('kaoru', ['kasane-ring'], 'DE').screen
  assert.deepEqual([told.withdrawal, told.exempt], ['told', []])
})

test('what was told makes the facts that packs rule on, with no flag set by hand', () => {
  const facts = (...of: Parameters<typeof screenOf>) => toldFacts(screenOf(...of).screen.told)
  assert.deepEqual(facts('kaoru', ['minamo-ring'], 'DE'), {
    informed: true,
    returnCostTold: true,
    returnClauseShown: false,
  })
  assert.deepEqual(facts('kaoru', ['minamo-ring'], 'JP'), {
    informed: false,
    returnCostTold: false,
    returnClauseShown: true,
  })
  assert.equal(facts('kaoru', ['minamo-ring'], 'JP', false).returnClauseShown, false)
  assert.equal(facts('k-uno', ['asanagi-ring'], 'JP').returnClauseShown, false)
  assert.deepEqual(facts('kami-kagu', ['hyosatsu-house'], 'GB'), {
    informed: false,
    returnCostTold: false,
    returnClauseShown: true,
  })
})

test('a clause that the page of the piece did not show leaves the eight days of the law, and the screen says so', () => {
  const screen = screenOf('kaoru', ['minamo-ring'], 'JP', false)
  const seen = words(screen, 'kaoru', 'en')
  assert.deepEqual(seen['withdrawal'], [
    'By law you can return it within 7 days after the day of delivery.',
    'You pay for sending the goods back.',
  ])
  const asked = {
    request: 'return',
    reason: 'changed-mind',
    ordered: formatInstant(at),
    delivered: '2026-11-27T10:00+09:00',
    country: 'JP',
    buyer: 'consumer',
    'bought-from': 'online',
    requester: 'buyer',
    kind: 'ready',
  }
  const verdict = (day: string) =>
    ruled('kaoru', { ...asked, at: `${day}T12:00+09:00`, 'return-clause-shown': 'no' }).verdict
  assert.equal(verdict('2026-12-04'), 'accept')
  assert.notEqual(verdict('2026-12-05'), 'accept')
})

test('Milamore’s clause of circumstances is named where nothing can be returned', () => {
  const { told } = screenOf('milamore', ['tomoshibi-ring'], 'JP').screen
  assert.deepEqual(told.returnClauses, [
    { line: 1, clause: 'milamore#circumstances', version: '2026-11', inOffer: true },
  ])
})

test('who buys as a business has no right of consumers', () => {
  const { quote: asked, buyer } = screenOf('kaoru', ['minamo-ring'], 'DE')
  const { told } = lastScreenOf(asked, theShop('kaoru'), { ...buyer, kind: 'business' })
  assert.deepEqual([told.withdrawal, told.modelForm, told.duties], ['not-owed', false, []])
})

test('a buyer in Taiwan is told that the law there may give more', () => {
  const seen = words(screenOf('kaoru', ['minamo-ring'], 'TW'), 'kaoru', 'en')
  assert.match(seen['cancel']!.join('\n'), /law where you live may give you more rights than this \(Taiwan\)/)
})

test('the button says in each language that ordering obliges to pay', () => {
  const { screen } = screenOf('kaoru', ['minamo-ring'], 'DE')
  const duty = screen.duties.find(({ id }) => id === 'order-button')!
  assert.equal(buttonWords('en').toLowerCase(), duty.wording['en']!.text)
  assert.equal(buttonWords('ja'), '注文を確定する（お支払い義務が生じます）')
})

test('the versions of all documents under the order are told', () => {
  const { told } = screenOf('kaoru', ['minamo-ring'], 'JP').screen
  assert.deepEqual(
    told.versions.map(({ document }) => document),
    ['kaoru', 'eu', 'jp', 'others', 'uk'],
  )
})

/** The first sentence on cancelling where a policy gives it at these stages, and nowhere else. */
function cancelSaid(stages: string, kind: 'ready' | 'made-to-order', language: 'ja' | 'en'): string {
  const rule = (id: string, when: string, then: string) =>
    `- id: ${id}\n  on: [cancel]\n  when: ${when}\n  then: ${then}\n`
  const text = `---
policy: kiln
version: "2026-11"
effective: 2026-11-01T00:00+09:00
zone: Asia/Tokyo
languages: [ja, en]
home: JP
---

# お約束 / Promises

## キャンセル / Cancelling {#cancel}

:::ja
段階により、キャンセルをお受けします。
:::
:::en
Whether you can cancel follows from the stage.
:::

\`\`\`yaml rule
${rule('before', `{ stage: ${stages} }`, 'accept')}${rule('after', `{ stage: { not: ${stages} } }`, 'refuse')}\`\`\`
`
  const { policy, problems } = readPolicy(text, 'policy.md')
  assert.deepEqual(problems, [])
  const { quote: asked, buyer } = screenOf('milamore', ['tomoshibi-ring'], 'JP')
  const lines = asked.lines.map((line) => ({ ...line, product: { ...line.product, kind } }))
  const shop = { documents: documentsOf(policy, []), calendar: theShop('milamore').calendar }
  const made = { ...asked, lines }
  return words({ quote: made, buyer, screen: lastScreenOf(made, shop, buyer) }, 'milamore', language)[
    'cancel'
  ]![0]!
}

test('until when one can cancel is said by the stage at which the policy ends it, as the piece goes through it', () => {
  const seen = (stages: string, kind: 'ready' | 'made-to-order') => cancelSaid(stages, kind, 'en')
  assert.match(
    seen('[accepted]', 'made-to-order'),
    /^You can cancel until we begin to make it\. See “Cancelling”/,
  )
  assert.match(cancelSaid('[accepted]', 'made-to-order', 'ja'), /^お作りし始めるまで、キャンセルを承ります。/)
  assert.match(seen('[accepted]', 'ready'), /^You can cancel until we begin to prepare it for shipment\./)
  assert.match(
    seen('[accepted, in-production]', 'made-to-order'),
    /^You can cancel until we begin to prepare/,
  )
  assert.match(
    seen('[accepted, in-production, preparing]', 'ready'),
    /^You can cancel until it is ready to be shipped\./,
  )
  assert.match(
    seen('[accepted, in-production, preparing, packed]', 'ready'),
    /^You can cancel before we ship\./,
  )
  assert.match(seen('[shipped]', 'ready'), /it cannot be cancelled/)
})
