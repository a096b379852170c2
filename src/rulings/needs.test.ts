/** What people come with: every request has its need, each need what makes sense, and its answer in time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingRequests } from '#cases/kinds'
import { delivered, moment, rulingContextOf } from '#main/testing'
import { commerce } from '#policy'
import { needs, needsOf, ruleOn, type NeedName, type PieceNeeds, type RulingContext } from '#rulings'

const day = 86_400_000
const look = (rulingContext: RulingContext, at = delivered + day): PieceNeeds =>
  needsOf(rulingContext, { at, requester: 'buyer', handled: new Set(openingRequests) })[0]!
const names = ({ needs: own }: PieceNeeds): readonly NeedName[] => own.map(({ need }) => need)
const settled = (piece: PieceNeeds, name: NeedName) =>
  piece.needs.find(({ need }) => need === name)?.settled?.verdict
const requests = (piece: PieceNeeds, name: NeedName) =>
  piece.needs.find(({ need }) => need === name)?.requests ?? []

const notYet = { stage: 'accepted', shippedAt: null, deliveredAt: null } as const

test('every request that can be made of an order belongs to something that people come with', () => {
  const all = new Set<string>(needs.flatMap((need) => need.requests.map(({ request }) => request)))
  assert.deepEqual(
    commerce.requests.map(({ value }) => value).filter((request) => !all.has(request)),
    ['pay'],
  )
})

test('before a piece has come, nobody is asked what is wrong with it; after, no delivery is changed', () => {
  const before = names(look(rulingContextOf('kaoru', 'JP', { product: 'minamo-ring', ...notYet })))
  assert.deepEqual(before, ['unwanted', 'change', 'papers', 'else'])
  const after = names(look(rulingContextOf('kaoru', 'JP', { product: 'minamo-ring' })))
  assert.deepEqual(after, ['wrong', 'unwanted', 'care', 'papers', 'else'])
})

test('needs hold what makes sense of the piece: its stage, its kind and what it is made of', () => {
  const ring = look(rulingContextOf('kaoru', 'JP', { product: 'minamo-ring' }))
  const pair = look(rulingContextOf('kaoru', 'JP', { product: 'tsuyu-pierce' }))
  assert.ok(!requests(ring, 'care').includes('remake-one-side'))
  assert.ok(requests(pair, 'care').includes('remake-one-side'))
  assert.ok(requests(ring, 'care').includes('resize') && !requests(pair, 'care').includes('resize'))
  const change = (kind: 'ready' | 'made-to-order') =>
    requests(look(rulingContextOf('kaoru', 'JP', { product: 'minamo-ring', kind, ...notYet })), 'change')
  assert.ok(change('made-to-order').includes('change-specification'))
  assert.ok(!change('ready').includes('change-specification'))
  assert.ok(requests(look(rulingContextOf('kaoru', 'JP', notYet)), 'unwanted').includes('cancel'))
})

test('a change of mind is answered at once where it is settled, and nothing is said where it depends', () => {
  assert.equal(settled(look(rulingContextOf('kaoru', 'JP')), 'unwanted'), 'refuse')
  assert.equal(settled(look(rulingContextOf('kaoru', 'DE')), 'unwanted'), 'accept')
  assert.equal(settled(look(rulingContextOf('kaoru', 'JP')), 'wrong'), undefined)
})

test('the window that is told is the one that ends soonest: the shop’s week in Japan, fourteen days in Germany', () => {
  const japan = look(rulingContextOf('kaoru', 'JP')).window
  assert.deepEqual(
    [japan?.need, japan?.until],
    ['wrong', { at: moment('2026-11-28T00:00+09:00'), zone: 'Asia/Tokyo' }],
  )
  const germany = look(rulingContextOf('kaoru', 'DE')).window
  assert.deepEqual(
    [germany?.need, germany?.request, germany?.until.zone],
    ['unwanted', 'withdraw', 'Europe/Berlin'],
  )
  assert.equal(look(rulingContextOf('kaoru', 'JP'), moment('2026-11-28T00:00+09:00')).window, undefined)
})

for (const shop of ['kaoru', 'k-uno', 'milamore', 'preorder', 'kami-kagu'])
  test(`${shop}: each answer in a few words is the ruling on one of its requests, asked for itself`, () => {
    for (const country of ['JP', 'DE', 'GB', 'US'])
      for (const at of [delivered + day, delivered + 20 * day]) {
        const rulingContext = rulingContextOf(shop, country)
        const piece = look(rulingContext, at)
        for (const { need, requests: own, settled: told } of piece.needs) {
          if (told === undefined) continue
          const { answers } = needs.find(({ name }) => name === need)!
          const channels = ['my-page', 'e-mail']
          const rulings = own.flatMap((request) =>
            channels.map((channel) =>
              ruleOn(rulingContext, piece.line, {
                request,
                at,
                requester: 'buyer',
                answers: { photo: 'yes', description: 'yes', channel, ...answers },
              }),
            ),
          )
          assert.ok(
            rulings.some((one) => 'ruling' in one && JSON.stringify(one.ruling) === JSON.stringify(told)),
            `${country} ${need}`,
          )
        }
      }
  })
