/** Who comes in to the desk, and what each role is shown and refused. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { makeSignInLink } from '#staff'
import {
  caseOf,
  clock,
  db,
  flaw,
  pageAt,
  password,
  press,
  signedIn,
  stockUp,
  versionOf,
  visit,
  type Browser,
} from '../desk-house.sql.test.ts'

test('only whoever knows shop, address and password comes in, and after five attempts nobody', async () => {
  const browser: Browser = { cookies: new Map() }
  const wrong = {
    shop: 'kaoru',
    address: 'support@kaoru.example',
    password: 'not the password',
    back: '',
    send: '',
  }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = await visit(browser, '/desk/', wrong)
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, /do not belong together/)
    assert.doesNotMatch(text, /not the password/)
  }
  const answer = await visit(browser, '/desk/', { ...wrong, password })
  assert.equal(answer.status, 429)
  assert.match(await answer.text(), /Please wait until Friday 20 November 2026, 11:00 \(Japan\)/)
  assert.equal(browser.cookies.size, 0)
})

test('a printed link opens the desk once, and only by a press', async () => {
  const token = randomBytes(32).toString('base64url')
  const { member } = await db
    .selectFrom('staff.members')
    .select('member')
    .where('shop', '=', 'kaoru')
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  await makeSignInLink(db, 'kaoru', member, { at: clock, token })
  const browser: Browser = { cookies: new Map() }
  for (const _ of [1, 2]) await pageAt(browser, `/desk/sign-in?shop=kaoru&token=${token}`)
  assert.match(await press(browser, '/desk/sign-in', { shop: 'kaoru', token }), /KAORU desk/)
  const again = await visit({ cookies: new Map() }, '/desk/sign-in', { shop: 'kaoru', token })
  assert.equal(again.status, 410)
  assert.match(await again.text(), /This link has been used/)
  await press(browser, '/desk/kaoru/sign-out', {})
  assert.equal((await visit(browser, '/desk/kaoru/')).status, 303)
})

test('staff of one shop see nothing of another', async () => {
  const browser = await signedIn('kaoru', 'owner')
  for (const path of ['/desk/preorder/', '/desk/preorder/orders', '/desk/preorder/cases/PR-C00001']) {
    assert.equal((await visit(browser, path)).status, 404, path)
  }
  const stranger = await visit({ cookies: new Map() }, '/desk/kaoru/orders?x=1')
  assert.equal(stranger.headers.get('location'), '/desk/?shop=kaoru&back=%2Fdesk%2Fkaoru%2Forders%3Fx%3D1')
})

test('what belongs to another role is not shown, and refused when it is sent all the same', async () => {
  await stockUp('kaoru', 'KA-MINAMO-13', 1, 0)
  const { number } = await caseOf({ shop: 'kaoru', sku: 'KA-MINAMO-13', answers: flaw })
  const workshop = await signedIn('kaoru', 'workshop')
  const address = `/desk/kaoru/cases/${number}`
  assert.match(await pageAt(workshop, address), /Waiting for another role: Ask for the piece, Accept/)
  const version = await versionOf('kaoru', number)
  const forced = await visit(workshop, `${address}/refusal`, { version, 'refuse-note': '' })
  assert.equal(forced.status, 403)
  assert.match(await forced.text(), /Your role \(workshop\) does not include this act/)
  assert.equal(await versionOf('kaoru', number), version)
})
