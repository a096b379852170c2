/** What came with a piece and is to be kept until its fault is found, asked with the request. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCasesOf } from '#cases'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'

const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['preorder', 'kaoru'], units: 20 })
const answers = { reason: 'defect', description: 'It skips on track 3.' }

async function formFor(shop: string, product?: string) {
  const number = await buy(world, shop, product === undefined ? {} : { product })
  const hanako = await signedIn(world, shop, number, 'ja')
  const path = `/${shop}/my/orders/${number}/lines/1/exchange`
  return { number, hanako, path, page: await hanako.open(`${path}?${new URLSearchParams(answers)}`) }
}

test('who asks for an exchange is asked whether statement and packaging are still there; staff and customer read the answer [PRE-17]', async () => {
  const { number, hanako, path, page } = await formFor('preorder', 'yoake-cd')
  assert.match(page.words, /お手元に残っていますか 不具合があるかどうかがはっきりするまで、捨てずに/)
  assert.match(page.words, /納品書.*包装/)
  const sent = { ...hiddenFields(page.html), ...answers, 'still-packaging': 'yes' }
  const done = await hanako.open(path, sent)
  assert.match(done.path, /\/cases\//)
  assert.match(done.words, /納品書 なし 包装 あり/)
  const [theCase] = await readCasesOf(world.db, 'preorder', number)
  assert.deepEqual(theCase?.details, { statement: 'no', packaging: 'yes' })
  const owner = (await atTheDesk(world, 'preorder', 'owner')).in('en')
  const desk = await owner.read(`/desk/preorder/cases/${theCase!.number}`)
  assert.match(desk, /The delivery statement No longer there The packaging Still there/)
})

test('a shop whose documents ask to keep nothing does not ask', async () => {
  const { page } = await formFor('kaoru')
  assert.doesNotMatch(page.html, /still-/)
  assert.doesNotMatch(page.words, /お手元に残っていますか/)
})
