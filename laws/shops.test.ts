/**
 * What the five shops' documents say where text, rule and source once parted: a case with the line of the
 * source it rests on, asked with the laws underneath; and the words that go with it, in both languages.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cites, ruled, theShop } from '#shops/testing'

const asked = { buyer: 'consumer', requester: 'buyer', 'bought-from': 'online', kind: 'ready' }
const japan = { ...asked, country: 'JP', 'return-clause-shown': 'yes' }
const abroad = { ...asked, country: 'US', used: 'no', altered: 'no', channel: 'e-mail', 'own-make': 'yes' }
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  waits: { ...japan, ordered: '2026-11-20T01:00Z', stage: 'accepted', at: '2026-11-21T01:00Z' },
  has: { ...japan, delivered: '2026-11-20T01:00Z', used: 'no', altered: 'no', at: '2026-11-22T01:00Z' },
  abroad: { ...abroad, delivered: '2026-11-20T01:00Z', at: '2026-11-22T01:00Z' },
}

/**
 * A case is a line that names the source, then the shop, what is known (one of the above), the request and
 * what differs, then verdict, reason and what it rests on or asks.
 */
const cases = `
003, line 14: what came stained goes back for money where there is none to replace it [PRE-15]
  preorder has return reason=stained description=yes inspection=confirmed replacement-stock=none
  → accept clause faulty.refund jp#who-pays.back
003, line 13: what is not the one ordered is told in the same way, and promised nothing [PRE-15]
  preorder has return reason=wrong-item description=yes inspection=confirmed replacement-stock=none
  → staff contradiction limited.others wrong-item
kami-kagu, line 24: a wrong size is no reason [KAMI-08]
  kami-kagu has return reason=wrong-size
  → refuse clause personal.reasons
kami-kagu, line 36: what a cat has used does not come back, opened or not [KAMI-12]
  kami-kagu has exchange reason=allergy opened=no used=worn
  → refuse clause used
KAORU, line 73: nothing but a fault or a wrong piece brings it back, whatever the reason
  kaoru has return reason=other
  → refuse clause only-faulty
KAORU, line 73: nor does it exchange it
  kaoru has exchange reason=late-delivery
  → refuse clause only-faulty
KAORU, line 73: broken on the way is not a case the source knows
  kaoru has return reason=damaged-on-arrival
  → staff silence
KAORU, line 77: no problem is confirmed where the piece was damaged by use; staff decide
  kaoru has exchange reason=defect replacement-stock=available inspection=by-use
  → staff clause faulty.by-use
KAORU, line 51: a piece of its own is cleaned free of charge
  kaoru has clean handover=store
  → accept clause silver.cleaning
KAORU, line 51: a piece bought elsewhere is not promised it
  kaoru has clean handover=store bought-from=elsewhere
  → staff silence
KAORU, line 89: wrapped before it is shipped
  kaoru waits wrapping stage=packed
  → accept clause wrapping
KAORU, line 89: after that nothing is promised
  kaoru has wrapping
  → staff silence
KAORU sends abroad: a delivery day there is left open
  kaoru waits change-delivery-day country=KR wished=2026-11-28
  → staff silence abroad.delivery-day
K.UNO, line 15: resized free of charge when it is picked up
  k-uno abroad resize handover=store resizable=free finger-changes=no large-change=no leaves-before-ready=no
  → accept clause resizing.free
K.UNO, line 15: what cannot be picked up is not promised free of charge
  k-uno abroad resize handover=store resizable=free finger-changes=no large-change=no leaves-before-ready=yes
  → staff clause resizing.not-picked-up
K.UNO, line 15: repolished beside refinished
  k-uno abroad repolish handover=store leaves-before-ready=no
  → accept clause after-service.free
K.UNO, line 15: refinished beside repolished
  k-uno abroad refinish handover=store leaves-before-ready=no
  → accept clause after-service.free
K.UNO, line 5: a repair by post that was told by telephone waits for the e-mail, and post is refused as well
  k-uno abroad repair reason=defect handover=post channel=phone local-jeweller=available
  → staff contradiction by-post.refuse faulty.repair.e-mail
K.UNO, line 5: told by e-mail the two clauses disagree
  k-uno abroad repair reason=defect handover=post local-jeweller=available
  → staff contradiction by-post.refuse faulty.repair
K.UNO, line 27: faulty, bought elsewhere, by post, inside the week
  k-uno abroad repair reason=defect bought-from=elsewhere handover=post local-jeweller=none bears-the-way=yes
  → staff clause by-post.no-jeweller-repair
K.UNO, line 27: and after it, the same
  k-uno abroad repair reason=defect bought-from=elsewhere handover=post local-jeweller=none bears-the-way=yes
    at=2026-12-22T01:00Z
  → staff clause by-post.no-jeweller-repair
K.UNO, line 27: who asks for the exception first takes on the cost and the risk of the way
  k-uno abroad clean handover=post local-jeweller=none
  → ask ask bears-the-way
K.UNO, line 27: who does not has no exception
  k-uno abroad clean handover=post local-jeweller=none bears-the-way=no
  → refuse clause by-post.refuse
K.UNO, line 9: photos that were asked for are waited for
  k-uno abroad exchange reason=defect photos-asked=yes photo=no
  → pending clause faulty.exchange.photos
K.UNO, line 9: photos that nobody asked for are not
  k-uno abroad exchange reason=defect
  → accept clause faulty.exchange
Milamore, lines 12, 13: a fault is not named, so it is open
  milamore has exchange reason=defect
  → staff silence only-these.fault
Milamore, line 18: the same design and size for who was given it
  milamore has exchange requester=gift-recipient reason=wrong-item exchange-for=same
  → accept clause gift.exchange jp#who-pays.back jp#who-pays.out
Milamore, line 18: no other
  milamore has exchange requester=gift-recipient reason=wrong-item exchange-for=other
  → refuse clause gift.other-piece
Milamore, line 18: and which it is to be is asked
  milamore has exchange requester=gift-recipient reason=wrong-item
  → ask ask exchange-for
Milamore, line 37: when a piece in stock is shipped
  milamore waits ship
  → accept clause shipping-time
Document 003, line 2: still open to cancelling while it is being prepared, the table being lost
  preorder waits cancel reason=changed-mind cancellable=yes payment-method=paypal stage=preparing
  → staff silence before-preparation.by-payment
Document 003, line 1: not any more when preparation is complete
  preorder waits cancel reason=changed-mind cancellable=yes payment-method=paypal stage=packed
  → refuse clause prepared.cancel
Document 003, line 7: a pre-order stops where preparation begins
  preorder waits cancel kind=pre-order reason=changed-mind cancellable=yes stage=preparing
  → refuse clause pre-order.prepared
Document 003, lines 3 to 6: the lost table says nothing of bank transfers either
  preorder waits cancel reason=changed-mind cancellable=yes payment-method=bank-transfer
  → staff silence before-preparation.by-payment
Document 003, line 21: damage by use is weighed like no fault
  preorder has exchange reason=defect description=yes inspection=by-use
  → staff clause faulty.no-fault
Kami-kagu, line 38: opened to find that it is the wrong item
  kami-kagu has return reason=wrong-item opened=yes
  → staff silence
Kami-kagu, line 52: the saving clause speaks of private persons; a business in Paris is refused
  kami-kagu has withdraw country=FR buyer=business
  → refuse clause personal.withdraw
`

const pairs = (words: readonly string[]) =>
  Object.fromEntries(words.map((word): [string, string] => word.split('=') as [string, string]))

for (const block of cases.trim().split(/\n(?=\S)/)) {
  const [source = '', ...lines] = block.split('\n')
  const [given = '', found = ''] = lines.join(' ').split('→')
  const [shop = '', base = '', request = '', ...more] = given.trim().split(/\s+/)
  const [verdict, reason, ...rest] = found.trim().split(/\s+/)
  test(source, () => {
    const ruling = ruled(shop, { ...known[base], request, ...pairs(more) })
    const on = ruling.verdict === 'ask' ? ruling.asks.map(({ fact }) => fact) : cites(ruling, shop)
    assert.deepEqual([ruling.verdict, ruling.reason, on], [verdict, reason, rest])
  })
}

const textOf = (shop: string, id: string) =>
  theShop(shop).documents.policy.sections.find((section) => section.id === id)!.text

test('003 pays the way back for exchanges, which is all that its source says (line 19)', () => {
  const { terms } = ruled('preorder', {
    ...known['has'],
    country: 'US',
    request: 'return',
    reason: 'defect',
    description: 'yes',
    inspection: 'confirmed',
    'replacement-stock': 'none',
  })
  assert.deepEqual([terms['remedies'], terms['return-shipping']], [['refund'], undefined])
})

test('where clauses disagree or a table is lost, customers read who answers and by when, and no more', () => {
  for (const [shop, id] of [
    ['preorder', 'wrong-item'],
    ['preorder', 'card-payment'],
    ['preorder', 'before-preparation'],
    ['milamore', 'payment-abroad'],
  ] as const) {
    const { ja = '', en = '' } = textOf(shop, id)
    assert.match(ja, /3営業日以内に担当者がお答えします/)
    assert.match(en, /within 3 business days/)
    assert.doesNotMatch(ja, /食い違|欠けて|文書/)
    assert.doesNotMatch(en, /disagree|missing from|this document/)
  }
})

test('K.UNO’s customers are advised to have their ring measured by a local jeweller (line 29)', () => {
  const { ja = '', en = '' } = textOf('k-uno', 'ring-size')
  assert.match(ja, /お近くの宝飾店で測ってもらう/)
  assert.match(en, /measured by a jeweller near you/)
})

test('kami-kagu’s conditions of withdrawal stand in its text: who, what, and the saving clause in both languages', () => {
  const { ja = '', en = '' } = textOf('kami-kagu', 'withdrawal')
  for (const [said, where] of [
    [/ご本人から/, ja],
    [/お客様だけのためにお作りした品/, ja],
    [/封を開けた品/, ja],
    [/法令に別段の定めがある場合を除き/, ja],
  ] as const)
    assert.match(where, said)
  for (const said of [
    /person who bought/,
    /made for you alone/,
    /seal/,
    /Unless applicable law requires otherwise/,
  ])
    assert.match(en, said)
})
