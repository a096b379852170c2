/** Who comes in to the desk, and what each role is shown and refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '#cases'
import { askFor, buy, deskLink, openWorld, password, receive, type Visitor } from '#main/testing'
import type { Role } from '#staff'

const world = await openWorld('2026-11-20T10:00+09:00', { units: 0 })

/** A new member of staff of KAORU who signed in by typing address and password. */
async function atTheDesk(role: Role): Promise<Visitor> {
  const { address } = await deskLink(world, 'kaoru', role, { withPassword: true })
  const browser = world.visitor()
  await browser.press('/desk/', { shop: 'kaoru', address, password, back: '', send: '' })
  return browser
}

test('only whoever knows shop, address and password comes in, and who guesses waits', async () => {
  const browser = world.visitor()
  const { address } = await deskLink(world, 'kaoru', 'support', { withPassword: true })
  const wrong = {
    shop: 'kaoru',
    address,
    password: 'not the password',
    back: '',
    send: '',
  }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = await browser.post('/desk/', wrong)
    assert.equal(answer.status, 422)
    assert.match(answer.html, /do not belong together/)
    assert.doesNotMatch(answer.html, /not the password/)
  }
  const answer = await browser.post('/desk/', { ...wrong, password })
  assert.equal(answer.status, 429)
  assert.match(answer.html, /Please wait until Friday 20 November 2026, 10:01 \(Japan\), or have a link sent/)
  assert.equal(browser.cookies.size, 0)
})

test('ten guesses by strangers close the desk to nobody: not the password, and not the way by mail', async () => {
  const { address } = await deskLink(world, 'kaoru', 'owner', { withPassword: true })
  const form = { shop: 'kaoru', address, password: 'a guess', back: '', send: '' }
  for (let stranger = 1; stranger <= 5; stranger += 1) {
    const browser = world.visitorFrom(`198.51.100.${stranger}`)
    await browser.post('/desk/', form)
    await browser.post('/desk/', { ...form, send: 'link' })
  }
  await world.doJobs()
  const owner = world.visitorFrom('203.0.113.5')
  const letters = (await world.letters('kaoru')).filter(({ to }) => to.address === address)
  assert.equal(letters.length, 1)
  const mailed = /token=([\w-]+)/.exec(letters[0]!.text)?.[1] ?? ''
  assert.match(await owner.press('/desk/sign-in', { shop: 'kaoru', token: mailed }), /KAORU desk/)
  await world.visitorFrom('203.0.113.6').press('/desk/', { ...form, password })
})

test('a printed link opens the desk once, and only by a press', async () => {
  const { path, fields } = await deskLink(world, 'kaoru')
  const browser = world.visitor()
  for (const _ of [1, 2]) await browser.read(path)
  assert.match(await browser.press('/desk/sign-in', fields), /KAORU desk/)
  const again = await world.visitor().post('/desk/sign-in', fields)
  assert.equal(again.status, 410)
  assert.match(again.html, /This link has been used/)
  const out = await browser.post('/desk/kaoru/sign-out', {})
  assert.equal(out.headers.get('clear-site-data'), '"cache", "storage"')
  assert.equal((await browser.get('/desk/kaoru/')).status, 303)
})

test('a link without its end, and one that was opened again after its press, lead to the sign-in', async () => {
  const visitor = world.visitor()
  assert.equal((await visitor.get('/desk/sign-in')).location, '/desk/')
  assert.equal((await visitor.get('/desk/sign-in?shop=kaoru')).location, '/desk/?shop=kaoru')
})

test('staff of one shop see nothing of another', async () => {
  const browser = await atTheDesk('owner')
  for (const path of ['/desk/preorder/', '/desk/preorder/orders', '/desk/preorder/cases/PR-C00001']) {
    assert.equal((await browser.get(path)).status, 404, path)
  }
  const stranger = await world.visitor().get('/desk/kaoru/orders?x=1')
  assert.equal(stranger.location, '/desk/?shop=kaoru&back=%2Fdesk%2Fkaoru%2Forders%3Fx%3D1')
})

test('what belongs to another role is not shown, and refused when it is sent all the same', async () => {
  await receive(world, 'kaoru', 'KA-MINAMO-13', { sale: 1, replacement: 0 })
  const order = await buy(world, 'kaoru', { product: 'minamo-ring' })
  const answers = { reason: 'defect', used: 'no', altered: 'no' }
  const number = await askFor(world, 'kaoru', order, { answers })
  const versionNow = async () => String((await readCase(world.db, 'kaoru', number))!.version)
  const workshop = await atTheDesk('workshop')
  const address = `/desk/kaoru/cases/${number}`
  assert.match(await workshop.read(address), /Waiting for another role: Ask for the piece, Accept/)
  const version = await versionNow()
  const forced = await workshop.post(`${address}/refusal`, { version, 'refuse-note': '' })
  assert.equal(forced.status, 403)
  assert.match(forced.html, /Your role \(workshop\) does not include this act/)
  assert.equal(await versionNow(), version)
})
