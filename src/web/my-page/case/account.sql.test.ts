/**
 * The account that a refund by transfer goes to: named on My Page, seen by staff alone, kept as it was named.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openCase } from '#cases'
import { atTheDesk, buy, guest, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'
import { verify } from '#seals'

const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['preorder'], units: 20 })
const shop = 'preorder'
const named = { bank: 'みずほ銀行 表参道支店 普通', account: '１２３-４５６７', holder: 'ヤマダ ハナコ' }

/** A pre-order that was paid so, and cancelled. */
async function cancelled(method: string) {
  const order = await buy(world, shop, {
    ordered: '2026-11-20T10:00+09:00',
    delivered: 'not-yet',
    product: 'mio-figure',
    payment: { method },
  })
  const found = (await readOrder(world.db, shop, order))!
  const request = {
    key: randomUUID(),
    request: 'cancel',
    line: 1,
    quantity: 1,
    answers: {},
    description: '',
    photos: [],
    requester: 'buyer',
    language: 'ja',
  } as const
  const by = { actor: `customer:${found.customer}`, at: world.now() } as const
  const opened = await openCase(world.db, world.shop(shop), found, request, by)
  assert.ok('number' in opened && !('refused' in opened))
  return { order, page: `/${shop}/my/cases/${opened.number}`, desk: `/desk/${shop}/cases/${opened.number}` }
}

test('whoever paid by transfer names the account on the page of the request, and staff who pay read it there', async () => {
  const { order, page, desk } = await cancelled('bank-transfer')
  const kenji = await atTheDesk(world, shop)
  assert.match(await kenji.read(desk), /e-mail about the refund has asked for it; the answer will stand here/)
  const queue = `/desk/${shop}/`
  assert.doesNotMatch(await kenji.read(queue), /has named the account/)
  const me = await signedIn(world, shop, order)
  assert.match(await me.read(page), /Where shall the refund go\?/)
  assert.match(await me.press(`${page}/account`, named), /told us is noted[^]*ends in 4567/)
  await me.press(`${page}/account`, named)
  assert.match(await kenji.read(queue), /: the customer has named the account/)
  const seen = await kenji.read(desk)
  assert.match(seen, /which the customer named[^]*表参道支店 普通[^]*1234567[^]*ヤマダ ハナコ/)
  assert.doesNotMatch(seen, /takes the place/)
  assert.doesNotMatch(await me.read(page), /1234567/)
  await me.press(`${page}/account`, {
    ...named,
    bank: 'Deutsche Bank',
    account: 'de89 3704 0044 0532 0130 00',
  })
  assert.match(await kenji.read(desk), /DE89370400440532013000[^]*takes the place of one/)
  const { rows } = await sql`select sequence from cases.accounts`.execute(world.db)
  assert.equal(rows.length, 2)
  await world.doJobs()
  const letters = await world.letters(shop)
  assert.ok(letters.every(({ text }) => !text.includes('4567') && !text.includes('DE89')))
  const told = letters.filter(({ kind }) => kind === 'refund-account').map(({ text }) => text)
  assert.equal(told.length, 2)
  assert.ok(
    told.every((text) =>
      /安全のため、口座はこのメールに書いていません。[^]*すぐにこのメールにご返信/.test(text),
    ),
  )
  assert.ok(told.some((text) => /別の口座をマイページでお知らせいただきました。新しい口座へ/.test(text)))
  const happened = await kenji.read(desk)
  for (const subject of [/返金先の口座を承りました/, /返金先の口座が変わりました/])
    assert.match(happened, subject)
  assert.equal((await verify(world.db)).find(({ broken }) => broken !== undefined)?.broken, undefined)
})

test('what cannot be an account is asked again with all that was typed, and nothing is kept of it', async () => {
  const { order, page, desk } = await cancelled('cash-on-delivery')
  const me = await signedIn(world, shop, order)
  const wrong = await me.post(`${page}/account`, {
    ...named,
    account: 'DE89 3704 0044 0532 0130 01',
    holder: ' ',
  })
  assert.equal(wrong.status, 400)
  assert.match(
    wrong.html,
    /href="#field-account"[^]*href="#field-holder"[^]*value="DE89 3704 0044 0532 0130 01"/,
  )
  assert.doesNotMatch(await (await atTheDesk(world, shop)).read(desk), /which the customer named/)
})

test('whoever knows no more than the number of the order and its address names no account', async () => {
  const { order, page, desk } = await cancelled('bank-transfer')
  const somebody = await guest(world, shop, order)
  assert.match(await somebody.read(page), /sign in with a link by e-mail/)
  await somebody.post(`${page}/account`, named)
  assert.doesNotMatch(await (await atTheDesk(world, shop)).read(desk), /which the customer named/)
})

test('what goes back through the card, or has been paid back, asks for no account', async () => {
  const byCard = await cancelled('card')
  const owner = await signedIn(world, shop, byCard.order)
  assert.doesNotMatch(await owner.read(byCard.page), /Where shall the refund go/)
  const { order, page, desk } = await cancelled('bank-transfer')
  const me = await signedIn(world, shop, order)
  const kenji = await atTheDesk(world, shop)
  const version = /name="version" value="(\d+)"/.exec((await kenji.get(desk)).html)![1]!
  await kenji.press(`${desk}/payment`, { version, 'pay-out-note': '' })
  assert.doesNotMatch(await me.read(page), /Where shall the refund go/)
  const late = await me.post(`${page}/account`, named)
  assert.deepEqual([late.status, /had moved on/.test(late.words)], [409, true])
  const { rows } =
    await sql`select number from cases.accounts where number = ${desk.split('/').at(-1)}`.execute(world.db)
  assert.deepEqual(rows, [])
  assert.deepEqual(world.faults, [])
})
